import Foundation
import Localization
import Testing

@Suite("Faults of files in both languages")
struct FileFaultTextsTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    private static func text(_ folder: String) throws -> String {
        let folder = sources.appendingPathComponent(folder).resolvingSymlinksInPath()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.sorted()
        let lines = try files.flatMap { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8).components(separatedBy: "\n") }
        return lines.filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }.joined(separator: "\n")
    }

    /// The patterns of the literals that follow one of the marks, as the program makes them: each value a `%` and its number.
    private static func patterns(_ text: String, after mark: String) throws -> Set<String> {
        var found: Set<String> = []
        for part in text.matches(of: try Regex(mark)) {
            var pattern = ""
            var values = 0
            var rest = text[part.range.upperBound...]
            while let next = rest.first, next != "\"" {
                rest = rest.dropFirst()
                guard next == "\\", let escaped = rest.popFirst() else {
                    pattern.append(next)
                    continue
                }
                guard escaped == "(" else {
                    pattern.append(escaped)
                    continue
                }
                values += 1
                pattern += "%\(values)"
                var depth = 1
                while depth > 0, let inner = rest.popFirst() { depth += inner == "(" ? 1 : inner == ")" ? -1 : 0 }
            }
            found.insert(pattern)
        }
        return found
    }

    private static let notForPeople: Set = ["a file without faults is not refused", "%1 %2n", "line %1, column %2"]

    private static func all() throws -> Set<String> {
        let readers = try text("Programmes")
        // Every literal that begins a value; a sentence has words, keys and words of the files have none.
        let sentences = try patterns(readers, after: #"(?:[:?,=] |\(|return |\n +)""#).filter {
            $0.contains(/[a-z0-9] [a-z%"]/) && !$0.contains("\n") && !$0.hasPrefix(")")
        }.subtracting(notForPeople)
        let grammar = try patterns(text("StrictJSON"), after: #"(?:case \.[^\n]*: |isWholeNumber \? )""#).filter { $0.contains(" ") }
        let words = try patterns(readers, after: #"(?: of: |distinct\(\s*reader, "\w+", )""#).filter { !$0.isEmpty }
        // Other files of the office: there every sentence is an argument of what notes it.
        let files = try patterns(
            text("Importing") + text("Letters") + text("teczka"), after: #"(?:sentence: |fault\(\s*|note\((?:[^"()\n]|\([^"()\n]*\))*?\s*|return )""#)
        return sentences.union(grammar).union(words).union(files.filter { $0.contains(/[a-z0-9,] [a-z%"]/) && !$0.contains("\n") })
    }

    @Test("Each sentence and word that the readers can say is said in Polish")
    func complete() throws {
        let patterns = try Self.all()
        #expect(patterns.count > 85, "\(patterns.count)")
        for known in ["must be from %1 to %2", "the key \"%1\" is missing", "expected %1, found %2", "kind of document", "an integer"] {
            #expect(patterns.contains(known), "\(known)")
        }
        for pattern in patterns {
            #expect(Polish().faultPattern(pattern) != pattern, "no Polish for: \(pattern)")
            #expect(English().faultPattern(pattern) == pattern)
        }
    }

    @Test("A Polish sentence has the values of the English one, and no more")
    func values() throws {
        for pattern in try Self.all() {
            let polish = Polish().faultPattern(pattern)
            for number in 1...9 { #expect(pattern.contains("%\(number)") == polish.contains("%\(number)"), "\(polish)") }
        }
    }
}
