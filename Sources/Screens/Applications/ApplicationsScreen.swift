import Casework
import Localization
import Terminal

/// The applications of the office, all or of one status.
public struct ApplicationsScreen: ListScreen {
    public var list = ListCore<CaseID>()
    /// Only applications of this status; `nil` for all.
    public internal(set) var status: ApplicationStatus?

    /// Only received ones that lack a document or an answer.
    let onlyIncomplete: Bool
    /// The status that makes it a queue; another filter makes it a list again.
    let queue: ApplicationStatus?
    private var marks = FilingMarks()

    public init(status: ApplicationStatus? = nil) {
        self.init(status: status, onlyIncomplete: false)
    }

    private init(status: ApplicationStatus?, onlyIncomplete: Bool) {
        self.status = status
        self.onlyIncomplete = onlyIncomplete
        queue = status
    }

    /// The list of received applications that lack a document or an answer.
    public static var incomplete: ApplicationsScreen { ApplicationsScreen(status: nil, onlyIncomplete: true) }

    public var isQueue: Bool { onlyIncomplete || (queue != nil && status == queue) }

    public func title(_ context: ScreenContext) -> String { context.texts.applicationsTitle }
    public func heading(_ context: ScreenContext) -> String {
        onlyIncomplete ? context.texts.queueIncomplete : context.texts.applicationFilter(status)
    }
    public func query(_ context: ScreenContext) -> Query {
        onlyIncomplete ? .incomplete(list.request) : .applications(list.request, status: status)
    }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 18, isFlexible: true),
            ListColumn(titles.locality, width: 12, isFlexible: true),
            ListColumn(context.texts.columnAddress, width: 20, showsFrom: 110), ListColumn(titles.filed, width: 10),
            ListColumn(titles.groups, width: 8), ListColumn(titles.status, width: 15),
        ]
    }

    public var taggedKind: TaggedKind? { .applications }
    public var viewed: ListView.List? { onlyIncomplete ? .incomplete : .applications }
    public var shownStatus: String? {
        get { status?.rawValue }
        set { status = newValue.flatMap(ApplicationStatus.init(rawValue:)) }
    }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let titles = context.texts.applicationColumns
        let keys = [
            ListSortKey(.number, titles.number), ListSortKey(.name, titles.name), ListSortKey(.locality, titles.locality),
            ListSortKey(.address, context.texts.columnAddress), ListSortKey(.day, titles.filed), ListSortKey(.groups, titles.groups),
            ListSortKey(.status, titles.status),
        ]
        let isList = status == .basicList || status == .reserveList
        return isList ? keys + [ListSortKey(.position, context.texts.columnPosition)] : keys
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            let position = row.listPosition.map { " " + String($0) } ?? ""
            return ListRow(
                id: row.id,
                cells: [
                    row.number, row.applicantName, row.locality, row.address, context.texts.date(row.filedOn),
                    row.groups.map(Self.short).joined(separator: " "), FilingMarks.marked(context.texts.shortName(of: row.status) + position, row),
                ])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        marks.take(event)
        return handleList(event, context)
    }

    public func message(_ context: ScreenContext) -> Message? { listMessage(context) ?? marks.message(list.widget.currentID, context) }

    /// `SA` for `G-SA`: in a column of eight there is no room for what all codes share.
    static func short(_ code: String) -> String { code.hasPrefix("G-") ? String(code.dropFirst(2)) : code }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let new = context.texts.applicationNew
        let filter = context.texts.applicationNextFilter
        return [
            Binding(
                action: "new", keys: [.function(5), .character("n")], label: new.label, help: new.help,
                unavailable: context.readOnly),
            Binding(action: "filter", keys: [.function(6), .character("s")], label: filter.label, help: filter.help,
                unavailable: onlyIncomplete ? context.texts.queueHasNoFilter : nil),
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
