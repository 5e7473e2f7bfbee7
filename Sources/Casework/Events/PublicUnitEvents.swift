import Rules

/// A public unit was entered.
public struct PublicUnitRegistered: FoundingEvent {
    public static let kind = EventKind.publicUnitRegistered
    public var content: PublicUnitContent

    public init(content: PublicUnitContent) { self.content = content }

    public func found(_ id: CaseID) -> PublicUnit { PublicUnit(id: id, content: content) }
}

/// A public unit's entry as it stands now.
public struct PublicUnitCorrected: ChangingEvent {
    public static let kind = EventKind.publicUnitCorrected
    public var content: PublicUnitContent

    public init(content: PublicUnitContent) { self.content = content }

    public func apply(to value: inout PublicUnit) throws(Misfit) { value.content = content }
}

/// A unit of equipment was set up in a public unit.
public struct UnitInstalled: ChangingEvent {
    public static let kind = EventKind.unitInstalled
    public var place: CaseID
    public var room: String
    public var day: CalendarDay

    public init(place: CaseID, room: String, day: CalendarDay) {
        self.place = place
        self.room = room
        self.day = day
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.isAvailable else { throw .wrongStatus }
        value.status = .installed
        value.installations = (value.installations ?? []) + [Installation(place: place, room: room, since: day)]
    }
}

/// A unit of equipment came back from a public unit; it may be issued or set up again.
public struct UnitTakenBack: ChangingEvent {
    public static let kind = EventKind.unitTakenBack
    public var place: CaseID
    public var day: CalendarDay
    public var reason: String?

    public init(place: CaseID, day: CalendarDay, reason: String? = nil) {
        self.place = place
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout EquipmentUnit) throws(Misfit) {
        guard value.installation?.place == place, let last = value.installations?.indices.last else { throw .wrongStatus }
        value.status = .returned
        value.installations?[last].until = day
        value.installations?[last].reason = reason
    }
}
