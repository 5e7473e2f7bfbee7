import Rules

extension English {
    public func name(of category: LearnerCategory) -> String {
        switch category {
        case .pupil: "a – public school, one with its rights, college"
        case .centreWard: "b – centre (school and learning duty)"
        case .pupilWithoutPublicRights: "c – non-public school without rights"
        case .nonPublicCollegeStudent: "d – non-public college"
        }
    }

    public func name(of form: FosterForm) -> String {
        switch form {
        case .related: "related foster family"
        case .nonProfessional: "non-professional foster family"
        case .professional: "professional foster family"
        case .familyHome: "family children's home"
        case .notFoster: "gives no foster care"
        }
    }

    public func name(of body: NominatingBody) -> String {
        switch body {
        case .school: "school"
        case .welfareCentre: "welfare centre"
        case .otherWelfareCentre: "another welfare centre, not the competent one"
        case .grantee: "body that runs the project"
        }
    }

    public func name(of support: PriorSupportKind) -> String {
        switch support {
        case .publicEquipment: "equipment from PFRON or other public funds"
        case .euEquipment: "basic equipment from other EU programmes"
        case .euOther: "other help from EU programmes"
        case .earlierEdition: "part in the earlier edition"
        }
    }

    public func name(of loss: EquipmentLoss) -> String {
        switch loss {
        case .notLost: "not lost"
        case .randomEvent: "random event"
        case .sold: "sold"
        case .givenAway: "given away"
        case .unproven: "lost without proof"
        }
    }

    public func name(of exclusion: IncomeExclusion) -> String {
        switch exclusion {
        case .oneOffBenefit: "one-off benefit"
        case .inKindBenefit: "benefit in kind"
        case .sociallyUsefulWork: "socially useful work"
        case .lostIncome: "lost income"
        case .benefitOverLimit: "awarded above the limit"
        }
    }

    public func name(of basis: IncomeBasis) -> String {
        switch basis {
        case .net: "net"
        case .taxed: "taxed"
        }
    }

    public var nobodyNominated: String { "nobody" }
    public var doesNotLearn: String { "not a learner" }

    public func name(of answer: BenefitAnswer) -> String {
        switch answer {
        case .within: "awarded within the limit"
        case .above: "over the limit, yet awarded"
        case .awarded: "yes, limit not known"
        case .notAwarded: "not awarded"
        }
    }

    public var standingHeading: String { "For the groups claimed" }

    public func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String {
        let measure = basis == .net ? "Net incomes" : "Taxed incomes"
        return measure + (year.map { " of \($0)" } ?? " of the year")
    }
}
