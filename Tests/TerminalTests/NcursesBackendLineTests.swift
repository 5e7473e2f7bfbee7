import NcursesBackend
import Terminal
import TestSupport
import Testing

extension NcursesBackendTests {
    private func backend(_ line: PtyLine, _ name: String = "xterm-256color") -> NcursesBackend {
        _ = TerminalOptions.fromEnvironment()
        return NcursesBackend(
            options: TerminalOptions(terminalName: name, charset: .utf8), input: line.descriptor, output: line.descriptor)
    }

    @Test("the terminal is left as it was found, as often as it is taken over", arguments: terminals)
    func leaving(_ terminal: String) throws {
        let line = try PtyLine()
        let modes = line.modes
        let backend = backend(line, terminal)
        for _ in 0..<3 {
            try backend.start()
            try backend.start()
            #expect(line.modes != modes)
            var frame = SampleScreen().frame()
            frame.cursor = nil
            backend.draw(frame)
            var bytes = line.take(total: backend.bytesSent)
            #expect(bytes.contains("\u{1B}[?2004h"))
            backend.stop()
            backend.stop()
            bytes = line.take(total: backend.bytesSent)
            #expect(bytes.contains("\u{1B}[?2004l"))
            #expect(line.modes == modes)
            #expect(line.terminal.cursor.isVisible && !line.terminal.isAlternateScreen)
        }
    }

    @Test("the emergency exit restores line and screen, once")
    func emergency() throws {
        let line = try PtyLine()
        let modes = line.modes
        let backend = backend(line)
        NcursesBackend.emergencyRestore()
        try backend.start()
        var frame = SampleScreen().frame()
        frame.cursor = nil
        backend.draw(frame)
        line.take(total: backend.bytesSent)
        #expect(line.terminal.isAlternateScreen && !line.terminal.cursor.isVisible)
        NcursesBackend.emergencyRestore()
        #expect(line.take(until: "\r\n").contains("\u{1B}[?2004l"))
        #expect(line.modes == modes)
        #expect(line.terminal.cursor.isVisible && !line.terminal.isAlternateScreen)
        NcursesBackend.emergencyRestore()
        backend.stop()
    }

    @Test("keys typed ahead are there, whatever was drawn; control keys come through")
    func typedAhead() throws {
        let line = try PtyLine()
        let backend = backend(line)
        line.type(Array("ab".utf8))
        try backend.start()
        defer { backend.stop() }
        let control: [UInt8] = [0x03, 0x11, 0x13, 0x1A, 0x1C, 0x0D, 0x16, 0xC5, 0x82]
        line.type(control)
        backend.draw(SampleScreen().frame())
        var read: [UInt8] = []
        // Bytes pass through the kernel's queue; each read takes what has arrived.
        for _ in 0..<1_000_000 where read.count < 2 + control.count { read += try #require(backend.readAvailable()) }
        #expect(read.suffix(control.count) == control[...])
        #expect(backend.readAvailable() == [])
    }

    @Test("what is no terminal is refused, and an unknown kind that can't move its cursor", arguments: ["", "dumb", "unknown"])
    func refused(_ name: String) throws {
        let line = try PtyLine()
        let modes = line.modes
        let backend = backend(line, name)
        #expect(throws: TerminalError.unknownTerminal(name)) { try backend.start() }
        #expect(line.modes == modes && backend.bytesSent == 0)
        let none = NcursesBackend(options: TerminalOptions(terminalName: "xterm", charset: .utf8), input: -1, output: -1)
        #expect(throws: TerminalError.notATerminal) { try none.start() }
        none.draw(Frame(size: .standard))
        none.stop()
    }

    @Test("kinds that the machine does not know fall back to their family", arguments: [
        "xterm-kitty", "putty-256color", "alacritty", "screen.xterm-new", "tmux-direct-x", "no-such-terminal",
    ])
    func families(_ name: String) throws {
        let line = try PtyLine()
        let backend = backend(line, name)
        try backend.start()
        defer { backend.stop() }
        let frame = SampleScreen().frame()
        backend.draw(frame)
        line.take(total: backend.bytesSent)
        #expect(line.terminal.lines == frame.lines)
    }

    @Test("a lost line is reported and writing to it does no harm")
    func lostLine() throws {
        var line: PtyLine? = try PtyLine()
        let backend = backend(try #require(line))
        try backend.start()
        line?.hangUp()
        #expect(backend.readAvailable() == nil)
        backend.draw(SampleScreen().frame())
        backend.stop()
        line = nil
    }
}

extension [UInt8] {
    /// Whether the bytes hold a text.
    func contains(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}
