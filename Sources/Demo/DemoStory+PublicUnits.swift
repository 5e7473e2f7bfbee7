import Casework
import Rules

extension DemoStory {
    /// A few of the project's 18 public units, each with its computers; one computer has come back from a room that was closed.
    func furnishPublicUnits() throws {
        var number = 40
        for (index, content) in Self.publicUnits.enumerated() {
            let place = newCase()
            try send("public unit", .savePublicUnit(.init(unit: place, content: content)), new: [place])
            for seat in 0..<(content.kind == .school ? 6 : 4) {
                number += 1
                let unit = newCase()
                let equipment = EquipmentContent(
                    inventoryNumber: "ST/8.3/" + padded(number, 3), serialNumber: serial(), kind: .basic, name: "Komputer stacjonarny",
                    value: Money(grosze: 189_900), markedOn: DemoOffice.date(2013, 11, 15), policyNumber: "PZ/2013/0902",
                    insuredUntil: DemoOffice.date(2014, 12, 31))
                try send("equipment", .saveEquipment(.init(unit: unit, content: equipment)), new: [unit])
                let room = content.kind == .school && seat > 3 ? "biblioteka" : content.kind == .school ? "sala 12" : ""
                let day = DemoOffice.date(2013, 11, 18).adding(days: index)
                try send("installation", .installEquipment(.init(unit: unit, place: place, room: room, day: day)))
                if index == 0, seat == 3 {
                    let back = TakeBackEquipment(unit: unit, day: DemoOffice.date(2014, 2, 21), reason: "remont sali")
                    try send("installation", .takeBackEquipment(back))
                }
            }
        }
    }

    private static let publicUnits = [
        PublicUnitContent(
            name: "Świetlica wiejska w Jantarze", kind: .villageClub, locality: "Jantar", address: "ul. Gdańska 14", phone: "55 000 01 01",
            opening: week(1...5, "15:00", "19:00") + week(6...6, "10:00", "14:00"), remark: "w ferie zimowe od 10:00"),
        PublicUnitContent(
            name: "Świetlica wiejska w Drewnicy", kind: .villageClub, locality: "Drewnica", address: "22",
            opening: week(1...1, "16:00", "19:00") + week(3...3, "16:00", "19:00") + week(5...5, "16:00", "20:00")),
        PublicUnitContent(
            name: "Świetlica wiejska w Żelichowie", kind: .villageClub, locality: "Żelichowo", address: "8",
            opening: week(2...2, "16:00", "19:00") + week(4...4, "16:00", "19:00")),
        PublicUnitContent(
            name: "Zespół Szkół w Stegnie", kind: .school, locality: "Stegna", address: "ul. Lipowa 10", phone: "55 000 02 02",
            opening: week(1...4, "14:30", "17:30"), remark: "w wakacje nieczynne", eRegisterSince: DemoOffice.date(2013, 9, 2)),
        PublicUnitContent(
            name: "Szkoła Podstawowa w Mikoszewie", kind: .school, locality: "Mikoszewo", address: "ul. Gdańska 3",
            opening: week(1...5, "14:00", "16:00"), eRegisterSince: DemoOffice.date(2013, 9, 2)),
    ]

    private static func week(_ days: ClosedRange<Int>, _ from: String, _ until: String) -> [OpeningHours] {
        days.compactMap { number in
            guard let day = Weekday(rawValue: number), let from = TimeOfDay(iso: from), let until = TimeOfDay(iso: until) else { return nil }
            return OpeningHours(day: day, from: from, until: until)
        }
    }
}
