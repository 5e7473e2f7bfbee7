import Casework
import Localization
import Rules
import Terminal

extension PublicUnitScreen {
    typealias Line = FactSheet<Route>.Line

    func lines(_ context: ScreenContext) -> [Line] {
        guard let file else { return [] }
        let texts = context.texts
        let content = file.unit.state.content
        let hours = OpeningEntry.lines(content.opening, texts) + [content.remark].compactMap { $0 }
        var lines = [
            Line(texts.publicUnitKind, texts.name(of: content.kind)),
            Line(texts.publicUnitAddress, [content.locality, content.address].compactMap { $0 }.joined(separator: ", ")),
            Line(texts.publicUnitPhone, content.phone ?? texts.none),
        ]
        if content.kind == .school { lines.append(Line(texts.publicUnitRegisterLabel, texts.publicUnitRegisterSince(content.eRegisterSince))) }
        lines += (hours.isEmpty ? [texts.none] : hours).enumerated().map { Line($0.offset == 0 ? texts.publicUnitHours : "", $0.element) }
        return lines + computers(file, texts) + history(file, texts)
    }

    /// What stands there now, room by room.
    private func computers(_ file: PublicUnitFile, _ texts: any Texts) -> [Line] {
        let installed = file.installed
        var lines = [
            Line("", ""), Line(texts.publicUnitComputers, installed.isEmpty ? texts.publicUnitNoComputers : texts.units(installed.count)),
        ]
        var rooms: [(name: String, units: [EquipmentUnit])] = []
        for unit in installed.map(\.state) {
            let name = unit.installation?.room ?? ""
            if let index = rooms.firstIndex(where: { $0.name == name }) { rooms[index].units.append(unit) } else { rooms.append((name, [unit])) }
        }
        for room in rooms {
            lines.append(Line("", (room.name.isEmpty ? texts.publicUnitNoRoom : room.name) + ": " + texts.units(room.units.count), style: .bold))
            lines += room.units.map { unit in
                let since = unit.installation.map { texts.date($0.since) } ?? ""
                let parts = [unit.content.inventoryNumber, texts.cardSerial(unit.content.serialNumber), unit.content.name, since]
                return Line("", parts.filter { !$0.isEmpty }.joined(separator: ", "), target: .equipmentCard(unit.id))
            }
        }
        return lines
    }

    /// What was set up and taken back, the newest first.
    private func history(_ file: PublicUnitFile, _ texts: any Texts) -> [Line] {
        var acts: [(day: CalendarDay, text: String)] = []
        for unit in file.equipment.map(\.state) {
            for stay in unit.installations ?? [] where stay.place == file.unit.state.id {
                acts.append((stay.since, texts.equipmentActInstalled(unit.content.inventoryNumber, stay.room)))
                if let day = stay.until { acts.append((day, texts.equipmentActTakenBack(unit.content.inventoryNumber, stay.reason))) }
            }
        }
        let ordered = acts.enumerated().sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }.map(\.element)
        let lines = ordered.enumerated().map { index, act in
            Line(index == 0 ? texts.publicUnitHistory : "", texts.date(act.day) + "  " + act.text)
        }
        return lines.isEmpty ? [] : [Line("", "")] + lines
    }
}
