import TestSupport
import Testing

@Suite("Intake and look-up on each kind of terminal, with its own keyboard", .serialized)
struct TerminalJourneyTests {
    struct Screen: CustomTestStringConvertible, Sendable {
        var terminal: String
        var columns = 80
        var rows = 24
        var testDescription: String { "\(terminal) \(columns)×\(rows)" }
    }

    static let screens: [Screen] = ["xterm-256color", "vt100", "linux", "putty"].flatMap {
        [Screen(terminal: $0), Screen(terminal: $0, columns: 132, rows: 43)]
    }

    private static let paper = PaperForm(
        applicant: .init(family: "Zażółkiewicz", given: "Łucja", pesel: pesel(2280, 4, 11, 1234), income: ("p", "456")), groups: ["G-SA"])

    @Test("an application is taken in, decided and found again; F-keys, Home and End by the terminal's own codes", arguments: screens)
    func journey(_ screen: Screen) throws {
        let office = try TestOffice()
        let clerk = try office.terminal(
            ["--office", office.path], environment: ["TERM": screen.terminal], columns: screen.columns, rows: screen.rows)
        try clerk.waitFor(Words.desk)
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.paper.keys)
        try clerk.waitPanel(Words.homeMet)
        try clerk.send("<F1>")
        try clerk.waitTitle(Words.help)
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send("<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        try clerk.send("<F5>")
        try clerk.waitFor("Wynik oceny")
        try clerk.send("<F2>t")
        try clerk.waitFor(Words.formalSaved)
        try clerk.toDesk()
        try edges(clerk)
        try clerk.send("<F3>zazol")
        try clerk.waitTitle(Words.finder)
        try clerk.waitFor("> Zażółkiewicz Łucja")
        try clerk.send("<Enter>")
        try clerk.waitTitle(Words.card)
        try clerk.waitText("W/1/2013")
        // One Esc alone, as the key sends it, acts after its wait.
        try clerk.send("<Esc1>")
        try clerk.waitTitle(Words.desk)
        try clerk.send("<F10>")
        #expect(try clerk.waitExit() == 0)
        expectClean(clerk)
        #expect(office.records(of: "application_received") == 1)
        #expect(try office.verified())
    }

    /// End and Home in the desk's queues; a VT100 has neither key.
    private func edges(_ clerk: PtySession) throws {
        if clerk.keyboard == .vt100 { return }
        let top = clerk.cursor.y
        try clerk.send("<End>")
        try clerk.wait(for: "the cursor below row \(top)") { $0.cursor.y > top }
        try clerk.send("<Home>")
        try clerk.wait(for: "the cursor on row \(top)") { $0.cursor.y == top }
    }

    @Test("the others start, move and leave", arguments: ["xterm", "screen", "tmux", "rxvt", "vt220"])
    func others(_ name: String) throws {
        let office = try TestOffice()
        let clerk = try office.clerk(environment: ["TERM": name])
        try clerk.waitFor("32")
        try edges(clerk)
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        try clerk.send("<F3>")
        try clerk.waitTitle(Words.finder)
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.applications)
        #expect(try clerk.leave() == 0)
        expectClean(clerk)
    }

    @Test("each F-key, Home, End and Esc with a digit is told by its name, whatever the keyboard sends", arguments: PtyKeyboard.allCases)
    func everyKey(_ keyboard: PtyKeyboard) throws {
        let room = try TestOffice(programme: nil)
        let terminal = keyboard == .xterm ? "xterm-256color" : keyboard.rawValue
        let gallery = try room.terminal(["gallery"], environment: ["TERM": terminal])
        #expect(gallery.keyboard == keyboard)
        try gallery.waitFor(Words.gallery)
        // F8 and F7 turn the page there and back.
        let numbers = [1, 2, 3, 4, 5, 6, 8, 7, 9]
        var names = (numbers + [11, 12]).map { "F\($0)" } + ["Home", "End"]
        if keyboard == .vt100 { names.removeAll { ["F11", "F12", "Home", "End"].contains($0) } }
        for name in names {
            try gallery.send("<\(name)>")
            try gallery.waitFor(Words.galleryKey(name))
        }
        for digit in numbers {
            try gallery.send("<Esc1>\(digit)")
            try gallery.waitFor(Words.galleryKey("F\(digit)"))
        }
        try gallery.send("<Esc1>0")
        #expect(try gallery.waitExit() == 0)
        expectClean(gallery)
    }
}

/// The terminal that a program has left: its own screen, a cursor, plain letters, pasting as it was.
func expectClean(_ session: PtySession, sourceLocation: SourceLocation = #_sourceLocation) {
    let terminal = session.terminal
    #expect(!terminal.isAlternateScreen, sourceLocation: sourceLocation)
    #expect(terminal.cursor.isVisible, sourceLocation: sourceLocation)
    let text = String(decoding: session.received, as: UTF8.self)
    #expect(text.range(ofLast: "\u{1B}[?2004l") > text.range(ofLast: "\u{1B}[?2004h"), sourceLocation: sourceLocation)
    // A letter of the line set would be drawn as a line; attributes that were left on would be seen on it.
    terminal.feed(Array("\r\nqx".utf8))
    let cell = terminal.cell(x: 0, y: terminal.cursor.y)
    #expect(cell.text == "q" && !cell.isBold && !cell.isReverse && !cell.isUnderlined, "\(cell)", sourceLocation: sourceLocation)
}

extension String {
    /// Where a text stands for the last time, in bytes; -1 for nowhere.
    fileprivate func range(ofLast text: String) -> Int {
        let bytes = Array(utf8)
        let wanted = Array(text.utf8)
        return (0...max(0, bytes.count - wanted.count)).last { bytes[$0...].starts(with: wanted) } ?? -1
    }
}
