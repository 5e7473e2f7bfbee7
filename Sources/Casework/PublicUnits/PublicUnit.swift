import Rules

/// What kind of public unit it is.
public enum PublicUnitKind: String, Sendable, Codable, CaseIterable {
    case villageClub = "village_club"
    case school, library, other
}

/// Everything a clerk may type about a subordinate public unit whose computers are open to all.
public struct PublicUnitContent: Equatable, Sendable, Codable {
    public var name: String
    public var kind: PublicUnitKind
    public var locality: String
    /// Street and building, or the building alone; villages have no street.
    public var address: String?
    public var phone: String?
    /// When the computers may be used in an ordinary week, by day and hour (LE-16); empty where nobody said.
    public var opening: [OpeningHours]
    /// What the week does not tell, such as holidays.
    public var remark: String?
    /// Since when a school keeps its register electronically (ST-4); nil where it does not, or is no school.
    public var eRegisterSince: CalendarDay?

    public init(
        name: String, kind: PublicUnitKind, locality: String, address: String? = nil, phone: String? = nil, opening: [OpeningHours] = [],
        remark: String? = nil, eRegisterSince: CalendarDay? = nil
    ) {
        self.name = name
        self.kind = kind
        self.locality = locality
        self.address = address
        self.phone = phone
        self.opening = opening
        self.remark = remark
        self.eRegisterSince = eRegisterSince
    }
}

/// A stretch of a day of the week in which the computers may be used.
public struct OpeningHours: Equatable, Hashable, Sendable, Codable {
    public var day: Weekday
    public var from: TimeOfDay
    /// Later than `from`.
    public var until: TimeOfDay

    public init(day: Weekday, from: TimeOfDay, until: TimeOfDay) {
        self.day = day
        self.from = from
        self.until = until
    }
}

extension [OpeningHours] {
    /// In the order of the week, every stretch with a length, and none reaching into the next.
    var isWeek: Bool {
        allSatisfy { $0.from < $0.until }
            && zip(self, dropFirst()).allSatisfy { one, next in
                one.day.rawValue < next.day.rawValue || (one.day == next.day && one.until <= next.from)
            }
    }
}

/// A public unit as it stands after all its events. Its computers know where they stand themselves.
public struct PublicUnit: Equatable, Sendable, Codable {
    public var id: CaseID
    public var content: PublicUnitContent

    public init(id: CaseID, content: PublicUnitContent) {
        self.id = id
        self.content = content
    }
}

/// Where a unit of equipment stands, or stood, among the public units.
public struct Installation: Equatable, Sendable, Codable {
    public var place: CaseID
    /// Empty where nobody said.
    public var room: String
    public var since: CalendarDay
    /// The day on which it was taken back; nil while it stands there.
    public var until: CalendarDay?
    /// Why it was taken back, where somebody said.
    public var reason: String?

    public init(place: CaseID, room: String, since: CalendarDay, until: CalendarDay? = nil, reason: String? = nil) {
        self.place = place
        self.room = room
        self.since = since
        self.until = until
        self.reason = reason
    }
}

extension PublicUnit: CaseValue {
    public static var caseKind: CaseKind { .publicUnit }

    public init?(_ state: CaseState) {
        guard case .publicUnit(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .publicUnit(self) }
}
