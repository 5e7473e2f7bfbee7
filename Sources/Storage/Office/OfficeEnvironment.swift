import Casework
import Journal
import Rules

/// Everything that an office takes from outside: the disk, the clock, chance, the user. Tests give their own.
public struct OfficeEnvironment {
    public var fileSystem: any FileSystem
    /// Milliseconds since 1970-01-01 UTC.
    public var now: () -> Int64
    /// 128 random bits for the salt of a record's body; a real office draws them from the operating system.
    public var randomID: () -> OpaqueID
    /// The zone of legal days and hours.
    public var zone: LegalZone
    /// Who works: the login that the operating system vouches for, never one from the environment.
    public var login: String
    public var processID: Int
    /// The machine's boot, so that a lock file left by another boot tells so.
    public var bootID: String
    /// Waits so many microseconds between two tries for the lock; 0 lets others go first.
    public var pause: (Int) -> Void
    /// Called once in a wait for the lock that is longer than a moment, with who holds it.
    public var tellWaiting: (LockHolder?) -> Void = { _ in }
    /// How often the lock is tried before `busy` is answered.
    public var lockAttempts: Int
    /// This program's version, as records carry it.
    public var programVersion: String
    /// Reads the programme and the law from the bytes that the office stores. Called once, when they are first needed.
    public var readRules: (_ programme: [UInt8], _ law: [UInt8], _ training: Bool) throws -> RuleBook
    /// Progress of catching up with the journal: records done and records in all. Called now and then on long work only.
    public var progress: (Int, Int) -> Void
    /// Points at which a test may kill the process; nothing in a release.
    public var killPoint: (KillPoint) -> Void
    /// Another place for the index file than the office's directory, on the real disk: SQLite cannot stand on a simulated one.
    public var indexElsewhere: (path: String, fileSystem: any FileSystem)?
    /// Roles that need no record, for tests in which the grant of a role would only be in the way; a program gives none.
    package var roles: [String: Role] = [:]
    /// From so many records on that the index lacks, more of them than it has, it is quicker made anew.
    package var rebuildingPays = 20_000

    public init(
        fileSystem: any FileSystem, now: @escaping () -> Int64, randomID: @escaping () -> OpaqueID, zone: LegalZone = .warsaw,
        login: String, processID: Int, bootID: String, pause: @escaping (Int) -> Void, lockAttempts: Int = 2000,
        programVersion: String, readRules: @escaping (_ programme: [UInt8], _ law: [UInt8], _ training: Bool) throws -> RuleBook,
        progress: @escaping (Int, Int) -> Void = { _, _ in }, killPoint: @escaping (KillPoint) -> Void = { _ in }
    ) {
        self.fileSystem = fileSystem
        self.now = now
        self.randomID = randomID
        self.zone = zone
        self.login = login
        self.processID = processID
        self.bootID = bootID
        self.pause = pause
        self.lockAttempts = lockAttempts
        self.programVersion = programVersion
        self.readRules = readRules
        self.progress = progress
        self.killPoint = killPoint
    }

    func indexPath(_ layout: OfficeLayout) -> String { indexElsewhere?.path ?? layout.index }
    var indexFileSystem: any FileSystem { indexElsewhere?.fileSystem ?? fileSystem }
}

/// Where an office's files are.
struct OfficeLayout {
    let directory: String

    /// What the index is called without its number: see `IndexFiles`.
    var index: String { directory + "/index.sqlite" }
    var drafts: String { directory + "/drafts" }
    var quarantine: String { directory + "/quarantine" }
    var rules: String { directory + "/rules" }
    /// Who has which case open.
    var presence: String { directory + "/" + PresenceStore.folder }
    /// Present while an erasure is ordered and not complete.
    var erasing: String { directory + "/erasing" }

    /// The stored programme or law of this content hash.
    func rules(_ hash: String) -> String { rules + "/" + hash + ".json" }
}
