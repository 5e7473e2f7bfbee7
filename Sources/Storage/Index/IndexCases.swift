import Casework
import GRDB

/// The present states of cases.
enum IndexCases {
    /// A case as the index holds it.
    struct Stored {
        var state: CaseState
        var version: Int
        /// Who changed it last.
        var login: String
    }

    /// The case, or nil where the journal knows none of this name.
    static func load(_ id: CaseID, _ database: Database, _ codec: EventCodec) throws -> Stored? {
        guard let row = try database.row("SELECT kind, version, login, state FROM cases WHERE id = ?", id.rawValue) else { return nil }
        guard let kind = CaseKind(rawValue: row[0]) else { throw OfficeError.indexDamaged }
        return Stored(state: try codec.state(kind, row[3]), version: row[1], login: row[2])
    }
}
