import TestSupport
import Testing

@Suite("Possible duplicates, decided once", .serialized)
struct DuplicateTests {
    @Test("two of one name and birth date: decided with a reason while the second is typed, and never asked about again")
    func once() throws {
        let office = try TestOffice()
        let clerk = try office.clerk()
        var paper = PaperForm(
            applicant: .init(family: "Dwornik", given: "Irena", pesel: pesel(2266, 8, 9, 3131), income: ("em", "500")), groups: ["G-SA"])
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        try clerk.send(paper.keys + "<F2>")
        try clerk.waitFor(Words.savedApplication("W/1/2013"))
        try clerk.toDesk()
        // The same name and day, another number: shown as soon as the number is typed, with the questions behind the telephone.
        try clerk.send("n")
        try clerk.waitTitle(Words.newApplication)
        paper.applicant.pesel = pesel(2266, 8, 9, 3232)
        let phone = "500600700<Enter>"
        let keys = paper.keys.replacing(phone, with: phone + "i<Enter>inny adres<Enter>")
        try clerk.send(keys)
        try clerk.send("<F2>")
        try clerk.waitFor(Words.savedApplication("W/2/2013"))
        #expect(office.records(of: "duplicate_ruled_out") == 1)
        #expect(office.journal().contains { $0.contains("duplicate_ruled_out") && $0.contains("inny adres") })
        // Whoever corrects either of the two is not asked.
        for number in ["W/1/2013", "W/2/2013"] {
            try clerk.toDesk()
            try clerk.send("w")
            try clerk.waitFor("> W/")
            try clerk.send(number == "W/1/2013" ? "<Home><Enter>" : "<Home><Down><Enter>")
            try clerk.waitTitle(Words.application(number))
            try clerk.waitFor("Dwornik Irena")
            try clerk.send("<F4>")
            try clerk.waitTitle("poprawianie")
            try clerk.waitFor("Dwornik")
            try clerk.send("<PgDn><Down>Irena<Enter>")
            try clerk.wait(for: "the cursor on the number") { $0.screenLines[$0.cursor.y].contains("PESEL") }
            #expect(!clerk.screen.contains(Words.similarPeople))
            try clerk.send("<Esc>")
            try clerk.waitTitle(Words.application(number) + " ")
        }
        #expect(try office.verified())
    }
}
