import Journal
import TestSupport
import Testing

@Suite("Journal: blocks that a power cut loses in the middle of a write") struct HoleTests {
    /// Records of about a thousand bytes, and one in three that is longer than a block.
    private func unit(_ count: Int, text: Int = 400) -> [RecordDraft] {
        (0..<count).map { draft(100 + $0, text: String(repeating: "ż", count: $0 % 3 == 2 ? text * 6 : text)) }
    }

    /// An office whose writer stopped between writing a unit and making it durable; answers its disk, what stood before, and the unit's bytes.
    private func written(_ drafts: [RecordDraft], limit: Int = 64 << 20) throws -> (SimulatedFileSystem, Head, [UInt8], path: String) {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 7, limit: limit)
        let (head, names) = (journal.head, Set(disk.paths))
        var whole: SimulatedFileSystem?
        let writer = try open(disk, options(limit: limit, process: 101, killPoint: { if $0 == .afterAppend { whole = disk.copy() } }))
        try writer.save(drafts, stamp(60, command: 60))
        let disk2 = try #require(whole)
        let path = disk2.paths.first { $0.hasSuffix(".jsonl") && !names.contains($0) } ?? "\(office)/\(writerSegment(head))"
        let start = names.contains(path) ? head.offset : 0
        return (disk2, head, Array(disk2.contents(path)[start...]), path)
    }

    private func writerSegment(_ head: Head) -> String { "journal-00000\(head.segment).jsonl" }

    /// The disk as a crash left it: the unit's bytes with some blocks of the file lost, which read as zeros.
    private func crashed(_ disk: SimulatedFileSystem, _ path: String, _ tail: [UInt8], block: Int, lost: (Int) -> Bool) -> SimulatedFileSystem {
        let disk = disk.copy()
        disk.endProcess()
        var bytes = disk.contents(path)
        let start = bytes.count - tail.count
        for index in start..<bytes.count where lost(index / block) { bytes[index] = 0 }
        disk.setContents(path, bytes)
        return disk
    }

    /// The number of the look decides whether an index remembers the head.
    private func expectSetAside(_ disk: SimulatedFileSystem, _ head: Head, look: Int, _ what: String) throws {
        let journal = try open(disk, options(process: 300), remembered: look % 2 == 0 ? head : nil)
        #expect(journal.readOnly == nil, "\(what): \(journal.readOnly.map { "\($0)" } ?? "")")
        guard journal.readOnly == nil else { return }
        // The opening of a segment is a unit of its own, and may stand alone.
        let isOpened = journal.head.seq == head.seq + 1 && journal.head.segment > head.segment
        #expect(journal.head == head || isOpened, "\(what)")
        if !isOpened { #expect(journal.takeQuarantinedTails().count >= 1, "\(what)") }
        try journal.save([draft(900)], stamp(900, command: 900))
        if look % 4 < 2 { #expect(try verify(disk, anchor: head.anchor).isSound, "\(what)") }
    }

    @Test("any set of lost blocks of a large unit is set aside, and what was saved before stays", arguments: [512, 4096], [64 << 20, 500])
    func holes(block: Int, limit: Int) throws {
        let (disk, head, tail, path) = try written(unit(6), limit: limit)
        let start = disk.contents(path).count - tail.count
        let blocks = Array((start / block)...((start + tail.count - 1) / block))
        #expect(blocks.count > (block == 512 ? 10 : 3))
        #expect(limit != 500 || start == 0, "in a segment of its own")
        var sets: [(String, (Int) -> Bool)] = [
            ("every other block", { $0 % 2 == 0 }), ("the others", { $0 % 2 == 1 }), ("two of three", { $0 % 3 != 0 }), ("all", { _ in true }),
        ]
        for lost in blocks { sets.append(("block \(lost)", { $0 == lost })) }
        for kept in blocks { sets.append(("all but block \(kept)", { $0 != kept })) }
        for (look, (what, lost)) in sets.enumerated() {
            try expectSetAside(crashed(disk, path, tail, block: block, lost: lost), head, look: look, "blocks of \(block), lost: \(what)")
        }
        // The length may be short as well.
        for cut in stride(from: 1, to: tail.count, by: 611) {
            let torn = crashed(disk, path, tail, block: block) { $0 == blocks[1] }
            torn.setContents(path, Array(torn.contents(path).dropLast(cut)))
            if torn.contents(path).count > start { try expectSetAside(torn, head, look: cut, "cut by \(cut)") }
        }
    }

    @Test("no line survives whole, and several line feeds do") func longLines() throws {
        let (disk, head, tail, path) = try written((0..<4).map { draft($0, text: String(repeating: "a", count: 9_000)) })
        // Each line reaches over two blocks and more: all that is left of it is its end.
        let lost = crashed(disk, path, tail, block: 4096) { _ in false }
        var bytes = lost.contents(path)
        var inLine = 0
        for index in (bytes.count - tail.count)..<bytes.count {
            if inLine < 5_000 { bytes[index] = 0 }
            inLine = bytes[index] == 0x0A ? 0 : inLine + 1
        }
        lost.setContents(path, bytes)
        try expectSetAside(lost, head, look: 1, "line ends alone")
    }

    @Test("a unit that went to a new segment after a failed sync is lost there too, and both ends are set aside", arguments: [512, 4096], [false, true])
    func twoTails(block: Int, lastsInFirstPlace: Bool) throws {
        let disk = SimulatedFileSystem()
        let head = try filled(disk, count: 7).head
        let journal = try open(disk, options(process: 101), remembered: head)
        disk.failedSync = .reachesDisk
        disk.fail(.sync, on: ".jsonl", with: .error(5))
        disk.fail(.truncate, with: .error(5))
        disk.fail(.sync, number: 2, on: ".jsonl", with: .powerCut)
        #expect(throws: JournalError.self) { try journal.save(unit(6), stamp(60, command: 60)) }
        disk.crash(CrashMode(keepsNames: true, contents: .kept))
        var first = disk.contents(segment1)
        if !lastsInFirstPlace {
            for index in (head.offset + 600)..<(head.offset + 1112) { first[index] = 0 }
            disk.setContents(segment1, first)
        }
        let tail = disk.contents(segment2)
        #expect(first.count > head.offset && tail.count > 2 * block)
        let looks: [(Int) -> Bool] = (0...(tail.count / block)).flatMap { number in [{ $0 == number }, { $0 != number }] as [(Int) -> Bool] }
        for (number, lost) in looks.enumerated() {
            let left = crashed(disk, segment2, tail, block: block, lost: lost)
            let reopened = try open(left, options(process: 300), remembered: head)
            #expect(reopened.readOnly == nil, "look \(number): \(reopened.readOnly.map { "\($0)" } ?? "")")
            guard reopened.readOnly == nil else { continue }
            // The whole unit, or nothing of it; the opening of a segment may stand alone.
            let found = Set(try reopened.all().filter { $0.seq > head.seq && $0.kind != JournalKind.segmentOpened }.map { $0.unitCount })
            #expect(found == (lastsInFirstPlace && reopened.head.segment == 1 ? [6] : []), "look \(number)")
            try reopened.save([draft(900)], stamp(900, command: 900))
            #expect(try verify(left, anchor: head.anchor).isSound, "look \(number)")
        }
        // One bit is no lost block: what stands there may have been acknowledged, and nothing is cut.
        let flipped = disk.copy()
        var bytes = tail
        bytes[300] ^= 1
        flipped.setContents(segment2, bytes)
        guard !lastsInFirstPlace else { return }
        guard case .damaged = try open(flipped, options(process: 301), remembered: head).readOnly else {
            Issue.record("a flipped bit passes for a crash")
            return
        }
        #expect(flipped.contents(segment2) == bytes && flipped.contents(segment1) == first)
    }

    @Test("zeros over saved units that others follow are damage, and nothing is cut") func savedUnits() throws {
        let disk = SimulatedFileSystem()
        let head = try filled(disk, count: 12).head
        disk.endProcess()
        var bytes = disk.contents(segment1)
        let end = lines(bytes).dropLast(4).map(\.count).reduce(0, +)
        for index in (end - 600)..<(end + 400) { bytes[index] = 0 }
        disk.setContents(segment1, bytes)
        for remembered in [head, nil] {
            let damaged = disk.copy()
            let journal = try open(damaged, options(process: 300), remembered: remembered)
            // Behind a remembered record nothing is wrong, and opening reads no more.
            if remembered == nil, case .damaged = journal.readOnly {} else { #expect(remembered != nil && journal.readOnly == nil) }
            #expect(damaged.contents(segment1) == bytes && journal.takeQuarantinedTails().isEmpty)
            #expect(try !verify(damaged).isSound)
        }
    }

    @Test("what a failed write left is not mixed with the next unit") func mixed() throws {
        let disk = SimulatedFileSystem()
        let journal = try filled(disk, count: 7)
        let head = journal.head
        // The kernel writes early what was written; the cut is on the disk only once it is synced.
        disk.fail(.write, with: .tornError(5_000, 28))
        disk.writesBackEarly = true
        #expect(throws: JournalError.self) { try journal.save(unit(6), stamp(60, command: 60)) }
        disk.fail(.sync, with: .powerCut)
        #expect(throws: JournalError.self) { try journal.save([draft(8)], stamp(61, command: 61)) }
        for mode in CrashMode.all {
            let after = disk.copy()
            after.crash(mode)
            let reopened = try open(after, options(process: 300), remembered: head)
            #expect(reopened.readOnly == nil, "\(mode): \(reopened.readOnly.map { "\($0)" } ?? "")")
        }
    }
}
