import Foundation
import TestSupport
import Testing

@Suite("teczka assess: many cases, suppositions, explanation, steps, schema", .serialized)
struct AssessCommandTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources").path
    private static let samples = resources + "/samples/stegna-cases.json"

    private func objects(_ outcome: TestOffice.Outcome) throws -> [[String: Any]] {
        try outcome.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    private func assess(_ arguments: String...) throws -> TestOffice.Outcome {
        try TestOffice(programme: nil).run(["assess", "--programme", "stegna-2013", Self.samples] + arguments)
    }

    @Test("--schema needs no file and no programme, and is a JSON Schema")
    func schema() throws {
        let outcome = try TestOffice(programme: nil).run(["assess", "--schema"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((schema["$defs"] as? [String: Any])?["person"] != nil)
    }

    @Test("Without a programme or a file it is a mistake of use", arguments: [["assess"], ["assess", "--programme", "stegna-2013"], ["assess", samples]])
    func usage(_ arguments: [String]) throws {
        #expect(try TestOffice(programme: nil).run(arguments).status == 64)
    }

    @Test("The standard input is read for a file called -, and says the same")
    func standardInput() throws {
        let office = try TestOffice(programme: nil)
        let command = "exec \"$0\" assess --programme stegna-2013 --json - < \"$1\""
        let piped = try office.run("/bin/sh", ["-c", command, PtyExecutable.path(), Self.samples])
        #expect(piped.status == 0)
        #expect(piped.output == (try assess("--json").output))
    }

    @Test("Ten thousand cases come out in order, one a line")
    func many() throws {
        let office = try TestOffice(programme: nil)
        let cases = (1...10_000).map { #"{"id": "\#($0)", "claimed_groups": ["G-SA"]}"# }
        let file = office.room + "/many.json"
        try ("[" + cases.joined(separator: ",\n") + "]").write(toFile: file, atomically: true, encoding: .utf8)
        let outcome = try office.run(["assess", "--programme", "stegna-2013", "--json", file])
        #expect(outcome.status == 0 && outcome.lines.count == 10_000)
        #expect(outcome.lines.enumerated().allSatisfy { $0.element.hasPrefix("{\"id\":\"\($0.offset + 1)\",\"status\":\"undetermined\"") })
    }

    @Test("--set: the verdict under another amount, and what was supposed beside it")
    func supposed() throws {
        let outcome = try assess("--json", "--set", "threshold.social_assistance.person=456,01")
        let over = try #require(try objects(outcome).first { $0["id"] as? String == "family-one-grosz-over" })
        #expect(over["status"] as? String == "eligible")
        let supposed = try #require(over["supposed"] as? [[String: Any]])
        #expect(supposed.count == 1 && supposed[0]["before"] as? String == "456,00" && supposed[0]["after"] as? String == "456,01")
        #expect(try objects(assess("--json")).allSatisfy { $0["supposed"] == nil })
        let text = try assess("--set", "social_assistance.person=456,01", "--set", "P-7=not_both")
        #expect(text.status == 0 && text.output.contains("456,01"))
        for wrong in ["social_assistance.person", "no.such=1", "social_assistance.person=x"] {
            let refused = try assess("--set", wrong)
            #expect(refused.status == 64 && refused.output.isEmpty && !refused.errors.isEmpty, "\(wrong)")
        }
    }

    @Test("--explain and --trace: as text in the language asked for, as JSON in both")
    func explained() throws {
        let polish = try assess("--explain")
        let english = try assess("--explain", "--lang", "en")
        #expect(polish.status == 0 && english.status == 0 && polish.output != english.output)
        let json = try objects(assess("--explain", "--trace", "--json"))
        for object in json {
            let explanation = try #require(object["explanation"] as? [String: [String]])
            #expect(explanation["pl"]?.isEmpty == false && explanation["en"]?.isEmpty == false)
            let steps = try #require(object["trace"] as? [[String: Any]])
            #expect(steps.enumerated().allSatisfy { $0.element["step"] as? Int == $0.offset + 1 && $0.element["outcome"] is String })
        }
        // One text in the terminal and in JSON.
        let lines = try #require((json[1]["explanation"] as? [String: [String]])?["pl"])
        #expect(polish.output.contains(lines.joined(separator: "\n")))
        let trace = try assess("--trace")
        #expect(trace.output.contains("krok 1, filing.window") && trace.output.contains("3 × 456,00\u{00A0}zł"))
    }

    @Test("What would turn a no; the grounds of the groups that are met")
    func additions() throws {
        let json = try objects(assess("--json"))
        let over = try #require(json.first { $0["id"] as? String == "family-one-grosz-over" })
        let change = try #require((over["nearest_changes"] as? [[String: Any]])?.first)
        #expect(change["change"] as? String == "income_lower" && change["by_grosze"] as? Int == 1)
        let met = try #require(json.first { $0["id"] as? String == "family-on-the-limit" })
        #expect((met["nearest_changes"] as? [Any])?.isEmpty == true && met["subject"] as? String == "application")
    }
}
