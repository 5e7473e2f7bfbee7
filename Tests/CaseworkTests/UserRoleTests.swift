import Casework
import Testing

@Suite("Roles of users") struct UserRoleTests {
    private static func change(_ login: String, _ act: ChangeRole.Act, _ role: Role, reason: String = "upoważnienie") -> Command {
        .changeRole(ChangeRole(project: Sample.project, login: login, role: role, act: act, reason: reason))
    }

    private static func office(_ commands: Command...) throws -> Office {
        var office = try Office.open()
        office.foundedBy = "ola"
        for command in commands { try office.submit(command) }
        return office
    }

    private func roles(_ login: String, _ office: Office) -> [Role]? { office.project()?.roles(of: login, founder: "ola") }

    @Test("Without a record the founder is the coordinator and everybody else a clerk; a grant adds to that, a revocation takes from it")
    func recorded() throws {
        var office = try Self.office()
        #expect(roles("ola", office) == [.coordinator] && roles("ela", office) == [.clerk] && office.project()?.users == nil)
        try office.submit(Self.change("ela", .grant, .committee))
        #expect(roles("ela", office) == [.clerk, .committee] && roles("jan", office) == [.clerk])
        try office.submit(Self.change("ela", .revoke, .clerk))
        try office.submit(Self.change("ola", .grant, .trainer))
        #expect(roles("ela", office) == [.committee] && roles("ola", office) == [.coordinator, .trainer])
        try office.submit(Self.change("ela", .revoke, .committee))
        #expect(roles("ela", office) == [] && office.project()?.users?.map(\.login) == ["ela", "ola"])
        guard case .roleRevoked(let body)? = office.events.last?.event else { throw Office.Unexpected(refusal: Refusal([])) }
        #expect(body.login == "ela" && body.role == .committee && body.roles.isEmpty && body.day == Sample.today && body.reason == "upoważnienie")
    }

    @Test("The office keeps a coordinator: the last one's role can't be revoked, that of one of two can")
    func lastCoordinator() throws {
        let last = Decision.refused(Refusal([Refusal.Reason(.lastCoordinator, field: FieldKey.userRole)]))
        var office = try Self.office()
        #expect(try office.decision(on: Self.change("ola", .revoke, .coordinator)) == last)
        try office.submit(Self.change("ela", .grant, .coordinator))
        try office.submit(Self.change("ola", .revoke, .coordinator))
        #expect(try office.decision(on: Self.change("ela", .revoke, .coordinator)) == last)
        #expect(roles("ola", office) == [])
    }

    @Test("What is held is not granted again, what is not held is not revoked; login and reason must be there")
    func refused() throws {
        let office = try Self.office()
        func reasons(_ command: Command) throws -> [Refusal.Code] {
            guard case .refused(let refusal) = try office.decision(on: command) else { return [] }
            return refusal.reasons.map(\.code)
        }
        #expect(try reasons(Self.change("ela", .grant, .clerk)) == [.roleHeldAlready(.clerk)])
        #expect(try reasons(Self.change("ela", .revoke, .committee)) == [.roleNotHeld(.committee)])
        #expect(try reasons(Self.change(" ", .grant, .committee, reason: "")) == [.nameMissing, .reasonMissing])
        #expect(try office.decision(on: Self.change("ela", .grant, .committee), as: .clerk) == .refused(Refusal([Refusal.Reason(.roleMayNot(.clerk))])))
    }

    @Test("With several roles a command is given in the one that reaches least far, and none is needed twice")
    func capacity() {
        let both = Actor(login: "ela", roles: [.coordinator, .committee])
        let sitting = Committee.at(.open(present: []))
        #expect(both.role == .coordinator && both.role(for: sitting) == .committee && authorize(both, sitting) == nil)
        #expect(both.role(for: Self.change("jan", .grant, .clerk)) == .coordinator)
        let member = Actor(login: "jan", roles: [.trainer, .committee])
        #expect(member.role(for: .pass(Sample.application)) == nil && authorize(member, .pass(Sample.application)) == Refusal.Reason(.roleMayNot(.committee)))
        let nobody = Actor(login: "ula", roles: [])
        #expect(nobody.role == .auditor && CommandList.all.allSatisfy { authorize(nobody, $0.1) == Refusal.Reason(.roleMayNot(.auditor)) })
    }
}
