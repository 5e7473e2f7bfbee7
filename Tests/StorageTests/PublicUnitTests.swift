import Casework
import Rules
import Testing

@testable import Storage

@Suite("Public units in the office")
struct PublicUnitTests {
    private let club = caseID(8101)
    private let school = caseID(8102)

    private func unit(_ number: Int) -> SaveEquipment {
        SaveEquipment(
            unit: caseID(4000 + number),
            content: EquipmentContent(
                inventoryNumber: "ST/\(number)", serialNumber: "SN-\(number)", name: "Komputer", markedOn: day("2014-01-20"),
                policyNumber: "P/1", insuredUntil: day("2015-01-31")))
    }

    private func install(_ number: Int, _ place: CaseID, _ room: String = "sala 1") -> Command {
        .installEquipment(InstallEquipment(unit: caseID(4000 + number), place: place, room: room, day: day("2014-03-03")))
    }

    /// Two units, three computers: one in each, one that moved from the club to the school, and one in stock.
    private func furnished(_ surroundings: Surroundings) throws -> Office {
        let office = try surroundings.found()
        try office.saved(.savePublicUnit(SavePublicUnit(
            unit: club, content: PublicUnitContent(name: "Świetlica w Łaszce", kind: .villageClub, locality: "Łaszka"))))
        try office.saved(.savePublicUnit(SavePublicUnit(
            unit: school, content: PublicUnitContent(name: "Szkoła w Jantarze", kind: .school, locality: "Jantar", remark: "latem nie"))))
        for number in 1...4 { try office.saved(.saveEquipment(unit(number))) }
        for command in [install(1, club), install(2, school), install(3, club)] { try office.saved(command) }
        try office.saved(.takeBackEquipment(TakeBackEquipment(unit: caseID(4003), day: day("2014-03-04"), reason: "remont")))
        try office.saved(install(3, school, "sala 9"))
        return office
    }

    private func units(_ office: Office, _ request: ListRequest = ListRequest()) throws -> Page<PublicUnitRow> {
        guard case .publicUnits(let page) = try office.query(.publicUnits(request)) else { throw Unexpected(what: "no units") }
        return page
    }

    private func equipment(_ office: Office, _ status: EquipmentStatus?, _ narrow: String = "") throws -> Page<EquipmentRow> {
        guard case .equipment(let page) = try office.query(.equipment(ListRequest(narrow: narrow), status: status)) else {
            throw Unexpected(what: "no equipment")
        }
        return page
    }

    @Test("The list counts the computers that stand there, narrows without marks, and is ordered by any column")
    func list() throws {
        let office = try furnished(Surroundings())
        let page = try units(office)
        #expect(page.rows.map(\.name) == ["Szkoła w Jantarze", "Świetlica w Łaszce"] && page.total == 2)
        #expect(page.rows.map(\.computers) == [2, 1])
        #expect(try units(office, ListRequest(narrow: "laszka")).rows.map(\.id) == [club])
        let orders: [(ListOrder, [CaseID])] = [
            (ListOrder(.name, descending: true), [club, school]), (ListOrder(.kind), [club, school]), (ListOrder(.units), [club, school]),
            (ListOrder(.locality), [school, club]),
        ]
        for (order, ids) in orders { #expect(try units(office, ListRequest(order: order)).rows.map(\.id) == ids, "\(order)") }
    }

    @Test("The finder knows a unit by any word of its name and place, without marks, and forgets a name that it no longer has")
    func finder() throws {
        let office = try furnished(Surroundings())
        for needle in ["swietlica", "Świet", "lasz", "swietlica laszka", "etlic"] { #expect(try found(office, needle) == [club], "\(needle)") }
        #expect(try found(office, "szkola jantar") == [school] && found(office, "szkola laszka").isEmpty)
        #expect(try office.found("szkola").first?.name == "Szkoła w Jantarze")
        // Whose street is called so comes behind, whose name is called so before.
        try office.saved(Sample.application(1, family: "Szkolna", given: "Anna"))
        #expect(try office.found("szkol").map(\.name) == ["Szkolna Anna", "Szkoła w Jantarze"])
        try office.saved(.savePublicUnit(SavePublicUnit(
            unit: school, content: PublicUnitContent(name: "Biblioteka", kind: .library, locality: "Jantar"))))
        #expect(try found(office, "szkola").isEmpty && found(office, "bibl") == [school])
        let before = try ["jantar", "bibl", "swietlica"].map { try office.found($0) }
        let dump = try office.indexDump()
        _ = try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        #expect(try ["jantar", "bibl", "swietlica"].map { try office.found($0) } == before)
    }

    private func found(_ office: Office, _ needle: String) throws -> [CaseID] {
        try office.found(needle).compactMap { hit in
            if case .publicUnit(let unit) = hit.subject { unit.id } else { nil }
        }
    }

    @Test("A unit's file holds what stands and what stood there")
    func file() throws {
        let office = try furnished(Surroundings())
        guard case .publicUnit(let file) = try office.query(.publicUnit(club)) else { throw Unexpected(what: "no unit") }
        #expect(file.equipment.map(\.state.id) == [caseID(4001), caseID(4003)])
        #expect(file.installed.map(\.state.id) == [caseID(4001)])
        guard case .equipmentCard(let card) = try office.query(.equipmentCard(caseID(4003))) else { throw Unexpected(what: "no card") }
        #expect(card.places.map(\.name) == ["Świetlica w Łaszce", "Szkoła w Jantarze"])
        #expect(card.places.map(\.installation.reason) == ["remont", nil])
        #expect(try office.query(.publicUnit(caseID(4001))) == .nothing)
    }

    @Test("What stands in a unit is never counted or listed as free, and its list says where it is")
    func neverFree() throws {
        let office = try furnished(Surroundings())
        #expect(try office.desk().unitsInStock == 1)
        #expect(try equipment(office, .inStock).rows.map(\.inventoryNumber) == ["ST/4"])
        let installed = try equipment(office, .installed)
        #expect(installed.rows.map(\.inventoryNumber) == ["ST/1", "ST/2", "ST/3"] && installed.total == 3)
        #expect(installed.rows.map(\.holderName) == ["Świetlica w Łaszce", "Szkoła w Jantarze", "Szkoła w Jantarze"])
        #expect(try equipment(office, nil, "laszce").rows.map(\.inventoryNumber) == ["ST/1"])
        guard case .equipment(let byHolder) = try office.query(
            .equipment(ListRequest(order: ListOrder(.holder, descending: true)), status: .installed)) else { return }
        #expect(byHolder.rows.first?.inventoryNumber == "ST/1")
    }

    @Test("An index made anew says the same as the one that grew")
    func rebuilt() throws {
        let surroundings = Surroundings()
        let office = try furnished(surroundings)
        let (dump, answers) = (try office.indexDump(), try office.allAnswers())
        _ = try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        #expect(try office.allAnswers() == answers)
        office.close()
        #expect(try units(try surroundings.reopen()).total == 2)
    }

    @Test("Taking back an attendance list, a removal and a failure leaves desk and index as before")
    func takenBack() throws {
        let office = try Surroundings().found()
        try office.saved(Sample.application(1))
        try office.saved(.defineModule(DefineModule(module: caseID(6001), title: "Internet", hours: 4)))
        try office.saved(.formGroup(FormGroup(group: caseID(7001), module: caseID(6001), name: "A", capacity: 1, trainer: "")))
        try office.saved(.enrol(Enrol(group: caseID(7001), person: personID(1), household: caseID(1001))))
        try office.saved(.removeParticipant(RemoveParticipant(group: caseID(7001), person: personID(1), reason: "pomyłka")))
        guard case .group(let file) = try office.query(.group(caseID(7001))) else { throw Unexpected(what: "no group") }
        #expect(file.people.isEmpty && file.removed?.person == personID(1))
        try office.saved(.takeBackGroupChange(TakeBackGroupChange(group: caseID(7001), reason: "to nie ta osoba")))
        guard case .group(let again) = try office.query(.group(caseID(7001))) else { throw Unexpected(what: "no group") }
        #expect(again.people.map(\.person) == [personID(1)] && again.removed == nil)
        let dump = try office.indexDump()
        _ = try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
    }
}
