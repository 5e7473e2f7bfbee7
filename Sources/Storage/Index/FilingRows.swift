import Casework
import Rules

/// How applications came in, as lists show it: the day that counts as the day of filing, and what is to be noted. Both hang on the rules, and
/// the notes on the window of the round too, so they are written with the row and found anew where those change.
final class FilingRows {
    /// What a row says of one application.
    struct Found: Equatable {
        var day: CalendarDay
        /// The flags' words, with spaces between; nil where there is none.
        var flags: String?
    }

    private let book: RuleBook?
    private let round: (CaseID) throws -> Round?
    private var books: [CaseID: RuleBook] = [:]
    /// What was asked last: a case is asked before and after a change that mostly leaves the filing alone.
    private var last: (filing: FilingContent, round: CaseID?, found: Found)?

    /// - Parameters:
    ///   - book: The office's rules; nil where they can't be read, and then the day of receipt stands, which is known without them.
    ///   - round: A round as it stands behind all changes.
    init(_ book: RuleBook?, round: @escaping (CaseID) throws -> Round?) {
        self.book = book
        self.round = round
    }

    func found(of application: Application) throws -> Found {
        let filing = application.content.filing
        if let last, last.filing == filing, last.round == application.round { return last.found }
        let found = try reckon(application)
        last = (filing, application.round, found)
        return found
    }

    private func reckon(_ application: Application) throws -> Found {
        let filing = application.content.filing
        guard let book else { return Found(day: filing.receivedOn) }
        let day = filing.filedOn(under: book.ruleSet.filing)
        guard let id = application.round else { return Found(day: day) }
        let flags = try application.filingFlags(inRoundUnder: self.book(in: id, book))
        return Found(day: day, flags: flags.isEmpty ? nil : flags.map(\.rawValue).joined(separator: " "))
    }

    private func book(in id: CaseID, _ book: RuleBook) throws -> RuleBook {
        if let known = books[id] { return known }
        guard let value = try round(id) else { throw OfficeError.indexDamaged }
        let own = book.within(value)
        books[id] = own
        return own
    }
}

extension FilingFlag {
    /// What a row says in words; throws where one is none.
    static func flags(_ text: String?) throws -> [FilingFlag] {
        try (text ?? "").split(separator: " ").map { word in
            guard let flag = FilingFlag(rawValue: String(word)) else { throw OfficeError.indexDamaged }
            return flag
        }
    }
}
