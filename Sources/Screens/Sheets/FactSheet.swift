import Terminal

/// Facts to read, each with its label on the left; some lines lead somewhere and take the cursor.
///
/// Used where a case is shown whole: the person card, a household, an agreement.
struct FactSheet<Target: Equatable & Sendable>: Equatable, Sendable {
    /// One fact; a long one goes on below, under its beginning.
    struct Line: Equatable, Sendable {
        /// Empty where the line belongs to the label above.
        var label: String
        var text: String
        var style: Style
        /// What Enter on the line leads to.
        var target: Target?

        init(_ label: String, _ text: String, style: Style = .normal, target: Target? = nil) {
            self.label = label
            self.text = text
            self.style = style
            self.target = target
        }
    }

    /// What a key did.
    enum Outcome: Equatable, Sendable {
        case handled
        case ignored
        case opened(Target)
    }

    private struct Row {
        var line: Int
        var label: String
        var text: String
    }

    private(set) var lines: [Line] = []
    /// The space it is drawn in; the owner sets it when the size changes.
    var viewSize = Size(width: 80, height: 21)
    /// The columns of the labels.
    var labelWidth = 14
    /// The line under the cursor, a position in `lines`.
    private var position: Int?
    /// The first row shown.
    private var top = 0

    /// What the line under the cursor leads to.
    var current: Target? { position.flatMap { lines.indices.contains($0) ? lines[$0].target : nil } }

    /// Replaces the facts; the cursor stays on what it stood on, else goes to the first line that takes it.
    mutating func setLines(_ lines: [Line]) {
        let before = current
        self.lines = lines
        position = lines.firstIndex { $0.target != nil && $0.target == before } ?? lines.firstIndex { $0.target != nil }
        top = min(top, lastTop)
    }

    /// Takes a key: Up and Down go to the next line that leads somewhere, or scroll; PgUp, PgDn, Home, End; Enter.
    mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .up: move(-1)
        case .down: move(1)
        case .pageUp: top = max(0, top - max(1, viewSize.height - 1))
        case .pageDown: top = min(lastTop, top + max(1, viewSize.height - 1))
        case .home: top = 0
        case .end: top = lastTop
        case .enter:
            guard let current else { return .ignored }
            return .opened(current)
        default: return .ignored
        }
        return .handled
    }

    private mutating func move(_ step: Int) {
        let start = position ?? (step > 0 ? -1 : lines.count)
        let next = step > 0
            ? lines.indices.first { $0 > start && lines[$0].target != nil }
            : lines.indices.last { $0 < start && lines[$0].target != nil }
        guard let next else {
            top = min(max(0, top + step), lastTop)
            return
        }
        position = next
        guard let row = rows(width: viewSize.width).firstIndex(where: { $0.line == next }) else { return }
        if row < top { top = max(0, row - 1) }
        if row >= top + viewSize.height { top = min(lastTop, row - viewSize.height + 2) }
    }

    private var lastTop: Int { max(0, rows(width: viewSize.width).count - viewSize.height) }

    private func rows(width: Int) -> [Row] {
        let room = max(10, width - labelWidth - 1)
        return lines.enumerated().flatMap { index, line in
            DisplayText.wrapped(line.text, to: room).enumerated().map { part, text in
                Row(line: index, label: part == 0 ? line.label : "", text: text)
            }
        }
    }

    /// Draws the rows from the first one shown; the line under the cursor begins with `>`, and `>>` in the corner says that there is
    /// more below.
    /// - Returns: where the cursor stands.
    func draw(into frame: inout Frame, rect: Rect) -> Point {
        let rows = rows(width: rect.width)
        let first = min(top, max(0, rows.count - rect.height))
        var cursor = Point(x: rect.x, y: rect.y)
        for offset in 0..<rect.height where first + offset < rows.count {
            let row = rows[first + offset]
            let y = rect.y + offset
            let line = lines[row.line]
            let begins = first + offset == 0 || rows[first + offset - 1].line != row.line
            frame.put(row.label, at: Point(x: rect.x, y: y), style: .heading, width: labelWidth - 1)
            frame.put(row.text, at: Point(x: rect.x + labelWidth + 1, y: y), style: line.style)
            if begins && row.line == position {
                cursor = Point(x: rect.x + labelWidth, y: y)
                frame.put(">", at: cursor, style: .selected)
            }
        }
        if first + rect.height < rows.count {
            frame.put(">>", at: Point(x: rect.maxX - 2, y: rect.maxY - 1), style: .bold)
        }
        return cursor
    }
}
