import Foundation
import TestSupport
import Testing

/// The tasks of every day in the demonstration office, with the real program at a terminal: how many keys they take.
@Suite("Keystrokes", .serialized)
struct KeystrokeTests {
    @Test("A form of forty fields with hardly a key but data and moves; a known surname in eight; a session of twelve people in fifteen; the page says so")
    func keystrokes() throws {
        let office = try TestOffice(programme: nil)
        let made = try office.run(["demo", "--keep", office.path, "--no-screens"])
        try #require(made.status == 0, "\(made.errors)")
        let clerk = try office.clerk()
        let lookUps = try [surname(clerk), namesakes(clerk), scanned(clerk, office), agreement(clerk)]
        let intake = try intake(clerk)
        let handover = try handOver(clerk, office)
        let training = try [group(clerk), attendance(clerk)]
        #expect(try clerk.leave() == 0)
        #expect(try office.verified())

        for script in lookUps { #expect(script.keys - (script === lookUps[2] ? script.data() : 0) <= 8, "\(script.title): \(script.keys)") }
        #expect(intake.fields >= 40)
        #expect(Double(intake.acts()) <= 0.15 * Double(intake.data() + intake.moves()))
        #expect(training[1].keys <= 15)
        try compare(KeystrokePage.text(lookUps: lookUps, intake: intake, handover: handover, training: training))
    }

    private func compare(_ page: String) throws {
        let path = KeystrokePage.path
        if Golden.isRecording {
            try page.write(to: KeystrokePage.file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path); run again without RECORD")
        }
        let stored = try? String(contentsOf: KeystrokePage.file, encoding: .utf8)
        #expect(page == stored, "\(path) is out of date: RECORD=1 scripts/test --filter Keystroke")
    }

    // MARK: Journey 1

    private func surname(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("A known surname, from the list of applications", clerk)
        try clerk.send("w")
        try script.on(Words.applications, "opens the finder", [.act("<F3>")])
        try script.on(Words.finder, "the beginning of »Wróblewska«, without Polish letters", [.data("wrobl")])
        try clerk.waitFor("> Wróblewsk")
        try script.on(Words.finder, "the card of the first one", [.act("<Enter>")])
        try clerk.waitTitle(Words.card)
        try clerk.toDesk()
        return script
    }

    private func namesakes(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("One of many of a common surname, from the desk", clerk)
        try script.on(Words.desk, "opens the finder", [.act("<F3>")])
        try script.on(Words.finder, "the beginnings of »Zalewska Bożena«, who is one of a dozen", [.data("zal bo")])
        try clerk.waitFor("> Zalewska Bożena")
        try script.on(Words.finder, "her card", [.act("<Enter>")])
        try clerk.waitTitle(Words.card)
        try clerk.waitText("U/5/2014")
        try clerk.toDesk()
        return script
    }

    private func scanned(_ clerk: PtySession, _ office: TestOffice) throws -> KeyScript {
        let script = KeyScript("A serial number, read by the scanner on the list of equipment", clerk)
        try script.on(Words.desk, "opens the equipment", [.act("s")])
        try clerk.waitFor("ST/8.3/001")
        try script.on(Words.equipment, "the scanner types the number and Enter; the card of the unit opens", [.data(try serial(31, office)), .act("<Enter>")])
        try clerk.waitTitle("Sprzęt ST/8.3/031")
        try clerk.toDesk()
        return script
    }

    private func agreement(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("Straight to somebody's agreement, from the desk", clerk)
        try script.on(Words.desk, "opens the finder", [.act("<F3>")])
        try script.on(Words.finder, "the beginnings of the names", [.data("zal bo")])
        try clerk.waitFor("> Zalewska Bożena")
        try script.on(Words.finder, "the agreement instead of the card", [.act("<F7>")])
        try clerk.waitTitle(Words.loan("U/5/2014"))
        try clerk.toDesk()
        return script
    }

    private func serial(_ number: Int, _ office: TestOffice) throws -> String {
        let unit = try office.command("lookup", "ST/8.3/0\(number)").output
        return try #require(unit.split(separator: " ").first { $0.hasPrefix("SN") }.map(String.init), "\(unit)")
    }

    // MARK: Journey 2

    private func intake(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("An application from the paper form: three persons, their incomes, one claimed group", clerk)
        try script.on(Words.desk, "opens the form", [.act("n")])
        try clerk.waitPanel(Words.undetermined)
        try script.on(Words.newApplication, "how and when it came, signed, for this institution", fields("o", "2.12", "10:15", "t", "t"))
        try script.on(
            Words.newApplication, "the applicant; the PESEL gives birth date and sex and goes on by itself",
            fields("Żurawska-Bąk", "Halina") + [.data(pesel(2280, 4, 11, 1234))] + fields("500600700", "s"))
        try script.on(
            Words.newApplication, "the address; no flat; the post code puts its hyphen and goes on by itself",
            fields("Rybina", "Leśna", "3A") + [.move("<Enter>"), .data("82103")] + fields("Stegna"))
        try script.on(
            Words.newApplication, "two children",
            try child("Jan", 2204, 1235) + child("Ewa", 2206, 1236) + [.move("<Tab>")])
        try script.on(
            Words.newApplication, "their incomes; the month is filled in, the children have none",
            fields("p", "1200,50") + [.move("<Enter>")] + fields("b") + fields("b") + [.move("<Tab>")])
        try script.on(Words.newApplication, "no computer, no link; the claimed group out of seven", fields("n", "n", "n", "n", "n", "t", "n", "n", "n"))
        try clerk.waitPanel(Words.eligible)
        try script.on(Words.newApplication, "the documents of that group", fields("t", "t", "t"))
        try clerk.waitPanel("Dokumenty: 3 z 3")
        try script.on(Words.newApplication, "saves", [.act("<F2>")])
        try clerk.waitFor("Zapisano wniosek")
        try clerk.toDesk()
        return script
    }

    private func fields(_ values: String...) -> [KeyScript.Piece] { values.flatMap { [.data($0), .move("<Enter>")] } }

    private func child(_ given: String, _ year: Int, _ series: Int) throws -> [KeyScript.Piece] {
        [.act("<Enter>")] + fields("Żurawski", given) + [.data(pesel(year, 5, 6, series))] + fields("d", "t")
    }

    // MARK: Journey 5

    private func handOver(_ clerk: PtySession, _ office: TestOffice) throws -> KeyScript {
        let script = KeyScript("An agreement signed, then two households handed their computers, one after the other", clerk)
        let serials = try [serial(31, office), serial(32, office)]
        try script.on(Words.desk, "the agreements to be signed", [.act("5")])
        try clerk.waitFor("> U/")
        try script.on(Words.loans, "the first one", [.act("<Enter>")])
        try script.on(Words.loan(""), "signed today", [.act("p"), .act("<F2>"), .act("t")])
        try clerk.waitFor("Następna sprawa z kolejki")
        try clerk.toDesk()
        try script.on(Words.desk, "the agreements whose equipment is to be handed over", [.act("6")])
        try clerk.waitFor("> U/")
        try script.on(Words.loans, "the first one", [.act("<Enter>")])
        for serial in serials {
            try clerk.waitFor("sprzętu jeszcze nie wydano")
            try script.on(Words.loan(""), "the handover", [.act("w")])
            try clerk.waitFor("Numer sprzętu")
            try script.on(Words.handover, "the scanner types the serial number and Enter", [.data(serial), .move("<Enter>")])
            try clerk.waitFor("Do wydania: 1\u{A0}sztuka")
            try script.on(Words.handover, "saved, and yes: the next agreement opens", [.act("<F2>"), .act("t")])
            try clerk.waitFor("Następna sprawa z kolejki")
        }
        try clerk.toDesk()
        return script
    }

    // MARK: Journey 6

    private func group(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("A new group of twelve with its first session", clerk)
        try script.on(Words.desk, "the groups", [.act("t")])
        try clerk.waitFor("Grupa 1")
        try script.on(Words.groups, "a new group", [.act("n")])
        try clerk.waitFor("Moduł")
        try script.on(Words.newGroup, "module, name, places, trainer", fields("o", "Grupa 3", "12") + [.data("Prowadzący 3")])
        try script.on(Words.newGroup, "saves", [.act("<F2>")])
        try clerk.waitFor(Words.groupSaved)
        try script.on("– Grupa 3", "enrolment", [.act("z")])
        try clerk.waitTitle(Words.enrolment)
        try clerk.waitFor("> ")
        try script.on(Words.enrolment, "enrols the first twelve who wait", [.act("<Enter*12>")])
        try clerk.waitFor(Words.enrolled)
        try script.on(Words.enrolment, "back", [.act("<Esc>")])
        try clerk.waitFor("miejsca: 12 z 12")
        try script.on("– Grupa 3", "a session", [.act("p")])
        try clerk.waitFor("Początek")
        try script.on(Words.newSession, "day, time, hours, room", fields("dziś", "17:00", "4") + [.data("Świetlica")])
        try script.on(Words.newSession, "saves", [.act("<F2>")])
        try clerk.waitFor(Words.sessionSaved)
        try clerk.toDesk()
        return script
    }

    private func attendance(_ clerk: PtySession) throws -> KeyScript {
        let script = KeyScript("Attendance of twelve people in one session, one absent and one excused", clerk)
        try script.on(Words.desk, "the sessions of today", [.act("9")])
        try clerk.waitFor("> Grupa 1")
        try script.on(Words.groups, "the first group; the cursor stands on today's session", [.act("<Enter>")])
        try clerk.waitFor("[.]")
        try script.on("– Grupa 1", "all present", [.act("a")])
        try clerk.waitFor("[O]")
        try script.on("– Grupa 1", "the third is absent, the sixth excused", [.act("<Down*2>"), .data("n"), .act("<Down*2>"), .data("u")])
        try script.on("– Grupa 1", "saves", [.act("<F2>")])
        try clerk.waitFor(Words.attendanceSaved)
        let marks = (1...12).map { number in
            clerk.screenLines.first { $0.dropFirst().hasPrefix("\(number). ") }.map { $0.contains("N ") ? "N" : $0.contains("U ") ? "U" : "O" }
        }
        #expect(marks[2] == "N" && marks[5] == "U", "\(clerk.screen)")
        try clerk.toDesk()
        return script
    }
}
