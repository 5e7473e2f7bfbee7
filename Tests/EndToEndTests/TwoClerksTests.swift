import TestSupport
import Testing

@Suite("Two clerks on one office", .serialized)
struct TwoClerksTests {
    private static let paper = PaperForm(
        applicant: .init(family: "Dwornik", given: "Irena", pesel: pesel(2266, 8, 9, 3131), income: ("em", "500")), groups: ["G-SA"])

    private func takeIn(_ paper: PaperForm, _ number: String, _ clerk: PtySession) throws {
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication(number))
    }

    @Test("a save in one terminal appears in the other's list and on its desk without a key")
    func news() throws {
        let office = try TestOffice()
        let first = try office.clerk()
        let watching = try office.clerk()
        let desk = try office.clerk()
        try watching.send("w")
        try watching.waitTitle(Words.applications)
        try takeIn(Self.paper, "W/1/2013", first)
        try watching.wait(for: "the new application", limit: 3000) { $0.screen.contains("W/1/2013") && $0.screen.contains("Dwornik") }
        try desk.wait(for: "a count of one", limit: 3000) { session in
            session.screenLines.contains { $0.running.contains("Wnioski do oceny formalnej 1") }
        }
    }

    @Test("the cursor of a list stays on its row when another clerk's save reorders the list")
    func cursorStays() throws {
        let office = try TestOffice()
        let first = try office.clerk()
        try takeIn(Self.paper, "W/1/2013", first)
        let watching = try office.clerk()
        try watching.send("w")
        try watching.waitFor("> W/1/2013")
        var second = Self.paper
        second.applicant = .init(family: "Adamek", given: "Ewa", pesel: pesel(2277, 8, 9, 3232))
        try first.toDesk()
        try takeIn(second, "W/2/2013", first)
        try watching.waitFor("W/2/2013")
        try watching.wait(for: "the cursor on its row") { $0.screenLines.contains { $0.hasPrefix("> W/1/2013") } }
    }

    @Test("the second saver of one case is refused, sees both versions, and keeps his draft")
    func conflict() throws {
        let office = try TestOffice()
        let first = try office.clerk()
        try takeIn(Self.paper, "W/1/2013", first)
        let second = try office.clerk()
        try second.send("w")
        try second.waitFor("> W/1/2013")
        try second.send("<Enter>")
        try second.waitTitle(Words.application("W/1/2013"))
        try second.waitFor("Dwornik Irena")
        for (clerk, name) in [(first, "Halina"), (second, "Irmina")] {
            try clerk.send("<F4>")
            try clerk.waitTitle("poprawianie")
            try clerk.waitFor("Dwornik")
            // To the given names: from the top, past the filing and the surname.
            try clerk.send("<PgDn><Down>" + name + "<Enter>")
            try clerk.waitFor(name)
        }
        try first.send("<F2>")
        try first.waitFor(Words.corrected)
        let saved = office.journal().count
        try second.send("<F2>")
        try second.waitFor(Words.conflict)
        try second.wait(for: "both versions") { session in
            session.screenLines.contains { $0.contains("Irmina") && $0.contains("Halina") }
        }
        #expect(office.journal().count == saved)
        #expect(!office.journal().joined().contains("Irmina"))
        #expect(office.drafts().count == 1)
        // Back in the form, leaving it asks; the first answer keeps the draft.
        try second.send("<Esc>")
        try second.waitTitle("poprawianie")
        try second.send("<Esc>")
        try second.waitFor(Words.unsaved)
        try second.send("<Left><Left><Enter>")
        try second.waitTitle(Words.application("W/1/2013") + " ")
        try second.waitText("Dwornik Halina")
        try second.toDesk()
        try second.waitFor(Words.draftOffered)
        #expect(office.drafts().count == 1)
        #expect(try office.verified())
    }

    /// Opens the application for correcting.
    private func correct(_ clerk: PtySession) throws {
        try clerk.send("w")
        try clerk.waitFor("> W/1/2013")
        try clerk.send("<Enter>")
        try clerk.waitTitle(Words.application("W/1/2013"))
        try clerk.waitFor("Dwornik Irena")
        try clerk.send("<F4>")
        try clerk.waitTitle("poprawianie")
        try clerk.waitFor("Dwornik")
    }

    @Test("what does not collide is kept from both, what does is asked about, and the whole is saved in one step")
    func merged() throws {
        let office = try TestOffice()
        let first = try office.clerk()
        try takeIn(Self.paper, "W/1/2013", first)
        try first.toDesk()
        let second = try office.clerk()
        for clerk in [first, second] { try correct(clerk) }
        // The hour is mine, the surname theirs, the given names are both's.
        try second.send("<Enter><Enter>945<Enter><PgDn><Down>Irmina<Enter>")
        try second.waitFor("Irmina")
        try first.send("<PgDn>Dwornik-Kot<Enter>Halina<Enter><F2>")
        try first.waitFor(Words.corrected)
        try second.send("<F2>")
        try second.waitFor(Words.conflict)
        try second.waitFor("> ?")
        try second.send("<F2>")
        try second.waitFor(Words.undecided(1))
        try second.send("m<F2>")
        try second.waitFor(Words.corrected)
        try second.waitText("Dwornik-Kot Irmina")
        try first.waitText("Dwornik-Kot Irmina")
        let journal = office.journal().joined()
        for text in ["09:45", "Dwornik-Kot", "Irmina"] { #expect(journal.contains(text), "\(text)") }
        #expect(office.drafts().isEmpty)
        #expect(try office.verified())
    }

    @Test("a draft of a dropped line opens though its case has moved on, says so, and merges against what it started from")
    func draftMovedOn() throws {
        let office = try TestOffice()
        let first = try office.clerk()
        try takeIn(Self.paper, "W/1/2013", first)
        try first.toDesk()
        let second = try office.clerk()
        for clerk in [first, second] { try correct(clerk) }
        try second.send("<PgDn><Down>Irmina<Enter>")
        try second.waitFor("Irmina")
        second.hangUp()
        try second.waitExit()
        try first.send("<PgDn>Dwornik-Kot<Enter><F2>")
        try first.waitFor(Words.corrected)
        let again = try office.clerk()
        try again.waitFor(Words.draftOffered)
        try again.send("<End><Enter>")
        try again.waitFor(Words.overtaken)
        try again.send("<F2>")
        try again.waitFor(Words.conflict)
        try again.waitFor("Dwornik-Kot")
        #expect(!again.screen.contains("> ?"), "nothing collides: what was before is known")
        try again.send("<F2>")
        try again.waitFor(Words.corrected)
        try first.waitText("Dwornik-Kot Irmina")
        #expect(office.drafts().isEmpty)
        #expect(try office.verified())
    }
}
