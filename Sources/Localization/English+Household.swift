import Casework
import Rules

extension English {
    public var householdsTitle: String { "Households" }
    public func householdTitle(_ name: String) -> String { "Household: \(name)" }
    public var householdNewTitle: String { "New household" }
    public var householdColumns: (name: String, locality: String, address: String, members: String, applications: String) {
        ("Household", "Locality", "Address", "Pers.", "Applns")
    }
    public var householdMembers: String { "Persons" }
    public var householdAddresses: String { "Addresses" }
    public var householdIncomes: String { "Net incomes" }
    public var householdCertificates: String { "Certificates" }
    public var householdHome: String { "At home" }
    public var householdApplications: String { "Applications" }
    public var householdLoans: String { "Agreements" }
    public func householdHomeLine(_ home: HomeEquipment) -> String {
        "computer: \(answer(home.computer)), works: \(answer(home.computerWorks)), Internet: \(answer(home.internet))"
    }
    public var householdNoIncomes: String { "no incomes stated" }
    public func householdNotInFamily(_ relation: Relation, sex: Sex?) -> String { "\(name(of: relation, sex: sex)), not in the family" }
    public func householdCertificate(_ line: CertificateLine) -> String {
        var parts = ["\(name(of: line.authority)): \(name(of: line.kind))"]
        if let issued = line.issuedOn { parts.append("issued \(date(issued))") }
        if line.permanent {
            parts.append("permanent")
        } else {
            parts.append(line.validUntil.map { "until \(date($0))" } ?? "validity not known")
        }
        return parts.joined(separator: ", ")
    }
    public func householdRegistration(_ address: Address) -> String {
        let kind = address.registration.map { name(of: $0) } ?? notKnown
        return address.validUntil.map { "\(kind), until \(date($0))" } ?? kind
    }
    public func householdStreet(_ street: String) -> String { Format.street(street) }
    public var householdResidence: String { "Residence, if different" }
    public func householdSaved() -> String { "Household saved." }
    public var householdEdit: ActionText { ActionText("Edit", "Opens the household's data for correction.") }
    public var householdNew: ActionText { ActionText("New", "Registers a household without an application.") }
    public var householdOpenApplication: ActionText { ActionText("Application", "Opens the household's latest application.") }
    public var householdOpenLoan: ActionText { ActionText("Agreement", "Opens the household's loan agreement.") }
    public var householdOpenCard: ActionText { ActionText("Card", "Opens the card of the person under the cursor.") }
    public var householdNewApplication: ActionText { ActionText("New application", "Opens a new application of this household, with its people and incomes.") }
    public var householdHasNoApplication: String { "This household has no application yet." }
    public var householdHasNoLoan: String { "This household has no loan agreement yet." }

    public func years(_ count: Int) -> String { counted(count, "year", "years") }
    public func cardTitle(_ name: String) -> String { "Card: \(name)" }
    public func cardBorn(_ day: CalendarDay, age: Int) -> String { "born \(date(day)) (\(years(age)))" }
    public var cardNoPESEL: String { "no PESEL" }
    public var cardPerson: String { "Person" }
    public var cardAddress: String { "Address" }
    public var cardPhone: String { "tel." }
    public var cardHousehold: String { "Household" }
    public var cardApplication: String { "Application" }
    public var cardLoan: String { "Agreement" }
    public var cardUnits: String { "Equipment" }
    public var cardFailures: String { "Failures" }
    public var cardTraining: String { "Training" }
    public var cardNextStep: String { "Next" }
    public func cardFiled(_ day: CalendarDay) -> String { "filed \(date(day))" }
    public func cardPosition(_ position: Int) -> String { "position \(position)" }
    public func cardUntil(_ day: CalendarDay?) -> String { day.map { "until \(date($0))" } ?? "last day not set yet" }
    public func cardReturned(_ day: CalendarDay) -> String { "returned \(date(day))" }
    public func cardSerial(_ number: String) -> String { "S/N \(number)" }
    public func cardHours(_ minutes: Int, of planned: Int) -> String {
        "\(hoursAndMinutes(minutes))\(Format.thin)of\(Format.thin)\(counted(planned, "hour", "hours"))"
    }
    public func cardNextSession(_ session: TrainingSession) -> String {
        let place = session.room.isEmpty ? "" : ", \(session.room)"
        return "next session \(date(session.day)) at \(time(session.startsAt))\(place)"
    }
    public var cardNoSession: String { "no session planned" }
    public func cardStep(_ step: NextStep) -> String {
        switch step {
        case .checkFormally: "formal check of the application"
        case .decideList: "decision on the list"
        case .draftLoan: "preparing the loan agreement"
        case .signLoan: "signing the agreement"
        case .handOver: "handing over the equipment"
        case .mendFailure(let day): "repairing the failure reported \(date(day))"
        case .attendSession(let day, let hour): "session on \(date(day)) at \(time(hour))"
        case .loanEnds(let day): "the loan ends on \(date(day))"
        }
    }
    public var cardNoStep: String { "nothing is planned" }
    public var cardOpenApplication: ActionText { ActionText("Application", "Opens this person's latest application.") }
    public var cardOpenHousehold: ActionText { ActionText("Household", "Opens this person's household.") }
    public var cardOpenLoan: ActionText { ActionText("Agreement", "Opens the loan agreement: the one in force, else the latest.") }
    public var cardReportFailure: ActionText { ActionText("Failure", "Records a failure of equipment or link that the household reports.") }
    public var cardOpenGroup: ActionText { ActionText("Group", "Opens this person's training group.") }
    public var cardHasNoApplication: String { "This person has no application." }
    public var cardHasNoLoan: String { "This household has no loan agreement." }
    public var cardFailureNeedsLoan: String { "A failure is reported on an agreement in force, and this household has none." }
    public var cardHasNoGroup: String { "This person is in no training group." }
}
