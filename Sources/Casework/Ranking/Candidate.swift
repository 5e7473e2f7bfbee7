import Rules

/// Where the welfare centre, with the head of the municipality, put an application (KP-18).
public struct RecommendedPlace: Equatable, Sendable, Codable {
    public var list: Recommendation
    /// From 1 within the list.
    public var place: Int

    public init(list: Recommendation, place: Int) {
        self.list = list
        self.place = place
    }
}

/// What the ranking knows of one application. No name and nothing else that tells who it is.
public struct Candidate: Equatable, Sendable {
    public var application: CaseID
    /// Year and ordinal of the register: the order among equals where it decides nothing.
    public var register: RegisterPlace
    /// `nil` where nobody recommended it.
    public var recommendation: RecommendedPlace?
    /// By criterion, in the programme's order; `nil` for a criterion that lacks a fact.
    public var points: [Int?]
    public var filedOn: CalendarDay
    public var filedAt: TimeOfDay?
    /// Persons of the household.
    public var householdSize: Int
    /// From 1, where the committee has put it in its order.
    public var committeePlace: Int?
    /// From 1, where a lot or a decision has parted it from its equals.
    public var tiePlace: TiePlace?
    /// Why the committee does not accept it, whatever its place.
    public var refusal: String?

    public init(
        application: CaseID, register: RegisterPlace, recommendation: RecommendedPlace? = nil, points: [Int?] = [], filedOn: CalendarDay,
        filedAt: TimeOfDay? = nil, householdSize: Int = 1, committeePlace: Int? = nil, tiePlace: TiePlace? = nil, refusal: String? = nil
    ) {
        self.application = application
        self.register = register
        self.recommendation = recommendation
        self.points = points
        self.filedOn = filedOn
        self.filedAt = filedAt
        self.householdSize = householdSize
        self.committeePlace = committeePlace
        self.tiePlace = tiePlace
        self.refusal = refusal
    }

    /// The sum; `nil` while a criterion lacks a fact (P-14).
    public var pointsInAll: Int? {
        var sum = 0
        for part in points {
            guard let part else { return nil }
            sum += part
        }
        return sum
    }
}

/// The place of an application in the office's register.
public struct RegisterPlace: Hashable, Comparable, Sendable {
    public var year: Int
    public var ordinal: Int

    public init(year: Int, ordinal: Int) {
        self.year = year
        self.ordinal = ordinal
    }

    public static func < (a: RegisterPlace, b: RegisterPlace) -> Bool { (a.year, a.ordinal) < (b.year, b.ordinal) }
}

/// How people parted equals, and where that put one of them.
public struct TiePlace: Equatable, Sendable, Codable {
    public var method: RankingRule.TieMethod
    /// From 1 in the order drawn or decided.
    public var place: Int

    public init(method: RankingRule.TieMethod, place: Int) {
        self.method = method
        self.place = place
    }
}
