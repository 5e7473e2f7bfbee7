import Journal

/// A disk in memory that forgets what was not synced and fails when it is told to.
///
/// What `sync` and `syncDirectory` were not called for is at the mercy of ``crash(_:)``; what a failed sync does to the bytes
/// concerned, ``failedSync`` says.
public final class SimulatedFileSystem: FileSystem {
    /// What can be counted and failed. Those that change nothing are failed by name only, and are no steps of their own.
    public enum Operation: Hashable, Sendable, CaseIterable {
        case open, write, overwrite, truncate, sync, rename, unlink, makeDirectory, syncDirectory
        case read, list, status, lock

        /// Whether it can change what is on the disk, or what another process sees.
        public var isStep: Bool { ![.read, .list, .status, .lock].contains(self) }
    }

    /// What happens at a chosen operation.
    public enum Effect: Equatable, Sendable {
        /// It fails with this error number and does nothing.
        case error(Int32)
        /// A write takes only so many bytes and says so.
        case shortWrite(Int)
        /// A write takes so many bytes and then fails, without saying how many.
        case tornError(Int, Int32)
        /// The power goes before it; everything behind fails until ``crash(_:)``.
        case powerCut
    }

    /// What becomes of the bytes whose sync fails. Kernels differ; no journal may rest on any of them.
    public enum FailedSync: Sendable, CaseIterable {
        /// They look written until the crash, are never tried again, and are zeros behind it.
        case dropsPages
        /// As ``dropsPages``, and the cache forgets them at once: readers see zeros.
        case evictsPages
        /// They stay to be written, and the next sync writes them.
        case keepsPages
        /// They have reached the disk all the same.
        case reachesDisk
    }

    /// The kind of file system that it claims to be.
    public var reportedKind = FileSystemKind(magic: 0xEF53)
    /// How many operations of each kind were asked for.
    public private(set) var counts: [Operation: Int] = [:]
    /// How many steps were asked for: operations that can change something.
    public private(set) var total = 0
    /// The steps asked for, in order, if ``recordsSteps`` is set.
    public private(set) var steps: [(operation: Operation, path: String)] = []
    /// Whether ``steps`` are noted.
    public var recordsSteps = false
    /// What becomes of the bytes whose sync fails.
    public var failedSync = FailedSync.dropsPages
    /// Whether bytes reach the platter as soon as they are written. A cut does only when it is synced.
    public var writesBackEarly = false
    /// Whether the power is gone.
    public private(set) var isOff = false
    public internal(set) var journalBytesRead = 0

    /// Called before any bytes are written: where, from which byte on, and which.
    public var beforeWrite: ((_ path: String, _ offset: Int, _ bytes: UnsafeRawBufferPointer) -> Void)?

    private(set) var root = SimulatedNode(inode: 1, isDirectory: true, mode: 0o755, modified: 0)
    private var faults: [(operation: Operation?, number: Int, path: String?, effect: Effect)] = []
    var nextInode: UInt64 = 2
    var clock: Int64 = 0
    var generation = 0

    /// Makes an empty disk with a root directory.
    public init() {}

    // MARK: What tests do to it

    /// Fails the n-th operation from now on, n from 1, of a kind or the n-th step; where a path's end is given, only those on it count.
    public func fail(_ operation: Operation? = nil, number: Int = 1, on path: String? = nil, with effect: Effect) {
        faults.append((operation, number, path, effect))
    }

    /// Takes all planned failures back.
    public func heal() { faults = [] }

    /// Starts the machine again with whatever is on the disk: see ``crash(_:)``.
    func restart() {
        isOff = false
        faults = []
        generation += 1
    }

    /// Ends the process and not the machine: locks and open files are gone, every byte stays.
    public func endProcess() {
        restart()
        for (_, node) in everything { (node.lockOwner, node.places) = (nil, [:]) }
    }

    /// A file's bytes as a reader sees them; empty where it is missing.
    public func contents(_ path: String) -> [UInt8] { node(path)?.bytes ?? [] }

    /// Puts durable bytes into a file, which is made where it is missing, in a directory that is there.
    public func setContents(_ path: String, _ bytes: [UInt8]) {
        guard let directory = node(parent(path)) else { preconditionFailure("no directory for \(path)") }
        let file = node(path) ?? makeNode(isDirectory: false, mode: 0o660)
        file.bytes = bytes
        file.durable = bytes
        file.modified = tick()
        directory.entries[name(path)] = file
        directory.durableEntries[name(path)] = file
    }

    /// Puts the beginning of a write into a file, durably, as a power cut in its middle leaves it.
    public func tear(_ path: String, at offset: Int, _ bytes: [UInt8]) {
        guard let file = node(path) else { return }
        file.bytes = Array(file.bytes.prefix(offset)) + bytes + Array(file.bytes.dropFirst(offset + bytes.count))
        file.durable = file.bytes
    }

    /// Takes a file away, durably.
    public func remove(_ path: String) {
        node(parent(path))?.entries[name(path)] = nil
        node(parent(path))?.durableEntries[name(path)] = nil
    }

    /// Puts a copy with another inode in a file's place, as a tool does that rewrites files.
    public func replaceByCopy(_ path: String, _ bytes: [UInt8]? = nil) {
        let copy = bytes ?? contents(path)
        remove(path)
        setContents(path, copy)
    }

    /// Every path, sorted.
    public var paths: [String] { everything.map(\.path).sorted() }

    // MARK: FileSystem

    public func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        try step(.open, path)
        if let node = node(path) {
            if mode == .createNew || mode == .createPrivate { throw error(path, "open", 17, "File exists") }
            if node.isDirectory { throw error(path, "open", 21, "Is a directory") }
            return SimulatedFile(node, path: path, disk: self, isWritable: mode != .read)
        }
        guard mode != .read, mode != .update else { throw error(path, "open", 2, "No such file or directory") }
        guard let directory = node(parent(path)) else { throw error(path, "open", 2, "No such file or directory") }
        let node = makeNode(isDirectory: false, mode: mode == .createPrivate ? 0o600 : 0o660)
        directory.entries[name(path)] = node
        return SimulatedFile(node, path: path, disk: self, isWritable: true)
    }

    /// A directory goes with all that is in it, in one step that is durable when both parents are synced.
    public func rename(_ source: String, to target: String) throws(FileError) {
        try step(.rename, source)
        guard let moved = node(source), let from = node(parent(source)), let to = node(parent(target)) else {
            throw error(source, "rename", 2, "No such file or directory")
        }
        if let there = node(target) {
            if there.isDirectory && !moved.isDirectory { throw error(target, "rename", 21, "Is a directory") }
            if !there.isDirectory && moved.isDirectory { throw error(target, "rename", 20, "Not a directory") }
            if !there.entries.isEmpty { throw error(target, "rename", 39, "Directory not empty") }
        }
        from.entries[name(source)] = nil
        to.entries[name(target)] = moved
    }

    public func exchange(_ first: String, with second: String) throws(FileError) {
        try step(.rename, first)
        guard let one = node(first), let other = node(second), let above = node(parent(first)), let below = node(parent(second)) else {
            throw error(first, "renameat2", 2, "No such file or directory")
        }
        above.entries[name(first)] = other
        below.entries[name(second)] = one
    }

    public func unlink(_ path: String) throws(FileError) {
        try step(.unlink, path)
        guard node(path) != nil else { throw error(path, "unlink", 2, "No such file or directory") }
        node(parent(path))?.entries[name(path)] = nil
    }

    public func list(_ path: String) throws(FileError) -> [String] {
        try step(.list, path)
        guard let node = node(path), node.isDirectory else { throw error(path, "opendir", 2, "No such file or directory") }
        return node.entries.keys.sorted()
    }

    public func status(_ path: String) throws(FileError) -> FileStatus? {
        try step(.status, path)
        return node(path)?.status
    }

    public func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        try step(.makeDirectory, path)
        guard node(path) == nil else { throw error(path, "mkdir", 17, "File exists") }
        guard let directory = node(parent(path)) else { throw error(path, "mkdir", 2, "No such file or directory") }
        directory.entries[name(path)] = makeNode(isDirectory: true, mode: mode)
    }

    public func syncDirectory(_ path: String) throws(FileError) {
        try step(.syncDirectory, path)
        guard let node = node(path) else { throw error(path, "open", 2, "No such file or directory") }
        node.durableEntries = node.entries
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
        if operation.isStep {
            total += 1
            if recordsSteps { steps.append((operation, path)) }
        }
        var due: Effect?
        for index in faults.indices
        where (faults[index].operation.map { $0 == operation } ?? operation.isStep)
            && (faults[index].path.map { path.hasSuffix($0) } ?? true) {
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

    /// What a path leads to.
    func node(_ path: String) -> SimulatedNode? {
        var node = root
        for name in path.utf8.split(separator: UInt8(ascii: "/")) {
            guard let next = node.entries[String(Substring(name))] else { return nil }
            node = next
        }
        return node
    }

    /// All that bears a name, with the path.
    var everything: [(path: String, node: SimulatedNode)] {
        var found: [(path: String, node: SimulatedNode)] = [("/", root)]
        func add(_ directory: SimulatedNode, _ path: String) {
            for (name, node) in directory.entries {
                found.append((path + "/" + name, node))
                if node.isDirectory { add(node, path + "/" + name) }
            }
        }
        add(root, "")
        return found
    }

    func take(root: SimulatedNode) { self.root = root }

    func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    func name(_ path: String) -> String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }
}

/// What of the unsynced has reached the disk when the power goes: the classes of subsets that a journalling file system can leave.
public struct CrashMode: Hashable, Sendable, CustomStringConvertible {
    /// What of each file's unsynced bytes.
    public enum Contents: Hashable, Sendable {
        /// Nothing.
        case lost
        /// Everything.
        case kept
        /// So many bytes from the beginning of what is unsynced.
        case prefix(Int)
        /// The length, with zeros for contents.
        case zeros
        /// The length and the second half, with zeros before it: pages are written in any order.
        case secondHalf
        /// The contents but neither a growth nor a cut of the length: new bytes lie over the old ones.
        case overlaid
        /// Everything of the file that was changed last, and nothing of the others.
        case latestFileOnly
        /// Nothing of the file that was changed last, and everything of the others.
        case allButLatestFile
    }

    /// Whether new, changed and removed names have reached the disk though their directory was not synced.
    public let keepsNames: Bool
    /// What of the files' contents has.
    public let contents: Contents

    /// Makes a mode.
    public init(keepsNames: Bool, contents: Contents) {
        self.keepsNames = keepsNames
        self.contents = contents
    }

    /// Every class; the prefixes end inside a first line and behind a whole one.
    public static let all: [CrashMode] = [false, true].flatMap { names in
        [Contents.lost, .kept, .prefix(1), .prefix(97), .prefix(700), .zeros, .secondHalf, .overlaid, .latestFileOnly, .allButLatestFile]
            .map { CrashMode(keepsNames: names, contents: $0) }
    }

    public var description: String { "names \(keepsNames ? "kept" : "lost"), contents \(contents)" }
}

extension SimulatedFileSystem {
    /// Stops the machine and starts it again: locks and open files are gone, and of what was not synced as much as the mode says.
    public func crash(_ mode: CrashMode) {
        restart()
        func settle(_ directory: SimulatedNode) {
            if !mode.keepsNames { directory.entries = directory.durableEntries }
            directory.durableEntries = directory.entries
            for node in directory.entries.values where node.isDirectory { settle(node) }
        }
        settle(root)
        let nodes = everything.map(\.node)
        let latest = nodes.filter { $0.bytes != $0.durable }.max { $0.modified < $1.modified }
        for node in nodes {
            switch mode.contents {
            case .latestFileOnly: node.crash(node === latest ? .kept : .lost)
            case .allButLatestFile: node.crash(node === latest ? .lost : .kept)
            default: node.crash(mode.contents)
            }
        }
    }

    /// Stops the machine and starts it again with the synced names.
    /// - Parameter keeping: How many unsynced bytes at the end of each file have reached the disk all the same.
    public func crash(keeping: Int = 0) { crash(CrashMode(keepsNames: false, contents: .prefix(keeping))) }

    /// A disk with the same files, synced and unsynced, of which no process has any open.
    public func copy() -> SimulatedFileSystem {
        let copy = SimulatedFileSystem()
        var nodes: [ObjectIdentifier: SimulatedNode] = [:]
        func twin(_ node: SimulatedNode) -> SimulatedNode {
            if let known = nodes[ObjectIdentifier(node)] { return known }
            let made = node.copy()
            nodes[ObjectIdentifier(node)] = made
            made.entries = node.entries.mapValues(twin)
            made.durableEntries = node.durableEntries.mapValues(twin)
            return made
        }
        copy.take(root: twin(root))
        copy.nextInode = nextInode
        copy.clock = clock
        copy.failedSync = failedSync
        copy.writesBackEarly = writesBackEarly
        return copy
    }

    /// What readers see, in one value: names, and contents but for those of the lock.
    public var visible: [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: everything.filter { !$0.path.hasSuffix("/lock") }.map { ($0.path, $0.node.bytes) })
    }
}

extension SimulatedNode {
    fileprivate func crash(_ contents: CrashMode.Contents) {
        lockOwner = nil
        places = [:]
        let old = durable
        persist()
        let new = durable
        switch contents {
        case .lost, .latestFileOnly, .allButLatestFile: durable = old
        case .kept: break
        case .prefix(let count): durable = new.count > old.count ? Array(new.prefix(old.count + count)) : old
        case .zeros, .secondHalf:
            let start = zip(old, new).prefix { $0 == $1 }.count
            let end = contents == .zeros ? new.count : start + (new.count - start) / 2
            for index in start..<end { durable[index] = 0 }
        case .overlaid: durable = Array(new.prefix(old.count)) + old.dropFirst(new.count)
        }
        bytes = durable
        dropped = 0..<0
    }
}
