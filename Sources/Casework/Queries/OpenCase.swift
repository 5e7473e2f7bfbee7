import Rules

/// A case that a screen has open, with the version that it shows.
public struct OpenCase: Hashable, Sendable {
    public var id: CaseID
    /// As the screen read it; a form keeps the one that it began with. 0 where the screen shows a part of the case only.
    public var version: Int
    /// Whether something may be typed that would change the case; else it is only read.
    public var isEdited: Bool

    public init(id: CaseID, version: Int, isEdited: Bool) {
        self.id = id
        self.version = version
        self.isEdited = isEdited
    }

    /// The case as a base of a submission.
    public var seen: VersionedCase { VersionedCase(id: id, version: version) }
}

/// Who else has a case open, at another terminal.
public struct CasePresence: Equatable, Sendable {
    public var id: CaseID
    public var login: String
    public var isEdited: Bool
    /// When they opened it, in the office's legal time.
    public var since: Moment

    public init(id: CaseID, login: String, isEdited: Bool, since: Moment) {
        self.id = id
        self.login = login
        self.isEdited = isEdited
        self.since = since
    }
}

/// A case that was saved while a screen had it open.
public struct CaseChange: Equatable, Sendable {
    public var id: CaseID
    /// The version that is stored now.
    public var version: Int
    /// Who saved it last.
    public var login: String
    /// When it was noticed, which is within a second of the saving; `nil` where the screen opened on what was typed before it.
    public var time: TimeOfDay?

    public init(id: CaseID, version: Int, login: String, time: TimeOfDay? = nil) {
        self.id = id
        self.version = version
        self.login = login
        self.time = time
    }
}

/// What erasures by law have taken since a process last looked.
public struct Erasures: Equatable, Sendable {
    /// Cases with a record whose body was erased.
    public var cases: Set<CaseID>
    /// Drafts of this process that went with them.
    public var drafts: Set<CommandID>

    public init(cases: Set<CaseID> = [], drafts: Set<CommandID> = []) {
        self.cases = cases
        self.drafts = drafts
    }

    public var isEmpty: Bool { cases.isEmpty && drafts.isEmpty }
}
