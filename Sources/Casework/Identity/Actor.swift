import Rules

/// The part that a user plays in the office; the rulebook's finer roles map onto these five.
public enum Role: String, Sendable, Codable, CaseIterable {
    case clerk, coordinator, committee, trainer, auditor
}

/// Who acts: the login that the operating system vouches for, and the roles it has in this office.
public struct Actor: Equatable, Sendable {
    public var login: String
    public var roles: [Role]

    public init(login: String, role: Role) { self.init(login: login, roles: [role]) }

    public init(login: String, roles: [Role]) {
        self.login = login
        self.roles = roles
    }

    /// The role that reaches furthest, for saying who somebody is; whoever has none reads, as an auditor does.
    public var role: Role { [.coordinator, .clerk, .committee, .trainer].first(where: roles.contains) ?? .auditor }
}

/// When something happens: the office's legal day and time of day, as the shell read them once for the whole command.
public struct Moment: Equatable, Sendable {
    public var day: CalendarDay
    public var time: TimeOfDay

    public init(day: CalendarDay, time: TimeOfDay) {
        self.day = day
        self.time = time
    }
}

/// The rules that are in force while a command is decided.
public struct RuleBook: Sendable {
    public var ruleSet: RuleSet
    public var law: LawTables
    /// In a training office the sample PESEL numbers of the years 2200–2299 are read as our century's (see `PESEL`).
    public var training: Bool

    public init(ruleSet: RuleSet, law: LawTables, training: Bool) {
        self.ruleSet = ruleSet
        self.law = law
        self.training = training
    }
}
