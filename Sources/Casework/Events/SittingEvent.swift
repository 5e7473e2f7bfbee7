/// What happens at a sitting of the committee, and to an application because of it.
public enum SittingEvent: Equatable, Sendable {
    case called(SittingCalled)
    case memberNamed(SittingMemberNamed)
    case opened(SittingOpened)
    case agendaSet(AgendaSet)
    case interestDeclared(InterestDeclared)
    case orderSet(OrderSet)
    case acceptanceDecided(AcceptanceDecided)
    case tieBroken(TieBroken)
    case listProposed(ListProposed)
    case proposalWithdrawn(ProposalWithdrawn)
    case closed(SittingClosed)
    case cancelled(SittingCancelled)
    case assessmentBegun(AssessmentBegun)
    case assessmentLeft(AssessmentLeft)
    case noticeDelivered(NoticeDelivered)
    case promoted(ReservePromoted)

    /// The body, whatever its kind.
    public var payload: any EventPayload {
        switch self {
        case .called(let body): body
        case .memberNamed(let body): body
        case .opened(let body): body
        case .agendaSet(let body): body
        case .interestDeclared(let body): body
        case .orderSet(let body): body
        case .acceptanceDecided(let body): body
        case .tieBroken(let body): body
        case .listProposed(let body): body
        case .proposalWithdrawn(let body): body
        case .closed(let body): body
        case .cancelled(let body): body
        case .assessmentBegun(let body): body
        case .assessmentLeft(let body): body
        case .noticeDelivered(let body): body
        case .promoted(let body): body
        }
    }

    /// The event of a kind of sittings; `nil` for any other kind.
    static func decode(_ kind: EventKind, _ decoder: some PayloadDecoder) throws -> SittingEvent? {
        switch kind {
        case .sittingCalled: .called(try decoder.decode(SittingCalled.self))
        case .sittingMemberNamed: .memberNamed(try decoder.decode(SittingMemberNamed.self))
        case .sittingOpened: .opened(try decoder.decode(SittingOpened.self))
        case .agendaSet: .agendaSet(try decoder.decode(AgendaSet.self))
        case .interestDeclared: .interestDeclared(try decoder.decode(InterestDeclared.self))
        case .orderSet: .orderSet(try decoder.decode(OrderSet.self))
        case .acceptanceDecided: .acceptanceDecided(try decoder.decode(AcceptanceDecided.self))
        case .tieBroken: .tieBroken(try decoder.decode(TieBroken.self))
        case .listProposed: .listProposed(try decoder.decode(ListProposed.self))
        case .proposalWithdrawn: .proposalWithdrawn(try decoder.decode(ProposalWithdrawn.self))
        case .sittingClosed: .closed(try decoder.decode(SittingClosed.self))
        case .sittingCancelled: .cancelled(try decoder.decode(SittingCancelled.self))
        case .assessmentBegun: .assessmentBegun(try decoder.decode(AssessmentBegun.self))
        case .assessmentLeft: .assessmentLeft(try decoder.decode(AssessmentLeft.self))
        case .noticeDelivered: .noticeDelivered(try decoder.decode(NoticeDelivered.self))
        case .reservePromoted: .promoted(try decoder.decode(ReservePromoted.self))
        default: nil
        }
    }
}
