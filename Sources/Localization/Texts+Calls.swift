import Casework

/// How a call to supplement stands, as far as one word tells it.
public enum CallStanding: Sendable, CaseIterable {
    case lapsed, withoutLetter, undelivered, running
}

/// What the list of calls to supplement says, and what is said of their letters.
public protocol CallTexts {
    var callsTitle: String { get }
    var callsHeading: String { get }
    var callsStanding: String { get }
    func name(of standing: CallStanding) -> String
    /// Opens the call's application for the formal decision; a person decides.
    var callsDecide: ActionText { get }
    /// Writes all letters that are not written yet.
    var callsLetters: ActionText { get }
    var callsNoLetters: String { get }
    /// So many letters are about to be written.
    func callsLettersTitle(_ count: Int) -> String
    var callsDirectory: String { get }
    var callsDirectoryHint: String { get }
    var callsToDirectory: String { get }
    func callsWritten(_ count: Int, in directory: String) -> String
    func callsDirectoryNotMade(_ path: String, reason: String) -> String
    /// The button that makes the call and goes on to its letter.
    var callWithLetter: String { get }
    func callDone(withLetter: Bool) -> String
    var deskCallLetters: String { get }
}
