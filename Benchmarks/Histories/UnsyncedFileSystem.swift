import Journal

/// The real disk without its waiting: what is written is there, and nothing is synced. A generated office that a power cut spoils is generated anew.
final class UnsyncedFileSystem: FileSystem {
    private let real = RealFileSystem()

    var journalBytesRead: Int { real.journalBytesRead }

    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile { UnsyncedFile(file: try real.open(path, mode)) }
    func rename(_ source: String, to target: String) throws(FileError) { try real.rename(source, to: target) }
    func unlink(_ path: String) throws(FileError) { try real.unlink(path) }
    func list(_ path: String) throws(FileError) -> [String] { try real.list(path) }
    func status(_ path: String) throws(FileError) -> FileStatus? { try real.status(path) }
    func makeDirectory(_ path: String, mode: UInt32) throws(FileError) { try real.makeDirectory(path, mode: mode) }
    func syncDirectory(_ path: String) throws(FileError) {}
    func kind(of path: String) throws(FileError) -> FileSystemKind { try real.kind(of: path) }
}

private final class UnsyncedFile: OpenFile {
    private let file: any OpenFile

    init(file: any OpenFile) { self.file = file }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int { try file.read(into: buffer, at: offset) }
    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int { try file.append(bytes) }
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) { try file.write(bytes, at: offset) }
    func truncate(to length: Int) throws(FileError) { try file.truncate(to: length) }
    func sync() throws(FileError) {}
    func status() throws(FileError) -> FileStatus { try file.status() }
    func tryLock() throws(FileError) -> Bool { try file.tryLock() }
    func unlock() throws(FileError) { try file.unlock() }
    func close() { file.close() }
}
