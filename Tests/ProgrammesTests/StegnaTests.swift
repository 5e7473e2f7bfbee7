import Programmes
import Rules
import Testing

/// An application of one adult that passes every gate, filed in person on 2013-12-02, claiming the groups.
func stegnaFacts(_ groups: [String] = ["G-SA"], incomes: [Int64] = [45_600, 45_600]) -> Facts {
    let persons = incomes.enumerated().map { index, grosze in
        Facts.Person(
            id: "p\(index + 1)", birthDate: day("1980-01-01"), registration: .permanent, inHousehold: true,
            inSocialAssistanceFamily: true,
            incomes: [.init(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: grosze))], certificates: [])
    }
    return Facts(
        filing: .init(
            channel: .inPerson, receivedDay: day("2013-12-02"), receivedTime: time("10:00"), rightInstitution: true,
            signed: true),
        applicant: "p1", persons: persons,
        household: .init(declaredSize: incomes.count, computerPresent: false, internetLink: false),
        claimedGroups: groups)
}

func verdict(_ facts: Facts) -> Verdict { assess(facts, under: Shipped.stegna, law: Shipped.law) }

/// The leaf finding of a criterion or the finding of an id.
func leaf(_ facts: Facts, _ id: String) throws -> Finding {
    try #require(verdict(facts).findings.flatMap { [$0] + $0.leaves }.first { $0.id == id })
}

@Suite("stegna-2013")
struct StegnaTests {
    @Test("ST-9: family income against n × 456,00 and a single person against 542,00, to the grosz", arguments: [
        ([182_400, 0, 0, 0], Verdict.Status.eligible, Reason.incomeWithinLimit),
        ([182_401, 0, 0, 0], .ineligible, .incomeAboveLimit),
        ([45_601, 45_599], .eligible, .incomeWithinLimit),
        ([45_601, 45_600], .ineligible, .incomeAboveLimit),
        ([54_200], .eligible, .incomeWithinLimit),
        ([54_201], .ineligible, .incomeAboveLimit),
    ] as [([Int64], Verdict.Status, Reason)])
    func incomes(_ incomes: [Int64], _ status: Verdict.Status, _ reason: Reason) throws {
        let facts = stegnaFacts(incomes: incomes)
        #expect(verdict(facts).status == status)
        let finding = try leaf(facts, "G-SA")
        #expect(finding.reason == reason)
        let comparison = try #require(finding.comparison)
        #expect(comparison.left == .money(amount: Money(grosze: incomes.reduce(0, +))))
        #expect(comparison.product?.count == incomes.count)
        #expect(comparison.product?.unit == Money(grosze: incomes.count == 1 ? 54_200 : 45_600))
        #expect(finding.provision?.requirements == ["ST-9", "ST-10"])
    }

    @Test("ST-9: three persons with 1 368,01 zł show 3 × 456,00 zł = 1 368,00 zł")
    func figures() throws {
        let finding = try leaf(stegnaFacts(incomes: [136_801, 0, 0]), "G-SA")
        #expect(
            finding.comparison
                == Comparison(
                    left: .money(amount: Money(grosze: 136_801)), relation: .atMost,
                    right: .money(amount: Money(grosze: 136_800)),
                    product: .init(count: 3, unit: Money(grosze: 45_600)), holds: false))
    }

    @Test("ST-9: an income not declared, of another month or without amount leaves the verdict open, never no")
    func unknownIncome() throws {
        var facts = stegnaFacts()
        facts.persons[1].incomes = nil
        #expect(verdict(facts).status == .undetermined)
        #expect(try leaf(facts, "G-SA").missing == [FactRef(.incomes, person: "p2", period: IncomePeriod(iso: "2013-11"))])
        facts.persons[1].incomes = [.init(period: IncomePeriod(iso: "2013-10"), amount: Money(grosze: 0))]
        #expect(try leaf(facts, "G-SA").missing == [FactRef(.incomes, person: "p2", period: IncomePeriod(iso: "2013-11"))])
        facts.persons[1].incomes = [.init(period: IncomePeriod(iso: "2013-11"))]
        #expect(try leaf(facts, "G-SA").missing.map(\.key) == [.incomeAmount])
        facts.persons[1].incomes = [.init(amount: Money(grosze: 0))]
        #expect(try leaf(facts, "G-SA").missing.map(\.key) == [.incomePeriod])
        facts.persons[1].incomes = []
        #expect(verdict(facts).status == .eligible)
    }

    @Test("ST-9: what is known may already be too much, whatever is missing")
    func knownExcess() throws {
        var facts = stegnaFacts(incomes: [91_201, 0])
        facts.persons[1].incomes = nil
        #expect(verdict(facts).status == .ineligible)
        #expect(try leaf(facts, "G-SA").missing.isEmpty)
    }

    @Test("ST-9: a declared size that differs from the persons listed leaves the family open")
    func declaredSize() throws {
        var facts = stegnaFacts()
        facts.household.declaredSize = 3
        #expect(try leaf(facts, "G-SA").missing == [FactRef(.persons)])
        facts.household.declaredSize = 2
        facts.persons[1].inSocialAssistanceFamily = nil
        #expect(try leaf(facts, "G-SA").missing == [FactRef(.inSocialAssistanceFamily, person: "p2")])
    }

    @Test("ST-9: on loss of income the month of filing counts")
    func lostIncome() {
        var facts = stegnaFacts(incomes: [91_201, 0])
        facts.household.incomeLost = true
        for index in facts.persons.indices {
            facts.persons[index].incomes?.append(.init(period: IncomePeriod(iso: "2013-12"), amount: Money(grosze: 100)))
        }
        #expect(verdict(facts).status == .eligible)
    }

    @Test("ST-10: an award within the criterion stands in for unknown incomes, one above it does not", arguments: [
        (true, Verdict.Status.eligible, Reason.evidencedByDecision),
        (false, .undetermined, .benefitAwardedOverLimit),
        (nil, .undetermined, .missingFacts),
    ] as [(Bool?, Verdict.Status, Reason)])
    func decision(_ within: Bool?, _ status: Verdict.Status, _ reason: Reason) throws {
        var facts = stegnaFacts()
        facts.persons[0].incomes = nil
        facts.benefitDecisions = [.init(kind: .socialAssistance, withinCriterion: within)]
        #expect(verdict(facts).status == status)
        #expect(try leaf(facts, "G-SA").reason == reason)
        facts.benefitDecisions = [.init(kind: .familyAllowance, withinCriterion: true)]
        #expect(verdict(facts).status == .undetermined)
    }

    @Test("ST-10: known incomes above the limit are not outweighed by a decision; an over-limit benefit is not income")
    func overLimitBenefit() throws {
        var facts = stegnaFacts(incomes: [91_201, 0])
        facts.benefitDecisions = [.init(kind: .socialAssistance, withinCriterion: true)]
        #expect(verdict(facts).status == .ineligible)
        facts.persons[1].incomes = [
            .init(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: 5_000), kind: .benefit, exclusion: .benefitOverLimit)
        ]
        facts.persons[0].incomes = [.init(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: 91_200))]
        #expect(verdict(facts).status == .eligible)
        facts.persons[1].incomes?[0].exclusion = .lostIncome
        #expect(verdict(facts).status == .ineligible)
    }

    @Test("ST-7: registration, permanent or temporary", arguments: [
        (RegistrationKind.permanent, Outcome.met, Reason.satisfied), (.temporary, .met, .satisfied),
        (.notRegistered, .notMet, .notRegistered), (nil, .unknown, .missingFacts),
    ] as [(RegistrationKind?, Outcome, Reason)])
    func registration(_ kind: RegistrationKind?, _ outcome: Outcome, _ reason: Reason) throws {
        var facts = stegnaFacts()
        facts.persons[0].registration = kind
        let finding = try leaf(facts, "gate.registered")
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("ST-7, P-7, P-11: neither computer nor Internet; one known excludes whatever else is unknown", arguments: [
        (false, false, Outcome.met, Reason.satisfied), (true, false, .notMet, .hasComputer),
        (false, true, .notMet, .hasInternet), (true, true, .notMet, .hasComputerAndInternet),
        (nil, true, .notMet, .hasInternet), (true, nil, .notMet, .hasComputer),
        (nil, false, .unknown, .missingFacts), (false, nil, .unknown, .missingFacts), (nil, nil, .unknown, .missingFacts),
    ] as [(Bool?, Bool?, Outcome, Reason)])
    func equipment(_ computer: Bool?, _ internet: Bool?, _ outcome: Outcome, _ reason: Reason) throws {
        var facts = stegnaFacts()
        facts.household.computerPresent = computer
        facts.household.computerWorking = false
        facts.household.internetLink = internet
        let finding = try leaf(facts, "gate.no_computer_no_internet")
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.policies.contains(PolicyUse(policy: .withoutComputerAndInternet, option: "neither")))
        let missing: [FactKey] = outcome == .unknown ? (computer == nil ? [.computerPresent] : []) + (internet == nil ? [.internetLink] : []) : []
        #expect(finding.missing.map(\.key) == missing)
    }

    @Test("ST-8: one claimed group that is met is enough, and one that is open keeps the others' no open")
    func groups() throws {
        #expect(verdict(stegnaFacts(["G-SA", "G-DIS"])).status == .eligible)
        #expect(verdict(stegnaFacts(["G-DIS"])).status == .ineligible)
        #expect(verdict(stegnaFacts(["G-DIS", "G-FOS"])).status == .undetermined)
        #expect(verdict(stegnaFacts(["G-SA", "G-FOS"])).status == .eligible)
        #expect(verdict(stegnaFacts(["G-NO"])).findings.last?.reason == .groupUnknown)
        #expect(verdict(stegnaFacts([])).missingFacts == [FactRef(.claimedGroups)])
        #expect(verdict(stegnaFacts([])).status == .undetermined)
    }

    @Test("P-14: missing facts are those that would settle the verdict, none once it is settled")
    func missingFacts() {
        var facts = stegnaFacts(["G-SA", "G-DIS"])
        facts.persons[0].certificates = nil
        #expect(verdict(facts).missingFacts.isEmpty)
        facts.household.internetLink = nil
        #expect(verdict(facts).missingFacts == [FactRef(.internetLink)])
        facts.persons[1].incomes = nil
        #expect(verdict(facts).missingFacts.map(\.key) == [.internetLink, .incomes, .certificates])
        facts.household.computerPresent = true
        #expect(verdict(facts).missingFacts.isEmpty)
    }

    @Test("ST-8, NA-1: every group has its condition; those of households say why they are threatened with exclusion")
    func modelled() {
        let grounds = Dictionary(uniqueKeysWithValues: Shipped.stegna.groups.map { ($0.code, $0.grounds) })
        #expect(Shipped.stegna.groups.allSatisfy { $0.condition != nil })
        #expect(
            grounds == [
                "G-SCH": [.material], "G-HI": [.material], "G-FOS": [.material], "G-SA": [.material], "G-FB": [.material],
                "G-DIS": [.disability], "G-50": [.material], "G-PU": [],
            ])
        #expect(Shipped.stegna.groups(for: .application).map(\.code) == ["G-SCH", "G-HI", "G-FOS", "G-SA", "G-FB", "G-DIS", "G-50"])
        #expect(Shipped.stegna.groups(for: .subordinateUnit).map(\.code) == ["G-PU"])
    }

    @Test("ST-25: the selection is left to persons; ST-24: the duties stay duties")
    func handling() {
        let notes = Dictionary(uniqueKeysWithValues: Shipped.stegna.notes.map { ($0.provision.requirements, $0.handling) })
        #expect(notes[["ST-25"]] == .person)
        #expect(Shipped.stegna.duties.allSatisfy { $0.provision.requirements == ["ST-24"] })
    }

    @Test("ST-1, ST-3, ST-4, ST-6, ST-22, ST-24, ST-25 and all others: every requirement has its place in the preset")
    func everyRequirement() {
        let set = Shipped.stegna
        func provisions(_ condition: Condition) -> [Provision] {
            switch condition {
            case .criterion(let use): [use.provision]
            case .all(let parts), .any(let parts): parts.flatMap(provisions)
            }
        }
        let groups = set.groups.flatMap { group in [group.provision] + (group.condition.map(provisions) ?? []) }
        let all = groups + set.requirements.flatMap { provisions($0.condition) } + set.documents.map(\.provision)
            + set.duties.map(\.provision) + set.notes.map(\.provision) + set.figures.map(\.provision)
            + [set.filing.provision] + [set.capacity.provision, set.support.provision].compactMap { $0 }
        let ids = Set(all.flatMap(\.requirements))
        #expect(ids == Set((1...25).map { "ST-\($0)" }))
    }

    @Test("ST-2, ST-3, ST-5, ST-6: places, units, trainings, Internet from the project's end")
    func givens() {
        let set = Shipped.stegna
        #expect(set.capacity.households == 32)
        #expect(set.capacity.subordinateUnits == 18)
        #expect(set.capacity.unitComputers == 113)
        #expect(set.support.trainings == 2)
        #expect(set.support.internetMonths == 60)
        #expect(set.support.internetFromProjectEnd)
        #expect(set.duties.count == 8)
        let figures = Dictionary(uniqueKeysWithValues: set.figures.map { ($0.id, $0.value) })
        #expect(figures == ["households": 32, "subordinate_units": 18, "village_clubs": 13, "unit_computers": 113, "computers": 145])
        #expect(set.figures.last?.derivation == .sum(["unit_computers", "households"]))
    }
}
