import GRDB

/// The tables that hold the rows of cases and commands, with how a row goes in.
enum IndexTable: Int, CaseIterable {
    case commands, households, persons, applications, calls, loans, equipment, places, stays, rounds, caseNumbers, modules, groups, sessions, participants, postings, recommendations, sittings, earlier

    /// In the order in which rows give their values.
    var columns: [String] {
        switch self {
        case .commands: ["id", "first", "count", "subject", "number"]
        case .households: ["id", "name", "sort", "locality", "address", "members", "fold", "place"]
        case .persons: ["id", "household", "name", "sort", "birth", "pesel", "outside", "name_fold", "fold"]
        case .applications:
            ["id", "number", "year", "ordinal", "household", "applicant", "filed", "status", "position", "groups", "round", "flags", "fold"]
        case .calls: ["application", "year", "ordinal", "called", "ends", "letter", "outstanding"]
        case .loans:
            ["id", "number", "year", "ordinal", "application", "household", "borrower", "status", "until", "units", "failures", "fold"]
        case .equipment: ["id", "inventory", "serial", "name", "sort", "status", "marked", "insured", "loan", "place", "fold"]
        case .places: ["id", "name", "sort", "kind", "locality", "fold"]
        case .stays: ["place", "unit"]
        case .earlier: ["id", "pesel", "name", "birth"]
        case .rounds: ["id", "number", "takedown"]
        case .caseNumbers: ["year", "unit", "class", "number", "application"]
        case .modules: ["id", "title", "sort", "hours", "fold"]
        case .groups: ["id", "name", "sort", "module", "trainer", "participants", "capacity", "fold"]
        case .sessions: ["grp", "day", "minutes", "id"]
        case .participants: ["person", "grp"]
        case .recommendations: ["id", "centre", "sort", "applications", "handed"]
        case .sittings: ["id", "number", "day", "body", "round", "status", "agenda"]
        case .postings: ["rank", "word", "person", "source", "label"]
        }
    }

    /// How many of the columns, from the first, are the primary key.
    var keyCount: Int {
        switch self {
        case .sessions, .postings, .caseNumbers: 4
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
        let marks = table.columns.map { _ in "?" }
        let sought = table.sought { column in "?\(1 + (table.columns.firstIndex(of: column) ?? 0))" }
        let names = table.columns + (sought == nil ? [] : ["seek"])
        return "\(verb) INTO \(table) (\(names.joined(separator: ", "))) VALUES (\((marks + (sought.map { [$0] } ?? [])).joined(separator: ", ")))"
    }

    /// Changes the columns of a row that differ, where none of them is sought by; nil where the whole row has to be written.
    func update(from old: [RowValue], to new: [RowValue]) -> (sql: String, values: [RowValue])? {
        let changed = new.indices.filter { old[$0] != new[$0] }
        // `seek` is made of these.
        if changed.contains(where: { ["fold", "applicant", "borrower"].contains(columns[$0]) }) { return nil }
        let set = changed.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
        let key = columns.prefix(keyCount).map { "\($0) = ?" }.joined(separator: " AND ")
        return ("UPDATE \(self) SET \(set) WHERE \(key)", changed.map { new[$0] } + new.prefix(keyCount))
    }

    /// The text that rows of this list are narrowed by, as SQL: their own and that of the person they are about; nil where it is `fold` alone.
    private func sought(_ value: (String) -> String) -> String? {
        let person: String
        switch self {
        case .applications: person = "applicant"
        case .loans: person = "borrower"
        default: return nil
        }
        return "\(value("fold")) || ' ' || coalesce((SELECT fold FROM persons WHERE id = \(value(person))), '')"
    }

    /// Brings `seek` to what the person's row says now, where it says something else; nil for tables without it.
    ///
    /// - Parameter condition: For which rows.
    func seeking(where condition: String) -> String? {
        sought { $0 }.map { "UPDATE \(self) SET seek = \($0) WHERE \(condition) AND seek <> \($0)" }
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
