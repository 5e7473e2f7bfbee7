import Rules

extension English {
    public func text(of reason: Reason) -> String {
        switch reason.area {
        case .common: commonReason(reason)
        case .filing: filingReason(reason)
        case .gate: gateReason(reason)
        case .income: incomeReason(reason)
        case .certificate: certificateReason(reason)
        case .person: personReason(reason)
        case .procedure: procedureReason(reason)
        case .lists: listsReason(reason)
        case .project: projectReason(reason)
        case .training: trainingReason(reason)
        }
    }

    private func commonReason(_ reason: Reason) -> String {
        switch reason {
        case .satisfied: "the condition is met"
        case .missingFacts: "facts are missing"
        case .followsFromParts: "follows from its parts"
        case .manualReview: "a clerk decides"
        case .groupNotModelled: "a clerk decides on this group"
        case .groupUnknown: "the programme has no such group"
        case .subjectNotCovered: "the programme has no rules for such cases"
        case .noThresholdForDay: "no threshold is known for this day"
        default: reason.rawValue
        }
    }

    private func filingReason(_ reason: Reason) -> String {
        switch reason {
        case .filedTooEarly: "filed before filing opened"
        case .filedTooLate: "filed too late"
        case .filedAfterClosingHour: "filed after the closing hour"
        case .postmarkOnLastDay: "postmarked on the last day – in time"
        case .wrongInstitution: "filed at the wrong place"
        case .notSigned: "the form is not signed"
        default: reason.rawValue
        }
    }

    private func gateReason(_ reason: Reason) -> String {
        switch reason {
        case .notRegistered: "not registered in the programme's area"
        case .registrationKindNotAccepted: "this kind of registration is not enough"
        case .notResident: "does not live in the programme's area"
        case .hasComputer: "there is a computer in the household"
        case .hasInternet: "there is Internet in the household"
        case .hasComputerAndInternet: "there are a computer and Internet in the household"
        case .noRepresentative: "a minor without a representative"
        case .representativeKindNotAccepted: "a person of this kind may not represent the applicant"
        case .notNominated: "not nominated by a body that may nominate"
        case .supportedBefore: "the household received such support before"
        case .otherApplicationEarlier: "the household filed another application earlier"
        default: reason.rawValue
        }
    }

    private func incomeReason(_ reason: Reason) -> String {
        switch reason {
        case .incomeWithinLimit: "the income is within the limit"
        case .incomeAboveLimit: "the income is above the limit"
        case .evidencedByDecision: "a benefit decision proves it"
        case .benefitAwarded: "the benefit was awarded within the limit"
        case .benefitAwardedOverLimit: "the benefit was awarded although the limit was exceeded"
        case .benefitNotAwarded: "the benefit was not awarded"
        default: reason.rawValue
        }
    }

    private func certificateReason(_ reason: Reason) -> String {
        switch reason {
        case .degreeQualifies: "the certified or equivalent degree qualifies"
        case .childCertificateQualifies: "the certificate of a child under 16 qualifies"
        case .degreeTooLow: "the certified or equivalent degree is too low"
        case .noCertificate: "there is no certificate"
        case .certificateExpired: "the certificate has expired"
        case .certificateNotYetIssued: "the certificate was issued later"
        case .certificateNotEquivalent: "the certificate is not equivalent to one of a degree"
        case .childCertificateAfterSixteen: "a child's certificate does not serve a person of 16 or more"
        case .childCertificateNotAccepted: "the regulations name no certificates of persons under 16"
        default: reason.rawValue
        }
    }

    private func personReason(_ reason: Reason) -> String {
        switch reason {
        case .tooYoung: "below the required age"
        case .tooOld: "the applicant is above the permitted age"
        case .notLearner: "does not learn in the required form"
        case .learningDutyEnded: "the learning duty has ended"
        case .gradeTooLow: "the grade average is too low"
        case .notFosterFamily: "not a foster family"
        case .notSingleParent: "not a single parent"
        default: reason.rawValue
        }
    }

    private func procedureReason(_ reason: Reason) -> String {
        switch reason {
        case .noDefects: "there are no formal defects"
        case .defectNotMinor: "the defect is not minor, so it cannot be supplemented"
        case .supplementedInTime: "supplemented in time"
        case .supplementedTooLate: "supplemented too late"
        case .notSupplemented: "not supplemented in spite of the call"
        case .severalRoutes: "the claimed groups lead to several bodies; one has to be chosen"
        case .routeNotCompetent: "the body chosen judges none of the groups claimed"
        case .confirmedByPerson: "a clerk checked and confirmed it"
        case .refusedByPerson: "a clerk checked it and did not confirm it"
        case .agreementNotSigned: "the agreement was not signed"
        case .agreementSignedTooLate: "the agreement was signed too late"
        case .notInMinutes: "the findings of the inspection are not in minutes"
        case .noBreach: "the inspection found no breach, so there is no ground for withdrawal"
        default: reason.rawValue
        }
    }

    private func listsReason(_ reason: Reason) -> String {
        switch reason {
        case .notRecommended: "not recommended by the welfare centre"
        case .notSelected: "not selected for support"
        case .selectedByOtherBody: "selected by a body that does not judge this group"
        case .listsOverlapOrMiss: "the lists do not hold each application exactly once"
        case .countsDoNotReconcile: "the numbers of applications do not add up"
        case .positionsNotConsecutive: "the positions on the reserve list are not consecutive"
        case .overCapacity: "more households on the basic list than places"
        default: reason.rawValue
        }
    }

    private func projectReason(_ reason: Reason) -> String {
        switch reason {
        case .granteeKindNotAllowed: "such a body may not run the project"
        case .unitKindNotAllowed: "the programme does not cover units of this kind"
        case .unitNotSubordinate: "the unit is not subordinate to the grantee"
        case .unitOutsideTerritory: "the unit works outside the project area"
        case .unitNotListed: "the unit is not on the list of the project"
        case .tooManyMonths: "Internet is paid for more months than allowed"
        case .noInventory: "there was no inventory at local level"
        case .inventoryTooLate: "the inventory does not precede the purchase"
        case .notJustified: "the purchase is not justified in writing"
        case .overPurchaseLimit: "the purchase is over the limit"
        default: reason.rawValue
        }
    }

    private func trainingReason(_ reason: Reason) -> String {
        switch reason {
        case .contentNotAllowed: "the programme does not cover such training content"
        case .noEService: "the training names no public e-service"
        case .wordNotOnList: "the word is not on the list of the programme"
        case .noNeedsAnalysis: "there is no needs analysis"
        case .needsAnalysisTooLate: "the needs analysis was made after the training began"
        default: reason.rawValue
        }
    }
}
