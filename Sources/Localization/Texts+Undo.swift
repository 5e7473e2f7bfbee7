import Casework

/// What is said where the last act is taken back.
public protocol UndoTexts {
    var undoAction: ActionText { get }
    var undoTitle: String { get }
    var undoHelp: String { get }
    /// Why the desk has nothing to take back: nothing was saved here since the program was begun.
    var undoNothingYet: String { get }
    var undoReason: String { get }
    var undoReasonHint: String { get }
    var undoAsk: String { get }
    var undoDone: String { get }
    var undoTooLate: String { get }
    func undoNow(_ standing: String) -> String
    func undoThen(_ standing: String) -> String
    var undoEnrolled: String { get }
    var undoNotEnrolled: String { get }
    /// The days of several sessions that were marked with one saving.
    func undoSessions(_ days: [String]) -> String
    /// Marks of so many persons, as they were entered and as they were before.
    func undoMarked(_ count: Int) -> String
    var undoMarksBefore: String { get }
    var undoPlanned: String { get }
    var undoNotPlanned: String { get }
    var undoNotReported: String { get }
    /// What must be done instead, where an act can't be taken back.
    func insteadOfUndo(_ command: Command) -> String
}

extension Texts {
    /// The status, with the place on its list.
    public func standing(_ status: ApplicationStatus, _ position: Int?) -> String {
        position.map { name(of: status) + " " + String($0) } ?? name(of: status)
    }
}
