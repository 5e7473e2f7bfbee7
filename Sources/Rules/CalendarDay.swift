/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Years 1 to 9999. Encoded as an ISO 8601 string, `"2013-12-16"`. Rules compare days, never instants: the office's
/// legal day is decided at the edge, where the clock is read.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// Makes a day, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.daysInMonth(month, year: year)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads exactly `YYYY-MM-DD`; nil for any other shape or for a day that does not exist.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = decimalNumber(bytes[0..<4]), let month = decimalNumber(bytes[5..<7]),
            let day = decimalNumber(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that lies `number` days after 1970-01-01; must fall in the years 1 to 9999.
    public init(dayNumber number: Int) {
        // Counts from 0000-03-01, so that the leap day is the last of its year.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        precondition((1...9999).contains(year), "day number outside the years 1 to 9999")
        self.init(checkedYear: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        padded(year, width: 4) + "-" + padded(month, width: 2) + "-" + padded(day, width: 2)
    }

    /// The day of the week.
    public var weekday: Weekday {
        let index = (dayNumber + 3) % 7
        guard let weekday = Weekday(rawValue: (index + 7) % 7 + 1) else {
            preconditionFailure("a remainder of seven is always a weekday")
        }
        return weekday
    }

    /// The month in which the day lies.
    public var yearMonth: YearMonth { YearMonth(of: self) }

    /// The day `count` days later; earlier when negative.
    public func adding(days count: Int) -> CalendarDay {
        CalendarDay(dayNumber: dayNumber + count)
    }

    /// The same day number `count` months later, or the last day of a month that is too short (KPA art. 57 § 3).
    public func adding(months count: Int) -> CalendarDay {
        let index = year * 12 + (month - 1) + count
        let newYear = index / 12
        let newMonth = index % 12 + 1
        precondition(index >= 12 && newYear <= 9999, "month outside the years 1 to 9999")
        let last = CalendarDay.daysInMonth(newMonth, year: newYear)
        return CalendarDay(checkedYear: newYear, month: newMonth, day: min(day, last))
    }

    /// The same date `count` years later; 29 February becomes 28 February in a common year.
    public func adding(years count: Int) -> CalendarDay {
        adding(months: count * 12)
    }

    /// The number of days of a month; the month must be 1 to 12.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CalendarDay(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day of the form YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension CalendarDay: CustomStringConvertible {
    public var description: String { iso }
}

/// A day of the week, Monday first, numbered as in ISO 8601.
public enum Weekday: Int, Sendable, CaseIterable, Codable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}
