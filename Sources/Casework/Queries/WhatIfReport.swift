import Rules

/// What would become of the office's applications under supposed figures. An answer to a question: none of it is stored.
public struct WhatIfReport: Equatable, Sendable {
    /// What is supposed.
    public var suppositions: [Supposition]
    /// How many applications have each status as the rules are; a missing key is zero.
    public var now: [Verdict.Status: Int]
    /// How many would have it.
    public var then: [Verdict.Status: Int]
    /// The applications whose status changes, by their numbers; at most so many as the tally was given.
    public var changed: Page<WhatIfRow>

    public init(
        suppositions: [Supposition], now: [Verdict.Status: Int] = [:], then: [Verdict.Status: Int] = [:],
        changed: Page<WhatIfRow> = Page(rows: [], total: 0)
    ) {
        self.suppositions = suppositions
        self.now = now
        self.then = then
        self.changed = changed
    }
}

/// An application whose verdict would be another.
public struct WhatIfRow: Equatable, Sendable {
    public var id: CaseID
    public var number: String
    public var applicantName: String
    public var before: Verdict.Status
    public var after: Verdict.Status
    /// The finding that speaks for the new status; nil only where none changes its outcome.
    public var change: WhatIf.FindingChange?

    public init(
        id: CaseID, number: String, applicantName: String, before: Verdict.Status, after: Verdict.Status, change: WhatIf.FindingChange?
    ) {
        self.id = id
        self.number = number
        self.applicantName = applicantName
        self.before = before
        self.after = after
        self.change = change
    }
}

/// Counts applications one by one under the rules as they are and as supposed; keeps the changed ones only, so that its size does not
/// grow with the office.
public struct WhatIfTally: Sendable {
    /// The most changed applications that are kept.
    public static let rowLimit = 500

    /// What was counted so far.
    public private(set) var report: WhatIfReport
    private let suppositions: [Supposition]
    private let base: Question
    /// The rules with the windows of the rounds that were met.
    private var ofRounds: [CaseID: Question] = [:]

    /// The rules as they are and as supposed.
    private struct Question: Sendable {
        let book: RuleBook
        let supposedBook: RuleBook
        let whatIf: WhatIf

        init(_ suppositions: [Supposition], under book: RuleBook) throws(SuppositionFault) {
            whatIf = try WhatIf(book.ruleSet, supposing: suppositions, law: book.law)
            self.book = book
            supposedBook = RuleBook(ruleSet: whatIf.supposed, law: book.law, training: book.training)
        }
    }

    /// Begins a count; throws `SuppositionFault` for suppositions that can't stand together.
    public init(_ suppositions: [Supposition], under book: RuleBook) throws(SuppositionFault) {
        base = try Question(suppositions, under: book)
        self.suppositions = suppositions
        report = WhatIfReport(suppositions: suppositions)
    }

    private func facts(
        of application: Application, _ household: HouseholdContent, others: [CalendarDay], earlier: [EarlierMatch], under book: RuleBook
    ) -> Facts {
        Casework.facts(
            for: application.content, household: household, others: others, earlier: earlier, call: application.calls?.last,
            formallyCorrect: application.isFormallyCorrect, under: book)
    }

    /// What is asked of applications of a round. A window that can't be supposed for the round leaves the programme's.
    private mutating func question(_ round: Round?) -> Question {
        guard let round else { return base }
        if let known = ofRounds[round.id] { return known }
        let question = (try? Question(suppositions, under: base.book.within(round))) ?? base
        ofRounds[round.id] = question
        return question
    }

    /// Counts an application; one that was withdrawn asks for nothing any more and is passed over.
    /// - Parameters:
    ///   - others: filing days of the household's other applications that were not withdrawn (KP-12).
    ///   - earlier: members who may be somebody on the list of earlier beneficiaries, about whom nobody has decided.
    public mutating func count(
        _ application: Application, of household: HouseholdContent, others: [CalendarDay] = [], earlier: [EarlierMatch] = [], round: Round? = nil
    ) {
        guard application.status != .withdrawn else { return }
        let content = application.content
        let question = question(round)
        // A policy may change which day the facts are of, so they are read anew under the supposed rules.
        let answer = question.whatIf.compare(
            application.id.rawValue, facts(of: application, household, others: others, earlier: earlier, under: question.book),
            then: report.suppositions.isEmpty ? nil : facts(of: application, household, others: others, earlier: earlier, under: question.supposedBook))
        report.now[answer.before, default: 0] += 1
        report.then[answer.after, default: 0] += 1
        guard answer.isChanged else { return }
        report.changed.total += 1
        guard report.changed.rows.count < Self.rowLimit else { return }
        let applicant = household.member(content.applicant)
        report.changed.rows.append(
            WhatIfRow(
                id: application.id, number: application.number,
                applicantName: applicant.map { $0.familyName + " " + $0.givenNames } ?? "", before: answer.before,
                after: answer.after, change: answer.decisive))
    }
}
