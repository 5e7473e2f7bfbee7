import Casework
import Localization
import Rules

/// The hours of a day as typed: `15-19`, `8-12, 15:30-18`, `8.00–16.00`.
enum OpeningEntry {
    /// The stretches in the order of the day, or `nil` where the text names none or they overlap.
    static func parse(_ text: String) -> [(from: TimeOfDay, until: TimeOfDay)]? {
        var stretches: [(from: TimeOfDay, until: TimeOfDay)] = []
        for part in text.split(whereSeparator: { ",;".contains($0) }) {
            let ends = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
            guard ends.count == 2, let from = TimeEntry.parse(String(ends[0])), let until = TimeEntry.parse(String(ends[1])),
                from < until
            else { return nil }
            stretches.append((from, until))
        }
        stretches.sort { $0.from < $1.from }
        let isApart = zip(stretches, stretches.dropFirst()).allSatisfy { $0.until <= $1.from }
        return stretches.isEmpty || !isApart ? nil : stretches
    }

    /// The hours of a day as they can be typed again.
    static func text(_ hours: [OpeningHours], on day: Weekday, _ texts: any Texts) -> String {
        hours.filter { $0.day == day }.map { texts.time($0.from) + "-" + texts.time($0.until) }.joined(separator: ", ")
    }

    /// The week in lines: days that follow one another with the same hours stand together.
    static func lines(_ hours: [OpeningHours], _ texts: any Texts) -> [String] {
        var runs: [(first: Weekday, last: Weekday, text: String)] = []
        for day in Weekday.allCases {
            let text = text(hours, on: day, texts)
            if let last = runs.last, last.text == text, last.last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].last = day
            } else if !text.isEmpty {
                runs.append((day, day, text))
            }
        }
        return runs.map { run in
            let days = run.first == run.last ? [run.first] : [run.first, run.last]
            return days.map(texts.shortName(of:)).joined(separator: "–") + " " + run.text
        }
    }
}
