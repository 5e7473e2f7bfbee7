import Casework
import GRDB

/// The present states of cases as one connection reads them, each decoded once.
///
/// Lives for one question, or for one submission under the lock: nobody else can change a case while it is kept.
final class IndexCases {
    /// A case as the index holds it.
    struct Stored {
        var state: CaseState
        var version: Int
        /// Who changed it last.
        var login: String
    }

    private let codec: EventCodec
    private var known: [CaseID: Stored?] = [:]

    init(_ codec: EventCodec) { self.codec = codec }

    /// The case, or nil where the journal knows none of this name.
    func load(_ id: CaseID, _ database: Database) throws -> Stored? {
        if let found = known[id] { return found }
        let stored = try read(id, database)
        known[id] = .some(stored)
        return stored
    }

    private func read(_ id: CaseID, _ database: Database) throws -> Stored? {
        guard let row = try database.row("SELECT kind, version, login, state FROM cases WHERE id = ?", id.rawValue) else { return nil }
        guard let kind = CaseKind(rawValue: row[0]) else { throw OfficeError.indexDamaged }
        return Stored(state: try codec.state(kind, row[3]), version: row[1], login: row[2])
    }
}
