import Journal
import StrictJSON
import TestSupport
import Testing

private func verdict(_ segments: [[UInt8]], anchor: Anchor? = nil) throws -> VerifyReport {
    let disk = SimulatedFileSystem()
    try disk.makeDirectory(office, mode: 0o2770)
    for (index, bytes) in segments.enumerated() { disk.setContents("\(office)/journal-00000\(index + 1).jsonl", bytes) }
    return try verify(disk, anchor: anchor)
}

private func reason(_ write: (inout Scribe) -> Void) throws -> DamageReason? {
    let report = try verdict([scribe(write).bytes])
    if let first = report.damages.first { #expect(first.line > 1 || first.reason == .segment) }
    return report.damages.first?.reason
}

@Suite("Journal: verify") struct VerifyTests {
    @Test("every single-bit flip of a journal of 20 records is noticed") func everyBit() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        while journal.head.seq < 20 {
            try journal.save([RecordDraft(kind: "x", caseID: .none, caseVersion: 0, salt: .none, body: Array("{}".utf8))], stamp(1))
        }
        let bytes = disk.contents(segment1)
        for index in bytes.indices {
            // Without optimisation all bits take minutes: then one bit of each byte, another from byte to byte.
            for bit in isOptimised ? 0..<8 : (index * 5 % 8)..<(index * 5 % 8 + 1) {
                var changed = bytes
                changed[index] ^= 1 << UInt8(bit)
                disk.setContents(segment1, changed)
                if try verify(disk).isSound { Issue.record("bit \(bit) of byte \(index) went unnoticed") }
            }
        }
    }

    @Test("every single-bit flip of a journal of 20 records is noticed by opening without an index") func everyBitAtOpening() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk)
        let bytes = disk.contents(segment1)
        let last = try #require(try journal.all().last)
        for index in stride(from: 0, to: bytes.count, by: isOptimised ? 1 : 13) {
            for bit in isOptimised ? 0..<8 : (index % 8)..<(index % 8 + 1) {
                let changed = disk.copy()
                var flipped = bytes
                flipped[index] ^= 1 << UInt8(bit)
                changed.setContents(segment1, flipped)
                do {
                    let opened = try open(changed, options(process: 101))
                    // Where nothing but the last unit fails, it is set aside; anywhere else the office is read-only.
                    let isTail = opened.head.seq < last.seq && !opened.takeQuarantinedTails().isEmpty
                    if opened.readOnly == nil, !isTail { Issue.record("bit \(bit) of byte \(index) went unnoticed") }
                    if isTail, index < last.position.offset - 1, last.unitFirst == last.seq { Issue.record("byte \(index) was taken for a cut-off end") }
                } catch JournalError.notAnOffice {
                    // The founding itself is what failed.
                    if index > bytes.firstIndex(of: 0x0A)! { Issue.record("byte \(index) hides the office") }
                }
            }
        }
    }

    @Test("a sound journal by another hand passes") func stranger() throws {
        let good = scribe {
            $0.add(unit: (2, 2))
            $0.add(unit: (2, 2), time: "2026-11-21T07:40:12.124Z", body: "{ \"a\" : [1.5e3, \"\\u0141\"] }")
        }
        let report = try verdict([good.bytes, []])
        #expect(report.line == "ok records=3 head=3:\(good.hash)")
        #expect(!report.hadAnchor)
        #expect(report.bytes == good.bytes.count)
    }

    @Test("each unlawful line is given its reason") func reasons() throws {
        #expect(try reason { $0.add(seq: 3) } == .sequence)
        #expect(try reason { $0.add(prev: .zero) } == .chain)
        #expect(try reason { $0.add(body: "{\"a\":1,\"a\":1}") } == .body)
        #expect(try reason { $0.add(unit: (1, 2)) } == .unit)
        #expect(try reason { $0.add(unit: (2, 2)); $0.add(unit: (2, 3)) } == .unit)
        #expect(try reason { $0.add(unit: (2, 2)); $0.add() } == .unit)
        #expect(try reason { $0.add(unit: (2, 2)) } == .incomplete)
        #expect(try reason { $0.add(unit: (3, 1)) } == .grammar)
        #expect(try reason { $0.add(time: "2026-11-21T07:40:12.122Z") } == .time)
        #expect(try reason { $0.add(time: "2026-02-30T07:40:12.122Z") } == .grammar)
        #expect(try reason { $0.add(kind: "office_founded") } == .segment)
        #expect(try reason { $0.add(kind: "segment_opened") } == .segment)
        #expect(try reason { $0.add(kind: "Big") } == .grammar)
        #expect(try reason { $0.add(erased: 9) } == .erasure)
        #expect(try reason { $0.add(erased: 2) } == .grammar)
        #expect(try reason { $0.lines.append(Array("{\"v\":2}\n".utf8)) } == .version)
        #expect(try reason { $0.lines.append(Array("{\"v\":0}\n".utf8)) } == .grammar)
        #expect(try reason { $0.lines.append(Array("{\"v\":1,\"seq\":2".utf8)) } == .torn)
        #expect(try reason { $0.lines.append([0x0A]) } == .grammar)
        var unfounded = Scribe()
        unfounded.add()
        #expect(try verdict([unfounded.bytes]).damages.map(\.reason) == [.segment])
        #expect(try verdict([[]]).line == "damage segment=journal-000001.jsonl line=1 byte=0 reason=missing")
    }

    @Test("every field's grammar is held to: one wrong byte anywhere outside the body is refused or breaks the hash") func grammar() throws {
        let good = scribe { $0.add() }
        let line = good.lines[1]
        for (old, new) in [
            ("\"seq\":2", "\"seq\":02"), ("\"offset\":-60", "\"offset\":-0"), ("\"offset\":-60", "\"offset\":1440"), ("auditor", "admin"),
            ("jan.k", "jan k"), ("jan.k", ""), ("0.1.0-x+1", "0_1"), ("\"version\":0", "\"version\":-1"), ("2026-11-21\"", "2026-11-31\""),
            (",\"login\"", ",\"clock\":\"2026-11-21T07:40:12.123Z\",\"login\""), ("\"body\":{}", "\"body\":[]"), ("{}}", "{}} "), ("{}}", "{"),
            ("{\"v\":1,", "{\"v\":1, "), ("\"version\":0", "\"version\":1234567890123456789"),
        ] {
            let text = String(decoding: line, as: UTF8.self)
            #expect(text.contains(old))
            let changed = Array(text.replacing(old, with: new).utf8)
            #expect(try verdict([good.lines[0] + changed]).damages.first?.reason == .grammar, "\(new)")
        }
        let long = scribe { $0.add(body: "{\"a\":\"" + String(repeating: "x", count: 4 << 20) + "\"}") }
        #expect(try verdict([long.bytes]).damages.first?.reason == .grammar)
    }

    @Test("an anchor proves continuation; a cut or rewritten journal fails it") func anchors() throws {
        let good = scribe { for _ in 2...5 { $0.add() } }
        let third = scribe { for _ in 2...3 { $0.add() } }
        #expect(try verdict([good.bytes], anchor: Anchor(seq: 3, hash: third.hash)).isSound)
        #expect(try verdict([third.bytes], anchor: Anchor(seq: 3, hash: third.hash)).isSound)
        let cut = try verdict([third.bytes], anchor: Anchor(seq: 5, hash: good.hash))
        #expect(cut.line == "damage segment=journal-000001.jsonl line=4 byte=\(third.bytes.count) reason=anchor")
        #expect(cut.hadAnchor)
        let rewritten = scribe { $0.add(body: "{\"x\":1}"); for _ in 3...5 { $0.add() } }
        let report = try verdict([rewritten.bytes], anchor: Anchor(seq: 3, hash: third.hash))
        #expect(report.damages == [Damage(segment: "journal-000001.jsonl", line: 3, byte: rewritten.lines[0].count + rewritten.lines[1].count, reason: .anchor)])
    }

    @Test("erased bodies pass where a later record lists them") func erasure() throws {
        let lawful = scribe {
            $0.add(erased: 4)
            $0.add()
            $0.add(kind: "bodies_erased", body: "{\"records\":[2]}")
        }
        let report = try verdict([lawful.bytes])
        #expect(report.isSound)
        #expect(report.erasedBodies == 1)
        for body in ["{\"records\":[3]}", "{\"records\":\"2\"}", "{}"] {
            let unlawful = scribe { $0.add(erased: 3); $0.add(kind: "bodies_erased", body: body) }
            #expect(try verdict([unlawful.bytes]).damages.map(\.reason) == [.erasure])
            #expect(try verdict([unlawful.bytes]).damages.first?.line == 2)
        }
        let otherKind = scribe { $0.add(erased: 3); $0.add(body: "{\"records\":[2]}") }
        #expect(try verdict([otherKind.bytes]).damages.map(\.reason) == [.erasure])
    }

    @Test("a segment's first record must link it to the one before") func links() throws {
        func second(_ change: (inout [String: String]) -> Void = { _ in }, tail: [UInt8] = [], erasing: Bool = false) throws -> DamageReason? {
            let first = scribe { $0.add(erased: erasing ? 4 : nil) }
            var fields = ["predecessor": "\"journal-000001.jsonl\"", "last_seq": "2", "last_hash": "\"\(first.hash)\"", "length": "\(first.bytes.count)"]
            change(&fields)
            var next = first
            next.lines = [[], []]
            let body = "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
            next.add(kind: "segment_opened", body: body)
            next.add(kind: "bodies_erased", body: "{\"records\":[2]}")
            return try verdict([first.bytes + tail, next.bytes]).damages.first?.reason
        }
        #expect(try second() == nil)
        #expect(try second(tail: Array("left over".utf8)) == nil)
        #expect(try second(tail: Array("left\nover\n".utf8)) == nil)
        #expect(try second({ $0["extra"] = "1" }) == nil)
        #expect(try second({ $0["predecessor"] = "\"journal-000002.jsonl\"" }) == .segment)
        #expect(try second({ $0["last_seq"] = "1" }) != nil)
        #expect(try second({ $0["last_hash"] = "\"\(Digest256.zero)\"" }) == .segment)
        #expect(try second({ $0["length"] = "5" }) == .segment)
        #expect(try second({ $0["length"] = "5" }, erasing: true) == nil)
        #expect(try second({ $0["length"] = nil }) == .segment)
        #expect(try second({ $0["length"] = nil }, tail: Array("left over".utf8)) == .torn)
        let plain = scribe { $0.add(); $0.add() }
        #expect(try verdict([plain.lines[0] + plain.lines[1], plain.lines[2]]).damages.first?.reason == .segment)
    }

    @Test("behind a damage the other records are counted, and one damage is reported once") func afterDamage() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 40, limit: 4000)
        let anchor = journal.head.anchor
        var all = lines(disk.contents(segment1))
        all[2][5] ^= 1
        disk.setContents(segment1, all.flatMap { $0 })
        let report = try verify(disk, anchor: anchor)
        #expect(report.damages.map(\.reason) == [.grammar])
        #expect(report.head == anchor)
        #expect(report.recordsAfterDamage == journal.head.seq - 3)
        #expect(!disk.contents(office + "/READONLY").isEmpty)
        disk.remove(segment2)
        let missing = try verify(disk)
        #expect(missing.damages.map(\.reason) == [.grammar, .missing])
    }

    @Test("progress is told, and a file that can't be read is an error") func progress() throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk)
        var told: [Int] = []
        let report = try SegmentedJournal.verify(office, fileSystem: disk, progress: { told.append($0) })
        #expect(told.last == report.bytes)
        disk.fail(.open, on: ".jsonl", with: .error(13))
        #expect(throws: JournalError.self) { try verify(disk) }
    }
}
