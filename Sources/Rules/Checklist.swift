/// The documents an application needs, and how far each has come.
public enum Checklist {
    /// The documents that are needed or may be, in the programme's order; those known not to be needed are left out.
    ///
    /// Only what is filed has documents: applications, and cases of other subjects that claim groups, such as public units.
    public static func documents(for facts: Facts, under ruleSet: RuleSet) -> [RequiredDocument] {
        guard facts.subject == .application || !ruleSet.groups(for: facts.subject).isEmpty else { return [] }
        return ruleSet.documents.compactMap { rule in
            let needed = outcome(of: rule.when, facts: facts, ruleSet: ruleSet)
            guard needed != .notMet else { return nil }
            return RequiredDocument(
                kind: rule.kind, title: rule.title, person: concernsApplicant(rule.when) ? facts.applicant : nil,
                needed: needed, provision: rule.provision, certifiedRequired: rule.certified,
                state: state(of: rule, facts: facts))
        }
    }

    private static func state(of rule: DocumentRule, facts: Facts) -> RequiredDocument.State {
        let presented = (facts.documents ?? []).filter { $0.kind == rule.kind && $0.presented }
        guard !presented.isEmpty else { return .missing }
        let isCertified = presented.contains { $0.certifiedBy != nil && $0.certifiedOn != nil }
        return rule.certified && !isCertified ? .uncertified : .presented
    }

    static func outcome(of condition: DocumentCondition, facts: Facts, ruleSet: RuleSet) -> Outcome {
        switch condition {
        case .always:
            return .met
        case .claimedGroup(let codes):
            // Groups of other subjects cannot be claimed, known or not what is.
            let isForeign = codes.allSatisfy { code in ruleSet.group(code).map { $0.subject != facts.subject } ?? false }
            guard !isForeign else { return .notMet }
            return Outcome(facts.claimedGroups.map { claimed in codes.contains { claimed.contains($0) } })
        case .registration(let kind):
            return Outcome((facts.applicantPerson?.registration).map { $0 == kind })
        case .benefitDecision(let kinds):
            return Outcome(facts.benefitDecisions.map { all in all.contains { kinds.contains($0.kind) } })
        case .applicantUnder(let years):
            guard let day = facts.factsDay(under: ruleSet), let born = facts.applicantPerson?.birthDate else {
                return .unknown
            }
            return Outcome(day < Age.reached(years, born: born, policies: ruleSet.policies))
        case .represented:
            return Outcome(facts.representative.map { $0 != .absent })
        case .route(let bodies):
            if let declared = facts.declaredRoute { return Outcome(bodies.contains(declared)) }
            guard let claimed = facts.claimedGroups else { return .unknown }
            let routes = ruleSet.routes(of: claimed)
            guard routes.contains(where: bodies.contains) else { return .notMet }
            return routes.count == 1 ? .met : .unknown
        case .all(let parts):
            return .all(parts.map { outcome(of: $0, facts: facts, ruleSet: ruleSet) })
        case .any(let parts):
            return .any(parts.map { outcome(of: $0, facts: facts, ruleSet: ruleSet) })
        case .not(let part):
            return outcome(of: part, facts: facts, ruleSet: ruleSet).negated
        }
    }

    /// Whether the document is about the applicant rather than about the application.
    private static func concernsApplicant(_ condition: DocumentCondition) -> Bool {
        switch condition {
        case .registration, .applicantUnder: true
        case .all(let parts), .any(let parts): parts.contains(where: concernsApplicant)
        case .not(let part): concernsApplicant(part)
        case .always, .claimedGroup, .benefitDecision, .represented, .route: false
        }
    }
}
