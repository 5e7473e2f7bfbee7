import Rules

/// A body named the applicant for support (typowanie); a human act that eligibility does not imply (KP-9, ST-11).
public struct NominationLine: Equatable, Sendable, Codable {
    public var by: NominatingBody
    /// `nil` where the paper has no day.
    public var day: CalendarDay?

    public init(by: NominatingBody, day: CalendarDay? = nil) {
        self.by = by
        self.day = day
    }
}

/// What is known about one kind of benefit: awarded by a decision, or known not to be.
public struct BenefitDecisionLine: Equatable, Sendable, Codable {
    public var kind: BenefitKind
    public var awarded: Bool
    /// A benefit awarded although the limit was exceeded is no evidence (ST-10); `nil` = not known.
    public var withinCriterion: Bool?

    public init(kind: BenefitKind, awarded: Bool, withinCriterion: Bool? = nil) {
        self.kind = kind
        self.awarded = awarded
        self.withinCriterion = withinCriterion
    }
}

/// What is known about one kind of earlier support: received, or known not to be (KP-11, KP-13, KP-14).
public struct PriorSupportLine: Equatable, Sendable, Codable {
    public var kind: PriorSupportKind
    public var received: Bool
    public var day: CalendarDay?
    public var loss: EquipmentLoss?
    /// Whether the competent body confirmed the loss.
    public var lossConfirmed: Bool?

    public init(
        kind: PriorSupportKind, received: Bool, day: CalendarDay? = nil, loss: EquipmentLoss? = nil, lossConfirmed: Bool? = nil
    ) {
        self.kind = kind
        self.received = received
        self.day = day
        self.loss = loss
        self.lossConfirmed = lossConfirmed
    }
}

/// Something that a named worker looked at and confirmed or refused, such as proofs of income (ST-14).
public struct ConfirmationLine: Equatable, Sendable, Codable {
    /// The matter, by the word of the programme file.
    public var what: String
    public var confirmed: Bool
    /// Login of the worker, and the day; both come from the journal's own record of who saves.
    public var by: String?
    public var on: CalendarDay?

    public init(what: String, confirmed: Bool, by: String? = nil, on: CalendarDay? = nil) {
        self.what = what
        self.confirmed = confirmed
        self.by = by
        self.on = on
    }
}
