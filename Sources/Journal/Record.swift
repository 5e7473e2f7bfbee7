/// A record as it stands in the journal, checked.
public struct Record: Equatable, Sendable {
    /// Its number: from 1, no gap.
    public let seq: Int
    /// The first sequence number of the records that stand or fall with it.
    public let unitFirst: Int
    /// How many records its unit has.
    public let unitCount: Int
    /// The hash of the record before; zeros before the first.
    public let previousHash: Digest256
    /// When it was written; never earlier than the record before.
    public let time: Instant
    /// The office's calendar day then, `YYYY-MM-DD`.
    public let day: String
    /// Minutes that the office's zone was east of UTC.
    public let offset: Int
    /// What the machine's clock said, where it ran behind ``time``.
    public let clock: Instant?
    /// Who wrote it.
    public let login: String
    /// In which role: one of ``Stamp/roles``.
    public let role: String
    /// The command that it belongs to; ``OpaqueID/none`` for what the journal wrote by itself.
    public let command: OpaqueID
    /// The program's version.
    public let program: String
    /// The content hash of the programme file in force, if any.
    public let programme: Digest256?
    /// The content hash of the law file in force, if any.
    public let law: Digest256?
    /// What happened, such as `household_registered`.
    public let kind: String
    /// Whose case; ``OpaqueID/none`` for what belongs to no case.
    public let caseID: OpaqueID
    /// The case's version after it; 0 for what belongs to no case.
    public let caseVersion: Int
    /// SHA-256 over the salt's digits and the body.
    public let digest: Digest256
    /// SHA-256 over the line's header.
    public let hash: Digest256
    /// The body's salt; nil once erased.
    public let salt: OpaqueID?
    /// The body's exact bytes, a JSON object; empty once erased.
    public let body: [UInt8]
    /// The number of the record that ordered the body's erasure; nil while it is there.
    public let erasedBy: Int?
    /// Where it stands.
    public let position: RecordPosition

    /// The journal's head just after this record.
    public var head: Head {
        Head(seq: seq, hash: hash, segment: position.segment, offset: position.offset + position.length)
    }
    /// Whether it is the last of its unit.
    public var endsUnit: Bool { seq == unitFirst + unitCount - 1 }
}

/// Where a record stands: its segment's number and its bytes there, the line feed included.
public struct RecordPosition: Hashable, Sendable {
    /// The segment's number, from 1.
    public let segment: Int
    /// The first byte, from 0.
    public let offset: Int
    /// How many bytes, with the line feed.
    public let length: Int

    /// Makes a position.
    public init(segment: Int, offset: Int, length: Int) {
        self.segment = segment
        self.offset = offset
        self.length = length
    }
}

/// The end of a journal, or of a part of it that ends with a whole unit: what an index remembers.
public struct Head: Hashable, Sendable {
    /// The last record's number; 0 for the empty journal.
    public let seq: Int
    /// The last record's hash; zeros for the empty journal.
    public let hash: Digest256
    /// The number of the segment that it stands in.
    public let segment: Int
    /// The byte just after it in that segment.
    public let offset: Int

    /// Makes a head.
    public init(seq: Int, hash: Digest256, segment: Int, offset: Int) {
        self.seq = seq
        self.hash = hash
        self.segment = segment
        self.offset = offset
    }

    /// Before the first record.
    public static let beginning = Head(seq: 0, hash: .zero, segment: 1, offset: 0)

    /// Sequence number and hash: what is printed or kept elsewhere as a proof.
    public var anchor: Anchor { Anchor(seq: seq, hash: hash) }
}

/// A record's number and hash, kept outside the journal to prove that it was not rewritten or cut since.
public struct Anchor: Hashable, Sendable, CustomStringConvertible {
    /// The record's number.
    public let seq: Int
    /// Its hash.
    public let hash: Digest256

    /// Makes an anchor.
    public init(seq: Int, hash: Digest256) {
        self.seq = seq
        self.hash = hash
    }

    /// Reads `N:HASH` with 64 hexadecimal digits, or answers nil.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 18, let seq = Int(parts[0]), seq > 0, String(seq) == parts[0],
            let hash = Digest256(parts[1])
        else { return nil }
        self.init(seq: seq, hash: hash)
    }

    /// `N:HASH`.
    public var description: String { "\(seq):\(hash)" }
}

/// A record to be: what its caller knows before it has a number.
public struct RecordDraft: Equatable, Sendable {
    /// What happened: a lower-case letter, then lower-case letters, digits and `_`, at most 64.
    public let kind: String
    /// Whose case; ``OpaqueID/none`` for none.
    public let caseID: OpaqueID
    /// The case's version after it; 0 for none.
    public let caseVersion: Int
    /// 128 random bits, never used before.
    public let salt: OpaqueID
    /// A JSON object on one line.
    public let body: [UInt8]

    /// Makes a draft.
    public init(kind: String, caseID: OpaqueID, caseVersion: Int, salt: OpaqueID, body: [UInt8]) {
        self.kind = kind
        self.caseID = caseID
        self.caseVersion = caseVersion
        self.salt = salt
        self.body = body
    }
}

/// What all records of one unit share: when, who, and under which versions.
public struct Stamp: Equatable, Sendable {
    /// The roles that a record may name.
    public static let roles: Set<String> = ["clerk", "coordinator", "committee", "trainer", "auditor"]

    /// What the machine's clock says.
    public var now: Instant
    /// The office's calendar day, `YYYY-MM-DD`.
    public var day: String
    /// Minutes that the office's zone is east of UTC.
    public var offset: Int
    /// Who: 1 to 64 printable ASCII characters without space, `"` and `\`.
    public var login: String
    /// In which role: one of ``roles``.
    public var role: String
    /// The command: random, made with its draft.
    public var command: OpaqueID
    /// The program's version: 1 to 32 letters, digits, `.`, `+`, `-`.
    public var program: String
    /// The content hash of the programme file in force, if any.
    public var programme: Digest256?
    /// The content hash of the law file in force, if any.
    public var law: Digest256?
    /// Whether somebody has confirmed that the clock may stand more than a day after the last record.
    public var isJumpConfirmed: Bool

    /// Makes a stamp.
    public init(
        now: Instant, day: String, offset: Int, login: String, role: String, command: OpaqueID, program: String,
        programme: Digest256? = nil, law: Digest256? = nil, isJumpConfirmed: Bool = false
    ) {
        self.now = now
        self.day = day
        self.offset = offset
        self.login = login
        self.role = role
        self.command = command
        self.program = program
        self.programme = programme
        self.law = law
        self.isJumpConfirmed = isJumpConfirmed
    }
}
