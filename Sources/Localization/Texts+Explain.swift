import Rules

/// The words of an explanation: criteria, policies, papers, and what would turn a "no". `explain` puts them together, once for the
/// screen, the paper and JSON.
public protocol ExplainTexts {
    /// What a criterion tests, by its identifier in the catalogue.
    func name(ofCriterion id: String) -> String
    /// Which figures a criterion sets against each other, where they do not say it themselves.
    func figuresNote(ofCriterion id: String, _ reason: Reason) -> String?
    /// The same figures in words, where a relation between them says little.
    func figuresInWords(ofCriterion id: String, _ comparison: Comparison, years: Int?) -> String?
    func monthsInFull(_ count: Int) -> String
    func personsInFull(_ count: Int) -> String
    /// How an income came about.
    func working(_ working: ExplainedFact.Working) -> String
    /// A policy as it was set, in a short sentence without its number.
    func text(of policy: PolicyUse) -> String
    /// A kind written out; a form's choice has less room.
    func fullName(of kind: CertificateKind) -> String
    func fullName(of category: LearnerCategory) -> String
    func name(of unit: UnitKind) -> String
    func name(of grantee: GranteeKind) -> String
    func name(of content: TrainingContent) -> String
    func name(of recommendation: Recommendation) -> String
    func name(of breach: Breach) -> String
    func name(of event: RandomEvent) -> String
    func name(of status: EServiceStatus) -> String
    /// The value of the fact whether it was filed at the right place.
    func filedAt(rightPlace: Bool) -> String
    var permanentValidity: String { get }
    /// None of them, such as a nomination by nobody.
    var noneOfThem: String { get }

    /// The day on which facts are tested, after the verdict.
    func factsTested(receivedDay: Bool) -> String
    /// The body to which the claimed groups lead.
    var bodyOfGroups: String { get }
    func factLine(_ fact: String, _ value: String) -> String
    /// The papers that prove a fact, each with its certification.
    func provedBy(_ papers: [String]) -> String
    func certified(by: String?, on: CalendarDay?) -> String
    var certificationMissing: String { get }
    /// Papers that would prove a fact and are not there.
    /// - Parameter isStated: whether anybody said which papers are there.
    func paperAwaited(_ papers: [String], isStated: Bool) -> String
    /// Who belongs to the circle.
    func family(_ circle: FamilyCircle) -> String
    func sizes(declared: Int, listed: Int) -> String
    func missingFact(_ fact: String) -> String
    func settledBy(_ papers: [String]) -> String
    /// The paper is there; the fact has only not been read from it.
    func readFrom(_ papers: [String]) -> String
    var settledByAsking: String { get }
    /// An amount with where it stands: the law's over its days, with the source of the row.
    func amountLine(_ amount: AmountUsed) -> String
    /// What the rules of the programme leave out of the income; a reminder beside an income that is too high.
    func notCounted(_ exclusions: [IncomeExclusion]) -> String
    func differs(_ difference: LawDifference, row: ThresholdRow?) -> String
    func differsBecause(_ reason: String) -> String
    /// The row of the table of certificates: what such a certificate is worth.
    func certificateRead(_ standing: CertificateRow.Standing, source: String) -> String
    func policyLine(_ use: PolicyUse) -> String
    func joined(_ junction: Finding.Junction) -> String

    /// - Parameter isWithinReach: whether something of it can still be brought about.
    func nearestChangeHeading(isWithinReach: Bool) -> String
    func forGroup(_ group: String) -> String
    func toTurn(_ change: String, isWithinReach: Bool) -> String
    /// The end of the time in which applications are taken, after a change that needs a later one.
    func untilClosing(_ day: CalendarDay, _ time: TimeOfDay?) -> String
    /// No filing could meet all of it.
    var changesExcludeEachOther: String { get }
    var outOfReach: String { get }
    func stillToLearn(_ facts: String) -> String
    func alsoMeets(_ group: String) -> String
    var programProposes: String { get }
    var missingIsNoRefusal: String { get }
    /// What a person decides; nothing else is open, or besides what is missing.
    func leftToPerson(_ titles: [String], isAll: Bool) -> String
    /// A "yes" for which papers are not there; `isStated` whether anybody said which are.
    func restsOnStatements(lacking papers: [String], isStated: Bool) -> String
    func copiesToCertify(_ papers: [String]) -> String

    /// What would have to differ, in one sentence without a full stop. `words` are those that the change names, already in words.
    func text(of change: Change, words: [String]) -> String
    /// The same in at most 32 columns, where a figure or a day says it all; nil elsewhere.
    func brief(of change: Change) -> String?
}

extension Texts {
    /// An explanation as lines: the verdict, then each rule with figures, provision, facts and papers, then what would turn a "no".
    /// - Parameters:
    ///   - names: names of persons by the identifiers that the facts gave them; others go without a name.
    ///   - width: columns to which lines are broken, what continues indented under its beginning; nil for lines as they come.
    public func explain(
        _ explanation: Explanation, under ruleSet: RuleSet, names: [String: String] = [:], width: Int? = nil
    ) -> [String] {
        let lines = ExplanationWriter(texts: self, ruleSet: ruleSet, names: names).lines(explanation)
        guard let width else { return lines }
        return lines.flatMap { wrapped($0, to: width) }
    }

    /// One finding as lines, its parts indented below.
    public func explain(
        finding: ExplainedFinding, under ruleSet: RuleSet, names: [String: String] = [:], width: Int? = nil
    ) -> [String] {
        let lines = ExplanationWriter(texts: self, ruleSet: ruleSet, names: names).lines(finding)
        guard let width else { return lines }
        return lines.flatMap { wrapped($0, to: width) }
    }

    /// What would turn a "no", one line for each thing; empty where nothing is known.
    public func describe(_ change: NearestChange, under ruleSet: RuleSet, names: [String: String] = [:]) -> [String] {
        ExplanationWriter(texts: self, ruleSet: ruleSet, names: names).lines(change)
    }

    /// Breaks a line at spaces; what continues stands two columns further in than the beginning.
    private func wrapped(_ line: String, to width: Int) -> [String] {
        guard line.count > width else { return [line] }
        let indent = line.prefix { $0 == " " }.count
        let hanging = String(repeating: " ", count: min(indent + 2, width / 2))
        var lines: [String] = []
        var current = String(line.prefix(indent))
        var isEmpty = true
        for word in line.dropFirst(indent).split(separator: " ") {
            if !isEmpty, current.count + 1 + word.count > width {
                lines.append(current)
                current = hanging
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [current]
    }
}
