import Journal
import TestSupport
import Testing

/// A wrong answer of a journal under test.
private struct Wrong: Error { let what: String }

@Suite("Journal: the lock") struct LockTests {
    @Test("a second process waits a bounded time and is told who holds the lock") func busy() throws {
        let disk = SimulatedFileSystem()
        let first = try create(disk)
        var pauses: [Int] = []
        var patient = options(process: 101)
        patient.pause = { pauses.append($0) }
        var told: [LockHolder?] = []
        patient.tellAfter = 2
        patient.tellWaiting = { told.append($0) }
        let second = try SegmentedJournal.open(office, fileSystem: disk, options: patient)
        try first.lock()
        let error = #expect(throws: JournalError.self) { try second.lock() }
        guard case .busy(let holder?) = error else { throw Wrong(what: "\(error as Any)") }
        #expect(holder.processID == 100 && holder.login == "anna" && holder.bootID == "boot" && holder.since != nil)
        #expect(told == [holder])
        #expect(pauses.count == 2)
        first.unlock()
        try second.lock()
        #expect(String(decoding: disk.contents(office + "/lock"), as: UTF8.self).hasPrefix("held 101 anna boot "))
        second.unlock()
        #expect(String(decoding: disk.contents(office + "/lock"), as: UTF8.self).hasPrefix("free "))
        #expect(disk.contents(office + "/lock").count == 128)
    }

    @Test("a lock that becomes free while one waits is taken") func freed() throws {
        let disk = SimulatedFileSystem()
        let first = try create(disk)
        var patient = options(process: 101)
        patient.pause = { _ in first.unlock() }
        let second = try SegmentedJournal.open(office, fileSystem: disk, options: patient)
        try first.lock()
        try second.lock()
        second.unlock()
    }

    @Test("opening waits for a moment only, however long one would wait to save, and tells nobody") func opensAtOnce() throws {
        let disk = SimulatedFileSystem()
        let writer = try filled(disk, count: 3)
        try writer.lock()
        var patient = options(process: 101)
        patient.lockAttempts = 100_000
        var microseconds = 0
        patient.pause = { microseconds += $0 }
        patient.tellWaiting = { _ in Issue.record("somebody is said to be waited for") }
        let reader = try SegmentedJournal.open(office, fileSystem: disk, options: patient, remembered: writer.head)
        #expect(microseconds > 0 && microseconds < 300_000)
        #expect(reader.head == writer.head && reader.readOnly == nil)
        writer.unlock()
        try reader.save([draft(4)], stamp(50))
    }

    @Test("readers never wait: an office whose lock is held opens with the whole units that stand there") func openWhileHeld() throws {
        let disk = SimulatedFileSystem()
        let writer = try filled(disk, count: 5)
        let end = writer.head
        try writer.lock()
        _ = try writer.catchUp()
        disk.setContents(segment1, disk.contents(segment1) + Array("{\"v\":1,\"seq\":6".utf8))
        let reader = try open(disk, options(process: 101))
        #expect(reader.head == end)
        #expect(reader.readOnly == nil)
        #expect(try reader.all().count == 5)
        #expect(reader.takeQuarantinedTails().isEmpty)
        writer.unlock()
        try reader.save([draft(6)], stamp(50))
        #expect(reader.takeQuarantinedTails().count == 1)
    }

    @Test("an office that opens while a writer is between write and sync knows what its index remembers, and no more") func unsyncedUnit() throws {
        let disk = SimulatedFileSystem()
        let end = try filled(disk, count: 5).head
        var seen: Head?
        var stuck = options(process: 101)
        stuck.killPoint = { if $0 == .afterAppend { seen = try? open(disk, options(process: 102), remembered: end).head } }
        let writer = try SegmentedJournal.open(office, fileSystem: disk, options: stuck, remembered: end)
        disk.fail(.sync, on: ".jsonl", with: .error(5))
        try writer.save([draft(6)], stamp(50))
        #expect(seen == end)
        #expect(try open(disk, options(process: 103), remembered: end).readOnly == nil)
    }

    @Test("a lock is given back with its holder's mark as long as what was written may not be durable") func owedSync() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 5)
        func mark() -> String { String(decoding: disk.contents(office + "/lock").prefix(4), as: UTF8.self) }
        disk.fail(.write, on: ".jsonl", with: .tornError(100_000, 28))
        disk.fail(.truncate, with: .error(28))
        #expect(throws: JournalError.self) { try journal.save([draft(6)], stamp(50)) }
        #expect(mark() == "held")
        let next = try open(disk, options(process: 101))
        #expect(next.head.seq == 6)
        #expect(mark() == "free")
        disk.crash()
        #expect(try open(disk, remembered: next.head).readOnly == nil)
    }

    @Test("where what a dead writer left can't be made durable, the office is read-only for good, and the index is told nothing of it")
    func owedSyncFails() throws {
        let disk = SimulatedFileSystem()
        let end = try filled(disk, count: 5).head
        let dying = try open(disk, options(process: 101, killPoint: { if $0 == .afterAppend { disk.fail(number: 1, with: .powerCut) } }))
        #expect(throws: JournalError.self) { try dying.save([draft(6)], stamp(50)) }
        disk.endProcess()
        disk.fail(.sync, on: ".jsonl", with: .error(5))
        let next = try open(disk, options(process: 102), remembered: end)
        guard case .syncFailed = next.readOnly else {
            Issue.record("expected the failed sync")
            return
        }
        #expect(next.head == end)
        #expect(throws: JournalError.self) { try next.save([draft(7)], stamp(51)) }
        disk.crash()
        guard case .marked(let text) = try open(disk, remembered: end).readOnly else {
            Issue.record("expected the mark")
            return
        }
        #expect(text.hasPrefix("sync errno=5 operation="))
    }

    @Test("a lock file that can't be read or written is an error that names it") func brokenLock() throws {
        let disk = SimulatedFileSystem()
        let journal = try create(disk)
        disk.fail(.overwrite, on: "/lock", with: .error(5))
        let error = #expect(throws: JournalError.self) { try journal.lock() }
        #expect(error?.description.contains("/office/lock") == true)
        try journal.lock()
        disk.fail(.overwrite, on: "/lock", with: .error(5))
        journal.unlock()
        try journal.save([draft(2)], stamp(1))
        disk.fail(.open, on: "/lock", with: .error(13))
        #expect(throws: JournalError.self) { try open(disk) }
    }
}
