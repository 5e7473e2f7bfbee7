import Foundation
import TestSupport
import Testing

@Suite("Locales both ways, pastes, flow control", .serialized)
struct LocaleTests {
    private static let head = "no<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>"

    /// In a new application, with the cursor in the surname.
    private func form(_ office: TestOffice, _ language: String) throws -> PtySession {
        let clerk = try office.terminal(["--office", office.path], environment: ["LANG": language])
        try clerk.waitFor(Words.desk)
        try clerk.send(Self.head)
        try clerk.waitFor("09:05")
        return clerk
    }

    /// The draft's text, once the line is lost.
    private func draft(_ clerk: PtySession, _ office: TestOffice) throws -> String {
        clerk.signal(SIGHUP)
        #expect(try clerk.waitExit() == 128 + SIGHUP)
        let name = try #require(office.drafts().first)
        return try String(contentsOfFile: office.path + "/drafts/" + name, encoding: .utf8)
    }

    @Test("UTF-8 is shown and stored as it is typed, also where the machine has only C.UTF-8", arguments: ["C.UTF-8", "pl_PL.UTF-8"])
    func unicode(_ language: String) throws {
        let office = try TestOffice()
        let clerk = try form(office, language)
        try clerk.send("Żółć-Łęśń")
        try clerk.waitFor("Żółć-Łęśń")
        #expect(try draft(clerk, office).contains("Żółć-Łęśń"))
    }

    @Test("ISO-8859-2: the bytes typed are letters, the letters shown are bytes, and what is stored is UTF-8", arguments: ["pl_PL.ISO-8859-2", "pl_PL.ISO8859-2"])
    func latin2(_ language: String) throws {
        let office = try TestOffice()
        let clerk = try form(office, language)
        let typed: [UInt8] = [0xAF, 0xF3, 0xB3, 0xE6, 0x2D, 0xA3, 0xEA, 0xB6, 0xF1]
        try clerk.send(bytes: typed)
        // The emulator knows no ISO-8859-2 and shows such a byte without its eighth bit.
        try clerk.waitFor("/s3f-#j6q")
        #expect(typed.allSatisfy { clerk.received.contains($0) } && !clerk.received.contains { (0x80..<0xA0).contains($0) })
        #expect(try draft(clerk, office).contains("Żółć-Łęśń"))
    }

    @Test("seven bits: letters lose their marks on the screen only", arguments: ["C", "POSIX"])
    func sevenBits(_ language: String) throws {
        let office = try TestOffice()
        let clerk = try form(office, language)
        try clerk.send("Żółć-Łęśń")
        try clerk.waitFor("Zolc-Lesn")
        #expect(clerk.received.allSatisfy { $0 < 0x80 })
        #expect(try draft(clerk, office).contains("Żółć-Łęśń"))
    }

    @Test("pasted text is one text: line feeds press no Enter, escapes do nothing, and outside a field it is no command")
    func paste() throws {
        let office = try TestOffice()
        let clerk = try form(office, "C.UTF-8")
        try clerk.send("<PasteStart>Nowak")
        try clerk.send(bytes: Array("\r\nJan\u{1B}[2J\u{3}".utf8))
        try clerk.send("Maria\n<PasteEnd>")
        try clerk.wait(for: "the surname with the cursor in it") { $0.screenLines[$0.cursor.y].contains("Maria") }
        #expect(clerk.title.contains(Words.newApplication))
        #expect(clerk.screenLines[clerk.cursor.y].contains("Nazwisko"))
        // The end of a long value is shown; what could steer the terminal stands there by its number.
        #expect(clerk.screenLines[clerk.cursor.y].contains("[2J‹U+0003›Maria"))
        try clerk.send("<C-u>Nowak<Enter>")
        try clerk.wait(for: "the next field") { $0.screenLines[$0.cursor.y].contains("Imiona") }
        try clerk.send("<C-g>p<Enter>")
        try clerk.waitTitle(Words.desk)
        // On the desk these letters would open lists.
        try clerk.send("<PasteStart>wgust\n<PasteEnd><F1>")
        try clerk.waitTitle(Words.help)
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.desk)
        #expect(office.records(of: "application_received") == 0)
        clerk.signal(SIGTERM)
        #expect(try clerk.waitExit() == 128 + SIGTERM)
        expectClean(clerk)
    }

    @Test("Ctrl-S and Ctrl-Q freeze nothing: the screen goes on")
    func flowControl() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try clerk.send("<C-s>w")
        try clerk.waitTitle(Words.applications)
        try clerk.send("<C-q><F3>")
        try clerk.waitTitle(Words.finder)
        try clerk.send("<Esc>")
        #expect(try clerk.leave() == 0)
    }
}
