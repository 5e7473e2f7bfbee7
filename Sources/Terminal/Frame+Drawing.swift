/// Where a text stands in a width larger than itself.
public enum Alignment: Hashable, Sendable {
    /// The edge it stands at, or the middle.
    case left, right, center
}

extension Frame {
    /// Writes text, filtered by `DisplayText`, clipped to the frame.
    ///
    /// With a `width`, the text is cut to it (with `…` in the last column) or padded with blanks to fill it.
    /// - Returns: the columns written.
    @discardableResult
    public mutating func put(
        _ text: String, at point: Point, style: Style = .normal, width: Int? = nil, alignment: Alignment = .left
    ) -> Int {
        guard let width else { return write(DisplayText.glyphs(of: text), at: point, style: style) }
        if width <= 0 { return 0 }
        let shown = DisplayText.clipped(text, to: width)
        let glyphs = DisplayText.glyphs(of: shown)
        let used = glyphs.reduce(0) { $0 + $1.width }
        let left: Int
        switch alignment {
        case .left: left = 0
        case .right: left = width - used
        case .center: left = (width - used) / 2
        }
        fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
        write(glyphs, at: Point(x: point.x + left, y: point.y), style: style)
        return width
    }

    /// Blanks a rectangle in a style; parts outside the frame are ignored.
    public mutating func fill(_ rect: Rect, style: Style = .normal) {
        let area = rect.intersection(bounds)
        if area.isEmpty { return }
        for y in area.y..<area.maxY {
            separate(atColumn: area.x, row: y)
            separate(atColumn: area.maxX, row: y)
            for x in area.x..<area.maxX { cells[y * size.width + x] = Cell(.text(" "), style: style) }
        }
    }

    /// Changes how the cells of a rectangle look and leaves what stands in them.
    public mutating func restyle(_ rect: Rect, style: Style) {
        let area = rect.intersection(bounds)
        if area.isEmpty { return }
        for y in area.y..<area.maxY {
            for x in area.x..<area.maxX { cells[y * size.width + x].style = style }
        }
    }

    /// Puts one piece of a line; ignored outside the frame.
    public mutating func put(_ glyph: LineGlyph, at point: Point, style: Style = .normal) {
        set(Cell(.line(glyph), style: style), at: point)
    }

    /// Draws a horizontal line to the right of a point.
    public mutating func horizontalLine(at point: Point, length: Int, style: Style = .normal) {
        for offset in 0..<max(0, length) { put(.horizontal, at: Point(x: point.x + offset, y: point.y), style: style) }
    }

    /// Draws a vertical line down from a point.
    public mutating func verticalLine(at point: Point, length: Int, style: Style = .normal) {
        for offset in 0..<max(0, length) { put(.vertical, at: Point(x: point.x, y: point.y + offset), style: style) }
    }

    /// Draws a box along the inside edge of a rectangle of at least 2 × 2 cells, with a title in the top edge.
    public mutating func box(_ rect: Rect, title: String = "", style: Style = .normal) {
        if rect.width < 2 || rect.height < 2 { return }
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        horizontalLine(at: Point(x: rect.x + 1, y: rect.y), length: rect.width - 2, style: style)
        horizontalLine(at: Point(x: rect.x + 1, y: bottom), length: rect.width - 2, style: style)
        verticalLine(at: Point(x: rect.x, y: rect.y + 1), length: rect.height - 2, style: style)
        verticalLine(at: Point(x: right, y: rect.y + 1), length: rect.height - 2, style: style)
        put(.topLeft, at: Point(x: rect.x, y: rect.y), style: style)
        put(.topRight, at: Point(x: right, y: rect.y), style: style)
        put(.bottomLeft, at: Point(x: rect.x, y: bottom), style: style)
        put(.bottomRight, at: Point(x: right, y: bottom), style: style)
        if !title.isEmpty && rect.width > 6 {
            let text = " " + DisplayText.clipped(title, to: rect.width - 6) + " "
            put(text, at: Point(x: rect.x + 2, y: rect.y), style: style)
        }
    }

    @discardableResult
    private mutating func write(_ glyphs: [DisplayText.Glyph], at point: Point, style: Style) -> Int {
        var x = point.x
        for glyph in glyphs {
            if x + glyph.width > size.width {
                // Half of a wide character does not fit: a blank keeps the column.
                if x < size.width { set(Cell(.text(" "), style: style), at: Point(x: x, y: point.y)) }
                break
            }
            if x >= 0 {
                set(Cell(.text(glyph.text), style: style), at: Point(x: x, y: point.y))
                if glyph.width == 2 { setContinuation(at: Point(x: x + 1, y: point.y), style: style) }
            } else if x == -1 && glyph.width == 2 {
                set(Cell(.text(" "), style: style), at: Point(x: 0, y: point.y))
            }
            x += glyph.width
        }
        return x - point.x
    }

    private mutating func set(_ cell: Cell, at point: Point) {
        if !bounds.contains(point) { return }
        separate(atColumn: point.x, row: point.y)
        separate(atColumn: point.x + 1, row: point.y)
        cells[point.y * size.width + point.x] = cell
    }

    private mutating func setContinuation(at point: Point, style: Style) {
        if !bounds.contains(point) { return }
        separate(atColumn: point.x + 1, row: point.y)
        cells[point.y * size.width + point.x] = Cell(.continuation, style: style)
    }

    /// Blanks both halves of a wide character that straddles the left edge of a column.
    private mutating func separate(atColumn column: Int, row: Int) {
        if column <= 0 || column >= size.width || row < 0 || row >= size.height { return }
        let index = row * size.width + column
        if cells[index].content == .continuation {
            cells[index].content = .text(" ")
            cells[index - 1].content = .text(" ")
        }
    }
}
