import Casework
import Foundation
import Journal
import TestSupport
import Testing

@testable import Storage

/// What is wrong with an office after a fault.
private struct Wrong: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Opens an office after a fault, in each state that an index can be in, and compares it with what its clerks were told.
private struct OfficeExamination {
    enum IndexState: CaseIterable { case missing, asItWas, older, damaged }

    private var seen: Set<Int> = []
    private(set) var looks = 0

    /// - Parameters:
    ///   - older: The index as it was when the chapter began.
    ///   - mode: What the power cut leaves; nil where only the processes end.
    mutating func examine(_ world: OfficeWorld, older: String, after mode: CrashMode?, isFaulty: Bool, _ what: @autoclosure () -> String) {
        world.endProcesses()
        let disk = world.disk.copy()
        if let mode { disk.crash(mode) } else { disk.endProcess() }
        var hasher = Hasher()
        hasher.combine(disk.visible)
        hasher.combine([world.acknowledged.count, world.looks, world.backups.count, world.restored.count, world.isUnderRepair ? 1 : 0])
        guard seen.insert(hasher.finalize()).inserted else { return }
        looks += 1
        let place = "\(what()), \(mode.map { "power cut, \($0)" } ?? "processes ended")"
        var reference: [String]?
        for state in IndexState.allCases {
            // An index from before an erasure is not among what a crash can leave: completing it takes the index away.
            if state == .older && world.hasErased { continue }
            do {
                let after = try OfficeWorld(world, on: disk.copy(), index: [.older: older, .missing: nil][state] ?? world.indexPath)
                if state == .damaged { try scribble(after.indexPath) }
                let dump = try look(after, isFull: state == .missing || looks % 4 == 0, isFaulty: isFaulty)
                if let reference, let dump, dump != reference {
                    throw Wrong("the index is not what a rebuild makes: \(Set(dump).symmetricDifference(reference).sorted().prefix(4))")
                }
                reference = reference ?? dump
            } catch {
                Issue.record("\(place), index \(state): \(error)")
            }
        }
    }

    private func scribble(_ path: String) throws {
        guard var bytes = FileManager.default.contents(atPath: path), bytes.count > 5000 else { return }
        bytes.replaceSubrange(0..<5000, with: Data(repeating: 0xA5, count: 5000))
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    /// - Parameter isFull: Whether to read everything and to save once more; else the index tells whether the same was found.
    /// - Returns: The index's rows; nil where there is no office yet.
    private func look(_ world: OfficeWorld, isFull: Bool, isFaulty: Bool) throws -> [String]? {
        if world.isUnderRepair { try world.repair() }
        let office: Office
        do {
            office = try Office.open(OfficeWorld.directory, world.environment(1))
        } catch OfficeError.journal(.notAnOffice) {
            guard world.acknowledged.isEmpty else { throw Wrong("the office is gone") }
            world.run([OfficeCrashScript.chapters[0][0]], chapter: 90, stopping: true)
            guard world.failures == 0 || isFaulty else { throw Wrong("it cannot be founded again") }
            return nil
        }
        defer { office.close() }
        switch office.readOnly {
        case nil: break
        case .marked(let text) where isFaulty && text.hasPrefix("the disk does not keep what is written"): break
        case .syncFailed where isFaulty: break
        case let reason?: throw Wrong("read-only: \(reason)")
        }
        // A count that has gone back to nothing may stand there as 0.
        let dump = try office.indexDump().filter { !($0.hasPrefix("counters") && $0.contains(" value:0]")) }
        guard isFull else { return dump }
        if let stray = try world.strayDraft() { throw Wrong(stray) }
        try world.checkRecords()
        try world.checkCopies()
        guard office.readOnly == nil else { return dump }
        let command = commandID(99_999)
        guard case .saved = try office.submit(Submission(id: command, command: Sample.application(900, family: "Ostatnia"), base: [])) else {
            // Before the project is opened nothing can be taken in.
            guard world.acknowledged.isEmpty else { throw Wrong("another application is not saved") }
            return dump
        }
        guard try Office.verify(OfficeWorld.directory, world.disk, anchor: world.lastHead).isSound else { throw Wrong("not sound after one more save") }
        return dump
    }
}

extension OfficeWorld {
    /// Every acknowledged command is there once, whole; whatever else is there was sent, and is whole; the chain verifies; looks are noted.
    func checkRecords() throws {
        let report = try Office.verify(Self.directory, disk, anchor: lastHead)
        if !report.isSound { throw Wrong("verify: \(report.line)") }
        var units: [String: [Record]] = [:]
        _ = try SegmentedJournal.stream(Self.directory, fileSystem: disk) { units[$0.command.description, default: []].append($0) }
        for id in acknowledged.keys where units[id.rawValue] == nil { throw Wrong("\(id.rawValue) was acknowledged and is gone") }
        for id in sent {
            guard let unit = units[id.rawValue] else { continue }
            if unit.count != unit[0].unitCount || Set(unit.map(\.unitFirst)).count != 1 { throw Wrong("\(id.rawValue) is half there, or twice") }
        }
        let access = Self.directory + "/access"
        guard looks > 0 else { return }
        guard try disk.status(access) != nil else { throw Wrong("the access journal is gone") }
        var noted = 0
        _ = try SegmentedJournal.stream(access, fileSystem: disk) { if $0.kind == "case_shown" { noted += 1 } }
        if noted < looks { throw Wrong("\(looks) looks were shown and \(noted) are noted") }
    }

    /// A backup that was said to be made is whole, and a restored office is one.
    func checkCopies() throws {
        for (number, manifest) in backups {
            guard try BackupManifest.read("/backup-\(number)", disk) == manifest else { throw Wrong("backup \(number) is another") }
            try Office.check("/backup-\(number)", manifest, disk)
        }
        for number in restored {
            let report = try Office.verify("/restored-\(number)", disk, anchor: backups[number]?.anchor)
            if !report.isSound { throw Wrong("restored office \(number): \(report.line)") }
        }
    }
}

/// Whether every step and byte is to be taken: see scripts/crash.
private let isExhaustive = ProcessInfo.processInfo.environment["CRASH_EXHAUSTIVE"] == "1"

/// The office at the beginning of each chapter, and how many steps and operations the chapter takes. Nobody changes them: each run takes a copy.
private nonisolated(unsafe) let chapters: [(begin: OfficeWorld, steps: [OfficeStep], total: Int, counts: [SimulatedFileSystem.Operation: Int])] = {
    var begin = OfficeWorld()
    return OfficeCrashScript.chapters.enumerated().map { number, steps in
        guard let counted = try? OfficeWorld(begin, index: begin.indexPath) else { preconditionFailure("the index can be copied") }
        counted.run(steps, chapter: number, stopping: true)
        precondition(counted.failures == 0, "the script itself fails in chapter \(number)")
        counted.endProcesses()
        let (total, counts) = (counted.disk.total, counted.disk.counts)
        defer { begin = counted; counted.disk.endProcess() }
        return (begin, steps, total, counts)
    }
}()

@Suite("Office: every step of a script of seventy-two operations fails") struct OfficeCrashTests {
    /// Runs a chapter once for each step, or for every so many, with one fault there, and looks at what is left.
    private func loop(
        _ chapter: Int, _ name: String, of operation: SimulatedFileSystem.Operation? = nil, stride stretch: Int, stopping: Bool, modes: [CrashMode?], fault: (SimulatedFileSystem, Int) -> Void
    ) throws {
        var examination = OfficeExamination()
        let (begin, steps, total, counts) = chapters[chapter]
        let last = operation.map { counts[$0] ?? 0 } ?? total
        for number in stride(from: isExhaustive ? 1 : 1 + chapter % stretch, through: last, by: isExhaustive ? 1 : stretch) {
            let world = try OfficeWorld(begin, index: begin.indexPath)
            fault(world.disk, number)
            world.run(steps, chapter: chapter, stopping: stopping)
            world.disk.heal()
            for mode in modes { examination.examine(world, older: begin.indexPath, after: mode, isFaulty: !stopping, "\(name) at step \(number) of chapter \(chapter)") }
        }
        #expect(examination.looks > 2)
    }

    private static let few: [CrashMode?] = [
        CrashMode(keepsNames: false, contents: .lost), CrashMode(keepsNames: true, contents: .kept), CrashMode(keepsNames: true, contents: .zeros),
    ]

    @Test("the power goes at a step, and any class of unsynced bytes and names is lost; or the processes end", arguments: 0..<6)
    func powerCut(chapter: Int) throws {
        try loop(chapter, "power cut", stride: 9, stopping: true, modes: isExhaustive ? CrashMode.all + [nil] : Self.few + [nil]) {
            $0.fail(number: $1, with: .powerCut)
        }
    }

    @Test("a step fails with EIO, ENOSPC or EACCES, and work goes on", arguments: 0..<6)
    func errors(chapter: Int) throws {
        try loop(chapter, "error", stride: 23, stopping: false, modes: isExhaustive ? Self.few + [nil] : [nil, Self.few[0]]) {
            $0.fail(number: $1, with: .error([5, 28, 13][$1 % 3]))
        }
    }

    @Test("the disk is full from a write on, until it is freed; or a write takes too little", arguments: 0..<6)
    func fullDisk(chapter: Int) throws {
        try loop(chapter, "full disk", of: .write, stride: 3, stopping: false, modes: [nil, Self.few[0]]) { disk, number in
            if number % 2 == 0 {
                for write in 0..<3 { disk.fail(.write, number: number + write, with: .tornError(number * 37 % 900, 28)) }
            } else {
                disk.fail(.write, number: number, with: .shortWrite(number * 53 % 900))
            }
        }
    }

    @Test("a sync fails, whatever the kernel then does with the pages", arguments: 0..<6)
    func failedSync(chapter: Int) throws {
        for way in isExhaustive ? SimulatedFileSystem.FailedSync.allCases : [SimulatedFileSystem.FailedSync.allCases[chapter % 4]] {
            try loop(chapter, "failed sync, \(way)", of: .sync, stride: 3, stopping: false, modes: [nil, Self.few[0], Self.few[1]]) {
                $0.failedSync = way
                $0.fail(.sync, number: $1, with: .error(5))
            }
        }
    }

    @Test("a write is torn at any byte by a power cut, and the office opens with all that was acknowledged", arguments: 0..<6)
    func tornAtEveryByte(chapter: Int) throws {
        let (begin, steps) = (chapters[chapter].begin, chapters[chapter].steps)
        let world = try OfficeWorld(begin, index: begin.indexPath)
        var examination = OfficeExamination()
        var (bytes, position) = (0, 0)
        world.disk.beforeWrite = { path, offset, new in
            let moment = world.disk.copy()
            for count in 0...new.count {
                bytes += 1
                position += 1
                // The first and the last bytes of each write, and others as they come.
                guard isExhaustive || count == 0 || count == new.count || position % 997 == 0 else { continue }
                let disk = moment.copy()
                disk.tear(path, at: offset, Array(new[..<count]))
                guard let left = try? OfficeWorld(world, on: disk, index: begin.indexPath) else {
                    Issue.record("the index cannot be copied")
                    return
                }
                examination.examineTorn(left, "\(path) torn at byte \(count) of \(new.count)")
            }
        }
        world.run(steps, chapter: chapter, stopping: true)
        #expect(world.failures == 0 && bytes > 4_000)
    }

    @Test("the script has at least sixty operations of every kind") func script() {
        #expect(OfficeCrashScript.chapters.joined().count >= 60)
        #expect(chapters.map(\.total).reduce(0, +) > 500)
    }
}

extension OfficeExamination {
    /// One look with the index as it was when the chapter began; the file holds what was torn, and of all else only what was synced.
    mutating func examineTorn(_ world: OfficeWorld, _ what: @autoclosure () -> String) {
        world.disk.crash(CrashMode(keepsNames: true, contents: .lost))
        var hasher = Hasher()
        hasher.combine(world.disk.visible)
        hasher.combine([world.acknowledged.count, world.looks])
        guard seen.insert(hasher.finalize()).inserted else { return }
        looks += 1
        do {
            _ = try look(world, isFull: looks % 16 == 0, isFaulty: false)
            try world.checkRecords()
            if let stray = try world.strayDraft() { throw Wrong(stray) }
        } catch {
            Issue.record("\(what()): \(error)")
        }
    }
}
