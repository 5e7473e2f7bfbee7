import Rules

/// Where a sitting of the committee stands.
public enum SittingStatus: String, Sendable, Codable, CaseIterable {
    /// The members are named; an agenda may be there already.
    case called
    /// Enough members are present.
    case opened
    /// Somebody has proposed the list; another person closes the sitting with it.
    case proposed
    case closed
    /// Called off, or broken up without a list.
    case cancelled

    /// Whether its list is still to be closed.
    public var isUnderWay: Bool { self == .called || self == .opened || self == .proposed }
}

/// A member of the committee. An official acts under a name; applicants stand in a sitting by their cases alone.
public struct SittingMember: Equatable, Sendable, Codable {
    /// From 1 within the sitting.
    public var number: Int
    public var name: String
    /// Such as chair or secretary; empty where nobody said.
    public var function: String

    public init(number: Int, name: String, function: String = "") {
        self.number = number
        self.name = name
        self.function = function
    }
}

/// A member who has an interest of their own in an application, and does not vote on it.
public struct DeclaredInterest: Equatable, Hashable, Sendable, Codable {
    public var member: Int
    public var application: CaseID

    public init(member: Int, application: CaseID) {
        self.member = member
        self.application = application
    }
}

/// What the committee decided about one application beside its place, with the reason.
public struct AcceptanceDecision: Equatable, Sendable, Codable {
    public var application: CaseID
    /// False takes it off both lists; true keeps it although the verdict does not propose it (P-13).
    public var isAccepted: Bool
    public var reason: String

    public init(application: CaseID, isAccepted: Bool, reason: String) {
        self.application = application
        self.isAccepted = isAccepted
        self.reason = reason
    }
}

/// The order that a lot or a decision gave to equals.
public struct TieDecision: Equatable, Sendable, Codable {
    /// The first stands before the others.
    public var applications: [CaseID]
    public var method: RankingRule.TieMethod
    public var reason: String

    public init(applications: [CaseID], method: RankingRule.TieMethod, reason: String) {
        self.applications = applications
        self.method = method
        self.reason = reason
    }
}

/// A list that one person proposed.
public struct ListProposal: Equatable, Sendable, Codable {
    /// Of the list's canonical lines (see ``FrozenList``).
    public var digest: String
    /// Whether no application of the recruitment may be left undecided by it.
    public var isLast: Bool

    public init(digest: String, isLast: Bool) {
        self.digest = digest
        self.isLast = isLast
    }
}

/// A sitting as it stands after all its events.
public struct Sitting: Equatable, Sendable, Codable {
    /// The most applications of one sitting: a closed list is one record of the journal, and a record has a greatest length.
    public static let agendaLimit = 15_000

    public var id: CaseID
    /// As the office counts its sittings, e.g. `1/2012`.
    public var number: String
    public var day: CalendarDay
    /// The body that sits, by its code in the programme; `nil` where there is one for all (KP-21).
    public var body: String?
    /// The recruitment round; `nil` in offices that keep none.
    public var round: CaseID?
    public var status: SittingStatus
    public var members: [SittingMember]
    /// Numbers of the members who are present, ascending.
    public var present: [Int]
    /// In the order in which they were put on.
    public var agenda: [CaseID]
    public var interests: [DeclaredInterest]
    /// The committee's own order; empty where it has set none.
    public var order: [CaseID]
    /// At most one for an application: the last.
    public var acceptances: [AcceptanceDecision]
    public var ties: [TieDecision]
    public var proposal: ListProposal?
    /// The canonical lines of the list with which it was closed.
    public var list: [String]?

    public init(id: CaseID, number: String, day: CalendarDay, body: String? = nil, round: CaseID? = nil) {
        self.id = id
        self.number = number
        self.day = day
        self.body = body
        self.round = round
        status = .called
        members = []
        present = []
        agenda = []
        interests = []
        order = []
        acceptances = []
        ties = []
    }

    /// Whether applications may be put on the agenda and taken off it.
    public var hasOpenAgenda: Bool { status == .called || status == .opened }

    /// The members who vote on an application.
    public func voters(on application: CaseID) -> [Int] {
        present.filter { !interests.contains(DeclaredInterest(member: $0, application: application)) }
    }

    /// What was said about an application that is no longer on the agenda goes with it; ties lose their meaning with one of the equals.
    mutating func keepOnly(_ applications: [CaseID]) {
        let kept = Set(applications)
        agenda = applications
        interests.removeAll { !kept.contains($0.application) }
        acceptances.removeAll { !kept.contains($0.application) }
        order.removeAll { !kept.contains($0) }
        ties.removeAll { !kept.isSuperset(of: $0.applications) }
    }
}

extension Sitting: CaseValue {
    public static var caseKind: CaseKind { .sitting }

    public init?(_ state: CaseState) {
        guard case .sitting(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .sitting(self) }
}
