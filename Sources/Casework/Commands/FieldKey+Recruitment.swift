extension FieldKey {
    // A round.
    public static let round = "application.round"
    public static let roundKind = "round.kind"
    public static let roundOpens = "round.opens"
    public static let roundOpensAt = "round.opensAt"
    public static let roundCloses = "round.closes"
    public static let roundClosesAt = "round.closesAt"
    public static let roundPostCutOff = "round.postCutOff"
    public static let roundPlaces = "round.places"
    public static let roundReason = "round.reason"

    /// The round of a sitting.
    public static let sittingRound = "sitting.round"

    // The formal check.
    public static let callMinor = "call.minor"
    public static let callReason = "call.reason"
    public static let callDelivered = "call.delivered"
    public static let supplementDay = "supplement.day"
    public static let supplementPostmark = "supplement.postmark"
    public static let supplementItems = "supplement.items"

    // Case numbers.
    public static let caseNumberPattern = "caseNumber.pattern"
    public static let caseNumberUnit = "caseNumber.unit"
    public static let caseNumberClass = "caseNumber.class"

    // The ways out of a list.
    public static let leavingDay = "leaving.day"
    public static let leavingReason = "leaving.reason"
}
