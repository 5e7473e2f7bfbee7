/// What a cell means; the backend chooses a colour for it, and monochrome terminals get the role's attributes.
///
/// No meaning is told by a role alone: whoever draws an error also writes a mark or a word.
public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Plain text.
    case normal
    /// The bar with the screen's name.
    case title
    /// The heading of a section or of a list's columns.
    case heading
    /// A label of a form's field.
    case label
    /// The place in which a value is typed.
    case field
    /// The value that the next key replaces.
    case fieldSelected
    /// The row or cell under the cursor.
    case selected
    /// The key's name on the key bar.
    case key
    /// What the key does, on the key bar.
    case keyLabel
    /// A key that is not available now.
    case muted
    /// A one-line hint.
    case hint
    /// An error.
    case error
    /// A warning.
    case warning
    /// A condition met, a thing done.
    case good
    /// The frame and the text of a dialog.
    case dialog
    /// The button under the cursor.
    case button

    /// How the role looks where there are no colours.
    public var monochrome: Attributes {
        switch self {
        case .normal, .label, .keyLabel, .hint, .dialog, .muted: []
        case .title, .selected, .fieldSelected, .button, .key: .reverse
        case .heading, .error, .warning, .good: .bold
        case .field: .underline
        }
    }
}

/// Display attributes that every terminal of the supported kinds has, or may drop without loss of meaning.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8
    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold or bright.
    public static let bold = Attributes(rawValue: 1)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Half bright.
    public static let dim = Attributes(rawValue: 8)
}

/// A cell's look: what it means, and attributes added to what the role brings.
public struct Style: Hashable, Sendable {
    /// What the cell means.
    public var role: Role
    /// Attributes besides those of the role.
    public var attributes: Attributes

    /// Makes a style from a role and further attributes.
    public init(_ role: Role, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    /// Plain text.
    public static let normal = Style(.normal)
    /// Plain bold text.
    public static let bold = Style(.normal, .bold)
    /// The bar with the screen's name.
    public static let title = Style(.title)
    /// A heading.
    public static let heading = Style(.heading)
    /// A field's label.
    public static let label = Style(.label)
    /// A field's value.
    public static let field = Style(.field)
    /// The row under the cursor.
    public static let selected = Style(.selected)
    /// Not available now.
    public static let muted = Style(.muted)
    /// A one-line hint.
    public static let hint = Style(.hint)
    /// An error.
    public static let error = Style(.error)
    /// A warning.
    public static let warning = Style(.warning)
    /// A condition met.
    public static let good = Style(.good)
    /// A dialog.
    public static let dialog = Style(.dialog)
}
