import Casework
import Rules

extension Polish {
    public func name(of role: Role) -> String {
        switch role {
        case .clerk: "referent"
        case .coordinator: "koordynator"
        case .committee: "komisja"
        case .trainer: "trener"
        case .auditor: "kontroler"
        }
    }

    public func name(of kind: CaseKind) -> String {
        switch kind {
        case .project: "projekt"
        case .household: "gospodarstwo"
        case .application: "wniosek"
        case .equipment: "sprzęt"
        case .loan: "umowa użyczenia"
        case .module: "moduł szkolenia"
        case .publicUnit: "jednostka publiczna"
        case .recommendation: "rekomendacja ośrodka"
        case .sitting: "posiedzenie komisji"
        case .round: "nabór"
        case .earlierBeneficiary: "osoba z listy wcześniej wspartych"
        case .group: "grupa szkoleniowa"
        }
    }

    public func name(of sex: Sex) -> String {
        switch sex {
        case .female: "kobieta"
        case .male: "mężczyzna"
        }
    }

    public func name(of relation: Relation) -> String {
        switch relation {
        case .applicant: "wnioskodawca"
        case .spouse: "mąż / żona"
        case .partner: "partner / partnerka"
        case .child: "dziecko"
        case .parent: "rodzic"
        case .sibling: "brat / siostra"
        case .grandparent: "dziadek / babcia"
        case .grandchild: "wnuk / wnuczka"
        case .fosterChild: "dziecko w pieczy"
        case .other: "inna osoba"
        case .outsideRepresentative: "spoza gospodarstwa"
        }
    }

    public func name(of relation: Relation, sex: Sex?) -> String {
        guard let sex else { return name(of: relation) }
        let isFemale = sex == .female
        return switch relation {
        case .applicant: isFemale ? "wnioskodawczyni" : "wnioskodawca"
        case .spouse: isFemale ? "żona" : "mąż"
        case .partner: isFemale ? "partnerka" : "partner"
        case .child: isFemale ? "córka" : "syn"
        case .parent: isFemale ? "matka" : "ojciec"
        case .sibling: isFemale ? "siostra" : "brat"
        case .grandparent: isFemale ? "babcia" : "dziadek"
        case .grandchild: isFemale ? "wnuczka" : "wnuk"
        case .fosterChild, .other, .outsideRepresentative: name(of: relation)
        }
    }

    public func name(of kind: AddressKind) -> String {
        switch kind {
        case .registered: "zameldowania"
        case .residence: "zamieszkania"
        case .correspondence: "do korespondencji"
        }
    }

    public func name(of weekday: Weekday) -> String {
        switch weekday {
        case .monday: "poniedziałek"
        case .tuesday: "wtorek"
        case .wednesday: "środa"
        case .thursday: "czwartek"
        case .friday: "piątek"
        case .saturday: "sobota"
        case .sunday: "niedziela"
        }
    }

    public func name(of channel: FilingChannel) -> String {
        switch channel {
        case .inPerson: "osobiście"
        case .post: "pocztą"
        case .electronic: "elektronicznie"
        }
    }

    public func name(of registration: RegistrationKind) -> String {
        switch registration {
        case .permanent: "stałe"
        case .temporary: "czasowe"
        case .notRegistered: "brak w gminie"
        }
    }

    public func name(of representative: RepresentativeKind) -> String {
        switch representative {
        case .statutoryRepresentative: "przedstawiciel ustawowy"
        case .legalGuardian: "opiekun prawny"
        case .actualGuardian: "opiekun faktyczny"
        case .absent: "nikt"
        }
    }

    public func name(of source: IncomeSource) -> String {
        switch source {
        case .none: "brak dochodu"
        case .employment: "praca"
        case .pension: "emerytura lub renta"
        case .benefit: "świadczenie"
        case .farm: "gospodarstwo rolne"
        case .business: "działalność"
        case .alimony: "alimenty"
        case .other: "inny"
        }
    }

    public func name(of authority: CertificateAuthority) -> String {
        switch authority {
        case .pzon: "zespół powiatowy"
        case .zus: "ZUS"
        case .krus: "KRUS"
        case .kiz: "KIZ"
        case .mon: "MON"
        case .mswia: "MSWiA"
        }
    }

    public func name(of kind: CertificateKind) -> String {
        switch kind {
        case .severe: "stopień znaczny"
        case .moderate: "stopień umiarkowany"
        case .light: "stopień lekki"
        case .child: "niepełnosprawność dziecka do 16 lat"
        case .totalIncapacityDependentLiving: "całkowita niezdolność i niezdolność do samodz. egz."
        case .totalIncapacity: "całkowita niezdolność do pracy"
        case .dependentLiving: "niezdolność do samodzielnej egzystencji"
        case .partialIncapacity: "częściowa niezdolność do pracy"
        case .retraining: "celowość przekwalifikowania"
        case .invalidityGroup1: "I grupa inwalidów"
        case .invalidityGroup2: "II grupa inwalidów"
        case .invalidityGroup3: "III grupa inwalidów"
        case .farmIncapacity: "niezdolność do pracy w rolnictwie"
        }
    }

    public func name(of degree: DisabilityDegree) -> String {
        switch degree {
        case .severe: "znaczny"
        case .moderate: "umiarkowany"
        case .light: "lekki"
        }
    }

    public func name(of status: ApplicationStatus) -> String {
        switch status {
        case .received: "wpłynął"
        case .inVerification: "w weryfikacji formalnej"
        case .called: "wezwano do uzupełnienia"
        case .supplemented: "uzupełniony"
        case .inAssessment: "w ocenie"
        case .resigned: "rezygnacja"
        case .struckOff: "skreślony z listy"
        case .died: "zgon wnioskodawcy"
        case .formallyCorrect: "poprawny formalnie"
        case .formallyRejected: "odrzucony formalnie"
        case .basicList: "lista podstawowa"
        case .reserveList: "lista rezerwowa"
        case .notAccepted: "nieprzyjęty"
        case .withdrawn: "wycofany"
        }
    }

    public func shortName(of status: ApplicationStatus) -> String {
        switch status {
        case .formallyCorrect: "poprawny form."
        case .formallyRejected: "odrzucony form."
        case .basicList: "podstawowa"
        case .reserveList: "rezerwowa"
        case .inVerification: "w weryfikacji"
        case .called: "wezwano"
        case .struckOff: "skreślony"
        case .died: "zgon"
        case .received, .supplemented, .inAssessment, .notAccepted, .resigned, .withdrawn: name(of: status)
        }
    }

    public func name(of outcome: DecideList.Outcome) -> String {
        switch outcome {
        case .basicList: "lista podstawowa"
        case .reserveList: "lista rezerwowa"
        case .notAccepted: "nieprzyjęty"
        }
    }
}
