/// A column of a list or of a finder's results.
public struct ListColumn: Hashable, Sendable {
    /// The heading; no headings at all are drawn when every one is empty.
    public var title: String
    /// Columns taken; for a flexible one the least.
    public var width: Int
    /// Whether it takes a share of the columns that are left.
    public var isFlexible: Bool
    /// Where the text stands.
    public var alignment: Alignment
    /// The width of the list from which the column is shown; 0 where always.
    public var showsFrom: Int

    /// Makes a column.
    public init(_ title: String = "", width: Int, isFlexible: Bool = false, alignment: Alignment = .left, showsFrom: Int = 0) {
        self.showsFrom = showsFrom
        self.title = title
        self.width = width
        self.isFlexible = isFlexible
        self.alignment = alignment
    }
}

/// A row of a list.
public struct ListRow<ID: Hashable & Sendable>: Hashable, Sendable {
    /// What the row stands for; unique in the list.
    public var id: ID
    /// The texts, one for each column.
    public var cells: [String]
    /// How the row looks when the cursor is elsewhere.
    public var style: Style

    /// Makes a row.
    public init(id: ID, cells: [String], style: Style = .normal) {
        self.id = id
        self.cells = cells
        self.style = style
    }
}

/// A list to move through, narrow and tag; the cursor stays on its row when the list is reloaded.
///
/// Rows are shown page by page (a move past the last row shows the next page): a row down costs two short
/// pieces of two lines, never a whole screen, and the same row always stands on the same line.
public struct ListWidget<ID: Hashable & Sendable>: Hashable, Sendable {
    /// The columns.
    public var columns: [ListColumn]
    /// All rows, in order; changed through `setRows`.
    public private(set) var rows: [ListRow<ID>]
    /// The tagged rows.
    public internal(set) var tagged: Set<ID> = []
    /// The row that a key tagged last, from which a range is tagged.
    var lastTagged: ID?
    /// What is shown instead of rows when there are none.
    public var emptyText: String
    /// Whether Space tags.
    public var allowsTagging: Bool
    /// Rows on a page, headings not counted; the owner sets it when the size changes. PgDn moves by it.
    public var pageRows = 20
    /// The text that narrows the list; empty when it does not.
    public internal(set) var filter = ""
    /// The line in which the narrowing text is typed, while it is.
    var filterInput: TextInput?
    /// The widest text in each flexible column, its heading counted; 0 for the others.
    private(set) var contentWidths: [Int] = []
    /// The rows that match, as positions in `rows`.
    var matching: [Int]
    /// The cursor, a position in `matching`.
    var position = 0

    /// Makes a list with the cursor on the first row.
    public init(columns: [ListColumn], rows: [ListRow<ID>] = [], emptyText: String = "", allowsTagging: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.emptyText = emptyText
        self.allowsTagging = allowsTagging
        matching = Array(rows.indices)
        measure()
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used.
        case handled
        /// The key is none of the list's.
        case ignored
        /// The cursor is on another row.
        case moved(ID)
        /// Enter on a row.
        case opened(ID)
    }

    /// The row under the cursor, nil when no row is shown.
    public var current: ListRow<ID>? { matching.indices.contains(position) ? rows[matching[position]] : nil }
    /// The id of the row under the cursor.
    public var currentID: ID? { current?.id }
    /// Whether the narrowing text is being typed; every character then belongs to the list.
    public var isNarrowing: Bool { filterInput != nil }
    /// The number of rows that match.
    public var matchingCount: Int { matching.count }
    /// The cursor's place for a counter: its number from 1 and the number of rows that match.
    public var counter: String { matching.isEmpty ? "0/0" : "\(position + 1)/\(matching.count)" }

    /// Replaces the rows; the cursor stays on its row, or near it when that is gone. Tags of rows that are gone go.
    public mutating func setRows(_ rows: [ListRow<ID>]) {
        let id = currentID
        self.rows = rows
        measure()
        if !tagged.isEmpty { tagged.formIntersection(rows.map(\.id)) }
        applyFilter(keeping: id)
    }

    /// Puts the cursor on a row; does nothing when no such row is shown.
    public mutating func select(_ id: ID) {
        if let found = matching.firstIndex(where: { rows[$0].id == id }) { position = found }
    }

    /// Takes all tags away.
    public mutating func clearTags() {
        tagged = []
        lastTagged = nil
    }

    /// Once for new rows and not at each drawing: a row down must not cost the reading of all rows.
    private mutating func measure() {
        contentWidths = columns.indices.map { index in
            guard columns[index].isFlexible else { return 0 }
            return rows.reduce(DisplayWidth.columns(of: columns[index].title)) { widest, row in
                row.cells.indices.contains(index) ? max(widest, DisplayWidth.columns(of: row.cells[index])) : widest
            }
        }
    }

    mutating func applyFilter(keeping id: ID?) {
        let wanted = Transliteration.searchKey(filter)
        if wanted.isEmpty {
            matching = Array(rows.indices)
        } else {
            let words = wanted.split(separator: " ")
            matching = rows.indices.filter { index in
                let text = Transliteration.searchKey(rows[index].cells.joined(separator: " "))
                return words.allSatisfy { text.contains($0) }
            }
        }
        if let id, let found = matching.firstIndex(where: { rows[$0].id == id }) {
            position = found
        } else {
            position = min(position, max(0, matching.count - 1))
        }
    }
}
