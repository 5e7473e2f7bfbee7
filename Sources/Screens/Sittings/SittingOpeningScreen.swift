import Casework
import Localization
import Rules
import Terminal

/// Opens a sitting: the members who are there are ticked as they come, and whether there is a quorum is seen at once.
public struct SittingOpeningScreen: Screen {
    let id: CaseID
    var file: SittingFile?
    var isGone = false
    var list = ListWidget<Int>(columns: [], allowsTagging: true)
    var sender = CommandSender()
    var notice: Message?

    public init(id: CaseID) { self.id = id }

    private var query: Query { .sitting(id, ListRequest(limit: 0), supposing: nil) }

    public var takesText: Bool { false }
    public func title(_ context: ScreenContext) -> String { context.texts.sittingOpeningTitle(file?.sitting.state.number ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.sittingOpeningHelp] }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.sitting.version, isEdited: true)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        return [.query(query)]
    }

    private var present: [Int] { list.taggedInOrder }

    private func quorum(_ context: ScreenContext) -> Int {
        context.rules.ruleSet.rankingInForce.quorum(of: file?.sitting.state.members.count ?? 0)
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        guard file != nil else { return [] }
        let denial = context.denial(of: .sitting(SittingCommand(id, .open(present: []))))
        let needed = quorum(context)
        let few = present.count < needed ? texts.refusal(.quorumMissing(present: present.count, needed: needed)) : nil
        return [
            Binding("tick", [.character(" ")], texts.sittingTick), Binding("all", [.character("*")], texts.sittingTickAll),
            Binding("open", [.function(2), .enter, .control("s")], texts.sittingOpen, unavailable: denial ?? few),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.sitting(let file), query): take(file, context)
        case .answer(.nothing, query): isGone = true
        case .news, .resumed: return [.query(query)]
        case .answered("yes", "act"): return sender.effects
        case .submitted(let result, let submission):
            guard sender.settles(submission) else { return [] }
            switch result {
            case .saved: return [.tell(Message(.done, context.texts.sittingOpenedDone)), .close]
            case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(query)]
            case .conflict: return [.tell(Message(.warning, context.texts.sittingChangedMeanwhile)), .query(query)]
            }
        case .failed(let text), .draftFailed(let text): notice = Message(.error, text)
        case .answer, .answered, .next, .viewKept, .viewDropped, .letterWritten: break
        }
        return []
    }

    private mutating func take(_ file: SittingFile, _ context: ScreenContext) {
        self.file = file
        list.columns = [ListColumn(width: 40, isFlexible: true), ListColumn(width: 24, isFlexible: true)]
        list.setRows(file.sitting.state.members.map { ListRow(id: $0.number, cells: [$0.name, $0.function]) })
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            list.pageRows = list.rowCapacity(height: Chrome.contentRect(size).height - 4)
            return []
        }
        notice = nil
        if key == .escape || key == .function(10) { return [.close] }
        guard let file else { return [] }
        if let binding = binding(for: key, context), binding.action == "open" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            sender.prepare(
                .sitting(SittingCommand(id, .open(present: present))), base: [VersionedCase(id: id, version: file.sitting.version)])
            let names = file.sitting.state.members.filter { present.contains($0.number) }.map(\.name)
            let texts = context.texts
            return [.ask(.confirm(tag: "act", title: texts.sittingOpenAsk, lines: [names.joined(separator: ", "), texts.sittingOpenText], context))]
        }
        // A slash narrows nowhere in a list of a few people.
        if key == .character("/") || list.handle(key) == .ignored {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
        }
        return []
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if isGone { return Message(.error, context.texts.notFound) }
        return file == nil ? Message(.hint, context.texts.loading) : Message(.hint, context.texts.sittingOpeningHint)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let file else { return Point(x: rect.x, y: rect.y) }
        let texts = context.texts
        let sitting = file.sitting.state
        let needed = quorum(context)
        let head = texts.sittingHead(sitting.day, sitting.status) + (sitting.body.map { " · " + context.bodyName($0) } ?? "")
        frame.put(head, at: Point(x: rect.x, y: rect.y), style: .heading, width: rect.width)
        let isThere = present.count >= needed
        let line = texts.sittingPresence(present.count, of: sitting.members.count, quorum: needed) + " – " + texts.sittingQuorum(isThere)
        frame.put(line, at: Point(x: rect.x, y: rect.y + 1), style: isThere ? .good : .warning, width: rect.width)
        list.draw(into: &frame, rect: rect.inset(top: 3, bottom: 1))
        return frame.cursor
    }
}
