import Rules

extension PersonTrace {
    /// A line of the list of earlier beneficiaries that is the person's: their own, one that was found to be theirs, or one with their PESEL.
    /// Asked once all events are noted, for a line may stand before the person or behind.
    public func isOwnLine(_ line: CaseID, _ content: EarlierBeneficiaryContent) -> Bool {
        if content.person == person || ownLines.contains(line) { return true }
        return content.pesel.map { numbers.contains($0) && !strangeLines.contains(line) } ?? false
    }

    /// An event of the list without what identifies somebody: that a place was given, by which edition and when, stays for the decisions that rest on it.
    public func restOfLine(_ event: Event) -> Event? {
        let rest: Event
        switch event {
        case .earlier(.listed(let body)):
            rest = .earlier(.listed(EarlierBeneficiaryListed(content: body.content.nameless)))
        case .earlier(.matchDecided(let body)): rest = .earlier(.matchDecided(EarlierMatchDecided(decision: body.decision.wordless)))
        default: return nil
        }
        return rest == event ? nil : rest
    }
}

extension EarlierBeneficiaryContent {
    fileprivate var nameless: EarlierBeneficiaryContent {
        EarlierBeneficiaryContent(person: person, familyName: "", givenNames: "", grant: grant.unnumbered)
    }
}

extension EarlierGrant {
    /// Without the agreement, whose number leads to the person, and without words.
    fileprivate var unnumbered: EarlierGrant {
        EarlierGrant(support: support, edition: edition, day: day, year: year, loss: loss, lossConfirmed: lossConfirmed)
    }
}

extension EarlierDecision {
    fileprivate var wordless: EarlierDecision {
        EarlierDecision(person: person, beneficiary: beneficiary, same: same, reason: "", grant: grant?.unnumbered)
    }
}
