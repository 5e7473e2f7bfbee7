import Rules

extension TrainingGroup {
    /// Minutes that count for a person: the whole length of the sessions at which they were present, or the part that was entered.
    ///
    /// Exact: whoever compares compares these, and rounds nothing before.
    public func minutesAttended(by person: PersonID) -> Int {
        sessions.filter { attendance[$0.id]?[person] == .present }.reduce(0) { $0 + (partMinutes?[$1.id]?[person] ?? $1.minutes) }
    }

    /// A person's cell of a session as it stands.
    func cell(_ person: PersonID, of session: CaseID) -> AttendanceEntry {
        AttendanceEntry(person: person, mark: attendance[session]?[person], minutes: partMinutes?[session]?[person])
    }

    /// Puts a cell on the sheet. Where nobody has minutes there are no lists of them, so that equal sheets are equal values.
    mutating func put(_ cell: AttendanceEntry, of session: CaseID) {
        attendance[session, default: [:]][cell.person] = cell.mark
        var all = partMinutes ?? [:]
        var part = all[session] ?? [:]
        part[cell.person] = cell.minutes
        all[session] = part.isEmpty ? nil : part
        partMinutes = all.isEmpty ? nil : all
    }

    /// Hours of all sessions that have a date.
    public var hoursPlanned: Int { sessions.reduce(0) { $0 + $1.hours } }

    /// The first session that has not begun at the moment.
    public func nextSession(after moment: Moment) -> TrainingSession? {
        sessions.first { ($0.day, $0.startsAt) > (moment.day, moment.time) }
    }

    /// How many sessions have begun by the moment.
    public func sessionsHeld(by moment: Moment) -> Int {
        sessions.filter { ($0.day, $0.startsAt) <= (moment.day, moment.time) }.count
    }
}
