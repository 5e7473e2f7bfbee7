import Rules

/// Enters a public unit, or brings its entry to the given content.
public struct SavePublicUnit: Equatable, Sendable {
    public var unit: CaseID
    public var content: PublicUnitContent
    public init(unit: CaseID, content: PublicUnitContent) {
        self.unit = unit
        self.content = content
    }
}

/// Sets a unit of equipment up in a public unit.
public struct InstallEquipment: Equatable, Sendable {
    public var unit: CaseID
    public var place: CaseID
    public var room: String
    public var day: CalendarDay
    public init(unit: CaseID, place: CaseID, room: String, day: CalendarDay) {
        self.unit = unit
        self.place = place
        self.room = room
        self.day = day
    }
}

/// Takes a unit of equipment back from the public unit where it stands.
public struct TakeBackEquipment: Equatable, Sendable {
    public var unit: CaseID
    public var day: CalendarDay
    public var reason: String?
    public init(unit: CaseID, day: CalendarDay, reason: String? = nil) {
        self.unit = unit
        self.day = day
        self.reason = reason
    }
}
