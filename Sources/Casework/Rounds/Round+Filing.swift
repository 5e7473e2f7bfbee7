import Rules

extension RuleBook {
    /// The rules with the round's window in place of the programme's; the same where there is no round.
    public func within(_ round: Round?) -> RuleBook {
        guard let round else { return self }
        var book = self
        book.ruleSet.filing.take(round)
        return book
    }
}

/// The rules with the window of each round, made once for each.
struct RoundBooks {
    private let book: RuleBook
    private var made: [CaseID: RuleBook] = [:]

    init(_ book: RuleBook) { self.book = book }

    /// The rules as they are for an application.
    mutating func book(for application: Application, reading reader: some CaseReader) throws -> RuleBook {
        guard let id = application.round else { return book }
        if let book = made[id] { return book }
        guard case .round(let round)? = try reader.state(of: id) else { return book }
        let own = book.within(round)
        made[id] = own
        return own
    }
}

extension FilingRule {
    /// The round's window, with its extensions. Which day counts for post stays the programme's.
    fileprivate mutating func take(_ round: Round) {
        let window = round.window
        opens = round.content.window.opens
        opensAt = round.content.window.opensAt
        announcedEnd = round.content.window.closes
        extensions = round.extensions.map { WindowExtension(closes: $0.closes, decided: $0.day, reason: $0.reason) }
        closesAt = window.closesAt
        postCutOff = window.postCutOff
    }
}

/// What is noted of an application that came in, and never refused for it.
public enum FilingFlag: String, Sendable, CaseIterable {
    /// Before the window.
    case early
    /// Behind the window, or behind the last day for letters.
    case late
    /// Posted in time and received late, where the programme goes by the receipt: a person decides.
    case lateByPost = "late_by_post"
    /// Filed where the programme does not say.
    case wrongInstitution = "wrong_institution"
}

extension Application {
    /// What is to be noted of how the application came in, by the window of its round; nothing in offices without rounds.
    /// - Parameter book: The rules, with the window of the application's round.
    public func filingFlags(inRoundUnder book: RuleBook) -> [FilingFlag] { round == nil ? [] : content.filingFlags(under: book) }
}

extension ApplicationContent {
    /// What is to be noted of how the application came in.
    /// - Parameter book: The rules, with the window of the application's round.
    public func filingFlags(under book: RuleBook) -> [FilingFlag] {
        var flags: [FilingFlag] = []
        switch Criteria.answer(of: "filed_in_window", on: Facts(filing: Facts.Filing(filing)), under: book.ruleSet, law: book.law) {
        case (.notMet, .filedTooEarly)?: flags.append(.early)
        case (.notMet, _)?: flags.append(.late)
        case (.unknown, .manualReview)?: flags.append(.lateByPost)
        default: break
        }
        if filing.rightInstitution == false { flags.append(.wrongInstitution) }
        return flags
    }
}
