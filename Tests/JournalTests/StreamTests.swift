import Journal
import TestSupport
import Testing

private func numbers(_ disk: SimulatedFileSystem, from: Int = 1, through: Int = .max) throws -> ([Int], StreamEnd) {
    var numbers: [Int] = []
    let end = try SegmentedJournal.stream(office, fileSystem: disk, from: from, through: through) { numbers.append($0.seq) }
    return (numbers, end)
}

@Suite("Journal: handing out records one after another") struct StreamTests {
    @Test("every record, or a part of them, over several segments; only the segments concerned are read")
    func ranges() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 20, limit: 2500)
        let all = try journal.all()
        let count = journal.head.seq
        var seen: [Record] = []
        #expect(try SegmentedJournal.stream(office, fileSystem: disk) { seen.append($0) } == .done)
        #expect(seen == all)
        for first in 1...count {
            let (found, end) = try numbers(disk, from: first, through: first + 3)
            #expect(found == Array(first...min(first + 3, count)), "from \(first)")
            #expect(end == .done)
        }
        #expect(try numbers(disk, from: count + 1).0.isEmpty)
        let before = disk.journalBytesRead
        _ = try numbers(disk, from: count)
        #expect(disk.journalBytesRead - before < 2 * 4096 * journal.head.segment + 6000)
    }

    @Test("a unit that is being written is not handed out, and that is no damage") func unfinished() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let whole = disk.contents(segment1)
        let head = journal.head.seq
        try journal.save([draft(70), draft(71)], stamp(60, command: 70))
        let longer = disk.contents(segment1)
        for cut in [whole.count + 1, longer.count - 1, whole.count + lines(Array(longer[whole.count...]))[0].count] {
            disk.setContents(segment1, Array(longer[..<cut]))
            let (found, end) = try numbers(disk)
            #expect(found == Array(1...head))
            guard case .unfinished(let damage) = end else {
                Issue.record("\(end)")
                return
            }
            #expect(damage.byte >= whole.count)
        }
    }

    @Test("damage ends the reading behind the last whole unit, and has the place that verifying names", arguments: [0, 5, 11])
    func damage(line: Int) throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 12)
        let all = try journal.all()
        var bytes = disk.contents(segment1)
        bytes[all[line].position.offset + 300] ^= 1
        disk.setContents(segment1, bytes)
        let (found, end) = try numbers(disk)
        #expect(end == .damaged(try #require(try verify(disk).damages.first)))
        #expect(found == Array(1..<all[line].unitFirst))
    }

    @Test("a missing segment is damage; nothing at all is nothing") func missing() throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk, count: 20, limit: 2500)
        disk.remove(segment2)
        #expect(try numbers(disk).1 == .damaged(Damage(segment: "journal-000002.jsonl", line: 1, byte: 0, reason: .missing)))
        try disk.makeDirectory("/empty", mode: 0o2770)
        #expect(try SegmentedJournal.stream("/empty", fileSystem: disk) { _ in } == .done)
        #expect(throws: JournalError.self) { try SegmentedJournal.stream("/none", fileSystem: disk) { _ in } }
    }
}

@Suite("Journal: anchors as they are kept") struct AnchorClaimTests {
    @Test("the whole hash, or as protocols print it; anything else is none") func reading() throws {
        let anchor = Anchor(seq: 120, hash: Digest256(of: [1, 2, 3]))
        #expect(anchor.short == "120: 0390 58c6 f2c0 cb49")
        #expect(AnchorClaim("\(anchor)") == AnchorClaim(anchor))
        let short = try #require(AnchorClaim(anchor.short))
        #expect(short == AnchorClaim("120:039058c6f2c0cb49"))
        #expect(short.fits(anchor.hash) && !short.fits(Digest256(of: [1])))
        #expect(AnchorClaim("120:039058C6F2C0CB49") == short)
        for text in ["", "120", "120:", "120:039058c6f2c0cb4", "0:039058c6f2c0cb49", "x:039058c6f2c0cb49", "120:g39058c6f2c0cb49", "1:2:039058c6f2c0cb49"] {
            #expect(AnchorClaim(text) == nil, "\(text)")
        }
        #expect(AnchorClaim("120:" + String(repeating: "a", count: 65)) == nil)
    }

    @Test("a short anchor proves what the whole one proves") func proving() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 9)
        let all = try journal.all()
        for record in all {
            let short = try #require(AnchorClaim(record.head.anchor.short))
            let report = try SegmentedJournal.verify(office, fileSystem: disk, claim: short)
            #expect(report.isSound && report.hadAnchor)
            let wrong = try #require(AnchorClaim("\(record.seq):\(all[(record.seq) % all.count].hash.description.prefix(16))"))
            #expect(try SegmentedJournal.verify(office, fileSystem: disk, claim: wrong).damages.first?.reason == .anchor)
            disk.remove(office + "/READONLY")
        }
    }
}
