import Rules

/// The office's one project: the programme it runs and how many households it may serve.
public struct Project: Equatable, Sendable, Codable {
    public var id: CaseID
    /// The programme's key, e.g. `stegna-2013`.
    public var programme: String
    public var places: Int
    /// How case numbers are made up, where the office set it; nil leaves it to the programme.
    public var caseNumbering: CaseNumberRule?
    /// What is recorded of the roles of logins, in the order of the logins; `nil` where nothing is.
    public var users: [UserRoles]?

    public init(id: CaseID, programme: String, places: Int) {
        self.id = id
        self.programme = programme
        self.places = places
    }
}
