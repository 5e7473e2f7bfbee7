import Foundation
import TestSupport
import Testing

@Suite("Bad input is told by its field, nothing is stored, the terminal is unharmed", .serialized)
struct BadInputTests {
    private static let filing = "o<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>"

    private static func pasted(_ text: String) -> [UInt8] {
        Array("\u{1B}[200~".utf8) + Array(text.utf8) + Array("\u{1B}[201~".utf8)
    }

    /// A form with the filing typed, its cursor in the surname.
    private func form(_ office: TestOffice) throws -> PtySession {
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.filing)
        try clerk.waitPanel(Words.signedMet)
        return clerk
    }

    /// Saving lists the fault, stores nothing, and the program goes on.
    private func expectRefused(_ clerk: PtySession, _ fault: String, _ office: TestOffice) throws {
        let before = office.journal()
        try clerk.send("<F2>")
        try clerk.waitFor(Words.notSaved)
        try clerk.waitText(fault)
        #expect(office.journal() == before)
        #expect(clerk.title.hasPrefix(" Teczka"))
        #expect(clerk.screenLines.count == 24)
        // Still at work: help opens and closes.
        try clerk.send("<F1>")
        try clerk.waitTitle(Words.help)
    }

    @Test("a PESEL with a wrong check digit")
    func wrongCheckDigit() throws {
        let office = try TestOffice()
        let clerk = try form(office)
        let right = pesel(2270, 1, 1, 5000)
        let wrong = right.dropLast() + (right.hasSuffix("9") ? "0" : "9")
        try clerk.send("Nowak<Enter>Ewa<Enter>\(wrong)")
        try clerk.waitFor("!PESEL")
        try expectRefused(clerk, "PESEL: " + Words.wrongCheckDigit, office)
    }

    @Test("a birth date after the filing date")
    func bornAfterFiling() throws {
        let office = try TestOffice()
        let clerk = try form(office)
        try clerk.send("Nowak<Enter>Ewa<Enter><Enter>dowód X 1<Enter>10.12.2013<Enter>")
        try clerk.waitFor("!Data urodzenia")
        try expectRefused(clerk, Words.bornAfterFiling, office)
    }

    @Test("1.270 is not an amount: it could mean two")
    func ambiguousMoney() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        var paper = PaperForm(applicant: .init(family: "Nowak", given: "Ewa", pesel: pesel(2270, 1, 1, 5000)))
        paper.applicant.income = ("pr", "1.270")
        try clerk.send(paper.keys)
        try clerk.waitPanel(Words.homeMet)
        try expectRefused(clerk, Words.ambiguousMoney, office)
    }

    @Test("a name of 300 letters")
    func longName() throws {
        let office = try TestOffice()
        let clerk = try form(office)
        try clerk.send(bytes: Self.pasted(String(repeating: "Ż", count: 300)))
        try clerk.send("<Enter>Ewa<Enter>")
        try clerk.waitFor("Ewa")
        try expectRefused(clerk, "Nazwisko: ", office)
        #expect(office.records(of: "household_registered") == 0)
    }

    @Test("a name that would drive the terminal or hide its order", arguments: ["No\u{1B}]0;x\u{7}\u{1B}[2Jwak", "No\u{202E}kaw", "No\u{200B}wak", "No\u{9B}2Jwak"])
    func hostileName(_ name: String) throws {
        let office = try TestOffice()
        let clerk = try form(office)
        try clerk.send(bytes: Self.pasted(name))
        // Refused at once or when the field is left: a message in any case, and never the bytes themselves on the terminal.
        clerk.resetCounters()
        try clerk.send("<Enter>Ewa<Enter>")
        try clerk.waitFor("Ewa")
        for scalar in ["\u{202E}", "\u{200B}", "\u{9B}", "\u{1B}]0", "\u{1B}[2J"] {
            #expect(!String(decoding: clerk.received, as: UTF8.self).contains(scalar))
        }
        try expectRefused(clerk, "Nazwisko: ", office)
        #expect(office.journal().count == 2)
    }

    @Test("an unknown key and an unknown criterion are named with their line; exit 65 to whoever checks, 78 to whoever uses", arguments: ["key", "criterion"])
    func programmeFaults(_ what: String) throws {
        let office = try TestOffice(programme: nil)
        let preset = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Resources/programmes/stegna-2013.json")
        var lines = try String(contentsOf: preset, encoding: .utf8).components(separatedBy: "\n")
        let line: Int
        let named: String
        if what == "key" {
            line = 2
            named = "shoe_size"
            lines.insert("  \"shoe_size\": 1,", at: 1)
        } else {
            line = try #require(lines.firstIndex { $0.contains("\"filed_in_window\"") }) + 1
            named = "shoe_size"
            lines[line - 1] = lines[line - 1].replacingOccurrences(of: "filed_in_window", with: named)
        }
        let file = office.room + "/own.json"
        try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
        let check = try office.run(["programme", "check", file])
        #expect(check.status == 65)
        #expect(check.output.isEmpty)
        #expect(check.errors.contains("own.json:\(line):") && check.errors.contains(named), "\(check.errors)")
        let cases = try office.run(["assess", "--programme", file, preset.path])
        #expect(cases.status == 78)
    }
}
