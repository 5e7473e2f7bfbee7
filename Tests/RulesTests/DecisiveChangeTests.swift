import Rules
import Testing

@Suite("The change that speaks for a supposed status")
struct DecisiveChangeTests {
    /// Two gates that policies turn and one that an amount turns.
    private func rules() -> RuleSet {
        var rules = ruleSet(policies: [.brokenComputer: "any_computer", .aboveAge: "exceeded"])
        let income = criterion(
            "income_within_limit",
            ["circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"), "period": .text("month_before_filing")])
        let old = criterion("age_at_least", ["years": .number(50), "above": .flag(true)])
        rules.requirements = [
            Requirement(id: "computer", role: .gate, title: untitled, condition: criterion("household_without_computer")),
            Requirement(id: "income", role: .gate, title: untitled, condition: income),
            Requirement(id: "age", role: .gate, title: untitled, condition: old),
        ]
        rules.printedThresholds = ["k": [PrintedThreshold(amount: Money(grosze: 50_000))]]
        return rules
    }

    private func facts(income: Int64?, signedOff broken: Bool = true) -> Facts {
        applicantFacts { facts, person in
            facts.household.computerPresent = true
            facts.household.computerWorking = !broken
            person.birthDate = day("1960-01-01")
            person.inHousehold = true
            person.incomes = income.map { [.init(period: IncomePeriod(iso: "2013-07"), amount: Money(grosze: $0))] }
        }
    }

    private func answer(_ facts: Facts, _ suppositions: [Supposition]) throws -> WhatIf.Answer {
        try #require(try WhatIf.compare([.init(id: "c", facts: facts)], under: rules(), supposing: suppositions, law: LawTables()).first)
    }

    @Test("Of two that turn to yes the one with figures; without figures the first")
    func eligible() throws {
        let both = try answer(facts(income: 60_000), [.policy(.brokenComputer, "working_computer"), .threshold("k", Money(grosze: 60_000))])
        #expect(both.after == .eligible)
        #expect(both.changes.map(\.before.id) == ["computer", "income"])
        #expect(both.decisive?.before.id == "income")
        let one = try answer(facts(income: 50_000), [.policy(.brokenComputer, "working_computer")])
        #expect(one.after == .eligible && one.decisive?.before.id == "computer")
    }

    @Test("A change to no speaks for no, though one to yes stands before it")
    func ineligible() throws {
        let answer = try answer(facts(income: 50_000), [.policy(.brokenComputer, "working_computer"), .threshold("k", Money(grosze: 49_999))])
        #expect(answer.after == .ineligible)
        #expect(answer.changes.map(\.after.outcome) == [.met, .notMet])
        #expect(answer.decisive?.before.id == "income")
    }

    @Test("A change to open speaks for open, and a change that does not speak for the status is better than none")
    func open() throws {
        var known = facts(income: 60_000)
        known.persons.append(.init(id: "b", inHousehold: true, incomes: nil))
        known.household.computerWorking = false
        let answer = try answer(known, [.policy(.brokenComputer, "working_computer"), .threshold("k", Money(grosze: 30_000))])
        // 60 000 is within 2 × 30 000, and the other's income is not known; it was within 2 × 50 000 before, too.
        #expect(answer.after == .undetermined)
        #expect(answer.changes.map(\.before.id) == ["computer"])
        #expect(answer.decisive?.before.id == "computer")
        let lower = try self.answer(known, [.threshold("k", Money(grosze: 29_999))])
        #expect(lower.after == .ineligible && lower.decisive?.before.id == "income")
    }

    @Test("What becomes open speaks for open, though it has no figures and a change to yes stands before it")
    func becomesOpen() throws {
        var known = facts(income: 136_801)
        known.persons.append(.init(id: "b", inHousehold: true, incomes: nil))
        let answer = try answer(known, [.policy(.brokenComputer, "working_computer"), .threshold("k", Money(grosze: 70_000))])
        #expect(answer.before == .ineligible && answer.after == .undetermined)
        #expect(answer.changes.map(\.after.outcome) == [.met, .unknown])
        #expect(answer.decisive?.before.id == "income")
    }

    @Test("Places of one digit, the names that may be supposed, and since when a printed amount holds")
    func names() throws {
        #expect(try Supposition.parse("capacity.households=5", under: rules(), law: LawTables()) == .households(5))
        let keys = Supposition.keys(under: rules(), law: LawTables())
        #expect(Set(["filing.opens", "filing.closes", "filing.closes_at", "capacity.households", "P-1"]).isSubset(of: keys))
        let law = LawTables(thresholds: [
            ThresholdRow(
                key: "k", amount: Money(grosze: 50_000), valid: DayRange(from: day("2010-01-01"), to: nil), source: "test", confidence: .statute)
        ])
        var printed = rules()
        #expect(printed.thresholdInForce("k", on: day("2013-08-15"), law: law)?.since == day("2010-01-01"))
        printed.printedThresholds = [
            "k": [PrintedThreshold(amount: Money(grosze: 50_000), valid: DayRange(from: day("2012-01-01"), to: nil))]
        ]
        #expect(printed.thresholdInForce("k", on: day("2013-08-15"), law: law)?.since == day("2012-01-01"))
    }
}
