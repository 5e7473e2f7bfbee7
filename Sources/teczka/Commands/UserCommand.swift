import ArgumentParser
import Casework
import Localization
import Runtime
import Storage
import StrictJSON

/// `teczka user`: who has which role in the office.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Role użytkowników biura.", subcommands: [List.self, Grant.self, Revoke.self])

    /// `teczka user list`: the recorded roles.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Pokazuje, kto ma jaką rolę, od kiedy i dlaczego.")

        @Flag(help: "Wynik jako JSON, jeden wiersz na użytkownika.")
        var json = false

        @OptionGroup var office: OfficeOptions

        func run() throws {
            let texts = office.texts
            let office = try OfficeAccess(texts: texts).openForCommand(office.path())
            defer { office.close() }
            let users = try office.users()
            if let founder = users.founder {
                if json {
                    UserCommand.tell(founder, [.coordinator], day: nil, reason: nil)
                } else {
                    answer("\(founder)  \(texts.name(of: Role.coordinator))  (\(texts.userFounder))")
                }
            }
            for user in users.recorded {
                if json {
                    UserCommand.tell(user.login, user.roles, day: user.day.iso, reason: user.reason)
                } else {
                    let roles = user.roles.isEmpty ? texts.userWithoutRole : user.roles.map { texts.name(of: $0) }.joined(separator: ", ")
                    answer("\(user.login)  \(roles)  \(texts.date(user.day))  \(user.reason)")
                }
            }
            if !json { answer(texts.usersOthers) }
        }
    }

    /// `teczka user grant`: one more role for a login.
    struct Grant: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Nadaje rolę (koordynator).",
            discussion: """
                  teczka user grant ekowalska committee --reason "uchwała 12/2012"

                Role: \(Role.allCases.map(\.rawValue).joined(separator: ", ")). Jedna osoba może mieć kilka. Kto, kiedy i dlaczego, zostaje w dzienniku.
                """)

        @OptionGroup var change: RoleChange

        func run() throws { try change.run(.grant) }
    }

    /// `teczka user revoke`: a role is taken from a login.
    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Odbiera rolę (koordynator).",
            discussion: """
                  teczka user revoke jnowak clerk --reason "koniec zatrudnienia"

                Ostatniemu koordynatorowi roli odebrać nie można. Kto nie ma żadnej roli, tylko czyta.
                """)

        @OptionGroup var change: RoleChange

        func run() throws { try change.run(.revoke) }
    }

    /// One line of JSON: `{"login":"ela","roles":["clerk","committee"],"since":"2014-03-12","reason":"…"}`; no day and reason where nothing is recorded.
    static func tell(_ login: String, _ roles: [Role], day: String?, reason: String?) {
        typealias Member = JSONValue.Member
        let value = JSONValue.object([
            Member("login", .string(login)), Member("roles", .array(roles.map { .string($0.rawValue) })),
            Member("since", day.map { .string($0) } ?? .null), Member("reason", reason.map { .string($0) } ?? .null),
        ])
        answer(json: StrictJSON.serialize(value) + [0x0A])
    }
}

/// Whose role is changed, and why.
struct RoleChange: ParsableArguments {
    @Argument(help: ArgumentHelp("Nazwa użytkownika w systemie.", valueName: "login"))
    var login: String

    @Argument(help: ArgumentHelp("Rola: clerk, coordinator, committee, trainer, auditor.", valueName: "rola"))
    var role: Role

    @Option(help: ArgumentHelp("Powód, np. numer upoważnienia.", valueName: "tekst"))
    var reason: String

    @Flag(help: "Wynik jako JSON: role po zmianie.")
    var json = false

    @OptionGroup var office: OfficeOptions

    func run(_ act: ChangeRole.Act) throws {
        let texts = office.texts
        let office = try OfficeAccess(texts: texts).openForCommand(office.path())
        defer { office.close() }
        guard case .project(let project) = try office.query(.project) else { throw CommandFailure.refused(texts.refusal(.projectNotOpen), .noInput) }
        let change = ChangeRole(project: project.state.id, login: login, role: role, act: act, reason: reason)
        let id = CommandID(rawValue: SystemRandom.hexadecimal(bytes: 16))
        switch try office.submit(Submission(id: id, command: .changeRole(change), base: [])) {
        case .saved: break
        case .refused(let refusal):
            let isRight = refusal.reasons.contains { if case .roleMayNot = $0.code { true } else { false } }
            throw CommandFailure.refused(refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " "), isRight ? .noPermission : .badData)
        case .conflict: throw CommandFailure.refused(texts.importConflict, .tryAgain)
        }
        if json {
            guard let user = try office.users().recorded.first(where: { $0.login == login }) else { return }
            return UserCommand.tell(user.login, user.roles, day: user.day.iso, reason: user.reason)
        }
        answer(act == .grant ? texts.roleGranted(role, login: login) : texts.roleRevoked(role, login: login))
    }
}

extension Role: ExpressibleByArgument {}
