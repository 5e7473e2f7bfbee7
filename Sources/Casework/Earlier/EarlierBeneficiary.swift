import Rules

/// A person on a list of those who were supported before: in an earlier edition of the programme, or from other public means (KP-11, KP-13, KP-14).
public struct EarlierBeneficiary: Equatable, Sendable, Codable {
    public var id: CaseID
    public var content: EarlierBeneficiaryContent

    public init(id: CaseID, content: EarlierBeneficiaryContent) {
        self.id = id
        self.content = content
    }
}

/// One line of such a list: who, and what they got.
public struct EarlierBeneficiaryContent: Equatable, Sendable, Codable {
    /// The person's own opaque name, by which the data are erased; whether it is anybody of a household, a person decides.
    public var person: PersonID
    public var familyName: String
    public var givenNames: String
    public var pesel: PESEL?
    public var birthDate: CalendarDay?
    public var address: EarlierAddress?
    public var grant: EarlierGrant

    public init(
        person: PersonID, familyName: String, givenNames: String, pesel: PESEL? = nil, birthDate: CalendarDay? = nil,
        address: EarlierAddress? = nil, grant: EarlierGrant
    ) {
        self.person = person
        self.familyName = familyName
        self.givenNames = givenNames
        self.pesel = pesel
        self.birthDate = birthDate
        self.address = address
        self.grant = grant
    }

    /// Family name first, as lists print it.
    public var listName: String { givenNames.isEmpty ? familyName : familyName + " " + givenNames }

    /// The day of birth as written, or as the PESEL tells it in the office's reading.
    public func bornOn(_ reading: PESEL.Reading) -> CalendarDay? { birthDate ?? pesel?.birthDate(reading) }
}

/// Where somebody lived when they got support, as far as the list says it.
public struct EarlierAddress: Equatable, Sendable, Codable {
    public var locality: String
    public var street: String?
    public var building: String?
    public var flat: String?

    public init(locality: String, street: String? = nil, building: String? = nil, flat: String? = nil) {
        self.locality = locality
        self.street = street
        self.building = building
        self.flat = flat
    }
}

/// What somebody got, when, and what became of it.
public struct EarlierGrant: Equatable, Sendable, Codable {
    public var support: PriorSupportKind
    /// The edition or programme, as the list names it.
    public var edition: String
    /// What it was, such as `laptop`.
    public var item: String?
    /// The number of the agreement.
    public var agreement: String?
    public var day: CalendarDay?
    /// The year, where the day is not known.
    public var year: Int?
    public var loss: EquipmentLoss?
    /// Whether the competent body confirmed the loss.
    public var lossConfirmed: Bool?

    public init(
        support: PriorSupportKind, edition: String, item: String? = nil, agreement: String? = nil, day: CalendarDay? = nil, year: Int? = nil,
        loss: EquipmentLoss? = nil, lossConfirmed: Bool? = nil
    ) {
        self.support = support
        self.edition = edition
        self.item = item
        self.agreement = agreement
        self.day = day
        self.year = year
        self.loss = loss
        self.lossConfirmed = lossConfirmed
    }
}

/// What a person decided about a member of a household and somebody on the list; it stands as it was decided.
public struct EarlierDecision: Equatable, Sendable, Codable {
    /// The member.
    public var person: PersonID
    public var beneficiary: CaseID
    /// Whether they are the same person.
    public var same: Bool
    public var reason: String
    /// What the one on the list got, as the office had it then; nil where they are not the same.
    public var grant: EarlierGrant?

    public init(person: PersonID, beneficiary: CaseID, same: Bool, reason: String, grant: EarlierGrant? = nil) {
        self.person = person
        self.beneficiary = beneficiary
        self.same = same
        self.reason = reason
        self.grant = grant
    }
}

/// A member of a household and somebody on the list who may be the same; nobody has decided about them.
public struct EarlierMatch: Equatable, Sendable {
    public var person: PersonID
    public var beneficiary: EarlierBeneficiary

    public init(person: PersonID, beneficiary: EarlierBeneficiary) {
        self.person = person
        self.beneficiary = beneficiary
    }
}

extension Facts.PriorSupport {
    init(_ grant: EarlierGrant) {
        self.init(
            kind: grant.support, day: grant.day, year: grant.day == nil ? grant.year : nil, loss: grant.loss, lossConfirmed: grant.lossConfirmed)
    }
}

extension EarlierBeneficiary: CaseValue {
    public static var caseKind: CaseKind { .earlierBeneficiary }

    public init?(_ state: CaseState) {
        guard case .earlierBeneficiary(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .earlierBeneficiary(self) }
}
