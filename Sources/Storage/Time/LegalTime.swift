import Casework
import Rules

/// The office's civil time, computed from UTC without the machine's zone files or `TZ`: a clerk's laptop must not move a deadline.
public struct LegalZone: Sendable {
    /// The zone's name as records and letters print it.
    public let name: String
    /// Minutes east of UTC at an instant, in milliseconds since 1970-01-01 UTC.
    public let offsetMinutes: @Sendable (Int64) -> Int

    public init(name: String, offsetMinutes: @escaping @Sendable (Int64) -> Int) {
        self.name = name
        self.offsetMinutes = offsetMinutes
    }

    /// Central European time with the Union's summer time: from 01:00 UTC of the last Sunday of March to 01:00 UTC of the last
    /// Sunday of October (directive 2000/84/EC, art. 2 and 3). Right for Poland from 1996 on.
    public static let warsaw = LegalZone(name: "Europe/Warsaw") { milliseconds in
        let (day, ofDay) = split(milliseconds)
        let start = lastSunday(year: day.year, month: 3)
        let end = lastSunday(year: day.year, month: 10)
        let oneOClock = 60
        let afterStart = day > start || (day == start && ofDay >= oneOClock)
        let beforeEnd = day < end || (day == end && ofDay < oneOClock)
        return afterStart && beforeEnd ? 120 : 60
    }

    /// The legal day and time of day of an instant.
    public func moment(at milliseconds: Int64) -> Moment {
        let (day, minutes) = LegalZone.split(milliseconds + Int64(offsetMinutes(milliseconds)) * 60_000)
        guard let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else {
            preconditionFailure("a remainder of a day is a time of day")
        }
        return Moment(day: day, time: time)
    }

    /// The day, and whole minutes since its midnight.
    private static func split(_ milliseconds: Int64) -> (CalendarDay, Int) {
        let length: Int64 = 86_400_000
        var days = milliseconds / length
        var rest = milliseconds % length
        if rest < 0 {
            days -= 1
            rest += length
        }
        return (CalendarDay(dayNumber: Int(days)), Int(rest / 60_000))
    }

    private static func lastSunday(year: Int, month: Int) -> CalendarDay {
        guard let last = CalendarDay(year: year, month: month, day: 31) else {
            preconditionFailure("March and October have 31 days")
        }
        return last.adding(days: -(last.weekday.rawValue % 7))
    }
}
