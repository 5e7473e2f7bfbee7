import Casework
import Journal

/// Who has which case open: one file for each process, locked for as long as the process lives, in a directory of the group.
///
/// The lock is what tells the living: a file that can be locked is nobody's any more, and whoever meets it takes it away. Nothing here is
/// made durable, and no failure is an error of the work: what can't be written is not shown, and tried again with the next change.
final class PresenceStore {
    static let folder = "presence"

    let directory: String
    private let environment: OfficeEnvironment
    private let codec: EventCodec
    private var own: Own?
    private var entries: [PresenceFile.Entry] = []

    /// This process's file, and what was last written into it.
    private struct Own {
        var name: String
        var file: any OpenFile
        var identity: FileStatus
        var written: [UInt8]
    }

    init(_ layout: OfficeLayout, _ environment: OfficeEnvironment, _ codec: EventCodec) {
        directory = layout.presence
        self.environment = environment
        self.codec = codec
    }

    /// Makes the directory where it is missing; answers whether it is there.
    func prepare() -> Bool {
        try? environment.fileSystem.makeOfficeDirectory(directory)
        return (try? environment.fileSystem.status(directory))?.isDirectory == true
    }

    /// Says which cases are open here, and whether each is edited; a file that was taken away is made anew.
    func publish(_ cases: [CaseID: Bool]) {
        let now = environment.now()
        let before = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        entries = cases.sorted { $0.key.rawValue < $1.key.rawValue }.map { id, editing in
            if let known = before[id], known.editing == editing { return known }
            return PresenceFile.Entry(id: id, editing: editing, since: now)
        }
        if own == nil && entries.isEmpty { return }
        try? write()
    }

    private func write() throws {
        let fileSystem = environment.fileSystem
        if let own, try fileSystem.status(path(own.name))?.isSameFile(as: own.identity) != true {
            own.file.close()
            self.own = nil
        }
        if own == nil {
            if entries.isEmpty { return }
            own = try make()
        }
        guard var own else { return }
        let file = PresenceFile(
            format: 1, login: environment.login, process: environment.processID, boot: environment.bootID, cases: entries)
        let line = try file.line(codec, length: own.written.count)
        if line == own.written { return }
        try own.file.overwrite(line, at: 0)
        own.written = line
        self.own = own
    }

    /// A new file under the lock. Whoever looks just between the two takes it for a dead one's: then another is made.
    private func make() throws -> Own? {
        let fileSystem = environment.fileSystem
        guard prepare() else { return nil }
        for _ in 1...3 {
            let name = environment.randomID().description
            let file = try fileSystem.open(path(name), .createNew)
            let identity = try file.status()
            if try file.tryLock(), try fileSystem.status(path(name))?.isSameFile(as: identity) == true {
                return Own(name: name, file: file, identity: identity, written: [])
            }
            file.close()
            try? fileSystem.unlink(path(name))
        }
        return nil
    }

    /// What others have open, those who edit first, then by time. A dead process's file counts for nothing and is taken away.
    func others() -> [CasePresence] {
        let names = (try? environment.fileSystem.list(directory)) ?? []
        let found = names.filter { $0 != own?.name && OpaqueID($0) != nil }.flatMap { name in
            living(name).map { file in file.cases.map { (file.login, $0) } } ?? []
        }
        let sorted = found.sorted { first, second in
            let (a, b) = (first.1, second.1)
            return (a.editing ? 0 : 1, a.since, first.0) < (b.editing ? 0 : 1, b.since, second.0)
        }
        return sorted.map { login, entry in
            CasePresence(id: entry.id, login: login, isEdited: entry.editing, since: environment.zone.moment(at: entry.since))
        }
    }

    /// Whether a process lives behind a file of the directory.
    func isLiving(_ name: String) -> Bool { name != own?.name && OpaqueID(name) != nil && living(name) != nil }

    private func living(_ name: String) -> PresenceFile? {
        let fileSystem = environment.fileSystem
        // Opened for reading only: closing a file that was opened for writing would tell every watcher that it has changed.
        guard let file = try? fileSystem.open(path(name), .read) else { return nil }
        defer { file.close() }
        guard let isFree = try? file.tryLock() else { return nil }
        if isFree {
            try? fileSystem.unlink(path(name))
            return nil
        }
        guard let bytes = try? file.readBytes(from: 0, count: PresenceFile.limit) else { return nil }
        return PresenceFile.read(bytes, codec)
    }

    /// Takes away the files that name one of some opaque identifiers; a living process makes its file anew with what it has open then.
    func forget(_ identifiers: [String]) {
        let needles = identifiers.map { Array($0.utf8) }
        for name in (try? environment.fileSystem.list(directory)) ?? [] {
            let bytes = try? environment.fileSystem.readAll(path(name))
            let isConcerned = bytes?.withUnsafeBytes { all in needles.contains { all.holds($0) } } ?? true
            if isConcerned { try? environment.fileSystem.unlink(path(name)) }
        }
    }

    /// Takes this process's file away: nothing is open here any more.
    func leave() {
        entries = []
        guard let own else { return }
        self.own = nil
        try? environment.fileSystem.unlink(path(own.name))
        own.file.close()
    }

    private func path(_ name: String) -> String { directory + "/" + name }
}
