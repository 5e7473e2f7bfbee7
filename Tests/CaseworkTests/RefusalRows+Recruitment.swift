import Casework
import Rules

private let supplementary = RoundContent(kind: .supplementary, window: Sample.roundContent.window)

let roundRows: [RefusalRow] = [
    RefusalRow("opening no round", { try .open() }, .openRound(OpenRound(round: Sample.round)), because(.unknownCase(.round))),
    RefusalRow(
        "a window that ends before it begins, and letters that end before it",
        { try .open() },
        .planRound(
            PlanRound(
                round: Sample.round,
                content: RoundContent(
                    window: RoundWindow(
                        opens: Sample.day("2013-12-02"), closes: Sample.day("2013-12-01"), postCutOff: Sample.day("2013-11-30")), places: 0))),
        because(.dateBefore(Sample.day("2013-12-02")), FieldKey.roundCloses),
        because(.dateBefore(Sample.day("2013-12-01")), FieldKey.roundPostCutOff), because(.capacityInvalid, FieldKey.roundPlaces)),
    RefusalRow(
        "planned anew when open", { try .withOpenRound() }, .planRound(PlanRound(round: Sample.round, content: Sample.roundContent)),
        because(.roundNotIn(required: .planned, actual: .open))),
    RefusalRow(
        "an enrolment where rounds lead to loans", { try .open() },
        .planRound(PlanRound(round: Sample.round, content: RoundContent(kind: .enrolment, window: Sample.roundContent.window))),
        because(.roundKindNotOfProgramme, FieldKey.roundKind)),
    RefusalRow(
        "a supplementary round after none that is closed", { try .withOpenRound() },
        .planRound(PlanRound(round: Sample.otherRound, content: supplementary)), because(.noRoundToSupplement, FieldKey.roundKind)),
    RefusalRow(
        "opened the day before it begins", { try .withPlannedRound().on(Sample.day("2013-11-24")) }, .openRound(OpenRound(round: Sample.round)),
        because(.windowNotBegun(Sample.day("2013-11-25"), nil))),
    RefusalRow(
        "a window that ends at the hour at which it begins", { try .open() },
        .planRound(
            PlanRound(
                round: Sample.round,
                content: RoundContent(
                    window: RoundWindow(
                        opens: Sample.day("2013-11-25"), opensAt: Sample.time("08:00"), closes: Sample.day("2013-11-25"), closesAt: Sample.time("08:00"))))),
        because(.windowWithoutTime, FieldKey.roundClosesAt)),
    RefusalRow(
        "an application of another round on the agenda",
        {
            try .withOpenRound().after(
                .apply(Sample.form), .pass(Sample.application), .planRound(PlanRound(round: Sample.otherRound, content: Sample.roundContent)),
                .openRound(OpenRound(round: Sample.otherRound)),
                .sitting(
                    SittingCommand(
                        Committee.sitting,
                        .call(number: "1/2014", day: Sample.today, body: nil, round: Sample.otherRound, members: Committee.members))))
        }, Committee.at(.setAgenda([Sample.application])), because(.roundOfAnother(number: "W/1/2013"), FieldKey.sittingAgenda)),
    RefusalRow(
        "KP-15: extended to the day on which it ends, without a reason", { try .withOpenRound() }, .extend(to: "2013-12-16", reason: " "),
        because(.extensionNotLater(Sample.day("2013-12-16")), FieldKey.roundCloses), because(.reasonMissing, FieldKey.roundReason)),
    RefusalRow(
        "extended when closed", { try .withClosedRound() }, .extend(to: "2014-01-31"), because(.roundNotIn(required: .open, actual: .closed))),
    RefusalRow(
        "ST-23: closed at the last minute of the last day",
        {
            var office = try Office.withOpenRound()
            office.moment = Moment(day: Sample.day("2013-12-16"), time: Sample.time("14:00"))
            return office
        }, .closeRound(CloseRound(round: Sample.round)), because(.windowStillOpen(Sample.day("2013-12-16"), Sample.time("14:00")))),
    RefusalRow(
        "decided on the last day for letters", { try .withClosedRound().on(Sample.day("2013-12-20")) },
        .decideRound(DecideRound(round: Sample.round)), because(.postStillEnters(Sample.day("2013-12-20")))),
    RefusalRow(
        "decided before it is closed", { try .withOpenRound() }, .decideRound(DecideRound(round: Sample.round)),
        because(.roundNotIn(required: .closed, actual: .open))),
    RefusalRow(
        "LE-3: decided with an application that has no outcome",
        { try .withOpenRound().after(.apply(Sample.form), .closeRound(CloseRound(round: Sample.round))) },
        .decideRound(DecideRound(round: Sample.round)), because(.roundUndecided(1))),
    RefusalRow(
        "LE-2: decided with more on the basic list than the round has places",
        {
            var office = try Office.withOpenRound()
            for number in 1...2 {
                try office.submit(
                    .saveApplication(
                        SaveApplication(
                            application: CaseID(rawValue: "application-\(number)"), content: ListDecisionTests.form(number),
                            household: ListDecisionTests.household(number))))
                try office.submit(.pass(CaseID(rawValue: "application-\(number)")))
                try office.submit(.list(CaseID(rawValue: "application-\(number)"), .basicList))
            }
            // Such as a journal from before the round's places were looked at.
            guard case .round(var round)? = office.states[Sample.round] else { return office }
            round.content.places = 1
            office.states[Sample.round] = .round(round)
            return try office.after(.closeRound(CloseRound(round: Sample.round)))
        }, .decideRound(DecideRound(round: Sample.round)), because(.roundOverCapacity(basic: 2, places: 1))),
    RefusalRow(
        "an application while two rounds are open",
        {
            try .withOpenRound().after(
                .planRound(PlanRound(round: Sample.otherRound, content: Sample.roundContent)), .openRound(OpenRound(round: Sample.otherRound)))
        }, .apply(Sample.form), because(.roundNotChosen(2), FieldKey.round)),
    RefusalRow(
        "an application into a round that is only planned", { try .withPlannedRound() },
        .saveApplication(
            SaveApplication(application: Sample.application, content: Sample.form, household: Sample.content, round: Sample.round)),
        because(.roundNotIn(required: .open, actual: .planned), FieldKey.round)),
    RefusalRow(
        "an agreement out of an enrolment to trainings",
        {
            var office = try Office.open()
            office.book.ruleSet.procedure.enrolsOnly = true
            office = try office.after(
                .planRound(PlanRound(round: Sample.round, content: RoundContent(kind: .enrolment, window: Sample.roundContent.window))),
                .openRound(OpenRound(round: Sample.round)), .apply(Sample.form), .pass(Sample.application), .list(Sample.application, .basicList))
            return office
        }, .draftLoan(DraftLoan(loan: Sample.loan, application: Sample.application, until: nil)), because(.roundHasNoLoans)),
]

let caseNumberRows: [RefusalRow] = [
    RefusalRow(
        "a pattern without the year, for no unit", { try .open() },
        .setCaseNumbering(
            SetCaseNumbering(project: Sample.project, rule: CaseNumberRule(pattern: "{unit}.{class}.{number}", unit: "", fileClass: "042"))),
        because(.caseNumberPatternIncomplete, FieldKey.caseNumberPattern), because(.nameMissing, FieldKey.caseNumberUnit))
]

let checkRows: [RefusalRow] = [
    RefusalRow(
        "begun twice", { try .inVerification() }, .beginVerification(BeginVerification(application: Sample.application)),
        because(.verificationBegun)),
    RefusalRow("called before the check began", { try .withGaps() }, .call(), because(.verificationNotBegun(.received))),
    RefusalRow("passed while a call is open", { try .called() }, .pass(Sample.application, reason: "r"), because(.callOpen)),
    RefusalRow("delivered before the call", { try .inVerification() }, .deliver(), because(.notCalled(.inVerification))),
    RefusalRow(
        "rejected on the last day of the term", { try .calledAndDelivered().on(Sample.day("2014-01-27")) }, .reject(Sample.application),
        because(.callTermRuns(until: Sample.day("2014-01-27")))),
    RefusalRow(
        "P-16: rejected before the delivery", { try .called().on(Sample.day("2014-06-01")) }, .reject(Sample.application),
        because(.callNotDelivered)),
    RefusalRow(
        "a call for nothing",
        {
            var office = try Office.withApplication()
            office.book.ruleSet.procedure.supplementDays = 7
            return try office.after(.beginVerification(BeginVerification(application: Sample.application)))
        }, .call(), because(.nothingMissing)),
    RefusalRow("a call without a term", { try .inVerification(Sample.book(supplementDays: nil)) }, .call(), because(.supplementTermUnset)),
    RefusalRow(
        "KP-17: a call for defects that nobody classed as minor, without a reason",
        { try .inVerification(Sample.book(supplementDays: nil, minorOnly: true)) }, .call(minor: false),
        because(.onlyMinorDefects, FieldKey.callMinor), because(.reasonMissing, FieldKey.callReason)),
    RefusalRow(
        "delivered before it was sent", { try .called() }, .deliver(on: Sample.day("2014-01-19")),
        because(.dateBefore(Sample.today), FieldKey.callDelivered)),
    RefusalRow(
        "delivered tomorrow", { try .called() }, .deliver(on: Sample.day("2014-01-21")), because(.dateInFuture, FieldKey.callDelivered)),
    RefusalRow(
        "something that was not asked for", { try .calledAndDelivered() }, .bring([CalledItem(.document, code: "school_id")]),
        because(.itemNotCalled, FieldKey.supplementItems)),
    RefusalRow(
        "something that has come before", { try .calledAndDelivered().after(.bring([Sample.gapItems[0]])) }, .bring([Sample.gapItems[0]]),
        because(.itemNotCalled, FieldKey.supplementItems)),
    RefusalRow("an answer of nothing", { try .calledAndDelivered() }, .bring([]), because(.nothingReceived, FieldKey.supplementItems)),
    RefusalRow(
        "a postmark after the receipt", { try .calledAndDelivered() }, .bring(Sample.gapItems, postmark: Sample.day("2014-01-21")),
        because(.postmarkAfterReceipt, FieldKey.supplementPostmark)),
    RefusalRow("decided without the sitting", { try .with(.inAssessment) }, .list(Sample.application, .basicList), because(.onAgenda)),
]

let leavingRows: [RefusalRow] = [
    RefusalRow("a resignation before any list", { try .formallyCorrect() }, .resign(), because(.notOnList(.formallyCorrect))),
    RefusalRow(
        "a resignation after the handover", { try .withLoanInForce() }, .resign(), because(.loanExists(number: "U/1/2014"))),
    RefusalRow("struck off without a reason", { try .onBasicList() }, .strikeOff(reason: ""), because(.reasonMissing, FieldKey.leavingReason)),
    RefusalRow(
        "KP-25: struck off as unsigned on the last day for signing",
        { try .onBasicList().after(.award(AwardCommand(Sample.application, .deliverNotice(day: Sample.today, signingEnds: Sample.today)))) }, .strikeOff(),
        because(.signingTermRuns(until: Sample.today), FieldKey.leavingDay)),
    RefusalRow(
        "struck off as unsigned before the programme's term has begun", { try .onBasicList(signingDays: 14) }, .strikeOff(), because(.noticeNotDelivered)),
    RefusalRow("struck off as unsigned from the reserve list", { try .with(.reserveList) }, .strikeOff(), because(.notOnBasicList(.reserveList))),
    RefusalRow("struck off by a clerk", { try .onBasicList() }, .strikeOff(), as: .clerk, because(.roleMayNot(.clerk))),
    RefusalRow("dead twice", { try .onBasicList().after(.die()) }, .die(), because(.applicationNotOpen(.died))),
    RefusalRow(
        "a resignation from before the filing", { try .onBasicList() }, .resign(on: Sample.day("2013-12-09")),
        because(.dateBefore(Sample.filed), FieldKey.leavingDay)),
    RefusalRow("leaving of nobody", { try .open() }, .resign(Sample.nobody), because(.unknownCase(.application))),
]
