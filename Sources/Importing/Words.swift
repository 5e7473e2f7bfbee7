import Casework
import Rules

/// The words of cells that hold one of a few; the first of a value is the one that the documentation names.
enum Words {
    static let yesNo: [(String, Bool)] = [("tak", true), ("nie", false), ("t", true), ("n", false)]

    static let channel: [(String, FilingChannel)] = [
        ("osobiście", .inPerson), ("pocztą", .post), ("poczta", .post), ("elektronicznie", .electronic),
    ]

    static let sex: [(String, Sex)] = [("k", .female), ("m", .male), ("kobieta", .female), ("mężczyzna", .male)]

    static let registration: [(String, RegistrationKind)] = [("stałe", .permanent), ("czasowe", .temporary), ("brak", .notRegistered)]

    static let representative: [(String, RepresentativeKind)] = [
        ("rodzic", .statutoryRepresentative), ("przedstawiciel ustawowy", .statutoryRepresentative), ("opiekun prawny", .legalGuardian),
        ("opiekun faktyczny", .actualGuardian),
    ]

    static let relation: [(String, Relation)] = [
        ("mąż", .spouse), ("żona", .spouse), ("partner", .partner), ("partnerka", .partner), ("dziecko", .child), ("syn", .child),
        ("córka", .child), ("rodzic", .parent), ("matka", .parent), ("ojciec", .parent), ("brat", .sibling), ("siostra", .sibling),
        ("dziadek", .grandparent), ("babcia", .grandparent), ("wnuk", .grandchild), ("wnuczka", .grandchild),
        ("dziecko w pieczy", .fosterChild), ("inna osoba", .other), ("spoza gospodarstwa", .outsideRepresentative),
    ]

    static let incomeSource: [(String, IncomeSource)] = [
        ("brak", .none), ("praca", .employment), ("emerytura", .pension), ("renta", .pension), ("świadczenie", .benefit),
        ("gospodarstwo rolne", .farm), ("działalność", .business), ("alimenty", .alimony), ("inne", .other),
    ]

    static let authority: [(String, CertificateAuthority)] = [
        ("pzon", .pzon), ("zus", .zus), ("krus", .krus), ("kiz", .kiz), ("mon", .mon), ("mswia", .mswia),
    ]

    /// Nil is a declaration that there is none.
    static let certificate: [(String, CertificateKind?)] = [
        ("brak", nil), ("znaczny", .severe), ("umiarkowany", .moderate), ("lekki", .light), ("do 16 lat", .child),
        ("całkowita niezdolność i niezdolność do samodzielnej egzystencji", .totalIncapacityDependentLiving),
        ("całkowita niezdolność", .totalIncapacity), ("niezdolność do samodzielnej egzystencji", .dependentLiving),
        ("częściowa niezdolność", .partialIncapacity), ("celowość przekwalifikowania", .retraining), ("i grupa", .invalidityGroup1),
        ("ii grupa", .invalidityGroup2), ("iii grupa", .invalidityGroup3), ("niezdolność w gospodarstwie rolnym", .farmIncapacity),
    ]

    static let yesNoInBoth: [(String, Bool)] = yesNo + [("yes", true), ("no", false)]

    static let support: [(String, PriorSupportKind)] = [
        ("wcześniejsza edycja", .earlierEdition), ("sprzęt publiczny", .publicEquipment), ("sprzęt unijny", .euEquipment),
        ("inna pomoc unijna", .euOther), ("earlier edition", .earlierEdition), ("public equipment", .publicEquipment),
        ("eu equipment", .euEquipment), ("other eu help", .euOther),
    ]

    static let loss: [(String, EquipmentLoss)] = [
        ("nie", .notLost), ("zdarzenie losowe", .randomEvent), ("sprzedaż", .sold), ("darowizna", .givenAway), ("bez dowodu", .unproven),
        ("no", .notLost), ("random event", .randomEvent), ("sold", .sold), ("given away", .givenAway), ("unproven", .unproven),
    ]

    static let forEver: [(String, Bool)] = [("bezterminowo", true), ("na stałe", true)]
}
