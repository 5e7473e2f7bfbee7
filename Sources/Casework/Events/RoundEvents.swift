import Rules

/// A round was planned and got its number.
public struct RoundPlanned: FoundingEvent {
    public static let kind = EventKind.roundPlanned
    public var number: Int
    public var content: RoundContent

    public init(number: Int, content: RoundContent) {
        self.number = number
        self.content = content
    }

    public func found(_ id: CaseID) -> Round { Round(id: id, number: number, content: content) }
}

/// A planned round as it stands now.
public struct RoundCorrected: ChangingEvent {
    public static let kind = EventKind.roundCorrected
    public var content: RoundContent

    public init(content: RoundContent) { self.content = content }

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status == .planned else { throw .wrongStatus }
        value.content = content
    }
}

/// Applications are taken from now on.
public struct RoundOpened: ChangingEvent {
    public static let kind = EventKind.roundOpened
    public var day: CalendarDay

    public init(day: CalendarDay) { self.day = day }

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status == .planned else { throw .wrongStatus }
        value.status = .open
    }
}

/// The window of a round ends later than announced.
public struct RoundExtended: ChangingEvent {
    public static let kind = EventKind.roundExtended
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

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status.isOpen else { throw .wrongStatus }
        value.status = .extended
        value.extensions.append(RoundExtension(day: day, closes: closes, closesAt: closesAt, reason: reason))
    }
}

/// The window of a round is over.
public struct RoundClosed: ChangingEvent {
    public static let kind = EventKind.roundClosed
    public var day: CalendarDay

    public init(day: CalendarDay) { self.day = day }

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status.isOpen else { throw .wrongStatus }
        value.status = .closed
    }
}

/// Every application of a round has come out, and the sums reconcile (LE-3).
public struct RoundDecided: ChangingEvent {
    public static let kind = EventKind.roundDecided
    public var day: CalendarDay
    public var tally: RoundTally

    public init(day: CalendarDay, tally: RoundTally) {
        self.day = day
        self.tally = tally
    }

    public func apply(to value: inout Round) throws(Misfit) {
        guard value.status == .closed else { throw .wrongStatus }
        value.status = .decided
        value.tally = tally
        value.decidedOn = day
    }
}
