extension SegmentedJournal {
    /// Reads and checks what follows the head, moves the head, and settles what it finds.
    ///
    /// Under the lock a cut-off end is set aside; without it, a writer may be in the middle of it, and it is left alone.
    /// - Parameter vouched: A head that an index remembers: what comes before it was checked by whoever brought the index there.
    func readOn(collecting: Bool, vouched: () -> Head? = { nil }) throws(JournalError) -> [Record] {
        var found: [Record] = []
        if try !isAtEnd() {
            let vouched = vouched()
            var isSettled = false
            while !isSettled {
                let scan = JournalScan(self, after: head, time: lastTime, collecting: collecting, vouched: vouched)
                let problem = try files { () throws(FileError) in try scan.run() }
                // An erasure moves what stands behind it, and the place of the head may be one from before.
                if problem != nil, scan.head == head, let moved = try relocated(head) {
                    head = moved.head
                    continue
                }
                head = scan.head
                lastTime = scan.time
                found += scan.records
                isSettled = try settle(problem, keeping: found)
            }
        }
        if mustSyncFoundRecords, officeLock.isHeld { try syncFoundRecords() }
        isCaughtUp = officeLock.isHeld
        return found
    }

    /// The quick answer of nearly every call: the head's segment ends at the head and has no successor.
    private func isAtEnd() throws(JournalError) -> Bool {
        guard head.seq > 0 else { return false }
        let size: Int?
        if let known = statusAtLocking, known.number == head.segment {
            size = known.status.size
        } else {
            size = try files { () throws(FileError) in try fileSystem.status(path(head.segment))?.size }
        }
        statusAtLocking = nil
        guard let size, size >= head.offset else {
            if let moved = try relocated(head) {
                head = moved.head
                return false
            }
            throw remember(damage: .remembered, segment: head.segment, byte: size ?? 0)
        }
        if size > head.offset { return false }
        return try files { () throws(FileError) in (try fileSystem.status(path(head.segment + 1))?.size ?? 0) == 0 }
    }

    /// Answers whether the end is reached; false means that something was set aside and reading may go on.
    private func settle(_ problem: JournalScan.Problem?, keeping found: [Record]) throws(JournalError) -> Bool {
        guard let problem else { return true }
        switch problem.nature {
        case .unknownKind(let kind, let seq):
            readOnly = readOnly ?? .unknownKind(kind, seq: seq)
            return true
        case .newerFormat(let version):
            readOnly = readOnly ?? .newerFormat(version, segment: SegmentName.name(problem.segment), byte: problem.byte)
            return true
        case .tail:
            if !officeLock.isHeld { return true }
            try quarantine(problem)
            return false
        case .damage:
            undelivered += found
            throw remember(damage: problem.reason, segment: problem.segment, byte: problem.byte)
        }
    }

    /// Makes the office read-only for a damage, and answers the error to throw.
    func remember(damage reason: DamageReason, segment: Int, byte: Int) -> JournalError {
        let damage = Damage(
            segment: SegmentName.name(segment), line: line(segment, at: byte), byte: byte, reason: reason)
        setReadOnly(.damaged(damage))
        return .damaged(damage)
    }

    /// The number of the line that begins at a byte; counted only when there is damage to name.
    private func line(_ segment: Int, at byte: Int) -> Int {
        guard let file = try? fileSystem.open(path(segment), .read) else { return 1 }
        defer { file.close() }
        let reader = LineReader(file, from: 0, chunk: 1 << 16)
        var number = 1
        while case .line(_, let offset)? = try? reader.next(), offset < byte { number += 1 }
        return number
    }

    /// Copies what cut-off writes left to `quarantine/`, then cuts it: nothing is ever deleted.
    ///
    /// The last segment comes first, so that a crash in between never leaves an empty segment before one that holds something.
    private func quarantine(_ problem: JournalScan.Problem) throws(JournalError) {
        for number in try segmentNumbers().reversed() where number > problem.segment {
            try setAside(number, from: 0)
        }
        try setAside(problem.segment, from: problem.goodEnd)
    }

    private func setAside(_ segment: Int, from start: Int) throws(JournalError) {
        let name = SegmentName.name(segment)
        let tail = try files { () throws(FileError) -> QuarantinedTail? in
            let file = try fileSystem.open(path(segment), .update)
            defer { file.close() }
            let size = try file.status().size
            guard size > start else { return nil }
            let bytes = try file.readBytes(from: start, count: size - start)
            let folder = directory + "/quarantine"
            if try fileSystem.status(folder) == nil { try fileSystem.makeDirectory(folder, mode: 0o2770) }
            // Also where it is there: whoever made it may have failed before this.
            try fileSystem.syncDirectory(directory)
            // The same byte can be cut off twice; the digest keeps both.
            let target = "\(folder)/\(name).\(start).\("\(Digest256(of: bytes))".prefix(8))"
            try fileSystem.replace(target, with: bytes)
            try file.truncate(to: start)
            do throws(FileError) {
                try file.sync()
            } catch {
                // What is written here next must not be mixed with it.
                mustSyncFoundRecords = true
                throw error
            }
            return QuarantinedTail(segment: name, byte: start, length: bytes.count, path: target)
        }
        if let tail { note(tail) }
    }

    /// Makes durable what a writer wrote that died before it could: it is about to be built upon.
    private func syncFoundRecords() throws(JournalError) {
        do throws(FileError) {
            if head.seq > 0 {
                try activeFile().sync()
                try fileSystem.syncDirectory(directory)
            }
            mustSyncFoundRecords = false
        } catch {
            // The next sync may well succeed and prove nothing: the mark must outlive this process.
            if readOnly == nil { setReadOnly(.syncFailed(error)) }
            throw .readOnly(.syncFailed(error))
        }
    }

    public func records(after position: Head, limit: Int) throws(JournalError) -> [Record] {
        guard position.seq < head.seq, limit > 0 else { return [] }
        func scanned(from position: Head) throws(JournalError) -> (JournalScan, JournalScan.Problem?) {
            let scan = JournalScan(
                self, after: position, time: Instant(milliseconds: Instant.range.lowerBound), collecting: true, limit: limit,
                lastSeq: head.seq)
            return (scan, try files { () throws(FileError) in try scan.run() })
        }
        var (scan, problem) = try scanned(from: position)
        // An erasure moves what stands behind it: the position may be one from before.
        if problem != nil, let moved = try relocated(position)?.head { (scan, problem) = try scanned(from: moved) }
        func isBad(_ problem: JournalScan.Problem) -> Bool { problem.nature == .damage || problem.nature == .tail }
        if let found = problem, isBad(found), !isLocked, (try? lock()) != nil {
            // It may be under way just now; under the lock nothing moves, and what is still bad then is damage.
            defer { unlock() }
            (scan, problem) = try scanned(from: try relocated(position)?.head ?? position)
        }
        if let problem, isBad(problem) {
            throw remember(damage: problem.reason, segment: problem.segment, byte: problem.byte)
        }
        return scan.records
    }

    public func record(at position: RecordPosition) throws(JournalError) -> Record {
        let bytes = try files { () throws(FileError) in
            let file = try fileSystem.open(path(position.segment), .read)
            defer { file.close() }
            return try file.readBytes(from: position.offset, count: position.length)
        }
        guard bytes.count == position.length, let record = Record(line: bytes, at: position) else {
            throw remember(damage: .grammar, segment: position.segment, byte: position.offset)
        }
        return record
    }

    /// Compares what an index remembers with what stands in the journal, and takes over the record's time.
    func checkRemembered(_ remembered: Head) throws(JournalError) {
        guard remembered.seq > 0 else { return }
        let size = try files { () throws(FileError) in try fileSystem.status(path(remembered.segment))?.size } ?? 0
        if size >= remembered.offset, let record = try recordEnding(at: remembered.offset, in: remembered.segment),
            record.seq == remembered.seq, record.hash == remembered.hash
        {
            lastTime = record.time
            return
        }
        guard let record = try relocated(remembered) else {
            throw remember(damage: .remembered, segment: remembered.segment, byte: remembered.offset)
        }
        head = record.head
        lastTime = record.time
    }

    /// Where a record stands now that an erasure has shortened lines before it; nil where it is not there, or moved for any other reason.
    private func relocated(_ head: Head) throws(JournalError) -> Record? {
        try files { () throws(FileError) in
            guard head.seq > 0, try fileSystem.status(path(head.segment)) != nil else { return nil }
            let file = try fileSystem.open(path(head.segment), .read)
            defer { file.close() }
            let reader = LineReader(file, from: 0, chunk: 1 << 16)
            var checker = ChainChecker(after: .beginning, time: Instant(milliseconds: Instant.range.lowerBound))
            if head.segment > 1 {
                checker.lose()
                checker.beginSegment(after: SegmentName.name(head.segment - 1), length: nil)
            }
            var isShortened = false
            while case .line(let line, let byte) = try reader.next() {
                guard let envelope = try? Envelope(line), checker.check(envelope, line) == nil else { return nil }
                isShortened = isShortened || envelope.erasedBy != nil
                guard envelope.seq >= head.seq else { continue }
                let end = byte + line.count + 1
                guard envelope.hash == head.hash, isShortened, end < head.offset else { return nil }
                return Record(envelope, line, at: RecordPosition(segment: head.segment, offset: byte, length: end - byte))
            }
            return nil
        }
    }

    /// Reads backwards, in steps that double, until the line that ends at a byte is whole.
    private func recordEnding(at end: Int, in segment: Int) throws(JournalError) -> Record? {
        let file = try files { () throws(FileError) in try fileSystem.open(path(segment), .read) }
        defer { file.close() }
        var length = min(end, 4096)
        while true {
            let bytes = try files { () throws(FileError) in try file.readBytes(from: end - length, count: length) }
            guard bytes.last == 0x0A else { return nil }
            if let feed = bytes.dropLast().lastIndex(of: 0x0A) {
                let line = Array(bytes[(feed + 1)...])
                let offset = end - length + feed + 1
                return Record(line: line, at: RecordPosition(segment: segment, offset: offset, length: line.count))
            }
            if length == end {
                return Record(line: bytes, at: RecordPosition(segment: segment, offset: 0, length: length))
            }
            if length > Envelope.maximumLength { return nil }
            length = min(end, length * 2)
        }
    }
}

extension Record {
    /// Reads a line with its line feed; nil where it does not fit the grammar, its hash or its digest.
    init?(line: [UInt8], at position: RecordPosition) {
        guard line.last == 0x0A else { return nil }
        let record = line.withUnsafeBytes { bytes -> Record? in
            let line = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
            guard let envelope = try? Envelope(line), envelope.isSound(line) else { return nil }
            return Record(envelope, line, at: position)
        }
        guard let record else { return nil }
        self = record
    }
}
