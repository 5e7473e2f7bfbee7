import Rules

/// The office began its project: the first event of an office.
public struct ProjectOpened: FoundingEvent {
    public static let kind = EventKind.projectOpened
    public var programme: String
    public var places: Int

    public init(programme: String, places: Int) {
        self.programme = programme
        self.places = places
    }

    public func found(_ id: CaseID) -> Project { Project(id: id, programme: programme, places: places) }
}

/// The coordinator raised the number of households that may be served (ST-2).
public struct PlacesRaised: ChangingEvent {
    public static let kind = EventKind.placesRaised
    /// The new total.
    public var places: Int
    public var reason: String

    public init(places: Int, reason: String) {
        self.places = places
        self.reason = reason
    }

    public func apply(to value: inout Project) throws(Misfit) { value.places = places }
}

extension Project: CaseValue {
    public static var caseKind: CaseKind { .project }

    public init?(_ state: CaseState) {
        guard case .project(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .project(self) }
}
