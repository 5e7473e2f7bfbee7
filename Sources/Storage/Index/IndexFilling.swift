import Casework
import GRDB
import Journal

/// One filling of a new index. The caller's thread reads, checks and decodes the journal, and later makes rows; another writes.
final class IndexFilling {
    private let press: IndexPress
    private let reader: RecordReader
    private let bounds: IndexBuilder.Bounds
    private let writer: Confined<IndexWriter>
    private let rules: (IndexMeta) -> RuleBook?

    /// What belongs to the press's thread: made there, and touched by pieces of its work alone.
    private struct Confined<Value>: @unchecked Sendable {
        let value: Value
    }

    init(
        _ queue: DatabaseQueue, _ reader: RecordReader, _ bounds: IndexBuilder.Bounds, _ rules: @escaping (IndexMeta) -> RuleBook?
    ) throws {
        self.reader = reader
        self.rules = rules
        self.bounds = bounds
        let press = IndexPress(queue)
        self.press = press
        writer = try press.answer(
            of: press.begin { database in
                try database.beginTransaction(.immediate)
                try database.execute(sql: IndexSchema.tables)
                try IndexMeta.begin(database)
                return Confined(value: IndexWriter(database, EventCodec(), try IndexMeta.read(database), isWhole: true, rules: { _ in nil }))
            })
    }

    /// Fills the index up to the journal's head. Reading takes six tenths of the time, rows three, and one what is made of all of them.
    func run(_ journal: any Journal, _ progress: (Int, Int) -> Void) throws {
        let head: Head
        do {
            head = try foldAll(journal, progress)
        } catch {
            // What fails first in the journal's order is told.
            try press.finish()
            throw error
        }
        let writer = writer
        let cases = try press.answer(
            of: press.begin { database in
                try writer.value.writeStates()
                writer.value.forgetStates()
                return try database.number("SELECT COUNT(*) FROM cases")
            })
        let book = rules(try press.answer(of: press.begin { _ in Confined(value: writer.value.meta) }).value)
        try makeRows(under: book) { progress(head.seq * 6 / 10 + head.seq * 3 / 10 * $0 / max(cases, 1), head.seq) }
        try press.add { database in
            try writer.value.seekAll()
            try database.execute(sql: IndexSchema.indexes)
            try writer.value.judgeAll(under: book)
            try writer.value.writeCounts()
            try writer.value.remember(head)
            try database.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
            try database.commit()
        }
        try press.finish()
        progress(head.seq, head.seq)
    }

    // MARK: States

    /// Folds all records into states, and writes their commands; answers the head.
    private func foldAll(_ journal: any Journal, _ progress: (Int, Int) -> Void) throws -> Head {
        var head = Head.beginning
        var commands = RowBatch()
        var receipts = UnitReceipts()
        while head.seq < journal.head.seq {
            let records = try Office.journaling { () throws(JournalError) in try journal.records(after: head, limit: bounds.records) }
            guard let last = records.last else { break }
            try read(records) { try receipts.note($0, $1, into: &commands) }
            if commands.count(.commands) >= bounds.commands { try write(&commands) }
            head = last.head
            progress(head.seq * 6 / 10, journal.head.seq)
        }
        try receipts.finish(into: &commands)
        try write(&commands)
        return head
    }

    /// Hands over records with their events. Where one cannot be read, those before it are handed over, for what is wrong with them is told
    /// first.
    private func read(_ records: [JournalRecord], note: (JournalRecord, CaseEvent) throws -> Void) throws {
        var events: [Event] = []
        events.reserveCapacity(records.count)
        for (index, record) in records.enumerated() where !JournalKind.all.contains(record.kind) {
            do {
                let event = try reader.event(of: record)
                events.append(event)
                try note(record, CaseEvent(CaseID(rawValue: record.caseID.description), event))
            } catch {
                try fold(Array(records[..<index]), events)
                throw error
            }
        }
        try fold(records, events)
    }

    private func fold(_ records: [JournalRecord], _ events: [Event]) throws {
        let (writer, bounds) = (writer, bounds)
        try press.add { _ in
            try writer.value.fold(records, events)
            if writer.value.touched.count >= bounds.cases { try writer.value.writeStates() }
        }
    }

    private func write(_ rows: inout RowBatch) throws {
        var batch = RowBatch()
        swap(&batch, &rows)
        batch.sort()
        let sorted = batch
        try press.add { try sorted.insert(into: $0) }
    }

    // MARK: Rows

    /// Makes the rows of all cases, each once, from its last state. Units of equipment come last: their numbers are found under who has them,
    /// and loans tell that.
    private func makeRows(under book: RuleBook?, _ progress: (Int) -> Void) throws {
        let writer = writer
        let rounds = try press.answer(of: press.begin { _ in try writer.value.rounds() })
        let filings = FilingRows(book) { id in rounds.first { $0.id == id } }
        var maker = RowMaker(EventCodec(), try press.answer(of: press.begin { _ in writer.value.reading }), filings)
        var done = 0
        try eachBatch(where: "kind <> '\(CaseKind.equipment.rawValue)'") { states in
            let batch = try maker.batch(states)
            try write(batch)
            done += states.count
            progress(done)
        }
        try eachBatch(where: "kind = '\(CaseKind.equipment.rawValue)'") { states in
            let units = try maker.units(states)
            let batch = try maker.batch(units, borrowers(of: Set(units.compactMap(\.loan))))
            try write(batch)
            done += states.count
            progress(done)
        }
        let (words, counters) = (maker.lastWords(), maker.counters)
        try press.add { _ in
            try writer.value.write(words: words)
            for (name, value) in counters { writer.value.count(name, value) }
        }
    }

    /// Reads states while those before them are made into rows.
    private func eachBatch(where condition: String, _ body: (RawStates) throws -> Void) throws {
        let limit = bounds.rows
        let cursor = try press.answer(of: press.begin { Confined(value: try StateCursor($0, where: condition)) })
        // The statement goes where the database is used, also when something fails.
        defer { _ = try? press.answer(of: press.begin { _ in cursor.value.close() }) }
        var next = press.begin { _ in try cursor.value.next(limit) }
        while case let states = try press.answer(of: next), states.count > 0 {
            next = press.begin { _ in try cursor.value.next(limit) }
            try body(states)
        }
    }

    private func borrowers(of loans: Set<CaseID>) throws -> [CaseID: PersonID] {
        try press.answer(
            of: press.begin { database in
                var borrowers: [CaseID: PersonID] = [:]
                for loan in loans {
                    let found = try database.texts("SELECT borrower FROM loans WHERE id = ?", loan.rawValue)
                    borrowers[loan] = found.first.map(PersonID.init(rawValue:))
                }
                return borrowers
            })
    }

    private func write(_ batch: RowMaker.Batch) throws {
        let writer = writer
        try press.add { database in
            try batch.rows.insert(into: database)
            try writer.value.write(words: batch.words)
        }
    }
}
