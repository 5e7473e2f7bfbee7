import Casework
import Localization
import Terminal

/// What waits for the formal check, in the order of filing. "Next" takes the first one that nobody else has.
///
/// A case is taken by beginning its check: of two programs that take the same one at once, the office lets one begin, and the other
/// takes the one behind it.
public struct CheckQueueScreen: ListScreen {
    public var list = ListCore<CaseID>()
    /// The case that is being taken.
    private var pending: Submission?
    private var identifiers = IdentifierSource(high: 0, low: 0)
    /// What was said of the case before.
    private var done: Message?
    private var marks = FilingMarks()

    public init() {}

    public var isQueue: Bool { true }
    public func title(_ context: ScreenContext) -> String { context.texts.checkTitle }
    public func heading(_ context: ScreenContext) -> String { context.texts.checkHeading }
    public func query(_ context: ScreenContext) -> Query { .checkQueue(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(titles.filed, width: 10), ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 18, isFlexible: true),
            ListColumn(titles.locality, width: 12, isFlexible: true), ListColumn(context.texts.columnAddress, width: 20, showsFrom: 110),
            ListColumn(titles.status, width: 15),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(
                id: row.id,
                cells: [
                    context.texts.date(row.filedOn), row.number, row.applicantName, row.locality, row.address,
                    FilingMarks.marked(context.texts.shortName(of: row.status), row),
                ])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let denial = context.denial(of: .beginVerification(BeginVerification(application: CaseID(rawValue: ""))))
        return [Binding("next", [.function(5), .character("n")], context.texts.checkNext, unavailable: denial)]
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] { [.query(.nextToCheck)] }
    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.application(row))] }

    public func message(_ context: ScreenContext) -> Message? { listMessage(context) ?? marks.message(list.widget.currentID, context) }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return openList(context)
    }

    /// Dealt with a case, the clerk gets the next one that is free.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        marks.take(event)
        guard case .next(let message) = event else { return handleList(event, context) }
        done = message
        return [.query(query(context)), .query(.nextToCheck)]
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answer(.nextToCheck(let free), .nextToCheck):
            let submission = Submission(id: identifiers.nextCommand(), command: .beginVerification(BeginVerification(application: free.id)), base: [free])
            pending = submission
            return [.submit(submission)]
        case .answer(.nothing, .nextToCheck): return [.tell(told(context.texts.checkNothing, .hint))]
        case .submitted(let result, let submission):
            guard submission.id == pending?.id, case .beginVerification(let act) = submission.command else { return [] }
            pending = nil
            switch result {
            case .saved: return [.query(query(context)), .open(.application(act.application)), .tell(told(context.texts.checkDone(.begin), .done))]
            // Somebody was faster: it is theirs.
            case .conflict: return [.query(.nextToCheck)]
            case .refused(let refusal):
                let isTaken = refusal.reasons.contains { $0.code == .verificationBegun }
                return isTaken ? [.query(.nextToCheck)] : [.ask(refusal.question(context.texts)), .query(query(context))]
            }
        default: return []
        }
    }

    private mutating func told(_ text: String, _ kind: Message.Kind) -> Message {
        defer { done = nil }
        return Message(done?.kind ?? kind, (done.map { $0.text + " " } ?? "") + text)
    }
}
