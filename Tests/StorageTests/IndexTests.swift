import Casework
import Foundation
import Journal
import Rules
import TestSupport
import Testing

@testable import Storage

@Suite("The index")
struct IndexTests {
    /// An office with a random history, and how many of its commands were saved.
    private func history(_ surroundings: Surroundings, seed: UInt64, commands: Int = 180) throws -> (office: Office, saved: Int) {
        let office = try surroundings.found()
        var history = RandomHistory(seed: seed)
        var saved = 0
        for number in 1...commands {
            let result = try office.submit(Submission(id: commandID(number), command: history.command(), base: []))
            if case .saved = result { saved += 1 }
        }
        return (office, saved)
    }

    @Test("Rebuilt from the journal it is the same, row for row and answer for answer", arguments: [1, 2, 3] as [UInt64])
    func rebuildEqualsIncremental(seed: UInt64) throws {
        let surroundings = Surroundings()
        let (office, saved) = try history(surroundings, seed: seed)
        #expect(saved > 40, "seed \(seed)")
        let before = (dump: try office.indexDump(), states: try office.allStates(), answers: try office.allAnswers())
        #expect(try office.rebuildIndex() == office.head.seq)
        #expect(try office.indexDump() == before.dump, "seed \(seed)")
        #expect(try office.allStates() == before.states, "seed \(seed)")
        #expect(try office.allAnswers() == before.answers, "seed \(seed)")
    }

    @Test("Every count of the desk equals the list that it opens", arguments: [5, 6] as [UInt64])
    func countsEqualLists(seed: UInt64) throws {
        let (office, _) = try history(Surroundings(), seed: seed)
        let desk = try office.desk()
        for status in ApplicationStatus.allCases {
            #expect(try office.total(.applications(ListRequest(), status: status)) == desk.applications[status] ?? 0)
        }
        for status in LoanStatus.allCases {
            #expect(try office.total(.loans(ListRequest(), status: status)) == desk.loans[status] ?? 0)
        }
        #expect(try office.total(.households(ListRequest())) == desk.households)
        #expect(try office.total(.openFailures(ListRequest())) == desk.openFailures)
        #expect(try office.total(.equipment(ListRequest(), status: .inStock)) == desk.unitsInStock)
        #expect(try office.total(.groups(ListRequest())) == desk.groups)
    }

    @Test("A missing, an emptied, a scribbled-over, an older one and one of another schema are made anew at opening", arguments: [
        "missing", "empty", "scribbled", "older", "schema", "torn tables",
    ])
    func replaced(how: String) throws {
        let surroundings = Surroundings()
        let older = surroundings.directory + "/older"
        var office = try surroundings.found()
        try office.saved(Sample.application(1))
        office.close()
        try FileManager.default.copyItem(atPath: surroundings.indexPath, toPath: older)
        office = try surroundings.reopen()
        try office.saved(Sample.application(2, family: "Nowak"))
        let expected = try office.allAnswers()
        try spoil(office, surroundings, how, older)
        office.close()
        let again = try surroundings.reopen()
        #expect(try again.allAnswers() == expected)
        #expect(again.readOnly == nil)
        try again.saved(Sample.application(3, family: "Dudek"))
        #expect(try again.desk().households == 3)
    }

    private func spoil(_ office: Office, _ surroundings: Surroundings, _ how: String, _ older: String) throws {
        let path = surroundings.indexPath
        switch how {
        case "schema": try office.index.inDatabase { try $0.execute(sql: "PRAGMA user_version = 9999") }
        case "torn tables": try office.index.inDatabase { try $0.execute(sql: "DROP TABLE meta") }
        default:
            office.close()
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            switch how {
            case "empty": _ = FileManager.default.createFile(atPath: path, contents: Data())
            case "scribbled": _ = FileManager.default.createFile(atPath: path, contents: Data(repeating: 0x5A, count: 8192))
            case "older": try FileManager.default.copyItem(atPath: older, toPath: path)
            default: break
            }
        }
    }

    @Test("The log beside the index is neither copied at every turn nor let grow without end")
    func logLength() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        // Each writes forty pages and some more.
        for number in 0..<120 {
            try office.index.write { database in
                for row in 0..<20 {
                    let sql = "INSERT INTO commands (id, first, count, subject, number) VALUES (?, 1, 1, '', hex(zeroblob(3800)))"
                    try database.run(sql, "\(number) \(row)")
                }
            }
        }
        // A frame of the log is a page with 24 bytes before it.
        let frames = (try surroundings.fileSystem.status(surroundings.indexPath + "-wal")?.size ?? 0) / 4_120
        #expect(frames >= 3_900 && frames <= 4_100)
    }

    @Test("A correction writes the rows that it changes: a telephone number none, a name its own, an address all")
    func unchangedRows() throws {
        let office = try Surroundings().found()
        var content = Sample.household(1)
        content.members.append(contentsOf: Sample.household(2, given: "Ewa").members)
        content.members[1].relation = .child
        func save() throws { try office.saved(.saveHousehold(SaveHousehold(household: caseID(10), content: content))) }
        /// Which rows a correction leaves alone: those whose text is still the one that was put there by hand.
        func untouched(_ correct: () -> Void) throws -> [String] {
            try office.index.inDatabase { try $0.execute(sql: "UPDATE persons SET fold = '-'; UPDATE households SET fold = '-'") }
            correct()
            try save()
            return try office.index.inDatabase {
                try $0.texts("SELECT id FROM persons WHERE fold = '-' UNION ALL SELECT id FROM households WHERE fold = '-' ORDER BY id")
            }
        }
        try save()
        let (household, first, second) = (caseID(10).rawValue, personID(1).rawValue, personID(2).rawValue)
        #expect(try untouched { content.members[0].phone = "600 100 200" } == [household, first, second])
        #expect(try untouched { content.members[1].givenNames = "Ewa Maria" } == [first])
        #expect(try untouched { content.addresses[0].locality = "Stegna" }.isEmpty)
    }

    @Test("An index that is damaged while it is open is made anew at the next question")
    func damagedWhileOpen() throws {
        let office = try Surroundings().found()
        try office.saved(Sample.application(1))
        let expected = try office.allAnswers()
        try office.index.inDatabase { try $0.execute(sql: "DROP TABLE counters") }
        #expect(try office.allAnswers() == expected)
        try office.index.inDatabase { try $0.execute(sql: "DROP TABLE households") }
        try office.saved(Sample.application(2, family: "Nowak"))
        #expect(try office.desk().households == 2)
        try office.index.inDatabase { try $0.execute(sql: "DROP TABLE applications") }
        #expect(try office.saved(Sample.application(3, family: "Dudek")).number == "W/3/2013")
    }

    @Test("An index whose file is taken away under an open office comes back, at a question and at a save")
    func unlinkedWhileOpen() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try FileManager.default.removeItem(atPath: surroundings.indexPath)
        #expect(try office.desk().households == 1)
        try FileManager.default.removeItem(atPath: surroundings.indexPath)
        #expect(try office.saved(Sample.application(2, family: "Nowak")).number == "W/2/2013")
    }

    @Test("A record that does not fit its case, or its kind, is named by its number and not skipped", arguments: [
        ("household_registered", "{}"), ("member_removed", "{\"person\":1}"), ("module_defined", "{\"title\":\"x\",\"hours\":1}"),
    ])
    func unfit(kind: String, body: String) throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.journal.lock()
        _ = try office.journal.catchUp()
        let id = OpaqueID(caseID(2001).rawValue) ?? .none
        let draft = RecordDraft(kind: kind, caseID: id, caseVersion: 9, salt: surroundings.id(), body: Array(body.utf8))
        let stamp = office.stamp(surroundings.id(), as: .coordinator, confirmingClock: false)
        let number = try office.journal.append([draft], by: stamp, at: office.journal.head).last?.seq ?? 0
        office.journal.unlock()
        let error = #expect(throws: OfficeError.self) { try surroundings.reopen() }
        guard case .indexCannotFollow(number, _) = error else { throw Unexpected(what: "\(error as Any)") }
        #expect(throws: OfficeError.self) { try office.saved(Sample.application(2)) }
    }

    @Test("An index that remembers what the journal lacks makes the office read-only, is said, and is kept")
    func ahead() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let path = surroundings.directory + "/journal-000001.jsonl"
        let shorter = try surroundings.fileSystem.readAll(path)
        try office.saved(Sample.application(1))
        let expected = try office.desk()
        office.close()
        let file = try surroundings.fileSystem.open(path, .update)
        try file.truncate(to: shorter.count)
        file.close()
        let again = try surroundings.reopen()
        #expect(again.readOnly != nil)
        #expect(try again.desk() == expected)
        #expect(throws: OfficeError.self) { try again.rebuildIndex() }
        let error = #expect(throws: OfficeError.self) {
            try again.submit(Submission(id: commandID(1), command: Sample.application(2), base: []))
        }
        #expect(error?.exitCode == 65)
        #expect(try again.desk() == expected)
        again.close()
        // The mark is durable.
        #expect(try surroundings.reopen().readOnly != nil)
    }

    @Test("An index transaction that fails after the sync is no failed save, and is made good by the next call")
    func failsAfterSync() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.index.inDatabase { database in
            try database.execute(sql: "CREATE TRIGGER trap BEFORE INSERT ON commands BEGIN SELECT RAISE(ABORT, 'no'); END")
        }
        let receipt = try office.saved(Sample.application(1), id: commandID(1))
        #expect(receipt.number == "W/1/2013")
        #expect(office.indexIsBehind)
        try office.index.inDatabase { try $0.execute(sql: "DROP TRIGGER trap") }
        #expect(try office.desk().applications == [.received: 1])
        #expect(!office.indexIsBehind)
        #expect(try office.saved(Sample.application(1), id: commandID(1)) == receipt)
    }

    @Test("Another process that has put a new index in place is followed")
    func followed() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let other = try surroundings.reopen()
        try other.rebuildIndex()
        try other.saved(Sample.application(1))
        #expect(try office.desk().households == 1)
        try other.rebuildIndex()
        try office.saved(Sample.application(2, family: "Nowak"))
        #expect(try other.desk().households == 2)
    }

    @Test("A kind of record that this program does not know makes the office read-only; what was read stays readable")
    func unknownKind() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.journal.lock()
        _ = try office.journal.catchUp()
        let draft = RecordDraft(kind: "from_the_future", caseID: .none, caseVersion: 0, salt: surroundings.id(), body: Array("{}".utf8))
        _ = try office.journal.append([draft], by: office.stamp(surroundings.id(), as: .coordinator, confirmingClock: false), at: office.journal.head)
        office.journal.unlock()
        office.close()
        let again = try surroundings.reopen()
        guard case .unknownKind("from_the_future", _) = again.readOnly else { throw Unexpected(what: "\(again.readOnly as Any)") }
        #expect(try again.desk().households == 1)
        #expect(throws: OfficeError.self) { try again.saved(Sample.application(2)) }
    }
}

extension Office {
    /// How many rows a list has, counted by asking for them.
    func total(_ query: Query) throws -> Int {
        func count<Row>(_ page: Page<Row>) -> Int {
            #expect(page.rows.count == page.total)
            return page.rows.count
        }
        return switch try self.query(query) {
        case .applications(let page): count(page)
        case .households(let page): count(page)
        case .loans(let page): count(page)
        case .equipment(let page): count(page)
        case .groups(let page): count(page)
        default: throw Unexpected(what: "not a list")
        }
    }
}
