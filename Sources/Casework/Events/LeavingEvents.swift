import Rules

/// The applicant gave a place on a list up; it is free again.
public struct ApplicationResigned: ChangingEvent {
    public static let kind = EventKind.applicationResigned
    /// The day of the applicant's statement.
    public var day: CalendarDay
    public var reason: String

    public init(day: CalendarDay, reason: String) {
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Application) throws(Misfit) { value.leave(.resigned, .resignation, on: day) }
}

/// Why the office takes a place away.
public enum StrikingCause: String, Sendable, Codable, CaseIterable {
    /// The agreement was not signed within the term (KP-25 pkt 4).
    case unsigned
    /// No longer eligible, or never was.
    case ineligible
    /// Moved out of the programme's territory (ST-24 g).
    case movedOut = "moved_out"
}

/// The office struck the application off its list; its place is free again.
public struct ApplicationStruckOff: ChangingEvent {
    public static let kind = EventKind.applicationStruckOff
    public var cause: StrikingCause
    public var day: CalendarDay
    public var reason: String

    public init(cause: StrikingCause, day: CalendarDay, reason: String) {
        self.cause = cause
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Application) throws(Misfit) {
        value.leave(.struckOff, .strikingOff, on: day)
        value.strikingCause = cause
    }
}

/// The applicant died; a place on a list is free again.
public struct ApplicantDied: ChangingEvent {
    public static let kind = EventKind.applicantDied
    /// The day of death.
    public var day: CalendarDay
    public var reason: String

    public init(day: CalendarDay, reason: String) {
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Application) throws(Misfit) { value.leave(.died, .death, on: day) }
}

extension Application {
    /// Leaves the recruitment: what stood before can be taken back, the place is free.
    fileprivate mutating func leave(_ status: ApplicationStatus, _ act: DecisionAct, on day: CalendarDay) {
        lastDecision = DecisionMark(act, on: self)
        self.status = status
        listPosition = nil
        decidedOn = day
    }
}
