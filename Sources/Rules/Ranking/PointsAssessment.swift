/// What one criterion of the ranking gives to an application.
public struct PointsFinding: Equatable, Sendable {
    /// The criterion's identifier.
    public let id: String
    /// The points that it gives where it is met.
    public let points: Int
    /// Whether it is met, with the reasons; unknown is not "no" (P-14).
    public let finding: Finding

    /// The points given; nil while a fact is missing.
    public var given: Int? {
        switch finding.outcome {
        case .met: points
        case .notMet: 0
        case .unknown: nil
        }
    }
}

/// Tests the facts of one application against the criteria of the ranking, in the programme's order; empty where it has none.
public func assessPoints(_ facts: Facts, under ruleSet: RuleSet, law: LawTables) -> [PointsFinding] {
    guard let criteria = ruleSet.ranking?.points, !criteria.isEmpty else { return [] }
    let assessment = Assessment(facts: facts, ruleSet: ruleSet, law: law)
    return criteria.map { criterion in
        PointsFinding(
            id: criterion.id, points: criterion.points,
            finding: assessment.finding(criterion.condition, id: criterion.id, role: .group, group: nil, provision: criterion.provision))
    }
}
