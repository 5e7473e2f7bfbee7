import Rules
import Testing

@Suite("Criteria that stegna-2013 does not need")
struct CriteriaTests {
    @Test("The catalogue names each criterion once")
    func catalogue() {
        #expect(Set(Criteria.all.map(\.id)).count == Criteria.all.count)
        for criterion in Criteria.all {
            #expect(Criteria.named(criterion.id)?.id == criterion.id)
            #expect(Set(criterion.parameters.map(\.name)).count == criterion.parameters.count)
        }
        #expect(Criteria.named("horoscope") == nil)
    }

    @Test("KP-10: only the kinds of registration that the programme accepts")
    func registrationKinds() {
        let facts = applicantFacts { $1.registration = .temporary }
        let use = criterion("registered_in_territory", ["kinds": .texts(["permanent"])])
        #expect(gate(facts, use).reason == .registrationKindNotAccepted)
    }

    @Test("Nobody named as applicant leaves every personal criterion open", arguments: [
        "registered_in_territory", "lives_in_territory", "single_parent", "foster_family", "learner", "grade_average_above",
        "age_under", "age_at_least", "disability_degree", "minor_represented",
    ])
    func noApplicant(_ id: String) {
        #expect(gate(Facts(), criterion(id)).missing == [FactRef(.applicant)])
    }

    @Test("KP-10, P-11: a broken computer passes where the rule says a working one", arguments: [
        (false, nil, Outcome.met), (true, true, .notMet), (true, false, .met), (true, nil, .unknown), (nil, nil, .unknown),
    ] as [(Bool?, Bool?, Outcome)])
    func working(_ present: Bool?, _ works: Bool?, _ outcome: Outcome) {
        var facts = applicantFacts()
        facts.household.computerPresent = present
        facts.household.computerWorking = works
        let finding = gate(facts, criterion("household_without_computer"), policies: [.brokenComputer: "working_computer"])
        #expect(finding.outcome == outcome)
        if present == true, works == nil { #expect(finding.missing == [FactRef(.computerWorking)]) }
    }

    @Test("KP-10: no active link", arguments: [(false, Outcome.met), (true, .notMet), (nil, .unknown)] as [(Bool?, Outcome)])
    func link(_ link: Bool?, _ outcome: Outcome) {
        var facts = applicantFacts()
        facts.household.internetLink = link
        #expect(gate(facts, criterion("household_without_internet")).outcome == outcome)
    }

    @Test("P-7: read as not both, one of the two may be there", arguments: [
        (true, true, Outcome.notMet), (true, false, .met), (false, true, .met), (true, nil, .unknown), (nil, false, .met),
    ] as [(Bool?, Bool?, Outcome)])
    func notBoth(_ computer: Bool?, _ link: Bool?, _ outcome: Outcome) {
        var facts = applicantFacts()
        facts.household.computerPresent = computer
        facts.household.internetLink = link
        let use = criterion("household_without_computer_and_internet")
        #expect(gate(facts, use, policies: [.withoutComputerAndInternet: "not_both"]).outcome == outcome)
    }

    @Test("KP-10, LE-6: residence and single parents", arguments: [(true, Outcome.met), (false, .notMet), (nil, .unknown)] as [(Bool?, Outcome)])
    func flags(_ value: Bool?, _ outcome: Outcome) {
        let facts = applicantFacts {
            $1.livesInTerritory = value
            $1.singleParent = value
        }
        #expect(gate(facts, criterion("lives_in_territory")).outcome == outcome)
        #expect(gate(facts, criterion("single_parent")).outcome == outcome)
    }

    @Test("ST-20, P-9: above fifty is completed fifty, or the days after", arguments: [
        ("1963-08-15", "completed", Outcome.met), ("1963-08-16", "completed", .notMet), ("1963-08-15", "exceeded", .notMet),
        ("1963-08-14", "exceeded", .met),
    ])
    func fifty(_ born: String, _ option: String, _ outcome: Outcome) {
        let facts = applicantFacts { $1.birthDate = day(born) }
        let use = criterion("age_at_least", ["years": .number(50), "above": .flag(true)])
        let finding = gate(facts, use, policies: [.aboveAge: option])
        #expect(finding.outcome == outcome)
        #expect(finding.policies == [PolicyUse(policy: .aboveAge, option: option)])
        #expect(gate(facts, criterion("age_at_least", ["years": .number(50)])).outcome == Outcome(born <= "1963-08-15"))
    }

    @Test("ST-11: strictly under 24 on the day", arguments: [
        ("1989-08-15", Outcome.notMet, Reason.tooOld), ("1989-08-16", .met, .satisfied), (nil, .unknown, .missingFacts),
    ] as [(String?, Outcome, Reason)])
    func under(_ born: String?, _ outcome: Outcome, _ reason: Reason) {
        let facts = applicantFacts { $1.birthDate = born.map(day) }
        let finding = gate(facts, criterion("age_under", ["years": .number(24)]))
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(gate(applicantFacts(on: nil) { $1.birthDate = day("1990-01-01") }, criterion("age_under", ["years": .number(24)])).missing == [FactRef(.receivedDay)])
    }

    @Test("ST-11: learners by category, some only while the learning duty runs", arguments: [
        (true, LearnerCategory.pupil, nil, Outcome.met, Outcome.notMet), (false, .pupil, true, .notMet, .notMet),
        (true, .centreWard, true, .notMet, .met), (true, .centreWard, false, .notMet, .notMet),
        (true, .centreWard, nil, .notMet, .unknown), (true, nil, true, .unknown, .unknown), (nil, .pupil, true, .unknown, .unknown),
    ] as [(Bool?, LearnerCategory?, Bool?, Outcome, Outcome)])
    func learners(_ learns: Bool?, _ category: LearnerCategory?, _ duty: Bool?, _ plain: Outcome, _ bound: Outcome) {
        let facts = applicantFacts { $1.learner = .init(isLearner: learns, category: category, learningDuty: duty) }
        #expect(gate(facts, criterion("learner", ["categories": .texts(["pupil"])])).outcome == plain)
        let use = criterion("learner", ["categories": .texts(["centre_ward"]), "while_learning_duty": .flag(true)])
        #expect(gate(facts, use).outcome == bound)
        #expect(gate(facts, criterion("learner")).outcome == Outcome(learns))
    }

    @Test("ST-12: an average above 4,0, strictly", arguments: [
        (4000, Outcome.notMet), (4001, .met), (nil, .unknown),
    ] as [(Int?, Outcome)])
    func grades(_ average: Int?, _ outcome: Outcome) {
        let facts = applicantFacts { $1.learner = .init(gradeAverage: average) }
        #expect(gate(facts, criterion("grade_average_above", ["thousandths": .number(4000)])).outcome == outcome)
    }

    @Test("ST-13: forms of foster care", arguments: [
        (FosterForm.related, Outcome.met), (.familyHome, .notMet), (.notFoster, .notMet), (nil, .unknown),
    ] as [(FosterForm?, Outcome)])
    func foster(_ form: FosterForm?, _ outcome: Outcome) {
        let facts = applicantFacts { $1.fosterForm = form }
        #expect(gate(facts, criterion("foster_family", ["forms": .texts(["related", "professional"])])).outcome == outcome)
    }

    @Test("KP-9: nominated by one of the bodies", arguments: [
        ([NominatingBody.welfareCentre], Outcome.met), ([.school], .notMet), ([], .notMet), (nil, .unknown),
    ] as [([NominatingBody]?, Outcome)])
    func nominations(_ bodies: [NominatingBody]?, _ outcome: Outcome) {
        let facts = applicantFacts { facts, _ in facts.nominations = bodies.map { $0.map { .init(by: $0) } } }
        #expect(gate(facts, criterion("nominated", ["by": .texts(["welfare_centre"])])).outcome == outcome)
    }

    @Test("ST-10, ST-14: an awarded family allowance, within the criterion", arguments: [
        ([(BenefitKind.familyAllowance, true)], Outcome.met, Reason.benefitAwarded),
        ([(.familyAllowance, false)], .notMet, .benefitAwardedOverLimit), ([(.familyAllowance, nil)], .unknown, .missingFacts),
        ([(.careAllowance, true)], .notMet, .benefitNotAwarded), ([], .notMet, .benefitNotAwarded),
        ([(.familyAllowance, false), (.familyAllowance, true)], .met, .benefitAwarded), (nil, .unknown, .missingFacts),
    ] as [([(BenefitKind, Bool?)]?, Outcome, Reason)])
    func benefits(_ decisions: [(BenefitKind, Bool?)]?, _ outcome: Outcome, _ reason: Reason) {
        let facts = applicantFacts { facts, _ in
            facts.benefitDecisions = decisions.map { $0.map { .init(kind: $0.0, withinCriterion: $0.1) } }
        }
        let finding = gate(facts, criterion("benefit_awarded", ["kinds": .texts(["family_allowance"])]))
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
    }

    @Test("KP-5: under 18 somebody acts for the applicant", arguments: [
        ("1995-08-15", nil, Outcome.met), ("1995-08-16", nil, .unknown), ("1995-08-16", RepresentativeKind.absent, .notMet),
        ("1995-08-16", .statutoryRepresentative, .met), (nil, .legalGuardian, .met), (nil, .absent, .unknown),
    ] as [(String?, RepresentativeKind?, Outcome)])
    func minors(_ born: String?, _ kind: RepresentativeKind?, _ outcome: Outcome) {
        let facts = applicantFacts {
            $1.birthDate = born.map(day)
            $0.representative = kind
        }
        #expect(gate(facts, criterion("minor_represented", ["years": .number(18)])).outcome == outcome)
    }

    @Test("KP-12, P-6: of two applications the earlier stays", arguments: [
        (nil, "earlier_stays", Outcome.met), ("2013-08-16", "earlier_stays", .met), ("2013-08-14", "earlier_stays", .notMet),
        ("2013-08-15", "earlier_stays", .unknown), ("2013-08-14", "manual_review", .unknown),
    ] as [(String?, String, Outcome)])
    func second(_ filed: String?, _ option: String, _ outcome: Outcome) {
        var facts = applicantFacts()
        let use = criterion("only_applicant_in_household")
        #expect(gate(facts, use).missing == [FactRef(.otherApplication)])
        facts.household.otherApplication = .init(filed: filed.map(day))
        #expect(gate(facts, use, policies: [.secondApplication: option]).outcome == outcome)
        facts.filing.receivedDay = nil
        #expect(gate(facts, use).outcome == (filed == nil ? .met : .unknown))
    }
}
