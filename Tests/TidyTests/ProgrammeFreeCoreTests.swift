import Foundation
import Testing

/// What the programme files hold, the program does not: their figures, days and names are read from the files themselves, so that a
/// programme added tomorrow is kept out of the source as well.
@Suite("Nothing of a programme in the source")
struct ProgrammeFreeCoreTests {
    /// The rooms that carry out rules. `Demo` plants sample data and `teczka` gives examples of commands; they may name a programme.
    static let rooms = ["Rules", "Casework", "Localization", "Terminal", "Screens", "Programmes", "Storage", "Runtime"]

    /// What may stand in a file all the same, with the reason.
    static let allowed: [(path: String, word: String, reason: String)] = []

    @Test("ST-9, KP-15, LE-4, NA-13, POPC-11: no figure, day or name of a programme stands in code", arguments: rooms)
    func programmeFree(room: String) throws {
        let banned = try Banned()
        let files = Tree.files(under: "Sources/\(room)", suffix: ".swift")
        #expect(!files.isEmpty, "no files in \(room)")
        for file in files {
            let text = Self.withoutComments(file.text)
            for word in banned.found(in: text) where !Self.allowed.contains(where: { $0.path == file.path && $0.word == word }) {
                Issue.record("\(file.path) holds \(word)")
            }
        }
    }

    @Test("What is allowed is still there and has its reason")
    func allowances() throws {
        let banned = try Banned()
        for entry in Self.allowed {
            #expect(banned.found(in: Self.withoutComments(Tree.text(entry.path))).contains(entry.word), "\(entry.path) no longer holds \(entry.word)")
            #expect(!entry.reason.isEmpty)
        }
    }

    @Test("The files give figures, days and names to look for, in each spelling", arguments: [
        "let limit = 456", "let limit = 45_600", "let limit = Money(grosze: 45600)", "case 1270: nil", "\"1 270,00\"", "\"542,00 zł\"", "539.00", "623", "456_00",
        "127_000", "if place == \"Gmina Stegna\"", "\"Lębork\"", "\"lebork\"", "stegna", "Kujawsko", "\"POPC\"", "eInclusion", "id == \"popc-3.1\"", "83_115", "831.15", "\"831,15\"",
        "capacity.households == 32", "places: 75", "let places = 75", "CalendarDay(iso: \"2013-12-16\")", "CalendarDay(year: 2013, month: 12, day: 16)",
        "\"POIG.08.03.00-04-166/10-00\"", "303_391_785", "303391785",
    ])
    func spellings(code: String) throws {
        #expect(!(try Banned().found(in: code)).isEmpty)
        #expect(try Banned().found(in: Self.withoutComments("let a = 1 // \(code)\n/// \(code)")).isEmpty)
    }

    @Test("What only looks like one is left alone", arguments: [
        "let x = 14567", "0x456", "1 << 32", "UInt32(75)", "\"POPC-8\"", "popCount", "60_000", "\"1 456,00\"", "places: 750", "let a = 12_3456", "45_6001", "\"https://example.org/456a\"", "CalendarDay(iso: \"2013-12-1\")",
    ])
    func lookalikes(code: String) throws {
        #expect(try Banned().found(in: Self.withoutComments(code)).isEmpty)
    }

    /// A Swift file without its comments; strings stay.
    static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var kept = ""
            var isInString = false
            var previous: Character = " "
            for character in line {
                if character == "\"" && previous != "\\" { isInString.toggle() }
                if !isInString, character == "/", previous == "/" {
                    kept.removeLast()
                    break
                }
                kept.append(character)
                previous = previous == "\\" && character == "\\" ? " " : character
            }
            return kept
        }.joined(separator: "\n")
    }
}

/// What may not stand in code, drawn from the programme files and the law.
private struct Banned {
    /// What to look for, by the word that a complaint names.
    private var patterns: [(word: String, pattern: NSRegularExpression)] = []

    init() throws {
        var names: Set<String> = ["Stegn", "Lębork", "Lebork", "Kujawsk", "POIG", "POPC", "eInclusion"]
        for file in Tree.files(under: "Resources/programmes", suffix: ".json") {
            guard let programme = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] else { continue }
            names.formUnion(["id", "project_number"].compactMap { programme[$0] as? String })
            for amount in Self.printedAmounts(programme["thresholds"]) { try add(amount: amount, wholeToo: true) }
            for figure in programme["figures"] as? [[String: Any]] ?? [] {
                // Small counts stand everywhere; only a figure that can be nothing else is looked for.
                if let value = figure["value"] as? Int, value >= 100_000 { try add(number: value) }
            }
            for value in (programme["capacity"] as? [String: Any] ?? [:]).values.compactMap({ $0 as? Int }) {
                let held = #"(?i:households|places|seats|units|computers|capacity)\w*\W{1,8}"#
                try add("\(value) places", held + "\(value)\\b(?![_.,]\\d)")
            }
            let filing = programme["filing"] as? [String: Any] ?? [:]
            let extensions = (filing["extensions"] as? [[String: Any]] ?? []).map { $0["closes"] }
            for case let day as String in [filing["opens"], filing["closes"]] + extensions { try add(day: day) }
        }
        for name in names {
            // The rulebook's own numbers, such as POPC-8, name no programme; and popCount is nobody's name.
            let escaped = NSRegularExpression.escapedPattern(for: name)
            try add(name, name == "POPC" ? escaped + #"(?!-\d+\b(?!\.))"# : "(?i)" + escaped)
        }
        let law = try JSONSerialization.jsonObject(with: Data(Tree.text("Resources/law/income-thresholds.json").utf8)) as? [String: Any]
        for row in law?["rows"] as? [[String: Any]] ?? [] {
            if let amount = row["amount"] as? String { try add(amount: amount, wholeToo: false) }
        }
    }

    func found(in text: String) -> [String] {
        let whole = NSRange(text.startIndex..., in: text)
        return patterns.filter { $0.pattern.firstMatch(in: text, range: whole) != nil }.map(\.word)
    }

    private mutating func add(_ word: String, _ pattern: String) throws {
        guard !patterns.contains(where: { $0.word == word }) else { return }
        patterns.append((word, try NSRegularExpression(pattern: pattern)))
    }

    /// `"456,00"`, an object with `amount`, or a list of such.
    private static func printedAmounts(_ thresholds: Any?) -> [String] {
        ((thresholds as? [String: Any]) ?? [:]).values.flatMap { value -> [String] in
            let entries = value as? [Any] ?? [value]
            return entries.compactMap { $0 as? String ?? ($0 as? [String: Any])?["amount"] as? String }
        }
    }

    /// An amount in złoty with grosze, in grosze, and in whole złoty where no other number of a program is likely to be the same.
    private mutating func add(amount: String, wholeToo: Bool) throws {
        let digits = amount.filter(\.isNumber)
        guard amount.contains(","), let grosze = Int(digits), grosze > 0 else { return }
        let zloty = Self.parted(String(grosze / 100))
        let rest = String(digits.suffix(2))
        try add("\(amount) zł", "(?<![\\w.])(?<!\\d[ \\u00A0])" + zloty + "[.,_]" + rest + "(?!\\d)")
        // A round number of grosze that no programme prints, such as 60 000, is anybody's.
        if wholeToo || grosze % 1000 != 0 { try add(number: grosze) }
        if wholeToo, rest == "00" { try add(number: grosze / 100) }
    }

    private mutating func add(number: Int) throws {
        try add(String(number), "(?<![\\w.,/])(?<!\\d[ \\u00A0])" + Self.parted(String(number)) + "(?![\\w]|[.,]\\d)")
    }

    private mutating func add(day: String) throws {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return }
        try add(day, NSRegularExpression.escapedPattern(for: day) + "|year: \(parts[0]), month: \(parts[1]), day: \(parts[2])\\b")
    }

    /// Digits with or without something between the thousands.
    private static func parted(_ digits: String) -> String {
        var pattern = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { pattern += "[_ .\\u00A0]?" }
            pattern.append(digit)
        }
        return pattern
    }
}
