import Casework
import GRDB
import Rules

extension IndexWriter {
    /// The words under which a case lets people be found.
    func postings(of state: CaseState?) throws -> Set<Posting> {
        switch state {
        case .household(let value): return Posting.of(value)
        case .application(let value): return Posting.of(value)
        case .loan(let value): return Posting.of(value)
        case .equipment(let unit):
            guard let loan = unit.loan, case .loan(let value) = try self.state(of: loan) else { return [] }
            return Posting.of(unit, borrower: value.borrower)
        case .project, .module, .group, nil: return []
        }
    }

    /// Takes out the words that no longer hold, puts in the new ones.
    func writePostings(before: Set<Posting>, after: Set<Posting>) throws {
        guard before != after else { return }
        for posting in before.subtracting(after) {
            try database.run(
                "DELETE FROM postings WHERE rank = ? AND word = ? AND person = ? AND source = ?", posting.rank.rawValue, posting.word,
                posting.person.rawValue, posting.source)
            if !posting.rank.isNumber { try release(posting.word) }
        }
        for posting in after.subtracting(before) {
            try database.run(
                "INSERT OR REPLACE INTO postings (rank, word, person, source, label) VALUES (?, ?, ?, ?, ?)", posting.rank.rawValue,
                posting.word, posting.person.rawValue, posting.source, posting.label)
            if !posting.rank.isNumber { try use(posting.word) }
        }
    }

    /// One more posting has the word; a new word brings its endings, so that three letters inside it find it.
    private func use(_ word: String) throws {
        try database.run("UPDATE words SET uses = uses + 1 WHERE word = ?", word)
        guard database.changesCount == 0 else { return }
        try database.run("INSERT INTO words (word, uses) VALUES (?, 1)", word)
        for suffix in Suffixes.of(word) {
            try database.run("INSERT OR IGNORE INTO suffixes (suffix, word) VALUES (?, ?)", suffix, word)
        }
    }

    private func release(_ word: String) throws {
        try database.run("UPDATE words SET uses = uses - 1 WHERE word = ?", word)
        guard try database.number("SELECT uses FROM words WHERE word = ?", [word]) <= 0 else { return }
        try database.run("DELETE FROM words WHERE word = ?", word)
        for suffix in Suffixes.of(word) {
            try database.run("DELETE FROM suffixes WHERE suffix = ? AND word = ?", suffix, word)
        }
    }
}

/// The endings of a word that are at least as long as the shortest needle that is looked for inside words.
enum Suffixes {
    static let shortest = 3

    static func of(_ word: String) -> [String] {
        let letters = Array(word)
        guard letters.count > shortest else { return [] }
        return (1...(letters.count - shortest)).map { String(letters[$0...]) }
    }
}
