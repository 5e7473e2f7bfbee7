import Rules
import Testing

@Suite("Explanations")
struct ExplanationTests {
    private static func paper(_ kind: String, _ settles: [FactKey], certified: Bool = false, when: DocumentCondition = .always) -> DocumentRule {
        DocumentRule(
            kind: kind, title: Bilingual(pl: kind, en: kind), when: when, certified: certified, provision: anywhere, settles: settles)
    }

    private static func group(_ code: String, _ condition: Condition?) -> TargetGroup {
        TargetGroup(code: code, title: untitled, provision: anywhere, condition: condition)
    }

    private static let foster = criterion("foster_family", ["forms": .texts(["related"])])
    private static let single = criterion("single_parent")
    private static let learner = criterion("learner")
    private static let nominated = criterion("nominated", ["by": .texts(["school"])])
    private static let young = criterion("age_under", ["years": .number(24)])

    private func explanation(_ facts: Facts, _ rules: RuleSet, law: LawTables = LawTables()) -> Explanation {
        explain(assess(facts, under: rules, law: law), facts: facts, under: rules, law: law)
    }

    // MARK: Papers

    @Test("A fact names the paper that proves it, with who certified it and when; a paper about another person proves nothing")
    func evidence() throws {
        let rules = ruleSet(Self.single, documents: [Self.paper("court", [.singleParent], certified: true), Self.paper("other", [.signed])])
        let facts = applicantFacts { facts, person in
            person.singleParent = true
            facts.documents = [
                .init(kind: "court", person: "b", presented: true), .init(kind: "court", presented: false),
                .init(kind: "court", person: "a", presented: true, certifiedBy: "anna", certifiedOn: day("2013-08-14")),
                .init(kind: "other", presented: true),
            ]
        }
        let fact = try #require(explanation(facts, rules).parts[0].facts.first)
        #expect(fact.used == UsedFact(FactRef(.singleParent, person: "a"), .flag(isTrue: true)))
        #expect(fact.evidence == [
            Evidence(
                kind: "court", title: Bilingual(pl: "court", en: "court"), certificationRequired: true, certifiedBy: "anna",
                certifiedOn: day("2013-08-14"))
        ])
        #expect(fact.awaited.isEmpty)
        #expect(!fact.evidence[0].isUncertified)
    }

    @Test("A copy that nobody certified, though the rules ask for it, says so", arguments: [
        (true, nil, nil, true), (true, "anna", nil, true), (true, "anna", "2013-08-14", false), (false, nil, nil, false),
    ] as [(Bool, String?, String?, Bool)])
    func certification(_ required: Bool, _ by: String?, _ on: String?, _ isUncertified: Bool) {
        let paper = Evidence(
            kind: "k", title: untitled, certificationRequired: required, certifiedBy: by, certifiedOn: on.map(day))
        #expect(paper.isUncertified == isUncertified)
    }

    @Test("P-14: a missing fact names the papers of the checklist that would settle it, and none that is not asked for")
    func missing() {
        let rules = ruleSet(
            Self.single,
            documents: [
                Self.paper("court", [.singleParent]), Self.paper("declaration", [.singleParent], when: .claimedGroup(["G"])),
                Self.paper("photo", [.signed]),
            ])
        let open = explanation(applicantFacts { facts, _ in facts.claimedGroups = [] }, rules).parts[0].missing
        #expect(open.map(\.fact) == [FactRef(.singleParent, person: "a")])
        #expect(open.flatMap(\.documents).map(\.kind) == ["court"])
        // While it is not known which groups are claimed, the declaration may be asked for.
        let maybe = explanation(applicantFacts(), rules).parts[0].missing
        #expect(maybe.flatMap(\.documents).map(\.kind) == ["court", "declaration"])
    }

    @Test("A fact without its paper names the paper that is awaited")
    func awaited() {
        let rules = ruleSet(Self.single, documents: [Self.paper("court", [.singleParent])])
        let facts = applicantFacts { _, person in person.singleParent = true }
        let fact = explanation(facts, rules).parts[0].facts[0]
        #expect(fact.evidence.isEmpty)
        #expect(fact.awaited.map(\.kind) == ["court"])
    }

    // MARK: The law

    private static let row = ThresholdRow(
        key: "sa.person", amount: Money(grosze: 45_600), valid: DayRange(from: day("2012-10-01"), to: day("2015-09-30")), source: "Dz.U.",
        confidence: .statute)

    private static let income = criterion(
        "income_within_limit",
        [
            "circle": .text("household"), "threshold": .text("sa.person"), "relation": .text("at_most"),
            "period": .text("month_before_filing"),
        ])

    private static let poor = applicantFacts { _, person in
        person.inHousehold = true
        person.incomes = []
    }

    @Test("P-8: the amount says whether it is printed or the law's, with the law's row and the difference")
    func amounts() {
        let law = LawTables(thresholds: [Self.row])
        let lawful = explanation(Self.poor, ruleSet(Self.income), law: law).parts[0]
        #expect(lawful.amounts == [
            AmountUsed(key: "sa.person", day: day("2013-08-15"), amount: Money(grosze: 45_600), source: .law, row: Self.row)
        ])
        #expect(lawful.finding.lawDifferences.isEmpty)
        var rules = ruleSet(Self.income)
        rules.printedThresholds = ["sa.person": [PrintedThreshold(amount: Money(grosze: 50_000), differsBecause: "z uchwały")]]
        let printed = explanation(Self.poor, rules, law: law).parts[0]
        #expect(printed.amounts == [
            AmountUsed(
                key: "sa.person", day: day("2013-08-15"), amount: Money(grosze: 50_000), source: .printed, row: Self.row,
                differsBecause: "z uchwały")
        ])
        #expect(printed.finding.lawDifferences == [
            LawDifference(key: "sa.person", printed: Money(grosze: 50_000), lawful: Money(grosze: 45_600), usesPrinted: true)
        ])
    }

    @Test("A certificate names the row of the law by which it was read")
    func certificateRow() {
        let row = CertificateRow(
            id: "zus", authorities: [.zus], kinds: [.partialIncapacity], issued: DayRange(from: nil, to: day("1998-08-16")),
            standing: .degree(.moderate), source: "art. 62")
        let facts = applicantFacts { _, person in
            person.certificates = [.init(authority: .zus, kind: .partialIncapacity, issued: day("1998-08-16"), validity: .permanent)]
        }
        let rules = ruleSet(criterion("disability_degree", ["degrees": .texts(["moderate"])]))
        #expect(explanation(facts, rules, law: LawTables(certificates: [row])).parts[0].certificateRows == [row])
    }

    // MARK: The verdict as a whole

    @Test("Each part of a joined finding is explained, in the programme's order")
    func parts() throws {
        let rules = ruleSet(.all([.any([Self.foster, Self.single]), Self.learner]))
        let explanation = explanation(applicantFacts { _, person in person.fosterForm = .related }, rules)
        #expect(explanation.parts[0].parts.map(\.id) == ["gate.1", "gate.2"])
        #expect(explanation.part("gate.1.2")?.finding.criterion == "single_parent")
        #expect(explanation.part("gate.3") == nil)
    }

    @Test("KP-15: a verdict asks for every requirement that is not met and for the nearest group")
    func nearestGroup() throws {
        let rules = ruleSet(
            criterion("form_signed"),
            groups: [Self.group("G-2", .all([Self.nominated, Self.single])), Self.group("G-1", .all([Self.nominated, Self.learner]))])
        let facts = applicantFacts { facts, person in
            facts.filing.signed = false
            facts.nominations = []
            facts.claimedGroups = ["G-1", "G-2"]
            person.singleParent = false
        }
        let nearest = try #require(explanation(facts, rules).nearestChange)
        // G-1 asks for one change and a fact, G-2 for two changes.
        #expect(nearest.changes.map(\.finding) == ["gate", "G-1.1"])
        #expect(nearest.group == "G-1")
        #expect(nearest.missing == [FactRef(.learner, person: "a")])
    }

    @Test("Among alternatives of as many changes a paper comes before another way of life, then the smaller amount")
    func ranking() throws {
        let rules = ruleSet(groups: [Self.group("G-LIFE", Self.foster), Self.group("G-PAPER", Self.nominated)])
        let facts = applicantFacts { facts, person in
            facts.nominations = []
            facts.claimedGroups = ["G-LIFE", "G-PAPER"]
            person.fosterForm = .notFoster
        }
        #expect(explanation(facts, rules).nearestChange?.group == "G-PAPER")
        var rich = Self.poor
        rich.claimedGroups = ["G-FAR", "G-NEAR"]
        rich.persons[0].incomes = [.init(period: IncomePeriod(iso: "2013-07"), amount: Money(grosze: 60_000))]
        let law = LawTables(thresholds: [Self.row, ThresholdRow(key: "near", amount: Money(grosze: 59_999), valid: DayRange(from: nil, to: nil), source: "t", confidence: .statute)])
        guard case .criterion(var near) = Self.income else { return }
        near.parameters["threshold"] = .text("near")
        let incomes = ruleSet(groups: [Self.group("G-FAR", Self.income), Self.group("G-NEAR", .criterion(near))])
        #expect(explanation(rich, incomes, law: law).nearestChange?.group == "G-NEAR")
    }

    @Test("A verdict that is no no has no nearest change; one whose groups are open asks for their facts beside the changes")
    func openGroups() throws {
        let rules = ruleSet(criterion("form_signed"), groups: [Self.group("G", Self.single)])
        var facts = applicantFacts { facts, _ in facts.claimedGroups = ["G"] }
        #expect(explanation(facts, rules).nearestChange == nil)
        facts.filing.signed = false
        let nearest = try #require(explanation(facts, rules).nearestChange)
        #expect(nearest.changes.map(\.change) == [.answer(.signed, true)])
        #expect(nearest.missing == [FactRef(.singleParent, person: "a")])
        #expect(nearest.group == nil)
    }

    @Test("A group that the facts meet and the form does not name is pointed out; one that is open or not modelled is not")
    func unclaimed() {
        let rules = ruleSet(groups: [
            Self.group("G-A", Self.foster), Self.group("G-B", Self.single), Self.group("G-C", Self.learner), Self.group("G-D", nil),
        ])
        var facts = applicantFacts { facts, person in
            facts.claimedGroups = ["G-A"]
            person.fosterForm = .notFoster
            person.singleParent = true
        }
        #expect(explanation(facts, rules).groupsMetUnclaimed == ["G-B"])
        facts.claimedGroups = nil
        #expect(explanation(facts, rules).groupsMetUnclaimed == ["G-B"])
        facts.claimedGroups = ["G-A", "G-B"]
        #expect(explanation(facts, rules).groupsMetUnclaimed.isEmpty)
    }

    @Test("Explaining changes nothing of the verdict, whatever the facts are silent about")
    func silent() {
        let rules = ruleSet(.all([Self.young, Self.nominated, Self.income]), groups: [Self.group("G", nil)])
        let verdict = assess(Facts(), under: rules, law: LawTables())
        #expect(explain(verdict, facts: Facts(), under: rules, law: LawTables()).verdict == verdict)
    }
}
