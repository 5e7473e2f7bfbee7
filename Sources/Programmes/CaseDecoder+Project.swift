import Rules
import StrictJSON

/// What is not a household: the project, its units, trainings, purchases, Internet services.
extension CaseDecoder {
    func readProject(_ reader: ObjectReader, into facts: inout Facts) {
        facts.project = reader.node("project").flatMap(project) ?? Facts.Project()
        facts.unit = reader.node("subordinate_unit").flatMap(unit) ?? Facts.SubordinateUnit()
        facts.training = reader.node("training").flatMap(training) ?? Facts.Training()
        facts.competences = reader.list("competences", competence)
        facts.purchase = reader.node("purchase").flatMap(purchase) ?? Facts.Purchase()
        facts.equipment = reader.node("equipment").flatMap(equipment) ?? Facts.Equipment()
        facts.internetService = reader.node("internet_service").flatMap(internetService) ?? Facts.InternetService()
    }

    private func project(_ node: JSONNode) -> Facts.Project? {
        guard let reader = ObjectReader(node, CaseSchema.project, faults: faults) else { return nil }
        return Facts.Project(
            granteeKind: reader.word("grantee_kind", as: GranteeKind.self), partners: reader.list("partners", partner))
    }

    private func partner(_ node: JSONNode) -> Facts.Partner? {
        guard let reader = ObjectReader(node, CaseSchema.partner, faults: faults),
            let kind = reader.requiredWord("kind", as: GranteeKind.self)
        else { return nil }
        return Facts.Partner(kind: kind, role: reader.string("role"), sustainability: reader.string("sustainability"))
    }

    private func unit(_ node: JSONNode) -> Facts.SubordinateUnit? {
        guard let reader = ObjectReader(node, CaseSchema.unit, faults: faults) else { return nil }
        return Facts.SubordinateUnit(
            id: reader.string("id"), kind: reader.word("kind", as: UnitKind.self),
            isSubordinate: reader.bool("subordinate"), isInTerritory: reader.bool("in_territory"),
            isOnList: reader.bool("on_list"))
    }

    private func training(_ node: JSONNode) -> Facts.Training? {
        guard let reader = ObjectReader(node, CaseSchema.training, faults: faults) else { return nil }
        return Facts.Training(
            contents: reader.list("contents") { node in
                faults.attempt { () throws(StrictJSONError) in try node.word(TrainingContent.self) }
            }, eServices: reader.list("e_services", eService), needsAnalysis: happening(reader, "needs_analysis"),
            starts: reader.day("starts"), form: reader.string("form"), level: reader.string("level"))
    }

    private func eService(_ node: JSONNode) -> Facts.EService? {
        guard let reader = ObjectReader(node, CaseSchema.eService, faults: faults),
            let area = reader.requiredString("area")
        else { return nil }
        return Facts.EService(
            area: area, name: reader.string("name"), status: reader.word("status", as: EServiceStatus.self))
    }

    private func competence(_ node: JSONNode) -> Facts.Competence? {
        guard let reader = ObjectReader(node, CaseSchema.competence, faults: faults),
            let area = reader.requiredString("area")
        else { return nil }
        return Facts.Competence(
            area: area, before: reader.number("before", in: 0...1000), after: reader.number("after", in: 0...1000))
    }

    private func purchase(_ node: JSONNode) -> Facts.Purchase? {
        guard let reader = ObjectReader(node, CaseSchema.purchase, faults: faults) else { return nil }
        return Facts.Purchase(
            day: reader.day("day"), amount: reader.has("amount") ? reader.requiredMoney("amount") : nil,
            inventory: happening(reader, "inventory"), isJustified: reader.bool("justified"),
            limit: reader.has("limit") ? reader.requiredMoney("limit") : nil)
    }

    private func equipment(_ node: JSONNode) -> Facts.Equipment? {
        guard let reader = ObjectReader(node, CaseSchema.equipment, faults: faults) else { return nil }
        return Facts.Equipment(
            fundingSource: reader.string("funding_source"), fundingYear: reader.number("funding_year", in: 1900...2200))
    }

    private func internetService(_ node: JSONNode) -> Facts.InternetService? {
        guard let reader = ObjectReader(node, CaseSchema.internetService, faults: faults) else { return nil }
        return Facts.InternetService(
            months: reader.number("months", in: 0...1200), sharePercent: reader.number("share_percent", in: 1...100))
    }
}
