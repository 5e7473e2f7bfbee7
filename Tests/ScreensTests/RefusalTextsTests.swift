import Casework
import Localization
import Rules
import Testing

@Suite("Refusals in words") struct RefusalTextsTests {
    /// Every reason there is; a new one has to get its text, and its place here.
    static let codes: [Refusal.Code] = [
        .roleMayNot(.auditor), .roleHeldAlready(.clerk), .roleNotHeld(.trainer), .lastCoordinator, .projectAlreadyOpen, .projectNotOpen, .unknownCase(.loan), .placesNotRaised(current: 32),
        .noPlacesLeft(places: 32), .reasonMissing, .nameMissing, .textTooLong(limit: 100), .textHasControlCharacters,
        .birthDateMissing, .birthDateAfterFiling, .dateInFuture, .dateBefore(CaseSamples.day("2013-08-06")),
        .peselDisagreesWithBirthDate, .peselDisagreesWithSex, .peselTwiceInHousehold, .peselInOtherHousehold,
        .peselOrDocumentMissing, .amountNegative, .incomeContradictsNone, .postcodeMalformed, .householdHasNoMembers,
        .personNotInHousehold, .memberInUse, .representativeMissing, .representativeIsMinor, .representativeIsApplicant,
        .unknownGroup("G-X"), .unknownDocument("x"), .postmarkMissing, .postmarkAfterReceipt, .applicationNumberFixed,
        .householdFixed, .applicationNotOpen(.withdrawn), .notFormallyCorrect(.received), .notOnBasicList(.reserveList),
        .householdAlreadyServed, .loanExists(number: "U/3/2014"), .loanNotIn(required: .signed, actual: .draft),
        .unitNotInStock(inventoryNumber: "INW/1"), .unitNotMarked(inventoryNumber: "INW/1"),
        .unitNotInsured(inventoryNumber: "INW/1"), .unitNotOfLoan, .unitTwice(inventoryNumber: "INW/1"), .noUnits,
        .inventoryNumberTaken, .serialNumberTaken, .numberMissing, .failureUnknown,
        .failureNotIn(required: .reported, actual: .inService), .failuresOpen(2), .linesMissing, .capacityInvalid,
        .groupFull(capacity: 12), .alreadyEnrolled, .notEnrolled, .sessionUnknown, .sessionExists, .sessionInFuture, .hoursInvalid,
        .minutesInvalid(most: 180), .minutesNotPresent,
    ] + ofSittings + ofRecruitment

    static let ofSittings: [Refusal.Code] = [
        .notOnReserveList(.formallyCorrect), .noVacancy(places: 75), .reserveOrderSkipped(number: "W/12/2013", position: 2), .factsNotConfirmed, .signingTermMissing,
        .recommendationFinal, .recommendationEmpty, .recommendationIncomplete(count: 12), .recommendedTwice(count: 2), .recommendedStrange(count: 2),
        .recommendedElsewhere(number: "W/12/2013"), .sittingNotIn(.called), .sittingNotIn(.opened), .sittingNotIn(.proposed), .sittingNotIn(.closed),
        .sittingNotIn(.cancelled), .sittingNumberTaken, .sittingWithoutMembers, .bodyMissing, .notAMember, .quorumMissing(present: 1, needed: 3),
        .agendaEmpty, .agendaTwice, .agendaTooLong(limit: 15_000), .notOnAgenda, .notReadyForSitting(number: "W/12/2013", .received),
        .roundOfAnother(number: "W/12/2013"), .routeOfAnother(number: "W/12/2013"), .routeUndeclared(number: "W/12/2013"), .notHandedOver(number: "W/12/2013"), .interestDeclaredAlready,
        .orderNotCommittees, .orderIncomplete, .tieMethodNotAllowed(.lot), .noTie, .tieNotWhole, .tiesOpen(3), .pointsOpen(number: "W/12/2013", count: 14),
        .quorumLost(number: "W/12/2013", voters: 1, needed: 2), .verdictAgainst(number: "W/12/2013"), .householdServedTwice(number: "W/12/2013"),
        .sumsDoNotReconcile(received: 79, decided: 78), .closedByProposer, .listIsAnother, .listChanged,
    ]

    static let ofRecruitment: [Refusal.Code] = [
        .verificationBegun, .verificationNotBegun(.received), .callOpen, .notCalled(.inVerification),
        .callTermRuns(until: CaseSamples.day("2013-11-04")), .callNotDelivered, .nothingMissing, .notCompleteForPass(missing: 2), .supplementTermUnset, .onlyMinorDefects,
        .itemNotCalled, .nothingReceived, .onAgenda, .notAssessed(.formallyCorrect), .notOnList(.received),
        .signingTermRuns(until: CaseSamples.day("2014-02-03")), .noticeNotDelivered,
        .roundNotIn(required: .open, actual: .planned), .roundKindNotOfProgramme, .noRoundToSupplement,
        .windowNotBegun(CaseSamples.day("2013-11-25"), TimeOfDay(hour: 8, minute: 0)), .windowWithoutTime, .windowStillOpen(CaseSamples.day("2013-12-16"), TimeOfDay(hour: 14, minute: 0)),
        .extensionNotLater(CaseSamples.day("2013-12-16")), .postStillEnters(CaseSamples.day("2013-12-20")), .roundUndecided(3),
        .roundOverCapacity(basic: 33, places: 32), .roundNotChosen(2), .roundHasNoLoans, .caseNumberPatternIncomplete,
        .publication(.namesNotAllowed), .publication(.nothingToPublish), .publication(.outAlready(since: CaseSamples.day("2014-01-20"))),
        .publication(.takeDownMissing), .publication(.takeDownNotLater(than: CaseSamples.day("2014-01-20"))), .publication(.approvalMissing),
        .publication(.listChanged), .publication(.notOut), .publication(.objectionStands(since: CaseSamples.day("2014-01-20"))), .publication(.noObjection),
    ]

    @Test("Each reason has a text of its own that says what to do, in both languages", arguments: Language.allCases)
    func everyReasonIsSaid(language: Language) {
        let texts = language.texts
        var seen: Set<String> = []
        for code in Self.codes {
            let text = texts.refusal(code)
            #expect(seen.insert(text).inserted, "said twice: \(text)")
            #expect(text.hasSuffix("."), "\(text)")
            #expect(text.filter { $0 == "." || $0 == ";" || $0 == ":" }.count >= 2, "no remedy: \(text)")
            #expect(!text.contains("This cannot be saved. Check") && !text.contains("Proszę sprawdzić wpisane dane"), "\(code)")
            #expect(text.count <= 160, "longer than two lines: \(text)")
        }
        #expect(seen.count == Self.codes.count)
    }

    @Test("Hints fit the message line of 80 columns", arguments: Language.allCases)
    func hintsFit(language: Language) {
        let t = language.texts
        let hints = [
            t.loanUntilHint, t.loanRemedyHint, t.handoverUnitHint, t.failureDescriptionHint, t.returnReasonHint, t.returnCompleteHint,
            t.returnNoteHint, t.equipmentNumberHint, t.equipmentSerialHint, t.equipmentNameHint, t.equipmentMarkedHint,
            t.equipmentPolicyHint, t.equipmentInsuredHint, t.sessionStartHint, t.sessionHoursHint, t.groupMinutesHint(1440), t.sessionRoomHint,
            t.groupRemoveReasonHint, t.groupFormModuleHint, t.groupFormNameHint, t.moduleFormNameHint, t.moduleFormHoursHint,
            t.groupLegend, t.groupNoPeople, t.groupNoSessions, t.enrolmentNobody, t.loanNoCandidates,
        ]
        for hint in hints { #expect(hint.count <= 80, "\(hint)") }
    }

    @Test("A street keeps the word it was typed with")
    func streets() {
        #expect(Polish().householdStreet("Morska") == "ul. Morska")
        #expect(Polish().householdStreet("ul. Morska") == "ul. Morska")
        #expect(Polish().householdStreet("pl. Wolności") == "pl. Wolności")
        #expect(Polish().householdStreet("3 Maja") == "ul. 3 Maja")
    }

    @Test("A place, a number and a state are named")
    func figuresAreNamed() {
        let polish = Polish()
        #expect(polish.refusal(.dateBefore(CaseSamples.day("2013-08-06"))).contains("06.08.2013"))
        #expect(polish.refusal(.placesNotRaised(current: 1)).contains("1\u{A0}miejsce"))
        #expect(polish.refusal(.placesNotRaised(current: 32)).contains("32\u{A0}miejsca"))
        #expect(polish.refusal(.groupFull(capacity: 12)).contains("12\u{A0}miejsc"))
        #expect(polish.refusal(.loanNotIn(required: .signed, actual: .draft)).contains("„projekt”"))
        #expect(English().refusal(.notOnBasicList(.reserveList)).contains("reserve"))
    }
}
