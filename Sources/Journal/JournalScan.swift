import StrictJSON

/// One pass over the records behind a head: every check of the format, whole units only, the first problem ends it.
final class JournalScan {
    /// What ended a pass before the journal's end.
    struct Problem {
        enum Nature: Equatable {
            /// An end that a cut-off write can leave: nothing behind it, above the head.
            case tail
            case damage
            case unknownKind(String, seq: Int)
            case newerFormat(Int)
        }

        let segment: Int
        /// Where the last whole unit before it ends.
        let goodEnd: Int
        /// The line's first byte.
        let byte: Int
        let reason: DamageReason
        var nature: Nature
    }

    private(set) var head: Head
    private(set) var time: Instant
    private(set) var records: [Record] = []

    private let fileSystem: any FileSystem
    private let directory: String
    private let knownKinds: Set<String>?
    private let isCollecting: Bool
    private let limit: Int
    private let lastSeq: Int
    private let vouched: Head?
    private var checker: ChainChecker
    private var pending: [Record] = []
    /// The unit that ends at the head, where this pass has read it.
    private var lastUnit: (first: Int, command: OpaqueID)?

    /// - Parameters:
    ///   - limit: How many records are enough.
    ///   - lastSeq: The number behind which nothing is read.
    ///   - vouched: Up to which record nothing is hashed again; that one must have the same hash.
    init(
        _ journal: SegmentedJournal, after head: Head, time: Instant, collecting: Bool, limit: Int = .max, lastSeq: Int = .max,
        vouched: Head? = nil
    ) {
        self.head = head
        self.time = time
        fileSystem = journal.fileSystem
        directory = journal.directory
        knownKinds = journal.options.knownKinds?.union(JournalKind.all)
        isCollecting = collecting
        self.limit = limit
        self.lastSeq = lastSeq
        self.vouched = vouched
        checker = ChainChecker(after: head, time: time)
    }

    /// Whether enough was read.
    private var isDone: Bool { head.seq >= lastSeq || records.count >= limit }

    func run() throws(FileError) -> Problem? {
        var number = head.segment
        var offset = head.offset
        while !isDone {
            let next = try SegmentPeek(directory, number + 1, fileSystem)
            let (problem, end) = try readSegment(number, from: offset, next: next)
            if problem != nil || isDone { return problem }
            if next.hasNothing { return nil }
            checker.beginSegment(after: SegmentName.name(number), length: end)
            number += 1
            offset = 0
        }
        return nil
    }

    /// Reads a segment to its end, or to the record that the next one names as its last.
    /// - Returns: The problem that ended it, and where its last record ended; nil for that where erasures may have moved it.
    private func readSegment(
        _ number: Int, from offset: Int, next: SegmentPeek
    ) throws(FileError) -> (problem: Problem?, end: Int?) {
        let file = try fileSystem.open(directory + "/" + SegmentName.name(number), .read)
        defer { file.close() }
        let reader = LineReader(file, from: offset, chunk: 1 << 16)
        var goodEnd = offset
        var unitStart = offset
        var isWhole = offset == 0
        var end = offset
        reading: while true {
            if let last = next.opening?.lastSeq, checker.lastSeq >= last { break }
            var found: (byte: Int, reason: DamageReason, nature: Problem.Nature)?
            switch try reader.next() {
            case .end: break reading
            case .tail(let byte, _): found = (byte, .torn, .tail)
            case .overlong(let beginning, let byte, _, _):
                let outcome = beginning.withUnsafeBytes { take($0, at: byte, in: number) }
                found = (byte, outcome?.reason ?? .grammar, outcome?.nature ?? .tail)
            case .line(let line, let byte):
                if checker.openUnit == nil { unitStart = byte }
                let outcome = take(line, at: byte, in: number)
                if let outcome { found = (byte, outcome.reason, outcome.nature) }
                end = byte + line.count + 1
                if outcome == nil, checker.openUnit == nil { goodEnd = end }
                if lastWasErased { isWhole = false }
            }
            if let found {
                var problem = Problem(
                    segment: number, goodEnd: goodEnd, byte: found.byte, reason: found.reason, nature: found.nature)
                if problem.nature == .tail, try !canBeCutOff(problem, file, next) { problem.nature = .damage }
                return (problem, nil)
            }
            if isDone { return (nil, nil) }
        }
        if checker.openUnit != nil {
            var problem = Problem(segment: number, goodEnd: goodEnd, byte: unitStart, reason: .incomplete, nature: .tail)
            if try !canBeCutOff(problem, file, next) { problem.nature = .damage }
            return (problem, nil)
        }
        return (nil, isWhole ? end : nil)
    }

    private var lastWasErased = false

    /// Checks one line; a whole unit moves the head.
    private func take(
        _ line: UnsafeRawBufferPointer, at byte: Int, in segment: Int
    ) -> (reason: DamageReason, nature: Problem.Nature)? {
        let envelope: Envelope
        do throws(LineProblem) {
            envelope = try Envelope(line)
        } catch {
            if case .version(let version) = error { return (.version, .newerFormat(version)) }
            return (.grammar, .tail)
        }
        if let vouched, envelope.seq == vouched.seq, envelope.hash != vouched.hash { return (.remembered, .damage) }
        if let reason = checker.check(envelope, line, hashing: envelope.seq >= vouched?.seq ?? 0) {
            // A cut-off write leaves bytes that fail by themselves; a sound line in the wrong place is damage.
            return (reason, envelope.isSound(line) ? .damage : .tail)
        }
        let position = RecordPosition(segment: segment, offset: byte, length: line.count + 1)
        if let knownKinds {
            let kind = String(decoding: line[envelope.kind], as: UTF8.self)
            if !knownKinds.contains(kind) { return (.version, .unknownKind(kind, seq: envelope.seq)) }
        }
        if isCollecting { pending.append(Record(envelope, line, at: position)) }
        lastWasErased = envelope.erasedBy != nil
        if checker.openUnit == nil {
            records += pending
            pending.removeAll(keepingCapacity: true)
            head = Head(seq: envelope.seq, hash: envelope.hash, segment: segment, offset: byte + position.length)
            time = envelope.time
            lastUnit = (envelope.unitFirst, envelope.command)
        }
        return nil
    }

    /// Whether the bytes behind the last whole unit can be the rest of one write that was cut off, and nothing whole follows.
    private func canBeCutOff(_ problem: Problem, _ file: any OpenFile, _ next: SegmentPeek) throws(FileError) -> Bool {
        let opensSegment = problem.goodEnd == 0 && problem.segment > 1
        guard try isRestOfWrite(file, from: problem.goodEnd, opensSegment: opensSegment, isCrash: false) else { return false }
        for number in try fileSystem.list(directory).compactMap(SegmentName.number) where number > problem.segment + 1 {
            let later = try SegmentPeek(directory, number, fileSystem)
            guard later.hasNothing || later.isTorn else { return false }
        }
        if next.hasNothing || next.isTorn { return true }
        // After a failed sync the unit goes to a new segment, and the power may go before that one is durable.
        guard next.opening == nil, try SegmentPeek(directory, problem.segment + 2, fileSystem).hasNothing else { return false }
        let following = try fileSystem.open(directory + "/" + SegmentName.name(problem.segment + 1), .read)
        defer { following.close() }
        return try isRestOfWrite(following, from: 0, opensSegment: true, isCrash: true)
    }

    /// Whether bytes can be what is left of the one unit that comes next.
    ///
    /// A crash leaves of each block of a write its bytes or zeros, and no line holds a zero byte. So lines with zeros may be any number: they
    /// hide the ends of lines. All others together are not more than the unit has, and the sound ones among them belong to it; at the
    /// beginning of a later segment its opening, which is written with it, comes before.
    /// - Parameter isCrash: Whether a line that fails without zeros in it, which no crash leaves, is refused however few there are.
    private func isRestOfWrite(
        _ file: any OpenFile, from offset: Int, opensSegment: Bool, isCrash: Bool
    ) throws(FileError) -> Bool {
        let reader = LineReader(file, from: offset, chunk: 1 << 16)
        let opening = opensSegment ? 1 : 0
        var lines = 0
        var count = 1
        while true {
            switch try reader.next() {
            case .end: return lines <= count
            case .tail: lines += 1
            case .overlong(_, _, _, let hasZeros):
                if !hasZeros { lines += 1 }
                if isCrash && !hasZeros { return false }
            case .line(let line, _):
                let hasZeros = line.contains(0)
                if !hasZeros { lines += 1 }
                guard let envelope = try? Envelope(line), envelope.computedHash(line) == envelope.hash else {
                    if isCrash && !hasZeros { return false }
                    continue
                }
                if opening == 1, envelope.unitFirst == head.seq + 2 || isRepeated(envelope) {
                    count = envelope.unitCount + 1
                    continue
                }
                guard envelope.unitFirst == head.seq + 1 else { return false }
                count = max(count, envelope.unitCount)
            }
        }
    }

    /// Whether a line is of the very unit that ends at the head, written once more: its first place could not be synced, and yet it lasted.
    private func isRepeated(_ envelope: Envelope) -> Bool {
        guard let lastUnit else { return false }
        return envelope.unitFirst == lastUnit.first + 1 && envelope.command == lastUnit.command
    }
}

/// What can be told of a segment from its first line.
struct SegmentPeek {
    /// Whether there is no such file, or an empty one.
    private(set) var hasNothing = false
    /// Whether it holds the beginning of one line and nothing else.
    private(set) var isTorn = false
    /// What its first record says of the segment before; nil where that can't be read.
    private(set) var opening: SegmentOpening?

    init(_ directory: String, _ number: Int, _ fileSystem: any FileSystem) throws(FileError) {
        let path = directory + "/" + SegmentName.name(number)
        guard let status = try fileSystem.status(path), status.size > 0 else {
            hasNothing = true
            return
        }
        let file = try fileSystem.open(path, .read)
        defer { file.close() }
        let reader = LineReader(file, from: 0, chunk: 1 << 12)
        // The line is lent by the reader, which must not go before it is read.
        try withExtendedLifetime(reader) { () throws(FileError) in
            switch try reader.next() {
            case .end: hasNothing = true
            case .tail: isTorn = true
            case .overlong: break
            case .line(let line, _): opening = Self.opening(line)
            }
        }
    }

    /// The opening that a sound line holds.
    static func opening(_ line: UnsafeRawBufferPointer) -> SegmentOpening? {
        guard let envelope = try? Envelope(line), envelope.isKind("segment_opened", line), envelope.erasedBy == nil,
            envelope.isSound(line)
        else { return nil }
        return SegmentOpening(body: UnsafeRawBufferPointer(rebasing: line[envelope.body]))
    }
}
