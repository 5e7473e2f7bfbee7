import Journal

/// Files in memory, fast enough for millions of offices; counts what is read, and answers in as small pieces as it is told.
final class MemoryFileSystem: FileSystem {
    final class Node {
        var bytes: [UInt8]
        let isDirectory: Bool
        let inode: UInt64
        var owner: ObjectIdentifier?

        init(_ bytes: [UInt8], isDirectory: Bool, inode: UInt64) {
            self.bytes = bytes
            self.isDirectory = isDirectory
            self.inode = inode
        }
    }

    /// The most bytes that one reading gives.
    var readLimit = Int.max
    /// How many times a file was read from.
    private(set) var reads = 0
    /// The longest piece that was asked for at once: what the reader holds in memory.
    private(set) var longestRead = 0
    fileprivate(set) var journalBytesRead = 0
    /// Paths that were touched outside of the office.
    private(set) var strays: Set<String> = []
    private var nodes: [String: Node] = [:]
    private let root: String

    init(_ root: String) {
        self.root = root
        for folder in [root, root + "/quarantine", root + "/drafts"] { nodes[folder] = Node([], isDirectory: true, inode: UInt64(nodes.count)) }
    }

    /// A file system of its own with the same files.
    init(copying other: MemoryFileSystem) {
        root = other.root
        readLimit = other.readLimit
        for (path, node) in other.nodes { nodes[path] = Node(node.bytes, isDirectory: node.isDirectory, inode: node.inode) }
    }

    subscript(path: String) -> [UInt8]? {
        get { nodes[path]?.bytes }
        set { nodes[path] = newValue.map { Node($0, isDirectory: false, inode: UInt64(nodes.count)) } }
    }

    /// The files under a path's beginning, with their contents.
    func files(_ prefix: String) -> [String: [UInt8]] {
        nodes.filter { $0.key.hasPrefix(prefix) && !$0.value.isDirectory }.mapValues(\.bytes)
    }

    fileprivate func countRead(_ length: Int, of path: String, asked: Int) {
        reads += 1
        longestRead = max(longestRead, asked)
        if path.contains("/journal-") { journalBytesRead += length }
    }

    private func error(_ path: String, _ operation: String, _ number: Int32) -> FileError {
        FileError(path: path, operation: operation, errno: number, message: "\(number)")
    }

    /// Notes what lies elsewhere, and what leads there.
    private func touch(_ path: String) {
        let isInside = path == root || path.hasPrefix(root + "/")
        if !isInside || path.split(separator: "/").contains("..") { strays.insert(path) }
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        touch(path)
        if let node = nodes[path] {
            if node.isDirectory { throw error(path, "open", 21) }
            if mode == .createNew || mode == .createPrivate { throw error(path, "open", 17) }
            return MemoryFile(node, path, self)
        }
        if mode == .read || mode == .update { throw error(path, "open", 2) }
        let node = Node([], isDirectory: false, inode: UInt64(1000 + nodes.count))
        nodes[path] = node
        return MemoryFile(node, path, self)
    }

    func rename(_ source: String, to target: String) throws(FileError) {
        touch(source)
        touch(target)
        guard let node = nodes.removeValue(forKey: source) else { throw error(source, "rename", 2) }
        nodes[target] = node
    }

    func exchange(_ first: String, with second: String) throws(FileError) {
        touch(first)
        touch(second)
        guard let (left, right) = nodes[first].flatMap({ left in nodes[second].map { (left, $0) } }) else { throw error(first, "rename", 2) }
        (nodes[first], nodes[second]) = (right, left)
    }

    func unlink(_ path: String) throws(FileError) {
        touch(path)
        guard let node = nodes[path] else { throw error(path, "unlink", 2) }
        if node.isDirectory { throw error(path, "unlink", 21) }
        nodes[path] = nil
    }

    func list(_ path: String) throws(FileError) -> [String] {
        touch(path)
        guard nodes[path]?.isDirectory == true else { throw error(path, "opendir", 2) }
        let prefix = path + "/"
        return nodes.keys.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("/") }.map { String($0.dropFirst(prefix.count)) }.sorted()
    }

    func status(_ path: String) throws(FileError) -> FileStatus? {
        touch(path)
        return nodes[path].map(Self.status)
    }

    fileprivate static func status(_ node: Node) -> FileStatus {
        FileStatus(size: node.bytes.count, device: 1, inode: node.inode, mode: 0o660, isDirectory: node.isDirectory, modified: 0)
    }

    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        touch(path)
        guard nodes[path] == nil else { throw error(path, "mkdir", 17) }
        nodes[path] = Node([], isDirectory: true, inode: UInt64(1000 + nodes.count))
    }

    func syncDirectory(_ path: String) throws(FileError) {}
    func kind(of path: String) throws(FileError) -> FileSystemKind { FileSystemKind(magic: 0xEF53) }
}

private final class MemoryFile: OpenFile {
    private let node: MemoryFileSystem.Node
    private let path: String
    private let system: MemoryFileSystem

    init(_ node: MemoryFileSystem.Node, _ path: String, _ system: MemoryFileSystem) {
        self.node = node
        self.path = path
        self.system = system
    }

    deinit { close() }

    /// As the system refuses a negative offset.
    private func mustLie(_ offset: Int, _ operation: String) throws(FileError) {
        if offset < 0 { throw FileError(path: path, operation: operation, errno: 22, message: "22") }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try mustLie(offset, "read")
        let count = max(0, min(buffer.count, system.readLimit, node.bytes.count - offset))
        system.countRead(count, of: path, asked: buffer.count)
        guard count > 0 else { return 0 }
        node.bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<(offset + count)])) }
        return count
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        node.bytes += bytes
        return bytes.count
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        try mustLie(offset, "write")
        let end = offset + bytes.count
        if node.bytes.count < end { node.bytes += [UInt8](repeating: 0, count: end - node.bytes.count) }
        node.bytes.replaceSubrange(offset..<end, with: bytes)
    }

    func truncate(to length: Int) throws(FileError) {
        try mustLie(length, "ftruncate")
        if length < node.bytes.count { node.bytes.removeSubrange(length...) }
    }

    func sync() throws(FileError) {}
    func status() throws(FileError) -> FileStatus { MemoryFileSystem.status(node) }

    func tryLock() throws(FileError) -> Bool {
        if let owner = node.owner, owner != ObjectIdentifier(self) { return false }
        node.owner = ObjectIdentifier(self)
        return true
    }

    func unlock() throws(FileError) { if node.owner == ObjectIdentifier(self) { node.owner = nil } }
    func close() { if node.owner == ObjectIdentifier(self) { node.owner = nil } }
}
