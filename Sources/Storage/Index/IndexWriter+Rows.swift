import Casework
import GRDB
import Rules

extension IndexWriter {
    /// Replaces the list rows of one case, those that change.
    func writeRows(before: CaseState?, after: CaseState) throws {
        switch (before, after) {
        case (.household(let old), .household(let new)):
            let kept = Set(new.content.members.map(\.id))
            for member in old.content.members where !kept.contains(member.id) {
                try database.run("DELETE FROM persons WHERE id = ?", member.id.rawValue)
            }
        case (.application(let old), .application(let new)) where old.openCall != nil && new.openCall == nil:
            try database.run("DELETE FROM calls WHERE application = ?", new.id.rawValue)
        case (.group, .group(let group)):
            try database.run("DELETE FROM sessions WHERE grp = ?", group.id.rawValue)
            try database.run("DELETE FROM participants WHERE grp = ?", group.id.rawValue)
        default: break
        }
        let maker = CaseRows(reading: reading, filings: filings)
        var former = FormerRows()
        // A group's sessions and participants were just taken out.
        if let before, before.kind != .group { try maker.put(before, into: &former) }
        var rows = ChangedRows(database: database, former: former)
        try maker.put(after, into: &rows)
    }

    /// Gives the applications and loans of households whose people changed the words that they are found by.
    func writeSeeks() throws {
        for (id, entry) in touched {
            guard case .household(let household) = entry.after else { continue }
            if case .household(let former) = entry.before, former.content == household.content { continue }
            for sql in Self.seekingOfHousehold { try database.run(sql, id.rawValue) }
        }
    }

    /// The same for all, where a whole index is written: a row may have come before its person's.
    func seekAll() throws {
        for table in IndexTable.allCases {
            if let sql = table.seeking(where: "TRUE") { try database.execute(sql: sql) }
        }
    }

    private static let seekingOfHousehold = IndexTable.allCases.compactMap { $0.seeking(where: "household = ?") }

    /// Keeps the desk's counts up by what one case stopped being and what it became.
    func writeCounters(before: CaseState?, after: CaseState) {
        let old = before.map(Counter.names(of:)) ?? []
        let new = Counter.names(of: after)
        for name in old where !new.contains(name) { count(name, -1) }
        for name in new where !old.contains(name) { count(name, 1) }
    }

    /// Writes what was counted since the last call: a unit may change thousands of cases and few counts.
    func writeCounts() throws {
        for (name, change) in counted where change != 0 {
            try database.run(
                "INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + excluded.value", name, change)
            // As if it had never counted: a rebuilt index does not know what a case once was.
            if change < 0 { try database.run("DELETE FROM counters WHERE name = ? AND value = 0", name) }
        }
        counted.removeAll(keepingCapacity: true)
    }
}

/// The counts that the desk shows, by name.
enum Counter {
    static let households = "household"
    static let groups = "group"
    /// Kept with the gaps, for no state tells it alone.
    static let incomplete = "incomplete"
    static let openFailures = "failures"
    /// Calls whose letter is not written yet.
    static let callLetters = "call_letters"
    static let publicUnits = "public_unit"

    /// Loans in force by their last day: how many are overdue hangs on the day of the question.
    static func ends(_ day: CalendarDay) -> String { "\(endsPrefix)\(day.dayNumber)" }
    private static let endsPrefix = "ends/"

    /// How many loans in force ended before a day.
    static func ended(before day: CalendarDay, in counters: [String: Int]) -> Int {
        counters.reduce(0) { sum, counter in
            guard counter.key.hasPrefix(endsPrefix), let last = Int(counter.key.dropFirst(endsPrefix.count)) else { return sum }
            return last < day.dayNumber ? sum + counter.value : sum
        }
    }

    static func applications(_ status: ApplicationStatus) -> String { "application/\(status.rawValue)" }
    static func sittings(_ status: SittingStatus) -> String { "sitting/\(status.rawValue)" }
    static func loans(_ status: LoanStatus) -> String { "loan/\(status.rawValue)" }
    static func equipment(_ status: EquipmentStatus) -> String { "equipment/\(status.rawValue)" }

    /// What a case in this state counts as.
    static func names(of state: CaseState) -> [String] {
        switch state {
        case .project, .module, .recommendation, .round, .earlierBeneficiary: []
        case .sitting(let value): [sittings(value.status)]
        case .household: [households]
        case .application(let value): [applications(value.status)] + (value.openCall?.awaitsLetter == true ? [callLetters] : [])
        case .equipment(let value): [equipment(value.status)]
        case .loan(let value):
            [loans(value.status)] + (value.openFailures.isEmpty ? [] : [openFailures])
                + (value.status == .inForce ? value.until.map { [ends($0)] } ?? [] : [])
        case .group: [groups]
        case .publicUnit: [publicUnits]
        }
    }
}

/// The rows of a state that stand in the tables already.
private struct FormerRows: RowSink {
    private var rows: [(table: IndexTable, values: [RowValue])] = []

    mutating func put(_ table: IndexTable, _ values: RowValue...) { rows.append((table, values)) }

    func holds(_ table: IndexTable, _ values: [RowValue]) -> Bool { rows.contains { $0.table == table && $0.values == values } }

    /// The row with the same key.
    func row(_ table: IndexTable, like values: [RowValue]) -> [RowValue]? {
        let key = values.prefix(table.keyCount)
        return rows.first { $0.table == table && $0.values.prefix(table.keyCount) == key }?.values
    }
}

/// Writes the rows that an earlier state did not have, and of a row that it had otherwise the columns that are others: to write the rest again would
/// write each index of its table with it, and so the log.
private struct ChangedRows: RowSink {
    let database: Database
    let former: FormerRows

    func put(_ table: IndexTable, _ values: RowValue...) throws {
        if former.holds(table, values) { return }
        guard let old = former.row(table, like: values), let update = table.update(from: old, to: values) else {
            return try database.run(table.insertion, values)
        }
        try database.run(update.sql, update.values)
    }
}
