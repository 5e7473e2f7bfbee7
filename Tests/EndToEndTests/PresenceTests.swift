import Foundation
import TestSupport
import Testing

@Suite("Clerks hear of each other", .serialized)
struct PresenceTests {
    /// A terminal on the household at the top of the list.
    private func reader(_ office: TestOffice, _ environment: [String: String] = [:]) throws -> PtySession {
        let clerk = try office.clerk(environment: environment)
        try clerk.send("g")
        try clerk.waitTitle(Words.households)
        try clerk.waitFor("Dwornik")
        try clerk.send("<Enter>")
        try clerk.waitTitle("Gospodarstwo: ")
        return clerk
    }

    private func edit(_ clerk: PtySession) throws {
        try clerk.send("<F4>")
        try clerk.waitFor("F2 Zapisz")
    }

    private func office() throws -> TestOffice {
        let office = try TestOffice()
        let paper = PaperForm(
            applicant: .init(family: "Dwornik", given: "Irena", pesel: pesel(2266, 8, 9, 3131), income: ("em", "500")), groups: ["G-SA"])
        let clerk = try office.clerk()
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        #expect(try clerk.leave() == 0)
        return office
    }

    private func presence(_ office: TestOffice) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: office.path + "/presence")) ?? []
    }

    /// The same, with the machine's watches and where it has none left.
    private static let watches: [[String: String]] = [[:], ["TECZKA_TEST_NO_WATCHES": "1"]]

    @Test("opening is told, saving is told, the overtaken form keeps what is typed and shows both versions on F5", arguments: watches)
    func told(_ environment: [String: String]) throws {
        let office = try office()
        let first = try reader(office, environment)
        let second = try reader(office, environment)
        try first.waitFor(Words.readElsewhere)
        try second.waitFor(Words.readElsewhere)
        try edit(first)
        try second.waitFor(Words.editedElsewhere)
        try edit(second)
        try first.waitFor(Words.editedElsewhere)
        try second.send("Dwornicka")
        try second.waitFor("Dwornicka")
        let cursor = second.cursor
        try first.send("<Enter>Halina<F2>")
        try first.waitTitle("Dwornik Halina")
        try second.waitFor(Words.overtaken)
        try second.wait(for: "the cursor in its place") { $0.cursor.x == cursor.x && $0.cursor.y == cursor.y }
        #expect(second.screen.contains("Dwornicka"))
        try second.send("-Bąk")
        try second.waitFor("Dwornicka-Bąk")
        try second.send("<F5>")
        try second.waitFor(Words.conflict)
        try second.wait(for: "both versions") { $0.screen.contains("Halina") && $0.screen.contains("Dwornicka-Bąk") }
        let third = try reader(office, environment)
        try third.waitFor(Words.editedElsewhere)
        #expect(office.records(of: "member_corrected") == 1)
        #expect(try office.verified())
    }

    @Test("a household that is only read shows the new version by itself", arguments: watches)
    func refreshed(_ environment: [String: String]) throws {
        let office = try office()
        let first = try reader(office, environment)
        let second = try reader(office, environment)
        try edit(first)
        try first.send("<Enter>Halina<F2>")
        try second.waitFor(Words.refreshed)
        try second.waitTitle("Dwornik Halina")
        try first.waitFor(Words.readElsewhere)
        try second.toDesk()
        try first.waitForNo(Words.alsoOpen)
    }

    @Test("kill -9 takes the mark away, and its file with it", arguments: watches)
    func killed(_ environment: [String: String]) throws {
        let office = try office()
        let first = try reader(office, environment)
        try edit(first)
        let second = try reader(office, environment)
        try second.waitFor(Words.editedElsewhere)
        #expect(presence(office).count == 2)
        first.signal(SIGKILL)
        #expect(try first.waitExit() == 128 + SIGKILL)
        try second.waitForNo(Words.alsoOpen)
        #expect(presence(office).count == 1)
        #expect(try second.leave() == 0)
        #expect(presence(office).isEmpty)
    }

    @Test("an office whose presence can't be written works as before")
    func refusedDirectory() throws {
        let office = try office()
        try? FileManager.default.removeItem(atPath: office.path + "/presence")
        try Data().write(to: URL(fileURLWithPath: office.path + "/presence"))
        let first = try reader(office)
        let second = try reader(office)
        try edit(first)
        try first.send("<Enter>Halina<F2>")
        try first.waitTitle("Dwornik Halina")
        try second.waitFor(Words.refreshed)
        #expect(!second.screen.contains(Words.alsoOpen))
    }

    @Test("a form on a person who is erased closes with the reason; neither its draft nor its text comes back", arguments: watches)
    func erased(_ environment: [String: String]) throws {
        let office = try office()
        let clerk = try reader(office, environment)
        try edit(clerk)
        try clerk.send("Tajemnicka<Enter>")
        try clerk.waitFor("Tajemnicka")
        #expect(office.drafts().count == 1)
        let found = try office.command("lookup", "--json", "Dwornik")
        let cards = try #require(try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])
        let person = try #require(cards.first?["person"] as? String)
        #expect(try office.command("journal", "redact", "--person", person, "--basis", "retention_ended", "--yes").status == 0)
        try clerk.waitTitle(Words.closedForm)
        try clerk.send("nowak<Enter><F2>")
        try clerk.send("<Esc>")
        try clerk.waitTitle("Gospodarstwo:")
        #expect(office.drafts().isEmpty)
        clerk.signal(SIGHUP)
        try clerk.waitExit()
        #expect(office.drafts().isEmpty)
        #expect(!office.journal().joined().contains("Tajemnicka") && !office.journal().joined().contains("Dwornik"))
        #expect(office.records(of: "member_corrected") == 0)
        #expect(try office.verified())
    }

    @Test("another's opening and closing sends nothing to a screen that is not on the case, and an idle screen nothing at all")
    func idle() throws {
        let office = try office()
        let desk = try office.clerk()
        let first = try reader(office)
        let second = try reader(office)
        try first.waitFor(Words.readElsewhere)
        try second.waitFor(Words.readElsewhere)
        desk.resetCounters()
        try edit(second)
        try first.waitFor(Words.editedElsewhere)
        try second.send("<Esc>")
        try first.waitFor(Words.readElsewhere)
        first.resetCounters()
        second.resetCounters()
        // The desk is asked something that it answers, so that everything before it has been answered.
        try second.send("<F1>")
        try second.waitTitle(Words.help)
        #expect(first.bytesReceived == 0)
        desk.drain()
        #expect(desk.bytesReceived == 0)
    }
}
