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
    /// The heading of the fields that claimed groups ask for.
    var standingHeading: String { get }
    /// The heading of yearly incomes.
    func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String
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
