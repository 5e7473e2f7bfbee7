/// Where an application stands, in the order of the work. The signed agreement is the loan's own state.
public enum ApplicationStatus: String, Sendable, Codable, CaseIterable {
    case received
    /// Somebody has begun the formal check.
    case inVerification = "in_verification"
    /// The applicant was asked for what is missing.
    case called
    /// What was asked for has come, all or some of it.
    case supplemented
    case formallyCorrect = "formally_correct"
    case formallyRejected = "formally_rejected"
    /// On the agenda of a sitting.
    case inAssessment = "in_assessment"
    case basicList = "basic_list"
    case reserveList = "reserve_list"
    case notAccepted = "not_accepted"
    /// The applicant gave a place on a list up.
    case resigned
    /// The office took the place away: not signed in term, no longer eligible, moved out.
    case struckOff = "struck_off"
    case withdrawn
    /// The applicant died.
    case died
}

extension ApplicationStatus {
    /// Whether the formal decision is still to be made.
    public var awaitsFormalDecision: Bool {
        switch self {
        case .received, .inVerification, .called, .supplemented: true
        case .formallyCorrect, .formallyRejected, .inAssessment, .basicList, .reserveList, .notAccepted, .resigned, .struckOff, .withdrawn,
            .died:
            false
        }
    }

    /// Whether the formal check is the office's to go on with: of those that wait for the formal decision, all but the called ones.
    public var awaitsCheck: Bool { awaitsFormalDecision && self != .called }

    /// Whether nothing more can follow in the recruitment, except that somebody takes the last decision back.
    public var isFinal: Bool {
        switch self {
        case .formallyRejected, .notAccepted, .resigned, .struckOff, .withdrawn, .died: true
        case .received, .inVerification, .called, .supplemented, .formallyCorrect, .inAssessment, .basicList, .reserveList: false
        }
    }
}
