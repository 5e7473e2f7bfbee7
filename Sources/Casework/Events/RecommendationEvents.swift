import Rules

/// A welfare centre began its lists.
public struct RecommendationBegun: FoundingEvent {
    public static let kind = EventKind.recommendationBegun
    public var centre: String
    public var round: CaseID?
    public var lists: RecommendationLists

    public init(centre: String, round: CaseID?, lists: RecommendationLists) {
        self.centre = centre
        self.round = round
        self.lists = lists
    }

    public func found(_ id: CaseID) -> RecommendationSheet { RecommendationSheet(id: id, centre: centre, round: round, lists: lists) }
}

/// The lists as they stand now; replaces those before.
public struct RecommendationSet: ChangingEvent {
    public static let kind = EventKind.recommendationSet
    public var centre: String
    public var lists: RecommendationLists

    public init(centre: String, lists: RecommendationLists) {
        self.centre = centre
        self.lists = lists
    }

    public func apply(to value: inout RecommendationSheet) throws(Misfit) {
        guard value.handedOverOn == nil else { throw .wrongStatus }
        value.centre = centre
        value.lists = lists
    }
}

/// The welfare centre handed its applications and lists over.
public struct RecommendationHandedOver: ChangingEvent {
    public static let kind = EventKind.recommendationHandedOver
    public var day: CalendarDay
    public var agreedBy: String

    public init(day: CalendarDay, agreedBy: String) {
        self.day = day
        self.agreedBy = agreedBy
    }

    public func apply(to value: inout RecommendationSheet) throws(Misfit) {
        guard value.handedOverOn == nil, value.lists.isPartition else { throw .wrongStatus }
        value.handedOverOn = day
        value.agreedBy = agreedBy
    }
}

/// An application was handed over with the welfare centre's recommendation; its status stays.
public struct ApplicationRecommended: ChangingEvent {
    public static let kind = EventKind.applicationRecommended
    public var sheet: CaseID
    public var list: Recommendation
    public var place: Int
    public var day: CalendarDay

    public init(sheet: CaseID, list: Recommendation, place: Int, day: CalendarDay) {
        self.sheet = sheet
        self.list = list
        self.place = place
        self.day = day
    }

    public func apply(to value: inout Application) throws(Misfit) {
        guard value.recommendedBy == nil else { throw .itemExists }
        value.recommendation = RecommendedPlace(list: list, place: place)
        value.recommendedBy = sheet
    }
}
