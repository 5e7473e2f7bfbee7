import Foundation
import Testing

/// A number from the environment, for longer runs than the usual one: see scripts/torture.
private func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
}

@Suite("Torture: real processes, killed at any moment") struct TortureTests {
    /// Shares of the rounds that run side by side.
    private static let shares = 2

    @Test("eight writers and two readers, whoever is killed when: acknowledged once, chain whole, index as rebuilt", arguments: 0..<shares)
    func rounds(share: Int) throws {
        let past = try PastOffice()
        let (first, count) = (setting("TORTURE_SEED", 1), setting("TORTURE_ROUNDS", 100))
        var (failures, acknowledgements, kills) = (0, 0, 0)
        for seed in stride(from: first + share, to: first + count, by: Self.shares) where failures < 3 {
            let round = try Round(seed: seed, past: past)
            do {
                try round.run()
            } catch {
                Issue.record(
                    "seed \(seed): \(error); replay with scripts/torture --rounds 1 --seed \(seed)\n\(round.log.joined(separator: "\n"))")
                failures += 1
            }
            acknowledgements += round.acknowledgements
            kills += round.kills
        }
        print("torture: seeds from \(first + share), every second of \(count): \(acknowledgements) acknowledged, \(kills) killed")
        #expect(count < Self.shares || (acknowledgements > count && kills > count))
    }

    @Test("a torturer that breaks a promise is found out", arguments: [
        ("early", ["acknowledged and is gone", "saved again"]), ("renamed", ["nobody sent", "was answered", "then answered"]), ("unlocked", ["damage", "twice", "version", "read-only", "went back", "different records"]),
    ])
    func faults(fault: String, words: [String]) throws {
        let past = try PastOffice()
        var found: [String] = []
        for seed in 1...20 where found.isEmpty {
            do { try Round(seed: seed, past: past, fault: fault).run() } catch { found.append("\(error)") }
        }
        let first = try #require(found.first, "twenty rounds found nothing")
        #expect(words.contains { first.contains($0) }, "\(first)")
        print("torture: \(fault): \(first.prefix(200))")
    }
}
