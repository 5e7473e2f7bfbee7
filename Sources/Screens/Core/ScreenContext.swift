import Casework
import Localization
import Rules
import Terminal

/// What a screen may look at besides its own value: nothing here changes while an event is handled.
public struct ScreenContext: Sendable {
    public var texts: any Texts
    /// The office's legal day and time.
    public var moment: Moment
    public var actor: Actor
    public var rules: RuleBook
    /// Why nothing can be saved, where the office is read-only; already in words.
    public var readOnly: String?
    /// True where only the terminal's lines may be ASCII, or the line is slow; the widgets draw no boxes then.
    public var plainLines: Bool
    /// What others have open of the cases that the screen on top has open, those who edit first.
    public var elsewhere: [CasePresence]
    /// What somebody has saved of these cases since the screen on top has read them.
    public var change: CaseChange?
    /// Whether a screen stands below the one on top, to go back to.
    public var canGoBack: Bool
    /// What the user saved last at this terminal.
    public var lastAct: LastAct?
    /// What the form of each kind held that this user saved last in this session.
    public var previous: [String: [FieldID: String]]

    public init(
        texts: any Texts, moment: Moment, actor: Actor, rules: RuleBook, readOnly: String? = nil, plainLines: Bool = false,
        elsewhere: [CasePresence] = [], change: CaseChange? = nil, canGoBack: Bool = false, lastAct: LastAct? = nil,
        previous: [String: [FieldID: String]] = [:]
    ) {
        self.texts = texts
        self.moment = moment
        self.actor = actor
        self.rules = rules
        self.readOnly = readOnly
        self.plainLines = plainLines
        self.elsewhere = elsewhere
        self.change = change
        self.canGoBack = canGoBack
        self.lastAct = lastAct
        self.previous = previous
    }

    public var training: Bool { rules.training }
}
