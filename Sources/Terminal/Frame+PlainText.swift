extension Frame {
    /// The frame as lines of text without trailing blanks, lines drawn with Unicode box characters.
    public var lines: [String] {
        (0..<size.height).map { row in
            var line = ""
            for x in 0..<size.width { line += text(at: Point(x: x, y: row)) }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The frame as a golden file holds it: a heading with size and cursor, the lines, and, when asked, under
    /// each line with styled cells a second one that marks them.
    ///
    /// Marks: `t` title, `h` heading, `f` field, `F` field to be replaced, `s` selected, `k` key, `m` muted, `e`
    /// error, `w` warning, `g` good, `d` dialog, `b` button, `B` bold, blank for other cells.
    public func golden(styles: Bool = false) -> String {
        let place = cursor.map { "\($0.x),\($0.y)" } ?? "none"
        var result = "size \(size.width)x\(size.height) cursor \(place)\n"
        for (row, line) in lines.enumerated() {
            result += "|" + line + "\n"
            if styles {
                var marks = ""
                for x in 0..<size.width { marks += Self.mark(for: self[Point(x: x, y: row)].style) }
                while marks.last == " " { marks.removeLast() }
                if !marks.isEmpty { result += ":" + marks + "\n" }
            }
        }
        return result
    }

    private func text(at point: Point) -> String {
        switch self[point].content {
        case .text(let text): text
        case .line(let glyph): glyph.unicode
        case .continuation: ""
        }
    }

    private static func mark(for style: Style) -> String {
        switch style.role {
        case .title: "t"
        case .heading: "h"
        case .field: "f"
        case .fieldSelected: "F"
        case .selected: "s"
        case .key: "k"
        case .muted: "m"
        case .error: "e"
        case .warning: "w"
        case .good: "g"
        case .dialog: "d"
        case .button: "b"
        case .normal, .label, .keyLabel, .hint: style.attributes.contains(.bold) ? "B" : " "
        }
    }
}

extension LineGlyph {
    /// The Unicode box character, for plain text; a terminal gets its own lines instead.
    public var unicode: String {
        switch self {
        case .horizontal: "─"
        case .vertical: "│"
        case .topLeft: "┌"
        case .topRight: "┐"
        case .bottomLeft: "└"
        case .bottomRight: "┘"
        case .teeLeft: "├"
        case .teeRight: "┤"
        case .teeTop: "┬"
        case .teeBottom: "┴"
        case .cross: "┼"
        }
    }

    /// The ASCII character used where the terminal has no lines or none are wanted.
    public var ascii: Character {
        switch self {
        case .horizontal: "-"
        case .vertical: "|"
        default: "+"
        }
    }
}
