import Foundation
import TestSupport
import Testing

@Suite("What was typed survives the end of the program", .serialized)
struct DraftTests {
    private static let head = "no<Enter>9.12<Enter>9:05<Enter>t<Enter>t<Enter>Żelazny<Enter>"

    /// Types into a new form until half of the given names stand in their field.
    private func halfTyped(_ office: TestOffice) throws -> PtySession {
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(Self.head.dropFirst() + "Miecz")
        try clerk.waitFor("Miecz")
        return clerk
    }

    /// The next start: the desk offers the draft, and it opens where the work ended.
    private func opened(_ office: TestOffice) throws -> PtySession {
        let clerk = try office.clerk()
        try clerk.waitFor(Words.draftOffered + "Żelazny")
        try clerk.send("<End><Enter>")
        try clerk.waitFor(Words.draftOpened)
        return clerk
    }

    /// A frame may arrive in pieces: the cursor, which comes last, is waited for before anything is looked at.
    private func expectHead(_ clerk: PtySession) throws {
        try clerk.wait(for: "the cursor beside »Imiona«") { $0.screenLines[$0.cursor.y].contains("Imiona") }
        let text = clerk.screen.running
        for value in ["Sposób złożenia osobiście", "Data wpływu 09.12.2013", "godz. 09:05", "Podpisany tak", "Nazwisko Żelazny"] {
            #expect(text.contains(value), "\(value) in\n\(clerk.screen)")
        }
    }

    @Test("kill -9 in mid-form: every field left so far is there, the cursor stands in the field that was being typed")
    func killed() throws {
        let office = try TestOffice()
        let clerk = try halfTyped(office)
        clerk.signal(SIGKILL)
        #expect(try clerk.waitExit() == 128 + SIGKILL)
        let again = try opened(office)
        try expectHead(again)
        // What was typed since the last field was left is lost, its field is not: empty, the cursor at its beginning.
        try again.wait(for: "the cursor at the beginning of an empty field") { clerk in
            let line = clerk.screenLines[clerk.cursor.y]
            let head = line.prefix(clerk.cursor.x)
            return head.contains("Imiona") && !line.contains("Miecz") && line.dropFirst(clerk.cursor.x).prefix(1) != "M"
        }
        try again.send("Anna<Enter>")
        try again.waitFor("Anna")
        #expect(office.records(of: "application_received") == 0)
        #expect(try office.verified())
    }

    private static func isBehindMie(_ clerk: PtySession) -> Bool {
        let line = clerk.screenLines[clerk.cursor.y]
        guard let start = line.range(of: "Miecz")?.lowerBound else { return false }
        return clerk.cursor.x == line.distance(from: line.startIndex, to: start) + 3
    }

    @Test("a lost line and a polite end keep the half-typed field too", arguments: ["line", "SIGHUP", "SIGTERM"])
    func ended(_ how: String) throws {
        let office = try TestOffice()
        let clerk = try halfTyped(office)
        try clerk.send("<Left*2>")
        try clerk.wait(for: "the cursor behind »Mie«", until: Self.isBehindMie)
        switch how {
        case "line": clerk.hangUp()
        case "SIGHUP": clerk.signal(SIGHUP)
        default: clerk.signal(SIGTERM)
        }
        try clerk.waitExit()
        let again = try opened(office)
        try expectHead(again)
        try again.waitText("Imiona Miecz")
        try again.wait(for: "the same place in the same field", until: Self.isBehindMie)
        try again.send("<End>ysław<Enter>")
        try again.waitFor("Mieczysław")
    }

    @Test("two drafts of one user: each keeps to itself, the desk offers both, and one saved or dropped leaves the other")
    func two() throws {
        let office = try TestOffice()
        let first = try halfTyped(office)
        let second = try office.clerk()
        try second.send("s")
        try second.waitTitle(Words.equipment)
        try second.send("n")
        try second.waitTitle(Words.receiving)
        try second.send("INW/2013/007<Enter>SN-7")
        try second.waitFor("SN-7")
        first.hangUp()
        second.hangUp()
        try first.waitExit()
        try second.waitExit()
        #expect(office.drafts().count == 2)
        let again = try office.clerk()
        try again.send("d")
        try again.waitTitle(Words.drafts)
        try again.waitFor("wniosek, Żelazny")
        try again.waitFor("Sprzęt INW/2013/007")
        try again.send("/inw<Enter><Enter>")
        try again.waitTitle(Words.receiving)
        try again.waitFor(Words.draftOpened)
        try again.wait(for: "the same place in the same field") { clerk in
            clerk.screenLines[clerk.cursor.y].prefix(clerk.cursor.x).hasSuffix("SN-7")
        }
        try again.send("<Enter><Enter>Laptop<F2>")
        try again.waitFor(Words.unitSaved("INW/2013/007"))
        #expect(office.drafts().count == 1)
        // Back in the narrowed list, then in the whole one.
        try again.send("<Esc>")
        try again.waitTitle(Words.drafts)
        try again.send("<Esc>")
        try again.waitFor("wniosek, Żelazny")
        try again.toDesk()
        try again.waitFor(Words.draftOffered + "Żelazny")
        #expect(!again.screen.contains("INW/2013/007"))
        try again.send("<End><Enter>")
        try again.waitFor(Words.draftOpened)
        try expectHead(again)
        #expect(office.records(of: "unit_received") == 1 && office.records(of: "application_received") == 0)
    }

    @Test("a draft that names nobody yet is called by the time it was begun")
    func nameless() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send("o<Enter>")
        try clerk.wait(for: "the next field") { $0.screenLines[$0.cursor.y].contains("Data wpływu") }
        clerk.hangUp()
        try clerk.waitExit()
        let again = try office.clerk()
        try again.waitFor("wniosek, początek 10.12.2013")
        #expect(try again.leave() == 0)
    }

    @Test("killed while saving: the draft saved again is stored exactly once", arguments: ["afterAppend", "afterSync", "afterIndex"])
    func killedSaving(_ point: String) throws {
        let office = try TestOffice()
        let switchFile = office.room + "/kill"
        let clerk = try office.clerk(environment: ["TECZKA_TEST_KILL": point, "TECZKA_TEST_KILL_WHEN": switchFile])
        let paper = PaperForm(applicant: .init(family: "Żelazny", given: "Jan", pesel: pesel(2270, 2, 3, 6111)), groups: ["G-SA"])
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(paper.keys)
        try clerk.waitPanel(Words.homeMet)
        try Data().write(to: URL(fileURLWithPath: switchFile))
        try clerk.send("<F2>")
        #expect(try clerk.waitExit() == 128 + SIGKILL)
        let again = try opened(office)
        try again.send("<F2>")
        try again.waitFor(Words.savedApplication("W/1/2013"))
        try again.toDesk()
        #expect(!again.screen.contains(Words.draftOffered))
        try again.send("w")
        try again.waitTitle(Words.applications)
        try again.waitFor("W/1/2013")
        try again.wait(for: "one line with the name") { $0.screenLines.count { $0.contains("Żelazny") } == 1 }
        #expect(try again.leave() == 0)
        #expect(office.records(of: "application_received") == 1)
        #expect(office.records(of: "household_registered") == 1)
        #expect(office.drafts().isEmpty)
        #expect(try office.verified())
    }
}
