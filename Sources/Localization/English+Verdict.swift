import Rules

extension English {
    public func name(of status: Verdict.Status) -> String {
        switch status {
        case .eligible: "eligible"
        case .ineligible: "not eligible"
        case .undetermined: "undetermined"
        }
    }

    public func name(of outcome: Outcome) -> String {
        switch outcome {
        case .met: "met"
        case .notMet: "not met"
        case .unknown: "not known"
        }
    }

    public func name(of state: RequiredDocument.State) -> String {
        switch state {
        case .missing: "missing"
        case .presented: "there"
        case .uncertified: "not certified"
        }
    }

    public func name(of kind: BenefitKind) -> String {
        switch kind {
        case .socialAssistance: "social assistance"
        case .familyAllowance: "family allowance"
        case .schoolScholarship: "school scholarship"
        case .careAllowance: "care allowance"
        }
    }

    public var verdictHeading: String { "Verdict" }
    public var factsHeading: String { "Facts" }
    public var documentsHeading: String { "Documents" }
    public func verdictOn(_ day: CalendarDay?) -> String { day.map { "as of \(date($0))" } ?? "filing date not known" }
    public func missingFacts(_ names: String) -> String { "missing: \(names)" }
    public func basis(_ provision: String) -> String { "provision: \(provision)" }
    public func shortCitation(_ provision: Provision) -> String { provision.requirements.first ?? provision.place }
    public func threshold(_ key: String) -> String {
        switch key {
        case "social_assistance.single": "social-assistance criterion, one-person household"
        case "social_assistance.person": "social-assistance criterion, per person of a family"
        case "family_benefits.basic": "family-benefits criterion, per person"
        case "family_benefits.disabled_child": "family-benefits criterion with a disabled child, per person"
        case "gus_disposable.person_month": "average monthly income per person by the statistical office"
        case "min_pension.full", "min_pension.by_policy": "minimum pension"
        case "min_pension.partial": "minimum pension for partial incapacity"
        default: key
        }
    }
    public func inForceSince(_ day: CalendarDay) -> String { "(in force since \(date(day)))" }
    public var anyOfParts: String { "one of the conditions is enough" }
    public var noGroupClaimed: String { "no target group is claimed" }
    public var documentMayBeNeeded: String { "may be needed" }
    public var needsCertification: String { "copy to be certified" }
    public func checklistSummary(present: Int, needed: Int, uncertified: Int) -> String {
        let rest = uncertified == 0 ? "" : ", \(uncertified) not certified"
        return "Documents: \(present) of \(needed)\(rest)"
    }

    public func text(of reason: Reason) -> String {
        switch reason {
        case .satisfied: "the condition is met"
        case .missingFacts: "facts are missing"
        case .followsFromParts: "follows from its parts"
        case .manualReview: "the staff decide, not the program"
        case .groupNotModelled: "the staff decide on this group"
        case .groupUnknown: "the programme has no such group"
        case .noThresholdForDay: "no threshold is known for this day"
        case .filedTooEarly: "filed before the recruitment opened"
        case .filedTooLate: "filed too late"
        case .filedAfterClosingHour: "filed after the closing hour"
        case .postmarkOnLastDay: "postmarked on the last day – in time"
        case .wrongInstitution: "filed at the wrong place"
        case .notSigned: "the form is not signed"
        case .notRegistered: "not registered in the commune"
        case .registrationKindNotAccepted: "this kind of registration is not enough"
        case .notResident: "does not live in the programme's area"
        case .hasComputer: "there is a computer in the household"
        case .hasInternet: "there is Internet in the household"
        case .hasComputerAndInternet: "there are a computer and Internet in the household"
        case .noRepresentative: "a minor without a representative"
        case .notNominated: "not nominated by a school or a welfare centre"
        case .supportedBefore: "the household received such support before"
        case .otherApplicationEarlier: "the household filed another application earlier"
        case .incomeWithinLimit: "the income is within the limit"
        case .incomeAboveLimit: "the income is above the limit"
        case .evidencedByDecision: "a benefit decision proves it"
        case .benefitAwarded: "the benefit was awarded within the limit"
        case .benefitAwardedOverLimit: "the benefit was awarded although the limit was exceeded"
        case .benefitNotAwarded: "the benefit was not awarded"
        default: personReason(reason)
        }
    }

    private func personReason(_ reason: Reason) -> String {
        switch reason {
        case .degreeQualifies: "the certified or equivalent degree qualifies"
        case .childCertificateQualifies: "the certificate of a child under 16 qualifies"
        case .degreeTooLow: "the certified or equivalent degree is too low"
        case .noCertificate: "there is no certificate"
        case .certificateExpired: "the certificate has expired"
        case .certificateNotYetIssued: "the certificate was issued later"
        case .certificateNotEquivalent: "the certificate is not equivalent to one of a degree"
        case .childCertificateAfterSixteen: "a child's certificate does not serve a person of 16 or more"
        case .childCertificateNotAccepted: "the programme does not accept children's certificates"
        case .tooYoung: "below the required age"
        case .tooOld: "above the permitted age"
        case .notLearner: "does not learn in the required form"
        case .learningDutyEnded: "the learning duty has ended"
        case .gradeTooLow: "the grade average is too low"
        case .notFosterFamily: "not a foster family"
        case .notSingleParent: "not a single parent"
        default: text(of: .manualReview)
        }
    }

    public func name(of policy: PolicyUse) -> String { policy.policy.rawValue + " (" + policy.option + ")" }
}
