import Foundation
import Rules
import Testing

@Suite("Income tests of other programmes")
struct IncomeTests {
    private let law = LawTables(
        thresholds: [
            row("fb.basic", 50_400, to: "2012-10-31"), row("fb.basic", 53_900, from: "2012-11-01", to: "2014-10-31"),
            row("fb.disabled", 62_300, from: "2012-11-01", to: "2014-10-31"), row("gus.month", 127_000),
            row("min_pension.full", 83_115), row("min_pension.partial", 63_792),
        ],
        certificates: [
            certificate("severe", .severe, .degree(.severe)), certificate("light", .light, .degree(.light)),
            certificate("child", .child, .childCertificate),
        ])

    private static func row(_ key: String, _ grosze: Int64, from: String? = nil, to: String? = nil) -> ThresholdRow {
        ThresholdRow(
            key: key, amount: Money(grosze: grosze), valid: DayRange(from: from.map(day), to: to.map(day)), source: "test",
            confidence: .statute)
    }

    private static func certificate(_ id: String, _ kind: CertificateKind, _ standing: CertificateRow.Standing) -> CertificateRow {
        CertificateRow(
            id: id, authorities: [.pzon], kinds: [kind], issued: DayRange(from: nil, to: nil), standing: standing, source: "test")
    }

    private func use(_ extra: [String: ParameterValue] = [:]) -> Condition {
        criterion(
            "income_within_limit",
            [
                "circle": .text("benefit_family"), "threshold": .text("fb.basic"), "relation": .text("at_most"),
                "period": .text("benefit_base_year"), "benefit_period_month": .number(11),
            ].merging(extra) { $1 })
    }

    private func facts(on filed: String = "2013-12-02", year: String = "2012", _ grosze: Int64, children: Int = 0) -> Facts {
        applicantFacts(on: filed) { facts, person in
            person.inBenefitFamily = true
            person.isChild = false
            person.certificates = []
            person.incomes = [.init(period: IncomePeriod(iso: year), amount: Money(grosze: grosze))]
            facts.persons = (0..<children).map {
                .init(
                    id: "c\($0)", birthDate: day("2005-01-01"), inBenefitFamily: true, isChild: true, incomes: [], certificates: [])
            }
        }
    }

    @Test("ST-14: a year's income against 12 × n × 539,00, to the grosz", arguments: [
        (12 * 53_900, 0, Outcome.met), (12 * 53_900 + 1, 0, .notMet), (24 * 53_900, 1, .met), (24 * 53_900 + 1, 1, .notMet),
    ] as [(Int64, Int, Outcome)])
    func year(_ grosze: Int64, _ children: Int, _ outcome: Outcome) {
        let finding = gate(facts(grosze, children: children), use(), law: law)
        #expect(finding.outcome == outcome)
        #expect(finding.comparison?.product == .init(count: children + 1, unit: Money(grosze: 53_900), months: 12))
    }

    @Test("Rulebook 3.1: the base year of family benefits", arguments: [
        ("2012-08-15", "2010"), ("2013-08-15", "2011"), ("2013-10-31", "2011"), ("2013-11-01", "2012"), ("2013-12-02", "2012"),
    ])
    func baseYear(_ filed: String, _ year: String) {
        #expect(gate(facts(on: filed, year: year, 100), use(), law: law).outcome == .met)
        #expect(gate(facts(on: filed, year: "2009", 100), use(), law: law).missing == [FactRef(.incomes, person: "a", period: IncomePeriod(iso: year))])
    }

    @Test("ST-14: a disabled child raises the limit to 623,00; a light degree or a disabled adult does not")
    func disabledChild() {
        let raised = use(["disabled_child_threshold": .text("fb.disabled"), "child_certificate_under": .number(16)])
        func unit(_ change: (inout Facts.Person) -> Void) -> Money? {
            var facts = facts(1, children: 1)
            change(&facts.persons[1])
            return gate(facts, raised, law: law).comparison?.product?.unit
        }
        func held(_ kind: CertificateKind) -> [Facts.Certificate] {
            [.init(authority: .pzon, kind: kind, issued: day("2010-01-01"), validity: .permanent)]
        }
        #expect(unit { _ in } == Money(grosze: 53_900))
        #expect(unit { $0.certificates = held(.severe) } == Money(grosze: 62_300))
        #expect(unit { $0.certificates = held(.child) } == Money(grosze: 62_300))
        #expect(unit { $0.certificates = held(.child); $0.birthDate = day("1997-12-02") } == Money(grosze: 53_900))
        #expect(unit { $0.certificates = held(.light) } == Money(grosze: 53_900))
        #expect(unit { $0.certificates = held(.severe); $0.isChild = false } == Money(grosze: 53_900))
        // Facts that choose between the limits are asked for only between them.
        var open = facts(2 * 12 * 53_900 + 1, children: 1)
        open.persons[1].certificates = nil
        #expect(gate(open, raised, law: law).missing == [FactRef(.certificates, person: "c0")])
        open.persons[1].certificates = held(.severe)
        open.persons[1].isChild = nil
        #expect(gate(open, raised, law: law).missing == [FactRef(.isChild, person: "c0")])
    }

    @Test("ST-12: taxed income below the indicator, strictly, of the year before", arguments: [
        (12 * 127_000 - 1, Outcome.met), (12 * 127_000, .notMet),
    ] as [(Int64, Outcome)])
    func taxed(_ grosze: Int64, _ outcome: Outcome) {
        let condition = use(["threshold": .text("gus.month"), "relation": .text("below"), "period": .text("year_before_filing"), "basis": .text("taxed")])
        var facts = facts(1)
        #expect(gate(facts, condition, law: law).outcome == .unknown)
        facts.persons[0].incomes?.append(.init(period: IncomePeriod(iso: "2012"), amount: Money(grosze: grosze), basis: .taxed))
        #expect(gate(facts, condition, law: law).outcome == outcome)
    }

    @Test("ST-20, P-10: the full minimum pension, or the lower one by policy", arguments: [("full", 83_115), ("partial", 63_792)] as [(String, Int64)])
    func pension(_ option: String, _ grosze: Int64) {
        let condition = use(["threshold": .text("min_pension.by_policy")])
        let finding = gate(facts(12 * grosze), condition, policies: [.minimumPension: option], law: law)
        #expect(finding.outcome == .met)
        #expect(finding.policies.contains(PolicyUse(policy: .minimumPension, option: option)))
        #expect(gate(facts(12 * grosze + 1), condition, policies: [.minimumPension: option], law: law).outcome == .notMet)
    }

    @Test("P-8: a printed amount beats the law's unless the policy says otherwise; where they differ it is said")
    func pinned() {
        let printed = ["fb.basic": Money(grosze: 60_000)]
        let condition = use()
        let finding = gate(facts(12 * 60_000), condition, pinned: printed, law: law)
        #expect(finding.outcome == .met)
        #expect(finding.policies == [PolicyUse(policy: .thresholdSource, option: "printed")])
        #expect(gate(facts(12 * 60_000), condition, policies: [.thresholdSource: "law_table"], pinned: printed, law: law).outcome == .notMet)
        #expect(gate(facts(1), condition, pinned: ["fb.basic": Money(grosze: 53_900)], law: law).policies.isEmpty)
        #expect(gate(facts(on: "2014-11-01", year: "2013", 1), condition, law: law).reason == .noThresholdForDay)
    }

    @Test("P-2: rounded per head only by policy; exactly one grosz over three heads")
    func rounding() {
        let condition = criterion(
            "income_within_limit",
            ["circle": .text("household"), "threshold": .text("fb.basic"), "relation": .text("at_most"), "period": .text("month_before_filing")])
        func outcome(_ grosze: Int64, _ option: String) -> Outcome {
            let facts = applicantFacts(on: "2013-12-02") { facts, person in
                person.inHousehold = true
                person.incomes = [.init(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: grosze))]
                facts.persons = [.init(id: "b", inHousehold: true, incomes: []), .init(id: "c", inHousehold: true, incomes: []), .init(id: "z", inHousehold: false)]
            }
            return gate(facts, condition, policies: [.rounding: option], law: law).outcome
        }
        #expect(outcome(161_700, "exact") == .met)
        #expect(outcome(161_701, "exact") == .notMet)
        #expect(outcome(161_701, "rounded_to_grosz") == .met)
        #expect(outcome(161_702, "rounded_to_grosz") == .notMet)
    }

    @Test("Nobody in the family and a day not known leave it open")
    func open() {
        #expect(gate(applicantFacts { $1.inBenefitFamily = false }, use(), law: law).missing == [FactRef(.persons)])
        #expect(gate(applicantFacts { $1.inHousehold = nil }, use(["circle": .text("household")]), law: law).missing == [FactRef(.inHousehold, person: "a")])
        #expect(gate(applicantFacts(on: nil), use(), law: law).missing == [FactRef(.receivedDay)])
        #expect(gate(Facts(), criterion("disability_degree")).missing == [FactRef(.applicant)])
        #expect(gate(applicantFacts(on: nil), criterion("disability_degree")).missing == [FactRef(.receivedDay)])
    }

    @Test("KP-10: child certificates serve only where the programme says so, and need a birth date")
    func childCertificates() {
        let facts = applicantFacts {
            $1.certificates = [.init(authority: .pzon, kind: .child, issued: day("2010-01-01"), validity: .permanent)]
        }
        let degrees: [String: ParameterValue] = ["degrees": .texts(["severe", "moderate"])]
        #expect(gate(facts, criterion("disability_degree", degrees), law: law).reason == .childCertificateNotAccepted)
        let accepting = criterion("disability_degree", degrees.merging(["child_certificate_under": .number(16)]) { $1 })
        #expect(gate(facts, accepting, law: law).missing == [FactRef(.birthDate, person: "a")])
    }

    @Test("Facts and verdicts are encoded and come back")
    func encoding() throws {
        var facts = facts(12 * 53_900 + 1, children: 2)
        facts.documents = [.init(kind: "application_form", presented: true)]
        #expect(try JSONDecoder().decode(Facts.self, from: JSONEncoder().encode(facts)) == facts)
        let verdict = assess(facts, under: ruleSet(use()), law: law)
        #expect(try JSONDecoder().decode(Verdict.self, from: JSONEncoder().encode(verdict)) == verdict)
    }

    @Test("P-14: more income never turns no into yes, and a fact learned never turns met into not met by itself")
    func monotone() {
        var last = Outcome.met
        for grosze in stride(from: Int64(12 * 53_900 - 5), through: 12 * 53_900 + 5, by: 1) {
            let outcome = gate(facts(grosze), use(), law: law).outcome
            #expect(!(last == .notMet && outcome == .met))
            last = outcome
        }
        #expect(last == .notMet)
    }
}
