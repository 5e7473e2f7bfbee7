import Casework
import GRDB
import Rules

/// What the ranking looks at, for each application under assessment: a sitting shows ten thousand of them without reading their cases. Found behind
/// the states and rows of a unit, as gaps are, for what the unit has changed.
extension IndexWriter {
    func writeCandidates(under book: RuleBook?) throws {
        guard let book else { return }
        let givesPoints = !book.ruleSet.rankingInForce.points.isEmpty
        var seen: Set<CaseID> = []
        for (id, entry) in touched {
            switch (entry.before, entry.after) {
            case (let before, .application(let application)):
                var former: Application?
                if case .application(let value) = before { former = value }
                if former == application { continue }
                if application.isCandidate {
                    if seen.insert(id).inserted { try keep(application, under: book) }
                } else if former?.isCandidate == true {
                    try database.run("DELETE FROM candidates WHERE application = ?", id.rawValue)
                }
                // Another application of the household counts among the facts of points, by its day of filing, while it asks for something.
                if givesPoints, former.map(application.countsBeside(as:)) != true { try keepCandidates(of: application.content.household, under: book, &seen) }
            case (let before, .household(let household)):
                if case .household(let former) = before, former.content == household.content { continue }
                try keepCandidates(of: id, under: book, &seen)
            case (.round(let former), .round(let round)) where givesPoints && former.window != round.window:
                for id in try database.texts("SELECT id FROM applications WHERE round = ? ORDER BY id", id.rawValue).map(CaseID.init(rawValue:)) {
                    guard case .application(let application) = try state(of: id) else { throw OfficeError.indexDamaged }
                    if application.isCandidate, seen.insert(id).inserted { try keep(application, under: book) }
                }
            // Points may hang on who was supported before.
            case (_, .earlierBeneficiary(let listed)) where givesPoints:
                for household in try EarlierList(database: database).households(like: listed.content, reading) {
                    try keepCandidates(of: household, under: book, &seen)
                }
            default: break
            }
        }
    }

    /// The same for all, whose states and rows are written.
    func writeAllCandidates(under book: RuleBook?) throws {
        try database.run("DELETE FROM candidates")
        guard let book else { return }
        for id in try database.texts("SELECT id FROM applications WHERE status = ? ORDER BY id", ApplicationStatus.inAssessment.rawValue) {
            guard case .application(let application) = try state(of: CaseID(rawValue: id)) else { throw OfficeError.indexDamaged }
            if application.isCandidate { try keep(application, under: book) }
        }
    }

    private func keepCandidates(of household: CaseID, under book: RuleBook, _ seen: inout Set<CaseID>) throws {
        for application in try applications(of: household) where application.isCandidate {
            if seen.insert(application.id).inserted { try keep(application, under: book) }
        }
    }

    private func applications(of household: CaseID) throws -> [Application] {
        try database.texts("SELECT id FROM applications WHERE household = ? ORDER BY year, ordinal", household.rawValue).map { id in
            guard case .application(let application) = try state(of: CaseID(rawValue: id)) else { throw OfficeError.indexDamaged }
            return application
        }
    }

    private func keep(_ application: Application, under book: RuleBook) throws {
        guard let sitting = application.sitting, case .household(let household) = try state(of: application.content.household) else {
            throw OfficeError.indexDamaged
        }
        let candidate = try Candidate(application, household.content, under: book, in: { try round(of: application) }) {
            try applications(of: application.content.household)
        } earlier: {
            try EarlierList(database: database).undecided(of: household.content, reading) { try state(of: $0) }
        }
        try database.run(
            Self.candidate, application.id.rawValue, sitting.rawValue, candidate.register.year, candidate.register.ordinal,
            candidate.recommendation?.list.rawValue, candidate.recommendation?.place, candidate.filedOn.dayNumber, candidate.filedAt?.minutes,
            candidate.householdSize, Candidate.text(of: candidate.points))
    }

    /// What stands there already as it is, is not written again.
    private static let candidate: String = {
        let columns = ["sitting", "year", "ordinal", "list", "place", "filed", "minutes", "persons", "points"]
        let set = columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let differs = columns.map { "\($0) IS NOT excluded.\($0)" }.joined(separator: " OR ")
        return """
            INSERT INTO candidates (application, \(columns.joined(separator: ", "))) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (application) DO UPDATE SET \(set) WHERE \(differs)
            """
    }()
}

extension Application {
    /// Whether it lies before a sitting now.
    fileprivate var isCandidate: Bool { status == .inAssessment && sitting != nil }
}

extension Candidate {
    /// Points by criterion: `3,0,?`, the mark for one that lacks a fact.
    fileprivate static func text(of points: [Int?]) -> String { points.map { $0.map(String.init) ?? "?" }.joined(separator: ",") }

    /// What ``text(of:)`` wrote; nil for anything else.
    fileprivate static func points(_ text: String) -> [Int?]? {
        var points: [Int?] = []
        for part in text.utf8.split(separator: UInt8(ascii: ",")) {
            if part.elementsEqual("?".utf8) {
                points.append(nil)
            } else {
                guard let number = Int(Substring(part)) else { return nil }
                points.append(number)
            }
        }
        return points
    }
}

extension IndexReader {
    func keptCandidates(of sitting: CaseID) throws -> [CaseID: Candidate] {
        let meta = try IndexMeta.read(database)
        guard meta.judgedBy == meta.rulesInForce else { return [:] }
        let sql = "SELECT application, year, ordinal, list, place, filed, minutes, persons, points FROM candidates WHERE sitting = ?"
        var candidates: [CaseID: Candidate] = [:]
        try database.each(sql, sitting.rawValue) { row in
            guard let points = Candidate.points(try row.text(8)) else { throw OfficeError.indexDamaged }
            var candidate = Candidate(
                application: CaseID(rawValue: try row.text(0)), register: RegisterPlace(year: try row.number(1), ordinal: try row.number(2)),
                points: points, filedOn: CalendarDay(dayNumber: try row.number(5)),
                filedAt: try row.numberIfPresent(6).flatMap { TimeOfDay(hour: $0 / 60, minute: $0 % 60) }, householdSize: try row.number(7))
            if let place = try row.numberIfPresent(4) {
                guard let list = Recommendation(rawValue: try row.text(3)) else { throw OfficeError.indexDamaged }
                candidate.recommendation = RecommendedPlace(list: list, place: place)
            }
            candidates[candidate.application] = candidate
        }
        return candidates
    }
}
