import Rules
import StrictJSON

/// Writes verdicts as JSON for other programs; the keys are stable and stand in `docs/programmes.md`.
public enum VerdictWriter {
    /// One verdict as one JSON object on one line, without a line feed.
    public static func json(
        _ verdict: Verdict, id: String? = nil, documents: [RequiredDocument]? = nil
    ) -> [UInt8] {
        StrictJSON.serialize(value(verdict, id: id, documents: documents))
    }

    private typealias Member = JSONValue.Member

    private static func value(_ verdict: Verdict, id: String?, documents: [RequiredDocument]?) -> JSONValue {
        var members: [Member] = []
        if let id { members.append(Member("id", .string(id))) }
        members.append(Member("status", .string(verdict.status.rawValue)))
        members.append(Member("programme", .string(verdict.programme)))
        members.append(Member("version", .integer(verdict.version)))
        members.append(Member("day", verdict.day.map { .string($0.iso) } ?? .null))
        members.append(Member("missing", .array(verdict.missingFacts.map(reference))))
        members.append(Member("policies", .array(verdict.policiesUsed.map(policy))))
        members.append(Member("findings", .array(verdict.findings.map(finding))))
        if let documents { members.append(Member("documents", .array(documents.map(document)))) }
        return .object(members)
    }

    private static func finding(_ finding: Finding) -> JSONValue {
        var members = [Member("id", .string(finding.id)), Member("role", .string(finding.role.rawValue))]
        if let group = finding.group { members.append(Member("group", .string(group))) }
        if let criterion = finding.criterion { members.append(Member("criterion", .string(criterion))) }
        if let junction = finding.junction { members.append(Member("junction", .string(junction.rawValue))) }
        members.append(Member("outcome", .string(finding.outcome.rawValue)))
        members.append(Member("reason", .string(finding.reason.rawValue)))
        if let comparison = finding.comparison { members.append(Member("comparison", value(comparison))) }
        members.append(Member("facts", .array(finding.factsUsed.map(usedFact))))
        members.append(Member("missing", .array(finding.missing.map(reference))))
        if let provision = finding.provision { members.append(Member("provision", value(provision))) }
        members.append(Member("policies", .array(finding.policies.map(policy))))
        members.append(Member("parts", .array(finding.children.map(self.finding))))
        return .object(members)
    }

    private static func value(_ comparison: Comparison) -> JSONValue {
        var members = [
            Member("left", value(comparison.left)), Member("relation", .string(comparison.relation.rawValue)),
            Member("right", value(comparison.right)),
        ]
        if let product = comparison.product {
            members.append(
                Member(
                    "product",
                    .object([
                        "count": .integer(product.count), "unit_grosze": .integer(Int(product.unit.grosze)),
                        "months": .integer(product.months),
                    ])))
        }
        members.append(Member("holds", .bool(comparison.holds)))
        return .object(members)
    }

    private static func value(_ figure: FactValue) -> JSONValue {
        switch figure {
        case .money(let amount): .object(["grosze": .integer(Int(amount.grosze))])
        case .count(let number): .object(["count": .integer(number)])
        case .day(let day): .object(["day": .string(day.iso)])
        case .moment(let day, let time): .object(["day": .string(day.iso), "time": .string(time.iso)])
        case .thousandths(let number): .object(["thousandths": .integer(number)])
        case .flag(let isTrue): .object(["flag": .bool(isTrue)])
        case .code(let identifier): .object(["code": .string(identifier)])
        }
    }

    private static func value(_ provision: Provision) -> JSONValue {
        .object([
            "document": .string(provision.document), "place": .string(provision.place),
            "requirements": .array(provision.requirements.map { .string($0) }),
        ])
    }

    private static func usedFact(_ used: UsedFact) -> JSONValue {
        .object(referenceMembers(used.fact) + [Member("value", value(used.value))])
    }

    private static func reference(_ fact: FactRef) -> JSONValue { .object(referenceMembers(fact)) }

    private static func referenceMembers(_ fact: FactRef) -> [Member] {
        var members = [Member("fact", .string(fact.key.rawValue))]
        if let person = fact.person { members.append(Member("person", .string(person))) }
        if let period = fact.period { members.append(Member("period", .string(period.iso))) }
        return members
    }

    private static func policy(_ use: PolicyUse) -> JSONValue {
        .object(["policy": .string(use.policy.rawValue), "option": .string(use.option)])
    }

    private static func document(_ document: RequiredDocument) -> JSONValue {
        var members = [Member("kind", .string(document.kind))]
        if let person = document.person { members.append(Member("person", .string(person))) }
        members.append(Member("needed", .string(document.needed.rawValue)))
        members.append(Member("state", .string(document.state.rawValue)))
        members.append(Member("certified_required", .bool(document.certifiedRequired)))
        members.append(Member("provision", value(document.provision)))
        return .object(members)
    }
}
