import CNcurses
import Terminal

extension NcursesBackend {
    /// Foreground colours, for the roles that have one: 1 red, 2 green, 3 yellow, 6 cyan.
    static let colors: [(role: Role, color: Int32)] = [
        (.error, 1), (.good, 2), (.warning, 3), (.heading, 6),
    ]

    func definePairs() {
        for (index, entry) in Self.colors.enumerated() { nc_define_pair(Int32(index + 1), entry.color) }
    }

    func put(_ cell: Cell, x: Int, y: Int) {
        let attributes = attributes(for: cell.style)
        let pair = hasColor ? Int32((Self.colors.firstIndex { $0.role == cell.style.role } ?? -1) + 1) : 0
        switch cell.content {
        case .continuation: break
        case .line(let glyph): put(glyph, x: x, y: y, attributes: attributes, pair: pair)
        case .text(let text):
            for (offset, scalars) in shownScalars(text).enumerated() {
                nc_put(Int32(y), Int32(x + offset), scalars, Int32(scalars.count), attributes, pair)
            }
        }
    }

    private func put(_ glyph: LineGlyph, x: Int, y: Int, attributes: Int32, pair: Int32) {
        if options.isSlow || options.usesASCIILines {
            let character: Character = options.isSlow ? " " : glyph.ascii
            let scalars = character.unicodeScalars.map(\.value)
            nc_put(Int32(y), Int32(x), scalars, 1, attributes, pair)
        } else {
            nc_put_line(Int32(y), Int32(x), Int32(glyph.rawValue), attributes, pair)
        }
    }

    /// What is put for a cell's text: usually one character; two where a wide one can't be shown.
    private func shownScalars(_ text: String) -> [[UInt32]] {
        let scalars = Array(text.unicodeScalars)
        guard let base = scalars.first else { return [[0x20]] }
        let columns = DisplayWidth.columns(of: base)
        if options.charset == .utf8 {
            // Where the library's table of widths is of another age, columns would shift.
            if base.value < 0x80 || Int(nc_columns(base.value)) == columns { return [scalars.map(\.value)] }
            let substitute = Transliteration.ascii(base).flatMap { $0.unicodeScalars.first?.value } ?? 0xFFFD
            return [[substitute]] + Array(repeating: [0x20], count: columns - 1)
        }
        let shown = Transliteration.character(base, in: options.charset)
        return [shown.unicodeScalars.map(\.value)] + Array(repeating: [0x20], count: columns - 1)
    }

    private func attributes(for style: Style) -> Int32 {
        var set = style.role.monochrome.union(style.attributes)
        // The row under the cursor has its arrow; a highlight would send the row twice at each step.
        if options.isSlow && style.role == .selected { set = style.attributes }
        var result: Int32 = 0
        if set.contains(.bold) { result |= Int32(NC_BOLD) }
        if set.contains(.reverse) { result |= Int32(NC_REVERSE) }
        if set.contains(.underline) { result |= Int32(NC_UNDERLINE) }
        if set.contains(.dim) { result |= Int32(NC_DIM) }
        return result
    }
}
