import Casework
import Terminal

/// One screen as a value: what it knows, what keys do, and how it looks. Everything that has an effect outside is returned as data.
///
/// The loop calls `opened` once, `handle` for each event, `view` after each batch of events.
public protocol Screen: Equatable, Sendable {
    /// The name on the title bar.
    func title(_ context: ScreenContext) -> String
    /// What can be done now, in the order of the key bar; the help (F1) and the manual draw from the same rows.
    func bindings(_ context: ScreenContext) -> [Binding]
    /// Called when the screen comes up for the first time; mostly asks its first question. The source draws the names of the
    /// cases and commands that this screen will make; a screen that makes some keeps it.
    mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect]
    /// Takes a key, an answer or news, and says what is to be done.
    mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect]
    /// Draws into a rectangle: the frame's title, message and key lines belong to the shell (`Chrome`), the rest is the screen's.
    /// Returns where the hardware cursor stands.
    func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point?
    /// The text of the message line; `nil` leaves it empty. A form says the focused field's hint or error here.
    func message(_ context: ScreenContext) -> Message?
    /// What F1 shows besides the keys: plain paragraphs about the field or the screen.
    func help(_ context: ScreenContext) -> [String]
    /// The form's state as a draft, where the screen is a form that holds typed data; written to disk by the loop.
    func draft(_ context: ScreenContext) -> Draft?
    /// The cases that the screen shows or edits: others are told of them, and the user of what others do to them.
    func openCases(_ context: ScreenContext) -> [OpenCase]
    /// Whether its rows are a work queue: when a case opened from it is dealt with, the next one opens.
    var isQueue: Bool { get }
    /// Whether a character typed now is text; where none is typed, a colon opens the jump line.
    var takesText: Bool { get }
    /// Whether a unit's number may be read here with a scanner while no line is open to type it in: it then opens what it stands on.
    var takesScans: Bool { get }
    /// Whether something is typed here that closing the screen would lose or leave as a draft: it is then never closed from outside.
    func holdsTyping(_ context: ScreenContext) -> Bool
    /// What to say when somebody else has saved one of them.
    func notice(of change: CaseChange, _ context: ScreenContext) -> String
}

extension Screen {
    public func message(_ context: ScreenContext) -> Message? { nil }
    public func help(_ context: ScreenContext) -> [String] { [] }
    public func draft(_ context: ScreenContext) -> Draft? { nil }
    public func openCases(_ context: ScreenContext) -> [OpenCase] { [] }
    public var isQueue: Bool { false }
    public var takesText: Bool { true }
    public var takesScans: Bool { false }
    public func holdsTyping(_ context: ScreenContext) -> Bool { draft(context) != nil }
    public func notice(of change: CaseChange, _ context: ScreenContext) -> String { context.texts.caseRefreshed(change) }
}

/// What happens to a screen.
public enum ScreenEvent: Equatable, Sendable {
    case key(Key)
    /// The answer to a question that this screen asked.
    case answer(Answer, to: Query)
    /// What the office said to this screen's submission.
    case submitted(SubmissionResult, Submission)
    /// Others have saved something: lists ask again, open cases compare their version.
    case news
    /// The screen above was closed; lists ask again.
    case resumed
    /// The case opened from this queue is dealt with; the message says how. The next one opens.
    case next(Message)
    /// A dialog that this screen opened was answered; the tag says which (see `Effect.ask`).
    case answered(String, tag: String)
    /// A view of a list is kept; it has this number now.
    case viewKept(KeptView)
    case viewDropped(ViewID)
    /// A letter is written or handed to the printer; where, in words.
    case letterWritten(String)
    /// Something failed while carrying out an effect; already in words for the clerk. Nothing was stored.
    case failed(String)
    /// The draft could not be written; the form stays as it is.
    case draftFailed(String)
}

/// A line for the clerk.
public struct Message: Equatable, Sendable {
    public enum Kind: Equatable, Sendable { case hint, done, warning, error }
    public var kind: Kind
    public var text: String
    /// Whether it keeps to one line, because the whole stands elsewhere on the screen.
    public var isClipped: Bool

    public init(_ kind: Kind, _ text: String, isClipped: Bool = false) {
        self.kind = kind
        self.text = text
        self.isClipped = isClipped
    }
}
