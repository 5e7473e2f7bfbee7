import TestSupport
import Testing

@Suite("One household along the whole thread, with keys alone", .serialized)
struct ThreadJourneyTests {
    private static let paper = PaperForm(
        applicant: .init(family: "Zażółkiewicz", given: "Łucja", pesel: pesel(2280, 4, 11, 1234), income: ("p", "456")),
        others: [.init(family: "Kowalczyk", given: "Jan", birth: "1.9.2004", sex: "m", income: ("p", "456,00"))],
        groups: ["G-SA"])

    @Test("intake, verdict, list, handover, fault, attendance; the finder, the shell and a rebuilt index agree")
    func wholeThread() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        try takeIn(clerk)
        try decide(clerk)
        try draftAndSign(clerk)
        try receive(clerk)
        try handOver(clerk)
        try serve(clerk)
        try train(clerk)
        try card(clerk)
        #expect(try clerk.leave() == 0)
        #expect(try office.verified())
        let before = try office.command("lookup", "zazolkiewicz", "lucja")
        #expect(try office.command("index", "rebuild").status == 0)
        let after = try office.command("lookup", "zazolkiewicz", "lucja")
        #expect(before.output == after.output)
        for fact in ["W/1/2013", "U/1/2013", "SN-4471", Words.basicList, "Ranna", "1:30\u{A0}z\u{A0}4"] {
            #expect(after.output.contains(fact), "\(fact) in \(after.output)")
        }
        #expect(try office.command("lookup", "SN-4471").output.contains("Zażółkiewicz"))
    }

    /// Journey 2: the criteria follow the typing, the number comes on saving.
    private func takeIn(_ clerk: PtySession) throws {
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.waitPanel(Words.undetermined)
        try clerk.send(Self.paper.headKeys)
        try clerk.waitPanel(Words.registeredMet)
        try clerk.send(Self.paper.householdKeys + "n<Enter>n<Enter>")
        try clerk.waitPanel(Words.homeMet)
        try clerk.waitPanel(Words.undetermined)
        try clerk.send("n<Enter>n<Enter>n<Enter>t<Enter>n<Enter>n<Enter>n<Enter>")
        try clerk.waitPanel(Words.eligible)
        try clerk.waitPanel("912,00 zł ≤ 2 × 456,00 zł")
        #expect(!clerk.screen.contains("W/1/2013"))
        try clerk.send("t<Enter>t<Enter>t<Enter>")
        try clerk.waitPanel("Dokumenty: 3 z 3")
        try clerk.send("<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
    }

    private func decide(_ clerk: PtySession) throws {
        try clerk.send("<F5>")
        try clerk.waitFor("Wynik oceny")
        try clerk.send("<F2>")
        try clerk.waitFor(Words.yes)
        // The safe answer is "no": Enter alone changes nothing.
        try clerk.send("<Enter>")
        try clerk.waitForNo(Words.yes)
        try clerk.send("<F2>t")
        try clerk.waitFor(Words.formalSaved)
        try clerk.send("<F6>")
        try clerk.waitFor("Decyzja")
        try clerk.send("<F2>t")
        try clerk.waitFor(Words.listSaved)
        try clerk.waitFor("Status: " + Words.basicList)
    }

    private func draftAndSign(_ clerk: PtySession) throws {
        try clerk.send("<F8><Enter>t")
        try clerk.waitTitle(Words.loan("U/1/2013"))
        try clerk.waitFor(Words.loanDrafted)
        // Not signed yet: the handover says why not.
        try clerk.send("w")
        try clerk.waitText("najpierw trzeba zapisać jej podpisanie")
        try clerk.send("p<F2>t")
        try clerk.waitFor(Words.signed)
        try clerk.toDesk()
    }

    private func receive(_ clerk: PtySession) throws {
        try clerk.send("s")
        try clerk.waitTitle(Words.equipment)
        try clerk.send("n")
        try clerk.waitTitle(Words.receiving)
        try clerk.send("INW/2013/001<Enter>SN-4471<Enter><Enter>Laptop<Enter>2200<Enter>9.12<Enter>POL/1<Enter>9.12.2014<Enter><F2>")
        try clerk.waitFor(Words.unitSaved("INW/2013/001"))
        // The next of the series is offered, nothing is typed yet.
        try clerk.waitFor("INW/2013/002")
        try clerk.toDesk()
        // Nobody has it yet: the finder shows the unit itself.
        try clerk.send("<F3>SN-44")
        try clerk.waitFor("INW/2013/001")
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.desk)
    }

    private func handOver(_ clerk: PtySession) throws {
        try clerk.send("u")
        try clerk.waitTitle(Words.loans)
        try clerk.waitFor("> U/1/2013")
        try clerk.send("<Enter>")
        try clerk.waitTitle(Words.loan("U/1/2013"))
        try clerk.waitFor("W/1/2013")
        try clerk.send("w")
        try clerk.waitTitle(Words.handover)
        try clerk.waitFor("Dzień wydania")
        try clerk.send("SN-4471<Enter>")
        try clerk.waitFor(Words.unitAdded("INW/2013/001"))
        try clerk.send("<F2>")
        try clerk.waitFor(Words.yes)
        try clerk.send("t")
        try clerk.waitFor(Words.handedOver)
        try clerk.waitText("Stan " + Words.inForce)
    }

    private func serve(_ clerk: PtySession) throws {
        try clerk.send("a")
        try clerk.waitTitle(Words.failure)
        try clerk.waitFor("Opis")
        try clerk.send("i<Enter><Enter>nie włącza się<F2>")
        try clerk.wait(for: "a question or the failure") { $0.screen.contains(Words.yes) || $0.screen.contains(Words.failureSaved) }
        if clerk.screen.contains(Words.yes) { try clerk.send("t") }
        try clerk.waitFor(Words.failureSaved)
        try clerk.waitText("nie włącza się – zgłoszona 10.12.2013")
        try clerk.send("s<F2>t")
        try clerk.waitFor(Words.sentToService)
        try clerk.waitText("Laptop – " + Words.inService)
        try clerk.send("n<Enter>wymieniono zasilacz<F2>t")
        try clerk.waitFor(Words.mendingSaved)
        try clerk.waitText("naprawiona 10.12.2013: wymieniono zasilacz")
        try clerk.waitText("Laptop – " + Words.issued)
        try clerk.toDesk()
    }

    private func train(_ clerk: PtySession) throws {
        try clerk.send("t")
        try clerk.waitTitle(Words.groups)
        try clerk.send("m")
        try clerk.waitTitle(Words.newModule)
        try clerk.send("Internet<Enter>4<F2>")
        try clerk.waitFor(Words.moduleSaved)
        try clerk.send("n")
        try clerk.waitTitle(Words.newGroup)
        try clerk.waitFor("Internet")
        try clerk.send("<Enter>Ranna<Enter>10<Enter>Trenerka<F2>")
        try clerk.waitFor(Words.groupSaved)
        try clerk.send("z")
        try clerk.waitTitle(Words.enrolment)
        try clerk.waitFor("Zażółkiewicz Łucja")
        try clerk.send("/lucja<Enter><Enter>")
        try clerk.waitFor(Words.enrolled)
        // Esc first gives the whole list back, then the screen before.
        try clerk.send("<Esc>")
        try clerk.waitFor("Kowalczyk Jan")
        try clerk.send("<Esc>")
        try clerk.waitTitle(Words.group("Ranna"))
        try clerk.waitFor("Zażółkiewicz Łucja")
        try clerk.send("p")
        try clerk.waitTitle(Words.newSession)
        try clerk.waitFor("Początek")
        try clerk.send("10.12<Enter>9:00<Enter>2<Enter>Sala 1<F2>")
        try clerk.waitFor(Words.sessionSaved)
        try clerk.send("<Space>")
        try clerk.waitFor("[O]")
        try clerk.send("<F2>")
        try clerk.waitFor(Words.attendanceSaved)
        // Left half an hour early: the number stands in the cell and counts instead of the two hours.
        try clerk.send("m")
        try clerk.waitFor("Minuty obecności")
        try clerk.send("90<Enter>")
        try clerk.waitFor("[90]")
        try clerk.send("<F2>")
        try clerk.waitFor(Words.attendanceSaved)
        try clerk.toDesk()
    }

    /// Journey 1: eight keys at most, from any screen, to a known surname.
    private func card(_ clerk: PtySession) throws {
        let keys = ["<F3>", "z", "a", "z", "o", "l", "<Enter>"]
        #expect(keys.count <= 8)
        try clerk.send("w")
        try clerk.waitTitle(Words.applications)
        try clerk.send(keys.dropLast().joined())
        try clerk.waitTitle(Words.finder)
        try clerk.waitFor("> Zażółkiewicz Łucja")
        try clerk.send(keys.last ?? "")
        try clerk.waitTitle(Words.card)
        for fact in ["W/1/2013", Words.basicList, "U/1/2013", Words.inForce, "SN-4471", "Ranna", "1:30\u{A0}z\u{A0}4\u{A0}godzin"] {
            try clerk.waitText(fact)
        }
    }
}
