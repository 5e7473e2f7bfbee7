/// The one who changed a group last takes that back: marks, a removal, or a session that was planned.
public struct TakeBackGroupChange: Equatable, Sendable {
    public var group: CaseID
    public var reason: String
    public init(group: CaseID, reason: String) {
        self.group = group
        self.reason = reason
    }
}

/// A failure was reported by mistake, and nothing has been done about it yet.
public struct WithdrawFailure: Equatable, Sendable {
    public var loan: CaseID
    public var failure: CaseID
    public var reason: String
    public init(loan: CaseID, failure: CaseID, reason: String) {
        self.loan = loan
        self.failure = failure
        self.reason = reason
    }
}
