import Rules

extension English {
    public func name(of status: Verdict.Status) -> String {
        switch status {
        case .eligible: "conditions met"
        case .ineligible: "conditions not met"
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
        case .presented: "presented"
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
    public var verdictForPerson: String { "for a clerk to decide" }
    public var decidedByPerson: String { "a clerk decides" }
    public var taxedIncome: String { "taxed income" }
    public func fact(_ name: String, in period: IncomePeriod) -> String { name + " for " + self.period(period) }
    public func person(_ identifier: String) -> String { "person " + identifier }
    public func isThere(_ isThere: Bool) -> String { isThere ? "there is" : "there is none" }
    public func groupOfOtherSubject(isForApplications: Bool) -> String {
        isForApplications ? "this group is for households' applications only" : "this group is not for households' applications"
    }
    public var applicantIsOfAge: String { "does not apply: the applicant is of age" }
    public func basis(_ provision: String) -> String { "provision: \(provision)" }
    public func shortCitation(_ provision: Provision) -> String { provision.requirements.first ?? provision.place }
    public func threshold(_ key: String) -> String {
        switch key {
        case "social_assistance.single": "social-assistance criterion, one-person household"
        case "social_assistance.person": "social-assistance criterion, per person of a family"
        case "family_benefits.basic": "family-benefits criterion, per person"
        case "family_benefits.disabled_child": "family-benefits criterion with a disabled child, per person"
        case "gus_disposable.person_month": "average monthly income per person by the statistical office"
        case "sa_hectare.per_ha": "monthly income per conversion hectare"
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

    public func name(of policy: PolicyUse) -> String { policy.policy.rawValue + ": " + text(of: policy) }
}
