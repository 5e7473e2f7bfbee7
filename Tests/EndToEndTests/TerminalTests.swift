import TestSupport
import Testing

@Suite("Terminals, locales, sizes and the captive program", .serialized)
struct TerminalTests {
    @Test("every terminal shows the desk, moves, and is left clean", arguments: ["xterm-256color", "vt100", "linux", "screen", "vt220", "rxvt"])
    func terminals(_ name: String) throws {
        let office = try TestOffice()
        let clerk = try office.clerk(environment: ["TERM": name])
        try clerk.waitFor("32")
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        #expect(try clerk.leave() == 0)
        #expect(!clerk.terminal.isAlternateScreen)
        #expect(clerk.cursor.isVisible)
    }

    /// A shell that tells the line's modes before and after the program.
    @Test("the line's modes are the same before and after")
    func modes() throws {
        let office = try TestOffice()
        let script = "stty -g > \"$1/before\"; \"$2\" --office \"$1/office\"; echo \"left $?\"; stty -g > \"$1/after\"; cmp \"$1/before\" \"$1/after\" && echo the same"
        let session = try PtySession(
            executable: "/bin/sh", arguments: ["-c", script, "sh", office.room, PtyExecutable.path()], environment: ["HOME": office.room])
        try session.waitFor(Words.desk)
        try session.send("<F10>")
        try session.waitFor("left 0")
        try session.waitFor("the same")
        try session.waitExit()
        #expect(!session.terminal.isAlternateScreen)
    }

    @Test("NO_COLOR: not one colour is sent")
    func noColor() throws {
        let office = try TestOffice()
        let plain = try office.clerk(environment: ["NO_COLOR": "1"])
        try plain.send("w")
        try plain.waitTitle(Words.applications)
        #expect(try plain.leave() == 0)
        let text = String(decoding: plain.received, as: UTF8.self)
        // Colour is set by SGR 30–48 and 90–107, and by nothing else.
        let colours = text.matches(of: /\u{1B}\[([0-9;]*)m/).filter { match in
            match.1.split(separator: ";").contains { (30...48).contains(Int($0) ?? 0) || (90...107).contains(Int($0) ?? 0) }
        }
        #expect(colours.allSatisfy { $0.1 == "39;49" })
    }

    @Test("ISO-8859-2 sends the office's letters as that locale's bytes, where the machine knows it; never a question mark")
    func latin2() throws {
        let office = try TestOffice()
        let clerk = try office.terminal(["--office", office.path], environment: ["LANG": "pl_PL.ISO-8859-2"])
        try clerk.waitFor(Words.desk)
        try clerk.send("u")
        // The emulator knows no Latin-2: the bytes themselves are looked at. Where the machine lacks the locale, the C library falls
        // back to ASCII, and letters lose their marks.
        let words = [Array("U".utf8) + [0xBF] + Array("yczenia".utf8), Array("Uzyczenia".utf8)]
        try clerk.wait(for: "the loans") { session in words.contains { session.received.firstRange(of: $0) != nil } }
        #expect(clerk.received.firstRange(of: Array("ż".utf8)) == nil)
        #expect(clerk.received.firstRange(of: Array("U?".utf8)) == nil)
        #expect(try clerk.leaveByKeys() == 0)
    }

    @Test("LANG=C: letters without their marks, never question marks or rubbish")
    func plainLocale() throws {
        let office = try TestOffice()
        let clerk = try office.clerk(environment: ["LANG": "C"])
        try clerk.send("u")
        try clerk.wait(for: "the loans") { $0.title.contains("Uzyczenia") }
        #expect(clerk.received.allSatisfy { $0 < 0x80 })
        #expect(!clerk.screen.contains("?"))
        #expect(try clerk.leave() == 0)
    }

    @Test("below 80×24 a notice says the size; what was typed is there when the size comes back")
    func resizing() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send("o<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>Nowak")
        try clerk.waitFor("Nowak")
        clerk.resize(columns: 60, rows: 15)
        try clerk.waitFor("80")
        try clerk.waitForNo("Nowak")
        clerk.resize(columns: 132, rows: 43)
        try clerk.waitFor("Nowak")
        clerk.resize(columns: 80, rows: 24)
        try clerk.waitFor("Nowak")
        try clerk.send("ski<Enter>")
        try clerk.waitFor("Nowakski")
    }

    @Test("a captive program refuses everything but the look-up, 77", arguments: [
        (["--captive", "--office", "x"], nil), (["--captive", "init"], nil), (["demo", "--captive"], nil), (["--captive"], "demo"),
        (["--captive"], "teczka journal verify"), (["--captive"], "lookup Kowalska --office /tmp"), (["--captive"], "sh -c id"),
        (["--captive"], "; id"),
    ] as [([String], String?)])
    func captive(_ arguments: [String], _ command: String?) throws {
        let office = try TestOffice(programme: nil)
        let outcome = try office.run(arguments, environment: command.map { ["SSH_ORIGINAL_COMMAND": $0] } ?? [:])
        #expect(outcome.status == 77, "\(outcome)")
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test("a captive program takes no office from its environment")
    func captiveOffice() throws {
        let office = try TestOffice()
        let outcome = try office.run(
            ["--captive"], environment: ["SSH_ORIGINAL_COMMAND": "lookup W/1/2013", "TECZKA_OFFICE": office.path])
        #expect(!(outcome.errors + outcome.output).contains(office.path))
    }
}
