import GRDB
import GRDBSQLite

/// Rows of many cases on their way into the tables, each table's in the order of its key: SQLite then meets neighbours one after another
/// instead of looking for a page anew for each row, and a cache of any size does.
struct RowBatch: RowSink, Sendable {
    private var buffers = IndexTable.allCases.map { _ in RowBuffer() }

    mutating func put(_ table: IndexTable, _ values: RowValue...) { buffers[table.rawValue].append(values) }

    func count(_ table: IndexTable) -> Int { buffers[table.rawValue].cells.count / table.columns.count }

    /// Puts every table's rows in order; done by whoever makes them, so that whoever writes need not.
    mutating func sort() {
        for table in IndexTable.allCases { buffers[table.rawValue].sort(table) }
    }

    /// Writes all rows.
    func insert(into database: Database) throws {
        for table in IndexTable.allCases where !buffers[table.rawValue].cells.isEmpty {
            try buffers[table.rawValue].insert(into: table, of: database)
        }
    }
}

/// The rows of one table: all texts in one piece of memory, which SQLite reads where it lies.
struct RowBuffer: Sendable {
    enum Cell {
        case null
        case integer(Int)
        case text(start: Int32, count: Int32)
    }

    private(set) var cells: [Cell] = []
    private var bytes: [UInt8] = []
    /// The rows in the order of the key, each by the number of its first cell.
    private var order: [Int] = []

    mutating func append(_ values: [RowValue]) {
        for value in values {
            switch value {
            case .null: cells.append(.null)
            case .integer(let number): cells.append(.integer(number))
            case .text(let text):
                let start = bytes.count
                bytes.append(contentsOf: text.utf8)
                cells.append(.text(start: Int32(start), count: Int32(bytes.count - start)))
            }
        }
    }

    // MARK: Order

    /// Orders the rows as SQLite orders their keys: texts by their bytes. Rows of the same key keep their order.
    mutating func sort(_ table: IndexTable) {
        let width = table.columns.count
        var rows = stride(from: 0, to: cells.count, by: width).map { (prefix: prefix(at: $0), row: $0) }
        rows.sort { left, right in
            if left.prefix != right.prefix { return left.prefix < right.prefix }
            let result = compare(left.row, right.row, table.keyCount)
            return result == 0 ? left.row < right.row : result < 0
        }
        order = rows.map(\.row)
    }

    /// The key's beginning as a number that is ordered like it; most comparisons need no more. A key begins with a small number or a text.
    private func prefix(at cell: Int) -> UInt64 {
        if case .integer(let number) = cells[cell] {
            return UInt64(UInt8(clamping: number)) << 56 | prefix(at: cell + 1) >> 8
        }
        guard case .text(let start, let count) = cells[cell] else { return 0 }
        var prefix: UInt64 = 0
        for offset in 0..<8 {
            prefix = prefix << 8 | (offset < Int(count) ? UInt64(bytes[Int(start) + offset]) : 0)
        }
        return prefix
    }

    private func compare(_ left: Int, _ right: Int, _ count: Int) -> Int {
        for column in 0..<count {
            let result =
                switch (cells[left + column], cells[right + column]) {
                case (.text(let left, let leftCount), .text(let right, let rightCount)):
                    compare(Int(left)..<Int(left + leftCount), Int(right)..<Int(right + rightCount))
                case (.integer(let left), .integer(let right)): left < right ? -1 : left > right ? 1 : 0
                default: preconditionFailure("a key's column has one type, and no nulls")
                }
            if result != 0 { return result }
        }
        return 0
    }

    private func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var (one, other) = (left.lowerBound, right.lowerBound)
            while one < left.upperBound, other < right.upperBound {
                if bytes[one] != bytes[other] { return bytes[one] < bytes[other] ? -1 : 1 }
                one += 1
                other += 1
            }
            return left.count - right.count
        }
    }

    // MARK: Writing

    func insert(into table: IndexTable, of database: Database) throws {
        precondition(order.count * table.columns.count == cells.count, "rows are put in order before they are written")
        let statement = try database.cachedStatement(sql: table.insertion)
        try withExtendedLifetime(statement) {
            let handle = statement.sqliteStatement
            // The texts are lent to SQLite; it must not keep their places.
            defer {
                sqlite3_reset(handle)
                sqlite3_clear_bindings(handle)
            }
            try bytes.withUnsafeBytes { texts in
                let width = table.columns.count
                for row in order {
                    for column in 0..<width { try bind(cells[row + column], to: handle, CInt(column + 1), texts) }
                    let code = sqlite3_step(handle)
                    guard code == SQLITE_DONE else {
                        throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)))
                    }
                    sqlite3_reset(handle)
                }
            }
        }
    }

    @inline(__always)
    private func bind(_ cell: Cell, to statement: SQLiteStatement?, _ place: CInt, _ texts: UnsafeRawBufferPointer) throws {
        let code =
            switch cell {
            case .null: sqlite3_bind_null(statement, place)
            case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
            case .text(let start, let count):
                // An empty text is none where it has no address.
                if let base = texts.baseAddress {
                    sqlite3_bind_text(statement, place, (base + Int(start)).assumingMemoryBound(to: CChar.self), count, nil)
                } else {
                    sqlite3_bind_text(statement, place, "", 0, nil)
                }
            }
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
