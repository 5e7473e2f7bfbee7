import Casework
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("Submitting")
struct SubmitTests {
    @Test("A saved application gets its number and is found at once")
    func saved() throws {
        let office = try Surroundings().found()
        let receipt = try office.saved(Sample.application(1))
        #expect(receipt == Receipt(subject: caseID(2001), number: "W/1/2013"))
        #expect(try office.desk().applications == [.received: 1])
        #expect(try office.found("zol").map(\.name) == ["Żółkiewska Anna Łucja"])
    }

    @Test("The same command sent again answers its first receipt and stores nothing, also after a restart")
    func idempotent() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let submission = Submission(id: commandID(1), command: Sample.application(1), base: [VersionedCase(id: caseID(2001), version: 0)])
        let first = try office.submit(submission)
        let head = office.head
        #expect(try office.submit(submission) == first)
        #expect(office.head == head)
        office.close()
        let again = try surroundings.reopen()
        #expect(try again.submit(submission) == first)
        #expect(again.head == head)
    }

    @Test("A refusal stores nothing")
    func refusal() throws {
        let office = try Surroundings().found()
        let head = office.head
        let command = Command.withdrawApplication(WithdrawApplication(application: caseID(9), reason: "Rezygnacja."))
        let result = try office.submit(Submission(id: commandID(1), command: command, base: []))
        #expect(result == .refused(Refusal([Refusal.Reason(.unknownCase(.application))])))
        #expect(office.head == head)
    }

    @Test("What changes nothing is saved without a record")
    func nothingToStore() throws {
        let office = try Surroundings().found()
        let household = Sample.household(1)
        let command = Command.saveHousehold(SaveHousehold(household: caseID(1001), content: household))
        try office.saved(command)
        let head = office.head
        #expect(try office.saved(command) == Receipt(subject: caseID(1001)))
        #expect(office.head == head)
    }

    @Test("A case that moved on is a conflict that shows its state and who saved it; nothing is stored")
    func conflict() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        surroundings.login = "ula"
        surroundings.processID = 4712
        let other = try surroundings.reopen()
        guard case .household(let file) = try other.query(.household(caseID(1001))) else { throw Unexpected(what: "no household") }
        let seen = VersionedCase(id: caseID(1001), version: file.household.version)
        var content = file.household.state.content
        content.home.internet = true
        let change = Command.saveHousehold(SaveHousehold(household: caseID(1001), content: content))
        try other.saved(change, base: [seen])
        content.home.internet = nil
        let late = Command.saveHousehold(SaveHousehold(household: caseID(1001), content: content))
        let head = office.head.seq
        let result = try office.submit(Submission(id: commandID(3), command: late, base: [seen]))
        guard case .conflict(let conflicts) = result, let conflict = conflicts.first else { throw Unexpected(what: "\(result)") }
        #expect(conflicts.count == 1)
        #expect(conflict.id == caseID(1001) && conflict.seen == seen.version)
        #expect(conflict.current.version == seen.version + 1)
        #expect(conflict.login == "ula")
        guard case .household(let current) = conflict.current.state else { throw Unexpected(what: "another kind") }
        #expect(current.content.home.internet == true)
        #expect(office.head.seq == head + 1)
    }

    @Test("The founder is the coordinator, everybody else a clerk, and the journal says so")
    func roles() throws {
        let surroundings = Surroundings()
        _ = try surroundings.found()
        surroundings.login = "ula"
        let office = try surroundings.reopen()
        #expect(office.actor == Actor(login: "ula", role: .clerk))
        let raise = Command.raisePlaces(RaisePlaces(project: caseID(1), places: 40, reason: "Środki z oszczędności."))
        let result = try office.submit(Submission(id: commandID(1), command: raise, base: []))
        #expect(result == .refused(Refusal([Refusal.Reason(.roleMayNot(.clerk))])))
        try office.saved(Sample.application(1))
        let journal = String(decoding: try surroundings.fileSystem.readAll(surroundings.directory + "/journal-000001.jsonl"), as: UTF8.self)
        #expect(journal.contains("\"login\":\"ula\"") || journal.contains("ula"))
    }

    @Test("ST-2: award number 33 of 32 is refused until the coordinator raises the places with a reason")
    func places() throws {
        let office = try Surroundings().found(places: 2)
        for number in 1...3 {
            try office.saved(Sample.application(number))
            try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "")))
        }
        func award(_ number: Int) -> Command {
            .decideList(DecideList(application: caseID(2000 + number), outcome: .basicList, reason: ""))
        }
        try office.saved(award(1))
        try office.saved(award(2))
        let refused = try office.submit(Submission(id: commandID(7), command: award(3), base: []))
        #expect(refused == .refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 2), field: FieldKey.listOutcome)])))
        try office.saved(.raisePlaces(RaisePlaces(project: caseID(1), places: 3, reason: "Środki z oszczędności.")))
        try office.saved(award(3))
        #expect(try office.desk().applications == [.basicList: 3])
        #expect(try office.desk().places == 3)
    }

    @Test("An identifier that is not 32 hexadecimal digits is an error that names the field", arguments: ["", "abc", "ZZ"])
    func malformed(id: String) throws {
        let office = try Surroundings().found()
        let submission = Submission(id: CommandID(rawValue: id), command: Sample.application(1), base: [])
        #expect(throws: OfficeError.malformed(field: "command id")) { try office.submit(submission) }
    }

    @Test("Killed at a set point, the save is whole or absent, and sending it again saves it once", arguments: [
        KillPoint.afterAppend, .afterSync, .afterIndex,
    ])
    func killed(point: KillPoint) throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        let before = office.head.seq
        // From the point on every call fails, as for a process that is gone.
        surroundings.killPoint = { if $0 == point { disk.fail(with: .powerCut) } }
        let submission = Submission(id: commandID(1), command: Sample.application(1), base: [])
        _ = try? office.submit(submission)
        surroundings.killPoint = { _ in }
        disk.endProcess()
        let again = try surroundings.reopen()
        guard case .saved(let receipt) = try again.submit(submission) else { throw Unexpected(what: "not saved") }
        #expect(receipt.number == "W/1/2013")
        #expect(try again.desk().applications == [.received: 1])
        #expect(try again.desk().households == 1)
        let events = again.head.seq - before
        #expect(try again.submit(submission) == .saved(receipt))
        #expect(again.head.seq - before == events)
        #expect(try Office.verify(surroundings.directory, disk).isSound)
    }

    @Test("A full disk is said with the place, nothing is saved, and saving goes on when there is space")
    func fullDisk() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        disk.fail(.write, on: ".jsonl", with: .shortWrite(100))
        let submission = Submission(id: commandID(1), command: Sample.application(1), base: [])
        let error = #expect(throws: OfficeError.self) { try office.submit(submission) }
        #expect(error?.exitCode == 74)
        #expect(error?.description.contains("journal-000001.jsonl") == true)
        #expect(error?.description.contains("free some space") == true)
        #expect(error?.description.contains("Żółk") == false)
        #expect(try office.desk().applications.isEmpty)
        guard case .saved = try office.submit(submission) else { throw Unexpected(what: "not saved") }
        #expect(try office.desk().applications == [.received: 1])
    }

    @Test("A lock that somebody holds is waited for within bounds, and the holder is named")
    func busy() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let first = try surroundings.found()
        surroundings.processID = 99
        let second = try surroundings.reopen()
        try first.journal.lock()
        let error = #expect(throws: OfficeError.self) {
            try second.submit(Submission(id: commandID(1), command: Sample.application(1), base: []))
        }
        #expect(error?.exitCode == 75)
        #expect(error?.description.contains("4711") == true)
        first.journal.unlock()
        try second.saved(Sample.application(1))
    }

    @Test("A clock that jumps ahead by more than a day needs a person's word before it is written")
    func clockAhead() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        surroundings.now += 3 * 86_400_000
        let submission = Submission(id: commandID(1), command: Sample.application(1), base: [])
        let error = #expect(throws: OfficeError.self) { try office.submit(submission) }
        #expect(error?.exitCode == 75)
        guard case .saved = try office.submit(submission, confirmingClock: true) else { throw Unexpected(what: "not saved") }
    }

    @Test("Another's save is news; one's own is not")
    func news() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        surroundings.processID = 12
        let other = try surroundings.reopen()
        let stamp = try office.newsStamp()
        #expect(try office.hasNews() == false)
        try other.saved(Sample.application(1))
        #expect(try office.newsStamp() != stamp)
        #expect(try office.hasNews())
        #expect(try office.hasNews() == false)
        try office.saved(Sample.application(2))
        #expect(try office.hasNews() == false)
        #expect(try other.hasNews())
    }
}
