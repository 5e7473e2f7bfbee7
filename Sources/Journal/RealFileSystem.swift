import Glibc

/// The operating system's files: the one place of the journal where system calls are made.
public final class RealFileSystem: FileSystem {
    private let counter = ReadCounter()

    /// Makes one; it keeps nothing but its count of bytes.
    public init() {}

    public var journalBytesRead: Int { counter.bytes }

    public func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile {
        let flags: Int32
        switch mode {
        case .read: flags = O_RDONLY
        case .update: flags = O_RDWR | O_APPEND
        case .updateOrCreate: flags = O_RDWR | O_APPEND | O_CREAT
        case .createNew, .createPrivate: flags = O_RDWR | O_APPEND | O_CREAT | O_EXCL
        }
        let permissions: mode_t = mode == .createPrivate ? 0o600 : 0o660
        let isNew = flags & O_EXCL != 0 || (mode == .updateOrCreate && access(path, F_OK) != 0)
        // Where a pipe bears the name, opening must not wait for its other end.
        let descriptor = retrying { Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, permissions) }
        guard descriptor >= 0 else { throw systemError(path, "open") }
        guard isFile(descriptor) else {
            _ = Glibc.close(descriptor)
            throw FileError(path: path, operation: "open", errno: EINVAL, message: "not a regular file")
        }
        // The umask of whoever starts the program must not lock the group out.
        if isNew, fchmod(descriptor, permissions) != 0 {
            let error = systemError(path, "fchmod")
            _ = Glibc.close(descriptor)
            throw error
        }
        return RealFile(
            descriptor, path: path, appends: flags & O_APPEND != 0,
            counter: lastName(path).hasPrefix("journal-") ? counter : nil)
    }

    /// Whether it is neither a pipe nor a directory. Devices pass: a full one stands for a full disk in the tests.
    private func isFile(_ descriptor: Int32) -> Bool {
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { return false }
        return ![S_IFIFO, S_IFDIR].contains(information.st_mode & S_IFMT)
    }

    public func rename(_ source: String, to target: String) throws(FileError) {
        if Glibc.rename(source, target) != 0 { throw systemError(source, "rename") }
    }

    public func exchange(_ first: String, with second: String) throws(FileError) {
        // Swift sees only what the C library declares without _GNU_SOURCE, and an old one lacks it.
        guard let symbol = dlsym(nil, "renameat2") else {
            throw FileError(path: first, operation: "renameat2", errno: ENOSYS, message: "the system cannot do it")
        }
        typealias Renameat2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        let exchange: UInt32 = 2
        if unsafeBitCast(symbol, to: Renameat2.self)(AT_FDCWD, first, AT_FDCWD, second, exchange) != 0 { throw systemError(first, "renameat2") }
    }

    public func unlink(_ path: String) throws(FileError) {
        if Glibc.unlink(path) != 0 { throw systemError(path, "unlink") }
    }

    public func list(_ path: String) throws(FileError) -> [String] {
        guard let directory = opendir(path) else { throw systemError(path, "opendir") }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    public func status(_ path: String) throws(FileError) -> FileStatus? {
        var information = stat()
        if stat(path, &information) == 0 { return FileStatus(information) }
        if errno == ENOENT { return nil }
        throw systemError(path, "stat")
    }

    public func makeDirectory(_ path: String, mode: UInt32) throws(FileError) {
        if mkdir(path, mode_t(mode)) != 0 { throw systemError(path, "mkdir") }
        if chmod(path, mode_t(mode)) != 0 { throw systemError(path, "chmod") }
    }

    /// Takes an empty directory away; only for temporary ones, so the protocol does without it.
    public func removeDirectory(_ path: String) throws(FileError) {
        if rmdir(path) != 0 { throw systemError(path, "rmdir") }
    }

    public func syncDirectory(_ path: String) throws(FileError) {
        let descriptor = retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw systemError(path, "open") }
        defer { _ = Glibc.close(descriptor) }
        if fsync(descriptor) != 0 { throw systemError(path, "fsync") }
    }

    public func kind(of path: String) throws(FileError) -> FileSystemKind {
        // Swift's Glibc module leaves <sys/vfs.h> out, so the function is looked up by name. On 64-bit Linux its
        // structure of 120 bytes begins with the magic number, one word long.
        typealias StatFS = @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> Int32
        guard let symbol = dlsym(nil, "statfs") else {
            throw FileError(path: path, operation: "statfs", errno: ENOSYS, message: "the system has no statfs")
        }
        var information = [UInt64](repeating: 0, count: 64)
        let answer = information.withUnsafeMutableBytes { bytes -> Int32 in
            guard let start = bytes.baseAddress else { return -1 }
            return unsafeBitCast(symbol, to: StatFS.self)(path, start)
        }
        if answer != 0 { throw systemError(path, "statfs") }
        return FileSystemKind(magic: UInt32(truncatingIfNeeded: information[0]))
    }

    /// Waits for so many microseconds: the pause between two tries of a lock; 0 lets others go first.
    public static func pause(microseconds: Int) {
        if microseconds == 0 {
            sched_yield()
            return
        }
        var time = timespec(tv_sec: microseconds / 1_000_000, tv_nsec: microseconds % 1_000_000 * 1000)
        var rest = timespec()
        while nanosleep(&time, &rest) != 0 && errno == EINTR { time = rest }
    }

    /// Waits for so many milliseconds.
    public static func sleep(milliseconds: Int) {
        var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
        var rest = timespec()
        while nanosleep(&time, &rest) != 0 && errno == EINTR { time = rest }
    }

    /// This process, as it writes itself into the lock file: its user comes from `getuid`, never from the environment.
    public static func currentHolder() -> LockHolder {
        var login = "uid\(getuid())"
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { login = String(cString: name) }
        var boot = "unknown"
        if let file = fopen("/proc/sys/kernel/random/boot_id", "r") {
            var line = [CChar](repeating: 0, count: 64)
            if fgets(&line, 64, file) != nil {
                boot = String(decoding: line.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            fclose(file)
        }
        return LockHolder(processID: Int(getpid()), login: login, bootID: boot)
    }

    private func lastName(_ path: String) -> Substring {
        path.split(separator: "/").last ?? ""
    }
}

/// Counts the bytes that were read; shared by a file system and its open files.
private final class ReadCounter {
    var bytes = 0
}

/// Linux's `sync_file_range`, which Swift's Glibc module leaves out; with the flag 2 it sends a file's bytes to the disk and does not wait. It
/// neither answers for them nor hides a failure from the sync that follows.
private let writeOut: (@convention(c) (Int32, Int64, Int64, UInt32) -> Int32)? = dlsym(nil, "sync_file_range").map {
    unsafeBitCast($0, to: (@convention(c) (Int32, Int64, Int64, UInt32) -> Int32).self)
}

/// Linux's `fallocate`, which Swift's Glibc module leaves out, too.
private let allocate: (@convention(c) (Int32, Int32, Int64, Int64) -> Int32)? = dlsym(nil, "fallocate").map {
    unsafeBitCast($0, to: (@convention(c) (Int32, Int32, Int64, Int64) -> Int32).self)
}

private final class RealFile: OpenFile {
    private var descriptor: Int32
    private let path: String
    private let counter: ReadCounter?
    /// Whether O_APPEND is set.
    private var appends: Bool

    init(_ descriptor: Int32, path: String, appends: Bool, counter: ReadCounter?) {
        self.appends = appends
        self.descriptor = descriptor
        self.path = path
        self.counter = counter
    }

    deinit { close() }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        let count = retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
        guard count >= 0 else { throw systemError(path, "read") }
        counter?.bytes += count
        return count
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int {
        try setAppending(true)
        let count = retrying { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
        guard count >= 0 else { throw systemError(path, "write") }
        reserveRoom()
        return count
    }

    /// Blocks that are asked for at a time, in bytes, and from which append on: a process that appends one line needs none.
    private static let room: off_t = 256 * 1024
    private static let appendsBeforeReserving = 4
    private var appendCount = 0
    /// Up to where the blocks behind the file's end are its own.
    private var reserved: off_t = 0

    /// Gives the file blocks behind its end, whose length stays: a sync then has fewer of the file system's own notes to write. Where that
    /// can't be had, nothing is lost but time.
    private func reserveRoom() {
        appendCount += 1
        guard appendCount >= Self.appendsBeforeReserving, let allocate else { return }
        let end = lseek(descriptor, 0, SEEK_CUR)
        guard end >= 0, end + Self.room / 8 > reserved else { return }
        let keepsLength: Int32 = 1
        reserved = allocate(descriptor, keepsLength, Int64(end), Int64(Self.room)) == 0 ? end + Self.room : .max
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
        // On O_APPEND files Linux appends whatever the offset of pwrite is.
        try setAppending(false)
        let count = retrying { pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(offset)) }
        guard count == bytes.count else { throw systemError(path, "pwrite") }
    }

    private func setAppending(_ wanted: Bool) throws(FileError) {
        if appends == wanted { return }
        let flags = fcntl(descriptor, F_GETFL)
        guard flags >= 0, fcntl(descriptor, F_SETFL, wanted ? flags | O_APPEND : flags & ~O_APPEND) == 0 else {
            throw systemError(path, "fcntl")
        }
        appends = wanted
    }

    func truncate(to length: Int) throws(FileError) {
        reserved = 0
        if retrying({ Int(ftruncate(descriptor, off_t(length))) }) != 0 { throw systemError(path, "ftruncate") }
    }

    func sync() throws(FileError) {
        if fdatasync(descriptor) != 0 { throw systemError(path, "fdatasync") }
    }

    func beginSync() {
        _ = writeOut?(descriptor, 0, 0, 2)
    }

    func status() throws(FileError) -> FileStatus {
        var information = stat()
        if fstat(descriptor, &information) != 0 { throw systemError(path, "fstat") }
        return FileStatus(information)
    }

    func tryLock() throws(FileError) -> Bool {
        if retrying({ Int(flock(descriptor, LOCK_EX | LOCK_NB)) }) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw systemError(path, "flock")
    }

    func unlock() throws(FileError) {
        if flock(descriptor, LOCK_UN) != 0 { throw systemError(path, "flock") }
    }

    func tryPlace(_ place: Int) throws(FileError) -> Bool {
        var range = PlaceLock.bytes(place..<(place + 1), type: F_WRLCK)
        if retrying({ Int(fcntl(descriptor, PlaceLock.set, &range)) }) == 0 { return true }
        if errno == EAGAIN || errno == EACCES { return false }
        throw systemError(path, "fcntl")
    }

    func leavePlace(_ place: Int) throws(FileError) {
        var range = PlaceLock.bytes(place..<(place + 1), type: F_UNLCK)
        if fcntl(descriptor, PlaceLock.set, &range) != 0 { throw systemError(path, "fcntl") }
    }

    func takenPlace(in range: Range<Int>) throws(FileError) -> Int? {
        if range.isEmpty { return nil }
        var found = PlaceLock.bytes(range, type: F_WRLCK)
        if fcntl(descriptor, PlaceLock.get, &found) != 0 { throw systemError(path, "fcntl") }
        return Int(found.l_type) == Int(F_UNLCK) ? nil : PlaceLock.place(found.l_start)
    }

    func close() {
        guard descriptor >= 0 else { return }
        _ = Glibc.close(descriptor)
        descriptor = -1
    }
}

extension FileStatus {
    fileprivate init(_ information: stat) {
        self.init(
            size: Int(information.st_size), device: UInt64(information.st_dev), inode: UInt64(information.st_ino),
            mode: UInt32(information.st_mode & 0o7777), isDirectory: information.st_mode & S_IFMT == S_IFDIR,
            modified: Int64(information.st_mtim.tv_sec) * 1_000_000_000 + Int64(information.st_mtim.tv_nsec))
    }
}

/// Places in a queue are bytes far behind the file's end, locked by open file descriptions: they go with the process, and are no POSIX record
/// locks, which any other closing of the file would drop. Apart from `flock`, they say nothing about the office's lock.
private enum PlaceLock {
    // Swift's Glibc module leaves these two out.
    static let get: Int32 = 36
    static let set: Int32 = 37
    private static let first = 1 << 40

    static func bytes(_ places: Range<Int>, type: Int32) -> Glibc.flock {
        var range = Glibc.flock()
        range.l_type = Int16(type)
        range.l_whence = Int16(SEEK_SET)
        range.l_start = off_t(first + places.lowerBound)
        range.l_len = places.upperBound == .max ? 0 : off_t(places.count)
        return range
    }

    static func place(_ start: off_t) -> Int { Int(start) - first }
}

/// Repeats a call that a signal interrupted.
private func retrying<Number: BinaryInteger>(_ call: () -> Number) -> Number {
    while true {
        let answer = call()
        if answer >= 0 || errno != EINTR { return answer }
    }
}

private func systemError(_ path: String, _ operation: String) -> FileError {
    let number = errno
    return FileError(path: path, operation: operation, errno: number, message: String(cString: strerror(number)))
}
