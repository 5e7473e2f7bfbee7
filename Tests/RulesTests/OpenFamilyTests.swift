import Rules
import Testing

/// Who belongs to the family, and what they earned when, may be known in part only.
@Suite("Incomes of a family that is not known for certain")
struct OpenFamilyTests {
    private let law = LawTables(thresholds: [
        ("usual", 45_600), ("single", 54_200), ("raised", 50_000), ("year", 50_000), ("huge", 1_000_000),
    ].map {
        ThresholdRow(key: $0.0, amount: Money(grosze: $0.1), valid: DayRange(from: nil, to: nil), source: "test", confidence: .statute)
    })

    private func rule(_ more: [String: ParameterValue] = [:]) -> Condition {
        let usual: [String: ParameterValue] = [
            "circle": .text("social_assistance_family"), "threshold": .text("usual"), "relation": .text("at_most"),
            "period": .text("month_before_filing"),
        ]
        return criterion("income_within_limit", usual.merging(more) { $1 })
    }

    private func person(_ id: String, family: Bool?, _ grosze: Int64?) -> Facts.Person {
        let july = IncomePeriod(iso: "2013-07")
        return Facts.Person(
            id: id, inHousehold: true, inSocialAssistanceFamily: family,
            incomes: grosze.map { [.init(period: july, amount: Money(grosze: $0))] } ?? [])
    }

    private func finding(_ persons: [Facts.Person], size: Int? = nil, _ more: [String: ParameterValue] = [:], policies: [Policy: String] = [:]) -> Finding {
        var facts = applicantFacts()
        facts.persons = persons
        facts.household.declaredSize = size
        return gate(facts, rule(more), policies: policies, law: law)
    }

    @Test("P-14: who may live alone is not refused above the usual limit and within that of one person", arguments: [
        [:], ["disabled_child_threshold": .text("raised")],
    ] as [[String: ParameterValue]])
    func perhapsAlone(_ more: [String: ParameterValue]) {
        let parameters = more.merging(["single_threshold": .text("single")]) { $1 }
        // Declared one person, listed two, one of them of another family: who counts is open.
        func found(_ grosze: Int64) -> Outcome {
            finding([person("a", family: true, grosze), person("b", family: false, nil)], size: 1, parameters).outcome
        }
        #expect(found(54_200) == .unknown)
        #expect(found(54_201) == .notMet)
        // Without a limit for one person the usual one, or that for a disabled child, is the last.
        let without = finding([person("a", family: true, 50_001), person("b", family: false, nil)], size: 1, more)
        #expect(without.outcome == .notMet)
    }

    @Test("P-14: two who are known to be of the family are not alone")
    func notAlone() {
        let found = finding(
            [person("a", family: true, 91_201), person("b", family: true, 0)], size: 1, ["single_threshold": .text("huge")])
        #expect(found.outcome == .notMet)
    }

    @Test("P-14: a person who may belong to the family widens the limit by one, and by no more")
    func doubtful() {
        func found(_ grosze: Int64, size: Int? = nil) -> Outcome {
            finding([person("a", family: true, grosze), person("b", family: nil, nil)], size: size).outcome
        }
        #expect(found(91_200) == .unknown)
        #expect(found(91_201) == .notMet)
        #expect(found(91_201, size: 3) == .unknown)
        #expect(found(136_801, size: 3) == .notMet)
    }

    private func yearly(_ incomes: [Facts.Income], policies: [Policy: String] = [:]) -> Finding {
        var facts = applicantFacts()
        facts.persons = [Facts.Person(id: "a", inHousehold: true, inSocialAssistanceFamily: true, incomes: incomes)]
        return gate(facts, rule(["threshold": .text("year"), "period": .text("year_before_filing")]), policies: policies, law: law)
    }

    private func months(_ count: Int, _ grosze: Int64) -> [Facts.Income] {
        (1...count).map { .init(period: YearMonth(year: 2012, month: $0).map { .month($0) }, amount: Money(grosze: grosze)) }
    }

    @Test("ST-14: twelve months are a year, eleven are not")
    func twelveMonths() {
        #expect(yearly(months(12, 50_000)).outcome == .met)
        #expect(yearly(months(12, 50_001)).outcome == .notMet)
        #expect(yearly(months(11, 50_000)).outcome == .unknown)
    }

    @Test("ST-14: a year and a month of it do not count twice; which is meant is asked, and the year may already be too much")
    func yearAndMonth() {
        func found(_ year: Int64, _ month: Int64) -> Finding {
            yearly([.init(period: .year(2012), amount: Money(grosze: year))] + months(1, month))
        }
        #expect(found(500_000, 200_000).outcome == .unknown)
        #expect(found(600_001, 1).outcome == .notMet)
        #expect(found(1, 600_001).outcome == .unknown)
    }

    @Test("P-14: no figure is shown where something is missing and nothing counts; nothing earned is shown as nothing")
    func shown() {
        func sums(_ finding: Finding) -> [FactValue] { finding.factsUsed.filter { $0.fact.key == .incomes }.map(\.value) }
        #expect(sums(yearly([])) == [.money(amount: .zero)])
        #expect(sums(yearly(months(1, 0))) == [])
        #expect(sums(yearly(months(11, 1))) == [.money(amount: Money(grosze: 11))])
    }

    @Test("P-2: the share of each head and month is rounded, not of each head or each month")
    func rounded() {
        let rules: [Policy: String] = [.rounding: "rounded_to_grosz"]
        // 12 × 500,00 = 6 000,00; half a grosz a month is six grosze a year.
        #expect(yearly([.init(period: .year(2012), amount: Money(grosze: 600_005))], policies: rules).outcome == .met)
        #expect(yearly([.init(period: .year(2012), amount: Money(grosze: 600_006))], policies: rules).outcome == .notMet)
    }

    @Test("P-8: the source of the amount is named unless the document prints what the law has", arguments: [
        (nil, "printed", true), (45_600, "printed", false), (45_601, "printed", true), (45_600, "law_table", true), (nil, "law_table", true),
    ] as [(Int64?, String, Bool)])
    func source(_ printed: Int64?, _ option: String, _ isNamed: Bool) {
        var facts = applicantFacts()
        facts.persons = [person("a", family: true, 0)]
        let found = gate(
            facts, rule(), policies: [.thresholdSource: option], pinned: printed.map { ["usual": Money(grosze: $0)] } ?? [:], law: law)
        #expect(found.policies.contains { $0.policy == .thresholdSource } == isNamed)
    }

    @Test("ST-10: beside a benefit above the limit the incomes that are known are shown")
    func beside() {
        var facts = applicantFacts()
        facts.persons = [person("a", family: true, 10), .init(id: "b", inHousehold: true, inSocialAssistanceFamily: true)]
        facts.benefitDecisions = [.init(kind: .socialAssistance, withinCriterion: false)]
        let found = gate(facts, rule(["evidence": .texts(["social_assistance"])]), law: law)
        #expect(found.factsUsed.map(\.fact.key) == [.benefitDecisions, .withinCriterion, .incomes])
        #expect(found.missing == [FactRef(.incomes, person: "b", period: IncomePeriod(iso: "2013-07"))])
    }

    @Test("Rulebook 3.1: what a use of the income criterion asks for")
    func asked() {
        func asked(_ more: [String: ParameterValue], on filed: String = "2013-10-31", lost: Bool? = nil) -> IncomesAsked? {
            guard case .criterion(let use) = rule(more) else { return nil }
            return lost.map { use.incomesAsked(on: day(filed), incomeLost: $0) } ?? use.incomesAsked(on: day(filed))
        }
        let usual = asked([:])
        #expect(usual?.circle == .socialAssistanceFamily && usual?.period.iso == "2013-09" && usual?.basis == .net)
        #expect(usual?.asksForDisabledChild == false && usual?.evidence == [])
        #expect(asked([:], lost: true)?.period.iso == "2013-10")
        #expect(asked(["period": .text("benefit_base_year"), "benefit_period_month": .number(11)])?.period == .year(2011))
        #expect(asked(["period": .text("benefit_base_year")], on: "2013-01-01")?.period == .year(2012))
        let full = asked([
            "basis": .text("taxed"), "disabled_child_threshold": .text("raised"), "evidence": .texts(["family_allowance"]),
        ])
        #expect(full?.basis == .taxed && full?.asksForDisabledChild == true && full?.evidence == [.familyAllowance])
        guard case .criterion(let other) = criterion("learner", ["circle": .text("household"), "period": .text("year_before_filing")]) else { return }
        #expect(other.incomesAsked(on: day("2013-10-31")) == nil)
    }
}
