import Foundation
import Testing

/// The same thing is always called the same: `docs/glossary.md` against every text for people.
@Suite("Glossary") struct GlossaryTests {
    struct Term {
        var names: [String]
        var banned: [String]
    }

    /// A text of the program, with a dot in the place of what is put in.
    struct Literal {
        var path: String
        var line: Int
        var text: String
    }

    static func terms(_ language: Int) -> [Term] {
        Tree.text("docs/glossary.md").split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| Polish") }.map { row in
            let cells = row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            let banned = cells[language * 2 + 1].split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
            return Term(names: [cells[language * 2]], banned: banned)
        }
    }

    /// Texts in Polish: those of the language, and the help of the commands, which is Polish alone.
    static let polish = literals("Sources/Localization", "Polish") + literals("Sources/teczka", "")
    static let english = literals("Sources/Localization", "English")

    static func literals(_ folder: String, _ prefix: String) -> [Literal] {
        Tree.files(under: folder, suffix: ".swift").filter { $0.path.split(separator: "/").last?.hasPrefix(prefix) == true }.flatMap { file in
            file.lines.enumerated().flatMap { number, line in
                Self.texts(in: String(line)).map { Literal(path: file.path, line: number + 1, text: $0) }
            }
        }
    }

    /// The contents of a line's string literals; what is interpolated is left out, but for the literals in it.
    static func texts(in line: String) -> [String] {
        if line.drop(while: { $0 == " " }).hasPrefix("//") { return [] }
        var done: [String] = []
        /// The literals that are open, the innermost last; each with the depth of the parentheses in its interpolation, 0 outside one.
        var open: [(text: String, depth: Int)] = []
        var isEscaped = false
        for character in line {
            guard let last = open.indices.last else {
                if character == "\"" { open.append(("", 0)) }
                continue
            }
            if open[last].depth > 0 {
                if character == "(" { open[last].depth += 1 }
                if character == ")" { open[last].depth -= 1 }
                if character == "\"" { open.append(("", 0)) }
            } else if isEscaped {
                isEscaped = false
                if character == "(" {
                    open[last].text += "·"
                    open[last].depth = 1
                } else {
                    open[last].text += String(character == "n" ? " " : character)
                }
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                done.append(open.removeLast().text)
            } else {
                open[last].text.append(character)
            }
        }
        return done
    }

    /// The pattern of a word: whole, or with any ending where a star stands.
    static func expression(_ word: String) throws -> NSRegularExpression {
        let pattern = NSRegularExpression.escapedPattern(for: word).replacingOccurrences(of: "\\*", with: "\\p{L}*")
        return try NSRegularExpression(pattern: "(?<![\\p{L}-])" + pattern + "(?![\\p{L}])", options: [.caseInsensitive])
    }

    static func holds(_ text: String, _ expression: NSRegularExpression) -> Bool {
        expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    @Test("No text calls a thing by a name that the glossary refuses", arguments: [0, 1])
    func names(_ language: Int) throws {
        let literals = language == 0 ? Self.polish : Self.english
        let terms = Self.terms(language)
        #expect(terms.count > 40)
        #expect(literals.count > 1000)
        for term in terms {
            for word in term.banned {
                let expression = try Self.expression(word)
                for literal in literals where Self.holds(literal.text, expression) {
                    Issue.record("\(literal.path):\(literal.line): „\(word)”, in the glossary \(term.names[0]): \(literal.text)")
                }
            }
        }
    }

    @Test("Each term of the glossary stands in some text", arguments: [0, 1])
    func areUsed(_ language: Int) throws {
        let all = (language == 0 ? Self.polish : Self.english).map { $0.text.lowercased() }.joined(separator: "\n")
        for term in Self.terms(language) {
            // By its stem, because Polish words change their endings.
            let stem = term.names[0].lowercased().split(separator: " ")[0]
            let cut = language == 0 ? stem.prefix(max(4, stem.count - 3)) : stem
            #expect(all.contains(cut), "no text says \(term.names[0])")
        }
    }

    @Test("The reader of literals sees nested ones and leaves code out")
    func reader() {
        #expect(Self.texts(in: #"let a = "umowa \(n > 1 ? "umowy" : f("x", (1))) dalej""#) == ["umowy", "x", "umowa · dalej"])
        #expect(Self.texts(in: #"case .a: "\"b\"" // "no""#).first == #""b""#)
        #expect(Self.texts(in: "    // \"no\"").isEmpty)
    }

    @Test("Quotes, dashes and dots are those of the language")
    func typography() {
        for literal in Self.polish where literal.path.contains("Localization") && !literal.path.contains("FileFaults") {
            #expect(!literal.text.contains("\""), "straight quotes: \(literal.path):\(literal.line)")
            let opened = literal.text.count { $0 == "„" }
            #expect(opened == literal.text.count { $0 == "”" } || opened < 2, "quotes: \(literal.path):\(literal.line)")
        }
        for literal in Self.english { #expect(!literal.text.contains("“") && !literal.text.contains("„"), "\(literal.path):\(literal.line)") }
        for literal in Self.polish + Self.english where literal.path.contains("Localization") {
            let place = "\(literal.path):\(literal.line): \(literal.text)"
            #expect(!literal.text.contains("...") && !literal.text.contains(" - "), "\(place)")
            #expect(!literal.text.drop { $0 == " " }.contains("  ") || literal.path.contains("Training") || literal.text.contains("Enter"), "\(place)")
            #expect(!literal.text.contains(" ,") && (!literal.text.contains(" .") || literal.path.contains("Training")), "\(place)")
        }
    }
}
