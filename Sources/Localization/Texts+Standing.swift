import Casework
import Rules

/// The words of what an applicant stands in: learning, foster care, nominations, benefits, earlier support, and why incomes do not count.
public protocol StandingTexts {
    /// With the letter that the rules print before it, so that the letter chooses it.
    func name(of category: LearnerCategory) -> String
    func name(of form: FosterForm) -> String
    func name(of body: NominatingBody) -> String
    func name(of support: PriorSupportKind) -> String
    func name(of loss: EquipmentLoss) -> String
    func name(of exclusion: IncomeExclusion) -> String
    func name(of basis: IncomeBasis) -> String
    /// Nobody named the applicant.
    var nobodyNominated: String { get }
    /// The person does not learn.
    var doesNotLearn: String { get }
    /// What became of a benefit, as one of four answers.
    func name(of answer: BenefitAnswer) -> String
    /// Labels of at most 15 columns.
    func label(of field: StandingField) -> String
    func hint(of field: StandingField) -> String
    func label(of kind: BenefitKind) -> String
    func label(of kind: PriorSupportKind) -> String
    /// What is confirmed, by the rule that asks for it.
    func hintConfirmation(_ rule: String) -> String
    /// The heading of the fields that claimed groups and requirements ask for.
    var standingHeading: String { get }
    var supportHeading: String { get }
    var benefitFamilyHeading: String { get }
    var childCertificatesHeading: String { get }
    func certificateHeading(_ name: String) -> String
    /// Opens what an income or a certificate may have besides.
    var incomeMore: ActionText { get }
    var certificateMore: ActionText { get }
    var nothingMore: String { get }
    var badGradeAverage: String { get }
    var badIncomePeriod: String { get }
    /// The heading of yearly incomes.
    func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String
}

/// Fields that the form asks only where a claimed group or a requirement needs them.
public enum StandingField: String, Sendable, CaseIterable {
    case learner, learnerCategory, learningDuty, gradeAverage, fosterForm, singleParent, livesInTerritory
    case nomination, benefit, confirmation, route, inBenefitFamily, hasCertificate
    case support, supportDay, equipmentLoss, lossConfirmed
    case exclusion, basis, taxedAmount
}

/// What the form asks about a benefit: one answer for award and criterion together.
public enum BenefitAnswer: String, Sendable, CaseIterable {
    case within, above, awarded
    case notAwarded = "not_awarded"

    /// The answer that a stored line means.
    public init(_ line: BenefitDecisionLine) {
        switch (line.awarded, line.withinCriterion) {
        case (false, _): self = .notAwarded
        case (true, true?): self = .within
        case (true, false?): self = .above
        case (true, nil): self = .awarded
        }
    }

    /// The line that the answer means.
    public func line(_ kind: BenefitKind) -> BenefitDecisionLine {
        switch self {
        case .within: BenefitDecisionLine(kind: kind, awarded: true, withinCriterion: true)
        case .above: BenefitDecisionLine(kind: kind, awarded: true, withinCriterion: false)
        case .awarded: BenefitDecisionLine(kind: kind, awarded: true)
        case .notAwarded: BenefitDecisionLine(kind: kind, awarded: false)
        }
    }
}

extension Texts {
    /// `11.2013`, or `2012`.
    public func period(_ period: IncomePeriod) -> String {
        switch period {
        case .month(let month): self.month(month)
        case .year(let year): String(year)
        }
    }

    /// The period of an income, with its measure where that is not net.
    public func period(of line: IncomeLine) -> String {
        line.measure == .net ? period(line.period) : period(line.period) + ", " + name(of: line.measure)
    }

    /// Why an income might not count; nil where nothing speaks against it.
    public func exclusion(of line: IncomeLine) -> String? {
        line.awardedAboveLimit ? name(of: IncomeExclusion.benefitOverLimit) : line.exclusion.map { name(of: $0) }
    }
}

extension Texts {
    /// What is known of a member beyond name and birth, as lines `label: answer`; nothing that nobody said.
    public func standing(of member: Member?) -> [String] {
        guard let member else { return [] }
        var lines: [(StandingField, String)] = []
        if let category = member.learnerCategory {
            lines.append((.learnerCategory, name(of: category)))
        } else if let learner = member.learner {
            lines.append((.learner, learner ? yes : no))
        }
        if let duty = member.learningDuty { lines.append((.learningDuty, duty ? yes : no)) }
        if let average = member.gradeAverage { lines.append((.gradeAverage, value(.thousandths(number: average)))) }
        if let form = member.fosterForm { lines.append((.fosterForm, name(of: form))) }
        if let single = member.singleParent { lines.append((.singleParent, single ? yes : no)) }
        if let lives = member.livesInTerritory { lines.append((.livesInTerritory, lives ? yes : no)) }
        if let certificate = member.hasCertificate { lines.append((.hasCertificate, certificate ? yes : no)) }
        return lines.map { label(of: $0.0) + ": " + $0.1 }
    }

    /// What an application says of nominations, benefits, earlier support and confirmations, as lines.
    public func standing(of content: ApplicationContent) -> [String] {
        var lines: [String] = []
        if let nominations = content.nominations {
            let bodies = nominations.map { line in name(of: line.by) + (line.day.map { ", " + date($0) } ?? "") }
            lines.append(label(of: .nomination) + ": " + (bodies.isEmpty ? nobodyNominated : bodies.joined(separator: "; ")))
        }
        for line in content.benefitDecisions ?? [] { lines.append(label(of: line.kind) + ": " + name(of: BenefitAnswer(line))) }
        for line in content.priorSupport ?? [] { lines.append(label(of: line.kind) + ": " + support(line)) }
        for line in content.confirmations ?? [] {
            let who = [line.by, line.on.map { date($0) }].compactMap { $0 }.joined(separator: ", ")
            lines.append(label(of: .confirmation) + ": " + (line.confirmed ? yes : no) + (who.isEmpty ? "" : " (" + who + ")"))
        }
        if let route = content.declaredRoute { lines.append(label(of: .route) + ": " + route) }
        return lines
    }

    private func support(_ line: PriorSupportLine) -> String {
        guard line.received else { return no }
        let confirmed = line.lossConfirmed.map { label(of: .lossConfirmed).drop { $0 == " " }.lowercased() + " " + ($0 ? yes : no) }
        return ([yes] + [line.day.map { date($0) }, line.loss.map { name(of: $0) }, confirmed].compactMap { $0 }).joined(separator: ", ")
    }
}
