/// A table of marks, as an attendance sheet: rows of people, columns of days, one symbol in each cell: a letter, or a short number.
public struct GridWidget<RowID: Hashable & Sendable, ColumnID: Hashable & Sendable>: Hashable, Sendable {
    /// A row or a column with its label.
    public struct Header<ID: Hashable & Sendable>: Hashable, Sendable {
        /// What it stands for.
        public var id: ID
        /// The text shown.
        public var label: String
        /// Makes a header.
        public init(id: ID, label: String) {
            self.id = id
            self.label = label
        }
    }

    /// A cell's place.
    public struct Place: Hashable, Sendable {
        /// The row.
        public var row: RowID
        /// The column.
        public var column: ColumnID
        /// Makes a place.
        public init(row: RowID, column: ColumnID) {
            self.row = row
            self.column = column
        }
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used.
        case handled
        /// The key is none of the grid's.
        case ignored
        /// A cell has another symbol.
        case changed(Place, to: String)
        /// Enter on a cell.
        case opened(Place)
    }

    /// The rows in order.
    public private(set) var rows: [Header<RowID>]
    /// The columns in order.
    public private(set) var columns: [Header<ColumnID>]
    /// The symbols that are set; a cell without one is blank.
    public private(set) var symbols: [Place: String]
    /// What Space goes through, one character each; a letter key sets the symbol of that letter. Space on any other symbol begins anew.
    public var cycle: [String]
    /// Columns of the row labels.
    public var labelWidth: Int
    /// Columns of one cell, its gap included.
    public var cellWidth: Int
    /// Cells that can't be changed.
    public var locked: Set<ColumnID> = []
    var rowPosition = 0
    var columnPosition = 0

    /// Makes a grid with the cursor on the first cell.
    public init(
        rows: [Header<RowID>], columns: [Header<ColumnID>], symbols: [Place: String] = [:], cycle: [String],
        labelWidth: Int = 28, cellWidth: Int = 6
    ) {
        self.rows = rows
        self.columns = columns
        self.symbols = symbols
        self.cycle = cycle
        self.labelWidth = labelWidth
        self.cellWidth = max(2, cellWidth)
    }

    /// The cell under the cursor, nil when there is none.
    public var current: Place? {
        guard rows.indices.contains(rowPosition), columns.indices.contains(columnPosition) else { return nil }
        return Place(row: rows[rowPosition].id, column: columns[columnPosition].id)
    }

    /// The row under the mark, also where there are no columns.
    public var currentRow: RowID? { rows.indices.contains(rowPosition) ? rows[rowPosition].id : nil }

    /// Replaces rows, columns and symbols; the cursor stays on its cell where it still is.
    public mutating func set(rows: [Header<RowID>], columns: [Header<ColumnID>], symbols: [Place: String]) {
        let place = current
        self.rows = rows
        self.columns = columns
        self.symbols = symbols
        rowPosition = rows.firstIndex { $0.id == place?.row } ?? min(rowPosition, max(0, rows.count - 1))
        columnPosition = columns.firstIndex { $0.id == place?.column } ?? min(columnPosition, max(0, columns.count - 1))
    }

    /// Sets one symbol; an empty one blanks the cell.
    public mutating func setSymbol(_ symbol: String, at place: Place) {
        symbols[place] = symbol.isEmpty ? nil : symbol
    }

    /// Puts the cursor on a cell; does nothing when there is no such cell.
    public mutating func select(_ place: Place) {
        guard let row = rows.firstIndex(where: { $0.id == place.row }),
            let column = columns.firstIndex(where: { $0.id == place.column })
        else { return }
        rowPosition = row
        columnPosition = column
    }

    /// Takes a key: arrows, Home and End in the row, PgUp, PgDn, Space (next symbol), a symbol's letter (sets it and
    /// goes down a row), Delete (blanks), Enter.
    public mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .up: move(row: rowPosition - 1)
        case .down: move(row: rowPosition + 1)
        case .pageUp: move(row: rowPosition - 15)
        case .pageDown: move(row: rowPosition + 15)
        case .left, .backTab: move(column: columnPosition - 1)
        case .right, .tab: move(column: columnPosition + 1)
        case .home: move(column: 0)
        case .end: move(column: columns.count - 1)
        case .enter: return current.map { .opened($0) } ?? .ignored
        case .delete, .backspace: return change(to: "")
        case .character(" "):
            guard let place = current, !cycle.isEmpty else { return .handled }
            let index = cycle.firstIndex(of: symbols[place] ?? "")
            return change(to: cycle[((index ?? -1) + 1) % cycle.count])
        case .character(let character):
            let letter = Transliteration.searchKey(String(character))
            guard let symbol = cycle.first(where: { Transliteration.searchKey($0) == letter && !letter.isEmpty }) else {
                return .ignored
            }
            let outcome = change(to: symbol)
            move(row: rowPosition + 1)
            return outcome
        default: return .ignored
        }
        return .handled
    }

    private mutating func change(to symbol: String) -> Outcome {
        guard let place = current, !locked.contains(place.column), symbols[place] ?? "" != symbol else { return .handled }
        setSymbol(symbol, at: place)
        return .changed(place, to: symbol)
    }

    private mutating func move(row: Int) { rowPosition = min(max(0, row), max(0, rows.count - 1)) }

    private mutating func move(column: Int) { columnPosition = min(max(0, column), max(0, columns.count - 1)) }
}

extension GridWidget {
    /// Draws the page of rows and of columns that holds the cursor; the current cell is in brackets.
    public func draw(into frame: inout Frame, rect: Rect, showsCursor: Bool = true) {
        let perPage = max(1, (rect.width - labelWidth - 1) / cellWidth)
        let firstColumn = columnPosition / perPage * perPage
        let height = max(1, rect.height - 1)
        let firstRow = rowPosition / height * height
        let visibleColumns = firstColumn..<min(columns.count, firstColumn + perPage)
        for index in visibleColumns {
            let x = rect.x + labelWidth + 1 + (index - firstColumn) * cellWidth
            frame.put(
                columns[index].label, at: Point(x: x, y: rect.y), style: .heading, width: cellWidth - 1, alignment: .center)
        }
        for row in firstRow..<min(rows.count, firstRow + height) {
            let y = rect.y + 1 + row - firstRow
            frame.put(row == rowPosition ? ">" : " ", at: Point(x: rect.x, y: y))
            // A table without columns has no cell for the cursor: it stands on the mark.
            if row == rowPosition && showsCursor && columns.isEmpty { frame.cursor = Point(x: rect.x, y: y) }
            frame.put(rows[row].label, at: Point(x: rect.x + 1, y: y), width: labelWidth - 1)
            for index in visibleColumns {
                let x = rect.x + labelWidth + 1 + (index - firstColumn) * cellWidth
                drawCell(row: row, column: index, into: &frame, at: Point(x: x, y: y), showsCursor: showsCursor)
            }
        }
    }

    private func drawCell(row: Int, column: Int, into frame: inout Frame, at point: Point, showsCursor: Bool) {
        let symbol = symbols[Place(row: rows[row].id, column: columns[column].id)] ?? "."
        let room = max(1, cellWidth - 3)
        let columns = min(room, max(1, DisplayWidth.columns(of: symbol)))
        let start = point.x + (cellWidth - 1) / 2 - columns / 2
        let isCurrent = row == rowPosition && column == columnPosition
        let style: Style = isCurrent && showsCursor ? .selected : .normal
        frame.put(symbol, at: Point(x: start, y: point.y), style: style, width: columns)
        if isCurrent && showsCursor {
            if cellWidth >= 3 {
                frame.put("[", at: Point(x: start - 1, y: point.y), style: style)
                frame.put("]", at: Point(x: start + columns, y: point.y), style: style)
            }
            frame.cursor = Point(x: start, y: point.y)
        }
    }
}
