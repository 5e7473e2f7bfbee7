import StrictJSON

/// Why a file can't be read as a table, with its place; nothing after it can be trusted.
public struct CSVFault: Error, Equatable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The place in the line in Unicode scalars, from 1.
    public let column: Int
    public let sentence: FaultSentence
}

/// One cell: its text and the line on which it begins.
public struct CSVCell: Equatable, Sendable {
    public var text: String
    /// From 1; cells of one row begin on different lines where one of them holds a line break.
    public var line: Int
}

/// One row of cells.
public struct CSVRow: Equatable, Sendable {
    /// As a spreadsheet counts: 1 is the header, empty rows count.
    public var number: Int
    /// The line of the file on which the row begins, from 1.
    public var line: Int
    public var cells: [CSVCell]
}

/// Reads a table of cells (RFC 4180) row after row, and nothing that could be read in two ways.
///
/// UTF-8 with or without a byte order mark; cells are parted by `;` or `,`, whichever the header has; a cell in quotation marks may hold the
/// separator, line breaks (they come out as line feeds) and doubled quotation marks; rows end with CRLF, LF or CR.
/// A quotation mark out of place is a fault of the whole file: where the rows after it begin would be a guess.
public struct CSVReader: Sendable {
    /// What a file may hold at most.
    public enum Limit {
        public static let rows = 100_000
        public static let columns = 400
        /// Bytes of one cell: more is a quotation mark that nobody has closed.
        public static let cell = 16_384
    }

    /// The first row that is not empty.
    public private(set) var header = CSVRow(number: 1, line: 1, cells: [])
    /// `;` or `,`.
    public let separator: Unicode.Scalar

    private let bytes: [UInt8]
    private var position: Int
    private var line = 1
    /// Where the present line begins.
    private var lineStart: Int
    private var rows = 0
    private let parting: UInt8

    private static let comma = UInt8(ascii: ",")
    private static let semicolon = UInt8(ascii: ";")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Checks the encoding of the whole file and reads the header.
    public init(_ bytes: [UInt8]) throws(CSVFault) {
        self.bytes = bytes
        position = bytes.starts(with: Self.mark) ? Self.mark.count : 0
        lineStart = position
        if let foreign = Self.foreignFormat(bytes) { throw CSVFault(line: 1, column: 1, sentence: foreign) }
        if let fault = Self.firstBadByte(bytes) { throw fault }
        parting = try Self.separator(bytes[position...])
        separator = Unicode.Scalar(parting)
        guard let first = try next() else { throw CSVFault(line: 1, column: 1, sentence: "there is nothing in the file") }
        header = first
    }

    /// The next row that is not empty, or nil at the end.
    public mutating func next() throws(CSVFault) -> CSVRow? {
        while position < bytes.count {
            let row = try record()
            if row.cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { return row }
        }
        return nil
    }

    private mutating func record() throws(CSVFault) -> CSVRow {
        rows += 1
        guard rows <= Limit.rows + 1 else { throw fault("more than \(Limit.rows) rows; cut the file into several", at: position) }
        var row = CSVRow(number: rows, line: line, cells: [])
        while true {
            guard row.cells.count < Limit.columns else { throw fault("more than \(Limit.columns) columns", at: position) }
            let line = self.line
            let text = position < bytes.count && bytes[position] == Self.quote ? try quotedCell() : try plainCell()
            row.cells.append(CSVCell(text: text, line: line))
            guard position < bytes.count, bytes[position] == parting else { break }
            position += 1
        }
        endLine()
        return row
    }

    private mutating func plainCell() throws(CSVFault) -> String {
        let start = position
        while position < bytes.count, bytes[position] != parting, !isLineEnd(bytes[position]) {
            if bytes[position] == Self.quote {
                throw fault("a quotation mark inside a cell; put the whole cell in quotation marks and double this one", at: position)
            }
            position += 1
        }
        try checkLength(from: start)
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quotedCell() throws(CSVFault) -> String {
        let start = position
        let opening = fault("the quotation mark that opens here is never closed", at: start)
        var text: [UInt8] = []
        position += 1
        while true {
            guard position < bytes.count else { throw opening }
            let byte = bytes[position]
            if byte == Self.quote {
                position += 1
                guard position < bytes.count, bytes[position] == Self.quote else { break }
                text.append(byte)
                position += 1
            } else if isLineEnd(byte) {
                endLine()
                text.append(Self.lineFeed)
            } else {
                text.append(byte)
                position += 1
            }
            if position - start > Limit.cell { throw opening }
        }
        guard position == bytes.count || bytes[position] == parting || isLineEnd(bytes[position]) else {
            throw fault("something follows a closing quotation mark; a quotation mark inside a cell is doubled", at: position)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Steps over a line break, if one stands here.
    private mutating func endLine() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == Self.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed
        position += isPair ? 2 : 1
        line += 1
        lineStart = position
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private func checkLength(from start: Int) throws(CSVFault) {
        if position - start > Limit.cell { throw fault("a cell of more than \(Limit.cell) bytes", at: start) }
    }

    private func fault(_ sentence: FaultSentence, at place: Int) -> CSVFault {
        CSVFault(line: line, column: Self.scalars(bytes[lineStart..<max(lineStart, place)]) + 1, sentence: sentence)
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

    /// The separator of the first line that holds anything; a header has no use for the other one.
    private static func separator(_ bytes: ArraySlice<UInt8>) throws(CSVFault) -> UInt8 {
        var isQuoted = false
        var found: Set<UInt8> = []
        var holdsText = false
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == lineFeed || byte == carriageReturn {
                if holdsText { break }
                found = []
                continue
            }
            if byte == comma || byte == semicolon { found.insert(byte) } else if byte != UInt8(ascii: " ") { holdsText = true }
        }
        if found.count == 2 { throw CSVFault(line: 1, column: 1, sentence: "the header has both commas and semicolons; only one may part the columns") }
        return found.first ?? semicolon
    }
}
