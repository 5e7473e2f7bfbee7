import Casework
import Localization
import Rules

/// Facts of cases as one line of text, the same on every screen.
enum CaseText {
    /// The number with its first digits hidden, or that there is none.
    static func pesel(_ member: Member, _ texts: any Texts) -> String {
        member.pesel.map { "PESEL " + $0.masked } ?? member.identityDocument ?? texts.cardNoPESEL
    }

    /// The day of birth and the age today; `nil` where the day is not known.
    static func born(_ member: Member, _ context: ScreenContext) -> String? {
        guard let day = member.bornOn(context.rules.peselReading) else { return nil }
        let age = Age.completedYears(born: day, on: context.moment.day, policies: context.rules.ruleSet.policies)
        return context.texts.cardBorn(day, age: age ?? 0)
    }

    /// `INW/1, nr ser. AB12, Laptop 15,6 – wydany`.
    static func unit(_ unit: EquipmentUnit, _ texts: any Texts) -> String {
        let content = unit.content
        let parts = [content.inventoryNumber, texts.cardSerial(content.serialNumber), content.name]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ") + " – " + texts.name(of: unit.status)
    }

    /// What failed: the unit's number and name, or the link.
    static func subject(of failure: Failure, units: [EquipmentUnit], _ texts: any Texts) -> String {
        guard let id = failure.unit else { return texts.loanLink }
        guard let unit = units.first(where: { $0.id == id }) else { return texts.loanUnits }
        return unit.content.inventoryNumber + " " + unit.content.name
    }

    /// A failure and where it stands.
    static func failure(_ failure: Failure, units: [EquipmentUnit], _ texts: any Texts) -> String {
        var parts = [texts.loanFailureReported(failure.reportedOn)]
        if let mended = failure.mendedOn {
            parts.append(texts.loanFailureMended(mended, failure.remedy ?? ""))
        } else if let sent = failure.sentOn {
            parts.append(texts.loanFailureSent(sent))
        }
        return subject(of: failure, units: units, texts) + ": " + failure.description + " – " + parts.joined(separator: ", ")
    }

    /// Number, status, list position.
    static func application(_ number: String, filedOn: CalendarDay, status: ApplicationStatus, position: Int?, _ texts: any Texts) -> String {
        var parts = [number, texts.cardFiled(filedOn), texts.name(of: status)]
        if let position { parts.append(texts.cardPosition(position)) }
        return parts.joined(separator: ", ")
    }

    /// A failure that waits makes its line stand out.
    static func isOpen(_ failure: Failure) -> Bool { failure.status != .mended }
}
