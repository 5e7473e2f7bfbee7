import Casework
import Rules
import StrictJSON

/// The person card for scripts; the keys are stable.
///
/// `{"person":…,"name":…,"pesel":"*******2420","applications":[{"number":…,"status":…,"filed_on":…,"list_position":…}],
/// "loans":[{"number":…,"status":…,"until":…,"units":[…],"open_failures":[…]}],"training":[…]}`
enum CardJSON {
    private typealias Member = JSONValue.Member

    /// One line.
    static func line(_ values: [JSONValue]) -> [UInt8] { StrictJSON.serialize(.array(values)) + [0x0A] }

    static func value(_ card: PersonCard, _ rules: RuleBook) -> JSONValue {
        let member = card.household.state.content.member(card.person)
        return .object([
            Member("person", .string(card.person.rawValue)),
            Member("household", .string(card.household.state.id.rawValue)),
            Member("name", .string(member?.listName ?? "")),
            Member("pesel", optional(member?.pesel?.masked)),
            Member("programme", .string(rules.ruleSet.id)),
            Member("applications", .array(card.applications.map(application))),
            Member("loans", .array(card.loans.map(loan))),
            Member("training", .array(card.training.map(training))),
        ])
    }

    /// A unit that no household has: `{"unit":…,"inventory_number":…,"serial_number":…,"status":…}`.
    static func value(_ row: EquipmentRow) -> JSONValue {
        .object([
            Member("unit", .string(row.id.rawValue)), Member("inventory_number", .string(row.inventoryNumber)),
            Member("serial_number", .string(row.serialNumber)), Member("status", .string(row.status.rawValue)),
        ])
    }

    /// A public unit: `{"public_unit":…,"name":…,"kind":…,"locality":…,"computers":…}`.
    static func value(_ row: PublicUnitRow) -> JSONValue {
        .object([
            Member("public_unit", .string(row.id.rawValue)), Member("name", .string(row.name)), Member("kind", .string(row.kind.rawValue)),
            Member("locality", .string(row.locality)), Member("computers", .integer(row.computers)),
        ])
    }

    private static func application(_ line: ApplicationFileLine) -> JSONValue {
        .object([
            Member("number", .string(line.number)), Member("status", .string(line.status.rawValue)),
            Member("filed_on", .string(line.filedOn.iso)), Member("list_position", line.listPosition.map { .integer($0) } ?? .null),
        ])
    }

    private static func loan(_ line: LoanCardLine) -> JSONValue {
        .object([
            Member("number", .string(line.loan.number)), Member("status", .string(line.loan.status.rawValue)),
            Member("until", optional(line.loan.until?.iso)), Member("returned_on", optional(line.loan.returnedOn?.iso)),
            Member("units", .array(line.units.map(unit))),
            Member("open_failures", .array(line.loan.openFailures.map(failure))),
        ])
    }

    private static func unit(_ unit: EquipmentUnit) -> JSONValue {
        .object([
            Member("inventory_number", .string(unit.content.inventoryNumber)),
            Member("serial_number", .string(unit.content.serialNumber)), Member("status", .string(unit.status.rawValue)),
        ])
    }

    private static func failure(_ failure: Casework.Failure) -> JSONValue {
        .object([Member("reported_on", .string(failure.reportedOn.iso)), Member("status", .string(failure.status.rawValue))])
    }

    private static func training(_ line: TrainingLine) -> JSONValue {
        .object([
            Member("group", .string(line.groupName)),
            // Completed hours; the exact figure stands beside.
            Member("hours_attended", .integer(line.minutesAttended / TrainingSession.minutesInHour)),
            Member("minutes_attended", .integer(line.minutesAttended)),
            Member("hours_planned", .integer(line.hoursPlanned)),
            Member("next_session", optional(line.nextSession?.day.iso)),
        ])
    }

    private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
