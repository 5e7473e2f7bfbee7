import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("Rows on their way into a new index")
struct RowBatchTests {
    private static let words = ["", "a", "aa", "ab", "abcdefgh", "abcdefghi", "abcdefgz", "ż", "żaba", "a\u{1}", "zzzzzzzzzzzzzzzz"]

    private func database(_ tables: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: tables) }
        return queue
    }

    @Test("They go in in the order in which SQLite keeps their keys; of the same key the later one stays", arguments: [7, 8, 9] as [UInt64])
    func order(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var batch = RowBatch()
        var last: [String: Int] = [:]
        for number in 0..<2_000 {
            let rank = chance.next(9)
            let texts = (0..<3).map { _ in Self.words[chance.next(Self.words.count)] }
            batch.put(.postings, .integer(rank), .text(texts[0]), .text(texts[1]), .text(texts[2]), .text("\(number)"))
            last["\(rank)|\(texts.joined(separator: "|"))"] = number
        }
        batch.sort()
        // Without a key, so that the order of arrival is kept.
        let plain = try database("CREATE TABLE postings (rank, word, person, source, label)")
        let (arrived, sorted) = try plain.write { database in
            try batch.insert(into: database)
            let rows = "SELECT rank, word, person, source, label FROM postings ORDER BY"
            return (
                try Row.fetchAll(database, sql: "\(rows) rowid"),
                try Row.fetchAll(database, sql: "\(rows) rank, word, person, source, CAST(label AS INTEGER)")
            )
        }
        #expect(arrived == sorted, "seed \(seed)")
        #expect(arrived.count == 2_000)
        let keyed = try database(IndexSchema.tables)
        let kept = try keyed.write { database in
            try batch.insert(into: database)
            return try Row.fetchAll(database, sql: "SELECT rank, word, person, source, label FROM postings")
        }
        let labels = Dictionary(
            uniqueKeysWithValues: kept.map { ("\($0[0] as Int)|\($0[1] as String)|\($0[2] as String)|\($0[3] as String)", Int($0[4] as String) ?? -1) })
        #expect(labels == last, "seed \(seed)")
    }

    @Test("A row is the same whether it goes in at once or with a batch: nothing, numbers, flags, empty and other texts")
    func sameAsDirect() throws {
        let queue = try database("CREATE TABLE equipment (\(IndexTable.equipment.columns.joined(separator: ", ")))")
        func put(_ rows: inout some RowSink) throws {
            try rows.put(
                .equipment, .text("id"), .text(""), .integer(-3), .integer(.max), RowValue(nil as Int?), RowValue(nil as String?), RowValue(true),
                RowValue(false), RowValue("Zażółć"), .null, .text("\u{1F9E9}"))
        }
        let rows = try queue.write { database in
            var direct = DirectRows(database: database)
            try put(&direct)
            var batch = RowBatch()
            try put(&batch)
            batch.sort()
            try batch.insert(into: database)
            return try Row.fetchAll(database, sql: "SELECT * FROM equipment")
        }
        #expect(rows.count == 2 && rows[0] == rows[1])
        #expect(rows[0][2] as Int == -3 && rows[0][3] as Int == .max && rows[0].hasNull(atIndex: 4) && rows[0][1] as String == "")
    }
}
