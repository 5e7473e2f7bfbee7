import Casework
import Rules

private func standingOffice() throws -> Office {
    var office = try Office.open()
    office.book = Sample.standingBook()
    return office
}

private let standingForm = Sample.form.with {
    $0.claimedGroups = ["G-FB"]
    $0.documents = []
}

let standingRows: [RefusalRow] = [
    RefusalRow(
        "grades that no school gives", { try .open() },
        .save(Sample.content.with {
            $0.members[0].gradeAverage = 999
            $0.members[2].gradeAverage = 6_001
        }), because(.gradeAverageInvalid, FieldKey.member(0, .gradeAverage)),
        because(.gradeAverageInvalid, FieldKey.member(2, .gradeAverage))),
    RefusalRow(
        "a category and a duty of somebody who does not learn", { try .open() },
        .save(Sample.content.with {
            $0.members[0].learner = false
            $0.members[0].learnerCategory = .pupil
            $0.members[2].learner = false
            $0.members[2].learningDuty = true
        }), because(.learnerContradictsNone, FieldKey.member(0, .learner)),
        because(.learnerContradictsNone, FieldKey.member(2, .learner))),
    RefusalRow(
        "a certificate of somebody who has none", { try .open() }, .save(Sample.content.with { $0.members[1].hasCertificate = false }),
        because(.certificateContradictsNone, FieldKey.certificate(0, .kind))),
    RefusalRow(
        "income of next year", { try .open() },
        .save(Sample.content.with { $0.incomes[0].period = .year(2015) }), because(.dateInFuture, FieldKey.income(0, .period))),
    RefusalRow(
        "no income of a year beside an income of that year", { try .open() },
        .save(Sample.content.with {
            $0.incomes = [
                IncomeLine(person: Sample.anna, period: .year(2012), kind: .none, amount: .zero),
                IncomeLine(person: Sample.anna, period: .year(2012), kind: .farm, amount: Money(grosze: 500), basis: .net),
            ]
        }), because(.incomeContradictsNone, FieldKey.income(0, .kind))),
    RefusalRow(
        "a nomination and earlier support of tomorrow", { try standingOffice() },
        .apply(standingForm.with {
            $0.nominations = [NominationLine(by: .school, day: Sample.day("2014-01-21"))]
            $0.priorSupport = [PriorSupportLine(kind: .publicEquipment, received: true, day: Sample.day("2014-01-21"))]
        }), because(.dateInFuture, FieldKey.nomination(.school, .day)),
        because(.dateInFuture, FieldKey.support(.publicEquipment, .day))),
    RefusalRow(
        "what the programme asks nobody to confirm, and a body it does not know", { try standingOffice() },
        .apply(standingForm.with {
            $0.confirmations = [
                ConfirmationLine(what: "income_proofs", confirmed: true), ConfirmationLine(what: "weather", confirmed: true),
            ]
            $0.declaredRoute = "parliament"
        }), because(.unknownConfirmation("weather"), FieldKey.confirmation("weather")),
        because(.unknownRoute("parliament"), FieldKey.declaredRoute)),
]
