import Casework
import Demo
import Rules
import Testing

@testable import Storage

@Suite("Asking")
struct QueryTests {
    private func office(_ names: [(String, String)]) throws -> Office {
        let office = try Surroundings().found()
        for (index, name) in names.enumerated() {
            try office.saved(Sample.application(index + 1, family: name.0, given: name.1))
        }
        return office
    }

    @Test("The finder folds Polish letters: `zol` finds Żółkiewska", arguments: [
        ("zol", "Żółkiewska"), ("ŻÓŁ", "Żółkiewska"), ("lukasz", "Łukaszewicz"), ("cwik", "Ćwiklińska"), ("sliwinska-z", "Śliwińska-Zając"),
        ("zajac", "Śliwińska-Zając"),
    ])
    func folding(needle: String, name: String) throws {
        let office = try office([
            ("Żółkiewska", "Anna"), ("Łukaszewicz", "Ewa"), ("Ćwiklińska", "Iga"), ("Śliwińska-Zając", "Ola"), ("Nowak", "Jan"),
        ])
        #expect(try office.found(needle).map(\.name).map { $0.split(separator: " ")[0] } == [Substring(name)])
    }

    @Test("The finder's order: whole number, surname, other word, letters inside; two letters are sought from a word's beginning only")
    func order() throws {
        let office = try office([("Kotarska", "Anna"), ("Nowak", "Kotwica"), ("Markot", "Ewa"), ("Zając", "Ola")])
        #expect(try office.found("kot").map(\.name) == ["Kotarska Anna", "Nowak Kotwica", "Markot Ewa"])
        #expect(try office.found("ot") == [])
        #expect(try office.found("ark").map(\.name) == ["Markot Ewa"])
        #expect(try office.found("") == [])
        #expect(try office.found(" - ") == [])
    }

    @Test("Several words must all be there, in any order; a place counts")
    func words() throws {
        let office = try office([("Nowak", "Anna"), ("Nowak", "Ewa"), ("Nowakowska", "Anna")])
        #expect(try office.found("anna now").map(\.name) == ["Nowak Anna", "Nowakowska Anna"])
        #expect(try office.found("nowak ewa jantar").map(\.name) == ["Nowak Ewa"])
        #expect(try office.found("nowak ewa stegna") == [])
    }

    @Test("PESEL, application, agreement, inventory, serial and telephone numbers lead to the person; PESEL is masked")
    func numbers() throws {
        let office = try office([("Nowak", "Anna"), ("Zając", "Ewa")])
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "")))
        try office.saved(.decideList(DecideList(application: caseID(2001), outcome: .basicList, reason: "")))
        try office.saved(.draftLoan(DraftLoan(loan: caseID(3001), application: caseID(2001), until: day("2020-12-31"))))
        try office.saved(.signLoan(SignLoan(loan: caseID(3001), day: day("2014-03-01"))))
        let unit = EquipmentContent(
            inventoryNumber: "ST/8.3/001", serialNumber: "SN-A 0042", name: "Laptop", markedOn: day("2014-01-20"), policyNumber: "P/1",
            insuredUntil: day("2015-01-31"))
        try office.saved(.saveEquipment(SaveEquipment(unit: caseID(4001), content: unit)))
        let stock = try office.found("sna0042")
        #expect(stock.map(\.number) == ["SN-A 0042"] && stock.first?.person == nil)
        try office.saved(.handOver(HandOver(loan: caseID(3001), day: day("2014-03-02"), units: [caseID(4001)])))
        let pesel = Sample.pesel(1960, 5, 17, serial: 1, .female)
        for (needle, number) in [
            (pesel.digits, "U/1/2014"), (String(pesel.digits.prefix(9)), "U/1/2014"), ("W/1/2013", "W/1/2013"), ("1/2013", "W/1/2013"),
            ("u/1", "U/1/2014"), ("st/8.3/001", "ST/8.3/001"), ("SN-A 0042", "SN-A 0042"), ("sna00", "SN-A 0042"),
            ("552470011", "U/1/2014"),
        ] {
            let hits = try office.found(needle)
            #expect(hits.first?.name == "Nowak Anna", "\(needle)")
            #expect(hits.first?.number == number, "\(needle)")
            #expect(hits.first?.pesel == pesel.masked)
        }
        #expect(try office.found("606517").count == 2)
    }

    @Test("A corrected name is found by the new one only")
    func corrected() throws {
        let office = try office([("Kotarska", "Anna")])
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: Sample.household(1, family: "Nowak", given: "Anna"))))
        #expect(try office.found("kotarska") == [])
        #expect(try office.found("arsk") == [])
        #expect(try office.found("nowak").count == 1)
    }

    @Test("Lists come in the order of the Polish alphabet")
    func alphabet() throws {
        let names = ["Żak", "Zając", "Łoś", "Lis", "Ćma", "Cis", "Świt", "Sum", "Ósmy", "Oset", "Źrebak"]
        let office = try office(names.map { ($0, "Ola") })
        guard case .households(let page) = try office.query(.households(ListRequest())) else { throw Unexpected(what: "no list") }
        let sorted = ["Cis", "Ćma", "Lis", "Łoś", "Oset", "Ósmy", "Sum", "Świt", "Zając", "Źrebak", "Żak"]
        #expect(page.rows.map(\.name) == sorted.map { $0 + " Ola" })
    }

    @Test("A list is narrowed by folded words and numbers, and paged, with the number of rows in all")
    func narrowed() throws {
        let office = try office([("Nowak", "Anna"), ("Żółkiewska", "Anna"), ("Zając", "Ewa"), ("Żółty", "Jan")])
        func rows(_ request: ListRequest) throws -> Page<ApplicationRow> {
            guard case .applications(let page) = try office.query(.applications(request, status: nil)) else {
                throw Unexpected(what: "no list")
            }
            return page
        }
        #expect(try rows(ListRequest()).rows.map(\.number) == ["W/1/2013", "W/2/2013", "W/3/2013", "W/4/2013"])
        #expect(try rows(ListRequest(narrow: "zol")).rows.map(\.number) == ["W/2/2013", "W/4/2013"])
        #expect(try rows(ListRequest(narrow: "anna zol")).rows.map(\.number) == ["W/2/2013"])
        #expect(try rows(ListRequest(narrow: "w/3/")).rows.map(\.applicantName) == ["Zając Ewa"])
        #expect(try rows(ListRequest(narrow: "%")).total == 0)
        let page = try rows(ListRequest(limit: 2, offset: 1))
        #expect(page.total == 4 && page.rows.map(\.number) == ["W/2/2013", "W/3/2013"])
        #expect(try rows(ListRequest(limit: 2, offset: 9)) == Page(rows: [], total: 4))
    }

    @Test("A list is narrowed by the name that somebody has now, as a rebuilt index does it")
    func narrowedByNewName() throws {
        let office = try office([("Nowak", "Anna"), ("Zając", "Ewa")])
        try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2001), passed: true, reason: "")))
        try office.saved(.decideList(DecideList(application: caseID(2001), outcome: .basicList, reason: "")))
        try office.saved(.draftLoan(DraftLoan(loan: caseID(3001), application: caseID(2001), until: day("2020-12-31"))))
        func numbers(_ narrow: String) throws -> [String] {
            let request = ListRequest(narrow: narrow)
            guard case .applications(let applications) = try office.query(.applications(request, status: nil)),
                case .loans(let loans) = try office.query(.loans(request, status: nil))
            else { throw Unexpected(what: "no lists") }
            return applications.rows.map(\.number) + loans.rows.map(\.number)
        }
        #expect(try numbers("nowak") == ["W/1/2013", "U/1/2014"])
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: Sample.household(1, family: "Żółty", given: "Anna"))))
        #expect(try numbers("nowak") == [])
        #expect(try numbers("zolt") == ["W/1/2013", "U/1/2014"])
        let dump = try office.indexDump()
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
    }

    @Test("Persons who may be the same: by PESEL, or by folded names and no other birth date; not those of the household itself")
    func duplicates() throws {
        let office = try office([("Żółkiewska", "Anna"), ("Nowak", "Ewa")])
        func people(_ pesel: String, _ family: String, _ given: String, _ birth: CalendarDay?, except: CaseID? = nil) throws -> [String] {
            let query = Query.duplicates(pesel: pesel, familyName: family, givenNames: given, birthDate: birth, except: except)
            guard case .people(let rows) = try office.query(query) else { throw Unexpected(what: "no people") }
            return rows.map(\.name)
        }
        let pesel = Sample.pesel(1960, 5, 17, serial: 2, .female).digits
        #expect(try people(pesel, "", "", nil) == ["Nowak Ewa"])
        #expect(try people("", "zolkiewska", "ANNA", day("1960-05-17")) == ["Żółkiewska Anna"])
        #expect(try people("", "Żółkiewska", "Anna", nil) == ["Żółkiewska Anna"])
        #expect(try people("", "Żółkiewska", "Anna", day("1960-05-18")) == [])
        #expect(try people(pesel, "Żółkiewska", "Anna", nil) == ["Nowak Ewa", "Żółkiewska Anna"])
        #expect(try people(pesel, "", "", nil, except: caseID(1002)) == [])
        #expect(try people("", "", "", nil) == [])
    }

    @Test("A pair that somebody has decided about is never asked about again, from either side")
    func decidedDuplicates() throws {
        let office = try office([("Nowak", "Ewa"), ("Nowak", "Ewa"), ("Nowak", "Ewa")])
        func found(_ number: Int) throws -> [PersonID] {
            let query = Query.duplicates(pesel: "", familyName: "Nowak", givenNames: "Ewa", birthDate: nil, except: caseID(1000 + number))
            guard case .people(let rows) = try office.query(query) else { throw Unexpected(what: "no people") }
            return rows.map(\.person).sorted { $0.rawValue < $1.rawValue }
        }
        #expect(try found(1) == [personID(2), personID(3)])
        var content = Sample.household(1, family: "Nowak", given: "Ewa")
        content.distinctions = [Distinction(person: personID(1), other: personID(2), otherHousehold: caseID(1002), reason: "inny ojciec")]
        try office.saved(.saveHousehold(SaveHousehold(household: caseID(1001), content: content)))
        #expect(try found(1) == [personID(3)])
        #expect(try found(2) == [personID(3)])
        #expect(try found(3) == [personID(1), personID(2)])
    }

    @Test("A unit's card names everybody who had it, the present one last; after a rebuild too")
    func equipmentCard() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let unit = EquipmentContent(
            inventoryNumber: "ST/1", serialNumber: "SN-1", name: "Laptop", markedOn: day("2014-01-20"), policyNumber: "P/1",
            insuredUntil: day("2015-01-31"))
        try office.saved(.saveEquipment(SaveEquipment(unit: caseID(4001), content: unit)))
        for (index, name) in ["Nowak", "Zając"].enumerated() {
            let number = index + 1
            try office.saved(Sample.application(number, family: name, given: "Anna"))
            try office.saved(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: true, reason: "")))
            try office.saved(.decideList(DecideList(application: caseID(2000 + number), outcome: .basicList, reason: "")))
            try office.saved(.draftLoan(DraftLoan(loan: caseID(3000 + number), application: caseID(2000 + number), until: day("2020-12-31"))))
            try office.saved(.signLoan(SignLoan(loan: caseID(3000 + number), day: day("2014-03-01"))))
            try office.saved(.handOver(HandOver(loan: caseID(3000 + number), day: day("2014-03-02"), units: [caseID(4001)])))
            guard number == 1 else { continue }
            let line = ReturnLine(unit: caseID(4001), complete: true)
            try office.saved(.returnEquipment(ReturnEquipment(loan: caseID(3001), day: day("2014-03-03"), reason: "x", lines: [line])))
        }
        func card(_ office: Office) throws -> EquipmentCard {
            guard case .equipmentCard(let card) = try office.query(.equipmentCard(caseID(4001))) else { throw Unexpected(what: "no card") }
            return card
        }
        let card = try card(office)
        #expect(card.loans.map(\.borrowerName) == ["Nowak Anna", "Zając Anna"])
        #expect(card.unit.state.loan == caseID(3002) && card.unit.state.pastLoans == [caseID(3001)])
        #expect(card.loans.last?.address?.locality == "Jantar")
        #expect(try office.query(.equipmentCard(caseID(9))) == .nothing)
    }

    @Test("What does not exist is answered with nothing")
    func nothing() throws {
        let office = try Surroundings().found(open: false)
        for query in [
            Query.application(caseID(9)), .household(caseID(9)), .loan(caseID(9)), .equipmentUnit(caseID(9)), .group(caseID(9)),
            .card(personID(9)), .enrolmentCandidates(group: caseID(9)), .project,
        ] {
            #expect(try office.query(query) == .nothing)
        }
    }

    @Test("In the demo, cards, files and candidate lists fit together")
    func demo() throws {
        let office = try Surroundings().found(open: false)
        try DemoOffice.fill(office)
        guard case .groups(let groups) = try office.query(.groups(ListRequest())), let row = groups.rows.first,
            case .group(let group) = try office.query(.group(row.id)), let person = group.people.first,
            case .card(let card) = try office.query(.card(person.person))
        else { throw Unexpected(what: "no group") }
        #expect(row.sessions == 5 && row.participants == 12 && group.people.count == 12)
        #expect(row.sessionsHeld == 3 && row.nextSession == day("2014-03-19"))
        #expect(card.training.map(\.groupName) == [row.name])
        #expect(card.applications.map(\.status) == [.basicList])
        guard let loan = card.loans.first else { throw Unexpected(what: "no loan on the card") }
        #expect(loan.units.count == 1 && loan.units.first?.loan == loan.loan.id)
        guard case .people(let candidates) = try office.query(.enrolmentCandidates(group: row.id)) else { throw Unexpected(what: "none") }
        #expect(!candidates.isEmpty && !candidates.contains { $0.person == person.person })
        #expect(try office.total(.loanCandidates(ListRequest())) == 2)
        guard case .loan(let file) = try office.query(.loan(loan.loan.id)) else { throw Unexpected(what: "no loan") }
        #expect(file.applicationNumber == card.applications.first?.number)
        #expect(file.units.map(\.state) == loan.units)
        guard case .equipment(let lent) = try office.query(.equipment(ListRequest(narrow: "st/8.3/004"), status: nil)) else {
            throw Unexpected(what: "no equipment")
        }
        #expect(lent.rows.count == 1 && lent.rows.first?.holderName != nil)
        let told = try office.allAnswers()
        try office.rebuildIndex()
        #expect(try office.allAnswers() == told)
    }
}
