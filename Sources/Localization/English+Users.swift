import Casework

extension English {
    public var usersOthers: String { "All other users: \(name(of: Role.clerk))." }
    public var userFounder: String { "founded the office" }
    public var userWithoutRole: String { "no role, reads only" }
    public func roleGranted(_ role: Role, login: String) -> String { "Granted the role \"\(name(of: role))\": \(login)." }
    public func roleRevoked(_ role: Role, login: String) -> String { "Revoked the role \"\(name(of: role))\": \(login)." }
}
