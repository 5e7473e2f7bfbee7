import Casework
import Journal
import Rules

/// The body of an office's first record.
struct Founding: Codable, Equatable {
    /// The office's random name, 32 hexadecimal digits.
    var office: String
    /// Whether the office is for training, with invented people.
    var training: Bool
    /// The calendar day it always is in a training office.
    var trainingDay: CalendarDay?
    /// The zone of its legal days.
    var zone: String
}

extension Office {
    /// Makes an office: its directory, the rules it decides by under their hashes, its first record, an empty index. Its founder is its
    /// coordinator. The caller opens the project with the first submission.
    ///
    /// A founding that was cut off is begun again. Throws `OfficeError`: where the directory holds something else, where the rules cannot
    /// be read, where the disk refuses.
    /// - Parameters:
    ///   - programme: The programme file's bytes, kept as they are.
    ///   - law: The law file's bytes, kept as they are.
    ///   - trainingDay: Makes a training office, in which it is always this day.
    public static func create(
        _ directory: String, programme: [UInt8], law: [UInt8], trainingDay: CalendarDay? = nil, _ environment: OfficeEnvironment
    ) throws -> Office {
        let layout = OfficeLayout(directory: directory)
        do {
            _ = try environment.readRules(programme, law, trainingDay != nil)
        } catch {
            throw OfficeError.rulesUnreadable(path: layout.rules, reason: "\(error)")
        }
        let hashes = (programme: Digest256(of: programme), law: Digest256(of: law))
        try filing {
            try prepare(layout, environment.fileSystem)
            for (hash, bytes) in [(hashes.programme, programme), (hashes.law, law)] {
                try environment.fileSystem.replace(layout.rules(hash.description), with: bytes)
            }
        }
        let codec = EventCodec()
        let founding = Founding(
            office: environment.randomID().description, training: trainingDay != nil, trainingDay: trainingDay, zone: environment.zone.name)
        let draft = RecordDraft(
            kind: JournalKind.officeFounded, caseID: .none, caseVersion: 0, salt: environment.randomID(),
            body: try codec.bytes(of: founding))
        let now = environment.now()
        let stamp = Stamp(
            now: Instant(milliseconds: now), day: (trainingDay ?? environment.zone.moment(at: now).day).iso,
            offset: environment.zone.offsetMinutes(now), login: environment.login, role: Role.coordinator.rawValue,
            command: environment.randomID(), program: environment.programVersion, programme: hashes.programme, law: hashes.law)
        let journal: SegmentedJournal
        do {
            journal = try SegmentedJournal.create(
                directory, fileSystem: environment.fileSystem, options: options(environment), founding: draft, by: stamp)
        } catch {
            throw OfficeError.journal(error)
        }
        return try start(directory, environment, journal, codec, index: nil)
    }

    /// Opens an office. Reads the records after those that the index remembers, and no more; an index that is missing, damaged or of
    /// another schema is made anew, telling `progress`.
    ///
    /// Damage opens it read-only: see `readOnly`. Throws `OfficeError` where there is no office or nothing can be read.
    public static func open(_ directory: String, _ environment: OfficeEnvironment) throws -> Office {
        let layout = OfficeLayout(directory: directory)
        let codec = EventCodec()
        var index: IndexDatabase?
        var remembered: Head?
        do {
            try setAsideDuringErasure(layout, environment)
            let opened = try filing { try IndexDatabase.open(environment.indexPath(layout), environment.indexFileSystem) }
            remembered = try opened.inDatabase(IndexMeta.read).head
            index = opened
        } catch OfficeError.indexDamaged {
            index?.close()
            index = nil
        }
        let journal: SegmentedJournal
        do {
            journal = try SegmentedJournal.open(
                directory, fileSystem: environment.fileSystem, options: options(environment), remembered: remembered)
        } catch {
            throw OfficeError.journal(error)
        }
        return try start(directory, environment, journal, codec, index: index)
    }

    /// While an erasure has yet to be completed, the index may hold what is to go; completing it takes the index away.
    private static func setAsideDuringErasure(_ layout: OfficeLayout, _ environment: OfficeEnvironment) throws {
        guard try filing({ try environment.fileSystem.status(layout.erasing) }) != nil else { return }
        // An index that lies elsewhere is not among the office's files.
        if let elsewhere = environment.indexElsewhere {
            try? IndexFiles(elsewhere.path, elsewhere.fileSystem).clear()
        }
        throw OfficeError.indexDamaged
    }

    private static func start(
        _ directory: String, _ environment: OfficeEnvironment, _ journal: SegmentedJournal, _ codec: EventCodec, index: IndexDatabase?
    ) throws -> Office {
        let layout = OfficeLayout(directory: directory)
        let index = try index ?? makeIndex(layout, environment, journal)
        let meta = try index.inDatabase(IndexMeta.read)
        let office = Office(
            directory: directory, environment: environment, journal: journal, codec: codec, index: index, meta: meta)
        do {
            try office.bringIndexUp()
            office.knownErasure = try office.index.inDatabase { try Office.lastErasure($0) }
        } catch OfficeError.indexDamaged {
            try office.mendDamagedIndex()
            office.knownErasure = try office.index.inDatabase { try Office.lastErasure($0) }
        }
        office.seenSequence = office.meta.head.seq
        IndexBuilder.clear(beside: environment.indexPath(layout), keeping: office.index.path, environment.indexFileSystem)
        return office
    }

    /// Two processes that open an office without an index must not make it twice: the second takes the first one's.
    private static func makeIndex(
        _ layout: OfficeLayout, _ environment: OfficeEnvironment, _ journal: SegmentedJournal
    ) throws -> IndexDatabase {
        let (path, fileSystem) = (environment.indexPath(layout), environment.indexFileSystem)
        let mustLock = journal.readOnly == nil
        if mustLock { try journaling { () throws(JournalError) in try journal.lock() } }
        defer { if mustLock { journal.unlock() } }
        return try filing {
            // One that is merely busy is in use: taken away, it would mix with its successor.
            var made: IndexDatabase?
            do {
                made = try IndexDatabase.open(path, fileSystem)
                _ = try made?.inDatabase(IndexMeta.read)
            } catch OfficeError.indexDamaged {
                made?.close()
                made = nil
            }
            return try made ?? IndexDatabase.create(path, fileSystem, now: environment.now())
        }
    }

    static func options(_ environment: OfficeEnvironment) -> JournalOptions {
        let holder = LockHolder(processID: environment.processID, login: environment.login, bootID: environment.bootID)
        return JournalOptions(
            holder: holder, knownKinds: Set(Event.kinds), lockAttempts: environment.lockAttempts, pause: environment.pause,
            tellWaiting: environment.tellWaiting, killPoint: environment.killPoint)
    }

    /// Makes the directories that are missing; refuses a directory in which something else lies.
    private static func prepare(_ layout: OfficeLayout, _ fileSystem: any FileSystem) throws {
        if try fileSystem.status(layout.directory) == nil { try fileSystem.makeDirectory(layout.directory, mode: 0o2770) }
        try fileSystem.syncName(of: layout.directory)
        let own: Set<String> = [AccessLog.folder, PresenceStore.folder, "lock", "news", "rules", "drafts", "quarantine", "journal-000001.jsonl"]
        for name in try fileSystem.list(layout.directory) where !own.contains(name) && !name.hasPrefix("index.sqlite") && !name.hasPrefix("index-") {
            // A whole journal is refused by the journal itself, in its own words.
            if name.hasPrefix("journal-") || name == "READONLY" { continue }
            throw OfficeError.directoryNotEmpty(path: layout.directory)
        }
        for path in [layout.rules, layout.drafts, layout.quarantine] where try fileSystem.status(path) == nil {
            try fileSystem.makeDirectory(path, mode: 0o2770)
        }
        try fileSystem.syncDirectory(layout.directory)
    }
}

extension FileSystem {
    /// The directory in which a path's last name stands.
    func directory(above path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

// MARK: Verification

extension Office {
    /// Reads the whole journal of an office and checks all that the format promises; an index is not needed.
    /// - Parameter progress: Called now and then with the number of bytes read so far.
    public static func verify(
        _ directory: String, _ fileSystem: any FileSystem, anchor: Anchor? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> VerifyReport {
        do {
            return try SegmentedJournal.verify(directory, fileSystem: fileSystem, anchor: anchor, progress: progress)
        } catch {
            throw OfficeError.journal(error)
        }
    }
}
