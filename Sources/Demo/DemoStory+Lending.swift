import Casework
import Rules

extension DemoStory {
    /// Forty units; the last six still lack their sticker or their policy.
    func receiveEquipment() throws -> [CaseID] {
        try (1...40).map { index in
            let unit = newCase()
            let isReady = index <= 34
            let content = EquipmentContent(
                inventoryNumber: "ST/8.3/\(padded(index, 3))", serialNumber: serial(), kind: index % 10 == 0 ? .specialist : .basic,
                name: index % 10 == 0 ? "Laptop 17,3 z programem powiększającym" : "Laptop 15,6",
                value: Money(grosze: index % 10 == 0 ? 312_000 : 219_900),
                markedOn: isReady || index % 2 == 0 ? DemoOffice.date(2014, 1, 20) : nil,
                policyNumber: isReady || index % 2 == 1 ? "PZ/2014/0117" : nil,
                insuredUntil: isReady || index % 2 == 1 ? DemoOffice.date(2015, 1, 31) : nil)
            try send("equipment", .saveEquipment(.init(unit: unit, content: content)), new: [unit])
            return unit
        }
    }

    func serial() -> String {
        let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ")
        return "SN" + String(people.random.pick(letters)) + padded(people.random.number(0...9_999_999), 7)
    }

    func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// Two of the basic list have no agreement yet, four a draft, four signed, the rest their computer; two gave it back.
    func lend(_ listed: [Filed], _ units: [CaseID]) throws {
        for (index, entry) in listed.dropLast(2).enumerated() {
            let loan = newCase()
            let until = DemoOffice.date(2020, 12, 31)
            try send("loan", .draftLoan(.init(loan: loan, application: entry.application, until: until)), new: [loan])
            guard index < 26 else { continue }
            let signed = DemoOffice.date(2014, 2, 3).adding(days: index)
            try send("signature", .signLoan(.init(loan: loan, day: signed)))
            guard index < 22 else { continue }
            let handed = signed.adding(days: index % 3)
            try send("handover", .handOver(.init(loan: loan, day: handed, units: [units[index]])))
            try live(loan, units[index], index: index, since: handed)
        }
    }

    /// What happens to a computer in a home: a few fail, two come back.
    private func live(_ loan: CaseID, _ unit: CaseID, index: Int, since handed: CalendarDay) throws {
        switch index {
        case 1, 2:
            let lines = [ReturnLine(unit: unit, complete: index == 1, note: index == 1 ? "" : "Brak zasilacza.")]
            let day = handed.adding(days: 10)
            try send("return", .returnEquipment(.init(loan: loan, day: day, reason: "Przeprowadzka poza gminę.", lines: lines)))
        case 3, 5, 7, 9, 11, 13, 15, 17:
            let failure = newCase()
            let descriptions = ["Laptop się nie włącza.", "Nie działa klawiatura.", "Ekran miga i gaśnie.", "Brak Internetu od wczoraj."]
            let isLink = index == 9
            let reported = handed.adding(days: 3)
            let description = isLink ? descriptions[3] : descriptions[index % 3]
            try send("failure", .reportFailure(.init(
                loan: loan, failure: failure, unit: isLink ? nil : unit, day: reported, description: description)))
            guard index > 7 else { return }
            if !isLink { try send("service", .sendToService(.init(loan: loan, failure: failure, day: reported.adding(days: 1)))) }
            guard index == 9 || index > 13 else { return }
            let remedy = isLink ? "Operator wymienił modem." : "Wymieniono uszkodzoną część na gwarancji."
            try send("repair", .recordRepair(.init(loan: loan, failure: failure, day: reported.adding(days: 4), remedy: remedy)))
        default: break
        }
    }
}
