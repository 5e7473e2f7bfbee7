import Localization
import Rules

/// A noun in the three forms that Polish numbers ask for. Sentences of letters are made so that the nominative fits: `Czas: 2 dni`.
public struct PolishNoun: Equatable, Sendable {
    /// After 1.
    public var one: String
    /// After 2, 3, 4, but for 12, 13, 14.
    public var few: String
    /// After all others.
    public var many: String

    public static let day = PolishNoun(one: "dzień", few: "dni", many: "dni")
    public static let workingDay = PolishNoun(one: "dzień roboczy", few: "dni robocze", many: "dni roboczych")
    public static let week = PolishNoun(one: "tydzień", few: "tygodnie", many: "tygodni")
    public static let month = PolishNoun(one: "miesiąc", few: "miesiące", many: "miesięcy")
    public static let place = PolishNoun(one: "miejsce", few: "miejsca", many: "miejsc")
    public static let application = PolishNoun(one: "wniosek", few: "wnioski", many: "wniosków")
    public static let person = PolishNoun(one: "osoba", few: "osoby", many: "osób")
    public static let defect = PolishNoun(one: "brak", few: "braki", many: "braków")

    /// `1 dzień`, `2 dni`, `1 250 wniosków`; the number stays with its noun at the end of a line.
    public func counted(_ count: Int) -> String { Format.number(count) + "\u{00A0}" + Format.polishPlural(count, one, few, many) }
}

/// A term, as letters print it.
public struct LetterTerm: Equatable, Sendable {
    public enum Unit: Sendable, CaseIterable { case days, workingDays, weeks, months }

    public var count: Int
    public var unit: Unit

    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    public var text: String {
        switch unit {
        case .days: PolishNoun.day.counted(count)
        case .workingDays: PolishNoun.workingDay.counted(count)
        case .weeks: PolishNoun.week.counted(count)
        case .months: PolishNoun.month.counted(count)
        }
    }
}

/// Days in letters.
public enum LetterDay {
    /// `6 sierpnia 2012 r.`; the parts stay together at the end of a line.
    public static func text(_ day: CalendarDay) -> String {
        [String(day.day), months[day.month - 1], String(day.year), "r."].joined(separator: "\u{00A0}")
    }

    private static let months = [
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
    ]
}
