import Casework
import Journal
import Testing

@testable import Storage

@Suite("Roles of users, stored") struct UserTests {
    private func change(_ login: String, _ act: ChangeRole.Act, _ role: Role) -> Command {
        .changeRole(ChangeRole(project: caseID(1), login: login, role: role, act: act, reason: "upoważnienie 3/2014"))
    }

    private func opened(_ login: String, _ surroundings: Surroundings) throws -> Office {
        surroundings.login = login
        defer { surroundings.login = "ola" }
        return try surroundings.reopen()
    }

    private func result(_ command: Command, _ office: Office) throws -> SubmissionResult {
        try office.submit(Submission(id: CommandID(rawValue: office.environment.randomID().description), command: command, base: []))
    }

    @Test("A granted role counts at once, in an office that was open before; a revoked one no longer; the records say in which role somebody acted")
    func atOnce() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        let other = try opened("ela", surroundings)
        let call = Command.sitting(
            SittingCommand(
                caseID(8001), .call(number: "1/2014", day: day("2014-03-12"), body: nil, round: nil, members: [SittingMember(number: 1, name: "Anna")])))
        #expect(other.actor.roles == [.clerk])
        #expect(try result(call, other) == .refused(Refusal([Refusal.Reason(.roleMayNot(.clerk))])))
        try office.saved(change("ela", .grant, .committee))
        #expect(other.actor.roles == [.clerk, .committee])
        try other.saved(call)
        try other.saved(Sample.application(1))
        try office.saved(change("ela", .revoke, .committee))
        #expect(try result(.sitting(SittingCommand(caseID(8001), .cancel(reason: "brak"))), other) == .refused(Refusal([Refusal.Reason(.roleMayNot(.clerk))])))
        var told: [String: String] = [:]
        _ = try SegmentedJournal.stream(surroundings.directory, fileSystem: surroundings.fileSystem) { told["\($0.login) \($0.kind)"] = $0.role }
        #expect(told["ola role_granted"] == "coordinator" && told["ela sitting_called"] == "committee" && told["ela application_received"] == "clerk")
        let dump = try office.indexDump()
        try office.rebuildIndex()
        #expect(try office.indexDump() == dump)
        #expect(try office.users().recorded.map(\.roles) == [[.clerk]] && office.users().founder == "ola")
    }

    @Test("Whoever is no coordinator any more erases nobody")
    func erasing() throws {
        let surroundings = Surroundings()
        let office = try surroundings.found()
        try office.saved(Sample.application(1))
        try office.saved(change("ela", .grant, .coordinator))
        try office.saved(change("ola", .revoke, .coordinator))
        #expect(throws: OfficeError.notPermitted) { try office.erase(personID(1), basis: .retentionEnded, list: surroundings.list) }
        let other = try opened("ela", surroundings)
        #expect(try other.erase(personID(1), basis: .retentionEnded, list: surroundings.list) != nil)
    }
}
