import Casework
import GRDB
import GRDBSQLite
import Rules

/// States as they stand in the index, not decoded yet.
struct RawStates: Sendable {
    private(set) var kinds: [CaseKind] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    var count: Int { kinds.count }

    mutating func append(_ kind: CaseKind, _ text: UnsafeRawBufferPointer) {
        kinds.append(kind)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }

    /// The decoded states.
    func forEach(_ codec: EventCodec, _ body: (CaseState) throws -> Void) throws {
        try bytes.withUnsafeBytes { bytes in
            var start = 0
            for (kind, end) in zip(kinds, ends) {
                try body(codec.state(kind, UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
                start = end
            }
        }
    }
}

/// Hands out all states of an index, batch after batch. Belongs to the thread that uses the database.
final class StateCursor {
    /// Nil behind the last state: stepped again, it would begin anew.
    private var statement: Statement?

    /// - Parameter condition: Which of them, as SQL on `cases`.
    init(_ database: Database, where condition: String) throws {
        statement = try database.makeStatement(sql: "SELECT kind, state FROM cases WHERE \(condition)")
    }

    /// The next states; none behind the last.
    func next(_ limit: Int) throws -> RawStates {
        var states = RawStates()
        guard let statement else { return states }
        let handle = statement.sqliteStatement
        while states.count < limit {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE {
                close()
                break
            }
            guard code == SQLITE_ROW, let kind = sqlite3_column_text(handle, 0), let text = sqlite3_column_text(handle, 1),
                let kind = CaseKind(rawValue: String(cString: kind))
            else { throw OfficeError.indexDamaged }
            states.append(kind, UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, 1))))
        }
        return states
    }

    /// Lets the statement go.
    func close() { statement = nil }
}

/// Makes the rows, counts and words of a whole index out of the last states of its cases.
struct RowMaker {
    private let codec: EventCodec
    private let rows: CaseRows
    private(set) var counters: [String: Int] = [:]
    private var tally = WordTally()

    /// What is written at once.
    struct Batch: Sendable {
        var rows = RowBatch()
        var words: [WordTally.Count] = []
    }

    init(_ codec: EventCodec, _ reading: PESEL.Reading, _ filings: FilingRows) {
        self.codec = codec
        rows = CaseRows(reading: reading, filings: filings)
    }

    /// The units of equipment among the states.
    func units(_ states: RawStates) throws -> [EquipmentUnit] {
        var units: [EquipmentUnit] = []
        try states.forEach(codec) { if case .equipment(let unit) = $0 { units.append(unit) } }
        return units
    }

    /// The rows of states other than equipment.
    mutating func batch(_ states: RawStates) throws -> Batch {
        var batch = Batch()
        try states.forEach(codec) { state in
            let postings: Set<Posting> =
                switch state {
                case .household(let value): Posting.of(value)
                case .application(let value): Posting.of(value)
                case .loan(let value): Posting.of(value)
                case .publicUnit(let value): Posting.of(value)
                case .equipment, .project, .module, .group, .recommendation, .sitting, .round, .earlierBeneficiary: []
                }
            try put(state, postings, into: &batch)
        }
        finish(&batch)
        return batch
    }

    /// The rows of units, whose numbers are found under who has them.
    /// - Parameter borrowers: The borrowers of loans.
    mutating func batch(_ units: [EquipmentUnit], _ borrowers: [CaseID: PersonID]) throws -> Batch {
        var batch = Batch()
        for unit in units {
            try put(.equipment(unit), Posting.of(unit, borrower: unit.loan.flatMap { borrowers[$0] }), into: &batch)
        }
        finish(&batch)
        return batch
    }

    /// The words that have not gone with a batch.
    mutating func lastWords() -> [WordTally.Count] { tally.take() }

    private mutating func put(_ state: CaseState, _ postings: Set<Posting>, into batch: inout Batch) throws {
        for name in Counter.names(of: state) { counters[name, default: 0] += 1 }
        try rows.put(state, into: &batch.rows)
        for posting in postings {
            try posting.put(into: &batch.rows)
            if !posting.rank.isNumber { tally.add(posting.word) }
        }
    }

    private mutating func finish(_ batch: inout Batch) {
        batch.rows.sort()
        if tally.isFull { batch.words = tally.take() }
    }
}
