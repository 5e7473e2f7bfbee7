/// A command on its way to the office, with what makes it safe to send: its own name and the versions it was decided on.
public struct Submission: Equatable, Sendable {
    public var id: CommandID
    public var command: Command
    /// Cases that the user saw, with the version seen; 0 for a case that is to be made. A newer version is a conflict.
    public var base: [VersionedCase]

    public init(id: CommandID, command: Command, base: [VersionedCase]) {
        self.id = id
        self.command = command
        self.base = base
    }
}

/// What the office answers to a submission.
public enum SubmissionResult: Equatable, Sendable {
    /// On disk. The receipt is the same when the same submission is sent again.
    case saved(Receipt)
    case refused(Refusal)
    /// Somebody saved the case since it was read; nothing was stored.
    case conflict([Conflict])
}

/// What was saved, in words for the clerk.
public struct Receipt: Equatable, Sendable {
    /// The case the command was about.
    public var subject: CaseID
    /// The number given (application, agreement), if one was.
    public var number: String?

    public init(subject: CaseID, number: String? = nil) {
        self.subject = subject
        self.number = number
    }
}

/// A case that moved on while a form was open.
public struct Conflict: Equatable, Sendable {
    public var id: CaseID
    public var seen: Int
    public var current: Versioned<CaseState>
    /// Who saved it last.
    public var login: String

    public init(id: CaseID, seen: Int, current: Versioned<CaseState>, login: String) {
        self.id = id
        self.seen = seen
        self.current = current
        self.login = login
    }
}
