import Rules
import Testing

@Suite("Explanations: papers, groups and alternatives told apart")
struct ExplanationBoundaryTests {
    private let single = criterion("single_parent")
    private let learner = criterion("learner")
    private let nominated = criterion("nominated", ["by": .texts(["school"])])

    private func explanation(_ facts: Facts, _ rules: RuleSet, law: LawTables = LawTables()) -> Explanation {
        explain(assess(facts, under: rules, law: law), facts: facts, under: rules, law: law)
    }

    private func group(_ code: String, _ condition: Condition?, subject: Subject = .application) -> TargetGroup {
        TargetGroup(code: code, title: untitled, provision: anywhere, condition: condition, subject: subject)
    }

    @Test("P-14: a paper about the applicant is not asked for to settle a fact of another person")
    func otherPerson() {
        let rules = ruleSet(
            criterion(
                "income_within_limit",
                ["circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"), "period": .text("month_before_filing")]),
            pinned: ["k": Money(grosze: 1)],
            documents: [
                DocumentRule(
                    kind: "birth", title: untitled, when: .applicantUnder(99), certified: false, provision: anywhere, settles: [.inHousehold]),
                DocumentRule(
                    kind: "declaration", title: untitled, when: .always, certified: false, provision: anywhere, settles: [.inHousehold]),
            ])
        let facts = applicantFacts { facts, person in
            person.birthDate = day("1990-01-01")
            facts.persons = [.init(id: "b")]
        }
        let missing = explanation(facts, rules).parts[0].missing
        #expect(missing.map(\.fact) == [FactRef(.inHousehold, person: "a"), FactRef(.inHousehold, person: "b")])
        #expect(missing.map { $0.documents.map(\.kind) } == [["birth", "declaration"], ["declaration"]])
    }

    @Test("KP-15: groups that the applicant did not name and would meet, while none that was named is met")
    func unclaimed() {
        let groups = [
            group("A", learner), group("B", nil), group("C", single), group("D", single, subject: .purchase), group("E", nominated),
        ]
        func found(_ claimed: [String], isLearner: Bool, signed: Bool) -> [String] {
            let facts = applicantFacts { facts, person in
                facts.claimedGroups = claimed
                facts.filing.signed = signed
                facts.nominations = []
                person.singleParent = true
                person.learner = .init(isLearner: isLearner)
            }
            return explanation(facts, ruleSet(criterion("form_signed"), groups: groups)).groupsMetUnclaimed
        }
        #expect(found(["A"], isLearner: false, signed: true) == ["C"])
        #expect(found(["A"], isLearner: false, signed: false) == ["C"])
        #expect(found(["A"], isLearner: true, signed: false) == [])
        #expect(found(["C"], isLearner: true, signed: true) == [])
    }

    @Test("Rulebook 3.1: the amount for a hectare is shown where hectares were counted, and the pension under the name it has")
    func amounts() {
        func row(_ key: String, _ grosze: Int64) -> ThresholdRow {
            ThresholdRow(key: key, amount: Money(grosze: grosze), valid: DayRange(from: nil, to: nil), source: "test", confidence: .statute)
        }
        let law = LawTables(thresholds: [row("k", 45_600), row("sa_hectare.per_ha", 25_000), row("min_pension.full", 83_115)])
        func used(_ income: Facts.Income, _ key: String) -> [String] {
            let facts = applicantFacts { _, person in
                person.inHousehold = true
                person.incomes = [income]
            }
            let rule = criterion(
                "income_within_limit",
                [
                    "circle": .text("household"), "threshold": .text(key), "relation": .text("at_most"), "period": .text("month_before_filing"),
                    "hectare_threshold": .text("sa_hectare.per_ha"),
                ])
            return explanation(facts, ruleSet(rule), law: law).parts[0].amounts.map(\.key)
        }
        let july = IncomePeriod(iso: "2013-07")
        #expect(used(.init(period: july, amount: Money(grosze: 100)), "k") == ["k"])
        #expect(used(.init(period: july, hectares: 1500), "k") == ["k", "sa_hectare.per_ha"])
        #expect(used(.init(period: july, amount: Money(grosze: 100)), "min_pension.by_policy") == ["min_pension.full"])
    }

    private func nearest(_ condition: Condition, groups: [TargetGroup] = [], _ change: (inout Facts, inout Facts.Person) -> Void) -> NearestChange? {
        explanation(applicantFacts(change), ruleSet(condition, groups: groups)).nearestChange
    }

    @Test("KP-15: of two alternatives the one within reach, the one that asks nobody to live otherwise, the smaller amount")
    func alternatives() {
        let young = criterion("age_under", ["years": .number(24)])
        let reach = nearest(.any([young, nominated])) { facts, person in
            person.birthDate = day("1970-01-01")
            facts.nominations = []
        }
        #expect(reach?.changes.map(\.change) == [.oneOf(.nominations, ["school"])])
        let life = nearest(.any([criterion("lives_in_territory"), criterion("age_at_least", ["years": .number(50)])])) { _, person in
            person.livesInTerritory = false
            person.birthDate = day("1963-12-18")
        }
        #expect(life?.changes.map(\.change) == [.ageReached(years: 50, on: day("2013-12-18"))])
        let amount = nearest(.any([criterion("purchase_within_limit"), criterion("purchase_justified")])) { facts, _ in
            facts.purchase = .init(amount: Money(grosze: 101), isJustified: false, limit: Money(grosze: 100))
        }
        #expect(amount?.changes.map(\.change) == [.answer(.purchaseJustified, true)])
    }

    @Test("P-14: what a chosen branch still has to learn is said above it; a met group asks for nothing of the open ones")
    func stillMissing() {
        let inner = Condition.all([.any([.all([nominated, single])]), criterion("form_signed")])
        let nested = nearest(inner) { facts, _ in
            facts.nominations = []
            facts.filing.signed = true
        }
        #expect(nested?.missing == [FactRef(.singleParent, person: "a")])
        func beside(_ isLearner: Bool?) -> [FactRef]? {
            nearest(criterion("form_signed"), groups: [group("A", learner), group("C", single)]) { facts, person in
                facts.filing.signed = false
                facts.claimedGroups = ["A", "C"]
                person.learner = .init(isLearner: isLearner)
            }?.missing
        }
        #expect(beside(true) == [])
        #expect(beside(nil)?.isEmpty == false)
    }

    @Test("P-14: of open groups the facts of the one with the fewest are asked for", arguments: [["A", "B"], ["B", "A"]])
    func fewest(_ order: [String]) {
        let conditions = ["A": Condition.all([single, learner]), "B": criterion("foster_family", ["forms": .texts(["related"])])]
        let found = nearest(criterion("form_signed"), groups: order.compactMap { code in conditions[code].map { group(code, $0) } }) { facts, _ in
            facts.filing.signed = false
            facts.claimedGroups = ["A", "B"]
        }
        #expect(found?.missing == [FactRef(.fosterForm, person: "a")])
    }
}
