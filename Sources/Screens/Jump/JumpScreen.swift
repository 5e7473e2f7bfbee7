import Casework
import Localization
import Terminal

/// The jump line: a code, a word or a number leads to any screen from anywhere; what stands below waits there.
public struct JumpScreen: Screen {
    /// What a line leads to.
    enum Choice: Hashable, Sendable {
        case screen(JumpTarget)
        case numbered(CaseID)
        case view(ViewID)
    }

    var input = TextInput(capacity: 60)
    var menu = MenuWidget<Choice>()
    /// The cases whose number is what is typed.
    var hits: [NumberedCase] = []
    /// The views of lists that the user has kept.
    var views: [KeptView] = []
    /// The text whose answer is awaited; older answers come too late and are dropped.
    var asked = ""
    var notice: Message?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.jumpTitle }
    public func message(_ context: ScreenContext) -> Message? { notice ?? Message(.hint, context.texts.jumpHint) }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.jumpHelp] }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        return [
            Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow),
            Binding(action: "move", keys: [.down, .up], label: texts.keyChoose, help: texts.helpOfRows),
            Binding(action: "close", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack),
        ]
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        menu = MenuWidget(keyWidth: 10, labelWidth: 40, usesHotkeys: false)
        show(context)
        return [.query(.views)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.numbered(let found), .numbered(let text)):
            guard text == asked else { return [] }
            hits = found
            show(context)
            return []
        case .answer(.views(let kept), .views):
            views = kept.views
            if !kept.setAside.isEmpty { notice = Message(.warning, context.texts.viewsSetAside(kept.setAside)) }
            show(context)
            return []
        case .failed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        notice = nil
        if case .resize(let size) = key {
            menu.pageRows = Chrome.contentRect(size).height - 2
            return []
        }
        if key == .function(10) { return [.close] }
        if case .changed = input.handle(key) { return typed(context) }
        switch menu.handle(key) {
        case .handled, .moved: return []
        case .ignored:
            if key == .enter { notice = Message(.warning, context.texts.jumpNothing(typedText)) }
            return []
        case .cancelled: return [.close]
        case .chosen(.screen(let target)): return [.jump(target.route)]
        case .chosen(.numbered(let id)):
            return hits.first { $0.id == id }?.route.map { [.jump($0)] } ?? []
        case .chosen(.view(let id)): return views.first { $0.id == id }.map { [.jump(.view($0.view))] } ?? []
        case .refused(let choice):
            if case .screen(let target) = choice { notice = target.unavailable(context).map { Message(.warning, $0) } }
            return []
        }
    }

    private var typedText: String { FieldText.trimmed(input.text) }

    private mutating func typed(_ context: ScreenContext) -> [Effect] {
        hits = []
        asked = typedText.contains(where: \.isNumber) ? typedText : ""
        show(context)
        return asked.isEmpty ? [] : [.query(.numbered(asked))]
    }

    private mutating func show(_ context: ScreenContext) {
        let texts = context.texts
        let folded = Transliteration.searchKey(typedText)
        var ranked: [(rank: Int, item: MenuWidget<Choice>.Item)] = []
        for target in JumpTarget.allCases {
            guard let rank = folded.isEmpty ? 0 : target.rank(folded) else { continue }
            let reason = target.unavailable(context)
            ranked.append((rank, MenuWidget<Choice>.Item(
                id: .screen(target), key: target.rawValue, label: texts.name(of: target), detail: reason ?? "", isEnabled: reason == nil)))
        }
        for kept in views {
            guard let rank = folded.isEmpty ? 0 : kept.rank(folded) else { continue }
            ranked.append((rank, MenuWidget<Choice>.Item(
                id: .view(kept.id), key: kept.code, label: kept.name, detail: kept.view.words(context))))
        }
        // Kept views stand first before anything is typed; else the order of the list stays where two are meant equally well.
        if folded.isEmpty { ranked = ranked.suffix(views.count) + ranked.dropLast(views.count) }
        let screens = (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.item) }
        let cases = hits.map { hit in
            MenuWidget<Choice>.Item(id: .numbered(hit.id), key: hit.number, label: hit.name, detail: texts.name(of: hit.kind))
        }
        menu.setItems(cases + screens, emptyText: texts.jumpNothing(typedText))
        if folded.isEmpty { menu.select(.screen(.desk)) } else if let first = menu.items.first { menu.select(first.id) }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let used = frame.put(context.texts.jumpPrompt + " ", at: Point(x: rect.x, y: rect.y), style: .label)
        menu.draw(into: &frame, rect: rect.inset(top: 2), showsCursor: false)
        input.draw(into: &frame, at: Point(x: rect.x + used, y: rect.y), width: min(40, rect.width - used))
        return frame.cursor
    }
}
