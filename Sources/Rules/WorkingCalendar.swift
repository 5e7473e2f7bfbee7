/// Which days are statutory days off, by the law of each day.
public struct WorkingCalendar: Equatable, Sendable {
    private let holidays: [HolidayRow]

    /// Makes a calendar from the law's days off.
    public init(_ law: LawTables) {
        holidays = law.holidays
    }

    /// The day off that falls on the day, if any.
    public func holiday(on day: CalendarDay) -> HolidayRow? {
        holidays.first { row in row.valid.contains(day) && WorkingCalendar.falls(row.rule, on: day) }
    }

    /// Easter Sunday of the year in the Gregorian calendar.
    public static func easterSunday(_ year: Int) -> CalendarDay {
        // The anonymous Gregorian computus; all intermediate names are those of the usual description.
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        guard let day = CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1) else {
            preconditionFailure("Easter falls in March or April of every year")
        }
        return day
    }

    private static func falls(_ rule: HolidayRow.Rule, on day: CalendarDay) -> Bool {
        switch rule {
        case .weekday(let weekday): day.weekday == weekday
        case .fixed(let month, let number): day.month == month && day.day == number
        case .easter(let offset): easterSunday(day.year).adding(days: offset) == day
        case .oneOff(let only): only == day
        }
    }
}

/// A length of time that a rule gives somebody.
public enum Term: Hashable, Sendable {
    case days(Int)
    case weeks(Int)
    case months(Int)
    case years(Int)
}

/// Ends of terms by the code of administrative procedure (KPA art. 57).
public enum Deadline {
    /// How an end is moved that falls on a day off (P-5).
    public enum Shift: String, Sendable, CaseIterable {
        case holidaysAndSaturdays = "holidays_and_saturdays"
        case holidays
        case none
    }

    /// The last day of the term that the event starts; the day of the event is not counted.
    public static func end(
        of term: Term, after event: CalendarDay, calendar: WorkingCalendar, shift: Shift = .holidaysAndSaturdays
    ) -> CalendarDay {
        var end =
            switch term {
            case .days(let count): event.adding(days: count)
            case .weeks(let count): event.adding(days: 7 * count)
            case .months(let count): event.adding(months: count)
            case .years(let count): event.adding(years: count)
            }
        while isMoved(end, calendar: calendar, shift: shift) { end = end.adding(days: 1) }
        return end
    }

    /// The shift that a programme's policy P-5 names.
    public static func shift(_ policies: Policies) -> Shift {
        Shift(rawValue: policies[.termShift]) ?? .holidaysAndSaturdays
    }

    private static func isMoved(_ day: CalendarDay, calendar: WorkingCalendar, shift: Shift) -> Bool {
        switch shift {
        case .none: false
        case .holidays: calendar.holiday(on: day) != nil
        case .holidaysAndSaturdays: day.weekday == .saturday || calendar.holiday(on: day) != nil
        }
    }
}
