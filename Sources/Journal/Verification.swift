/// What a full reading of a journal has found.
public struct VerifyReport: Equatable, Sendable {
    /// How many records were read.
    public internal(set) var records = 0
    /// How many bodies were erased, lawfully or not.
    public internal(set) var erasedBodies = 0
    /// How many segment files there are.
    public internal(set) var segments = 0
    /// How many bytes were read.
    public internal(set) var bytes = 0
    /// How many bytes lie behind the ends that later segments state: left by failed syncs.
    public internal(set) var abandonedBytes = 0
    /// The last record's number and hash.
    public internal(set) var head = Anchor(seq: 0, hash: .zero)
    /// What is damaged, in the order in which it was found; the first thousand.
    public internal(set) var damages: [Damage] = []
    /// How many places are damaged.
    public internal(set) var damageCount = 0
    /// How many records behind the first damage could be read.
    public internal(set) var recordsAfterDamage = 0
    /// Whether an anchor was given: without one a rewritten or shortened journal can't be told.
    public internal(set) var hadAnchor = false

    /// Whether nothing is damaged.
    public var isSound: Bool { damageCount == 0 }
    /// The line that verifiers print: `ok records=… head=…`, or the first damage.
    public var line: String { damages.first.map { "\($0)" } ?? "ok records=\(records) head=\(head)" }
}

extension SegmentedJournal {
    /// Reads the whole journal and checks everything that docs/journal-format.md names.
    ///
    /// Slices and hashes, decodes nothing. Takes the lock for the moment in which it looks at the files' sizes, if it can have it at once.
    /// Damage other than a cut-off end makes the office read-only.
    /// - Parameter progress: Called now and then with the number of bytes read so far.
    public static func verify(
        _ directory: String, fileSystem: any FileSystem, anchor: Anchor? = nil, progress: (Int) -> Void = { _ in }
    ) throws(JournalError) -> VerifyReport {
        try verify(directory, fileSystem: fileSystem, claim: anchor.map(AnchorClaim.init), progress: progress)
    }

    /// As ``verify(_:fileSystem:anchor:progress:)``, with an anchor of which only the beginning may have been kept.
    /// - Parameter marking: Whether damage makes the office read-only; not where a copy is read.
    public static func verify(
        _ directory: String, fileSystem: any FileSystem, claim: AnchorClaim?, marking: Bool = true, progress: (Int) -> Void = { _ in }
    ) throws(JournalError) -> VerifyReport {
        do throws(FileError) {
            var verifier = Verifier(directory, fileSystem, claim)
            try verifier.run(progress)
            if marking { mark(directory, fileSystem, verifier.report.damages) }
            return verifier.report
        } catch {
            throw .file(error)
        }
    }

    /// Makes the office read-only for the first damage. What a newer program wrote is none, nor what stands behind it; an end that a cut-off
    /// write left is set aside by the next writer; and an anchor that is not met may be mistyped: that is for people to say.
    private static func mark(_ directory: String, _ fileSystem: any FileSystem, _ damages: [Damage]) {
        let known = damages.prefix { $0.reason != .version }
        guard let damage = known.first(where: { $0.reason != .torn && $0.reason != .incomplete && $0.reason != .anchor }) else { return }
        let path = directory + "/READONLY"
        if (try? fileSystem.status(path)) == .some(nil), (try? fileSystem.replace(path, with: Array("\(damage)\n".utf8))) != nil {
            wakeReaders(directory, fileSystem)
        }
    }
}

private struct Verifier {
    var report = VerifyReport()

    private let directory: String
    private let fileSystem: any FileSystem
    private let anchor: AnchorClaim?
    private var checker = ChainChecker(after: .beginning, time: Instant(milliseconds: Instant.range.lowerBound))
    private var erased: [(seq: Int, order: Int, place: Damage)] = []
    private var orders: [Int: Set<Int>] = [:]
    private var unitStart = Damage(segment: "", line: 1, byte: 0, reason: .incomplete)
    private var end = Damage(segment: SegmentName.name(1), line: 1, byte: 0, reason: .anchor)
    private var anchorIsMet = false

    init(_ directory: String, _ fileSystem: any FileSystem, _ anchor: AnchorClaim?) {
        self.directory = directory
        self.fileSystem = fileSystem
        self.anchor = anchor
        report.hadAnchor = anchor != nil
    }

    mutating func run(_ progress: (Int) -> Void) throws(FileError) {
        let (numbers, lastSize) = try snapshot()
        report.segments = numbers.count
        var expected = 1
        for number in numbers {
            let name = SegmentName.name(number)
            if expected < number { skip(expected..<number) }
            expected = number + 1
            let isLast = number == numbers.last
            let next = isLast ? nil : try SegmentPeek(directory, number + 1, fileSystem).opening
            let length = try segment(name, upTo: next?.lastSeq, size: isLast ? lastSize : nil, progress)
            if !isLast { checker.beginSegment(after: name, length: length) }
        }
        if checker.openUnit != nil, report.damages.last?.reason != .torn { note(unitStart) }
        for (seq, order, place) in erased where orders[order]?.contains(seq) != true { note(place) }
        if report.records == 0, report.isSound {
            note(Damage(segment: SegmentName.name(1), line: 1, byte: 0, reason: .missing))
        }
        if anchor != nil, !anchorIsMet { note(end) }
    }

    /// Notes the segments that are missing before one that is there; no more than a report holds, for a number may be anything.
    private mutating func skip(_ missing: Range<Int>) {
        for number in missing.prefix(1000) {
            note(Damage(segment: SegmentName.name(number), line: 1, byte: 0, reason: .missing))
        }
        checker.lose()
        checker.beginSegment(after: SegmentName.name(missing.upperBound - 1), length: nil)
    }

    /// The segments there are, and how far the last one reaches, at a moment in which nobody writes.
    private func snapshot() throws(FileError) -> (numbers: [Int], lastSize: Int) {
        let lock = try? fileSystem.open(directory + "/lock", .read)
        let isLocked = (try? lock?.tryLock()) == true
        defer { if isLocked { try? lock?.unlock() } }
        let names = try fileSystem.list(directory)
        var numbers = names.compactMap { SegmentName.number($0) }.sorted()
        var size = 0
        while let last = numbers.last {
            let path = directory + "/" + SegmentName.name(last)
            size = try fileSystem.status(path)?.size ?? 0
            // A new segment whose first record was never written.
            guard size == 0, numbers.count > 1 else { break }
            // What is no regular file, or leads elsewhere, is not empty: it can't be read. One that has gone by now was taken back.
            do throws(FileError) { try fileSystem.open(path, .read).close() } catch where error.isNotThere {}
            numbers.removeLast()
        }
        return (numbers, size)
    }

    private mutating func note(_ damage: Damage) {
        report.damageCount += 1
        if report.damages.count < 1000 { report.damages.append(damage) }
    }

    /// Reads one segment; answers where its last record ended, or nil where erasure or damage has moved that.
    private mutating func segment(
        _ name: String, upTo lastSeq: Int?, size: Int?, _ progress: (Int) -> Void
    ) throws(FileError) -> Int? {
        let file = try fileSystem.open(directory + "/" + name, .read)
        defer { file.close() }
        var total = size ?? 0
        if size == nil { total = try file.status().size }
        let reader = LineReader(file, from: 0, chunk: 1 << 18)
        let damagesBefore = report.damageCount
        let erasedBefore = report.erasedBodies
        var number = 0
        var offset = 0
        reading: while offset < total {
            if let lastSeq, checker.lastSeq >= lastSeq, number > 0 { break }
            number += 1
            switch try reader.next() {
            case .end: break reading
            case .tail(let byte, let length):
                note(Damage(segment: name, line: number, byte: byte, reason: .torn))
                offset = byte + length
                break reading
            case .line(let line, let byte):
                take(line, Damage(segment: name, line: number, byte: byte, reason: .grammar))
                offset = byte + line.count + 1
            case .overlong(let beginning, let byte, let length, _):
                beginning.withUnsafeBytes { take($0, Damage(segment: name, line: number, byte: byte, reason: .grammar)) }
                offset = byte + length + 1
            }
            if number & 0xFFF == 0 { progress(report.bytes + offset) }
        }
        report.bytes += offset
        report.abandonedBytes += total - offset
        progress(report.bytes)
        end = Damage(segment: name, line: number + 1, byte: offset, reason: .anchor)
        return report.damageCount == damagesBefore && report.erasedBodies == erasedBefore ? offset : nil
    }

    private mutating func take(_ line: UnsafeRawBufferPointer, _ place: Damage) {
        let envelope: Envelope
        do throws(LineProblem) {
            envelope = try Envelope(line)
        } catch {
            checker.lose()
            note(error == .grammar ? place : place.with(.version))
            return
        }
        let startsUnit = checker.openUnit == nil
        if let reason = checker.check(envelope, line) { note(place.with(reason)) }
        if startsUnit { unitStart = place.with(.incomplete) }
        report.records += 1
        if report.damageCount > 0 { report.recordsAfterDamage += 1 }
        report.head = Anchor(seq: envelope.seq, hash: envelope.hash)
        if let anchor, anchor.seq == envelope.seq, !anchorIsMet {
            anchorIsMet = true
            if !anchor.fits(envelope.hash) { note(place.with(.anchor)) }
        }
        if let order = envelope.erasedBy {
            report.erasedBodies += 1
            erased.append((envelope.seq, order, place.with(.erasure)))
        } else if envelope.isKind("bodies_erased", line) {
            orders[envelope.seq] = ErasureOrder.records(UnsafeRawBufferPointer(rebasing: line[envelope.body]))
        }
    }
}

extension Damage {
    fileprivate func with(_ reason: DamageReason) -> Damage {
        Damage(segment: segment, line: line, byte: byte, reason: reason)
    }
}
