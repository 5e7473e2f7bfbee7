import Casework
import Localization
import Rules
import Terminal

/// Applications on the basic list that have no agreement yet; Enter prepares one.
public struct LoanCandidatesScreen: ListScreen {
    public var list = ListCore<CaseID>()
    /// The numbers by application, for the question before the act.
    var numbers: [CaseID: String] = [:]
    var prompt: InlinePrompt?
    /// The last day as typed last; the next agreement mostly has the same.
    var until = ""
    var subject: CaseID?
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.loanCandidatesTitle }

    public func query(_ context: ScreenContext) -> Query { .loanCandidates(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let names = context.texts.loanCandidateColumns
        return [
            ListColumn(names.position, width: 8, alignment: .right), ListColumn(names.number, width: 12),
            ListColumn(names.applicant, width: 24, isFlexible: true), ListColumn(names.locality, width: 18),
        ]
    }

    public var taggedKind: TaggedKind? { .candidates }
    public var viewed: ListView.List? { .loanCandidates }

    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] {
        let names = context.texts.loanCandidateColumns
        return [
            ListSortKey(.position, names.position), ListSortKey(.number, names.number), ListSortKey(.name, names.applicant),
            ListSortKey(.locality, names.locality),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .applications(let page) = answer else { return nil }
        let rows = page.rows.map { row in
            ListRow(id: row.id, cells: [row.listPosition.map(String.init) ?? "", row.number, row.applicantName, row.locality])
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return openList(context)
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        return listBindings(context).map { binding in
            binding.action == "open"
                ? Binding("open", [.enter], context.texts.loanDraftAction, unavailable: denial(context)) : binding
        }
    }

    private func denial(_ context: ScreenContext) -> String? {
        let none = CaseID(rawValue: "")
        return context.denial(of: .draftLoan(DraftLoan(loan: none, application: none, until: nil)))
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        if let reason = denial(context) {
            list.notice = Message(.warning, reason)
            return []
        }
        subject = row
        prompt = .lastDay(title: texts.loanDraftAction.label + ": " + (numbers[row] ?? ""), typed: until, context)
        return []
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.applications(let page), query(context)) = event {
            numbers = Dictionary(page.rows.map { ($0.id, $0.number) }, uniquingKeysWith: { $1 })
        }
        if case .key(let key) = event, prompt != nil { return handlePrompt(key, context) }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.loanNoCandidates }
        return effects
    }

    private mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let subject else { return [] }
        list.notice = nil
        let outcome = open.handle(key, context)
        prompt = open
        until = open.widget.value(InlinePrompt.lastDay)
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            let day = open.day(InlinePrompt.lastDay, context)
            // The same act asked again after a failure keeps its names, so that it is carried out once.
            if case .draftLoan(let act)? = pending?.command, act.application == subject, act.until == day {
                return [question(subject, day, context)]
            }
            let command = Command.draftLoan(DraftLoan(loan: identifiers.nextCase(), application: subject, until: day))
            pending = Submission(id: identifiers.nextCommand(), command: command, base: [])
            return [question(subject, day, context)]
        }
    }

    private func question(_ application: CaseID, _ until: CalendarDay?, _ context: ScreenContext) -> Effect {
        let ask = context.texts.loanDraftAsk
        return .ask(.confirm(tag: "draft", (ask.title, ask.text(numbers[application] ?? "", until)), context))
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answered("yes", "draft"): return pending.map { [.submit($0)] } ?? []
        case .submitted(let result, let submission):
            guard submission.id == pending?.id else { return [] }
            pending = nil
            prompt = nil
            switch result {
            case .saved(let receipt):
                let done = Effect.tell(Message(.done, context.texts.loanDrafted(receipt.number ?? "")))
                return [done, .query(query(context)), .open(.loan(receipt.subject))]
            case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(query(context))]
            case .conflict: return [.tell(Message(.warning, context.texts.loanChangedMeanwhile)), .query(query(context))]
            }
        default: return []
        }
    }

    public func message(_ context: ScreenContext) -> Message? { list.notice ?? prompt?.message(context) ?? listMessage(context) }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return drawList(into: &frame, rect: rect, context) }
        _ = drawList(into: &frame, rect: rect.inset(bottom: prompt.height + 1), context)
        prompt.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
