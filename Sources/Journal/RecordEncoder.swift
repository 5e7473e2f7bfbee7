import StrictJSON

/// Writes the lines of a unit: the only place that knows how a record is spelled.
struct RecordEncoder {
    private(set) var bytes: [UInt8] = []
    private var seq: Int
    private var previousHash: Digest256
    private let time: Instant
    private let stamp: Stamp

    init(after head: Head, time: Instant, stamp: Stamp) {
        seq = head.seq
        previousHash = head.hash
        self.time = time
        self.stamp = stamp
    }

    /// Refuses what the grammar of the line could not hold.
    static func check(_ drafts: [RecordDraft], _ stamp: Stamp) throws(JournalError) {
        func holds(_ text: String, _ count: ClosedRange<Int>, _ isMember: (UInt8) -> Bool) -> Bool {
            count.contains(text.utf8.count) && text.utf8.allSatisfy(isMember)
        }
        guard holds(stamp.login, 1...64, FieldGrammar.isLogin) else { throw .invalidDraft(field: "login") }
        guard Stamp.roles.contains(stamp.role) else { throw .invalidDraft(field: "role") }
        guard holds(stamp.program, 1...32, FieldGrammar.isProgram) else { throw .invalidDraft(field: "program") }
        guard abs(stamp.offset) < 1440 else { throw .invalidDraft(field: "offset") }
        guard Instant.range.contains(stamp.now.milliseconds) else { throw .invalidDraft(field: "time") }
        let day = Array(stamp.day.utf8)
        guard day.count == 10, day.withUnsafeBytes({ Instant.days($0, at: 0) }) != nil else { throw .invalidDraft(field: "day") }
        for draft in drafts {
            guard holds(draft.kind, 1...64, FieldGrammar.isKind), let first = draft.kind.utf8.first, first &- 97 < 26 else {
                throw .invalidDraft(field: "kind")
            }
            guard draft.caseVersion >= 0 else { throw .invalidDraft(field: "version") }
            guard draft.body.first == UInt8(ascii: "{"), draft.body.last == UInt8(ascii: "}"), !draft.body.contains(0x0A),
                draft.body.count < Envelope.maximumLength - 2048
            else { throw .invalidDraft(field: "body") }
        }
    }

    /// Whether all bodies are strict JSON. Every line is read back before it is written, and its body with it: this only names what is wrong.
    static func hasStrictBodies(_ drafts: [RecordDraft]) -> Bool {
        drafts.allSatisfy { (try? StrictJSON.validate($0.body)) != nil }
    }

    /// Appends the lines of one unit.
    mutating func append(unit: [RecordDraft], command: OpaqueID) {
        let first = seq + 1
        for draft in unit {
            seq += 1
            append(draft, unitFirst: first, unitCount: unit.count, command: command)
        }
    }

    private mutating func append(_ draft: RecordDraft, unitFirst: Int, unitCount: Int, command: OpaqueID) {
        let start = bytes.count
        add("{\"v\":\(Envelope.formatVersion),\"seq\":\(seq),\"unit\":[\(unitFirst),\(unitCount)],\"prev\":\"")
        previousHash.append(to: &bytes)
        add("\",\"time\":\"")
        bytes.append(contentsOf: time.text)
        add("\",\"day\":\"\(stamp.day)\",\"offset\":\(stamp.offset)")
        if stamp.now < time {
            add(",\"clock\":\"")
            bytes.append(contentsOf: stamp.now.text)
            add("\"")
        }
        add(",\"login\":\"\(stamp.login)\",\"role\":\"\(stamp.role)\",\"command\":\"")
        bytes.append(contentsOf: command.hex)
        add("\",\"program\":\"\(stamp.program)\",\"programme\":\"")
        stamp.programme?.append(to: &bytes)
        add("\",\"law\":\"")
        stamp.law?.append(to: &bytes)
        add("\",\"kind\":\"\(draft.kind)\",\"case\":\"")
        bytes.append(contentsOf: draft.caseID.hex)
        add("\",\"version\":\(draft.caseVersion),\"digest\":\"")
        let salt = draft.salt.hex
        salt.withUnsafeBytes { salt in
            draft.body.withUnsafeBytes { body in Digest256(of: salt, then: body) }
        }.append(to: &bytes)
        add("\"")
        previousHash = bytes.withUnsafeBytes { Digest256(of: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        add(",\"hash\":\"")
        previousHash.append(to: &bytes)
        add("\",\"salt\":\"")
        bytes.append(contentsOf: salt)
        add("\",\"body\":")
        bytes.append(contentsOf: draft.body)
        add("}\n")
    }

    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
