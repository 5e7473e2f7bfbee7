import Casework

/// What the loop needs of the office: the storage layer behind words of its own, so that the loop is tested without a disk.
///
/// Every method may throw an operating error; the loop puts it into words with `explain` and goes on, nothing being stored.
public protocol OfficePort: AnyObject {
    /// - Parameter confirmingClock: the user has looked at the date and says that it is right.
    func submit(_ submission: Submission, confirmingClock: Bool) throws -> SubmissionResult
    func query(_ query: Query) throws -> Answer
    func write(_ draft: Draft) throws
    func drop(draft: CommandID) throws
    /// Brings the read side up to what others have saved; true when something was new.
    func catchUp() throws -> Bool
    /// Becomes readable when somebody may have saved; `nil` where the machine has no such thing, and the loop looks once a second.
    var newsDescriptor: Int32? { get }
    /// Empties the descriptor.
    func drainNews()
    /// Why nothing can be saved, in words; `nil` where all is well.
    var readOnlyReason: String? { get }
    /// The office's legal day and time now.
    func moment() -> Moment
    /// What to ask where an error says no more than that a day or longer has passed since the last record; `nil` for any other error.
    func clockQuestion(_ error: any Error) -> [String]?
    /// An operating error in words for the clerk.
    func explain(_ error: any Error) -> String
}
