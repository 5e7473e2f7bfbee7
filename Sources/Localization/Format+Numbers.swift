import Rules

/// Numbers, days and amounts as Polish offices write them; the English texts keep the same shapes, because the same shapes are typed.
public enum Format {
    /// A no-break space, so that an amount never falls apart at the end of a line.
    static let thin = "\u{00A0}"

    /// A whole number with its thousands parted: `12 345`.
    public static func number(_ value: Int) -> String {
        var result = ""
        for (index, digit) in String(value.magnitude).reversed().enumerated() {
            if index > 0 && index % 3 == 0 { result = thin + result }
            result = String(digit) + result
        }
        return value < 0 ? "-" + result : result
    }

    /// A day as `06.08.2013`.
    public static func date(_ day: CalendarDay) -> String {
        padded(day.day, 2) + "." + padded(day.month, 2) + "." + padded(day.year, 4)
    }

    /// A month as `11.2013`.
    public static func month(_ month: YearMonth) -> String { padded(month.month, 2) + "." + padded(month.year, 4) }

    /// A time as `09:05`.
    public static func time(_ time: TimeOfDay) -> String { time.iso }

    /// An amount as `1 270,00 zł`.
    public static func money(_ amount: Money) -> String { amount.polishAmount + thin + "zł" }

    /// A street with its word, as addresses have it; one that was typed with `ul.`, `al.`, `os.` or `pl.` keeps its own.
    public static func street(_ name: String) -> String {
        guard let first = name.first, first.isLowercase else { return "ul. " + name }
        return name
    }

    /// A remark in parentheses with its reason: a reason that is a sentence of its own follows as one, never with a capital after a colon.
    static func remark(_ remark: String, _ reason: String) -> String {
        "(" + remark + (reason.first?.isUppercase == true ? ". " : ": ") + reason + ")"
    }

    /// The form of a Polish noun after a number: 1 dokument, 2 dokumenty, 5 dokumentów, 12 dokumentów, 22 dokumenty.
    public static func polishPlural(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
        let units = count.magnitude % 10
        let tens = count.magnitude % 100
        if count.magnitude == 1 { return one }
        return (2...4).contains(units) && !(12...14).contains(tens) ? few : many
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
