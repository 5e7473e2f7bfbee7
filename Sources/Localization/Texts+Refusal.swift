import Casework

/// What the office's "no" says: for each reason one sentence or two that name what is wrong and how to mend it.
public protocol RefusalTexts {
    /// The text for a reason; it names no person.
    func refusal(_ code: Refusal.Code) -> String
    /// The title of a notice that lists the reasons, and its one button.
    var refusalTitle: String { get }
    var refusalClose: String { get }
}

extension Refusal.Code {
    /// The parts into which the texts of the reasons fall, so that no function holds them all.
    enum Area: Sendable { case office, person, application, check, round, publication, sitting, loan, training }

    /// Where the reason's text stands. Exhaustive on purpose: a new reason does not compile until it has a place here.
    var area: Area {
        switch self {
        case .roleMayNot, .roleHeldAlready, .roleNotHeld, .lastCoordinator, .projectAlreadyOpen, .projectNotOpen, .unknownCase, .matchDecidedAlready, .placesNotRaised, .noPlacesLeft, .reasonMissing,
            .nameMissing, .textTooLong, .textHasControlCharacters, .dateInFuture, .dateBefore:
            .office
        case .birthDateMissing, .birthDateAfterFiling, .peselDisagreesWithBirthDate, .peselDisagreesWithSex,
            .peselTwiceInHousehold, .peselInOtherHousehold, .peselOrDocumentMissing, .amountNegative, .incomeContradictsNone,
            .certificateContradictsNone, .learnerContradictsNone, .gradeAverageInvalid, .postcodeMalformed,
            .householdHasNoMembers, .personNotInHousehold, .memberInUse:
            .person
        case .representativeMissing, .representativeIsMinor, .representativeIsApplicant, .unknownGroup, .unknownDocument, .unknownConfirmation, .unknownRoute,
            .postmarkMissing, .postmarkAfterReceipt, .applicationNumberFixed, .householdFixed, .applicationNotOpen,
            .notFormallyCorrect, .notOnBasicList, .householdAlreadyServed, .nothingToTakeBack, .actOfSomebodyElse:
            .application
        case .notOnReserveList, .noVacancy, .reserveOrderSkipped, .factsNotConfirmed, .signingTermMissing, .recommendationFinal, .recommendationEmpty, .recommendationIncomplete, .recommendedTwice, .recommendedStrange, .recommendedElsewhere,
            .sittingNotIn, .sittingNumberTaken, .sittingWithoutMembers, .bodyMissing, .notAMember, .quorumMissing, .agendaEmpty, .agendaTwice, .agendaTooLong,
            .notOnAgenda, .notReadyForSitting, .roundOfAnother, .routeOfAnother, .routeUndeclared, .notHandedOver, .interestDeclaredAlready, .orderNotCommittees,
            .orderIncomplete, .tieMethodNotAllowed, .noTie, .tieNotWhole, .tiesOpen, .pointsOpen, .quorumLost, .verdictAgainst,
            .householdServedTwice, .sumsDoNotReconcile, .closedByProposer, .listIsAnother, .listChanged:
            .sitting
        case .verificationBegun, .verificationNotBegun, .callOpen, .notCalled, .callTermRuns, .callNotDelivered, .nothingMissing, .notCompleteForPass,
            .supplementTermUnset, .onlyMinorDefects, .itemNotCalled, .nothingReceived, .onAgenda, .notAssessed, .notOnList,
            .signingTermRuns, .noticeNotDelivered:
            .check
        case .roundNotIn, .roundKindNotOfProgramme, .noRoundToSupplement, .windowNotBegun, .windowWithoutTime, .windowStillOpen, .extensionNotLater, .postStillEnters,
            .roundUndecided, .roundOverCapacity, .roundNotChosen, .roundHasNoLoans, .caseNumberPatternIncomplete:
            .round
        case .publication: .publication
        case .loanExists, .loanNotIn, .unitNotInStock, .unitNotInstalled, .openingInvalid, .unitNotMarked, .unitNotInsured, .unitNotOfLoan, .unitTwice, .noUnits,
            .inventoryNumberTaken, .serialNumberTaken, .numberMissing, .failureUnknown, .failureNotIn, .failuresOpen,
            .linesMissing:
            .loan
        case .capacityInvalid, .groupFull, .alreadyEnrolled, .notEnrolled, .sessionUnknown, .sessionExists, .sessionInFuture,
            .hoursInvalid, .minutesInvalid, .minutesNotPresent:
            .training
        }
    }
}
