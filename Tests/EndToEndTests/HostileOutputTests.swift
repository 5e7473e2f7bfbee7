import Foundation
import OfficeSupport
import TestSupport
import Testing

/// Hostile texts in every field of every case, and every command that writes some of them.
@Suite("No output steers a terminal", .serialized) struct HostileOutputTests {
    private func office() throws -> TestOffice {
        let office = try TestOffice(programme: nil)
        try HostileOffice.make(at: office.path, login: NSUserName())
        return office
    }

    /// Nothing in both streams that could steer a terminal or hide in it, and something of it shown by its code.
    private func expectHarmless(_ outcome: TestOffice.Outcome, _ status: Int32, shows code: String?, columns: Bool = false, _ what: String) {
        #expect(outcome.status == status, "\(what): \(outcome.errors)")
        for text in [outcome.output, outcome.errors] {
            let bad = text.unicodeScalars.filter { HostileText.isForbidden($0) && $0 != "\n" && !(columns && $0 == "\t") }
            #expect(bad.isEmpty, "\(what): \(Set(bad.map { String($0.value, radix: 16) }).sorted())")
        }
        if let code { #expect((outcome.output + outcome.errors).contains(code), "\(what) showed nothing hostile:\n\(outcome.output)\(outcome.errors)") }
    }

    @Test("lookup: cards, lists, units, what is not there; text and JSON, which reads back as it was stored")
    func lookup() throws {
        let office = try office()
        let pesel = Sample.pesel(1960, 5, 17, serial: 1, .female).digits
        for (query, isFound) in [("ż", true), (pesel, true), ("SN", true), ("lukaszewicz", true), ("W/2/2013", true), ("\u{1B}[31m\u{202E}", false)] {
            let text = try office.command("lookup", query)
            expectHarmless(text, text.status, shows: text.status == 0 || !isFound ? "‹U+" : nil, "lookup \(query)")
            let json = try office.command("lookup", query, "--json")
            expectHarmless(json, json.status, shows: nil, "lookup --json \(query)")
        }
        let card = try office.command("lookup", pesel, "--json")
        expectHarmless(card, 0, shows: "\\u", "the card as JSON")
        let read = try #require(try JSONSerialization.jsonObject(with: Data(card.output.utf8)) as? [[String: Any]])
        let name = try #require(read.first?["name"] as? String)
        #expect(name.unicodeScalars.contains(where: HostileText.isForbidden), "the reader does not get what is stored: \(name)")
    }

    @Test("journal: records with their bodies, in both shapes; verifying; the access journal")
    func journal() throws {
        let office = try office()
        expectHarmless(try office.command("journal", "show"), 0, shows: nil, "show")
        expectHarmless(try office.command("journal", "show", "--bodies"), 0, shows: "‹U+", "show --bodies")
        let json = try office.command("journal", "show", "--bodies", "--json")
        expectHarmless(json, 0, shows: "\\u202e", "show --bodies --json")
        for line in json.lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) } }
        #expect(json.lines.count == office.journal().count)
        _ = try office.command("lookup", "ż", "--json")
        expectHarmless(try office.command("journal", "show", "--access"), 0, shows: nil, "show --access")
        expectHarmless(try office.command("journal", "verify"), 0, shows: nil, "verify")
        expectHarmless(try office.command("journal", "repair"), 0, shows: nil, "repair")
        expectHarmless(try office.command("journal", "show", "--kind", "\u{9B}1m"), 0, shows: nil, "--kind")
    }

    @Test("assess and programme: identifiers, keys and values of files, the files' own names, arguments")
    func files() throws {
        let office = try TestOffice(programme: nil)
        func file(_ name: String, _ text: String) throws -> String {
            let path = office.room + "/" + name
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
        let piece = "\u{9B}31m\u{202E}\u{200B}\u{AD}\u{FEFF}"
        let good = try file("fakty.json", "{\"id\":\"a\(piece)\"}")
        for options in [[], ["--explain"], ["--trace"], ["--json"], ["--json", "--explain"]] {
            let outcome = try office.run(["assess", "--programme", "stegna-2013", good] + options)
            expectHarmless(outcome, 0, shows: options.first == "--json" ? "\\u202e" : "‹U+202E›", "assess \(options)")
        }
        let bad = try file("złe\u{1B}]0;x\u{7}\u{202E}.json", "{\"id\":\"a\",\"\(piece)\":1}")
        expectHarmless(try office.run(["assess", "--programme", "stegna-2013", bad]), 65, shows: "‹U+001B›", "faults")
        expectHarmless(try office.run(["programme", "check", bad]), 65, shows: "‹U+001B›", "programme check")
        expectHarmless(try office.run(["assess", "--programme", "x\(piece)", good]), 66, shows: "‹U+009B›", "an unknown programme")
        expectHarmless(try office.run(["assess", "--programme", "stegna-2013", "--on", "\u{1B}[0m", good]), 64, shows: "‹U+001B›", "a day")
        expectHarmless(try office.run(["assess", "--programme", "stegna-2013", office.room + "/none\n\u{85}"]), 66, shows: "‹U+000A›", "no file")
        expectHarmless(try office.run(["lookup", "x", "--office", office.room + "/\u{1B}[2J"]), 66, shows: "‹U+001B›", "no office")
        expectHarmless(try office.run(["--\u{1B}[2J"]), 64, shows: "‹U+001B›", "an unknown option")
        expectHarmless(try office.run(["--captive", "\u{202E}"]), 77, shows: "‹U+202E›", "captive")
        expectHarmless(try office.run(["programme", "list"]), 0, shows: nil, columns: true, "programme list")
    }

    @Test("publish, register, numbering: names, numbers, approvals and reasons on the line and in files")
    func publication() throws {
        let office = try office()
        /// A file that the command wrote, without anything that could hide in it or steer a terminal.
        func expectPlain(_ file: String, _ what: String) throws {
            let text = String(decoding: try #require(FileManager.default.contents(atPath: file), "\(what)"), as: UTF8.self)
            let bad = text.unicodeScalars.filter { HostileText.isForbidden($0) && $0 != "\n" && $0 != "\t" }
            #expect(!text.isEmpty && bad.isEmpty, "\(what): \(Set(bad.map { String($0.value, radix: 16) }).sorted())")
        }
        expectHarmless(try office.command("publish", "preview", "2"), 0, shows: "‹U+", "preview")
        expectHarmless(try office.command("publish", "preview", "2", "--names"), 0, shows: "‹U+", "preview --names")
        for (number, form) in [[], ["--names"]].enumerated() {
            let file = office.room + "/lista-\(number).txt"
            expectHarmless(try office.run(["publish", "preview", "2", "--out", file, "--office", office.path] + form), 0, shows: nil, "preview --out \(form)")
            try expectPlain(file, "preview --out \(form)")
        }
        expectHarmless(try office.command("publish", "list", "3"), 0, shows: "‹U+", "list")
        let file = office.room + "/lista.txt"
        expectHarmless(try office.command("publish", "record", "3", "--out", file), 65, shows: nil, "record, though it is out")
        expectHarmless(try office.command("publish", "down", "3"), 0, shows: nil, "down")
        expectHarmless(try office.command("publish", "record", "3", "--out", file), 0, shows: nil, "record")
        try expectPlain(file, "record --out")
        expectHarmless(try office.command("publish", "record", "3\u{1B}[2J", "--out", file + "\u{202E}"), 66, shows: "‹U+001B›", "an unknown round")
        expectHarmless(try office.command("publish", "object", "\u{9B}31m"), 66, shows: "‹U+009B›", "an unknown application")
        expectHarmless(try office.command("register", "--year", "2013"), 0, shows: "‹U+", columns: true, "register")
        expectHarmless(try office.command("register", "--year", "2013", "--names"), 0, shows: "‹U+", columns: true, "register --names")
        let register = office.room + "/spis.txt"
        expectHarmless(try office.command("register", "--year", "2013", "--names", "--out", register), 0, shows: nil, "register --out")
        try expectPlain(register, "register --out")
        expectHarmless(try office.command("numbering"), 0, shows: "‹U+", "numbering")
        let set = try office.command("numbering", "set", "--unit", "O\u{202E}PS", "--class", "042", "--pattern", "{unit}\u{1B}.{class}.{number}.{year}")
        expectHarmless(set, set.status, shows: nil, "numbering set")
        let trial = try office.command("numbering", "set", "--unit", "OPS", "--class", "042", "--dry-run")
        expectHarmless(trial, trial.status, shows: nil, "numbering set --dry-run")
    }

    @Test("The list of households in a terminal: every column where it belongs, and none of it in what is sent")
    func screens() throws {
        let office = try office()
        let clerk = try office.clerk()
        try clerk.send("g")
        try clerk.waitFor("‹U+")
        let heading = try #require(clerk.screenLines.firstIndex { $0.contains("Miejscowość") && $0.contains("Adres") })
        let line = clerk.screenLines[heading]
        for title in ["Miejscowość", "Adres"] {
            let column = line.distance(from: line.startIndex, to: try #require(line.range(of: title)).lowerBound)
            for row in (heading + 1)..<(heading + 10) {
                #expect(clerk.terminal.cell(x: column - 1, y: row).text.allSatisfy { $0 == " " }, "\(title), row \(row):\n\(clerk.screen)")
                #expect(!["", " "].contains(clerk.terminal.cell(x: column, y: row).text), "\(title), row \(row):\n\(clerk.screen)")
            }
        }
        clerk.drain()
        let sent = String(decoding: clerk.received, as: UTF8.self).unicodeScalars
        // The program's own sequences begin with Esc; everything else that steers is data's.
        #expect(!sent.contains { HostileText.isForbidden($0) && $0.value >= 0x7F })
        #expect(!String(sent).contains("\u{1B}]0;") && !String(sent).contains("\u{7}"))
        try clerk.send("<F10>")
    }
}
