/// What happens to the list of earlier beneficiaries, and to a household of which somebody may stand on it.
public enum EarlierEvent: Equatable, Sendable {
    case listed(EarlierBeneficiaryListed)
    case matchDecided(EarlierMatchDecided)

    /// The body, whatever its kind.
    public var payload: any EventPayload {
        switch self {
        case .listed(let body): body
        case .matchDecided(let body): body
        }
    }

    /// The event of a kind of the list; `nil` for any other kind.
    static func decode(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> EarlierEvent? {
        switch kind {
        case .earlierBeneficiaryListed: .listed(try decoder.decode(EarlierBeneficiaryListed.self))
        case .earlierMatchDecided: .matchDecided(try decoder.decode(EarlierMatchDecided.self))
        default: nil
        }
    }
}

/// Somebody who was supported before stands on the office's list. Holds a person's identifying data, as members' bodies do.
public struct EarlierBeneficiaryListed: FoundingEvent {
    public static let kind = EventKind.earlierBeneficiaryListed
    public var content: EarlierBeneficiaryContent

    public init(content: EarlierBeneficiaryContent) { self.content = content }

    public func found(_ id: CaseID) -> EarlierBeneficiary { EarlierBeneficiary(id: id, content: content) }
}

/// Somebody has looked at a member and at a person on the list and decided whether they are one; nobody is asked about them again.
/// The same pair decided the other way is a correction: the later decision stands, both are in the journal.
public struct EarlierMatchDecided: ChangingEvent {
    public static let kind = EventKind.earlierMatchDecided
    public var decision: EarlierDecision

    public init(decision: EarlierDecision) { self.decision = decision }

    public func apply(to value: inout Household) throws(Misfit) {
        guard value.content.members.contains(where: { $0.id == decision.person }) else { throw .itemMissing }
        guard value.content.earlierDecision(of: decision.person, on: decision.beneficiary)?.same != decision.same else { throw .itemExists }
        value.content.record(decision)
    }
}
