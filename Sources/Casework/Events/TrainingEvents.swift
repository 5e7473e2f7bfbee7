import Rules

/// A training of the programme was defined.
public struct ModuleDefined: FoundingEvent {
    public static let kind = EventKind.moduleDefined
    public var title: String
    public var hours: Int

    public init(title: String, hours: Int) {
        self.title = title
        self.hours = hours
    }

    public func found(_ id: CaseID) -> TrainingModule { TrainingModule(id: id, title: title, hours: hours) }
}

/// A group was formed for a module.
public struct GroupFormed: FoundingEvent {
    public static let kind = EventKind.groupFormed
    public var module: CaseID
    public var name: String
    public var capacity: Int
    public var trainer: String

    public init(module: CaseID, name: String, capacity: Int, trainer: String) {
        self.module = module
        self.name = name
        self.capacity = capacity
        self.trainer = trainer
    }

    public func found(_ id: CaseID) -> TrainingGroup {
        TrainingGroup(id: id, module: module, name: name, capacity: capacity, trainer: trainer)
    }
}

/// A person of a household joined the group.
public struct ParticipantEnrolled: ChangingEvent {
    public static let kind = EventKind.participantEnrolled
    public var person: PersonID
    public var household: CaseID
    /// Where a removal was taken back: the place on the sign-in list that the person had, from 0.
    public var place: Int?
    /// Why a removal was taken back.
    public var reason: String?

    public init(person: PersonID, household: CaseID, place: Int? = nil, reason: String? = nil) {
        self.person = person
        self.household = household
        self.place = place
        self.reason = reason
    }

    public func apply(to value: inout TrainingGroup) throws(Misfit) {
        guard !value.participants.contains(where: { $0.person == person }) else { throw .itemExists }
        let last = value.participants.count
        let participant = Participant(person: person, household: household)
        value.participants.insert(participant, at: max(0, min(place ?? last, last)))
        value.lastChange = nil
    }
}

/// A person left the group. Their marks stay: they were there on those days.
public struct ParticipantRemoved: ChangingEvent {
    public static let kind = EventKind.participantRemoved
    public var person: PersonID
    public var reason: String

    public init(person: PersonID, reason: String) {
        self.person = person
        self.reason = reason
    }

    public func apply(to value: inout TrainingGroup) throws(Misfit) {
        guard let index = value.participants.firstIndex(where: { $0.person == person }) else { throw .itemMissing }
        let participant = value.participants.remove(at: index)
        value.lastChange = GroupChange(.removal, participant: participant, place: index)
    }
}

/// A session of the group has its date.
public struct SessionPlanned: ChangingEvent {
    public static let kind = EventKind.sessionPlanned
    public var session: TrainingSession

    public init(session: TrainingSession) { self.session = session }

    public func apply(to value: inout TrainingGroup) throws(Misfit) {
        guard !value.sessions.contains(where: { $0.id == session.id }) else { throw .itemExists }
        value.sessions.append(session)
        value.sessions.sort { ($0.day, $0.startsAt, $0.id) < ($1.day, $1.startsAt, $1.id) }
        value.lastChange = GroupChange(.planning, session: session.id)
    }
}

/// A session was planned by mistake: it has no marks.
public struct SessionCancelled: ChangingEvent {
    public static let kind = EventKind.sessionCancelled
    public var session: CaseID
    public var reason: String

    public init(session: CaseID, reason: String) {
        self.session = session
        self.reason = reason
    }

    public func apply(to value: inout TrainingGroup) throws(Misfit) {
        guard let index = value.sessions.firstIndex(where: { $0.id == session }) else { throw .itemMissing }
        guard value.attendance[session, default: [:]].isEmpty else { throw .wrongStatus }
        value.sessions.remove(at: index)
        value.attendance[session] = nil
        value.lastChange = nil
    }
}

/// Marks of one session, from the signed list; cells that are not named keep theirs.
public struct AttendanceMarked: ChangingEvent {
    public static let kind = EventKind.attendanceMarked
    public var session: CaseID
    public var entries: [AttendanceEntry]
    /// Why earlier marks were taken back; nil where marks were entered.
    public var reason: String?
    /// Whether it was saved with the marks recorded just before it, so that both are taken back together; nil where it was not.
    public var continues: Bool?

    public init(session: CaseID, entries: [AttendanceEntry], reason: String? = nil, continues: Bool? = nil) {
        self.session = session
        self.entries = entries
        self.reason = reason
        self.continues = continues
    }

    public func apply(to value: inout TrainingGroup) throws(Misfit) {
        guard let held = value.sessions.first(where: { $0.id == session }) else { throw .itemMissing }
        let before = entries.map { value.cell($0.person, of: session) }
        if reason != nil {
            value.lastChange = nil
        } else if continues == true, value.lastChange?.act == .marks {
            value.lastChange?.add(AttendanceColumn(session: session, entries: before))
        } else {
            value.lastChange = GroupChange(.marks, session: session, before: before)
        }
        for entry in entries {
            guard value.participants.contains(where: { $0.person == entry.person }) else { throw .itemMissing }
            if let minutes = entry.minutes {
                guard entry.mark == .present, (1...held.minutes).contains(minutes) else { throw .wrongStatus }
            }
            value.put(entry, of: session)
        }
    }
}

extension TrainingModule: CaseValue {
    public static var caseKind: CaseKind { .module }

    public init?(_ state: CaseState) {
        guard case .module(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .module(self) }
}

extension TrainingGroup: CaseValue {
    public static var caseKind: CaseKind { .group }

    public init?(_ state: CaseState) {
        guard case .group(let value) = state else { return nil }
        self = value
    }

    public var caseState: CaseState { .group(self) }
}
