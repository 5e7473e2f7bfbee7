/// One total order of records that many processes read and append to: the seam behind which another engine could stand.
///
/// A writer calls, in this order: ``lock()``, ``catchUp()``, ``append(_:by:at:)``, ``unlock()``. Readers never wait.
public protocol Journal: AnyObject {
    /// The end of what this process has read and checked.
    var head: Head { get }
    /// Why nothing may be written, if so.
    var readOnly: ReadOnlyReason? { get }

    /// Takes over what another process has found: a durable mark that nothing may be written any more.
    func readMark() throws(JournalError)
    /// Whether the mark that keeps this process from writing has been taken away, by a repair: the journal is then to be opened anew.
    func isMarkLifted() throws(JournalError) -> Bool
    /// Hands out, once, what was set aside since the last call: ends that a cut-off write left.
    func takeQuarantinedTails() -> [QuarantinedTail]
    /// Whether this process holds the office's lock.
    var isLocked: Bool { get }

    /// Takes the office's lock, waiting for a bounded time.
    func lock() throws(JournalError)
    /// Gives the lock back.
    func unlock()
    /// Reads the records that came after ``head``, checks them, and moves the head behind them. Only under the lock.
    func catchUp() throws(JournalError) -> [Record]
    /// As ``catchUp()``, but hands out nothing, and does not hash again what stands before a head that an index remembers.
    ///
    /// An index stands only where somebody has read and checked; its head's number and hash must be met in the journal all the same.
    /// - Parameter vouched: Asked only where there is something to read.
    func catchUp(vouched: () -> Head?) throws(JournalError)
    /// Whole units after a position, oldest first, until at least `limit` records are there or the head is reached.
    func records(after position: Head, limit: Int) throws(JournalError) -> [Record]
    /// Reads one record again.
    func record(at position: RecordPosition) throws(JournalError) -> Record
    /// Writes a unit behind the expected head and makes it durable. Only under the lock.
    ///
    /// The answer ends with one record for each draft; a `segment_opened` record of the journal's own may precede them.
    ///
    /// - Parameter whileSyncing: Work for the time in which the unit, as it is written, becomes durable; nil where there is none. It is
    ///   not saved yet: the work must not be visible to anybody before this returns, nor at all unless the same records are returned. After
    ///   a failed sync they are others.
    func append(
        _ unit: [RecordDraft], by stamp: Stamp, at expected: Head, whileSyncing: (([Record]) -> Void)?
    ) throws(JournalError) -> [Record]
    /// Erases bodies by law: the order first, then the bodies; see `SegmentedJournal`. Only under the lock.
    func erase(
        _ order: ErasureOrder, marks: [String], files names: [String], salt: OpaqueID, by stamp: Stamp
    ) throws(JournalError) -> Record
    /// Tells the others that there is something to read.
    func touchNews() throws(JournalError)
    /// Changes whenever somebody has called ``touchNews()``; 0 before the first time.
    func newsStamp() throws(JournalError) -> Int64
}

extension Journal {
    /// Writes a unit behind the expected head and makes it durable. Only under the lock.
    public func append(_ unit: [RecordDraft], by stamp: Stamp, at expected: Head) throws(JournalError) -> [Record] {
        try append(unit, by: stamp, at: expected, whileSyncing: nil)
    }
}

/// The kinds of records that the journal itself writes or understands.
public enum JournalKind {
    /// The first record of an office.
    public static let officeFounded = "office_founded"
    /// The first record of every segment but the first.
    public static let segmentOpened = "segment_opened"
    /// The record that orders bodies to be erased; its body lists them under `records`.
    public static let bodiesErased = "bodies_erased"
    /// The record of a repair: what was taken out of the journal, and where it lies now.
    public static let journalRepaired = "journal_repaired"
    /// All of them.
    public static let all: Set<String> = [officeFounded, segmentOpened, bodiesErased, journalRepaired]
}

/// A moment in which a test may kill the process.
public enum KillPoint: String, Sendable {
    /// The unit is written and not yet durable.
    case afterAppend
    /// The unit is durable and not yet in the index.
    case afterSync
    /// The unit is in the index; called by whoever keeps the index.
    case afterIndex
    /// An erasure is ordered, durably, and nothing is erased yet.
    case afterErasureOrder
}

/// What an opened journal is told about its surroundings.
public struct JournalOptions {
    /// Who writes: stands in the lock file while the lock is held.
    public var holder: LockHolder
    /// The kinds that the caller can read; nil for all. The journal's own kinds need not be named.
    public var knownKinds: Set<String>?
    /// A segment that has reached this many bytes is not appended to any more.
    public var segmentLimit: Int
    /// How often the lock is tried; with ``pause`` this bounds the wait.
    public var lockAttempts: Int
    /// Waits so many microseconds between two tries; 0 lets others go first.
    public var pause: (Int) -> Void
    /// After how many failed tries ``tellWaiting`` is called.
    public var tellAfter: Int
    /// Called once in a wait that is longer than a moment, with who holds the lock; so that whoever waits can be told.
    public var tellWaiting: (LockHolder?) -> Void
    /// Called at points where a test may kill the process.
    public var killPoint: (KillPoint) -> Void

    /// Makes options; the pause must really wait, or the bound on waiting is one of tries only.
    public init(
        holder: LockHolder, knownKinds: Set<String>? = nil, segmentLimit: Int = 64 << 20, lockAttempts: Int = 2000,
        pause: @escaping (Int) -> Void, tellAfter: Int = 640, tellWaiting: @escaping (LockHolder?) -> Void = { _ in },
        killPoint: @escaping (KillPoint) -> Void = { _ in }
    ) {
        self.holder = holder
        self.knownKinds = knownKinds
        self.segmentLimit = segmentLimit
        self.lockAttempts = lockAttempts
        self.pause = pause
        self.tellAfter = tellAfter
        self.tellWaiting = tellWaiting
        self.killPoint = killPoint
    }
}
