/// By what a list is ordered, and which way.
public struct ListOrder: Equatable, Hashable, Sendable {
    /// What a column of some list shows; a list can be ordered by those that it has.
    public enum Key: String, CaseIterable, Sendable {
        case number, name, locality, address, status, position, groups, module, trainer
        /// The day of filing, the last day of a loan, the next session, the last insured day.
        case day
        case serial, title, holder, readiness, kind
        case units, failures, members, applications, people, sessions
    }

    public var key: Key
    public var isDescending: Bool

    public init(_ key: Key, descending: Bool = false) {
        self.key = key
        isDescending = descending
    }

    /// The most rows that are ordered by something of which no index is kept; a longer list has to be narrowed first.
    public static let limit = 100_000
}
