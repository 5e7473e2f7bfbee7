import Casework
import Localization
import Terminal

/// The agreements, all of them, those of one status, or those with an open failure.
public struct LoansScreen: ListScreen {
    public var list = ListCore<CaseID>()
    var status: LoanStatus?
    /// What the list is where it is not filtered by a status.
    let kind: Kind
    /// The status that makes it a queue; another filter makes it a list again.
    let queue: LoanStatus?

    enum Kind: Equatable, Sendable { case ofStatus, withFailures, overdue }

    /// The list of agreements, filtered by a status where one is given.
    public init(status: LoanStatus?) { self.init(.ofStatus, status: status) }

    private init(_ kind: Kind, status: LoanStatus? = nil) {
        self.kind = kind
        self.status = status
        queue = status
    }

    /// The list of agreements with a failure that is not mended.
    public static var openFailures: LoansScreen { LoansScreen(.withFailures) }
    /// The list of agreements in force whose last day is over.
    public static var overdue: LoansScreen { LoansScreen(.overdue) }

    public var takesScans: Bool { !takesText }
    public var isQueue: Bool { kind != .ofStatus || (queue != nil && status == queue) }

    public func title(_ context: ScreenContext) -> String {
        kind == .withFailures ? context.texts.loanFailuresTitle : context.texts.loansTitle
    }

    public func heading(_ context: ScreenContext) -> String {
        switch kind {
        case .ofStatus: context.texts.loanFilter(status)
        case .withFailures: ""
        case .overdue: context.texts.queueOverdue
        }
    }

    public func query(_ context: ScreenContext) -> Query {
        switch kind {
        case .ofStatus: .loans(list.request, status: status)
        case .withFailures: .openFailures(list.request)
        case .overdue: .overdue(list.request)
        }
    }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.loanColumns
        return [
            ListColumn(names.number, width: 10), ListColumn(names.borrower, width: 17, isFlexible: true),
            ListColumn(names.locality, width: 12),
            ListColumn(context.texts.columnAddress, width: 20, showsFrom: 110), ListColumn(names.status, width: 12), ListColumn(names.until, width: 10),
            ListColumn(names.units, width: 4, alignment: .right), ListColumn(names.failures, width: 6, alignment: .right),
        ]
    }

    public var taggedKind: TaggedKind? { .loans }
    public var viewed: ListView.List? {
        switch kind {
        case .ofStatus: .loans
        case .withFailures: .openFailures
        case .overdue: .overdue
        }
    }
    public var shownStatus: String? {
        get { status?.rawValue }
        set { status = newValue.flatMap(LoanStatus.init(rawValue:)) }
    }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.loanColumns
        return [
            ListSortKey(.number, names.number), ListSortKey(.name, names.borrower), ListSortKey(.locality, names.locality),
            ListSortKey(.address, context.texts.columnAddress), ListSortKey(.status, names.status), ListSortKey(.day, names.until),
            ListSortKey(.units, names.units), ListSortKey(.failures, names.failures),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .loans(let page) = answer else { return nil }
        let texts = context.texts
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    row.number, row.borrowerName, row.locality, row.address, texts.name(of: row.status), texts.date(row.until),
                    String(row.units), row.openFailures == 0 ? "" : "! " + String(row.openFailures),
                ], style: row.openFailures > 0 ? .warning : .normal)
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.loan(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        if kind != .ofStatus { return [] }
        return [
            Binding("filter", [.character("s"), .function(6)], texts.loanNextFilter),
            Binding("candidates", [.character("n"), .function(5)], texts.loanCandidatesAction),
            Binding("failures", [.character("a"), .function(8)], texts.loanOpenFailuresAction),
        ]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "filter":
            status = LoanStatus.next(after: status)
            list.total = nil
            return [.query(query(context))]
        case "candidates": return [.open(.loanCandidates)]
        case "failures": return [.open(.openFailures)]
        default: return []
        }
    }
}

extension CaseIterable where Self: Equatable {
    /// The filter after this one: each value in turn, then `nil` for all.
    static func next(after value: Self?) -> Self? {
        guard let value else { return allCases.first }
        guard let index = allCases.firstIndex(of: value) else { return nil }
        let next = allCases.index(after: index)
        return next == allCases.endIndex ? nil : allCases[next]
    }
}
