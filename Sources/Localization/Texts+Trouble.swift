/// Texts of what goes wrong with the disk, the journal, the index and the lock: what, where, and what helps, with the command.
public protocol TroubleTexts {
    /// Why the operating system refused, by its error number; 0 where there is none.
    func systemReason(_ number: Int32) -> String
    func diskFull(_ path: String) -> String
    func noPermission(_ path: String) -> String
    func fileTrouble(_ path: String, reason: String) -> String
    func wrongFileSystem(_ path: String, kind: String) -> String

    // The journal.
    /// A place in the journal and what is wrong there; the reasons are the words of docs/journal-format.md.
    func damage(segment: String, line: Int, byte: Int, reason: String) -> String
    func damaged(_ place: String) -> String
    /// The index remembers a record that the journal lacks or has otherwise: it was acknowledged.
    func acknowledgedMissing(_ place: String) -> String
    /// An end that a cut-off write left, where somebody only looks.
    func endCutOff(_ place: String) -> String
    /// It was set aside while opening or saving; told once.
    func quarantined(_ bytes: Int, folder: String) -> String
    func rememberedRecord(_ record: Int) -> String
    func stillMarked(_ why: String) -> String
    func damagedPlaces(_ count: Int, recordsAfter: Int) -> String
    func anchorNotMet(_ place: String) -> String
    func accessDamaged(_ place: String) -> String
    func syncFailed(_ path: String, reason: String) -> String
    var repairCutOff: String { get }
    func markedReadOnly(_ words: String) -> String
    func unknownKind(_ kind: String, record: Int) -> String
    func newerFormat(_ version: Int?, segment: String, byte: Int) -> String
    func headMoved(_ record: Int) -> String
    func malformed(_ field: String) -> String
    /// A person's data are not shown, because that can't be noted first.
    func accessNotNoted(_ why: String) -> String
    func accessDiskFull(_ path: String) -> String
    func accessTrouble(_ path: String, reason: String) -> String

    // The lock: who holds it, and since when, where that is known.
    func lockBusy(_ holder: LockWords?) -> String
    func lockWaiting(_ holder: LockWords?) -> String

    // The clock.
    func clockJump(last: String, now: String) -> String
    var clockTitle: String { get }
    func clockAhead(last: String, now: String) -> [String]
    var clockRight: String { get }
    var clockWrong: String { get }

    // The index and the rules.
    /// Why SQLite refused, by its result code.
    func indexReason(_ code: Int) -> String
    func indexTrouble(_ path: String, reason: String) -> String
    var indexDamaged: String { get }
    func recordNotUnderstood(_ record: Int) -> String
    func rulesMissing(_ path: String) -> String
    func rulesUnreadable(_ path: String) -> String

    // On the screens of an office that may only be read.
    var readOnlyHint: String { get }
    /// Why a key does nothing in a read-only office, in a few words; the whole reason stands elsewhere.
    var readOnlyBriefly: String { get }
    var writableAgain: String { get }
    func draftNotWritten(_ why: String) -> String
    func readOnlyForm(_ why: String) -> String
}

/// Who holds the office's lock, for a sentence.
public struct LockWords: Equatable, Sendable {
    public var login: String
    public var process: Int
    /// The time of day since when; nil where it is not known.
    public var since: String?
    /// Whether the process has been stopped, so that waiting does not help.
    public var isStopped: Bool

    public init(login: String, process: Int, since: String? = nil, isStopped: Bool = false) {
        self.login = login
        self.process = process
        self.since = since
        self.isStopped = isStopped
    }
}
