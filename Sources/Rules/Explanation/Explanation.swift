/// A verdict with all that stands behind it: papers, missing facts, the law's rows, and what would turn a "no".
///
/// A pure value; the texts put it into words once for the screen, the paper and JSON.
public struct Explanation: Equatable, Sendable {
    /// What is explained.
    public let verdict: Verdict
    /// One part for each finding of the verdict, in its order.
    public let parts: [ExplainedFinding]
    /// The nearest change that would turn the verdict; nil when it is no "no", or when no change is known.
    public let nearestChange: NearestChange?
    /// Groups that the facts meet although the application does not name them, by their codes, in the programme's order.
    public let groupsMetUnclaimed: [String]
    /// Papers that a "yes" still waits for: needed, and not there or not certified.
    public let papersAwaited: [RequiredDocument]
    /// Whether anybody said which papers are there.
    public let papersAreStated: Bool

    /// Makes an explanation.
    public init(
        verdict: Verdict, parts: [ExplainedFinding], nearestChange: NearestChange? = nil, groupsMetUnclaimed: [String] = [],
        papersAwaited: [RequiredDocument] = [], papersAreStated: Bool = true
    ) {
        self.papersAwaited = papersAwaited
        self.papersAreStated = papersAreStated
        self.verdict = verdict
        self.parts = parts
        self.nearestChange = nearestChange
        self.groupsMetUnclaimed = groupsMetUnclaimed
    }

    /// The part that explains the finding, at any depth.
    public func part(_ id: String) -> ExplainedFinding? {
        parts.lazy.compactMap { $0.part(id) }.first
    }
}

/// One finding with its evidence; its children are explained in their turn.
public struct ExplainedFinding: Equatable, Sendable, Identifiable {
    /// The finding.
    public let finding: Finding
    /// The facts used, with their values and the papers that prove them.
    public let facts: [ExplainedFact]
    /// What is not known, and which paper would settle it.
    public let missing: [MissingFact]
    /// The amounts compared with, and where each comes from.
    public let amounts: [AmountUsed]
    /// The rows of the law by which certificates were read.
    public let certificateRows: [CertificateRow]
    /// What would have to differ for a "no" to become a "yes"; nil for any other outcome and where nothing would help.
    public let nearestChange: NearestChange?
    /// The parts of a joined finding.
    public let parts: [ExplainedFinding]
    /// The years of age that the criterion asks for; nil where it asks for none.
    public let years: Int?

    /// The finding's key.
    public var id: String { finding.id }

    /// Makes an explained finding.
    public init(
        finding: Finding, facts: [ExplainedFact] = [], missing: [MissingFact] = [], amounts: [AmountUsed] = [],
        certificateRows: [CertificateRow] = [], nearestChange: NearestChange? = nil, parts: [ExplainedFinding] = [],
        years: Int? = nil
    ) {
        self.years = years
        self.finding = finding
        self.facts = facts
        self.missing = missing
        self.amounts = amounts
        self.certificateRows = certificateRows
        self.nearestChange = nearestChange
        self.parts = parts
    }

    /// The part with the key: this one or one below.
    public func part(_ id: String) -> ExplainedFinding? {
        self.id == id ? self : parts.lazy.compactMap { $0.part(id) }.first
    }
}

/// A fact as it was seen, with the papers that prove it.
public struct ExplainedFact: Equatable, Sendable {
    /// The fact and its value.
    public let used: UsedFact
    /// Papers presented; empty when the fact rests on what was stated alone.
    public let evidence: [Evidence]
    /// Papers of the checklist that would prove the fact and are not there yet.
    public let awaited: [RequiredDocument]
    /// Whether anybody said which papers are there.
    public let papersAreStated: Bool
    /// How an income came about that nobody stated as it counts.
    public let workings: [Working]

    /// One step from what was stated to what counts.
    public enum Working: Equatable, Sendable {
        /// Gained during the year: the amount of so many months, taken for twelve.
        case gained(Money, months: Int)
        /// Thousandths of a converted hectare, and the amount for one.
        case farm(thousandths: Int, perHectare: Money)
    }

    /// Makes an explained fact.
    public init(
        used: UsedFact, evidence: [Evidence] = [], awaited: [RequiredDocument] = [], papersAreStated: Bool = true,
        workings: [Working] = []
    ) {
        self.workings = workings
        self.papersAreStated = papersAreStated
        self.used = used
        self.evidence = evidence
        self.awaited = awaited
    }
}

/// A paper that was presented and proves a fact.
public struct Evidence: Hashable, Sendable {
    /// The kind as the programme names it.
    public let kind: String
    /// What the checklist calls it.
    public let title: Bilingual
    /// Whether the rules ask for a certified copy.
    public let certificationRequired: Bool
    /// Who certified the copy, as an opaque identifier; nil when nobody did.
    public let certifiedBy: String?
    /// The day of certification.
    public let certifiedOn: CalendarDay?

    /// Whether the rules ask for a certification that is not there.
    public var isUncertified: Bool { certificationRequired && (certifiedBy == nil || certifiedOn == nil) }

    /// Makes evidence.
    public init(
        kind: String, title: Bilingual, certificationRequired: Bool = false, certifiedBy: String? = nil,
        certifiedOn: CalendarDay? = nil
    ) {
        self.kind = kind
        self.title = title
        self.certificationRequired = certificationRequired
        self.certifiedBy = certifiedBy
        self.certifiedOn = certifiedOn
    }
}

/// A fact that is not known, with the papers that would settle it.
public struct MissingFact: Equatable, Sendable {
    /// Which fact.
    public let fact: FactRef
    /// Papers of the checklist that prove the fact; empty when it has to be asked for.
    public let documents: [RequiredDocument]
    /// What exactly is asked for, where the fact's name does not say it.
    public let asked: Asked?

    /// What is asked for under the name of a fact.
    public enum Asked: Equatable, Sendable {
        /// The income as it is taxed, not the net one.
        case taxedIncome
        /// Who belongs to the circle.
        case family(FamilyCircle)
        /// As many persons as were declared.
        case size(declared: Int, listed: Int)
    }

    /// Makes a missing fact.
    public init(fact: FactRef, documents: [RequiredDocument] = [], asked: Asked? = nil) {
        self.asked = asked
        self.fact = fact
        self.documents = documents
    }
}

/// An amount that a finding compared with, and where it comes from (P-8).
public struct AmountUsed: Equatable, Sendable {
    /// Where the amount that was used stands.
    public enum Source: Equatable, Sendable {
        /// The programme's own document prints it.
        case printed
        /// It is the law's.
        case law
        /// It is only supposed.
        case supposed
    }

    /// The key, policies followed, such as `social_assistance.person`.
    public let key: String
    /// The day on which it had to be in force.
    public let day: CalendarDay
    /// The amount that was used.
    public let amount: Money
    /// Where it stands.
    public let source: Source
    /// The law's row of the day; nil where the table has none.
    public let row: ThresholdRow?
    /// Why the printed amount differs from the law's, where the programme says so.
    public let differsBecause: String?

    /// Makes an amount.
    public init(
        key: String, day: CalendarDay, amount: Money, source: Source, row: ThresholdRow? = nil, differsBecause: String? = nil
    ) {
        self.key = key
        self.day = day
        self.amount = amount
        self.source = source
        self.row = row
        self.differsBecause = differsBecause
    }
}
