/// The law as data with dates: thresholds, days off, certificates. Read once at start, the same for all programmes.
public struct LawTables: Equatable, Sendable {
    /// Amounts of money by key and day.
    public var thresholds: [ThresholdRow]
    /// Statutory days off.
    public var holidays: [HolidayRow]
    /// What certificates are worth, by authority, kind and day of issue.
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
    /// The first day; nil where there is none.
    public let from: CalendarDay?
    /// The last day; nil where there is none.
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
    /// The amount in force.
    public var amount: Money
    /// The days on which it is in force.
    public var valid: DayRange
    /// Where the amount was read.
    public var source: String
    /// How well it is founded.
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

    /// The identifier, the same for one day off over all its times.
    public var id: String
    /// What people call it.
    public var title: Bilingual
    /// When in the year it falls.
    public var rule: Rule
    /// The days on which the law has it.
    public var valid: DayRange
    /// The act it comes from.
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

    /// The identifier, by which programmes may leave a row to a person.
    public var id: String
    /// The authorities whose certificates it covers.
    public var authorities: [CertificateAuthority]
    /// Kinds it covers; empty for any kind.
    public var kinds: [CertificateKind]
    /// The window of the day of issue.
    public var issued: DayRange
    /// Asked whether the care allowance is due; nil when it does not matter.
    public var careAllowance: Bool?
    /// What such a certificate is worth.
    public var standing: Standing
    /// The provision it comes from.
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
