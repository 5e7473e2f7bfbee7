import Rules
import StrictJSON

extension ProgrammeDecoder {
    /// `{"supplement_days": 7, "rounds": "enrolment", "case_number": {…}}`.
    func procedure(_ node: JSONNode) -> Procedure? {
        guard let reader = ObjectReader(node, keys: ["supplement_days", "rounds", "case_number", "provision"], faults: faults) else { return nil }
        let rounds = reader.string("rounds")
        if let rounds, rounds != "loans", rounds != "enrolment" { reader.note("rounds", "must be one of \("loans, enrolment")") }
        return Procedure(
            supplementDays: reader.number("supplement_days", in: 1...365), enrolsOnly: rounds == "enrolment",
            caseNumber: reader.node("case_number").flatMap(caseNumber), provision: reader.node("provision").flatMap(provision))
    }

    private func caseNumber(_ node: JSONNode) -> CaseNumberRule? {
        guard let reader = ObjectReader(node, keys: ["pattern", "unit", "class"], faults: faults) else { return nil }
        let rule = reader.requiredString("pattern").map {
            CaseNumberRule(pattern: $0, unit: reader.string("unit"), fileClass: reader.string("class"))
        }
        if let rule, !rule.isComplete {
            reader.note("pattern", "must hold each of \(CaseNumberRule.elements.joined(separator: ", ")) once")
            return nil
        }
        return rule
    }
}
