import Rules

/// Follows one person through an office's history: which events hold what identifies or describes them, and what of these stays when the
/// person's data are erased.
///
/// A member's data, incomes and certificates go; so does free text of the person's own applications, loans and training, which may name
/// anybody. The household's addresses go with its last person. What stays is an event of the same kind without these fields, so that
/// the case goes on as before: its status, numbers, days, counts and places on lists.
public struct PersonTrace {
    /// Whose data are to be erased.
    public let person: PersonID
    /// Households that the person is or was a member of.
    public private(set) var households: Set<CaseID> = []
    /// Applications that the person filed or signed for, and loans that the person took or signed for.
    public private(set) var cases: Set<CaseID> = []
    /// The people who are or were in each household and are not erased.
    private var others: [CaseID: Set<PersonID>] = [:]
    /// Lines of the list of earlier beneficiaries that were found to be the person's, and those that were found not to be.
    private(set) var ownLines: Set<CaseID> = []
    private(set) var strangeLines: Set<CaseID> = []
    /// The person's numbers as they were recorded.
    private(set) var numbers: Set<PESEL> = []

    /// Begins before the first event.
    public init(person: PersonID) { self.person = person }

    /// Takes note of an event; events come in the journal's order.
    ///
    /// - Parameter isErased: Whether the event is what an earlier erasure left: a member without a name is nobody who lives there.
    /// - Returns: The event without the person's data, or nil where it holds none.
    public mutating func rest(of event: Event, in id: CaseID, isErased: Bool = false) -> Event? {
        switch event {
        case .memberAdded(let body):
            if !isErased { note(body.member.id, in: id) }
            note(body.member)
        case .memberCorrected(let body): note(body.member)
        case .earlier(.matchDecided(let body)) where body.decision.person == person:
            if body.decision.same { ownLines.insert(body.decision.beneficiary) } else { strangeLines.insert(body.decision.beneficiary) }
        case .applicationReceived(let body):
            if body.content.applicant == person || body.content.representative == person { cases.insert(id) }
        case .applicationCorrected(let body):
            if body.applicant == person || body.representative == person { cases.insert(id) }
        case .loanDrafted(let body):
            if body.borrower == person || body.representative == person { cases.insert(id) }
        default: break
        }
        let rest = cases.contains(id) ? restOfCase(event) : restOfSitting(event) ?? restOfPerson(event)
        return isErased || rest == event ? nil : rest
    }

    /// What the committee said about the person's own application.
    private func restOfSitting(_ event: Event) -> Event? {
        switch event {
        case .sitting(.interestDeclared(var body)) where cases.contains(body.application):
            body.reason = ""
            return .sitting(.interestDeclared(body))
        case .sitting(.acceptanceDecided(var body)) where cases.contains(body.application):
            body.reason = ""
            return .sitting(.acceptanceDecided(body))
        case .sitting(.tieBroken(var body)) where !cases.isDisjoint(with: body.applications):
            body.reason = ""
            return .sitting(.tieBroken(body))
        default: return nil
        }
    }

    private mutating func note(_ member: Member) {
        if member.id == person, let pesel = member.pesel { numbers.insert(pesel) }
    }

    private mutating func note(_ member: PersonID, in household: CaseID) {
        if member == person { households.insert(household) } else { others[household, default: []].insert(member) }
    }

    /// The households whose addresses go too: all that is left of them is this person.
    public var emptied: Set<CaseID> { households.filter { others[$0] == nil } }

    /// An address without the place; asked once all events are noted, for the events of ``emptied`` households.
    public func restOfAddress(_ event: Event) -> Event? {
        guard case .addressRecorded(let body) = event else { return nil }
        let blank = Address(kind: body.address.kind, locality: "", building: "", postcode: "", postTown: "")
        return body.address == blank ? nil : .addressRecorded(AddressRecorded(address: blank))
    }

    private func restOfPerson(_ event: Event) -> Event? {
        switch event {
        case .memberAdded(let body) where body.member.id == person: return .memberAdded(MemberAdded(member: body.member.nameless))
        case .memberCorrected(let body) where body.member.id == person: return .memberCorrected(MemberCorrected(member: body.member.nameless))
        case .incomesDeclared(let body) where body.person == person: return .incomesDeclared(IncomesDeclared(person: person, incomes: []))
        case .certificatesRecorded(let body) where body.person == person:
            return .certificatesRecorded(CertificatesRecorded(person: person, certificates: []))
        case .duplicateRuledOut(let body) where [body.distinction.person, body.distinction.other].contains(person):
            return .duplicateRuledOut(DuplicateRuledOut(distinction: body.distinction.wordless))
        case .earlier(.listed(let body)) where body.content.person == person: return restOfLine(event)
        case .earlier(.matchDecided(let body)) where body.decision.person == person: return restOfLine(event)
        case .participantRemoved(let body) where body.person == person: return .participantRemoved(ParticipantRemoved(person: person, reason: ""))
        case .participantEnrolled(var body) where body.person == person && body.reason != nil:
            body.reason = ""
            return .participantEnrolled(body)
        case .attendanceMarked(var body) where body.reason != nil && body.entries.contains(where: { $0.person == person }):
            body.reason = ""
            return .attendanceMarked(body)
        default: return nil
        }
    }

    /// Free text of the person's own cases, and the figures that verdicts compared: they come from the person's incomes.
    private func restOfCase(_ event: Event) -> Event? {
        switch event {
        case .formalResultRecorded(var body):
            body.reason = ""
            body.verdict.dropFigures()
            return .formalResultRecorded(body)
        case .listDecided(var body):
            body.reason = ""
            body.verdict.dropFigures()
            return .listDecided(body)
        case .sitting(.promoted(var body)):
            body.reason = ""
            body.verdict.dropFigures()
            return .sitting(.promoted(body))
        case .applicationWithdrawn(var body):
            body.reason = ""
            return .applicationWithdrawn(body)
        case .decisionTakenBack(var body):
            body.reason = ""
            return .decisionTakenBack(body)
        case .supplementCalled(var body):
            body.reason = body.reason.map { _ in "" }
            return .supplementCalled(body)
        case .applicationResigned(var body):
            body.reason = ""
            return .applicationResigned(body)
        case .applicationStruckOff(var body):
            body.reason = ""
            return .applicationStruckOff(body)
        case .applicantDied(var body):
            body.reason = ""
            return .applicantDied(body)
        case .failureReported(var body):
            body.description = ""
            return .failureReported(body)
        case .failureMended(var body):
            body.remedy = ""
            return .failureMended(body)
        case .failureWithdrawn(var body):
            body.reason = ""
            return .failureWithdrawn(body)
        case .equipmentReturned(var body):
            body.reason = ""
            for index in body.lines.indices { body.lines[index].note = "" }
            return .equipmentReturned(body)
        default: return nil
        }
    }
}

extension RecordedVerdict {
    /// Findings stay with their outcomes, for what was decided on them stands.
    fileprivate mutating func dropFigures() {
        for index in findings.indices { findings[index].comparison = nil }
    }
}

extension Member {
    /// What counts go on with: whom the person stands to, and in which family they are counted.
    fileprivate var nameless: Member {
        Member(id: id, familyName: "", givenNames: "", relation: relation, inFamily: inFamily, inBenefitFamily: inBenefitFamily)
    }
}

extension Distinction {
    /// Without the reason, which says what somebody saw on two papers and may name either person.
    fileprivate var wordless: Distinction { Distinction(person: person, other: other, otherHousehold: otherHousehold, reason: "") }
}
