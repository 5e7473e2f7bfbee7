import Foundation

/// From each requirement of the rulebook to what carries it in the programme files and to the tests that prove it.
///
/// Pure text over the checkout: the programme files in `Resources/programmes`, the titles of tests, the tables of worked cases.
struct CoverageTable: Sendable {
    /// The lists of requirements, by their sign and number, in the rulebook's order.
    static let lists: [(sign: String, count: Int, title: String)] = [
        ("NA", 15, "Measure 8.3 in the whole country"), ("POPC", 11, "POPC measure 3.1, trainings"),
        ("KP", 31, "Kujawsko-Pomorskie, second edition"), ("ST", 25, "Gmina Stegna"), ("LE", 20, "Gmina Miasto Lębork"),
    ]

    /// One place of a programme file that carries a requirement.
    struct Entry: Hashable {
        /// The programme, then the key of the file and the identifier there: `stegna-2013: groups G-SA`.
        var place: String
        /// What becomes of it: `criterion income_within_limit`, `person`, `printed` …
        var handling: String
    }

    /// Where a requirement is proved.
    struct Proof: Hashable {
        /// A file below `Tests`.
        var file: String
        /// The title of the test; nil for a row of a table.
        var title: String?
        /// Whether the title names a whole list, as `LE-1 to LE-20: each has its place`: that is no proof of a single rule.
        var isBroad = false
    }

    private(set) var entries: [String: [Entry]] = [:]
    private(set) var proofs: [String: [Proof]] = [:]

    /// A title that names more requirements than this proves none of them by itself.
    private static let narrow = 10

    /// The table of the checkout as it is.
    static func ofCheckout() throws -> CoverageTable {
        var table = CoverageTable()
        for file in Tree.files(under: "Resources/programmes", suffix: ".json") { try table.read(programme: file) }
        let tests = Tree.files(under: "Tests", suffix: ".swift").filter { !$0.path.hasPrefix("Tests/TidyTests/") }
        for file in Tree.files(under: "Tests/ProgrammesTests/Cases", suffix: ".md") + tests { table.read(tests: file) }
        return table
    }

    // MARK: Programme files

    mutating func read(programme file: Tree.File) throws {
        guard let root = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] else { return }
        let name = root["id"] as? String ?? file.path
        func each(_ key: String, _ id: String, _ handle: ([String: Any], String) -> Void) {
            for element in root[key] as? [[String: Any]] ?? [] { handle(element, "\(name): \(key) \(element[id] as? String ?? "?")") }
        }
        var found: [(Any?, Entry)] = []
        for key in ["filing", "capacity", "support", "appeal"] { found.append((root[key], Entry(place: "\(name): \(key)", handling: "value"))) }
        each("requirements", "id") { element, place in found += uses(element["condition"], place) }
        each("groups", "code") { element, place in
            found += uses(element["condition"], place)
            found.append((element, Entry(place: place, handling: element["condition"] == nil ? "person" : "group")))
        }
        each("documents", "kind") { found.append(($0, Entry(place: $1, handling: "document"))) }
        each("duties", "id") { found.append(($0, Entry(place: $1, handling: "printed"))) }
        each("notes", "id") { found.append(($0, Entry(place: $1, handling: $0["handling"] as? String ?? "recorded"))) }
        each("figures", "id") { found.append(($0, Entry(place: $1, handling: $0["sum_of"] == nil && $0["product_of"] == nil ? "figure" : "figure, reckoned"))) }
        each("institutions", "role") { found.append(($0, Entry(place: $1, handling: "dated name"))) }
        each("units", "id") { found.append(($0, Entry(place: $1, handling: "list of units"))) }
        for (element, entry) in found {
            for id in Self.cited(element) where !entries[id, default: []].contains(entry) { entries[id, default: []].append(entry) }
        }
    }

    /// The criteria of a condition, each with the element whose provision says what it carries.
    private func uses(_ condition: Any?, _ place: String) -> [(Any?, Entry)] {
        guard let condition = condition as? [String: Any] else { return [] }
        if let criterion = condition["criterion"] as? String { return [(condition, Entry(place: place, handling: "criterion " + criterion))] }
        let parts = (condition["all"] ?? condition["any"]) as? [Any] ?? []
        return parts.flatMap { uses($0, place) }
    }

    private static func cited(_ element: Any?) -> [String] {
        let provision = (element as? [String: Any])?["provision"] as? [String: Any]
        return provision?["requirements"] as? [String] ?? []
    }

    // MARK: Tests

    mutating func read(tests file: Tree.File) {
        let name = String(file.path.dropFirst("Tests/".count))
        let found: [(Substring, Proof)] =
            file.path.hasSuffix(".md")
            ? file.lines.filter { $0.hasPrefix("|") }.map { ($0.dropFirst().prefix { $0 != "|" }, Proof(file: name)) }
            : Self.titles(file.text).map { (Substring($0), Proof(file: name, title: $0)) }
        for (text, proof) in found {
            let ids = Self.identifiers(in: text)
            var proof = proof
            proof.isBroad = ids.count > Self.narrow
            for id in ids where !proofs[id, default: []].contains(proof) { proofs[id, default: []].append(proof) }
        }
    }

    /// The titles of the tests of a Swift file.
    static func titles(_ text: String) -> [String] {
        text.components(separatedBy: "@Test(").dropFirst().compactMap { part in
            let body = part.drop { $0 == " " || $0 == "\n" }
            guard body.first == "\"" else { return nil }
            return String(body.dropFirst().prefix { $0 != "\"" })
        }
    }

    /// The identifiers that a text names, those of `ST-11 to ST-14` one by one.
    static func identifiers(in text: Substring) -> [String] {
        var found: [String] = []
        for match in text.matches(of: /\b(NA|POPC|KP|ST|LE)-([0-9]+)(?: (?:to|–) (?:NA|POPC|KP|ST|LE)-([0-9]+))?/) {
            let (sign, first) = (String(match.1), Int(match.2) ?? 0)
            let last = match.3.flatMap { Int($0) } ?? first
            found += (first...max(first, last)).map { "\(sign)-\($0)" }
        }
        return found
    }

    // MARK: Text

    /// Whether the rules test the requirement themselves.
    func isTested(_ id: String) -> Bool { entries[id, default: []].contains { $0.handling.hasPrefix("criterion ") } }

    /// Whether a row of a table or the title of a test is about the requirement itself.
    func isProved(_ id: String) -> Bool { proofs[id, default: []].contains { !$0.isBroad } }

    /// The identifiers of a list, in order.
    static func identifiers(of sign: String, _ count: Int) -> [String] { (1...count).map { "\(sign)-\($0)" } }

    /// The whole page.
    func page() -> String {
        var lines = [
            "# Coverage: from each requirement to its rule and its proof", "",
            "Written by `RECORD=1 scripts/test --filter Coverage` from the programme files, the titles of tests and the tables of worked cases;",
            "not edited by hand. How a requirement is handled:", "",
            "- **criterion**: the rules test it; what stands behind is the criterion's name;",
            "- **person**: a human decides, the program keeps the decision and its reason;",
            "- **group**, **document**, **value**, **figure**, **list of units**, **dated name**: data of the programme that the rules, the checklist or the screens use;",
            "- **computed**: another part of the program works it out; **printed**: shown or printed; **recorded**: kept for whoever reads it.", "",
            "| list | requirements | with a criterion | with something that a person decides | with a test of its own |", "|---|---|---|---|---|",
        ]
        for list in Self.lists {
            let ids = Self.identifiers(of: list.sign, list.count)
            let persons = ids.count { id in entries[id, default: []].contains { $0.handling == "person" } }
            lines.append("| \(list.sign) | \(ids.count) | \(ids.count(where: isTested)) | \(persons) | \(ids.count(where: isProved)) |")
        }
        for list in Self.lists {
            lines += ["", "## \(list.title)", "", "| requirement | entry | handled as | proved by |", "|---|---|---|---|"]
            lines += Self.identifiers(of: list.sign, list.count).map(row)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ id: String) -> String {
        let entries = entries[id, default: []]
        let cells = Self.grouped(entries.map(\.place), by: ": ").map { programme, places in
            let keys = Self.grouped(places, by: " ").map { key, names in names.isEmpty ? key : "\(key) \(names.joined(separator: ", "))" }
            return "\(programme): \(keys.joined(separator: "; "))"
        }
        let handled = Self.grouped(entries.map(\.handling), by: "criterion ").map { word, criteria in
            criteria.isEmpty ? (word == "person" ? "**person**" : word) : "criterion \(criteria.joined(separator: ", "))"
        }
        return "| \(id) | \(cells.joined(separator: " · ")) | \(handled.joined(separator: "; ")) | \(proved(id)) |"
    }

    /// Texts with the same beginning put together, each ending once, in the order of their first appearance.
    private static func grouped(_ texts: [String], by separator: String) -> [(String, [String])] {
        var groups: [(String, [String])] = []
        for text in texts {
            let range = text.range(of: separator)
            let (head, tail) = (range.map { String(text[..<$0.lowerBound]) } ?? text, range.map { String(text[$0.upperBound...]) })
            let index = groups.firstIndex { $0.0 == head } ?? groups.endIndex
            if index == groups.endIndex { groups.append((head, [])) }
            if let tail, !groups[index].1.contains(tail) { groups[index].1.append(tail) }
        }
        return groups
    }

    /// The tables, then the first title that cites the requirement, then the other files.
    private func proved(_ id: String) -> String {
        let all = proofs[id, default: []]
        let tables = all.filter { $0.title == nil }.map(\.file)
        var cells = tables.map { "`\($0)`" }
        let titled = all.filter { $0.title != nil }
        guard let first = titled.first(where: { !$0.isBroad }) ?? titled.first, let title = first.title else { return cells.joined(separator: ", ") }
        cells.append("`\(first.file)` (\(title.replacingOccurrences(of: "|", with: "/")))")
        var seen: Set<String> = [first.file]
        for proof in titled where seen.insert(proof.file).inserted { cells.append("`\(proof.file)`") }
        return cells.joined(separator: ", ")
    }
}
