/// The line with the screen's name on the left and the state (office, day, user) on the right.
public struct TitleBar: Hashable, Sendable {
    /// The name of the program and the screen.
    public var title: String
    /// The state; cut first when there is no room.
    public var status: String

    /// Makes a title bar.
    public init(title: String, status: String = "") {
        self.title = title
        self.status = status
    }

    /// Draws it on one row.
    public func draw(into frame: inout Frame, row: Int) {
        let width = frame.size.width
        frame.put(" " + title, at: Point(x: 0, y: row), style: .title, width: width)
        let room = width - DisplayWidth.columns(of: title) - 4
        if !status.isEmpty && room >= 4 {
            let text = DisplayText.clipped(status, to: room) + " "
            frame.put(text, at: Point(x: width - DisplayWidth.columns(of: text), y: row), style: .title)
        }
    }
}

/// The line at the bottom with the keys usable now.
public struct KeyBar: Hashable, Sendable {
    /// One key and what it does.
    public struct Item: Hashable, Sendable {
        /// The key's name, as `Key.name` gives it or translated.
        public var key: String
        /// What it does, in a word or two.
        public var label: String
        /// Whether it can be used now.
        public var isEnabled: Bool
        /// How firmly it keeps its place on a narrow line: the higher, the longer; 0 for the keys of one screen.
        public var rank: Int
        /// Makes an item.
        public init(key: String, label: String, isEnabled: Bool = true, rank: Int = 0) {
            self.key = key
            self.label = label
            self.isEnabled = isEnabled
            self.rank = rank
        }

        fileprivate var shownLabel: String { isEnabled ? label : "(" + label + ")" }
        fileprivate var columns: Int { DisplayWidth.columns(of: key) + 1 + DisplayWidth.columns(of: shownLabel) }
    }

    /// The items in the order of the line.
    public var items: [Item]

    /// Makes a key bar.
    public init(_ items: [Item]) { self.items = items }

    /// Draws it on one row; a key not available now has its label in parentheses.
    ///
    /// Where not all fit, the ranked ones stay first, then the keys available now, then the others; the order on the line is always that
    /// of `items`, so that a key is looked for in one place.
    public func draw(into frame: inout Frame, row: Int) {
        var x = 0
        for index in shown(width: frame.size.width) {
            let item = items[index]
            x += frame.put(item.key, at: Point(x: x, y: row), style: Style(item.isEnabled ? .key : .muted))
            x += frame.put(" " + item.shownLabel, at: Point(x: x, y: row), style: Style(item.isEnabled ? .keyLabel : .muted))
            x += 2
        }
    }

    /// The items that fit, as positions in their order; one that does not fit leaves its room to those less needed.
    private func shown(width: Int) -> [Int] {
        let byNeed = items.indices.sorted { first, second in
            let (a, b) = (items[first], items[second])
            if a.rank != b.rank { return a.rank > b.rank }
            return a.isEnabled == b.isEnabled ? first < second : a.isEnabled
        }
        var end = 0
        var kept: [Int] = []
        for index in byNeed {
            let next = end + items[index].columns + (end == 0 ? 0 : 2)
            if next > width { continue }
            end = next
            kept.append(index)
        }
        return kept.sorted()
    }
}

/// The one fixed line for messages, hints and errors.
public struct MessageLine: Hashable, Sendable {
    /// The kind of message.
    public enum Kind: Hashable, Sendable {
        /// A hint for the focused field or row.
        case hint
        /// Something was done.
        case done
        /// Something deserves attention.
        case warning
        /// Something is wrong.
        case error
    }

    /// The text; cut when longer than the line.
    public var text: String
    /// Its kind; an error or a warning also begins with `!`.
    public var kind: Kind

    /// Makes a message line.
    public init(_ text: String = "", kind: Kind = .hint) {
        self.text = text
        self.kind = kind
    }

    /// Draws it on one row; a text that is longer takes rows above it, as many as are allowed.
    public func draw(into frame: inout Frame, row: Int, rows: Int = 1) {
        let width = frame.size.width
        if text.isEmpty { return }
        let (mark, style): (String, Style) =
            switch kind {
            case .hint: ("", .hint)
            case .done: ("", .good)
            case .warning: ("! ", .warning)
            case .error: ("! ", .error)
            }
        var lines = rows == 1 ? [mark + text] : DisplayText.wrapped(mark + text, to: width)
        if lines.count > rows { lines = Array(lines.prefix(rows - 1)) + [lines.dropFirst(rows - 1).joined(separator: " ")] }
        for (index, line) in lines.enumerated() {
            let y = row - lines.count + 1 + index
            if lines.count > 1 { frame.put("", at: Point(x: 0, y: y), width: width) }
            frame.put(DisplayText.clipped(line, to: width), at: Point(x: 0, y: y), style: style)
        }
    }
}
