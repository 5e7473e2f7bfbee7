import Casework
import Rules
import Testing

@Suite("Taking back what else one key does") struct TakingBackTests {
    private func group(_ office: Office) throws -> TrainingGroup { try #require(office.state(of: Sample.group).flatMap(TrainingGroup.init)) }

    private func two() throws -> Office {
        try Office.inTraining().after(.enrol(Enrol(group: Sample.group, person: Sample.piotr, household: Sample.household)))
    }

    @Test("Marks, a removal and a planned session taken back leave the group as it stood before, with one entry more")
    func asBefore() throws {
        let marked = try two().after(.mark([(Sample.anna, .present), (Sample.piotr, .absent)]))
        let session = TrainingSession(
            id: CaseID(rawValue: "session-3"), day: Sample.day("2014-02-01"), startsAt: Sample.time("16:00"), hours: 2)
        let changes: [(Office, Command)] = [
            (try two(), .mark([(Sample.anna, .present)])), (marked, .mark([(Sample.anna, nil), (Sample.piotr, .excused)])),
            (marked, .removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.anna, reason: "wyjazd"))),
            (try two(), .planSession(PlanSession(group: Sample.group, session: session))),
        ]
        for (before, change) in changes {
            let after = try before.after(change)
            let back = try after.after(.takeBackChange())
            var expected = try group(before)
            expected.lastChange = nil
            var now = try group(back)
            #expect(now.lastChange == nil)
            // A sheet without marks and no sheet say the same.
            now.attendance = now.attendance.filter { !$0.value.isEmpty }
            #expect(now == expected, "\(change)")
            #expect(back.events.count == after.events.count + 1)
            #expect(try group(after) != expected)
        }
    }

    @Test("What one saving marked in several sessions is taken back at once, and only that")
    func severalSessions() throws {
        let before = try two().on(Sample.day("2014-03-01")).after(.mark([(Sample.anna, .absent)]))
        let both = Command.markAttendance(MarkAttendance(group: Sample.group, columns: [
            AttendanceColumn(session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: .present, minutes: 30)]),
            AttendanceColumn(session: Sample.otherSession, entries: [
                AttendanceEntry(person: Sample.anna, mark: .present), AttendanceEntry(person: Sample.piotr, mark: .excused),
            ]),
        ]))
        let after = try before.after(both)
        #expect(after.events.count == before.events.count + 2)
        #expect(try group(after).lastChange?.columns.map(\.session) == [Sample.session, Sample.otherSession])
        let back = try after.after(.takeBackChange())
        #expect(back.events.count == after.events.count + 2)
        var (expected, now) = (try group(before), try group(back))
        expected.lastChange = nil
        now.attendance = now.attendance.filter { !$0.value.isEmpty }
        #expect(now == expected, "the mark saved before stays")
        #expect(try back.decision(on: .takeBackChange()) == .refused(Refusal([Refusal.Reason(.nothingToTakeBack)])))
    }

    @Test("A column that changes nothing is not recorded; a later saving is one of its own")
    func separateSavings() throws {
        let office = try two().on(Sample.day("2014-03-01")).after(.mark([(Sample.anna, .present)]))
        let second = MarkAttendance(group: Sample.group, columns: [
            AttendanceColumn(session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: .present)]),
            AttendanceColumn(session: Sample.otherSession, entries: [AttendanceEntry(person: Sample.piotr, mark: .absent)]),
        ])
        let after = try office.after(.markAttendance(second))
        #expect(after.events.count == office.events.count + 1)
        #expect(try group(after).lastChange?.columns.map(\.session) == [Sample.otherSession])
        #expect(try group(after.after(.takeBackChange())).attendance[Sample.session]?[Sample.anna] == .present)
    }

    @Test("One column that may not be marked refuses the whole, each cell by its number")
    func wholeOrNothing() throws {
        let office = try two().on(Sample.day("2014-03-01"))
        let nobody = PersonID(rawValue: "nobody")
        let marks = MarkAttendance(group: Sample.group, columns: [
            AttendanceColumn(session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: .present)]),
            AttendanceColumn(session: Sample.otherSession, entries: [AttendanceEntry(person: nobody, mark: .absent)]),
        ])
        #expect(try office.decision(on: .markAttendance(marks)) == .refused(Refusal([
            Refusal.Reason(.notEnrolled, field: FieldKey.attendance(1))
        ])))
    }

    @Test("What was taken back can't be taken back again, but done again")
    func once() throws {
        let office = try two().after(.mark([(Sample.anna, .present)]), .takeBackChange())
        #expect(try office.decision(on: .takeBackChange()) == .refused(Refusal([Refusal.Reason(.nothingToTakeBack)])))
        let again = try office.after(.mark([(Sample.anna, .absent)]))
        #expect(try group(again).attendance[Sample.session]?[Sample.anna] == .absent)
    }

    @Test("Who was removed gets the same place on the sign-in list, though the group is full")
    func place() throws {
        let office = try two().after(
            .removeParticipant(RemoveParticipant(group: Sample.group, person: Sample.anna, reason: "x")), .takeBackChange())
        #expect(try group(office).participants.map(\.person) == [Sample.anna, Sample.piotr])
    }

    @Test("A failure reported by mistake is gone, and the unit may fail again")
    func failure() throws {
        let before = try Office.withLoanInForce()
        let office = try Office.withFailure().after(.strike(Sample.failure))
        #expect(office.all(Loan.self) == before.all(Loan.self))
        #expect(try office.after(.fail(Sample.otherFailure, unit: Sample.unit)).all(Loan.self)[0].openFailures.count == 1)
    }

    @Test("Erased reasons leave the entries in force")
    func erased() throws {
        var trace = PersonTrace(person: Sample.anna)
        let office = try Office.withFailure()
        for stored in office.events { _ = trace.rest(of: stored.event, in: stored.id) }
        let struck = Event.failureWithdrawn(FailureWithdrawn(failure: Sample.failure, day: Sample.today, reason: "Nowakowie"))
        #expect(trace.rest(of: struck, in: Sample.loan) == .failureWithdrawn(
            FailureWithdrawn(failure: Sample.failure, day: Sample.today, reason: "")))
        let enrolled = Event.participantEnrolled(
            ParticipantEnrolled(person: Sample.anna, household: Sample.household, place: 1, reason: "Anna wraca"))
        #expect(trace.rest(of: enrolled, in: Sample.group) == .participantEnrolled(
            ParticipantEnrolled(person: Sample.anna, household: Sample.household, place: 1, reason: "")))
        let entries = [AttendanceEntry(person: Sample.anna, mark: nil)]
        let marked = Event.attendanceMarked(AttendanceMarked(session: Sample.session, entries: entries, reason: "Anna była"))
        #expect(trace.rest(of: marked, in: Sample.group) == .attendanceMarked(
            AttendanceMarked(session: Sample.session, entries: entries, reason: "")))
        let plain = Event.attendanceMarked(AttendanceMarked(session: Sample.session, entries: entries))
        #expect(trace.rest(of: plain, in: Sample.group) == nil)
    }
}
