import Rules
import Testing

@Suite("Look-backs")
struct LookBackTests {
    private func finding(
        _ kind: PriorSupportKind, _ received: String?, years: Int? = 3, loss: EquipmentLoss? = nil, confirmed: Bool? = nil,
        excuses: Bool = false, filed: String? = "2013-08-15", policies: [Policy: String] = [:]
    ) -> Finding {
        let facts = applicantFacts(on: filed) { facts, _ in
            facts.priorSupport = [.init(kind: .publicEquipment, day: received.map(day), loss: loss, lossConfirmed: confirmed)]
        }
        var parameters: [String: ParameterValue] = ["kind": .text(kind.rawValue), "proven_loss_excuses": .flag(excuses)]
        if let years { parameters["years"] = .number(years) }
        return gate(facts, criterion("not_supported_before", parameters), policies: policies)
    }

    @Test("KP-11, KP-14, P-4: three years back, the edge included by default", arguments: [
        ("2010-08-15", "inclusive", Outcome.notMet), ("2010-08-14", "inclusive", .met), ("2010-08-15", "exclusive", .met),
        ("2010-08-16", "exclusive", .notMet), ("2013-08-01", "inclusive", .notMet),
    ])
    func edge(_ received: String, _ option: String, _ outcome: Outcome) {
        let finding = finding(.publicEquipment, received, policies: [.lookBackEdge: option])
        #expect(finding.outcome == outcome)
        #expect(finding.policies.isEmpty == (received != "2010-08-15"))
    }

    @Test("KP-14: across 29 February")
    func leapDay() {
        #expect(finding(.publicEquipment, "2009-02-28", filed: "2012-02-29").outcome == .notMet)
        #expect(finding(.publicEquipment, "2009-02-27", filed: "2012-02-29").outcome == .met)
    }

    @Test("KP-13: without a number of years any earlier support bars; other kinds do not")
    func everEver() {
        #expect(finding(.publicEquipment, nil, years: nil).outcome == .notMet)
        #expect(finding(.earlierEdition, nil, years: nil).outcome == .met)
        let use = criterion("not_supported_before", ["kind": .text("earlier_edition")])
        #expect(gate(applicantFacts(), use).missing == [FactRef(.priorSupport)])
        #expect(gate(applicantFacts { facts, _ in facts.priorSupport = [] }, use).outcome == .met)
    }

    @Test("KP-14: without the day of support or of filing it stays open")
    func missingDays() {
        #expect(finding(.publicEquipment, nil).missing == [FactRef(.priorSupportDay)])
        #expect(finding(.publicEquipment, "2012-01-01", filed: nil).missing == [FactRef(.receivedDay)])
    }

    @Test("KP-11, P-12: lost in a confirmed random event excuses, other losses are for a person", arguments: [
        (EquipmentLoss.randomEvent, true, Outcome.met, Reason.satisfied), (.randomEvent, false, .unknown, .manualReview),
        (.randomEvent, nil, .unknown, .missingFacts), (.sold, nil, .unknown, .manualReview), (.givenAway, true, .unknown, .manualReview),
        (.unproven, nil, .unknown, .manualReview), (.notLost, nil, .notMet, .supportedBefore), (nil, nil, .unknown, .missingFacts),
    ] as [(EquipmentLoss?, Bool?, Outcome, Reason)])
    func losses(_ loss: EquipmentLoss?, _ confirmed: Bool?, _ outcome: Outcome, _ reason: Reason) {
        let finding = finding(.publicEquipment, "2012-01-01", loss: loss, confirmed: confirmed, excuses: true)
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(self.finding(.publicEquipment, "2012-01-01", loss: loss, confirmed: confirmed).outcome == .notMet)
        #expect(
            self.finding(.publicEquipment, "2012-01-01", loss: .randomEvent, confirmed: true, excuses: true, policies: [.lostEquipment: "manual_review"])
                .reason == .manualReview)
    }

    // MARK: The office's own list

    private func known(
        recorded: [Facts.PriorSupport] = [], possible: [Facts.PriorSupport] = [], declared: [Facts.PriorSupport]? = [], years: Int? = 3, excuses: Bool = false
    ) -> Finding {
        var parameters: [String: ParameterValue] = ["kind": .text("public_equipment"), "proven_loss_excuses": .flag(excuses)]
        if let years { parameters["years"] = .number(years) }
        let facts = applicantFacts(on: "2013-08-15") { facts, _ in
            facts.recordedSupport = recorded
            facts.possibleSupport = possible
            facts.priorSupport = declared
        }
        return gate(facts, criterion("not_supported_before", parameters))
    }

    @Test("KP-11, P-4: what the office has on record is looked back at as what is declared is, and comes first", arguments: [
        ("2010-08-15", Outcome.notMet), ("2010-08-14", .met),
    ])
    func recorded(_ received: String, _ outcome: Outcome) {
        let support = Facts.PriorSupport(kind: .publicEquipment, day: day(received))
        let finding = known(recorded: [support])
        #expect(finding.outcome == outcome)
        #expect(finding.factsUsed.first?.fact == FactRef(.recordedSupport))
        // It bars although nobody was asked, and although somebody declared that there was none.
        #expect(known(recorded: [support], declared: nil).outcome == (outcome == .met ? .unknown : .notMet))
        #expect(known(possible: [support]).outcome == (outcome == .met ? .met : .unknown))
    }

    @Test("KP-11, KP-13, P-14: a possible match opens what it could bar, and closes nothing that is barred already")
    func possible() {
        let barring = Facts.PriorSupport(kind: .publicEquipment, day: day("2012-01-01"))
        #expect(known(possible: [barring]).missing == [FactRef(.possibleSupport)])
        #expect(known(possible: [barring], declared: nil).missing == [FactRef(.possibleSupport), FactRef(.priorSupport)])
        #expect(known(possible: [barring], declared: [barring]).outcome == .notMet)
        #expect(known(recorded: [barring], possible: [barring]).outcome == .notMet)
        #expect(known(possible: [.init(kind: .earlierEdition)], years: nil).outcome == .met)
        #expect(known(possible: [.init(kind: .publicEquipment)], years: nil).missing == [FactRef(.possibleSupport)])
        // A loss that the list itself calls confirmed stands in nobody's way.
        let lost = Facts.PriorSupport(kind: .publicEquipment, day: day("2012-01-01"), loss: .randomEvent, lossConfirmed: true)
        #expect(known(possible: [lost], excuses: true).outcome == .met)
        #expect(known(possible: [lost]).outcome == .unknown)
    }

    @Test("KP-11, P-4: of a year alone follows what each of its days leads to", arguments: [
        (2009, Outcome.met), (2010, .unknown), (2011, .notMet), (2012, .notMet), (2013, .unknown), (2014, .met),
    ])
    func year(_ year: Int, _ outcome: Outcome) {
        let finding = known(declared: [.init(kind: .publicEquipment, year: year)])
        #expect(finding.outcome == outcome)
        #expect(finding.missing == (outcome == .unknown ? [FactRef(.priorSupportDay)] : []))
        #expect(known(declared: [.init(kind: .publicEquipment, year: year)], years: nil).outcome == .notMet)
    }
}

@Suite("Filing by receipt, documents, verdicts")
struct FilingAndDocumentTests {
    private let rule = FilingRule(
        opens: day("2013-08-01"), closes: day("2013-09-30"), closesAt: TimeOfDay(iso: "15:00"), postRule: .receipt,
        provision: anywhere)

    private func window(_ filing: Facts.Filing, policies: [Policy: String] = [:], postmark: Bool = false) -> Finding {
        var rule = rule
        if postmark { rule.postRule = .postmark }
        return gate(Facts(filing: filing), criterion("filed_in_window"), policies: policies, filing: rule)
    }

    @Test("KP-15: without a postmark rule receipt counts; posted in time but received late is for a person")
    func lateReceipt() {
        let late = Facts.Filing(channel: .post, receivedDay: day("2013-10-01"), postmarkDay: day("2013-09-30"))
        #expect(window(late).reason == .manualReview)
        let withoutPostmark = window(.init(channel: .post, receivedDay: day("2013-10-01")))
        #expect(withoutPostmark.outcome == .unknown)
        #expect(withoutPostmark.missing == [FactRef(.postmarkDay)])
        #expect(window(.init(channel: .post, receivedDay: day("2013-10-01"), postmarkDay: day("2013-10-01"))).reason == .filedTooLate)
        #expect(window(.init(channel: .inPerson, receivedDay: day("2013-10-01"), postmarkDay: day("2013-09-30"))).reason == .filedTooLate)
        #expect(window(.init(channel: .post, receivedDay: day("2013-09-29"))).outcome == .met)
        #expect(window(.init(channel: .electronic, receivedDay: day("2013-09-30"), receivedTime: TimeOfDay(iso: "15:01"))).reason == .filedAfterClosingHour)
    }

    @Test("P-15: by the other option the postmark's hour counts", arguments: [
        ("15:00", Outcome.met), ("15:01", .notMet), (nil, .unknown),
    ] as [(String?, Outcome)])
    func postmarkHour(_ time: String?, _ outcome: Outcome) {
        let filing = Facts.Filing(channel: .post, postmarkDay: day("2013-09-30"), postmarkTime: time.flatMap(TimeOfDay.init(iso:)))
        let finding = window(filing, policies: [.postmarkHour: "closing_hour"], postmark: true)
        #expect(finding.outcome == outcome)
        #expect(finding.missing == (time == nil ? [FactRef(.postmarkTime)] : []))
    }

    @Test("P-1: facts are tested on the filing date, or on the day of receipt")
    func factsDay() {
        let filing = Facts.Filing(channel: .post, receivedDay: day("2013-09-03"), postmarkDay: day("2013-09-01"))
        var set = ruleSet()
        set.filing.postRule = .postmark
        #expect(Facts(filing: filing).factsDay(under: set) == day("2013-09-01"))
        set.policies = Policies([.factsDay: "received_date"])
        #expect(Facts(filing: filing).factsDay(under: set) == day("2013-09-03"))
        #expect(Facts(filing: filing).filingDate(under: set.filing) == day("2013-09-01"))
    }

    @Test("KP-16: copies certified by a person on a day; who acts and who is a minor")
    func certified() {
        let rules = [
            DocumentRule(kind: "id_card", title: untitled, when: .any([.applicantUnder(18), .represented]), certified: true, provision: anywhere),
            DocumentRule(kind: "permanent", title: untitled, when: .registration(.permanent), certified: false, provision: anywhere),
        ]
        var facts = applicantFacts { $1.birthDate = day("2000-01-01") }
        func state() -> RequiredDocument.State? { Checklist.documents(for: facts, under: ruleSet(documents: rules)).first?.state }
        #expect(state() == .missing)
        facts.documents = [.init(kind: "id_card", presented: true)]
        #expect(state() == .uncertified)
        facts.documents = [.init(kind: "id_card", presented: true, certifiedBy: "u1")]
        #expect(state() == .uncertified)
        facts.documents = [.init(kind: "id_card", presented: true, certifiedBy: "u1", certifiedOn: day("2013-08-16"))]
        #expect(state() == .presented)
        let list = Checklist.documents(for: facts, under: ruleSet(documents: rules))
        #expect(list.map(\.id) == ["id_card/a", "permanent/a"])
        #expect(list.map(\.needed) == [.met, .unknown])
        facts.persons[0].birthDate = day("1980-01-01")
        facts.representative = .absent
        #expect(Checklist.documents(for: facts, under: ruleSet(documents: rules)).map(\.kind) == ["permanent"])
        facts.representative = .actualGuardian
        #expect(Checklist.documents(for: facts, under: ruleSet(documents: rules)).map(\.needed) == [.met, .unknown])
    }

    @Test("KP-8: trees of conditions keep their parts, and ask only for what still matters")
    func trees() {
        let facts = applicantFacts { facts, person in
            person.livesInTerritory = true
            person.singleParent = false
        }
        let resident = criterion("lives_in_territory")
        let parent = criterion("single_parent")
        let link = criterion("household_without_internet")
        let all = gate(facts, .all([resident, parent, link]))
        #expect(all.outcome == .notMet)
        #expect(all.openFacts.isEmpty)
        #expect(all.children.map(\.id) == ["gate.1", "gate.2", "gate.3"])
        let any = gate(facts, .any([parent, .all([resident, link])]))
        #expect(any.outcome == .unknown)
        #expect(any.openFacts == [FactRef(.internetLink)])
        #expect(any.leaves.map(\.id) == ["gate.1", "gate.2.1", "gate.2.2"])
        #expect(gate(facts, .any([resident, link])).outcome == .met)
    }

    @Test("A programme without groups asks for none; the verdict names programme, version and policies")
    func noGroups() {
        var facts = applicantFacts()
        facts.household.computerPresent = true
        let set = ruleSet(criterion("household_without_computer"))
        let verdict = assess(facts, under: set, law: LawTables())
        #expect(verdict.status == .ineligible)
        #expect(verdict.version == 3)
        #expect(verdict.policiesUsed == [PolicyUse(policy: .brokenComputer, option: "any_computer")])
        facts.household.computerPresent = false
        #expect(assess(facts, under: set, law: LawTables()).status == .eligible)
    }

    @Test("A programme without rules for the subject of a case says neither yes nor no")
    func uncovered() {
        let verdict = assess(applicantFacts(), under: ruleSet(), law: LawTables())
        #expect(verdict.status == .undetermined)
        #expect(verdict.findings.map(\.reason) == [.subjectNotCovered])
        var purchase = applicantFacts()
        purchase.subject = .purchase
        #expect(assess(purchase, under: ruleSet(criterion("form_signed")), law: LawTables()).status == .undetermined)
    }
}
