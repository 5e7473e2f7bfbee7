import Casework
import GRDB
import GRDBSQLite
import Journal

/// The open index file. SQLite does its own I/O; everything else about the file goes through the file system's protocol.
final class IndexDatabase {
    let path: String
    private let queue: DatabaseQueue
    /// The file that was opened: its name goes once another process has made a new index.
    private let identity: FileStatus?
    private var isInTransaction = false
    private var isClosed = false

    private init(path: String, queue: DatabaseQueue, identity: FileStatus?) {
        self.path = path
        self.queue = queue
        self.identity = identity
    }

    /// Opens the index that is there; throws `OfficeError.indexDamaged` where it is missing, unreadable or of another schema.
    /// - Parameter base: The index's name without a number: see `IndexFiles`.
    static func open(_ base: String, _ fileSystem: any FileSystem) throws -> IndexDatabase {
        guard let path = try IndexFiles(base, fileSystem).current() else { throw OfficeError.indexDamaged }
        guard let identity = try fileSystem.status(path) else { return try open(base, fileSystem) }
        let opened = Result {
            try mapping(path) {
                IndexDatabase(path: path, queue: try DatabaseQueue(path: path, configuration: configuration), identity: identity)
            }
        }
        let version = Result { try opened.get().inDatabase { try $0.number("PRAGMA user_version") } }
        // Taken away while it was being opened: its log may have gone before it was found, and whatever SQLite says of that is no fault of
        // the disk. With the name still there, the log was there too.
        guard try fileSystem.status(path)?.isSameFile(as: identity) == true else {
            try? opened.get().close()
            return try open(base, fileSystem)
        }
        let index = try opened.get()
        guard try version.get() == IndexSchema.version else { throw OfficeError.indexDamaged }
        return index
    }

    /// Makes an empty index, which takes the place of whatever was there. Only under the office's lock, unless the office is read-only.
    /// - Parameter now: Milliseconds since 1970, for a name that was never given.
    static func create(_ base: String, _ fileSystem: any FileSystem, now: Int64) throws -> IndexDatabase {
        let files = IndexFiles(base, fileSystem)
        // Made through the protocol first, so that the group may write whatever the umask; SQLite gives its -wal and -shm the same mode.
        let path = try files.reserve(now: now)
        let made = Result {
            try mapping(path) {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                // The library's own switch looks at the log's file twice and trips over one that is taken away in between.
                let mode = try queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
                guard mode == "wal" else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "no write-ahead log: \(mode ?? "")") }
                try queue.inTransaction(.immediate) { database in
                    try database.execute(sql: IndexSchema.script)
                    try IndexMeta.begin(database)
                    try database.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
                    return .commit
                }
                return queue
            }
        }
        // Taken away by hand while it was being made: whatever SQLite says of that, another name is needed.
        guard let identity = try fileSystem.status(path) else {
            try? made.get().close()
            return try create(base, fileSystem, now: now + 1)
        }
        let queue = try made.get()
        try files.clear(olderThan: path)
        return IndexDatabase(path: path, queue: queue, identity: identity)
    }

    /// How many pages the log holds before its contents are copied into the file; SQLite's own 1,000 copies and syncs the pages that every save
    /// touches once in 40 saves. Four times that is 16 MiB beside the file while somebody works there, and the first to open it after all
    /// have died reads them in about 6 ms.
    private static let logLimit: CInt = 4_000

    /// The key of a text in the Polish alphabet, for what is ordered without a stored one.
    private static let polish = DatabaseFunction("polish", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).map(SortKey.make)
    }

    /// The file itself remembers that it is in WAL mode. To ask for it at each opening would write to the log, and closing would have to
    /// sync what was written.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        // There are none: the index is made of what the journal says.
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // NORMAL may lose the last transactions at a power cut, never the file: the journal brings them back.
            try database.run("PRAGMA synchronous = NORMAL")
            sqlite3_wal_autocheckpoint(database.sqliteConnection, logLimit)
            database.add(function: polish)
        }
        return configuration
    }

    /// Whether the path still leads to the file that is open.
    func isCurrent(_ fileSystem: any FileSystem) -> Bool {
        guard let identity, let status = try? fileSystem.status(path) else { return false }
        return status.isSameFile(as: identity)
    }

    /// Reads or writes without a transaction of its own: every statement sees what is committed by then.
    func inDatabase<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try IndexDatabase.mapping(path) { try queue.inDatabase(body) }
    }

    /// Reads one consistent view.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try IndexDatabase.mapping(path) {
            try queue.inDatabase { database in
                // GRDB's own way goes through types that Swift's runtime has to search for, a twelfth of a look-up.
                try database.run("BEGIN")
                do {
                    let value = try body(database)
                    try database.run("COMMIT")
                    return value
                } catch {
                    try? database.run("ROLLBACK")
                    throw error
                }
            }
        }
    }

    /// Writes in one transaction.
    func write(_ body: (Database) throws -> Void) throws {
        try transaction { database in
            try body(database)
            return true
        }
    }

    /// Reads and writes in one transaction, which counts if the body says so.
    func transaction(_ body: (Database) throws -> Bool) throws {
        defer {
            isInTransaction = false
            if isClosed { close() }
        }
        try IndexDatabase.mapping(path) {
            try queue.inTransaction(.immediate) { database in
                isInTransaction = true
                let counts = try body(database)
                if isClosed { throw OfficeError.index(path: path, code: 21, message: "the index was closed") }
                return counts ? .commit : .rollback
            }
        }
    }

    /// Runs what reads and writes thousands of cases with room for their pages: else each is fetched again for its writing, and written twice.
    ///
    /// SQLite's own two megabytes are enough for everything else, and memory is given back.
    func wide<Value>(_ body: () throws -> Value) throws -> Value {
        try inDatabase { try $0.execute(sql: "PRAGMA cache_size = -65536") }
        defer { try? inDatabase { try $0.execute(sql: "PRAGMA cache_size = -2000; PRAGMA shrink_memory") } }
        return try body()
    }

    /// Closes the file; what a transaction under way has written is taken back.
    func close() {
        isClosed = true
        if isInTransaction { return }
        // An error here leaves a connection that goes with the process.
        try? queue.close()
    }

    /// SQLite's errors without the values of their statements, which are personal data.
    static func mapping<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: throw OfficeError.indexDamaged
            default:
                throw OfficeError.index(path: path, code: Int(error.resultCode.rawValue), message: "\(error.resultCode)")
            }
        } catch is DecodingError {
            throw OfficeError.indexDamaged
        } catch is RowDecodingError {
            throw OfficeError.indexDamaged
        }
    }
}
