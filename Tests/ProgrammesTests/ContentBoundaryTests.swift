import Programmes
import Rules
import Testing

@Suite("Faults of a programme's content, at their edges")
struct ContentBoundaryTests {
    private let provision = Provision(document: "Regulamin", place: "1", requirements: [])

    private func use(_ id: String, _ parameters: [String: ParameterValue] = [:]) -> Condition {
        .criterion(CriterionUse(id: id, parameters: parameters, provision: provision))
    }

    /// The small programme with other conditions and another window.
    private func programme(
        group: Condition? = nil, requirements: [Requirement]? = nil, opens: String = "2013-08-01", closes: String = "2013-09-30",
        printed: [String: [PrintedThreshold]]? = nil, policies: [Policy: String] = [:]
    ) throws -> RuleSet {
        var rules = try SmallProgramme.ruleSet()
        if let group {
            rules.groups = [
                TargetGroup(code: "G", title: rules.title, provision: provision, condition: group, route: nil)
            ]
            rules.documents[0].settles = FactKey.allCases
        }
        if let requirements { rules.requirements = requirements }
        rules.filing.opens = day(opens)
        rules.filing.closes = day(closes)
        if let printed { rules.printedThresholds = printed }
        rules.policies = Policies(policies)
        return rules
    }

    private func income(_ threshold: String = "k", _ more: [String: ParameterValue] = [:]) -> Condition {
        let usual: [String: ParameterValue] = [
            "circle": .text("household"), "threshold": .text(threshold), "relation": .text("at_most"), "period": .text("month_before_filing"),
        ]
        return use("income_within_limit", usual.merging(more) { $1 })
    }

    private func law(_ key: String = "k", _ grosze: Int64 = 100, from: String? = nil, to: String? = nil) -> LawTables {
        LawTables(thresholds: [
            ThresholdRow(
                key: key, amount: Money(grosze: grosze), valid: DayRange(from: from.map(day), to: to.map(day)), source: "test",
                confidence: .statute)
        ])
    }

    private func without(_ key: String, _ from: String, _ to: String) -> ProgrammeFault.Kind {
        .thresholdWithoutAmount(key: key, from: day(from), to: day(to))
    }

    // MARK: Amounts

    @Test("ST-9: a window of one day is looked at, too; of a long one ten years")
    func window() throws {
        let one = try programme(group: income(), opens: "2013-08-01", closes: "2013-08-01", printed: [:])
        #expect(one.contentFaults(law: law(to: "2013-07-31")).map(\.kind) == [without("k", "2013-08-01", "2013-08-01")])
        let last = day("2000-01-01").adding(days: 3660)
        let long = try programme(group: income(), opens: "2000-01-01", closes: "2020-12-31", printed: [:])
        #expect(long.contentFaults(law: law(to: last.iso)).isEmpty)
        #expect(long.contentFaults(law: law(to: last.adding(days: -1).iso)).map(\.kind) == [without("k", last.iso, last.iso)])
    }

    @Test("ST-9, ST-14: the amounts for one person and for a disabled child are looked at like the usual one", arguments: [
        "single_threshold", "disabled_child_threshold",
    ])
    func otherAmounts(_ name: String) throws {
        let rules = try programme(group: .all([use("single_parent"), income("k", [name: .text("other")])]), printed: [:])
        let faults = rules.contentFaults(law: law())
        #expect(faults.map(\.kind) == [without("other", "2013-08-01", "2013-09-30")])
        #expect(faults.map(\.place) == [["groups", .index(0), "condition", "all", .index(1), "parameters", .key(name)]])
        let either = try programme(group: .any([use("single_parent"), income("k", [name: .text("other")])]), printed: [:])
        #expect(either.contentFaults(law: law()).map(\.place) == [["groups", .index(0), "condition", "any", .index(1), "parameters", .key(name)]])
    }

    @Test("ST-12: an amount of the income's year is looked at on the last day of that year", arguments: [
        ("year_before_filing", nil, "2012-12-31"), ("benefit_base_year", nil, "2012-12-31"), ("benefit_base_year", 11, "2011-12-31"),
        ("month_before_filing", nil, "2013-07-31"),
    ] as [(String, Int?, String)])
    func incomeYear(_ period: String, _ month: Int?, _ on: String) throws {
        var more: [String: ParameterValue] = ["period": .text(period), "threshold_of": .text("income_year")]
        more["benefit_period_month"] = month.map { .number($0) }
        let rules = try programme(group: income("k", more), opens: "2013-08-01", closes: "2013-08-31", printed: [:])
        #expect(rules.contentFaults(law: law(from: on, to: on)).isEmpty)
        let other = day(on).adding(days: 1).iso
        #expect(rules.contentFaults(law: law(from: other, to: other)).map(\.kind) == [without("k", "2013-08-01", "2013-08-31")])
        // A printed amount is compared with the law's on that day, and on no day of the window.
        let printed = try programme(
            group: income("k", more), opens: "2013-08-01", closes: "2013-08-31", printed: ["k": [PrintedThreshold(amount: Money(grosze: 100))]])
        let rows = LawTables(thresholds: law(from: on, to: on).thresholds + law("k", 200, from: "2013-08-01").thresholds)
        #expect(printed.contentFaults(law: rows).isEmpty)
    }

    @Test("Rulebook 3.1: without a month of its own a benefit period begins in January here, too")
    func january() throws {
        let more: [String: ParameterValue] = ["period": .text("benefit_base_year"), "threshold_of": .text("income_year")]
        let rules = try programme(group: income("k", more), opens: "2013-01-10", closes: "2013-01-20", printed: [:])
        #expect(rules.contentFaults(law: law(from: "2012-12-31", to: "2012-12-31")).isEmpty)
    }

    @Test("P-8: where the law's table counts, a printed amount stands in for nothing")
    func lawTable() throws {
        let printed = ["k": [PrintedThreshold(amount: Money(grosze: 100))]]
        #expect(try programme(group: income(), printed: printed).contentFaults(law: LawTables()).isEmpty)
        #expect(try programme(group: income(), printed: printed, policies: [.thresholdSource: "law_table"]).contentFaults(law: LawTables()).map(\.kind)
            == [without("k", "2013-08-01", "2013-09-30")])
    }

    // MARK: Ways

    private func ages(_ id: String, _ years: Int, times: Int) -> Condition {
        .any((0..<times).map { _ in use(id, ["years": .number(years)]) })
    }

    @Test("More ways than 4096 are not followed")
    func ways() throws {
        let few = try programme(group: .all([ages("age_under", 24, times: 3), ages("age_at_least", 50, times: 4)]), requirements: [], printed: [:])
        #expect(few.contentFaults(law: law()).map(\.kind) == [.unreachableGroup(code: "G", .ages(atLeast: 50, under: 24))])
        // 17 × 241 = 4097
        let more = try programme(group: .all([ages("age_under", 24, times: 17), ages("age_at_least", 50, times: 241)]), requirements: [], printed: [:])
        #expect(more.contentFaults(law: law()).isEmpty)
    }

    @Test("Of dead branches one in another only the outer is told, and branches in the order of their depth")
    func branches() throws {
        let dead = use("age_under", ["years": .number(24)])
        let condition = Condition.all([
            use("age_at_least", ["years": .number(50)]),
            .any([.all([.any([dead, use("single_parent")]), dead]), .any([.all([use("single_parent"), .any([dead, use("single_parent")])]), use("learner")])]),
        ])
        let faults = try programme(group: condition, requirements: [], printed: [:]).contentFaults(law: law())
        let root: [PlaceStep] = ["groups", .index(0), "condition", "all", .index(1), "any"]
        #expect(faults.map(\.place) == [
            root + [.index(0)], root + [.index(1), "any", .index(0), "all", .index(1), "any", .index(0)],
        ])
    }

    @Test("Words without a common one: learners, recommendations, contents", arguments: [
        ("learner", "categories", "pupil", "centre_ward"), ("recommended_as", "lists", "recommended", "reserve"),
        ("training_content_in", "contents", "computer_use", "internet_use"), ("unit_kind_in", "kinds", "library", "school"),
        ("grantee_kind_in", "kinds", "ngo", "local_government"), ("foster_family", "forms", "related", "professional"),
    ])
    func words(_ id: String, _ parameter: String, _ one: String, _ other: String) throws {
        let rules = try programme(
            group: .all([use(id, [parameter: .texts([one])]), use(id, [parameter: .texts([other])])]), requirements: [], printed: [:])
        #expect(rules.contentFaults(law: law()).map(\.kind) == [.unreachableGroup(code: "G", .words(criterion: id, [one], [other]))])
    }

    // MARK: Filing, names, documents

    @Test("KP-15: an extension decided on its last day, and two decided on one day, are none")
    func extensions() throws {
        var rules = try programme(opens: "2013-08-01", closes: "2013-08-01")
        #expect(rules.contentFaults(law: Shipped.law).isEmpty)
        let provisionless = #""closes": "2013-09-30", "extensions": [{"closes": "2013-10-10", "decided": "2013-10-10", "reason": "x"}, {"closes": "2013-10-20", "decided": "2013-10-10", "reason": "x"}],"#
        rules = try SmallProgramme.ruleSet(SmallProgramme.replacing(#""closes": "2013-09-30","#, with: provisionless))
        #expect(rules.contentFaults(law: Shipped.law).isEmpty)
    }

    @Test("A requirement cited twice is named at its provision")
    func cited() throws {
        let text = try SmallProgramme.replacing(#""requirements": ["KP-10"]"#, with: #""requirements": ["KP-10", "KP-10"]"#)
        #expect(try SmallProgramme.ruleSet(text).contentFaults(law: Shipped.law).map(\.place) == [
            ["requirements", .index(0), "condition", "provision", "requirements"]
        ])
    }

    @Test("A document that nobody can need: a registration, an age, a decision with and without", arguments: [
        DocumentCondition.all([.registration(.temporary), .not(.registration(.temporary))]),
        .all([.applicantUnder(16), .not(.applicantUnder(16))]),
        .all([.benefitDecision([.familyAllowance]), .not(.benefitDecision([.familyAllowance, .careAllowance]))]),
        .benefitDecision([]), .route([]), .all([.route(["council"]), .not(.route(["council"]))]),
    ])
    func neverNeeded(_ condition: DocumentCondition) throws {
        var rules = try SmallProgramme.ruleSet()
        rules.documents.append(
            DocumentRule(kind: "odd", title: rules.title, when: condition, certified: false, provision: provision))
        #expect(rules.contentFaults(law: Shipped.law).map(\.kind) == [.documentNeverNeeded(kind: "odd")])
    }

    @Test("A document that somebody can need: another registration, a younger age, another decision", arguments: [
        DocumentCondition.all([.registration(.temporary), .not(.registration(.permanent))]),
        .all([.applicantUnder(17), .not(.applicantUnder(16))]),
        .all([.benefitDecision([.familyAllowance, .careAllowance]), .not(.benefitDecision([.familyAllowance]))]),
    ])
    func needed(_ condition: DocumentCondition) throws {
        var rules = try SmallProgramme.ruleSet()
        rules.documents.append(
            DocumentRule(kind: "odd", title: rules.title, when: condition, certified: false, provision: provision))
        #expect(rules.contentFaults(law: Shipped.law).isEmpty)
    }
}
