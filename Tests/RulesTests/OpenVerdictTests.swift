import Rules
import Testing

@Suite("What is open for a person, and which papers are awaited")
struct OpenVerdictTests {
    /// Equipment lost without proof: no fact settles it.
    private let review = criterion(
        "not_supported_before", ["kind": .text("public_equipment"), "proven_loss_excuses": .flag(true)])
    private let learner = criterion("learner")
    private let single = criterion("single_parent")

    private func group(_ code: String, _ condition: Condition) -> TargetGroup {
        TargetGroup(code: code, title: untitled, provision: anywhere, condition: condition)
    }

    private func facts(_ change: (inout Facts, inout Facts.Person) -> Void = { _, _ in }) -> Facts {
        applicantFacts { facts, person in
            facts.priorSupport = [.init(kind: .publicEquipment, loss: .sold)]
            facts.claimedGroups = ["A", "B"]
            change(&facts, &person)
        }
    }

    private func verdict(_ facts: Facts, gate: Condition? = nil, groups: [TargetGroup]) -> Verdict {
        assess(facts, under: ruleSet(gate, groups: groups), law: LawTables())
    }

    @Test("P-12, P-13: a finding is a person's where it is open and nothing is missing")
    func findings() {
        let open = verdict(facts(), gate: .all([review, learner]), groups: [])
        #expect(open.status == .undetermined && !open.isForPerson)
        #expect(open.findings[0].children.map(\.isForPerson) == [true, false])
        #expect(open.findingsForPerson.map(\.id) == ["gate"])
        let settled = verdict(facts { $1.learner = .init(isLearner: true) }, gate: .all([review, learner]), groups: [])
        #expect(settled.isForPerson && settled.findings[0].isForPerson)
        let missing = verdict(facts(), gate: learner, groups: [])
        #expect(!missing.isForPerson && !missing.findings[0].isForPerson && missing.findingsForPerson.isEmpty)
        let refused = verdict(facts { $1.learner = .init(isLearner: false) }, gate: .all([review, learner]), groups: [])
        #expect(refused.status == .ineligible && !refused.isForPerson && !refused.findings[0].isForPerson && refused.findingsForPerson.isEmpty)
        let met = verdict(facts { $1.learner = .init(isLearner: true) }, gate: learner, groups: [])
        #expect(!met.isForPerson && !met.findings[0].isForPerson)
    }

    @Test("P-13: beside a group that is met an open one decides nothing; a requirement does")
    func groups() {
        let groups = [group("A", single), group("B", review)]
        func found(_ isSingle: Bool?, gate: Condition?) -> [String] {
            verdict(facts { $1.singleParent = isSingle }, gate: gate, groups: groups).findingsForPerson.map(\.id)
        }
        #expect(found(true, gate: review) == ["gate"])
        #expect(found(false, gate: review) == ["gate", "B"])
        #expect(found(nil, gate: nil) == ["B"])
        #expect(found(false, gate: nil) == ["B"])
        // A requirement that is met is no group.
        let signed = verdict(
            facts { facts, person in
                facts.filing.signed = true
                person.singleParent = false
            }, gate: criterion("form_signed"), groups: groups)
        #expect(signed.findingsForPerson.map(\.id) == ["B"])
    }

    @Test("The uses behind the parts of a requirement's and of a group's finding")
    func uses() {
        let rules = ruleSet(.all([review, learner]), groups: [group("A", .any([single, learner]))])
        let findings = assess(facts { facts, _ in facts.claimedGroups = ["A"] }, under: rules, law: LawTables()).findings
        #expect(rules.uses(of: findings[0]).mapValues(\.id) == ["gate.1": "not_supported_before", "gate.2": "learner"])
        #expect(rules.uses(of: findings[1]).mapValues(\.id) == ["A.1": "single_parent", "A.2": "learner"])
    }

    private func contradicts(_ changes: Change...) -> Bool {
        NearestChange(changes: changes.map { RequiredChange(finding: "f", change: $0, isWithinReach: true) }).isContradictory
    }

    @Test("ST-23: no filing lies both from a day on and before it")
    func contradictions() {
        let fifth = day("2013-12-05")
        #expect(!contradicts(.filedFrom(fifth), .filedBy(fifth, nil)))
        #expect(contradicts(.filedFrom(fifth), .filedBy(fifth.adding(days: -1), nil)))
        #expect(contradicts(.filedFrom(fifth), .ageNotReached(years: 24, on: fifth)))
        #expect(!contradicts(.filedFrom(fifth), .ageNotReached(years: 24, on: fifth.adding(days: 1))))
        #expect(contradicts(.ageReached(years: 50, on: fifth), .filedBy(fifth.adding(days: -1), nil)))
        #expect(contradicts(.filedFrom(fifth), .filedFrom(fifth.adding(days: 9)), .filedBy(fifth.adding(days: 5), nil)))
        #expect(contradicts(.filedFrom(fifth.adding(days: 9)), .filedFrom(fifth), .filedBy(fifth.adding(days: 5), nil)))
        for order in [[9, -1], [-1, 9]] {
            let ends = order.map { fifth.adding(days: $0) }
            #expect(contradicts(.filedFrom(fifth), .filedBy(ends[0], nil), .filedBy(ends[1], nil)))
            #expect(contradicts(.filedFrom(fifth), .ageNotReached(years: 24, on: ends[0]), .ageNotReached(years: 24, on: ends[1])))
        }
        #expect(!contradicts(.filedFrom(fifth)) && !contradicts(.filedBy(fifth, nil)) && !contradicts(.answer(.signed, true)))
    }

    private func explanation(_ facts: Facts, _ rules: RuleSet) -> Explanation {
        explain(assess(facts, under: rules, law: LawTables()), facts: facts, under: rules, law: LawTables())
    }

    @Test("KP-16: for a yes the papers that are needed and not there, for nothing else; an award's are its application's")
    func awaited() {
        func paper(_ kind: String, _ when: DocumentCondition) -> DocumentRule {
            DocumentRule(kind: kind, title: untitled, when: when, certified: kind == "copy", provision: anywhere, settles: [.signed])
        }
        let documents = [
            paper("form", .always), paper("copy", .always), paper("there", .always), paper("perhaps", .represented), paper("not", .not(.always)),
        ]
        func found(signed: Bool?, papers: [Facts.Document]?) -> Explanation {
            var facts = applicantFacts { facts, _ in facts.filing.signed = signed }
            facts.documents = papers
            return explanation(facts, ruleSet(criterion("form_signed"), documents: documents))
        }
        let papers = [Facts.Document(kind: "copy", presented: true), .init(kind: "there", presented: true)]
        #expect(found(signed: true, papers: papers).papersAwaited.map(\.kind) == ["form", "copy"])
        #expect(found(signed: false, papers: papers).papersAwaited.isEmpty)
        #expect(found(signed: nil, papers: papers).papersAwaited.isEmpty)
        #expect(found(signed: true, papers: papers).papersAreStated && found(signed: true, papers: []).papersAreStated)
        #expect(!found(signed: true, papers: nil).papersAreStated)
        #expect(found(signed: true, papers: []).parts[0].facts.map(\.papersAreStated) == [true])
        #expect(found(signed: true, papers: nil).parts[0].facts.map(\.papersAreStated) == [false])
    }

    @Test("ST-12, ST-9: a missing fact says what exactly is asked: taxed income, a size that differs, the family")
    func asked() {
        func found(_ basis: String, size: Int?, _ persons: [Facts.Person]) -> [MissingFact.Asked?] {
            let rule = criterion(
                "income_within_limit",
                [
                    "circle": .text("social_assistance_family"), "threshold": .text("k"), "relation": .text("at_most"),
                    "period": .text("month_before_filing"), "basis": .text(basis),
                ])
            var facts = applicantFacts()
            facts.persons = persons
            facts.household.declaredSize = size
            return explanation(facts, ruleSet(rule, pinned: ["k": Money(grosze: 1)])).parts[0].missing.map(\.asked)
        }
        let member = Facts.Person(id: "a", inHousehold: true, inSocialAssistanceFamily: true)
        let stranger = Facts.Person(id: "b", inHousehold: false, inSocialAssistanceFamily: false)
        #expect(found("taxed", size: nil, [member]) == [.taxedIncome])
        #expect(found("net", size: nil, [member]) == [nil])
        #expect(found("net", size: 1, [stranger]).contains(.size(declared: 1, listed: 0)))
        #expect(found("net", size: nil, [stranger]) == [.family(.socialAssistanceFamily)])
        #expect(found("net", size: 0, [stranger]) == [.family(.socialAssistanceFamily)])
    }
}
