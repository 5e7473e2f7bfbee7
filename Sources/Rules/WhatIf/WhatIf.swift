/// A verdict under supposed figures, with the figures: the one is never shown without the other, and neither is stored.
public struct SupposedVerdict: Equatable, Sendable {
    /// What the rules would say.
    public let verdict: Verdict
    /// What it rests on, in the order in which it was supposed.
    public let supposed: [SupposedChange]
}

/// Tests facts as `assess` does, under settings that are only supposed.
public func assess(
    _ facts: Facts, under ruleSet: RuleSet, supposing suppositions: [Supposition], law: LawTables
) throws(SuppositionFault) -> SupposedVerdict {
    let verdict = assess(facts, under: try ruleSet.supposing(suppositions, law: law), law: law)
    return SupposedVerdict(
        verdict: verdict, supposed: ruleSet.changes(supposing: suppositions, law: law, on: facts.factsDay(under: ruleSet)))
}

/// The question what would change for cases under other figures. Pure: it stores nothing and changes nothing.
public struct WhatIf: Sendable {
    /// The programme as it is.
    public let ruleSet: RuleSet
    /// The programme as supposed.
    public let supposed: RuleSet
    /// What is supposed.
    public let suppositions: [Supposition]
    private let law: LawTables

    /// Makes the question; throws what `RuleSet.supposing` throws.
    public init(_ ruleSet: RuleSet, supposing suppositions: [Supposition], law: LawTables) throws(SuppositionFault) {
        self.ruleSet = ruleSet
        self.suppositions = suppositions
        self.law = law
        supposed = try ruleSet.supposing(suppositions, law: law)
    }

    /// Facts of one case under a name of the caller's.
    public struct Case: Sendable {
        /// The caller's name for the case.
        public let id: String
        /// The facts.
        public let facts: Facts

        /// Makes a case.
        public init(id: String, facts: Facts) {
            self.id = id
            self.facts = facts
        }
    }

    /// A finding as it is and as it would be; the outcomes differ.
    public struct FindingChange: Equatable, Sendable {
        /// Under the programme as it is.
        public let before: Finding
        /// Under the programme as supposed.
        public let after: Finding

        /// Makes a change.
        public init(before: Finding, after: Finding) {
            self.before = before
            self.after = after
        }

        /// The supposed figures of the first part whose outcome changes, where the rule compares any.
        public var figures: Comparison? {
            let old = Dictionary(before.leaves.map { ($0.id, $0.outcome) }, uniquingKeysWith: { first, _ in first })
            return after.leaves.first { $0.comparison != nil && old[$0.id] != $0.outcome }?.comparison
        }
    }

    /// Both answers to one case.
    public struct Answer: Equatable, Sendable {
        /// The caller's name for the case.
        public let id: String
        /// The status as it is.
        public let before: Verdict.Status
        /// The status as it would be.
        public let after: Verdict.Status
        /// The findings whose outcome changes, in the programme's order.
        public let changes: [FindingChange]

        /// Whether the status changes.
        public var isChanged: Bool { before != after }

        /// The change that speaks for the new status: the first that comes out as the status does, one with figures before one without.
        public var decisive: FindingChange? {
            let wanted: Outcome =
                switch after {
                case .eligible: .met
                case .ineligible: .notMet
                case .undetermined: .unknown
                }
            let speaking = changes.filter { $0.after.outcome == wanted }
            return speaking.first { $0.figures != nil } ?? speaking.first ?? changes.first
        }
    }

    /// Compares one case.
    /// - Parameter then: the facts under the supposed rules, where they differ: some are known only by a policy's reading.
    public func compare(_ id: String, _ now: Facts, then: Facts? = nil) -> Answer {
        let before = assess(now, under: ruleSet, law: law)
        guard !suppositions.isEmpty else { return Answer(id: id, before: before.status, after: before.status, changes: []) }
        let after = assess(then ?? now, under: supposed, law: law)
        let later = Dictionary(after.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let changes = before.findings.compactMap { finding -> FindingChange? in
            guard let other = later[finding.id], other.outcome != finding.outcome else { return nil }
            return FindingChange(before: finding, after: other)
        }
        return Answer(id: id, before: before.status, after: after.status, changes: changes)
    }

    /// Compares cases, in their order.
    public static func compare(
        _ cases: [Case], under ruleSet: RuleSet, supposing suppositions: [Supposition], law: LawTables
    ) throws(SuppositionFault) -> [Answer] {
        let question = try WhatIf(ruleSet, supposing: suppositions, law: law)
        return cases.map { question.compare($0.id, $0.facts) }
    }
}
