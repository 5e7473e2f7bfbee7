import Rules

/// One step of a sitting. The steps of a committee are one command with many acts, since they share their case, their rights and their order.
public struct SittingCommand: Equatable, Sendable {
    public var sitting: CaseID
    public var act: SittingAct

    public init(_ sitting: CaseID, _ act: SittingAct) {
        self.sitting = sitting
        self.act = act
    }
}

/// What may be done at a sitting, in the order of the work.
public enum SittingAct: Equatable, Sendable {
    /// Calls the committee: its members are given with numbers from 1.
    case call(number: String, day: CalendarDay, body: String?, round: CaseID?, members: [SittingMember])
    /// Opens it with the members who are there, by their numbers.
    case open(present: [Int])
    /// The whole agenda as it shall be.
    case setAgenda([CaseID])
    case declareInterest(member: Int, application: CaseID, reason: String)
    /// The committee's own order of the whole agenda.
    case setOrder([CaseID])
    case decideAcceptance(application: CaseID, isAccepted: Bool, reason: String)
    /// The order of equals, the first before the others.
    case breakTie([CaseID], RankingRule.TieMethod, reason: String)
    /// Proposes the list as it comes out now; `isLast` where it decides the last applications of the recruitment.
    case propose(isLast: Bool)
    case withdrawProposal(reason: String)
    /// Closes with the proposed list, by the digest that the second person has seen.
    case close(digest: String)
    case cancel(reason: String)
}
