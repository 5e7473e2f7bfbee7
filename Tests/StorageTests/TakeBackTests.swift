import Casework
import Testing

@testable import Storage

@Suite("Taking back in the office")
struct TakeBackTests {
    private func decide(_ office: Office) throws {
        try office.saved(Sample.application(1))
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "Ocena.")))
    }

    private let takeBack = Command.takeBackDecision(TakeBackDecision(application: caseID(2001), reason: "Pomyłka."))

    @Test("The desk counts it again as before, and an index made anew says the same")
    func counts() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try decide(office)
        let head = office.head
        try office.saved(takeBack)
        #expect(office.head != head)
        #expect(try office.desk().applications == [.received: 1])
        try Queues.expectEqual(office)
        let before = try office.indexDump()
        _ = try office.rebuildIndex()
        #expect(try office.indexDump() == before)
    }

    @Test("Another login can't take it back, and nothing is stored")
    func somebodyElse() throws {
        let surroundings = Surroundings()
        try decide(try surroundings.found())
        surroundings.login = "ewa"
        let office = try surroundings.reopen()
        let head = office.head
        let id = CommandID(rawValue: office.environment.randomID().description)
        let result = try office.submit(Submission(id: id, command: takeBack, base: []))
        #expect(result == .refused(Refusal([Refusal.Reason(.actOfSomebodyElse(login: "ola"))])))
        #expect(office.head == head)
    }
}
