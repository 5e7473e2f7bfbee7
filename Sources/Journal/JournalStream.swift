/// How a reading of a journal's records ended.
public enum StreamEnd: Equatable, Sendable {
    /// Behind the last record that was asked for, or at the journal's end.
    case done
    /// At an end that somebody is writing just now, or that a cut-off write left: nobody was told that it is saved.
    case unfinished(Damage)
    /// At a damage: nothing behind it was handed out.
    case damaged(Damage)
}

extension SegmentedJournal {
    /// Hands out a journal's records in order, whole units only, holding one unit at a time: for listings and searches.
    ///
    /// Takes no lock and needs no open journal. Checks all that ``verify(_:fileSystem:anchor:progress:)`` checks of single records and their
    /// order, from the segment on in which the first record asked for stands. Throws `JournalError.file`, and what `body` throws.
    /// - Parameters:
    ///   - first: The number of the first record to hand out.
    ///   - last: The number of the last one.
    @discardableResult
    public static func stream(
        _ directory: String, fileSystem: any FileSystem, from first: Int = 1, through last: Int = .max, _ body: (Record) throws -> Void
    ) throws -> StreamEnd {
        do {
            var stream = RecordStream(directory, fileSystem, first, last)
            return try stream.run(body)
        } catch let error as FileError {
            throw JournalError.file(error)
        }
    }
}

private struct RecordStream {
    private let directory: String
    private let fileSystem: any FileSystem
    private let first: Int
    private let last: Int
    private var checker = ChainChecker(after: .beginning, time: Instant(milliseconds: Instant.range.lowerBound))
    private var unit: [Record] = []
    private var unitStart: Damage?
    private var isDone = false

    init(_ directory: String, _ fileSystem: any FileSystem, _ first: Int, _ last: Int) {
        self.directory = directory
        self.fileSystem = fileSystem
        self.first = first
        self.last = last
    }

    mutating func run(_ body: (Record) throws -> Void) throws -> StreamEnd {
        let numbers = try segments()
        guard let start = try start(in: numbers) else { return .done }
        if start > 1 {
            checker.lose()
            checker.beginSegment(after: SegmentName.name(start - 1), length: nil)
        }
        var expected = start
        for number in numbers.drop(while: { $0 < start }) {
            if number != expected { return .damaged(place(expected, 1, 0, .missing)) }
            expected += 1
            let next = try SegmentPeek(directory, number + 1, fileSystem)
            if let end = try read(number, next, isLast: number == numbers.last, body) { return end }
            if isDone { return .done }
            checker.beginSegment(after: SegmentName.name(number), length: nil)
        }
        return unitStart.map(StreamEnd.unfinished) ?? .done
    }

    /// The numbers of the segments; empty files at the end count as not being there.
    private func segments() throws -> [Int] {
        var numbers = try fileSystem.list(directory).compactMap { SegmentName.number($0) }.sorted()
        while let number = numbers.last, try fileSystem.status(directory + "/" + SegmentName.name(number))?.size ?? 0 == 0 {
            numbers.removeLast()
        }
        return numbers
    }

    /// The segment in which the first record stands, as far as first lines tell; nil where there are no segments. Whoever reads from record 1
    /// asks no first line: one that lies would have damage before it pass unseen.
    private func start(in numbers: [Int]) throws -> Int? {
        guard !numbers.isEmpty else { return nil }
        guard first > 1 else { return 1 }
        for number in numbers.reversed() {
            if let opening = try SegmentPeek(directory, number, fileSystem).opening, opening.lastSeq < first { return number }
        }
        return 1
    }

    private func place(_ segment: Int, _ line: Int, _ byte: Int, _ reason: DamageReason) -> Damage {
        Damage(segment: SegmentName.name(segment), line: line, byte: byte, reason: reason)
    }

    /// Reads one segment; answers how the reading ended, or nil where it goes on.
    private mutating func read(
        _ number: Int, _ next: SegmentPeek, isLast: Bool, _ body: (Record) throws -> Void
    ) throws -> StreamEnd? {
        let file = try fileSystem.open(directory + "/" + SegmentName.name(number), .read)
        defer { file.close() }
        let reader = LineReader(file, from: 0, chunk: 1 << 18)
        var count = 0
        while true {
            if let lastSeq = next.opening?.lastSeq, count > 0, checker.lastSeq >= lastSeq { return nil }
            count += 1
            switch try reader.next() {
            case .end: return nil
            case .overlong(let beginning, let byte, let length, _):
                let position = RecordPosition(segment: number, offset: byte, length: length + 1)
                let reason = try beginning.withUnsafeBytes { try take($0, position, count, body) }
                return .damaged(place(number, count, byte, reason ?? .grammar))
            case .tail(let byte, _):
                let torn = place(number, count, byte, .torn)
                return isLast || next.isTorn ? .unfinished(torn) : .damaged(torn)
            case .line(let line, let byte):
                if let reason = try take(line, RecordPosition(segment: number, offset: byte, length: line.count + 1), count, body) {
                    return .damaged(place(number, count, byte, reason))
                }
                if isDone { return nil }
            }
        }
    }

    private mutating func take(
        _ line: UnsafeRawBufferPointer, _ position: RecordPosition, _ count: Int, _ body: (Record) throws -> Void
    ) throws -> DamageReason? {
        let envelope: Envelope
        do throws(LineProblem) {
            envelope = try Envelope(line)
        } catch {
            return error == .grammar ? .grammar : .version
        }
        if checker.openUnit == nil {
            unit.removeAll(keepingCapacity: true)
            unitStart = place(position.segment, count, position.offset, .incomplete)
        }
        if let reason = checker.check(envelope, line) { return reason }
        if envelope.seq >= first, envelope.seq <= last { unit.append(Record(envelope, line, at: position)) }
        if checker.openUnit == nil {
            for record in unit { try body(record) }
            unit.removeAll(keepingCapacity: true)
            unitStart = nil
        }
        isDone = envelope.seq >= last && checker.openUnit == nil
        return nil
    }
}
