import Casework
import Rules
import Testing

@Suite("Training") struct TrainingDecisionTests {
    private func mark(_ marks: [(PersonID, AttendanceMark?)]) -> Command {
        .markAttendance(
            MarkAttendance(
                group: Sample.group, session: Sample.session, entries: marks.map { AttendanceEntry(person: $0.0, mark: $0.1) }))
    }

    @Test("ST-5: a person may take part in two trainings, each once")
    func twoModules() throws {
        let second = CaseID(rawValue: "module-2")
        let office = try Office.inTraining().after(
            .defineModule(DefineModule(module: second, title: "E-usługi", hours: 12)),
            .formGroup(FormGroup(group: Sample.otherGroup, module: second, name: "B", capacity: 1, trainer: "")),
            .enrol(Enrol(group: Sample.otherGroup, person: Sample.anna, household: Sample.household)))
        #expect(office.groups(of: Sample.anna).count == 2)
    }

    @Test("The last seat is given, sessions stand in the order of their days")
    func capacity() throws {
        let office = try Office.inTraining().after(
            .enrol(Enrol(group: Sample.group, person: Sample.piotr, household: Sample.household)),
            .planSession(
                PlanSession(
                    group: Sample.group,
                    session: TrainingSession(
                        id: CaseID(rawValue: "session-0"), day: Sample.day("2014-01-18"), startsAt: Sample.time("09:00"), hours: 1))))
        let group = office.all(TrainingGroup.self)[0]
        #expect(group.participants.map(\.person) == [Sample.anna, Sample.piotr])
        #expect(group.sessions.map(\.id.rawValue) == ["session-0", "session-1", "session-2"])
    }

    @Test("Attendance is marked from the day of the session, and only what changes is recorded")
    func attendance() throws {
        let office = try Office.inTraining()
        let tooEarly = Refusal([Refusal.Reason(.sessionInFuture, field: FieldKey.sessionDay)])
        #expect(try office.on(Sample.day("2014-01-17")).decision(on: mark([(Sample.anna, .present)])) == .refused(tooEarly))
        var onTheDay = office.on(Sample.day("2014-01-18"))
        #expect(try onTheDay.submit(mark([(Sample.anna, .present)]), as: .trainer).count == 1)
        #expect(try onTheDay.decision(on: mark([(Sample.anna, .present)])) == .accepted([]))
        #expect(onTheDay.all(TrainingGroup.self)[0].minutesAttended(by: Sample.anna) == 120)
        try onTheDay.submit(mark([(Sample.anna, .excused)]), as: .trainer)
        #expect(onTheDay.all(TrainingGroup.self)[0].minutesAttended(by: Sample.anna) == 0)
        try onTheDay.submit(mark([(Sample.anna, nil)]), as: .trainer)
        #expect(onTheDay.all(TrainingGroup.self)[0].attendance[Sample.session]?[Sample.anna] == nil)
        #expect(try onTheDay.decision(on: mark([(Sample.anna, nil)])) == .accepted([]))
    }

    @Test("Who leaves keeps the marks of the days they were there")
    func removal() throws {
        var office = try Office.inTraining().after(mark([(Sample.anna, .present)]))
        try office.submit(.removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.anna, reason: "wyjazd")), as: .clerk)
        let group = office.all(TrainingGroup.self)[0]
        #expect(group.participants.isEmpty)
        #expect(group.minutesAttended(by: Sample.anna) == 120)
    }

    @Test("Hours planned, sessions held, the next one")
    func figures() throws {
        let group = try Office.inTraining().all(TrainingGroup.self)[0]
        #expect(group.hoursPlanned == 5)
        let before = Moment(day: Sample.day("2014-01-18"), time: Sample.time("15:59"))
        let atStart = Moment(day: Sample.day("2014-01-18"), time: Sample.time("16:00"))
        #expect(group.sessionsHeld(by: before) == 0)
        #expect(group.sessionsHeld(by: atStart) == 1)
        #expect(group.nextSession(after: before)?.id == Sample.session)
        #expect(group.nextSession(after: atStart)?.id == Sample.otherSession)
        #expect(group.nextSession(after: Moment(day: Sample.day("2014-02-01"), time: Sample.time("00:00"))) == nil)
    }
}
