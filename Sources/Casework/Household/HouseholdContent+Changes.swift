extension HouseholdContent {
    /// The events that bring a household from what is stored to this content; none where they agree.
    ///
    /// The order of members, incomes and certificates alone is no difference: members keep the order in which they were added. Decisions about
    /// possible duplicates are added and never taken back.
    func changes(from stored: HouseholdContent?) -> [Event] {
        let before = stored ?? HouseholdContent()
        var events: [Event] = stored == nil ? [.householdRegistered(HouseholdRegistered())] : []
        for old in before.members where member(old.id) == nil {
            events.append(.memberRemoved(MemberRemoved(person: old.id)))
        }
        for member in members {
            switch before.member(member.id) {
            case nil: events.append(.memberAdded(MemberAdded(member: member)))
            case let old?: if old != member { events.append(.memberCorrected(MemberCorrected(member: member))) }
            }
        }
        events += addressChanges(from: before)
        for member in members {
            let lines = incomes.filter { $0.person == member.id }
            if lines != before.incomes.filter({ $0.person == member.id }) {
                events.append(.incomesDeclared(IncomesDeclared(person: member.id, incomes: lines)))
            }
        }
        for member in members {
            let lines = certificates.filter { $0.person == member.id }
            if lines != before.certificates.filter({ $0.person == member.id }) {
                events.append(.certificatesRecorded(CertificatesRecorded(person: member.id, certificates: lines)))
            }
        }
        if home != before.home { events.append(.homeEquipmentDeclared(HomeEquipmentDeclared(home: home))) }
        for distinction in distinctions ?? [] where before.distinction(of: distinction.person, from: distinction.other) == nil {
            events.append(.duplicateRuledOut(DuplicateRuledOut(distinction: distinction)))
        }
        for decision in earlierDecisions ?? [] where before.earlierDecision(of: decision.person, on: decision.beneficiary) == nil {
            events.append(.earlier(.matchDecided(EarlierMatchDecided(decision: decision))))
        }
        return events
    }

    private func addressChanges(from before: HouseholdContent) -> [Event] {
        AddressKind.allCases.compactMap { kind in
            switch (before.address(kind), address(kind)) {
            case (let old, let new?): old == new ? nil : .addressRecorded(AddressRecorded(address: new))
            case (_?, nil): .addressRemoved(AddressRemoved(address: kind))
            case (nil, nil): nil
            }
        }
    }
}
