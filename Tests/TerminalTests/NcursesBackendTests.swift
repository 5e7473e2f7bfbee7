import NcursesBackend
import Terminal
import TestSupport
import Testing

/// A screen like the real ones, for measuring.
struct SampleScreen {
    var list: ListWidget<Int>
    var form: FormWidget
    var showsForm: Bool

    init(showsForm: Bool = false) {
        let names = ["Łącka Żaneta", "Świątek Józef", "Ćwiklińska Agnieszka", "Gęś Źdźbło"]
        list = ListWidget(
            columns: [
                ListColumn("Nr", width: 4, alignment: .right), ListColumn("Nazwisko i imię", width: 24),
                ListColumn("Miejscowość", width: 14, isFlexible: true), ListColumn("Stan", width: 16),
            ],
            rows: (1...200).map {
                ListRow(id: $0, cells: ["\($0)", names[$0 % 4], ["Stegna", "Jantar", "Mikoszewo"][$0 % 3], ["lista podst.", "do uzupełnienia"][$0 % 2]])
            })
        list.pageRows = 19
        form = FormWidget(sections: SampleForm.sections, values: ["surname": "Ćwiklińska", "pesel": "44051401458"])
        self.showsForm = showsForm
    }

    func frame(_ size: Size = .standard) -> Frame {
        var frame = Frame(size: size)
        TitleBar(title: "Teczka · Wnioski", status: "Stegna 2013  5.12.2013  akowalska").draw(into: &frame, row: 0)
        let area = frame.bounds.inset(top: 1, bottom: 2)
        if showsForm { form.draw(into: &frame, rect: area) } else { list.draw(into: &frame, rect: area) }
        MessageLine(showsForm ? form.message.text : "").draw(into: &frame, row: size.height - 2)
        KeyBar([
            .init(key: "F1", label: "Pomoc"), .init(key: "F2", label: "Zapisz", isEnabled: showsForm),
            .init(key: "F3", label: "Szukaj"), .init(key: "Enter", label: "Otwórz"), .init(key: "F10", label: "Wyjście"),
        ]).draw(into: &frame, row: size.height - 1)
        return frame
    }
}

// ncurses has one screen in a process: these tests go one after the other.
@Suite("The ncurses backend", .serialized)
struct NcursesBackendTests {
    static let terminals = ["xterm-256color", "xterm", "screen", "tmux", "linux", "rxvt", "putty", "vt220", "vt100"]

    private func options(
        _ name: String = "xterm-256color", _ charset: Charset = .utf8, color: Bool = true, ascii: Bool = false, slow: Bool = false
    ) -> TerminalOptions {
        // Sets the locale for the library, whatever the environment says.
        _ = TerminalOptions.fromEnvironment()
        return TerminalOptions(terminalName: name, charset: charset, usesColor: color, usesASCIILines: ascii, isSlow: slow)
    }

    private func started(_ options: TerminalOptions, _ line: PtyLine) throws -> NcursesBackend {
        let backend = NcursesBackend(options: options, input: line.descriptor, output: line.descriptor)
        try backend.start()
        return backend
    }

    @Test("the emulator shows the frame, on every kind of terminal", arguments: terminals)
    func shows(_ terminal: String) throws {
        let line = try PtyLine()
        let backend = try started(options(terminal), line)
        defer { backend.stop() }
        var screen = SampleScreen(showsForm: true)
        for key in [Key.down, .enter, .character("5"), .down, .character("8"), .pageDown, .down, .down, .character(" ")] {
            _ = screen.form.handle(key)
            let frame = screen.frame()
            backend.draw(frame)
            line.take(total: backend.bytesSent)
            #expect(line.terminal.lines == frame.lines)
            #expect(line.terminal.cursor.x == frame.cursor?.x && line.terminal.cursor.y == frame.cursor?.y)
        }
    }

    @Test("wide, combining and hostile texts keep their columns")
    func columns() throws {
        let line = try PtyLine(columns: 40, rows: 6)
        let backend = try started(options(), line)
        defer { backend.stop() }
        let texts = ["山田太郎", "e\u{301}a\u{328}", "\u{1B}[2J\u{202E}x", "😀 ok", "ＡＢ", "Zażółć"]
        for shift in 0..<6 {
            var frame = Frame(size: Size(width: 40, height: 6))
            for row in 0..<6 {
                frame.put(texts[(row + shift) % 6], at: Point(x: row % 3, y: row), width: 30)
                frame.put("|", at: Point(x: 34, y: row))
            }
            backend.draw(frame)
            line.take(total: backend.bytesSent)
            #expect(line.terminal.lines == frame.lines)
            for row in 0..<6 { #expect(line.terminal.cell(x: 34, y: row).text == "|") }
        }
    }

    @Test("the last cell of the screen is drawn, and an unchanged frame sends nothing")
    func corners() throws {
        let line = try PtyLine(columns: 20, rows: 4)
        let backend = try started(options(), line)
        defer { backend.stop() }
        var frame = Frame(size: Size(width: 20, height: 4))
        frame.box(frame.bounds)
        backend.draw(frame)
        line.take(total: backend.bytesSent)
        #expect(line.terminal.lines == frame.lines)
        let sent = backend.bytesSent
        backend.draw(frame)
        #expect(backend.bytesSent == sent)
        backend.invalidate()
        backend.draw(frame)
        #expect(backend.bytesSent > sent)
        line.take(total: backend.bytesSent)
        #expect(line.terminal.lines == frame.lines)
    }

    @Test("bytes: a first screen, a row down, a page, a typed character, the next field", arguments: terminals)
    func budget(_ terminal: String) throws {
        let line = try PtyLine()
        let backend = try started(options(terminal), line)
        defer { backend.stop() }
        var screen = SampleScreen()
        func cost() -> Int {
            let before = backend.bytesSent
            let writes = backend.writesMade
            backend.draw(screen.frame())
            line.take(total: backend.bytesSent)
            #expect(backend.writesMade <= writes + 1, "a frame is one write")
            return backend.bytesSent - before
        }
        #expect(cost() <= 3500)
        for _ in 0..<18 {
            _ = screen.list.handle(.down)
            #expect(cost() <= 150)
        }
        _ = screen.list.handle(.pageDown)
        #expect(cost() <= 2048)
        screen.showsForm = true
        #expect(cost() <= 3500)
        for character in "Żółkiewska" {
            _ = screen.form.handle(.character(character))
            #expect(cost() <= 40)
        }
        for _ in 0..<9 {
            _ = screen.form.handle(.tab)
            #expect(cost() <= 130)
        }
    }

    @Test("--slow: a row down costs at most 40 bytes, nothing is drawn around dialogs, the cursor has its arrow", arguments: terminals)
    func slow(_ terminal: String) throws {
        let line = try PtyLine()
        let backend = try started(options(terminal, slow: true), line)
        defer { backend.stop() }
        var screen = SampleScreen()
        backend.draw(screen.frame())
        for row in 1..<12 {
            _ = screen.list.handle(.down)
            let before = backend.bytesSent
            backend.draw(screen.frame())
            #expect(backend.bytesSent - before <= 40)
            line.take(total: backend.bytesSent)
            #expect(line.terminal.lines[2 + row].hasPrefix(">"))
        }
        var frame = screen.frame()
        Dialog(title: "T", message: "M", buttons: [.init(id: "x", label: "X")]).draw(into: &frame, rect: frame.bounds)
        backend.draw(frame)
        line.take(total: backend.bytesSent)
        #expect(!line.terminal.lines.contains { $0.contains("─") || $0.contains("│") || $0.contains("+--") })
    }

    @Test("ASCII lines")
    func asciiLines() throws {
        let line = try PtyLine(columns: 12, rows: 3)
        let backend = try started(options(ascii: true), line)
        defer { backend.stop() }
        var frame = Frame(size: Size(width: 12, height: 3))
        frame.box(frame.bounds, title: "ż")
        backend.draw(frame)
        line.take(total: backend.bytesSent)
        #expect(line.terminal.lines == ["+- ż ------+", "|          |", "+----------+"])
    }

    @Test("seven bits: Polish letters lose their marks, nothing becomes a question mark")
    func sevenBits() throws {
        let line = try PtyLine(columns: 40, rows: 3, isUTF8: false)
        let backend = try started(options("vt100", .ascii), line)
        defer { backend.stop() }
        var frame = Frame(size: Size(width: 40, height: 3))
        frame.put("Zażółć GĘŚLĄ „jaźń” … ‹山›", at: Point(x: 0, y: 0))
        frame.put(.horizontal, at: Point(x: 0, y: 1))
        backend.draw(frame)
        let bytes = line.take(total: backend.bytesSent)
        #expect(bytes.allSatisfy { $0 < 0x80 })
        #expect(line.terminal.lines == ["Zazolc GESLA \"jazn\" ~ <_ >", "─", ""])
    }

    @Test("ISO-8859-2: Polish letters are single bytes, lines are the terminal's own")
    func latin2() throws {
        let line = try PtyLine(columns: 40, rows: 3, isUTF8: false)
        let backend = try started(options("xterm", .latin2), line)
        defer { backend.stop() }
        var frame = Frame(size: Size(width: 40, height: 3))
        frame.put("Zażółć gęślą jaźń – ñ", at: Point(x: 0, y: 0))
        frame.put(.vertical, at: Point(x: 0, y: 1))
        backend.draw(frame)
        let text = String(String.UnicodeScalarView(line.take(total: backend.bytesSent).map { Latin2.scalar(for: $0) }))
        #expect(text.contains("Zażółć gęślą jaźń - n"))
        #expect(line.terminal.lines[1] == "│")
    }

    @Test("without colours nothing is coloured", arguments: [true, false])
    func colors(_ usesColor: Bool) throws {
        let line = try PtyLine()
        let backend = try started(options(color: usesColor), line)
        defer { backend.stop() }
        var frame = Frame(size: .standard)
        frame.put("! błąd", at: Point(x: 0, y: 0), style: .error)
        backend.draw(frame)
        let text = String(decoding: line.take(total: backend.bytesSent), as: UTF8.self)
        #expect(text.contains("\u{1B}[31m") == usesColor)
        #expect(line.terminal.cell(x: 2, y: 0).isBold)
    }

    @Test("a new size is taken over")
    func resizing() throws {
        let line = try PtyLine()
        let backend = try started(options(), line)
        defer { backend.stop() }
        let screen = SampleScreen()
        backend.draw(screen.frame())
        line.take(total: backend.bytesSent)
        for size in [Size(width: 120, height: 40), Size(width: 60, height: 15), Size(width: 80, height: 24)] {
            line.resize(columns: size.width, rows: size.height)
            #expect(backend.updateSize() == size)
            let frame = screen.frame(size)
            backend.draw(frame)
            let sent = line.take(total: backend.bytesSent)
            #expect(line.terminal.lines == frame.lines)
            // A region of the old height would scroll in mid-screen.
            #expect(sent.contains("\u{1B}[1;\(size.height)r"))
        }
    }
}
