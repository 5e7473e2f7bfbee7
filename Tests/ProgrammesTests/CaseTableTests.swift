import Foundation
import Programmes
import Rules
import StrictJSON
import Testing

/// The tables beside this file, each for the programme of its name.
private enum Tables {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    static let programmes: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
    }()

    static func path(_ programme: String) -> String { folder.appendingPathComponent(programme + ".md").path }

    static func table(_ programme: String) throws -> CaseTable {
        try CaseTable(programme: programme, text: String(contentsOfFile: path(programme), encoding: .utf8))
    }

    static func ruleSet(_ programme: String) throws -> RuleSet {
        try ProgrammeReader.read(Shipped.bytes("programmes/\(programme).json"), file: programme + ".json", law: Shipped.law).ruleSet
    }
}

/// The requirements that the rules of a programme carry, by finding.
private struct Carried {
    /// Identifiers by the finding that tests them: a group's stand at its code, a part's at `G-SCH.1`.
    var byFinding: [String: Set<String>] = [:]
    /// Identifiers that only such criteria carry as can never say "no".
    var neverNo: Set<String> = []
    /// Every identifier that anything in the programme carries.
    var all: Set<String> = []

    init(_ ruleSet: RuleSet) {
        var answers: [String: Bool] = [:]
        for requirement in ruleSet.requirements { add(requirement.condition, at: requirement.id, &answers) }
        for group in ruleSet.groups {
            if let condition = group.condition { add(condition, at: group.code, &answers) }
            byFinding[group.code, default: []].formUnion(group.provision.requirements)
            for id in group.provision.requirements { answers[id] = true }
        }
        neverNo = Set(answers.filter { !$0.value }.map(\.key))
        var provisions: [Provision] = [ruleSet.filing.provision] + ruleSet.documents.map(\.provision)
        provisions += ruleSet.duties.map(\.provision) + ruleSet.notes.map(\.provision) + ruleSet.figures.map(\.provision)
        provisions += ruleSet.institutions.map(\.provision) + ruleSet.units.map(\.provision)
        provisions += [ruleSet.appeal?.provision, ruleSet.publication?.provision, ruleSet.support.provision, ruleSet.capacity.provision].compactMap { $0 }
        all = byFinding.values.reduce(into: Set(provisions.flatMap(\.requirements))) { $0.formUnion($1) }
    }

    /// The identifiers that findings can prove.
    var tested: Set<String> { byFinding.values.reduce(into: []) { $0.formUnion($1) } }

    private mutating func add(_ condition: Condition, at id: String, _ answers: inout [String: Bool]) {
        byFinding[id, default: []].formUnion(condition.uses.flatMap(\.provision.requirements))
        for use in condition.uses {
            // What has to be recorded is recorded or missing; there is no "no".
            for requirement in use.provision.requirements { answers[requirement] = use.id != "recorded" || answers[requirement] == true }
        }
        switch condition {
        case .criterion: break
        case .all(let parts), .any(let parts):
            for (index, part) in parts.enumerated() { add(part, at: "\(id).\(index + 1)", &answers) }
        }
    }
}

extension Finding {
    /// This finding and all below it.
    fileprivate var tree: [Finding] { [self] + children.flatMap(\.tree) }

    fileprivate var line: String {
        let open = openFacts.map { "?" + $0.key.rawValue }
        return ([id, outcome.rawValue, reason.rawValue] + allPolicies.map(\.policy.rawValue) + open).joined(separator: " ")
    }
}

@Suite("Worked cases") struct CaseTableTests {
    @Test("There are tables, and each has a programme")
    func present() throws {
        #expect(!Tables.programmes.isEmpty)
        for programme in Tables.programmes {
            let table = try Tables.table(programme)
            #expect(!table.rows.isEmpty, "\(programme).md has no rows")
            let faults = try Tables.ruleSet(programme).contentFaults(law: Shipped.law)
            #expect(faults.isEmpty, "\(programme).json: \(faults)")
        }
    }

    @Test("Each case comes out as its table says", arguments: Tables.programmes)
    func cases(programme: String) throws {
        let ruleSet = try Tables.ruleSet(programme)
        let table = try Tables.table(programme)
        for row in table.rows {
            let complaint = complaint(row, under: ruleSet)
            guard let complaint else { continue }
            Issue.record(
                "\(programme).md:\(row.line) \(row.requirements.joined(separator: ", ")) – \(row.title)\n\(complaint)",
                sourceLocation: .init(
                    fileID: "Cases/\(programme).md", filePath: Tables.path(programme), line: row.line, column: 1))
        }
    }

    /// What is wrong with a row, with everything that was found; nil when it comes out as expected.
    private func complaint(_ row: CaseTable.Row, under ruleSet: RuleSet) -> String? {
        let facts: Facts
        do {
            let cases = try CaseReader.read(StrictJSON.serialize(row.facts), file: "row")
            guard cases.count == 1 else { return "the base is not one case" }
            facts = cases[0].facts
        } catch {
            return "the case is not read: " + error.faults.map(\.message).joined(separator: "; ")
        }
        let verdict = assess(facts, under: ruleSet, law: Shipped.law)
        let findings = verdict.findings.flatMap(\.tree)
        var wrong: [String] = []
        if let expected = row.verdict, expected != verdict.status.rawValue { wrong.append("expected \(expected), found \(verdict.status.rawValue)") }
        for expected in row.findings {
            guard let finding = findings.first(where: { $0.id == expected.id }) else {
                wrong.append("there is no finding \(expected.id)")
                continue
            }
            let isRight =
                finding.outcome.rawValue == expected.outcome && (expected.reason ?? finding.reason.rawValue) == finding.reason.rawValue
                && expected.policies.allSatisfy { policy in finding.allPolicies.contains { $0.policy.rawValue == policy } }
                && expected.missing.allSatisfy { fact in finding.openFacts.contains { $0.key.rawValue == fact } }
            if !isRight { wrong.append("expected \(expected), found \(finding.line)") }
        }
        guard !wrong.isEmpty else { return nil }
        return (wrong + ["found \(verdict.status.rawValue):"] + findings.map { "  " + $0.line }).joined(separator: "\n")
    }

    @Test("Each row names requirements that the programme carries, and those of the findings it shows", arguments: Tables.programmes)
    func citations(programme: String) throws {
        let carried = Carried(try Tables.ruleSet(programme))
        for row in try Tables.table(programme).rows {
            for id in row.requirements {
                #expect(carried.all.contains(id), "\(programme).md:\(row.line) cites \(id), which the programme does not carry")
                guard !row.findings.isEmpty, carried.tested.contains(id) else { continue }
                // What is no rule's finding, such as a group that the programme does not have, may stand for any requirement.
                let shows = row.findings.contains { carried.byFinding[$0.id]?.contains(id) ?? true }
                #expect(shows, "\(programme).md:\(row.line) cites \(id), but none of its findings carries it")
            }
        }
    }

    @Test("Each requirement that a criterion carries has a case on both sides", arguments: Tables.programmes)
    func bothSides(programme: String) throws {
        let carried = Carried(try Tables.ruleSet(programme))
        var seen: [String: Set<String>] = [:]
        for row in try Tables.table(programme).rows {
            for id in row.requirements {
                let shown = row.findings.filter { carried.byFinding[$0.id]?.contains(id) == true }
                seen[id, default: []].formUnion(shown.map(\.outcome))
            }
        }
        for id in carried.tested.sorted() {
            for side in ["met", carried.neverNo.contains(id) ? "unknown" : "not_met"] {
                #expect(seen[id]?.contains(side) == true, "\(programme).md has no row that shows \(id) \(side)")
            }
        }
    }

    @Test("A table says what is wrong with it", arguments: [
        ("| a | b |", 1, "the columns are"),
        ("| requirement | case | base | change | verdict | finding |\n|---|---|---|---|---|---|\n| X-1 | a | b | | eligible | |", 3, "no base"),
        ("## Base: b\n```json\n{\"a\": }\n```", 2, "line 1"), ("```json\n{}\n```", 1, "fenced json"), ("## Base: b\n```json\n{}", 2, "not closed"),
        ("## Base: b\n```json\n{}\n```\n## Base: b\n```json\n{}\n```", 6, "twice"),
    ])
    func faults(_ text: String, _ line: Int, _ message: String) {
        let fault = #expect(throws: CaseTable.Fault.self) { try CaseTable(programme: "x", text: text) }
        #expect(fault?.line == line)
        #expect(fault?.message.contains(message) == true)
    }

    @Test("A row says what is wrong with it", arguments: [
        ("| X-1 | a | b | |  |  |", "expects a verdict or a finding"), ("|  | a | b | | eligible |  |", "names a requirement"),
        ("| X-1 | a | b | p.q | eligible |  |", "neither"), ("| X-1 | a | b | p=q | eligible |  |", "not JSON"),
        ("| X-1 | a | b | list.2=1 | eligible |  |", "no index"), ("| X-1 | a | b | gone- | eligible |  |", "to remove"),
        ("| X-1 | a | b | a.b=1 | eligible |  |", "does not lead"), ("| X-1 | a | b |  | maybe |  |", "no verdict"),
        ("| X-1 | a | b |  |  | G no |", "no finding"), ("| X-1 | a | b |", "cells"), ("| X-1 | a | b |  |  | G met one two |", "two reasons"),
    ])
    func rowFaults(_ row: String, _ message: String) {
        let head = "## Base: b\n```json\n{\"a\": 1, \"list\": [0]}\n```\n| requirement | case | base | change | verdict | finding |\n|---|---|---|---|---|---|\n"
        let fault = #expect(throws: CaseTable.Fault.self) { try CaseTable(programme: "x", text: head + row) }
        #expect(fault?.line == 7)
        #expect(fault?.message.contains(message) == true)
    }

    @Test("Changes set, make, append and remove")
    func changes() throws {
        let base = try StrictJSON.parse(#"{"a": {"b": 1}, "list": [{"c": 1}, 2]}"#)
        let cell = #"a.b="x; y"; d.e=[1]; list.0.c-; list.2=null; list.1-"#
        let changed = try CaseChange.split(cell).reduce(base) { try CaseChange($1).applied(to: $0) }
        #expect(changed == (try StrictJSON.parse(#"{"a": {"b": "x; y"}, "list": [{}, null], "d": {"e": [1]}}"#)))
    }
}
