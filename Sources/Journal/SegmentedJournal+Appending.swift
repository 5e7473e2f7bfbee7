extension SegmentedJournal {
    public func append(
        _ unit: [RecordDraft], by stamp: Stamp, at expected: Head, whileSyncing: (([Record]) -> Void)?
    ) throws(JournalError) -> [Record] {
        precondition(officeLock.isHeld, "appending needs the lock")
        precondition(!unit.isEmpty, "a unit has at least one record")
        if !isCaughtUp { undelivered += try readOn(collecting: true) }
        if let readOnly { throw .readOnly(readOnly) }
        guard expected.anchor == head.anchor else { throw .headMoved(head) }
        try RecordEncoder.check(unit, stamp)
        let founds = unit.map { $0.kind == JournalKind.officeFounded }
        guard !unit.contains(where: { $0.kind == JournalKind.segmentOpened }), founds[0] == (head.seq == 0),
            !founds.dropFirst().contains(true)
        else { throw .invalidDraft(field: "kind") }
        if head.seq > 0, stamp.now.milliseconds - lastTime.milliseconds > Instant.day, !stamp.isJumpConfirmed {
            throw .clockAhead(last: lastTime, now: stamp.now)
        }
        let isFull = head.seq > 0 && (opensSegment || head.offset >= options.segmentLimit)
        do throws(WriteFailure) {
            return try write(unit, stamp, to: isFull ? head.segment + 1 : head.segment, whileSyncing)
        } catch {
            switch error {
            case .unfit: throw .invalidDraft(field: RecordEncoder.hasStrictBodies(unit) ? "record" : "body")
            case .write(let reason): throw .notWritten(reason)
            case .sync(let reason): return try writeElsewhere(unit, stamp, after: reason)
            }
        }
    }

    /// What can happen to a unit on its way to the disk.
    private enum WriteFailure: Error {
        /// The encoded lines did not pass the checks of a reader.
        case unfit
        /// Nothing or too little was written; it was cut back.
        case write(FileError)
        /// It was written, but may not be durable.
        case sync(FileError)
    }

    /// After a failed sync what the page cache shows proves nothing: the tail is cut, and the unit goes to a new segment.
    private func writeElsewhere(_ unit: [RecordDraft], _ stamp: Stamp, after reason: FileError) throws(JournalError) -> [Record] {
        // Without a first record there is nothing that a new segment could continue: the file itself must go, so that nobody takes for
        // durable what still stands in it.
        if head.seq == 0 {
            active?.file.close()
            active = nil
            do throws(FileError) {
                try fileSystem.unlink(path(1))
                mustSyncFoundRecords = false
            } catch {
                if mustSyncFoundRecords { setReadOnly(.syncFailed(reason)) }
            }
            throw .notWritten(reason)
        }
        do throws(WriteFailure) {
            return try write(unit, stamp, to: head.segment + 1)
        } catch {
            setReadOnly(.syncFailed(reason))
            throw .readOnly(.syncFailed(reason))
        }
    }

    /// Writes a unit with one write and makes it durable; moves the head only then.
    private func write(
        _ unit: [RecordDraft], _ stamp: Stamp, to number: Int, _ whileSyncing: (([Record]) -> Void)? = nil
    ) throws(WriteFailure) -> [Record] {
        let isNew = number != head.segment
        let encoded = encode(unit, stamp, opening: isNew)
        let start = isNew ? 0 : head.offset
        guard let records = Self.checked(encoded, head, lastTime, segment: number, start: start, predecessor: isNew) else {
            throw .unfit
        }
        let file: any OpenFile
        do { file = try isNew ? freshFile(number) : activeFile() } catch { throw .write(error) }
        do throws(FileError) {
            try file.appendAll(encoded, path: path(number))
        } catch {
            takeBack(file, to: start, fresh: isNew ? number : nil)
            makeCutDurable(file)
            throw .write(error)
        }
        options.killPoint(.afterAppend)
        if let whileSyncing {
            file.beginSync()
            whileSyncing(records)
        }
        do throws(FileError) {
            try file.sync()
            if isNew { try fileSystem.syncDirectory(directory) }
        } catch {
            takeBack(file, to: start, fresh: isNew ? number : nil)
            throw .sync(error)
        }
        options.killPoint(.afterSync)
        if isNew {
            active?.file.close()
            active = (try? file.status()).map { (number, file, $0) }
        }
        if let last = records.last {
            head = last.head
            lastTime = last.time
        }
        return records
    }

    private func encode(_ unit: [RecordDraft], _ stamp: Stamp, opening: Bool) -> [UInt8] {
        var encoder = RecordEncoder(after: head, time: max(lastTime, stamp.now), stamp: stamp)
        if opening {
            let link = SegmentOpening(
                predecessor: SegmentName.name(head.segment), lastSeq: head.seq, lastHash: head.hash, length: head.offset)
            // Nothing in this body is worth guessing, so its salt need not be secret.
            let salt = OpaqueID(high: head.hash.words.0, low: head.hash.words.1)
            let draft = RecordDraft(
                kind: JournalKind.segmentOpened, caseID: .none, caseVersion: 0, salt: salt, body: link.body)
            encoder.append(unit: [draft], command: .none)
        }
        encoder.append(unit: unit, command: stamp.command)
        return encoder.bytes
    }

    /// Reads what is about to be written exactly as a stranger would; nil where any check fails.
    private static func checked(
        _ bytes: [UInt8], _ head: Head, _ time: Instant, segment: Int, start: Int, predecessor: Bool
    ) -> [Record]? {
        var checker = ChainChecker(after: head, time: time)
        if predecessor { checker.beginSegment(after: SegmentName.name(head.segment), length: head.offset) }
        var records: [Record] = []
        let isSound = bytes.withUnsafeBytes { all in
            var offset = 0
            while let feed = all[offset...].firstIndex(of: 0x0A) {
                let line = UnsafeRawBufferPointer(rebasing: all[offset..<feed])
                guard let envelope = try? Envelope(line), checker.check(envelope, line) == nil else { return false }
                let position = RecordPosition(segment: segment, offset: start + offset, length: line.count + 1)
                records.append(Record(envelope, line, at: position))
                offset = feed + 1
            }
            return offset == all.count && checker.openUnit == nil
        }
        return isSound ? records : nil
    }

    /// The file of a new segment, empty; one that an earlier try left is taken.
    private func freshFile(_ number: Int) throws(FileError) -> any OpenFile {
        let file = try fileSystem.open(path(number), .updateOrCreate)
        if try file.status().size > 0 { try file.truncate(to: 0) }
        try fileSystem.syncDirectory(directory)
        return file
    }

    /// Cuts back what a failed write or sync left; where even that fails, the next reading under the lock sets it aside.
    private func takeBack(_ file: any OpenFile, to length: Int, fresh: Int?) {
        let isCut = (try? file.truncate(to: length)) != nil && (try? file.status())?.size == length
        isCaughtUp = isCut && fresh == nil
        // A whole unit may be left, and nobody may read it as saved before it is durable.
        if !isCut { mustSyncFoundRecords = true }
        if let fresh {
            file.close()
            try? fileSystem.unlink(path(fresh))
        }
    }

    /// The next unit is written over the place where the failed one stood: were the cut lost with the power, bytes of both could stand there,
    /// and nobody could tell which belong together.
    private func makeCutDurable(_ file: any OpenFile) {
        guard isCaughtUp, (try? file.sync()) == nil else { return }
        isCaughtUp = false
        mustSyncFoundRecords = true
    }
}
