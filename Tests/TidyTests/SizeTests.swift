import Foundation
import Testing

/// Small rooms: files and functions that a person can hold in mind.
@Suite("Sizes") struct SizeTests {
    static let fileLimit = 400
    static let functionLimit = 60

    @Test("No Swift file is longer than 400 lines")
    func filesAreSmall() {
        for file in Tree.files(under: "Sources", suffix: ".swift") + Tree.files(under: "Tests", suffix: ".swift") {
            let count = file.lines.count
            #expect(count <= Self.fileLimit + 1, "\(file.path) has \(count) lines")
        }
    }

    @Test("No function is longer than 60 lines")
    func functionsAreSmall() {
        for file in Tree.files(under: "Sources", suffix: ".swift") {
            for (name, length) in Self.functions(in: file.lines) where length > Self.functionLimit {
                Issue.record("\(file.path): \(name) has \(length) lines")
            }
        }
    }

    @Test("The measure of functions finds a long one")
    func measureWorks() {
        let text = ["    func long() {"] + Array(repeating: "        x()", count: 70) + ["    }", "    var short: Int { 1 }"]
        let found = Self.functions(in: text.map { Substring($0) })
        #expect(found.count == 1 && found[0].1 == 72)
    }

    /// Functions and initialisers with their lengths, by indentation: the closing brace stands under the declaration.
    static func functions(in lines: [Substring]) -> [(String, Int)] {
        var found: [(String, Int)] = []
        for (index, line) in lines.enumerated() {
            let body = line.drop { $0 == " " }
            let indent = line.count - body.count
            let isFunction = body.contains("func ") || body.hasPrefix("init(") || body.contains(" init(")
            guard isFunction, !body.hasPrefix("//"), !body.hasPrefix("*"), let end = closing(lines, from: index, indent: indent) else { continue }
            found.append((String(body.prefix(60)), end - index + 1))
        }
        return found
    }

    /// The line of the brace that closes what the declaration opens; nil where it has no body, or one on its own line.
    private static func closing(_ lines: [Substring], from index: Int, indent: Int) -> Int? {
        guard let opening = opening(lines, from: index) else { return nil }
        let brace = String(repeating: " ", count: indent) + "}"
        return lines[(opening + 1)...].firstIndex { $0.hasPrefix(brace) && $0.count <= indent + 2 }
    }

    /// The line that ends with the declaration's opening brace; a protocol's declaration has none.
    private static func opening(_ lines: [Substring], from index: Int) -> Int? {
        var depth = 0
        for position in index..<lines.count {
            for character in lines[position] {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
            }
            if depth > 0 { continue }
            if lines[position].hasSuffix("{") { return position }
            let next = position + 1 < lines.count ? lines[position + 1].drop { $0 == " " } : ""
            let continues = next.hasPrefix("where ") || next.hasPrefix("-> ") || next.hasPrefix("{")
            if !continues { return nil }
        }
        return nil
    }
}
