import Rules

extension Decider {
    func earlier(_ command: EarlierCommand) throws -> Decision {
        switch command {
        case .list(let id, let content): try list(id, content)
        case .decide(let household, let decision): try decide(decision, of: household)
        }
    }

    private func list(_ id: CaseID, _ content: EarlierBeneficiaryContent) throws -> Decision {
        guard try reader.state(of: id) == nil else { return .refused(.unknownCase(.earlierBeneficiary)) }
        var reasons = Reasons()
        content.check(today: moment.day, book.peselReading, &reasons)
        return reasons.decision { [CaseEvent(id, .earlier(.listed(EarlierBeneficiaryListed(content: content))))] }
    }

    private func decide(_ decision: EarlierDecision, of id: CaseID) throws -> Decision {
        guard let household = try load(Household.self, id) else { return .refused(.unknownCase(.household)) }
        let field = FieldKey.earlierMatch(decision.beneficiary)
        let stands = household.content.earlierDecision(of: decision.person, on: decision.beneficiary)
        if stands?.same == decision.same { return .refused(.matchDecidedAlready, field: field) }
        var reasons = Reasons()
        let settled = try settled(decision, in: household.content, &reasons)
        return reasons.decision { [CaseEvent(id, .earlier(.matchDecided(EarlierMatchDecided(decision: settled))))] }
    }

    /// The decision with what the list says and not what somebody sent.
    private func settled(_ decision: EarlierDecision, in household: HouseholdContent, _ reasons: inout Reasons) throws -> EarlierDecision {
        let field = FieldKey.earlierMatch(decision.beneficiary)
        reasons.check(reason: decision.reason, field)
        if household.member(decision.person) == nil { reasons.add(.personNotInHousehold, FieldKey.members) }
        var settled = decision
        if let listed = try load(EarlierBeneficiary.self, decision.beneficiary) {
            settled.grant = decision.same ? listed.content.grant : nil
        } else {
            reasons.add(.unknownCase(.earlierBeneficiary), field)
        }
        return settled
    }

    /// The content with what the list says about each pair that it decides anew: the list vouches for it, a form does not.
    func settling(_ content: HouseholdContent, before: HouseholdContent?, _ reasons: inout Reasons) throws -> HouseholdContent {
        guard let decisions = content.earlierDecisions else { return content }
        var settled = content
        settled.earlierDecisions = try decisions.map { decision in
            try before?.earlierDecision(of: decision.person, on: decision.beneficiary) ?? self.settled(decision, in: content, &reasons)
        }
        return settled
    }
}

extension EarlierBeneficiaryContent {
    fileprivate func check(today: CalendarDay, _ reading: PESEL.Reading, _ reasons: inout Reasons) {
        func key(_ field: FieldKey.EarlierField) -> String { FieldKey.earlier(field) }
        reasons.check(name: familyName, key(.familyName))
        reasons.check(name: givenNames, key(.givenNames))
        if let pesel, let birthDate, pesel.birthDate(reading) != birthDate { reasons.add(.peselDisagreesWithBirthDate, key(.birthDate)) }
        reasons.check(past: birthDate, today: today, key(.birthDate))
        let texts: [(FieldKey.EarlierField, String?)] = [
            (.locality, address?.locality), (.street, address?.street), (.building, address?.building), (.flat, address?.flat), (.item, grant.item),
            (.agreement, grant.agreement),
        ]
        for (field, text) in texts { reasons.check(text: text, key(field)) }
        reasons.check(name: grant.edition, key(.edition))
        reasons.check(past: grant.day, today: today, key(.day))
        if let year = grant.year, year > today.year { reasons.add(.dateInFuture, key(.year)) }
    }
}
