/// The law as data with dates: thresholds, days off, certificates. Read once at start, the same for all programmes.
public struct LawTables: Equatable, Sendable {
    public var thresholds: [ThresholdRow]
    public var holidays: [HolidayRow]
    public var certificates: [CertificateRow]

    /// Makes tables; the reader has checked that no key has two values on one day.
    public init(
        thresholds: [ThresholdRow] = [], holidays: [HolidayRow] = [], certificates: [CertificateRow] = []
    ) {
        self.thresholds = thresholds
        self.holidays = holidays
        self.certificates = certificates
    }

    /// The row of the key in force on the day, if the table covers it.
    public func threshold(_ key: String, on day: CalendarDay) -> ThresholdRow? {
        thresholds.first { $0.key == key && $0.valid.contains(day) }
    }
}

/// Days from one to another, both included; open at the ends that are nil.
public struct DayRange: Hashable, Codable, Sendable {
    public let from: CalendarDay?
    public let to: CalendarDay?

    /// Makes a range; `from` must not lie after `to`.
    public init(from: CalendarDay?, to: CalendarDay?) {
        if let from, let to { precondition(from <= to, "a range of days must not end before it begins") }
        self.from = from
        self.to = to
    }

    /// Whether the day lies in the range.
    public func contains(_ day: CalendarDay) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}

/// How well a row of the law is founded.
public enum Confidence: String, Codable, Sendable, CaseIterable {
    /// The statute or an official text was read.
    case statute = "A"
    /// A page of a public body or the press.
    case publicPage = "B"
    /// General knowledge, to be checked.
    case generalKnowledge = "C"
}

/// One amount of the law over a time.
public struct ThresholdRow: Equatable, Sendable {
    /// The kind and key joined by a point, such as `social_assistance.person`.
    public var key: String
    public var amount: Money
    public var valid: DayRange
    public var source: String
    public var confidence: Confidence

    /// Makes a row.
    public init(key: String, amount: Money, valid: DayRange, source: String, confidence: Confidence) {
        self.key = key
        self.amount = amount
        self.valid = valid
        self.source = source
        self.confidence = confidence
    }
}

/// A statutory day off over a time.
public struct HolidayRow: Equatable, Sendable, Identifiable {
    /// When in the year it falls.
    public enum Rule: Equatable, Sendable {
        case weekday(Weekday)
        case fixed(month: Int, day: Int)
        /// So many days after Easter Sunday.
        case easter(offset: Int)
        case oneOff(CalendarDay)
    }

    public var id: String
    public var title: Bilingual
    public var rule: Rule
    public var valid: DayRange
    public var source: String

    /// Makes a row.
    public init(id: String, title: Bilingual, rule: Rule, valid: DayRange, source: String) {
        self.id = id
        self.title = title
        self.rule = rule
        self.valid = valid
        self.source = source
    }
}

/// One line of the table that turns certificates into degrees.
public struct CertificateRow: Equatable, Sendable, Identifiable {
    /// What the line says about a certificate it matches.
    public enum Standing: Equatable, Sendable {
        case degree(DisabilityDegree)
        /// A certificate without degrees, for persons under 16.
        case childCertificate
        case notEquivalent
        case manualReview
    }

    public var id: String
    public var authorities: [CertificateAuthority]
    /// Kinds it covers; empty for any kind.
    public var kinds: [CertificateKind]
    /// The window of the day of issue.
    public var issued: DayRange
    /// Asked whether the care allowance is due; nil when it does not matter.
    public var careAllowance: Bool?
    public var standing: Standing
    public var source: String

    /// Makes a row.
    public init(
        id: String, authorities: [CertificateAuthority], kinds: [CertificateKind], issued: DayRange,
        careAllowance: Bool? = nil, standing: Standing, source: String
    ) {
        self.id = id
        self.authorities = authorities
        self.kinds = kinds
        self.issued = issued
        self.careAllowance = careAllowance
        self.standing = standing
        self.source = source
    }
}
