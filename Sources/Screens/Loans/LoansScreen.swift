import Casework
import Localization
import Terminal

/// The agreements, all of them, those of one status, or those with an open failure.
public struct LoansScreen: ListScreen {
    public var list = ListCore<CaseID>()
    var status: LoanStatus?
    let onlyFailures: Bool

    /// The list of agreements, filtered by a status where one is given.
    public init(status: LoanStatus?) {
        self.status = status
        onlyFailures = false
    }

    private init(onlyFailures: Bool) {
        status = nil
        self.onlyFailures = onlyFailures
    }

    /// The list of agreements with a failure that is not mended.
    public static var openFailures: LoansScreen { LoansScreen(onlyFailures: true) }

    public func title(_ context: ScreenContext) -> String {
        onlyFailures ? context.texts.loanFailuresTitle : context.texts.loansTitle
    }

    public func heading(_ context: ScreenContext) -> String { onlyFailures ? "" : context.texts.loanFilter(status) }

    public func query(_ context: ScreenContext) -> Query {
        onlyFailures ? .openFailures(list.request) : .loans(list.request, status: status)
    }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.loanColumns
        return [
            ListColumn(names.number, width: 10), ListColumn(names.borrower, width: 17, isFlexible: true),
            ListColumn(names.locality, width: 12), ListColumn(names.status, width: 12), ListColumn(names.until, width: 10),
            ListColumn(names.units, width: 4, alignment: .right), ListColumn(names.failures, width: 6, alignment: .right),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> (rows: [ListRow<CaseID>], total: Int)? {
        guard case .loans(let page) = answer else { return nil }
        let texts = context.texts
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    row.number, row.borrowerName, row.locality, texts.name(of: row.status), texts.date(row.until),
                    String(row.units), row.openFailures == 0 ? "" : "! " + String(row.openFailures),
                ], style: row.openFailures > 0 ? .warning : .normal)
        }
        return (rows, page.total)
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.loan(row))] }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        if onlyFailures { return [] }
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
