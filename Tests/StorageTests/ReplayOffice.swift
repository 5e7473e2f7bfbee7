import Casework
import Journal
import Rules

@testable import Storage

/// An office in which a recruitment is played again from its documents, by commands alone: the founder works, a second person closes.
struct ReplayOffice {
    let surroundings = Surroundings()
    let office: Office

    init(_ programme: [UInt8], named name: String, on day: CalendarDay, places: Int) throws {
        office = try Office.create(
            surroundings.directory, programme: programme, law: Resource.law, trainingDay: day, surroundings.environment())
        try office.saved(.openProject(OpenProject(project: caseID(1), programme: name, places: places)))
    }

    /// The refusal's first reason; a command that is saved is a mistake.
    func refused(_ command: Command) throws -> Refusal.Code? {
        let result = try office.submit(Submission(id: CommandID(rawValue: surroundings.id().description), command: command, base: []))
        guard case .refused(let refusal) = result else { throw Unexpected(what: "not refused: \(result)") }
        return refusal.reasons.first?.code
    }

    func recommend(_ sheet: Int, _ act: RecommendationCommand.Act) -> Command { .recommend(RecommendationCommand(caseID(sheet), act)) }

    func at(_ sitting: Int, _ act: SittingAct) throws { try office.saved(.sitting(SittingCommand(caseID(sitting), act))) }

    func file(_ sitting: Int, limit: Int = 0) throws -> SittingFile {
        guard case .sitting(let file) = try office.query(.sitting(caseID(sitting), ListRequest(limit: limit), supposing: nil)) else {
            throw Unexpected(what: "no sitting")
        }
        return file
    }

    func frozen(_ sitting: Int) throws -> FrozenListFile {
        guard case .frozenList(let file) = try office.query(.frozenList(caseID(sitting))) else { throw Unexpected(what: "no closed list") }
        return file
    }

    /// Calls and opens a sitting of five, all present.
    func open(_ sitting: Int, number: String, on day: CalendarDay, body: String? = nil) throws {
        let members = (1...5).map { SittingMember(number: $0, name: "Członek \($0)") }
        try at(sitting, .call(number: number, day: day, body: body, round: nil, members: members))
        try at(sitting, .open(present: Array(1...5)))
    }

    /// A second person closes the list that was proposed.
    func close(_ sitting: Int) throws {
        let digest = try file(sitting).sitting.state.proposal?.digest ?? ""
        surroundings.login = "ela"
        defer { surroundings.login = "ola" }
        var environment = surroundings.environment()
        environment.roles = ["ela": .committee]
        try Office.open(surroundings.directory, environment).saved(.sitting(SittingCommand(caseID(sitting), .close(digest: digest))))
        _ = try office.hasNews()
    }
}
