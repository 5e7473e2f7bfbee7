/// The journal of one office: numbered segment files of JSON lines, appended to and never rewritten.
///
/// One value per process and office, used from one thread. Files in the directory: `journal-000001.jsonl` and on, `lock`, `news`,
/// `READONLY` once damage was found, `quarantine/` once something was set aside. docs/journal-format.md says what stands in them.
public final class SegmentedJournal: Journal {
    /// The office's directory.
    public let directory: String
    /// The end of what this process has read and checked; always the end of a whole unit.
    public internal(set) var head: Head
    /// Why nothing may be written, if so.
    public internal(set) var readOnly: ReadOnlyReason?

    let fileSystem: any FileSystem
    let options: JournalOptions
    let officeLock: OfficeLock
    /// The time of the record at ``head``.
    var lastTime = Instant(milliseconds: Instant.range.lowerBound)
    /// The head's segment, open for appending, and which file that is.
    var active: (number: Int, file: any OpenFile, identity: FileStatus)?
    /// Which file the head's segment was when the lock was given back, where it is not open for appending.
    private var headIdentity: (number: Int, identity: FileStatus)?
    /// What the head's segment looked like when the lock was taken.
    var statusAtLocking: (number: Int, status: FileStatus)?
    /// Whether everything up to the journal's end was read since the lock was taken.
    var isCaughtUp = false
    /// Whether what stands in the journal may not be durable yet: the last holder of the lock died with it, or a failed write could not
    /// be cut back.
    var mustSyncFoundRecords = false
    /// Whether the next unit begins a segment, however short the last one is.
    var opensSegment = false
    /// Records that ``append(_:by:at:)`` found and ``catchUp()`` has yet to hand out.
    var undelivered: [Record] = []
    private var tails: [QuarantinedTail] = []
    /// Whether the durable mark was seen: where none could be written, its absence says nothing.
    private var isMarked = false

    init(
        _ directory: String, _ fileSystem: any FileSystem, _ options: JournalOptions, head: Head
    ) throws(JournalError) {
        self.directory = directory
        self.fileSystem = fileSystem
        self.options = options
        self.head = head
        do {
            officeLock = try OfficeLock(directory, fileSystem, options)
        } catch {
            throw .file(error)
        }
    }

    public func lock() throws(JournalError) { try lock(attempts: .max) }

    /// Takes the lock as ``lock()``, trying less often than usual.
    func lock(attempts: Int) throws(JournalError) {
        mustSyncFoundRecords = try officeLock.acquire(attempts: attempts) || mustSyncFoundRecords
        isCaughtUp = false
        statusAtLocking = nil
        do throws(JournalError) {
            try readMark()
            try completeErasure()
            try reopenIfReplaced()
        } catch {
            officeLock.release(owingSync: mustSyncFoundRecords)
            throw error
        }
    }

    public var isLocked: Bool { officeLock.isHeld }

    public func unlock() {
        isCaughtUp = false
        headIdentity = nil
        if active?.number != head.segment, let status = try? fileSystem.status(path(head.segment)) { headIdentity = (head.segment, status) }
        officeLock.release(owingSync: mustSyncFoundRecords)
    }

    public func catchUp() throws(JournalError) -> [Record] {
        precondition(officeLock.isHeld, "catching up needs the lock: what a writer has not synced yet may be taken back")
        let found = try isCaughtUp ? [] : readOn(collecting: true)
        defer { undelivered = [] }
        return undelivered + found
    }

    public func catchUp(vouched: () -> Head?) throws(JournalError) {
        precondition(officeLock.isHeld, "catching up needs the lock: what a writer has not synced yet may be taken back")
        undelivered = []
        if !isCaughtUp { _ = try readOn(collecting: false, vouched: vouched) }
    }

    public func takeQuarantinedTails() -> [QuarantinedTail] {
        defer { tails = [] }
        return tails
    }

    func note(_ tail: QuarantinedTail) { tails.append(tail) }

    func path(_ segment: Int) -> String { directory + "/" + SegmentName.name(segment) }

    /// Runs calls to the file system and names their error as the journal's.
    func files<Answer>(_ body: () throws(FileError) -> Answer) throws(JournalError) -> Answer {
        do { return try body() } catch { throw .file(error) }
    }

    /// After locking: a segment that was swapped for a copy must not be appended to under its old identity.
    private func reopenIfReplaced() throws(JournalError) {
        if let headIdentity, headIdentity.number == head.segment {
            let there = try files { () throws(FileError) in try fileSystem.status(path(head.segment)) }
            if there?.isSameFile(as: headIdentity.identity) != true { try checkRemembered(head) }
        }
        guard let active else { return }
        let there = try files { () throws(FileError) in try fileSystem.status(path(active.number)) }
        if let there, there.isSameFile(as: active.identity) {
            statusAtLocking = (active.number, there)
            return
        }
        active.file.close()
        self.active = nil
        try checkRemembered(head)
    }

    func activeFile() throws(FileError) -> any OpenFile {
        if let active, active.number == head.segment { return active.file }
        active?.file.close()
        active = nil
        let file = try fileSystem.open(path(head.segment), .update)
        active = (head.segment, file, try file.status())
        return file
    }
}

extension SegmentedJournal {
    private var markPath: String { directory + "/READONLY" }

    public func readMark() throws(JournalError) {
        guard readOnly == nil, let bytes = try files({ () throws(FileError) in try fileSystem.readIfPresent(markPath) }) else { return }
        readOnly = .marked(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
        isMarked = true
    }

    public func isMarkLifted() throws(JournalError) -> Bool {
        guard readOnly != nil else { return false }
        return try files { () throws(FileError) in
            if try fileSystem.status(markPath) != nil {
                isMarked = true
                return false
            }
            guard isMarked else { return false }
            return try fileSystem.status(directory + "/" + RepairTask.file) == nil
        }
    }

    /// Makes the office read-only for everybody, now and after a restart.
    ///
    /// A mark that can't be written is not an error of its own: this process stays read-only, and the next one finds the same damage.
    func setReadOnly(_ reason: ReadOnlyReason) {
        // What a full reading has found is not put in other words by each who stumbles over its consequences.
        if case .damaged = reason, case .damage? = readOnly?.mark { return }
        readOnly = reason
        if let mark = ReadOnlyMark(reason), (try? fileSystem.status(markPath)) == .some(nil) {
            try? fileSystem.replace(markPath, with: Array((mark.line + "\n").utf8))
            // Whoever has the office open looks again, and says so before somebody has typed a form.
            SegmentedJournal.wakeReaders(directory, fileSystem)
        }
    }

    public func touchNews() throws(JournalError) {
        try files { () throws(FileError) in
            let path = directory + "/news"
            // It is there but for the first time, and to open what is there costs less.
            let file: any OpenFile
            do throws(FileError) {
                file = try fileSystem.open(path, .update)
            } catch where error.isNotThere {
                file = try fileSystem.open(path, .updateOrCreate)
            }
            defer { file.close() }
            let digits = String(head.seq)
            let padding = String(repeating: " ", count: 19 - min(19, digits.utf8.count))
            try file.overwrite(Array("\(padding)\(digits)\n".utf8), at: 0)
        }
    }

    /// What the mark in an office's directory says; nil where there is none.
    public static func mark(of directory: String, fileSystem: any FileSystem) throws(JournalError) -> ReadOnlyMark? {
        do throws(FileError) {
            return try fileSystem.readIfPresent(directory + "/READONLY").map {
                ReadOnlyMark(line: String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self))
            }
        } catch {
            throw .file(error)
        }
    }

    /// Writes the news file over with what it says already: whoever watches it looks again.
    static func wakeReaders(_ directory: String, _ fileSystem: any FileSystem) {
        guard let bytes = try? fileSystem.readIfPresent(directory + "/news"), let file = try? fileSystem.open(directory + "/news", .update)
        else { return }
        defer { file.close() }
        try? file.overwrite(bytes, at: 0)
    }

    public func newsStamp() throws(JournalError) -> Int64 {
        try files { () throws(FileError) in
            guard let status = try fileSystem.status(directory + "/news") else { return 0 }
            // Two news in one tick of the file system's clock differ in the number that is written.
            let text = String(decoding: try fileSystem.readAll(directory + "/news"), as: UTF8.self)
            let seq = Int64(text.filter(\.isNumber)) ?? 0
            return status.modified &+ seq
        }
    }
}
