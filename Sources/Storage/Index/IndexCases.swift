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
    private let memory: CaseMemory?
    private var known: [CaseID: Stored?] = [:]
    /// Whether the office has a list of earlier beneficiaries, once that was asked.
    var hasEarlierList: Bool?

    /// - Parameter memory: What earlier submissions have decoded, where there is such a memory.
    init(_ codec: EventCodec, memory: CaseMemory? = nil) {
        self.codec = codec
        self.memory = memory
    }

    /// The case, or nil where the journal knows none of this name.
    func load(_ id: CaseID, _ database: Database) throws -> Stored? {
        if let found = known[id] { return found }
        let stored = try remembered(id, database) ?? fetch(id, database)
        known[id] = .some(stored)
        // What one submission reads beyond that is a whole list, and would drive everything else out.
        if let stored, known.count <= CaseMemory.limit { memory?.keep(stored, id) }
        return stored
    }

    /// Reads many cases that will all be asked for, those left out that are known already; the states are decoded on two threads.
    func prepare(_ ids: [CaseID], _ database: Database, on twin: TwinWork = TwinWork()) throws {
        let ids = ids.filter { known[$0] == nil }
        guard ids.count >= twin.least else { return }
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            let rows = try ids[start..<min(start + Self.batch, ids.count)].compactMap { id in
                try database.first("SELECT kind, version, login, state FROM cases WHERE id = ?", id.rawValue) { try Undecoded(id, $0) }
            }
            let states = try twin.map(rows, own: codec, other: { EventCodec() }) { codec, row in
                try row.state.withUnsafeBytes { try codec.state(row.kind, $0) }
            }
            for (row, state) in zip(rows, states) { known[row.id] = .some(Stored(state: state, version: row.version, login: row.login)) }
        }
    }

    private static let batch = 2048

    /// A row of the cases as it was read.
    private struct Undecoded {
        let id: CaseID
        let kind: CaseKind
        let version: Int
        let login: String
        let state: [UInt8]

        init(_ id: CaseID, _ row: RowInPlace) throws {
            guard let kind = CaseKind(rawValue: try row.text(0)) else { throw OfficeError.indexDamaged }
            (self.id, self.kind, version, login, state) = (id, kind, try row.number(1), try row.text(2), Array(try row.bytes(3)))
        }
    }

    private func remembered(_ id: CaseID, _ database: Database) throws -> Stored? {
        guard let stored = memory?.cases[id] else { return nil }
        let row = try database.row("SELECT version FROM cases WHERE id = ?", id.rawValue)
        return row.map { $0[0] as Int } == stored.version ? stored : nil
    }

    /// As ``load(_:_:)``, without remembering: for work that passes over more cases than memory should hold.
    func fetch(_ id: CaseID, _ database: Database) throws -> Stored? {
        try database.first("SELECT kind, version, login, state FROM cases WHERE id = ?", id.rawValue) { row in
            guard let kind = CaseKind(rawValue: try row.text(0)) else { throw OfficeError.indexDamaged }
            return Stored(state: try codec.state(kind, try row.bytes(3)), version: try row.number(1), login: try row.text(2))
        }
    }
}

/// States of cases that were decoded or written by this process: while a case has the same version in the same index, it has the same state.
///
/// An erasure changes states and no version; it replaces the index, and the memory goes with that.
final class CaseMemory {
    /// Enough for what one clerk works on, and less than two megabytes.
    static let limit = 200

    private(set) var cases: [CaseID: IndexCases.Stored] = [:]

    func keep(_ stored: IndexCases.Stored, _ id: CaseID) {
        if cases.count >= CaseMemory.limit, cases[id] == nil { cases.removeAll(keepingCapacity: true) }
        cases[id] = stored
    }

    func clear() { cases.removeAll() }
}
