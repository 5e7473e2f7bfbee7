import Journal
import TestSupport
import Testing

/// Opens a disk after a fault, in each state that an index can be in, and compares it with what clerks were told.
private struct Examination {
    /// What was looked at already: the same files with the same index and the same promises need no second look.
    private var seen: Set<Int> = []
    private(set) var looks = 0
    /// The head that the full look found.
    private var lastHead: Head?

    mutating func examine(_ world: CrashWorld, after mode: CrashMode?, _ what: @autoclosure () -> String) throws {
        let after = world.copy()
        if let mode { after.disk.crash(mode) } else { after.disk.endProcess() }
        var hasher = Hasher()
        hasher.combine(after.disk.visible)
        hasher.combine(world.index.head.seq)
        hasher.combine(world.acknowledged.count)
        hasher.combine(mode == nil)
        guard seen.insert(hasher.finalize()).inserted else { return }
        looks += 1
        let place = "\(what()), \(mode.map { "power cut, \($0)" } ?? "processes ended")"
        if let stray = after.strayDraft { Issue.record("\(place): draft \(stray)") }
        let heads = world.index.heads
        var remembered: [Head?] = [world.index.head, nil]
        if heads.count > 1 { remembered.append(heads[looks % (heads.count - 1)]) }
        // Each of them gets the full look in its turn.
        remembered = (remembered + remembered).dropFirst(looks % remembered.count).prefix(remembered.count).map { $0 }
        lastHead = nil
        for (number, head) in remembered.enumerated() {
            do {
                try look(after.copy(), remembering: head, isFull: number == 0)
            } catch {
                Issue.record("\(place), remembering \(head.map { "\($0.seq)" } ?? "nothing"): \(error)")
            }
        }
    }

    /// What is wrong with a disk.
    private struct Wrong: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    /// - Parameter isFull: Whether to read everything; else the head tells whether the same was found.
    private mutating func look(_ world: CrashWorld, remembering head: Head?, isFull: Bool) throws {
        let journal: SegmentedJournal
        do {
            journal = try open(world.disk, options(limit: CrashWorld.limit, process: 200), remembered: head)
        } catch JournalError.notAnOffice {
            guard world.acknowledged.isEmpty else { throw Wrong("the office is gone") }
            guard try create(world.disk).head.seq == 1 else { throw Wrong("it cannot be founded again") }
            return
        }
        switch journal.readOnly {
        case nil: break
        case .marked(let text) where world.saidReadOnly && text.hasPrefix("sync errno="): break
        case .syncFailed where world.saidReadOnly: break
        case let reason?: throw Wrong("read-only: \(reason)")
        }
        if !isFull {
            guard journal.head == lastHead else { throw Wrong("the head is \(journal.head.seq) and was \(lastHead?.seq ?? 0)") }
            return
        }
        lastHead = journal.head
        let found = try journal.records(after: .beginning, limit: .max)
        if found.last?.endsUnit == false { throw Wrong("half a unit at the end") }
        let units = Dictionary(grouping: found.filter { $0.command != .none && $0.kind != JournalKind.officeFounded }, by: \.command)
        for (command, records) in world.acknowledged where units[command] != records {
            throw Wrong("command \(command.low) was acknowledged and has \(units[command]?.count ?? 0) of \(records.count) records")
        }
        for (command, records) in units {
            if records.count != records[0].unitCount { throw Wrong("command \(command.low) is half there, or twice") }
            if !world.attempted.contains(command) { throw Wrong("nobody gave the command \(command.low)") }
        }
        let anchor = world.index.head.seq > 0 ? world.index.head.anchor : nil
        let report = try verify(world.disk, anchor: anchor)
        if !report.isSound { throw Wrong(report.line) }
        guard journal.readOnly == nil else { return }
        let again = try journal.save([draft(999_999)], stamp(600))
        if again.last?.body != draft(999_999).body { throw Wrong("another record was saved") }
        let afterwards = try verify(world.disk, anchor: anchor)
        if !afterwards.isSound { throw Wrong("after one more save: \(afterwards.line)") }
    }
}

/// The office at the beginning of each chapter, and how many steps the chapter takes when nothing fails.
/// Nobody changes them: each run takes a copy.
private nonisolated(unsafe) let chapters: [(begin: CrashWorld, operations: [CrashOperation], steps: Int)] = {
    let world = CrashWorld()
    return CrashScript.chapters.map { operations in
        let begin = world.copy()
        // Every chapter begins with its processes gone, when it is counted as well.
        let counted = begin.copy()
        counted.run(operations, stopping: true)
        precondition(counted.failures == 0, "the script itself fails")
        world.disk.endProcess()
        world.run(operations, stopping: true)
        return (begin, operations, counted.disk.total)
    }
}()

@Suite("Journal: every step of a script of seventy-two operations fails") struct CrashLoopTests {
    /// Runs a chapter once for each step, with one fault there, and looks at what is left.
    private func loop(
        _ chapter: Int, _ name: String, stopping: Bool, modes: [CrashMode?], fault: (CrashWorld, Int) -> Void
    ) throws {
        var examination = Examination()
        let (begin, operations, steps) = chapters[chapter]
        for number in 1...steps {
            let world = begin.copy()
            fault(world, number)
            world.run(operations, stopping: stopping)
            for mode in modes { try examination.examine(world, after: mode, "\(name) at step \(number)") }
        }
        #expect(examination.looks > 3)
    }

    @Test("the power goes, and any class of unsynced bytes and names is lost; or the processes end", arguments: 0..<6)
    func powerCut(chapter: Int) throws {
        try loop(chapter, "power cut", stopping: true, modes: CrashMode.all + [nil]) { $0.disk.fail(number: $1, with: .powerCut) }
    }

    /// Without optimisation the longer loops take every other chapter: the founding, failures behind several segments, the last.
    private static let some = isOptimised ? Array(0..<6) : [0, 3, 5]

    private static let ends: [CrashMode?] = [
        nil, CrashMode(keepsNames: false, contents: .lost), CrashMode(keepsNames: true, contents: .kept), CrashMode(keepsNames: true, contents: .zeros),
    ]

    @Test("a step fails with EIO, ENOSPC or EACCES, and work goes on", arguments: 0..<6)
    func errors(chapter: Int) throws {
        // Nothing in the journal asks which error it is but the words for the clerk.
        for turn in isOptimised ? 0..<3 : 0..<1 {
            try loop(chapter, "error", stopping: false, modes: Self.ends) {
                // Who may not read the directory above the office's can't sync it, now or later: that one is not among them.
                $0.disk.fail(number: $1, with: .error($1 == 2 ? 5 : [5, 28, 13][($1 + turn) % 3]))
            }
        }
    }

    @Test("two steps that follow one another fail, and work goes on", arguments: some)
    func twoErrors(chapter: Int) throws {
        try loop(chapter, "two errors", stopping: false, modes: Self.ends) {
            $0.disk.fail(number: $1, with: .error(5))
            $0.disk.fail(number: $1 + 1, with: .error(5))
        }
    }

    @Test("a step fails and the power goes at the next ones", arguments: some)
    func errorThenPowerCut(chapter: Int) throws {
        for turn in isOptimised ? 0..<3 : 0..<1 {
            let modes: [CrashMode?] = isOptimised ? CrashMode.all : Array(Self.ends.dropFirst())
            try loop(chapter, "error, then power cut", stopping: false, modes: modes) {
                $0.disk.fail(number: $1, with: .error(5))
                $0.disk.fail(number: $1 + 1 + ($1 + turn) % 3, with: .powerCut)
            }
        }
    }

    @Test("a sync fails, whatever the kernel then does with the pages", arguments: 0..<6, SimulatedFileSystem.FailedSync.allCases)
    func failedSyncs(chapter: Int, way: SimulatedFileSystem.FailedSync) throws {
        var examination = Examination()
        let (begin, operations, _) = chapters[chapter]
        for cutFails in [false, true] {
            var number = 1
            while true {
                let world = begin.copy()
                world.disk.failedSync = way
                world.disk.fail(.sync, number: number, with: .error(5))
                if cutFails { world.disk.fail(.truncate, with: .error(5)) }
                world.run(operations, stopping: false)
                for mode in Self.ends { try examination.examine(world, after: mode, "sync \(number)") }
                if (world.disk.counts[.sync] ?? 0) < number { break }
                number += 1
            }
            #expect(number > 5)
        }
    }

    @Test("what only reads fails: reading, listing, status, locking", arguments: some, [SimulatedFileSystem.Operation.read, .list, .status, .lock])
    func reading(chapter: Int, operation: SimulatedFileSystem.Operation) throws {
        var examination = Examination()
        let (begin, operations, _) = chapters[chapter]
        var number = 1
        while true {
            let world = begin.copy()
            world.disk.fail(operation, number: number, with: .error(5))
            world.run(operations, stopping: false)
            try examination.examine(world, after: nil, "\(operation) \(number)")
            if (world.disk.counts[operation] ?? 0) < number { break }
            number += isOptimised || operation == .list || operation == .lock ? 1 : 3
        }
        #expect(number > 2)
    }

    @Test("a write takes too little, or is torn and fails, and its cutting back fails too", arguments: some)
    func tornWrites(chapter: Int) throws {
        var examination = Examination()
        let (begin, operations, _) = chapters[chapter]
        for taken in isOptimised ? [0, 1, 400, 1500, 100_000] : [1, 400, 100_000] {
            for cutFails in [false, true] {
                var number = 1
                while true {
                    let world = begin.copy()
                    world.disk.fail(.write, number: number, with: taken == 400 ? .shortWrite(taken) : .tornError(taken, 28))
                    if cutFails { world.disk.fail(.truncate, with: .error(28)) }
                    world.run(operations, stopping: false)
                    for mode in Self.ends { try examination.examine(world, after: mode, "write \(number) torn at \(taken)") }
                    if (world.disk.counts[.write] ?? 0) < number { break }
                    number += 1
                }
                #expect(number > 5)
            }
        }
    }

    @Test("the script has at least sixty operations, several segments and every size of unit") func script() {
        #expect(CrashScript.chapters.joined().count >= 60)
        let last = chapters[5].begin.disk.paths.filter { $0.contains("/journal-") }
        #expect(last.count >= 6, "\(last)")
        #expect(chapters.map(\.steps).reduce(0, +) >= 250)
    }
}
