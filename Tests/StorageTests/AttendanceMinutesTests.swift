import Casework
import Rules
import Testing

@testable import Storage

@Suite("Minutes attended in the office")
struct AttendanceMinutesTests {
    private func mark(_ minutes: Int?) -> Command {
        let entry = AttendanceEntry(person: personID(1), mark: .present, minutes: minutes)
        return .markAttendance(MarkAttendance(group: caseID(7001), session: caseID(8001), entries: [entry]))
    }

    /// One person in a group with one session of two hours, which was held.
    private func trained(_ office: Office) throws {
        let session = TrainingSession(id: caseID(8001), day: day("2014-03-03"), startsAt: TimeOfDay(hour: 9, minute: 0)!, hours: 2)
        let steps: [Command] = [
            Sample.application(1), .defineModule(DefineModule(module: caseID(6001), title: "Obsługa", hours: 20)),
            .formGroup(FormGroup(group: caseID(7001), module: caseID(6001), name: "Grupa 1", capacity: 4, trainer: "P.")),
            .enrol(Enrol(group: caseID(7001), person: personID(1), household: caseID(1001))),
            .planSession(PlanSession(group: caseID(7001), session: session)),
        ]
        for step in steps { try office.saved(step) }
    }

    private func minutes(_ office: Office) throws -> Int? {
        guard case .card(let card) = try office.query(.card(personID(1))) else { return nil }
        return card.training.first?.minutesAttended
    }

    @Test("The card adds the minutes, and an index made anew from the journal says the same")
    func roundTrip() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try trained(office)
        try office.saved(mark(45))
        #expect(try minutes(office) == 45)
        let before = try office.indexDump()
        _ = try office.rebuildIndex()
        #expect(try office.indexDump() == before)
        #expect(try minutes(office) == 45)
        try office.saved(mark(nil))
        #expect(try minutes(office) == 120)
    }

    @Test("A record without minutes is written as ever, and read as the whole session; a group stored without them, too")
    func old() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try trained(office)
        try office.saved(mark(nil))
        let record = try #require(try office.journal.records(after: .beginning, limit: .max).last { $0.kind == "attendance_marked" })
        #expect(!String(decoding: record.body, as: UTF8.self).contains("minutes"))
        #expect(try minutes(office) == 120)
        let state = try #require(try office.allStates()[caseID(7001)]?.state)
        let codec = EventCodec()
        let text = try codec.text(of: state)
        #expect(!text.contains("minutes"))
        #expect(try codec.state(.group, text) == state)
    }
}
