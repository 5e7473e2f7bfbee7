import Casework
import StrictJSON

/// A file of applications, read row after row; one row is one application with its household.
public struct ApplicationTable {
    /// One row.
    public enum Row: Equatable, Sendable {
        case application(ImportedApplication)
        /// By number and line of the row, with the ordinal number that stands in it, and everything that is wrong.
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
        places = try Header.places(reader.header, among: Column.all, obligatory: Column.obligatory, name: \.name)
        self.training = training
        self.draw = draw
    }

    /// The next row; nil at the end.
    public mutating func next() throws(CSVFault) -> Row? {
        guard let row = try reader.next() else { return nil }
        let cells = RowReader(row, places: places)
        if let fault = Header.fault(of: row, under: reader.header) {
            return .refused(number: row.number, line: row.line, ordinal: cells.text(.ordinal), [fault])
        }
        var applicationReader = ApplicationRowReader(row, places: places, training: training, draw: draw)
        switch applicationReader.read() {
        case .success(let application): return .application(application)
        case .failure(let refused): return .refused(number: row.number, line: row.line, ordinal: cells.text(.ordinal), refused.faults)
        }
    }
}

/// Headers and the rows under them. A name that is not known is not repeated: in a file without a header it would be somebody's data.
enum Header {
    /// Where each column stands.
    static func places<Name: Hashable>(
        _ header: CSVRow, among all: [Name], obligatory: [Name], name: (Name) -> String, aliases: (Name) -> [String] = { _ in [] }
    ) throws(HeaderFaults) -> [Name: Int] {
        var known: [String: Name] = [:]
        for column in all {
            for heading in [name(column)] + aliases(column) { known[Column.key(heading)] = column }
        }
        var places: [Name: Int] = [:]
        var faults: [RowFault] = []
        for (place, cell) in header.cells.enumerated() {
            let key = Column.key(cell.text)
            func note(_ sentence: FaultSentence) { faults.append(RowFault(column: nil, line: cell.line, sentence: sentence)) }
            guard !key.isEmpty else {
                note("column \(place + 1) has no name")
                continue
            }
            guard let column = known[key] else {
                note("the name of column \(place + 1) is unknown; take the column out or give it one of the names that --columns lists")
                continue
            }
            if places.updateValue(place, forKey: column) != nil { note("the column \"\(name(column))\" stands twice") }
        }
        for column in obligatory where places[column] == nil {
            faults.append(RowFault(column: nil, line: header.line, sentence: "the column \"\(name(column))\" is missing"))
        }
        guard faults.isEmpty else { throw HeaderFaults(faults: faults) }
        return places
    }

    /// A row with more or fewer cells than the header, unless what is too much is empty.
    static func fault(of row: CSVRow, under header: CSVRow) -> RowFault? {
        let spare = row.cells.dropFirst(header.cells.count).contains { !$0.text.allSatisfy(\.isWhitespace) }
        guard row.cells.count < header.cells.count || spare else { return nil }
        return RowFault(
            column: nil, line: row.line,
            sentence: "the row has \(row.cells.count) cells and the header \(header.cells.count); a separator inside a cell belongs in quotation marks")
    }
}
