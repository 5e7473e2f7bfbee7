import Casework
import Localization
import Terminal

/// The training groups.
public struct GroupsScreen: ListScreen {
    public var list = ListCore<CaseID>()

    /// Only groups that meet today.
    let onlyToday: Bool

    public init(onlyToday: Bool = false) { self.onlyToday = onlyToday }

    public var viewed: ListView.List? { onlyToday ? .groupsToday : .groups }
    public func heading(_ context: ScreenContext) -> String { onlyToday ? context.texts.queueGroupsToday : "" }

    public func title(_ context: ScreenContext) -> String { context.texts.groupsTitle }
    public func query(_ context: ScreenContext) -> Query {
        onlyToday ? .groupsToday(list.request) : .groups(list.request)
    }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.groupColumns
        return [
            ListColumn(names.name, width: 20, isFlexible: true), ListColumn(names.module, width: 16, isFlexible: true),
            ListColumn(names.trainer, width: 12, isFlexible: true), ListColumn(names.people, width: 6, alignment: .right),
            ListColumn(names.sessions, width: 8, alignment: .right), ListColumn(names.next, width: 10),
        ]
    }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.groupColumns
        return [
            ListSortKey(.name, names.name), ListSortKey(.module, names.module), ListSortKey(.trainer, names.trainer),
            ListSortKey(.people, names.people), ListSortKey(.sessions, names.sessions), ListSortKey(.day, names.next),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .groups(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    row.name, row.moduleTitle, row.trainer, "\(row.participants)/\(row.capacity)",
                    "\(row.sessionsHeld)/\(row.sessions)", context.texts.date(row.nextSession),
                ])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.group(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let none = CaseID(rawValue: "")
        let denial = context.denial(of: .defineModule(DefineModule(module: none, title: "", hours: 1)))
        return [
            Binding("group", [.character("n"), .function(5)], context.texts.groupNew, unavailable: denial),
            Binding("module", [.character("m"), .function(6)], context.texts.moduleNew, unavailable: denial),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        action == "group" ? [.open(.groupForm)] : [.open(.moduleForm)]
    }
}
