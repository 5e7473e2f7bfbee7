import Rules
import Testing

/// A finding shows every fact that it looked at, with the value it saw: the clerk checks the paper by it.
@Suite("The facts a finding shows")
struct UsedFactsTests {
    private let law = LawTables(certificates: [
        CertificateRow(
            id: "child", authorities: [.pzon], kinds: [.child], issued: DayRange(from: nil, to: nil), standing: .childCertificate,
            source: "test"),
        CertificateRow(
            id: "severe", authorities: [.pzon], kinds: [.severe], issued: DayRange(from: nil, to: nil), standing: .degree(.severe),
            source: "test"),
    ])

    private func values(_ finding: Finding, _ key: FactKey) -> [FactValue] {
        finding.factsUsed.filter { $0.fact.key == key }.map(\.value)
    }

    private func keys(_ finding: Finding) -> [FactKey] { finding.factsUsed.map(\.fact.key) }

    private func disability(_ certificates: [Facts.Certificate], born: String = "2001-05-01") -> Finding {
        gate(
            applicantFacts {
                $1.certificates = certificates
                $1.birthDate = day(born)
            },
            criterion("disability_degree", ["degrees": .texts(["severe"]), "child_certificate_under": .number(16)]), law: law)
    }

    @Test("ST-15: that there is no certificate; how long one is valid; the care allowance only where the law's row asks")
    func certificates() {
        #expect(values(disability([]), .certificates) == [.count(number: 0)])
        let permanent = disability([.init(authority: .pzon, kind: .severe, issued: day("2010-01-01"), validity: .permanent, careAllowance: true)])
        #expect(values(permanent, .certificateValidity) == [.code(identifier: "permanent")])
        #expect(values(permanent, .careAllowance).isEmpty)
        let dated = disability([.init(authority: .pzon, kind: .severe, issued: day("2010-01-01"), validity: .until(day("2013-08-15")))])
        #expect(values(dated, .certificateValidity) == [.day(day: day("2013-08-15"))])
    }

    @Test("ST-16: a child's certificate is shown with the birth date beside it")
    func child() {
        let finding = disability([.init(authority: .pzon, kind: .child, issued: day("2010-01-01"), validity: .permanent)])
        #expect(finding.reason == .childCertificateQualifies)
        #expect(keys(finding) == [.certificateAuthority, .certificateKind, .certificateIssued, .birthDate, .certificateValidity])
    }

    @Test("KP-15: a letter posted in time and received late shows both days")
    func late() {
        let filing = FilingRule(opens: day("2013-01-01"), closes: day("2013-12-31"), postRule: .receipt, provision: anywhere)
        var facts = applicantFacts(on: "2014-01-02")
        facts.filing.channel = .post
        facts.filing.postmarkDay = day("2013-12-31")
        let finding = gate(facts, criterion("filed_in_window"), filing: filing)
        #expect(finding.outcome == .unknown && finding.reason == .manualReview)
        #expect(keys(finding) == [.filingChannel, .receivedDay, .postmarkDay])
    }

    @Test("KP-10, P-11: a computer that is there and whether it works")
    func computer() {
        for works in [true, false] {
            let finding = gate(
                applicantFacts { facts, _ in
                    facts.household.computerPresent = true
                    facts.household.computerWorking = works
                }, criterion("household_without_computer"), policies: [.brokenComputer: "working_computer"])
            #expect(values(finding, .computerPresent) == [.flag(isTrue: true)])
            #expect(values(finding, .computerWorking) == [.flag(isTrue: works)])
        }
    }

    @Test("ST-11: learner, category and learning duty; KP-5: the birth date and who acts")
    func persons() {
        let learner = gate(
            applicantFacts { $1.learner = .init(isLearner: true, category: .pupil, learningDuty: true) },
            criterion("learner", ["categories": .texts(["pupil"]), "while_learning_duty": .flag(true)]))
        #expect(keys(learner) == [.learner, .learnerCategory, .learningDuty])
        let minor = gate(
            applicantFacts { facts, person in
                person.birthDate = day("2005-01-01")
                facts.representative = .legalGuardian
            }, criterion("minor_represented", ["years": .number(18)]))
        #expect(keys(minor) == [.birthDate, .representative])
        let ageless = gate(applicantFacts { facts, _ in facts.representative = .legalGuardian }, criterion("minor_represented", ["years": .number(18)]))
        #expect(ageless.outcome == .met && keys(ageless) == [.representative])
    }

    private func evidenced(_ within: Bool?) -> Finding {
        gate(
            applicantFacts { facts, person in
                person.inHousehold = true
                facts.benefitDecisions = [.init(kind: .socialAssistance, withinCriterion: within)]
            },
            criterion(
                "income_within_limit",
                [
                    "circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"),
                    "period": .text("month_before_filing"), "evidence": .texts(["social_assistance"]),
                ]), policies: [.rounding: "rounded_to_grosz"],
            law: LawTables(thresholds: [
                ThresholdRow(key: "k", amount: Money(grosze: 100), valid: DayRange(from: nil, to: nil), source: "test", confidence: .statute)
            ]))
    }

    @Test("ST-10: a decision in place of incomes, with whether it was within the criterion")
    func decisions() {
        #expect(evidenced(true).reason == .evidencedByDecision)
        #expect(values(evidenced(true), .benefitDecisions) == [.code(identifier: "social_assistance")])
        #expect(values(evidenced(true), .withinCriterion) == [.flag(isTrue: true)])
        let over = evidenced(false)
        #expect(over.reason == .benefitAwardedOverLimit && over.outcome == .unknown)
        #expect(values(over, .withinCriterion) == [.flag(isTrue: false)])
        #expect(over.policies.map(\.policy) == [.thresholdSource, .rounding] || over.policies.map(\.policy) == [.rounding, .thresholdSource])
    }
}
