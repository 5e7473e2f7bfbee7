import Casework
import Localization
import Rules
import Terminal

/// One agreement: its data and dates, its units, its failures, and the acts that its stage allows.
public struct LoanScreen: SheetScreen {
    let id: CaseID
    var file: LoanFile?
    /// The cursor stands on failures.
    var sheet = FactSheet<CaseID>()
    var prompt: InlinePrompt?
    /// What was typed into prompts that were put away.
    var typed: [FieldID: String] = [:]
    /// The act that waits for a yes, or for the office's answer.
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)
    var notice: Message?
    /// Something was done here: a stage that has passed now was not passed by somebody else.
    var hasActed = false

    public init(id: CaseID) { self.id = id }

    var loan: Loan? { file?.loan.state }
    var failure: Failure? { sheet.current.flatMap { id in loan?.failures.first { $0.id == id } } }

    public func title(_ context: ScreenContext) -> String { context.texts.loanTitle(loan?.number ?? "") }

    public func help(_ context: ScreenContext) -> [String] { context.texts.loanHelp }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.loan.version, isEdited: prompt != nil)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return [.query(query)]
    }

    var query: Query { .loan(id) }
    var isLoaded: Bool { file != nil }

    mutating func take(_ answer: Answer) {
        if case .loan(let file) = answer { self.file = file }
    }

    /// A failure has no screen of its own.
    func route(of target: CaseID) -> Route? { nil }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(.resize): break
        case .key(let key) where prompt != nil:
            notice = nil
            return handlePrompt(key, context)
        case .answer(_, query):
            let before = loan
            return handleSheet(event, context) + finished(since: before, context)
        // A form above may have changed it.
        case .resumed: hasActed = true
        default: break
        }
        return handleSheet(event, context)
    }

    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answered(let choice, let tag): answered(choice, tag)
        case .submitted(let result, let submission): submitted(result, submission, context)
        default: []
        }
    }

    public func message(_ context: ScreenContext) -> Message? {
        notice ?? prompt?.message(context) ?? sheetMessage(context)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return sheet.draw(into: &frame, rect: rect) }
        _ = sheet.draw(into: &frame, rect: rect.inset(bottom: prompt.height + 1))
        prompt.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
