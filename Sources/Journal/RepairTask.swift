import StrictJSON

/// A part of the journal that a repair takes out: where it stood, what it was, where its copy lies.
public struct TakenPiece: Equatable, Sendable {
    /// The segment's file name.
    public let segment: String
    /// The first byte taken out.
    public let byte: Int
    /// How many bytes.
    public let length: Int
    /// Their SHA-256.
    public let digest: Digest256
    /// How many lines, a torn one counted.
    public let lines: Int
    /// The greatest number of a readable record in it; nil where none can be read.
    public let lastSeq: Int?

    /// The copy's path, relative to the office's directory.
    public var copy: String { "quarantine/\(segment).\(byte).\(digest.description.prefix(8))" }
}

/// A repair that is under way, as the file `repairing` holds it; its first part is the body of the record that it ends with.
struct RepairTask: Equatable {
    static let file = "repairing"

    var command: OpaqueID
    /// The last good record.
    var last: Head
    /// What was wrong first: a word of the format, or nil where only the mark was to be taken away.
    var reason: DamageReason?
    var pieces: [TakenPiece]
    /// What the index remembers and the journal lacks.
    var missing: Anchor?
    /// Files that are moved to `quarantine/` as evidence: names in the office's directory.
    var aside: [String]
    /// What the mark said.
    var mark: String?

    /// The record's body: numbers, names of files, digests; nothing of what was taken out.
    var body: JSONValue {
        var members: [JSONValue.Member] = [.init("last_good", Self.value(last.anchor))]
        if let reason { members.append(.init("reason", .string(reason.rawValue))) }
        members.append(.init("taken_out", .array(pieces.map(Self.value))))
        if let missing { members.append(.init("missing", Self.value(missing))) }
        if !aside.isEmpty { members.append(.init("set_aside", .array(aside.map { .string($0) }))) }
        if let mark { members.append(.init("mark", .string(mark))) }
        return .object(members)
    }

    var bytes: [UInt8] {
        StrictJSON.serialize(
            .object([
                "command": .string("\(command)"), "segment": .integer(last.segment), "offset": .integer(last.offset), "body": body,
            ])) + [0x0A]
    }

    init(
        command: OpaqueID, last: Head, reason: DamageReason?, pieces: [TakenPiece], missing: Anchor?, aside: [String], mark: String?
    ) {
        self.command = command
        self.last = last
        self.reason = reason
        self.pieces = pieces
        self.missing = missing
        self.aside = aside
        self.mark = mark
    }

    /// Reads the file; nil where it is not what this program writes.
    init?(bytes: [UInt8]) {
        guard let root = bytes.withUnsafeBytes({ try? StrictJSON.parse($0) }), let command = OpaqueID(root["command"]?.stringValue ?? ""),
            let segment = root["segment"]?.integerValue, let offset = root["offset"]?.integerValue, let body = root["body"],
            let good = body["last_good"].flatMap(Self.anchor), let pieces = body["taken_out"]?.arrayValue
        else { return nil }
        let last = Head(seq: good.seq, hash: good.hash, segment: segment, offset: offset)
        let aside = body["set_aside"]?.arrayValue?.compactMap(\.stringValue) ?? []
        let taken = pieces.compactMap(Self.piece)
        guard last.isPossible, taken.allSatisfy({ $0.liesBehind(last) }), aside.allSatisfy({ ErasureTask.mayGo($0) && !$0.utf8.contains(UInt8(ascii: "/")) }) else { return nil }
        self.init(
            command: command, last: last, reason: body["reason"]?.stringValue.flatMap(DamageReason.init),
            pieces: taken, missing: body["missing"].flatMap(Self.anchor), aside: aside, mark: body["mark"]?.stringValue)
    }

    private static func value(_ anchor: Anchor) -> JSONValue {
        .object(["seq": .integer(anchor.seq), "hash": .string("\(anchor.hash)")])
    }

    private static func value(_ piece: TakenPiece) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("segment", .string(piece.segment)), .init("byte", .integer(piece.byte)), .init("length", .integer(piece.length)),
            .init("sha256", .string("\(piece.digest)")), .init("lines", .integer(piece.lines)),
        ]
        if let last = piece.lastSeq { members.append(.init("last_seq", .integer(last))) }
        return .object(members)
    }

    private static func anchor(_ value: JSONValue) -> Anchor? {
        guard let seq = value["seq"]?.integerValue, let hash = Digest256(value["hash"]?.stringValue ?? "") else { return nil }
        return Anchor(seq: seq, hash: hash)
    }

    private static func piece(_ value: JSONValue) -> TakenPiece? {
        guard let segment = value["segment"]?.stringValue, SegmentName.number(segment) != nil, let byte = value["byte"]?.integerValue,
            let length = value["length"]?.integerValue, let digest = Digest256(value["sha256"]?.stringValue ?? ""),
            let lines = value["lines"]?.integerValue, byte >= 0, length >= 0, !byte.addingReportingOverflow(length).overflow
        else { return nil }
        return TakenPiece(
            segment: segment, byte: byte, length: length, digest: digest, lines: lines, lastSeq: value["last_seq"]?.integerValue)
    }
}

extension TakenPiece {
    /// Whether it stands behind a record: nothing before the last good one is ever taken out.
    fileprivate func liesBehind(_ last: Head) -> Bool {
        guard let number = SegmentName.number(segment) else { return false }
        return number > last.segment || (number == last.segment && byte >= last.offset)
    }
}

extension RepairTask {
    /// The bytes of the record's body.
    var recordBody: [UInt8] { StrictJSON.serialize(body) }
}
