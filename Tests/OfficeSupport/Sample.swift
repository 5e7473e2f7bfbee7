import Casework
import Foundation
import Rules

/// Sample people: invented, with numbers of the years 2200–2299.
public enum Sample {
    public static func pesel(_ year: Int, _ month: Int, _ dayOfMonth: Int, serial: Int, _ sex: Sex) -> PESEL {
        let short = year % 100
        var digits = [short / 10, short % 10, (month + 60) / 10, (month + 60) % 10, dayOfMonth / 10, dayOfMonth % 10]
        digits += [serial / 100 % 10, serial / 10 % 10, serial % 10, (serial % 5) * 2 + (sex == .female ? 0 : 1)]
        digits.append(PESEL.controlDigit(of: digits))
        guard let pesel = try? PESEL.parse(digits.map(String.init).joined(), training: true) else {
            preconditionFailure("the sample's number is well formed")
        }
        return pesel
    }

    /// A household of one woman, born 1960-05-17, in Jantar.
    public static func household(
        _ number: Int, family: String = "Żółkiewska", given: String = "Anna Łucja", locality: String = "Jantar"
    ) -> HouseholdContent {
        let member = Member(
            id: personID(number), familyName: family, givenNames: given, pesel: pesel(1960, 5, 17, serial: number, .female),
            birthDate: day("1960-05-17"), sex: .female, relation: .applicant, phone: "55 247 00 \(10 + number % 90)")
        let income = IncomeLine(
            person: member.id, period: YearMonth(of: day("2013-10-01")), kind: .pension, amount: Money(grosze: 54_200))
        return HouseholdContent(
            members: [member],
            addresses: [Address(
                kind: .registered, locality: locality, street: "ul. Bursztynowa", building: "7", postcode: "82-103", postTown: "Stegna",
                registration: .permanent)],
            incomes: [income], home: HomeEquipment(computer: false, internet: false))
    }

    public static func application(_ number: Int, family: String = "Żółkiewska", given: String = "Anna Łucja") -> Command {
        let content = ApplicationContent(
            household: caseID(1000 + number), applicant: personID(number),
            filing: FilingContent(channel: .inPerson, receivedOn: day("2013-11-28"), rightInstitution: true, signed: true),
            claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)])
        return .saveApplication(SaveApplication(
            application: caseID(2000 + number), content: content, household: household(number, family: family, given: given)))
    }
}

public func caseID(_ number: Int) -> CaseID { CaseID(rawValue: String(format: "%032x", number)) }
public func personID(_ number: Int) -> PersonID { PersonID(rawValue: String(format: "%032x", 0xF000_0000 + number)) }
public func commandID(_ number: Int) -> CommandID { CommandID(rawValue: String(format: "%032x", 0xC000_0000 + number)) }
public func day(_ text: String) -> CalendarDay { CalendarDay(iso: text) ?? CalendarDay(dayNumber: 0) }
