/// The name of a form's field, such as `applicant.surname` or `member.2.pesel`; drafts store values under it.
public struct FieldID: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    CustomStringConvertible
{
    /// The name.
    public let rawValue: String
    /// Makes an id from its name.
    public init(_ rawValue: String) { self.rawValue = rawValue }
    /// Makes an id from a literal.
    public init(stringLiteral value: String) { rawValue = value }
    /// The name.
    public var description: String { rawValue }
}

/// One of the values of a choice.
public struct ChoiceOption: Hashable, Sendable {
    /// The value stored.
    public var id: String
    /// The text shown; typing its first letters chooses it, Polish letters also without their marks.
    public var label: String
    /// Characters each of which chooses the option at once; empty for none.
    public var hotkeys: String

    /// Makes an option.
    public init(id: String, label: String, hotkeys: String = "") {
        self.id = id
        self.label = label
        self.hotkeys = hotkeys
    }
}

/// What can be typed into a field and how it is shown.
///
/// The widget only keeps out characters that can stand in no value of the kind; whether a value is right is
/// decided by the form's owner when the field is left.
public enum FieldKind: Hashable, Sendable {
    /// Any text of one line.
    case text
    /// Eleven digits; the field moves on by itself. Masked but for the last four when not focused, if asked.
    case pesel(isMasked: Bool)
    /// A day, in any of the forms that the owner reads.
    case date
    /// A time of day: digits, colon, dot.
    case time
    /// An amount: digits, comma, dot, spaces.
    case money
    /// Digits, at most so many.
    case number(digits: Int)
    /// A Polish post code; the hyphen types itself and the field moves on when it is full.
    case postcode
    /// One of several values, chosen by first letters, hotkeys, or from a list opened with Space.
    case choice([ChoiceOption])
    /// Longer text, still one line.
    case notes
    /// Shown, never focused.
    case computed
    /// A line to press Enter on, as "add a person"; holds no value.
    case action

    /// Yes, no, or not known: a choice of `yes`, `no` and the empty value.
    ///
    /// - Parameters: the words for the three, whose first letters choose them; not known also by `?`.
    public static func yesNoUnknown(yes: String, no: String, unknown: String) -> FieldKind {
        .choice([
            ChoiceOption(id: "yes", label: yes), ChoiceOption(id: "no", label: no),
            ChoiceOption(id: "", label: unknown, hotkeys: "?"),
        ])
    }
}

/// One field of a form.
public struct FormField: Hashable, Sendable {
    /// Its name, unique in the form.
    public var id: FieldID
    /// The label to the left of the value; for an action, its whole text.
    public var label: String
    /// What it takes.
    public var kind: FieldKind
    /// The one-line hint shown while it is focused.
    public var hint: String
    /// Whether a mark shows that it must be filled.
    public var isRequired: Bool
    /// The most characters a right value has; longer ones can be typed, are marked, and listed in `overlongFields`.
    public var maxLength: Int
    /// What an unanswered choice shows; never stored.
    public var placeholder = ""
    /// Columns of the value, nil for what suits the kind.
    public var width: Int?
    /// Whether it stands on the line of the field before it, if there is room.
    public var continuesLine: Bool

    /// Makes a field.
    public init(
        _ id: FieldID, label: String, kind: FieldKind = .text, hint: String = "", isRequired: Bool = false,
        maxLength: Int = 200, width: Int? = nil, continuesLine: Bool = false
    ) {
        self.id = id
        self.label = label
        self.kind = kind
        self.hint = hint
        self.isRequired = isRequired
        self.maxLength = maxLength
        self.width = width
        self.continuesLine = continuesLine
    }

    /// Whether the cursor can stand on it.
    public var isFocusable: Bool { kind != .computed }

    /// The number of characters at which it is full and moves on by itself.
    var fixedLength: Int? {
        switch kind {
        case .pesel: 11
        case .postcode: 6
        default: nil
        }
    }

    /// The most characters that can be typed.
    var capacity: Int {
        switch kind {
        case .number(let digits): digits
        case .time: 8
        case .date: 20
        case .money: 24
        default: fixedLength ?? 1000
        }
    }

    func accepts(_ scalar: Unicode.Scalar) -> Bool {
        let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
        switch kind {
        case .pesel, .number: return isDigit
        case .postcode: return isDigit || scalar == "-"
        case .time: return isDigit || scalar == ":" || scalar == "."
        case .money: return isDigit || scalar == "," || scalar == "." || scalar == " " || scalar == "\u{A0}"
        case .text, .notes, .date: return true
        case .choice, .computed, .action: return false
        }
    }

    /// The columns of the value when `width` does not say.
    var naturalWidth: Int {
        switch kind {
        case .text: 30
        case .notes: 48
        case .pesel: 11
        // One column more than the longest value, for the cursor behind it.
        case .date: 11
        case .time: 6
        case .money: 12
        case .number(let digits): min(max(digits, 1), 12)
        case .postcode: 6
        case .choice(let options): min(40, max(4, options.map { DisplayWidth.columns(of: $0.label) }.max() ?? 4))
        case .computed: 40
        case .action: 0
        }
    }
}

/// A part of a form under a heading.
public struct FormSection: Hashable, Sendable {
    /// The heading; empty for none.
    public var title: String
    /// The fields in order.
    public var fields: [FormField]

    /// Makes a section.
    public init(_ title: String = "", _ fields: [FormField]) {
        self.title = title
        self.fields = fields
    }
}
