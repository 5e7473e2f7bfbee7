/// A moment in milliseconds since 1970-01-01T00:00:00Z; the journal reads no clock, its callers give it.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Milliseconds since 1970, UTC, without leap seconds.
    public let milliseconds: Int64

    /// Makes a moment; years 1 to 9999 can be written down.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// One day.
    static let day: Int64 = 86_400_000
    static let range: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

    /// Whether the earlier stands on the left.
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// `2026-11-21T07:40:12.123Z`, always 24 characters.
    public var description: String { String(decoding: text, as: UTF8.self) }

    /// Reads exactly the form of ``description``, or answers nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, let instant = bytes.withUnsafeBytes({ pointer in Instant(pointer, at: 0) }) else { return nil }
        self = instant
    }

    var text: [UInt8] {
        let days = milliseconds >= 0 ? milliseconds / Self.day : (milliseconds - Self.day + 1) / Self.day
        let rest = Int(milliseconds - days * Self.day)
        var bytes = Self.calendarText(days: Int(days))
        bytes.append(UInt8(ascii: "T"))
        Self.append(rest / 3_600_000, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Self.append(rest / 60_000 % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        Self.append(rest / 1000 % 60, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "."))
        Self.append(rest % 1000, digits: 3, to: &bytes)
        bytes.append(UInt8(ascii: "Z"))
        return bytes
    }

    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        guard let days = Self.days(bytes, at: start), bytes[start + 10] == UInt8(ascii: "T"),
            bytes[start + 13] == UInt8(ascii: ":"), bytes[start + 16] == UInt8(ascii: ":"),
            bytes[start + 19] == UInt8(ascii: "."), bytes[start + 23] == UInt8(ascii: "Z"),
            let hour = Self.number(bytes, at: start + 11, digits: 2), hour < 24,
            let minute = Self.number(bytes, at: start + 14, digits: 2), minute < 60,
            let second = Self.number(bytes, at: start + 17, digits: 2), second < 60,
            let fraction = Self.number(bytes, at: start + 20, digits: 3)
        else { return nil }
        milliseconds = Int64(days) * Self.day + Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
    }

    /// The days since 1970 of `YYYY-MM-DD`, or nil where no such day exists.
    @inline(__always)
    static func days(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
        guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = number(bytes, at: start, digits: 4), year >= 1,
            let month = number(bytes, at: start + 5, digits: 2), month >= 1, month <= 12,
            let day = number(bytes, at: start + 8, digits: 2), day >= 1, day <= length(of: month, in: year)
        else { return nil }
        return days(year: year, month: month, day: day)
    }

    @inline(__always)
    private static func number(_ bytes: UnsafeRawBufferPointer, at start: Int, digits: Int) -> Int? {
        var value = 0
        for index in start..<(start + digits) {
            let digit = bytes[index] &- 48
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970 of a day of the Gregorian calendar; years begin in March, so that the leap day comes last.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private static func calendarText(days: Int) -> [UInt8] {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        append(year, digits: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(month < 10 ? month + 3 : month - 9, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * month + 2) / 5 + 1, digits: 2, to: &bytes)
        return bytes
    }

    private static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(48 + value / divisor % 10))
            divisor /= 10
        }
    }
}
