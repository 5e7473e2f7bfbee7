/// One setting of a programme as somebody supposes it to be, for the question "what if". It is never stored.
public enum Supposition: Hashable, Sendable {
    /// An amount, by its threshold key; it beats the printed amount and the law's on every day.
    case threshold(String, Money)
    /// An answer to what the documents leave open; one of `Policy.options`.
    case policy(Policy, String)
    /// The first day of the filing window.
    case filingOpens(CalendarDay)
    /// The last day of the filing window, in place of any extension.
    case filingCloses(CalendarDay)
    /// The hour on the last day.
    case filingClosesAt(TimeOfDay)
    /// Places for households; no verdict depends on them.
    case households(Int)

    /// What stands before the equals sign: `threshold.social_assistance.person`, `P-11`, `filing.closes`.
    public var key: String {
        switch self {
        case .threshold(let key, _): Key.threshold + key
        case .policy(let policy, _): policy.rawValue
        case .filingOpens: Key.opens
        case .filingCloses: Key.closes
        case .filingClosesAt: Key.closesAt
        case .households: Key.households
        }
    }

    /// What stands after it: an amount in złote, an option, an ISO day, a time, a number.
    public var value: String {
        switch self {
        case .threshold(_, let amount): amount.polishAmount
        case .policy(_, let option): option
        case .filingOpens(let day), .filingCloses(let day): day.iso
        case .filingClosesAt(let time): time.iso
        case .households(let count): String(count)
        }
    }

    /// The names of settings before the equals sign.
    enum Key {
        static let threshold = "threshold."
        static let opens = "filing.opens"
        static let closes = "filing.closes"
        static let closesAt = "filing.closes_at"
        static let households = "capacity.households"
    }
}

/// Why a text or a list of suppositions is not taken, with what may stand there.
public enum SuppositionFault: Error, Equatable, Sendable {
    /// There is no equals sign.
    case notAnAssignment(String)
    /// No setting has this name; `known` are those that may be supposed.
    case unknownKey(String, known: [String])
    /// Not an amount of złote, such as `514,00`.
    case badAmount(key: String, Money.ParseFailure)
    /// Not one of the policy's options.
    case unknownOption(Policy, String)
    /// Not a day, such as `2013-12-20`.
    case badDay(key: String, String)
    /// Not a time, such as `15:00`.
    case badTime(key: String, String)
    /// Not a whole number of up to six digits.
    case badCount(key: String, String)
    /// Two figures for one setting.
    case repeated(key: String)
    /// The window would close before it opens.
    case windowReversed(opens: CalendarDay, closes: CalendarDay)
}

extension Supposition {
    /// Reads `key=value`; blanks around either are ignored. A threshold of the programme or the law may go without `threshold.`.
    public static func parse(
        _ text: String, under ruleSet: RuleSet, law: LawTables
    ) throws(SuppositionFault) -> Supposition {
        guard let sign = text.firstIndex(of: "=") else { throw .notAnAssignment(text) }
        let key = trimmed(text[..<sign])
        let value = trimmed(text[text.index(after: sign)...])
        switch key {
        case Key.opens: return .filingOpens(try day(key, value))
        case Key.closes: return .filingCloses(try day(key, value))
        case Key.closesAt:
            guard let time = TimeOfDay(iso: value) else { throw .badTime(key: key, value) }
            return .filingClosesAt(time)
        case Key.households:
            guard (1...6).contains(value.utf8.count), value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(value)
            else { throw .badCount(key: key, value) }
            return .households(count)
        default: break
        }
        if let policy = Policy(rawValue: key) {
            guard policy.options.contains(value) else { throw .unknownOption(policy, value) }
            return .policy(policy, value)
        }
        let threshold = key.hasPrefix(Key.threshold) ? String(key.dropFirst(Key.threshold.count)) : key
        guard ruleSet.supposableThresholds(law).contains(threshold) else {
            throw .unknownKey(key, known: keys(under: ruleSet, law: law))
        }
        do {
            return .threshold(threshold, try Money.parse(value))
        } catch {
            throw .badAmount(key: key, error)
        }
    }

    /// Every name that may stand before the equals sign: thresholds, filing, capacity, policies.
    public static func keys(under ruleSet: RuleSet, law: LawTables) -> [String] {
        ruleSet.supposableThresholds(law).map { Key.threshold + $0 } + [Key.opens, Key.closes, Key.closesAt, Key.households]
            + Policy.allCases.map(\.rawValue)
    }

    private static func day(_ key: String, _ value: String) throws(SuppositionFault) -> CalendarDay {
        guard let day = CalendarDay(iso: value) else { throw .badDay(key: key, value) }
        return day
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
