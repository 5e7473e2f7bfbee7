extension SegmentedJournal {
    /// Erases bodies by law: first writes the order, durably, then takes the bodies and their salts out of the segments, out of
    /// `quarantine/`, and takes files away. Only under the lock, after ``catchUp()``.
    ///
    /// From the moment the order is durable the erasure is completed in any case: by this call, or by whoever takes the lock next.
    /// Throws what ``append(_:by:at:)`` throws where nothing was ordered; `JournalError.file` where it was ordered and has yet to be completed.
    /// - Parameters:
    ///   - marks: Opaque identifiers; a line in `quarantine/` that holds one loses its body, and what is no whole line there goes.
    ///   - files: Names of files of the office, relative to its directory, that hold such bodies too and can be made anew, or must go;
    ///     one that ends in `*` stands for all that begin so.
    /// - Returns: The order's record.
    public func erase(
        _ order: ErasureOrder, marks: [String], files names: [String], salt: OpaqueID, by stamp: Stamp
    ) throws(JournalError) -> Record {
        precondition(officeLock.isHeld, "erasing needs the lock")
        if let readOnly { throw .readOnly(readOnly) }
        let task = ErasureTask(command: stamp.command, after: head, records: Set(order.records), files: names, marks: marks)
        let path = directory + "/" + ErasureTask.file
        try files { () throws(FileError) in try fileSystem.replace(path, with: task.bytes) }
        let draft = RecordDraft(kind: JournalKind.bodiesErased, caseID: .none, caseVersion: 0, salt: salt, body: order.body)
        // The order opens a segment, so that no segment to be rewritten is the one that is appended to.
        opensSegment = true
        defer { opensSegment = false }
        let written: [Record]
        do throws(JournalError) {
            written = try append([draft], by: stamp, at: head)
        } catch {
            // Whether it stands there all the same is found out when the lock is taken next.
            if isCaughtUp { try? fileSystem.unlink(path) }
            throw error
        }
        guard let record = written.last else { preconditionFailure("a unit has records") }
        try files { () throws(FileError) in try complete(task, order: record.seq) }
        return record
    }

    /// Under the lock, before anything is read or written: completes what another call has begun.
    func completeErasure() throws(JournalError) {
        let path = directory + "/" + ErasureTask.file
        guard readOnly == nil, let bytes = try files({ () throws(FileError) in try fileSystem.readIfPresent(path) }) else { return }
        guard let task = ErasureTask(bytes: bytes) else {
            throw remember(damage: .erasure, segment: head.segment, byte: 0)
        }
        try files { () throws(FileError) in
            if let order = try self.order(of: task) {
                // The order has a hash, the file has none: what is erased is what was ordered.
                var task = task
                task.records = order.records
                try complete(task, order: order.seq)
            } else {
                // Never ordered: the crash came first.
                try fileSystem.unlink(path)
                try fileSystem.syncDirectory(directory)
            }
        }
    }

    /// The number of the order's record, once it is there and durable; nil where it was never written whole.
    private func order(of task: ErasureTask) throws(FileError) -> (seq: Int, records: Set<Int>)? {
        let path = path(task.after.segment + 1)
        guard try fileSystem.status(path) != nil else { return nil }
        let file = try fileSystem.open(path, .update)
        defer { file.close() }
        let reader = LineReader(file, from: 0, chunk: 1 << 12)
        let order = try withExtendedLifetime(reader) { () throws(FileError) -> (seq: Int, records: Set<Int>)? in
            guard case .line(let first, _) = try reader.next(), let opening = SegmentPeek.opening(first), opening.lastSeq == task.after.seq,
                opening.lastHash == task.after.hash, case .line(let line, _) = try reader.next(), let envelope = try? Envelope(line),
                envelope.isSound(line), envelope.isKind("bodies_erased", line), envelope.command == task.command
            else { return nil }
            return (envelope.seq, ErasureOrder.records(UnsafeRawBufferPointer(rebasing: line[envelope.body])))
        }
        // A writer may have died before its sync; bodies go only when what orders it can't be lost any more.
        if order != nil {
            try file.sync()
            try fileSystem.syncDirectory(directory)
        }
        return order
    }

    private func complete(_ task: ErasureTask, order: Int) throws(FileError) {
        options.killPoint(.afterErasureOrder)
        for number in 1...task.after.segment {
            try erase(task.records, order, in: number)
        }
        try clearQuarantine(task, order)
        for name in try names(of: task) where try fileSystem.status(directory + "/" + name) != nil {
            try fileSystem.unlink(directory + "/" + name)
            try fileSystem.syncDirectory(fileSystem.parent(of: directory + "/" + name))
        }
        try fileSystem.unlink(directory + "/" + ErasureTask.file)
        try fileSystem.syncDirectory(directory)
        if let active, active.number <= task.after.segment {
            active.file.close()
            self.active = nil
        }
    }

    /// The files that go: a name that ends in `*` stands for all in the office's directory that begin so and may go, in the order of their names.
    private func names(of task: ErasureTask) throws(FileError) -> [String] {
        var all: [String] = []
        for name in task.files {
            guard name.last == "*", name.utf8.count > 1, !name.utf8.contains(UInt8(ascii: "/")) else { all.append(name); continue }
            for found in try fileSystem.list(directory) where found.hasPrefix(name.dropLast()) && ErasureTask.mayGo(found) {
                if try fileSystem.status(directory + "/" + found)?.isDirectory == false { all.append(found) }
            }
        }
        return all
    }

    /// Copies a segment without the bodies, and without an abandoned tail, and puts the copy in its place; leaves one that needs neither.
    private func erase(_ records: Set<Int>, _ order: Int, in number: Int) throws(FileError) {
        guard let last = try SegmentPeek(directory, number + 1, fileSystem).opening?.lastSeq else { return }
        let source = try fileSystem.open(path(number), .read)
        defer { source.close() }
        let needed = try work(records, upTo: last, in: source)
        let temporary = path(number) + ".new"
        // What an interrupted copy left may hold what is to go.
        guard needed else {
            if try fileSystem.status(temporary) != nil { try fileSystem.unlink(temporary) }
            return
        }
        let sink = try DurableSink(path(number), fileSystem)
        do throws(FileError) {
            let reader = LineReader(source, from: 0, chunk: 1 << 18, limit: .max)
            var seq = 0
            var buffer: [UInt8] = []
            while seq < last, case .line(let line, _) = try reader.next() {
                let envelope = try? Envelope(line)
                seq = envelope?.seq ?? seq
                if let envelope, envelope.erasedBy == nil, records.contains(seq) {
                    buffer += envelope.erasedLine(line, by: order)
                } else {
                    buffer += line
                }
                buffer.append(0x0A)
                if buffer.count > 1 << 18 {
                    try sink.append(buffer)
                    buffer.removeAll(keepingCapacity: true)
                }
            }
            try sink.append(buffer)
            _ = try sink.finish()
        } catch {
            sink.abandon()
            throw error
        }
    }

    /// Whether a segment holds a body that is to go, or bytes behind its last record.
    private func work(_ records: Set<Int>, upTo last: Int, in file: any OpenFile) throws(FileError) -> Bool {
        let reader = LineReader(file, from: 0, chunk: 1 << 18, limit: .max)
        var end = 0
        while case .line(let line, let byte) = try reader.next() {
            end = byte + line.count + 1
            guard let envelope = try? Envelope(line) else { continue }
            if envelope.erasedBy == nil, records.contains(envelope.seq) { return true }
            if envelope.seq >= last { break }
        }
        return try file.status().size > end
    }

    /// Takes out of `quarantine/` the bodies of lines that hold a mark, and all that is no whole record: nobody can tell whose it is.
    private func clearQuarantine(_ task: ErasureTask, _ order: Int) throws(FileError) {
        let folder = directory + "/quarantine"
        guard try fileSystem.status(folder) != nil else { return }
        for name in try fileSystem.list(folder) where name.hasSuffix(".new") { try fileSystem.unlink(folder + "/" + name) }
        let marks = task.marks.map { Array($0.utf8) }
        for name in try fileSystem.list(folder) {
            let path = folder + "/" + name
            let file: any OpenFile
            do throws(FileError) {
                file = try fileSystem.open(path, .read)
            } catch {
                // Another user's draft that was set aside: nobody else can tell whose data it holds.
                guard error.isPermissionDenied else { throw error }
                try fileSystem.unlink(path)
                continue
            }
            defer { file.close() }
            if try !clear(file, at: path, marks, order) { try fileSystem.unlink(path) }
        }
        try fileSystem.syncDirectory(folder)
    }

    /// Puts a copy without the bodies in a file's place; answers false where nothing would be left of it.
    private func clear(_ file: any OpenFile, at path: String, _ marks: [[UInt8]], _ order: Int) throws(FileError) -> Bool {
        let reader = LineReader(file, from: 0, chunk: 1 << 18)
        let sink = try DurableSink(path, fileSystem)
        do throws(FileError) {
            var kept = 0
            while true {
                let item = try reader.next()
                if case .end = item { break }
                guard case .line(let line, _) = item, let envelope = try? Envelope(line), envelope.isSound(line) else { continue }
                let isMarked = envelope.erasedBy == nil && marks.contains { line.holds($0) }
                try sink.append((isMarked ? envelope.erasedLine(line, by: order) : Array(line)) + [0x0A])
                kept += 1
            }
            guard kept > 0 else {
                sink.abandon()
                return false
            }
            _ = try sink.finish()
            return true
        } catch {
            sink.abandon()
            throw error
        }
    }
}

extension Envelope {
    /// The line without salt and body, and with the number of the record that ordered it.
    fileprivate func erasedLine(_ line: UnsafeRawBufferPointer, by order: Int) -> [UInt8] {
        // `,"hash":"` and 64 digits and a quote stand behind the header.
        Array(line[..<(headerEnd + 9 + 64 + 1)]) + Array(",\"erased\":\(max(order, seq + 1))}".utf8)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether some bytes stand somewhere in these.
    public func holds(_ needle: [UInt8]) -> Bool {
        guard let first = needle.first, count >= needle.count else { return false }
        for start in 0...(count - needle.count) where self[start] == first {
            if needle.indices.allSatisfy({ self[start + $0] == needle[$0] }) { return true }
        }
        return false
    }
}
