/// What a repair found and did.
public struct RepairReport: Equatable, Sendable {
    /// What became of it.
    public enum Outcome: Equatable, Sendable {
        /// Nothing is damaged and no mark stands.
        case nothingToMend
        /// Only what a cut-off write left was taken out, or nothing at all, and the office may be written again.
        case mended
        /// What stands behind the last good record can't be mended without giving it up: nothing was done.
        case needsCut
        /// It was cut, and yet a full reading finds damage: the office stays read-only.
        case stillDamaged(Damage)
    }

    /// What became of it.
    public internal(set) var outcome: Outcome
    /// What was damaged before, in the order in which it was found; the first thousand places.
    public internal(set) var damages: [Damage] = []
    /// The last record before the first damage.
    public internal(set) var lastGood = Anchor(seq: 0, hash: .zero)
    /// What was taken out, or would be.
    public internal(set) var pieces: [TakenPiece] = []
    /// What the index remembers and the journal lacks.
    public internal(set) var missing: Anchor?
    /// The record of the repair.
    public internal(set) var record: Anchor?
}

extension SegmentedJournal {
    /// Mends what can be mended without guessing; deletes nothing, and writes what it did as a record.
    ///
    /// An end that a cut-off write left is set aside as opening does it. Of any other damage it says where it is and does nothing, unless
    /// `cut` names the last good record: then everything behind it is copied to `quarantine/` and taken out, and the journal goes on in a
    /// new segment. The read-only mark goes once a full reading finds nothing. Interrupted, the next call completes it.
    ///
    /// Throws `JournalError.invalidDraft` ("cut") where `cut` names another record than the last good one; `JournalError.readOnly` where a
    /// newer program wrote the journal; `JournalError.busy`, `JournalError.file`.
    /// - Parameters:
    ///   - remembered: What the index has read up to, if there is one.
    ///   - aside: Names of the index's files: they are set aside as evidence where the index remembers what the journal lacks.
    ///   - salt: Random bits for the record of the repair.
    public static func repair(
        _ directory: String, fileSystem: any FileSystem, options: JournalOptions, remembered: Head?, aside: [String], cut: Int?, salt: OpaqueID,
        by stamp: Stamp
    ) throws(JournalError) -> RepairReport {
        let journal = try SegmentedJournal(directory, fileSystem, options, head: .beginning)
        try journal.lockForRepair()
        defer { journal.unlock() }
        let repair = Repair(journal, remembered.flatMap { $0.seq > 0 ? $0 : nil }, aside, salt, stamp)
        return try repair.run(cut: cut)
    }

    /// Takes the lock without heeding the mark, and without completing an erasure: first the journal must be whole.
    private func lockForRepair() throws(JournalError) {
        mustSyncFoundRecords = try officeLock.acquire()
        isCaughtUp = false
    }
}

/// One run of a repair, under the lock.
private struct Repair {
    private let journal: SegmentedJournal
    private let remembered: Head?
    private let aside: [String]
    private let salt: OpaqueID
    private let stamp: Stamp
    private var fileSystem: any FileSystem { journal.fileSystem }
    private var directory: String { journal.directory }

    init(_ journal: SegmentedJournal, _ remembered: Head?, _ aside: [String], _ salt: OpaqueID, _ stamp: Stamp) {
        self.journal = journal
        self.remembered = remembered
        self.aside = aside
        self.salt = salt
        var stamp = stamp
        stamp.isJumpConfirmed = true
        self.stamp = stamp
    }

    func run(cut: Int?) throws(JournalError) -> RepairReport {
        let taskPath = directory + "/" + RepairTask.file
        if let bytes = try files({ () throws(FileError) in try fileSystem.readIfPresent(taskPath) }), let task = RepairTask(bytes: bytes) {
            return try complete(task, RepairReport(outcome: .mended, lastGood: task.last.anchor, pieces: task.pieces, missing: task.missing))
        }
        var report = RepairReport(outcome: .nothingToMend)
        let found = try SegmentedJournal.verify(directory, fileSystem: fileSystem, anchor: remembered?.anchor)
        report.damages = found.damages
        let last = try lastGood(before: found.damages.first { $0.reason != .anchor })
        report.lastGood = last.anchor
        let isRewritten = found.damages.contains { $0.reason == .anchor }
        if let remembered, isRewritten || remembered.seq > last.seq { report.missing = remembered.anchor }
        report.pieces = try files { () throws(FileError) in try pieces(behind: last) }
        let mark = try files { () throws(FileError) in try fileSystem.readIfPresent(directory + "/READONLY") }
        if found.isSound, mark == nil { return report }
        if last.seq == 0 || (cut != nil && cut != last.seq) { throw .invalidDraft(field: "cut") }
        var isMendable = cut != nil || found.isSound
        if !isMendable { isMendable = try isCutOff(last) }
        if !isMendable {
            report.outcome = .needsCut
            return report
        }
        let task = RepairTask(
            command: stamp.command, last: last, reason: found.damages.first?.reason, pieces: report.pieces, missing: report.missing,
            aside: report.missing == nil ? [] : aside, mark: mark.map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) })
        try files { () throws(FileError) in try fileSystem.replace(taskPath, with: task.bytes) }
        return try complete(task, report)
    }

    private func files<Answer>(_ body: () throws(FileError) -> Answer) throws(JournalError) -> Answer { try journal.files(body) }

    /// The end of the last whole unit before a damage; of the journal where there is none.
    private func lastGood(before damage: Damage?) throws(JournalError) -> Head {
        var head = Head.beginning
        let stop = damage.map { (SegmentName.number($0.segment) ?? 1, $0.byte) } ?? (.max, 0)
        do {
            try SegmentedJournal.stream(directory, fileSystem: fileSystem) { record in
                let end = (record.position.segment, record.position.offset + record.position.length)
                if record.endsUnit, end <= stop { head = record.head }
            }
        } catch {
            guard let error = error as? JournalError else { preconditionFailure("the stream throws journal errors only") }
            throw error
        }
        return head
    }

    /// Everything that stands behind a record: the rest of its segment, and the segments after it.
    private func pieces(behind last: Head) throws(FileError) -> [TakenPiece] {
        var pieces: [TakenPiece] = []
        for number in try fileSystem.list(directory).compactMap({ SegmentName.number($0) }).sorted() where number >= last.segment {
            let start = number == last.segment ? last.offset : 0
            let file = try fileSystem.open(journal.path(number), .read)
            defer { file.close() }
            let bytes = try fileSystem.digest(file, from: start)
            guard bytes.length > 0 else { continue }
            var lines = 0
            var lastSeq: Int?
            let reader = LineReader(file, from: start, chunk: 1 << 18)
            reading: while true {
                switch try reader.next() {
                case .end: break reading
                case .tail, .overlong: lines += 1
                case .line(let line, _):
                    lines += 1
                    if let envelope = try? Envelope(line), envelope.isSound(line) { lastSeq = max(lastSeq ?? 0, envelope.seq) }
                }
            }
            pieces.append(
                TakenPiece(
                    segment: SegmentName.name(number), byte: start, length: bytes.length, digest: bytes.digest, lines: lines, lastSeq: lastSeq))
        }
        return pieces
    }

    /// Whether all that is wrong is an end that a cut-off write left: what opening would set aside too.
    private func isCutOff(_ last: Head) throws(JournalError) -> Bool {
        if let remembered, remembered.seq > last.seq { return false }
        let scan = JournalScan(journal, after: last, time: Instant(milliseconds: Instant.range.lowerBound), collecting: false)
        let problem = try files { () throws(FileError) in try scan.run() }
        switch problem?.nature {
        case .tail: return scan.head == last
        case .unknownKind(let kind, let seq): throw .readOnly(.unknownKind(kind, seq: seq))
        case .newerFormat(let version):
            throw .readOnly(.newerFormat(version, segment: SegmentName.name(problem?.segment ?? 1), byte: problem?.byte ?? 0))
        case .damage, nil: return false
        }
    }

    /// Carries a task out from wherever it was left; every step may have been done already.
    private func complete(_ task: RepairTask, _ report: RepairReport) throws(JournalError) -> RepairReport {
        var report = report
        try files { () throws(FileError) in
            // Nobody may write before the end, in whatever state a crash leaves this.
            if try fileSystem.status(directory + "/READONLY") == nil {
                try fileSystem.replace(directory + "/READONLY", with: Array((ReadOnlyMark.repairing.line + "\n").utf8))
            }
            if try !isRecorded(task) { try takeOut(task) }
        }
        journal.readOnly = nil
        _ = try journal.readOn(collecting: false)
        if try !files({ () throws(FileError) in try isRecorded(task) }) {
            journal.opensSegment = true
            defer { journal.opensSegment = false }
            var stamp = stamp
            stamp.command = task.command
            let draft = RecordDraft(
                kind: JournalKind.journalRepaired, caseID: .none, caseVersion: 0, salt: salt, body: task.recordBody)
            _ = try journal.append([draft], by: stamp, at: journal.head)
        }
        report.record = journal.head.anchor
        let after = try SegmentedJournal.verify(directory, fileSystem: fileSystem)
        try files { () throws(FileError) in
            if after.isSound, try fileSystem.status(directory + "/READONLY") != nil { try fileSystem.unlink(directory + "/READONLY") }
            try fileSystem.unlink(directory + "/" + RepairTask.file)
            try fileSystem.syncDirectory(directory)
        }
        // Whoever has the office open finds the mark gone.
        SegmentedJournal.wakeReaders(directory, fileSystem)
        report.outcome = after.damages.first.map { .stillDamaged($0) } ?? .mended
        return report
    }

    /// Whether the task's record stands in the segment that it opened.
    private func isRecorded(_ task: RepairTask) throws(FileError) -> Bool {
        let path = journal.path(task.last.segment + 1)
        guard try fileSystem.status(path) != nil else { return false }
        let file = try fileSystem.open(path, .read)
        defer { file.close() }
        let reader = LineReader(file, from: 0, chunk: 1 << 12)
        return try withExtendedLifetime(reader) { () throws(FileError) -> Bool in
            guard case .line(let first, _) = try reader.next(), let opening = SegmentPeek.opening(first), opening.lastSeq == task.last.seq,
                opening.lastHash == task.last.hash, case .line(let line, _) = try reader.next(), let envelope = try? Envelope(line)
            else { return false }
            return envelope.isSound(line) && envelope.isKind("journal_repaired", line) && envelope.command == task.command
        }
    }

    /// Copies each piece, the last one first, and takes it out only when its copy is durable.
    private func takeOut(_ task: RepairTask) throws(FileError) {
        try fileSystem.makeOfficeDirectory(directory + "/quarantine")
        for piece in task.pieces.reversed() {
            let path = directory + "/" + piece.segment
            guard let size = try fileSystem.status(path)?.size, size > piece.byte else { continue }
            let file = try fileSystem.open(path, .update)
            defer { file.close() }
            let there = try fileSystem.digest(file, from: piece.byte)
            // An unfinished record of an earlier try is not one of the pieces.
            guard there.digest == piece.digest else { continue }
            let copied = try fileSystem.copy(file, from: piece.byte, count: piece.length, to: directory + "/" + piece.copy)
            guard copied.digest == piece.digest else {
                throw FileError(path: path, operation: "read", errno: 5, message: "it reads otherwise the second time")
            }
            if piece.byte == 0 && SegmentName.number(piece.segment) != task.last.segment {
                try fileSystem.unlink(path)
                try fileSystem.syncDirectory(directory)
            } else {
                try file.truncate(to: piece.byte)
                try file.sync()
            }
        }
        // Files without a line behind the end would be a gap in the numbers once the journal goes on.
        for number in try fileSystem.list(directory).compactMap({ SegmentName.number($0) }) where number > task.last.segment {
            if try fileSystem.status(journal.path(number))?.size == 0 { try fileSystem.unlink(journal.path(number)) }
        }
        for name in task.aside where try fileSystem.status(directory + "/" + name) != nil {
            try fileSystem.rename(directory + "/" + name, to: directory + "/quarantine/\(name).\(task.last.seq).\(task.command.description.prefix(8))")
        }
        try fileSystem.syncDirectory(directory + "/quarantine")
        try fileSystem.syncDirectory(directory)
    }
}
