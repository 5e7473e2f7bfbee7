import Programmes
import Rules
import Testing

@Suite("stegna-2013: filing and documents")
struct StegnaFilingTests {
    @Test("ST-23: in person, window and closing hour", arguments: [
        ("2013-11-24", "10:00", Outcome.notMet, Reason.filedTooEarly),
        ("2013-11-25", "00:00", .met, .satisfied),
        ("2013-12-15", nil, .met, .satisfied),
        ("2013-12-16", "14:00", .met, .satisfied),
        ("2013-12-16", "14:01", .notMet, .filedAfterClosingHour),
        ("2013-12-16", nil, .unknown, .missingFacts),
        ("2013-12-17", "08:00", .notMet, .filedTooLate),
        (nil, nil, .unknown, .missingFacts),
    ] as [(String?, String?, Outcome, Reason)])
    func inPerson(_ received: String?, _ at: String?, _ outcome: Outcome, _ reason: Reason) throws {
        var facts = stegnaFacts()
        facts.filing.receivedDay = received.map(day)
        facts.filing.receivedTime = at.map(time)
        let finding = try leaf(facts, "filing.window")
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("ST-23, P-15: by post the postmark is the filing date, on the last day whatever the hour", arguments: [
        ("2013-11-24", nil, Outcome.notMet, Reason.filedTooEarly),
        ("2013-12-16", nil, .met, .postmarkOnLastDay),
        ("2013-12-16", "23:59", .met, .postmarkOnLastDay),
        ("2013-12-17", nil, .notMet, .filedTooLate),
        (nil, nil, .unknown, .missingFacts),
    ] as [(String?, String?, Outcome, Reason)])
    func byPost(_ postmark: String?, _ at: String?, _ outcome: Outcome, _ reason: Reason) throws {
        var facts = stegnaFacts()
        facts.filing = .init(
            channel: .post, receivedDay: day("2013-12-19"), postmarkDay: postmark.map(day), postmarkTime: at.map(time),
            rightInstitution: true, signed: true)
        let finding = try leaf(facts, "filing.window")
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(verdict(facts).day == postmark.map(day))
        #expect(finding.policies.map(\.policy) == (reason == .postmarkOnLastDay ? [.postmarkHour] : []))
        if outcome == .unknown { #expect(finding.missing == [FactRef(.postmarkDay)]) }
    }

    @Test("ST-23: with the channel unknown the day is unknown, and with it everything that needs a day")
    func channel() throws {
        var facts = stegnaFacts()
        facts.filing.channel = nil
        #expect(verdict(facts).status == .undetermined)
        #expect(verdict(facts).day == nil)
        #expect(verdict(facts).missingFacts == [FactRef(.filingChannel)])
    }

    @Test("ST-22: at the right institution and signed", arguments: [
        (true, true, Verdict.Status.eligible), (false, true, .ineligible), (true, false, .ineligible),
        (nil, true, .undetermined), (true, nil, .undetermined), (nil, false, .ineligible),
    ] as [(Bool?, Bool?, Verdict.Status)])
    func formalities(_ institution: Bool?, _ signed: Bool?, _ status: Verdict.Status) {
        var facts = stegnaFacts()
        facts.filing.rightInstitution = institution
        facts.filing.signed = signed
        #expect(verdict(facts).status == status)
    }

    private func kinds(_ facts: Facts) -> [String] {
        Checklist.documents(for: facts, under: Shipped.stegna).filter { $0.needed == .met }.map(\.kind)
    }

    @Test("ST-21: form and income declaration always, the rest when it applies")
    func documents() {
        var facts = stegnaFacts()
        facts.benefitDecisions = []
        #expect(kinds(facts) == ["application_form", "income_declaration"])
        facts.persons[0].registration = .temporary
        facts.benefitDecisions = [.init(kind: .schoolScholarship)]
        facts.claimedGroups = ["G-SCH", "G-HI", "G-DIS"]
        #expect(
            kinds(facts) == [
                "application_form", "income_declaration", "benefit_decision", "temporary_registration_certificate",
                "learning_certificate", "disability_certificate", "school_opinion",
            ])
    }

    @Test("ST-21: a decision on the care allowance alone is not one of the decisions asked for")
    func careAllowance() {
        var facts = stegnaFacts()
        facts.benefitDecisions = [.init(kind: .careAllowance)]
        #expect(!kinds(facts).contains("benefit_decision"))
    }

    @Test("ST-16, ST-21: the child certificate up to the day before the 16th birthday", arguments: [
        ("1997-12-03", "child_disability_certificate"), ("1997-12-02", "disability_certificate"),
    ])
    func childDocument(_ born: String, _ kind: String) {
        var facts = stegnaFacts(["G-DIS"])
        facts.persons[0].birthDate = day(born)
        #expect(kinds(facts) == ["application_form", "income_declaration", kind])
    }

    @Test("ST-21: what depends on missing facts may be needed; presented documents are seen")
    func states() throws {
        var facts = stegnaFacts(["G-DIS"])
        facts.persons[0].birthDate = nil
        facts.documents = [.init(kind: "application_form", presented: true), .init(kind: "income_declaration", presented: false)]
        let list = Checklist.documents(for: facts, under: Shipped.stegna)
        #expect(list.filter { $0.needed == .unknown }.map(\.kind) == ["benefit_decision", "disability_certificate", "child_disability_certificate"])
        #expect(list.first { $0.kind == "application_form" }?.state == .presented)
        #expect(list.first { $0.kind == "income_declaration" }?.state == .missing)
        #expect(list.first { $0.kind == "child_disability_certificate" }?.person == "p1")
    }
}
