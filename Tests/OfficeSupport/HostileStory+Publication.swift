import Casework
import Rules
import Storage

/// A round that was published, with an objection, and a list that is out.
extension HostileStory {
    static let publishedRound = caseID(9503)

    func publish() throws {
        let round = Self.publishedRound
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-16"))
        try send("round", .planRound(PlanRound(round: round, content: RoundContent(window: window))))
        try send("opening", .openRound(OpenRound(round: round)))
        guard case .saveApplication(var late) = application(31) else { return }
        late.round = round
        try send("application 31", .saveApplication(late))
        try send("rejection", .recordFormalResult(.init(application: caseID(2031), passed: false, reason: "Brak podpisu")))
        try send("closing", .closeRound(CloseRound(round: round)))
        try send("decision", .decideRound(DecideRound(round: round)))
        guard case .publication(let file) = try office.query(.publication(round)) else { throw HostileOffice.NotTold(step: "publication") }
        let lines = file.numbers.lines.map { $0.text + " – odrzucony formalnie" }
        let approval = PublicationApproval(by: "Jan Nowak", day: HostileOffice.day, words: "Opinia inspektora")
        let publishing = PublicationCommand.Act.publish(.numbers, lines: lines, approval: approval, takeDown: day("2014-03-31"))
        try send("publication", .publish(PublicationCommand(round, publishing)))
        let objection = ObjectToPublication(household: caseID(1031), person: personID(31), day: HostileOffice.day)
        try send("objection", .objectToPublication(objection))
    }
}
