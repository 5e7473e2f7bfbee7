import Casework
import GRDB
import Journal

extension Office {
    /// How many records are read and applied in one transaction while catching up.
    static let batch = 5_000

    /// Applies the records that the index has not seen, in transactions that each move its head: interrupted, it goes on from there.
    func bringIndexUp() throws {
        // An index that remembers what the journal lacks is evidence; nothing is written over it.
        if case .damaged(let damage) = journal.readOnly, damage.reason == .remembered { return }
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
            try IndexWriter(database, codec, meta, erased: ErasedBodies(directory, environment.fileSystem)).apply(records)
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

    /// Throws the index away and makes it anew from the journal, telling `progress`. Answers how many records it holds then.
    ///
    /// Throws `OfficeError.journal` where the journal is damaged, and leaves the index as it is: a whole index of a damaged journal is
    /// all that can still be read, and the evidence of what is missing.
    @discardableResult
    public func rebuildIndex() throws -> Int {
        if let reason = journal.readOnly { throw OfficeError.journal(.readOnly(reason)) }
        let report = try Office.verify(directory, environment.fileSystem)
        // An end that a dying writer cut off is no damage: it is set aside under the lock.
        if let damage = report.damages.first(where: { $0.reason != .torn && $0.reason != .incomplete }) {
            throw OfficeError.journal(.damaged(damage))
        }
        try replaceIndexUnderLock()
        try bringIndexUp()
        return meta.head.seq
    }

    /// The lock is held only while the file is replaced: filling it may take long, and moves its head as it goes.
    private func replaceIndexUnderLock() throws {
        try Office.journaling { () throws(JournalError) in try journal.lock() }
        defer { journal.unlock() }
        _ = try Office.journaling { () throws(JournalError) in try journal.catchUp() }
        try replaceIndex()
    }

    /// Only under the lock, unless the office is read-only.
    func replaceIndex() throws {
        index.close()
        memory.clear()
        indexIsBehind = true
        index = try Office.filing { try IndexDatabase.create(environment.indexPath(layout), environment.indexFileSystem) }
    }

    /// Opens the index anew where another process has put a rebuilt one in its place.
    func reopenIfReplaced() throws {
        do {
            try takeOverReplacement()
        } catch OfficeError.indexDamaged {
            try rebuildIndex()
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
