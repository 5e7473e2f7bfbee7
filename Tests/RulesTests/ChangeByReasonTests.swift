import Rules
import Testing

/// Each reason of a "no" has the change that would turn it.
@Suite("The change that each reason asks for")
struct ChangeByReasonTests {
    private func changes(
        _ id: String, _ parameters: [String: ParameterValue] = [:], policies: [Policy: String] = [:], on filed: String = "2013-08-15",
        shaping shape: (inout RuleSet) -> Void = { _ in }, _ change: (inout Facts, inout Facts.Person) -> Void
    ) -> [RequiredChange] {
        var rules = ruleSet(criterion(id, parameters), policies: policies)
        shape(&rules)
        let facts = applicantFacts(on: filed, change)
        let verdict = assess(facts, under: rules, law: LawTables())
        return explain(verdict, facts: facts, under: rules, law: LawTables()).parts[0].nearestChange?.changes ?? []
    }

    private func only(_ change: Change, reachable: Bool = true) -> [RequiredChange] {
        [RequiredChange(finding: "gate", change: change, isWithinReach: reachable)]
    }

    @Test("KP-15: what was so on the day of filing can be otherwise while applications are taken, up to the last day but one", arguments: [
        ("2013-08-15", true), ("2013-12-30", true), ("2013-12-31", false),
    ])
    func reach(_ filed: String, _ reachable: Bool) {
        let found = changes("lives_in_territory", on: filed) { $1.livesInTerritory = false }
        #expect(found == only(.answer(.livesInTerritory, true), reachable: reachable))
        let open = changes(
            "lives_in_territory", on: filed,
            shaping: { $0.filing = FilingRule(opens: nil, closes: nil, postRule: .receipt, provision: anywhere) }, { $1.livesInTerritory = false })
        #expect(open == only(.answer(.livesInTerritory, true)))
    }

    @Test("ST-22, ST-7, KP-9: filing, registration, representative, nomination")
    func standing() {
        #expect(changes("filed_at_right_institution") { facts, _ in facts.filing.rightInstitution = false } == only(.answer(.rightInstitution, true)))
        #expect(changes("form_signed") { facts, _ in facts.filing.signed = false } == only(.answer(.signed, true)))
        let registered: [String: ParameterValue] = ["kinds": .texts(["permanent"])]
        #expect(changes("registered_in_territory", registered) { $1.registration = .temporary } == only(.oneOf(.registration, ["permanent"])))
        #expect(changes("registered_in_territory", registered) { $1.registration = .notRegistered } == only(.oneOf(.registration, ["permanent"])))
        let minor = changes("minor_represented", ["years": .number(18)]) { facts, person in
            person.birthDate = day("2005-01-01")
            facts.representative = .absent
        }
        #expect(minor == only(.answer(.representative, true)))
        #expect(changes("nominated", ["by": .texts(["school"])]) { facts, _ in facts.nominations = [] } == only(.oneOf(.nominations, ["school"])))
    }

    @Test("P-11: the computer has to go, or only to be broken, as the programme reads it; the link has to go", arguments: [
        ("any_computer", FactKey.computerPresent), ("working_computer", .computerWorking),
    ])
    func household(_ option: String, _ key: FactKey) {
        let computer = changes("household_without_computer", policies: [.brokenComputer: option]) { facts, _ in
            facts.household.computerPresent = true
            facts.household.computerWorking = true
        }
        #expect(computer == only(.answer(key, false)))
        #expect(changes("household_without_internet") { facts, _ in facts.household.internetLink = true } == only(.answer(.internetLink, false)))
    }

    @Test("KP-12: another application of the household; ST-10: a benefit within the criterion")
    func others() {
        let second = changes("only_applicant_in_household") { facts, _ in facts.household.otherApplication = .init(filed: day("2013-08-14")) }
        #expect(second == only(.answer(.otherApplication, false)))
        let kinds: [String: ParameterValue] = ["kinds": .texts(["family_allowance"])]
        #expect(changes("benefit_awarded", kinds) { facts, _ in facts.benefitDecisions = [] } == only(.benefit([.familyAllowance])))
        let over = changes("benefit_awarded", kinds) { facts, _ in facts.benefitDecisions = [.init(kind: .familyAllowance, withinCriterion: false)] }
        #expect(over == only(.benefit([.familyAllowance])))
    }

    @Test("ST-11, ST-13: learning, its category and its duty; foster care; single parents")
    func persons() {
        let pupil: [String: ParameterValue] = ["categories": .texts(["pupil"]), "while_learning_duty": .flag(true)]
        #expect(changes("learner", pupil) { $1.learner = .init(isLearner: false) } == only(.answer(.learner, true)))
        #expect(changes("learner", pupil) { $1.learner = .init(isLearner: true, category: .nonPublicCollegeStudent) } == only(.oneOf(.learnerCategory, ["pupil"]), reachable: false))
        let ended = changes("learner", pupil) { $1.learner = .init(isLearner: true, category: .pupil, learningDuty: false) }
        #expect(ended == only(.answer(.learningDuty, true), reachable: false))
        #expect(changes("foster_family", ["forms": .texts(["related"])]) { $1.fosterForm = .notFoster } == only(.oneOf(.fosterForm, ["related"])))
        #expect(changes("single_parent") { $1.singleParent = false } == only(.answer(.singleParent, true)))
    }

    @Test("KP-11: support of another kind does not bar, and an excuse counts only where the programme has one")
    func support() {
        func found(_ excuses: Bool) -> [RequiredChange] {
            changes("not_supported_before", ["kind": .text("public_equipment"), "years": .number(3), "proven_loss_excuses": .flag(excuses)]) {
                facts, _ in
                facts.priorSupport = [
                    .init(kind: .publicEquipment, day: day("2011-01-10"), loss: .notLost),
                    .init(kind: .publicEquipment, day: day("2012-01-10"), loss: .randomEvent, lossConfirmed: true),
                    .init(kind: .euEquipment, day: day("2013-01-10"), loss: .notLost),
                ]
            }
        }
        #expect(found(true) == only(.filedFrom(day("2014-01-11")), reachable: false))
        #expect(found(false) == only(.filedFrom(day("2015-01-11")), reachable: false))
    }

    @Test("ST-15, ST-16: no certificate at all; a child's that serves no longer, not at all, or until an age")
    func certificates() {
        func found(_ certificates: [Facts.Certificate], born: String?, under: Int?) -> [RequiredChange] {
            var parameters: [String: ParameterValue] = ["degrees": .texts(["severe"])]
            parameters["child_certificate_under"] = under.map { .number($0) }
            return changes("disability_degree", parameters) {
                $1.certificates = certificates
                $1.birthDate = born.map(day)
            }
        }
        #expect(found([], born: nil, under: 16) == only(.certificate([.severe], childUnder: 16)))
        #expect(found([], born: nil, under: nil) == only(.certificate([.severe], childUnder: nil)))
        // Sixteen on the day of filing, and a day later.
        #expect(found([], born: "1997-08-15", under: 16) == only(.certificate([.severe], childUnder: nil)))
        #expect(found([], born: "1997-08-16", under: 16) == only(.certificate([.severe], childUnder: 16)))
    }

    @Test("KP-17: defects that are not minor, an answer that came late or never")
    func supplements() {
        let days: [String: ParameterValue] = ["days": .number(3)]
        #expect(changes("defects_supplemented", days) { facts, _ in facts.formalDefects = [.init(kind: "x", isMinor: false)] }
            == only(.answer(.formalDefects, false)))
        func answered(_ response: Happening) -> [RequiredChange] {
            changes("defects_supplemented", days) { facts, _ in
                facts.formalDefects = [.init(kind: "x", isMinor: true)]
                facts.supplementCall = .init(delivered: day("2013-10-21"), response: response)
            }
        }
        #expect(answered(.day(day("2013-10-25"))) == only(.atMost(.supplementResponse, .day(day: day("2013-10-24"))), reachable: false))
        #expect(answered(.never) == only(.answer(.supplementResponse, true), reachable: false))
    }

    private func routed(_ rules: inout RuleSet) {
        rules.groups = [("A", "council"), ("B", "committee")].map {
            TargetGroup(code: $0.0, title: untitled, provision: anywhere, condition: criterion("form_signed"), route: $0.1)
        }
    }

    @Test("KP-21, KP-25: the route, the choice, the recommendation, the agreement")
    func awards() {
        func claiming(_ facts: inout Facts) { facts.claimedGroups = ["A", "B"] }
        let route = changes("route_declared", shaping: routed) { facts, _ in
            claiming(&facts)
            facts.declaredRoute = "welfare_centre"
        }
        #expect(route == only(.oneOf(.declaredRoute, ["council", "committee"])))
        for allowed in [nil, true, false] {
            let chosen = changes(
                "selected_by_competent_body",
                shaping: {
                    routed(&$0)
                    $0.appeal = allowed.map { Appeal(isAllowed: $0, provision: anywhere) }
                }, { facts, _ in
                    claiming(&facts)
                    facts.award.selectedBy = ""
                })
            #expect(chosen == only(.oneOf(.selectedBy, ["council", "committee"]), reachable: allowed != false))
        }
        let declared = changes("selected_by_competent_body", shaping: routed) { facts, _ in
            claiming(&facts)
            facts.declaredRoute = "council"
            facts.award.selectedBy = "committee"
        }
        #expect(declared == only(.oneOf(.selectedBy, ["council"])))
        #expect(changes("recommended_as", ["lists": .texts(["recommended"])]) { facts, _ in facts.award.recommendation = .reserve }
            == only(.oneOf(.recommendation, ["recommended"])))
        #expect(changes("confirmed_by_person", ["what": .text("x")]) { facts, _ in facts.confirmations = [.init(what: "x", isConfirmed: false)] }
            == only(.answer(.confirmations, true)))
    }

    @Test("KP-25: an agreement not signed asks for the last day where it was set, one signed late is out of reach")
    func agreements() {
        func signed(_ happening: Happening, _ end: String?) -> [RequiredChange] {
            changes("agreement_signed_in_term") { facts, _ in
                facts.award.signed = happening
                facts.award.signingEnds = end.map(day)
            }
        }
        let end = Change.atMost(.agreementSigned, .day(day: day("2013-11-04")))
        #expect(signed(.never, nil) == only(.answer(.agreementSigned, true)))
        #expect(signed(.never, "2013-11-04") == only(end))
        #expect(signed(.day(day("2013-11-05")), "2013-11-04") == only(end, reachable: false))
    }

    @Test("KP-19, KP-23, KP-27, LE-2, LE-3: minutes, lists, counts, places")
    func rounds() {
        let breach = Breach.allCases.first { $0 != .noBreach }
        #expect(changes("breach_in_minutes") { facts, _ in facts.inspection = .init(inMinutes: false, breach: breach) }
            == only(.answer(.inspectionInMinutes, true)))
        #expect(changes("lists_partition") { facts, _ in
            facts.recruitment.applications = ["1"]
            facts.recruitment.recommended = []
            facts.recruitment.recommendedForReserve = []
            facts.recruitment.rest = []
        } == only(.answer(.recruitmentLists, true)))
        #expect(changes("counts_reconcile") { facts, _ in
            facts.recruitment.received = 10
            facts.recruitment.basic = 7
            facts.recruitment.reserve = 1
            facts.recruitment.formallyRejected = 1
            facts.recruitment.notAccepted = 2
            facts.recruitment.withdrawn = 2
        } == only(.reconciled(.recruitmentCounts, by: 3)))
        #expect(changes("positions_consecutive") { facts, _ in facts.recruitment.reservePositions = [1, 3] }
            == only(.answer(.reservePositions, true)))
        #expect(changes("within_capacity", shaping: { $0.capacity = Capacity(households: 75) }, { facts, _ in facts.recruitment.basic = 76 })
            == only(.atMost(.recruitmentCounts, .count(number: 75))))
    }

    @Test("NA-3, NA-4, NA-7, LE-7: bodies, units, months")
    func projects() {
        #expect(changes("grantee_kind_in", ["kinds": .texts(["local_government"])]) { facts, _ in facts.project.granteeKind = .ngo }
            == only(.oneOf(.granteeKind, ["local_government"])))
        #expect(changes("unit_kind_in", ["kinds": .texts(["library"])]) { facts, _ in facts.unit.kind = .villageClub }
            == only(.oneOf(.unitKind, ["library"]), reachable: false))
        #expect(changes("unit_subordinate") { facts, _ in facts.unit.isSubordinate = false } == only(.answer(.unitSubordinate, true), reachable: false))
        #expect(changes("unit_in_territory") { facts, _ in facts.unit.isInTerritory = false } == only(.answer(.unitInTerritory, true), reachable: false))
        #expect(changes("unit_on_list") { facts, _ in facts.unit.isOnList = false } == only(.answer(.unit, true), reachable: false))
        #expect(changes("internet_months_at_most", ["months": .number(36)]) { facts, _ in facts.internetService.months = 37 }
            == only(.atMost(.internetMonths, .count(number: 36))))
    }

    @Test("NA-6, POPC-1, POPC-2: contents and e-services of a training")
    func trainings() {
        #expect(changes("training_content_in", ["contents": .texts(["computer_use"])]) { facts, _ in
            facts.training.contents = [.computerUse, .vocational]
        } == only(.without(.trainingContents, ["vocational"])))
        let areas: (inout RuleSet) -> Void = { $0.codeLists = ["areas": ["health", "justice"].map { CodeWord(code: $0, title: untitled) }] }
        #expect(changes("e_services_named", ["list": .text("areas")], shaping: areas) { facts, _ in facts.training.eServices = [] }
            == only(.answer(.eServices, true)))
        let strange = changes("e_services_named", ["list": .text("areas")], shaping: areas) { facts, _ in
            facts.training.eServices = [.init(area: "astrology", name: "x", status: .planned)]
        }
        #expect(strange.map(\.change) == [.oneOf(.eServices, ["health", "justice"])])
    }

    @Test("POPC-4, POPC-8: an analysis by the day of the training, an inventory before the purchase, a justification")
    func analyses() {
        func needs(_ analysis: Happening, _ starts: String?) -> [RequiredChange] {
            changes("needs_analysed") { facts, _ in facts.training = .init(needsAnalysis: analysis, starts: starts.map(day)) }
        }
        let byStart = Change.atMost(.needsAnalysis, .day(day: day("2018-03-01")))
        #expect(needs(.never, "2018-03-01") == only(byStart))
        #expect(needs(.never, nil) == only(.answer(.needsAnalysis, true)))
        #expect(needs(.day(day("2018-03-02")), "2018-03-01") == only(byStart))
        func inventory(_ taken: Happening, _ bought: String?) -> [RequiredChange] {
            changes("inventory_before_purchase") { facts, _ in facts.purchase = .init(day: bought.map(day), inventory: taken) }
        }
        #expect(inventory(.never, nil) == only(.answer(.inventory, true)))
        #expect(inventory(.day(day("2018-03-01")), "2018-03-01") == only(.before(.inventory, day("2018-03-01"))))
        #expect(changes("purchase_justified") { facts, _ in facts.purchase.isJustified = false } == only(.answer(.purchaseJustified, true)))
    }
}
