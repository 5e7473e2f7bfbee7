import Foundation
import Programmes
import Rules
import Testing

/// Every programme file that ships, found by looking.
enum Presets {
    static let all: [RuleSet] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Resources/programmes")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }
        return names.sorted().map { name in
            do {
                return try ProgrammeReader.read(Shipped.bytes("programmes/" + name), file: name, law: Shipped.law).ruleSet
            } catch {
                preconditionFailure("\(name) does not read: \(error)")
            }
        }
    }()
}

extension Finding {
    /// This finding and all below it.
    fileprivate var family: [Finding] { [self] + children.flatMap(\.family) }
}

extension Verdict {
    fileprivate var byID: [String: Finding] {
        Dictionary(findings.flatMap(\.family).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

@Suite("Properties of the rules, over random cases of every programme") struct PropertyTests {
    private static let cases: UInt64 = 800

    /// The programme as it ships for even seeds, with other answers to its policies for odd ones.
    private func world(_ ruleSet: RuleSet, _ seed: UInt64) -> (facts: Facts, ruleSet: RuleSet, random: Seeded) {
        var maker = RandomCase(ruleSet, law: Shipped.law, seed: seed)
        var ruleSet = ruleSet
        if seed % 2 == 1 { ruleSet.policies = maker.otherPolicies() }
        let facts = maker.facts()
        return (facts, ruleSet, maker.random)
    }

    private func judged(_ facts: Facts, _ ruleSet: RuleSet) -> Verdict { assess(facts, under: ruleSet, law: Shipped.law) }

    @Test("P-14: a fact that is learned never turns met into not met, nor not met into met", arguments: Presets.all.map(\.id))
    func learning(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        var settled: [Outcome: Set<String>] = [:]
        var statuses: Set<Verdict.Status> = []
        var faults: [String] = []
        for seed in 0..<Self.cases {
            let (whole, ruleSet, random) = world(preset, seed)
            let after = judged(whole, ruleSet)
            let later = after.byID
            // Few facts hidden leave sums almost whole, many leave single facts alone.
            for percent in [4, 15, 45] {
                var blanks = Blanks(random: random, percent: percent)
                let before = judged(blanks.hidden(whole), ruleSet)
                statuses.insert(before.status)
                if before.status != .undetermined, before.status != after.status {
                    faults.append("seed \(seed): \(before.status) becomes \(after.status)")
                }
                for finding in before.findings.flatMap(\.family) where finding.outcome != .unknown {
                    if let criterion = finding.criterion { settled[finding.outcome, default: []].insert(criterion) }
                    guard let other = later[finding.id], other.outcome != finding.outcome else { continue }
                    faults.append("seed \(seed): \(finding.id) \(finding.outcome) \(finding.reason) becomes \(other.outcome) \(other.reason)")
                }
            }
        }
        #expect(faults.isEmpty, "\(id): \(faults.count) faults\n\(faults.prefix(8).joined(separator: "\n"))")
        // A property that nothing settled would prove nothing.
        let used = Set(preset.uses.map(\.id))
        #expect(statuses == Set(Verdict.Status.allCases))
        #expect(settled[.met] == used)
        #expect(used.subtracting(settled[.notMet] ?? []).subtracting(["recorded", "route_declared"]) == [])
    }

    @Test("ST-9, ST-14: more income never turns no into yes", arguments: Presets.all.map(\.id))
    func income(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        var refused = 0
        var faults: [String] = []
        for seed in 0..<Self.cases {
            var (facts, ruleSet, random) = world(preset, seed)
            if seed % 3 == 0 {
                var blanks = Blanks(random: random, percent: 5)
                facts = blanks.hidden(facts)
            }
            let before = judged(facts, ruleSet)
            let after = judged(richer(facts, &random), ruleSet)
            let later = after.byID
            if before.status == .ineligible, after.status != .ineligible { faults.append("seed \(seed): \(before.status) becomes \(after.status)") }
            for finding in before.findings.flatMap(\.family) where finding.criterion == "income_within_limit" && finding.outcome == .notMet {
                refused += 1
                if later[finding.id]?.outcome != .notMet { faults.append("seed \(seed): \(finding.id) becomes \(String(describing: later[finding.id]?.outcome))") }
            }
        }
        #expect(faults.isEmpty, "\(id): \(faults.count) faults\n\(faults.prefix(8).joined(separator: "\n"))")
        #expect(refused > 0 || !preset.uses.contains { $0.id == "income_within_limit" })
    }

    /// The same case with more: amounts and hectares raised, incomes added to lists that are known.
    private func richer(_ poorer: Facts, _ random: inout Seeded) -> Facts {
        var facts = poorer
        let periods = facts.persons.flatMap { $0.incomes ?? [] }.compactMap(\.period)
        for person in facts.persons.indices {
            guard var incomes = facts.persons[person].incomes else { continue }
            for index in incomes.indices where random.chance(60) {
                incomes[index].amount = incomes[index].amount.map { $0 + Money(grosze: Int64(random.number(1...200_000))) }
                incomes[index].hectares = incomes[index].hectares.map { $0 + random.number(1...2000) }
            }
            if let period = periods.first, random.chance(50) {
                incomes.append(.init(period: period, amount: Money(grosze: Int64(random.number(1...100_000)))))
            }
            facts.persons[person].incomes = incomes
        }
        return facts
    }

    @Test("ST-21, KP-16: a document more never makes the checklist longer", arguments: Presets.all.map(\.id))
    func documents(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        var closed = 0
        for seed in 0..<Self.cases {
            var (facts, ruleSet, random) = world(preset, seed)
            var blanks = Blanks(random: random, percent: 10)
            facts = blanks.hidden(facts)
            for _ in 0..<3 {
                let kinds = ruleSet.documents.map(\.kind) + ["something_else"]
                let before = Checklist.documents(for: facts, under: ruleSet)
                var document = Facts.Document(kind: random.one(of: kinds), presented: random.chance(80))
                if random.chance(50) { (document.certifiedBy, document.certifiedOn) = ("u", day("2013-12-02")) }
                facts.documents = (facts.documents ?? []) + [document]
                let after = Checklist.documents(for: facts, under: ruleSet)
                let open = Set(before.filter { $0.state != .presented }.map(\.id))
                let stillOpen = Set(after.filter { $0.state != .presented }.map(\.id))
                guard after.map(\.id) == before.map(\.id), stillOpen.isSubset(of: open) else {
                    Issue.record("\(id), seed \(seed): \(document.kind) lengthens the checklist")
                    return
                }
                closed += open.count - stillOpen.count
            }
        }
        #expect(closed > 0 || preset.documents.isEmpty)
    }
}
