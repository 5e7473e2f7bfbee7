import Rules

/// Plans a round, or changes one that is not open yet.
public struct PlanRound: Equatable, Sendable {
    public var round: CaseID
    public var content: RoundContent
    public init(round: CaseID, content: RoundContent) {
        self.round = round
        self.content = content
    }
}

/// Begins to take applications.
public struct OpenRound: Equatable, Sendable {
    public var round: CaseID
    public init(round: CaseID) { self.round = round }
}

/// Lets the window of an open round end later.
public struct ExtendRound: Equatable, Sendable {
    public var round: CaseID
    public var closes: CalendarDay
    public var closesAt: TimeOfDay?
    public var reason: String
    public init(round: CaseID, closes: CalendarDay, closesAt: TimeOfDay? = nil, reason: String) {
        self.round = round
        self.closes = closes
        self.closesAt = closesAt
        self.reason = reason
    }
}

/// Closes a round whose window is over.
public struct CloseRound: Equatable, Sendable {
    public var round: CaseID
    public init(round: CaseID) { self.round = round }
}

/// Says that every application of a closed round has come out.
public struct DecideRound: Equatable, Sendable {
    public var round: CaseID
    public init(round: CaseID) { self.round = round }
}

/// Begins the formal check, or goes on with it once a supplement has come.
public struct BeginVerification: Equatable, Sendable {
    public var application: CaseID
    public init(application: CaseID) { self.application = application }
}

/// Calls the applicant to supplement what is missing; the office works out what that is.
public struct CallToSupplement: Equatable, Sendable {
    public var application: CaseID
    /// Whether the defects are minor ones, where the programme asks that of a person (KP-17).
    public var minor: Bool?
    /// Why; obligatory with `minor`.
    public var reason: String
    public init(application: CaseID, minor: Bool? = nil, reason: String = "") {
        self.application = application
        self.minor = minor
        self.reason = reason
    }
}

/// Records that the letters of calls were written, so that nobody writes them twice.
public struct RecordCallLetters: Equatable, Sendable {
    /// At least one; those that wait for no letter any more are passed over.
    public var applications: [CaseID]
    public init(applications: [CaseID]) { self.applications = applications }
}

/// Records that the call reached the applicant.
public struct DeliverCall: Equatable, Sendable {
    public var application: CaseID
    public var day: CalendarDay
    public var channel: DeliveryChannel
    public init(application: CaseID, day: CalendarDay, channel: DeliveryChannel) {
        self.application = application
        self.day = day
        self.channel = channel
    }
}

/// Records what has come in answer to the call.
public struct RecordSupplement: Equatable, Sendable {
    public var application: CaseID
    public var day: CalendarDay
    public var postmark: CalendarDay?
    /// Of what the call names; empty where the answer brought nothing of it.
    public var items: [CalledItem]
    /// The applicant sends nothing more.
    public var isLast: Bool
    public init(application: CaseID, day: CalendarDay, postmark: CalendarDay? = nil, items: [CalledItem], isLast: Bool = false) {
        self.application = application
        self.day = day
        self.postmark = postmark
        self.items = items
        self.isLast = isLast
    }
}

/// The applicant gives a place on a list up, in writing.
public struct ResignApplication: Equatable, Sendable {
    public var application: CaseID
    public var day: CalendarDay
    public var reason: String
    public init(application: CaseID, day: CalendarDay, reason: String) {
        self.application = application
        self.day = day
        self.reason = reason
    }
}

/// The office takes a place on a list away.
public struct StrikeOff: Equatable, Sendable {
    public var application: CaseID
    public var cause: StrikingCause
    public var day: CalendarDay
    public var reason: String
    public init(application: CaseID, cause: StrikingCause, day: CalendarDay, reason: String) {
        self.application = application
        self.cause = cause
        self.day = day
        self.reason = reason
    }
}

/// Records the applicant's death.
public struct RecordDeath: Equatable, Sendable {
    public var application: CaseID
    public var day: CalendarDay
    public var reason: String
    public init(application: CaseID, day: CalendarDay, reason: String = "") {
        self.application = application
        self.day = day
        self.reason = reason
    }
}
