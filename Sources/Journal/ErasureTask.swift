import StrictJSON

/// An erasure that is under way, as the file `erasing` holds it: enough for any process to complete it after a crash.
///
/// It names nobody: numbers, opaque identifiers, file names.
struct ErasureTask: Equatable {
    static let file = "erasing"

    /// The command of the order: whether it was given is told by whether its record stands behind ``after``.
    var command: OpaqueID
    /// The journal's head before the order.
    var after: Head
    /// The numbers of the records whose bodies go.
    var records: Set<Int>
    /// Files of the office to be taken away, relative to its directory.
    var files: [String]
    /// Opaque identifiers: a line in `quarantine/` that holds one loses its body.
    var marks: [String]

    var bytes: [UInt8] {
        StrictJSON.serialize(
            .object([
                "command": .string("\(command)"), "seq": .integer(after.seq), "hash": .string("\(after.hash)"), "segment": .integer(after.segment),
                "offset": .integer(after.offset), "records": .array(records.sorted().map { .integer($0) }), "files": .array(files.map { .string($0) }),
                "marks": .array(marks.map { .string($0) }),
            ])) + [0x0A]
    }

    init(command: OpaqueID, after: Head, records: Set<Int>, files: [String], marks: [String]) {
        self.command = command
        self.after = after
        self.records = records
        self.files = files
        self.marks = marks
    }

    /// Reads the file; nil where it is not what this program writes.
    init?(bytes: [UInt8]) {
        guard let root = bytes.withUnsafeBytes({ try? StrictJSON.parse($0) }), let command = OpaqueID(root["command"]?.stringValue ?? ""),
            let hash = Digest256(root["hash"]?.stringValue ?? ""), let seq = root["seq"]?.integerValue,
            let segment = root["segment"]?.integerValue, let offset = root["offset"]?.integerValue,
            let records = root["records"]?.arrayValue, let files = root["files"]?.arrayValue, let marks = root["marks"]?.arrayValue
        else { return nil }
        let after = Head(seq: seq, hash: hash, segment: segment, offset: offset)
        let names = files.compactMap(\.stringValue)
        guard after.isPossible, names.allSatisfy(Self.mayGo) else { return nil }
        self.init(
            command: command, after: after, records: Set(records.compactMap(\.integerValue)), files: names,
            marks: marks.compactMap(\.stringValue))
    }

    /// Whether a name from a file leads into the office's directory, and to nothing that the journal rests on.
    static func mayGo(_ name: String) -> Bool {
        let steps = name.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = steps.last, !name.utf8.contains(0) else { return false }
        return !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." } && name != "lock" && SegmentName.number(String(last)) == nil
    }
}

extension Head {
    /// Whether it can be an end at all: what a file claims is not believed before it is counted on with.
    var isPossible: Bool { seq >= 0 && segment >= 1 && segment < 1_000_000_000_000_000_000 && offset >= 0 }
}
