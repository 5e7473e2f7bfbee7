import Journal

/// A file or directory of the simulated disk.
final class SimulatedNode {
    let inode: UInt64
    let isDirectory: Bool
    let mode: UInt32
    /// What readers see.
    var bytes: [UInt8] = []
    /// What is on the platter.
    var durable: [UInt8] = []
    /// Bytes that a failed sync dropped from the cache's list of things to write: they never reach the platter.
    var dropped = 0..<0
    var modified: Int64
    var lockOwner: ObjectIdentifier?
    /// In a directory: what its names lead to, as everybody sees it.
    var entries: [String: SimulatedNode] = [:]
    /// In a directory: the names that are on the platter. They go with the directory when it is renamed.
    var durableEntries: [String: SimulatedNode] = [:]
    /// Who stands where in the queue for the lock.
    var places: [Int: ObjectIdentifier] = [:]

    init(inode: UInt64, isDirectory: Bool, mode: UInt32, modified: Int64) {
        self.inode = inode
        self.isDirectory = isDirectory
        self.mode = mode
        self.modified = modified
    }

    var status: FileStatus {
        FileStatus(size: bytes.count, device: 1, inode: inode, mode: mode, isDirectory: isDirectory, modified: modified)
    }

    /// Makes the bytes durable, but for those that an earlier failure dropped.
    func persist() {
        durable = bytes
        for index in dropped where index < durable.count { durable[index] = 0 }
    }

    /// What a failed sync does to the bytes that are not on the platter yet.
    func failSync(_ way: SimulatedFileSystem.FailedSync) {
        switch way {
        case .keepsPages: return
        case .reachesDisk: persist()
        case .dropsPages, .evictsPages:
            dropped = min(durable.count, bytes.count)..<bytes.count
            if way == .evictsPages { for index in dropped { bytes[index] = 0 } }
        }
    }

    func copy() -> SimulatedNode {
        let copy = SimulatedNode(inode: inode, isDirectory: isDirectory, mode: mode, modified: modified)
        (copy.bytes, copy.durable, copy.dropped) = (bytes, durable, dropped)
        return copy
    }
}

final class SimulatedFile: OpenFile {
    private let node: SimulatedNode
    private let path: String
    private let disk: SimulatedFileSystem
    private let isWritable: Bool
    private let generation: Int
    private var isClosed = false

    init(_ node: SimulatedNode, path: String, disk: SimulatedFileSystem, isWritable: Bool) {
        self.node = node
        self.path = path
        self.disk = disk
        self.isWritable = isWritable
        generation = disk.generation
    }

    deinit { close() }

    /// Files of a process that has ended are of no use to anybody.
    private func mustBeOpen(_ operation: String) throws(FileError) {
        try disk.mustBeOn(path, operation)
        if isClosed || generation != disk.generation { throw disk.error(path, operation, 9, "Bad file descriptor") }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try mustBeOpen("read")
        try disk.step(.read, path)
        guard offset < node.bytes.count else { return 0 }
        let count = min(buffer.count, node.bytes.count - offset)
        buffer.copyBytes(from: node.bytes[offset..<(offset + count)])
        if path.split(separator: "/").last?.hasPrefix("journal-") == true { disk.journalBytesRead += count }
        return count
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        try mustBeOpen("write")
        guard isWritable else { throw disk.error(path, "write", 9, "Bad file descriptor") }
        disk.beforeWrite?(path, node.bytes.count, bytes)
        let effect = try disk.step(.write, path)
        var taken = bytes.count
        if case .shortWrite(let count) = effect { taken = min(taken, count) }
        if case .tornError(let count, _) = effect { taken = min(taken, count) }
        node.bytes += bytes[..<taken]
        if disk.writesBackEarly { node.durable = node.bytes + node.durable.dropFirst(node.bytes.count) }
        node.modified = disk.tick()
        if case .tornError(_, let number) = effect { throw disk.error(path, "write", number, "a planned failure") }
        return taken
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        try mustBeOpen("pwrite")
        disk.beforeWrite?(path, offset, bytes)
        try disk.step(.overwrite, path)
        if node.bytes.count < offset + bytes.count {
            node.bytes += [UInt8](repeating: 0, count: offset + bytes.count - node.bytes.count)
        }
        for index in 0..<bytes.count { node.bytes[offset + index] = bytes[index] }
        node.modified = disk.tick()
    }

    func truncate(to length: Int) throws(FileError) {
        try mustBeOpen("ftruncate")
        try disk.step(.truncate, path)
        node.bytes = Array(node.bytes.prefix(length))
        node.dropped = node.dropped.clamped(to: 0..<max(length, 0))
        node.modified = disk.tick()
    }

    func sync() throws(FileError) {
        try mustBeOpen("fdatasync")
        do throws(FileError) {
            try disk.step(.sync, path)
        } catch {
            if !disk.isOff { node.failSync(disk.failedSync) }
            throw error
        }
        node.persist()
    }

    func status() throws(FileError) -> FileStatus {
        try mustBeOpen("fstat")
        try disk.step(.status, path)
        return node.status
    }

    func tryLock() throws(FileError) -> Bool {
        try mustBeOpen("flock")
        try disk.step(.lock, path)
        if let owner = node.lockOwner, owner != ObjectIdentifier(self) { return false }
        node.lockOwner = ObjectIdentifier(self)
        return true
    }

    func unlock() throws(FileError) {
        try mustBeOpen("flock")
        if node.lockOwner == ObjectIdentifier(self) { node.lockOwner = nil }
    }

    func tryPlace(_ place: Int) throws(FileError) -> Bool {
        try mustBeOpen("fcntl")
        try disk.step(.lock, path)
        if let owner = node.places[place], owner != ObjectIdentifier(self) { return false }
        node.places[place] = ObjectIdentifier(self)
        return true
    }

    func leavePlace(_ place: Int) throws(FileError) {
        try mustBeOpen("fcntl")
        if node.places[place] == ObjectIdentifier(self) { node.places[place] = nil }
    }

    func takenPlace(in range: Range<Int>) throws(FileError) -> Int? {
        try mustBeOpen("fcntl")
        return node.places.first { range.contains($0.key) && $0.value != ObjectIdentifier(self) }?.key
    }

    func close() {
        if !isClosed, generation == disk.generation {
            if node.lockOwner == ObjectIdentifier(self) { node.lockOwner = nil }
            node.places = node.places.filter { $0.value != ObjectIdentifier(self) }
        }
        isClosed = true
    }
}
