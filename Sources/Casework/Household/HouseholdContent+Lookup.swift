import Rules

extension HouseholdContent {
    /// The member with this identifier.
    public func member(_ id: PersonID) -> Member? { members.first { $0.id == id } }

    /// The address of a kind, where one is stated.
    public func address(_ kind: AddressKind) -> Address? { addresses.first { $0.kind == kind } }

    /// The address where the household is found: its residence, or what else is known.
    public var mainAddress: Address? { address(.residence) ?? address(.registered) ?? address(.correspondence) }

    /// What was decided about a member and a person of another household.
    public func distinction(of person: PersonID, from other: PersonID) -> Distinction? {
        distinctions?.first { $0.person == person && $0.other == other }
    }

    /// The person after whom lists name the household: who applies, or the first one of the form.
    public var headMember: Member? { members.first { $0.relation == .applicant } ?? members.first }
}

extension Member {
    /// The day of birth as written, or as the PESEL tells it in the office's reading.
    public func bornOn(_ reading: PESEL.Reading) -> CalendarDay? { birthDate ?? pesel?.birthDate(reading) }

    /// Lives in the household, and does not only sign for a minor.
    public var livesInHousehold: Bool { relation != .outsideRepresentative }
}

extension RuleBook {
    /// How the century of a PESEL is read in this office.
    public var peselReading: PESEL.Reading { training ? .training : .civil }
}
