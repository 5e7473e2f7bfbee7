import Journal

/// What one process sees of a disk that it shares with others: when the process dies, its files and locks go, and the disk stays.
final class ClerkDisk: FileSystem {
    private let shared: any FileSystem
    private var files: [Weak] = []
    private(set) var isDead = false

    private struct Weak { weak var file: ClerkFile? }

    init(_ shared: any FileSystem) { self.shared = shared }

    /// Ends the process: nothing that it still tries has any effect.
    func die() {
        isDead = true
        for entry in files { entry.file?.close() }
    }

    fileprivate func mustLive(_ path: String, _ operation: String) throws(FileError) {
        if isDead { throw FileError(path: path, operation: operation, errno: 5, message: "the process is dead") }
    }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        try mustLive(path, "open")
        let file = ClerkFile(try shared.open(path, mode), path, self)
        files.removeAll { $0.file == nil }
        files.append(Weak(file: file))
        return file
    }

    func rename(_ source: String, to target: String) throws(FileError) {
        try mustLive(source, "rename")
        try shared.rename(source, to: target)
    }

    func exchange(_ first: String, with second: String) throws(FileError) {
        try mustLive(first, "renameat2")
        try shared.exchange(first, with: second)
    }

    func unlink(_ path: String) throws(FileError) {
        try mustLive(path, "unlink")
        try shared.unlink(path)
    }

    func list(_ path: String) throws(FileError) -> [String] {
        try mustLive(path, "opendir")
        return try shared.list(path)
    }

    func status(_ path: String) throws(FileError) -> FileStatus? {
        try mustLive(path, "stat")
        return try shared.status(path)
    }

    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        try mustLive(path, "mkdir")
        try shared.makeDirectory(path, mode: mode)
    }

    func syncDirectory(_ path: String) throws(FileError) {
        try mustLive(path, "fsync")
        try shared.syncDirectory(path)
    }

    func kind(of path: String) throws(FileError) -> FileSystemKind { try shared.kind(of: path) }
    var journalBytesRead: Int { shared.journalBytesRead }
}

private final class ClerkFile: OpenFile {
    private let file: any OpenFile
    private let path: String
    private let disk: ClerkDisk

    init(_ file: any OpenFile, _ path: String, _ disk: ClerkDisk) {
        (self.file, self.path, self.disk) = (file, path, disk)
    }

    deinit { file.close() }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        try disk.mustLive(path, "read")
        return try file.read(into: buffer, at: offset)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        try disk.mustLive(path, "write")
        return try file.append(bytes)
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        try disk.mustLive(path, "pwrite")
        try file.write(bytes, at: offset)
    }

    func truncate(to length: Int) throws(FileError) {
        try disk.mustLive(path, "ftruncate")
        try file.truncate(to: length)
    }

    func sync() throws(FileError) {
        try disk.mustLive(path, "fdatasync")
        try file.sync()
    }

    func status() throws(FileError) -> FileStatus {
        try disk.mustLive(path, "fstat")
        return try file.status()
    }

    func tryLock() throws(FileError) -> Bool {
        try disk.mustLive(path, "flock")
        return try file.tryLock()
    }

    func unlock() throws(FileError) {
        try disk.mustLive(path, "flock")
        try file.unlock()
    }

    func tryPlace(_ place: Int) throws(FileError) -> Bool {
        try disk.mustLive(path, "fcntl")
        return try file.tryPlace(place)
    }

    func leavePlace(_ place: Int) throws(FileError) {
        try disk.mustLive(path, "fcntl")
        try file.leavePlace(place)
    }

    func takenPlace(in range: Range<Int>) throws(FileError) -> Int? {
        try disk.mustLive(path, "fcntl")
        return try file.takenPlace(in: range)
    }

    func close() { file.close() }
}
