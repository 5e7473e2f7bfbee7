import Rules

extension TrainingGroup {
    /// Training hours that count for a person: those of the sessions at which they were present.
    public func hoursAttended(by person: PersonID) -> Int {
        sessions.filter { attendance[$0.id]?[person] == .present }.reduce(0) { $0 + $1.hours }
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
