import Casework
import GRDB
import Rules

/// Which applications lack a document or an answer. That hangs on the application, its household and the rules, so it is found behind the
/// states and rows of a unit, anew for what the unit has changed; for all, where the rules are others than those it was last found by.
extension IndexWriter {
    func writeGaps() throws {
        let book = rules(meta)
        guard meta.judgedBy == Self.name(of: book, meta) else {
            try writeFilings(of: database.texts("SELECT id FROM applications"))
            return try judgeAll(under: book)
        }
        try writeCandidates(under: book)
        var judged: Set<CaseID> = []
        for (id, entry) in touched {
            switch (entry.before, entry.after) {
            case (let before, .application(let application)):
                if case .application(let former) = before {
                    // What waits neither before nor after has no row.
                    if former == application || !former.status.awaitsCheck && !application.status.awaitsCheck { continue }
                }
                if judged.insert(id).inserted { try judge(application, under: book) }
            case (let before, .household(let household)):
                if case .household(let former) = before, former.content == household.content { continue }
                let waiting = try database.texts("SELECT id FROM applications WHERE household = ? AND status IN (\(Self.waiting))", id.rawValue)
                for id in waiting.map(CaseID.init(rawValue:)) where judged.insert(id).inserted {
                    guard case .application(let application) = try state(of: id) else { throw OfficeError.indexDamaged }
                    try judge(application, under: book)
                }
            case (.round(let former), .round(let round)) where former.window != round.window:
                try writeFilings(of: database.texts("SELECT id FROM applications WHERE round = ?", id.rawValue))
                let waiting = try database.texts("SELECT id FROM applications WHERE round = ? AND status IN (\(Self.waiting))", id.rawValue)
                for id in waiting.map(CaseID.init(rawValue:)) where judged.insert(id).inserted {
                    guard case .application(let application) = try state(of: id) else { throw OfficeError.indexDamaged }
                    try judge(application, under: book)
                }
            default: break
            }
        }
    }

    /// Finds anew how applications came in, and writes what has changed: other rules were read, or the window of a round is another.
    private func writeFilings(of applications: [String]) throws {
        for id in applications {
            guard case .application(let application) = try state(of: CaseID(rawValue: id)) else { throw OfficeError.indexDamaged }
            let found = try filings.found(of: application)
            try database.run(
                "UPDATE applications SET filed = ?1, flags = ?2 WHERE id = ?3 AND (filed <> ?1 OR flags IS NOT ?2)", found.day.dayNumber, found.flags, id)
        }
    }

    /// The rules with the window of an application's round.
    private func rules(_ book: RuleBook?, for application: Application) throws -> RuleBook? { book?.within(try round(of: application)) }

    /// The round that an application belongs to, if any.
    func round(of application: Application) throws -> Round? {
        guard let id = application.round else { return nil }
        guard case .round(let round) = try state(of: id) else { throw OfficeError.indexDamaged }
        return round
    }

    private func judge(_ application: Application, under book: RuleBook?) throws {
        var isIncomplete = false
        if application.status.awaitsCheck, case .household(let household) = try state(of: application.content.household) {
            isIncomplete = application.isIncomplete(household.content, under: try rules(book, for: application))
        }
        let number = SerialNumber(application.number)
        // What stands there already is not written again: it would lengthen the log.
        if isIncomplete {
            try database.run(Self.gap, number.year, number.ordinal, application.id.rawValue)
            if database.changesCount > 0 { count(Counter.incomplete, 1) }
        } else {
            try database.run(
                "DELETE FROM gaps WHERE year = ? AND ordinal = ? AND application = ?", number.year, number.ordinal, application.id.rawValue)
            if database.changesCount > 0 { count(Counter.incomplete, -1) }
        }
    }

    /// Looks at all applications that wait, whose states and rows are written.
    func judgeAll(under book: RuleBook?) throws {
        try database.run("DELETE FROM gaps")
        try database.run("DELETE FROM counters WHERE name = ?", Counter.incomplete)
        let sql = """
            SELECT a.year, a.ordinal, a.id, c.state, h.state FROM applications a JOIN cases c ON c.id = a.id JOIN cases h ON h.id = a.household
            WHERE a.status IN (\(Self.waiting))
            """
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
        var found = 0
        while let row = try rows.next() {
            guard case .application(let application) = try codec.state(.application, row[3]),
                case .household(let household) = try codec.state(.household, row[4])
            else { throw OfficeError.indexDamaged }
            guard application.isIncomplete(household.content, under: try rules(book, for: application)) else { continue }
            let (year, ordinal, id): (Int, Int, String) = (row[0], row[1], row[2])
            try database.run(Self.gap, year, ordinal, id)
            found += 1
        }
        counted[Counter.incomplete] = found
        try writeAllCandidates(under: book)
        meta.judgedBy = Self.name(of: book, meta)
    }

    /// The statuses in which something may be missing, as SQL lists them.
    private static let waiting = ApplicationStatus.allCases.filter(\.awaitsCheck).map { "'\($0.rawValue)'" }.joined(separator: ", ")

    private static let gap = "INSERT OR IGNORE INTO gaps (year, ordinal, application) VALUES (?, ?, ?)"

    /// What the index remembers of the rules that it was found by; nothing where they could not be read, so that it is found anew once they can.
    private static func name(of book: RuleBook?, _ meta: IndexMeta) -> String { book == nil ? "" : meta.rulesInForce }
}
