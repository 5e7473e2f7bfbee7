import Programmes
import Rules
import Testing

@Suite("What if, with the shipped preset of Stegna")
struct WhatIfPresetTests {
    /// The amounts of social assistance from October 2015.
    private func later() throws -> [Supposition] {
        try ["social_assistance.person=514,00", "threshold.social_assistance.single=634,00"].map {
            try Supposition.parse($0, under: Shipped.stegna, law: Shipped.law)
        }
    }

    @Test("ST-9: who else would qualify at 514 / 634, to the grosz", arguments: [
        ([54_200], Verdict.Status.eligible, Verdict.Status.eligible), ([54_201], .ineligible, .eligible),
        ([63_400], .ineligible, .eligible), ([63_401], .ineligible, .ineligible), ([136_800, 0, 0], .eligible, .eligible),
        ([136_801, 0, 0], .ineligible, .eligible), ([154_200, 0, 0], .ineligible, .eligible), ([154_201, 0, 0], .ineligible, .ineligible),
    ] as [([Int64], Verdict.Status, Verdict.Status)])
    func whoElse(_ incomes: [Int64], _ now: Verdict.Status, _ then: Verdict.Status) throws {
        let cases = [WhatIf.Case(id: "a", facts: stegnaFacts(incomes: incomes))]
        let answer = try #require(try WhatIf.compare(cases, under: Shipped.stegna, supposing: later(), law: Shipped.law).first)
        #expect(answer.before == now && answer.after == then)
        #expect(answer.changes.map(\.after.group) == (now == then ? [] : ["G-SA"]))
        if now != then { #expect(answer.decisive?.figures?.product?.unit == Money(grosze: incomes.count == 1 ? 63_400 : 51_400)) }
    }

    @Test("ST-9, ST-23: the verdict stands with what it supposes, and the printed figures before it")
    func namesWhatItRestsOn() throws {
        var facts = stegnaFacts(incomes: [63_400])
        facts.filing.receivedDay = day("2013-12-17")
        let suppositions = try later() + [.filingCloses(day("2013-12-20"))]
        let month = IncomePeriod(iso: "2013-11")
        #expect(facts.persons[0].incomes?.first?.period == month)
        let answer = try assess(facts, under: Shipped.stegna, supposing: suppositions, law: Shipped.law)
        #expect(answer.verdict.status == .eligible)
        #expect(answer.supposed.map { $0.before?.value } == ["456,00", "542,00", "2013-12-16"])
        #expect(answer.supposed.map(\.after.value) == ["514,00", "634,00", "2013-12-20"])
        #expect(assess(facts, under: Shipped.stegna, law: Shipped.law).status == .ineligible)
    }

    @Test("ST-7, P-11: a broken computer counts as none only if one supposes so")
    func brokenComputer() throws {
        var facts = stegnaFacts()
        facts.household.computerPresent = true
        facts.household.computerWorking = false
        #expect(verdict(facts).status == .ineligible)
        let answer = try assess(
            facts, under: Shipped.stegna, supposing: [Supposition.parse("P-11=working_computer", under: Shipped.stegna, law: Shipped.law)],
            law: Shipped.law)
        #expect(answer.verdict.status == .eligible)
    }

    @Test("P-8: a higher limit of any threshold puts nobody out, a lower one lets nobody in")
    func monotone() throws {
        let cases = [[0], [54_200], [54_201], [136_800, 0, 0], [136_801, 0, 0]].enumerated().map {
            WhatIf.Case(id: "\($0.offset)", facts: stegnaFacts(incomes: $0.element))
        }
        for key in Shipped.stegna.thresholdKeys {
            let now = try #require(Shipped.stegna.thresholdInForce(key, on: day("2013-12-02"), law: Shipped.law)).amount
            for (grosze, forbidden) in [(now.grosze + 20_000, Verdict.Status.ineligible), (0, .eligible)] {
                let answers = try WhatIf.compare(
                    cases, under: Shipped.stegna, supposing: [.threshold(key, Money(grosze: grosze))], law: Shipped.law)
                #expect(!answers.contains { $0.isChanged && $0.after == forbidden }, "\(key)")
            }
        }
    }
}
