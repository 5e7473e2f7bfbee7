extension ListWidget {
    /// The columns beyond which the cursor row is not highlighted: a row down must cost little on a slow line.
    private static var highlightLimit: Int { 40 }

    /// Draws headings, the page with the cursor, and the narrowing text on the last line when there is one.
    ///
    /// The cursor row begins with `>`, a tagged one has `*`; the hardware cursor stands on the row.
    public func draw(into frame: inout Frame, rect: Rect, showsCursor: Bool = true) {
        if rect.isEmpty { return }
        var area = rect
        let widths = columnWidths(total: rect.width - 2)
        if columns.contains(where: { !$0.title.isEmpty }) {
            drawCells(columns.map(\.title), widths: widths, into: &frame, at: Point(x: rect.x + 2, y: rect.y), style: .heading)
            area = area.inset(top: 1)
        }
        if filterInput != nil || !filter.isEmpty { area = area.inset(bottom: 1) }
        if matching.isEmpty {
            frame.put(emptyText, at: Point(x: area.x + 2, y: area.y), style: .hint, width: max(0, area.width - 2))
            if showsCursor { frame.cursor = Point(x: area.x, y: area.y) }
        }
        let height = max(1, area.height)
        let top = position / height * height
        for row in 0..<area.height where top + row < matching.count {
            let place = Point(x: area.x, y: area.y + row)
            draw(rows[matching[top + row]], isCurrent: top + row == position, widths: widths, into: &frame, at: place)
            if top + row == position && showsCursor { frame.cursor = place }
        }
        drawFilter(into: &frame, rect: rect, showsCursor: showsCursor)
    }

    /// The height of the part that shows rows when drawn in a rectangle of a height; for `pageRows`.
    public func rowCapacity(height: Int) -> Int {
        let heading = columns.contains { !$0.title.isEmpty } ? 1 : 0
        return max(1, height - heading - (filterInput != nil || !filter.isEmpty ? 1 : 0))
    }

    private func draw(_ row: ListRow<ID>, isCurrent: Bool, widths: [Int], into frame: inout Frame, at point: Point) {
        let isTagged = tagged.contains(row.id)
        let plain = isTagged ? Style(row.style.role, row.style.attributes.union(.bold)) : row.style
        frame.put(isCurrent ? ">" : " ", at: point)
        frame.put(isTagged ? "*" : " ", at: Point(x: point.x + 1, y: point.y), style: plain)
        drawCells(row.cells, widths: widths, into: &frame, at: Point(x: point.x + 2, y: point.y), style: plain)
        if isCurrent {
            frame.restyle(Rect(x: point.x, y: point.y, width: highlightWidth(widths), height: 1), style: .selected)
        }
    }

    /// The marks and as many whole columns as the limit allows; of a wide first column its beginning.
    private func highlightWidth(_ widths: [Int]) -> Int {
        var edge = 2
        for width in widths where width > 0 {
            if edge + width > Self.highlightLimit { break }
            edge += width + 1
        }
        return edge == 2 ? Self.highlightLimit : edge - 1
    }

    private func drawCells(_ cells: [String], widths: [Int], into frame: inout Frame, at point: Point, style: Style) {
        var x = point.x
        for (index, width) in widths.enumerated() {
            if width == 0 { continue }
            let text = cells.indices.contains(index) ? cells[index] : ""
            frame.put(text, at: Point(x: x, y: point.y), style: style, width: width, alignment: columns[index].alignment)
            x += width
            if widths[(index + 1)...].contains(where: { $0 > 0 }) {
                frame.put(" ", at: Point(x: x, y: point.y), style: style)
                x += 1
            }
        }
    }

    private func drawFilter(into frame: inout Frame, rect: Rect, showsCursor: Bool) {
        if filterInput == nil && filter.isEmpty { return }
        let y = rect.maxY - 1
        let count = "\(matching.count)/\(rows.count)"
        let width = max(1, min(40, rect.width - count.count - 4))
        frame.put("/", at: Point(x: rect.x, y: y), style: .bold)
        if let filterInput {
            filterInput.draw(into: &frame, at: Point(x: rect.x + 1, y: y), width: width, showsCursor: showsCursor)
        } else {
            frame.put(filter, at: Point(x: rect.x + 1, y: y), width: width)
        }
        frame.put(count, at: Point(x: rect.x + width + 3, y: y), style: .hint)
    }

    /// The columns' widths, flexible ones sharing what is left; columns that do not fit, or are for wider lists, get nothing.
    private func columnWidths(total: Int) -> [Int] {
        let shown = columns.indices.filter { columns[$0].showsFrom <= total + 2 }
        var widths = columns.indices.map { shown.contains($0) ? columns[$0].width : 0 }
        let fixed = widths.reduce(0, +) + max(0, shown.count - 1)
        var left = total - fixed
        let flexible = shown.filter { columns[$0].isFlexible }
        for (order, index) in flexible.enumerated() where left > 0 {
            let share = left / (flexible.count - order)
            widths[index] += share
            left -= share
        }
        lend(&widths, among: flexible)
        var free = total
        for index in shown {
            widths[index] = max(0, min(widths[index], free))
            free -= widths[index] + 1
        }
        return widths
    }

    /// What a flexible column does not need goes to those whose texts would be cut, the first one first; where nothing is cut nothing moves.
    private func lend(_ widths: inout [Int], among flexible: [Int]) {
        guard contentWidths.count == columns.count else { return }
        for short in flexible {
            for lender in flexible where widths[short] < contentWidths[short] {
                let part = min(contentWidths[short] - widths[short], max(0, widths[lender] - contentWidths[lender]))
                widths[lender] -= part
                widths[short] += part
            }
        }
    }
}
