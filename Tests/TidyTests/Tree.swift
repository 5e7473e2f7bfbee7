import Foundation

/// The checkout, as the tidy tests read it.
enum Tree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct File {
        /// Relative to the root, e.g. `Sources/Rules/Money.swift`.
        var path: String
        var text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// All files below a folder whose names end so, in order of their paths.
    static func files(under folder: String, suffix: String) -> [File] {
        let base = root.appendingPathComponent(folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walker.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) && !$0.contains(".build/") }.sorted().compactMap { name in
            guard let text = try? String(contentsOf: base.appendingPathComponent(name), encoding: .utf8) else { return nil }
            return File(path: folder + "/" + name, text: text)
        }
    }

    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    /// The code of a Swift file without comments and without the contents of string literals: what the banned-word checks look at.
    static func code(_ text: String) -> String {
        var result = ""
        var inBlockString = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var kept = ""
            var inString = false
            var previous: Character = " "
            if line.contains("\"\"\"") {
                inBlockString.toggle()
                result += "\n"
                continue
            }
            if inBlockString {
                result += "\n"
                continue
            }
            for character in line {
                if character == "\"" && previous != "\\" { inString.toggle() }
                if !inString && character == "/" && previous == "/" {
                    kept.removeLast()
                    break
                }
                if !inString { kept.append(character) }
                previous = previous == "\\" && character == "\\" ? " " : character
            }
            result += kept + "\n"
        }
        return result
    }
}
