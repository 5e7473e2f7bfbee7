import Casework
import GRDB
import Journal
import Rules

extension IndexReader: CaseReader {
    func state(of id: CaseID) throws -> CaseState? { try cases.load(id, database)?.state }

    func prepare(_ ids: [CaseID]) throws { try cases.prepare(ids, database) }

    func map<Item: Sendable, Value: Sendable>(_ items: [Item], _ work: @escaping @Sendable (Item) -> Value) throws -> [Value] {
        try TwinWork().map(items, own: (), other: {}) { work($1) }
    }

    func project() throws -> Project? {
        let found: Versioned<Project>? = try project()
        return found?.state
    }

    func count(on status: ApplicationStatus) throws -> Int {
        try database.number("SELECT value FROM counters WHERE name = ?", [Counter.applications(status)])
    }

    func lastPosition(on status: ApplicationStatus) throws -> Int {
        try database.number("SELECT MAX(position) FROM applications WHERE status = ?", [status.rawValue])
    }

    func first(on status: ApplicationStatus) throws -> CaseID? {
        let sql = "SELECT id FROM applications WHERE status = ? AND position IS NOT NULL ORDER BY position LIMIT 1"
        return try database.texts(sql, status.rawValue).first.map(CaseID.init(rawValue:))
    }

    func isHeld(_ position: Int, on status: ApplicationStatus) throws -> Bool {
        try database.number("SELECT EXISTS (SELECT 1 FROM applications WHERE status = ? AND position = ?)", [status.rawValue, position]) > 0
    }

    func founder() throws -> String? { try IndexMeta.read(database).founder }

    func lastSaver(of id: CaseID) throws -> String? { try cases.load(id, database)?.login }

    func lastNumber(_ series: NumberSeries, year: Int) throws -> Int {
        switch series {
        case .application: try database.number("SELECT MAX(ordinal) FROM applications WHERE year = ?", [year])
        case .loan: try database.number("SELECT MAX(ordinal) FROM loans WHERE year = ?", [year])
        }
    }

    func unit(inventoryNumber: String) throws -> CaseID? {
        try database.texts("SELECT id FROM equipment WHERE inventory = ? LIMIT 1", inventoryNumber).first.map(CaseID.init(rawValue:))
    }

    func unit(serialNumber: String) throws -> CaseID? {
        try database.texts("SELECT id FROM equipment WHERE serial = ? LIMIT 1", serialNumber).first.map(CaseID.init(rawValue:))
    }

    func applications(of household: CaseID) throws -> [CaseID] {
        var found: [CaseID] = []
        try database.each("SELECT id FROM applications WHERE household = ? ORDER BY year, ordinal", household.rawValue) {
            found.append(CaseID(rawValue: try $0.text(0)))
        }
        return found
    }

    func loan(of application: CaseID) throws -> CaseID? { try loan(ofApplication: application) }

    func loan(ofApplication application: CaseID) throws -> CaseID? {
        try database.texts("SELECT id FROM loans WHERE application = ? LIMIT 1", application.rawValue).first.map(CaseID.init(rawValue:))
    }

    func groups(of person: PersonID) throws -> [CaseID] {
        try database.texts("SELECT grp FROM participants WHERE person = ? ORDER BY grp", person.rawValue).map(CaseID.init(rawValue:))
    }

    func sitting(numbered number: String) throws -> CaseID? {
        try database.texts("SELECT id FROM sittings WHERE number = ? LIMIT 1", number).first.map(CaseID.init(rawValue:))
    }

    func ruleFiles() throws -> RuleFiles {
        let meta = try IndexMeta.read(database)
        return RuleFiles(programme: meta.programme, law: meta.law)
    }

    func digest(_ bytes: [UInt8]) throws -> String { Digest256(of: bytes).description }

    /// `OPS.0` with `042` reads as `OPS` with `0.042` does.
    func isGiven(_ number: CaseNumber) throws -> Bool {
        let alike = ["<", ">"].map { sign in
            """
            SELECT application FROM caseNumbers WHERE year = ?1 AND (unit, class) \(sign) (?2, ?3)
            AND instr(?4, unit) > 0 AND instr(?4, class) > 0 AND instr(?4, number) > 0
            """
        }.joined(separator: " UNION ALL ")
        return try database.texts(alike, number.year, number.unit, number.fileClass, number.text).contains { id in
            try versioned(Application.self, CaseID(rawValue: id))?.state.caseNumber?.text == number.text
        }
    }

    func lastCaseNumber(unit: String, fileClass: String, year: Int) throws -> Int {
        try database.number("SELECT MAX(number) FROM caseNumbers WHERE year = ? AND unit = ? AND class = ?", [year, unit, fileClass])
    }

    func rounds() throws -> [CaseID] { try database.texts("SELECT id FROM rounds ORDER BY number, id").map(CaseID.init(rawValue:)) }

    func applications(inRound round: CaseID) throws -> [CaseID] {
        try database.texts("SELECT id FROM applications WHERE round = ? ORDER BY year, ordinal", round.rawValue).map(CaseID.init(rawValue:))
    }

    func sortKey(_ text: String) -> String { SortKey.make(text) }

    func tally(of round: CaseID) throws -> [ApplicationStatus: Int] {
        var counts: [ApplicationStatus: Int] = [:]
        for row in try database.rows("SELECT status, COUNT(*) FROM applications WHERE round = ? GROUP BY status", [round.rawValue]) {
            guard let status = ApplicationStatus(rawValue: row[0]) else { throw OfficeError.indexDamaged }
            counts[status] = row[1]
        }
        return counts
    }

    func households(pesel: PESEL) throws -> [CaseID] {
        let sql = "SELECT DISTINCT household FROM persons WHERE pesel = ? AND outside = 0 ORDER BY household"
        return try database.texts(sql, pesel.digits).map(CaseID.init(rawValue:))
    }

    func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) throws -> [EarlierBeneficiary] {
        let list = EarlierList(database: database)
        // Most offices have no list: then a sitting of thousands asks once.
        if cases.hasEarlierList == nil { cases.hasEarlierList = try list.isThere() }
        return cases.hasEarlierList == true ? try list.like(search) { try state(of: $0) } : []
    }
}
