import Casework
import Importing
import Rules
import StrictJSON
import Testing

@Suite("A file of applications: columns, cells, rows") struct ApplicationTableTests {
    private static let header = "nazwisko;imiona;PESEL;data wpływu"
    /// A woman born 1960-05-17, in the training reading.
    private static let pesel = "60651700005"

    private func rows(_ text: String) throws -> [ApplicationTable.Row] {
        var number = 0
        var file = try ApplicationTable(Array(text.utf8), training: true) {
            number += 1
            return "id\(number)"
        }
        var rows: [ApplicationTable.Row] = []
        while let row = try file.next() { rows.append(row) }
        return rows
    }

    /// One row with some columns more: its application, or its faults as "column: reason".
    private func one(_ more: [(String, String)], day: String = "06.08.2012", pesel: String = pesel) throws -> (ImportedApplication?, [String]) {
        let header = Self.header + more.map { ";" + $0.0 }.joined()
        let row = "Żółkiewska;Anna Łucja;\(pesel);\(day)" + more.map { ";\"" + $0.1 + "\"" }.joined()
        switch try #require(try rows(header + "\n" + row + "\n").first) {
        case .application(let application): return (application, [])
        case .refused(_, _, _, let faults): return (nil, faults.map { ($0.column ?? "-") + ": " + $0.sentence.text() })
        }
    }

    @Test("the least that a row needs")
    func least() throws {
        let row = try #require(try one([]).0)
        #expect(row.number == 2 && row.line == 2 && row.ordinal == nil)
        let member = try #require(row.command.household.members.first)
        #expect(member.familyName == "Żółkiewska" && member.givenNames == "Anna Łucja" && member.pesel?.digits == Self.pesel)
        #expect(member.relation == .applicant && row.command.content.applicant == member.id)
        #expect(row.command.content.filing == FilingContent(channel: .inPerson, receivedOn: try #require(CalendarDay(iso: "2012-08-06"))))
        #expect(row.command.content.household != CaseID(rawValue: row.command.application.rawValue))
    }

    @Test("days as offices write them", arguments: [
        ("06.08.2012", "2012-08-06"), ("6.8.2012", "2012-08-06"), ("06.08.2012 r.", "2012-08-06"), ("06.08.2012r.", "2012-08-06"),
        ("2012-08-06", "2012-08-06"), ("6 sierpnia 2012", "2012-08-06"), ("6 Sierpnia 2012 r.", "2012-08-06"), ("29.02.2012", "2012-02-29"),
        ("31 października 2012 roku", "2012-10-31"), (" 06.08.2012 ", "2012-08-06"),
    ])
    func days(_ text: String, _ iso: String) throws {
        #expect(try one([], day: text).0?.command.content.filing.receivedOn.iso == iso)
    }

    @Test("days that are no days, or two", arguments: [
        ("41127", "a number instead"), ("1-2.12.2012r.", "a range"), ("1–2.12.2012", "a range"), ("06/08/2012", "can't be told apart"),
        ("06.08.12", "four digits"), ("6 sierpnia 12", "four digits"), ("30.02.2012", "no such day"), ("2012-13-01", "no such day"),
        ("29.02.2013", "no such day"), ("sierpień", "not a day"), ("06.08", "not a day"), ("06.08.2012.", "not a day"), ("", "must not be empty"),
        ("２０.08.2012", "not a day"), ("06.08.2012 14:00", "not a day"),
    ])
    func badDays(_ text: String, _ word: String) throws {
        let faults = try one([], day: text).1
        #expect(faults.count == 1 && faults[0].hasPrefix("data wpływu: ") && faults[0].contains(word), "\(faults)")
    }

    @Test("PESEL numbers, also as spreadsheets spoil them", arguments: [
        ("6065170000", "dropped a zero"), ("6,06517E+10", "rounded"), ("606517000051", "eleven digits"), ("6065170000x", "digits alone"),
        ("60651700006", "control digit"), ("60653200008", "not in the calendar"), ("606517 0000", "digits alone"),
    ])
    func badPESEL(_ text: String, _ word: String) throws {
        let faults = try one([], pesel: text).1
        #expect(faults.count == 1 && faults[0].hasPrefix("PESEL: ") && faults[0].contains(word), "\(faults)")
        #expect(!faults[0].contains(text), "a fault repeats what stands in the cell")
    }

    @Test("amounts of the rulebook", arguments: [
        ("1 270,00", 127_000), ("1.270,00", 127_000), ("1270", 127_000), ("1270,5", 127_050), ("0", 0), ("1 270,00 zł", 127_000),
        ("1\u{A0}270,00", 127_000),
    ])
    func amounts(_ text: String, _ grosze: Int64) throws {
        let household = try #require(try one([("dochód", text), ("miesiąc dochodu", "07.2012")]).0?.command.household)
        #expect(household.incomes.map(\.amount.grosze) == [grosze])
        #expect(household.incomes.first?.kind == (grosze == 0 ? IncomeSource.none : .other))
        #expect(household.incomes.first?.period.iso == "2012-07")
    }

    @Test("amounts that are none", arguments: [
        ("1.270", "point may part"), ("12.50", "grosze follow a comma"), ("1,2700", "one or two digits"), ("-5", "negative"), ("12 70,00", "thousands"),
        ("ok. 500", "not an amount such as"), ("99999999999", "too large"),
    ])
    func badAmounts(_ text: String, _ word: String) throws {
        let faults = try one([("dochód", text), ("miesiąc dochodu", "2012-07")]).1
        #expect(faults.count == 1 && faults[0].hasPrefix("dochód: ") && faults[0].contains(word), "\(faults)")
    }

    @Test("all faults of a row at once, each with its column and line")
    func together() throws {
        let text = "\(Self.header);komputer;źródło dochodu\n\nA;\"B\nC\";123;32.01.2012;może;praca\n"
        guard case .refused(let number, let line, nil, let faults)? = try rows(text).first else { throw BadFile() }
        #expect(number == 3 && line == 3)
        #expect(faults.map(\.column) == ["PESEL", "dochód", "miesiąc dochodu", "komputer", "data wpływu"])
        #expect(faults.first { $0.column == "PESEL" }?.line == 4)
    }

    struct BadFile: Error {}

    @Test("a household of several persons, with a representative, addresses and certificates")
    func household() throws {
        let (row, faults) = try one([
            ("Miejscowość", "Lębork"), ("nr domu", "5"), ("kod pocztowy", "84-300"), ("zameldowanie", "czasowe"), ("zameldowanie do", "31.12.2013"),
            ("osoba 2 nazwisko", "Żółkiewski"), ("OSOBA 2  imiona", "Jan"), ("osoba 2 pokrewieństwo", "mąż"), ("osoba 2 dochód", "500,00"),
            ("osoba 2 źródło dochodu", "renta"), ("miesiąc dochodu", "07.2012"), ("przedstawiciel", "2"), ("rodzaj przedstawiciela", "opiekun prawny"),
            ("orzeczenie", "Znaczny"), ("organ orzekający", "PZON"), ("orzeczenie od", "1.2.2010"), ("orzeczenie do", "bezterminowo"),
            ("osoba 2 orzeczenie", "brak"), ("grupy", "G-SA, G-DIS"), ("dokumenty", "application_form+income_declaration"),
            ("sposób złożenia", "pocztą"), ("data stempla", "04.08.2012"), ("godzina wpływu", "9:05"), ("komputer", "nie"), ("internet", "TAK"),
        ])
        #expect(faults.isEmpty)
        let command = try #require(row?.command)
        let household = command.household
        #expect(household.members.map(\.relation) == [.applicant, .spouse])
        #expect(command.content.representative == household.members[1].id && command.content.representativeKind == .legalGuardian)
        #expect(household.addresses.map(\.kind) == [.registered, .residence])
        #expect(household.addresses[0].locality == "Lębork" && household.addresses[0].registration == .temporary)
        #expect(household.addresses[0].validUntil?.iso == "2013-12-31" && household.addresses[1].validUntil == nil)
        #expect(household.incomes.map(\.kind) == [.pension] && household.incomes[0].person == household.members[1].id)
        #expect(household.certificates.count == 1 && household.certificates[0].kind == .severe && household.certificates[0].permanent)
        #expect(household.members.map(\.hasCertificate) == [nil, false])
        #expect(command.content.claimedGroups == ["G-SA", "G-DIS"])
        #expect(command.content.documents.map(\.kind) == ["application_form", "income_declaration"] && command.content.documents.allSatisfy(\.presented))
        #expect(command.content.filing.postmark?.iso == "2012-08-04" && command.content.filing.receivedAt?.iso == "09:05")
        #expect(household.home == HomeEquipment(computer: false, internet: true))
    }

    @Test("what contradicts itself, or is said by half", arguments: [
        ([("data stempla", "04.08.2012"), ("sposób złożenia", "osobiście")], ["data stempla"]),
        ([("dochód", "5,00")], ["miesiąc dochodu"]), ([("źródło dochodu", "praca"), ("miesiąc dochodu", "07.2012")], ["dochód"]),
        ([("przedstawiciel", "2")], ["przedstawiciel"]), ([("przedstawiciel", "1")], ["przedstawiciel"]),
        ([("rodzaj przedstawiciela", "rodzic")], ["przedstawiciel"]), ([("zameldowanie", "stałe")], ["miejscowość"]),
        ([("zameldowanie do", "01.01.2013")], ["zameldowanie"]), ([("osoba 3 nazwisko", "X")], ["osoba 3 imiona", "osoba 3 pokrewieństwo"]),
        ([("organ orzekający", "ZUS")], ["orzeczenie"]), ([("orzeczenie", "znaczny")], ["organ orzekający"]), ([("komputer", "x")], ["komputer"]),
        ([("płeć", "kobita")], ["płeć"]), ([("miesiąc dochodu", "13.2012")], ["miesiąc dochodu"]), ([("godzina wpływu", "24:00")], ["godzina wpływu"]),
    ] as [([(String, String)], [String])])
    func halves(_ cells: [(String, String)], _ columns: [String]) throws {
        #expect(try one(cells).1.map { String($0.prefix { $0 != ":" }) } == columns)
    }

    @Test("headers: unknown, missing, twice, nameless; no name of an unknown column is repeated")
    func headers() throws {
        func faults(_ header: String) throws -> [String] {
            do {
                _ = try rows(header + "\n")
                return []
            } catch let faults as HeaderFaults { return faults.faults.map { $0.sentence.text() } }
        }
        #expect(try faults(Self.header).isEmpty && faults("Lp.;NAZWISKO ; Imiona;pesel;data  wpływu.").isEmpty)
        let bad = try faults("Kowalska;imiona;;imiona;PESEL")
        #expect(bad.count == 5 && bad[0].contains("column 1 is unknown") && bad[1].contains("column 3 has no name") && bad[2].contains("stands twice"))
        #expect(bad[3].contains("\"data wpływu\" is missing") && bad[4].contains("\"nazwisko\" is missing") && !bad.joined().contains("Kowalska"))
        #expect(try faults("osoba 1 nazwisko;" + Self.header).count == 1 && faults("osoba 13 nazwisko;" + Self.header).count == 1)
        #expect(try faults("pokrewieństwo;" + Self.header).count == 1)
    }

    @Test("a row with too few cells or too many is refused; empty cells too many are none")
    func cellCount() throws {
        let rows = try rows("\(Self.header)\nA;B;\(Self.pesel)\nA;B;\(Self.pesel);06.08.2012;;\nA;B;\(Self.pesel);06.08.2012;x\n")
        let taken = rows.map { if case .application = $0 { true } else { false } }
        #expect(taken == [false, true, false])
        guard case .refused(2, 2, nil, let faults) = rows[0] else { throw BadFile() }
        #expect(faults.map { $0.sentence.text() } == ["the row has 3 cells and the header 4; a separator inside a cell belongs in quotation marks"])
    }

    @Test("what names a submission: the same for the same row wherever it stands, another for any other")
    func canonical() throws {
        let first = try #require(try one([("lp.", "1"), ("ulica", "Długa"), ("miejscowość", "Lębork")]).0?.canonical)
        #expect(try one([("miejscowość", " Lębork "), ("ulica", "Długa"), ("lp.", "7"), ("internet", "")]).0?.canonical == first)
        #expect(try one([("miejscowość", "Długa"), ("ulica", "Lębork")]).0?.canonical != first)
        #expect(try one([("ulica", "Długa"), ("miejscowość", "Lębork")], day: "07.08.2012").0?.canonical != first)
    }

    @Test("a row that leaves a person's number out still names the right columns")
    func gaps() throws {
        let row = try #require(try one([("osoba 3 nazwisko", "A"), ("osoba 3 imiona", "B"), ("osoba 3 pokrewieństwo", "żona")]).0)
        #expect(row.command.household.members.count == 2 && row.place(of: FieldKey.member(1, .phone)).column == "osoba 3 telefon")
    }

    @Test("the field that a refusal names has its column")
    func places() throws {
        let row = try #require(
            try one([("dochód", "5,00"), ("miesiąc dochodu", "07.2012"), ("osoba 2 nazwisko", "A"), ("osoba 2 imiona", "B"), ("osoba 2 pokrewieństwo", "żona"), ("osoba 2 dochód", "1,00")]).0)
        #expect(row.place(of: FieldKey.member(1, .pesel)).column == "osoba 2 PESEL" && row.place(of: FieldKey.receivedOn).column == "data wpływu")
        #expect(row.place(of: FieldKey.income(1, .amount)).column == "osoba 2 dochód" && row.place(of: FieldKey.income(0, .period)).column == "miesiąc dochodu")
        // The address of registration was taken from the residence, or has columns of its own.
        #expect(row.place(of: FieldKey.address(.registered, .postcode)).column == "kod pocztowy")
        let registered = try #require(try one([("zameldowanie", "stałe"), ("zameldowanie miejscowość", "Łeba")]).0)
        #expect(registered.place(of: FieldKey.address(.registered, .postcode)).column == "zameldowanie kod pocztowy")
        #expect(row.place(of: FieldKey.document(0, .kind)).column == "dokumenty" && row.place(of: FieldKey.claimedGroups).column == "grupy")
        #expect(row.place(of: nil).column == nil && row.place(of: "formal.passed").column == nil && row.place(of: nil).line == 2)
    }
}
