extension Facts {
    /// A defect of form that the formal check found (KP-17).
    public struct FormalDefect: Codable, Equatable, Sendable {
        /// What is wrong, in a word of the office's own, such as `missing_page`.
        public var kind: String
        /// Whether a person classed it as minor; nil while nobody has.
        public var isMinor: Bool?

        /// Makes a defect.
        public init(kind: String, isMinor: Bool? = nil) {
            self.kind = kind
            self.isMinor = isMinor
        }
    }

    /// The call to supplement (wezwanie) and what came of it (KP-17).
    public struct SupplementCall: Codable, Equatable, Sendable {
        /// The day on which the office called.
        public var called: CalendarDay?
        /// The day on which the call reached the applicant.
        public var delivered: CalendarDay?
        /// The day of the answer, or that none came.
        public var response: Happening?

        /// Makes a call; whatever is left out is not known.
        public init(called: CalendarDay? = nil, delivered: CalendarDay? = nil, response: Happening? = nil) {
            self.called = called
            self.delivered = delivered
            self.response = response
        }
    }

    /// Something a named person looked at and confirmed or refused, such as proofs of income (ST-14).
    public struct Confirmation: Codable, Equatable, Sendable {
        /// What was looked at, by the word of the programme file.
        public var what: String
        /// Whether the person confirmed it.
        public var isConfirmed: Bool
        /// Who, as an opaque identifier.
        public var by: String?
        /// When.
        public var day: CalendarDay?

        /// Makes a confirmation.
        public init(what: String, isConfirmed: Bool, by: String? = nil, day: CalendarDay? = nil) {
            self.what = what
            self.isConfirmed = isConfirmed
            self.by = by
            self.day = day
        }
    }

    /// What happened between the formal check and the loan agreement (KP-25).
    public struct Award: Codable, Equatable, Sendable {
        /// Where the welfare centre put the application.
        public var recommendation: Recommendation?
        /// The body that chose the applicant, by its code in the programme file; empty when known that none did.
        public var selectedBy: String?
        /// The last day on which the agreement may be signed.
        public var signingEnds: CalendarDay?
        /// The day of signature, or that it was not signed.
        public var signed: Happening?

        /// Makes the facts of an award; whatever is left out is not known.
        public init(
            recommendation: Recommendation? = nil, selectedBy: String? = nil, signingEnds: CalendarDay? = nil,
            signed: Happening? = nil
        ) {
            self.recommendation = recommendation
            self.selectedBy = selectedBy
            self.signingEnds = signingEnds
            self.signed = signed
        }
    }

    /// An inspection of lent equipment (KP-27).
    public struct Inspection: Codable, Equatable, Sendable {
        /// Whether the findings stand in minutes.
        public var inMinutes: Bool?
        /// What the use was contrary to.
        public var breach: Breach?

        /// Makes an inspection; whatever is left out is not known.
        public init(inMinutes: Bool? = nil, breach: Breach? = nil) {
            self.inMinutes = inMinutes
            self.breach = breach
        }
    }

    /// A recruitment round: its lists and its counts (KP-19, KP-23, LE-3).
    public struct Recruitment: Codable, Equatable, Sendable {
        /// Numbers of all applications handed over.
        public var applications: [String]?
        /// Those recommended for support.
        public var recommended: [String]?
        /// Those recommended for the reserve list.
        public var recommendedForReserve: [String]?
        /// All others.
        public var rest: [String]?
        /// Places on the reserve list, in the list's order.
        public var reservePositions: [Int]?
        /// Applications received.
        public var received: Int?
        /// Those on the basic list.
        public var basic: Int?
        /// Those on the reserve list.
        public var reserve: Int?
        /// Those that failed the formal check.
        public var formallyRejected: Int?
        /// Those not accepted on their merits.
        public var notAccepted: Int?
        /// Those withdrawn.
        public var withdrawn: Int?

        /// Makes the facts of a round; whatever is left out is not known.
        public init() {}
    }
}
