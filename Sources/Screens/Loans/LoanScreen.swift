import Casework
import Localization
import Rules
import Terminal

/// One agreement: its data and dates, its units, its failures, and the acts that its stage allows.
public struct LoanScreen: Screen {
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
    var size = Size(width: 80, height: 21)

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
        return [.query(.loan(id))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.loan(let file), .loan(id)):
            let before = loan
            self.file = file
            sheet.setLines(lines(context))
            return finished(since: before, context)
        case .answer(.nothing, .loan(id)):
            notice = Message(.warning, context.texts.notFound)
            return []
        case .resumed:
            // A form above may have changed it.
            hasActed = true
            return [.query(.loan(id))]
        case .news: return [.query(.loan(id))]
        case .answered(let choice, let tag): return answered(choice, tag)
        case .submitted(let result, let submission): return submitted(result, submission, context)
        case .failed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            let rect = Chrome.contentRect(size)
            self.size = Size(width: rect.width, height: rect.height)
            sheet.viewSize = self.size
            return []
        }
        notice = nil
        if prompt != nil { return handlePrompt(key, context) }
        if key == .escape || key == .function(10) { return [.close] }
        guard file != nil else { return [] }
        if case .handled = sheet.handle(key) { return [] }
        guard let binding = binding(for: key, context) else {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
            return []
        }
        if let reason = binding.unavailable {
            notice = Message(.warning, reason)
            return []
        }
        return perform(binding.action, context)
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if let prompt { return prompt.message(context) }
        return (file == nil ? Message(.hint, context.texts.loading) : nil)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return sheet.draw(into: &frame, rect: rect) }
        _ = sheet.draw(into: &frame, rect: rect.inset(bottom: prompt.height + 1))
        prompt.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
