import Casework
import Foundation
import Journal
import Rules
import Testing

@testable import Storage

/// A round with four applications: once worked on, one is called, one supplemented, one resigned, one rejected.
private struct RoundOffice {
    static let round = caseID(8100)
    static let later = caseID(8101)
    let surroundings = Surroundings()
    let office: Office

    init(numbered: Bool = true) throws {
        office = try surroundings.found(places: 5)
        if numbered {
            let rule = CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "GOPS", fileClass: "042")
            try office.saved(.setCaseNumbering(SetCaseNumbering(project: caseID(1), rule: rule)))
        }
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-16"), closesAt: TimeOfDay(hour: 14, minute: 0), postCutOff: day("2013-12-20"))
        try office.saved(.planRound(PlanRound(round: Self.round, content: RoundContent(window: window, places: 3))))
        try office.saved(.openRound(OpenRound(round: Self.round)))
        for number in 1...4 { try office.saved(Self.application(number, complete: number > 2)) }
    }

    static func application(_ number: Int, complete: Bool, round: CaseID? = nil) -> Command {
        guard case .saveApplication(var saving) = Sample.application(number) else { return Sample.application(number) }
        if !complete { saving.content.documents = [] }
        saving.round = round
        return .saveApplication(saving)
    }

    func application(_ number: Int) throws -> Application {
        guard case .application(let file) = try office.query(.application(caseID(2000 + number))) else { throw Unexpected(what: "no application") }
        return file.application.state
    }

    func work() throws {
        for number in 1...2 {
            try office.saved(.beginVerification(BeginVerification(application: caseID(2000 + number))))
            try office.saved(.callToSupplement(CallToSupplement(application: caseID(2000 + number))))
        }
        let call = try #require(try application(2).openCall)
        try office.saved(.deliverCall(DeliverCall(application: caseID(2001), day: day("2014-03-12"), channel: .inPerson)))
        try office.saved(.deliverCall(DeliverCall(application: caseID(2002), day: day("2014-03-12"), channel: .post)))
        try office.saved(.recordSupplement(RecordSupplement(application: caseID(2002), day: day("2014-03-12"), items: call.items)))
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2003), passed: true, reason: "sprawdzono")))
        try office.saved(.decideList(DecideList(application: caseID(2003), outcome: .basicList, reason: "komisja")))
        try office.saved(.resign(ResignApplication(application: caseID(2003), day: day("2014-03-11"), reason: "wyjazd")))
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2004), passed: false, reason: "brak podpisu")))
    }

    func file(_ id: CaseID = round) throws -> RoundFile {
        guard case .round(let file) = try office.query(.round(id)) else { throw Unexpected(what: "no round") }
        return file
    }

    func register(_ year: Int) throws -> [CaseRegisterRow] {
        guard case .caseRegister(let rows) = try office.query(.caseRegister(year: year)) else { throw Unexpected(what: "no register") }
        return rows
    }
}

@Suite("Rounds and case numbers, stored")
struct RoundTests {
    @Test("Rebuilt from the journal, the index gives the same rows, states and answers, at every step of a round")
    func rebuilt() throws {
        let made = try RoundOffice()
        func compare(_ step: String) throws {
            let before = (dump: try made.office.indexDump(), states: try made.office.allStates(), answers: try made.office.allAnswers())
            try made.office.rebuildIndex()
            #expect(try made.office.indexDump() == before.dump, "\(step)")
            #expect(try made.office.allStates() == before.states, "\(step)")
            #expect(try made.office.allAnswers() == before.answers, "\(step)")
        }
        try compare("received")
        try made.work()
        try compare("worked")
        try made.office.saved(
            .extendRound(ExtendRound(round: RoundOffice.round, closes: day("2014-03-01"), closesAt: TimeOfDay(hour: 15, minute: 0), reason: "za mało")))
        try compare("extended")
        try made.office.saved(.closeRound(CloseRound(round: RoundOffice.round)))
        let second = RoundContent(kind: .supplementary, window: RoundWindow(opens: day("2014-03-10"), closes: day("2014-03-31")))
        try made.office.saved(.planRound(PlanRound(round: RoundOffice.later, content: second)))
        try made.office.saved(.openRound(OpenRound(round: RoundOffice.later)))
        try made.office.saved(RoundOffice.application(5, complete: true))
        try compare("a second round")
        #expect(try made.application(5).round == RoundOffice.later && made.application(4).round == RoundOffice.round)
    }

    @Test("A round's counts are of its own applications, by status")
    func counts() throws {
        let made = try RoundOffice()
        #expect(try made.file().counts == [.received: 4])
        try made.work()
        #expect(try made.file().counts == [.called: 1, .supplemented: 1, .resigned: 1, .formallyRejected: 1])
        #expect(try made.file().tally == RoundTally([.called: 1, .supplemented: 1, .resigned: 1, .formallyRejected: 1]))
        guard case .rounds(let all) = try made.office.query(.rounds) else { throw Unexpected(what: "no rounds") }
        #expect(all == [try made.file()] && made.office.isEmpty(.round(caseID(8999))))
    }

    @Test("An extension lets applications be in time that were late, in the queue of incomplete ones too")
    func extended() throws {
        let made = try RoundOffice()
        func incomplete() throws -> Set<CaseID> {
            guard case .applications(let page) = try made.office.query(.incomplete(ListRequest())) else { throw Unexpected(what: "no list") }
            return Set(page.rows.map(\.id))
        }
        let before = try incomplete()
        #expect(before.isSuperset(of: [caseID(2001), caseID(2002)]))
        try made.office.saved(.extendRound(ExtendRound(round: RoundOffice.round, closes: day("2014-03-11"), reason: "za mało")))
        let after = try incomplete()
        try made.office.rebuildIndex()
        #expect(try incomplete() == after)
    }

    @Test("4.3: case numbers follow one another in their unit, class and year; the register has each once, in order, and withdrawn ones stay")
    func numbers() throws {
        let made = try RoundOffice()
        #expect(try made.register(2013).map(\.number.text) == (1...4).map { "GOPS.042.\($0).2013" })
        try made.office.saved(.withdrawApplication(WithdrawApplication(application: caseID(2004), reason: "")))
        let rule = CaseNumberRule(pattern: "{unit}/{class}/{number}/{year}", unit: "MOPS", fileClass: "042")
        try made.office.saved(.setCaseNumbering(SetCaseNumbering(project: caseID(1), rule: rule)))
        try made.office.saved(RoundOffice.application(5, complete: true))
        try made.office.saved(
            .setCaseNumbering(
                SetCaseNumbering(project: caseID(1), rule: CaseNumberRule(pattern: "{unit}.{class}.{number}.{year}", unit: "GOPS", fileClass: "042"))))
        try made.office.saved(RoundOffice.application(6, complete: true))
        let rows = try made.register(2013)
        #expect(rows.map(\.number.text) == (1...5).map { "GOPS.042.\($0).2013" } + ["MOPS/042/1/2013"])
        #expect(rows.map(\.application.id) == [2001, 2002, 2003, 2004, 2006, 2005].map(caseID))
        #expect(rows[3].application.status == .withdrawn)
        #expect(try made.register(2014).isEmpty)
        try made.office.rebuildIndex()
        #expect(try made.register(2013) == rows)
        #expect(try made.application(4).caseNumber?.text == "GOPS.042.4.2013")
    }

    @Test("Lists mark what came after the round's window or to the wrong place, until an extension takes it in")
    func marked() throws {
        let made = try RoundOffice()
        try made.office.saved(.extendRound(ExtendRound(round: RoundOffice.round, closes: day("2013-12-20"), reason: "za mało wniosków")))
        guard case .saveApplication(var late) = RoundOffice.application(5, complete: true) else { return }
        late.content.filing.receivedOn = day("2013-12-21")
        late.content.filing.rightInstitution = false
        try made.office.saved(.saveApplication(late))
        func flags(_ query: Query) throws -> [[FilingFlag]] {
            guard case .applications(let page) = try made.office.query(query) else { return [] }
            return page.rows.map(\.flags)
        }
        #expect(try flags(.applications(ListRequest(), status: nil)) == [[], [], [], [], [.late, .wrongInstitution]])
        #expect(try flags(.checkQueue(ListRequest())).last == [.late, .wrongInstitution])
        try made.office.saved(.extendRound(ExtendRound(round: RoundOffice.round, closes: day("2013-12-21"), reason: "nadal za mało")))
        #expect(try flags(.applications(ListRequest(), status: nil)).last == [.wrongInstitution])
    }

    @Test("An office that sets no unit gives no case numbers")
    func unnumbered() throws {
        let made = try RoundOffice(numbered: false)
        #expect(try made.application(1).caseNumber == nil && made.register(2013).isEmpty)
    }

    @Test("A list that the round's places cut is worked out anew as it was closed, whatever becomes of the round")
    func frozen() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found(places: 5)
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-16"))
        try office.saved(.planRound(PlanRound(round: RoundOffice.round, content: RoundContent(window: window, places: 1))))
        try office.saved(.openRound(OpenRound(round: RoundOffice.round)))
        let sat = try SittingOffice(applications: 3, places: 1, surroundings, office)
        try sat.close()
        try office.saved(.extendRound(ExtendRound(round: RoundOffice.round, closes: day("2014-03-11"), reason: "za mało")))
        try office.saved(.closeRound(CloseRound(round: RoundOffice.round)))
        try office.saved(.decideRound(DecideRound(round: RoundOffice.round)))
        let file = try sat.frozen()
        #expect(file.isIntact && file.isReproduced && file.list.head.places == 1 && file.list.head.round == RoundOffice.round)
        #expect(file.list.count(.basicList) == 1 && file.list.count(.reserveList) == 2 && file.today.isEmpty)
    }
}

extension Office {
    fileprivate func isEmpty(_ query: Query) -> Bool { (try? self.query(query)) == .nothing }
}
