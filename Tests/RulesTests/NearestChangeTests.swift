import Rules
import Testing

@Suite("The nearest change that would turn a no")
struct NearestChangeTests {
    private let law = LawTables(
        thresholds: [
            ThresholdRow(
                key: "sa.person", amount: Money(grosze: 45_600), valid: DayRange(from: day("2012-10-01"), to: day("2015-09-30")),
                source: "test", confidence: .statute)
        ],
        certificates: [
            CertificateRow(
                id: "any", authorities: [.pzon], kinds: [.severe], issued: DayRange(from: nil, to: nil), standing: .degree(.severe),
                source: "test"),
            CertificateRow(
                id: "light", authorities: [.pzon], kinds: [.light], issued: DayRange(from: nil, to: nil), standing: .degree(.light),
                source: "test"),
        ])

    private func change(
        _ facts: Facts, _ condition: Condition, policies: [Policy: String] = [:], filing: FilingRule? = nil
    ) -> NearestChange? {
        let rules = ruleSet(condition, policies: policies, filing: filing)
        let verdict = assess(facts, under: rules, law: law)
        return explain(verdict, facts: facts, under: rules, law: law).parts[0].nearestChange
    }

    private func outcome(_ facts: Facts, _ condition: Condition, policies: [Policy: String] = [:]) -> Outcome {
        gate(facts, condition, policies: policies, law: law).outcome
    }

    // MARK: Income

    private func income(_ relation: String) -> Condition {
        criterion(
            "income_within_limit",
            [
                "circle": .text("household"), "threshold": .text("sa.person"), "relation": .text(relation),
                "period": .text("month_before_filing"), "not_counted": .texts(["one_off_benefit"]),
            ])
    }

    private func earning(_ grosze: Int64, heads: Int = 3, on filed: String = "2013-08-15") -> Facts {
        applicantFacts(on: filed) { facts, person in
            person.inHousehold = true
            person.incomes = [.init(period: IncomePeriod(iso: "2013-07"), amount: Money(grosze: grosze))]
            facts.persons = (1..<heads).map { .init(id: "p\($0)", inHousehold: true, incomes: []) }
        }
    }

    @Test("KP-15: the income is lower by exactly the excess, and one grosz less does not do", arguments: [
        ("at_most", 136_801, 3, 1), ("below", 136_800, 3, 1), ("below", 136_801, 3, 2), ("at_most", 200_000, 3, 63_200),
        ("at_most", 50_000, 1, 4_400),
    ] as [(String, Int64, Int, Int64)])
    func income(_ relation: String, _ grosze: Int64, _ heads: Int, _ excess: Int64) throws {
        let rule = income(relation)
        let found = try #require(change(earning(grosze, heads: heads), rule))
        let period = try #require(IncomePeriod(iso: "2013-07"))
        #expect(found.changes.map(\.change) == [
            .incomeLower(by: Money(grosze: excess), period: period, notCounted: [.oneOffBenefit])
        ])
        #expect(outcome(earning(grosze, heads: heads), rule) == .notMet)
        #expect(outcome(earning(grosze - excess, heads: heads), rule) == .met)
        #expect(outcome(earning(grosze - excess + 1, heads: heads), rule) == .notMet)
    }

    @Test("P-2: where the share of each is rounded, the excess is what the rounding leaves", arguments: [136_802, 137_000] as [Int64])
    func rounded(_ grosze: Int64) throws {
        let policies: [Policy: String] = [.rounding: "rounded_to_grosz"]
        let rule = income("at_most")
        let found = try #require(change(earning(grosze), rule, policies: policies))
        guard case .incomeLower(let excess, _, _) = found.changes.first?.change else {
            Issue.record("no income asked for")
            return
        }
        #expect(outcome(earning(grosze - excess.grosze), rule, policies: policies) == .met)
        #expect(outcome(earning(grosze - excess.grosze + 1), rule, policies: policies) == .notMet)
    }

    @Test("An income of the past can be another only while one filed in another month is taken", arguments: [
        ("2013-08-15", "2013-12-31", true), ("2013-08-15", "2013-08-31", false), ("2013-08-15", "2013-09-01", true),
    ])
    func incomeReach(_ filed: String, _ closes: String, _ isWithinReach: Bool) throws {
        let filing = FilingRule(opens: day("2013-01-01"), closes: day(closes), postRule: .receipt, provision: anywhere)
        let found = try #require(change(earning(200_000, on: filed), income("at_most"), filing: filing))
        #expect(found.isWithinReach == isWithinReach)
    }

    // MARK: Days

    private func born(_ birth: String, on filed: String) -> Facts {
        applicantFacts(on: filed) { _, person in person.birthDate = day(birth) }
    }

    @Test("P-9: the day from which the age counts turns the finding, the day before does not", arguments: [
        ("completed", "2013-12-18"), ("exceeded", "2013-12-19"),
    ])
    func age(_ option: String, _ first: String) throws {
        let rule = criterion("age_at_least", ["years": .number(50), "above": .flag(true)])
        let policies: [Policy: String] = [.aboveAge: option]
        let found = try #require(change(born("1963-12-18", on: "2013-08-15"), rule, policies: policies))
        #expect(found.changes == [
            RequiredChange(finding: "gate", change: .ageReached(years: 50, on: day(first)), isWithinReach: true)
        ])
        #expect(outcome(born("1963-12-18", on: first), rule, policies: policies) == .met)
        #expect(outcome(born("1963-12-18", on: day(first).adding(days: -1).iso), rule, policies: policies) == .notMet)
    }

    @Test("An age reached after the recruitment, and one left behind, are out of reach")
    func ageOutOfReach() throws {
        let young = try #require(change(born("1964-01-01", on: "2013-08-15"), criterion("age_at_least", ["years": .number(50)])))
        #expect(!young.isWithinReach)
        let old = try #require(change(born("1989-08-15", on: "2013-08-15"), criterion("age_under", ["years": .number(24)])))
        #expect(old.changes == [
            RequiredChange(finding: "gate", change: .ageNotReached(years: 24, on: day("2013-08-15")), isWithinReach: false)
        ])
    }

    private func supported(_ received: String, on filed: String) -> Facts {
        applicantFacts(on: filed) { facts, _ in facts.priorSupport = [.init(kind: .euEquipment, day: day(received))] }
    }

    @Test("KP-11, KP-14, P-4: from the day named the earlier support bars no longer, the day before it does", arguments: [
        ("inclusive", "2010-09-01", "2013-09-02"), ("exclusive", "2010-09-01", "2013-09-01"),
        // Three years before 29 February is 28 February.
        ("inclusive", "2013-02-28", "2016-03-01"), ("exclusive", "2013-02-28", "2016-02-28"),
        ("inclusive", "2012-02-29", "2015-03-01"),
    ])
    func lookBack(_ option: String, _ received: String, _ first: String) throws {
        let rule = criterion("not_supported_before", ["kind": .text("eu_equipment"), "years": .number(3)])
        let policies: [Policy: String] = [.lookBackEdge: option]
        let filing = FilingRule(opens: nil, closes: nil, postRule: .receipt, provision: anywhere)
        let found = try #require(change(supported(received, on: "2013-08-15"), rule, policies: policies, filing: filing))
        #expect(found.changes.map(\.change) == [.filedFrom(day(first))])
        #expect(found.isWithinReach)
        #expect(outcome(supported(received, on: first), rule, policies: policies) == .met)
        #expect(outcome(supported(received, on: day(first).adding(days: -1).iso), rule, policies: policies) == .notMet)
    }

    @Test("KP-11: of several supports the last one that bars gives the day; one that a proven event excuses does not")
    func severalSupports() throws {
        let rule = criterion(
            "not_supported_before",
            ["kind": .text("public_equipment"), "years": .number(3), "proven_loss_excuses": .flag(true)])
        let facts = applicantFacts { facts, _ in
            facts.priorSupport = [
                .init(kind: .publicEquipment, day: day("2011-01-10"), loss: .notLost),
                .init(kind: .publicEquipment, day: day("2012-01-10"), loss: .notLost),
                .init(kind: .publicEquipment, day: day("2013-01-10"), loss: .randomEvent, lossConfirmed: true),
            ]
        }
        let found = try #require(change(facts, rule))
        #expect(found.changes == [
            RequiredChange(finding: "gate", change: .filedFrom(day("2015-01-11")), isWithinReach: false)
        ])
    }

    @Test("KP-13: support in the earlier edition has no end")
    func earlierEdition() throws {
        let facts = applicantFacts { facts, _ in facts.priorSupport = [.init(kind: .earlierEdition)] }
        let found = try #require(change(facts, criterion("not_supported_before", ["kind": .text("earlier_edition")])))
        #expect(found.changes == [RequiredChange(finding: "gate", change: .noSupport(.earlierEdition), isWithinReach: false)])
    }

    @Test("ST-23: filed too late can't be mended, filed too early can", arguments: [
        ("2014-01-01", Change.filedBy(day("2013-12-31"), nil), false), ("2012-12-31", .filedFrom(day("2013-01-01")), true),
    ])
    func window(_ filed: String, _ change: Change, _ isWithinReach: Bool) {
        let found = self.change(applicantFacts(on: filed), criterion("filed_in_window"))
        #expect(found?.changes == [RequiredChange(finding: "gate", change: change, isWithinReach: isWithinReach)])
    }

    // MARK: Other facts

    @Test("ST-12: the average has to be above the figure")
    func grade() throws {
        func learning(_ average: Int) -> Facts {
            applicantFacts { _, person in person.learner = .init(gradeAverage: average) }
        }
        let rule = criterion("grade_average_above", ["thousandths": .number(4_000)])
        let found = try #require(change(learning(4_000), rule))
        #expect(found.changes == [
            RequiredChange(finding: "gate", change: .above(.gradeAverage, .thousandths(number: 4_000)), isWithinReach: false)
        ])
        #expect(outcome(learning(4_001), rule) == .met)
    }

    @Test("P-7: both have to go where neither may be there, the link alone where one may", arguments: [
        ("neither", [Change.answer(.computerPresent, false), .answer(.internetLink, false)]),
        ("not_both", [.answer(.internetLink, false)]),
    ])
    func computerAndLink(_ option: String, _ changes: [Change]) {
        func household(computer: Bool, link: Bool) -> Facts {
            applicantFacts { facts, _ in
                facts.household.computerPresent = computer
                facts.household.internetLink = link
            }
        }
        let rule = criterion("household_without_computer_and_internet")
        let policies: [Policy: String] = [.withoutComputerAndInternet: option]
        #expect(change(household(computer: true, link: true), rule, policies: policies)?.changes.map(\.change) == changes)
        let keepsComputer = changes.count == 1
        #expect(outcome(household(computer: keepsComputer, link: false), rule, policies: policies) == .met)
    }

    @Test("ST-15: a certificate of a sufficient degree, or one that is valid; a child's only for those who are younger", arguments: [
        (Facts.Certificate(authority: .pzon, kind: .light, issued: day("2010-01-01"), validity: .permanent), "1970-01-01",
            Change.certificate([.severe], childUnder: nil)),
        (.init(authority: .pzon, kind: .light, issued: day("2010-01-01"), validity: .permanent), "2005-01-01",
            .certificate([.severe], childUnder: 16)),
        (.init(authority: .pzon, kind: .severe, issued: day("2010-01-01"), validity: .until(day("2013-08-14"))), "1970-01-01",
            .certificateValid(on: day("2013-08-15"))),
        (.init(authority: .pzon, kind: .severe, issued: day("2013-08-20"), validity: .permanent), "1970-01-01",
            .filedFrom(day("2013-08-20"))),
    ])
    func certificate(_ certificate: Facts.Certificate, _ birth: String, _ change: Change) {
        let facts = applicantFacts { _, person in
            person.birthDate = day(birth)
            person.certificates = [certificate]
        }
        let rule = criterion("disability_degree", ["degrees": .texts(["severe"]), "child_certificate_under": .number(16)])
        #expect(self.change(facts, rule)?.changes.map(\.change) == [change])
    }

    @Test("POPC-8: a purchase is lower by its excess, and the inventory comes before it")
    func purchase() {
        var facts = applicantFacts()
        facts.purchase = .init(day: day("2013-05-05"), amount: Money(grosze: 100_001), inventory: .never, limit: Money(grosze: 100_000))
        #expect(change(facts, criterion("purchase_within_limit"))?.changes.map(\.change) == [
            .amountLower(.purchaseAmount, by: Money(grosze: 1))
        ])
        #expect(change(facts, criterion("inventory_before_purchase"))?.changes.map(\.change) == [.before(.inventory, day("2013-05-05"))])
    }

    @Test("What is met or not known asks for no change")
    func nothing() {
        #expect(change(earning(0), income("at_most")) == nil)
        #expect(change(applicantFacts(), criterion("form_signed")) == nil)
    }
}
