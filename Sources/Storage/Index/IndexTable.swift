import GRDB

/// The tables that hold the rows of cases and commands, with how a row goes in.
enum IndexTable: Int, CaseIterable {
    case commands, households, persons, applications, loans, equipment, places, stays, modules, groups, sessions, participants, postings

    /// In the order in which rows give their values.
    var columns: [String] {
        switch self {
        case .commands: ["id", "first", "count", "subject", "number"]
        case .households: ["id", "name", "sort", "locality", "address", "members", "fold"]
        case .persons: ["id", "household", "name", "sort", "birth", "pesel", "outside", "name_fold", "fold"]
        case .applications:
            ["id", "number", "year", "ordinal", "household", "applicant", "filed", "status", "position", "groups", "fold"]
        case .loans:
            ["id", "number", "year", "ordinal", "application", "household", "borrower", "status", "until", "units", "failures", "fold"]
        case .equipment: ["id", "inventory", "serial", "name", "sort", "status", "marked", "insured", "loan", "place", "fold"]
        case .places: ["id", "name", "sort", "kind", "locality", "fold"]
        case .stays: ["place", "unit"]
        case .modules: ["id", "title", "sort", "hours", "fold"]
        case .groups: ["id", "name", "sort", "module", "trainer", "participants", "capacity", "fold"]
        case .sessions: ["grp", "day", "minutes", "id"]
        case .participants: ["person", "grp"]
        case .postings: ["rank", "word", "person", "source", "label"]
        }
    }

    /// How many of the columns, from the first, are the primary key.
    var keyCount: Int {
        switch self {
        case .sessions, .postings: 4
        case .participants, .stays: 2
        default: 1
        }
    }

    /// Puts one row in.
    var insertion: String { IndexTable.insertions[rawValue] }

    private static let insertions = allCases.map { table in
        let verb =
            switch table {
            case .commands: "INSERT OR IGNORE"  // a command that was sent twice keeps its first answer
            case .sessions, .participants: "INSERT"
            default: "INSERT OR REPLACE"
            }
        let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
        return "\(verb) INTO \(table) (\(table.columns.joined(separator: ", "))) VALUES (\(marks))"
    }
}

/// One column of one row.
enum RowValue: Equatable {
    case null
    case integer(Int)
    case text(String)

    init(_ number: Int?) { self = number.map(RowValue.integer) ?? .null }
    init(_ text: String?) { self = text.map(RowValue.text) ?? .null }
    init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}

/// Takes rows: a database at once, or a batch that is written later.
protocol RowSink {
    mutating func put(_ table: IndexTable, _ values: RowValue...) throws
}

/// Writes each row at once.
struct DirectRows: RowSink {
    let database: Database

    func put(_ table: IndexTable, _ values: RowValue...) throws { try database.run(table.insertion, values) }
}
