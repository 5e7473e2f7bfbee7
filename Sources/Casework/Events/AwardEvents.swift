import Rules

/// The notice of the result reached the applicant: the term for signing runs.
public struct NoticeDelivered: ChangingEvent {
    public static let kind = EventKind.noticeDelivered
    public var day: CalendarDay
    /// The last day on which the agreement may be signed.
    public var signingEnds: CalendarDay

    public init(day: CalendarDay, signingEnds: CalendarDay) {
        self.day = day
        self.signingEnds = signingEnds
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .basicList else { throw .wrongStatus }
        value.noticeDeliveredOn = day
        value.signingEnds = signingEnds
        value.lastDecision = nil
    }
}

/// An application of the reserve list got a free place, with the facts confirmed anew.
public struct ReservePromoted: ChangingEvent {
    public static let kind = EventKind.reservePromoted
    /// The position on the reserve list.
    public var from: Int
    /// The position on the basic list.
    public var position: Int
    public var facts: ConfirmedFacts
    /// Whether nobody stood before it on the reserve list.
    public var isInOrder: Bool
    public var reason: String
    public var day: CalendarDay
    public var verdict: RecordedVerdict

    public init(
        from: Int, position: Int, facts: ConfirmedFacts, isInOrder: Bool, reason: String, day: CalendarDay, verdict: RecordedVerdict
    ) {
        self.from = from
        self.position = position
        self.facts = facts
        self.isInOrder = isInOrder
        self.reason = reason
        self.day = day
        self.verdict = verdict
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .reserveList, value.listPosition == from else { throw .wrongStatus }
        value.lastDecision = nil
        value.status = .basicList
        value.listPosition = position
        value.decidedOn = day
    }
}
