import Foundation
import TestSupport
import Testing

@Suite("teczka programme: check, diff, show, and an office for a file of one's own", .serialized)
struct ProgrammeCommandTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources").path
    private static let own = resources + "/samples/pgr-laptops-2022.json"

    /// A copy of the sample programme with one text changed.
    private func copy(in office: TestOffice, replacing old: String, with new: String) throws -> String {
        let text = try String(contentsOfFile: Self.own, encoding: .utf8)
        let range = try #require(text.range(of: old), "the sample holds what the test changes")
        let file = office.room + "/own.json"
        try text.replacingCharacters(in: range, with: new).write(toFile: file, atomically: true, encoding: .utf8)
        return file
    }

    @Test("Every preset and the sample pass the check")
    func sound() throws {
        let office = try TestOffice(programme: nil)
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.resources + "/programmes").filter { $0.hasSuffix(".json") }
        #expect(!names.isEmpty)
        for file in names.map({ Self.resources + "/programmes/" + $0 }) + [Self.own] {
            let outcome = try office.run(["programme", "check", file])
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        }
    }

    @Test("P-8: a fault of the content has its line, in the language asked for, and 65; the file can be used all the same")
    func content() throws {
        let office = try TestOffice(programme: nil)
        let file = try copy(in: office, replacing: #""example.person": "900,00""#, with: #""example.person": "900,00", "social_assistance.person": "528,00""#)
        let polish = try office.run(["programme", "check", file])
        #expect(polish.status == 65 && polish.output.isEmpty)
        #expect(polish.errors.contains("own.json:31:") && polish.errors.contains("600,00"), "\(polish.errors)")
        let english = try office.run(["programme", "check", "--lang", "en", file])
        #expect(english.status == 65 && english.errors.contains("differs_because") && english.errors != polish.errors)
        #expect(try office.run(["assess", "--programme", file, Self.resources + "/samples/pgr-laptops-cases.json"]).status == 0)
        let init0 = try office.run(["init", "--programme", file, "--office", office.path])
        #expect(init0.status == 0, "\(init0)")
    }

    @Test("diff: 0 and a sentence for the same, 1 and the differences otherwise, 66 for what is not there")
    func diff() throws {
        let office = try TestOffice(programme: nil)
        let same = try office.run(["programme", "diff", "stegna-2013", "stegna-2013"])
        #expect(same.status == 0 && !same.output.isEmpty)
        let file = try copy(in: office, replacing: #""durability_years": 2"#, with: #""durability_years": 5"#)
        let other = try office.run(["programme", "diff", Self.own, file])
        #expect(other.status == 1 && other.errors.isEmpty)
        #expect(other.lines.count == 2 && other.output.contains("było 2, jest 5"), "\(other.output)")
        #expect(try office.run(["programme", "diff", "--lang", "en", Self.own, file]).output.contains("was 2, is 5"))
        #expect(try office.run(["programme", "diff", Self.own, "no-such"]).status == 66)
    }

    @Test("show: groups, amounts and the meaning of policies, for people")
    func show() throws {
        let outcome = try TestOffice(programme: nil).run(["programme", "show", Self.own])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        for text in ["G-PUPIL", "900,00\u{00A0}zł", "P-11", "15.04.2022"] { #expect(outcome.output.contains(text), "\(text)") }
    }
}
