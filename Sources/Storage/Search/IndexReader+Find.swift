import Casework
import GRDB
import Rules

extension IndexReader {
    /// How many hits a finder shows: more would not be read.
    static let hitLimit = 50
    /// How many postings of one rank are looked at for a needle of several words. It bounds the time that one key costs in an office
    /// of any size; a common surname with more bearers than this needs a second word that is rarer.
    static let candidateLimit = 5_000
    /// How many postings of one rank are looked at for a single word, so that up to so many the order within the rank is exact.
    private static let wordCandidates = 400
    /// How many words are tried that hold the needle inside.
    private static let wordLimit = 200

    /// The finder's hits, best first: a whole number, the beginning of a number, of a surname with its names, of any other word (of a
    /// public unit's before a street's), then letters inside words; in Polish order within each.
    func find(_ needle: String) throws -> [FinderHit] {
        let words = Folding.words(needle)
        guard let driver = words.max(by: { $0.count < $1.count }) else { return [] }
        var hits = FinderHits(limit: Self.hitLimit)
        let joined = words.joined()
        try addNumbers(&hits, joined, isWhole: true)
        if joined.contains(where: { $0.isNumber || $0 == "/" }) { try addNumbers(&hits, joined, isWhole: false) }
        if !words[0].allSatisfy(\.isNumber) { try addNames(&hits, words.joined(separator: " ")) }
        let others = words.filter { $0 != driver }
        for rank in Posting.Rank.allCases where !rank.isNumber && !hits.isFull {
            try add(&hits, rank, "word >= ? AND word < ?", [driver, driver + Self.afterAll], others: others)
        }
        if driver.count >= Suffixes.shortest && !hits.isFull { try addInside(&hits, driver, others) }
        return try hits.found.map(hit)
    }

    /// Sorts after every letter, so that a half-open range holds the words with a prefix.
    static let afterAll = "\u{10FFFF}"

    /// Adds whom a number belongs to, whole or from its beginning.
    private func addNumbers(_ hits: inout FinderHits, _ number: String, isWhole: Bool) throws {
        for rank in Posting.Rank.allCases where rank.isNumber && !hits.isFull {
            let number = rank == .phone ? Posting.nationalPhone(number) : number
            guard !number.isEmpty else { continue }
            if isWhole {
                try add(&hits, rank, "word = ?", [number])
            } else {
                try add(&hits, rank, "word > ? AND word < ?", [number, number + Self.afterAll])
            }
        }
    }

    /// Adds the people whose surname, with the names behind it, begins so: exact and in Polish order, however many they are.
    private func addNames(_ hits: inout FinderHits, _ folded: String) throws {
        var walk = NameWalk(folded, limit: Self.hitLimit)
        for person in try walk.people(database) { hits.add(person, .familyName, label: nil, source: "") }
    }

    /// Adds whom a range of postings of one rank leads to, by name within it, units that nobody has behind them.
    private func add(
        _ hits: inout FinderHits, _ rank: Posting.Rank, _ condition: String, _ words: [String], others: [String] = []
    ) throws {
        var filter = ""
        var values: [(any DatabaseValueConvertible)?] = [rank.rawValue] + words
        for word in others {
            filter += (filter.isEmpty ? " WHERE " : " AND ") + "instr(' ' || p.fold, ?) > 0"
            values.append(" " + word)
        }
        let cap = others.isEmpty ? Self.wordCandidates : Self.candidateLimit
        let sql = """
            SELECT c.person, c.rank, c.label, c.source FROM
                (SELECT person, rank, label, source FROM postings WHERE rank = ? AND \(condition) ORDER BY rank, word, person, source LIMIT \(cap)) c
            LEFT JOIN \(rank == .publicUnit ? "places p ON p.id = c.source" : "persons p ON p.id = c.person")\(filter) ORDER BY p.sort IS NULL, p.sort, p.id, c.label
            """
        for row in try database.rows(sql, values) {
            guard let rank = Posting.Rank(rawValue: row[1]) else { throw OfficeError.indexDamaged }
            hits.add(row[0], rank, label: row[2], source: row[3])
        }
    }

    private func addInside(_ hits: inout FinderHits, _ driver: String, _ others: [String]) throws {
        let sql = "SELECT DISTINCT word FROM suffixes WHERE suffix >= ? AND suffix < ? LIMIT \(Self.wordLimit)"
        let words = try database.rows(sql, [driver, driver + Self.afterAll]).map { $0[0] as String }
        for rank in Posting.Rank.allCases where !rank.isNumber {
            for word in words where !hits.isFull {
                try add(&hits, rank, "word = ?", [word], others: others)
            }
        }
    }

    func hit(_ found: FinderHits.Found) throws -> FinderHit {
        guard found.person.isEmpty else { return try person(found) }
        if found.rank == .publicUnit { return try publicUnit(found.source) }
        let sql = "SELECT id, inventory, serial, name, status, marked, coalesce(insured >= ?, 0), insured FROM equipment WHERE id = ?"
        guard let row = try database.row(sql, today.dayNumber, found.source) else { throw OfficeError.indexDamaged }
        let unit = EquipmentRow(
            id: CaseID(rawValue: row[0]), inventoryNumber: row[1], serialNumber: row[2], name: row[3], status: try status(row, 4),
            marked: row[5], insured: row[6], holderName: nil, insuredUntil: day(row, 7))
        return FinderHit(subject: .unit(unit), name: unit.name, number: found.labels.first ?? unit.inventoryNumber)
    }

    private func publicUnit(_ id: String) throws -> FinderHit {
        let sql = "SELECT u.id, u.name, u.kind, u.locality, (SELECT COUNT(*) FROM equipment e WHERE e.place = u.id) FROM places u WHERE u.id = ?"
        guard let row = try database.row(sql, id) else { throw OfficeError.indexDamaged }
        let unit = PublicUnitRow(id: CaseID(rawValue: row[0]), name: row[1], kind: try status(row, 2), locality: row[3], computers: row[4])
        return FinderHit(subject: .publicUnit(unit), name: unit.name, locality: unit.locality, number: "")
    }

    /// With the agreement and the application that the person's card would open.
    private func person(_ found: FinderHits.Found) throws -> FinderHit {
        let sql = """
            SELECT p.household, p.name, p.pesel, coalesce(h.locality, ''), l.id, l.number, a.id, a.number
            FROM persons p LEFT JOIN households h ON h.id = p.household
            LEFT JOIN loans l ON l.id = (
                SELECT id FROM loans WHERE household = p.household
                ORDER BY status = 'in_force' DESC, status <> 'returned' DESC, year DESC, ordinal DESC LIMIT 1)
            LEFT JOIN applications a ON a.id = (
                SELECT id FROM applications WHERE household = p.household ORDER BY year DESC, ordinal DESC LIMIT 1)
            WHERE p.id = ?
            """
        guard let row = try database.row(sql, found.person) else { throw OfficeError.indexDamaged }
        let pesel: String? = row[2]
        let (loan, application): (String?, String?) = (row[4], row[6])
        let own: String? = row[5] ?? row[7]
        return FinderHit(
            subject: .person(PersonID(rawValue: found.person), household: CaseID(rawValue: row[0])), name: row[1],
            pesel: pesel.map { "*******" + String($0.suffix(4)) } ?? "", locality: row[3], number: found.labels.first ?? own ?? "",
            moreNumbers: max(0, found.labels.count - 1), application: application.map(CaseID.init(rawValue:)),
            loan: loan.map(CaseID.init(rawValue:)))
    }
}

/// What was found so far, in the order in which it was found: each person once, however many of their numbers match.
struct FinderHits {
    struct Found {
        /// Empty where it is a unit that nobody has, or a public unit.
        var person: String
        var source: String
        var rank: Posting.Rank
        /// The numbers that match, where they may be shown.
        var labels: [String] = []
    }

    let limit: Int
    private(set) var found: [Found] = []
    private var places: [String: Int] = [:]

    init(limit: Int) { self.limit = limit }

    var isFull: Bool { found.count >= limit }

    mutating func add(_ person: String, _ rank: Posting.Rank, label: String?, source: String) {
        // A telephone is no number of the register, and stands on the card.
        let label = rank.isNumber && rank != .phone ? label : nil
        let key = person.isEmpty ? source : person
        if let place = places[key] {
            guard let label, !found[place].labels.contains(label), found[place].rank.isNumber, !person.isEmpty else { return }
            return found[place].labels.append(label)
        }
        if isFull { return }
        places[key] = found.count
        found.append(Found(person: person, source: source, rank: rank, labels: label.map { [$0] } ?? []))
    }
}
