import Casework
import GRDB
import Rules

/// The list of earlier beneficiaries as the index keeps it: looked up by number and by names, so that typing stays quick beside a hundred thousand of them.
struct EarlierList {
    let database: Database

    /// The names that are looked for; nil where there is but one word, which tells nobody.
    static func key(_ name: String) -> String? {
        let folded = Folding.fold(name)
        return folded.contains(" ") ? folded : nil
    }

    /// Whether anybody is on it.
    func isThere() throws -> Bool { try database.number("SELECT EXISTS (SELECT 1 FROM earlier)") > 0 }

    /// People with this PESEL, then those with these names and no other birth date.
    func like(_ search: EarlierSearch, state: (CaseID) throws -> CaseState?) throws -> [EarlierBeneficiary] {
        var found: [String] = []
        if let pesel = search.pesel {
            found += try database.texts("SELECT id FROM earlier WHERE pesel = ? ORDER BY id LIMIT 50", pesel.digits)
        }
        if let name = Self.key(search.name) {
            let sql = "SELECT id FROM earlier WHERE name = ? AND (birth IS NULL OR ? IS NULL OR birth = ?) ORDER BY id LIMIT 50"
            let born = search.birthDate?.dayNumber
            found += try database.rows(sql, [name, born, born]).map { $0[0] as String }.filter { !found.contains($0) }
        }
        return try found.map { id in
            guard case .earlierBeneficiary(let value) = try state(CaseID(rawValue: id)) else { throw OfficeError.indexDamaged }
            return value
        }
    }

    /// Members of a household who may be on the list, without the pairs that were decided.
    func undecided(of household: HouseholdContent, _ reading: PESEL.Reading, state: (CaseID) throws -> CaseState?) throws -> [EarlierMatch] {
        try household.members.filter(\.livesInHousehold).flatMap { member in
            try like(EarlierSearch(member, reading), state: state)
                .filter { household.earlierDecision(of: member.id, on: $0.id) == nil }
                .map { EarlierMatch(person: member.id, beneficiary: $0) }
        }
    }

    /// Households of which somebody may be this person.
    func households(like content: EarlierBeneficiaryContent, _ reading: PESEL.Reading) throws -> [CaseID] {
        var found: [String] = []
        if let pesel = content.pesel { found += try database.texts("SELECT household FROM persons WHERE pesel = ? AND outside = 0", pesel.digits) }
        if let name = Self.key(content.listName) {
            let sql = "SELECT household FROM persons WHERE name_fold = ? AND outside = 0 AND (birth IS NULL OR ? IS NULL OR birth = ?)"
            let born = content.bornOn(reading)?.dayNumber
            found += try database.rows(sql, [name, born, born]).map { $0[0] as String }
        }
        return Set(found).sorted().map(CaseID.init(rawValue:))
    }
}

extension IndexReader {
    /// How PESEL numbers tell birth dates in this office.
    func peselReading() throws -> PESEL.Reading { try IndexMeta.read(database).trainingDay == nil ? .civil : .training }

    /// People on the list who may be those who are typed, without the pairs that were decided in the household.
    func earlierMatches(_ searches: [EarlierSearch], in household: CaseID?) throws -> [EarlierMatch] {
        let content = try household.flatMap { try versioned(Household.self, $0)?.state.content } ?? HouseholdContent()
        let reading = try peselReading()
        return try searches.flatMap { search in
            try earlierBeneficiaries(search, reading).filter { content.earlierDecision(of: search.person, on: $0.id) == nil }
                .map { EarlierMatch(person: search.person, beneficiary: $0) }
        }
    }

    /// Applications of other households at the same address that still ask for something, by their numbers.
    func neighbours(of household: Household) throws -> [Neighbour] {
        guard let place = household.content.mainAddress?.place else { return [] }
        let sql = """
            SELECT a.id, a.number, coalesce(p.name, ''), a.status FROM households h JOIN applications a ON a.household = h.id
            LEFT JOIN persons p ON p.id = a.applicant WHERE h.place = ? AND h.id <> ? ORDER BY a.year, a.ordinal LIMIT 50
            """
        return try database.rows(sql, [place, household.id.rawValue]).compactMap { row in
            guard let status = ApplicationStatus(rawValue: row[3]) else { throw OfficeError.indexDamaged }
            return status == .withdrawn ? nil : Neighbour(application: CaseID(rawValue: row[0]), number: row[1], applicantName: row[2])
        }
    }
}
