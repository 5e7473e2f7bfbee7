import TestSupport
import Testing

@Suite("Ten applications typed by keys", .serialized)
struct TenApplicationsTests {
    /// An application with what the criteria beside the form must say of it, and its surname without Polish letters.
    struct Case {
        var paper: PaperForm
        var folded: String
        var verdict: String
        var says: [String]
        /// What F1 says at greater length.
        var explains: String?
    }

    /// Four persons born in as many years, three with 456,00 zł each and one with the amount given.
    private static func family(_ name: String, _ series: Int, last amount: String) -> PaperForm {
        let persons = [("Anna", 2280, "456,00"), ("Ewa", 2204, "456"), ("Zofia", 2206, "456,0"), ("Maja", 2208, amount)].map {
            PaperForm.Person(family: name, given: $0.0, pesel: pesel($0.1, 3, 4, series), income: ("pr", $0.2))
        }
        return PaperForm(applicant: persons[0], others: Array(persons[1...]), groups: ["G-SA"])
    }

    private static func incapable(_ family: String, _ series: Int, issued: String) -> PaperForm {
        PaperForm(
            applicant: .init(family: family, given: "Marek", pesel: pesel(2255, 6, 6, series)), groups: ["G-DIS"],
            certificate: .init(authority: "zu", kind: "cz", issued: issued))
    }

    private static func single(_ family: String, _ series: Int, _ amount: String, time: String) -> PaperForm {
        PaperForm(
            applicant: .init(family: family, given: "Jerzy", pesel: pesel(2260, 1, 31, series), income: ("em", amount)),
            received: "16.12", time: time, groups: ["G-SA"])
    }

    private static let minor = PaperForm(
        applicant: .init(family: "Żak", given: "Tomasz", pesel: pesel(2203, 5, 5, 7771)),
        representative: .init(family: "Gęś", given: "Barbara", document: "dowód ABC 123", birth: "7.7.1975", sex: "k"), groups: ["G-DIS"],
        certificate: .init(authority: "ze", kind: "niep", issued: "15.03.2010", until: "31.12.2015"))

    private static let posted: PaperForm = {
        var paper = incapable("Ślązak", 4333, issued: "16.08.1998")
        paper.received = "19.12"
        paper.postmark = "16.12"
        return paper
    }()

    private static let temporary: PaperForm = {
        var paper = incapable("Dąbrowski", 4444, issued: "01.03.1998")
        paper.temporaryUntil = "31.12.2014"
        return paper
    }()

    private static let noNumber = PaperForm(
        applicant: .init(
            family: "Ćwik", given: "Halina", document: "paszport EC 0000001, Ukraina", birth: "1.2.1970", sex: "k", income: ("b", "")),
        groups: ["G-SA"])

    private static let cases: [Case] = [
        Case(
            paper: family("Wiśniewska", 1234, last: "456,00"), folded: "wisniewska", verdict: Words.eligible,
            says: ["1 824,00 zł ≤ 4 × 456,00 zł"]),
        Case(
            paper: family("Wójcicka", 1235, last: "456,01"), folded: "wojcicka", verdict: Words.ineligible,
            says: ["1 824,01 zł > 4 × 456,00 zł", "dochód przekracza kryterium"]),
        Case(
            paper: incapable("Łoś", 4111, issued: "16.08.1998"), folded: "los", verdict: Words.eligible,
            says: ["równoważny wystarcza"]),
        Case(
            paper: incapable("Jeż", 4222, issued: "17.08.1998"), folded: "jez", verdict: Words.ineligible,
            says: ["równoważny jest za niski"]),
        Case(paper: posted, folded: "slazak", verdict: Words.eligible, says: [Words.windowMet], explains: "stempel z ostatniego dnia"),
        Case(paper: minor, folded: "zak", verdict: Words.eligible, says: ["orzeczenie dziecka do 16 lat wystarcza"]),
        Case(paper: temporary, folded: "dabrowski", verdict: Words.eligible, says: [Words.registeredMet]),
        Case(paper: noNumber, folded: "cwik", verdict: Words.eligible, says: ["0,00 zł ≤ 1 × 542,00 zł"]),
        Case(paper: single("Źrebiec", 5111, "542,00", time: "14:00"), folded: "zrebiec", verdict: Words.eligible, says: ["542,00 zł ≤ 1 × 542,00 zł"]),
        Case(
            paper: single("Kołacz", 5222, "542,01", time: "14:01"), folded: "kolacz", verdict: Words.ineligible,
            says: ["złożono po godzinie zamknięcia naboru", "542,01 zł > 1 × 542,00 zł"]),
    ]

    @Test("ST-9, ST-17, ST-19, ST-23 beside the form; then the journal, a rebuilt index and the finder know all ten")
    func tenByKeys() throws {
        let office = try TestOffice(day: "2013-12-20")
        let clerk = try office.clerk()
        for (index, item) in Self.cases.enumerated() {
            try clerk.send("n")
            try clerk.waitTitle(Words.newApplication)
            try clerk.waitPanel(Words.undetermined)
            try clerk.send(item.paper.keys)
            try clerk.waitPanel(item.verdict)
            for text in item.says { try clerk.waitPanel(text) }
            if let text = item.explains {
                try clerk.send("<F1>")
                try clerk.waitText(text)
                try clerk.send("<Esc>")
                try clerk.waitTitle(Words.newApplication)
            }
            try clerk.send("<F2>")
            try clerk.waitFor(Words.savedApplication("W/\(index + 1)/2013"))
            try clerk.toDesk()
        }
        let before = try lists(clerk)
        #expect(before.joined().contains("Wiśniewska Anna"))
        #expect(try clerk.leave() == 0)
        #expect(office.records(of: "application_received") == 10)
        #expect(office.records(of: "household_registered") == 10)
        #expect(try office.verified())
        #expect(try office.command("index", "rebuild").status == 0)
        let again = try office.clerk()
        #expect(try lists(again) == before)
        #expect(try again.leave() == 0)
        for (index, item) in Self.cases.enumerated() { try findByEverything(item, "W/\(index + 1)/2013", in: office) }
    }

    /// The applications and the households as they are listed, without the title.
    private func lists(_ clerk: PtySession) throws -> [String] {
        var seen: [String] = []
        for (key, title) in [("w", Words.applications), ("g", Words.households)] {
            try clerk.send(key)
            try clerk.waitTitle(title)
            try clerk.waitFor("Źrebiec")
            seen += clerk.screenLines[1..<22]
            try clerk.toDesk()
        }
        return seen
    }

    private func findByEverything(_ item: Case, _ number: String, in office: TestOffice) throws {
        let person = item.paper.applicant
        for query in [item.folded, person.pesel, number] where !query.isEmpty {
            let answer = try office.command("lookup", query, "--json")
            #expect(answer.status == 0 && answer.output.contains("\"\(number)\""), "\(query): \(answer)")
        }
    }
}
