import Casework
import Localization
import Rules

/// The person card in lines of text: the same answers as the card on the screen.
enum CardText {
    static func lines(_ card: PersonCard, _ texts: any Texts, on today: CalendarDay) -> [String] {
        let household = card.household.state.content
        var lines: [String] = []
        if let member = household.member(card.person) {
            lines.append(member.listName)
            lines.append(row(texts.cardPerson, [member.pesel?.masked ?? texts.cardNoPESEL, member.birthDate.map(texts.date) ?? ""]))
            if let phone = member.phone { lines.append(row(texts.cardPhone, [phone])) }
        }
        if let address = household.address(.residence) ?? household.address(.registered) {
            lines.append(row(texts.cardAddress, [texts.oneLine(address)]))
        }
        for line in card.applications {
            let place = line.listPosition.map(texts.cardPosition) ?? ""
            lines.append(row(texts.cardApplication, [line.number, texts.name(of: line.status), place, texts.cardFiled(line.filedOn)]))
        }
        for line in card.loans { lines += loan(line, texts) }
        for line in card.training {
            let next = line.nextSession.map(texts.cardNextSession) ?? texts.cardNoSession
            lines.append(row(texts.cardTraining, [line.groupName, texts.cardHours(line.minutesAttended, of: line.hoursPlanned), next]))
        }
        lines.append(row(texts.cardNextStep, [card.nextStep.map(texts.cardStep) ?? texts.cardNoStep]))
        return lines
    }

    private static func loan(_ line: LoanCardLine, _ texts: any Texts) -> [String] {
        let end = line.loan.returnedOn.map(texts.cardReturned) ?? texts.cardUntil(line.loan.until)
        var lines = [row(texts.cardLoan, [line.loan.number, texts.name(of: line.loan.status), end])]
        for unit in line.units {
            lines.append(
                row(
                    texts.cardUnits,
                    [unit.content.name, unit.content.inventoryNumber, texts.cardSerial(unit.content.serialNumber), texts.name(of: unit.status)]))
        }
        for failure in line.loan.openFailures {
            lines.append(row(texts.cardFailures, [texts.date(failure.reportedOn), texts.name(of: failure.status), failure.description]))
        }
        return lines
    }

    private static func row(_ label: String, _ parts: [String]) -> String {
        let padded = label.count < 14 ? label + String(repeating: " ", count: 14 - label.count) : label
        return padded + " " + parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
