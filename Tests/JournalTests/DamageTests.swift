import Journal
import TestSupport
import Testing

@Suite("Journal: damage") struct DamageTests {
    /// A journal of twenty records, reopened after its bytes were changed.
    private func damaged(
        limit: Int = 64 << 20, remembering: Bool = false, _ change: (SimulatedFileSystem) throws -> Void
    ) throws -> (disk: SimulatedFileSystem, journal: SegmentedJournal, before: Head) {
        let disk = SimulatedFileSystem()
        let before = try filled(disk, limit: limit).head
        disk.endProcess()
        try change(disk)
        return (disk, try open(disk, remembered: remembering ? before : nil), before)
    }

    private func edit(_ disk: SimulatedFileSystem, _ change: (inout [[UInt8]]) -> Void) {
        var all = lines(disk.contents(segment1))
        change(&all)
        disk.setContents(segment1, all.flatMap { $0 })
    }

    private func expectDamage(
        _ journal: SegmentedJournal, line: Int, _ reason: DamageReason, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard case .damaged(let damage) = journal.readOnly else {
            Issue.record("expected damage, found \(journal.readOnly.map { "\($0)" } ?? "none")", sourceLocation: sourceLocation)
            return
        }
        #expect(damage.line == line, sourceLocation: sourceLocation)
        #expect(damage.reason == reason, sourceLocation: sourceLocation)
    }

    @Test("an incomplete last unit is set aside once, and writing goes on", arguments: [1, 40, 300, 700, 1000])
    func tornTail(cut: Int) throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let end = journal.head
        try journal.save([draft(6), draft(7), draft(8)], stamp(50))
        disk.endProcess()
        let whole = disk.contents(segment1)
        disk.setContents(segment1, Array(whole.dropLast(cut)))
        let report = try verify(disk)
        #expect(!report.isSound)
        #expect(disk.contents(office + "/READONLY").isEmpty)
        let reopened = try open(disk, remembered: end)
        #expect(reopened.readOnly == nil)
        #expect(reopened.head == end)
        let tails = reopened.takeQuarantinedTails()
        #expect(tails.map(\.byte) == [end.offset])
        #expect(disk.contents(tails[0].path) == Array(whole[end.offset...].dropLast(cut)))
        #expect(reopened.takeQuarantinedTails().isEmpty)
        #expect(disk.contents(segment1).count == end.offset)
        try reopened.save([draft(9)], stamp(60))
        #expect(try verify(disk).isSound)
        disk.endProcess()
        #expect(try open(disk).takeQuarantinedTails().isEmpty)
    }

    @Test("a last unit without its last line is named by its first line") func incompleteUnit() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let end = journal.head
        try journal.save([draft(6), draft(7)], stamp(50))
        edit(disk) { $0.removeLast() }
        #expect(try verify(disk).line == "damage segment=journal-000001.jsonl line=6 byte=\(end.offset) reason=incomplete")
        #expect(try open(disk, options(process: 2), remembered: end).head == end)
        #expect(try verify(disk).isSound)
    }

    @Test("a last line that fails its check, above the remembered head, is set aside") func lastLineFails() throws {
        for column in [3, 60, 500, 650] {
            let disk = SimulatedFileSystem()
            let journal = try filled(disk, count: 5)
            let end = journal.head
            try journal.save([draft(6)], stamp(50))
            edit(disk) { $0[5][column] ^= 1 }
            let reopened = try open(disk, options(process: 2), remembered: end)
            #expect(reopened.readOnly == nil)
            #expect(reopened.takeQuarantinedTails().count == 1)
            #expect(try verify(disk).isSound)
        }
    }

    @Test("zeros at the end, as a crash leaves them, are set aside") func zeros() throws {
        let (disk, journal, before) = try damaged { $0.setContents(segment1, $0.contents(segment1) + [UInt8](repeating: 0, count: 5000)) }
        #expect(journal.head == before)
        #expect(journal.takeQuarantinedTails().map(\.length) == [5000])
        #expect(try verify(disk).isSound)
    }

    @Test("a remembered record that is gone or different is never cut and never rebuilt over", arguments: [0, 1, 2])
    func remembered(way: Int) throws {
        let (disk, journal, before) = try damaged(remembering: true) { disk in
            switch way {
            case 0: edit(disk) { $0.removeLast() }
            case 1: edit(disk) { $0[19][400] ^= 1 }
            default: disk.setContents(segment1, Array(disk.contents(segment1).dropLast(1)))
            }
        }
        guard case .damaged(let damage) = journal.readOnly else {
            Issue.record("expected damage")
            return
        }
        #expect(damage.reason == .remembered)
        #expect(journal.head == before)
        #expect(journal.takeQuarantinedTails().isEmpty)
        #expect(!disk.contents(office + "/READONLY").isEmpty)
        disk.endProcess()
        guard case .marked = try open(disk).readOnly else {
            Issue.record("expected the mark")
            return
        }
    }

    @Test("a journal replaced by another office's is told from the remembered head") func anotherOffice() throws {
        let other = SimulatedFileSystem()
        let journal = try create(other)
        for number in 2...25 { try journal.save([draft(number, text: "inny")], stamp(number)) }
        let (_, reopened, _) = try damaged(remembering: true) { $0.setContents(segment1, other.contents(segment1)) }
        guard case .damaged(let damage) = reopened.readOnly else {
            Issue.record("expected damage")
            return
        }
        #expect(damage.reason == .remembered)
    }

    @Test("a changed, missing, doubled or swapped line makes the office read-only and is named") func elsewhere() throws {
        func journal(_ change: @escaping (inout [[UInt8]]) -> Void) throws -> SegmentedJournal {
            try damaged { self.edit($0, change) }.journal
        }
        expectDamage(try journal { $0[6][0] ^= 1 }, line: 7, .grammar)
        expectDamage(try journal { $0[6][$0[6].count - 13] ^= 1 }, line: 7, .digest)
        expectDamage(try journal { $0.remove(at: 6) }, line: 7, .sequence)
        expectDamage(try journal { $0.insert($0[6], at: 6) }, line: 8, .sequence)
        expectDamage(try journal { $0.swapAt(6, 7) }, line: 7, .sequence)
        expectDamage(try journal { $0.append($0[19]) }, line: 21, .sequence)
        expectDamage(try journal { $0.swapAt(18, 19) }, line: 19, .sequence)
        expectDamage(try journal { $0[6] = Array("{}\n".utf8) }, line: 7, .grammar)
        expectDamage(try journal { $0[18] = Array("x\n".utf8); $0[19] = Array("y\n".utf8) }, line: 19, .grammar)
    }

    @Test("damage is durable, cuts nothing and refuses writing, and reading goes up to it") func readOnly() throws {
        let (disk, journal, _) = try damaged { self.edit($0) { $0[10][0] ^= 1 } }
        let bytes = disk.contents(segment1)
        #expect(throws: JournalError.self) { try journal.save([draft(1)], stamp(99)) }
        #expect(disk.contents(segment1) == bytes)
        #expect(try journal.all().count == journal.head.seq)
        #expect(journal.head.seq >= 8)
        disk.endProcess()
        let text = String(decoding: disk.contents(office + "/READONLY"), as: UTF8.self)
        #expect(text.hasPrefix("damage segment=journal-000001.jsonl line=11 byte="))
        #expect(throws: JournalError.self) { try open(disk).save([draft(1)], stamp(99)) }
        #expect(throws: JournalError.self) { try create(disk) }
    }

    @Test("damage that appears under a running process is found by its next reading") func underRunningProcess() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let whole = disk.contents(segment1)
        disk.setContents(segment1, Array(whole.dropLast(3)))
        #expect(throws: JournalError.self) { try journal.save([draft(6)], stamp(50)) }
        guard case .damaged(let damage) = journal.readOnly else {
            Issue.record("expected damage")
            return
        }
        #expect(damage.reason == .remembered)
        let position = RecordPosition(segment: 1, offset: 5, length: 50)
        #expect(throws: JournalError.self) { try journal.record(at: position) }
    }

    @Test("a missing or emptied segment makes the office read-only", arguments: [false, true])
    func segments(emptied: Bool) throws {
        for number in 1...2 {
            for remembering in [false, true] {
                let path = "\(office)/journal-00000\(number).jsonl"
                let (_, journal, _) = try damaged(limit: 3000, remembering: remembering) { disk in
                    if emptied { disk.setContents(path, []) } else { disk.remove(path) }
                }
                guard case .damaged(let damage) = journal.readOnly else {
                    Issue.record("expected damage in segment \(number)")
                    continue
                }
                if !emptied { #expect(damage.reason == .missing && damage.segment == "journal-00000\(number).jsonl") }
            }
        }
    }

    @Test("all segments gone is told from the remembered head, and is no office without one") func nothingLeft() throws {
        let disk = SimulatedFileSystem()
        let head = try filled(disk).head
        disk.endProcess()
        disk.remove(segment1)
        #expect(throws: JournalError.notAnOffice(path: office)) { try open(disk) }
        guard case .damaged(let damage) = try open(disk, remembered: head).readOnly else {
            Issue.record("expected damage")
            return
        }
        #expect(damage.reason == .missing)
        #expect(try verify(disk).line == "damage segment=journal-000001.jsonl line=1 byte=0 reason=missing")
        #expect(throws: JournalError.notAnOffice(path: "/nowhere")) {
            try SegmentedJournal.open("/nowhere", fileSystem: disk, options: options())
        }
    }

    @Test("a record of an unknown kind opens the office read-only, without a mark, and is not skipped") func unknownKind() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        try journal.save([draft(2)], stamp(1))
        let end = journal.head
        try journal.save([draft(3), draft(4, kind: "from_the_future")], stamp(2))
        try journal.save([draft(5)], stamp(3))
        let older = try open(disk, options(kinds: ["household_registered"], process: 2))
        #expect(older.readOnly == .unknownKind("from_the_future", seq: 4))
        #expect(older.head == end)
        #expect(disk.contents(office + "/READONLY").isEmpty)
        #expect(throws: JournalError.self) { try older.save([draft(6)], stamp(4)) }
        #expect(try open(disk, options(kinds: ["household_registered", "from_the_future"], process: 3)).readOnly == nil)
        #expect(try verify(disk).isSound)
    }

    @Test("a newer format opens the office read-only, without a mark") func newerFormat() throws {
        let (disk, journal, _) = try damaged { disk in
            disk.setContents(segment1, disk.contents(segment1) + Array("{\"v\":2,\"seq\":21}\n".utf8))
        }
        guard case .newerFormat(2, "journal-000001.jsonl", _) = journal.readOnly else {
            Issue.record("expected a newer format")
            return
        }
        #expect(journal.head.seq == 20)
        #expect(disk.contents(office + "/READONLY").isEmpty)
        #expect(try verify(disk).damages.map(\.reason) == [.version])
    }

    @Test("a segment swapped for a copy is reopened before it is appended to") func swappedSegment() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        disk.replaceByCopy(segment1)
        try journal.save([draft(6)], stamp(50))
        #expect(lines(disk.contents(segment1)).count == 6)
        #expect(try verify(disk).isSound)
        disk.replaceByCopy(segment1, Array(disk.contents(segment1).dropLast(100)))
        #expect(throws: JournalError.self) { try journal.save([draft(7)], stamp(51)) }
        guard case .damaged(let damage) = journal.readOnly else {
            Issue.record("expected damage")
            return
        }
        #expect(damage.reason == .remembered)
    }

    @Test("a file system that is not known to lock and sync is refused") func fileSystemKind() throws {
        let disk = SimulatedFileSystem()
        _ = try filled(disk, count: 2)
        disk.endProcess()
        disk.reportedKind = FileSystemKind(magic: 0x6969)
        let expected = JournalError.unsupportedFileSystem(path: office, name: "0x6969")
        #expect(throws: expected) { try open(disk) }
        #expect(throws: expected) { try create(disk) }
        #expect(FileSystemKind(magic: 0xEF53).name == "ext2/ext3/ext4")
    }
}
