import Journal
import TestSupport

/// The office of most tests: `/office` on a simulated disk.
let office = "/office"

func options(
    kinds: Set<String>? = nil, limit: Int = 64 << 20, process: Int = 100, killPoint: @escaping (KillPoint) -> Void = { _ in }
) -> JournalOptions {
    JournalOptions(
        holder: LockHolder(processID: process, login: "anna", bootID: "boot"), knownKinds: kinds, segmentLimit: limit,
        lockAttempts: 3, pause: { _ in }, killPoint: killPoint)
}

func stamp(_ minute: Int = 0, command: UInt64 = 1) -> Stamp {
    Stamp(
        now: Instant(milliseconds: 1_795_246_812_123 + Int64(minute) * 60_000), day: "2026-11-21", offset: 60, login: "anna",
        role: "clerk", command: OpaqueID(high: 7, low: command), program: "0.1.0", programme: Digest256(of: [1]), law: nil)
}

func draft(_ number: Int, kind: String = "household_registered", text: String = "Łoś") -> RecordDraft {
    RecordDraft(
        kind: kind, caseID: OpaqueID(high: 1, low: UInt64(number)), caseVersion: 1,
        salt: OpaqueID(high: 99, low: UInt64(number)), body: Array("{\"number\":\(number),\"text\":\"\(text)\"}".utf8))
}

let founding = RecordDraft(
    kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: OpaqueID(high: 3, low: 4),
    body: Array(#"{"office":"00112233445566778899aabbccddeeff","training":false,"zone":"Europe/Warsaw"}"#.utf8))

func create(_ disk: SimulatedFileSystem, _ options: JournalOptions = options()) throws -> SegmentedJournal {
    try SegmentedJournal.create(office, fileSystem: disk, options: options, founding: founding, by: stamp())
}

func open(
    _ disk: SimulatedFileSystem, _ options: JournalOptions = options(), remembered: Head? = nil
) throws -> SegmentedJournal {
    try SegmentedJournal.open(office, fileSystem: disk, options: options, remembered: remembered)
}

func verify(_ disk: SimulatedFileSystem, anchor: Anchor? = nil) throws -> VerifyReport {
    try SegmentedJournal.verify(office, fileSystem: disk, anchor: anchor)
}

extension SegmentedJournal {
    /// Lock, catch up, append, unlock: what a command does.
    @discardableResult
    func save(_ drafts: [RecordDraft], _ stamp: Stamp) throws -> [Record] {
        try lock()
        defer { unlock() }
        _ = try catchUp()
        return try append(drafts, by: stamp, at: head)
    }

    /// Every record up to the head, read in small batches.
    func all() throws -> [Record] {
        var records: [Record] = []
        var position = Head.beginning
        while true {
            let batch = try self.records(after: position, limit: 2)
            guard let last = batch.last else { return records }
            records += batch
            position = last.head
        }
    }
}

/// An office of so many records in units of one, two and three.
func filled(_ disk: SimulatedFileSystem, count: Int = 20, limit: Int = 64 << 20) throws -> SegmentedJournal {
    let journal = try create(disk, options(limit: limit))
    var unit = 1
    while journal.head.seq < count {
        let size = min(unit % 3 + 1, count - journal.head.seq)
        try journal.save((0..<size).map { draft(journal.head.seq + 1 + $0) }, stamp(journal.head.seq, command: UInt64(unit)))
        unit += 1
    }
    return journal
}

/// Whether the tests run with optimisation, so that the long loops may take every step.
let isOptimised = {
    var answer = true
    assert({ answer = false; return true }())
    return answer
}()

let segment1 = office + "/journal-000001.jsonl"
let segment2 = office + "/journal-000002.jsonl"

func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: true).map { Array($0) + [0x0A] }
}
