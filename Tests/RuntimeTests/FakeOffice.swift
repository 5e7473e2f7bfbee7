import Casework
import Localization
import Programmes
import Rules
import Runtime
import Screens
import Terminal

/// An office without a disk: it answers what the test put in, and keeps what the loop did.
final class FakeOffice: OfficePort {
    struct Broken: Error {}
    struct Ahead: Error {}

    /// Days have passed since the last record.
    var clockIsAhead = false

    var counts = DeskCounts()
    var result: SubmissionResult?
    var submitted: [Submission] = []
    var queries: [Query] = []
    var drafts: [Draft] = []
    /// The cases that numbers stand for.
    var numbered: [String: NumberedCase] = [:]
    var dropped: [CommandID] = []
    var hasNews = false
    /// Somebody else holds the lock for a moment.
    var isBusy = false
    /// Makes every write and submission fail, as a full disk does.
    var isBroken = false

    func submit(_ submission: Submission, confirmingClock: Bool) throws -> SubmissionResult {
        if isBroken { throw Broken() }
        if isBusy { whenWaiting?("waiting for anna") }
        if clockIsAhead && !confirmingClock { throw Ahead() }
        submitted.append(submission)
        return result ?? .saved(Receipt(subject: submission.command.subject, number: "W/1/2013"))
    }

    func query(_ query: Query) throws -> Answer {
        queries.append(query)
        switch query {
        case .desk: return .desk(counts)
        case .drafts: return .drafts(drafts)
        case .views: return .views(KeptViews(views: views))
        case .applications: return .applications(Page(rows: [], total: 0))
        case .find, .recentPeople: return .found([])
        case .numbered(let text): return .numbered(numbered[text].map { [$0] } ?? [])
        case .household: return household.map(Answer.household) ?? .nothing
        case .conflicts: return .conflicts(conflicts)
        default: return .nothing
        }
    }

    func write(_ draft: Draft) throws {
        if isBroken { throw Broken() }
        drafts.removeAll { $0.id == draft.id }
        drafts.append(draft)
    }

    func drop(draft: CommandID) throws {
        dropped.append(draft)
        drafts.removeAll { $0.id == draft }
    }

    var views: [KeptView] = []

    func keep(_ view: ListView, as name: String) throws -> KeptView? {
        if isBroken { throw Broken() }
        guard views.count < 2 else { return nil }
        let kept = KeptView(id: ViewID(rawValue: name), number: views.count + 1, name: name, view: view)
        views.append(kept)
        return kept
    }

    func drop(view: ViewID) throws { views.removeAll { $0.id == view } }

    func catchUp() throws -> Bool {
        defer { hasNews = false }
        return hasNews
    }

    let newsDescriptor: Int32? = nil
    func drainNews() -> News { News() }
    var published: [[CaseID: Bool]] = []
    var elsewhere: [CasePresence] = []
    var changed: [CaseChange] = []
    var erasures = Erasures()
    var household: HouseholdFile?
    var conflicts: [Conflict] = []
    func publish(_ cases: [CaseID: Bool]) { published.append(cases) }
    func openElsewhere() -> [CasePresence] { elsewhere }
    var living: Set<String> = []
    func isPresent(_ name: String) -> Bool { living.contains(name) }
    func changes(since seen: [VersionedCase]) throws -> [CaseChange] {
        changed.filter { change in seen.contains { $0.id == change.id && $0.version != change.version } }
    }
    func takeErasures(of drafts: [CommandID]) throws -> Erasures {
        defer { erasures = Erasures() }
        return erasures
    }
    var readOnlyReason: String?
    func moment() -> Moment { Moment(day: CalendarDay(iso: "2013-12-10")!, time: TimeOfDay(hour: 10, minute: 0)!) }
    var notice: String?
    func takeNotice() -> String? {
        defer { notice = nil }
        return notice
    }
    var whenWaiting: ((String) -> Void)?
    func clockQuestion(_ error: any Error) -> [String]? { error is Ahead ? ["last", "now"] : nil }
    func explain(_ error: any Error) -> String { "the disk is full" }
}
