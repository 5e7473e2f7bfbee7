import Casework
import Localization
import Rules
import Terminal

/// A stored application to read and to decide on: what the paper says, the verdict beside it, the checklist, and the acts that its
/// status allows. The program proposes, a person decides (P-13).
public struct ApplicationScreen: Screen {
    let id: CaseID
    var file: ApplicationFile?
    /// Filing days of the household's other applications; asked for where it matters (KP-12).
    var others: [CalendarDay]?
    var isGone = false
    var view = TextView([], viewSize: Size(width: 46, height: 21))
    /// The act that is being entered, with its fields; `nil` while the application is only read.
    var act: ActForm?
    /// The reasons typed and put away with Esc, for the next time.
    var reasons: [ActForm.Kind: String] = [:]
    /// The last day of the agreement that is being drafted, while it is typed.
    var prompt: InlinePrompt?
    /// The last day as typed, kept when the prompt is put away.
    var until = ""
    /// An act of the formal check that waits for a yes.
    var proposed: Command?
    /// The submission under way; its answer is known by the name.
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)
    var notice: Message?

    /// The act that the screen was opened for, until it has begun.
    var beginning: ApplicationStep?
    /// Whether the letter of a call is wanted at once; when its screen has closed the case is dealt with.
    var awaitsLetter = false
    var letterIsClosed = false

    public init(id: CaseID, beginning: ApplicationStep? = nil) {
        self.id = id
        self.beginning = beginning
    }

    /// Fields under the text in which a decision is entered.
    struct ActForm: Equatable, Sendable {
        enum Kind: Equatable, Sendable { case formal, list, withdraw }
        var kind: Kind
        var widget: FormWidget
    }

    public func title(_ context: ScreenContext) -> String {
        file.map { context.texts.applicationTitle($0.application.state.number) } ?? context.texts.applicationsTitle
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if isGone { return Message(.error, context.texts.notFound) }
        if file == nil { return Message(.hint, context.texts.loading) }
        if let prompt { return prompt.message(context) }
        if let act { return Message(act.widget.message.isError ? .error : .hint, act.widget.message.text) }
        return nil
    }

    public func help(_ context: ScreenContext) -> [String] {
        guard let file else { return [] }
        return context.texts.explain(
            explanation(file, context), under: rules(file, context).ruleSet, names: names(file), width: HelpScreen.textWidth)
    }

    private func explanation(_ file: ApplicationFile, _ context: ScreenContext) -> Explanation {
        explain(
            verdict(file, context), facts: facts(file, context), under: rules(file, context).ruleSet, law: context.rules.law)
    }

    /// What is known of the application; `passing` also that it is correct in form, which is what the clerk is about to decide.
    private func facts(_ file: ApplicationFile, _ context: ScreenContext, passing: Bool = false) -> Facts {
        let application = file.application.state
        return Casework.facts(
            for: application.content, household: file.household.state.content, others: others, earlier: file.earlier,
            call: application.calls?.last, today: context.moment.day, formallyCorrect: passing || application.isFormallyCorrect,
            under: rules(file, context))
    }

    /// A decision that is being entered rests on both cases, and changes the application.
    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        guard let file else { return [] }
        return [
            OpenCase(id: id, version: file.application.version, isEdited: act != nil || prompt != nil),
            OpenCase(id: file.household.state.id, version: file.household.version, isEdited: false),
        ]
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return [.query(.application(id))]
    }

    /// The rules with the window of the application's round.
    func rules(_ file: ApplicationFile, _ context: ScreenContext) -> RuleBook { context.rules.within(file.round) }

    func verdict(_ file: ApplicationFile, _ context: ScreenContext, passing: Bool = false) -> Verdict {
        assess(facts(file, context, passing: passing), under: rules(file, context).ruleSet, law: context.rules.law)
    }

    func names(_ file: ApplicationFile) -> [String: String] {
        Dictionary(file.household.state.content.members.map { ($0.id.rawValue, $0.listName) }) { first, _ in first }
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.application(let file), .application(id)):
            self.file = file
            view.paragraphs = lines(file, context)
            let asked = context.rules.ruleSet.factsAsked(claiming: file.application.state.content.claimedGroups)
            let others: [Effect] = asked.contains(.otherApplication) ? [.query(.household(file.household.state.id))] : []
            return others + begin(context) + leaveAfterLetter(file, context)
        case .answer(.household(let household), .household(_)):
            others = household.otherFilings(than: id)
            return []
        case .answer(.nothing, .application(id)):
            isGone = true
            return []
        case .news: return [.query(.application(id))]
        case .resumed:
            letterIsClosed = awaitsLetter
            return [.query(.application(id))]
        case .submitted(let result, let submission):
            guard submission.id == pending?.id else { return [] }
            return answered(result, context)
        case .answered(let choice, let tag): return decide(choice, tag: tag, context)
        case .failed(let text), .draftFailed(let text):
            // The submission is kept: the same act sent again keeps its name, so that it is carried out once.
            notice = Message(.error, text)
            return []
        case .answer, .next, .viewKept, .viewDropped, .letterWritten: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            view.viewSize = Size(width: Self.leftWidth(size.width), height: Chrome.contentRect(size).height)
            return []
        }
        notice = nil
        if act != nil { return handleAct(key, context) }
        if prompt != nil { return handlePrompt(key, context) }
        if let binding = binding(for: key, context), binding.action != "scroll" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        switch key {
        case .escape, .function(10): return [.close]
        default:
            if view.handle(key) == .ignored {
                notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
            }
            return []
        }
    }

    static func leftWidth(_ width: Int) -> Int { width >= 110 ? 58 : 45 }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let file else { return Point(x: rect.x, y: rect.y) }
        let width = Self.leftWidth(rect.width)
        let below = act == nil ? prompt.map { $0.height + 1 } ?? 0 : 7
        let left = Rect(x: rect.x, y: rect.y, width: width, height: rect.height - below)
        frame.verticalLine(at: Point(x: rect.x + width, y: rect.y), length: rect.height - below)
        view.draw(into: &frame, rect: left)
        let panel = CriteriaPanel(
            verdict: verdict(file, context),
            documents: Checklist.documents(for: facts(file, context), under: context.rules.ruleSet),
            explanation: explanation(file, context), names: names(file))
        let right = Rect(x: rect.x + width + 2, y: rect.y, width: rect.width - width - 2, height: rect.height - below)
        panel.draw(into: &frame, rect: right, context)
        if let act {
            let row = rect.maxY - below
            frame.horizontalLine(at: Point(x: rect.x, y: row), length: rect.width)
            let proposal = context.texts.applicationProposal(context.texts.result(of: panel.verdict))
            frame.put(proposal, at: Point(x: rect.x + 1, y: row + 1), style: .heading, width: rect.width - 1)
            act.widget.draw(into: &frame, rect: Rect(x: rect.x, y: row + 2, width: rect.width, height: below - 2))
        }
        prompt?.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
