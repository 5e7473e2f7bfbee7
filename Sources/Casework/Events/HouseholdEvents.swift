import Rules

/// A household got its case; it is empty until members are added.
public struct HouseholdRegistered: FoundingEvent {
    public static let kind = EventKind.householdRegistered

    public init() {}

    public func found(_ id: CaseID) -> Household { Household(id: id) }
}

/// A person joined the household's form. The only event, with `MemberCorrected`, that holds a person's identifying data.
public struct MemberAdded: ChangingEvent {
    public static let kind = EventKind.memberAdded
    public var member: Member

    public init(member: Member) { self.member = member }

    public func apply(to value: inout Household) throws(Misfit) {
        guard !value.content.members.contains(where: { $0.id == member.id }) else { throw .itemExists }
        value.content.members.append(member)
    }
}

/// A person's data as they stand now; replaces all that was recorded of the person.
public struct MemberCorrected: ChangingEvent {
    public static let kind = EventKind.memberCorrected
    public var member: Member

    public init(member: Member) { self.member = member }

    public func apply(to value: inout Household) throws(Misfit) {
        guard let index = value.content.members.firstIndex(where: { $0.id == member.id }) else { throw .itemMissing }
        value.content.members[index] = member
    }
}

/// A person left the household; their incomes and certificates leave with them.
public struct MemberRemoved: ChangingEvent {
    public static let kind = EventKind.memberRemoved
    public var person: PersonID

    public init(person: PersonID) { self.person = person }

    public func apply(to value: inout Household) throws(Misfit) {
        guard let index = value.content.members.firstIndex(where: { $0.id == person }) else { throw .itemMissing }
        value.content.members.remove(at: index)
        value.content.incomes.removeAll { $0.person == person }
        value.content.certificates.removeAll { $0.person == person }
        value.drop(objectionOf: person)
        let left = value.content.distinctions?.filter { $0.person != person }
        value.content.distinctions = left?.isEmpty == true ? nil : left
        let decided = value.content.earlierDecisions?.filter { $0.person != person }
        value.content.earlierDecisions = decided?.isEmpty == true ? nil : decided
    }
}

/// The household's address of one kind; replaces the one of that kind.
public struct AddressRecorded: ChangingEvent {
    public static let kind = EventKind.addressRecorded
    public var address: Address

    public init(address: Address) { self.address = address }

    public func apply(to value: inout Household) throws(Misfit) {
        value.content.addresses.removeAll { $0.kind == address.kind }
        value.content.addresses.append(address)
        let order = AddressKind.allCases
        value.content.addresses.sort { order.firstIndex(of: $0.kind) ?? 0 < order.firstIndex(of: $1.kind) ?? 0 }
    }
}

/// The household no longer states an address of this kind.
public struct AddressRemoved: ChangingEvent {
    public static let kind = EventKind.addressRemoved
    public var address: AddressKind

    public init(address: AddressKind) { self.address = address }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.addresses.contains(where: { $0.kind == address }) else { throw .itemMissing }
        value.content.addresses.removeAll { $0.kind == address }
    }
}

/// All declared incomes of one person; replaces those declared before. Empty means that none is declared any more.
public struct IncomesDeclared: ChangingEvent {
    public static let kind = EventKind.incomesDeclared
    public var person: PersonID
    /// Each of this person.
    public var incomes: [IncomeLine]

    public init(person: PersonID, incomes: [IncomeLine]) {
        self.person = person
        self.incomes = incomes
    }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.members.contains(where: { $0.id == person }) else { throw .itemMissing }
        guard incomes.allSatisfy({ $0.person == person }) else { throw .otherPerson }
        let all = value.content.incomes.filter { $0.person != person } + incomes
        value.content.incomes = value.content.members.flatMap { member in all.filter { $0.person == member.id } }
    }
}

/// All disability certificates that one person showed; replaces those recorded before.
public struct CertificatesRecorded: ChangingEvent {
    public static let kind = EventKind.certificatesRecorded
    public var person: PersonID
    /// Each of this person.
    public var certificates: [CertificateLine]

    public init(person: PersonID, certificates: [CertificateLine]) {
        self.person = person
        self.certificates = certificates
    }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.members.contains(where: { $0.id == person }) else { throw .itemMissing }
        guard certificates.allSatisfy({ $0.person == person }) else { throw .otherPerson }
        let all = value.content.certificates.filter { $0.person != person } + certificates
        value.content.certificates = value.content.members.flatMap { member in all.filter { $0.person == member.id } }
    }
}

/// What computer and link the home has, as declared; replaces the declaration before.
public struct HomeEquipmentDeclared: ChangingEvent {
    public static let kind = EventKind.homeEquipmentDeclared
    public var home: HomeEquipment

    public init(home: HomeEquipment) { self.home = home }

    public func apply(to value: inout Household) throws(Misfit) { value.content.home = home }
}

/// Somebody has looked at two persons who seemed to be one and decided that they are two; nobody is asked about them again.
public struct DuplicateRuledOut: ChangingEvent {
    public static let kind = EventKind.duplicateRuledOut
    public var distinction: Distinction

    public init(distinction: Distinction) { self.distinction = distinction }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.members.contains(where: { $0.id == distinction.person }) else { throw .itemMissing }
        guard value.content.distinction(of: distinction.person, from: distinction.other) == nil else { throw .itemExists }
        value.content.distinctions = (value.content.distinctions ?? []) + [distinction]
    }
}

extension Household: CaseValue {
    public static var caseKind: CaseKind { .household }

    public init?(_ state: CaseState) {
        guard case .household(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .household(self) }
}
