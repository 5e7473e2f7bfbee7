import Journal
import TestSupport
import Testing

@Suite("Journal: the lock") struct LockTests {
    @Test("a second process waits a bounded time and is told who holds the lock") func busy() throws {
        let disk = SimulatedFileSystem()
        let first = try create(disk)
        var pauses: [Int] = []
        var patient = options(process: 101)
        patient.pause = { pauses.append($0) }
        let second = try SegmentedJournal.open(office, fileSystem: disk, options: patient)
        try first.lock()
        #expect(throws: JournalError.busy(LockHolder(processID: 100, login: "anna", bootID: "boot"))) { try second.lock() }
        #expect(pauses == [1, 2])
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
