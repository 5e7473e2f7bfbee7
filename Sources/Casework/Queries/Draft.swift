/// A form that somebody left open: what was typed, and where the cursor stood. Private to its user; goes when the form is saved or dropped.
public struct Draft: Equatable, Sendable, Codable, Identifiable {
    /// The command that saving will send: sending it twice saves once.
    public var id: CommandID
    /// Which form it is, e.g. `application`.
    public var form: String
    /// The case that the form edits; for a new one, the identifier it will get.
    public var subject: CaseID
    /// The versions the form started from.
    public var base: [VersionedCase]
    /// Raw text by field, exactly as typed, in the form's order.
    public var fields: [DraftField]
    public var focus: String
    /// Where the cursor stood in the focused field, in characters.
    public var cursor: Int
    public var login: String
    /// The calendar day and time of day when it was written, as text for the desk.
    public var savedOn: String
    /// A short title for the desk, without a PESEL.
    public var title: String
    /// What the fields that differ held in the version that the form started from, so that somebody else's changes can be told from
    /// one's own; nil where the form started from nothing, or an older program wrote the draft.
    public var before: [DraftField]?

    public init(
        id: CommandID, form: String, subject: CaseID, base: [VersionedCase], fields: [DraftField], focus: String, cursor: Int,
        login: String, savedOn: String, title: String, before: [DraftField]? = nil
    ) {
        self.id = id
        self.form = form
        self.subject = subject
        self.base = base
        self.fields = fields
        self.focus = focus
        self.cursor = cursor
        self.login = login
        self.savedOn = savedOn
        self.title = title
        self.before = before
    }
}

/// One field of a draft.
public struct DraftField: Equatable, Sendable, Codable {
    public var key: String
    public var text: String

    public init(key: String, text: String) {
        self.key = key
        self.text = text
    }
}

/// A case and the version that was seen.
public struct VersionedCase: Equatable, Sendable, Codable {
    public var id: CaseID
    public var version: Int

    public init(id: CaseID, version: Int) {
        self.id = id
        self.version = version
    }
}
