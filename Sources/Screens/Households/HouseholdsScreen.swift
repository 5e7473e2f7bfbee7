import Casework
import Localization
import Terminal

/// The households, in the order of their names.
public struct HouseholdsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    public init() {}

    public var viewed: ListView.List? { .households }

    public func title(_ context: ScreenContext) -> String { context.texts.householdsTitle }

    public func query(_ context: ScreenContext) -> Query { .households(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.householdColumns
        return [
            ListColumn(names.name, width: 22, isFlexible: true), ListColumn(names.locality, width: 14),
            ListColumn(names.address, width: 22, isFlexible: true), ListColumn(names.members, width: 5, alignment: .right),
            ListColumn(names.applications, width: 7, alignment: .right),
        ]
    }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.householdColumns
        return [
            ListSortKey(.name, names.name), ListSortKey(.locality, names.locality), ListSortKey(.address, names.address),
            ListSortKey(.members, names.members), ListSortKey(.applications, names.applications),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .households(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(id: row.id, cells: [row.name, row.locality, row.address, String(row.members), String(row.applications)])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.household(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let id = list.widget.currentID
        let denial = context.denial(of: .saveHousehold(SaveHousehold(household: CaseID(rawValue: ""), content: HouseholdContent())))
        return [
            Binding("new", [.character("n"), .function(5)], texts.householdNew, unavailable: denial),
            Binding("edit", [.function(4), .character("e")], texts.householdEdit,
                unavailable: id == nil ? texts.nothingHere : denial),
            Binding("application", [.character("w"), .function(6)], texts.householdNewApplication,
                unavailable: id == nil ? texts.nothingHere : denial),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "new": [.open(.householdForm(.new))]
        case "edit": list.widget.currentID.map { [.open(.householdForm(.edit($0)))] } ?? []
        case "application": list.widget.currentID.map { [.open(.applicationOf(household: $0))] } ?? []
        default: []
        }
    }
}
