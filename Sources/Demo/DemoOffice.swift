import Casework
import Rules
import Storage

/// A training office with a synthetic project in full swing, made only through `submit`.
public enum DemoOffice {
    /// The preset that the story is told under.
    public static let programme = "stegna-2013"

    /// The calendar day it always is in the demo: the trainings are half way, the last equipment is being handed over.
    public static var day: CalendarDay { date(2014, 3, 12) }

    /// How many submissions the story takes, the opening of the project left out.
    public static let length = 666

    /// Fills a training office whose day is `day`, in which at most the project is open; its user must be its founder.
    ///
    /// The same seed makes the same people, incomes and states. Throws `DemoError` where a step is refused, `OfficeError` where the
    /// office cannot save.
    /// - Parameter progress: Called after each submission with how many are done, and `length`.
    public static func fill(_ office: Office, seed: UInt64 = 2013, progress: @escaping (Int, Int) -> Void = { _, _ in }) throws {
        precondition(office.moment.day == day, "the story is told on its own day")
        try DemoStory(office: office, seed: seed, progress: progress).tell()
    }

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("the story's days exist") }
        return day
    }
}

/// One telling of the story: who applied, what was decided, what was lent, who came to the training.
final class DemoStory {
    let office: Office
    var people: DemoPeople
    let progress: (Int, Int) -> Void
    private var count = 0

    /// An application of the story with what later steps need to know.
    struct Filed {
        var application: CaseID
        var household: CaseID
        var applicant: PersonID
        var adults: [PersonID]
    }

    init(office: Office, seed: UInt64, progress: @escaping (Int, Int) -> Void) {
        self.office = office
        people = DemoPeople(random: SeededRandom(seed: seed))
        self.progress = progress
    }

    func tell() throws {
        if case .nothing = try office.query(.project) {
            try send("project", .openProject(OpenProject(project: newCase(), programme: DemoOffice.programme, places: 32)))
            count = 0
        }
        let filed = try takeApplications()
        try decideFormally(filed)
        try decideLists(filed)
        let units = try receiveEquipment()
        try lend(Array(filed[.basicList] ?? []), units)
        try train(Array(filed[.basicList] ?? []))
        try furnishPublicUnits()
    }

    func newCase() -> CaseID { people.random.caseID() }

    /// Sends a command that the story needs to succeed.
    func send(_ step: String, _ command: Command, new: [CaseID] = []) throws {
        let submission = Submission(
            id: people.random.commandID(), command: command, base: new.map { VersionedCase(id: $0, version: 0) })
        switch try office.submit(submission) {
        case .saved: break
        case .refused(let refusal): throw DemoError(step: step, reasons: refusal.reasons)
        case .conflict: throw DemoError(step: step, reasons: [])
        }
        count += 1
        progress(count, DemoOffice.length)
    }
}
