import Casework
import GRDB
import Journal

/// Makes a whole index in a file beside the one in use, which goes on being read until the new one has a name of its own.
///
/// First all records are folded into states, then every case's rows are written, once; the indexes come last. Memory is bounded by
/// SQLite's cache and the states at hand, whatever the journal's length. Until it is installed nobody reads the file, so it is written
/// without a rollback journal and without syncs, and synced as a whole before it gets its name: a crash leaves the old index, and a
/// file that the next builder empties.
final class IndexBuilder {
    /// What the file is called while it is made: the index's name and this.
    static let suffix = ".new"
    /// The new file's page cache, in KiB.
    private static let cache = 48 << 10

    /// How much is held in memory.
    struct Bounds {
        /// How many cases are at hand, twice: those being folded, and those before them.
        var cases = 2_000
        /// How many records are read at once.
        var records = 2_000
        /// Of how many cases rows are made and put in order at once.
        var rows = 5_000
        /// How many commands are put in order at once.
        var commands = 20_000
    }

    private let path: String
    private let fileSystem: any FileSystem
    /// Open for as long as this lives: its lock tells other processes that somebody is building.
    private let file: any OpenFile
    private let identity: FileStatus

    private init(_ path: String, _ fileSystem: any FileSystem, _ file: any OpenFile, _ identity: FileStatus) {
        self.path = path
        self.fileSystem = fileSystem
        self.file = file
        self.identity = identity
    }

    deinit { file.close() }

    /// Begins a file beside an index; nil while another process is building one.
    /// - Parameter takingOver: Takes the place of another builder, which will find out when it is done. Only under the office's lock,
    ///   or where waiting has been long enough.
    static func begin(beside index: String, _ fileSystem: any FileSystem, takingOver: Bool) throws(FileError) -> IndexBuilder? {
        let path = index + suffix
        if takingOver, try fileSystem.status(path) != nil { try fileSystem.unlink(path) }
        let file = try fileSystem.open(path, .updateOrCreate)
        guard try file.tryLock() else { return nil }
        let identity = try file.status()
        // It may have become the index, or been taken away, between opening and locking.
        guard let there = try fileSystem.status(path), there.isSameFile(as: identity) else { return nil }
        try file.truncate(to: 0)
        for name in [path + "-wal", path + "-shm"] where try fileSystem.status(name) != nil { try fileSystem.unlink(name) }
        return IndexBuilder(path, fileSystem, file, identity)
    }

    /// Takes away what a builder left that died, before or after its file became the index `current`: it may be large, and holds people's
    /// data. Where somebody is building, nothing happens.
    static func clear(beside index: String, keeping current: String, _ fileSystem: any FileSystem) {
        try? IndexFiles(index, fileSystem).clear(olderThan: current)
        guard (try? fileSystem.status(index + suffix)) ?? nil != nil else { return }
        if let left = try? begin(beside: index, fileSystem, takingOver: false) { left.discard() }
    }

    /// Whether the file is still the one that was begun: an erasure takes it away, for it may hold what is to go.
    var isInPlace: Bool { (try? fileSystem.status(path))??.isSameFile(as: identity) == true }

    /// Makes the file the index, under a name that none had before it, and takes older ones away. Only under the office's lock, unless the
    /// office is read-only.
    /// - Parameters:
    ///   - index: The index's name without a number.
    ///   - now: Milliseconds since 1970.
    func install(as index: String, now: Int64) throws(FileError) {
        let files = IndexFiles(index, fileSystem)
        let name = try files.reserve(now: now)
        try fileSystem.rename(path, to: name)
        try fileSystem.syncDirectory(fileSystem.directory(above: index))
        try files.clear(olderThan: name)
        // Before SQLite opens it: closing any descriptor of a file gives back all that its process has locked in it.
        file.close()
    }

    /// Takes the file away where it was not installed.
    func discard() {
        if isInPlace { try? fileSystem.unlink(path) }
    }

    /// Reads the journal to its head and writes the index. Throws what the journal throws, and `OfficeError`.
    /// - Parameters:
    ///   - rules: The rules of an office, where they can be read.
    ///   - progress: How much is done, in records of so many.
    func fill(
        from journal: any Journal, _ codec: EventCodec, _ erased: ErasedBodies, within bounds: Bounds = Bounds(),
        rules: @escaping (IndexMeta) -> RuleBook?, progress: (Int, Int) -> Void
    ) throws {
        let queue = try DatabaseQueue(path: path, configuration: Self.configuration())
        do {
            let filling = try IndexFilling(queue, RecordReader(codec: codec, erased: erased), bounds, rules)
            try filling.run(journal, progress)
        }
        try queue.close()
        // In WAL mode, so that whoever opens it first need not change it: the header's read and write version. SQLite's own way makes a log,
        // under a name that the next builder's file bears too.
        try withUnsafeBytes(of: (UInt8(2), UInt8(2))) { versions throws(FileError) in try file.write(versions, at: 18) }
        try file.sync()
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        // One transaction reaches over all pieces of the work.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                    PRAGMA cache_size = -\(cache); PRAGMA threads = 1
                    """)
        }
        return configuration
    }
}
