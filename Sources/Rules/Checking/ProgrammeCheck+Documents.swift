/// Documents that prove nothing, and documents that nobody can need.
extension ProgrammeCheck {
    func documentFaults() -> [ProgrammeFault] {
        let groups = ruleSet.groups.enumerated().compactMap { index, group -> ProgrammeFault? in
            guard group.subject == .application, let condition = group.condition else { return nil }
            // Who applies is not a fact that a document proves for a group.
            let asked = condition.factsAsked.subtracting([.applicant, .persons])
            let settled = ruleSet.documents.filter { mayBeNeeded($0.when, claiming: group) }.flatMap(\.settles)
            guard !asked.isEmpty, asked.isDisjoint(with: settled) else { return nil }
            let facts = FactKey.allCases.filter(asked.contains)
            return ProgrammeFault(["groups", .index(index), "code"], .groupWithoutDocuments(code: group.code, facts: facts))
        }
        let never = ruleSet.documents.enumerated().filter { !Self.ways($0.element.when, wanted: true).contains { !Self.contradict($0) } }
        return groups + never.map { ProgrammeFault(["documents", .index($0.offset), "when"], .documentNeverNeeded(kind: $0.element.kind)) }
    }

    /// Whether a document may be needed when the group alone is claimed and nothing else is known.
    private func mayBeNeeded(_ condition: DocumentCondition, claiming group: TargetGroup) -> Bool {
        var facts = Facts()
        facts.claimedGroups = [group.code]
        return Checklist.outcome(of: condition, facts: facts, ruleSet: ruleSet) != .notMet
    }

    /// A simple condition that must hold, or must not.
    private struct Literal {
        let condition: DocumentCondition
        let isWanted: Bool
    }

    /// The ways to make a condition hold, or fail: each the simple conditions that must hold or fail together.
    private static func ways(_ condition: DocumentCondition, wanted: Bool) -> [[Literal]] {
        switch condition {
        case .not(let part): ways(part, wanted: !wanted)
        case .all(let parts): wanted ? together(parts, wanted) : parts.flatMap { ways($0, wanted: wanted) }
        case .any(let parts): wanted ? parts.flatMap { ways($0, wanted: wanted) } : together(parts, wanted)
        default: [[Literal(condition: condition, isWanted: wanted)]]
        }
    }

    private static func together(_ parts: [DocumentCondition], _ wanted: Bool) -> [[Literal]] {
        parts.reduce([[]]) { left, part in left.flatMap { way in ways(part, wanted: wanted).map { way + $0 } } }
    }

    private static func contradict(_ way: [Literal]) -> Bool {
        if way.contains(where: isImpossible) { return true }
        return way.enumerated().contains { index, literal in
            way[(index + 1)...].contains { exclude(literal, $0) || exclude($0, literal) }
        }
    }

    private static func isImpossible(_ literal: Literal) -> Bool {
        switch literal.condition {
        case .always: !literal.isWanted
        case .claimedGroup(let codes), .route(let codes): literal.isWanted && codes.isEmpty
        case .benefitDecision(let kinds): literal.isWanted && kinds.isEmpty
        default: false
        }
    }

    /// Whether the first, wanted, excludes the second.
    private static func exclude(_ first: Literal, _ second: Literal) -> Bool {
        guard first.isWanted else { return false }
        switch (first.condition, second.condition, second.isWanted) {
        case (.registration(let one), .registration(let other), true): return one != other
        case (.registration(let one), .registration(let other), false): return one == other
        case (.represented, .represented, false): return true
        case (.applicantUnder(let age), .applicantUnder(let limit), false): return age <= limit
        case (.claimedGroup(let some), .claimedGroup(let none), false), (.route(let some), .route(let none), false):
            return some.allSatisfy(none.contains)
        case (.benefitDecision(let some), .benefitDecision(let none), false): return some.allSatisfy(none.contains)
        default: return false
        }
    }
}
