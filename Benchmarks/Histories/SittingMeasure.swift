import Casework
import Demo
import Foundation
import Journal
import Rules
import Storage

/// One sitting of the committee with many applications, each of its steps through the office as a screen takes it.
///
/// Prints a line for each step: its name, the milliseconds of processor time, and those that went by; tabs between.
final class SittingMeasure {
    private let directory: String
    private let resources: String
    private let seed: UInt64
    private let count: Int
    private let hasPoints: Bool
    private var identifiers: SeededRandom
    private var applications: [CaseID] = []
    private let sitting: CaseID
    private let round: CaseID

    private static let committee = "komisja"

    init(directory: String, resources: String, seed: UInt64, count: Int, hasPoints: Bool) {
        (self.directory, self.resources, self.seed, self.count, self.hasPoints) = (directory, resources, seed, count, hasPoints)
        identifiers = SeededRandom(seed: ~seed)
        sitting = identifiers.caseID()
        round = identifiers.caseID()
    }

    func run() throws {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try take()
        let office = try timed("index made anew") { try open(HistoryOffice.founder) }
        try sit(office)
        let digest = try file(office).sitting.state.proposal?.digest ?? ""
        let second = try open(Self.committee)
        try timed("close") { try at(second, .close(digest: digest)) }
        guard case .frozenList(let list)? = try timed("worked out anew", { try office.query(.frozenList(sitting)) }), list.isIntact, list.isReproduced
        else { throw HistoryError(description: "the closed list is not reproduced") }
        print("# \(count) applications, \(list.list.count(.basicList)) on the basic list, list \(list.digest)")
    }

    /// All applications of the round, found correct in form.
    private func take() throws {
        let history = try HistoryOffice(directory, resources: resources, records: count * 4, changing: hasPoints ? Self.withPoints : { $0 }) { [self] in
            OpaqueID(high: identifiers.next(), low: identifiers.next())
        }
        defer { history.close() }
        var people = HistoryPeople(random: SeededRandom(seed: seed))
        try history.submit(.openProject(OpenProject(project: people.random.caseID(), programme: HistoryOffice.preset, places: count * 2 / 5)))
        let window = RoundWindow(opens: HistoryPlan.call[0], closes: HistoryPlan.call[HistoryPlan.call.count - 1])
        try history.submit(.planRound(PlanRound(round: round, content: RoundContent(kind: .regular, window: window))))
        try history.submit(.openRound(OpenRound(round: round)))
        for _ in 0..<count {
            var plan = HistoryPlan.draw(today: people.random.pick(HistoryPlan.call), &people.random)
            (plan.end, plan.isSigned, plan.lacksDeclaration, plan.isByPost) = (.basic, true, false, false)
            plan.household = HouseholdPlan(incomeMonth: plan.filed.yearMonth.previous)
            plan.household.isDisabled = people.random.chance(25)
            let life = HistoryLife(
                household: people.random.caseID(), application: people.random.caseID(), plan: plan, clerk: people.random.pick(HistoryStory.clerks),
                &people.random)
            try history.submit(.saveApplication(people.application(life)), by: life.clerk)
            try history.submit(
                .recordFormalResult(RecordFormalResult(application: life.application, passed: true, reason: "sprawdzono")), by: life.clerk)
            history.forget(household: life.household)
            applications.append(life.application)
        }
        try history.submit(.closeRound(CloseRound(round: round)))
    }

    /// The steps up to the proposal.
    private func sit(_ office: Office) throws {
        let members = (1...3).map { SittingMember(number: $0, name: "Członek \($0)") }
        try at(office, .call(number: "1/2018", day: HistoryOffice.day, body: nil, round: round, members: members))
        try at(office, .open(present: [1, 2, 3]))
        try timed("agenda") { try at(office, .setAgenda(applications)) }
        let shown = try timed("ranking shown, 50 rows") { try file(office) }
        _ = try timed("ranking shown again") { try file(office) }
        _ = try timed("ranking under other places") { try file(office, RankingSupposition(places: count / 3)) }
        let ties = shown.openTies.flatMap(\.applications)
        if !ties.isEmpty { try timed("\(shown.openTies.count) ties parted") { try at(office, .breakTie(ties, .lot, reason: "losowanie")) } }
        _ = try timed("ranking shown once more") { try file(office) }
        try timed("propose") { try at(office, .propose(isLast: true)) }
    }

    private func file(_ office: Office, _ supposed: RankingSupposition? = nil) throws -> SittingFile {
        guard case .sitting(let file) = try office.query(.sitting(sitting, ListRequest(limit: 50), supposing: supposed)) else {
            throw HistoryError(description: "no sitting")
        }
        return file
    }

    private func at(_ office: Office, _ act: SittingAct) throws {
        let id = CommandID(rawValue: OpaqueID(high: identifiers.next(), low: identifiers.next()).description)
        let result = try office.submit(Submission(id: id, command: .sitting(SittingCommand(sitting, act)), base: []), confirmingClock: true)
        guard case .saved = result else { throw HistoryError(description: "not saved: \(result)") }
    }

    private func open(_ login: String) throws -> Office {
        var environment = OfficeEnvironment(
            fileSystem: RealFileSystem(), now: { Int64(Date().timeIntervalSince1970 * 1000) },
            randomID: { [self] in OpaqueID(high: identifiers.next(), low: identifiers.next()) }, login: login, processID: Int(getpid()), bootID: "none",
            pause: RealFileSystem.pause(microseconds:), programVersion: HistoryOffice.program,
            readRules: { programme, law, _ in try HistoryOffice.rules(programme, law) })
        environment.roles = [Self.committee: .committee]
        return try Office.open(directory, environment)
    }

    /// Three criteria and two tie-breaks, as a coordinator could set them.
    private static func withPoints(_ programme: [UInt8]) throws -> [UInt8] {
        func criterion(_ id: String, _ points: Int, _ condition: String) -> String {
            let provision = #""provision": {"source": "rules", "place": "komisja", "requirements": []}"#
            return #"{"id": "\#(id)", "title": {"pl": "\#(id)", "en": "\#(id)"}, "points": \#(points), "condition": {\#(condition), \#(provision)}, \#(provision)}"#
        }
        let points = [
            criterion("old", 5, #""criterion": "age_at_least", "parameters": {"years": 70}"#),
            criterion("aged", 3, #""criterion": "age_at_least", "parameters": {"years": 60}"#),
            criterion("young", 2, #""criterion": "age_under", "parameters": {"years": 30}"#),
        ]
        let text = String(decoding: programme, as: UTF8.self)
        let changed = text.replacingOccurrences(
            of: #""points": [],"#, with: #""points": [\#(points.joined(separator: ", "))], "tie_breaks": ["household_size", "filing"],"#)
        guard changed != text else { throw HistoryError(description: "the programme file has no empty points") }
        return Array(changed.utf8)
    }

    private func timed<Result>(_ step: String, _ body: () throws -> Result) rethrows -> Result {
        let before = (Self.read(CLOCK_PROCESS_CPUTIME_ID), Self.read(CLOCK_MONOTONIC))
        let result = try body()
        print(String(format: "%@\t%.0f\t%.0f", step, Self.read(CLOCK_PROCESS_CPUTIME_ID) - before.0, Self.read(CLOCK_MONOTONIC) - before.1))
        return result
    }

    private static func read(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
    }
}
