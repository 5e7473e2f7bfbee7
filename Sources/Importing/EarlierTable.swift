import Rules
import StrictJSON

/// A person who was supported in an earlier edition of the project (KP-13): one row of such a list.
public struct EarlierBeneficiary: Equatable, Sendable {
    /// As a spreadsheet counts; 1 is the header.
    public var number: Int
    /// The line of the file, from 1.
    public var line: Int
    public var ordinal: String?
    public var familyName: String
    public var givenNames: String
    public var pesel: PESEL?
    public var birthDate: CalendarDay?
    public var locality: String?
    public var street: String?
    public var building: String?
    public var flat: String?
    /// The edition or project, as the list names it.
    public var edition: String?
    /// The number of the agreement.
    public var agreement: String?
    /// The day of the support.
    public var day: CalendarDay?
    /// The same for the same person, wherever the row stands.
    public var canonical: [UInt8]
}

/// A list of earlier beneficiaries, read row after row.
public struct EarlierTable {
    /// The columns.
    public enum Column: String, Sendable, CaseIterable {
        case ordinal = "lp."
        case familyName = "nazwisko"
        case givenNames = "imiona"
        case pesel = "PESEL"
        case birthDate = "data urodzenia"
        case locality = "miejscowość"
        case street = "ulica"
        case building = "nr domu"
        case flat = "nr lokalu"
        case edition = "edycja"
        case agreement = "nr umowy"
        case day = "data wsparcia"
    }

    /// One row.
    public enum Row: Equatable, Sendable {
        case person(EarlierBeneficiary)
        case refused(number: Int, line: Int, ordinal: String?, [RowFault])
    }

    private var reader: CSVReader
    private let places: [Column: Int]
    private let training: Bool

    /// Reads the header.
    /// - Throws: `CSVFault`, `HeaderFaults`.
    public init(_ bytes: [UInt8], training: Bool) throws {
        reader = try CSVReader(bytes)
        places = try Header.places(reader.header, among: Column.allCases, obligatory: [.familyName, .givenNames], name: \.rawValue)
        self.training = training
    }

    /// The next row; nil at the end.
    public mutating func next() throws(CSVFault) -> Row? {
        guard let row = try reader.next() else { return nil }
        if let fault = Header.fault(of: row, under: reader.header) {
            return .refused(number: row.number, line: row.line, ordinal: text(.ordinal, row), [fault])
        }
        var faults: [RowFault] = []
        func note(_ column: Column, _ sentence: FaultSentence) {
            let line = places[column].map { row.cells[$0].line } ?? row.line
            faults.append(RowFault(column: column.rawValue, line: line, sentence: sentence))
        }
        func value<Value>(_ column: Column, _ read: (String) -> CellReading<Value>) -> Value? {
            guard let text = text(column, row) else { return nil }
            switch read(text) {
            case .value(let value): return value
            case .fault(let sentence):
                note(column, sentence)
                return nil
            }
        }
        for column in [Column.familyName, .givenNames] where text(column, row) == nil { note(column, "must not be empty") }
        let training = self.training
        let person = EarlierBeneficiary(
            number: row.number, line: row.line, ordinal: text(.ordinal, row), familyName: text(.familyName, row) ?? "",
            givenNames: text(.givenNames, row) ?? "", pesel: value(.pesel) { CellReader.pesel($0, training: training) },
            birthDate: value(.birthDate, CellReader.day), locality: text(.locality, row), street: text(.street, row),
            building: text(.building, row), flat: text(.flat, row), edition: text(.edition, row), agreement: text(.agreement, row),
            day: value(.day, CellReader.day), canonical: canonical(row))
        if text(.pesel, row) == nil, text(.birthDate, row) == nil, text(.locality, row) == nil {
            note(.pesel, "a name alone tells nobody apart; add the PESEL, the date of birth or the address")
        }
        guard faults.isEmpty else { return .refused(number: row.number, line: row.line, ordinal: person.ordinal, faults) }
        return .person(person)
    }

    private func text(_ column: Column, _ row: CSVRow) -> String? {
        guard let place = places[column], row.cells.indices.contains(place) else { return nil }
        let text = CellReader.trimmed(row.cells[place].text[...])
        return text.isEmpty ? nil : String(text)
    }

    private func canonical(_ row: CSVRow) -> [UInt8] {
        Column.allCases.filter { $0 != .ordinal }.flatMap { column -> [UInt8] in
            guard let text = text(column, row) else { return [] }
            return Array(column.rawValue.utf8) + [0x1F] + Array(text.utf8) + [0x1E]
        }
    }
}
