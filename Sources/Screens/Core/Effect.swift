import Casework

/// What a screen wants done. Data only, so that tests compare effects.
public enum Effect: Equatable, Sendable {
    /// Opens a screen on top.
    case open(Route)
    /// Opens a screen in place of this one.
    case replace(Route)
    /// Closes this screen.
    case close
    /// Goes to the desk and opens a screen on it.
    case reset(Route)
    /// The case of this screen is dealt with, and what was done, in words: where the screen was opened from a queue, the queue goes on.
    case finished(Message)
    /// Opens a screen in place of this one, wherever the user is; what was being typed below waits there.
    case jump(Route)
    case quit
    case query(Query)
    case submit(Submission)
    /// Writes the screen's draft now.
    case saveDraft(Draft)
    case dropDraft(CommandID)
    /// Keeps a view of a list under a name; `ScreenEvent.viewKept` comes back.
    case keepView(ListView, name: String)
    /// Takes a kept view away; `ScreenEvent.viewDropped` comes back.
    case dropView(ViewID)
    /// Writes a paper; `ScreenEvent.letterWritten` or `.failed` comes back.
    case writeLetter(Paper, to: LetterDestination)
    /// Writes lines to a new file; `ScreenEvent.letterWritten` or `.failed` comes back.
    case writeLines([String], to: String)
    /// Shows a dialog above the screen; the answer comes back as `ScreenEvent.answered`.
    case ask(Question)
    /// Shows a line for the clerk until the next key.
    case tell(Message)
    case repaint
    case suspend
}

/// Where a letter goes.
public enum LetterDestination: Equatable, Sendable {
    /// A new file; one that is there already is never replaced.
    case file(String)
    /// A new directory with a file for each letter.
    case directory(String)
    /// The system's printer where none is named.
    case printer(String?)
}

/// A dialog: a title, lines, and buttons of which one is the safe default.
public struct Question: Equatable, Sendable {
    public struct Choice: Equatable, Sendable {
        /// Comes back in `ScreenEvent.answered`.
        public var id: String
        public var label: String

        public init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    public var tag: String
    public var title: String
    public var lines: [String]
    public var choices: [Choice]
    /// The index of the choice that Enter takes at first: always the one that changes nothing.
    public var safe: Int

    public init(tag: String, title: String, lines: [String], choices: [Choice], safe: Int) {
        self.tag = tag
        self.title = title
        self.lines = lines
        self.choices = choices
        self.safe = safe
    }
}
