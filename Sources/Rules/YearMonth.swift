/// A month of a year, such as the month whose income is declared. Encoded as `"2013-11"`.
public struct YearMonth: Hashable, Comparable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int

    /// Makes a month, or nil outside years 1 to 9999 and months 1 to 12.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    /// The month in which the day lies.
    public init(of day: CalendarDay) {
        year = day.year
        month = day.month
    }

    /// Reads exactly `YYYY-MM`.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 7, bytes[4] == 0x2D, let year = decimalNumber(bytes[0..<4]),
            let month = decimalNumber(bytes[5..<7])
        else { return nil }
        self.init(year: year, month: month)
    }

    /// `YYYY-MM`.
    public var iso: String { padded(year, width: 4) + "-" + padded(month, width: 2) }

    /// The first day of the month.
    public var firstDay: CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: 1) else {
            preconditionFailure("every month has a first day")
        }
        return day
    }

    /// The month before.
    public var previous: YearMonth { YearMonth(of: firstDay.adding(months: -1)) }

    public static func < (left: YearMonth, right: YearMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

extension YearMonth: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let month = YearMonth(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month of the form YYYY-MM")
        }
        self = month
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// A time of day in whole minutes, as a stamp on a letter shows it. Encoded as `"14:00"`.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1439.
    public let minutes: Int

    /// Makes a time, or nil outside 00:00 to 23:59.
    public init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads exactly `HH:MM`.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 5, bytes[2] == 0x3A, let hour = decimalNumber(bytes[0..<2]),
            let minute = decimalNumber(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `HH:MM`.
    public var iso: String { padded(minutes / 60, width: 2) + ":" + padded(minutes % 60, width: 2) }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = TimeOfDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time of the form HH:MM")
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// The value of ASCII digits, or nil when the slice is empty or holds another byte. The slice must be short.
func decimalNumber(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// The number with leading zeros up to the width.
func padded(_ number: Int, width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
