import Casework
import Rules
import StrictJSON

/// The cells of one row by their columns, read one after another; what is wrong is noted, and reading goes on.
struct RowReader {
    let row: CSVRow
    private let places: [Column: Int]
    private(set) var faults: [RowFault] = []

    init(_ row: CSVRow, places: [Column: Int]) {
        self.row = row
        self.places = places
    }

    /// The cell's text without white space around it; nil where the column is missing or the cell is empty.
    func text(_ column: Column) -> String? {
        guard let place = places[column], row.cells.indices.contains(place) else { return nil }
        let text = CellReader.trimmed(row.cells[place].text[...])
        return text.isEmpty ? nil : String(text)
    }

    func text(_ single: Column.Single) -> String? { text(.once(single)) }

    /// What the cell says; nil where it is empty or can't be taken.
    mutating func value<Value>(_ column: Column, _ read: (String) -> CellReading<Value>) -> Value? {
        guard let text = text(column) else { return nil }
        switch read(text) {
        case .value(let value): return value
        case .fault(let sentence):
            note(column, sentence)
            return nil
        }
    }

    mutating func value<Value>(_ single: Column.Single, _ read: (String) -> CellReading<Value>) -> Value? { value(.once(single), read) }

    mutating func word<Value>(_ column: Column, _ words: [(String, Value)]) -> Value? { value(column) { CellReader.word($0, of: words) } }

    mutating func word<Value>(_ single: Column.Single, _ words: [(String, Value)]) -> Value? { word(.once(single), words) }

    mutating func note(_ column: Column, _ sentence: FaultSentence) {
        faults.append(RowFault(column: column.name, line: line(of: column), sentence: sentence))
    }

    mutating func require(_ column: Column) {
        if text(column) == nil { note(column, "must not be empty") }
    }

    func line(of column: Column) -> Int {
        places[column].flatMap { row.cells.indices.contains($0) ? row.cells[$0].line : nil } ?? row.line
    }

    /// Whether any cell of a person holds something.
    func mentions(person number: Int) -> Bool { Column.Personal.allCases.contains { text(.person(number, $0)) != nil } }

    /// What the row says, whatever the order of its columns and the ordinal number of the row: the same for the same application.
    var canonical: [UInt8] {
        var parts: [UInt8] = []
        for column in Column.all where column != .once(.ordinal) {
            guard let text = text(column) else { continue }
            parts += Array(column.name.utf8) + [0x1F] + Array(text.utf8) + [0x1E]
        }
        return parts
    }
}
