/// What a journal needs of a file system, and no more: small enough to be simulated by a disk that fails on purpose.
///
/// Paths are absolute or relative to the working directory, separated by `/`. Everything happens on the caller's thread.
public protocol FileSystem: AnyObject {
    /// Opens a file; creating gives it mode 0660, whatever the umask.
    func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenFile
    /// Gives a file another name in one step, replacing what bore it.
    func rename(_ source: String, to target: String) throws(FileError)
    /// Lets two names, of files or directories, change places in one step. Fails with `ENOSYS` or `EINVAL` where the system can't do it.
    func exchange(_ first: String, with second: String) throws(FileError)
    /// Takes a file's name away.
    func unlink(_ path: String) throws(FileError)
    /// The names in a directory, sorted, without `.` and `..`.
    func list(_ path: String) throws(FileError) -> [String]
    /// What the path leads to, or nil where nothing bears that name.
    func status(_ path: String) throws(FileError) -> FileStatus?
    /// Makes a directory with exactly this mode, whatever the umask; its parent must be there.
    func makeDirectory(_ path: String, mode: UInt32) throws(FileError)
    /// Makes the names in a directory durable.
    func syncDirectory(_ path: String) throws(FileError)
    /// The kind of file system that a path lies on.
    func kind(of path: String) throws(FileError) -> FileSystemKind
    /// How many bytes have been read so far from files whose names begin with `journal-`.
    var journalBytesRead: Int { get }
}

/// A file that is open; it closes with ``OpenFile/close()`` or when the last reference goes.
public protocol OpenFile: AnyObject {
    /// Reads from a byte on; answers how many bytes came, 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int
    /// Appends with one single write; answers how many bytes were taken, which may be fewer.
    func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int
    /// Writes over the bytes from an offset on.
    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError)
    /// Cuts the file to a length.
    func truncate(to length: Int) throws(FileError)
    /// Makes contents and length durable (`fdatasync`), whatever ``beginSync()`` has begun, and answers for it.
    func sync() throws(FileError)
    /// Sends what stands in the file now on its way to the disk, where that can be done while the caller does something else. Proves
    /// nothing: ``sync()`` must follow.
    func beginSync()
    /// Size, device, inode and mode of the open file itself, whatever its name leads to by now.
    func status() throws(FileError) -> FileStatus
    /// Takes the exclusive lock unless somebody else has it; answers whether it was taken.
    func tryLock() throws(FileError) -> Bool
    /// Gives the lock back.
    func unlock() throws(FileError)
    /// Takes a place in a queue, a number from 0 on, unless somebody else has it; answers whether it was taken.
    func tryPlace(_ place: Int) throws(FileError) -> Bool
    /// Gives a place back.
    func leavePlace(_ place: Int) throws(FileError)
    /// A place in a range that somebody else has, if any; which one of several is not said.
    func takenPlace(in range: Range<Int>) throws(FileError) -> Int?
    /// Closes the file, and gives its lock and its places back.
    func close()
}

extension OpenFile {
    // A file that can't sync in the background does all of it in `sync()`.
    public func beginSync() {}
    // Where only one process works there is no queue.
    public func tryPlace(_ place: Int) throws(FileError) -> Bool { true }
    public func leavePlace(_ place: Int) throws(FileError) {}
    public func takenPlace(in range: Range<Int>) throws(FileError) -> Int? { nil }
}

/// How a file is opened.
public enum OpenMode: Equatable, Sendable {
    /// For reading; the file must be there.
    case read
    /// For reading and writing; the file must be there.
    case update
    /// For reading and writing; the file is made where it is missing.
    case updateOrCreate
    /// For reading and writing; the file must not be there yet.
    case createNew
    /// As ``createNew``, but only its owner may read and write it (0600).
    case createPrivate
}

/// What the file system knows of a file.
public struct FileStatus: Equatable, Sendable {
    /// Length in bytes.
    public let size: Int
    /// The device that the file lies on.
    public let device: UInt64
    /// Its number there: with the device, the file's identity.
    public let inode: UInt64
    /// Permission bits, with setuid, setgid and sticky bits.
    public let mode: UInt32
    /// Whether it is a directory.
    public let isDirectory: Bool
    /// When its contents changed last, in nanoseconds since 1970.
    public let modified: Int64

    /// Makes a status from its parts.
    public init(size: Int, device: UInt64, inode: UInt64, mode: UInt32, isDirectory: Bool, modified: Int64) {
        self.size = size
        self.device = device
        self.inode = inode
        self.mode = mode
        self.isDirectory = isDirectory
        self.modified = modified
    }

    /// Whether both are one and the same file.
    public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// The kind of a file system, told by the magic number that `statfs` answers.
public struct FileSystemKind: Equatable, Sendable {
    /// The magic number.
    public let magic: UInt32

    /// Makes a kind from its magic number.
    public init(magic: UInt32) { self.magic = magic }

    /// Those known to lock between processes and to keep what was synced; network file systems are not among them.
    private var trustedName: String? {
        switch magic {
        case 0xEF53: "ext2/ext3/ext4"
        case 0x5846_5342: "xfs"
        case 0x9123_683E: "btrfs"
        case 0x0102_1994: "tmpfs"
        case 0x2FC1_2FC1: "zfs"
        case 0xF2F5_2010: "f2fs"
        case 0x794C_7630: "overlayfs"
        case 0x3153_464A: "jfs"
        case 0xCA45_1A4E: "bcachefs"
        case 0x5265_4973: "reiserfs"
        default: nil
        }
    }

    /// Whether journals may lie here.
    public var isTrusted: Bool { trustedName != nil }
    /// A name for messages: the kind's, or the magic number in hexadecimal.
    public var name: String { trustedName ?? "0x" + String(magic, radix: 16) }
}

/// A system call that failed: which, on what, and why.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file or directory.
    public let path: String
    /// The operation, by the name of the system call: `open`, `write`, `fdatasync`…
    public let operation: String
    /// The system's error number; 0 for a write that took fewer bytes than it was given.
    public let errno: Int32
    /// The system's sentence for it.
    public let message: String

    /// Makes an error from its parts.
    public init(path: String, operation: String, errno: Int32, message: String) {
        self.path = path
        self.operation = operation
        self.errno = errno
        self.message = message
    }

    /// Operation, path and reason in one line.
    public var description: String { "\(operation) \(path): \(message)" }

    /// Whether the disk or the user's share of it is full.
    public var isDiskFull: Bool { errno == 28 || errno == 122 || (errno == 0 && operation == "write") }
    /// Whether nothing bears the name.
    public var isNotThere: Bool { errno == 2 }
    /// Whether something bears the name already.
    public var isThere: Bool { errno == 17 }
    /// Whether permission was refused.
    public var isPermissionDenied: Bool { errno == 1 || errno == 13 || errno == 30 }
}
