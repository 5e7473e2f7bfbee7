import Rules

/// What one welfare centre hands over: all its applications, and the three lists into which it put them with the head of the municipality (KP-18, KP-19).
public struct RecommendationSheet: Equatable, Sendable, Codable {
    public var id: CaseID
    /// The welfare centre's name.
    public var centre: String
    public var round: CaseID?
    public var lists: RecommendationLists
    /// The day of the hand-over; `nil` before it.
    public var handedOverOn: CalendarDay?
    /// The head of the municipality with whom it was agreed.
    public var agreedBy: String?

    public init(id: CaseID, centre: String, round: CaseID?, lists: RecommendationLists) {
        self.id = id
        self.centre = centre
        self.round = round
        self.lists = lists
    }
}

/// The applications of a welfare centre and its three lists, each in the order of their places.
public struct RecommendationLists: Equatable, Sendable, Codable {
    /// All that the centre hands over.
    public var applications: [CaseID]
    public var recommended: [CaseID]
    public var reserve: [CaseID]
    public var rest: [CaseID]

    public init(applications: [CaseID], recommended: [CaseID] = [], reserve: [CaseID] = [], rest: [CaseID] = []) {
        self.applications = applications
        self.recommended = recommended
        self.reserve = reserve
        self.rest = rest
    }

    /// Where each stands, in the order of the lists.
    public var places: [(application: CaseID, place: RecommendedPlace)] {
        func placed(_ list: [CaseID], _ kind: Recommendation) -> [(application: CaseID, place: RecommendedPlace)] {
            list.enumerated().map { ($0.element, RecommendedPlace(list: kind, place: $0.offset + 1)) }
        }
        return placed(recommended, .recommended) + placed(reserve, .reserve) + placed(rest, .rest)
    }

    /// Applications on two lists, or twice on one.
    public var doubled: [CaseID] {
        var seen: Set<CaseID> = []
        return (recommended + reserve + rest).filter { !seen.insert($0).inserted }
    }

    /// Applications on none.
    public var missing: [CaseID] {
        let listed = Set(recommended + reserve + rest)
        return applications.filter { !listed.contains($0) }
    }

    /// Listed ones that the centre does not hand over.
    public var strange: [CaseID] {
        let known = Set(applications)
        return (recommended + reserve + rest).filter { !known.contains($0) }
    }

    /// Whether the three lists hold each application exactly once (KP-19).
    public var isPartition: Bool { doubled.isEmpty && missing.isEmpty && strange.isEmpty }
}

extension RecommendationSheet: CaseValue {
    public static var caseKind: CaseKind { .recommendation }

    public init?(_ state: CaseState) {
        guard case .recommendation(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .recommendation(self) }
}

/// What a welfare centre does with its applications.
public struct RecommendationCommand: Equatable, Sendable {
    /// One step.
    public enum Act: Equatable, Sendable {
        /// Begins the sheet, or replaces its lists.
        case save(centre: String, round: CaseID?, RecommendationLists)
        /// Hands everything over to whoever decides; the lists are final from then on.
        case handOver(day: CalendarDay, agreedBy: String)
    }

    public var sheet: CaseID
    public var act: Act

    public init(_ sheet: CaseID, _ act: Act) {
        self.sheet = sheet
        self.act = act
    }
}
