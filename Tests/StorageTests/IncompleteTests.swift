import Casework
import Testing

@testable import Storage

// The demo office is one office: whoever asks it takes turns with the suite that holds it.
extension DemoListTests {
    @Suite("The queue of incomplete applications")
    struct IncompleteTests {
        /// An application of the demo office that lacks nothing, made for another office: its household, and itself.
        private struct Whole {
            var act: SaveApplication
            var household: HouseholdContent { act.household }

            init() throws {
                let office = DemoListTests.filled.office
                let incomplete = Set(try office.listed(.incomplete(ListRequest())).map(\.id))
                guard let row = try office.listed(.applications(ListRequest(), status: .received)).first(where: { !incomplete.contains($0.id) }),
                    case .application(let file) = try office.query(.application(row.id)), case .saveApplication(var act) = Sample.application(1)
                else { throw Unexpected(what: "no whole application") }
                let household = act.content.household
                act.content = file.application.state.content
                act.content.household = household
                act.household = file.household.state.content
                self.act = act
            }

            /// Saves it in a new office.
            func saved() throws -> (office: Office, surroundings: Surroundings) {
                let surroundings = Surroundings()
                let office = try surroundings.found()
                try office.saved(.saveApplication(act))
                return (office, surroundings)
            }
        }

        /// The count, which is that of the list, and that of an index made anew, in which every row is the same.
        private func incomplete(_ office: Office, _ comment: Comment? = nil) throws -> Int {
            let count = try office.desk().incomplete
            try Queues.expectEqual(office, comment)
            let dump = try office.indexDump()
            try office.rebuildIndex()
            #expect(try office.indexDump() == dump, comment)
            #expect(try office.desk().incomplete == count, comment)
            return count
        }

        @Test("The demo office has some, and they are those that lack something under its rules")
        func demo() throws {
            let office = DemoListTests.filled.office
            let rows = try office.listed(.incomplete(ListRequest()))
            let received = try office.listed(.applications(ListRequest(), status: .received))
            #expect(!rows.isEmpty && rows.count < received.count, "\(rows.count) of \(received.count)")
            #expect(try office.desk().incomplete == rows.count)
            let book = try office.ruleBook()
            var expected: [CaseID] = []
            for row in received {
                guard case .application(let file) = try office.query(.application(row.id)) else { throw Unexpected(what: "no application") }
                if file.application.state.isIncomplete(file.household.state.content, under: book) { expected.append(row.id) }
            }
            #expect(rows.map(\.id) == expected)
        }

        @Test("With its last document an application leaves the queue; without it, it returns, whether it was looked for or not")
        func documents() throws {
            let whole = try Whole()
            let office = try whole.saved().office
            #expect(try incomplete(office) == 0)
            let presented = whole.act.content.documents.filter(\.presented)
            #expect(!presented.isEmpty)
            var act = whole.act
            let form = try #require(act.content.documents.firstIndex { $0.kind == "application_form" })
            act.content.documents[form].presented = false
            try office.saved(.saveApplication(act))
            #expect(try incomplete(office, "looked for in vain") == 1)
            var still = act
            still.content.documents.remove(at: form)
            try office.saved(.saveApplication(still))
            #expect(try incomplete(office, "changed and still lacking it: counted once") == 1)
            try office.saved(.saveApplication(whole.act))
            #expect(try incomplete(office, "it has come") == 0)
            act.content.documents.remove(at: form)
            try office.saved(.saveApplication(act))
            #expect(try incomplete(office, "nobody has ticked it") == 1)
            try office.saved(.recordFormalResult(RecordFormalResult(application: act.application, passed: false, reason: "Brak wniosku.")))
            #expect(try incomplete(office, "it is decided") == 0)
        }

        @Test("A correction of the household that takes an answer away brings its application into the queue, and one that gives it, out of it")
        func household() throws {
            let whole = try Whole()
            let office = try whole.saved().office
            var poorer = whole.household
            poorer.home = HomeEquipment()
            let id = whole.act.content.household
            try office.saved(.saveHousehold(SaveHousehold(household: id, content: poorer)))
            #expect(try incomplete(office, "an answer is gone") == 1)
            try office.saved(.saveHousehold(SaveHousehold(household: id, content: whole.household)))
            #expect(try incomplete(office, "it is there again") == 0)
        }

        @Test("What was found without the rules is found anew with the first save under them")
        func unreadableRules() throws {
            let whole = try Whole()
            let (office, surroundings) = try whole.saved()
            try office.saved(Sample.application(2, family: "Nowak"))
            #expect(try incomplete(office) == 1)
            office.close()
            let path = surroundings.indexPath
            for suffix in ["", "-wal", "-shm"] { try? surroundings.fileSystem.unlink(path + suffix) }
            var environment = surroundings.environment()
            environment.readRules = { _, _, _ in throw Unexpected(what: "rules that nobody can read") }
            let blind = try Office.open(surroundings.directory, environment)
            let absent = whole.act.content.documents.contains { !$0.presented } ? 1 : 0
            #expect(try blind.desk().incomplete == absent, "what was looked for in vain is known without rules")
            blind.close()
            let seeing = try surroundings.reopen()
            try seeing.saved(Sample.application(3, family: "Dudek"))
            #expect(try incomplete(seeing) == 2)
        }
    }
}

extension Office {
    fileprivate func listed(_ query: Query) throws -> [ApplicationRow] {
        guard case .applications(let page) = try self.query(query) else { throw Unexpected(what: "no list of applications") }
        return page.rows
    }
}
