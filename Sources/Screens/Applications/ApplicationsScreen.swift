import Casework
import Localization
import Terminal

/// The applications of the office, all or of one status.
public struct ApplicationsScreen: ListScreen {
    public var list = ListCore<CaseID>()
    /// Only applications of this status; `nil` for all.
    public internal(set) var status: ApplicationStatus?

    public init(status: ApplicationStatus? = nil) { self.status = status }

    public func title(_ context: ScreenContext) -> String { context.texts.applicationsTitle }
    public func heading(_ context: ScreenContext) -> String { context.texts.applicationFilter(status) }
    public func query(_ context: ScreenContext) -> Query { .applications(list.request, status: status) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 18, isFlexible: true),
            ListColumn(titles.locality, width: 12, isFlexible: true), ListColumn(titles.filed, width: 10),
            ListColumn(titles.groups, width: 8), ListColumn(titles.status, width: 15),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> (rows: [ListRow<CaseID>], total: Int)? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            let position = row.listPosition.map { " " + String($0) } ?? ""
            return ListRow(
                id: row.id,
                cells: [
                    row.number, row.applicantName, row.locality, context.texts.date(row.filedOn),
                    row.groups.map(Self.short).joined(separator: " "), context.texts.shortName(of: row.status) + position,
                ])
        }
        return (rows, page.total)
    }

    /// `SA` for `G-SA`: in a column of eight there is no room for what all codes share.
    static func short(_ code: String) -> String { code.hasPrefix("G-") ? String(code.dropFirst(2)) : code }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let new = context.texts.applicationNew
        let filter = context.texts.applicationNextFilter
        return [
            Binding(
                action: "new", keys: [.function(5), .character("n")], label: new.label, help: new.help,
                unavailable: context.readOnly),
            Binding(action: "filter", keys: [.function(6), .character("s")], label: filter.label, help: filter.help),
            Binding("whatIf", [.function(7), .character("g")], context.texts.whatIfOpen),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        if action == "whatIf" { return [.open(.whatIf)] }
        guard action == "filter" else { return [.open(.applicationForm(.new))] }
        let all: [ApplicationStatus?] = [nil] + ApplicationStatus.allCases
        let index = all.firstIndex(of: status) ?? 0
        status = all[(index + 1) % all.count]
        return [.query(query(context))]
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.application(row))] }
}
