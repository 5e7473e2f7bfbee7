import Casework
import GRDB
import Journal
import Rules

/// Brings the index from one head to a later one inside one transaction: folds events into states, then writes what changed.
///
/// A case that many records touch is written once, so catching up with a long journal costs little more than reading it.
final class IndexWriter {
    let database: Database
    let codec: EventCodec
    let cases: IndexCases
    /// Events that are known and need not be read from their records.
    private var decided: ArraySlice<Event>
    private let reader: RecordReader
    private var lastRules: (programme: Digest256?, law: Digest256?)
    private(set) var touched: [CaseID: TouchedCase] = [:]
    /// In the order in which the journal first names them, so that a rebuilt index is written like an incremental one.
    private var order: [CaseID] = []
    /// Written states that may be touched again; only while a whole index is written.
    private var earlier: [CaseID: TouchedCase] = [:]
    private var receipts = UnitReceipts()
    /// How the desk's counts change, as far as it is not written.
    var counted: [String: Int] = [:]
    /// What the index remembers of the office, as of the last record folded.
    var meta: IndexMeta
    /// How PESEL numbers tell birth dates in this office.
    var reading: PESEL.Reading { meta.trainingDay == nil ? .civil : .training }
    /// How applications came in, by the rules as they are behind all records that were folded.
    private(set) lazy var filings = FilingRows(rules(meta)) { [unowned self] id in
        guard case .round(let round)? = try state(of: id) else { return nil }
        return round
    }
    /// The rounds that were folded; only while a whole index is written.
    private var folded: Set<CaseID> = []
    /// Whether a whole index is written: states alone, since rows and commands are made of the last ones.
    private let isWhole: Bool
    /// The rules of the office that is remembered, by which applications are incomplete; nil where they can't be read.
    let rules: (IndexMeta) -> RuleBook?

    /// How many states are made into text at once.
    private static let batch = 1024

    /// A case before and after the records of this transaction.
    struct TouchedCase {
        var before: CaseState?
        var after: CaseState?
        var version: Int
        var login: String
    }

    /// - Parameters:
    ///   - meta: What the index remembers in this transaction.
    ///   - cases: What the submission has loaded under this lock; none while catching up.
    ///   - decided: The events of the records to come, where they are known; else they are read from the records.
    ///   - erased: What is left of bodies that were erased.
    ///   - rules: The rules of an office, where they can be read; asked when the records are folded, for they may tell of others.
    ///   - isWhole: Whether a whole index is written: by ``fold(_:_:)`` and ``writeStates()``, not by ``apply(_:)``.
    init(
        _ database: Database, _ codec: EventCodec, _ meta: IndexMeta, cases: IndexCases? = nil, decided: [Event] = [],
        erased: ErasedBodies? = nil, isWhole: Bool = false,
        rules: @escaping (IndexMeta) -> RuleBook?
    ) {
        self.rules = rules
        self.database = database
        self.meta = meta
        self.codec = codec
        self.cases = cases ?? IndexCases(codec)
        self.decided = decided[...]
        self.isWhole = isWhole
        reader = RecordReader(codec: codec, erased: erased)
    }

    /// Applies whole units, oldest first, and remembers their end. Throws `OfficeError.indexCannotFollow` for a record that does not
    /// fit what came before it, or that this program cannot read.
    func apply(_ records: [JournalRecord]) throws {
        try fold(records)
        let twin = TwinWork()
        for start in stride(from: 0, to: order.count, by: Self.batch) {
            let states = order[start..<min(start + Self.batch, order.count)].compactMap { id in touched[id]?.after.map { (id: id, state: $0) } }
            let texts = try twin.map(states, own: codec, other: { EventCodec() }) { try $0.text(of: $1.state) }
            for (entry, text) in zip(states, texts) {
                guard let touched = touched[entry.id] else { continue }
                try write(entry.id, entry.state.kind, text, touched)
                try write(before: touched.before, after: entry.state)
            }
        }
        try writeSeeks()
        try writeGaps()
        try writeCounts()
        if let last = records.last { try remember(last.head) }
    }

    /// Folds whole units into states, oldest first, and writes their commands; the states wait in ``touched``.
    private func fold(_ records: [JournalRecord]) throws {
        for record in records { try fold(record) }
        var rows = DirectRows(database: database)
        try receipts.finish(into: &rows)
    }

    /// Folds records whose events are known into states, which wait in ``touched``; there is one event for each record of a case.
    func fold(_ records: some Sequence<JournalRecord>, _ events: [Event]) throws {
        decided = events[...]
        for record in records { try fold(record) }
    }

    /// Remembers up to where the index has read, with what the records said of the office.
    func remember(_ head: Head) throws {
        meta.head = head
        try meta.write(database)
    }

    /// The states that were written, for whoever may remember them once the transaction counts.
    var written: [(CaseID, IndexCases.Stored)] {
        touched.compactMap { id, entry in
            entry.after.map { (id, IndexCases.Stored(state: $0, version: entry.version, login: entry.login)) }
        }
    }

    /// Writes the states that wait, without their rows. They stay at hand until the next call, since cases come in waves.
    func writeStates() throws {
        for id in order {
            guard let entry = touched[id], let after = entry.after else { continue }
            try write(id, after.kind, try codec.text(of: after), entry)
        }
        earlier = touched
        touched = [:]
        order = []
    }

    func count(_ name: String, _ change: Int) { counted[name, default: 0] += change }

    /// Lets the states go that were kept at hand.
    func forgetStates() { earlier = [:] }

    private func fold(_ record: JournalRecord) throws {
        if JournalKind.all.contains(record.kind) {
            if record.kind == JournalKind.officeFounded { try meta.found(record, codec) }
            return
        }
        let id = CaseID(rawValue: record.caseID.description)
        var entry = try self.touched[id] ?? load(id)
        let (event, state) = try fold(record, into: entry.after, id)
        guard record.caseVersion == entry.version + 1 else {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: "it skips a version of its case")
        }
        entry.after = state
        entry.version = record.caseVersion
        entry.login = record.login
        if touched.updateValue(entry, forKey: id) == nil { order.append(id) }
        if !isWhole {
            var rows = DirectRows(database: database)
            try receipts.note(record, CaseEvent(id, event), into: &rows)
        }
        if let order = record.erasedBy {
            try database.run(
                "INSERT INTO erasures (id, seq) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET seq = max(seq, excluded.seq)", id.rawValue, order)
        }
        if state.kind == .project { meta.project = id }
        if isWhole, state.kind == .round { folded.insert(id) }
        if record.programme != lastRules.programme || record.law != lastRules.law, let programme = record.programme, let law = record.law {
            lastRules = (programme, law)
            (meta.programme, meta.law) = (programme.description, law.description)
        }
    }

    /// The record's event and the state after it.
    private func fold(_ record: JournalRecord, into state: CaseState?, _ id: CaseID) throws -> (Event, CaseState) {
        let event = try decided.popFirst() ?? reader.event(of: record)
        do {
            return (event, try evolve(state, id: id, event))
        } catch {
            throw OfficeError.indexCannotFollow(record: record.seq, reason: error.description)
        }
    }

    private func load(_ id: CaseID) throws -> TouchedCase {
        if let earlier = earlier[id] { return earlier }
        guard let stored = try (isWhole ? cases.fetch(id, database) : cases.load(id, database)) else {
            return TouchedCase(before: nil, after: nil, version: 0, login: "")
        }
        return TouchedCase(before: stored.state, after: stored.state, version: stored.version, login: stored.login)
    }

    /// The state of a case as of now, with what this transaction has not written yet.
    func state(of id: CaseID) throws -> CaseState? {
        if let entry = touched[id] { return entry.after }
        return try (isWhole ? cases.fetch(id, database) : cases.load(id, database))?.state
    }

    /// The rounds of a whole index, whose states are written.
    func rounds() throws -> [Round] {
        try folded.map { id in
            guard case .round(let round)? = try state(of: id) else { throw OfficeError.indexDamaged }
            return round
        }
    }

    private func write(_ id: CaseID, _ kind: CaseKind, _ text: String, _ entry: TouchedCase) throws {
        try database.run(
            """
            INSERT INTO cases (id, kind, version, login, state) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, login = excluded.login, state = excluded.state
            """, id.rawValue, kind.rawValue, entry.version, entry.login, text)
    }

    /// Writes everything of a case but its state: rows, counts, words.
    func write(before: CaseState?, after: CaseState) throws {
        writeCounters(before: before, after: after)
        try writeRows(before: before, after: after)
        if case .application(let former) = before, case .application(let new) = after, former.number == new.number,
            former.content.applicant == new.content.applicant
        {
            return
        }
        try writePostings(before: postings(of: before), after: postings(of: after))
    }
}
