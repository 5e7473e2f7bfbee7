import Casework

/// What `teczka user` says.
public protocol UserTexts {
    /// After the list: what holds for logins that are not on it.
    var usersOthers: String { get }
    /// Beside the founder of the office, where nothing is recorded.
    var userFounder: String { get }
    /// Whose last role was revoked.
    var userWithoutRole: String { get }
    func roleGranted(_ role: Role, login: String) -> String
    func roleRevoked(_ role: Role, login: String) -> String
}
