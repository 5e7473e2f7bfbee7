/// The time over which an income was earned: a month or a calendar year. Encoded as `"2013-11"` or `"2012"`.
public enum IncomePeriod: Hashable, Sendable {
    case month(YearMonth)
    case year(Int)

    /// Reads `YYYY-MM` or `YYYY`.
    public init?(iso: String) {
        if let month = YearMonth(iso: iso) {
            self = .month(month)
        } else if iso.utf8.count == 4, let year = decimalNumber(Array(iso.utf8)[...]), year > 0 {
            self = .year(year)
        } else {
            return nil
        }
    }

    /// `YYYY-MM` or `YYYY`.
    public var iso: String {
        switch self {
        case .month(let month): month.iso
        case .year(let year): padded(year, width: 4)
        }
    }

    /// How many months the period holds.
    public var months: Int {
        switch self {
        case .month: 1
        case .year: 12
        }
    }
}

extension IncomePeriod: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let period = IncomePeriod(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not YYYY-MM or YYYY")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// How long a certificate holds. Encoded as `"permanent"` or the last day.
public enum Validity: Hashable, Sendable {
    case permanent
    /// Up to and including the day.
    case until(CalendarDay)

    /// Reads `permanent` or `YYYY-MM-DD`.
    public init?(iso: String) {
        if iso == "permanent" {
            self = .permanent
        } else if let day = CalendarDay(iso: iso) {
            self = .until(day)
        } else {
            return nil
        }
    }

    /// `permanent` or `YYYY-MM-DD`.
    public var iso: String {
        switch self {
        case .permanent: "permanent"
        case .until(let day): day.iso
        }
    }
}

extension Validity: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let validity = Validity(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not permanent or YYYY-MM-DD")
        }
        self = validity
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
