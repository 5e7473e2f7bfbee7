import Rules
import StrictJSON

/// What a cell says, or why it can't be taken.
enum CellReading<Value> {
    case value(Value)
    case fault(FaultSentence)
}

/// How the cells of an office's spreadsheet are read: the forms that people write, and none that could mean two things.
enum CellReader {
    // MARK: Days

    /// `06.08.2012`, `6.8.2012`, `06.08.2012 r.`, `2012-08-06`, `6 sierpnia 2012`.
    static func day(_ text: String) -> CellReading<CalendarDay> {
        var text = text[...]
        for ending in ["roku", "r.", "r"] where text.hasSuffix(ending) {
            text = trimmed(text.dropLast(ending.count))
            break
        }
        let points = text.split(separator: ".", omittingEmptySubsequences: false).map { trimmed($0) }
        let words = text.split(separator: " ")
        if text.utf8.count == 10, text.utf8.filter({ $0 == UInt8(ascii: "-") }).count == 2, let iso = isoParts(text) { return day(iso) }
        if text.utf8.allSatisfy(isDigit) {
            return .fault("a number instead of a day; give the column the format of a date in the spreadsheet and save it anew")
        }
        if text.contains("-") || text.contains("–") { return .fault("a range of days; one day is needed") }
        if text.contains("/") { return .fault("day and month can't be told apart; write the day as 06.08.2012") }
        if points.count == 3, let day = number(points[0]), let month = number(points[1]), number(points[2]) != nil {
            guard points[2].utf8.count == 4, let year = number(points[2]) else { return .fault("the year needs four digits") }
            return Self.day((year, month, day))
        }
        if words.count == 3, let day = number(words[0]), let month = months.firstIndex(of: words[1].lowercased()), let year = number(words[2]) {
            guard words[2].utf8.count == 4 else { return .fault("the year needs four digits") }
            return Self.day((year, month + 1, day))
        }
        return .fault("not a day such as 06.08.2012")
    }

    private static func day(_ parts: (year: Int, month: Int, day: Int)) -> CellReading<CalendarDay> {
        guard let day = CalendarDay(year: parts.year, month: parts.month, day: parts.day) else {
            return .fault("there is no such day in the calendar")
        }
        return .value(day)
    }

    private static func isoParts(_ text: Substring) -> (year: Int, month: Int, day: Int)? {
        let parts = text.split(separator: "-")
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        guard let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2]) else { return nil }
        return (year, month, day)
    }

    /// The genitive of the months, as dates have them.
    private static let months = [
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
    ]

    /// `10.2013` or `2013-10`.
    static func month(_ text: String) -> CellReading<YearMonth> {
        let points = text.split(separator: ".", omittingEmptySubsequences: false)
        let dashes = text.split(separator: "-", omittingEmptySubsequences: false)
        let parts: (month: Substring, year: Substring)? =
            points.count == 2 ? (points[0], points[1]) : dashes.count == 2 ? (dashes[1], dashes[0]) : nil
        guard let parts, let month = number(parts.month), let year = number(parts.year), parts.year.utf8.count == 4 else {
            return .fault("not a month such as 10.2013")
        }
        guard let value = YearMonth(year: year, month: month) else { return .fault("not a month such as 10.2013") }
        return .value(value)
    }

    /// `2011`, `2011 r.`.
    static func year(_ text: String) -> CellReading<Int> {
        var text = text[...]
        for ending in ["roku", "r.", "r"] where text.hasSuffix(ending) {
            text = trimmed(text.dropLast(ending.count))
            break
        }
        guard text.utf8.count == 4, let year = number(text), year >= 1900 else { return .fault("not a year such as 2011") }
        return .value(year)
    }

    /// `9:05` or `09:05`.
    static func time(_ text: String) -> CellReading<TimeOfDay> {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let hour = number(parts[0]), let minute = number(parts[1]) else {
            return .fault("not a time such as 14:05")
        }
        guard let time = TimeOfDay(hour: hour, minute: minute) else { return .fault("there is no such time of the day") }
        return .value(time)
    }

    // MARK: Numbers

    /// Eleven digits; spreadsheets that take them for a quantity spoil them in two ways.
    static func pesel(_ text: String, training: Bool) -> CellReading<PESEL> {
        if text.utf8.count < 11, text.utf8.count >= 9, text.utf8.allSatisfy(isDigit) {
            return .fault("fewer than eleven digits; the spreadsheet has probably dropped a zero at the front: give the column the format of text")
        }
        if text.contains(where: { $0 == "E" || $0 == "e" }), text.contains(where: { $0 == "," || $0 == "." }) {
            return .fault("the spreadsheet has rounded the number; give the column the format of text and type it again")
        }
        do throws(PESEL.ParseFailure) {
            return .value(try PESEL.parse(text, training: training))
        } catch {
            switch error {
            case .length: return .fault("a PESEL has eleven digits")
            case .digits: return .fault("a PESEL has digits alone")
            case .checksum: return .fault("the control digit of the PESEL does not agree; compare it with the paper")
            case .impossibleDate: return .fault("the PESEL begins with a day that is not in the calendar; compare it with the paper")
            }
        }
    }

    /// An amount as rulebooks and forms write it.
    static func money(_ text: String) -> CellReading<Money> {
        do throws(Money.ParseFailure) {
            return .value(try Money.parse(text))
        } catch {
            switch error {
            case .empty: return .fault("not an amount: it is empty")
            case .ambiguousPoint: return .fault("not an amount: the point may part thousands or grosze; write 1250,00 or 1,25")
            case .decimalPoint: return .fault("not an amount: grosze follow a comma, not a point; write 1250,50")
            case .badGrouping: return .fault("not an amount: thousands are parted wrongly; write them without spaces or as in \"1 250,00\"")
            case .badGrosze: return .fault("not an amount: one or two digits follow the comma")
            case .negative: return .fault("not an amount: it is negative")
            case .tooLarge: return .fault("not an amount: it is too large")
            case .notANumber: return .fault("not an amount such as \"1 250,00\"")
            }
        }
    }

    /// The number of a person in the row, from 2.
    static func personNumber(_ text: String) -> CellReading<Int> {
        guard let value = number(text[...]), (2...Column.persons).contains(value) else {
            return .fault("must be from \(2) to \(Column.persons)")
        }
        return .value(value)
    }

    // MARK: Words

    /// One of some words, capitals or not.
    static func word<Value>(_ text: String, of words: [(String, Value)]) -> CellReading<Value> {
        let sought = Column.key(text)
        if let found = words.first(where: { $0.0 == sought }) { return .value(found.1) }
        return .fault("must be one of \(words.map(\.0).joined(separator: ", "))")
    }

    /// Codes parted by spaces, commas, semicolons, plus signs or line breaks.
    static func codes(_ text: String) -> [String] {
        var seen: [String] = []
        for code in text.split(whereSeparator: { $0.isWhitespace || ",;+".contains($0) }).map(String.init) where !seen.contains(code) {
            seen.append(code)
        }
        return seen
    }

    /// Without white space at its ends, no-break spaces among it.
    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// At most four digits.
    private static func number(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
        return text.utf8.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
