import Glibc

/// A file that could not be read.
public struct FileReadError: Error, Equatable, Sendable {
    public var path: String
    /// The operating system's word for it, e.g. "No such file or directory".
    public var reason: String
    /// Its number; 0 where the program itself refused.
    public var code: Int32

    public var isMissing: Bool { code == ENOENT }

    init(_ path: String, code: Int32) {
        self.path = path
        self.code = code
        reason = String(cString: strerror(code))
    }

    fileprivate init(tooLarge path: String, limit: Int) {
        self.path = path
        code = EFBIG
        reason = "larger than \(limit) MiB"
    }
}

/// Reads a whole file: programme files, law tables, files named on the command line.
/// - Throws: `FileReadError` where it is not there, may not be read, or is larger than 64 MiB.
public func readFile(_ path: String) throws(FileReadError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileReadError(path, code: errno) }
    defer { close(descriptor) }
    return try readAll(descriptor, path, limit: 64 << 20)
}

/// Reads a file of data, or the standard input where the path is `-`.
/// - Throws: `FileReadError` as `readFile`, but only for more than 1 GiB.
public func readInput(_ path: String) throws(FileReadError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileReadError(path, code: errno) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    return try readAll(descriptor, path, limit: 1 << 30)
}

private func readAll(_ descriptor: Int32, _ path: String, limit: Int) throws(FileReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    // Most files are small: the room grows with what comes.
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count == 0 { return bytes }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw FileReadError(path, code: errno) }
        bytes += buffer.prefix(count)
        if count == buffer.count && count < 65_536 { buffer = [UInt8](repeating: 0, count: count * 4) }
        guard bytes.count <= limit else { throw FileReadError(tooLarge: path, limit: limit >> 20) }
    }
}

/// The names in a folder, sorted; empty where it can't be read.
func namesInFolder(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// Whether something stands at the path.
public func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether a directory stands at the path.
public func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Ends the process.
public func exit(_ status: Int32) -> Never { Glibc.exit(status) }

/// Makes the directories above a path that are not there yet, for their owner and group alone.
/// - Throws: `FileReadError` with the directory that could not be made.
public func makeParents(of path: String) throws(FileReadError) {
    var parent = ""
    for name in path.split(separator: "/").dropLast() {
        parent += (parent.isEmpty && !path.hasPrefix("/") ? "" : "/") + name
        if mkdir(parent, 0o750) != 0 && errno != EEXIST && !isDirectory(parent) { throw FileReadError(parent, code: errno) }
    }
}

/// Removes a directory of the program's own making with what lies in it: a training office that is not kept.
public func removeTree(_ path: String) {
    for name in namesInFolder(path) {
        let inner = path + "/" + name
        if isDirectory(inner) { removeTree(inner) } else { unlink(inner) }
    }
    rmdir(path)
}
