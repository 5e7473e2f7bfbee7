import Casework
import Rules

private func enrol(_ person: PersonID, _ household: CaseID = Sample.household, in group: CaseID = Sample.group) -> Command {
    .enrol(Enrol(group: group, person: person, household: household))
}

private func mark(
    _ session: CaseID, _ person: PersonID = Sample.anna, group: CaseID = Sample.group, as mark: AttendanceMark = .present, minutes: Int? = nil
) -> Command {
    let entry = AttendanceEntry(person: person, mark: mark, minutes: minutes)
    return .markAttendance(MarkAttendance(group: group, session: session, entries: [entry]))
}

private func plan(_ id: String, _ day: String, hours: Int = 2, group: CaseID = Sample.group) -> Command {
    let session = TrainingSession(
        id: CaseID(rawValue: id), day: Sample.day(day), startsAt: Sample.time("16:00"), hours: hours)
    return .planSession(PlanSession(group: group, session: session))
}

let trainingRows: [RefusalRow] = [
    RefusalRow(
        "a module without a title and hours", { try .open() },
        .defineModule(DefineModule(module: Sample.module, title: "", hours: 0)), because(.nameMissing, FieldKey.moduleTitle),
        because(.hoursInvalid, FieldKey.moduleHours)),
    RefusalRow(
        "a module's identifier that is taken", { try .withGroup() },
        .defineModule(DefineModule(module: Sample.module, title: "B", hours: 1)), because(.unknownCase(.module))),
    RefusalRow(
        "a group without module, name and seats", { try .open() },
        .formGroup(FormGroup(group: Sample.group, module: Sample.module, name: " ", capacity: 0, trainer: "")),
        because(.unknownCase(.module), FieldKey.groupModule), because(.nameMissing, FieldKey.groupName),
        because(.capacityInvalid, FieldKey.groupCapacity)),
    RefusalRow(
        "a group's identifier that is taken", { try .withGroup() },
        .formGroup(FormGroup(group: Sample.group, module: Sample.module, name: "B", capacity: 1, trainer: "")),
        because(.unknownCase(.group))),
    RefusalRow("a group that is none", { try .withHousehold() }, enrol(Sample.anna), because(.unknownCase(.group))),
    RefusalRow("a household that is none", { try .withGroup() }, enrol(Sample.anna, Sample.nobody), because(.unknownCase(.household))),
    RefusalRow(
        "a person of another household", { try .withGroup() }, enrol(Sample.anna, Sample.otherHousehold),
        because(.personNotInHousehold, FieldKey.participant)),
    RefusalRow(
        "the third of two", { try .withGroup().after(enrol(Sample.anna), enrol(Sample.piotr)) }, enrol(Sample.zofia),
        because(.groupFull(capacity: 2), FieldKey.participant)),
    RefusalRow(
        "enrolled twice in a group", { try .inTraining() }, enrol(Sample.anna), because(.alreadyEnrolled, FieldKey.participant)),
    RefusalRow(
        "enrolled in two groups of a module",
        {
            try .inTraining().after(
                .formGroup(FormGroup(group: Sample.otherGroup, module: Sample.module, name: "B", capacity: 9, trainer: "")))
        }, enrol(Sample.anna, in: Sample.otherGroup), because(.alreadyEnrolled, FieldKey.participant)),
    RefusalRow(
        "removing somebody who is not there, for nothing", { try .inTraining() },
        .removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.piotr, reason: "")),
        because(.notEnrolled, FieldKey.participant), because(.reasonMissing, FieldKey.participantReason)),
    RefusalRow(
        "removing from a group that is none", { try .open() },
        .removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.piotr, reason: "x")), because(.unknownCase(.group))),
    RefusalRow("a session of a group that is none", { try .open() }, plan("s", "2014-01-18"), because(.unknownCase(.group))),
    RefusalRow(
        "two sessions at one hour, of no length", { try .inTraining() }, plan("session-9", "2014-01-18", hours: 0),
        because(.sessionExists, FieldKey.sessionDay), because(.hoursInvalid, FieldKey.sessionHours)),
    RefusalRow(
        "a session planned twice, of 25 hours", { try .inTraining() }, plan("session-1", "2014-03-01", hours: 25),
        because(.sessionExists, FieldKey.sessionDay), because(.hoursInvalid, FieldKey.sessionHours)),
    RefusalRow("marks for a group that is none", { try .open() }, mark(Sample.session), because(.unknownCase(.group))),
    RefusalRow("marks for a session that is none", { try .inTraining() }, mark(Sample.nobody), because(.sessionUnknown)),
    RefusalRow(
        "marks for next week", { try .inTraining() }, mark(Sample.otherSession), because(.sessionInFuture, FieldKey.sessionDay)),
    RefusalRow(
        "marks for somebody who is not enrolled", { try .inTraining() }, mark(Sample.session, Sample.piotr),
        because(.notEnrolled, FieldKey.attendance(0))),
    RefusalRow(
        "more minutes than the session has, of somebody absent", { try .inTraining() }, mark(Sample.session, as: .absent, minutes: 121),
        because(.minutesNotPresent, FieldKey.attendance(0)), because(.minutesInvalid(most: 120), FieldKey.attendance(0))),
]
