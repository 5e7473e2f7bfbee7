import Rules

/// Bounds of what a training may be; beyond them a figure is a slip of the hand.
private enum TrainingLimit {
    static let moduleHours = 1...1000
    static let sessionHours = 1...24
    static let capacity = 1...1000
}

extension Decider {
    /// Defines a training of the programme.
    func defineModule(_ command: DefineModule) throws -> Decision {
        guard try reader.state(of: command.module) == nil else { return .refused(.unknownCase(.module)) }
        var reasons = Reasons()
        reasons.check(name: command.title, FieldKey.moduleTitle)
        if !TrainingLimit.moduleHours.contains(command.hours) { reasons.add(.hoursInvalid, FieldKey.moduleHours) }
        return reasons.decision {
            [CaseEvent(command.module, .moduleDefined(ModuleDefined(title: command.title, hours: command.hours)))]
        }
    }

    /// Forms a group for a module.
    func formGroup(_ command: FormGroup) throws -> Decision {
        guard try reader.state(of: command.group) == nil else { return .refused(.unknownCase(.group)) }
        var reasons = Reasons()
        if try load(TrainingModule.self, command.module) == nil { reasons.add(.unknownCase(.module), FieldKey.groupModule) }
        reasons.check(name: command.name, FieldKey.groupName)
        reasons.check(text: command.trainer, FieldKey.groupTrainer, limit: TextLimit.name)
        if !TrainingLimit.capacity.contains(command.capacity) { reasons.add(.capacityInvalid, FieldKey.groupCapacity) }
        return reasons.decision {
            let body = GroupFormed(
                module: command.module, name: command.name, capacity: command.capacity, trainer: command.trainer)
            return [CaseEvent(command.group, .groupFormed(body))]
        }
    }

    /// Enrols a person of a household; once in each module.
    func enrol(_ command: Enrol) throws -> Decision {
        guard let group = try load(TrainingGroup.self, command.group) else { return .refused(.unknownCase(.group)) }
        guard let household = try load(Household.self, command.household) else { return .refused(.unknownCase(.household)) }
        var reasons = Reasons()
        if household.content.member(command.person)?.livesInHousehold != true {
            reasons.add(.personNotInHousehold, FieldKey.participant)
        }
        if try isEnrolled(command.person, in: group) {
            reasons.add(.alreadyEnrolled, FieldKey.participant)
        } else if group.participants.count >= group.capacity {
            reasons.add(.groupFull(capacity: group.capacity), FieldKey.participant)
        }
        return reasons.decision {
            let body = ParticipantEnrolled(person: command.person, household: household.id)
            return [CaseEvent(group.id, .participantEnrolled(body))]
        }
    }

    func isEnrolled(_ person: PersonID, in group: TrainingGroup) throws -> Bool {
        if group.participants.contains(where: { $0.person == person }) { return true }
        return try reader.groups(of: person).contains { try load(TrainingGroup.self, $0)?.module == group.module }
    }

    /// Takes a person out of a group; what they attended stays on the sheets.
    func removeParticipant(_ command: RemoveParticipant) throws -> Decision {
        guard let group = try load(TrainingGroup.self, command.group) else { return .refused(.unknownCase(.group)) }
        var reasons = Reasons()
        if !group.participants.contains(where: { $0.person == command.person }) {
            reasons.add(.notEnrolled, FieldKey.participant)
        }
        reasons.check(reason: command.reason, FieldKey.participantReason)
        return reasons.decision {
            let body = ParticipantRemoved(person: command.person, reason: command.reason)
            return [CaseEvent(group.id, .participantRemoved(body))]
        }
    }

    /// Plans a session; one that was held already may be entered too.
    func planSession(_ command: PlanSession) throws -> Decision {
        guard let group = try load(TrainingGroup.self, command.group) else { return .refused(.unknownCase(.group)) }
        let session = command.session
        var reasons = Reasons()
        let exists = group.sessions.contains { other in
            other.id == session.id || (other.day == session.day && other.startsAt == session.startsAt)
        }
        if exists { reasons.add(.sessionExists, FieldKey.sessionDay) }
        if !TrainingLimit.sessionHours.contains(session.hours) { reasons.add(.hoursInvalid, FieldKey.sessionHours) }
        reasons.check(text: session.room, FieldKey.sessionRoom, limit: TextLimit.name)
        return reasons.decision { [CaseEvent(group.id, .sessionPlanned(SessionPlanned(session: session)))] }
    }

    /// Enters marks of sessions that have had their day; marks that are on the sheet already are not recorded again.
    func markAttendance(_ command: MarkAttendance) throws -> Decision {
        guard let group = try load(TrainingGroup.self, command.group) else { return .refused(.unknownCase(.group)) }
        var reasons = Reasons()
        var marked: [AttendanceMarked] = []
        // Cells are counted through all columns.
        var index = 0
        for column in command.columns {
            guard let session = group.sessions.first(where: { $0.id == column.session }) else { return .refused(.sessionUnknown) }
            if session.day > moment.day { reasons.add(.sessionInFuture, FieldKey.sessionDay) }
            for entry in column.entries {
                check(entry, of: session, in: group, FieldKey.attendance(index), &reasons)
                index += 1
            }
            let changed = changes(column.entries, of: session, in: group)
            if changed.isEmpty { continue }
            marked.append(AttendanceMarked(session: session.id, entries: changed, continues: marked.isEmpty ? nil : true))
        }
        return reasons.decision { marked.map { CaseEvent(group.id, .attendanceMarked($0)) } }
    }

    private func check(
        _ entry: AttendanceEntry, of session: TrainingSession, in group: TrainingGroup, _ field: String, _ reasons: inout Reasons
    ) {
        if !group.participants.contains(where: { $0.person == entry.person }) { reasons.add(.notEnrolled, field) }
        guard let minutes = entry.minutes else { return }
        if entry.mark != .present { reasons.add(.minutesNotPresent, field) }
        if !(1...session.minutes).contains(minutes) { reasons.add(.minutesInvalid(most: session.minutes), field) }
    }

    private func changes(_ entries: [AttendanceEntry], of session: TrainingSession, in group: TrainingGroup) -> [AttendanceEntry] {
        entries.map { entry in
            // All the minutes are the whole session, which has one spelling.
            let minutes = entry.minutes == session.minutes ? nil : entry.minutes
            return AttendanceEntry(person: entry.person, mark: entry.mark, minutes: minutes)
        }.filter { $0 != group.cell($0.person, of: session.id) }
    }
}
