import Casework
import GRDB
import Rules

extension IndexWriter {
    /// The words under which a case lets people or itself be found.
    func postings(of state: CaseState?) throws -> Set<Posting> {
        switch state {
        case .household(let value): return Posting.of(value)
        case .application(let value): return Posting.of(value)
        case .loan(let value): return Posting.of(value)
        case .equipment(let unit):
            guard let loan = unit.loan, case .loan(let value) = try self.state(of: loan) else { return Posting.of(unit, borrower: nil) }
            return Posting.of(unit, borrower: value.borrower)
        case .publicUnit(let value): return Posting.of(value)
        case .project, .module, .group, .recommendation, .sitting, .round, .earlierBeneficiary, nil: return []
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
            var rows = DirectRows(database: database)
            try posting.put(into: &rows)
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

    /// Writes words that were counted, with their endings.
    func write(words: [WordTally.Count]) throws {
        for (word, uses) in words {
            try database.run(
                "INSERT INTO words (word, uses) VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses", word, uses)
            for suffix in Suffixes.of(word) {
                try database.run("INSERT OR IGNORE INTO suffixes (suffix, word) VALUES (?, ?)", suffix, word)
            }
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

/// How many postings have each word, while a whole index is written: counted here, a word is written once and not once a posting.
struct WordTally {
    typealias Count = (word: String, uses: Int)

    private var uses: [String: Int] = [:]

    /// Whether the words should be written before more are counted: an office's names repeat, so this is hardly ever so.
    var isFull: Bool { uses.count >= 50_000 }

    mutating func add(_ word: String) { uses[word, default: 0] += 1 }

    /// The counts, in the order of the words; counting begins anew.
    mutating func take() -> [Count] {
        defer { uses = [:] }
        return uses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
