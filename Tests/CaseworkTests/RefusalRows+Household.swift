import Casework
import Rules

private let long = String(repeating: "x", count: 501)
private let override = "Anna\u{202E}"

let officeRows: [RefusalRow] = [
    RefusalRow(
        "a clerk may not raise places", { try .open() },
        .raisePlaces(RaisePlaces(project: Sample.project, places: 33, reason: "więcej sprzętu")), as: .clerk,
        because(.roleMayNot(.clerk))),
    RefusalRow(
        "an office has one project", { try .open() },
        .openProject(OpenProject(project: Sample.nobody, programme: "test-2013", places: 1)), because(.projectAlreadyOpen)),
    RefusalRow(
        "a project has a programme and a place", { Office() },
        .openProject(OpenProject(project: Sample.project, programme: " ", places: 0)),
        because(.nameMissing, FieldKey.programme), because(.placesNotRaised(current: 0), FieldKey.places)),
    RefusalRow("nothing happens before the project is open", { Office() }, .save(Sample.content), because(.projectNotOpen)),
    RefusalRow(
        "ST-2: raising to the same number is none, and needs a reason", { try .open() },
        .raisePlaces(RaisePlaces(project: Sample.project, places: 32, reason: "  ")),
        because(.placesNotRaised(current: 32), FieldKey.places), because(.reasonMissing, FieldKey.placesReason)),
    RefusalRow(
        "places of a project that is none", { try .open() },
        .raisePlaces(RaisePlaces(project: Sample.nobody, places: 40, reason: "x")), because(.unknownCase(.project))),
]

let householdRows: [RefusalRow] = [
    RefusalRow(
        "a household has somebody", { try .open() }, .save(HouseholdContent()),
        because(.householdHasNoMembers, FieldKey.members)),
    RefusalRow(
        "the identifier of another case", { try .open() },
        .saveHousehold(SaveHousehold(household: Sample.project, content: Sample.content)), because(.unknownCase(.household))),
    RefusalRow(
        "names are there, short, and free of hidden characters", { try .open() },
        .save(Sample.otherContent.with {
            $0.members[0].familyName = String(repeating: "x", count: 101)
            $0.members[0].givenNames = "\u{00A0}"
            $0.members[0].phone = "500\u{1B}[2J"
            $0.members[0].identityDocument = long
        }),
        because(.textTooLong(limit: 100), FieldKey.member(0, .familyName)),
        because(.nameMissing, FieldKey.member(0, .givenNames)),
        because(.textTooLong(limit: 500), FieldKey.member(0, .identityDocument)),
        because(.textHasControlCharacters, FieldKey.member(0, .phone))),
    RefusalRow(
        "a right-to-left override in a name", { try .open() },
        .save(Sample.otherContent.with { $0.members[0].givenNames = override }),
        because(.textHasControlCharacters, FieldKey.member(0, .givenNames))),
    RefusalRow(
        "a PESEL that disagrees with birth date and sex", { try .open() },
        .save(Sample.otherContent.with {
            $0.members[0].birthDate = Sample.day("1950-02-01")
            $0.members[0].sex = .female
        }),
        because(.peselDisagreesWithBirthDate, FieldKey.member(0, .birthDate)),
        because(.peselDisagreesWithSex, FieldKey.member(0, .sex))),
    RefusalRow(
        "a birth tomorrow, by date and by PESEL", { try .open() },
        .save(HouseholdContent(members: [
            Member(id: Sample.anna, familyName: "A", givenNames: "A", birthDate: Sample.day("2014-01-21")),
            Member(id: Sample.piotr, familyName: "B", givenNames: "B", pesel: Sample.pesel("2014-01-21", .male)),
        ])),
        because(.dateInFuture, FieldKey.member(0, .birthDate)), because(.dateInFuture, FieldKey.member(1, .pesel))),
    RefusalRow(
        "one PESEL on two rows", { try .open() },
        .save(Sample.otherContent.with {
            $0.members.append($0.members[0])
            $0.members[1].id = Sample.anna
        }),
        because(.peselTwiceInHousehold, FieldKey.member(1, .pesel))),
    RefusalRow(
        "one PESEL in two households", { try .withHousehold() },
        .saveHousehold(
            SaveHousehold(household: Sample.otherHousehold, content: Sample.otherContent.with {
                $0.members[0].pesel = Sample.piotrMember.pesel
            })),
        because(.peselInOtherHousehold, FieldKey.member(0, .pesel))),
    RefusalRow(
        "an address without a locality, with a bad postcode", { try .open() },
        .save(Sample.otherContent.with {
            $0.addresses = [Address(kind: .residence, locality: "", building: "1", postcode: "82103", postTown: long)]
        }),
        because(.nameMissing, FieldKey.address(.residence, .locality)),
        because(.textTooLong(limit: 500), FieldKey.address(.residence, .postTown)),
        because(.postcodeMalformed, FieldKey.address(.residence, .postcode))),
    RefusalRow(
        "incomes of a stranger, of next month, below zero", { try .open() },
        .save(Sample.otherContent.with {
            let next = YearMonth(of: Sample.day("2014-02-01"))
            $0.incomes = [IncomeLine(person: Sample.anna, period: next, kind: .pension, amount: Money(grosze: -1))]
        }),
        because(.personNotInHousehold, FieldKey.income(0, .person)), because(.dateInFuture, FieldKey.income(0, .period)),
        because(.amountNegative, FieldKey.income(0, .amount))),
    RefusalRow(
        "no income beside an amount and another income", { try .open() },
        .save(Sample.content.with {
            $0.incomes = [
                IncomeLine(person: Sample.anna, period: Sample.monthBefore, kind: .none, amount: Money(grosze: 1)),
                IncomeLine(person: Sample.anna, period: Sample.monthBefore, kind: .farm, amount: Money(grosze: 500)),
            ]
        }),
        because(.incomeContradictsNone, FieldKey.income(0, .amount)), because(.incomeContradictsNone, FieldKey.income(0, .kind))),
    RefusalRow(
        "certificates of a stranger, of tomorrow, that end before they begin", { try .open() },
        .save(Sample.otherContent.with {
            $0.certificates = [
                CertificateLine(
                    person: Sample.anna, authority: .pzon, kind: .severe, issuedOn: Sample.day("2014-01-21"),
                    validUntil: Sample.day("2014-01-20"))
            ]
        }),
        because(.personNotInHousehold, FieldKey.certificate(0, .person)),
        because(.dateInFuture, FieldKey.certificate(0, .issuedOn)),
        because(.dateBefore(Sample.day("2014-01-21")), FieldKey.certificate(0, .validUntil))),
    RefusalRow(
        "an applicant cannot be struck out", { try .withApplication() },
        .save(Sample.content.with {
            $0.members.remove(at: 0)
            $0.incomes.remove(at: 0)
        }), because(.memberInUse, FieldKey.members)),
    RefusalRow(
        "a borrower cannot be struck out", { try .withDraftLoan() },
        .save(Sample.content.with {
            $0.members.remove(at: 0)
            $0.incomes.remove(at: 0)
        }), because(.memberInUse, FieldKey.members)),
    RefusalRow(
        "somebody whose document is ticked cannot be struck out",
        { try .withApplication(Sample.form.with { $0.documents[0].person = Sample.zofia }) },
        .save(Sample.content.with {
            $0.members.remove(at: 2)
            $0.incomes.remove(at: 2)
        }), because(.memberInUse, FieldKey.members)),
    RefusalRow(
        "a participant cannot be struck out", { try .inTraining() },
        .save(Sample.content.with {
            $0.members.remove(at: 0)
            $0.incomes.remove(at: 0)
        }), because(.memberInUse, FieldKey.members)),
]
