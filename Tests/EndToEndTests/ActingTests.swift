import Foundation
import TestSupport
import Testing

/// In a training office one person goes through the work of several.
@Suite("Acting as somebody else", .serialized) struct ActingTests {
    private static let paper = PaperForm(
        applicant: .init(family: "Dwornik", given: "Irena", pesel: pesel(2266, 8, 9, 3131), income: ("em", "500")), groups: ["G-SA"])

    @Test("What is saved in a training office bears the name that --as gives")
    func training() throws {
        let office = try TestOffice()
        let clerk = try office.clerk(arguments: ["--as", "halina"])
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        #expect(try clerk.leave() == 0)
        let record = try #require(office.journal().last { $0.contains("\"kind\":\"application_received\"") })
        #expect(record.contains("\"login\":\"halina\""))
        #expect(try office.verified())
    }

    @Test("A real office lets nobody act as somebody else, and what it holds stays")
    func real() throws {
        let office = try TestOffice(day: nil)
        let before = office.journal()
        let file = office.room + "/none.csv"
        try "nazwisko;imiona;data wpływu\n".write(toFile: file, atomically: true, encoding: .utf8)
        let refused = try office.command("import", "applications", file, "--as", "halina")
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--as działa tylko w biurze szkoleniowym"))
        #expect(office.journal() == before)
        let screens = try office.terminal(["--office", office.path, "--as", "halina"])
        #expect(try screens.waitExit() == 64)
        #expect(screens.screen.running.contains("tylko w biurze szkoleniowym"))
    }

    @Test("A login is what the system would take for one", arguments: ["", "Halina", "ha lina", "h\u{1B}[2J", String(repeating: "a", count: 33)])
    func logins(_ login: String) throws {
        let office = try TestOffice()
        let refused = try office.command("import", "applications", "-", "--as", login)
        #expect(refused.status == 64)
        #expect(!refused.errors.contains("\u{1B}"))
    }
}
