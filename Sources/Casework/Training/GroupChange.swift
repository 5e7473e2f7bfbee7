import Rules

/// The changes of a group that whoever made them can take back.
public enum GroupAct: String, Sendable, Codable, CaseIterable {
    case marks, removal, planning
}

/// The last change of a group, as long as nothing else has happened to it: what taking it back leads to.
public struct GroupChange: Equatable, Sendable, Codable {
    public var act: GroupAct
    /// The session that was marked or planned.
    public var session: CaseID?
    /// The cells that were marked, as they were before.
    public var before: [AttendanceEntry]?
    /// The cells of the sessions that were marked with the same saving, as they were before each; nil where there was one session.
    public var others: [AttendanceColumn]?
    /// Who was removed.
    public var participant: Participant?
    /// The removed person's place on the sign-in list, from 0.
    public var place: Int?

    init(
        _ act: GroupAct, session: CaseID? = nil, before: [AttendanceEntry]? = nil, participant: Participant? = nil, place: Int? = nil
    ) {
        self.act = act
        self.session = session
        self.before = before
        self.participant = participant
        self.place = place
    }

    /// What was marked, session by session, as it was before.
    public var columns: [AttendanceColumn] {
        guard act == .marks, let session else { return [] }
        return [AttendanceColumn(session: session, entries: before ?? [])] + (others ?? [])
    }

    /// Counts marks of another session in, that were saved with these.
    mutating func add(_ column: AttendanceColumn) { others = (others ?? []) + [column] }
}

extension Decider {
    /// Takes back the user's own last change of a group by an entry of its own: the group stands as before, and both entries stay.
    ///
    /// Only as long as nothing else has happened to the group, and where nobody has got the seat meanwhile.
    func takeBackGroupChange(_ command: TakeBackGroupChange) throws -> Decision {
        guard let group = try load(TrainingGroup.self, command.group) else { return .refused(.unknownCase(.group)) }
        let entries = group.lastChange.map { events(takingBack: $0, command.reason) } ?? []
        guard let change = group.lastChange, !entries.isEmpty else { return .refused(.nothingToTakeBack) }
        var reasons = Reasons()
        if let login = try reader.lastSaver(of: group.id), login != actor.login { reasons.add(.actOfSomebodyElse(login: login)) }
        if let participant = change.participant {
            let household = try load(Household.self, participant.household)
            if household?.content.member(participant.person)?.livesInHousehold != true { reasons.add(.personNotInHousehold) }
            if try isEnrolled(participant.person, in: group) { reasons.add(.alreadyEnrolled) }
        }
        reasons.check(reason: command.reason, FieldKey.takeBackReason)
        return reasons.decision { entries.map { CaseEvent(group.id, $0) } }
    }

    /// The last column first, so that each finds its cells as they were after it.
    private func events(takingBack change: GroupChange, _ reason: String) -> [Event] {
        switch change.act {
        case .marks:
            change.columns.reversed().map { .attendanceMarked(AttendanceMarked(session: $0.session, entries: $0.entries, reason: reason)) }
        case .removal:
            change.participant.map { participant in
                [.participantEnrolled(
                    ParticipantEnrolled(person: participant.person, household: participant.household, place: change.place, reason: reason))]
            } ?? []
        case .planning: change.session.map { [.sessionCancelled(SessionCancelled(session: $0, reason: reason))] } ?? []
        }
    }

    /// Strikes a failure that was reported by mistake; one that the service has or had is closed by its repair.
    func withdrawFailure(_ command: WithdrawFailure) throws -> Decision {
        guard let loan = try load(Loan.self, command.loan) else { return .refused(.unknownCase(.loan)) }
        guard let failure = loan.failures.first(where: { $0.id == command.failure }) else { return .refused(.failureUnknown) }
        var reasons = Reasons()
        if loan.status != .inForce { reasons.add(.loanNotIn(required: .inForce, actual: loan.status)) }
        if failure.status != .reported { reasons.add(.failureNotIn(required: .reported, actual: failure.status)) }
        reasons.check(reason: command.reason, FieldKey.takeBackReason)
        return reasons.decision {
            [CaseEvent(loan.id, .failureWithdrawn(FailureWithdrawn(failure: failure.id, day: moment.day, reason: command.reason)))]
        }
    }
}
