import GRDB

/// Goes through people by name, in Polish order, from a beginning typed without Polish letters: `zol` stands for `zol`, `zoł`, `zół`, `żół` …
///
/// The order of folded letters is not the alphabet's, so the beginnings that can be meant are tried one after the other in the alphabet's
/// order, each by a step down the index; one that nobody's name has is given up with all that would follow it.
struct NameWalk {
    private let folded: [Character]
    private let limit: Int
    private var people: [String] = []

    init(_ folded: String, limit: Int) {
        self.folded = Array(folded)
        self.limit = limit
    }

    /// The first people, at most so many as asked for.
    mutating func people(_ database: Database) throws -> [String] {
        try go("", 0, database)
        return people
    }

    private mutating func go(_ beginning: String, _ place: Int, _ database: Database) throws {
        guard place < folded.count else { return try take(beginning, database) }
        let letters = SortKey.letters(folding: folded[place])
        for letter in letters where people.count < limit {
            let longer = beginning + letter
            // Only where there was a choice: a beginning without one costs nothing until the end.
            if letters.count > 1, try !exists(longer, database) { continue }
            try go(longer, place + 1, database)
        }
    }

    private func exists(_ beginning: String, _ database: Database) throws -> Bool {
        try database.row("SELECT 1 FROM persons WHERE sort >= ? AND sort < ? LIMIT 1", beginning, beginning + IndexReader.afterAll) != nil
    }

    private mutating func take(_ beginning: String, _ database: Database) throws {
        let sql = "SELECT id FROM persons WHERE sort >= ? AND sort < ? ORDER BY sort, id LIMIT ?"
        people += try database.rows(sql, [beginning, beginning + IndexReader.afterAll, limit - people.count]).map { $0[0] }
    }
}
