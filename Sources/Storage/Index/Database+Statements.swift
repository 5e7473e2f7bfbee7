import GRDB
import GRDBSQLite

extension Database {
    /// Runs a statement that was prepared once for this connection.
    ///
    /// Binds and steps by itself: GRDB's own way gathers, checks and copies the arguments anew on each call, which costs more than
    /// SQLite's work on a small row.
    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
        try run(sql, values.count) { statement, index in
            let place = CInt(index + 1)
            return values[index]?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
        }
    }

    /// As ``run(_:_:)``, with a row's values.
    func run(_ sql: String, _ values: [RowValue]) throws {
        try run(sql, values.count) { statement, index in
            let place = CInt(index + 1)
            return switch values[index] {
            case .null: sqlite3_bind_null(statement, place)
            case .integer(let number): number.bind(to: statement, at: place)
            case .text(let text): text.bind(to: statement, at: place)
            }
        }
    }

    @inline(__always)
    private func run(_ sql: String, _ count: Int, bind: (SQLiteStatement, Int) -> CInt) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        precondition(count == Int(sqlite3_bind_parameter_count(statement)), "each parameter has its value")
        for index in 0..<count {
            let code = bind(statement, index)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection))) }
    }

    /// What is made of the first row where it stands, if there is one: nothing is copied but what is asked for.
    func first<Value>(_ sql: String, _ key: String, _ make: (RowInPlace) throws -> Value) throws -> Value? {
        var value: Value?
        try each(sql, key, limit: 1) { value = try make($0) }
        return value
    }

    /// Hands out the rows of a query by one text, each where it stands. The query is not asked again meanwhile.
    func each(_ sql: String, _ key: String, limit: Int = Int.max, _ body: (RowInPlace) throws -> Void) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        let bound = key.bind(to: statement, at: 1)
        guard bound == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: bound)) }
        for _ in 0..<limit {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection))) }
            try body(RowInPlace(statement: statement))
        }
    }

    /// All rows of a query that was prepared once for this connection.
    func rows(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The first row, if any.
    func row(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }

    /// The first column of the first row as a number; 0 where there is none.
    func number(_ sql: String, _ values: [(any DatabaseValueConvertible)?] = []) throws -> Int {
        try Int.fetchOne(cachedStatement(sql: sql), arguments: StatementArguments(values)) ?? 0
    }

    /// The first column of all rows as texts.
    func texts(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws -> [String] {
        try String.fetchAll(cachedStatement(sql: sql), arguments: StatementArguments(values))
    }
}

/// A row as SQLite holds it, until the next step.
struct RowInPlace {
    let statement: SQLiteStatement

    /// Throws where the column holds anything else, as another program's index would.
    func number(_ column: Int) throws -> Int {
        guard sqlite3_column_type(statement, CInt(column)) == SQLITE_INTEGER else { throw OfficeError.indexDamaged }
        return Int(sqlite3_column_int64(statement, CInt(column)))
    }

    /// Nil where the column is empty.
    func numberIfPresent(_ column: Int) throws -> Int? {
        sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL ? nil : try number(column)
    }

    func text(_ column: Int) throws -> String { String(decoding: try bytes(column), as: UTF8.self) }

    /// The bytes of a text. Throws where the column holds anything else.
    func bytes(_ column: Int) throws -> UnsafeRawBufferPointer {
        guard sqlite3_column_type(statement, CInt(column)) == SQLITE_TEXT, let text = sqlite3_column_text(statement, CInt(column)) else {
            throw OfficeError.indexDamaged
        }
        return UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, CInt(column))))
    }
}
