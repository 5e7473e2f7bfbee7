/// The filter between data and the terminal: whatever could steer it or hide in it is shown visibly.
///
/// Replaced are control characters, format characters (bidirectional controls, zero-width joiners, the byte
/// order mark, tags), separators of lines and paragraphs, private and unassigned code points, and ignorable
/// ones; each becomes its code in angle quotes, as in `‹U+202E›`. `Frame.put` applies it to all that is drawn.
public enum DisplayText {
    /// What one or more cells hold: a scalar with the marks that combine with it, and its columns (1 or 2).
    public struct Glyph: Hashable, Sendable {
        /// One visible scalar and at most four combining marks.
        public let text: String
        /// Columns taken: 1 or 2.
        public let width: Int
    }

    /// The most marks that one cell carries; the terminal library holds no more.
    static let markLimit = 4

    /// Whether the scalar must not reach the terminal as it is.
    public static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x7F { return value < 0x20 }
        if value < 0xA0 { return true }
        if value < 0x300 { return value == 0xAD }
        // Dashes, quotes and the ellipsis: in every other sentence.
        if (0x2010...0x2027).contains(value) { return false }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint
        }
    }

    /// The text with each hostile scalar replaced by its code; a text without any comes back unchanged.
    public static func visible(_ text: String) -> String {
        if isPlainASCII(text) || !text.unicodeScalars.contains(where: isHostile) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHostile(scalar) {
                result += "‹" + code(of: scalar) + "›"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The first scalar that must not reach the terminal: its code, as in `U+202E`, and its place among the text's characters, from 1.
    public static func firstHostile(in text: String) -> (code: String, place: Int)? {
        let scalars = text.unicodeScalars
        guard let index = scalars.firstIndex(where: isHostile) else { return nil }
        return (code(of: scalars[index]), String(scalars[..<index]).count + 1)
    }

    /// The filtered text cut into what goes into cells; a mark with nothing to stand on gets a dotted circle.
    public static func glyphs(of text: String) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        if isPlainASCII(text) {
            for scalar in text.unicodeScalars { glyphs.append(Glyph(text: String(scalar), width: 1)) }
            return glyphs
        }
        var base = ""
        var width = 0
        var marks = 0
        for scalar in visible(text).unicodeScalars {
            let columns = DisplayWidth.columns(of: scalar)
            if columns == 0 {
                if base.isEmpty || marks == markLimit {
                    if !base.isEmpty { glyphs.append(Glyph(text: base, width: width)) }
                    base = "\u{25CC}"
                    width = 1
                    marks = 0
                }
                base.unicodeScalars.append(scalar)
                marks += 1
            } else {
                if !base.isEmpty { glyphs.append(Glyph(text: base, width: width)) }
                base = String(scalar)
                width = columns
                marks = 0
            }
        }
        if !base.isEmpty { glyphs.append(Glyph(text: base, width: width)) }
        return glyphs
    }

    /// The text shortened to the given columns, with `…` in the last one when something was cut.
    public static func clipped(_ text: String, to width: Int) -> String {
        if width <= 0 { return "" }
        if DisplayWidth.columns(of: text) <= width { return visible(text) }
        var result = ""
        var used = 0
        for glyph in glyphs(of: text) {
            if used + glyph.width > width - 1 { break }
            result += glyph.text
            used += glyph.width
        }
        return result + "…"
    }

    /// The text broken at spaces into lines of at most `width` columns.
    ///
    /// A line feed in it is a character like any other that is not shown as it is: data must not begin lines of its own.
    public static func wrapped(_ text: String, to width: Int) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        var isFirstWord = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let columns = DisplayWidth.columns(of: String(word))
            if !isFirstWord {
                if used + 1 + columns <= width {
                    line += " " + word
                    used += 1 + columns
                    continue
                }
                lines.append(line)
                line = ""
                used = 0
            }
            isFirstWord = false
            // A word longer than the line is cut where the line ends.
            for glyph in glyphs(of: String(word)) {
                if used + glyph.width > width && used > 0 {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line += glyph.text
                used += glyph.width
            }
        }
        lines.append(line)
        return lines
    }

    static func isPlainASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    private static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
