import Rules

/// A login was given a role.
public struct RoleGranted: ChangingEvent {
    public static let kind = EventKind.roleGranted
    public var login: String
    public var role: Role
    /// All that the login has from then on, with what it had without a record.
    public var roles: [Role]
    public var day: CalendarDay
    public var reason: String

    public init(login: String, role: Role, roles: [Role], day: CalendarDay, reason: String) {
        self.login = login
        self.role = role
        self.roles = roles
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Project) throws(Misfit) {
        guard roles.contains(role) else { throw .itemMissing }
        value.take(UserRoles(login: login, roles: roles, day: day, reason: reason))
    }
}

/// A role was taken from a login.
public struct RoleRevoked: ChangingEvent {
    public static let kind = EventKind.roleRevoked
    public var login: String
    public var role: Role
    /// All that the login has from then on.
    public var roles: [Role]
    public var day: CalendarDay
    public var reason: String

    public init(login: String, role: Role, roles: [Role], day: CalendarDay, reason: String) {
        self.login = login
        self.role = role
        self.roles = roles
        self.day = day
        self.reason = reason
    }

    public func apply(to value: inout Project) throws(Misfit) {
        guard !roles.contains(role) else { throw .itemExists }
        value.take(UserRoles(login: login, roles: roles, day: day, reason: reason))
    }
}

extension Project {
    fileprivate mutating func take(_ user: UserRoles) {
        var all = (users ?? []).filter { $0.login != user.login }
        all.append(user)
        users = all.sorted { $0.login < $1.login }
    }
}
