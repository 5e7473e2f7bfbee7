/// What the rules say about one application: always with the reasons, never a bare yes or no.
public struct Verdict: Codable, Equatable, Sendable {
    /// The three answers.
    public enum Status: String, Codable, Sendable, CaseIterable {
        case eligible, ineligible, undetermined
    }

    /// The answer.
    public let status: Status
    /// The identifier of the programme under which it was reached.
    public let programme: String
    /// The version of the programme.
    public let version: Int
    /// The day on which the facts were tested (P-1); nil when not known.
    public let day: CalendarDay?
    /// Filing first, then gates and exclusions, then each claimed group, in the programme's order.
    public let findings: [Finding]

    /// Makes a verdict.
    public init(status: Status, programme: String, version: Int, day: CalendarDay?, findings: [Finding]) {
        self.status = status
        self.programme = programme
        self.version = version
        self.day = day
        self.findings = findings
    }

    /// Every fact that would have to be learned to settle the verdict, without repetition, in order of the findings.
    ///
    /// Empty when the verdict is settled: a "no" needs no more facts, and beside a group that is met the others need none.
    public var missingFacts: [FactRef] {
        guard status == .undetermined else { return [] }
        let hasGroup = findings.contains { $0.role == .group && $0.outcome == .met }
        var seen: Set<FactRef> = []
        return findings.filter { $0.role != .group || !hasGroup }.flatMap(\.openFacts)
            .filter { seen.insert($0).inserted }
    }

    /// The policies on which the verdict rests, each once, in order of appearance.
    public var policiesUsed: [PolicyUse] {
        var seen: Set<PolicyUse> = []
        return findings.flatMap(\.allPolicies).filter { seen.insert($0).inserted }
    }
}

/// One rule applied: its outcome, the figures, the facts seen and missing, the provision.
public struct Finding: Codable, Equatable, Sendable, Identifiable {
    /// What part the rule plays.
    public enum Role: String, Codable, Sendable, CaseIterable {
        case filing, gate, exclusion, group
    }

    /// How children are joined.
    public enum Junction: String, Codable, Sendable, CaseIterable {
        case all, any
    }

    /// A key that stays the same for the same rule of the same programme, such as `G-SA.1`.
    public let id: String
    /// What part the rule plays.
    public let role: Role
    /// The code of the target group, for findings of a group.
    public let group: String?
    /// The criterion's identifier; nil where the finding joins children.
    public let criterion: String?
    /// How the children are joined; nil where the finding has none.
    public let junction: Junction?
    /// What came out.
    public let outcome: Outcome
    /// Why, as a code that the texts translate.
    public let reason: Reason
    /// The figures set against each other, where the rule compares any.
    public let comparison: Comparison?
    /// What the rule looked at, with the values it saw.
    public let factsUsed: [UsedFact]
    /// Facts without which the outcome stays open; empty when the outcome is settled.
    public let missing: [FactRef]
    /// Where the rule comes from.
    public let provision: Provision?
    /// The policies on which the outcome rests.
    public let policies: [PolicyUse]
    /// Printed amounts that differ from the law's (P-8).
    public let lawDifferences: [LawDifference]
    /// The parts of which a joined finding consists, in the programme's order.
    public let children: [Finding]

    /// Makes a finding.
    public init(
        id: String, role: Role, group: String? = nil, criterion: String? = nil, junction: Junction? = nil,
        outcome: Outcome, reason: Reason, comparison: Comparison? = nil, factsUsed: [UsedFact] = [],
        missing: [FactRef] = [], provision: Provision? = nil, policies: [PolicyUse] = [],
        lawDifferences: [LawDifference] = [], children: [Finding] = []
    ) {
        self.lawDifferences = lawDifferences
        self.id = id
        self.role = role
        self.group = group
        self.criterion = criterion
        self.junction = junction
        self.outcome = outcome
        self.reason = reason
        self.comparison = comparison
        self.factsUsed = factsUsed
        self.missing = missing
        self.provision = provision
        self.policies = policies
        self.children = children
    }

    /// The facts that would settle the finding; none when it is settled.
    public var openFacts: [FactRef] {
        guard outcome == .unknown else { return [] }
        return missing + children.flatMap(\.openFacts)
    }

    /// The policies used here and below.
    public var allPolicies: [PolicyUse] { policies + children.flatMap(\.allPolicies) }

    /// The findings without children at or below this one, in order.
    public var leaves: [Finding] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
}

/// An amount that the programme's document prints and that is not the law's on the day (P-8).
public struct LawDifference: Hashable, Codable, Sendable {
    /// The key of the threshold.
    public let key: String
    /// The amount that the document prints.
    public let printed: Money
    /// The law's amount on the day; nil where the table has none.
    public let lawful: Money?
    /// Which of the two was used.
    public let usesPrinted: Bool

    /// Makes a difference.
    public init(key: String, printed: Money, lawful: Money?, usesPrinted: Bool) {
        self.key = key
        self.printed = printed
        self.lawful = lawful
        self.usesPrinted = usesPrinted
    }
}

/// Two figures set against each other, exactly (P-2).
public struct Comparison: Codable, Equatable, Sendable {
    /// The relation that the rule asks for.
    public enum Relation: String, Codable, Sendable, CaseIterable {
        case atMost = "<="
        case below = "<"
        case atLeast = ">="
        case above = ">"
        case equal = "="
        case different = "!="
    }

    /// How the right side came about: `count` × `unit`.
    public struct Product: Codable, Equatable, Sendable {
        /// How many persons are counted.
        public let count: Int
        /// The amount for each.
        public let unit: Money
        /// How many months the unit is taken for; 1 for a monthly figure.
        public let months: Int

        /// Makes a product.
        public init(count: Int, unit: Money, months: Int = 1) {
            self.count = count
            self.unit = unit
            self.months = months
        }

        /// The amount it comes to.
        public var amount: Money { months * (count * unit) }
    }

    /// The figure of the application.
    public let left: FactValue
    /// What the rule asks of left against right; whether it holds is `holds`.
    public let relation: Relation
    /// The figure of the rule.
    public let right: FactValue
    /// How the right side came about, where it is a product.
    public let product: Product?
    /// Whether the relation holds, by exact comparison.
    public let holds: Bool

    /// Makes a comparison whose result is already known.
    public init(left: FactValue, relation: Relation, right: FactValue, product: Product? = nil, holds: Bool) {
        self.left = left
        self.relation = relation
        self.right = right
        self.product = product
        self.holds = holds
    }
}

extension Comparison.Relation {
    /// Whether the relation holds between two values.
    public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .atMost: left <= right
        case .below: left < right
        case .atLeast: left >= right
        case .above: left > right
        case .equal: left == right
        case .different: left != right
        }
    }

    /// The relation that holds whenever this one does not.
    public var opposite: Comparison.Relation {
        switch self {
        case .atMost: .above
        case .below: .atLeast
        case .atLeast: .below
        case .above: .atMost
        case .equal: .different
        case .different: .equal
        }
    }
}
