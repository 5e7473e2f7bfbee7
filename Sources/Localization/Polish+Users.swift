import Casework

extension Polish {
    public var usersOthers: String { "Pozostali użytkownicy: \(name(of: Role.clerk))." }
    public var userFounder: String { "założyciel biura" }
    public var userWithoutRole: String { "bez roli, tylko odczyt" }
    public func roleGranted(_ role: Role, login: String) -> String { "Nadano rolę „\(name(of: role))”: \(login)." }
    public func roleRevoked(_ role: Role, login: String) -> String { "Odebrano rolę „\(name(of: role))”: \(login)." }
}
