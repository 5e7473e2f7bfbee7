import GRDB

extension Database {
    /// Runs a statement that was prepared once for this connection.
    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
        try cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
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
