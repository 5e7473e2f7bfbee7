import Journal

/// A disk in memory that forgets what was not synced and fails when it is told to.
///
/// What `sync` and `syncDirectory` were not called for is lost by ``crash(keeping:)``; after a failed sync the bytes concerned look
/// written until the crash and are zeros behind it, as Linux's page cache behaves.
public final class SimulatedFileSystem: FileSystem {
    /// What can be counted and failed.
    public enum Operation: Hashable, Sendable, CaseIterable {
        case open, write, overwrite, truncate, sync, rename, unlink, makeDirectory, syncDirectory
    }

    /// What happens at a chosen operation.
    public enum Effect: Equatable, Sendable {
        /// It fails with this error number and does nothing.
        case error(Int32)
        /// A write takes only so many bytes and says so.
        case shortWrite(Int)
        /// A write takes so many bytes and then fails, without saying how many.
        case tornError(Int, Int32)
        /// The power goes before it; everything behind fails until ``crash(keeping:)``.
        case powerCut
    }

    /// The kind of file system that it claims to be.
    public var reportedKind = FileSystemKind(magic: 0xEF53)
    /// How many operations of each kind were asked for.
    public private(set) var counts: [Operation: Int] = [:]
    /// How many operations of any kind were asked for.
    public private(set) var total = 0
    /// Whether the power is gone.
    public private(set) var isOff = false
    public internal(set) var journalBytesRead = 0

    private var names: [String: SimulatedNode] = [:]
    private var durableNames: [String: SimulatedNode] = [:]
    private var faults: [(operation: Operation?, number: Int, path: String?, effect: Effect)] = []
    private var nextInode: UInt64 = 1
    private var clock: Int64 = 0
    var generation = 0

    /// Makes an empty disk with a root directory.
    public init() {
        let root = makeNode(isDirectory: true, mode: 0o755)
        names["/"] = root
        durableNames["/"] = root
    }

    // MARK: What tests do to it

    /// Fails the n-th operation from now on, n from 1, of a kind or of any kind; where a path's end is given, only those on it count.
    public func fail(_ operation: Operation? = nil, number: Int = 1, on path: String? = nil, with effect: Effect) {
        faults.append((operation, number, path, effect))
    }

    /// Takes all planned failures back.
    public func heal() { faults = [] }

    /// Stops the machine and starts it again: locks and open files are gone, and whatever was not synced.
    /// - Parameter keeping: How many unsynced bytes at the end of each file have reached the disk all the same.
    public func crash(keeping: Int = 0) {
        isOff = false
        faults = []
        generation += 1
        names = durableNames
        for node in names.values { node.crash(keeping: keeping) }
    }

    /// Ends the process and not the machine: locks and open files are gone, every byte stays.
    public func endProcess() {
        isOff = false
        faults = []
        generation += 1
        for node in names.values { node.lockOwner = nil }
    }

    /// A file's bytes as a reader sees them; empty where it is missing.
    public func contents(_ path: String) -> [UInt8] { names[path]?.bytes ?? [] }

    /// Puts durable bytes into a file, which is made where it is missing.
    public func setContents(_ path: String, _ bytes: [UInt8]) {
        let node = names[path] ?? makeNode(isDirectory: false, mode: 0o660)
        node.bytes = bytes
        node.durable = bytes
        node.modified = tick()
        names[path] = node
        durableNames[path] = node
    }

    /// Takes a file away, durably.
    public func remove(_ path: String) {
        names[path] = nil
        durableNames[path] = nil
    }

    /// Puts a copy with another inode in a file's place, as a tool does that rewrites files.
    public func replaceByCopy(_ path: String, _ bytes: [UInt8]? = nil) {
        let copy = bytes ?? contents(path)
        remove(path)
        setContents(path, copy)
    }

    /// Every path, sorted.
    public var paths: [String] { names.keys.sorted() }

    // MARK: FileSystem

    public func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        try step(.open, path)
        if let node = names[path] {
            if mode == .createNew || mode == .createPrivate { throw error(path, "open", 17, "File exists") }
            if node.isDirectory { throw error(path, "open", 21, "Is a directory") }
            return SimulatedFile(node, path: path, disk: self, isWritable: mode != .read)
        }
        guard mode != .read, mode != .update else { throw error(path, "open", 2, "No such file or directory") }
        guard names[parent(path)] != nil else { throw error(path, "open", 2, "No such file or directory") }
        let node = makeNode(isDirectory: false, mode: mode == .createPrivate ? 0o600 : 0o660)
        names[path] = node
        return SimulatedFile(node, path: path, disk: self, isWritable: true)
    }

    public func rename(_ source: String, to target: String) throws(FileError) {
        try step(.rename, source)
        guard let node = names[source] else { throw error(source, "rename", 2, "No such file or directory") }
        names[source] = nil
        names[target] = node
    }

    public func unlink(_ path: String) throws(FileError) {
        try step(.unlink, path)
        guard names[path] != nil else { throw error(path, "unlink", 2, "No such file or directory") }
        names[path] = nil
    }

    public func list(_ path: String) throws(FileError) -> [String] {
        try mustBeOn(path, "opendir")
        guard names[path]?.isDirectory == true else { throw error(path, "opendir", 2, "No such file or directory") }
        return names.keys.filter { $0 != "/" && parent($0) == path }.map { String($0.split(separator: "/").last ?? "") }.sorted()
    }

    public func status(_ path: String) throws(FileError) -> FileStatus? {
        try mustBeOn(path, "stat")
        return names[path]?.status
    }

    public func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        try step(.makeDirectory, path)
        guard names[path] == nil else { throw error(path, "mkdir", 17, "File exists") }
        guard names[parent(path)] != nil else { throw error(path, "mkdir", 2, "No such file or directory") }
        names[path] = makeNode(isDirectory: true, mode: mode)
    }

    public func syncDirectory(_ path: String) throws(FileError) {
        try step(.syncDirectory, path)
        for name in Set(names.keys).union(durableNames.keys) where parent(name) == path { durableNames[name] = names[name] }
    }

    public func kind(of path: String) throws(FileError) -> FileSystemKind {
        try mustBeOn(path, "statfs")
        return reportedKind
    }

    // MARK: Inside

    func tick() -> Int64 {
        clock += 1
        return clock
    }

    func error(_ path: String, _ operation: String, _ number: Int32, _ message: String) -> FileError {
        FileError(path: path, operation: operation, errno: number, message: message)
    }

    func mustBeOn(_ path: String, _ operation: String) throws(FileError) {
        if isOff { throw error(path, operation, 5, "the power is gone") }
    }

    /// Counts an operation and answers what is to befall it beyond an error.
    @discardableResult
    func step(_ operation: Operation, _ path: String) throws(FileError) -> Effect? {
        try mustBeOn(path, "\(operation)")
        counts[operation, default: 0] += 1
        total += 1
        var due: Effect?
        for index in faults.indices
        where (faults[index].operation ?? operation) == operation && (faults[index].path.map { path.hasSuffix($0) } ?? true) {
            faults[index].number -= 1
            if faults[index].number == 0 { due = faults[index].effect }
        }
        switch due {
        case .error(let number): throw error(path, "\(operation)", number, "a planned failure")
        case .powerCut:
            isOff = true
            throw error(path, "\(operation)", 5, "the power is gone")
        default: return due
        }
    }

    private func makeNode(isDirectory: Bool, mode: UInt32) -> SimulatedNode {
        defer { nextInode += 1 }
        return SimulatedNode(inode: nextInode, isDirectory: isDirectory, mode: mode, modified: tick())
    }

    private func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path == "/" ? "" : "/" }
        return String(path[..<slash])
    }
}
