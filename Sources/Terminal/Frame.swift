/// A piece of a line drawing, drawn with the terminal's own lines, or in ASCII, or not at all.
public enum LineGlyph: UInt8, CaseIterable, Hashable, Sendable {
    /// Straight pieces.
    case horizontal, vertical
    /// Corners of a box.
    case topLeft, topRight, bottomLeft, bottomRight
    /// Pieces where lines meet; `teeLeft` stands at the left edge.
    case teeLeft, teeRight, teeTop, teeBottom, cross
}

/// One character cell.
public struct Cell: Hashable, Sendable {
    /// What stands in the cell.
    public enum Content: Hashable, Sendable {
        /// A visible scalar with its combining marks; filtered, never a control character.
        case text(String)
        /// A piece of a line.
        case line(LineGlyph)
        /// The right half of the wide character to the left.
        case continuation
    }

    /// What stands in the cell.
    public var content: Content
    /// How it looks.
    public var style: Style

    /// Makes a cell.
    public init(_ content: Content, style: Style = .normal) {
        self.content = content
        self.style = style
    }

    /// An empty cell.
    public static let blank = Cell(.text(" "))
}

/// What the terminal shows: cells row by row, and where the hardware cursor stands.
public struct Frame: Equatable, Sendable {
    /// Columns and rows.
    public let size: Size
    /// The cells, row after row, `size.width * size.height` of them.
    public internal(set) var cells: [Cell]
    /// The cell under the hardware cursor, inside the frame; nil hides the cursor.
    public var cursor: Point?

    /// Makes an empty frame.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The rectangle of the whole frame.
    public var bounds: Rect { Rect(size) }

    /// The cell at a position inside the frame.
    public subscript(_ point: Point) -> Cell {
        precondition(bounds.contains(point), "a cell outside the frame")
        return cells[point.y * size.width + point.x]
    }
}
