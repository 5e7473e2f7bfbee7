import Foundation
import TestSupport
import Testing

@Suite("teczka journal, backup, restore: showing, mending, erasing, copying", .serialized)
struct JournalCommandTests {
    private func segment(_ office: TestOffice, _ number: Int = 1) -> URL {
        URL(fileURLWithPath: office.path + "/journal-00000\(number).jsonl")
    }

    /// A training office with people in it.
    private func demo() throws -> TestOffice {
        let office = try TestOffice(programme: nil)
        let made = try office.run(["demo", "--keep", office.path, "--no-screens"])
        try #require(made.status == 0, "\(made.errors)")
        return office
    }

    @Test("show: one record a line, no bodies; a part, one kind, one case; JSON")
    func show() throws {
        let office = try TestOffice()
        let all = try office.command("journal", "show")
        #expect(all.status == 0 && all.errors.isEmpty)
        #expect(all.lines.count == office.journal().count)
        let first = all.lines[0].components(separatedBy: "  ")
        #expect(first.count == 8 && first[0] == "1" && first[4] == "office_founded" && first[5] == "-" && first[7].count == 19)
        #expect(!all.output.contains("training_day"))
        #expect(try office.command("journal", "show", "--from", "2", "--to", "2").lines == [all.lines[1]])
        #expect(try office.command("journal", "show", "--kind", "project_opened").lines == [all.lines[1]])
        let subject = all.lines[1].components(separatedBy: "  ")[5]
        #expect(try office.command("journal", "show", "--case", subject).lines == [all.lines[1]])
        let json = try office.command("journal", "show", "--json", "--bodies")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.lines[0].utf8)) as? [String: Any])
        #expect(object["seq"] as? Int == 1 && (object["body"] as? [String: Any])?["training"] as? Bool == true)
        #expect(try office.command("journal", "show", "--json").lines.allSatisfy { !$0.contains("\"body\"") })
        for wrong in [["--from", "0"], ["--from", "3", "--to", "2"], ["--case", "x"], ["--from", "x"]] {
            #expect(try office.run(["journal", "show", "--office", office.path] + wrong).status == 64, "\(wrong)")
        }
        #expect(try office.run(["journal", "show", "--office", office.room + "/none"]).status == 66)
    }

    @Test("head and verify: the short anchor of a protocol proves what it was printed for")
    func anchors() throws {
        let office = try TestOffice()
        let head = try office.command("journal", "head")
        #expect(head.status == 0 && head.lines.count == 2)
        for anchor in head.lines {
            let verified = try office.command("journal", "verify", "--anchor", anchor)
            #expect(verified.status == 0 && verified.lines[0] == "ok records=2 head=\(head.lines[1])")
        }
        let wrong = try office.command("journal", "verify", "--anchor", "2: 0000 0000 0000 0000")
        #expect(wrong.status == 65 && wrong.lines[0].hasSuffix("reason=anchor"))
        #expect(try office.command("journal", "verify", "--anchor", "2: 0000").status == 64)
    }

    @Test("repair: nothing to do; a torn end; damage in the middle is refused with its place, and cut only by number and confirmation")
    func repair() throws {
        let office = try demo()
        #expect(try office.command("journal", "repair").status == 0)
        var bytes = try Data(contentsOf: segment(office))
        let place = bytes.count / 2
        bytes[place] ^= 1
        try bytes.write(to: segment(office))
        let refused = try office.command("journal", "repair")
        #expect(refused.status == 65 && refused.lines[0].hasPrefix("damage segment=journal-000001.jsonl"))
        let last = try #require(refused.errors.components(separatedBy: "--cut-at ").last.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) })
        #expect(try Data(contentsOf: segment(office)) == bytes)
        #expect(try office.command("journal", "repair", "--cut-at", String(last)).status == 64)
        #expect(try office.command("journal", "repair", "--cut-at", String(last + 1), "--yes").status == 64)
        #expect(try Data(contentsOf: segment(office)) == bytes)
        let mended = try office.command("journal", "repair", "--cut-at", String(last), "--yes")
        #expect(mended.status == 0, "\(mended.errors)")
        #expect(try office.command("journal", "verify").status == 0)
        #expect(office.records(of: "journal_repaired") == 1)
        #expect(try office.command("journal", "show", "--from", String(last + 1)).lines.count == 2)
    }

    @Test("redact: the person is gone from every file, the list says so, and a restored backup is treated likewise")
    func redact() throws {
        let office = try demo()
        let found = try office.command("lookup", "--json", "a")
        let cards = try #require(try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])
        let card = try #require(cards.first)
        let person = try #require(card["person"] as? String)
        let backup = office.room + "/backup"
        let made = try office.command("backup", backup)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try office.command("backup", backup).status == 73)
        #expect(try office.command("journal", "redact", "--person", person, "--basis", "because").status == 64)
        #expect(try office.command("journal", "redact", "--person", "x", "--basis", "retention_ended", "--yes").status == 64)
        #expect(try office.command("journal", "redact", "--person", person, "--basis", "retention_ended").status == 64)
        let erased = try office.command("journal", "redact", "--person", person, "--basis", "retention_ended", "--yes")
        #expect(erased.status == 0, "\(erased.errors)")
        #expect(office.records(of: "bodies_erased") == 1)
        #expect(try office.command("journal", "redact", "--person", person, "--basis", "retention_ended", "--yes").status == 66)
        #expect(try office.command("journal", "verify").status == 0)
        let restored = try office.run(["restore", backup, office.room + "/other", "--erased", office.path + ".erased"])
        #expect(restored.status == 0, "\(restored.errors)")
        let verified = try office.run(["journal", "verify", "--office", office.room + "/other"])
        #expect(verified.status == 0 && verified.errors.contains("usuniętych treści"))
        #expect(try office.run(["restore", backup, office.path]).status == 73)
        try Data("x".utf8).write(to: URL(fileURLWithPath: backup + "/journal-000001.jsonl"))
        #expect(try office.run(["restore", backup, office.room + "/third"]).status == 65)
    }

    @Test("The access journal: looking somebody up is noted, shown and verified")
    func access() throws {
        let office = try demo()
        #expect(try office.command("journal", "show", "--access").lines.isEmpty)
        let found = try office.command("lookup", "--json", "a")
        #expect(found.status == 0)
        let shown = try office.command("journal", "show", "--access", "--kind", "case_shown")
        #expect(shown.status == 0 && !shown.lines.isEmpty)
        let verified = try office.command("journal", "verify")
        #expect(verified.status == 0 && verified.lines.count == 2 && verified.lines[1].hasPrefix("access ok records="))
        let path = office.path + "/access/journal-000001.jsonl"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[300] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let damaged = try office.command("journal", "verify")
        #expect(damaged.status == 65 && damaged.lines[0].hasPrefix("ok ") && damaged.lines[1].hasPrefix("access damage"))
        // What can't be noted is not shown.
        #expect(try office.command("lookup", "--json", "a").status == 65)
        #expect(try office.command("journal", "repair", "--access").status == 65)
        try FileManager.default.removeItem(atPath: office.path + "/access")
        #expect(try office.command("lookup", "--json", "a").status == 0)
    }
}
