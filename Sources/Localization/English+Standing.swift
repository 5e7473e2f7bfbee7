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

    public func label(of field: StandingField) -> String {
        switch field {
        case .learner: "Learner"
        case .learnerCategory: "Where learning"
        case .learningDuty: "Learning duty"
        case .gradeAverage: "Grade average"
        case .fosterForm: "Foster care"
        case .singleParent: "Single parent"
        case .livesInTerritory: "Lives here"
        case .nomination: "Nominated by"
        case .benefit: "Benefit"
        case .confirmation: "I confirm"
        case .route: "Who judges"
        case .inBenefitFamily: "Family (ben.)"
        case .hasCertificate: "Certificate"
        case .support: "Support"
        case .supportDay: "  Received on"
        case .equipmentLoss: "  Lost"
        case .lossConfirmed: "  Confirmed"
        case .exclusion: "  Not counted"
        case .basis: "  Measured"
        case .taxedAmount: "  Taxed amount"
        }
    }

    public func hint(of field: StandingField) -> String {
        switch field {
        case .learner: "Whether the applicant is learning. " + hintYesNo
        case .learnerCategory: "The letter of the rules: a, b, c or d; n – not a learner. Space opens the list."
        case .learningDuty: "Whether the learning duty is still running. " + hintYesNo
        case .gradeAverage: "The average in the school head's opinion, e.g. 4,25."
        case .fosterForm: "The care that the applicant gives. " + hintChoice
        case .singleParent: "In the sense of the family-benefits act. " + hintYesNo
        case .livesInTerritory: "Whether living in the programme's area; registration is another thing. " + hintYesNo
        case .nomination: "Who nominated: s – school, w – welfare centre, n – nobody."
        case .benefit: "a – within the limit, o – over it, y – awarded, n – not awarded."
        case .confirmation: "Whether a clerk has checked and confirms. " + hintYesNo
        case .route: "Who is to judge where the groups lead to several bodies. " + hintChoice
        case .inBenefitFamily: "Whether of the family of the family-benefits act (grandparents are not)."
        case .hasCertificate: "Whether holding a disability certificate; it raises the limit. " + hintYesNo
        case .support: "Whether the household received this support. " + hintYesNo
        case .supportDay: "The day of receipt; years before the filing count. " + hintDate
        case .equipmentLoss: "n – not lost, r – random event, s – sold, g – given away, l – without proof."
        case .lossConfirmed: "Whether the competent body confirmed the random event. " + hintYesNo
        case .exclusion: "Why the income does not count: o, b, s or l – lost income. Space opens the list."
        case .basis: "n – net, t – taxed."
        case .taxedAmount: "Taxed income of the whole year. " + hintMoney
        }
    }

    public func label(of kind: BenefitKind) -> String {
        switch kind {
        case .socialAssistance: "Social assist."
        case .familyAllowance: "Family allow."
        case .schoolScholarship: "Scholarship"
        case .careAllowance: "Care allowance"
        }
    }

    public func label(of kind: PriorSupportKind) -> String {
        switch kind {
        case .publicEquipment: "Publ. equipment"
        case .euEquipment: "EU equipment"
        case .euOther: "Other EU help"
        case .earlierEdition: "Earlier edition"
        }
    }

    public func hintConfirmation(_ rule: String) -> String { "Whether a clerk has checked and confirms: \(rule). " + hintYesNo }

    public var standingHeading: String { "For the criteria" }
    public var supportHeading: String { "Earlier support" }
    public var benefitFamilyHeading: String { "Family (family benefits)" }
    public var childCertificatesHeading: String { "Children's certificates" }
    public func certificateHeading(_ name: String) -> String { name.isEmpty ? "Certificate" : "Certificate: \(name)" }
    public var incomeMore: ActionText { ActionText("Don't count", "Asks why the income does not count, such as that it was lost.") }
    public var certificateMore: ActionText { ActionText("Another", "Adds another certificate of the same person.") }
    public var nothingMore: String { "The key works in the row of an income or a certificate." }
    public var badGradeAverage: String { "a grade average of 1.0 to 6.0 with at most three decimals" }
    public var badIncomePeriod: String { "a month such as 11.2013, or a year such as 2012" }

    public func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String {
        let measure = basis == .net ? "Net incomes" : "Taxed incomes"
        return measure + (year.map { " of \($0)" } ?? " of the year")
    }
}
