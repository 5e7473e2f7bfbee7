@testable import Journal

/// The segments of a journal, in order, with a byte FF between them (no text holds one), behind a first byte that says in what pieces files are read.
struct FuzzedJournal {
    static let office = "/office"
    let disk = MemoryFileSystem(FuzzedJournal.office)
    private(set) var segments: [[UInt8]] = []

    init(_ input: [UInt8]) {
        let rest = input.dropFirst()
        self.init(segments: rest.split(separator: 0xFF, maxSplits: 7, omittingEmptySubsequences: false).map { Array($0) })
        disk.readLimit = [Int.max, 1, 7, 500][Int((input.first ?? 0) & 3)]
        if rest.count > 1 << 14 { disk.readLimit = max(disk.readLimit, 500) }
    }

    init(segments: [[UInt8]]) {
        self.segments = segments
        for (index, bytes) in segments.enumerated() { disk[Self.path(index + 1)] = bytes }
    }

    static func path(_ number: Int) -> String { office + "/journal-00000\(number).jsonl" }

    func verify(_ anchor: Anchor? = nil, on other: MemoryFileSystem? = nil) throws -> VerifyReport {
        try SegmentedJournal.verify(Self.office, fileSystem: other ?? disk, claim: anchor.map(AnchorClaim.init), marking: false)
    }
}

/// Any bytes as a journal: the answer of `verify` lies inside the files, does not depend on the pieces that files are read in, agrees with the
/// stream and with opening, and what is accepted is, written anew from its fields, the same bytes.
@Sendable func checkRecords(_ input: [UInt8]) throws {
    try check(FuzzedJournal(input))
}

/// The same journal with hashes, digests, links and numbers made right again, so that what lies behind them is reached too.
@Sendable func checkForgedRecords(_ input: [UInt8]) throws {
    guard let first = input.first else { return }
    var forger = Forger(isLinking: first & 4 == 0, isNumbering: first & 8 == 0)
    let segments = FuzzedJournal(input).segments.map { forger.forge($0) }
    let journal = FuzzedJournal(segments: segments)
    journal.disk.readLimit = first & 1 == 0 ? Int.max : 100
    try check(journal)
}

private func check(_ journal: FuzzedJournal) throws {
    let report = try journal.verify()
    try promise(report.isSound == report.damages.isEmpty && report.damageCount >= report.damages.count, "the counts of damages differ")
    for damage in report.damages { try check(damage, in: journal) }
    let total = journal.segments.reduce(0) { $0 + $1.count }
    try promise(report.bytes + report.abandonedBytes == total, "\(report.bytes) + \(report.abandonedBytes) bytes of \(total)")
    let wholesale = MemoryFileSystem(copying: journal.disk)
    wholesale.readLimit = Int.max
    try promise(try journal.verify(on: wholesale) == report, "the answer depends on the pieces that files are read in")
    let records = try checkStream(journal, report)
    try checkAnchors(journal, report, records)
    try checkOpening(journal, report)
    try checkRepair(journal)
}

/// A damage's place is the beginning of the line that it numbers.
private func check(_ damage: Damage, in journal: FuzzedJournal) throws {
    guard let number = SegmentName.number(damage.segment), number >= 1, number <= max(1, journal.segments.count) else {
        throw BrokenPromise(description: "\(damage) names no segment")
    }
    let bytes = number <= journal.segments.count ? journal.segments[number - 1] : []
    try promise((0...bytes.count).contains(damage.byte), "\(damage) lies outside of \(bytes.count) bytes")
    let before = bytes[..<damage.byte]
    try promise(before.isEmpty || before.last == 0x0A, "\(damage) is not the beginning of a line")
    try promise(damage.line == 1 + before.count { $0 == 0x0A }, "\(damage) is line \(1 + before.count { $0 == 0x0A })")
}

/// The stream hands out whole units of records that spell what stands in the file, and ends where `verify` finds the damage.
private func checkStream(_ journal: FuzzedJournal, _ report: VerifyReport) throws -> [Record] {
    var records: [Record] = []
    let end = try SegmentedJournal.stream(FuzzedJournal.office, fileSystem: journal.disk) { records.append($0) }
    for (index, record) in records.enumerated() {
        try promise(record.seq == index + 1, "record \(record.seq) was handed out as number \(index + 1)")
        let position = record.position
        let there = journal.segments[position.segment - 1][position.offset..<(position.offset + position.length)]
        try promise(Array(there) == line(of: record), "record \(record.seq) is spelled otherwise")
        try promise(Record(line: Array(there), at: position) == record, "record \(record.seq) alone reads otherwise")
    }
    try promise(records.last?.endsUnit != false, "half a unit was handed out")
    // What the stream does not look at: the lengths of segments, what orders an erasure, whether there is any record.
    let beside: Set<DamageReason> = [.segment, .erasure, .missing]
    let first = report.damages.first
    switch end {
    case .done:
        try promise(first.map { beside.contains($0.reason) } ?? true, "\(report.line), and the stream ended well")
        if report.isSound {
            try promise(records.count == report.records && records.last?.head.anchor == report.head, "the stream ended at \(records.count)")
        }
    case .unfinished(let place), .damaged(let place):
        try promise(first == place || first.map { beside.contains($0.reason) } ?? false, "\(report.line), and the stream: \(place)")
    }
    return records
}

private func checkAnchors(_ journal: FuzzedJournal, _ report: VerifyReport, _ records: [Record]) throws {
    guard let last = records.last else { return }
    try promise(try journal.verify(last.head.anchor).damages == report.damages, "a true anchor changes the answer")
    let claimed = Anchor(seq: last.seq, hash: Digest256(of: [1]))
    try promise(try journal.verify(claimed).damages.contains { $0.reason == .anchor }, "a false anchor goes unnoticed")
}

/// Opening writes nothing over and loses nothing; what may be written afterwards is sound, and stays so with one record more.
private func checkOpening(_ journal: FuzzedJournal, _ report: VerifyReport) throws {
    let disk = MemoryFileSystem(copying: journal.disk)
    guard let opened = try open(disk, report) else { return }
    let quarantined = disk.files(FuzzedJournal.office + "/quarantine/").values
    for (index, bytes) in journal.segments.enumerated() {
        let now = disk[FuzzedJournal.path(index + 1)] ?? []
        try promise(bytes.starts(with: now), "opening has changed segment \(index + 1)")
        let cut = Array(bytes[now.count...])
        try promise(cut.isEmpty || quarantined.contains(cut), "opening has lost \(cut.count) bytes")
    }
    try promise(!report.isSound || opened.readOnly == nil, "a sound journal opens read-only: \(String(describing: opened.readOnly))")
    guard opened.readOnly == nil else { return }
    let after = try journal.verify(on: disk)
    try promise(after.damages.allSatisfy { $0.reason == .erasure }, "opened for writing, and \(after.line)")
    try opened.lock()
    defer { opened.unlock() }
    _ = try opened.catchUp()
    _ = try opened.append([.fuzzing], by: .fuzzing(after: opened), at: opened.head)
    let grown = try journal.verify(on: disk)
    try promise(grown.damages == after.damages && grown.records > after.records, "after one record more: \(grown.line)")
    try promise(grown.head == opened.head.anchor, "the head is another than what verify reads")
}

private func open(_ disk: MemoryFileSystem, _ report: VerifyReport) throws -> SegmentedJournal? {
    do {
        return try SegmentedJournal.open(FuzzedJournal.office, fileSystem: disk, options: .fuzzing)
    } catch JournalError.notAnOffice {
        try promise(!report.isSound, "a sound journal does not open")
        return nil
    }
}

/// A repair gives up nothing unasked, keeps every byte somewhere, and says "mended" only of a sound journal.
private func checkRepair(_ journal: FuzzedJournal) throws {
    let disk = MemoryFileSystem(copying: journal.disk)
    func repair(_ cut: Int?) throws(JournalError) -> RepairReport {
        try SegmentedJournal.repair(
            FuzzedJournal.office, fileSystem: disk, options: .fuzzing, remembered: nil, aside: [], cut: cut, salt: OpaqueID(high: 1, low: 9),
            by: .fuzzing(at: Instant.range.upperBound, jump: true))
    }
    var outcome: RepairReport
    do throws(JournalError) { outcome = try repair(nil) } catch { return try checkRefusal(error) }
    if outcome.outcome == .needsCut {
        for (index, bytes) in journal.segments.enumerated() {
            try promise(disk[FuzzedJournal.path(index + 1)] == bytes, "a repair cut what nobody gave up")
        }
        do throws(JournalError) { outcome = try repair(outcome.lastGood.seq) } catch { return try checkRefusal(error) }
    }
    let kept = disk.files(FuzzedJournal.office + "/quarantine/").values.reduce(0) { $0 + $1.count }
    let left = journal.segments.indices.reduce(0) { $0 + min(journal.segments[$1].count, disk[FuzzedJournal.path($1 + 1)]?.count ?? 0) }
    try promise(kept + left >= journal.segments.reduce(0) { $0 + $1.count }, "a repair has lost bytes")
    if outcome.outcome == .mended { try promise(try journal.verify(on: disk).isSound, "mended, and damaged") }
}

/// What a repair may say instead of mending.
private func checkRefusal(_ error: JournalError) throws {
    switch error {
    case .invalidDraft, .readOnly, .notAnOffice: return
    default: throw error
    }
}
