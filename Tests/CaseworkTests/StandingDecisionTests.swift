import Casework
import Rules
import Testing

@Suite("What applications say beyond their households") struct StandingDecisionTests {
    private let form = Sample.form.with {
        $0.claimedGroups = ["G-FB"]
        $0.documents = []
        $0.nominations = []
        $0.benefitDecisions = [BenefitDecisionLine(kind: .familyAllowance, awarded: true, withinCriterion: true)]
        $0.priorSupport = [PriorSupportLine(kind: .earlierEdition, received: false)]
        $0.confirmations = [ConfirmationLine(what: "income_proofs", confirmed: true, by: "somebody", on: Sample.day("2001-01-01"))]
        $0.declaredRoute = "committee"
    }

    private func office(requirements: Bool = false) throws -> Office {
        var office = try Office.open()
        office.book = Sample.standingBook(requirements: requirements)
        return office
    }

    @Test("It is stored as typed; who confirms is who saves (P-13)")
    func stores() throws {
        let office = try office().after(.apply(form))
        let stored = try #require(office.all(Application.self).first?.content)
        #expect(stored.nominations == [])
        #expect(stored.benefitDecisions == form.benefitDecisions)
        #expect(stored.priorSupport == form.priorSupport)
        #expect(stored.declaredRoute == "committee")
        #expect(stored.confirmations == [ConfirmationLine(what: "income_proofs", confirmed: true, by: "test", on: Sample.today)])
        // Saved again by whoever it may be, it is nobody else's.
        #expect(try office.on(Sample.day("2014-01-21")).decision(on: .apply(stored)) == .accepted([]))
        let turned = stored.with { $0.confirmations = [ConfirmationLine(what: "income_proofs", confirmed: false)] }
        let after = try office.on(Sample.day("2014-01-21")).after(.apply(turned))
        #expect(
            after.all(Application.self).first?.content.confirmations
                == [ConfirmationLine(what: "income_proofs", confirmed: false, by: "test", on: Sample.day("2014-01-21"))])
    }

    @Test("A correction carries all of it, and can take it back")
    func corrects() throws {
        let office = try office().after(.apply(form))
        let bare = form.with {
            $0.nominations = nil
            $0.benefitDecisions = nil
            $0.priorSupport = nil
            $0.confirmations = nil
            $0.declaredRoute = nil
        }
        let after = try office.after(.apply(bare))
        #expect(after.events.last?.event == .applicationCorrected(ApplicationCorrected(bare)))
        #expect(after.all(Application.self).first?.content == bare)
    }

    @Test("KP-12: a decision knows the household's other applications, but not withdrawn ones")
    func otherApplications() throws {
        var office = try office(requirements: true)
        let gates = Sample.form.with {
            $0.claimedGroups = ["G-FOS"]
            $0.documents = []
            $0.nominations = [NominationLine(by: .welfareCentre)]
            $0.priorSupport = GateFactsTests.none
        }
        let household = Sample.content.with { for index in 0...1 {
            $0.members[index].livesInTerritory = true
            $0.members[index].fosterForm = .related
        } }
        let other = gates.with {
            $0.applicant = Sample.piotr
            $0.filing.receivedOn = Sample.day("2013-12-09")
        }
        try office.submit(.apply(gates, household))
        try office.submit(.saveApplication(SaveApplication(application: Sample.otherApplication, content: other, household: household)))
        let needsReason = Decision.refused(Refusal([because(.reasonMissing, FieldKey.formalReason)]))
        #expect(try office.decision(on: .pass(Sample.application)) == needsReason)
        #expect(try office.decision(on: .pass(Sample.otherApplication)) != needsReason)
        try office.submit(
            .withdrawApplication(WithdrawApplication(application: Sample.otherApplication, reason: "na prośbę")))
        #expect(try office.decision(on: .pass(Sample.application)) != needsReason)
    }
}
