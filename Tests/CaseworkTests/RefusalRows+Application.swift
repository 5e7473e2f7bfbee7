import Casework
import Rules

private let minor = Sample.form.with { $0.applicant = Sample.zofia }

let applicationRows: [RefusalRow] = [
    RefusalRow(
        "the identifier of another case as application", { try .open() },
        .saveApplication(SaveApplication(application: Sample.project, content: Sample.form, household: Sample.content)),
        because(.unknownCase(.application))),
    RefusalRow(
        "the identifier of another case as household", { try .open() },
        .apply(Sample.form.with { $0.household = Sample.project }), because(.unknownCase(.household))),
    RefusalRow(
        "an applicant from elsewhere", { try .open() }, .apply(Sample.form.with { $0.applicant = PersonID(rawValue: "jan") }),
        because(.personNotInHousehold, FieldKey.applicant)),
    RefusalRow(
        "an applicant who is nobody in particular", { try .open() },
        .apply(Sample.form, Sample.content.with {
            $0.members[0].pesel = nil
            $0.members[0].birthDate = nil
            $0.members[0].identityDocument = " "
        }),
        because(.peselOrDocumentMissing, FieldKey.member(0, .pesel)), because(.birthDateMissing, FieldKey.member(0, .birthDate))),
    RefusalRow(
        "an applicant born after the filing", { try .open() },
        .apply(Sample.form.with { $0.representative = Sample.piotr }, Sample.content.with {
            $0.members[0].pesel = Sample.pesel("2013-12-11", .female)
            $0.members[0].birthDate = Sample.day("2013-12-11")
        }),
        because(.birthDateAfterFiling, FieldKey.member(0, .birthDate))),
    RefusalRow(
        "a stored applicant becomes unborn when the filing moves", { try .withApplication() },
        .apply(
            Sample.form.with {
                $0.filing.receivedOn = Sample.day("1979-01-01")
                $0.representative = Sample.piotr
            }),
        because(.birthDateAfterFiling, FieldKey.member(0, .birthDate)),
        because(.representativeIsMinor, FieldKey.representative), because(.applicationNumberFixed, FieldKey.receivedOn)),
    RefusalRow(
        "a minor without a representative", { try .open() }, .apply(minor),
        because(.representativeMissing, FieldKey.representative)),
    RefusalRow(
        "a minor who represents", { try .open() }, .apply(Sample.form.with { $0.representative = Sample.zofia }),
        because(.representativeIsMinor, FieldKey.representative)),
    RefusalRow(
        "a representative of unknown age", { try .open() },
        .apply(minor.with { $0.representative = Sample.piotr }, Sample.content.with {
            $0.members[1].pesel = nil
            $0.members[1].birthDate = nil
        }), because(.birthDateMissing, FieldKey.member(1, .birthDate))),
    RefusalRow(
        "an applicant who represents themselves", { try .open() }, .apply(Sample.form.with { $0.representative = Sample.anna }),
        because(.representativeIsApplicant, FieldKey.representative)),
    RefusalRow(
        "a representative from elsewhere", { try .open() },
        .apply(Sample.form.with { $0.representative = PersonID(rawValue: "jan") }),
        because(.personNotInHousehold, FieldKey.representative)),
    RefusalRow(
        "groups, documents and persons that the programme or the household lacks", { try .open() },
        .apply(Sample.form.with {
            $0.claimedGroups = ["G-SA", "G-XX"]
            $0.documents = [DocumentTick(kind: "letter", person: PersonID(rawValue: "jan"), presented: true)]
        }),
        because(.unknownGroup("G-XX"), FieldKey.claimedGroups), because(.unknownDocument("letter"), FieldKey.document(0, .kind)),
        because(.personNotInHousehold, FieldKey.document(0, .person))),
    RefusalRow(
        "received tomorrow", { try .open() }, .apply(Sample.form.with { $0.filing.receivedOn = Sample.day("2014-01-21") }),
        because(.dateInFuture, FieldKey.receivedOn)),
    RefusalRow(
        "a letter without a postmark", { try .open() }, .apply(Sample.form.with { $0.filing.channel = .post }),
        because(.postmarkMissing, FieldKey.postmark)),
    RefusalRow(
        "ST-23: a postmark after the receipt", { try .open() },
        .apply(Sample.form.with {
            $0.filing.channel = .post
            $0.filing.postmark = Sample.day("2013-12-11")
        }), because(.postmarkAfterReceipt, FieldKey.postmark)),
    RefusalRow(
        "years of two digits", { try .open() },
        .apply(
            Sample.form.with {
                $0.filing = FilingContent(channel: .post, receivedOn: Sample.day("0013-12-11"), postmark: Sample.day("0013-12-10"))
                $0.representative = Sample.piotr
            }, Sample.content.with { for index in $0.members.indices { $0.members[index].birthDate = nil } }),
        because(.birthDateAfterFiling, FieldKey.member(0, .pesel)), because(.birthDateAfterFiling, FieldKey.member(1, .pesel)),
        because(.birthDateAfterFiling, FieldKey.member(2, .pesel)),
        because(.dateBefore(Sample.day("1900-01-01")), FieldKey.receivedOn),
        because(.dateBefore(Sample.day("1900-01-01")), FieldKey.postmark),
        because(.representativeIsMinor, FieldKey.representative)),
    RefusalRow(
        "another household for a stored application", { try .withApplication() },
        .apply(Sample.form.with { $0.household = Sample.otherHousehold }, Sample.otherContent.with {
            $0.members[0].id = Sample.anna
            $0.members[0].birthDate = Sample.day("1950-01-31")
        }), because(.householdFixed)),
    RefusalRow(
        "a filing in another year than the number's", { try .withApplication() },
        .apply(Sample.form.with {
            $0.filing = FilingContent(channel: .post, receivedOn: Sample.day("2014-01-03"), postmark: Sample.day("2014-01-02"))
        }), because(.applicationNumberFixed, FieldKey.postmark)),
    RefusalRow(
        "a decided application is not corrected", { try .onBasicList() }, .apply(Sample.form.with { $0.claimedGroups = ["G-FB"] }),
        because(.applicationNotOpen(.basicList))),
]

let decisionRows: [RefusalRow] = [
    RefusalRow("a formal result of nothing", { try .open() }, .pass(Sample.nobody), because(.unknownCase(.application))),
    RefusalRow(
        "P-13: passing against the verdict needs a reason",
        { try .withApplication(household: Sample.content.with { $0.incomes[0].amount = Money(grosze: 136_801) }) },
        .pass(Sample.application), because(.reasonMissing, FieldKey.formalReason)),
    RefusalRow(
        "P-14: passing while facts are missing needs a reason",
        { try .withApplication(household: Sample.content.with { $0.incomes.removeLast() }) }, .pass(Sample.application),
        because(.reasonMissing, FieldKey.formalReason)),
    RefusalRow(
        "a rejection needs a reason", { try .withApplication() }, .reject(Sample.application, reason: ""),
        because(.reasonMissing, FieldKey.formalReason)),
    RefusalRow(
        "passed twice", { try .formallyCorrect() }, .pass(Sample.application), because(.applicationNotOpen(.formallyCorrect))),
    RefusalRow(
        "a formal result after the list decision", { try .onBasicList() }, .reject(Sample.application),
        because(.applicationNotOpen(.basicList))),
    RefusalRow("a list decision on nothing", { try .open() }, .list(Sample.nobody, .basicList), because(.unknownCase(.application))),
    RefusalRow(
        "a place before the formal check", { try .withApplication() }, .list(Sample.application, .basicList),
        because(.notFormallyCorrect(.received))),
    RefusalRow(
        "a place given twice", { try .onBasicList() }, .list(Sample.application, .basicList),
        because(.applicationNotOpen(.basicList))),
    RefusalRow(
        "turning down needs a reason", { try .formallyCorrect() }, .list(Sample.application, .notAccepted),
        because(.reasonMissing, FieldKey.listReason)),
    RefusalRow(
        "ST-2: the second of one place",
        {
            try .onBasicList(places: 1).after(
                .saveApplication(
                    SaveApplication(
                        application: Sample.otherApplication, content: Sample.form.with { $0.applicant = Sample.piotr },
                        household: Sample.content)), .pass(Sample.otherApplication))
        }, .list(Sample.otherApplication, .basicList), because(.noPlacesLeft(places: 1), FieldKey.listOutcome),
        because(.householdAlreadyServed, FieldKey.listOutcome)),
    RefusalRow(
        "two places for one household",
        {
            try .onBasicList().after(
                .saveApplication(
                    SaveApplication(
                        application: Sample.otherApplication, content: Sample.form.with { $0.applicant = Sample.piotr },
                        household: Sample.content)), .pass(Sample.otherApplication))
        }, .list(Sample.otherApplication, .basicList), because(.householdAlreadyServed, FieldKey.listOutcome)),
    RefusalRow(
        "withdrawn twice", { try .withApplication().after(.withdraw(Sample.application)) }, .withdraw(Sample.application),
        because(.applicationNotOpen(.withdrawn))),
    RefusalRow("withdrawing nothing", { try .open() }, .withdraw(Sample.nobody), because(.unknownCase(.application))),
    RefusalRow(
        "withdrawn after the handover", { try .withLoanInForce() }, .withdraw(Sample.application),
        because(.loanExists(number: "U/1/2014"))),
    RefusalRow(
        "nothing to take back", { try .withApplication() }, .takeBack(), because(.nothingToTakeBack)),
    RefusalRow(
        "taken back twice", { try .formallyCorrect().after(.takeBack()) }, .takeBack(), because(.nothingToTakeBack)),
    RefusalRow(
        "taken back after a correction",
        { try .formallyCorrect().after(.apply(Sample.form.with { $0.documents[0].presented = false })) },
        .takeBack(), because(.nothingToTakeBack)),
    RefusalRow(
        "taken back by somebody else, without a reason",
        {
            var office = try Office.formallyCorrect()
            office.savers[Sample.application] = "ewa"
            return office
        }, .takeBack(reason: " "), because(.actOfSomebodyElse(login: "ewa")), because(.reasonMissing, FieldKey.takeBackReason)),
    RefusalRow(
        "a list decision taken back behind an agreement", { try .withDraftLoan() }, .takeBack(), because(.loanExists(number: "U/1/2014"))),
    RefusalRow("taking back what is not there", { try .open() }, .takeBack(Sample.nobody), because(.unknownCase(.application))),
]
