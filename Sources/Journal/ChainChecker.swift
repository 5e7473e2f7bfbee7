import StrictJSON

/// Checks one record after another: numbers, chain, hashes, units, times, links between segments.
///
/// After a problem it goes on from what the line itself says, so that one damage is reported once and not for every line behind it.
struct ChainChecker {
    private(set) var lastSeq: Int
    private(set) var lastHash: Digest256
    private(set) var lastTime: Instant
    /// The first number and the count of the unit that is not complete yet.
    private(set) var openUnit: (first: Int, count: Int)?
    /// After a line that can't be read nothing is known of the record before.
    private var isLost = false
    private var predecessor: (name: String, length: Int?)?
    private var startsSegment: Bool

    /// Begins behind a head whose record was checked, or at the journal's beginning.
    init(after head: Head, time: Instant) {
        lastSeq = head.seq
        lastHash = head.hash
        lastTime = time
        startsSegment = head.offset == 0
    }

    /// Says that the next line is the first of a segment.
    /// - Parameter length: Where the predecessor's last record ended; nil where erasures have moved it.
    mutating func beginSegment(after predecessor: String, length: Int?) {
        self.predecessor = (predecessor, length)
        startsSegment = true
    }

    /// Says that a line could not be read.
    mutating func lose() {
        isLost = true
        openUnit = nil
        startsSegment = false
    }

    /// Checks a record against those before; the first failing check in the documented order is the answer.
    /// - Parameter hashing: Whether the line's hash, digest and body are checked too.
    mutating func check(_ envelope: Envelope, _ line: UnsafeRawBufferPointer, hashing: Bool = true) -> DamageReason? {
        let problem = problem(envelope, line, hashing)
        if problem != nil || isLost { openUnit = nil }
        if openUnit == nil || envelope.unitFirst == envelope.seq {
            openUnit = (envelope.unitFirst, envelope.unitCount)
        }
        if envelope.seq == envelope.unitFirst + envelope.unitCount - 1 { openUnit = nil }
        lastSeq = envelope.seq
        lastHash = envelope.hash
        lastTime = isLost ? envelope.time : max(lastTime, envelope.time)
        isLost = false
        startsSegment = false
        return problem
    }

    private func problem(_ envelope: Envelope, _ line: UnsafeRawBufferPointer, _ hashing: Bool) -> DamageReason? {
        if !isLost {
            if envelope.seq != lastSeq + 1 { return .sequence }
            if envelope.previousHash != lastHash { return .chain }
        }
        if hashing {
            if envelope.computedHash(line) != envelope.hash { return .hash }
            if !envelope.hasGoodDigest(line) { return .digest }
            if !envelope.hasGoodBody(line) { return .body }
        }
        if !isLost {
            if !fitsUnit(envelope) { return .unit }
            if envelope.time < lastTime { return .time }
        }
        return fitsSegment(envelope, line) ? nil : .segment
    }

    private func fitsUnit(_ envelope: Envelope) -> Bool {
        if let openUnit { return envelope.unitFirst == openUnit.first && envelope.unitCount == openUnit.count }
        return envelope.unitFirst == envelope.seq
    }

    /// The first record of the journal founds the office; the first of every other segment links it; neither stands elsewhere.
    private func fitsSegment(_ envelope: Envelope, _ line: UnsafeRawBufferPointer) -> Bool {
        let isFounding = envelope.isKind("office_founded", line)
        let isOpening = envelope.isKind("segment_opened", line)
        guard isFounding == (envelope.seq == 1) else { return false }
        guard startsSegment, let predecessor else { return !isOpening }
        // A unit of its own: so no unit reaches from one segment into the next.
        guard isOpening, envelope.unitFirst == envelope.seq, envelope.unitCount == 1,
            let opening = SegmentOpening(body: UnsafeRawBufferPointer(rebasing: line[envelope.body]))
        else { return false }
        return opening.predecessor == predecessor.name && opening.lastSeq == envelope.seq - 1
            && opening.lastHash == envelope.previousHash && (predecessor.length == nil || predecessor.length == opening.length)
    }
}
