@testable import Journal

extension JournalOptions {
    static var fuzzing: JournalOptions {
        JournalOptions(holder: LockHolder(processID: 1, login: "anna", bootID: "boot"), lockAttempts: 1, pause: { _ in })
    }
}

extension RecordDraft {
    static let fuzzing = RecordDraft(
        kind: "thing_done", caseID: .none, caseVersion: 0, salt: OpaqueID(high: 1, low: 2), body: Array(#"{"a":1}"#.utf8))
}

extension Stamp {
    static func fuzzing(at milliseconds: Int64, jump: Bool = false, command: OpaqueID = OpaqueID(high: 4, low: 5)) -> Stamp {
        Stamp(
            now: Instant(milliseconds: milliseconds), day: "2026-11-21", offset: 60, login: "anna", role: "clerk", command: command,
            program: "0.1.0", isJumpConfirmed: jump)
    }

    /// At the time of the journal's last record.
    static func fuzzing(after journal: SegmentedJournal) -> Stamp { fuzzing(at: journal.lastTime.milliseconds, jump: true) }
}

/// A record's line, written from its fields as docs/journal-format.md has it and not with the program's own encoder.
func line(of record: Record) -> [UInt8] {
    var text = "{\"v\":1,\"seq\":\(record.seq),\"unit\":[\(record.unitFirst),\(record.unitCount)],\"prev\":\"\(record.previousHash)\","
    text += "\"time\":\"\(String(decoding: record.time.text, as: UTF8.self))\",\"day\":\"\(record.day)\",\"offset\":\(record.offset)"
    if let clock = record.clock { text += ",\"clock\":\"\(String(decoding: clock.text, as: UTF8.self))\"" }
    text += ",\"login\":\"\(record.login)\",\"role\":\"\(record.role)\",\"command\":\"\(record.command)\",\"program\":\"\(record.program)\","
    text += "\"programme\":\"\(record.programme.map { "\($0)" } ?? "")\",\"law\":\"\(record.law.map { "\($0)" } ?? "")\","
    text += "\"kind\":\"\(record.kind)\",\"case\":\"\(record.caseID)\",\"version\":\(record.caseVersion),"
    text += "\"digest\":\"\(record.digest)\",\"hash\":\"\(record.hash)\""
    if let order = record.erasedBy { return Array("\(text),\"erased\":\(order)}\n".utf8) }
    return Array("\(text),\"salt\":\"\(record.salt.map { "\($0)" } ?? "")\",\"body\":".utf8) + record.body + [0x7D, 0x0A]
}

/// Makes the hashes of lines right that fit the grammar, as somebody would who can write the files.
struct Forger {
    /// Whether each line names the hash of the line before.
    let isLinking: Bool
    /// Whether lines are numbered anew.
    let isNumbering: Bool
    private var seq = 0
    private var hash = Digest256.zero

    init(isLinking: Bool, isNumbering: Bool) {
        self.isLinking = isLinking
        self.isNumbering = isNumbering
    }

    mutating func forge(_ segment: [UInt8]) -> [UInt8] {
        let lines = segment.split(separator: 0x0A, omittingEmptySubsequences: false)
        return Array(lines.map { forge(line: Array($0)) }.joined(separator: [0x0A]))
    }

    private mutating func forge(line: [UInt8]) -> [UInt8] {
        guard let envelope = line.withUnsafeBytes({ try? Envelope($0) }), let prev = line.firstRange(of: Array("\"prev\":\"".utf8)) else { return line }
        let number = isNumbering ? seq + 1 : envelope.seq
        // Numbers of 18 digits are as long as the grammar lets them be.
        let first = isNumbering ? max(1, envelope.unitFirst - envelope.seq + number) : envelope.unitFirst
        let previous = isLinking ? hash : envelope.previousHash
        var tail = Array(line[(envelope.headerEnd + 9 + 64)...])
        if isLinking, let place = tail.firstRange(of: Array("\"last_hash\":\"".utf8)), tail.count >= place.upperBound + 64 {
            tail.replaceSubrange(place.upperBound..<(place.upperBound + 64), with: "\(previous)".utf8)
        }
        var digest = envelope.digest
        if envelope.salt != nil {
            // Behind the hash's quote stand `,"salt":"`, 32 digits, `","body":`, the body and a brace.
            digest = Digest256(of: Array(tail[10..<42]) + tail[51..<(tail.count - 1)])
        }
        let header = Array("{\"v\":1,\"seq\":\(number),\"unit\":[\(first),\(envelope.unitCount)],\"prev\":\"\(previous)".utf8)
            + line[(prev.upperBound + 64)..<(envelope.headerEnd - 65)] + "\(digest)\"".utf8
        hash = Digest256(of: header)
        seq = number
        return header + ",\"hash\":\"\(hash)".utf8 + tail
    }
}
