import GRDB
import Testing

@testable import Storage

@Suite("A thread that writes an index")
struct IndexPressTests {
    private struct Broken: Error, Equatable {
        var number: Int
    }

    private func press() throws -> (DatabaseQueue, IndexPress) {
        let queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: "CREATE TABLE done (number INTEGER NOT NULL)") }
        return (queue, IndexPress(queue))
    }

    private static func note(_ number: Int) -> @Sendable (Database) throws -> Void {
        { try $0.execute(sql: "INSERT INTO done VALUES (?)", arguments: [number]) }
    }

    @Test("Pieces are done in order, and answers are those of the pieces asked for")
    func order() throws {
        let (queue, press) = try press()
        let early = press.begin { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM done") }
        for number in 0..<20 { try press.add(Self.note(number)) }
        let late = press.begin { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM done") }
        #expect(try press.answer(of: late) == 20)
        #expect(try press.answer(of: early) == 0)
        try press.finish()
        #expect(try queue.read { try Int.fetchAll($0, sql: "SELECT number FROM done ORDER BY rowid") } == Array(0..<20))
    }

    @Test("Behind a failure nothing is done; it is told soon, again at the end, and to whoever waits for a later answer")
    func failure() throws {
        let (queue, press) = try press()
        try press.add(Self.note(0))
        // Wanted later, so that pieces behind it are settled first.
        let asked = press.begin { _ -> Int in throw Broken(number: 1) }
        #expect(throws: Broken(number: 1)) {
            for number in 1..<10 {
                try press.add { database in
                    try Self.note(number)(database)
                    throw Broken(number: 2)
                }
            }
        }
        #expect(throws: Broken(number: 1)) { try press.finish() }
        #expect(throws: Broken(number: 1)) { try press.answer(of: asked) }
        #expect(throws: Broken(number: 1)) { try press.answer(of: press.begin { _ in 7 }) }
        #expect(try queue.read { try Int.fetchAll($0, sql: "SELECT number FROM done") } == [0])
    }
}
