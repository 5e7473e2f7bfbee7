import Casework
import Localization
import Rules
import Terminal

/// One unit of equipment: what it is, where it is now, and its history, the newest first.
public struct EquipmentCardScreen: SheetScreen {
    let id: CaseID
    var card: EquipmentCard?
    var sheet = FactSheet<Route>()
    var notice: Message?

    public init(id: CaseID) { self.id = id }

    public var takesScans: Bool { true }

    public func title(_ context: ScreenContext) -> String {
        context.texts.equipmentTitle(card?.unit.state.content.inventoryNumber ?? "")
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let none = SaveEquipment(unit: id, content: EquipmentContent(inventoryNumber: "", serialNumber: "", name: ""))
        return [
            Binding(
                action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow,
                unavailable: sheet.current == nil ? texts.equipmentNeverIssued : nil),
            Binding("edit", [.function(4), .character("e")], texts.equipmentEdit, unavailable: context.denial(of: .saveEquipment(none))),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        card.map { [OpenCase(id: id, version: $0.unit.version, isEdited: false)] } ?? []
    }

    var query: Query { .equipmentCard(id) }
    var isLoaded: Bool { card != nil }

    mutating func take(_ answer: Answer) {
        if case .equipmentCard(let card) = answer { self.card = card }
    }

    func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        action == "edit" ? [.open(.equipmentForm(.edit(id)))] : []
    }
}

extension EquipmentCardScreen {
    typealias Line = FactSheet<Route>.Line

    func lines(_ context: ScreenContext) -> [Line] {
        guard let card else { return [] }
        let texts = context.texts
        let content = card.unit.state.content
        let value = content.value.map { [texts.money($0)] } ?? []
        var lines = [
            Line(texts.equipmentName, ([content.name, texts.name(of: content.kind)] + value).joined(separator: ", ")),
            Line(texts.equipmentCardNumbers, content.inventoryNumber + ", " + texts.cardSerial(content.serialNumber)),
            Line(texts.equipmentCardReady, texts.equipmentCardReadiness(content, on: context.moment.day)),
            whereNow(card, texts), Line("", ""),
        ]
        let acts = history(card, texts)
        if acts.isEmpty { lines.append(Line(texts.equipmentCardHistory, texts.equipmentNeverIssued)) }
        for (index, act) in acts.enumerated() {
            lines.append(Line(index == 0 ? texts.equipmentCardHistory : "", act.text, target: act.target))
        }
        return lines
    }

    private func whereNow(_ card: EquipmentCard, _ texts: any Texts) -> Line {
        let status = texts.name(of: card.unit.state.status)
        if card.unit.state.installation != nil, let place = card.places.last {
            let parts = [status, place.name, place.locality, place.installation.room].filter { !$0.isEmpty }
            return Line(texts.equipmentCardWhere, parts.joined(separator: ", "), target: .publicUnit(place.installation.place))
        }
        guard let id = card.unit.state.loan, let loan = card.loans.last(where: { $0.loan.id == id }) else {
            return Line(texts.equipmentCardWhere, status)
        }
        let place = loan.address.map(texts.oneLine) ?? ""
        return Line(
            texts.equipmentCardWhere,
            [status, loan.borrowerName, place, texts.equipmentCardLoan(loan.loan.number)].filter { !$0.isEmpty }.joined(separator: ", "),
            style: card.unit.state.status == .inService ? .warning : .normal, target: .loan(id))
    }

    /// What happened on a day, with the loan or public unit that it leads to.
    private struct Act {
        var day: CalendarDay
        var text: String
        var target: Route?
    }

    /// The acts of all loans that concern this unit, the newest first.
    private func history(_ card: EquipmentCard, _ texts: any Texts) -> [Act] {
        var acts: [Act] = []
        for entry in card.loans {
            let loan = entry.loan
            func add(_ day: CalendarDay?, _ text: String, target: Route? = nil) {
                guard let day else { return }
                acts.append(Act(day: day, text: texts.date(day) + "  " + text, target: target))
            }
            let place = entry.address?.locality ?? ""
            add(loan.handedOverOn, texts.equipmentActIssued(entry.borrowerName, place, loan.number), target: .loan(loan.id))
            for failure in loan.failures where failure.unit == id {
                add(failure.reportedOn, texts.equipmentActFailed(failure.description))
                add(failure.sentOn, texts.equipmentActSent)
                add(failure.mendedOn, texts.equipmentActMended(failure.remedy ?? ""))
            }
            if let line = loan.returnLines.first(where: { $0.unit == id }) {
                add(loan.returnedOn, texts.equipmentActReturned(complete: line.complete, line.note))
            }
        }
        for place in card.places {
            let stay = place.installation
            let installed = texts.date(stay.since) + "  " + texts.equipmentActInstalled(place.name, stay.room)
            acts.append(Act(day: stay.since, text: installed, target: .publicUnit(stay.place)))
            if let day = stay.until { acts.append(Act(day: day, text: texts.date(day) + "  " + texts.equipmentActTakenBack(place.name, stay.reason))) }
        }
        // Acts of one day stay in the order of the work: the later one stands above.
        let ordered = acts.enumerated().sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }
        return ordered.map(\.element)
    }
}
