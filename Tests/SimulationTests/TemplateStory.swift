import Casework
import OfficeSupport
import Rules
import Storage

/// The past of the offices in which clerks are simulated: a round, four applications, a sitting on three of them, its list.
///
/// Its cases have the numbers that a random history gives, so that one goes on from here.
struct TemplateStory {
    private static let round = caseID(9001)
    private static let sitting = caseID(9201)
    let office: Office
    private var serial: UInt64 = 0

    init(office: Office) { self.office = office }

    /// What a history finds at a stage.
    static func recruiting(_ stage: Template.Stage) -> Recruiting {
        Recruiting(project: Template.project, applications: 4, rounds: 1, sittings: stage == .received ? 0 : 1)
    }

    /// - Parameter second: The same office at the terminal of somebody who may close a list.
    mutating func tell(upTo stage: Template.Stage, second: () throws -> Office) throws {
        try send(.openProject(OpenProject(project: Template.project, programme: "stegna-2013", places: stage == .founded ? 32 : 2)))
        if stage == .founded { return }
        try receive()
        if stage == .received { return }
        try assess()
        if stage == .assessed { return }
        try at(.propose(isLast: true))
        if stage == .proposed { return }
        let other = try second()
        guard case .sitting(let file) = try other.query(.sitting(Self.sitting, ListRequest(), supposing: nil)) else { throw Broken("no sitting") }
        try at(.close(digest: file.sitting.state.proposal?.digest ?? ""), other)
        other.close()
        if stage == .closed { return }
        try send(.closeRound(CloseRound(round: Self.round)))
        try send(.decideRound(DecideRound(round: Self.round)))
    }

    private mutating func receive() throws {
        for (login, role) in [("clerk0", Role.coordinator), ("clerk1", .coordinator), ("clerk2", .committee)] {
            try send(.changeRole(ChangeRole(project: Template.project, login: login, role: role, act: .grant, reason: "upoważnienie")))
        }
        let window = RoundWindow(opens: day("2013-11-25"), closes: day("2013-12-16"))
        try send(.planRound(PlanRound(round: Self.round, content: RoundContent(window: window))))
        try send(.openRound(OpenRound(round: Self.round)))
        for number in 1...4 {
            let content = ApplicationContent(
                household: caseID(1000 + number), applicant: personID(number * 10),
                filing: FilingContent(channel: .inPerson, receivedOn: day("2013-11-28"), rightInstitution: true, signed: true),
                claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)])
            try send(.saveApplication(SaveApplication(application: caseID(2000 + number), content: content, household: Sample.household(number * 10))))
        }
    }

    private mutating func assess() throws {
        for number in 1...4 {
            try send(.recordFormalResult(RecordFormalResult(application: caseID(2000 + number), passed: number < 4, reason: "Sprawdzono.")))
        }
        let members = (1...3).map { SittingMember(number: $0, name: "Członek \($0)") }
        try at(.call(number: "1/2014", day: day("2014-03-12"), body: nil, round: Self.round, members: members))
        try at(.open(present: [1, 2]))
        try at(.setAgenda((1...3).map { caseID(2000 + $0) }))
        try at(.breakTie((1...3).reversed().map { caseID(2000 + $0) }, .lot, reason: "Losowanie."))
    }

    private mutating func at(_ act: SittingAct, _ other: Office? = nil) throws { try send(.sitting(SittingCommand(Self.sitting, act)), other) }

    private mutating func send(_ command: Command, _ other: Office? = nil) throws {
        serial += 1
        let id = commandID(10_000_000 + Int(serial))
        let result = try (other ?? office).submit(Submission(id: id, command: command, base: []))
        guard case .saved = result else { throw Broken("the story ends at \(command): \(result)") }
    }
}
