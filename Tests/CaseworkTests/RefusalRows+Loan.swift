import Casework
import Rules

private func handOver(_ units: CaseID..., on day: String = "2014-01-12") -> Command {
    .handOver(HandOver(loan: Sample.loan, day: Sample.day(day), units: units))
}

private func signed(_ change: @Sendable (inout EquipmentContent) -> Void) throws -> Office {
    try .withSignedLoan().after(.saveEquipment(SaveEquipment(unit: Sample.unit, content: Sample.laptop.with(change))))
}

private func withLoans() throws -> Office {
    let jan = PersonID(rawValue: "jan")
    let household = Sample.otherContent.with {
        $0.addresses = [Sample.registered]
        $0.incomes = [IncomeLine(person: jan, period: Sample.monthBefore, kind: .pension, amount: Money(grosze: 54_200))]
    }
    let content = Sample.form.with {
        $0.household = Sample.otherHousehold
        $0.applicant = jan
    }
    return try .withLoanInForce().after(
        .saveApplication(SaveApplication(application: Sample.otherApplication, content: content, household: household)),
        .pass(Sample.otherApplication), .list(Sample.otherApplication, .basicList),
        .draftLoan(DraftLoan(loan: Sample.otherLoan, application: Sample.otherApplication, until: nil)),
        .signLoan(SignLoan(loan: Sample.otherLoan, day: Sample.day("2014-01-13"))))
}

let equipmentRows: [RefusalRow] = [
    RefusalRow(
        "the identifier of another case as unit", { try .open() },
        .saveEquipment(SaveEquipment(unit: Sample.project, content: Sample.laptop)), because(.unknownCase(.equipment))),
    RefusalRow(
        "a unit without name and numbers, marked tomorrow, of negative value", { try .open() },
        .saveEquipment(
            SaveEquipment(
                unit: Sample.unit,
                content: EquipmentContent(
                    inventoryNumber: "", serialNumber: " ", name: "", value: Money(grosze: -1), markedOn: Sample.day("2014-01-21")))),
        because(.nameMissing, FieldKey.equipmentName), because(.numberMissing, FieldKey.inventoryNumber),
        because(.numberMissing, FieldKey.serialNumber), because(.dateInFuture, FieldKey.markedOn),
        because(.amountNegative, FieldKey.equipmentValue)),
    RefusalRow(
        "numbers that another unit bears", { try .withSignedLoan() },
        .saveEquipment(SaveEquipment(unit: Sample.nobody, content: Sample.laptop)),
        because(.inventoryNumberTaken, FieldKey.inventoryNumber), because(.serialNumberTaken, FieldKey.serialNumber)),
]

let loanRows: [RefusalRow] = [
    RefusalRow(
        "an agreement before the list", { try .formallyCorrect() },
        .draftLoan(DraftLoan(loan: Sample.loan, application: Sample.application, until: Sample.day("2014-01-19"))),
        because(.notOnBasicList(.formallyCorrect)), because(.dateBefore(Sample.today), FieldKey.loanUntil)),
    RefusalRow(
        "an agreement for nothing", { try .open() },
        .draftLoan(DraftLoan(loan: Sample.loan, application: Sample.nobody, until: nil)), because(.unknownCase(.application))),
    RefusalRow(
        "an identifier that is taken", { try .withDraftLoan() },
        .draftLoan(DraftLoan(loan: Sample.loan, application: Sample.application, until: nil)), because(.unknownCase(.loan))),
    RefusalRow(
        "two agreements for one application", { try .withDraftLoan() },
        .draftLoan(DraftLoan(loan: Sample.otherLoan, application: Sample.application, until: nil)),
        because(.loanExists(number: "U/1/2014"))),
    RefusalRow(
        "signing nothing", { try .open() }, .signLoan(SignLoan(loan: Sample.loan, day: Sample.today)), because(.unknownCase(.loan))),
    RefusalRow(
        "signed twice, tomorrow", { try .withSignedLoan() },
        .signLoan(SignLoan(loan: Sample.loan, day: Sample.day("2014-01-21"))),
        because(.loanNotIn(required: .draft, actual: .signed)), because(.dateInFuture, FieldKey.signedOn)),
    RefusalRow(
        "signed although withdrawn", { try .withDraftLoan().after(.withdraw(Sample.application)) },
        .signLoan(SignLoan(loan: Sample.loan, day: Sample.today)), because(.notOnBasicList(.withdrawn))),
    RefusalRow("handing over nothing", { try .open() }, handOver(Sample.unit), because(.unknownCase(.loan))),
    RefusalRow(
        "no units, before signing", { try .withDraftLoan() }, handOver(),
        because(.loanNotIn(required: .signed, actual: .draft)), because(.noUnits, FieldKey.handoverUnits)),
    RefusalRow(
        "handed over before it was signed", { try .withSignedLoan() }, handOver(Sample.unit, on: "2014-01-09"),
        because(.dateBefore(Sample.day("2014-01-10")), FieldKey.handedOverOn)),
    RefusalRow(
        "a unit twice, and one that is none", { try .withSignedLoan() }, handOver(Sample.unit, Sample.unit, Sample.nobody),
        because(.unitTwice(inventoryNumber: "ST/1"), FieldKey.handoverUnit(1)),
        because(.unknownCase(.equipment), FieldKey.handoverUnit(2))),
    RefusalRow(
        "a unit that another household has", { try withLoans() },
        .handOver(HandOver(loan: Sample.otherLoan, day: Sample.day("2014-01-14"), units: [Sample.unit])),
        because(.unitNotInStock(inventoryNumber: "ST/1"), FieldKey.handoverUnit(0))),
    RefusalRow(
        "a unit without a sticker", { try signed { $0.markedOn = nil } }, handOver(Sample.unit),
        because(.unitNotMarked(inventoryNumber: "ST/1"), FieldKey.handoverUnit(0))),
    RefusalRow(
        "a unit marked after the handover", { try signed { $0.markedOn = Sample.day("2014-01-13") } }, handOver(Sample.unit),
        because(.unitNotMarked(inventoryNumber: "ST/1"), FieldKey.handoverUnit(0))),
    RefusalRow(
        "a policy that ran out the day before", { try signed { $0.insuredUntil = Sample.day("2014-01-11") } }, handOver(Sample.unit),
        because(.unitNotInsured(inventoryNumber: "ST/1"), FieldKey.handoverUnit(0))),
    RefusalRow(
        "a term of insurance without a policy", { try signed { $0.policyNumber = nil } }, handOver(Sample.unit),
        because(.unitNotInsured(inventoryNumber: "ST/1"), FieldKey.handoverUnit(0))),
    RefusalRow(
        "a failure of a loan that is none", { try .open() }, .fail(Sample.failure, unit: nil), because(.unknownCase(.loan))),
    RefusalRow(
        "ST-24: a failure before the handover, of a strange unit, without words", { try .withSignedLoan() },
        .fail(Sample.failure, unit: Sample.unit, on: "2014-01-21", ""),
        because(.loanNotIn(required: .inForce, actual: .signed)), because(.unitNotOfLoan, FieldKey.failureUnit),
        because(.dateInFuture, FieldKey.failureReportedOn), because(.reasonMissing, FieldKey.failureDescription)),
    RefusalRow(
        "a failure older than the handover", { try .withLoanInForce() },
        .fail(Sample.failure, unit: Sample.unit, on: "2014-01-11"),
        because(.dateBefore(Sample.day("2014-01-12")), FieldKey.failureReportedOn)),
    RefusalRow("sending a failure that is none", { try .withLoanInForce() }, .send(Sample.failure), because(.failureUnknown)),
    RefusalRow("sending for a loan that is none", { try .open() }, .send(Sample.failure), because(.unknownCase(.loan))),
    RefusalRow(
        "sent twice, and before it was reported", { try .withUnitAtService() }, .send(Sample.failure, on: "2014-01-13"),
        because(.failureNotIn(required: .reported, actual: .inService)),
        because(.dateBefore(Sample.day("2014-01-14")), FieldKey.failureSentOn)),
    RefusalRow("mending a failure that is none", { try .withLoanInForce() }, .mend(Sample.failure), because(.failureUnknown)),
    RefusalRow("mending for a loan that is none", { try .open() }, .mend(Sample.failure), because(.unknownCase(.loan))),
    RefusalRow(
        "mended before it was sent, without a remedy", { try .withUnitAtService() },
        .mend(Sample.failure, on: "2014-01-14", remedy: ""),
        because(.dateBefore(Sample.day("2014-01-15")), FieldKey.failureMendedOn),
        because(.reasonMissing, FieldKey.failureRemedy)),
    RefusalRow(
        "mended twice", { try .withFailure().after(.mend(Sample.failure)) }, .mend(Sample.failure),
        because(.failureNotIn(required: .inService, actual: .mended))),
    RefusalRow(
        "a failure of a loan that is over",
        { try .withFailure().after(.giveBack([ReturnLine(unit: Sample.unit, complete: false, note: "uszkodzony dysk")])) },
        .mend(Sample.failure), because(.loanNotIn(required: .inForce, actual: .returned))),
    RefusalRow("returning nothing", { try .open() }, .giveBack([]), because(.unknownCase(.loan))),
    RefusalRow(
        "returned before the handover", { try .withSignedLoan() }, .giveBack([ReturnLine(unit: Sample.unit, complete: true)]),
        because(.loanNotIn(required: .inForce, actual: .signed)), because(.unitNotOfLoan, FieldKey.returnLines)),
    RefusalRow(
        "a return without reason, lines and sense of time", { try .withLoanInForce() },
        .giveBack([], on: "2014-01-11", reason: ""), because(.dateBefore(Sample.day("2014-01-12")), FieldKey.returnedOn),
        because(.reasonMissing, FieldKey.returnReason), because(.linesMissing, FieldKey.returnLines)),
    RefusalRow(
        "a unit twice on a return, incomplete without a note", { try .withLoanInForce() },
        .giveBack([ReturnLine(unit: Sample.unit, complete: true), ReturnLine(unit: Sample.unit, complete: false)]),
        because(.reasonMissing, FieldKey.returnNote(1)), because(.unitTwice(inventoryNumber: "ST/1"), FieldKey.returnLines)),
    RefusalRow(
        "a return while the unit is at the service", { try .withUnitAtService() },
        .giveBack([ReturnLine(unit: Sample.unit, complete: true, note: "w serwisie")]), because(.failuresOpen(1))),
    RefusalRow(
        "a reported failure goes into the line of the return", { try .withFailure() },
        .giveBack([ReturnLine(unit: Sample.unit, complete: true)]), because(.reasonMissing, FieldKey.returnNote(0))),
]
