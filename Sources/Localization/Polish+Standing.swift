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
        case .related: "spokrewniona rodz. zastępcza"
        case .nonProfessional: "niezawodowa rodz. zastępcza"
        case .professional: "zawodowa rodz. zastępcza"
        case .familyHome: "rodzinny dom dziecka"
        case .notFoster: "brak pieczy zastępczej"
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

    public func label(of field: StandingField) -> String {
        switch field {
        case .learner: "Uczy się"
        case .learnerCategory: "Gdzie się uczy"
        case .learningDuty: "Obowiązek nauki"
        case .gradeAverage: "Średnia ocen"
        case .fosterForm: "Rodz. zastępcza"
        case .singleParent: "Samotny rodzic"
        case .livesInTerritory: "Mieszka tutaj"
        case .nomination: "Kto wytypował"
        case .benefit: "Świadczenie"
        case .confirmation: "Potwierdzam"
        case .route: "Kto ocenia"
        case .inBenefitFamily: "Rodzina (św.)"
        case .hasCertificate: "Orzeczenie"
        case .support: "Wsparcie"
        case .supportDay: "  Otrzymano"
        case .equipmentLoss: "  Czy utracony"
        case .lossConfirmed: "  Potwierdzono"
        case .exclusion: "  Nie liczy się"
        case .basis: "  Rodzaj kwoty"
        case .taxedAmount: "  Kwota opodat."
        }
    }

    public func hint(of field: StandingField) -> String {
        switch field {
        case .learner: "Czy wnioskodawca się uczy. " + hintYesNo
        case .learnerCategory: "Litera z regulaminu: a, b, c lub d; n – nie uczy się. Spacja rozwija listę."
        case .learningDuty: "Czy obowiązek nauki jeszcze trwa. " + hintYesNo
        case .gradeAverage: "Średnia z opinii dyrektora szkoły, np. 4,25."
        case .fosterForm: "Jaką pieczę sprawuje wnioskodawca. " + hintChoice
        case .singleParent: "Samotny rodzic według ustawy o świadczeniach rodzinnych. " + hintYesNo
        case .livesInTerritory: "Czy mieszka na obszarze programu; zameldowanie to co innego. " + hintYesNo
        case .nomination: "Kto wytypował: s – szkoła, o – ośrodek, n – nikt."
        case .benefit: "p – w kryterium, m – mimo przekroczenia, t – przyznano, n – nie przyznano."
        case .confirmation: "Czy pracownik sprawdził i potwierdza. " + hintYesNo
        case .route: "Kto ma ocenić wniosek, gdy grupy wskazują kilka organów. " + hintChoice
        case .inBenefitFamily: "Czy należy do rodziny z ustawy o świadczeniach rodzinnych (dziadkowie nie należą)."
        case .hasCertificate: "Czy ma orzeczenie o niepełnosprawności; podnosi kryterium. " + hintYesNo
        case .support: "Czy gospodarstwo otrzymało to wsparcie. " + hintYesNo
        case .supportDay: "Dzień otrzymania; liczą się lata przed złożeniem wniosku. " + hintDate
        case .equipmentLoss: "n – nieutracony, z – zdarzenie losowe, s – sprzedany, p – podarowany, u – bez dowodu."
        case .lossConfirmed: "Czy właściwy organ potwierdził zdarzenie losowe. " + hintYesNo
        case .exclusion: "Dlaczego dochód się nie liczy: j, ś, p lub d – dochód utracony. Spacja rozwija listę."
        case .basis: "n – netto, o – opodatkowany."
        case .taxedAmount: "Dochód opodatkowany za cały rok. " + hintMoney
        }
    }

    public func label(of kind: BenefitKind) -> String {
        switch kind {
        case .socialAssistance: "Pomoc społeczna"
        case .familyAllowance: "Zasiłek rodz."
        case .schoolScholarship: "Stypendium szk."
        case .careAllowance: "Zasiłek pielęg."
        }
    }

    public func label(of kind: PriorSupportKind) -> String {
        switch kind {
        case .publicEquipment: "Sprzęt publ."
        case .euEquipment: "Sprzęt z UE"
        case .euOther: "Inna pomoc UE"
        case .earlierEdition: "Poprz. edycja"
        }
    }

    public func hintConfirmation(_ rule: String) -> String { "Czy pracownik sprawdził i potwierdza: \(rule). " + hintYesNo }

    public var standingHeading: String { "Dane do kryteriów" }
    public var supportHeading: String { "Wcześniejsze wsparcie" }
    public var benefitFamilyHeading: String { "Rodzina (świadczenia rodzinne)" }
    public var childCertificatesHeading: String { "Orzeczenia dzieci" }
    public func certificateHeading(_ name: String) -> String { name.isEmpty ? "Orzeczenie" : "Orzeczenie: \(name)" }
    public var incomeMore: ActionText { ActionText("Nie licz", "Pyta, dlaczego dochód się nie liczy, na przykład że go utracono.") }
    public var certificateMore: ActionText { ActionText("Następne", "Dodaje następne orzeczenie tej samej osoby.") }
    public var nothingMore: String { "Klawisz działa w wierszu dochodu i orzeczenia." }
    public var badGradeAverage: String { "średnia ocen od 1,0 do 6,0, najwyżej trzy miejsca po przecinku" }
    public var badIncomePeriod: String { "miesiąc, np. 11.2013, albo rok, np. 2012" }

    public func yearlyIncomes(_ basis: IncomeBasis, _ year: Int?) -> String {
        let measure = basis == .net ? "Dochody netto" : "Dochody opodatkowane"
        return measure + (year.map { " za \($0)\(Format.thin)rok" } ?? " za rok")
    }
}
