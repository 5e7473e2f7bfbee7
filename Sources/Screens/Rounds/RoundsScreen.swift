import Casework
import Localization
import Rules
import Terminal

/// The recruitment rounds of the office, the latest first.
public struct RoundsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.roundsTitle }
    public func query(_ context: ScreenContext) -> Query { .rounds }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.roundColumns
        return [
            ListColumn(names.number, width: 3, alignment: .right), ListColumn(names.kind, width: 19, isFlexible: true), ListColumn(names.window, width: 21),
            ListColumn(names.status, width: 13), ListColumn(names.received, width: 8, alignment: .right),
            ListColumn(names.left, width: 7, alignment: .right),
        ]
    }

    /// The office has few rounds, and gives all of them at once: what was typed is looked for here.
    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .rounds(let files) = answer else { return nil }
        let texts = context.texts
        let rows = files.reversed().map { file in
            let round = file.round.state
            return ListRow(
                id: round.id,
                cells: [
                    String(round.number), texts.name(of: round.content.kind), texts.days(DayRange(from: round.window.opens, to: round.window.closes)), texts.name(of: round.status),
                    texts.number(file.tally.received), texts.number(file.tally.undecided),
                ])
        }
        let needle = Transliteration.searchKey(list.narrow)
        let found = needle.isEmpty ? rows : rows.filter { Transliteration.searchKey($0.cells.joined(separator: " ")).contains(needle) }
        return ListRows(rows: found, total: found.count)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.round(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        [Binding("new", [.character("n"), .function(5)], context.texts.roundNew, unavailable: RoundForm.denial(context))]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        action == "new" ? [.open(.roundForm(.new))] : []
    }
}
