import Casework
import Foundation
import Testing

/// A number from the environment, for longer runs than the usual one: see scripts/simulate.
private func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
}

@Suite("Simulation: many clerks, one office, a disk that fails") struct SimulationTests {
    /// Slices of the seeds run side by side.
    private static let slices = 8

    @Test("whatever the seed: acknowledged once, decided on what was seen, index as rebuilt, chain and anchors hold", arguments: 0..<slices)
    func seeds(slice: Int) throws {
        let templates = try Template.Stage.allCases.map { try Template($0) }
        let (first, count) = (setting("SIMULATE_SEED", 1), setting("SIMULATE_SEEDS", 2000))
        var failures = 0
        for seed in stride(from: first + slice, to: first + count, by: Self.slices) where failures < 3 {
            // Every fourth run has a recruitment, at any of its stages.
            let stage = seed / Self.slices % 4 > 0 ? 0 : 1 + seed / (4 * Self.slices) % (templates.count - 1)
            let simulation = try Simulation(seed: UInt64(seed), template: templates[stage])
            defer { simulation.close() }
            do {
                // Most runs are short: a fault that needs many acts is rarer than one that needs a strange few.
                try simulation.run(acts: seed % 20 == 0 ? 40 : 5 + seed % 5)
            } catch {
                Issue.record("seed \(seed): \(error); replay with scripts/simulate --seeds 1 --seed \(seed)")
                failures += 1
            }
        }
    }

    @Test("the same seed gives the same run, and clerks get things saved") func replay() throws {
        let template = try Template(.assessed)
        func outcome(_ seed: UInt64) throws -> (Int, Int, Set<CommandID>) {
            let simulation = try Simulation(seed: seed, template: template)
            defer { simulation.close() }
            try simulation.run(acts: 30)
            return (simulation.sent.count, simulation.disk.total, Set(simulation.acknowledged.keys))
        }
        for seed in [20, 21, 22] as [UInt64] {
            let first = try outcome(seed)
            #expect(try outcome(seed) == first)
            #expect(first.0 > 3 && !first.2.isEmpty)
        }
    }
}
