import Glibc
import Journal

/// Where a process is to kill or to stop itself.
enum Fate {
    case none
    /// At a kill point of the journal, the n-th time that it is reached.
    case point(KillPoint, Int, stops: Bool)
    /// Before the n-th call that changes something on the disk.
    case call(Int)
    /// In the n-th append to a journal's segment, after so many bytes of it.
    case torn(Int, Int)

    /// As the command line has it: `kill:afterSync:2`, `stop:afterAppend:1`, `call:57`, `torn:3:200`.
    init?(_ text: String) {
        let words = text.split(separator: ":").map(String.init)
        switch (words.first, words.count) {
        case ("none", 1): self = .none
        case ("kill", 3), ("stop", 3):
            guard let point = KillPoint(rawValue: words[1]), let number = Int(words[2]) else { return nil }
            self = .point(point, number, stops: words[0] == "stop")
        case ("call", 2):
            guard let number = Int(words[1]) else { return nil }
            self = .call(number)
        case ("torn", 3):
            guard let number = Int(words[1]), let bytes = Int(words[2]) else { return nil }
            self = .torn(number, bytes)
        default: return nil
        }
    }
}

/// The end of this process, as nobody can catch it.
func die() -> Never {
    kill(getpid(), SIGKILL)
    while true { pause() }
}

/// The real disk, until the process meets its fate there.
final class DyingFileSystem: FileSystem {
    fileprivate let real = RealFileSystem()
    fileprivate var fate: Fate
    /// A fault for the torture to find: locks are taken by whoever asks.
    fileprivate let locksNothing: Bool
    private var calls = 0
    private var appends = 0
    private var points = 0

    init(fate: Fate, locksNothing: Bool) {
        self.fate = fate
        self.locksNothing = locksNothing
    }

    /// Counts a call that changes something.
    fileprivate func count() {
        calls += 1
        if case .call(let number) = fate, calls == number { die() }
    }

    /// How many bytes the next append to a segment may write before the process dies; nil for all.
    fileprivate func bytesBeforeDeath() -> Int? {
        appends += 1
        if case .torn(let number, let bytes) = fate, appends == number { return bytes }
        return nil
    }

    /// A kill point was reached.
    func reach(_ point: KillPoint) {
        guard case .point(point, let number, let stops) = fate else { return }
        points += 1
        guard points == number else { return }
        if !stops { die() }
        emit("stopping \(point.rawValue)")
        kill(getpid(), SIGSTOP)
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        if mode != .read { count() }
        return DyingFile(try real.open(path, mode), self, isSegment: path.hasSuffix(".jsonl"))
    }

    func rename(_ source: String, to target: String) throws(FileError) {
        count()
        try real.rename(source, to: target)
    }

    func exchange(_ first: String, with second: String) throws(FileError) {
        count()
        try real.exchange(first, with: second)
    }

    func unlink(_ path: String) throws(FileError) {
        count()
        try real.unlink(path)
    }

    func list(_ path: String) throws(FileError) -> [String] { try real.list(path) }
    func status(_ path: String) throws(FileError) -> FileStatus? { try real.status(path) }

    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        count()
        try real.makeDirectory(path, mode: mode)
    }

    func syncDirectory(_ path: String) throws(FileError) {
        count()
        try real.syncDirectory(path)
    }

    func kind(of path: String) throws(FileError) -> FileSystemKind { try real.kind(of: path) }
    var journalBytesRead: Int { real.journalBytesRead }
}

private final class DyingFile: OpenFile {
    private let file: any OpenFile
    private let disk: DyingFileSystem
    private let isSegment: Bool

    init(_ file: any OpenFile, _ disk: DyingFileSystem, isSegment: Bool) {
        (self.file, self.disk, self.isSegment) = (file, disk, isSegment)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int { try file.read(into: buffer, at: offset) }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        disk.count()
        if isSegment, let some = disk.bytesBeforeDeath() {
            _ = try file.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(some % bytes.count)))
            die()
        }
        return try file.append(bytes)
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        disk.count()
        try file.write(bytes, at: offset)
    }

    func truncate(to length: Int) throws(FileError) {
        disk.count()
        try file.truncate(to: length)
    }

    func sync() throws(FileError) {
        disk.count()
        try file.sync()
    }

    func status() throws(FileError) -> FileStatus { try file.status() }

    func tryLock() throws(FileError) -> Bool {
        if disk.locksNothing { return true }
        return try file.tryLock()
    }

    func unlock() throws(FileError) { try file.unlock() }
    func beginSync() { file.beginSync() }
    func tryPlace(_ place: Int) throws(FileError) -> Bool { try file.tryPlace(place) }
    func leavePlace(_ place: Int) throws(FileError) { try file.leavePlace(place) }
    func takenPlace(in range: Range<Int>) throws(FileError) -> Int? { try file.takenPlace(in: range) }
    func close() { file.close() }
}
