import Terminal

/// Breaks paragraphs into lines, as a typist would: never between a number and its unit, nor after a word of one letter.
enum LetterFolding {
    /// Columns of a line; a page has 80.
    static let width = 76

    /// The lines of a paragraph; the lines after the first stand under its text, behind a number or a dash at its beginning.
    static func lines(_ paragraph: String, width: Int = width) -> [String] {
        let indent = paragraph.prefix { $0 == " " }
        let words = paragraph.dropFirst(indent.count).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return [""] }
        let hanging = isListMark(words[0]) && words.count > 1 ? DisplayWidth.columns(of: words[0]) + 1 : 0
        // A mark without room behind it would leave nothing for the text.
        let margin = min(indent.count + hanging, width / 2)
        var lines: [String] = []
        var line = String(indent.prefix(width / 2))
        var isEmpty = true
        func begin() {
            lines.append(plain(line))
            line = String(repeating: " ", count: margin)
            isEmpty = true
        }
        for unit in units(words) {
            let whole = unit.joined(separator: " ")
            if !isEmpty, DisplayWidth.columns(of: line) + 1 + DisplayWidth.columns(of: whole) <= width {
                line += " " + whole
                continue
            }
            if !isEmpty { begin() }
            for piece in pieces(unit, room: width - DisplayWidth.columns(of: line), next: width - margin) {
                if !isEmpty { begin() }
                line += piece
                isEmpty = false
            }
        }
        lines.append(plain(line))
        return lines
    }

    /// Words that stay together on a line.
    static func units(_ words: [String]) -> [[String]] {
        var units: [[String]] = []
        for word in words {
            if let last = units.last?.last, staysWith(last, word) {
                units[units.count - 1].append(word)
            } else {
                units.append([word])
            }
        }
        return units
    }

    /// A number with its unit or the rest of itself, a short word with what follows it, an abbreviation with its number.
    private static func staysWith(_ word: String, _ next: String) -> Bool {
        if let last = word.last, last.isNumber, let first = next.first, first.isNumber || first.isLowercase && !conjunctions.contains(next) {
            return true
        }
        if word.count == 1, word.first?.isLetter == true { return true }
        return abbreviations.contains(word) && next.first.map { $0.isNumber || $0.isUppercase || $0 == "„" } == true
    }

    /// Short words that are no units.
    private static let conjunctions: Set<String> = ["a", "i", "o", "u", "w", "z", "do", "od", "na", "po", "za", "ze", "we", "oraz", "albo", "lub"]

    private static let abbreviations: Set<String> = ["nr", "art.", "ust.", "pkt", "poz.", "§", "ul.", "al.", "os.", "pl.", "dnia", "lp.", "tel."]

    /// A unit that is too long even for a line of its own falls apart: between its words, and within a word only where nothing else helps.
    private static func pieces(_ unit: [String], room: Int, next: Int) -> [String] {
        let whole = unit.joined(separator: " ")
        if DisplayWidth.columns(of: whole) <= min(room, next) { return [whole] }
        var pieces: [String] = []
        for word in unit {
            if let last = pieces.last, DisplayWidth.columns(of: last) + 1 + DisplayWidth.columns(of: word) <= min(room, next) {
                pieces[pieces.count - 1] = last + " " + word
            } else {
                pieces += cut(word, to: max(1, min(room, next)))
            }
        }
        return pieces
    }

    private static func cut(_ word: String, to width: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for glyph in DisplayText.glyphs(of: word) {
            if used + glyph.width > width, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
                used = 0
            }
            piece += glyph.text
            used += glyph.width
        }
        return pieces + [piece]
    }

    private static func isListMark(_ word: String) -> Bool {
        if ["-", "–", "•"].contains(word) { return true }
        guard let last = word.last, last == "." || last == ")" else { return false }
        return word.dropLast().allSatisfy { $0.isNumber } && word.count <= 6 && word.count > 1
    }

    /// No-break spaces have done their work; printers and editors get plain ones.
    private static func plain(_ line: String) -> String {
        let text = String(line.map { $0 == "\u{00A0}" ? " " : $0 })
        return text.allSatisfy { $0 == " " } ? "" : text
    }
}
