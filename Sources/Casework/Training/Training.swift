import Rules

/// One training of the programme, held in groups.
public struct TrainingModule: Equatable, Sendable, Codable {
    public var id: CaseID
    public var title: String
    /// Hours that each group is to hold.
    public var hours: Int

    public init(id: CaseID, title: String, hours: Int) {
        self.id = id
        self.title = title
        self.hours = hours
    }
}

/// A mark on the attendance sheet; a person without one is not marked yet.
public enum AttendanceMark: String, Sendable, Codable, CaseIterable {
    case present, absent, excused
}

/// One session of a group.
public struct TrainingSession: Equatable, Sendable, Codable {
    public var id: CaseID
    public var day: CalendarDay
    public var startsAt: TimeOfDay
    /// Training hours (of the programme's length) that count for those present.
    public var hours: Int
    public var room: String

    /// Minutes of one training hour: a full hour of the clock.
    public static let minutesInHour = 60
    /// The whole length in minutes.
    public var minutes: Int { hours * Self.minutesInHour }

    public init(id: CaseID, day: CalendarDay, startsAt: TimeOfDay, hours: Int, room: String = "") {
        self.id = id
        self.day = day
        self.startsAt = startsAt
        self.hours = hours
        self.room = room
    }
}

/// One cell of the sheet.
public struct AttendanceEntry: Equatable, Sendable, Codable {
    public var person: PersonID
    /// `nil` takes the mark back.
    public var mark: AttendanceMark?
    /// Of somebody present: the minutes attended, where they came late or left early; `nil` is the whole session.
    public var minutes: Int?

    public init(person: PersonID, mark: AttendanceMark?, minutes: Int? = nil) {
        self.person = person
        self.mark = mark
        self.minutes = minutes
    }
}

/// Cells of one session.
public struct AttendanceColumn: Equatable, Sendable, Codable {
    public var session: CaseID
    public var entries: [AttendanceEntry]

    public init(session: CaseID, entries: [AttendanceEntry]) {
        self.session = session
        self.entries = entries
    }
}

/// A person in a group, with the household that sent them.
public struct Participant: Equatable, Sendable, Codable {
    public var person: PersonID
    public var household: CaseID

    public init(person: PersonID, household: CaseID) {
        self.person = person
        self.household = household
    }
}

/// A training group as it stands after all its events.
public struct TrainingGroup: Equatable, Sendable, Codable {
    public var id: CaseID
    public var module: CaseID
    public var name: String
    public var capacity: Int
    public var trainer: String
    /// In the order of enrolment, which is the order of the sign-in list.
    public var participants: [Participant]
    /// In the order of their dates.
    public var sessions: [TrainingSession]
    /// By session, then by person.
    public var attendance: [CaseID: [PersonID: AttendanceMark]]
    /// Minutes of those present for a part of a session, by session and person; nil where nobody was.
    public var partMinutes: [CaseID: [PersonID: Int]]?
    /// What was done last, while it can be taken back; nil once it was, or where there is nothing.
    public var lastChange: GroupChange?

    public init(id: CaseID, module: CaseID, name: String, capacity: Int, trainer: String) {
        self.id = id
        self.module = module
        self.name = name
        self.capacity = capacity
        self.trainer = trainer
        participants = []
        sessions = []
        attendance = [:]
    }
}
