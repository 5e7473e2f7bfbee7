import Casework

/// What the loop needs of the office: the storage layer behind words of its own, so that the loop is tested without a disk.
///
/// Every method may throw an operating error; the loop puts it into words with `explain` and goes on, nothing being stored.
public protocol OfficePort: AnyObject {
    func submit(_ submission: Submission) throws -> SubmissionResult
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
    /// An operating error in words for the clerk.
    func explain(_ error: any Error) -> String
}
