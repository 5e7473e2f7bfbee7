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
    /// Keeps a view of a list for this user; `nil` where as many are kept as may be.
    func keep(_ view: ListView, as name: String) throws -> KeptView?
    func drop(view: ViewID) throws
    /// Brings the read side up to what others have saved; true when something was new.
    func catchUp() throws -> Bool
    /// Becomes readable when somebody may have saved; `nil` where the machine has no such thing, and the loop looks once a second.
    var newsDescriptor: Int32? { get }
    /// Empties the descriptor, and says what it was about.
    func drainNews() -> News
    /// Says to others which cases are open here, and whether each is edited. What can't be said is no error.
    func publish(_ cases: [CaseID: Bool])
    /// What others have open.
    func openElsewhere() -> [CasePresence]
    /// Whether a process still lives behind a name that the watch gave.
    func isPresent(_ name: String) -> Bool
    /// The cases that were saved since they were seen.
    func changes(since seen: [VersionedCase]) throws -> [CaseChange]
    /// What was erased by law since this was last asked; of the drafts named, those that went with it.
    func takeErasures(of drafts: [CommandID]) throws -> Erasures
    /// Why nothing can be saved, in words; `nil` where all is well.
    var readOnlyReason: String? { get }
    /// What was put right by itself and the clerk should know, in words; each once.
    func takeNotice() -> String?
    /// Called with a sentence when the office's lock is waited for longer than a moment.
    var whenWaiting: ((String) -> Void)? { get set }
    /// The office's legal day and time now.
    func moment() -> Moment
    /// What to ask where an error says no more than that a day or longer has passed since the last record; `nil` for any other error.
    func clockQuestion(_ error: any Error) -> [String]?
    /// An operating error in words for the clerk.
    func explain(_ error: any Error) -> String
}

/// What a watch has noticed.
public struct News: Equatable, Sendable {
    /// Somebody may have saved.
    public var saved: Bool
    /// Somebody may have opened or closed a case.
    public var presence: Bool
    /// The presence files whose processes may have ended.
    public var ended: Set<String>

    public init(saved: Bool = false, presence: Bool = false, ended: Set<String> = []) {
        self.saved = saved
        self.presence = presence
        self.ended = ended
    }
}
