import Rules
import Testing

@Suite("Incomes of parts of a year, to the fraction of a grosz")
struct IncomeBoundaryTests {
    private func finding(
        grosze: Int64, months: Int, limit: Int64, relation: String, policies: [Policy: String] = [:]
    ) -> Finding {
        gate(
            applicantFacts { _, person in
                person.inHousehold = true
                person.incomes = [.init(period: .year(2012), amount: Money(grosze: grosze), earnedMonths: months)]
            },
            criterion(
                "income_within_limit",
                [
                    "circle": .text("household"), "threshold": .text("k"), "relation": .text(relation),
                    "period": .text("year_before_filing"),
                ]), policies: policies,
            law: LawTables(thresholds: [
                ThresholdRow(
                    key: "k", amount: Money(grosze: limit), valid: DayRange(from: nil, to: nil), source: "test", confidence: .statute)
            ]))
    }

    @Test("ST-14: what n months brought, times twelve, equals a limit exactly for each n", arguments: 1...12)
    func exact(_ months: Int) {
        // 50 000 grosze a month in each month earned, against 50 000 × 12.
        let grosze = Int64(50_000 * months)
        #expect(finding(grosze: grosze, months: months, limit: 50_000, relation: "at_most").outcome == .met)
        #expect(finding(grosze: grosze, months: months, limit: 50_000, relation: "below").outcome == .notMet)
        #expect(finding(grosze: grosze + 1, months: months, limit: 50_000, relation: "at_most").outcome == .notMet)
        #expect(finding(grosze: grosze - 1, months: months, limit: 50_000, relation: "below").outcome == .met)
    }

    @Test("P-2: a fraction of a grosz is shown as the next whole one, a whole one as itself", arguments: [
        (100, 7, 172), (700, 7, 1200), (1, 11, 2), (5, 12, 5), (13, 8, 20),
    ] as [(Int64, Int, Int64)])
    func shown(_ grosze: Int64, _ months: Int, _ shown: Int64) {
        let comparison = finding(grosze: grosze, months: months, limit: 50_000, relation: "at_most").comparison
        #expect(comparison?.left == .money(amount: Money(grosze: shown)))
    }

    @Test("P-2: the policy is named where it rounds, and only there")
    func named() {
        let rounded = finding(grosze: 100, months: 7, limit: 50_000, relation: "at_most", policies: [.rounding: "rounded_to_grosz"])
        #expect(rounded.policies.contains { $0.policy == .rounding && $0.option == "rounded_to_grosz" })
        #expect(!finding(grosze: 100, months: 7, limit: 50_000, relation: "at_most").policies.contains { $0.policy == .rounding })
    }

    @Test("P-14: a day that the law's table does not cover leaves the income open")
    func uncovered() {
        let finding = gate(
            applicantFacts { _, person in
                person.inHousehold = true
                person.incomes = []
            },
            criterion(
                "income_within_limit",
                ["circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"), "period": .text("year_before_filing")]))
        #expect(finding.outcome == .unknown && finding.reason == .noThresholdForDay)
    }

    @Test("Rulebook 3.1: without a month of its own a benefit period is the calendar year")
    func benefitPeriod() {
        let finding = gate(
            applicantFacts(on: "2013-01-15") { _, person in
                person.inHousehold = true
                person.incomes = nil
            },
            criterion(
                "income_within_limit",
                ["circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"), "period": .text("benefit_base_year")]),
            law: LawTables(thresholds: [
                ThresholdRow(key: "k", amount: Money(grosze: 1), valid: DayRange(from: nil, to: nil), source: "test", confidence: .statute)
            ]))
        #expect(finding.missing == [FactRef(.incomes, person: "a", period: .year(2012))])
    }

    @Test("KP-15: a window without an end is open from its first day on")
    func openEnd() {
        let filing = FilingRule(opens: day("2013-08-15"), closes: nil, postRule: .receipt, provision: anywhere)
        #expect(gate(applicantFacts(on: "2013-08-14"), criterion("filed_in_window"), filing: filing).outcome == .notMet)
        #expect(gate(applicantFacts(on: "2013-08-15"), criterion("filed_in_window"), filing: filing).outcome == .met)
        #expect(gate(applicantFacts(on: "2020-01-01"), criterion("filed_in_window"), filing: filing).outcome == .met)
    }
}
