import Casework
import Rules
import Testing

private typealias C = Committee

/// What random recruitments found: ways round a round's places, an agenda's end and a case number's series.
@Suite("Places of a round, ends of an agenda") struct RoundPlacesTests {
    /// A round with one place in an office for ten, and two applications that are formally correct.
    private func office(isClosed: Bool = true) throws -> Office {
        var office = Office()
        try office.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: 10)))
        try office.submit(.planRound(PlanRound(round: Sample.round, content: RoundContent(window: Sample.roundContent.window, places: 1))))
        try office.submit(.openRound(OpenRound(round: Sample.round)))
        for number in 1...2 {
            try office.submit(.saveApplication(SaveApplication(application: C.application(number), content: C.form(number), household: C.content(number))))
            try office.submit(.pass(C.application(number)))
        }
        return isClosed ? try office.after(.closeRound(CloseRound(round: Sample.round))) : office
    }

    private let promotion = Command.award(
        AwardCommand(C.application(2), .promote(ConfirmedFacts(isStillEligible: true, isStillWithout: true), reason: "")))

    @Test("KP-23, LE-3: nobody is promoted beyond the places of a round that is not decided, though the project has more; afterwards the project's count")
    func promoted() throws {
        let office = try office().after(.list(C.application(1), .basicList), .list(C.application(2), .reserveList))
        #expect(try office.decision(on: promotion) == .refused(Refusal([Refusal.Reason(.noVacancy(places: 1))])))
        let vacant = try office.after(.resign(C.application(1)), promotion)
        #expect(vacant.application(2)?.status == .basicList)
        let decided = try office.after(.decideRound(DecideRound(round: Sample.round)), promotion)
        #expect(decided.application(2)?.status == .basicList && decided.application(2)?.listPosition == 2)
    }

    @Test("LE-3: a resignation is not taken back where the round's only place is somebody else's now")
    func takenBack() throws {
        let office = try office().after(.list(C.application(1), .basicList), .resign(C.application(1)), .list(C.application(2), .basicList))
        #expect(try office.decision(on: .takeBack(C.application(1))) == .refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 1))])))
        #expect(try office.after(.resign(C.application(2)), .takeBack(C.application(1))).application(1)?.status == .basicList)
    }

    @Test("LE-3: a sitting that was called before there was a round does not decide about one that has places of its own")
    func sittingWithoutRound() throws {
        var before = Office()
        try before.submit(.openProject(OpenProject(project: Sample.project, programme: "test-2013", places: 10)))
        let called = try before.after(C.call(), C.at(.open(present: [1, 2])))
        #expect(called.sitting()?.round == nil)
        var office = try office(isClosed: false)
        office.states[C.sitting] = called.states[C.sitting]
        let another = Decision.refused(Refusal([Refusal.Reason(.roundOfAnother(number: "W/1/2013"), field: FieldKey.sittingAgenda)]))
        #expect(try office.decision(on: C.at(.setAgenda(C.applications(1)))) == another)
        // Without places of its own the project's count, which the sitting knows.
        guard case .round(var round)? = office.states[Sample.round] else { return }
        round.content.places = nil
        office.states[Sample.round] = .round(round)
        #expect(try office.after(C.at(.setAgenda(C.applications(1)))).application(1)?.status == .inAssessment)
    }

    @Test("A withdrawal taken back leads to the agenda on which the application still stands, and else behind it, so that another sitting can have it")
    func agendaWentOn() throws {
        let office = try C.opened(3).after(.withdraw(C.application(2)))
        #expect(try office.after(.takeBack(C.application(2))).application(2)?.status == .inAssessment)
        let off = try office.after(C.at(.setAgenda(C.applications(1))), .takeBack(C.application(2)))
        #expect(off.application(2)?.status == .formallyCorrect && off.application(2)?.sitting == nil)
        #expect(try off.after(C.at(.setAgenda(C.applications(1, 2)))).application(2)?.status == .inAssessment)
        let cancelled = try office.after(C.at(.cancel(reason: "brak prądu")), .takeBack(C.application(2)))
        #expect(cancelled.application(2)?.status == .formallyCorrect)
        // One that died while its list was waiting: it goes back under the proposal.
        var proposed = try C.proposed(2).after(.die(C.application(1)))
        #expect(try proposed.after(.takeBack(C.application(1))).application(1)?.status == .inAssessment)
        proposed.savers[C.sitting] = nil
        let again = try proposed.after(C.at(.withdrawProposal(reason: "zgon")), C.at(.setAgenda(C.applications(2))), .takeBack(C.application(1)))
        #expect(again.application(1)?.status == .formallyCorrect)
    }

    @Test("Rulebook 4.3: a number that reads like one of another unit and class is passed over")
    func readsAlike() throws {
        func rule(_ unit: String, _ fileClass: String) -> Command {
            CaseNumberTests.set(CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: unit, fileClass: fileClass))
        }
        let office = try Office.open().after(
            rule("OPS", "0.042"), CaseNumberTests.file(1), CaseNumberTests.file(2), rule("OPS.0", "042"), CaseNumberTests.file(3))
        #expect(CaseNumberTests.numbers(office) == ["OPS.0.042.1.2013", "OPS.0.042.2.2013", "OPS.0.042.3.2013"])
        #expect(office.all(Application.self).map(\.caseNumber?.unit) == ["OPS", "OPS", "OPS.0"])
    }
}
