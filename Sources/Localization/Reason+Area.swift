import Rules

/// What a reason speaks of; each language has one table for each.
enum ReasonArea {
    case common, filing, gate, income, certificate, person, procedure, lists, project, training
}

extension Reason {
    /// Every reason belongs to one area, so that a new one does not go without a text unnoticed.
    var area: ReasonArea {
        switch self {
        case .satisfied, .missingFacts, .followsFromParts, .manualReview, .groupNotModelled, .groupUnknown, .subjectNotCovered,
            .noThresholdForDay:
            .common
        case .filedTooEarly, .filedTooLate, .filedAfterClosingHour, .postmarkOnLastDay, .wrongInstitution, .notSigned:
            .filing
        case .notRegistered, .registrationKindNotAccepted, .notResident, .hasComputer, .hasInternet, .hasComputerAndInternet,
            .noRepresentative, .representativeKindNotAccepted, .notNominated, .supportedBefore, .otherApplicationEarlier:
            .gate
        case .incomeWithinLimit, .incomeAboveLimit, .evidencedByDecision, .benefitAwarded, .benefitAwardedOverLimit,
            .benefitNotAwarded:
            .income
        case .degreeQualifies, .childCertificateQualifies, .degreeTooLow, .noCertificate, .certificateExpired,
            .certificateNotYetIssued, .certificateNotEquivalent, .childCertificateAfterSixteen, .childCertificateNotAccepted:
            .certificate
        case .tooYoung, .tooOld, .notLearner, .learningDutyEnded, .gradeTooLow, .notFosterFamily, .notSingleParent:
            .person
        case .noDefects, .defectNotMinor, .supplementedInTime, .supplementedTooLate, .notSupplemented, .severalRoutes,
            .routeNotCompetent, .confirmedByPerson, .refusedByPerson, .agreementNotSigned, .agreementSignedTooLate, .notInMinutes, .noBreach:
            .procedure
        case .notRecommended, .notSelected, .selectedByOtherBody, .listsOverlapOrMiss, .countsDoNotReconcile,
            .positionsNotConsecutive, .overCapacity:
            .lists
        case .granteeKindNotAllowed, .unitKindNotAllowed, .unitNotSubordinate, .unitOutsideTerritory, .unitNotListed,
            .tooManyMonths, .noInventory, .inventoryTooLate, .notJustified, .overPurchaseLimit:
            .project
        case .contentNotAllowed, .noEService, .wordNotOnList, .noNeedsAnalysis, .needsAnalysisTooLate:
            .training
        }
    }
}
