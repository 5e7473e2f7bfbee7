import Journal
import TestSupport
import Testing

@Suite("Journal: writing and reading") struct AppendTests {
    @Test("what was appended is read back, also by another process and after a restart") func roundTrip() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk)
        #expect(journal.head.seq == 20)
        let other = try open(disk, options(process: 101))
        #expect(other.head == journal.head)
        let all = try other.all()
        #expect(all.map(\.seq) == Array(1...20))
        #expect(all[0].kind == "office_founded")
        #expect(all[5].body == draft(6).body)
        #expect(all[5].programme == Digest256(of: [1]))
        #expect(try other.record(at: all[7].position) == all[7])
        #expect(try verify(disk).line == "ok records=20 head=\(journal.head.anchor)")
        disk.crash()
        #expect(try open(disk).head == journal.head)
    }

    @Test("a unit's records share first number and count, and the head is always a unit's end") func units() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        let written = try journal.save([draft(2), draft(3), draft(4)], stamp())
        #expect(written.map(\.unitFirst) == [2, 2, 2])
        #expect(written.map(\.unitCount) == [3, 3, 3])
        #expect(written.map(\.endsUnit) == [false, false, true])
        #expect(journal.head == written[2].head)
        #expect(try journal.records(after: .beginning, limit: 2).count == 4)
        #expect(try journal.records(after: .beginning, limit: 1).count == 1)
        #expect(try journal.records(after: journal.head, limit: 1).isEmpty)
    }

    @Test("the end of a journal is read from its last bytes, whatever the length of the last record, up to 64 KiB", arguments: [1, 3_000, 4_000, 9_000, 60_000])
    func end(length: Int) throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        for number in 2...9 { try journal.save([draft(number)], stamp()) }
        try journal.save([draft(10, text: String(repeating: "x", count: length))], stamp())
        #expect(try SegmentedJournal.end(of: office, fileSystem: disk) == journal.head)
    }

    @Test("a last record that is longer than that leaves the end to a full reading") func noEnd() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        try journal.save([draft(2, text: String(repeating: "x", count: 70_000))], stamp())
        #expect(try SegmentedJournal.end(of: office, fileSystem: disk) == nil)
        #expect(try SegmentedJournal.end(of: "/nowhere", fileSystem: disk) == nil)
    }

    @Test("two processes read each other's records before they write") func twoProcesses() throws {
        let disk = SimulatedFileSystem()
        let first = try create(disk)
        let second = try open(disk, options(process: 101))
        try second.save([draft(2)], stamp(1))
        try first.lock()
        let stale = first.head
        let moved = #expect(throws: JournalError.self) { try first.append([draft(3)], by: stamp(2), at: stale) }
        guard case .headMoved(let head) = moved else {
            Issue.record("expected headMoved")
            return
        }
        #expect(head == second.head)
        #expect(try first.catchUp().map(\.seq) == [2])
        #expect(try first.catchUp().isEmpty)
        _ = try first.append([draft(3)], by: stamp(2), at: first.head)
        first.unlock()
        #expect(try second.save([draft(4)], stamp(3)).map(\.seq) == [4])
        #expect(try verify(disk).isSound)
    }

    @Test("a segment that is full is followed by another, which names it") func rotation() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 40, limit: 3000)
        #expect(journal.head.segment > 3)
        let opened = try journal.all().filter { $0.kind == JournalKind.segmentOpened }
        #expect(opened.count == journal.head.segment - 1)
        #expect(opened.allSatisfy { $0.position.offset == 0 && $0.command == .none && $0.unitCount == 1 })
        let report = try verify(disk)
        #expect(report.isSound)
        #expect(report.segments == journal.head.segment)
        disk.crash()
        for remembered in try open(disk).all().filter(\.endsUnit).map(\.head) {
            let reopened = try open(disk, remembered: remembered)
            #expect(reopened.head == journal.head)
            #expect(reopened.readOnly == nil)
            #expect(try reopened.records(after: remembered, limit: 100).first?.seq ?? 0 == (remembered == journal.head ? 0 : remembered.seq + 1))
        }
        let other = try open(disk, options(limit: 3000, process: 101), remembered: opened[0].head)
        try other.save([draft(1)], stamp(99))
    }

    @Test("a process that sleeps through several rotations catches up") func catchUpOverSegments() throws {
        let disk = SimulatedFileSystem()
        let sleeper = try create(disk)
        let worker = try open(disk, options(limit: 2000, process: 101))
        for number in 1...20 { try worker.save([draft(number), draft(number)], stamp(number)) }
        try sleeper.lock()
        let found = try sleeper.catchUp()
        sleeper.unlock()
        #expect(found.map(\.seq) == Array(2...worker.head.seq))
        #expect(sleeper.head == worker.head)
    }

    @Test("time never runs backwards, and the machine's time is noted") func clock() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        try journal.save([draft(2)], stamp(10))
        let behind = try journal.save([draft(3)], stamp(4))[0]
        #expect(behind.time == stamp(10).now)
        #expect(behind.clock == stamp(4).now)
        let level = try journal.save([draft(4)], stamp(10))[0]
        #expect(level.clock == nil)
        #expect(try verify(disk).isSound)
    }

    @Test("a jump of a day is taken, one millisecond more asks for confirmation") func jump() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        var ahead = stamp()
        ahead.now = Instant(milliseconds: stamp().now.milliseconds + 86_400_001)
        #expect(throws: JournalError.clockAhead(last: stamp().now, now: ahead.now)) { try journal.save([draft(2)], ahead) }
        #expect(journal.head.seq == 1)
        ahead.isJumpConfirmed = true
        #expect(try journal.save([draft(2)], ahead)[0].time == ahead.now)
        var day = ahead
        day.isJumpConfirmed = false
        day.now = Instant(milliseconds: ahead.now.milliseconds + 86_400_000)
        #expect(try journal.save([draft(3)], day)[0].seq == 3)
    }

    @Test("fields that the grammar could not hold are refused before anything is written") func invalidDrafts() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        let size = disk.contents(segment1).count
        func refused(_ field: String, _ change: (inout Stamp) -> Void = { _ in }, _ draft: RecordDraft = draft(2)) {
            var changed = stamp()
            change(&changed)
            #expect(throws: JournalError.invalidDraft(field: field)) { try journal.save([draft], changed) }
        }
        func body(_ text: String) -> RecordDraft {
            RecordDraft(kind: "x", caseID: .none, caseVersion: 0, salt: .none, body: Array(text.utf8))
        }
        refused("login", { $0.login = "" })
        refused("login", { $0.login = "a\"b" })
        refused("login", { $0.login = String(repeating: "a", count: 65) })
        refused("role", { $0.role = "admin" })
        refused("program", { $0.program = "1 0" })
        refused("offset", { $0.offset = 1440 })
        refused("day", { $0.day = "2026-02-29" })
        refused("day", { $0.day = "2026-2-9" })
        refused("time", { $0.now = Instant(milliseconds: .max) })
        refused("kind", { _ in }, draft(2, kind: "Big"))
        refused("kind", { _ in }, draft(2, kind: "1x"))
        refused("kind", { _ in }, draft(2, kind: ""))
        refused("kind", { _ in }, draft(2, kind: "segment_opened"))
        refused("kind", { _ in }, draft(2, kind: "office_founded"))
        refused("version", { _ in }, RecordDraft(kind: "x", caseID: .none, caseVersion: -1, salt: .none, body: Array("{}".utf8)))
        for text in ["", "[]", "{", "{\"a\":1,\"a\":1}", "{\n}", "{} ", "{}{}"] { refused("body", { _ in }, body(text)) }
        #expect(disk.contents(segment1).count == size)
        #expect(try journal.save([body("{}")], stamp())[0].body == Array("{}".utf8))
    }

    @Test("the founding record comes first and only once") func foundingRules() throws {
        let disk = SimulatedFileSystem()
        #expect(throws: JournalError.invalidDraft(field: "kind")) {
            _ = try SegmentedJournal.create(office, fileSystem: disk, options: options(), founding: draft(1), by: stamp())
        }
        #expect(throws: JournalError.notAnOffice(path: office)) { _ = try open(disk) }
        let journal = try create(disk)
        #expect(journal.head.seq == 1)
        #expect(throws: JournalError.alreadyThere(path: office)) { _ = try create(disk, options(process: 101)) }
        #expect(try disk.status(office)?.mode == 0o2770)
    }

    @Test("a unit of a rotated segment and its opening stand in one write") func oneWrite() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 6, limit: 1)
        let before = disk.counts[.write] ?? 0
        let written = try journal.save([draft(1), draft(2)], stamp(50))
        #expect(written.map(\.kind) == ["segment_opened", "household_registered", "household_registered"])
        #expect((disk.counts[.write] ?? 0) == before + 1)
    }

    @Test("news changes with every call, and is 0 before the first") func news() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        #expect(try journal.newsStamp() == 0)
        try journal.touchNews()
        let first = try journal.newsStamp()
        try journal.touchNews()
        #expect(try journal.newsStamp() != first)
        #expect(first != 0)
    }

    @Test("kill points are met in order, and each saves what it must") func killPoints() throws {
        let disk = SimulatedFileSystem()
        var met: [KillPoint] = []
        let journal = try create(disk, options(killPoint: { met.append($0) }))
        try journal.save([draft(2)], stamp())
        #expect(met == [.afterAppend, .afterSync, .afterAppend, .afterSync])
    }
}
