import Foundation
import Testing

/// What the project's own papers promise.
@Suite("Papers") struct PaperTests {
    static let papers = ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/journal-format.md"]

    @Test("The papers are there", arguments: papers)
    func papersExist(path: String) {
        #expect(Tree.text(path).count > 200, "\(path) is missing or empty")
    }

    @Test("Each dependency has its line in DECISIONS.md")
    func dependenciesAreDecided() {
        let decisions = Tree.text("DECISIONS.md")
        let manifest = Tree.text("Package.swift")
        let urls = manifest.split(separator: "\"").filter { $0.hasPrefix("https://github.com/") }
        #expect(!urls.isEmpty)
        for url in urls {
            let name = url.split(separator: "/").last!.replacingOccurrences(of: ".swift", with: "")
            #expect(decisions.contains(name), "DECISIONS.md does not name \(name)")
        }
        for name in ["ncurses", "SQLite", "libvterm"] { #expect(decisions.contains(name), "DECISIONS.md does not name \(name)") }
    }

    @Test("Links between papers lead somewhere")
    func linksLeadSomewhere() {
        let papers = Tree.files(under: "docs", suffix: ".md") + Self.papers.map { Tree.File(path: $0, text: Tree.text($0)) }
        for paper in papers {
            let folder = paper.path.contains("/") ? String(paper.path[..<paper.path.lastIndex(of: "/")!]) + "/" : ""
            for part in paper.text.components(separatedBy: "](").dropFirst() {
                let target = part.prefix { $0 != ")" }.prefix { $0 != "#" }
                if target.isEmpty || target.contains("://") { continue }
                let path = Tree.root.appendingPathComponent(folder + target).standardizedFileURL.path
                #expect(FileManager.default.fileExists(atPath: path), "\(paper.path) links to \(target)")
            }
        }
    }

    @Test("Every requirement that a programme file names is cited by a test")
    func requirementsAreProved() {
        // Worked cases are tests too: the tables are run row by row.
        let sources = Tree.files(under: "Tests", suffix: ".swift") + Tree.files(under: "Tests/ProgrammesTests/Cases", suffix: ".md")
        let tests = sources.filter { !$0.path.hasPrefix("Tests/TidyTests") }.map(\.text).joined()
        var named: Set<String> = []
        for file in Tree.files(under: "Resources/programmes", suffix: ".json") {
            for word in file.text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }) {
                let parts = word.split(separator: "-")
                if parts.count == 2, ["ST", "KP", "LE", "NA", "POPC"].contains(parts[0]), Int(parts[1]) != nil { named.insert(String(word)) }
            }
        }
        #expect(!named.isEmpty)
        for id in named.sorted() {
            let cited = ["\(id):", "\(id),", "\(id) ", "\(id)\"", "\(id))", "\(id)…", "\(id)–"].contains { tests.contains($0) }
            #expect(cited, "no test cites \(id)")
        }
    }

    @Test("No path of a developer's machine and no official's name is in the tree")
    func nothingPersonal() {
        // Written in parts, so that this file does not hold them itself.
        let banned = ["/wo" + "rk/", "/tm" + "p/w/", "Woj" + "tasik", "Kalin" + "owski", "247 81 " + "71"]
        let files = ["Sources", "Tests", "docs", "Resources", "scripts", "Benchmarks"].flatMap { folder in
            ["swift", "md", "json", "c", "h", "py", "txt"].flatMap { Tree.files(under: folder, suffix: ".\($0)") }
        }
        for file in files {
            for word in banned where file.text.contains(word) { Issue.record("\(file.path) holds \(word)") }
        }
    }

    @Test("The commands that the README names exist and can be run", arguments: ["scripts/run", "scripts/test", "scripts/setup", ".ci/run"])
    func scriptsAreExecutable(path: String) {
        #expect(FileManager.default.isExecutableFile(atPath: Tree.root.appendingPathComponent(path).path))
    }
}
