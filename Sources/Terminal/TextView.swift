/// A text to read and scroll, as help, a card or a verdict.
public struct TextView: Hashable, Sendable {
    /// One line or paragraph of the text.
    public struct Paragraph: Hashable, Sendable {
        /// The text; wrapped when drawn.
        public var text: String
        /// How it looks.
        public var style: Style
        /// Columns by which it stands in.
        public var indent: Int
        /// Makes a paragraph.
        public init(_ text: String, style: Style = .normal, indent: Int = 0) {
            self.text = text
            self.style = style
            self.indent = indent
        }
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The text scrolled, or stands at its end.
        case handled
        /// The key is none of the view's.
        case ignored
    }

    /// The text.
    public var paragraphs: [Paragraph]
    /// The columns and rows it is drawn in; the owner sets it when the size changes, scrolling needs it.
    public var viewSize: Size
    /// The first line shown.
    public private(set) var top = 0

    /// Makes a view.
    public init(_ paragraphs: [Paragraph], viewSize: Size = Size(width: 80, height: 20)) {
        self.paragraphs = paragraphs
        self.viewSize = viewSize
    }

    /// Makes a view of plain lines.
    public init(lines: [String], viewSize: Size = Size(width: 80, height: 20)) {
        self.init(lines.map { Paragraph($0) }, viewSize: viewSize)
    }

    /// Takes a key: arrows, PgUp, PgDn, Space, Home, End.
    public mutating func handle(_ key: Key) -> Outcome {
        let page = max(1, viewSize.height - 1)
        switch key {
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= page
        case .pageDown, .character(" "): top += page
        case .home: top = 0
        case .end: top = Int.max / 2
        default: return .ignored
        }
        let last = max(0, lines(width: viewSize.width).count - viewSize.height)
        top = min(max(0, top), last)
        return .handled
    }

    /// Draws the text from its first line shown; `>>` at the right of the last line says that there is more.
    public func draw(into frame: inout Frame, rect: Rect, showsCursor: Bool = true) {
        if rect.isEmpty { return }
        let lines = lines(width: rect.width)
        let first = min(top, max(0, lines.count - rect.height))
        for row in 0..<rect.height where first + row < lines.count {
            let line = lines[first + row]
            frame.put(line.text, at: Point(x: rect.x + line.indent, y: rect.y + row), style: line.style)
        }
        if first + rect.height < lines.count {
            frame.put(">>", at: Point(x: rect.maxX - 2, y: rect.maxY - 1), style: .bold)
        }
        if showsCursor { frame.cursor = Point(x: rect.x, y: rect.y) }
    }

    /// The number of lines at a width.
    public func lineCount(width: Int) -> Int { lines(width: width).count }

    private func lines(width: Int) -> [Paragraph] {
        paragraphs.flatMap { paragraph in
            DisplayText.wrapped(paragraph.text, to: max(1, width - paragraph.indent - 2)).map {
                Paragraph($0, style: paragraph.style, indent: paragraph.indent)
            }
        }
    }
}
