import Rules
import Testing

@Suite("Earlier support and registration, told apart")
struct StandingBoundaryTests {
    private func support(_ supports: [Facts.PriorSupport], excuses: Bool = true) -> Finding {
        gate(
            applicantFacts { facts, _ in facts.priorSupport = supports },
            criterion(
                "not_supported_before",
                ["kind": .text("public_equipment"), "years": .number(3), "proven_loss_excuses": .flag(excuses)]))
    }

    @Test("KP-11: a support that still bars settles it, whatever stands before it in the list")
    func several() {
        let old = Facts.PriorSupport(kind: .publicEquipment, day: day("2005-01-01"), loss: .notLost)
        let open = Facts.PriorSupport(kind: .publicEquipment, day: nil, loss: .notLost)
        let recent = Facts.PriorSupport(kind: .publicEquipment, day: day("2012-01-01"), loss: .notLost)
        #expect(support([old, recent]).outcome == .notMet)
        #expect(support([open, recent]).outcome == .notMet)
        #expect(support([old, open]).outcome == .unknown)
        #expect(support([old]).outcome == .met)
    }

    @Test("KP-11, P-12: support of long ago needs no excuse, and nobody asks what became of it")
    func longAgo() {
        let finding = support([.init(kind: .publicEquipment, day: day("2005-01-01"))])
        #expect(finding.outcome == .met)
        #expect(finding.missing.isEmpty)
    }

    @Test("KP-11, KP-12: what the finding shows of earlier support and of another application")
    func shown() {
        #expect(support([]).factsUsed == [UsedFact(FactRef(.priorSupport), .count(number: 0))])
        let lost = support([.init(kind: .publicEquipment, day: day("2012-01-01"), loss: .randomEvent, lossConfirmed: true)])
        #expect(lost.factsUsed.map(\.value) == [
            .code(identifier: "public_equipment"), .day(day: day("2012-01-01")), .code(identifier: "random_event"), .flag(isTrue: true),
        ])
        let alone = gate(applicantFacts { facts, _ in facts.household.otherApplication = .init(filed: nil) }, criterion("only_applicant_in_household"))
        #expect(alone.factsUsed == [UsedFact(FactRef(.otherApplication), .flag(isTrue: false))])
    }

    @Test("KP-11, P-12: a confirmed loss excuses whatever the day was; without an excuse the day is asked for")
    func undated() {
        let lost = Facts.PriorSupport(kind: .publicEquipment, loss: .randomEvent, lossConfirmed: true)
        #expect(support([lost]).outcome == .met)
        #expect(support([lost], excuses: false).missing == [FactRef(.priorSupportDay)])
        #expect(support([.init(kind: .publicEquipment, loss: .notLost)]).missing == [FactRef(.priorSupportDay)])
    }

    @Test("KP-11: support on the day of filing bars, support of the next day does not: the rules look back", arguments: [
        ("2013-08-15", Outcome.notMet), ("2013-08-16", .met),
    ])
    func later(_ received: String, _ outcome: Outcome) {
        #expect(support([.init(kind: .publicEquipment, day: day(received), loss: .notLost)]).outcome == outcome)
    }

    @Test("KP-10: a registration of a kind that does not count is a no")
    func registration() {
        for kind in [RegistrationKind.temporary, .notRegistered] {
            let finding = gate(
                applicantFacts { $1.registration = kind }, criterion("registered_in_territory", ["kinds": .texts(["permanent"])]))
            #expect(finding.outcome == .notMet)
        }
    }

    @Test("ST-10: an awarded benefit is shown with whether it was within the criterion", arguments: [true, false])
    func benefits(_ within: Bool) {
        let finding = gate(
            applicantFacts { facts, _ in facts.benefitDecisions = [.init(kind: .familyAllowance, withinCriterion: within)] },
            criterion("benefit_awarded", ["kinds": .texts(["family_allowance"])]))
        #expect(finding.outcome == Outcome(within))
        #expect(finding.factsUsed == [
            UsedFact(FactRef(.benefitDecisions), .code(identifier: "family_allowance")), UsedFact(FactRef(.withinCriterion), .flag(isTrue: within)),
        ])
    }

    @Test("KP-17, KP-25, POPC-4, POPC-8: what never happened is shown as not having happened")
    func never() {
        let supplement = found("defects_supplemented", ["days": .number(3)]) {
            $0.formalDefects = [.init(kind: "x", isMinor: true)]
            $0.supplementCall = .init(delivered: day("2013-10-21"), response: .never)
        }
        #expect(supplement.factsUsed.map(\.fact.key) == [.formalDefects, .callDelivered, .supplementResponse])
        #expect(supplement.factsUsed.last == UsedFact(FactRef(.supplementResponse), .flag(isTrue: false)))
        let agreement = found("agreement_signed_in_term") { $0.award.signed = .never }
        #expect(agreement.factsUsed == [UsedFact(FactRef(.agreementSigned), .flag(isTrue: false))])
        let needs = found("needs_analysed") { $0.training.needsAnalysis = .never }
        #expect(needs.factsUsed == [UsedFact(FactRef(.needsAnalysis), .flag(isTrue: false))])
        let inventory = found("inventory_before_purchase") { $0.purchase.inventory = .never }
        #expect(inventory.factsUsed == [UsedFact(FactRef(.inventory), .flag(isTrue: false))])
    }
}
