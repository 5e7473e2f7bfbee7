import Rules

/// The roles that one login has in the office, as the last act on them left them.
public struct UserRoles: Equatable, Sendable, Codable {
    public var login: String
    /// In the order of ``Role``; empty where the last was revoked: such a login reads and does nothing else.
    public var roles: [Role]
    /// The day and the reason of the last act.
    public var day: CalendarDay
    public var reason: String

    public init(login: String, roles: [Role], day: CalendarDay, reason: String) {
        self.login = login
        self.roles = roles
        self.day = day
        self.reason = reason
    }
}

extension Project {
    /// The roles of a login. Where nothing is recorded, the office's founder is its coordinator and everybody else a clerk.
    public func roles(of login: String, founder: String?) -> [Role] {
        if let recorded = users?.first(where: { $0.login == login }) { return recorded.roles }
        return [login == founder ? .coordinator : .clerk]
    }

    /// The logins that are coordinators.
    func coordinators(founder: String?) -> Set<String> {
        let recorded = (users ?? []).filter { $0.roles.contains(.coordinator) }.map(\.login)
        let founders = founder.map { roles(of: $0, founder: $0).contains(.coordinator) ? [$0] : [] } ?? []
        return Set(recorded + founders)
    }
}

extension Actor {
    /// Who acts in an office with this project, with the roles recorded there.
    public init(login: String, in project: Project?, founder: String?) {
        self.init(login: login, roles: project?.roles(of: login, founder: founder) ?? [login == founder ? .coordinator : .clerk])
    }
}

extension Actor {
    /// The role in which the command may be given: the one of the person's roles that reaches least far, so that a record says in which capacity
    /// somebody acted; `nil` where none may.
    public func role(for command: Command) -> Role? {
        let byReach: [Role] = [.trainer, .committee, .clerk, .coordinator, .auditor]
        return byReach.first { roles.contains($0) && authorize($0, command) == nil }
    }
}
