import Rules

/// The program's verdict as the deciding person saw it, kept inside the decision. Names no person.
///
/// A shape of its own and not the rules' `Verdict`, because what the journal holds may never change with the rules' code.
public struct RecordedVerdict: Equatable, Sendable, Codable {
    public var status: Verdict.Status
    /// The programme's identifier and version under which it was reached.
    public var programme: String
    public var version: Int
    /// The day on which facts were tested (P-1); absent while it was not known.
    public var testedOn: CalendarDay?
    /// The findings that have no parts, in the programme's order.
    public var findings: [Line]
    public var missing: [Gap]

    /// One rule with its answer.
    public struct Line: Equatable, Sendable, Codable {
        /// The finding's key in the programme, e.g. `G-SA.1`.
        public var id: String
        /// The criterion's identifier; absent for a group that the programme file does not model.
        public var criterion: String?
        public var outcome: Outcome
        public var reason: String
        /// Requirements of the rulebook that it carries, e.g. `ST-9`.
        public var requirements: [String]
        /// The figures that were compared, where there were any.
        public var comparison: Figures?
    }

    /// Two figures set against each other.
    public struct Figures: Equatable, Sendable, Codable {
        public var left: Figure
        /// `<=`, `<`, `>=` or `>`.
        public var relation: String
        public var right: Figure
        public var holds: Bool
    }

    /// One figure: its kind, and its value in digits (grosze, count, thousandths) or as an ISO day.
    public struct Figure: Equatable, Sendable, Codable {
        public var kind: String
        public var value: String
    }

    /// A fact that was missing, of a person or of the whole application.
    public struct Gap: Equatable, Sendable, Codable {
        public var fact: String
        public var person: PersonID?
        public var period: IncomePeriod?
    }
}

extension RecordedVerdict {
    /// Keeps what matters of a verdict.
    public init(_ verdict: Verdict) {
        status = verdict.status
        programme = verdict.programme
        version = verdict.version
        testedOn = verdict.day
        findings = verdict.findings.flatMap(\.leaves).map { finding in
            Line(
                id: finding.id, criterion: finding.criterion, outcome: finding.outcome, reason: finding.reason.rawValue,
                requirements: finding.provision?.requirements ?? [], comparison: finding.comparison.map(Figures.init))
        }
        missing = verdict.missingFacts.map { fact in
            Gap(fact: fact.key.rawValue, person: fact.person.map(PersonID.init(rawValue:)), period: fact.period)
        }
    }
}

extension RecordedVerdict.Figures {
    init(_ comparison: Comparison) {
        self.init(
            left: RecordedVerdict.Figure(comparison.left), relation: comparison.relation.rawValue,
            right: RecordedVerdict.Figure(comparison.right), holds: comparison.holds)
    }
}

extension RecordedVerdict.Figure {
    init(_ value: FactValue) {
        switch value {
        case .money(let amount): self.init(kind: "grosze", value: String(amount.grosze))
        case .count(let number): self.init(kind: "count", value: String(number))
        case .day(let day): self.init(kind: "day", value: day.iso)
        case .moment(let day, let time): self.init(kind: "moment", value: day.iso + "T" + time.iso)
        case .thousandths(let number): self.init(kind: "thousandths", value: String(number))
        case .flag(let isTrue): self.init(kind: "flag", value: isTrue ? "true" : "false")
        case .code(let identifier): self.init(kind: "code", value: identifier)
        }
    }
}
