import Casework
import GRDB
import Journal

extension Office {
    /// How many records are read and applied in one transaction while catching up.
    static let batch = 5_000

    /// How many times the wait for the lock one waits for another process's building before one builds oneself: it may stand still.
    private static let patience = 60

    /// The wait between two looks at another process's building, in microseconds.
    private static let buildingPause = 5_000

    /// Applies the records that the index has not seen, in transactions that each move its head: interrupted, it goes on from there.
    /// Where nearly all are missing, a whole index is made beside this one and takes its place.
    func bringIndexUp() throws {
        // An index that remembers what the journal lacks is evidence; nothing is written over it.
        if case .damaged(let damage) = journal.readOnly, damage.reason == .remembered { return }
        let known = try index.inDatabase(IndexMeta.read).head.seq
        if journal.head.seq - known >= max(environment.rebuildingPays, known) {
            // Damage behind the index's head makes the office read-only; what follows it can be read all the same.
            do { try buildIndex(from: journal) } catch OfficeError.journal(.damaged) {}
        }
        while true {
            // Nobody but who holds the lock writes records: an index that stood at the journal's end stands there as long as that is the end.
            if !indexIsBehind, meta.head == journal.head { return }
            meta = try index.inDatabase(IndexMeta.read)
            let head = meta.head
            guard head.seq < journal.head.seq else { break }
            let records = try Office.journaling { () throws(JournalError) in try journal.records(after: head, limit: Office.batch) }
            guard let last = records.last else { break }
            try apply(records, after: head)
            if journal.head.seq - head.seq > Office.batch { environment.progress(last.seq, journal.head.seq) }
        }
        indexIsBehind = false
    }

    /// Two processes may catch up at once: whoever finds the head moved leaves the work to the other.
    private func apply(_ records: [JournalRecord], after head: Head) throws {
        try index.write { database in
            let meta = try IndexMeta.read(database)
            guard meta.head == head else { return }
            let erased = ErasedBodies(directory, environment.fileSystem)
            try IndexWriter(database, codec, meta, erased: erased, rules: { self.rules(of: $0) }).apply(records)
        }
    }

    /// Under the lock, after the journal has caught up: the index must show everything before a command is decided on it.
    func prepareIndexForWriting() throws {
        do {
            try takeOverReplacement()
            try bringIndexUp()
        } catch OfficeError.indexDamaged {
            try replaceIndex()
            try bringIndexUp()
        }
    }

    /// Makes the index anew from the journal, telling `progress`; until the new one is whole, the one that is there is read. Answers how
    /// many records it holds then.
    ///
    /// Throws `OfficeError.journal` where the journal is damaged, and leaves the index as it is: a whole index of a damaged journal is
    /// all that can still be read, and the evidence of what is missing.
    @discardableResult
    public func rebuildIndex() throws -> Int {
        if let reason = journal.readOnly { throw OfficeError.journal(.readOnly(reason)) }
        // An end that a dying writer cut off is no damage: it is set aside under the lock.
        try underLock {}
        try buildIndex(from: journal)
        try bringIndexUp()
        return meta.head.seq
    }

    /// Makes a damaged index anew from all that can be read: of a read-only office too, and of a damaged journal up to the damage.
    ///
    /// Throws `OfficeError.journal` where the index remembers what the journal lacks, for then it is evidence.
    func mendDamagedIndex() throws {
        if journal.readOnly == nil {
            // It may turn out on the way that the office may only be read.
            do { try rebuildIndex(); return } catch where journal.readOnly != nil {}
        }
        if let reason = journal.readOnly, reason.damage?.reason == .remembered { throw OfficeError.journal(.readOnly(reason)) }
        do {
            try buildIndex(from: journal)
        } catch OfficeError.journal(.damaged) {
            // What stands before the index's head was taken on trust until now.
            let readable = try Office.journaling { () throws(JournalError) in
                try SegmentedJournal.open(directory, fileSystem: environment.fileSystem, options: Office.options(environment))
            }
            try buildIndex(from: readable)
        }
        meta = try index.inDatabase(IndexMeta.read)
        indexIsBehind = false
    }

    /// Makes a whole index beside the one in use and puts it in place. One process does it for all that find it missing: the others
    /// wait, and build one themselves only when that takes too long, or under the lock, where nobody may be waited for.
    private func buildIndex(from journal: any Journal) throws {
        let (path, fileSystem) = (environment.indexPath(layout), environment.indexFileSystem)
        var tries = 0
        while true {
            let takesOver = self.journal.isLocked || tries >= environment.lockAttempts * Office.patience
            guard let builder = try Office.filing({ try IndexBuilder.begin(beside: path, fileSystem, takingOver: takesOver) }) else {
                tries += 1
                environment.pause(Office.buildingPause)
                if try !index.isCurrent(fileSystem) && hasTakenOver() { return }
                continue
            }
            defer { builder.discard() }
            try IndexDatabase.mapping(path) {
                try Office.filing {
                    try builder.fill(
                        from: journal, codec, ErasedBodies(directory, environment.fileSystem), rules: { self.rules(of: $0) },
                        progress: environment.progress)
                }
            }
            if try install(builder, as: path) { return }
        }
    }

    /// False where the index was taken away and whoever builds the next one has yet to put it there.
    private func hasTakenOver() throws -> Bool {
        do {
            try takeOverReplacement()
            return true
        } catch OfficeError.indexDamaged {
            return false
        }
    }

    /// The lock is held only while one index follows the other; false where the file was taken away meanwhile.
    private func install(_ builder: IndexBuilder, as path: String) throws -> Bool {
        try underLock {
            guard builder.isInPlace else { return false }
            index.close()
            memory.clear()
            indexIsBehind = true
            return try Office.filing {
                try builder.install(as: path, now: environment.now())
                index = try IndexDatabase.open(path, environment.indexFileSystem)
                hasBuiltIndex = true
                return true
            }
        }
    }

    /// Runs under the office's lock, whether this process holds it already or not; a read-only office needs none, for nobody writes.
    private func underLock<Value>(_ body: () throws -> Value) throws -> Value {
        if journal.isLocked || journal.readOnly != nil { return try body() }
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        defer { journal.unlock() }
        _ = try Office.journaling { () throws(JournalError) in try journal.catchUp() }
        return try body()
    }

    /// Only under the lock, unless the office is read-only.
    func replaceIndex() throws {
        index.close()
        memory.clear()
        indexIsBehind = true
        index = try Office.filing { try IndexDatabase.create(environment.indexPath(layout), environment.indexFileSystem, now: environment.now()) }
    }

    /// Opens the index anew where another process has put a rebuilt one in its place.
    func reopenIfReplaced() throws {
        do {
            try takeOverReplacement()
        } catch OfficeError.indexDamaged {
            try mendDamagedIndex()
        }
    }

    func takeOverReplacement() throws {
        guard !index.isCurrent(environment.indexFileSystem) else { return }
        let fresh = try Office.filing { try IndexDatabase.open(environment.indexPath(layout), environment.indexFileSystem) }
        index.close()
        memory.clear()
        index = fresh
        meta = try index.inDatabase(IndexMeta.read)
    }

    /// File errors as the office's.
    static func filing<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as FileError { throw OfficeError.file(error) }
    }

    /// The journal's errors as the office's.
    static func journaling<Value>(_ body: () throws(JournalError) -> Value) throws -> Value {
        do { return try body() } catch { throw OfficeError.journal(error) }
    }
}
