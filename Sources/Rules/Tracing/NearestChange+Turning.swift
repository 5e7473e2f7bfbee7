/// What would turn a "no", without the explanation around it: the same change that `explain` names, at a fraction of its cost.
///
/// Nil for any other verdict, and where no change is known.
public func nearestChange(turning verdict: Verdict, facts: Facts, under ruleSet: RuleSet, law: LawTables) -> NearestChange? {
    guard verdict.status == .ineligible else { return nil }
    let turner = Turner(facts: facts, ruleSet: ruleSet, law: law)
    return NearestChange.turning(
        verdict.findings.map { finding in
            let condition =
                finding.group.map { ruleSet.group($0)?.condition } ?? ruleSet.requirements.first { $0.id == finding.id }?.condition
            return turner.part(finding, condition)
        })
}

/// Explains of a finding nothing but the change.
private struct Turner {
    let facts: Facts
    let ruleSet: RuleSet
    let law: LawTables

    func part(_ finding: Finding, _ condition: Condition?) -> ExplainedFinding {
        guard finding.outcome == .notMet else { return ExplainedFinding(finding: finding) }
        switch condition {
        case .all(let conditions), .any(let conditions):
            let parts = zip(finding.children, conditions).map { part($0, $1) }
            return ExplainedFinding(finding: finding, nearestChange: NearestChange.turning(finding, parts), parts: parts)
        case .criterion(let use):
            let context = CriterionContext(facts: facts, ruleSet: ruleSet, law: law, parameters: Parameters(values: use.parameters))
            return ExplainedFinding(finding: finding, nearestChange: ChangeFinder(finding: finding, context: context).nearestChange())
        case nil:
            return ExplainedFinding(finding: finding)
        }
    }
}
