import Foundation
import TestSupport
import Testing

@Suite("teczka letter: templates, an office's own, files and the printer", .serialized)
struct LetterCommandTests {
    private static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Resources/letters").path

    /// Puts a template of the office's own into it, made from the program's.
    private func own(_ office: TestOffice, _ change: (String) -> String) throws {
        try FileManager.default.createDirectory(atPath: office.path + "/letters", withIntermediateDirectories: true)
        let text = try String(contentsOfFile: Self.resources + "/wezwanie.txt", encoding: .utf8)
        try change(text).write(toFile: office.path + "/letters/wezwanie.txt", atomically: true, encoding: .utf8)
    }

    /// A program called `lp` that keeps what it was given. It stands in the repository: one written here could still be open for writing, in a
    /// program that another test is just starting, when it is to run.
    private func printer(_ office: TestOffice, ending status: Int) -> [String: String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fakes").path
        return ["PATH": folder + ":/usr/bin:/bin", "FAKE_LP_ROOM": office.room, "FAKE_LP_STATUS": String(status)]
    }

    @Test("check: 0 for the program's own; each fault with its line otherwise, 65; an unknown kind is a mistake of use")
    func check() throws {
        let office = try TestOffice(programme: nil)
        for kind in ["wezwanie", "zawiadomienie", "lista", "protokol", "rejestr"] {
            let outcome = try office.run(["letter", "check", Self.resources + "/\(kind).txt"])
            #expect(outcome.status == 0 && outcome.output.hasSuffix("bez błędów\n"), "\(outcome)")
        }
        let file = office.room + "/moje.txt"
        try "Dzień {dzień}\n{stopka}\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try office.run(["letter", "check", file]).status == 64)
        let outcome = try office.run(["letter", "check", file, "--kind", "rejestr"])
        #expect(outcome.status == 65 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("\(file):1:7: pismo tego rodzaju nie ma pola {dzień}\n") && outcome.errors.contains("\(file):2:1: pole {stopka} bywa puste"))
        #expect(outcome.errors.contains("brakuje pola {znak sprawy}"))
        let english = try office.run(["letter", "check", file, "--kind", "rejestr", "--lang", "en"])
        #expect(english.errors.contains("{dzień} is no field of this kind of letter"))
        #expect(try office.run(["letter", "check", "/no/such/lista.txt"]).status == 66 && office.run(["letter", "fields", "list"]).status == 64)
        #expect(try office.run(["letter", "fields", "wezwanie"]).lines.contains("{znak sprawy}\tmusi być we wzorze"))
    }

    @Test("an office's own template is used, and one with a fault stops the letter: the program's is never sent in its place")
    func own() throws {
        let office = try TestOffice()
        let standard = try office.command("letter", "sample", "wezwanie")
        #expect(standard.status == 0 && standard.output.contains("WEZWANIE DO UZUPEŁNIENIA WNIOSKU") && standard.output.contains("Strona 1 z 1"))
        try own(office) { $0.replacingOccurrences(of: "WEZWANIE DO UZUPEŁNIENIA WNIOSKU", with: "PROŚBA O UZUPEŁNIENIE") }
        let changed = try office.command("letter", "sample", "wezwanie")
        #expect(changed.status == 0 && changed.output.contains("PROŚBA O UZUPEŁNIENIE") && !changed.output.contains("WEZWANIE DO"))
        #expect(try office.command("letter", "template", "wezwanie").output.contains("PROŚBA O UZUPEŁNIENIE"))
        try own(office) { $0 + "{czasu}\n" }
        let faulty = try office.command("letter", "sample", "wezwanie")
        #expect(faulty.status == 78 && faulty.output.isEmpty && faulty.errors.contains("/letters/wezwanie.txt:") && faulty.errors.contains("{czasu}"))
        #expect(try office.command("letter", "sample", "lista").status == 0 && office.verified())
    }

    @Test("--out writes a new file for its owner alone and replaces none; --form-feeds parts the pages")
    func file() throws {
        let office = try TestOffice()
        let path = office.room + "/protokol.txt"
        let outcome = try office.command("letter", "sample", "protokol", "--out", path)
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.contains(path))
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect((lines.count - 1).isMultiple(of: 60) && lines.count > 61 && lines[59].hasSuffix("Strona 1 z 2"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try office.command("letter", "sample", "lista", "--out", path)
        #expect(again.status == 73 && !again.errors.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(try office.command("letter", "sample", "protokol", "--form-feeds", "--out", path + "2").status == 0)
        #expect(try String(contentsOfFile: path + "2", encoding: .utf8).filter { $0 == "\u{0C}" }.count == 1)
        #expect(try office.command("letter", "sample", "lista", "--form-feeds").status == 64)
        #expect(try office.command("letter", "sample", "lista", "--out", path + "3", "--print").status == 64)
        #expect(try office.command("letter", "sample", "lista", "--out", "/no/such/lista.txt").status == 73)
    }

    @Test("--print hands the letter to lp, with its queue and a title without data of people")
    func printing() throws {
        let office = try TestOffice()
        let environment = printer(office, ending: 0)
        let shown = try office.command("letter", "sample", "zawiadomienie")
        let outcome = try office.command("letter", "sample", "zawiadomienie", "--print", "--printer", "biuro", environment: environment)
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.contains("Przekazano do druku: 1\u{A0}strona."), "\(outcome)")
        #expect(try String(contentsOfFile: office.room + "/lp.text", encoding: .utf8) == shown.output)
        #expect(try String(contentsOfFile: office.room + "/lp.arguments", encoding: .utf8) == "-d\nbiuro\n-t\nteczka zawiadomienie\n-\n")
        #expect(try office.command("letter", "sample", "lista", "--printer", "x").status == 64)
    }

    @Test("a printer that refuses, and a machine without lp, say so: 69")
    func noPrinter() throws {
        let office = try TestOffice()
        let refusing = try office.command("letter", "sample", "lista", "--print", environment: printer(office, ending: 3))
        #expect(refusing.status == 69 && refusing.errors.contains("kod 3"))
        let none = try office.command("letter", "sample", "lista", "--print", environment: ["PATH": office.room + "/empty"])
        #expect(none.status == 69 && none.errors.contains("cups-client"))
    }

    @Test("write: 65 where the case is not that far, 66 where there is none, 64 for a mistake of use, 78 where a real office has not said who it is")
    func writing() throws {
        let training = try TestOffice()
        let empty = try training.command("letter", "write", "rejestr")
        #expect(empty.status == 0 && empty.output.contains("W rejestrze: 0 wniosków") && empty.output.contains("Urząd Miejski w Przykładowie"), "\(empty)")
        #expect(try training.command("letter", "write", "zawiadomienie", "W/1/2013").status == 66)
        #expect(try training.command("letter", "write", "protokol", "1/2013").status == 66)
        for words in [["zawiadomienie"], ["zawiadomienie", "W/1/2013", "--sitting", "1/2013"], ["lista"], ["rejestr", "--sitting", "1/2013"], ["lista", "1/2013", "--names"], ["list", "1"]] {
            #expect(try training.run(["letter", "write"] + words + ["--office", training.path]).status == 64, "\(words)")
        }
        let path = training.room + "/rejestr.txt"
        #expect(try training.command("letter", "write", "rejestr", "--out", path).status == 0)
        #expect(try training.command("letter", "write", "rejestr", "--out", path).status == 73)
        #expect(try training.command("letter", "write", "rejestr", "--print", environment: printer(training, ending: 0)).status == 0)
        let real = try TestOffice(day: nil)
        let none = try real.command("letter", "write", "rejestr")
        #expect(none.status == 78 && none.output.isEmpty && none.errors.contains("/letters/urzad.txt") && none.errors.contains("teczka letter details"), "\(none)")
        let begun = try real.command("letter", "details")
        try FileManager.default.createDirectory(atPath: real.path + "/letters", withIntermediateDirectories: true)
        try begun.output.write(toFile: real.path + "/letters/urzad.txt", atomically: true, encoding: .utf8)
        let blank = try real.command("letter", "write", "rejestr")
        #expect(blank.status == 78 && blank.errors.contains("pole {podpisujący} nie ma wartości"), "\(blank)")
        let values = ["urząd": "Urząd Gminy", "miejscowość": "Stegna", "znak sprawy": "A.1", "podpisujący": "Wójt", "numer projektu": "P/1"]
        let filled = begun.output.split(separator: "\n").map { line in values[String(line.dropLast())].map { line + " " + $0 } ?? String(line) }.joined(separator: "\n")
        try filled.write(toFile: real.path + "/letters/urzad.txt", atomically: true, encoding: .utf8)
        let written = try real.command("letter", "write", "rejestr")
        #expect(written.status == 0 && written.output.hasPrefix("Urząd Gminy\n\nStegna, ") && written.output.contains("Znak sprawy: A.1\nNumer projektu: P/1\n"), "\(written)")
        #expect(try real.run(["letter", "check", real.path + "/letters/urzad.txt"]).status == 0)
    }
}
