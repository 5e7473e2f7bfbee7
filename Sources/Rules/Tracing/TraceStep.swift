/// One criterion as it was applied, in the order of the assessment.
public struct TraceStep: Equatable, Sendable {
    /// What came of it: outcome, reason, figures, facts looked up, policies.
    public let finding: Finding
    /// The parameters that the programme gives the criterion, in the catalogue's order.
    public let parameters: [Parameter]
    /// The amounts it compared with, and where each comes from.
    public let amounts: [AmountUsed]
    /// The rows of the law by which it read certificates.
    public let certificateRows: [CertificateRow]

    /// A parameter with its value.
    public struct Parameter: Equatable, Sendable {
        /// The key in the programme file.
        public let name: String
        /// The value.
        public let value: ParameterValue
    }
}

extension Explanation {
    /// Each criterion of the assessment in the order in which it was applied; findings without a criterion are steps, too.
    public func trace(under ruleSet: RuleSet) -> [TraceStep] {
        parts.flatMap { part -> [TraceStep] in
            let finding = part.finding
            let condition =
                finding.group.map { ruleSet.group($0)?.condition } ?? ruleSet.requirements.first { $0.id == finding.id }?.condition
            return Self.steps(part, condition)
        }
    }

    private static func steps(_ part: ExplainedFinding, _ condition: Condition?) -> [TraceStep] {
        switch condition {
        case .all(let conditions), .any(let conditions):
            return zip(part.parts, conditions).flatMap { steps($0, $1) }
        case .criterion(let use):
            let parameters = (Criteria.named(use.id)?.parameters ?? []).compactMap { spec in
                use.parameters[spec.name].map { TraceStep.Parameter(name: spec.name, value: $0) }
            }
            return [TraceStep(finding: part.finding, parameters: parameters, amounts: part.amounts, certificateRows: part.certificateRows)]
        case nil:
            return [TraceStep(finding: part.finding, parameters: [], amounts: part.amounts, certificateRows: part.certificateRows)]
        }
    }
}

extension Verdict {
    /// Why the members of the groups that are met are threatened with exclusion (NA-1), each ground once.
    public func grounds(under ruleSet: RuleSet) -> [Ground] {
        let met = findings.filter { $0.role == .group && $0.outcome == .met }.compactMap { $0.group.flatMap(ruleSet.group) }
        return Ground.allCases.filter { ground in met.contains { $0.grounds.contains(ground) } }
    }

    /// The printed amounts on which the verdict rests or which it passes by, where they are not the law's (P-8); each once.
    public var lawDifferences: [LawDifference] {
        var seen: Set<LawDifference> = []
        return findings.flatMap(\.leaves).flatMap(\.lawDifferences).filter { seen.insert($0).inserted }
    }
}

extension Facts {
    /// The body that judges the application: the declared one, or the only one to which its groups lead; nil where it is open (KP-21).
    public func route(under ruleSet: RuleSet) -> String? {
        let routes = ruleSet.routes(of: claimedGroups ?? [])
        if let declaredRoute { return routes.contains(declaredRoute) ? declaredRoute : nil }
        return routes.count == 1 ? routes[0] : nil
    }
}
