import Foundation
import TestSupport
import Testing

@Suite("Commands: exit codes, results on standard output, the rest on standard error", .serialized)
struct CommandTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources").path
    private static let samples = resources + "/samples/stegna-cases.json"

    @Test("what goes well: 0, the answer on standard output, silence elsewhere", arguments: [
        ["--help"], ["--version"], ["init", "--help"], ["lookup", "--help"], ["assess", "--help"], ["demo", "--help"], ["journal", "--help"],
        ["programme", "list"], ["assess", "--programme", "stegna-2013", samples],
        ["programme", "check", resources + "/programmes/stegna-2013.json"],
    ])
    func done(_ arguments: [String]) throws {
        let outcome = try TestOffice(programme: nil).run(arguments)
        #expect(outcome.status == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    }

    @Test("what goes wrong has its code, an empty standard output and a sentence on standard error", arguments: [
        (["nonsense"], 64), (["lookup"], 64), ([], 64), (["demo", "--no-screens"], 64),
        (["assess", "--programme", "stegna-2013", "--on", "2013-99-99", samples], 64),
        (["init", "--programme", "no-such"], 66), (["assess", "--programme", "no-such", samples], 66),
        (["assess", "--programme", "stegna-2013", "/no/such.json"], 66), (["programme", "check", "/no/such.json"], 66),
        (["lookup", "Kowalska", "--office", "/no/such"], 66), (["journal", "verify", "--office", "/no/such"], 66),
        (["index", "rebuild", "--office", "/no/such"], 66),
    ] as [([String], Int32)])
    func refused(_ arguments: [String], _ status: Int32) throws {
        let outcome = try TestOffice(programme: nil).run(arguments)
        #expect(outcome.status == status && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(arguments): \(outcome)")
    }

    @Test("the screens need a terminal: 64; an office is not made over another: 73; nothing found: 66")
    func office() throws {
        let office = try TestOffice()
        let screens = try office.run(["--office", office.path])
        #expect(screens.status == 64 && screens.errors.contains(Words.noTerminal))
        #expect(try office.command("init", "--programme", "stegna-2013").status == 73)
        let nothing = try office.command("lookup", "Kowalska")
        #expect(nothing.status == 66 && nothing.output.isEmpty && !nothing.errors.isEmpty)
        #expect(try office.run(["journal", "verify"], environment: ["TECZKA_OFFICE": office.path]).status == 0)
    }

    @Test("assess --json: one verdict a line, and the statuses of the samples")
    func assess() throws {
        let outcome = try TestOffice(programme: nil).run(["assess", "--programme", "stegna-2013", "--json", Self.samples])
        #expect(outcome.status == 0)
        var statuses: [String: String] = [:]
        for line in outcome.lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            statuses[try #require(object["id"] as? String)] = object["status"] as? String
        }
        #expect(statuses == [
            "family-on-the-limit": "eligible", "family-one-grosz-over": "ineligible", "partial-incapacity-1998-08-16": "eligible",
            "partial-incapacity-1998-08-17": "ineligible", "income-not-declared": "undetermined", "minor-with-child-certificate": "eligible",
            "scholar-on-the-eve-of-24": "eligible", "average-of-exactly-four": "ineligible", "foster-family": "eligible",
            "disabled-child-raises-the-limit": "eligible", "care-allowance-alone": "undetermined", "fiftieth-birthday": "eligible",
            "village-club": "eligible", "household-33": "ineligible",
        ])
    }

    @Test("a kept demo verifies, rebuilds to the same answers, and is looked up as JSON")
    func demo() throws {
        let office = try TestOffice(programme: nil)
        let made = try office.run(["demo", "--keep", office.path, "--no-screens"])
        #expect(made.status == 0, "\(made)")
        #expect(try office.verified())
        let before = try office.command("lookup", "W/1/2013", "--json")
        #expect(before.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(before.output.utf8)) is [Any])
        #expect(try office.command("index", "rebuild").status == 0)
        #expect(try office.command("lookup", "W/1/2013", "--json").output == before.output)
        // People read the same person.
        #expect(try office.command("lookup", "W/1/2013").output.contains("W/1/2013"))
        let desk = try office.clerk()
        try desk.waitText("Lista podstawowa, zajęte")
        #expect(try desk.leave() == 0)
    }
}
