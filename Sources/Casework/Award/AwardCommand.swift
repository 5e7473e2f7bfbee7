import Rules

/// What becomes of a place after the list: the notice, and the next of the reserve list where a place is free again.
public struct AwardCommand: Equatable, Sendable {
    /// One step.
    public enum Act: Equatable, Sendable {
        /// The notice reached the applicant: the term for signing runs. `signingEnds` is given where the programme sets no term.
        case deliverNotice(day: CalendarDay, signingEnds: CalendarDay?)
        /// An application of the reserve list gets a free place. Obligatory reason where it is not the lowest position.
        case promote(ConfirmedFacts, reason: String)
    }

    public var application: CaseID
    public var act: Act

    public init(_ application: CaseID, _ act: Act) {
        self.application = application
        self.act = act
    }
}

/// What a clerk has asked anew before an application is promoted: time has passed since it was filed.
public struct ConfirmedFacts: Equatable, Sendable, Codable {
    /// The household still belongs to those who are supported.
    public var isStillEligible: Bool
    /// It still has neither computer nor Internet, as the programme asks.
    public var isStillWithout: Bool

    public init(isStillEligible: Bool, isStillWithout: Bool) {
        self.isStillEligible = isStillEligible
        self.isStillWithout = isStillWithout
    }
}

/// Free places, and who is next: what the coordinator looks at after a vacancy.
public struct VacancyFile: Equatable, Sendable {
    public var places: Int
    public var taken: Int
    /// The application of the reserve list with the lowest position; `nil` where the list is empty.
    public var next: ApplicationRow?
    /// How many are on the reserve list.
    public var reserve: Int
    /// What the programme does with an empty reserve list.
    public var emptyReserve: RankingRule.EmptyReserve

    public init(places: Int, taken: Int, next: ApplicationRow?, reserve: Int, emptyReserve: RankingRule.EmptyReserve) {
        self.places = places
        self.taken = taken
        self.next = next
        self.reserve = reserve
        self.emptyReserve = emptyReserve
    }

    /// Places that somebody can be promoted to.
    public var free: Int { max(0, places - taken) }
}
