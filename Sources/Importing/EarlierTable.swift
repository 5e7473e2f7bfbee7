import Casework
import Rules
import StrictJSON

/// A list of people who were supported before, read row after row; one row is one person and what they got (KP-11, KP-13, KP-14).
public struct EarlierTable {
    /// The columns.
    public enum Column: String, Sendable, CaseIterable {
        case ordinal = "lp."
        case familyName = "nazwisko"
        case givenNames = "imiona"
        case pesel = "PESEL"
        case birthDate = "data urodzenia"
        case edition = "edycja"
        case support = "rodzaj wsparcia"
        case item = "co otrzymano"
        case agreement = "nr umowy"
        case day = "data wsparcia"
        case year = "rok wsparcia"
        case loss = "utrata sprzętu"
        case lossConfirmed = "utrata potwierdzona"
        case locality = "miejscowość"
        case street = "ulica"
        case building = "nr domu"
        case flat = "nr lokalu"

        /// Other headings of the column; the first is the English one.
        var aliases: [String] {
            switch self {
            case .ordinal: ["no."]
            case .familyName: ["surname", "family name"]
            case .givenNames: ["given names", "imię", "given name"]
            case .pesel: ["PESEL number", "nr PESEL"]
            case .birthDate: ["birth date", "date of birth"]
            case .edition: ["edition", "program", "programme"]
            case .support: ["kind of support"]
            case .item: ["granted"]
            case .agreement: ["agreement number"]
            case .day: ["date of support"]
            case .year: ["year of support"]
            case .loss: ["loss of equipment"]
            case .lossConfirmed: ["loss confirmed"]
            case .locality: ["locality"]
            case .street: ["street"]
            case .building: ["building"]
            case .flat: ["flat"]
            }
        }

        /// The headings that a list of columns names: the Polish one and the English one.
        public var headings: String { rawValue + " / " + aliases[0] }

        /// Without these no row can be taken in.
        public static let obligatory: [Column] = [.familyName, .givenNames, .edition, .support]

        /// The column that a field of the office's list comes from; nil for any other field.
        fileprivate static func of(_ field: String?) -> Column? {
            FieldKey.EarlierField.allCases.first { FieldKey.earlier($0) == field }.map { field in
                switch field {
                case .familyName: .familyName
                case .givenNames: .givenNames
                case .pesel: .pesel
                case .birthDate: .birthDate
                case .locality: .locality
                case .street: .street
                case .building: .building
                case .flat: .flat
                case .edition: .edition
                case .item: .item
                case .agreement: .agreement
                case .day: .day
                case .year: .year
                case .lossConfirmed: .lossConfirmed
                }
            }
        }
    }

    /// One row.
    public enum Row: Equatable, Sendable {
        case person(ImportedBeneficiary)
        case refused(number: Int, line: Int, ordinal: String?, [RowFault])
    }

    private var reader: CSVReader
    private let places: [Column: Int]
    private let training: Bool
    private let draw: DrawName

    /// Reads the header.
    /// - Parameters:
    ///   - training: whether the invented PESEL numbers of a training office are read.
    ///   - draw: gives opaque names, each another one.
    /// - Throws: `CSVFault`, `HeaderFaults`.
    public init(_ bytes: [UInt8], training: Bool, draw: @escaping DrawName) throws {
        reader = try CSVReader(bytes)
        places = try Header.places(reader.header, among: Column.allCases, obligatory: Column.obligatory, name: \.rawValue, aliases: \.aliases)
        self.training = training
        self.draw = draw
    }

    /// The next row; nil at the end.
    public mutating func next() throws(CSVFault) -> Row? {
        guard let row = try reader.next() else { return nil }
        var cells = EarlierRow(row, places)
        if let fault = Header.fault(of: row, under: reader.header) {
            return .refused(number: row.number, line: row.line, ordinal: cells.text(.ordinal), [fault])
        }
        let content = cells.content(training: training, draw)
        guard cells.faults.isEmpty else { return .refused(number: row.number, line: row.line, ordinal: cells.text(.ordinal), cells.faults) }
        return .person(
            ImportedBeneficiary(
                number: row.number, line: row.line, ordinal: cells.text(.ordinal), id: CaseID(rawValue: draw()), content: content,
                canonical: cells.canonical, lines: cells.lines))
    }
}

/// One row of such a list.
public struct ImportedBeneficiary: Equatable, Sendable {
    /// As a spreadsheet counts; 1 is the header.
    public var number: Int
    /// The line of the file, from 1.
    public var line: Int
    /// What stands in the column `lp.`.
    public var ordinal: String?
    /// Drawn for the case to come.
    public var id: CaseID
    public var content: EarlierBeneficiaryContent
    /// The same for the same row, wherever it stands.
    public var canonical: [UInt8]
    /// Where each column's cell begins.
    fileprivate var lines: [EarlierTable.Column: Int]

    /// The column and line of the field that a refusal names.
    public func place(of field: String?) -> (column: String?, line: Int) {
        guard let column = EarlierTable.Column.of(field) else { return (nil, line) }
        return (column.rawValue, lines[column] ?? line)
    }
}

/// The cells of one row by their columns; what is wrong is noted, and reading goes on.
private struct EarlierRow {
    typealias Column = EarlierTable.Column

    private let row: CSVRow
    private let places: [Column: Int]
    private(set) var faults: [RowFault] = []

    init(_ row: CSVRow, _ places: [Column: Int]) {
        self.row = row
        self.places = places
    }

    mutating func content(training: Bool, _ draw: DrawName) -> EarlierBeneficiaryContent {
        for column in Column.obligatory { require(column) }
        let pesel = value(.pesel) { CellReader.pesel($0, training: training) }
        let born = value(.birthDate, CellReader.day)
        let locality = text(.locality)
        if text(.pesel) == nil, text(.birthDate) == nil, locality == nil {
            note(.pesel, "a name alone tells nobody apart; add the PESEL, the date of birth or the address")
        }
        if [Column.street, .building, .flat].contains(where: { text($0) != nil }) { require(.locality) }
        return EarlierBeneficiaryContent(
            person: PersonID(rawValue: draw()), familyName: text(.familyName) ?? "", givenNames: text(.givenNames) ?? "", pesel: pesel,
            birthDate: born,
            address: locality.map { EarlierAddress(locality: $0, street: text(.street), building: text(.building), flat: text(.flat)) },
            grant: grant())
    }

    private mutating func grant() -> EarlierGrant {
        let support = value(.support) { CellReader.word($0, of: Words.support) }
        let day = value(.day, CellReader.day)
        let year = value(.year, CellReader.year)
        if let day, let year, day.year != year { note(.year, "the year is not that of the date") }
        let loss = value(.loss) { CellReader.word($0, of: Words.loss) }
        let confirmed = value(.lossConfirmed) { CellReader.word($0, of: Words.yesNoInBoth) }
        if confirmed == true, loss != .randomEvent { note(.lossConfirmed, "only a random event is confirmed; say it in \"\(Column.loss.rawValue)\"") }
        return EarlierGrant(
            support: support ?? .earlierEdition, edition: text(.edition) ?? "", item: text(.item), agreement: text(.agreement), day: day,
            year: day == nil ? year : nil, loss: loss, lossConfirmed: confirmed)
    }

    func text(_ column: Column) -> String? {
        guard let place = places[column], row.cells.indices.contains(place) else { return nil }
        let text = CellReader.trimmed(row.cells[place].text[...])
        return text.isEmpty ? nil : String(text)
    }

    private mutating func value<Value>(_ column: Column, _ read: (String) -> CellReading<Value>) -> Value? {
        guard let text = text(column) else { return nil }
        switch read(text) {
        case .value(let value): return value
        case .fault(let sentence):
            note(column, sentence)
            return nil
        }
    }

    private mutating func require(_ column: Column) {
        if text(column) == nil { note(column, "must not be empty") }
    }

    private mutating func note(_ column: Column, _ sentence: FaultSentence) {
        faults.append(RowFault(column: column.rawValue, line: lines[column] ?? row.line, sentence: sentence))
    }

    var lines: [Column: Int] { places.compactMapValues { row.cells.indices.contains($0) ? row.cells[$0].line : nil } }

    var canonical: [UInt8] {
        Column.allCases.filter { $0 != .ordinal }.flatMap { column -> [UInt8] in
            guard let text = text(column) else { return [] }
            return Array(column.rawValue.utf8) + [0x1F] + Array(text.utf8) + [0x1E]
        }
    }
}
