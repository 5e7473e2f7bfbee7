import Foundation
import Journal
import TestSupport
import Testing

/// The table of what can be found and what is then done, every row made to happen to the real program.
@Suite("What is found when an office is read, and what is done", .serialized)
struct DamageTableTests {
    @Test("Found and done", arguments: DamageRow.all)
    func row(_ row: DamageRow) throws {
        for isEnglish in [false, true] {
            let office = try DamagedOffice()
            try row.damage(office)
            let before = office.truth
            // Verifying changes nothing, and says the same to anybody.
            let wanted = row.verify(office)
            let verify = try office.run(["journal", "verify"] + (isEnglish ? ["--lang", "en"] : []))
            #expect(verify.status == wanted.status, "\(verify)")
            if let line = row.line { #expect(verify.lines.first == line(office)) } else { #expect(verify.lines.first?.hasPrefix("ok records=") == true) }
            if verify.status != 0 { expectSaid(verify, isEnglish ? wanted.english : wanted.polish) }
            #expect(office.truth == before)
            // So does opening, but for an end that was never acknowledged.
            let opening = row.opening(office)
            let opened = try office.run(["journal", "head"] + (isEnglish ? ["--lang", "en"] : []))
            #expect(opened.status == opening.status, "\(opened)")
            expectSaid(opened, isEnglish ? opening.english : opening.polish)
            try expectDone(row, office, before)
            if case .quarantined = row.done { continue }
            // Again: it is neither forgotten nor made worse.
            #expect(try office.run(["journal", "head"] + (isEnglish ? ["--lang", "en"] : [])).errors == opened.errors)
            if isEnglish { continue }
            #expect(try office.run(["index", "rebuild"]).status == opening.status)
            #expect(try office.run(["backup", office.room + "/backup"]).status == opening.status)
            #expect(office.truth == before && office.index != nil)
        }
    }

    private func expectSaid(_ outcome: TestOffice.Outcome, _ sentences: [String]) {
        let lines = outcome.errors.split(separator: "\n").map { String($0) }
        #expect(lines == sentences.map { "teczka: " + $0 })
    }

    private func expectDone(_ row: DamageRow, _ office: DamagedOffice, _ before: [String: Data]) throws {
        switch row.done {
        case .marked:
            #expect(office.truth == before)
            let mark = String(decoding: office.bytes("READONLY"), as: UTF8.self)
            guard case .damage = ReadOnlyMark(line: String(mark.dropLast())) else {
                Issue.record("the mark: \(mark)")
                return
            }
        case .readOnly:
            #expect(office.truth == before)
            #expect(!office.has("READONLY"))
        case .sound: #expect(office.truth == before && !office.has("READONLY"))
        case .quarantined:
            let old = try #require(before[DamagedOffice.segment])
            #expect(old.starts(with: office.journal) && office.journal.count < old.count)
            let aside = office.names("quarantine")
            #expect(aside.count == 1 && office.bytes("quarantine/" + (aside.first ?? "")) == old.dropFirst(office.journal.count))
            #expect(!office.has("READONLY"))
            // Told once; and the journal is whole.
            #expect(try office.run(["journal", "head"]).errors.isEmpty)
            #expect(try office.run(["journal", "verify"]).status == 0)
        }
    }

    @Test("The screens say the same in full, mark the title, read on, and open no form", arguments: DamageRow.all)
    func onTheScreens(_ row: DamageRow) throws {
        let office = try DamagedOffice()
        try row.damage(office)
        let opening = row.opening(office)
        // Damage in the middle is found by a full reading, and known to every program from then on.
        if case .marked = row.done { _ = try office.run(["journal", "verify"]) }
        let before = office.truth
        let clerk = try office.clerk()
        try clerk.waitText(try #require(opening.polish.first))
        try clerk.send("<Down>")
        if case .quarantined = row.done {
            try clerk.send("n")
            try clerk.waitTitle(Words.newApplication)
            return
        }
        try clerk.waitText("Biuro jest tylko do odczytu, nie można zapisywać. F1 mówi dlaczego.")
        #expect(clerk.title.contains(Words.readOnlyTitle))
        try clerk.send("<F1>")
        try clerk.waitText(opening.polish[0])
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.desk)
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        try clerk.send("<F5>")
        try clerk.waitText(opening.polish[0])
        #expect(clerk.title.contains(Words.applications))
        #expect(try clerk.leave() == 0)
        #expect(office.truth == before)
    }

    @Test("An index that is missing, damaged, of another schema or behind is made good without a word, and answers the same", arguments: ["missing", "damaged", "schema", "behind"])
    func index(_ what: String) throws {
        let office = try DamagedOffice()
        let answers = try office.run(["lookup", "kow"])
        let head = try office.run(["journal", "head"]).output
        switch what {
        case "missing": try office.removeIndex()
        case "damaged": try office.write(Data("not a database".utf8), #require(office.index))
        case "schema":
            let index = try #require(office.index)
            var bytes = office.bytes(index)
            // The number of the schema is the header's `user_version`.
            bytes[63] &+= 1
            try office.write(bytes, index)
        default:
            let whole = office.journal
            let end = try #require(office.lines.prefix(1500).lastIndex { String(decoding: $0, as: UTF8.self).contains(",1],\"prev\"") })
            try office.edit { $0.removeSubrange((end + 1)...) }
            try office.removeIndex()
            #expect(try office.run(["journal", "head"]).output.hasPrefix("\(end + 1): "))
            try office.write(whole, DamagedOffice.segment)
        }
        let before = office.truth
        let opened = try office.run(["journal", "head"])
        #expect(opened.status == 0 && opened.output == head && opened.errors.isEmpty, "\(opened)")
        #expect(try office.run(["lookup", "kow"]).output == answers.output && !answers.output.isEmpty)
        #expect(office.truth == before && !office.has("READONLY"))
    }

    @Test("A mark is put into words, as this version writes it and as the first one did", arguments: [
        ("sync errno=5 operation=fdatasync path=/dysk/journal-000001.jsonl", Int32(74), "(/dysk/journal-000001.jsonl: błąd dysku)", "a disk error"),
        ("the disk does not keep what is written: fdatasync /dysk/journal-000001.jsonl: Input/output error", 74, "błąd dysku", "a disk error"),
        ("repair", 65, "Naprawa dziennika trwa albo została przerwana.", "A repair of the journal is under way"),
        ("a repair is under way; run `teczka journal repair`", 65, "Naprawa dziennika trwa", "A repair of the journal"),
        ("zamknął audytor", 65, "(plik READONLY: „zamknął audytor”)", "file READONLY: \"zamknął audytor\""),
    ])
    func mark(_ line: String, _ status: Int32, _ polish: String, _ english: String) throws {
        let office = try DamagedOffice()
        try office.write(Data((line + "\n").utf8), "READONLY")
        let before = office.truth
        for (language, words) in [("pl", polish), ("en", english)] {
            let opened = try office.run(["journal", "head", "--lang", language])
            #expect(opened.status == status && opened.errors.contains(words), "\(opened)")
            // The journal itself is whole: that is said, and the mark beside it.
            let verify = try office.run(["journal", "verify", "--lang", language])
            #expect(verify.status == 0 && verify.lines[0].hasPrefix("ok ") && verify.errors.contains(words), "\(verify)")
        }
        // People can still be looked up, and it is said that saving is over.
        let found = try office.run(["lookup", "kow"])
        #expect(found.status == 0 && !found.output.isEmpty && found.errors.contains(polish))
        #expect(office.truth == before)
        #expect(try office.run(["journal", "repair"]).status == 0)
        #expect(!office.has("READONLY"))
        #expect(try office.run(["journal", "head"]).status == 0)
    }

    @Test("A file system that is not known to lock and to sync is refused, with its name")
    func fileSystem() throws {
        let office = try DamagedOffice()
        for (language, words) in [
            ("pl", "Katalog /proc/self leży w systemie plików 0x9fa0, który nie gwarantuje blokad i zapisu. Proszę przenieść biuro na dysk lokalny."),
            ("en", "/proc/self lies on a file system (0x9fa0) that is not known to lock and sync. Move the office to a local disk."),
        ] {
            let outcome = try office.runElsewhere(["journal", "head", "--lang", language, "--office", "/proc/self"])
            #expect(outcome.status == 78 && outcome.errors == "teczka: " + words + "\n", "\(outcome)")
        }
    }

    @Test("A typing error in an anchor makes no office read-only")
    func mistypedAnchor() throws {
        let office = try DamagedOffice()
        let wrong = try office.run(["journal", "verify", "--anchor", "2: 0000 0000 0000 0000"])
        #expect(wrong.status == 65 && wrong.errors.contains("Proszę sprawdzić, czy kotwicę dobrze przepisano"), "\(wrong)")
        #expect(!office.has("READONLY"))
        #expect(try office.run(["journal", "head"]).status == 0)
    }

    @Test("Damage that somebody else finds is told to a clerk at work before the next form, without a key")
    func whileAtWork() throws {
        let office = try DamagedOffice()
        let clerk = try office.clerk()
        try clerk.waitTitle(Words.desk)
        #expect(!clerk.title.contains(Words.readOnlyTitle))
        try office.edit { $0[6][$0[6].count - 4] ^= 1 }
        #expect(try office.run(["journal", "verify"]).status == 65)
        try clerk.wait(for: "the mark in the title") { $0.title.contains(Words.readOnlyTitle) }
        try clerk.waitText("Dziennik jest uszkodzony: plik journal-000001.jsonl, wiersz 7,")
        try clerk.send("n")
        try clerk.waitText("Dziennik jest uszkodzony: plik journal-000001.jsonl, wiersz 7,")
        #expect(clerk.title.contains(Words.desk))
    }
}
