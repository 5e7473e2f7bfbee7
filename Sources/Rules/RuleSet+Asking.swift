extension Condition {
    /// The uses of criteria anywhere in the condition, in order.
    public var uses: [CriterionUse] {
        switch self {
        case .criterion(let use): [use]
        case .all(let parts), .any(let parts): parts.flatMap(\.uses)
        }
    }

    /// The facts that the criteria of the condition may ask for.
    public var factsAsked: Set<FactKey> {
        Set(uses.flatMap { Criteria.named($0.id)?.asks ?? [] })
    }
}

extension RuleSet {
    /// The groups that a case of the subject may claim, in the programme's order.
    public func groups(for subject: Subject) -> [TargetGroup] { groups.filter { $0.subject == subject } }

    /// The facts that a case may need: those of its requirements and of the groups it claims.
    public func factsAsked(claiming codes: [String], subject: Subject = .application) -> Set<FactKey> {
        let required = requirements.filter { $0.subjects.contains(subject) }.map(\.condition)
        let claimed = groups.filter { $0.subject == subject && codes.contains($0.code) }.compactMap(\.condition)
        return (required + claimed).reduce(into: []) { $0.formUnion($1.factsAsked) }
    }
}
