import Rules
import Testing

/// The finding of one criterion on facts and a rule set that a test shapes.
func found(
    _ id: String, _ parameters: [String: ParameterValue] = [:], policies: [Policy: String] = [:], law: LawTables = LawTables(),
    shaping shape: (inout RuleSet) -> Void = { _ in }, _ change: (inout Facts) -> Void
) -> Finding {
    var rules = ruleSet(criterion(id, parameters), policies: policies)
    shape(&rules)
    var facts = Facts()
    change(&facts)
    return assess(facts, under: rules, law: law).findings[0]
}

@Suite("Criteria of projects, units and Internet services")
struct ProjectCriteriaTests {
    @Test("NA-3: bodies that may run a project; an NGO alone may not", arguments: [
        (GranteeKind.localGovernment, Outcome.met), (.localGovernmentConsortium, .met), (.localGovernmentNGOConsortium, .met),
        (.ngo, .notMet), (.other, .notMet), (nil, .unknown),
    ] as [(GranteeKind?, Outcome)])
    func grantees(_ kind: GranteeKind?, _ outcome: Outcome) {
        let kinds = ["local_government", "local_government_consortium", "local_government_ngo_consortium"]
        let finding = found("grantee_kind_in", ["kinds": .texts(kinds)]) { $0.project.granteeKind = kind }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == [.met: Reason.satisfied, .notMet: .granteeKindNotAllowed, .unknown: .missingFacts][outcome])
        #expect(finding.missing == (kind == nil ? [FactRef(.granteeKind)] : []))
        #expect(finding.factsUsed == (kind.map { [UsedFact(FactRef(.granteeKind), .code(identifier: $0.rawValue))] } ?? []))
    }

    @Test("NA-7: kinds of units", arguments: [
        (UnitKind.library, Outcome.met, Reason.satisfied), (.villageClub, .notMet, .unitKindNotAllowed), (nil, .unknown, .missingFacts),
    ] as [(UnitKind?, Outcome, Reason)])
    func unitKinds(_ kind: UnitKind?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("unit_kind_in", ["kinds": .texts(["library", "school"])]) { $0.unit.kind = kind }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (kind == nil ? [FactRef(.unitKind)] : []))
    }

    @Test("NA-7: subordinate, and in the grantee's area", arguments: [(true, Outcome.met), (false, .notMet), (nil, .unknown)] as [(Bool?, Outcome)])
    func unitFlags(_ value: Bool?, _ outcome: Outcome) {
        let subordinate = found("unit_subordinate") {
            $0.unit.isSubordinate = value
            $0.unit.isInTerritory = value.map(!)
        }
        #expect(subordinate.outcome == outcome)
        #expect(subordinate.missing == (value == nil ? [FactRef(.unitSubordinate)] : []))
        if value == false { #expect(subordinate.reason == .unitNotSubordinate) }
        let near = found("unit_in_territory") {
            $0.unit.isInTerritory = value
            $0.unit.isSubordinate = value.map(!)
        }
        #expect(near.outcome == outcome)
        #expect(near.missing == (value == nil ? [FactRef(.unitInTerritory)] : []))
        if value == false { #expect(near.reason == .unitOutsideTerritory) }
    }

    @Test("LE-7: a closed list knows its units; what a clerk says of the agreement's list does not open it", arguments: [
        ("school-3", nil, Outcome.met), ("school-4", true, .notMet), ("school-3", false, .met), (nil, true, .unknown), (nil, nil, .unknown),
    ] as [(String?, Bool?, Outcome)])
    func closedList(_ id: String?, _ said: Bool?, _ outcome: Outcome) {
        let listed = ListedUnit(id: "school-3", name: "Szkoła", provision: anywhere)
        let finding = found("unit_on_list", shaping: { $0.units = [listed] }) {
            $0.unit.id = id
            $0.unit.isOnList = said
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == [.met: Reason.satisfied, .notMet: .unitNotListed, .unknown: .missingFacts][outcome])
        #expect(finding.missing == (outcome == .unknown ? [FactRef(.unit)] : []))
    }

    @Test("ST-3: without a list in the file the grant agreement's is asked", arguments: [
        ("club", true, Outcome.met), (nil, true, .met), ("club", false, .notMet), ("club", nil, .unknown),
    ] as [(String?, Bool?, Outcome)])
    func agreementList(_ id: String?, _ said: Bool?, _ outcome: Outcome) {
        let finding = found("unit_on_list") {
            $0.unit.id = id
            $0.unit.isOnList = said
        }
        #expect(finding.outcome == outcome)
        if outcome == .notMet { #expect(finding.reason == .unitNotListed) }
    }

    @Test("NA-4: thirty-six months and no more", arguments: [
        (0, Outcome.met, Reason.satisfied), (36, .met, .satisfied), (37, .notMet, .tooManyMonths), (nil, .unknown, .missingFacts),
    ] as [(Int?, Outcome, Reason)])
    func months(_ months: Int?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("internet_months_at_most", ["months": .number(36)]) { $0.internetService.months = months }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (months == nil ? [FactRef(.internetMonths)] : []))
        #expect(finding.comparison?.left == months.map { .count(number: $0) })
        #expect(finding.comparison?.right == months.map { _ in .count(number: 36) })
        #expect(finding.comparison?.relation == months.map { _ in .atMost })
        #expect(finding.comparison?.holds == months.map { $0 <= 36 })
    }

    @Test("NA-2, NA-4, NA-12, POPC-7, POPC-9: recorded, or to be completed; never no")
    func recorded() {
        func recorded(_ facts: [FactKey], _ change: (inout Facts) -> Void) -> [FactKey]? {
            let finding = found("recorded", ["facts": .texts(facts.map(\.rawValue))], change)
            #expect(finding.outcome == (finding.missing.isEmpty ? .met : .unknown))
            #expect(finding.factsUsed.count == facts.count - finding.missing.count)
            return finding.missing.map(\.key)
        }
        let funding: [FactKey] = [.fundingSource, .fundingYear]
        #expect(recorded(funding) { $0.equipment = .init(fundingSource: "NGO", fundingYear: 2011) } == [])
        #expect(recorded(funding) { $0.equipment = .init(fundingSource: "NGO") } == [.fundingYear])
        #expect(recorded(funding) { $0.equipment = .init(fundingYear: 2011) } == [.fundingSource])
        #expect(recorded([.internetShare]) { $0.internetService.sharePercent = 50 } == [])
        #expect(recorded([.internetShare]) { $0.internetService.months = 12 } == [.internetShare])
        #expect(recorded([.nominations]) { $0.nominations = [.init(by: .grantee)] } == [])
        #expect(recorded([.nominations]) { $0.nominations = [] } == [.nominations])
        #expect(recorded([.nominations]) { _ in } == [.nominations])
    }

    @Test("NA-2, POPC-9: partners, the role of each, what the results rest on with each")
    func partners() {
        func missing(_ partners: [Facts.Partner]?) -> [FactKey] {
            let facts: [FactKey] = [.partners, .partnerRole, .sustainabilityBasis]
            return found("recorded", ["facts": .texts(facts.map(\.rawValue))]) { $0.project.partners = partners }.missing.map(\.key)
        }
        let full = Facts.Partner(kind: .localGovernment, role: "sala", sustainability: "biblioteka")
        #expect(missing([full]).isEmpty)
        #expect(missing([]).isEmpty)
        #expect(missing(nil) == [.partners, .partnerRole, .sustainabilityBasis])
        #expect(missing([full, .init(kind: .ngo, sustainability: "statut")]) == [.partnerRole])
        #expect(missing([full, .init(kind: .ngo, role: "nauka")]) == [.sustainabilityBasis])
    }
}
