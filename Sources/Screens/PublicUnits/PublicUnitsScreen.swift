import Casework
import Localization
import Terminal

/// The subordinate public units, with how many computers stand in each.
public struct PublicUnitsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    public init() {}

    public var viewed: ListView.List? { .publicUnits }

    public func title(_ context: ScreenContext) -> String { context.texts.publicUnitsTitle }
    public func query(_ context: ScreenContext) -> Query { .publicUnits(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.publicUnitColumns
        return [
            ListColumn(names.name, width: 30, isFlexible: true), ListColumn(names.kind, width: 17),
            ListColumn(names.locality, width: 14, isFlexible: true), ListColumn(names.computers, width: 9, alignment: .right),
        ]
    }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.publicUnitColumns
        return [
            ListSortKey(.name, names.name), ListSortKey(.kind, names.kind), ListSortKey(.locality, names.locality),
            ListSortKey(.units, names.computers),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .publicUnits(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(id: row.id, cells: [row.name, context.texts.name(of: row.kind), row.locality, String(row.computers)])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.publicUnit(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        [Binding("new", [.character("n"), .function(5)], context.texts.publicUnitNew, unavailable: PublicUnitForm.denial(context))]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        action == "new" ? [.open(.publicUnitForm(.new))] : []
    }
}
