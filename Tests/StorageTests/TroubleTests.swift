import Casework
import GRDB
import Journal
import TestSupport
import Testing

@testable import Storage

/// Rows of the table of what is found and done that need a machine's clock, a disk that fails on purpose, or an index without room.
@Suite("Trouble with the clock, the disk and the index")
struct TroubleTests {
    @Test("A clock that runs backwards: the record keeps the order, notes the machine's time, and nobody is troubled")
    func clockBackwards() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        surroundings.now -= 3_600_000
        try office.saved(Sample.application(2, family: "Nowak"))
        let records = try office.journal.records(after: .beginning, limit: .max)
        let last = try #require(records.last)
        #expect(last.time.milliseconds == Surroundings.spring)
        #expect(zip(records, records.dropFirst()).allSatisfy { $0.time <= $1.time })
        let lines = String(decoding: try surroundings.fileSystem.readAll(surroundings.directory + "/journal-000001.jsonl"), as: UTF8.self)
        let clocks = lines.split(separator: "\n").map { $0.contains("\"clock\":\"2014-03-12T07:30:00.000Z\"") }
        #expect(clocks.last == true && clocks.contains(false))
        #expect(office.readOnly == nil)
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
    }

    @Test("No room for the index: what is saved is saved, said so, and found again once there is room")
    func indexWithoutRoom() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.index.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        var number = 0
        while !office.indexIsBehind, number < 300 {
            number += 1
            #expect(try office.saved(Sample.application(number)).number == "W/\(number)/2013")
        }
        try #require(office.indexIsBehind, "the index took \(number) applications")
        // The next command can't be decided on an index that lags: nothing is saved, and it is the index that is named.
        let before = try surroundings.fileSystem.readAll(surroundings.directory + "/journal-000001.jsonl")
        let error = #expect(throws: OfficeError.self) { try office.saved(Sample.application(number + 1)) }
        guard case .index(surroundings.indexPath, 13, _) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(try surroundings.fileSystem.readAll(surroundings.directory + "/journal-000001.jsonl") == before)
        // Looking goes on, on what the index holds.
        #expect(try office.desk().households == number - 1)
        try office.index.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
        #expect(try office.desk().households == number)
        #expect(try office.saved(Sample.application(number + 1)).number == "W/\(number + 1)/2013")
        #expect(try Office.verify(surroundings.directory, surroundings.fileSystem).isSound)
    }

    @Test("A full disk for the draft: the error names the draft's folder, and the draft that was there stays")
    func draftWithoutRoom() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        var draft = Draft(
            id: commandID(7), form: "application", subject: caseID(1), base: [], fields: [DraftField(key: "a", text: "one")], focus: "a", cursor: 0,
            login: "ola", savedOn: "", title: "")
        try office.saveDraft(draft)
        draft.fields = [DraftField(key: "a", text: "two")]
        for effect in [SimulatedFileSystem.Effect.error(28), .shortWrite(3), .tornError(5, 28)] {
            disk.fail(.write, on: ".new", with: effect)
            let error = #expect(throws: OfficeError.self) { try office.saveDraft(draft) }
            guard case .file(let file) = error else { throw Unexpected(what: "\(error as Any)") }
            #expect(file.isDiskFull && file.path.hasPrefix("/office/drafts/"))
            #expect(try office.listDrafts().first?.fields.first?.text == "one")
        }
        try office.saveDraft(draft)
        #expect(try office.listDrafts().first?.fields.first?.text == "two")
    }

    @Test("A look that can't be noted is not shown, whatever the reason; the journal is not concerned")
    func lookNotNoted() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        disk.fail(.write, on: "access/journal-000001.jsonl", with: .error(28))
        let error = #expect(throws: OfficeError.self) { _ = try office.query(.application(caseID(2001))) }
        guard case .access(.notWritten(let file)) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(file.isDiskFull && office.readOnly == nil)
        guard case .application = try office.query(.application(caseID(2001))) else { throw Unexpected(what: "not shown") }
    }

    @Test("A sync that fails twice: not saved, read-only for everybody from then on, and the reason outlives the process")
    func syncFailsTwice() throws {
        let disk = SimulatedFileSystem()
        let surroundings = Surroundings(simulated: disk)
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        disk.fail(.sync, number: 1, on: ".jsonl", with: .error(5))
        disk.fail(.sync, number: 2, on: ".jsonl", with: .error(5))
        let error = #expect(throws: OfficeError.self) { try office.saved(Sample.application(2, family: "Nowak")) }
        guard case .journal(.readOnly(.syncFailed(let file))) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(error?.exitCode == 74 && file.errno == 5)
        let again = try surroundings.reopen()
        #expect(again.readOnly?.mark == .syncFailed(FileError(path: file.path, operation: file.operation, errno: 5, message: "")))
        #expect(again.readOnly?.exitCode == 74)
        #expect(try again.desk().households == 1)
        #expect(throws: OfficeError.self) { try again.saved(Sample.application(2, family: "Nowak")) }
        #expect(try Office.verify("/office", disk).isSound)
    }
}
