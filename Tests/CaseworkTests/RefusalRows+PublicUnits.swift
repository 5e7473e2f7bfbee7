import Casework
import Rules

private func save(_ content: PublicUnitContent, as id: CaseID = Sample.place) -> Command {
    .savePublicUnit(SavePublicUnit(unit: id, content: content))
}

private func hours(_ day: Weekday, _ from: String, _ until: String) -> OpeningHours {
    OpeningHours(day: day, from: Sample.time(from), until: Sample.time(until))
}

private func open(_ hours: OpeningHours...) -> PublicUnitContent {
    var content = Sample.club
    content.opening = hours
    return content
}

let publicUnitRows: [RefusalRow] = [
    RefusalRow(
        "a public unit without a name and place, its register of tomorrow", { try .open() },
        save(
            PublicUnitContent(
                name: " ", kind: .school, locality: "", phone: "\u{7}", remark: String(repeating: "x", count: 501),
                eRegisterSince: Sample.day("2014-01-21"))),
        because(.nameMissing, FieldKey.publicUnitName), because(.nameMissing, FieldKey.publicUnitLocality),
        because(.textHasControlCharacters, FieldKey.publicUnitPhone), because(.textTooLong(limit: 500), FieldKey.publicUnitRemark),
        because(.dateInFuture, FieldKey.publicUnitRegister)),
    RefusalRow(
        "hours that end before they begin", { try .open() }, save(open(hours(.tuesday, "15:00", "15:00"))),
        because(.openingInvalid, FieldKey.publicUnitOpening(.tuesday))),
    RefusalRow(
        "hours that overlap", { try .open() }, save(open(hours(.friday, "08:00", "12:00"), hours(.friday, "11:00", "13:00"))),
        because(.openingInvalid, FieldKey.publicUnitOpening(.friday))),
    RefusalRow(
        "days out of order", { try .open() }, save(open(hours(.friday, "08:00", "12:00"), hours(.monday, "13:00", "14:00"))),
        because(.openingInvalid, FieldKey.publicUnitOpening(.friday))),
    RefusalRow(
        "a public unit's identifier that is taken by equipment", { try .withPublicUnit() }, save(Sample.club, as: Sample.unit),
        because(.unknownCase(.publicUnit))),
    RefusalRow(
        "equipment for a unit that is none", { try .withPublicUnit() }, .install(Sample.unit, in: Sample.nobody),
        because(.unknownCase(.publicUnit))),
    RefusalRow(
        "equipment that is none", { try .withPublicUnit() }, .install(Sample.nobody),
        because(.unknownCase(.equipment), FieldKey.installationUnit)),
    RefusalRow(
        "equipment that stands in a unit already, tomorrow", { try .withInstalledUnit() }, .install(Sample.unit, on: "2014-01-21"),
        because(.dateInFuture, FieldKey.installationDay),
        because(.unitNotInStock(inventoryNumber: Sample.laptop.inventoryNumber), FieldKey.installationUnit)),
    RefusalRow(
        "lent equipment", { try .withLoanInForce().after(save(Sample.club)) }, .install(Sample.unit),
        because(.unitNotInStock(inventoryNumber: Sample.laptop.inventoryNumber), FieldKey.installationUnit)),
    RefusalRow(
        "lending what stands in a unit",
        { try .withSignedLoan().after(save(Sample.club), .install(Sample.unit, on: "2014-01-10")) },
        .handOver(HandOver(loan: Sample.loan, day: Sample.day("2014-01-12"), units: [Sample.unit])),
        because(.unitNotInStock(inventoryNumber: Sample.laptop.inventoryNumber), FieldKey.handoverUnit(0))),
    RefusalRow(
        "taking back what stands nowhere", { try .withPublicUnit() }, .fetch(Sample.unit),
        because(.unitNotInstalled(inventoryNumber: Sample.laptop.inventoryNumber))),
    RefusalRow("taking back what is none", { try .withPublicUnit() }, .fetch(Sample.nobody), because(.unknownCase(.equipment))),
    RefusalRow(
        "taking back before it was set up, for an unreadable reason", { try .withInstalledUnit() },
        .fetch(Sample.unit, on: "2014-01-09", reason: "\u{202E}x"), because(.dateBefore(Sample.day("2014-01-10")), FieldKey.installationDay),
        because(.textHasControlCharacters, FieldKey.takeBackReason)),
]

let takingBackRows: [RefusalRow] = [
    RefusalRow(
        "the change of a group that is none", { try .open() }, .takeBackChange(), because(.unknownCase(.group))),
    RefusalRow("the change of a group that was just formed", { try .withGroup() }, .takeBackChange(), because(.nothingToTakeBack)),
    RefusalRow(
        "the change of a group by an enrolment after it",
        { try .inTraining().after(.enrol(Enrol(group: Sample.group, person: Sample.piotr, household: Sample.household))) },
        .takeBackChange(), because(.nothingToTakeBack)),
    RefusalRow(
        "somebody else's change, for no reason",
        {
            var office = try Office.inTraining().after(.mark([(Sample.anna, .present)]))
            office.savers[Sample.group] = "ewa"
            return office
        }, .takeBackChange(reason: " "), because(.actOfSomebodyElse(login: "ewa")),
        because(.reasonMissing, FieldKey.takeBackReason)),
    RefusalRow(
        "the removal of somebody who has left the household, and is in another group of the module",
        {
            var office = try Office.inTraining().after(
                .removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.anna, reason: "x")),
                .formGroup(FormGroup(group: Sample.otherGroup, module: Sample.module, name: "B", capacity: 9, trainer: "")),
                .enrol(Enrol(group: Sample.otherGroup, person: Sample.anna, household: Sample.household)))
            try office.apply(CaseEvent(Sample.household, .memberRemoved(MemberRemoved(person: Sample.anna))))
            return office
        }, .takeBackChange(), because(.personNotInHousehold), because(.alreadyEnrolled)),
    RefusalRow("a failure of a loan that is none", { try .open() }, .strike(Sample.failure), because(.unknownCase(.loan))),
    RefusalRow("a failure that is none", { try .withLoanInForce() }, .strike(Sample.failure), because(.failureUnknown)),
    RefusalRow(
        "a failure at the service, for no reason", { try .withUnitAtService() }, .strike(Sample.failure, reason: ""),
        because(.failureNotIn(required: .reported, actual: .inService)), because(.reasonMissing, FieldKey.takeBackReason)),
    RefusalRow(
        "a failure of a loan that is over",
        { try .withFailure().after(.giveBack([ReturnLine(unit: Sample.unit, complete: false, note: "uszkodzony")])) },
        .strike(Sample.failure), because(.loanNotIn(required: .inForce, actual: .returned))),
]
