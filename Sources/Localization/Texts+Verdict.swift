import Casework
import Rules

/// What the rules say, in words: outcomes, reasons, facts and figures. `describe` puts them together for screens and commands.
public protocol VerdictTexts: ExplainTexts {
    func name(of status: Verdict.Status) -> String
    /// The outcome in a word or two; never told by a mark or a colour alone.
    func name(of outcome: Outcome) -> String
    func text(of reason: Reason) -> String
    func name(of fact: FactKey) -> String
    func name(of policy: PolicyUse) -> String
    func name(of state: RequiredDocument.State) -> String
    func name(of kind: BenefitKind) -> String
    var verdictHeading: String { get }
    var factsHeading: String { get }
    var documentsHeading: String { get }
    func verdictOn(_ day: CalendarDay?) -> String
    func missingFacts(_ names: String) -> String
    /// A verdict, or a finding, that no fact settles: a person does.
    var verdictForPerson: String { get }
    var decidedByPerson: String { get }
    /// The name of a fact beside its value, where the name alone is a question.
    func statedName(of fact: FactKey) -> String
    /// Income as it is taxed.
    var taxedIncome: String { get }
    /// A fact of a time: `dochód za 2012 r.`
    func fact(_ name: String, in period: IncomePeriod) -> String
    /// A person who has no name, by the identifier in the facts.
    func person(_ identifier: String) -> String
    /// Whether there is such a thing.
    func isThere(_ isThere: Bool) -> String
    func groupOfOtherSubject(isForApplications: Bool) -> String
    var applicantIsOfAge: String { get }
    func basis(_ provision: String) -> String
    /// A provision on one line of a narrow panel. Places are written in Polish: another language gives the requirement's number alone.
    func shortCitation(_ provision: Provision) -> String
    /// The name of an amount of the law by its key, such as `social_assistance.person`.
    func threshold(_ key: String) -> String
    func inForceSince(_ day: CalendarDay) -> String
    var anyOfParts: String { get }
    var noGroupClaimed: String { get }
    var documentMayBeNeeded: String { get }
    var needsCertification: String { get }
    /// The checklist in one line: how many are needed, there, and wait for certification.
    func checklistSummary(present: Int, needed: Int, uncertified: Int) -> String
}

extension Outcome {
    /// The mark before the word.
    public var mark: String {
        switch self {
        case .met: "✓"
        case .notMet: "✗"
        case .unknown: "?"
        }
    }
}

/// A finding in words, in parts that a screen may lay out.
public struct FindingText: Equatable, Sendable {
    public var outcome: Outcome
    /// The rule's own title, or the group's.
    public var title: String
    /// Mark and word, such as `✗ nie spełnia`.
    public var verdict: String
    /// Why, figures first; one line each, without indentation.
    public var details: [String]
    /// Where it is written; `nil` where there is nothing to cite.
    public var provision: String?
    /// Facts to be learned, in words; empty when the outcome is settled.
    public var missing: [String]
}

extension Texts {
    /// A verdict as lines: the result, then each finding with its figures, provision and missing facts.
    /// - Parameter names: names of persons by the identifiers that the facts gave them; others go without a name.
    public func describe(_ verdict: Verdict, under ruleSet: RuleSet, names: [String: String] = [:]) -> [String] {
        var lines = [headline(verdict)]
        for finding in verdict.findings { lines += describe(finding: finding, under: ruleSet, names: names) }
        return lines
    }

    /// The verdict itself in one line.
    func headline(_ verdict: Verdict) -> String {
        let line = verdictHeading + ": " + result(of: verdict)
        // A training or a purchase is not filed, and nobody misses the day.
        return verdict.day == nil && !verdict.asksForFiling ? line : line + " (" + verdictOn(verdict.day) + ")"
    }

    /// The verdict in a few words; where no fact is missing and it is open all the same, that a person decides.
    public func result(of verdict: Verdict) -> String {
        verdict.isForPerson ? verdictForPerson : name(of: verdict.status)
    }

    /// Mark and word, such as `✗ nie spełnia`.
    func verdictWords(_ finding: Finding) -> String {
        finding.outcome.mark + " " + (finding.isForPerson ? decidedByPerson : name(of: finding.outcome))
    }

    /// A finding as lines: outcome and title first, what supports it indented below.
    public func describe(finding: Finding, under ruleSet: RuleSet, names: [String: String] = [:]) -> [String] {
        let text = findingText(finding, under: ruleSet, names: names)
        var lines = [text.verdict + ": " + text.title]
        lines += text.details.map { "    " + $0 }
        if !text.missing.isEmpty { lines.append("    " + missingFacts(text.missing.joined(separator: ", "))) }
        if let provision = text.provision { lines.append("    " + basis(provision)) }
        return lines
    }

    /// A finding in words; where it joins others, those that decide its outcome speak for it.
    public func findingText(_ finding: Finding, under ruleSet: RuleSet, names: [String: String] = [:]) -> FindingText {
        let deciding = finding.leaves.filter { $0.outcome == finding.outcome }
        let speaking = finding.children.isEmpty ? [finding] : deciding.isEmpty ? finding.leaves : deciding
        var details: [String] = []
        for leaf in speaking {
            for line in [leaf.comparison.map { figures($0) }, detail(leaf, of: finding, ruleSet)].compactMap({ $0 }) where !details.contains(line) {
                details.append(line)
            }
        }
        var seen: Set<String> = []
        let missing = open(finding, ruleSet.uses(of: finding), names).filter { seen.insert($0).inserted }
        let provision = speaking.compactMap(\.provision).first ?? finding.provision
        return FindingText(
            outcome: finding.outcome, title: ruleTitle(finding, under: ruleSet),
            verdict: verdictWords(finding), details: details,
            provision: provision.map(describe), missing: missing)
    }

    /// A provision as it is cited: document, place, requirement.
    public func describe(_ provision: Provision) -> String {
        let place = [provision.document, provision.place].filter { !$0.isEmpty }.joined(separator: ", ")
        return provision.requirements.isEmpty ? place : place + " [" + provision.requirements.joined(separator: ", ") + "]"
    }

    /// The facts that are missing here and below, in words.
    private func open(_ finding: Finding, _ uses: [String: CriterionUse], _ names: [String: String]) -> [String] {
        guard finding.outcome == .unknown else { return [] }
        let isTaxed = uses[finding.id]?.parameters["basis"] == .text("taxed")
        let own = finding.missing.map { fact in
            describe(fact: fact, called: isTaxed && fact.key == .incomes ? taxedIncome : nil, names: names)
        }
        return own + finding.children.flatMap { open($0, uses, names) }
    }

    /// A fact with its person and time.
    /// - Parameter called: what the fact is called, where its own name is not enough.
    public func describe(fact: FactRef, called: String? = nil, names: [String: String]) -> String {
        let name = called ?? name(of: fact.key)
        let text = fact.period.map { self.fact(name, in: $0) } ?? name
        guard let person = fact.person else { return text }
        if let known = names[person] { return text + " (" + known + ")" }
        // Facts of the applicant alone say by themselves whose they are.
        return fact.key.isOfEachPerson ? text + ", " + self.person(person) : text
    }

    /// The figures compared, as they stand to each other: `1 368,01 zł > 3 × 456,00 zł = 1 368,00 zł`.
    public func figures(_ comparison: Comparison) -> String { figuresTold(comparison, isFull: false) }

    /// The same where there is room for a yearly product to say what it multiplies.
    func figuresInFull(_ comparison: Comparison) -> String { figuresTold(comparison, isFull: true) }

    private func figuresTold(_ comparison: Comparison, isFull: Bool) -> String {
        let relation = comparison.holds ? comparison.relation : comparison.relation.opposite
        var right = value(comparison.right)
        if let product = comparison.product {
            let isYearly = product.months != 1
            let months = isYearly ? (isFull ? monthsInFull(product.months) : String(product.months)) + " × " : ""
            let persons = isFull && isYearly ? personsInFull(product.count) : String(product.count)
            right = months + persons + " × " + money(product.unit) + " = " + right
        }
        return value(comparison.left) + " " + sign(relation) + " " + right
    }

    /// A fact's value; words of the vocabularies that have no name of their own stay as they are.
    public func value(_ value: FactValue) -> String {
        switch value {
        case .money(let amount): money(amount)
        case .count(let number): self.number(number)
        case .day(let day): date(day)
        case .moment(let day, let time): date(day) + " " + self.time(time)
        case .thousandths(let number): thousandths(number)
        case .flag(let isTrue): isTrue ? yes : no
        case .code(let identifier): code(identifier)
        }
    }

    /// Why, where the outcome does not say it alone.
    func detail(_ finding: Finding, under ruleSet: RuleSet) -> String? {
        switch finding.reason {
        case .satisfied where finding.isOfAdult: return applicantIsOfAge
        // Mark and title say the rest.
        case .followsFromParts, .missingFacts, .satisfied, .manualReview, .groupNotModelled, .subjectNotCovered: return nil
        case .groupUnknown:
            let group = finding.group.flatMap(ruleSet.group)
            return group.map { groupOfOtherSubject(isForApplications: $0.subject == .application) } ?? text(of: finding.reason)
        default: return text(of: finding.reason)
        }
    }

    /// Why, of a part that speaks for the whole; one that a person decides says so where the whole does not.
    private func detail(_ leaf: Finding, of whole: Finding, _ ruleSet: RuleSet) -> String? {
        detail(leaf, under: ruleSet) ?? (leaf.isForPerson && !whole.isForPerson ? decidedByPerson : nil)
    }

    /// The rule's own title, or the group's.
    func ruleTitle(_ finding: Finding, under ruleSet: RuleSet) -> String {
        if let code = finding.group {
            return ruleSet.group(code).map { title($0.title) + " (" + code + ")" } ?? code
        }
        if finding.role == .group { return noGroupClaimed }
        if finding.reason == .subjectNotCovered { return text(of: finding.reason) }
        return ruleSet.requirements.first { $0.id == finding.id }.map { title($0.title) } ?? finding.id
    }

    private func sign(_ relation: Comparison.Relation) -> String {
        switch relation {
        case .atMost: "≤"
        case .below: "<"
        case .atLeast: "≥"
        case .above: ">"
        case .equal: "="
        case .different: "≠"
        }
    }

    private func thousandths(_ number: Int) -> String {
        var digits = Format.padded(number % 1000, 3)
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return String(number / 1000) + "," + digits
    }

    /// A word of the vocabularies in a comparison, which does not say of which fact it is; others stay as they are.
    private func code(_ identifier: String) -> String {
        if let kind = CertificateKind(rawValue: identifier) { return name(of: kind) }
        if let degree = DisabilityDegree(rawValue: identifier) { return name(of: degree) }
        if let authority = CertificateAuthority(rawValue: identifier) { return name(of: authority) }
        if let channel = FilingChannel(rawValue: identifier) { return name(of: channel) }
        if let registration = RegistrationKind(rawValue: identifier) { return name(of: registration) }
        if let benefit = BenefitKind(rawValue: identifier) { return name(of: benefit) }
        return identifier
    }
}

extension Finding {
    /// Whether it asks for a minor's representative, and the applicant is none.
    fileprivate var isOfAdult: Bool {
        criterion == "minor_represented" && outcome == .met && !factsUsed.contains { $0.fact.key == .representative }
    }
}

extension FactKey {
    /// Whether it is asked of several persons, so that a line without a name would not say whose it is.
    fileprivate var isOfEachPerson: Bool {
        let keys: [FactKey] = [
            .inHousehold, .inSocialAssistanceFamily, .inBenefitFamily, .isChild, .incomes, .incomePeriod, .incomeAmount, .hectares,
        ]
        return keys.contains(self)
    }
}

extension Verdict {
    /// Whether a finding waits for the day of filing.
    fileprivate var asksForFiling: Bool {
        let keys: [FactKey] = [.filingChannel, .receivedDay, .postmarkDay]
        return findings.flatMap(\.leaves).contains { leaf in leaf.missing.contains { keys.contains($0.key) } }
    }
}
