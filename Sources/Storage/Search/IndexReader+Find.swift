import Casework
import GRDB
import Rules

extension IndexReader {
    /// How many hits a finder shows: more would not be read.
    static let hitLimit = 50
    /// How many postings of one rank are looked at for a needle of several words. It bounds the time that one key costs in an office
    /// of any size; a common surname with more bearers than this needs a second word that is rarer.
    static let candidateLimit = 5_000
    /// How many words are tried that hold the needle inside.
    private static let wordLimit = 200

    /// The finder's hits, best first: a whole number, the beginning of a number, of a surname, of any other word, then letters inside
    /// words.
    func find(_ needle: String) throws -> [FinderHit] {
        let words = Folding.words(needle)
        guard let driver = words.max(by: { $0.count < $1.count }) else { return [] }
        var hits = Hits(limit: Self.hitLimit)
        let joined = words.joined()
        for rank in Posting.Rank.allCases where rank.isNumber {
            try add(&hits, "rank = ? AND word = ?", [rank.rawValue, joined])
        }
        if joined.contains(where: \.isNumber) {
            for rank in Posting.Rank.allCases where rank.isNumber && !hits.isFull {
                try add(&hits, "rank = ? AND word > ? AND word < ?", [rank.rawValue, joined, joined + Self.afterAll])
            }
        }
        let others = words.filter { $0 != driver }
        for rank in Posting.Rank.allCases where !rank.isNumber && !hits.isFull {
            try add(&hits, "rank = ? AND word >= ? AND word < ?", [rank.rawValue, driver, driver + Self.afterAll], others: others)
        }
        if driver.count >= Suffixes.shortest && !hits.isFull { try addInside(&hits, driver, others) }
        return try hits.found.map(hit)
    }

    /// Sorts after every letter, so that a half-open range holds the words with a prefix.
    private static let afterAll = "\u{10FFFF}"

    /// People in the order in which they were found, each once.
    private struct Hits {
        let limit: Int
        var found: [(person: String, rank: Posting.Rank, label: String?)] = []
        var seen: Set<String> = []
        var isFull: Bool { found.count >= limit }

        init(limit: Int) { self.limit = limit }
    }

    /// Adds the people of a range of postings, by name within it.
    private func add(
        _ hits: inout Hits, _ condition: String, _ values: [(any DatabaseValueConvertible)?], others: [String] = []
    ) throws {
        var filter = ""
        var values = values
        for word in others {
            filter += (filter.isEmpty ? " WHERE " : " AND ") + "instr(' ' || p.fold, ?) > 0"
            values.append(" " + word)
        }
        let cap = others.isEmpty ? Self.hitLimit * 2 : Self.candidateLimit
        let sql = """
            SELECT c.person, c.rank, c.label FROM
                (SELECT person, rank, label FROM postings WHERE \(condition) ORDER BY rank, word, person LIMIT \(cap)) c
            CROSS JOIN persons p ON p.id = c.person\(filter) ORDER BY p.sort, p.id LIMIT \(Self.hitLimit)
            """
        for row in try database.rows(sql, values) {
            let person: String = row[0]
            guard !hits.isFull, let rank = Posting.Rank(rawValue: row[1]), hits.seen.insert(person).inserted else { continue }
            hits.found.append((person, rank, row[2]))
        }
    }

    private func addInside(_ hits: inout Hits, _ driver: String, _ others: [String]) throws {
        let sql = "SELECT DISTINCT word FROM suffixes WHERE suffix >= ? AND suffix < ? LIMIT \(Self.wordLimit)"
        let words = try database.rows(sql, [driver, driver + Self.afterAll]).map { $0[0] as String }
        for rank in Posting.Rank.allCases where !rank.isNumber {
            for word in words where !hits.isFull {
                try add(&hits, "rank = ? AND word = ?", [rank.rawValue, word], others: others)
            }
        }
    }

    private func hit(_ found: (person: String, rank: Posting.Rank, label: String?)) throws -> FinderHit {
        let sql = """
            SELECT p.household, p.name, p.pesel, coalesce(h.locality, ''),
                (SELECT number FROM loans WHERE borrower = p.id ORDER BY year DESC, ordinal DESC LIMIT 1),
                (SELECT number FROM applications WHERE applicant = p.id ORDER BY year DESC, ordinal DESC LIMIT 1)
            FROM persons p LEFT JOIN households h ON h.id = p.household WHERE p.id = ?
            """
        guard let row = try database.row(sql, found.person) else { throw OfficeError.indexDamaged }
        let pesel: String? = row[2]
        let own: String? = row[4] ?? row[5]
        return FinderHit(
            person: PersonID(rawValue: found.person), household: CaseID(rawValue: row[0]), name: row[1],
            pesel: pesel.map { "*******" + String($0.suffix(4)) } ?? "", locality: row[3],
            number: found.rank.isNumber && found.rank != .phone ? found.label ?? own ?? "" : own ?? "")
    }
}
