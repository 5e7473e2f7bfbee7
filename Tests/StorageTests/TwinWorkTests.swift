import Casework
import Testing

@testable import Storage

@Suite("The same on two threads")
struct TwinWorkTests {
    private struct Bad: Error, Equatable { var item: Int }

    @Test("Results come in the order of the items, however many there are", arguments: [0, 1, TwinWork.least - 1, TwinWork.least, 5001])
    func order(_ count: Int) throws {
        let items = Array(0..<count)
        let twin = TwinWork()
        // A second round goes to the thread that is there already.
        for _ in 1...2 { #expect(try twin.map(items, own: 3, other: { 3 }) { $0 * $1 } == items.map { $0 * 3 }) }
    }

    @Test("Few items stay with the caller, many are shared out in halves")
    func tools() throws {
        let twin = TwinWork()
        let few = try twin.map(Array(0..<(TwinWork.least - 1)), own: "here", other: { "there" }) { tool, _ in tool }
        #expect(few.allSatisfy { $0 == "here" })
        let many = try twin.map(Array(0..<TwinWork.least), own: "here", other: { "there" }) { tool, _ in tool }
        #expect(many.prefix(TwinWork.least / 2).allSatisfy { $0 == "here" } && many.suffix(TwinWork.least / 2).allSatisfy { $0 == "there" })
    }

    @Test("The first item that fails is told, whichever thread had it", arguments: [[0], [4999], [100, 4000], [4000, 4500]])
    func failure(_ bad: [Int]) {
        #expect(throws: Bad(item: bad[0])) {
            try TwinWork().map(Array(0..<5000), own: (), other: {}) { _, item in
                if bad.contains(item) { throw Bad(item: item) }
                return item
            }
        }
    }
}

// The demo office is one office: whoever asks it takes turns with the suite that holds it.
extension DemoListTests {
    @Test("Cases that were announced together are those that are read one by one")
    func announced() throws {
        let codec = EventCodec()
        try office.index.inDatabase { database in
            let ids = try database.texts("SELECT id FROM cases ORDER BY id").map(CaseID.init(rawValue:))
            #expect(ids.count > 100)
            let announced = IndexCases(codec)
            try announced.prepare(ids + [CaseID(rawValue: "nobody")], database, on: TwinWork(least: 100))
            // What is known already is not read again.
            try announced.prepare(ids, database, on: TwinWork(least: 0))
            try database.inSavepoint {
                try database.execute(sql: "DELETE FROM cases")
                for id in ids { #expect(try announced.load(id, database) != nil) }
                #expect(try announced.load(CaseID(rawValue: "nobody"), database) == nil)
                return .rollback
            }
            for id in ids {
                let (one, other) = (try announced.load(id, database), try IndexCases(codec).fetch(id, database))
                #expect(one?.state == other?.state && one?.version == other?.version && one?.login == other?.login)
            }
        }
    }
}
