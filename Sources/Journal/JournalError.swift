/// Why a journal could not do what it was asked.
public enum JournalError: Error, Equatable, Sendable {
    /// A system call failed.
    case file(FileError)
    /// Nothing was saved: the write failed and what it left was cut back.
    case notWritten(FileError)
    /// Somebody else holds the office's lock, and kept it for longer than one may wait.
    case busy(LockHolder?)
    /// The office may only be read.
    case readOnly(ReadOnlyReason)
    /// The journal is damaged.
    case damaged(Damage)
    /// The journal's end is not where the caller believed; it is here.
    case headMoved(Head)
    /// The clock stands more than a day after the last record, and nobody has confirmed that.
    case clockAhead(last: Instant, now: Instant)
    /// A draft's or stamp's field does not fit the record's grammar.
    case invalidDraft(field: String)
    /// The file system is not one of those that lock and sync.
    case unsupportedFileSystem(path: String, name: String)
    /// There is a journal already.
    case alreadyThere(path: String)
    /// There is no journal.
    case notAnOffice(path: String)
}

extension JournalError: CustomStringConvertible {
    /// One English sentence with the place and, where there is one, the remedy.
    public var description: String {
        switch self {
        case .file(let error): "\(error)"
        case .notWritten(let error): "nothing was saved: \(error)"
        case .busy(let holder?):
            "the office is locked by process \(holder.processID) of \(holder.login); try again, or end that process"
        case .busy(nil): "the office is locked by another process; try again"
        case .readOnly(let reason): "the office is read-only: \(reason)"
        case .damaged(let damage): "\(damage)"
        case .headMoved(let head): "the journal has gone on to record \(head.seq); read it again"
        case .clockAhead(let last, let now):
            "the clock says \(now), more than a day after the last record (\(last)); confirm the date or set the clock"
        case .invalidDraft(let field): "the field \(field) does not fit the journal's format"
        case .unsupportedFileSystem(let path, let name):
            "\(path) lies on a file system (\(name)) that is not known to lock and sync; use a local disk"
        case .alreadyThere(let path): "\(path) holds a journal already"
        case .notAnOffice(let path): "\(path) holds no journal"
        }
    }
}

/// Why an office may only be read.
public enum ReadOnlyReason: Equatable, Sendable, CustomStringConvertible {
    /// Damage was found when it was opened or read.
    case damaged(Damage)
    /// The mark file in the office's directory says so, with this reason.
    case marked(String)
    /// A record's kind is not known to this program: it was written by a newer one.
    case unknownKind(String, seq: Int)
    /// A record's format is newer than this program.
    case newerFormat(Int, segment: String, byte: Int)
    /// A sync failed, and failed again in a new segment.
    case syncFailed(FileError)

    /// One English sentence.
    public var description: String {
        switch self {
        case .damaged(let damage): "\(damage)"
        case .marked(let text): text
        case .unknownKind(let kind, let seq): "record \(seq) is of the kind \(kind), which this version does not know; update it"
        case .newerFormat(let version, let segment, let byte):
            "\(segment), byte \(byte): format \(version) is newer than this version; update it"
        case .syncFailed(let error): "the disk does not keep what is written: \(error)"
        }
    }
}

/// What is wrong with a line or a file; the raw values are the words that verifiers print.
public enum DamageReason: String, Sendable, CaseIterable {
    /// Bytes after the last line feed.
    case torn
    /// The last unit lacks records.
    case incomplete
    /// The line does not fit the grammar.
    case grammar
    /// The line's format is newer.
    case version
    /// The number is not the one after the record before.
    case sequence
    /// The hash of the record before is another.
    case chain
    /// The header does not have the hash that the line states.
    case hash
    /// Salt and body do not have the digest that the line states.
    case digest
    /// The body is not strict JSON, though it has the digest that the line states.
    case body
    /// The record does not fit the unit begun before, or begins one in the middle.
    case unit
    /// The time is earlier than that of the record before.
    case time
    /// A segment does not begin as it must, or states another predecessor.
    case segment
    /// A segment file is missing.
    case missing
    /// A body is erased, and no erasure record lists it.
    case erasure
    /// The anchor's record is missing or has another hash.
    case anchor
    /// The index remembers a record that the journal lacks or has with another hash.
    case remembered
}

/// One place where a journal is damaged.
public struct Damage: Equatable, Sendable, CustomStringConvertible {
    /// The segment's file name.
    public let segment: String
    /// The line, from 1.
    public let line: Int
    /// The first byte of the line, from 0.
    public let byte: Int
    /// What is wrong.
    public let reason: DamageReason

    /// Makes a damage.
    public init(segment: String, line: Int, byte: Int, reason: DamageReason) {
        self.segment = segment
        self.line = line
        self.byte = byte
        self.reason = reason
    }

    /// `damage segment=… line=… byte=… reason=…`, as verifiers print it.
    public var description: String { "damage segment=\(segment) line=\(line) byte=\(byte) reason=\(reason.rawValue)" }
}

/// The process that holds the office's lock, as it wrote itself into the lock file.
public struct LockHolder: Equatable, Sendable {
    /// Its process number.
    public let processID: Int
    /// Its user.
    public let login: String
    /// The machine's boot that it runs under.
    public let bootID: String
    /// When it took the lock, where that is known.
    public var since: Instant?

    /// Makes a holder.
    public init(processID: Int, login: String, bootID: String, since: Instant? = nil) {
        self.since = since
        self.processID = processID
        self.login = login
        self.bootID = bootID
    }
}

/// The end of a segment that was set aside because a write was cut off in its middle.
public struct QuarantinedTail: Equatable, Sendable {
    /// The segment's file name.
    public let segment: String
    /// The first byte taken out.
    public let byte: Int
    /// How many bytes.
    public let length: Int
    /// The file that holds them now.
    public let path: String
}
