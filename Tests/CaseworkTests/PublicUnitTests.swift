import Casework
import Rules
import Testing

@Suite("Public units") struct PublicUnitTests {
    private func unit(_ office: Office) -> EquipmentUnit? { office.state(of: Sample.unit).flatMap(EquipmentUnit.init) }

    @Test("A unit is entered, corrected, and not recorded again where nothing changed")
    func saved() throws {
        let office = try Office.withPublicUnit()
        #expect(office.all(PublicUnit.self) == [PublicUnit(id: Sample.place, content: Sample.club)])
        #expect(try office.decision(on: .savePublicUnit(SavePublicUnit(unit: Sample.place, content: Sample.club))) == .accepted([]))
        let corrected = try office.after(.savePublicUnit(SavePublicUnit(unit: Sample.place, content: Sample.school)))
        #expect(corrected.all(PublicUnit.self).map(\.content) == [Sample.school])
        #expect(corrected.events.last?.event.kind == "public_unit_corrected")
    }

    @Test("Equipment that is set up is nobody's to lend, knows its room, and can be lent once it is back")
    func installed() throws {
        let office = try Office.withInstalledUnit()
        let stands = try #require(unit(office))
        #expect(stands.status == .installed && !stands.isAvailable)
        #expect(stands.installation == Installation(place: Sample.place, room: "sala 2", since: Sample.day("2014-01-10")))
        let back = try #require(unit(try office.after(.fetch(Sample.unit, reason: "remont"))))
        #expect(back.status == .returned && back.isAvailable && back.installation == nil)
        let stay = Installation(
            place: Sample.place, room: "sala 2", since: Sample.day("2014-01-10"), until: Sample.today, reason: "remont")
        #expect(back.installations == [stay])
        let again = try office.after(.fetch(Sample.unit), .install(Sample.unit, room: ""))
        #expect(unit(again)?.installations?.count == 2 && unit(again)?.status == .installed)
    }

    @Test("Correcting a unit's inventory entry leaves it where it stands")
    func corrected() throws {
        let content = Sample.laptop.with { $0.name = "Laptop 17" }
        let office = try Office.withInstalledUnit().after(.saveEquipment(SaveEquipment(unit: Sample.unit, content: content)))
        #expect(unit(office)?.content.name == "Laptop 17" && unit(office)?.installation?.place == Sample.place)
    }
}
