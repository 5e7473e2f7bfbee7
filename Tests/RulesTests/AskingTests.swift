import Rules
import Testing

@Suite("What a case is asked for, and by which groups")
struct AskingTests {
    private func rules() -> RuleSet {
        var rules = ruleSet(groups: [
            TargetGroup(code: "A", title: untitled, provision: anywhere, condition: criterion("single_parent"), grounds: [.material], route: "council"),
            TargetGroup(code: "B", title: untitled, provision: anywhere, condition: criterion("learner"), grounds: [.disability], route: "committee"),
            TargetGroup(code: "U", title: untitled, provision: anywhere, condition: criterion("foster_family", ["forms": .texts(["related"])]), subject: .purchase),
        ])
        rules.requirements = [
            Requirement(id: "signed", role: .gate, title: untitled, condition: criterion("form_signed"), subjects: [.application]),
            Requirement(id: "why", role: .gate, title: untitled, condition: criterion("purchase_justified"), subjects: [.purchase]),
        ]
        return rules
    }

    @Test("Requirements of the subject and the groups that are claimed, and no others")
    func asked() {
        let alone = rules().factsAsked(claiming: [])
        #expect(alone.contains(.signed) && !alone.contains(.singleParent) && !alone.contains(.purchaseJustified))
        let claiming = rules().factsAsked(claiming: ["A"])
        #expect(claiming.contains(.signed) && claiming.contains(.singleParent) && !claiming.contains(.learner))
        #expect(!rules().factsAsked(claiming: ["U"]).contains(.fosterForm))
        let purchase = rules().factsAsked(claiming: ["A", "U"], subject: .purchase)
        #expect(purchase.contains(.purchaseJustified) && purchase.contains(.fosterForm) && !purchase.contains(.signed) && !purchase.contains(.singleParent))
    }

    @Test("KP-16, KP-21: a document of one route: by declaration, by the only route there is, open between two")
    func routes() {
        func needed(_ claimed: [String]?, _ declared: String?) -> Outcome {
            var rules = rules()
            rules.documents = [
                DocumentRule(kind: "d", title: untitled, when: .route(["council"]), certified: false, provision: anywhere)
            ]
            var facts = applicantFacts()
            facts.claimedGroups = claimed
            facts.declaredRoute = declared
            return Checklist.documents(for: facts, under: rules).first?.needed ?? .notMet
        }
        #expect(needed(["A"], nil) == .met)
        #expect(needed(["B"], nil) == .notMet)
        #expect(needed(["A", "B"], nil) == .unknown)
        #expect(needed(["A", "B"], "council") == .met)
        #expect(needed(["A", "B"], "committee") == .notMet)
        #expect(needed([], nil) == .notMet)
        #expect(needed(nil, nil) == .unknown)
    }

    @Test("NA-1: grounds are those of the groups that are met; one that is open or not met gives none")
    func grounds() {
        func found(_ single: Bool?, _ learns: Bool?) -> [Ground] {
            let facts = applicantFacts { facts, person in
                facts.claimedGroups = ["A", "B"]
                facts.filing.signed = true
                person.singleParent = single
                person.learner = .init(isLearner: learns)
            }
            return assess(facts, under: rules(), law: LawTables()).grounds(under: rules())
        }
        #expect(found(true, false) == [.material])
        #expect(found(true, nil) == [.material])
        #expect(found(nil, false) == [])
        #expect(Set(found(true, true)) == [.material, .disability])
    }

    @Test("A finding's policies with those of its parts")
    func policies() {
        let facts = applicantFacts { facts, person in
            person.birthDate = day("1960-01-01")
            facts.household.computerPresent = true
        }
        let rule = Condition.all([
            criterion("household_without_computer"), criterion("age_at_least", ["years": .number(50), "above": .flag(true)]),
        ])
        #expect(gate(facts, rule).allPolicies.map(\.policy) == [.brokenComputer, .aboveAge])
        let steps = explain(assess(facts, under: ruleSet(rule), law: LawTables()), facts: facts, under: ruleSet(rule), law: LawTables())
            .trace(under: ruleSet(rule))
        #expect(steps.map { $0.parameters.map(\.name) } == [[], ["years", "above"]])
    }
}
