import StrictJSON

/// Texts that try to drive a terminal, to hide, or to break columns, as they may stand in data that came past the forms.
public enum HostileText {
    /// What is put into a text. Each piece holds something that must never reach a terminal as it is; some hold wide or combining
    /// characters as well, which may, in their columns.
    public static let pieces = [
        "\u{1B}[2J\u{1B}]0;x\u{07}", "\u{9B}31m", "\u{202E}gol\u{202C}", "\u{2066}x\u{2069}\u{200F}", "\u{200B}\u{200D}\u{FEFF}", "a\nb\rc\td",
        "\u{85}\u{2028}\u{2029}", "\u{AD}\u{E000}\u{E0041}\u{FE0F}", "\u{7F}\u{8}\u{0}", "\u{301}e\u{301}\u{323}\u{302}\u{303}\u{304}\u{305}\u{200C}",
        "漢字\u{2060}ガ", "😀\u{200D}👩🇵🇱", "\u{1100}\u{1161}\u{11A8}\u{3164}", "\u{61C}م\u{180E}",
    ]

    /// Whether a scalar must not reach a terminal: written from the Unicode charts, apart from the program's own filter.
    public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
            0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF,
            0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
            true
        default: false
        }
    }

    /// The text with the next piece behind its first character.
    static func poison(_ text: String, _ turn: Int) -> String {
        guard let first = text.first else { return text }
        return String(first) + pieces[turn % pieces.count] + text.dropFirst()
    }
}

/// Puts hostile pieces into every text of records' bodies.
///
/// A key that nobody has named here is taken for a text: where it is none, the record can't be read any more, and its name belongs here.
public struct BodyPoisoner {
    /// Identifiers, days, numbers and names from closed lists: other values would make a record unreadable.
    private static let codes: Set<String> = [
        "act", "address", "applicant", "application", "applications", "authority", "basis", "beneficiary", "birth_date", "borrower", "certified_on", "channel", "day", "digest", "exclusion",
        "e_register_since", "failure", "foster_form", "from", "household", "id", "insured_until", "issued_on", "kind", "learner_category", "list", "loan", "loss", "mark", "marked_on", "method",
        "module", "nominations.by", "on", "other", "other_household", "outcome", "period", "person", "pesel", "place", "postmark", "programme", "received_at",
        "received_on", "recommended", "registration", "relation", "representative", "representative_kind", "reserve", "rest", "round", "session", "sex", "sheet",
        "signing_ends", "sitting", "starts_at", "status", "support", "unit", "units",
        "until", "valid_until", "verdict", "cause", "closes", "closes_at", "counted", "counted_on", "event", "holiday", "last", "opens", "opens_at",
        "option", "policy", "post_cut_off", "login", "role", "roles", "form", "take_down", "taken_down_on", "left_out.reason",
    ]
    /// Texts from which something is looked up: one in two is poisoned, so that what hangs on them is seen as well.
    private static let lookedUp: Set<String> = ["claimed_groups", "confirmations.what", "declared_route", "documents.kind", "items.code", "number"]

    private var turn = 0
    /// The keys of the texts that were met, a parent's name before those that need it.
    public private(set) var keys: Set<String> = []

    public init() {}

    /// The body with every text poisoned.
    public mutating func poison(_ body: [UInt8]) throws -> [UInt8] {
        StrictJSON.serialize(poison(try StrictJSON.parse(body), key: "", parent: ""))
    }

    private mutating func poison(_ value: JSONValue, key: String, parent: String) -> JSONValue {
        let qualified = parent + "." + key
        switch value.content {
        case .object(let members):
            if key == "verdict" { return value }
            // The programme of the story asks for no route; a journal may hold one all the same.
            let asksRoute = members.contains { $0.key == "claimed_groups" } && !members.contains { $0.key == "declared_route" }
            // The same of a sitting's body.
            let hasBody = members.contains { $0.key == "number" } && members.contains { $0.key == "day" } && !members.contains { $0.key == "body" }
            let body = hasBody ? [JSONValue.Member("body", .string("rada"))] : []
            let all = members + body + (asksRoute ? [JSONValue.Member("declared_route", .string("komisja"))] : [])
            return .object(all.map { JSONValue.Member($0.key, poison($0.value, key: $0.key, parent: key)) })
        case .array(let elements): return .array(elements.map { poison($0, key: key, parent: parent) })
        case .string(let text):
            // A kind of address has the key of a public unit's whole address.
            let isWhole = qualified == "content.address"
            let isLookedUp = Self.lookedUp.contains(qualified) || Self.lookedUp.contains(key)
            if !isLookedUp && !isWhole && (Self.codes.contains(key) || Self.codes.contains(qualified)) { return value }
            keys.insert(key == "by" || key == "kind" || key == "what" ? qualified : key)
            turn += 1
            return isLookedUp && turn % 2 == 0 ? value : .string(HostileText.poison(text, turn))
        default: return value
        }
    }
}
