import Journal
import TestSupport
import Testing

/// What a run of commands was told before the disk failed.
private struct Outcome {
    var acknowledged: [Record] = []
    var attempted: Set<UInt64> = []
    var failed = false
}

/// Founds an office and saves eight units over several segments; stops at the first failure that is not a refusal to write once.
private func run(_ disk: SimulatedFileSystem, stopping: Bool) -> Outcome {
    var outcome = Outcome()
    do {
        let journal = try create(disk, options(limit: 2500))
        outcome.acknowledged += try journal.all()
        for unit in 1...8 {
            outcome.attempted.insert(UInt64(unit))
            do {
                let size = unit % 3 + 1
                outcome.acknowledged += try journal.save((0..<size).map { draft(unit * 10 + $0) }, stamp(unit, command: UInt64(unit)))
            } catch {
                outcome.failed = true
                if stopping { return outcome }
            }
        }
    } catch {
        outcome.failed = true
    }
    return outcome
}

/// Reopens and compares: everything acknowledged is there, no unit is half there, and the chain verifies.
private func check(_ disk: SimulatedFileSystem, _ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let journal: SegmentedJournal
    do {
        journal = try open(disk, options(process: 200), remembered: outcome.acknowledged.last?.head)
    } catch JournalError.notAnOffice {
        #expect(outcome.acknowledged.isEmpty, sourceLocation: sourceLocation)
        let founded = try create(disk)
        #expect(founded.head.seq == 1, sourceLocation: sourceLocation)
        return
    }
    if case .damaged = journal.readOnly { Issue.record("damaged: \(journal.readOnly!)", sourceLocation: sourceLocation) }
    let found = try journal.all()
    #expect(Array(found.prefix(outcome.acknowledged.count)) == outcome.acknowledged, sourceLocation: sourceLocation)
    #expect(found.last?.endsUnit ?? true, sourceLocation: sourceLocation)
    for (command, records) in Dictionary(grouping: found.filter { $0.command != .none && $0.seq > 1 }, by: \.command) {
        #expect(records.count == records[0].unitCount, sourceLocation: sourceLocation)
        #expect(outcome.attempted.contains(command.low), sourceLocation: sourceLocation)
    }
    let report = try verify(disk, anchor: outcome.acknowledged.last?.head.anchor)
    #expect(report.isSound, "\(report.line)", sourceLocation: sourceLocation)
    if journal.readOnly == nil {
        let again = try journal.save([draft(999)], stamp(99))
        #expect(again.last?.body == draft(999).body, sourceLocation: sourceLocation)
        #expect(try verify(disk).isSound, sourceLocation: sourceLocation)
    }
}

@Suite("Journal: the crash loop") struct CrashTests {
    @Test("a power cut at every step, with any part of the unsynced bytes kept", arguments: [0, 97, 700, 100_000])
    func powerCut(kept: Int) throws {
        for number in 1...1000 {
            let disk = SimulatedFileSystem()
            disk.fail(number: number, with: .powerCut)
            let outcome = run(disk, stopping: true)
            let isComplete = !disk.isOff && !outcome.failed
            disk.crash(keeping: kept)
            try check(disk, outcome)
            if isComplete { return }
        }
        Issue.record("the run never completed")
    }

    @Test("the process ends at every step, and every byte that was written stays") func processEnd() throws {
        for number in 1...1000 {
            let disk = SimulatedFileSystem()
            disk.fail(number: number, with: .powerCut)
            let outcome = run(disk, stopping: true)
            let isComplete = !disk.isOff && !outcome.failed
            disk.endProcess()
            try check(disk, outcome)
            if isComplete { return }
        }
        Issue.record("the run never completed")
    }

    @Test("the n-th operation of each kind fails, and work goes on", arguments: SimulatedFileSystem.Operation.allCases)
    func everyOperationFails(operation: SimulatedFileSystem.Operation) throws {
        for number in 1...1000 {
            let disk = SimulatedFileSystem()
            disk.fail(operation, number: number, with: .error(operation == .write ? 28 : 5))
            let outcome = run(disk, stopping: false)
            let isComplete = (disk.counts[operation] ?? 0) < number
            if number % 2 == 0 { disk.crash() } else { disk.endProcess() }
            try check(disk, outcome)
            if isComplete { return }
        }
        Issue.record("the run never completed")
    }

    @Test("a write is torn at every byte, and the cutting back fails too", arguments: [false, true])
    func tornWrites(cutFails: Bool) throws {
        let length = try lengthOfUnit()
        for count in stride(from: 0, to: length, by: isOptimised ? 1 : cutFails ? 53 : 13) {
            let disk = SimulatedFileSystem()
            let journal = try create(disk)
            let before = try journal.all()
            disk.fail(.write, with: count % 2 == 0 ? .shortWrite(count) : .tornError(count, 28))
            if cutFails { disk.fail(.truncate, with: .error(5)) }
            let error = #expect(throws: JournalError.self) { try journal.save([draft(2), draft(3)], stamp(1, command: 5)) }
            guard case .notWritten(let reason) = error else {
                Issue.record("expected notWritten")
                return
            }
            #expect(reason.isDiskFull)
            if !cutFails { #expect(disk.contents(segment1).count == before[0].head.offset) }
            disk.heal()
            #expect(try journal.save([draft(4)], stamp(2)).map(\.seq) == [2])
            #expect(journal.takeQuarantinedTails().count == (cutFails && count > 0 ? 1 : 0))
            #expect(try verify(disk).isSound)
        }
    }

    private func lengthOfUnit() throws -> Int {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        let start = journal.head.offset
        return try journal.save([draft(2), draft(3)], stamp(1, command: 5))[1].head.offset - start
    }

    @Test("after a failed sync the unit goes to a new segment, and the old tail is abandoned", arguments: [false, true])
    func failedSync(cutFails: Bool) throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        let end = journal.head
        disk.fail(.sync, on: "journal-000001.jsonl", with: .error(5))
        if cutFails { disk.fail(.truncate, with: .error(5)) }
        let written = try journal.save([draft(6), draft(7)], stamp(50))
        #expect(written.map(\.kind) == ["segment_opened", "household_registered", "household_registered"])
        #expect(written[0].position.segment == 2)
        #expect(String(decoding: written[0].body, as: UTF8.self)
            == #"{"predecessor":"journal-000001.jsonl","last_seq":5,"last_hash":"\#(end.hash)","length":\#(end.offset)}"#)
        #expect((disk.contents(segment1).count > end.offset) == cutFails)
        #expect((try verify(disk).abandonedBytes > 0) == cutFails)
        let head = journal.head
        for _ in 0..<2 {
            #expect(try verify(disk).line == "ok records=8 head=\(head.anchor)")
            let reopened = try open(disk, options(process: 101))
            #expect(try reopened.all().map(\.seq) == Array(1...8))
            #expect(try open(disk, options(process: 102), remembered: end).head == head)
            disk.crash()
        }
    }

    @Test("a sync that fails again makes the office read-only, durably") func failedTwice() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        disk.fail(.sync, number: 1, on: ".jsonl", with: .error(5))
        disk.fail(.sync, number: 2, on: ".jsonl", with: .error(5))
        let error = #expect(throws: JournalError.self) { try journal.save([draft(6)], stamp(50)) }
        guard case .readOnly(.syncFailed(let reason)) = error else {
            Issue.record("expected readOnly")
            return
        }
        #expect(reason.operation == "sync")
        #expect(throws: JournalError.self) { try journal.save([draft(6)], stamp(50)) }
        disk.crash()
        let reopened = try open(disk)
        guard case .marked(let text) = reopened.readOnly else {
            Issue.record("expected the mark")
            return
        }
        #expect(ReadOnlyMark(line: text) == .syncFailed(FileError(path: reason.path, operation: "sync", errno: 5, message: "")))
        #expect(reopened.head.seq == 5)
        #expect(throws: JournalError.readOnly(.marked(text))) { try reopened.save([draft(6)], stamp(50)) }
        #expect(try verify(disk).isSound)
    }

    @Test("the founding's failed sync founds nothing") func failedFounding() throws {
        let disk = SimulatedFileSystem()
        disk.fail(.sync, on: ".jsonl", with: .error(5))
        #expect(throws: JournalError.self) { try create(disk) }
        #expect(try create(disk).head.seq == 1)
        #expect(try verify(disk).isSound)
    }

    @Test("what a dead writer left unsynced is made durable before it is built upon") func unsyncedRecords() throws {
        let disk = SimulatedFileSystem()
        _ = try create(disk)
        let dying = try open(disk, options(process: 101, killPoint: { if $0 == .afterAppend { disk.fail(number: 1, with: .powerCut) } }))
        #expect(throws: JournalError.self) { try dying.save([draft(2)], stamp(1)) }
        disk.endProcess()
        let next = try open(disk, options(process: 102))
        #expect(next.head.seq == 2)
        disk.crash()
        #expect(try open(disk, remembered: next.head).readOnly == nil)
    }
}
