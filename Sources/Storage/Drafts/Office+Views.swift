import Casework
import Journal

extension Office {
    /// The views of lists that this user keeps; those of others are neither read nor listed.
    public func keptViews() throws -> KeptViews { try views.list() }

    /// Keeps a view under a name, in the place of the one that has it; nil where this user keeps as many as may be.
    ///
    /// Throws `OfficeError`: `malformed` for a name that is empty or too long, `file` where the disk refuses: the view before then stays.
    public func keep(_ view: ListView, as name: String) throws -> KeptView? {
        try views.keep(view, as: name, fresh: environment.randomID())
    }

    /// Takes a kept view away.
    public func drop(_ view: ViewID) throws { try views.drop(view) }
}
