import Rules

extension Polish {
    public func name(of category: LearnerCategory) -> String {
        switch category {
        case .pupil: "a – szkoła publiczna, uprawniona lub kolegium"
        case .centreWard: "b – ośrodek (obowiązek szkolny i nauki)"
        case .pupilWithoutPublicRights: "c – szkoła niepubl. bez uprawnień publ."
        case .nonPublicCollegeStudent: "d – kolegium niepubliczne"
        }
    }

    public func name(of form: FosterForm) -> String {
        switch form {
        case .related: "rodzina zastępcza spokrewniona"
        case .nonProfessional: "rodzina zastępcza niezawodowa"
        case .professional: "rodzina zastępcza zawodowa"
        case .familyHome: "dom dziecka rodzinny"
        case .notFoster: "nie jest rodziną zastępczą"
        }
    }

    public func name(of body: NominatingBody) -> String {
        switch body {
        case .school: "szkoła"
        case .welfareCentre: "ośrodek pomocy społecznej"
        case .otherWelfareCentre: "inny ośrodek, niewłaściwy miejscowo"
        case .grantee: "realizator projektu"
        }
    }

    public func name(of support: PriorSupportKind) -> String {
        switch support {
        case .publicEquipment: "sprzęt z PFRON lub innych środków publicznych"
        case .euEquipment: "podstawowy sprzęt z innych programów UE"
        case .euOther: "inna pomoc z programów UE"
        case .earlierEdition: "udział w poprzedniej edycji"
        }
    }

    public func name(of loss: EquipmentLoss) -> String {
        switch loss {
        case .notLost: "nieutracony"
        case .randomEvent: "zdarzenie losowe"
        case .sold: "sprzedany"
        case .givenAway: "podarowany"
        case .unproven: "utracony bez dowodu"
        }
    }

    public func name(of exclusion: IncomeExclusion) -> String {
        switch exclusion {
        case .oneOffBenefit: "jednorazowe świadczenie"
        case .inKindBenefit: "świadczenie w naturze"
        case .sociallyUsefulWork: "prace społecznie użyteczne"
        case .lostIncome: "dochód utracony"
        case .benefitOverLimit: "mimo przekroczenia kryterium"
        }
    }

    public func name(of basis: IncomeBasis) -> String {
        switch basis {
        case .net: "netto"
        case .taxed: "opodatkowany"
        }
    }

    public var nobodyNominated: String { "nikt nie wytypował" }
    public var doesNotLearn: String { "nie uczy się" }

    public func name(of answer: BenefitAnswer) -> String {
        switch answer {
        case .within: "przyznany w kryterium"
        case .above: "mimo przekroczenia kryterium"
        case .awarded: "tak, kryterium nieznane"
        case .notAwarded: "nie przyznano"
        }
    }

    public var standingHeading: String { "Dane do zaznaczonych grup" }

    public func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String {
        let measure = basis == .net ? "Dochody netto" : "Dochody opodatkowane"
        return measure + (year.map { " za \($0) rok" } ?? " za rok")
    }
}
