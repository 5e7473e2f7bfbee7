import Foundation
import TestSupport
import Testing

@Suite("How far the index is that is being made anew", .serialized)
struct RebuildProgressTests {
    private static let paper = PaperForm(
        applicant: .init(family: "Rutkowska", given: "Ola", pesel: pesel(2266, 8, 9, 3131)), groups: ["G-SA"])
    /// A test's office has few records.
    private static let told = ["TECZKA_TEST_PROGRESS": "1"]
    private static let polish = "Odbudowa indeksu z dziennika: "
    private static let english = "Rebuilding the index from the journal: "

    private func officeWithOneCase() throws -> TestOffice {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        #expect(try clerk.leave() == 0)
        return office
    }

    @Test("Without a terminal the command says each tenth at most once, in a line, apart from its answer", arguments: [
        ("pl", Self.polish, "zapisów"), ("en", Self.english, "records"),
    ])
    func plainLines(language: String, words: String, noun: String) throws {
        let office = try officeWithOneCase()
        let records = office.journal().count
        let rebuilt = try office.command("index", "rebuild", "--lang", language, environment: Self.told)
        #expect(rebuilt.status == 0 && rebuilt.lines.count == 1, "\(rebuilt)")
        let lines = rebuilt.errors.split(separator: "\n").map(String.init)
        #expect(lines.last == "\(words)100% \(language == "pl" ? "z" : "of") \(records)\u{A0}\(noun)", "\(rebuilt.errors)")
        #expect(Set(lines).count == lines.count && lines.allSatisfy { $0.hasPrefix(words) && $0.contains("0% ") }, "\(rebuilt.errors)")
        // So small an office is done before anybody has read it.
        #expect(try office.command("index", "rebuild").errors.isEmpty)
    }

    @Test("On a terminal the command writes over one line, and leaves it empty for the answer")
    func oneLine() throws {
        let office = try officeWithOneCase()
        let session = try office.terminal(["--office", office.path, "index", "rebuild"], environment: Self.told)
        #expect(try session.waitExit() == 0)
        #expect(String(decoding: session.received, as: UTF8.self).contains("\r" + Self.polish + "57% z 7\u{A0}"))
        let shown = session.screenLines.filter { !$0.isEmpty }
        #expect(shown.count == 1 && shown[0].hasPrefix("Odbudowano indeks z dziennika: "), "\(session.screen)")
    }

    @Test("Opening an office whose index is gone or damaged says how far it is; keys typed meanwhile are the first screen's", arguments: [true, false])
    func opening(isGone: Bool) throws {
        let office = try officeWithOneCase()
        let names = try FileManager.default.contentsOfDirectory(atPath: office.path)
        let index = try office.path + "/" + #require(names.first { $0.hasPrefix("index-") && $0.hasSuffix(".sqlite") })
        if isGone { try FileManager.default.removeItem(atPath: index) } else { try Data(repeating: 0x5A, count: 9000).write(to: URL(fileURLWithPath: index)) }
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: index + suffix) }
        let clerk = try office.terminal(["--office", office.path], environment: Self.told)
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        try clerk.waitFor("Rutkowska")
        #expect(String(decoding: clerk.received, as: UTF8.self).contains(Self.polish + "57% z 7\u{A0}"))
        #expect(!clerk.screen.contains(Self.polish))
        try clerk.send("<Esc>")
        #expect(try clerk.leave() == 0)
    }
}
