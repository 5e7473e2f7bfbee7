import Rules
import StrictJSON

/// What happened to an application on its way: defects, calls, confirmations, lists, the agreement.
extension CaseDecoder {
    func readProcedure(_ reader: ObjectReader, into facts: inout Facts) {
        facts.declaredRoute = reader.string("declared_route")
        facts.formalDefects = reader.list("formal_defects", formalDefect)
        facts.supplementCall = reader.node("supplement_call").flatMap(supplementCall)
        facts.confirmations = reader.list("confirmations", confirmation)
        facts.award = reader.node("award").flatMap(award) ?? Facts.Award()
        facts.inspection = reader.node("inspection").flatMap(inspection) ?? Facts.Inspection()
        facts.recruitment = reader.node("recruitment").flatMap(recruitment) ?? Facts.Recruitment()
    }

    private func formalDefect(_ node: JSONNode) -> Facts.FormalDefect? {
        guard let reader = ObjectReader(node, CaseSchema.formalDefect, faults: faults),
            let kind = reader.requiredString("kind")
        else { return nil }
        return Facts.FormalDefect(kind: kind, isMinor: reader.bool("minor"))
    }

    private func supplementCall(_ node: JSONNode) -> Facts.SupplementCall? {
        guard let reader = ObjectReader(node, CaseSchema.supplementCall, faults: faults) else {
            return nil
        }
        return Facts.SupplementCall(
            called: reader.day("called_on"), delivered: reader.day("delivered_on"),
            response: happening(reader, "response"))
    }

    private func confirmation(_ node: JSONNode) -> Facts.Confirmation? {
        guard let reader = ObjectReader(node, CaseSchema.confirmation, faults: faults),
            let what = reader.requiredString("what"), let isConfirmed = reader.requiredBool("confirmed")
        else { return nil }
        return Facts.Confirmation(what: what, isConfirmed: isConfirmed, by: reader.string("by"), day: reader.day("day"))
    }

    private func award(_ node: JSONNode) -> Facts.Award? {
        guard let reader = ObjectReader(node, CaseSchema.award, faults: faults) else { return nil }
        let body = reader.string("selected_by")
        return Facts.Award(
            recommendation: reader.word("recommendation", as: Recommendation.self),
            selectedBy: body == "none" ? "" : body, signingEnds: reader.day("signing_ends"),
            signed: happening(reader, "signed"))
    }

    private func inspection(_ node: JSONNode) -> Facts.Inspection? {
        guard let reader = ObjectReader(node, CaseSchema.inspection, faults: faults) else { return nil }
        return Facts.Inspection(inMinutes: reader.bool("in_minutes"), breach: reader.word("breach", as: Breach.self))
    }

    private func recruitment(_ node: JSONNode) -> Facts.Recruitment? {
        guard let reader = ObjectReader(node, CaseSchema.recruitment, faults: faults) else { return nil }
        func texts(_ key: String) -> [String]? {
            reader.list(key) { node in faults.attempt { () throws(StrictJSONError) in try node.string() } }
        }
        let counts = 0...1_000_000
        var round = Facts.Recruitment()
        round.applications = texts("applications")
        round.recommended = texts("recommended")
        round.recommendedForReserve = texts("recommended_for_reserve")
        round.rest = texts("rest")
        round.reservePositions = reader.list("reserve_positions") { node in
            faults.attempt { () throws(StrictJSONError) in try node.number(in: counts) }
        }
        round.received = reader.number("received", in: counts)
        round.basic = reader.number("basic", in: counts)
        round.reserve = reader.number("reserve", in: counts)
        round.formallyRejected = reader.number("formally_rejected", in: counts)
        round.notAccepted = reader.number("not_accepted", in: counts)
        round.withdrawn = reader.number("withdrawn", in: counts)
        return round
    }

    /// `"none"`, or the day on which it happened.
    func happening(_ reader: ObjectReader, _ key: String) -> Happening? {
        guard let node = reader.node(key) else { return nil }
        if node.value.stringValue == "none" { return .never }
        return faults.attempt { () throws(StrictJSONError) in .day(try node.day()) }
    }
}
