import Rules

/// What a recruitment round (nabór) is for.
public enum RoundKind: String, Sendable, Codable, CaseIterable {
    case regular
    /// After a round that left places free, with no reserve list to fill them.
    case supplementary
    /// The enrolment to trainings, with no loan behind it.
    case enrolment
}

/// Where a round stands.
public enum RoundStatus: String, Sendable, Codable, CaseIterable {
    case planned, open, extended, closed, decided, published

    /// Whether applications are taken now.
    public var isOpen: Bool { self == .open || self == .extended }
    /// Whether a sitting can decide about its applications: it has begun and is not decided yet.
    public var isToDecide: Bool { isOpen || self == .closed }
}

/// When applications of a round are taken.
public struct RoundWindow: Equatable, Sendable, Codable {
    /// The first day.
    public var opens: CalendarDay
    /// The hour on the first day from which applications are taken; nil for the whole day.
    public var opensAt: TimeOfDay?
    /// The last day, not before `opens`.
    public var closes: CalendarDay
    /// The hour on the last day up to and including which applications are taken; nil for the whole day.
    public var closesAt: TimeOfDay?
    /// The last day on which a letter with a postmark in time still enters, not before `closes`; nil where no day is set.
    public var postCutOff: CalendarDay?

    public init(
        opens: CalendarDay, opensAt: TimeOfDay? = nil, closes: CalendarDay, closesAt: TimeOfDay? = nil, postCutOff: CalendarDay? = nil
    ) {
        self.opens = opens
        self.opensAt = opensAt
        self.closes = closes
        self.closesAt = closesAt
        self.postCutOff = postCutOff
    }

    /// Whether the window has begun.
    public func hasBegun(at moment: Moment) -> Bool {
        guard moment.day == opens, let opensAt else { return moment.day >= opens }
        return moment.time >= opensAt
    }

    /// Whether the window is over.
    public func isOver(at moment: Moment) -> Bool {
        guard moment.day == closes, let closesAt else { return moment.day > closes }
        return moment.time > closesAt
    }
}

/// A later end of a round's window (KP-15). Who decided it is the journal's own record.
public struct RoundExtension: Equatable, Sendable, Codable {
    /// The day on which it was decided.
    public var day: CalendarDay
    public var closes: CalendarDay
    public var closesAt: TimeOfDay?
    public var reason: String

    public init(day: CalendarDay, closes: CalendarDay, closesAt: TimeOfDay? = nil, reason: String) {
        self.day = day
        self.closes = closes
        self.closesAt = closesAt
        self.reason = reason
    }
}

/// Everything a coordinator may set about a round before it opens.
public struct RoundContent: Equatable, Sendable, Codable {
    public var kind: RoundKind
    public var window: RoundWindow
    /// Places of this round; nil where the project's are.
    public var places: Int?

    public init(kind: RoundKind = .regular, window: RoundWindow, places: Int? = nil) {
        self.kind = kind
        self.window = window
        self.places = places
    }
}

/// How many applications of a round have each status.
public struct RoundTally: Equatable, Sendable, Codable {
    public var received: Int
    public var basic: Int
    public var reserve: Int
    public var formallyRejected: Int
    public var notAccepted: Int
    /// Withdrawn, resigned, struck off, or of applicants who died.
    public var withdrawn: Int

    public init(received: Int, basic: Int, reserve: Int, formallyRejected: Int, notAccepted: Int, withdrawn: Int) {
        self.received = received
        self.basic = basic
        self.reserve = reserve
        self.formallyRejected = formallyRejected
        self.notAccepted = notAccepted
        self.withdrawn = withdrawn
    }

    /// Counts by status put together.
    public init(_ counts: [ApplicationStatus: Int]) {
        func sum(_ statuses: ApplicationStatus...) -> Int { statuses.reduce(0) { $0 + (counts[$1] ?? 0) } }
        self.init(
            received: counts.values.reduce(0, +), basic: sum(.basicList), reserve: sum(.reserveList), formallyRejected: sum(.formallyRejected),
            notAccepted: sum(.notAccepted), withdrawn: sum(.withdrawn, .resigned, .struckOff, .died))
    }

    /// Applications that have no final status of the recruitment yet.
    public var undecided: Int { received - basic - reserve - formallyRejected - notAccepted - withdrawn }
}

/// A recruitment round as it stands after all its events.
public struct Round: Equatable, Sendable, Codable {
    public var id: CaseID
    /// From 1, in the order in which the office planned them.
    public var number: Int
    public var content: RoundContent
    public var status: RoundStatus
    /// In order of their days.
    public var extensions: [RoundExtension]
    /// How the applications came out on the day of the decision; nil before it.
    public var tally: RoundTally?
    public var decidedOn: CalendarDay?
    /// What was published of it, in the order in which it was; nil where nothing ever was.
    public var publications: [RoundPublication]?

    public init(
        id: CaseID, number: Int, content: RoundContent, status: RoundStatus = .planned, extensions: [RoundExtension] = [],
        tally: RoundTally? = nil, decidedOn: CalendarDay? = nil
    ) {
        self.id = id
        self.number = number
        self.content = content
        self.status = status
        self.extensions = extensions
        self.tally = tally
        self.decidedOn = decidedOn
    }

    /// The window with its last extension.
    public var window: RoundWindow {
        guard let last = extensions.last else { return content.window }
        var window = content.window
        window.closes = last.closes
        window.closesAt = last.closesAt
        if let cutOff = window.postCutOff { window.postCutOff = max(cutOff, last.closes) }
        return window
    }
}

extension Round: CaseValue {
    public static var caseKind: CaseKind { .round }

    public init?(_ state: CaseState) {
        guard case .round(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .round(self) }
}
