import TestSupport
import Testing

@testable import Journal

@Suite("Journal: the queue for the lock") struct QueueTests {
    @Test("turns are counted: eight who always want the lock get it in the order in which they came, whoever looks first", arguments: 1...5)
    func turns(seed: UInt64) throws {
        let disk = SimulatedFileSystem()
        _ = try create(disk)
        let clerks = try (0..<8).map { try OfficeLock(office, disk, options(process: 100 + $0)) }
        var random = seed
        func draw(_ count: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % count
        }
        var turns = Array(repeating: 0, count: 8)
        var queue: [Int] = []
        var holder: Int?
        func come(_ clerk: Int) throws {
            if try clerks[clerk].come() { holder = clerk } else { queue.append(clerk) }
        }
        for clerk in 0..<8 { try come(clerk) }
        while turns.reduce(0, +) < 400 {
            guard let before = holder else { break }
            _ = try clerks[before].settle()
            turns[before] += 1
            // Nobody gets past the holder, and everybody looks as often as they like.
            for clerk in queue { #expect(try !clerks[clerk].tryTurn(isImpatient: true).isTaken) }
            clerks[before].release(owingSync: false)
            holder = nil
            // The one that had it wants it again at once, before anybody has noticed that it is free.
            try come(before)
            #expect(holder == nil)
            while holder == nil {
                let clerk = queue[draw(queue.count)]
                guard try clerks[clerk].tryTurn().isTaken else { continue }
                #expect(clerk == queue[0], "seed \(seed)")
                holder = clerk
                queue.removeAll { $0 == clerk }
            }
        }
        #expect(turns == Array(repeating: 50, count: 8))
    }

    @Test("one that was stopped in the queue does not stop those behind it, and a dead one leaves no place behind") func stopped() throws {
        let disk = SimulatedFileSystem()
        _ = try create(disk)
        let stopped = try disk.open(office + "/lock", .update)
        #expect(try stopped.tryPlace(0))
        var pauses: [Int] = []
        var patient = options(process: 101)
        patient.lockAttempts = 4
        patient.pause = { pauses.append($0) }
        let other = try SegmentedJournal.open(office, fileSystem: disk, options: patient)
        pauses = []
        try other.lock()
        #expect(pauses.count == 3)
        other.unlock()
        stopped.close()
        pauses = []
        try other.lock()
        #expect(pauses.isEmpty)
        other.unlock()
    }

    @Test("patience ends long before the wait does, and whoever is first looks often") func pauses() {
        let behind = (1..<LockPauses.patience).map { LockPauses.microseconds($0, first: 0) }.reduce(0, +)
        #expect(behind >= 90_000 && behind <= 200_000)
        let first = (1..<2000).map { LockPauses.microseconds($0, first: $0) }.reduce(0, +)
        #expect(first >= 5_000_000 && first <= 12_000_000)
        #expect(LockPauses.microseconds(1, first: 1) == 0)
        #expect(LockPauses.microseconds(300, first: 205) < LockPauses.microseconds(300, first: 0))
    }

    @Test("a queue that can't be joined is an error that names the file, and nobody's place is lost") func broken() throws {
        let disk = SimulatedFileSystem()
        let first = try create(disk)
        let second = try open(disk, options(process: 101))
        try first.lock()
        // The lock itself is tried first, then a place is taken.
        disk.fail(.lock, number: 2, on: "/lock", with: .error(37))
        let error = #expect(throws: JournalError.self) { try second.lock() }
        #expect(error?.description.contains("/office/lock") == true)
        first.unlock()
        try second.lock()
        second.unlock()
    }
}
