import Casework

/// A column of a file of applications: its name, as it stands in the header, and whether it may be missing.
public enum Column: Hashable, Sendable {
    /// What is said once of an application.
    case once(Single)
    /// What is said of each person; 1 is the applicant.
    case person(Int, Personal)

    /// The columns that stand once.
    public enum Single: String, Sendable, CaseIterable {
        case ordinal = "lp"
        case receivedOn = "data wpływu"
        case receivedAt = "godzina wpływu"
        case channel = "sposób złożenia"
        case postmark = "data stempla"
        case rightInstitution = "właściwe miejsce złożenia"
        case signed = "podpisany"
        case locality = "miejscowość"
        case street = "ulica"
        case building = "nr domu"
        case flat = "nr lokalu"
        case postcode = "kod pocztowy"
        case postTown = "poczta"
        case registration = "zameldowanie"
        case registeredUntil = "zameldowanie do"
        case registeredLocality = "zameldowanie miejscowość"
        case registeredStreet = "zameldowanie ulica"
        case registeredBuilding = "zameldowanie nr domu"
        case registeredFlat = "zameldowanie nr lokalu"
        case registeredPostcode = "zameldowanie kod pocztowy"
        case registeredPostTown = "zameldowanie poczta"
        case computer = "komputer"
        case computerWorks = "komputer sprawny"
        case internet = "internet"
        case groups = "grupy"
        case documents = "dokumenty"
        case incomeMonth = "miesiąc dochodu"
        case representative = "przedstawiciel"
        case representativeKind = "rodzaj przedstawiciela"
    }

    /// The columns of a person; those of the second and further persons begin with `osoba 2`, `osoba 3` …
    public enum Personal: String, Sendable, CaseIterable {
        case familyName = "nazwisko"
        case givenNames = "imiona"
        case pesel = "PESEL"
        case identityDocument = "dokument tożsamości"
        case birthDate = "data urodzenia"
        case sex = "płeć"
        case phone = "telefon"
        /// Not of the applicant.
        case relation = "pokrewieństwo"
        case income = "dochód"
        case incomeSource = "źródło dochodu"
        case learner = "uczy się"
        case singleParent = "samotny rodzic"
        case livesInTerritory = "mieszka w gminie"
        case certificate = "orzeczenie"
        case certificateAuthority = "organ orzekający"
        case certificateFrom = "orzeczenie od"
        case certificateUntil = "orzeczenie do"
    }

    /// How many persons a row may hold.
    public static let persons = 12

    /// The name in the header.
    public var name: String {
        switch self {
        case .once(.ordinal): "lp."
        case .once(let single): single.rawValue
        case .person(1, let personal): personal.rawValue
        case .person(let number, let personal): "osoba \(number) \(personal.rawValue)"
        }
    }

    /// Without these no row can be taken in.
    public static let obligatory: [Column] = [
        .once(.receivedOn), .person(1, .familyName), .person(1, .givenNames), .person(1, .pesel),
    ]

    /// Every column there is, in the order in which they are best written.
    public static let all: [Column] =
        Single.allCases.prefix(7).map(Column.once) + of(person: 1) + Single.allCases.dropFirst(7).map(Column.once)
        + (2...persons).flatMap { of(person: $0) }

    private static func of(person number: Int) -> [Column] {
        Personal.allCases.filter { number > 1 || $0 != .relation }.map { .person(number, $0) }
    }

    /// The column with a name as somebody wrote it: neither capitals, repeated spaces nor a full stop at the end make another one.
    static func named(_ text: String) -> Column? { byName[key(text)] }

    private static let byName: [String: Column] = Dictionary(uniqueKeysWithValues: all.map { (key($0.name), $0) })

    static func key(_ text: String) -> String {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
        while words.last == "." { words = words.dropLast() }
        return String(words)
    }
}

extension Column {
    /// The column from which the content of a form field comes; nil for fields that a file does not have.
    public static func of(field: String?) -> Column? {
        guard let field else { return nil }
        if let single = singles[field] { return .once(single) }
        let parts = field.split(separator: ".").map(String.init)
        guard parts.count == 3 else { return nil }
        switch parts[0] {
        case "member":
            guard let index = Int(parts[1]), let personal = personals[parts[2]] else { return nil }
            return .person(index + 1, personal)
        case "address":
            guard let pair = addresses[parts[2]] else { return nil }
            return .once(parts[1] == AddressKind.registered.rawValue ? pair.registered : pair.residence)
        case "document": return .once(.documents)
        default: return nil
        }
    }

    private static let singles: [String: Single] = [
        FieldKey.receivedOn: .receivedOn, FieldKey.receivedAt: .receivedAt, FieldKey.channel: .channel, FieldKey.postmark: .postmark,
        FieldKey.rightInstitution: .rightInstitution, FieldKey.signed: .signed, FieldKey.claimedGroups: .groups,
        FieldKey.representative: .representative, FieldKey.representativeKind: .representativeKind, FieldKey.homeComputer: .computer,
        FieldKey.homeComputerWorks: .computerWorks, FieldKey.homeInternet: .internet,
    ]

    private static let personals: [String: Personal] = [
        "familyName": .familyName, "givenNames": .givenNames, "pesel": .pesel, "identityDocument": .identityDocument,
        "birthDate": .birthDate, "sex": .sex, "phone": .phone, "relation": .relation, "learner": .learner,
        "singleParent": .singleParent, "livesInTerritory": .livesInTerritory, "hasCertificate": .certificate,
    ]

    /// The columns of the registered address, in the order of those of the residence.
    static let registered: [Single] = [
        .registeredLocality, .registeredStreet, .registeredBuilding, .registeredFlat, .registeredPostcode, .registeredPostTown,
    ]

    /// The column of the residence that says the same as one of the registered address.
    static func residence(of registered: Single) -> Single? {
        let residence: [Single] = [.locality, .street, .building, .flat, .postcode, .postTown]
        return Self.registered.firstIndex(of: registered).map { residence[$0] }
    }

    private static let addresses: [String: (residence: Single, registered: Single)] = [
        "locality": (.locality, .registeredLocality), "street": (.street, .registeredStreet),
        "building": (.building, .registeredBuilding), "flat": (.flat, .registeredFlat),
        "postcode": (.postcode, .registeredPostcode), "postTown": (.postTown, .registeredPostTown),
        "registration": (.registration, .registration), "validUntil": (.registeredUntil, .registeredUntil),
    ]
}
