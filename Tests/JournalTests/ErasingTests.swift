import Journal
import TestSupport
import Testing

let mark = "0badcafe0badcafe0badcafe0badcafe"

/// A record whose body holds a person's mark and a secret that must not survive.
private func personal(_ number: Int) -> RecordDraft {
    RecordDraft(
        kind: "member_added", caseID: OpaqueID(high: 1, low: UInt64(number)), caseVersion: 1, salt: OpaqueID(high: 55, low: UInt64(number)),
        body: Array("{\"id\":\"\(mark)\",\"name\":\"Tajemnica-\(number)\"}".utf8))
}

private func order(_ numbers: [Int]) -> ErasureOrder {
    ErasureOrder(records: numbers, basis: "retention_ended", rests: Dictionary(uniqueKeysWithValues: numbers.map { ($0, Array("{\"id\":\"\(mark)\"}".utf8)) }))
}

/// An office over several segments in which every fourth unit holds personal data; answers the numbers of these records.
private func office(_ disk: SimulatedFileSystem) throws -> (SegmentedJournal, [Int]) {
    let journal = try create(disk, options(limit: 3000))
    var numbers: [Int] = []
    for unit in 1...12 {
        let drafts = unit % 4 == 1 ? [personal(unit), draft(unit * 10)] : [draft(unit * 10)]
        let written = try journal.save(drafts, stamp(unit, command: UInt64(unit)))
        numbers += written.filter { $0.kind == "member_added" }.map(\.seq)
    }
    disk.setContents(JournalTests.office + "/index.sqlite", Array("Tajemnica-1".utf8))
    let line = try #require(try journal.all().first { $0.kind == "member_added" })
    let bytes = Array(disk.contents(segment1)[line.position.offset..<(line.position.offset + line.position.length)])
    try? disk.makeDirectory(JournalTests.office + "/quarantine", mode: 0o2770)
    try disk.syncDirectory(JournalTests.office)
    disk.setContents(JournalTests.office + "/quarantine/a", bytes + lines(disk.contents(segment1))[0] + Array("{\"v\":1 Tajemnica-9".utf8))
    disk.setContents(JournalTests.office + "/quarantine/b", Array("Tajemnica-5 torn".utf8))
    return (journal, numbers)
}

private func erase(_ journal: SegmentedJournal, _ numbers: [Int]) throws -> Record {
    try journal.lock()
    defer { journal.unlock() }
    _ = try journal.catchUp()
    return try journal.erase(
        order(numbers), marks: [mark], files: ["index.sqlite"], salt: OpaqueID(high: 8, low: 8), by: stamp(700, command: 777))
}

/// Every file that still holds the secret.
private func leaks(_ disk: SimulatedFileSystem) -> [String] {
    let secrets = ["Tajemnica", "\(OpaqueID(high: 55, low: 1))", "\(OpaqueID(high: 55, low: 5))", "\(OpaqueID(high: 55, low: 9))"].map { Array($0.utf8) }
    return disk.paths.filter { path in secrets.contains { disk.contents(path).firstRange(of: $0) != nil } }
}

@Suite("Journal: erasing bodies by law") struct ErasingTests {
    @Test("bodies and salts are gone from every file, all else stays, and verifying passes and counts them") func erases() throws {
        let disk = SimulatedFileSystem()
        let (journal, numbers) = try office(disk)
        let before = try journal.all()
        #expect(numbers.count == 3 && leaks(disk).count >= 4)
        let record = try erase(journal, numbers)
        #expect(leaks(disk).isEmpty, "\(leaks(disk))")
        #expect(record.kind == "bodies_erased" && record.position.segment > before.last!.position.segment)
        #expect(ErasureOrder(body: record.body) == order(numbers))
        #expect(String(decoding: record.body, as: UTF8.self).hasPrefix(#"{"basis":"retention_ended","records":[\#(numbers.map(String.init).joined(separator: ","))],"rest":[{"record":\#(numbers[0]),"body":{"id""#))
        let report = try verify(disk, anchor: before.last!.head.anchor)
        #expect(report.isSound && report.erasedBodies == numbers.count)
        let after = try journal.all()
        for (old, new) in zip(before, after) {
            #expect(old.hash == new.hash && old.seq == new.seq)
            #expect(numbers.contains(old.seq) ? new.erasedBy == record.seq && new.body.isEmpty && new.salt == nil : new.body == old.body)
        }
        #expect(disk.contents(JournalTests.office + "/quarantine/b").isEmpty)
        let kept = lines(disk.contents(JournalTests.office + "/quarantine/a"))
        #expect(kept.count == 2 && String(decoding: kept[0], as: UTF8.self).hasSuffix("\"erased\":\(record.seq)}\n"))
        #expect(!disk.paths.contains { $0.hasSuffix("/erasing") || $0.hasSuffix(".new") || $0.hasSuffix("index.sqlite") })
    }

    @Test("a process that was at work meanwhile goes on; an index from before finds its place again") func others() throws {
        let disk = SimulatedFileSystem()
        let (journal, numbers) = try office(disk)
        let other = try open(disk, options(limit: 3000, process: 102))
        let heads = try journal.all().filter(\.endsUnit).map(\.head)
        let record = try erase(journal, numbers)
        #expect(try other.save([draft(900)], stamp(800)).last?.seq == record.seq + 1)
        for head in heads {
            let reopened = try open(disk, options(limit: 3000, process: 103), remembered: head)
            #expect(reopened.readOnly == nil && reopened.head.seq == record.seq + 1, "\(head)")
            #expect(try reopened.records(after: head, limit: .max).first?.seq == head.seq + 1)
        }
        #expect(!disk.paths.contains { $0.hasSuffix("READONLY") })
    }

    @Test("bytes that a failed sync left behind a segment's end go, too") func abandonedTail() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        disk.fail(.sync, on: "journal-000001.jsonl", with: .error(5))
        disk.fail(.truncate, with: .error(5))
        let numbers = try journal.save([personal(1)], stamp(1)).filter { $0.kind == "member_added" }.map(\.seq)
        #expect(leaks(disk).count == 2)
        _ = try erase(journal, numbers)
        #expect(leaks(disk).isEmpty)
        #expect(try verify(disk).isSound)
    }

    @Test("a read-only office erases nothing") func readOnly() throws {
        let disk = SimulatedFileSystem()
        let (_, numbers) = try office(disk)
        disk.setContents(JournalTests.office + "/READONLY", Array("why\n".utf8))
        let journal = try open(disk, options(limit: 3000))
        #expect(throws: JournalError.readOnly(.marked("why"))) { _ = try erase(journal, numbers) }
    }

    @Test(
        "every step fails in every way: either nothing was ordered, or whoever writes next completes it first",
        arguments: ["error", "full", "power", "kept", "process", "short", "sync"])
    func crashLoop(how: String) throws {
        for number in 1...600 {
            let disk = SimulatedFileSystem()
            let (journal, numbers) = try office(disk)
            let before = try journal.all()
            let operation: SimulatedFileSystem.Operation? = ["full": .write, "short": .write, "sync": .sync][how]
            let effect: SimulatedFileSystem.Effect =
                switch how {
                case "error", "sync": .error(5)
                case "full": .tornError(number * 131 % 900, 28)
                case "short": .shortWrite(number * 57 % 900)
                default: .powerCut
                }
            func count() -> Int { operation.map { disk.counts[$0] ?? 0 } ?? disk.total }
            let start = count()
            disk.fail(operation, number: number, with: effect)
            let record = try? erase(journal, numbers)
            let isComplete = count() - start < number
            disk.heal()
            switch how {
            case "process": disk.endProcess()
            case "kept": disk.crash(keeping: 10_000)
            default: disk.crash()
            }
            let next = try open(disk, options(limit: 3000, process: 400), remembered: before.last?.head)
            if case .syncFailed? = next.readOnly { continue }
            if next.readOnly != nil {
                // A sync that failed twice: said, durably, and nothing was erased unordered.
                #expect(try verify(disk).isSound)
                continue
            }
            try next.save([draft(901)], stamp(900, command: 901))
            let all = try next.all()
            let ordered = all.contains { $0.kind == "bodies_erased" }
            #expect(ordered || record == nil, "step \(number): an order was lost")
            #expect(ordered == leaks(disk).isEmpty, "step \(number): ordered \(ordered), left in \(leaks(disk))")
            #expect(all.filter { $0.erasedBy != nil }.map(\.seq) == (ordered ? numbers : []), "step \(number)")
            #expect(!disk.paths.contains { $0.hasSuffix("/erasing") || $0.hasSuffix(".jsonl.new") }, "step \(number)")
            let report = try verify(disk, anchor: before.last!.head.anchor)
            #expect(report.isSound, "step \(number): \(report.line)")
            if isComplete { return }
        }
        Issue.record("the run never completed")
    }
}
