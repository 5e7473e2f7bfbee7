import Casework
import Localization
import Terminal

/// One line to type in from anywhere, with results as the keys arrive; Enter opens the person's card, or a unit that nobody has.
public struct FinderScreen: Screen {
    /// What a line of the results leads to.
    enum Hit: Hashable, Sendable {
        case person(PersonID)
        case unit(CaseID)
    }

    var finder = FinderWidget<Hit>(prompt: "", columns: [])
    /// The text whose answer is awaited; older answers come too late and are dropped.
    var asked = ""
    var notice: Message?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.finderTitle }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        return [
            Binding(
                action: "open", keys: [.enter], label: texts.keyCard, help: texts.helpOfCard,
                unavailable: finder.currentID == nil ? texts.noHitSelected : nil),
            Binding(action: "move", keys: [.down, .up], label: texts.keyChoose, help: texts.helpOfRows),
            Binding(action: "close", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack),
        ]
    }

    public func message(_ context: ScreenContext) -> Message? { notice ?? Message(.hint, context.texts.finderHint) }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.finderHelp] }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        let texts = context.texts
        let columns = [
            ListColumn(texts.columnName, width: 24, isFlexible: true), ListColumn(texts.columnPESEL, width: 11),
            ListColumn(texts.columnLocality, width: 16), ListColumn(texts.columnNumber, width: 16),
        ]
        finder = FinderWidget(prompt: texts.finderPrompt, columns: columns)
        finder.pageRows = 18
        return []
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.found(let hits), .find(let text)):
            guard text == asked else { return [] }
            show(hits, context)
            // A number that is nobody's may stand on a unit in stock.
            return hits.isEmpty && text.contains(where: \.isNumber) ? [.query(Self.units(text))] : []
        case .answer(.equipment(let page), let query):
            if query == Self.units(asked) { show(page.rows, context) }
            return []
        case .failed(let text):
            notice = Message(.error, text)
            return []
        case .news, .resumed: return asked.isEmpty ? [] : [.query(.find(asked))]
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        notice = nil
        if case .resize(let size) = key {
            finder.pageRows = Chrome.contentRect(size).height - 3
            return []
        }
        if key == .function(10) { return [.close] }
        switch finder.handle(key) {
        case .handled, .ignored: return []
        case .cancelled: return [.close]
        case .opened(.person(let person)): return [.replace(.card(person))]
        case .opened(.unit(let unit)): return [.replace(.equipmentForm(.edit(unit)))]
        case .query(let text):
            asked = FieldText.trimmed(text)
            guard !asked.isEmpty else {
                finder.setResults([], emptyText: "")
                return []
            }
            return [.query(.find(asked))]
        }
    }

    private mutating func show(_ hits: [FinderHit], _ context: ScreenContext) {
        var seen: Set<PersonID> = []
        let rows = hits.filter { seen.insert($0.person).inserted }.map { hit in
            ListRow(id: Hit.person(hit.person), cells: [hit.name, hit.pesel, hit.locality, hit.number])
        }
        finder.setResults(rows, emptyText: context.texts.finderNothing(asked))
    }

    private static func units(_ text: String) -> Query { .equipment(ListRequest(narrow: text, limit: 20), status: nil) }

    private mutating func show(_ units: [EquipmentRow], _ context: ScreenContext) {
        let rows = units.map { unit in
            let place = unit.holderName ?? context.texts.name(of: unit.status)
            return ListRow(id: Hit.unit(unit.id), cells: [unit.name + " " + unit.serialNumber, "", place, unit.inventoryNumber])
        }
        finder.setResults(rows, emptyText: context.texts.finderNothing(asked))
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        finder.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
