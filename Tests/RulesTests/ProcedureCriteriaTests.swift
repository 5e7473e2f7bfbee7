import Rules
import Testing

@Suite("Criteria of the procedure")
struct ProcedureCriteriaTests {
    private func supplemented(
        called: String? = nil, delivered: String? = nil, _ response: Happening?, days: Int = 3, policies: [Policy: String] = [:]
    ) -> Finding {
        found("defects_supplemented", ["days": .number(days)], policies: policies, law: law2013) {
            $0.formalDefects = [.init(kind: "missing_page", isMinor: true)]
            $0.supplementCall = .init(called: called.map(day), delivered: delivered.map(day), response: response)
        }
    }

    @Test("KP-17, P-5: the worked table of three-day calls", arguments: [
        ("2013-10-25", "2013-10-28", "2013-10-28", "2013-10-28"), ("2013-10-29", "2013-11-01", "2013-11-02", "2013-11-04"),
        ("2013-10-30", "2013-11-02", "2013-11-02", "2013-11-04"), ("2013-10-31", "2013-11-03", "2013-11-04", "2013-11-04"),
        ("2013-11-08", "2013-11-11", "2013-11-12", "2013-11-12"),
    ])
    func worked(_ delivered: String, _ none: String, _ holidays: String, _ both: String) {
        for (option, end) in [("none", none), ("holidays", holidays), ("holidays_and_saturdays", both)] {
            let policies = [Policy.termShift: option]
            let last = supplemented(delivered: delivered, .day(day(end)), policies: policies)
            #expect(last.outcome == .met)
            #expect(last.reason == .supplementedInTime)
            #expect(last.comparison?.right == .day(day: day(end)))
            let late = supplemented(delivered: delivered, .day(day(end).adding(days: 1)), policies: policies)
            #expect(late.outcome == .notMet)
            #expect(late.reason == .supplementedTooLate)
            // The finding rests on P-5 exactly where the answers to it differ.
            let differs = Set([none, holidays, both]).count > 1
            #expect(last.policies.map(\.policy) == (differs ? [.callStart, .termShift] : [.callStart]))
        }
    }

    @Test("KP-17, P-16: the term starts with the delivery, or with the call where the programme says so")
    func start() {
        let byCall = [Policy.callStart: "call"]
        #expect(supplemented(called: "2013-10-21", delivered: "2013-10-25", .day(day("2013-10-28"))).outcome == .met)
        #expect(supplemented(called: "2013-10-21", delivered: "2013-10-25", .day(day("2013-10-25")), policies: byCall).outcome == .notMet)
        #expect(supplemented(called: "2013-10-21", delivered: "2013-10-25", .day(day("2013-10-24")), policies: byCall).outcome == .met)
        #expect(supplemented(called: "2013-10-21", .day(day("2013-10-24")), policies: byCall).policies == [PolicyUse(policy: .callStart, option: "call")])
        #expect(supplemented(called: "2013-10-21", .day(day("2013-10-24"))).missing == [FactRef(.callDelivered)])
        #expect(supplemented(delivered: "2013-10-25", .day(day("2013-10-24")), policies: byCall).missing == [FactRef(.supplementCall)])
        #expect(supplemented(delivered: "2013-10-25", .day(day("2013-11-04")), days: 10).outcome == .met)
    }

    @Test("KP-17: no answer, and an answer that is not known")
    func answers() {
        let none = supplemented(delivered: "2013-10-25", .never)
        #expect(none.outcome == .notMet)
        #expect(none.reason == .notSupplemented)
        let open = supplemented(delivered: "2013-10-25", nil)
        #expect(open.outcome == .unknown)
        #expect(open.reason == .missingFacts)
        #expect(open.missing == [FactRef(.supplementResponse)])
    }

    @Test("KP-17: defects are none, minor, or not minor; a person says which", arguments: [
        ([], Outcome.met, Reason.noDefects, nil), ([true, false], .notMet, .defectNotMinor, nil), ([nil, false], .notMet, .defectNotMinor, nil),
        ([true, nil], .unknown, .missingFacts, FactKey.defectIsMinor), ([true], .unknown, .missingFacts, .supplementCall),
        (nil, .unknown, .missingFacts, .formalDefects),
    ] as [([Bool?]?, Outcome, Reason, FactKey?)])
    func defects(_ minor: [Bool?]?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("defects_supplemented", ["days": .number(3)], law: law2013) {
            $0.formalDefects = minor.map { $0.map { .init(kind: "missing_page", isMinor: $0) } }
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (asked.map { [FactRef($0)] } ?? []))
    }

    /// Two groups that lead to a council, one that leads to a committee, one that leads nowhere.
    private func withRoutes(_ rules: inout RuleSet) {
        rules.groups = [("G-1", "council"), ("G-2", "council"), ("G-3", "committee"), ("G-4", nil)].map { code, route in
            TargetGroup(code: code, title: untitled, provision: anywhere, condition: nil, route: route)
        }
    }

    @Test("KP-21: several bodies ask for a declaration", arguments: [
        (["G-1"], nil, Outcome.met, Reason.satisfied, nil), (["G-1", "G-2"], nil, .met, .satisfied, nil), (["G-4"], nil, .met, .satisfied, nil),
        (["G-1", "G-3"], nil, .unknown, .severalRoutes, FactKey.declaredRoute), (["G-1", "G-3"], "committee", .met, .satisfied, nil),
        (["G-1"], "committee", .notMet, .routeNotCompetent, nil), (["G-1", "G-3"], "mayor", .notMet, .routeNotCompetent, nil),
        ([], "council", .unknown, .missingFacts, .claimedGroups), (nil, "council", .unknown, .missingFacts, .claimedGroups),
    ] as [([String]?, String?, Outcome, Reason, FactKey?)])
    func routes(_ claimed: [String]?, _ declared: String?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("route_declared", shaping: withRoutes) {
            $0.claimedGroups = claimed
            $0.declaredRoute = declared
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (asked.map { [FactRef($0)] } ?? []))
    }

    @Test("ST-14: what a person confirmed last", arguments: [
        ([("proofs", true)], Outcome.met, Reason.confirmedByPerson), ([("proofs", false)], .notMet, .refusedByPerson),
        ([("proofs", false), ("proofs", true)], .met, .confirmedByPerson), ([("proofs", true), ("proofs", false)], .notMet, .refusedByPerson),
        ([("seal", true)], .unknown, .missingFacts), ([], .unknown, .missingFacts), (nil, .unknown, .missingFacts),
    ] as [([(String, Bool)]?, Outcome, Reason)])
    func confirmations(_ said: [(String, Bool)]?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("confirmed_by_person", ["what": .text("proofs")]) {
            $0.confirmations = said.map { $0.map { .init(what: $0.0, isConfirmed: $0.1) } }
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (outcome == .unknown ? [FactRef(.confirmations)] : []))
    }

    @Test("KP-25: where the welfare centre put the application", arguments: [
        (Recommendation.recommended, Outcome.met, Reason.satisfied), (.rest, .notMet, .notRecommended), (nil, .unknown, .missingFacts),
    ] as [(Recommendation?, Outcome, Reason)])
    func recommended(_ list: Recommendation?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("recommended_as", ["lists": .texts(["recommended", "reserve"])]) { $0.award.recommendation = list }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (list == nil ? [FactRef(.recommendation)] : []))
    }

    @Test("KP-21, KP-25: chosen by the body competent for the route", arguments: [
        ("council", ["G-1"], nil, Outcome.met, Reason.satisfied, nil), ("committee", ["G-1"], nil, .notMet, .selectedByOtherBody, nil),
        ("", ["G-1"], nil, .notMet, .notSelected, nil), (nil, ["G-1"], nil, .unknown, .missingFacts, FactKey.selectedBy),
        ("council", ["G-1", "G-3"], nil, .unknown, .missingFacts, .declaredRoute), ("council", ["G-1", "G-3"], "council", .met, .satisfied, nil),
        ("council", ["G-1", "G-3"], "committee", .notMet, .selectedByOtherBody, nil), ("council", nil, nil, .unknown, .missingFacts, .claimedGroups),
        ("council", [], nil, .unknown, .missingFacts, .claimedGroups), ("council", nil, "council", .met, .satisfied, nil),
        ("council", nil, "committee", .notMet, .selectedByOtherBody, nil), ("committee", ["G-1"], "committee", .notMet, .selectedByOtherBody, nil),
    ] as [(String?, [String]?, String?, Outcome, Reason, FactKey?)])
    func selected(_ body: String?, _ claimed: [String]?, _ declared: String?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("selected_by_competent_body", shaping: withRoutes) {
            $0.award.selectedBy = body
            $0.claimedGroups = claimed
            $0.declaredRoute = declared
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (asked.map { [FactRef($0)] } ?? []))
    }

    @Test("KP-25: the agreement signed within the term that was set", arguments: [
        (Happening.day(day("2013-12-10")), "2013-12-10", Outcome.met, Reason.satisfied, nil),
        (.day(day("2013-12-11")), "2013-12-10", .notMet, .agreementSignedTooLate, nil), (.never, nil, .notMet, .agreementNotSigned, nil),
        (.day(day("2013-12-10")), nil, .unknown, .missingFacts, FactKey.signingEnds), (nil, "2013-12-10", .unknown, .missingFacts, .agreementSigned),
    ] as [(Happening?, String?, Outcome, Reason, FactKey?)])
    func signed(_ signed: Happening?, _ end: String?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("agreement_signed_in_term") { $0.award = .init(signingEnds: end.map(day), signed: signed) }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == (asked.map { [FactRef($0)] } ?? []))
    }

    @Test("KP-27: a breach that stands in minutes", arguments: [
        (Breach.contract, true, Outcome.met, Reason.satisfied, [FactKey]()), (.law, true, .met, .satisfied, []), (.purpose, true, .met, .satisfied, []),
        (.contract, false, .notMet, .notInMinutes, []), (.contract, nil, .unknown, .missingFacts, [.inspectionInMinutes]),
        (.noBreach, true, .notMet, .noBreach, []), (.noBreach, nil, .notMet, .noBreach, []), (nil, false, .notMet, .notInMinutes, []),
        (nil, true, .unknown, .missingFacts, [.breach]), (nil, nil, .unknown, .missingFacts, [.inspectionInMinutes, .breach]),
    ] as [(Breach?, Bool?, Outcome, Reason, [FactKey])])
    func breaches(_ breach: Breach?, _ inMinutes: Bool?, _ outcome: Outcome, _ reason: Reason, _ asked: [FactKey]) {
        let finding = found("breach_in_minutes") { $0.inspection = .init(inMinutes: inMinutes, breach: breach) }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(finding.missing == asked.map { FactRef($0) })
    }
}
