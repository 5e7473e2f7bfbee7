import StrictJSON

/// The names of segment files: `journal-000001.jsonl` and on, without a gap.
enum SegmentName {
    static func name(_ number: Int) -> String {
        let digits = String(number)
        return "journal-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".jsonl"
    }

    /// The number in a segment's name, or nil for any other file.
    static func number(_ name: String) -> Int? {
        guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl"), name.utf8.count <= 14 + 18,
            let number = Int(name.dropFirst(8).dropLast(6)), number > 0, self.name(number) == name
        else { return nil }
        return number
    }
}

/// The body of a `segment_opened` record: what the new segment says of the one before.
struct SegmentOpening: Equatable {
    let predecessor: String
    let lastSeq: Int
    let lastHash: Digest256
    let length: Int

    var body: [UInt8] {
        StrictJSON.serialize(.object([
            "predecessor": .string(predecessor), "last_seq": .integer(lastSeq), "last_hash": .string("\(lastHash)"),
            "length": .integer(length),
        ]))
    }

    init(predecessor: String, lastSeq: Int, lastHash: Digest256, length: Int) {
        self.predecessor = predecessor
        self.lastSeq = lastSeq
        self.lastHash = lastHash
        self.length = length
    }

    /// Reads a body; other keys may stand beside the four.
    init?(body: UnsafeRawBufferPointer) {
        guard let root = try? StrictJSON.parse(body), let predecessor = root["predecessor"]?.stringValue,
            let lastSeq = root["last_seq"]?.integerValue, let hash = root["last_hash"]?.stringValue,
            let lastHash = Digest256(hash), let length = root["length"]?.integerValue
        else { return nil }
        self.init(predecessor: predecessor, lastSeq: lastSeq, lastHash: lastHash, length: length)
    }
}

extension SegmentedJournal {
    /// Whether a file of this name is a segment of a journal.
    public static func isSegment(_ name: String) -> Bool { SegmentName.number(name) != nil }

    /// Whether a file of this name is the segment in which a head stands.
    public static func isSegment(_ name: String, of head: Head) -> Bool { SegmentName.number(name) == head.segment }
}
