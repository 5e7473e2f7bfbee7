import Casework
import GRDB
import Rules

extension IndexReader {
    /// Every application with its household by their numbers, one at a time, under the rules as they are and as supposed.
    ///
    /// Only the counts and the changed rows are held in memory. Nothing where the suppositions can't stand together.
    func whatIf(_ suppositions: [Supposition], under book: RuleBook, _ codec: EventCodec) throws -> Answer {
        guard var tally = try? WhatIfTally(suppositions, under: book) else { return .nothing }
        let sql = """
            SELECT c.state, h.state FROM applications a JOIN cases c ON c.id = a.id LEFT JOIN cases h ON h.id = a.household
            ORDER BY a.year, a.ordinal
            """
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql))
        while let row = try rows.next() {
            guard case .application(let application) = try codec.state(.application, row[0]), let text: String = row[1],
                case .household(let household) = try codec.state(.household, text)
            else { throw OfficeError.indexDamaged }
            let others = try applications(of: application.content.household).filter { (row: ApplicationRow) in
                row.id != application.id && row.status.countsBeside(isSameRound: row.round == application.round)
            }
            let earlier = try undecidedEarlier(of: household.content, book.peselReading)
            tally.count(application, of: household.content, others: others.map(\.filedOn), earlier: earlier, round: try application.round.map { try required(Round.self, $0).state })
        }
        return .whatIf(tally.report)
    }
}
