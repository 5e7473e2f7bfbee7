import Rules

/// A person of a household, as the clerk typed them from the paper form.
public struct Member: Equatable, Sendable, Codable, Identifiable {
    public var id: PersonID
    public var familyName: String
    public var givenNames: String
    /// Absent for foreigners who have no number; then `identityDocument` names them.
    public var pesel: PESEL?
    /// Kind, number and issuing state of another document, as written.
    public var identityDocument: String?
    public var birthDate: CalendarDay?
    public var sex: Sex?
    public var relation: Relation
    /// Counted in the family of the social-assistance act (living and running the household together).
    public var inFamily: Bool
    /// Counted in the family of the family-benefits act, which is not the same set.
    public var inBenefitFamily: Bool
    public var phone: String?
    /// Whether the person learns; `nil` where nobody said.
    public var learner: Bool?
    /// The kind of learner (ST-11 a to d); only of a person who learns.
    public var learnerCategory: LearnerCategory?
    /// Whether the learning duty is still running; only of a person who learns.
    public var learningDuty: Bool?
    /// The grade average of the last school year in thousandths, 1000 to 6000; only of a person who learns (ST-12).
    public var gradeAverage: Int?
    /// The form of foster care that the person gives, or that it gives none; `nil` where nobody said.
    public var fosterForm: FosterForm?
    /// A single parent in the sense of the family-benefits act; `nil` where nobody said.
    public var singleParent: Bool?
    /// Lives in the programme's territory, which registration does not tell; `nil` where nobody said.
    public var livesInTerritory: Bool?
    /// Whether the person has a disability certificate: "no" makes a missing line known to be none. `nil` where nobody said.
    public var hasCertificate: Bool?

    public init(
        id: PersonID, familyName: String, givenNames: String, pesel: PESEL? = nil, identityDocument: String? = nil,
        birthDate: CalendarDay? = nil, sex: Sex? = nil, relation: Relation = .applicant, inFamily: Bool = true,
        inBenefitFamily: Bool = true, phone: String? = nil, learner: Bool? = nil, learnerCategory: LearnerCategory? = nil,
        learningDuty: Bool? = nil, gradeAverage: Int? = nil, fosterForm: FosterForm? = nil, singleParent: Bool? = nil,
        livesInTerritory: Bool? = nil, hasCertificate: Bool? = nil
    ) {
        self.id = id
        self.familyName = familyName
        self.givenNames = givenNames
        self.pesel = pesel
        self.identityDocument = identityDocument
        self.birthDate = birthDate
        self.sex = sex
        self.relation = relation
        self.inFamily = inFamily
        self.inBenefitFamily = inBenefitFamily
        self.phone = phone
        self.learner = learner
        self.learnerCategory = learnerCategory
        self.learningDuty = learningDuty
        self.gradeAverage = gradeAverage
        self.fosterForm = fosterForm
        self.singleParent = singleParent
        self.livesInTerritory = livesInTerritory
        self.hasCertificate = hasCertificate
    }

    /// Family name first, as lists and letters print it.
    public var listName: String { givenNames.isEmpty ? familyName : familyName + " " + givenNames }
}

/// How a member stands to the person who applies.
public enum Relation: String, Sendable, Codable, CaseIterable {
    case applicant, spouse, partner, child, parent, sibling, grandparent, grandchild
    case fosterChild = "foster_child"
    case other
    /// Signs for a minor but does not live in the household.
    case outsideRepresentative = "outside_representative"
}

/// What an address is for; the programmes test different ones.
public enum AddressKind: String, Sendable, Codable, CaseIterable {
    case registered, residence, correspondence
}

/// An address; villages have no street.
public struct Address: Equatable, Sendable, Codable {
    public var kind: AddressKind
    public var locality: String
    public var street: String?
    public var building: String
    public var flat: String?
    /// `NN-NNN`.
    public var postcode: String
    public var postTown: String
    /// Only for the registered address: permanent, temporary, or none in the programme's territory; `nil` = nobody said.
    public var registration: RegistrationKind?
    /// The last day of a temporary registration.
    public var validUntil: CalendarDay?

    public init(
        kind: AddressKind, locality: String, street: String? = nil, building: String, flat: String? = nil, postcode: String,
        postTown: String, registration: RegistrationKind? = nil, validUntil: CalendarDay? = nil
    ) {
        self.kind = kind
        self.locality = locality
        self.street = street
        self.building = building
        self.flat = flat
        self.postcode = postcode
        self.postTown = postTown
        self.registration = registration
        self.validUntil = validUntil
    }
}

/// One declared income of one person.
public struct IncomeLine: Equatable, Sendable, Codable {
    public var person: PersonID
    /// A month, or a whole calendar year where the rules ask for one.
    public var period: IncomePeriod
    public var kind: IncomeSource
    /// Over the whole period, in grosze.
    public var amount: Money
    /// A benefit awarded although the limit was exceeded does not count (ST-10).
    public var awardedAboveLimit: Bool
    /// What the amount is measured by; `nil` is net.
    public var basis: IncomeBasis?
    /// Another reason why it might not count, such as a loss of the income; `nil` where there is none.
    public var exclusion: IncomeExclusion?

    public init(
        person: PersonID, period: IncomePeriod, kind: IncomeSource, amount: Money, awardedAboveLimit: Bool = false,
        basis: IncomeBasis? = nil, exclusion: IncomeExclusion? = nil
    ) {
        self.person = person
        self.period = period
        self.kind = kind
        self.amount = amount
        self.awardedAboveLimit = awardedAboveLimit
        self.basis = basis
        self.exclusion = exclusion
    }

    /// Makes the net income of a month.
    public init(person: PersonID, period: YearMonth, kind: IncomeSource, amount: Money, awardedAboveLimit: Bool = false) {
        self.init(person: person, period: .month(period), kind: kind, amount: amount, awardedAboveLimit: awardedAboveLimit)
    }
}

/// Where an income comes from. "None" is a declaration too: it makes a missing income known to be zero.
public enum IncomeSource: String, Sendable, Codable, CaseIterable {
    case none, employment, pension, benefit, farm, business, alimony, other
}

/// A disability certificate that the applicant showed: only what the rules need, never the cause.
public struct CertificateLine: Equatable, Sendable, Codable {
    public var person: PersonID
    public var authority: CertificateAuthority
    public var kind: CertificateKind
    public var issuedOn: CalendarDay?
    /// `nil` with `permanent` false means that nobody said.
    public var validUntil: CalendarDay?
    public var permanent: Bool
    /// KRUS certificates count only where the care allowance is due.
    public var careAllowance: Bool?

    public init(
        person: PersonID, authority: CertificateAuthority, kind: CertificateKind, issuedOn: CalendarDay? = nil,
        validUntil: CalendarDay? = nil, permanent: Bool = false, careAllowance: Bool? = nil
    ) {
        self.person = person
        self.authority = authority
        self.kind = kind
        self.issuedOn = issuedOn
        self.validUntil = validUntil
        self.permanent = permanent
        self.careAllowance = careAllowance
    }
}

/// What stands in the home already; each answer may be unknown (`nil`).
public struct HomeEquipment: Equatable, Sendable, Codable {
    public var computer: Bool?
    public var computerWorks: Bool?
    public var internet: Bool?

    public init(computer: Bool? = nil, computerWorks: Bool? = nil, internet: Bool? = nil) {
        self.computer = computer
        self.computerWorks = computerWorks
        self.internet = internet
    }
}

/// Everything a clerk may type about a household: the whole of what a form edits. Saving compares it with what is stored
/// and records the differences.
public struct HouseholdContent: Equatable, Sendable, Codable {
    /// In the order of the form; the first is usually the applicant.
    public var members: [Member]
    public var addresses: [Address]
    public var incomes: [IncomeLine]
    public var certificates: [CertificateLine]
    public var home: HomeEquipment
    /// Persons of other households who seemed to be members of this one and are not. They are only added: a content without them takes
    /// none back.
    public var distinctions: [Distinction]?
    /// What was decided about members and people on the list of earlier beneficiaries; only added, as distinctions are.
    public var earlierDecisions: [EarlierDecision]?

    public init(
        members: [Member] = [], addresses: [Address] = [], incomes: [IncomeLine] = [], certificates: [CertificateLine] = [],
        home: HomeEquipment = HomeEquipment(), distinctions: [Distinction]? = nil, earlierDecisions: [EarlierDecision]? = nil
    ) {
        self.members = members
        self.addresses = addresses
        self.incomes = incomes
        self.certificates = certificates
        self.home = home
        self.distinctions = distinctions
        self.earlierDecisions = earlierDecisions
    }
}

/// A decision that a member and a person of another household are two persons, though they look like one.
public struct Distinction: Equatable, Sendable, Codable {
    /// The member.
    public var person: PersonID
    /// The other person, and their household.
    public var other: PersonID
    public var otherHousehold: CaseID
    /// What told them apart, in the words of whoever decided.
    public var reason: String

    public init(person: PersonID, other: PersonID, otherHousehold: CaseID, reason: String) {
        self.person = person
        self.other = other
        self.otherHousehold = otherHousehold
        self.reason = reason
    }
}

/// A household as it stands after all its events.
public struct Household: Equatable, Sendable, Codable {
    public var id: CaseID
    public var content: HouseholdContent
    /// Who does not want to be named on a published list; nil where nobody has said so. Forms do not show it, so it is no part of the content.
    public var objections: [PublicationObjection]?

    public init(id: CaseID, content: HouseholdContent = HouseholdContent()) {
        self.id = id
        self.content = content
    }
}
