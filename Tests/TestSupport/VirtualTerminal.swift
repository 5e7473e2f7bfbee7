import CVterm

/// A terminal emulator without a window: libvterm, given bytes and asked what a person would see.
public final class VirtualTerminal {
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    private var state = State()
    private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

    private struct State {
        var isCursorVisible = true
        var isAlternate = false
        var bells = 0
    }

    /// Makes an emulator of a size, for UTF-8 or for plain eight-bit bytes.
    public init(columns: Int, rows: Int, isUTF8: Bool = true) {
        terminal = vterm_new(Int32(rows), Int32(columns))
        vterm_set_utf8(terminal, isUTF8 ? 1 : 0)
        screen = vterm_obtain_screen(terminal)
        callbacks = .allocate(capacity: 1)
        callbacks.initialize(to: VTermScreenCallbacks())
        callbacks.pointee.settermprop = { property, value, user in
            guard let user, let value else { return 0 }
            let owner = Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue()
            if property == VTERM_PROP_CURSORVISIBLE { owner.state.isCursorVisible = value.pointee.boolean != 0 }
            if property == VTERM_PROP_ALTSCREEN { owner.state.isAlternate = value.pointee.boolean != 0 }
            return 1
        }
        callbacks.pointee.bell = { user in
            if let user { Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue().state.bells += 1 }
            return 1
        }
        vterm_screen_enable_altscreen(screen, 1)
        vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
        vterm_screen_reset(screen, 1)
    }

    deinit {
        vterm_free(terminal)
        callbacks.deallocate()
    }

    /// Takes bytes as the program sent them.
    public func feed(_ bytes: some Collection<UInt8>) {
        let buffer = bytes.map { CChar(bitPattern: $0) }
        buffer.withUnsafeBufferPointer { _ = vterm_input_write(terminal, $0.baseAddress, $0.count) }
    }

    /// What the terminal answers to queries; empty when it was asked nothing.
    public func takeAnswers() -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: 1024)
        let count = vterm_output_read(terminal, &buffer, buffer.count)
        return buffer[..<count].map { UInt8(bitPattern: $0) }
    }

    /// Changes the size.
    public func resize(columns: Int, rows: Int) { vterm_set_size(terminal, Int32(rows), Int32(columns)) }

    /// Columns and rows.
    public var size: (columns: Int, rows: Int) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        vterm_get_size(terminal, &rows, &columns)
        return (Int(columns), Int(rows))
    }

    /// The hardware cursor, and whether it is seen.
    public var cursor: (x: Int, y: Int, isVisible: Bool) {
        var position = VTermPos(row: 0, col: 0)
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return (Int(position.col), Int(position.row), state.isCursorVisible)
    }

    /// Whether the alternate screen is shown.
    public var isAlternateScreen: Bool { state.isAlternate }
    /// How often the bell rang.
    public var bells: Int { state.bells }

    /// The lines without trailing blanks.
    public var lines: [String] {
        (0..<size.rows).map { row in
            var line = ""
            var column = 0
            while column < size.columns {
                let cell = cell(x: column, y: row)
                line += cell.text
                column += max(1, cell.width)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// One cell: its text (a blank for an empty one), its columns, and how it looks.
    public func cell(x: Int, y: Int) -> (text: String, width: Int, isReverse: Bool, isBold: Bool, isUnderlined: Bool) {
        var cell = VTermScreenCell()
        vterm_screen_get_cell(screen, VTermPos(row: Int32(y), col: Int32(x)), &cell)
        var text = ""
        withUnsafeBytes(of: cell.chars) { raw in
            for value in raw.bindMemory(to: UInt32.self) {
                guard value != 0, let scalar = Unicode.Scalar(value) else { break }
                text.unicodeScalars.append(scalar)
            }
        }
        return (
            text.isEmpty ? " " : text, Int(cell.width), cell.attrs.reverse != 0, cell.attrs.bold != 0,
            cell.attrs.underline != 0
        )
    }

    /// A line with the sequences that make any terminal show it as it is shown here: bold, underlined, reversed, coloured.
    public func painted(line y: Int) -> String {
        var line = ""
        var before = ""
        var column = 0
        while column < size.columns {
            var cell = VTermScreenCell()
            vterm_screen_get_cell(screen, VTermPos(row: Int32(y), col: Int32(column)), &cell)
            var codes = ["0"]
            if cell.attrs.bold != 0 { codes.append("1") }
            if cell.attrs.underline != 0 { codes.append("4") }
            if cell.attrs.reverse != 0 { codes.append("7") }
            if let colour = index(cell.fg) { codes.append("38;5;\(colour)") }
            if let colour = index(cell.bg) { codes.append("48;5;\(colour)") }
            let style = codes.joined(separator: ";")
            if style != before { line += "\u{1B}[\(style)m" }
            before = style
            let shown = self.cell(x: column, y: y)
            line += shown.text
            column += max(1, shown.width)
        }
        return line + "\u{1B}[0m"
    }

    /// The number of a colour of the palette; nil for the terminal's own.
    private func index(_ colour: VTermColor) -> UInt8? {
        let (indexed, own): (UInt8, UInt8) = (1, 2 | 4)
        return colour.type & own == 0 && colour.type & indexed != 0 ? colour.indexed.idx : nil
    }
}
