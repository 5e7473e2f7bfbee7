import Journal
import TestSupport

/// What an index would remember of a journal: the records that were read or written under the lock, up to a head.
struct IndexDouble {
    private(set) var head = Head.beginning
    /// Every head that it stood at, oldest first.
    private(set) var heads: [Head] = []
    private(set) var commands: [OpaqueID: [Record]] = [:]

    /// Reads on from the journal, as the office does under the lock before it decides.
    mutating func bringUp(_ journal: SegmentedJournal) throws {
        while head.seq < journal.head.seq {
            let found = try journal.records(after: head, limit: 3)
            guard !found.isEmpty else { return }
            apply(found)
        }
    }

    mutating func apply(_ records: [Record]) {
        for record in records where record.command != .none { commands[record.command, default: []].append(record) }
        if let last = records.last {
            head = last.head
            heads.append(head)
        }
    }
}

/// One thing that one of three processes does.
enum CrashOperation {
    case found(Int)
    case open(Int)
    /// Saves a unit of so many records under a command of its own.
    case save(Int, size: Int)
    /// Reads everything again, record by record and in batches.
    case read(Int)
    case news(Int)
    case close(Int)
    case saveDraft(Int, version: Int)
    case deleteDraft(Int)
}

/// An office with three processes on a simulated disk, and what its clerks were told.
final class CrashWorld {
    let disk: SimulatedFileSystem
    private(set) var index = IndexDouble()
    /// The units that clerks were told are saved.
    private(set) var acknowledged: [OpaqueID: [Record]] = [:]
    /// Every command that was tried.
    private(set) var attempted: Set<OpaqueID> = []
    /// For each draft, what may stand in its file; nil stands for no file.
    private(set) var drafts: [Int: [[UInt8]?]] = [:]
    /// Whether a clerk was told that the office is read-only because the disk does not keep what is synced.
    private(set) var saidReadOnly = false
    private(set) var failures = 0
    private var processes: [Int: SegmentedJournal] = [:]
    /// The founding has a command of its own.
    private var commandCount: UInt64 = 100
    /// Small enough for a new segment after every few units.
    static let limit = 2500

    init(_ disk: SimulatedFileSystem = SimulatedFileSystem()) { self.disk = disk }

    /// The same office on a disk of its own, with every process gone.
    func copy() -> CrashWorld {
        let copy = CrashWorld(disk.copy())
        (copy.index, copy.acknowledged, copy.attempted, copy.drafts) = (index, acknowledged, attempted, drafts)
        (copy.saidReadOnly, copy.commandCount) = (saidReadOnly, commandCount)
        return copy
    }

    /// Carries out operations.
    /// - Parameter stopping: Whether the first failure ends the run; else each that failed is tried once more, as a clerk does.
    func run(_ operations: [CrashOperation], stopping: Bool) {
        for operation in operations {
            if case .save = operation { commandCount += 1 }
            for _ in 0..<2 {
                do {
                    try carryOut(operation)
                    break
                } catch {
                    failures += 1
                    note(error)
                    if stopping || disk.isOff { return }
                }
            }
        }
    }

    private func note(_ error: any Error) {
        if case JournalError.readOnly(.syncFailed) = error { saidReadOnly = true }
        if processes.values.contains(where: { if case .syncFailed = $0.readOnly { true } else { false } }) { saidReadOnly = true }
    }

    private func carryOut(_ operation: CrashOperation) throws {
        switch operation {
        case .found(let process):
            do {
                processes[process] = try create(disk, options(limit: Self.limit, process: process))
            } catch JournalError.alreadyThere {
                processes[process] = try open(disk, options(limit: Self.limit, process: process))
            }
        case .open(let process):
            processes[process] = nil
            processes[process] = try open(disk, options(limit: Self.limit, process: process), remembered: index.head)
        case .save(let process, let size): try save(process, size)
        case .read(let process): try read(process)
        case .news(let process):
            guard let journal = processes[process] else { return }
            try journal.touchNews()
            _ = try journal.newsStamp()
        case .close(let process): processes[process] = nil
        case .saveDraft(let number, let version): try saveDraft(number, Array("draft \(number), version \(version)".utf8))
        case .deleteDraft(let number): try deleteDraft(number)
        }
    }

    /// What `submit` does: lock, catch up, look whether the command was carried out before, append, apply.
    private func save(_ process: Int, _ size: Int) throws {
        guard let journal = processes[process] else { return try reopen(process) }
        let command = OpaqueID(high: 7, low: commandCount)
        attempted.insert(command)
        try journal.lock()
        defer { journal.unlock() }
        _ = try journal.catchUp()
        try index.bringUp(journal)
        if let first = index.commands[command] {
            acknowledged[command] = first
            return
        }
        let number = Int(commandCount) * 10
        let written = try journal.append(
            (0..<size).map { draft(number + $0) }, by: stamp(Int(commandCount), command: commandCount), at: journal.head)
        acknowledged[command] = written.filter { $0.command == command }
        index.apply(written)
    }

    private func reopen(_ process: Int) throws {
        processes[process] = try open(disk, options(limit: Self.limit, process: process), remembered: index.head)
        throw JournalError.notAnOffice(path: office)
    }

    private func read(_ process: Int) throws {
        guard let journal = processes[process] else { return }
        for record in try journal.all() where try journal.record(at: record.position) != record {
            throw JournalError.headMoved(record.head)
        }
    }

    private func draftPath(_ number: Int) -> String { "\(office)/drafts/\(number).draft" }

    private func saveDraft(_ number: Int, _ bytes: [UInt8]) throws {
        if try disk.status(office + "/drafts") == nil { try disk.makeDirectory(office + "/drafts", mode: 0o2770) }
        // Also when it is there: the try that made it may have failed before this.
        try disk.syncDirectory(office)
        drafts[number, default: [nil]].append(bytes)
        try disk.replace(draftPath(number), with: bytes, isPrivate: true)
        drafts[number] = [bytes]
    }

    private func deleteDraft(_ number: Int) throws {
        drafts[number, default: [nil]].append(nil)
        if try disk.status(draftPath(number)) != nil { try disk.unlink(draftPath(number)) }
        try disk.syncDirectory(office + "/drafts")
        drafts[number] = [nil]
    }

    /// Whether each draft's file holds what its clerk was last told, or what was being written instead.
    var strayDraft: String? { strayDraft(on: disk) }

    /// The same of a disk that is a copy of this one's.
    func strayDraft(on disk: SimulatedFileSystem) -> String? {
        for (number, allowed) in drafts.sorted(by: { $0.key < $1.key }) {
            let path = draftPath(number)
            let found = disk.paths.contains(path) ? disk.contents(path) : nil
            if !allowed.contains(found) { return "\(path): \(found.map { String(decoding: $0, as: UTF8.self) } ?? "gone")" }
        }
        return nil
    }
}

/// Seventy-two operations in six chapters; a chapter begins with every process gone, so that a fault's run begins with its chapter.
enum CrashScript {
    static let chapters: [[CrashOperation]] = [
        [
            .found(1), .save(1, size: 1), .open(2), .save(2, size: 2), .news(2), .save(1, size: 3), .save(2, size: 1), .saveDraft(1, version: 1),
            .save(1, size: 2), .read(2), .close(1), .open(1),
        ],
        [
            .open(1), .open(2), .saveDraft(2, version: 1), .save(1, size: 3), .save(2, size: 3), .save(1, size: 1), .news(1), .saveDraft(2, version: 2),
            .save(2, size: 1), .read(1), .close(2), .deleteDraft(1),
        ],
        [
            .open(3), .save(3, size: 2), .open(1), .save(1, size: 2), .open(2), .save(2, size: 3), .save(3, size: 1), .save(1, size: 1), .news(3),
            .save(2, size: 2), .deleteDraft(2), .read(3),
        ],
        [
            .open(1), .save(1, size: 1), .close(1), .open(2), .save(2, size: 1), .save(2, size: 3), .save(2, size: 3), .open(1), .save(1, size: 1),
            .saveDraft(3, version: 1), .saveDraft(3, version: 2), .save(2, size: 2),
        ],
        [
            .open(1), .open(2), .open(3), .save(1, size: 1), .save(2, size: 1), .save(3, size: 1), .save(1, size: 2), .save(2, size: 2), .save(3, size: 2),
            .deleteDraft(3), .saveDraft(4, version: 1), .news(2),
        ],
        [
            .open(2), .save(2, size: 3), .open(2), .save(2, size: 3), .save(2, size: 1), .news(2), .open(3), .read(3), .save(3, size: 2), .save(2, size: 1),
            .close(3), .save(2, size: 1),
        ],
    ]
}
