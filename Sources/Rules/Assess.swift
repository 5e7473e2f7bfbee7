/// Tests the facts of one application against a programme and says what follows, with every reason.
///
/// Pure: the day is in the facts (the filing date, P-1), the law in `law`.
public func assess(_ facts: Facts, under ruleSet: RuleSet, law: LawTables) -> Verdict {
    Assessment(facts: facts, ruleSet: ruleSet, law: law).verdict()
}

extension Facts {
    /// The day that counts as the day of filing, nil while it is not known.
    ///
    /// The postmark for post where the rules say so; otherwise the day of receipt.
    public func filingDate(under rule: FilingRule) -> CalendarDay? {
        switch (filing.channel, rule.postRule) {
        case (_, .receipt): filing.receivedDay
        case (nil, .postmark): nil
        case (.post, .postmark): filing.postmarkDay
        default: filing.receivedDay
        }
    }

    /// The day on which facts are tested: the filing date, or the day of receipt by policy P-1.
    public func factsDay(under ruleSet: RuleSet) -> CalendarDay? {
        ruleSet.policies[.factsDay] == "filing_date" ? filingDate(under: ruleSet.filing) : filing.receivedDay
    }
}

/// One run of the rules.
struct Assessment {
    let facts: Facts
    let ruleSet: RuleSet
    let law: LawTables

    func verdict() -> Verdict {
        let asked = ruleSet.requirements.filter { $0.subjects.contains(facts.subject) }
        guard !asked.isEmpty || ruleSet.groups.contains(where: { $0.subject == facts.subject }) else { return uncovered() }
        let required = asked.map { requirement in
            finding(requirement.condition, id: requirement.id, role: requirement.role, group: nil)
        }
        let groups = groupFindings()
        let outcome = Outcome.all(required.map(\.outcome)).and(groupsOutcome(groups))
        let status: Verdict.Status =
            switch outcome {
            case .met: .eligible
            case .notMet: .ineligible
            case .unknown: .undetermined
            }
        return Verdict(
            status: status, programme: ruleSet.id, version: ruleSet.version, day: facts.factsDay(under: ruleSet),
            findings: required + groups)
    }

    /// A programme without rules for the subject says nothing about it, neither yes nor no.
    private func uncovered() -> Verdict {
        Verdict(
            status: .undetermined, programme: ruleSet.id, version: ruleSet.version, day: facts.factsDay(under: ruleSet),
            findings: [Finding(id: "subject", role: .gate, outcome: .unknown, reason: .subjectNotCovered)])
    }

    /// The groups that a case of this subject may claim.
    private var groups: [TargetGroup] { ruleSet.groups(for: facts.subject) }

    /// One claimed group that is met is enough; no group claimed at all is a gap in the form, not a "no".
    private func groupsOutcome(_ groups: [Finding]) -> Outcome {
        self.groups.isEmpty ? .met : .any(groups.filter(counts).map(\.outcome))
    }

    /// Whether a group helps: where a body was declared, only groups that it judges do (KP-21).
    private func counts(_ finding: Finding) -> Bool {
        guard let declared = facts.declaredRoute, let route = finding.group.flatMap(ruleSet.group)?.route else { return true }
        return route == declared
    }

    private func groupFindings() -> [Finding] {
        guard !groups.isEmpty else { return [] }
        guard let claimed = facts.claimedGroups, !claimed.isEmpty else {
            return [
                Finding(
                    id: "groups", role: .group, outcome: .unknown, reason: .missingFacts,
                    missing: [FactRef(.claimedGroups)])
            ]
        }
        let known = groups.filter { claimed.contains($0.code) }.map(groupFinding)
        let strange = claimed.filter { code in !groups.contains { $0.code == code } }.map { code in
            Finding(id: code, role: .group, group: code, outcome: .unknown, reason: .groupUnknown)
        }
        return known + strange
    }

    private func groupFinding(_ group: TargetGroup) -> Finding {
        guard let condition = group.condition else {
            return Finding(
                id: group.code, role: .group, group: group.code, outcome: .unknown, reason: .groupNotModelled,
                provision: group.provision)
        }
        return finding(condition, id: group.code, role: .group, group: group.code, provision: group.provision)
    }

    /// The finding of a condition, with those of its parts.
    func finding(
        _ condition: Condition, id: String, role: Finding.Role, group: String?, provision: Provision? = nil
    ) -> Finding {
        switch condition {
        case .criterion(let use):
            return leaf(use, id: id, role: role, group: group)
        case .all(let parts):
            return joined(parts, .all, id: id, role: role, group: group, provision: provision)
        case .any(let parts):
            return joined(parts, .any, id: id, role: role, group: group, provision: provision)
        }
    }

    private func joined(
        _ parts: [Condition], _ junction: Finding.Junction, id: String, role: Finding.Role, group: String?,
        provision: Provision?
    ) -> Finding {
        let children = parts.enumerated().map { index, part in
            finding(part, id: id + "." + String(index + 1), role: role, group: group)
        }
        let outcomes = children.map(\.outcome)
        return Finding(
            id: id, role: role, group: group, junction: junction,
            outcome: junction == .all ? .all(outcomes) : .any(outcomes), reason: .followsFromParts,
            provision: provision, children: children)
    }

    private func leaf(_ use: CriterionUse, id: String, role: Finding.Role, group: String?) -> Finding {
        guard let criterion = Criteria.named(use.id) else {
            preconditionFailure("a rule set uses a criterion that the catalogue does not have")
        }
        let result = criterion.evaluate(
            CriterionContext(facts: facts, ruleSet: ruleSet, law: law, parameters: Parameters(values: use.parameters)))
        return Finding(
            id: id, role: role, group: group, criterion: use.id, outcome: result.outcome, reason: result.reason,
            comparison: result.comparison, factsUsed: result.used,
            missing: result.outcome == .unknown ? result.missing : [], provision: use.provision,
            policies: result.policies, lawDifferences: result.lawDifferences)
    }
}
