import Casework
import Rules

extension English {
    public func name(of role: Role) -> String {
        switch role {
        case .clerk: "clerk"
        case .coordinator: "coordinator"
        case .committee: "committee"
        case .trainer: "trainer"
        case .auditor: "auditor"
        }
    }

    public func name(of kind: CaseKind) -> String {
        switch kind {
        case .project: "project"
        case .household: "household"
        case .application: "application"
        case .equipment: "equipment"
        case .loan: "loan agreement"
        case .module: "training module"
        case .publicUnit: "public unit"
        case .recommendation: "recommendation of a welfare centre"
        case .sitting: "sitting of the committee"
        case .round: "recruitment round"
        case .earlierBeneficiary: "person on the list of earlier beneficiaries"
        case .group: "training group"
        }
    }

    public func name(of sex: Sex) -> String {
        switch sex {
        case .female: "female"
        case .male: "male"
        }
    }

    public func name(of relation: Relation) -> String {
        switch relation {
        case .applicant: "applicant"
        case .spouse: "spouse"
        case .partner: "partner"
        case .child: "child"
        case .parent: "parent"
        case .sibling: "sibling"
        case .grandparent: "grandparent"
        case .grandchild: "grandchild"
        case .fosterChild: "foster child"
        case .other: "other person"
        case .outsideRepresentative: "outside the household"
        }
    }

    public func name(of relation: Relation, sex: Sex?) -> String {
        guard let sex else { return name(of: relation) }
        let isFemale = sex == .female
        return switch relation {
        case .spouse: isFemale ? "wife" : "husband"
        case .child: isFemale ? "daughter" : "son"
        case .parent: isFemale ? "mother" : "father"
        case .sibling: isFemale ? "sister" : "brother"
        case .grandparent: isFemale ? "grandmother" : "grandfather"
        case .grandchild: isFemale ? "granddaughter" : "grandson"
        case .applicant, .partner, .fosterChild, .other, .outsideRepresentative: name(of: relation)
        }
    }

    public func name(of kind: AddressKind) -> String {
        switch kind {
        case .registered: "registered"
        case .residence: "residence"
        case .correspondence: "correspondence"
        }
    }

    public func name(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    public func name(of channel: FilingChannel) -> String {
        switch channel {
        case .inPerson: "in person"
        case .post: "by post"
        case .electronic: "electronically"
        }
    }

    public func name(of registration: RegistrationKind) -> String {
        switch registration {
        case .permanent: "permanent"
        case .temporary: "temporary"
        case .notRegistered: "none here"
        }
    }

    public func name(of representative: RepresentativeKind) -> String {
        switch representative {
        case .statutoryRepresentative: "statutory representative"
        case .legalGuardian: "legal guardian"
        case .actualGuardian: "actual guardian"
        case .absent: "nobody"
        }
    }

    public func name(of source: IncomeSource) -> String {
        switch source {
        case .none: "no income"
        case .employment: "employment"
        case .pension: "pension"
        case .benefit: "benefit"
        case .farm: "farm"
        case .business: "business"
        case .alimony: "alimony"
        case .other: "other"
        }
    }

    public func name(of authority: CertificateAuthority) -> String {
        switch authority {
        case .pzon: "district board"
        case .zus: "ZUS"
        case .krus: "KRUS"
        case .kiz: "KIZ"
        case .mon: "MON"
        case .mswia: "MSWiA"
        }
    }

    public func name(of kind: CertificateKind) -> String {
        switch kind {
        case .severe: "severe degree"
        case .moderate: "moderate degree"
        case .light: "light degree"
        case .child: "disability of a child under 16"
        case .totalIncapacityDependentLiving: "total incapacity, no independent living"
        case .totalIncapacity: "total incapacity for work"
        case .dependentLiving: "incapable of independent living"
        case .partialIncapacity: "partial incapacity for work"
        case .retraining: "retraining advised"
        case .invalidityGroup1: "disability group I"
        case .invalidityGroup2: "disability group II"
        case .invalidityGroup3: "disability group III"
        case .farmIncapacity: "incapacity for farm work"
        }
    }

    public func name(of degree: DisabilityDegree) -> String {
        switch degree {
        case .severe: "severe"
        case .moderate: "moderate"
        case .light: "light"
        }
    }

    public func name(of status: ApplicationStatus) -> String {
        switch status {
        case .received: "received"
        case .inVerification: "in formal check"
        case .called: "called to supplement"
        case .supplemented: "supplemented"
        case .inAssessment: "in assessment"
        case .resigned: "resigned"
        case .struckOff: "struck off the list"
        case .died: "applicant died"
        case .formallyCorrect: "formally correct"
        case .formallyRejected: "formally rejected"
        case .basicList: "basic list"
        case .reserveList: "reserve list"
        case .notAccepted: "not accepted"
        case .withdrawn: "withdrawn"
        }
    }

    public func shortName(of status: ApplicationStatus) -> String {
        switch status {
        case .formallyCorrect: "form. correct"
        case .formallyRejected: "form. rejected"
        case .basicList: "basic"
        case .reserveList: "reserve"
        case .called: "called"
        case .struckOff: "struck off"
        case .died: "died"
        case .received, .inVerification, .supplemented, .inAssessment, .notAccepted, .resigned, .withdrawn: name(of: status)
        }
    }

    public func name(of outcome: DecideList.Outcome) -> String {
        switch outcome {
        case .basicList: "basic list"
        case .reserveList: "reserve list"
        case .notAccepted: "not accepted"
        }
    }
}
