import Rules

/// Days as clerks type them: `5.12`, `5.12.2013`, `5 12 2013`, `051213`, `05122013`, `2013-12-05`, `dziś`, `+3`, `-1t`.
public enum DateEntry {
    /// Which year is meant where only two digits or none are typed.
    public enum Lean: Equatable, Sendable {
        /// The year in which the day is nearest to today, for receipts, sessions and the like.
        case nearest
        /// The latest year in which the day is not after today, for dates of birth and of issue.
        case past
    }

    /// The day meant, or `nil` where the text names none.
    public static func parse(_ text: String, today: CalendarDay, lean: Lean = .nearest) -> CalendarDay? {
        let typed = FieldText.trimmed(text).lowercased()
        if let day = word(typed, today: today) { return day }
        if let first = typed.first, first == "+" || first == "-" { return shifted(typed, today: today) }
        if let day = CalendarDay(iso: typed) { return day }
        guard typed.unicodeScalars.allSatisfy({ FieldText.isDigit($0) || " ./-".unicodeScalars.contains($0) }) else { return nil }
        let parts = typed.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        switch parts.count {
        case 1: return run(parts[0], today: today, lean: lean)
        case 2: return day(parts[0], parts[1], nil, today: today, lean: lean)
        case 3: return day(parts[0], parts[1], parts[2], today: today, lean: lean)
        default: return nil
        }
    }

    private static func word(_ typed: String, today: CalendarDay) -> CalendarDay? {
        switch typed {
        case "dziś", "dzis", "dzisiaj", "today": today
        case "wczoraj", "yesterday": today.adding(days: -1)
        case "jutro", "tomorrow": today.adding(days: 1)
        default: nil
        }
    }

    /// `+3` days, `-1t` or `-1w` weeks, `+2m` months, `+5r` or `+5y` years.
    private static func shifted(_ typed: String, today: CalendarDay) -> CalendarDay? {
        let sign = typed.first == "-" ? -1 : 1
        let digits = typed.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard let count = Int(digits), digits.count <= 4 else { return nil }
        switch typed.dropFirst(1 + digits.count) {
        case "", "d": return today.adding(days: sign * count)
        case "t", "w": return today.adding(days: sign * count * 7)
        case "m": return inCalendar(months: sign * count, today: today)
        case "r", "y": return inCalendar(months: sign * count * 12, today: today)
        default: return nil
        }
    }

    private static func inCalendar(months: Int, today: CalendarDay) -> CalendarDay? {
        let year = (today.year * 12 + today.month - 1 + months) / 12
        return (1...9998).contains(year) ? today.adding(months: months) : nil
    }

    /// Digits without separators: `0512`, `051213`, `05122013`.
    private static func run(_ digits: String, today: CalendarDay, lean: Lean) -> CalendarDay? {
        let parts = Array(digits)
        switch parts.count {
        case 4: return day(String(parts[0..<2]), String(parts[2..<4]), nil, today: today, lean: lean)
        case 6, 8: return day(String(parts[0..<2]), String(parts[2..<4]), String(parts[4...]), today: today, lean: lean)
        default: return nil
        }
    }

    private static func day(_ day: String, _ month: String, _ year: String?, today: CalendarDay, lean: Lean) -> CalendarDay? {
        guard day.count <= 2, month.count <= 2, let day = Int(day), let month = Int(month) else { return nil }
        guard let year else { return pick(years: today.year - 4...today.year + 4, day: day, month: month, today: today, lean: lean) }
        guard let number = Int(year) else { return nil }
        switch year.count {
        case 4: return CalendarDay(year: number, month: month, day: day)
        case 2:
            let century = today.year / 100 * 100
            let candidates = [century - 100 + number, century + number, century + 100 + number]
            return pick(years: candidates, day: day, month: month, today: today, lean: lean)
        default: return nil
        }
    }

    private static func pick(years: some Sequence<Int>, day: Int, month: Int, today: CalendarDay, lean: Lean) -> CalendarDay? {
        let days = years.compactMap { CalendarDay(year: $0, month: month, day: day) }
        switch lean {
        case .past: return days.filter { $0 <= today }.max()
        case .nearest: return days.min { abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber) }
        }
    }
}

/// Times of day as typed: `14:00`, `14.00`, `1400`, `14`.
public enum TimeEntry {
    /// The time meant, or `nil`.
    public static func parse(_ text: String) -> TimeOfDay? {
        let typed = FieldText.trimmed(text)
        let parts = typed.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.unicodeScalars.allSatisfy(FieldText.isDigit) }) else { return nil }
        switch parts.count {
        case 2:
            guard parts[0].count <= 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
            return TimeOfDay(hour: hour, minute: minute)
        case 1:
            guard let number = Int(parts[0]) else { return nil }
            return parts[0].count <= 2
                ? TimeOfDay(hour: number, minute: 0) : TimeOfDay(hour: number / 100, minute: number % 100)
        default: return nil
        }
    }
}

/// Months as typed: `11.2013`, `11 13`, `112013`, `1113`, `2013-11`, `11` (the nearest past November).
public enum YearMonthEntry {
    /// The month meant, or `nil`; where the year is left out, the latest such month that is not after today's.
    public static func parse(_ text: String, today: CalendarDay) -> YearMonth? {
        let typed = FieldText.trimmed(text)
        if let month = YearMonth(iso: typed) { return month }
        guard typed.unicodeScalars.allSatisfy({ FieldText.isDigit($0) || " ./-".unicodeScalars.contains($0) }) else { return nil }
        var parts = typed.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        if parts.count == 1, parts[0].count == 4 || parts[0].count == 6 {
            parts = [String(parts[0].prefix(2)), String(parts[0].dropFirst(2))]
        }
        guard let head = parts.first, head.count <= 2, let month = Int(head), (1...12).contains(month) else { return nil }
        switch parts.count {
        case 1: return YearMonth(year: month <= today.month ? today.year : today.year - 1, month: month)
        case 2:
            guard let year = Int(parts[1]) else { return nil }
            if parts[1].count == 4 { return YearMonth(year: year, month: month) }
            return parts[1].count == 2 ? YearMonth(year: today.year / 100 * 100 + year, month: month) : nil
        default: return nil
        }
    }
}
