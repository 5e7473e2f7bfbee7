extension SegmentedJournal {
    /// Makes the directory, if it is missing, and writes an office's first record into it.
    ///
    /// A founding that was cut off before its record was whole is begun again; any whole record refuses it.
    /// - Parameter founding: Of the kind `office_founded`.
    public static func create(
        _ directory: String, fileSystem: any FileSystem, options: JournalOptions, founding: RecordDraft, by stamp: Stamp
    ) throws(JournalError) -> SegmentedJournal {
        do throws(FileError) {
            // Two processes may found the same access journal at once.
            if try fileSystem.status(directory) == nil {
                do throws(FileError) { try fileSystem.makeDirectory(directory, mode: 0o2770) } catch where error.isThere {}
            }
            try fileSystem.syncName(of: directory)
        } catch {
            throw .file(error)
        }
        try refuseUntrusted(directory, fileSystem)
        let journal = try SegmentedJournal(directory, fileSystem, options, head: .beginning)
        try journal.lock()
        defer { journal.unlock() }
        if let readOnly = journal.readOnly { throw .readOnly(readOnly) }
        let numbers = try journal.segmentNumbers()
        if numbers.contains(where: { $0 > 1 }) { throw .alreadyThere(path: directory) }
        try journal.files { () throws(FileError) in
            if numbers.isEmpty { try fileSystem.open(journal.path(1), .createNew).close() }
            try fileSystem.syncDirectory(directory)
        }
        _ = try journal.readOn(collecting: false)
        if journal.head.seq > 0 { throw .alreadyThere(path: directory) }
        _ = try journal.append([founding], by: stamp, at: .beginning)
        return journal
    }

    /// Opens an office's journal: checks names and sizes of the segments, and the records behind the remembered head.
    ///
    /// Damage does not refuse it: the answer is read-only then, and says why. Where the lock can't be had within an eighth of a second, the
    /// answer knows what is remembered and no more, for what a writer has not synced yet may be taken back; where nothing is remembered,
    /// the whole units that stand there. The next holder of the lock settles a cut-off end.
    /// - Parameter remembered: What an index has read up to; nil to read from the first record.
    public static func open(
        _ directory: String, fileSystem: any FileSystem, options: JournalOptions, remembered: Head? = nil
    ) throws(JournalError) -> SegmentedJournal {
        let status: FileStatus?
        do { status = try fileSystem.status(directory) } catch { throw .file(error) }
        guard status?.isDirectory == true else { throw .notAnOffice(path: directory) }
        try refuseUntrusted(directory, fileSystem)
        let head = remembered.flatMap { $0.seq > 0 ? $0 : nil }
        let journal = try SegmentedJournal(directory, fileSystem, options, head: head ?? .beginning)
        let isLocked: Bool
        do throws(JournalError) {
            try journal.lock(attempts: LockPauses.opening)
            isLocked = true
        } catch {
            guard case .busy = error else { throw error }
            try journal.readMark()
            isLocked = false
        }
        defer { if isLocked { journal.unlock() } }
        if isLocked { journal.clearUnfinished() }
        do throws(JournalError) {
            let numbers = try journal.segmentNumbers()
            if numbers.isEmpty && head == nil { throw .notAnOffice(path: directory) }
            try journal.checkNames(numbers)
            if let head { try journal.checkRemembered(head) }
            if isLocked || head == nil { _ = try journal.readOn(collecting: false) }
        } catch {
            switch error {
            case .damaged(let damage): journal.readOnly = journal.readOnly ?? .damaged(damage)
            // What was found may not be durable: an index must not remember it.
            case .readOnly(.syncFailed): journal.head = head ?? journal.head
            default: throw error
            }
        }
        if journal.head.seq == 0 && journal.readOnly == nil { throw .notAnOffice(path: directory) }
        return journal
    }

    /// Runs something while nobody else can write in an office; reads and settles nothing. Throws `JournalError` where the lock can't be had.
    public static func holdingLock<Answer>(
        of directory: String, fileSystem: any FileSystem, options: JournalOptions, _ body: () throws -> Answer
    ) throws -> Answer {
        let lock: OfficeLock
        do { lock = try OfficeLock(directory, fileSystem, options) } catch { throw JournalError.file(error) }
        let isAbandoned = try lock.acquire()
        // What the last holder owes is still owed: nothing was read, and nothing synced.
        defer { lock.release(owingSync: isAbandoned) }
        return try body()
    }

    /// Under the lock: takes away what a process left that died while it wrote down what it was about to do. Nothing had begun.
    private func clearUnfinished() {
        for name in [ErasureTask.file, RepairTask.file] {
            let path = directory + "/" + name + ".new"
            if (try? fileSystem.status(path)) ?? nil != nil { try? fileSystem.unlink(path) }
        }
    }

    private static func refuseUntrusted(_ directory: String, _ fileSystem: any FileSystem) throws(JournalError) {
        let kind: FileSystemKind
        do { kind = try fileSystem.kind(of: directory) } catch { throw .file(error) }
        if !kind.isTrusted { throw .unsupportedFileSystem(path: directory, name: kind.name) }
    }

    /// The numbers of the segments, in order.
    func segmentNumbers() throws(JournalError) -> [Int] {
        try files { () throws(FileError) in try fileSystem.list(directory) }.compactMap(SegmentName.number).sorted()
    }

    /// Segments are numbered without a gap, and every one that has a successor has records.
    private func checkNames(_ numbers: [Int]) throws(JournalError) {
        for number in 1...max(numbers.last ?? 0, head.segment) where !numbers.contains(number) {
            throw remember(damage: .missing, segment: number, byte: 0)
        }
        for number in numbers.dropLast() {
            let size = try files { () throws(FileError) in try fileSystem.status(path(number))?.size }
            if size == 0 { throw remember(damage: .segment, segment: number, byte: 0) }
        }
    }
}
