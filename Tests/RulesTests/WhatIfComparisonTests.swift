import Rules
import Testing

@Suite("What if: comparing cases")
struct WhatIfComparisonTests {
    private let law = LawTables()
    private let limit = Money(grosze: 45_600)

    private func rules(relation: String = "at_most") -> RuleSet {
        let income = criterion(
            "income_within_limit",
            [
                "circle": .text("household"), "threshold": .text("limit.person"), "relation": .text(relation),
                "period": .text("month_before_filing"),
            ])
        var rules = ruleSet(
            criterion("form_signed"),
            groups: [
                TargetGroup(code: "G-IN", title: untitled, provision: anywhere, condition: .all([criterion("filed_in_window"), income])),
                TargetGroup(code: "G-OTHER", title: untitled, provision: anywhere, condition: nil),
            ])
        rules.printedThresholds = ["limit.person": [PrintedThreshold(amount: limit)]]
        return rules
    }

    private func facts(_ incomes: [Int64?], signed: Bool? = true, groups: [String] = ["G-IN"]) -> Facts {
        var facts = applicantFacts(on: "2013-12-02")
        facts.filing.signed = signed
        facts.claimedGroups = groups
        facts.persons = incomes.enumerated().map { index, grosze in
            let lines = grosze.map { [Facts.Income(period: IncomePeriod(iso: "2013-11"), amount: Money(grosze: $0))] }
            return Facts.Person(id: "p\(index)", inHousehold: true, incomes: lines)
        }
        return facts
    }

    private func cases() -> [WhatIf.Case] {
        [
            .init(id: "within", facts: facts([45_600])), .init(id: "above", facts: facts([136_801, 0, 0])),
            .init(id: "unsigned", facts: facts([50_000], signed: false)), .init(id: "open", facts: facts([nil])),
            .init(id: "far above", facts: facts([99_999])), .init(id: "excess known", facts: facts([136_801, 0, nil])),
        ]
    }

    private func supposing(_ grosze: Int64) -> [Supposition] { [.threshold("limit.person", Money(grosze: grosze))] }

    @Test("Both statuses for each case in order, with the findings whose outcome changes and no others")
    func compared() throws {
        let answers = try WhatIf.compare(cases(), under: rules(), supposing: supposing(51_400), law: law)
        #expect(answers.map(\.id) == ["within", "above", "unsigned", "open", "far above", "excess known"])
        #expect(answers.map(\.before) == [.eligible, .ineligible, .ineligible, .undetermined, .ineligible, .ineligible])
        #expect(answers.map(\.after) == [.eligible, .eligible, .ineligible, .undetermined, .ineligible, .undetermined])
        #expect(answers.map(\.isChanged) == [false, true, false, false, false, true])
        #expect(answers.map { $0.changes.map(\.before.id) } == [[], ["G-IN"], ["G-IN"], [], [], ["G-IN"]])
        let change = try #require(answers[1].decisive)
        #expect(change.before.outcome == .notMet && change.after.outcome == .met)
        #expect(change.figures?.left == .money(amount: Money(grosze: 136_801)))
        #expect(change.figures?.product == .init(count: 3, unit: Money(grosze: 51_400)))
        // What is not settled any more has no figures to show.
        #expect(answers[5].decisive?.after.outcome == .unknown && answers[5].decisive?.figures == nil)
    }

    @Test("Nothing supposed, nothing changed; a lower limit takes out whom a higher one would let in")
    func directions() throws {
        #expect(try WhatIf.compare(cases(), under: rules(), supposing: [], law: law).allSatisfy { !$0.isChanged && $0.changes.isEmpty })
        let lower = try WhatIf.compare(cases(), under: rules(), supposing: supposing(45_599), law: law)
        #expect(lower[0].before == .eligible && lower[0].after == .ineligible)
        #expect(lower[0].decisive?.figures?.holds == false)
    }

    @Test("Facts that a policy reads differently can be given as they would be")
    func factsThen() throws {
        let question = try WhatIf(rules(), supposing: supposing(45_600), law: law)
        let answer = question.compare("a", facts([45_601]), then: facts([45_600]))
        #expect(answer.before == .ineligible && answer.after == .eligible)
    }

    @Test("A group that nobody modelled stays open whatever is supposed")
    func notModelled() throws {
        let open = [WhatIf.Case(id: "a", facts: facts([0], groups: ["G-OTHER"]))]
        let answers = try WhatIf.compare(open, under: rules(), supposing: supposing(99_999), law: law)
        #expect(answers[0].before == .undetermined && answers[0].after == .undetermined)
    }

    @Test("A higher income limit never turns eligible into ineligible, nor a lower one ineligible into eligible", arguments: ["at_most", "below"])
    func monotone(_ relation: String) throws {
        var state: UInt64 = 2013
        func random(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        var seen: Set<[Verdict.Status]> = []
        for round in 0..<2_000 {
            let persons = 1 + Int(random(4))
            let incomes = (0..<persons).map { _ in random(5) == 0 ? nil : Int64(random(92_000)) }
            let raised = round.isMultiple(of: 2)
            let change = Int64(random(20_000))
            let grosze = limit.grosze + (raised ? change : -change)
            let one = [WhatIf.Case(id: "a", facts: facts(incomes, signed: random(9) == 0 ? nil : true))]
            let answer = try #require(try WhatIf.compare(one, under: rules(relation: relation), supposing: supposing(grosze), law: law).first)
            let forbidden: [Verdict.Status] = raised ? [.eligible, .ineligible] : [.ineligible, .eligible]
            #expect([answer.before, answer.after] != forbidden, "\(incomes) at \(grosze)")
            seen.insert([answer.before, answer.after])
        }
        // The rounds reach what is allowed.
        #expect(seen.isSuperset(of: [[.ineligible, .eligible], [.eligible, .ineligible], [.ineligible, .undetermined], [.undetermined, .ineligible]]))
    }
}
