import Rules

/// The committee was called.
public struct SittingCalled: FoundingEvent {
    public static let kind = EventKind.sittingCalled
    public var number: String
    public var day: CalendarDay
    public var body: String?
    public var round: CaseID?

    public init(number: String, day: CalendarDay, body: String?, round: CaseID?) {
        self.number = number
        self.day = day
        self.body = body
        self.round = round
    }

    public func found(_ id: CaseID) -> Sitting { Sitting(id: id, number: number, day: day, body: body, round: round) }
}

/// A member of the committee was named; one person a body.
public struct SittingMemberNamed: ChangingEvent {
    public static let kind = EventKind.sittingMemberNamed
    public var member: SittingMember

    public init(member: SittingMember) { self.member = member }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .called else { throw .wrongStatus }
        guard !value.members.contains(where: { $0.number == member.number }) else { throw .itemExists }
        value.members.append(member)
    }
}

/// Enough members are there: the sitting is open.
public struct SittingOpened: ChangingEvent {
    public static let kind = EventKind.sittingOpened
    /// Numbers of the members present.
    public var present: [Int]
    /// How many had to be.
    public var quorum: Int

    public init(present: [Int], quorum: Int) {
        self.present = present
        self.quorum = quorum
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .called else { throw .wrongStatus }
        guard Set(present).isSubset(of: value.members.map(\.number)) else { throw .itemMissing }
        value.present = present
        value.status = .opened
    }
}

/// The agenda as it stands now; replaces the one before.
public struct AgendaSet: ChangingEvent {
    public static let kind = EventKind.agendaSet
    public var applications: [CaseID]

    public init(applications: [CaseID]) { self.applications = applications }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.hasOpenAgenda else { throw .wrongStatus }
        value.keepOnly(applications)
    }
}

/// A member has an interest in an application and does not vote on it.
public struct InterestDeclared: ChangingEvent {
    public static let kind = EventKind.interestDeclared
    public var member: Int
    public var application: CaseID
    public var reason: String

    public init(member: Int, application: CaseID, reason: String) {
        self.member = member
        self.application = application
        self.reason = reason
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        let interest = DeclaredInterest(member: member, application: application)
        guard value.status == .opened else { throw .wrongStatus }
        guard value.agenda.contains(application) else { throw .itemMissing }
        guard !value.interests.contains(interest) else { throw .itemExists }
        value.interests.append(interest)
    }
}

/// The committee put all applications of the agenda in an order of its own.
public struct OrderSet: ChangingEvent {
    public static let kind = EventKind.orderSet
    public var applications: [CaseID]

    public init(applications: [CaseID]) { self.applications = applications }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .opened else { throw .wrongStatus }
        guard Set(applications) == Set(value.agenda) else { throw .itemMissing }
        value.order = applications
    }
}

/// The committee does not accept an application, or accepts it against the verdict.
public struct AcceptanceDecided: ChangingEvent {
    public static let kind = EventKind.acceptanceDecided
    public var application: CaseID
    public var isAccepted: Bool
    public var reason: String

    public init(application: CaseID, isAccepted: Bool, reason: String) {
        self.application = application
        self.isAccepted = isAccepted
        self.reason = reason
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .opened else { throw .wrongStatus }
        guard value.agenda.contains(application) else { throw .itemMissing }
        value.acceptances.removeAll { $0.application == application }
        value.acceptances.append(AcceptanceDecision(application: application, isAccepted: isAccepted, reason: reason))
    }
}

/// Equals were put in order by a lot or by a decision of the committee.
public struct TieBroken: ChangingEvent {
    public static let kind = EventKind.tieBroken
    public var applications: [CaseID]
    public var method: RankingRule.TieMethod
    public var reason: String

    public init(applications: [CaseID], method: RankingRule.TieMethod, reason: String) {
        self.applications = applications
        self.method = method
        self.reason = reason
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .opened else { throw .wrongStatus }
        guard Set(applications).isSubset(of: value.agenda) else { throw .itemMissing }
        value.ties.append(TieDecision(applications: applications, method: method, reason: reason))
    }
}

/// Somebody proposed the list as it came out; nothing can be changed until another closes the sitting, or it is taken back.
public struct ListProposed: ChangingEvent {
    public static let kind = EventKind.listProposed
    public var digest: String
    public var isLast: Bool

    public init(digest: String, isLast: Bool) {
        self.digest = digest
        self.isLast = isLast
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .opened else { throw .wrongStatus }
        value.status = .proposed
        value.proposal = ListProposal(digest: digest, isLast: isLast)
    }
}

/// The proposal was taken back: the committee goes on.
public struct ProposalWithdrawn: ChangingEvent {
    public static let kind = EventKind.proposalWithdrawn
    public var reason: String

    public init(reason: String) { self.reason = reason }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .proposed else { throw .wrongStatus }
        value.status = .opened
        value.proposal = nil
    }
}

/// A second person closed the sitting with the list, which is frozen from then on.
public struct SittingClosed: ChangingEvent {
    public static let kind = EventKind.sittingClosed
    /// The canonical lines (see ``FrozenList``).
    public var list: [String]
    /// SHA-256 over the lines, each ended by a line feed.
    public var digest: String

    public init(list: [String], digest: String) {
        self.list = list
        self.digest = digest
    }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.status == .proposed, value.proposal?.digest == digest else { throw .wrongStatus }
        value.status = .closed
        value.list = list
    }
}

/// The sitting was called off, or broken up without a list.
public struct SittingCancelled: ChangingEvent {
    public static let kind = EventKind.sittingCancelled
    public var reason: String

    public init(reason: String) { self.reason = reason }

    public func apply(to value: inout Sitting) throws(Misfit) {
        guard value.hasOpenAgenda else { throw .wrongStatus }
        value.keepOnly([])
        value.status = .cancelled
    }
}

/// An application was put on the agenda of a sitting.
public struct AssessmentBegun: ChangingEvent {
    public static let kind = EventKind.assessmentBegun
    public var sitting: CaseID
    public var day: CalendarDay

    public init(sitting: CaseID, day: CalendarDay) {
        self.sitting = sitting
        self.day = day
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .formallyCorrect else { throw .wrongStatus }
        value.lastDecision = nil
        value.status = .inAssessment
        value.sitting = sitting
    }
}

/// An application was taken off the agenda without a decision: it is formally correct, as before.
public struct AssessmentLeft: ChangingEvent {
    public static let kind = EventKind.assessmentLeft
    public var sitting: CaseID
    public var day: CalendarDay

    public init(sitting: CaseID, day: CalendarDay) {
        self.sitting = sitting
        self.day = day
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .inAssessment, value.sitting == sitting else { throw .wrongStatus }
        value.status = .formallyCorrect
        value.sitting = nil
    }
}
