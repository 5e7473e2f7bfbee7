import Terminal

/// One thing that can be done on a screen: the key bar, the help and the manual's cheat sheet are drawn from these rows.
public struct Binding: Equatable, Sendable {
    /// The screen's own name for the action.
    public var action: String
    /// The first is shown on the key bar; the others are twins.
    public var keys: [Key]
    /// One or two words for the key bar.
    public var label: String
    /// A sentence for the help.
    public var help: String
    /// Why it can't be done now; `nil` where it can. An unavailable key says this instead of acting.
    public var unavailable: String?
    /// Whether it stands behind the keys of every screen on the bar, where room is left.
    public var isMinor = false

    public init(action: String, keys: [Key], label: String, help: String, unavailable: String? = nil) {
        self.action = action
        self.keys = keys
        self.label = label
        self.help = help
        self.unavailable = unavailable
    }
}
