import Rules

/// Gives a login a role, or takes it away.
public struct ChangeRole: Equatable, Sendable {
    public enum Act: Equatable, Sendable { case grant, revoke }

    public var project: CaseID
    /// As the machine knows the person.
    public var login: String
    public var role: Role
    public var act: Act
    /// Such as the number of the authorisation.
    public var reason: String

    public init(project: CaseID, login: String, role: Role, act: Act, reason: String) {
        self.project = project
        self.login = login
        self.role = role
        self.act = act
        self.reason = reason
    }
}

extension Decider {
    /// Several roles for a person; the office never loses its last coordinator.
    func changeRole(_ command: ChangeRole) throws -> Decision {
        guard let project = try load(Project.self, command.project) else { return .refused(.unknownCase(.project)) }
        let founder = try reader.founder()
        let before = project.roles(of: command.login, founder: founder)
        var reasons = Reasons()
        reasons.check(name: command.login, FieldKey.userLogin)
        reasons.check(reason: command.reason, FieldKey.userReason)
        switch command.act {
        case .grant:
            if before.contains(command.role) { reasons.add(.roleHeldAlready(command.role), FieldKey.userRole) }
        case .revoke:
            if !before.contains(command.role) {
                reasons.add(.roleNotHeld(command.role), FieldKey.userRole)
            } else if command.role == .coordinator, project.coordinators(founder: founder) == [command.login] {
                reasons.add(.lastCoordinator, FieldKey.userRole)
            }
        }
        return reasons.decision {
            let (login, role, day, reason) = (command.login, command.role, moment.day, command.reason)
            let roles = Role.allCases.filter { $0 == role ? command.act == .grant : before.contains($0) }
            return switch command.act {
            case .grant: [CaseEvent(project.id, .roleGranted(RoleGranted(login: login, role: role, roles: roles, day: day, reason: reason)))]
            case .revoke: [CaseEvent(project.id, .roleRevoked(RoleRevoked(login: login, role: role, roles: roles, day: day, reason: reason)))]
            }
        }
    }
}

extension FieldKey {
    public static let userLogin = "user.login"
    public static let userRole = "user.role"
    public static let userReason = "user.reason"
}

extension CaseReader {
    /// Where nobody is known to have founded the office.
    public func founder() throws -> String? { nil }
}
