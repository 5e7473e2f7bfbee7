import Casework
import Rules
import TestSupport
import Testing

@testable import Storage

/// What the finder puts first, against a plain look at everybody.
@Suite("The finder's order")
struct FinderTests {
    private func office(_ names: [(String, String)]) throws -> Office {
        let office = try Surroundings().found()
        for (index, name) in names.enumerated() { try office.saved(Sample.application(index + 1, family: name.0, given: name.1)) }
        return office
    }

    /// Lends a household's applicant units with these inventory numbers, whose serial numbers are the same with `SN` before them.
    private func lend(_ office: Office, household number: Int, _ inventory: [String]) throws {
        let (application, loan) = (caseID(2000 + number), caseID(3000 + number))
        try office.saved(.recordFormalResult(RecordFormalResult(application: application, passed: true, reason: "")))
        try office.saved(.decideList(DecideList(application: application, outcome: .basicList, reason: "")))
        try office.saved(.draftLoan(DraftLoan(loan: loan, application: application, until: day("2020-12-31"))))
        try office.saved(.signLoan(SignLoan(loan: loan, day: day("2014-03-01"))))
        try office.saved(.handOver(HandOver(loan: loan, day: day("2014-03-02"), units: try inventory.map { try stock(office, $0) })))
    }

    private func stock(_ office: Office, _ inventory: String) throws -> CaseID {
        let id = caseID(4000 + (inventory.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFFF }))
        let content = EquipmentContent(
            inventoryNumber: inventory, serialNumber: "SN" + inventory, name: "Laptop", markedOn: day("2014-01-20"), policyNumber: "P/1",
            insuredUntil: day("2015-01-31"))
        try office.saved(.saveEquipment(SaveEquipment(unit: id, content: content)))
        return id
    }

    @Test("Surnames that begin so come in the order of the Polish alphabet, although they are typed without its letters")
    func alphabet() throws {
        let office = try office([
            ("Żołędź", "Jan"), ("Zołza", "Ewa"), ("Zolak", "Iga"), ("Źółw", "Ola"), ("Zólak", "Ala"), ("Zolek", "Ada"), ("Żółkoś", "Ida"),
            ("Zolak", "Ewa"), ("Kozol", "Ula"),
        ])
        let names = ["Zolak Ewa", "Zolak Iga", "Zolek Ada", "Zołza Ewa", "Zólak Ala", "Źółw Ola", "Żołędź Jan", "Żółkoś Ida", "Kozol Ula"]
        #expect(try office.found("zol").map(\.name) == names)
        #expect(try office.found("ŻÓŁ").map(\.name) == names)
        #expect(try office.found("zolak i").map(\.name) == ["Zolak Iga"])
    }

    @Test("Random names: whose surname begins so comes first, all of them, in Polish order, as a plain look at everybody says")
    func randomNames() throws {
        var chance = Chance(seed: 20_131_210)
        func word(_ length: Int) -> String {
            let letters = Array("aąeęoóklłsśzźżcćnń")
            return String((0..<length).map { _ in letters[chance.next(letters.count)] }).capitalized
        }
        let names = (0..<120).map { _ in (word(4) + (chance.next(6) == 0 ? "-" + word(3) : ""), word(3)) }
        let office = try office(names)
        let everybody = names.map { $0.0 + " " + $0.1 }
        var needles: Set<String> = []
        for name in everybody {
            for length in [1, 2, 3, 4, 7] { needles.insert(String(name.prefix(length))) }
        }
        let ordered = everybody.sorted { SortKey.make($0) < SortKey.make($1) }
        for needle in needles {
            let folded = Folding.fold(needle)
            let expected: [String] = Array(ordered.filter { Folding.fold($0).hasPrefix(folded) }.prefix(50))
            let found: [String] = try office.found(needle).map { $0.name }
            #expect(Array(found.prefix(expected.count)) == expected, "\(needle), seed 20131210")
        }
    }

    @Test("A whole number before one that only begins so, numbers before names, and a unit that nobody has among them")
    func numbers() throws {
        let office = try office([("Nowak", "Anna"), ("Zając", "Ewa"), ("Adamska", "Iga")])
        let pesel = Sample.pesel(1960, 5, 17, serial: 2, .female).digits
        #expect(try office.found(pesel).map(\.name) == ["Zając Ewa"])
        // Three PESEL numbers begin so, and one unit in stock is called so: a scanned number must not open a person.
        _ = try stock(office, "606517")
        let hits = try office.found("606517")
        #expect(hits.map(\.name) == ["Laptop", "Adamska Iga", "Nowak Anna", "Zając Ewa"])
        guard case .unit(let unit) = hits[0].subject else { throw Unexpected(what: "no unit") }
        #expect(unit.inventoryNumber == "606517" && unit.status == .inStock && unit.marked && unit.insured)
        #expect(try office.found("sn606").map(\.number) == ["SN606517"])
    }

    @Test("Several numbers of one person are one row, with the best number and how many more there are")
    func folded() throws {
        let office = try office([("Nowak", "Anna"), ("Zając", "Ewa")])
        try lend(office, household: 1, ["ST/1", "ST/2", "ST/30"])
        let hits = try office.found("st/")
        #expect(hits.map(\.name) == ["Nowak Anna"])
        #expect(hits.first?.number == "ST/1" && hits.first?.moreNumbers == 2)
        let one = try office.found("ST/30")
        #expect(one.first?.number == "ST/30" && one.first?.moreNumbers == 0)
        #expect(one.first?.loan == caseID(3001) && one.first?.application == caseID(2001))
        #expect(try office.found("zajac").first?.loan == nil)
    }

    @Test("A unit is found under whoever has it, and as itself before and after; a rebuilt index says the same")
    func unitsComeAndGo() throws {
        let office = try office([("Nowak", "Anna")])
        let unit = try stock(office, "ST/9")
        #expect(try office.found("ST/9").map(\.person) == [nil])
        try lend(office, household: 1, ["ST/8"])
        let handed = try office.found("ST/8")
        #expect(handed.map(\.person) == [personID(1)])
        guard case .equipment(let page) = try office.query(.equipment(ListRequest(narrow: "st/8"), status: nil)), let row = page.rows.first else {
            throw Unexpected(what: "no unit")
        }
        let line = ReturnLine(unit: row.id, complete: true)
        try office.saved(.returnEquipment(ReturnEquipment(loan: caseID(3001), day: day("2014-03-03"), reason: "x", lines: [line])))
        #expect(try office.found("ST/8").map(\.person) == [nil])
        let before = try ["st", "st/8", "SNST/9"].map { try office.found($0) }
        let dump = try office.indexDump()
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        #expect(try ["st", "st/8", "SNST/9"].map { try office.found($0) } == before)
        guard case .unit(let other) = try office.found("SNST/9").first?.subject else { throw Unexpected(what: "no unit") }
        #expect(other.id == unit)
    }

    @Test("Street and building, and a telephone however it is written", arguments: [
        "bursztynowa", "burszt 7", "bursztynowa nowak", "55 247 00 11", "552470011", "+48 55 247 00 11", "0048552470011", "5524700",
    ])
    func streetAndPhone(needle: String) throws {
        let office = try office([("Nowak", "Anna")])
        #expect(try office.found(needle).map(\.name) == ["Nowak Anna"])
        #expect(try office.found("bursztynowa 8").isEmpty && office.found("5524701").isEmpty)
    }

    @Test("The people whose data a user opened last: each once, the latest first, none of somebody else's, and still there tomorrow")
    func recent() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        for (index, name) in ["Nowak", "Zając", "Lis", "Kos"].enumerated() {
            try office.saved(Sample.application(index + 1, family: name, given: "Anna"))
        }
        func recent(_ office: Office) throws -> [String] {
            guard case .found(let hits) = try office.query(.recentPeople) else { throw Unexpected(what: "no hits") }
            return hits.map { $0.name.split(separator: " ").first.map(String.init) ?? "" }
        }
        #expect(try recent(office) == [])
        _ = try office.query(.card(personID(1)))
        _ = try office.query(.application(caseID(2002)))
        _ = try office.query(.household(caseID(1003)))
        _ = try office.query(.application(caseID(2001)))
        #expect(try recent(office) == ["Nowak", "Lis", "Zając"])
        office.close()
        surroundings.login = "jan"
        let other = try surroundings.reopen()
        #expect(try recent(other) == [])
        _ = try other.query(.card(personID(4)))
        #expect(try recent(other) == ["Kos"])
        other.close()
        surroundings.login = "ola"
        let again = try surroundings.reopen()
        #expect(try recent(again) == ["Nowak", "Lis", "Zając"])
        // Nothing but the names of cases was ever written for it.
        let file = try surroundings.fileSystem.open(surroundings.directory + "/access/journal-000001.jsonl", .read)
        defer { file.close() }
        let bytes = try file.readBytes(from: 0, count: try file.status().size)
        for name in ["Nowak", "Lis", "Zaj"] { #expect(!String(decoding: bytes, as: UTF8.self).contains(name)) }
    }

    @Test("Whose data were erased is no longer among the people opened last")
    func recentAndErased() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1, family: "Tajemnicka", given: "Anna"))
        try office.saved(Sample.application(2, family: "Nowak", given: "Ewa"))
        _ = try office.query(.card(personID(1)))
        _ = try office.query(.card(personID(2)))
        let list = ErasedList(path: surroundings.directory + ".erased", fileSystem: surroundings.fileSystem)
        _ = try office.erase(personID(1), basis: .retentionEnded, list: list)
        guard case .found(let hits) = try office.query(.recentPeople) else { throw Unexpected(what: "no hits") }
        #expect(hits.map(\.name) == ["Nowak Ewa"])
    }
}
