import Rules

/// Somebody began the formal check, or went on with it once a supplement had come.
public struct VerificationBegun: ChangingEvent {
    public static let kind = EventKind.verificationBegun
    public var day: CalendarDay

    public init(day: CalendarDay) { self.day = day }

    public func apply(to value: inout Application) throws(Misfit) {
        guard ApplicationStep.beginVerification.obstacle(in: value.status) == nil else { throw .wrongStatus }
        value.lastDecision = nil
        value.status = .inVerification
    }
}

/// The applicant was called to supplement exactly what was missing.
public struct SupplementCalled: ChangingEvent {
    public static let kind = EventKind.supplementCalled
    public var day: CalendarDay
    public var items: [CalledItem]
    /// A person's class of the defects, where the programme asks for it (KP-17), and why.
    public var minor: Bool?
    public var reason: String?
    /// The term, where the call itself starts it (P-16).
    public var term: TermReckoning?

    public init(day: CalendarDay, items: [CalledItem], minor: Bool? = nil, reason: String? = nil, term: TermReckoning? = nil) {
        self.day = day
        self.items = items
        self.minor = minor
        self.reason = reason
        self.term = term
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard ApplicationStep.call.obstacle(in: value.status) == nil else { throw .wrongStatus }
        value.lastDecision = nil
        value.status = .called
        value.calls = (value.calls ?? []) + [SupplementCall(day: day, items: items, isMinor: minor, term: term)]
    }
}

/// The letter of the call was written; the first day counts.
public struct CallLetterWritten: ChangingEvent {
    public static let kind = EventKind.callLetterWritten
    public var day: CalendarDay

    public init(day: CalendarDay) { self.day = day }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .called, let last = value.calls?.indices.last else { throw .wrongStatus }
        if value.calls?[last].written == nil { value.calls?[last].written = day }
    }
}

/// The call reached the applicant; recorded again, the later record counts.
public struct CallDelivered: ChangingEvent {
    public static let kind = EventKind.callDelivered
    public var day: CalendarDay
    public var channel: DeliveryChannel
    public var term: TermReckoning?

    public init(day: CalendarDay, channel: DeliveryChannel, term: TermReckoning?) {
        self.day = day
        self.channel = channel
        self.term = term
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .called, let last = value.calls?.indices.last else { throw .wrongStatus }
        value.lastDecision = nil
        value.calls?[last].delivered = day
        value.calls?[last].channel = channel
        value.calls?[last].term = term
    }
}

/// Some or all of what was asked for has come.
public struct ApplicationSupplemented: ChangingEvent {
    public static let kind = EventKind.applicationSupplemented
    /// The day of receipt.
    public var day: CalendarDay
    /// The postmark's day, where it came by post.
    public var postmark: CalendarDay?
    /// The day that is compared with the term.
    public var countedOn: CalendarDay
    public var items: [CalledItem]
    /// Nothing more is expected.
    public var complete: Bool
    /// The document checklist as it stands with them.
    public var documents: [DocumentTick]

    public init(
        day: CalendarDay, postmark: CalendarDay? = nil, countedOn: CalendarDay, items: [CalledItem], complete: Bool, documents: [DocumentTick]
    ) {
        self.day = day
        self.postmark = postmark
        self.countedOn = countedOn
        self.items = items
        self.complete = complete
        self.documents = documents
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.status == .called, let last = value.calls?.indices.last else { throw .wrongStatus }
        value.lastDecision = nil
        value.content.documents = documents
        if items.contains(where: { $0.kind == .signature }) { value.content.filing.signed = true }
        value.calls?[last].received += items
        value.calls?[last].answered = countedOn
        value.calls?[last].isClosed = complete
        if complete { value.status = .supplemented }
    }
}
