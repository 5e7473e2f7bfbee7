import Casework
import Rules
import Testing

/// The session of the samples lasts two hours.
@Suite("Minutes on the attendance list") struct AttendanceMinutesTests {
    private func mark(_ minutes: Int?, _ mark: AttendanceMark? = .present) -> Command {
        .markAttendance(
            MarkAttendance(
                group: Sample.group, session: Sample.session, entries: [AttendanceEntry(person: Sample.anna, mark: mark, minutes: minutes)]))
    }

    private func group(_ office: Office) -> TrainingGroup { office.all(TrainingGroup.self)[0] }

    private func minutes(_ office: Office) -> Int { group(office).minutesAttended(by: Sample.anna) }

    @Test("From one minute to the session's length", arguments: [(0, false), (1, true), (119, true), (120, true), (121, false), (-1, false), (.max, false)])
    func bounds(typed: Int, isRight: Bool) throws {
        let office = try Office.inTraining()
        guard isRight else {
            let reason = Refusal.Reason(.minutesInvalid(most: 120), field: FieldKey.attendance(0))
            #expect(try office.decision(on: mark(typed)) == .refused(Refusal([reason])))
            return
        }
        let after = try office.after(mark(typed))
        #expect(minutes(after) == typed)
        #expect(group(after).attendance[Sample.session]?[Sample.anna] == .present)
    }

    @Test("Only somebody present has minutes", arguments: [.absent, .excused, nil] as [AttendanceMark?])
    func notPresent(other: AttendanceMark?) throws {
        let office = try Office.inTraining()
        let reason = Refusal.Reason(.minutesNotPresent, field: FieldKey.attendance(0))
        #expect(try office.decision(on: mark(45, other)) == .refused(Refusal([reason])))
        let both = [reason, Refusal.Reason(.minutesInvalid(most: 120), field: FieldKey.attendance(0))]
        #expect(try office.decision(on: mark(121, other)) == .refused(Refusal(both)))
        #expect(try office.decision(on: mark(nil, other)) != .refused(Refusal([reason])))
    }

    @Test("All the minutes are the whole session, and nothing is recorded twice")
    func whole() throws {
        var office = try Office.inTraining()
        try office.submit(mark(120), as: .trainer)
        #expect(group(office).partMinutes == nil && minutes(office) == 120)
        #expect(try office.decision(on: mark(nil)) == .accepted([]))
        try office.submit(mark(45), as: .trainer)
        #expect(group(office).partMinutes == [Sample.session: [Sample.anna: 45]] && minutes(office) == 45)
        #expect(try office.decision(on: mark(45)) == .accepted([]))
        #expect(try office.decision(on: mark(46)) != .accepted([]))
        try office.submit(mark(nil), as: .trainer)
        #expect(group(office).partMinutes == nil && minutes(office) == 120)
    }

    @Test("Another mark takes the minutes away", arguments: [.absent, .excused, nil] as [AttendanceMark?])
    func replaced(other: AttendanceMark?) throws {
        let office = try Office.inTraining().after(mark(45), mark(nil, other))
        #expect(group(office).partMinutes == nil && minutes(office) == 0)
        #expect(try minutes(office.after(mark(nil))) == 120)
    }

    @Test("Minutes of several sessions are added as they are: twice 119 are not four hours")
    func sum() throws {
        let second = MarkAttendance(
            group: Sample.group, session: Sample.otherSession, entries: [AttendanceEntry(person: Sample.anna, mark: .present, minutes: 119)])
        let office = try Office.inTraining().on(Sample.day("2014-03-01")).after(mark(119), .markAttendance(second))
        #expect(minutes(office) == 238)
        #expect(try minutes(office.after(mark(nil))) == 239)
    }

    @Test("Minutes taken back leave the cell as it was, minutes and all", arguments: [nil, 30, 45] as [Int?])
    func takenBack(next: Int?) throws {
        let office = try Office.inTraining().after(mark(60), mark(next))
        let back = try office.after(.takeBackChange())
        #expect(minutes(office) == next ?? 120)
        #expect(minutes(back) == 60 && group(back).partMinutes == [Sample.session: [Sample.anna: 60]])
        #expect(try group(Office.inTraining().after(mark(60), .takeBackChange())).partMinutes == nil)
    }
}
