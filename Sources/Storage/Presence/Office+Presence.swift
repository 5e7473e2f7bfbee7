import Casework
import GRDB
import Journal

extension Office {
    /// Where the processes of an office say what they have open, made where it is missing; nil where it can't be. For a watch.
    public var presenceDirectory: String? { presence.prepare() ? presence.directory : nil }

    /// Says to other processes which cases are open here, and whether each is edited. Never fails: what can't be written is not shown.
    public func publish(_ cases: [CaseID: Bool]) { presence.publish(cases) }

    /// What other living processes have open, those who edit first, then by time.
    public func openElsewhere() -> [CasePresence] {
        presence.others().map { entry in
            var entry = entry
            if let day = meta.trainingDay { entry.since.day = day }
            return entry
        }
    }

    /// Whether a process still lives behind a file of the presence directory.
    public func isPresent(_ name: String) -> Bool { presence.isLiving(name) }

    /// The cases that were saved since they were seen, and by whom. Shows nothing of a person.
    public func changes(since seen: [VersionedCase]) throws -> [CaseChange] {
        try reopenIfReplaced()
        return try index.read { database in
            try seen.compactMap { seen in
                guard let row = try database.row("SELECT version, login FROM cases WHERE id = ?", seen.id.rawValue) else { return nil }
                let version: Int = row[0]
                return version == seen.version ? nil : CaseChange(id: seen.id, version: version, login: row[1])
            }
        }
    }
}

// MARK: Erasures while forms are open

extension Office {
    /// What was erased by law since this process last asked. Forms on it are to be closed: from now on this process is taken to show
    /// what is left, and may save it again.
    /// - Parameter drafts: The drafts that this process has written; those that an erasure took are named.
    public func takeErasures(of drafts: [CommandID]) throws -> Erasures {
        try reopenIfReplaced()
        let known = knownErasure
        let found = try index.read { database in
            try database.rows("SELECT id, seq FROM erasures WHERE seq > ?", [known]).map { row in
                (id: CaseID(rawValue: row[0]), seq: row[1] as Int)
            }
        }
        guard let last = found.map(\.seq).max() else { return Erasures() }
        knownErasure = last
        return Erasures(cases: Set(found.map(\.id)), drafts: Set(drafts.filter { !self.drafts.isThere($0) }))
    }

    /// Only under the lock, the index being up to date: what was typed before an erasure is not saved over it.
    func refuseErased(_ cases: [CaseID]) throws {
        if try index.inDatabase({ try Office.lastErasure($0, of: cases) }) > knownErasure { throw OfficeError.erasedMeanwhile }
    }

    /// Refuses a draft that began before an erasure of one of its cases. An index that can't be read now is no reason to lose what was
    /// typed: an erasure that is still under way looks for such drafts once more when it is done.
    func refuseErased(_ draft: Draft) throws {
        do {
            try takeOverReplacement()
            try refuseErased([draft.subject] + draft.base.map(\.id))
        } catch OfficeError.erasedMeanwhile {
            throw OfficeError.erasedMeanwhile
        } catch {
            return
        }
    }

    /// The number of the last order that erased something, anywhere or of some cases; 0 where none did.
    static func lastErasure(_ database: Database, of cases: [CaseID]? = nil) throws -> Int {
        guard let cases else { return try database.number("SELECT coalesce(max(seq), 0) FROM erasures", []) }
        return try cases.map { id in
            try database.number("SELECT coalesce(max(seq), 0) FROM erasures WHERE id = ?", [id.rawValue])
        }.max() ?? 0
    }
}
