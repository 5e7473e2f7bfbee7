import Foundation
import Testing

/// Nothing of the rulebook is left without a place or a proof, and the page that says so is up to date.
@Suite("Coverage") struct CoverageTests {
    static let path = "docs/coverage.md"
    private static let checkout = Result { try CoverageTable.ofCheckout() }

    private var identifiers: [String] { CoverageTable.lists.flatMap { CoverageTable.identifiers(of: $0.sign, $0.count) } }

    @Test("Every requirement has an entry in a programme file")
    func entries() throws {
        let table = try Self.checkout.get()
        #expect(identifiers.count == 102)
        for id in identifiers { #expect(table.entries[id] != nil, "\(id) stands in no programme file") }
        let strange = Set(table.entries.keys).subtracting(identifiers).sorted()
        #expect(strange.isEmpty, "no requirements of the rulebook: \(strange)")
    }

    @Test("Every requirement that a criterion tests has a test or a worked case of its own")
    func proofs() throws {
        let table = try Self.checkout.get()
        let tested = identifiers.filter(table.isTested)
        #expect(!tested.isEmpty)
        for id in tested { #expect(table.isProved(id), "no test or worked case is about \(id)") }
    }

    @Test("docs/coverage.md is up to date")
    func page() throws {
        let page = try Self.checkout.get().page()
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try page.write(to: Tree.root.appendingPathComponent(Self.path), atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.path); run again without RECORD")
        }
        let differing = zip(page.split(separator: "\n"), Tree.text(Self.path).split(separator: "\n")).first { $0 != $1 }
        let first = differing.map { "\nnow:  \($0)\nthen: \($1)" } ?? ""
        #expect(page == Tree.text(Self.path), "\(Self.path) is out of date: RECORD=1 scripts/test --filter Coverage\(first)")
    }

    @Test("The generator reads entries, criteria, handlings, titles, ranges and tables")
    func generator() throws {
        var table = CoverageTable()
        let programme = #"""
            {"id": "p", "filing": {"provision": {"requirements": ["ST-1"]}},
             "requirements": [{"id": "r", "condition": {"all": [{"criterion": "a", "provision": {"requirements": ["ST-2"]}},
               {"any": [{"criterion": "b", "provision": {"requirements": ["ST-2", "ST-3"]}}]}]}}],
             "groups": [{"code": "G", "provision": {"requirements": ["ST-4"]}}], "notes": [{"id": "n", "handling": "person", "provision": {"requirements": ["ST-1"]}}]}
            """#
        try table.read(programme: Tree.File(path: "p.json", text: programme))
        #expect(table.entries["ST-1"] == [.init(place: "p: filing", handling: "value"), .init(place: "p: notes n", handling: "person")])
        #expect(table.entries["ST-2"] == [.init(place: "p: requirements r", handling: "criterion a"), .init(place: "p: requirements r", handling: "criterion b")])
        #expect(table.entries["ST-4"] == [.init(place: "p: groups G", handling: "person")])
        #expect(table.isTested("ST-3") && !table.isTested("ST-4"))
        table.read(tests: Tree.File(path: "Tests/X/A.swift", text: "@Test(\"ST-2 to ST-4, KP-1: a\")\n@Test(\n  \"LE-2: b\", arguments: [])\n// ST-9"))
        table.read(tests: Tree.File(path: "Tests/X/a.md", text: "| ST-2, ST-3 | KP-9 |\nST-9"))
        #expect(table.proofs["ST-2"] == [.init(file: "X/A.swift", title: "ST-2 to ST-4, KP-1: a"), .init(file: "X/a.md")])
        #expect(table.isProved("ST-4") && !table.isProved("ST-9"))
        table.read(tests: Tree.File(path: "Tests/X/B.swift", text: "@Test(\"POPC-1 to POPC-11: each has its place\")"))
        #expect(table.proofs["POPC-7"] != nil && !table.isProved("POPC-7"))
        for id in CoverageTable.identifiers(of: "POPC", 11) { #expect(table.proofs[id]?.count == 1, "\(id)") }
        #expect(table.proofs.keys.filter { !$0.hasPrefix("POPC") }.sorted() == ["KP-1", "LE-2", "ST-2", "ST-3", "ST-4"])
        #expect(table.page().contains("| ST-2 | p: requirements r | criterion a, b | `X/a.md`, `X/A.swift` (ST-2 to ST-4, KP-1: a) |"))
        #expect(table.page().contains("| ST-1 | p: filing; notes n | value; **person** |  |"))
    }
}
