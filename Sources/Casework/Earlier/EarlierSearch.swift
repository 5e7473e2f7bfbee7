import Rules

/// What somebody on the list of earlier beneficiaries is looked for by: a PESEL, or names with a birth date that does not speak against it.
public struct EarlierSearch: Equatable, Sendable {
    /// Of the household.
    public var person: PersonID
    public var pesel: PESEL?
    /// Family name first.
    public var name: String
    /// As written, or as the PESEL tells it.
    public var birthDate: CalendarDay?

    public init(person: PersonID, pesel: PESEL?, name: String, birthDate: CalendarDay?) {
        self.person = person
        self.pesel = pesel
        self.name = name
        self.birthDate = birthDate
    }

    /// What a member is looked for by.
    public init(_ member: Member, _ reading: PESEL.Reading) {
        self.init(person: member.id, pesel: member.pesel, name: member.familyName + " " + member.givenNames, birthDate: member.bornOn(reading))
    }

    /// Whether birth dates leave it open that they are one person.
    public func allows(birthDate other: CalendarDay?) -> Bool {
        guard let birthDate, let other else { return true }
        return birthDate == other
    }
}

extension CaseReader {
    /// A store that keeps no list.
    public func earlierBeneficiaries(_ search: EarlierSearch, _ reading: PESEL.Reading) throws -> [EarlierBeneficiary] { [] }

    /// Members of a household who may be somebody on the list, without the pairs about which a person has decided.
    public func undecidedEarlier(of household: HouseholdContent, _ reading: PESEL.Reading) throws -> [EarlierMatch] {
        try household.members.filter(\.livesInHousehold).flatMap { member in
            try earlierBeneficiaries(EarlierSearch(member, reading), reading)
                .filter { household.earlierDecision(of: member.id, on: $0.id) == nil }
                .map { EarlierMatch(person: member.id, beneficiary: $0) }
        }
    }
}

extension HouseholdContent {
    /// What was decided about a member and somebody on the list.
    public func earlierDecision(of person: PersonID, on beneficiary: CaseID) -> EarlierDecision? {
        earlierDecisions?.first { $0.person == person && $0.beneficiary == beneficiary }
    }

    /// Puts a decision in the place of the one about the same pair, or behind the others.
    mutating func record(_ decision: EarlierDecision) {
        var decisions = earlierDecisions ?? []
        if let index = decisions.firstIndex(where: { $0.person == decision.person && $0.beneficiary == decision.beneficiary }) {
            decisions[index] = decision
        } else {
            decisions.append(decision)
        }
        earlierDecisions = decisions
    }

    /// What members of the household got before, by the decisions about the list.
    var recordedSupport: [Facts.PriorSupport] {
        (earlierDecisions ?? []).filter { decision in
            decision.same && members.contains { $0.id == decision.person && $0.livesInHousehold }
        }.compactMap { $0.grant.map(Facts.PriorSupport.init) }
    }
}

extension Facts {
    /// What the office knows of earlier support by itself.
    mutating func takeEarlier(of household: HouseholdContent, undecided: [EarlierMatch]) {
        let recorded = household.recordedSupport
        recordedSupport = recorded.isEmpty ? nil : recorded
        possibleSupport = undecided.isEmpty ? nil : undecided.map { PriorSupport($0.beneficiary.content.grant) }
    }
}
