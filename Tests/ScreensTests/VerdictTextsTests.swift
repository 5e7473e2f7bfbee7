import Localization
import Rules
import Testing

@Suite("Verdicts in words") struct VerdictTextsTests {
    static func verdict(_ grosze: Int64?, size: Int = 3) -> Verdict {
        let persons = (0..<size).map { index in
            var person = Facts.Person(
                id: "p\(index)", birthDate: CaseSamples.day("1980-01-01"), inHousehold: true, inSocialAssistanceFamily: true,
                inBenefitFamily: true)
            let amount = index == 0 ? grosze.map { Money(grosze: $0) } : .zero
            person.incomes = amount.map { [Facts.Income(period: .month(CaseSamples.month(2013, 11)), amount: $0)] }
            return person
        }
        let facts = Facts(
            filing: Facts.Filing(channel: .inPerson, receivedDay: CaseSamples.day("2013-12-10"), signed: true), applicant: "p0",
            persons: persons, claimedGroups: ["G-SA"])
        return assess(facts, under: ApplicationSamples.rules, law: ApplicationSamples.law)
    }

    static func lines(_ verdict: Verdict, _ language: Language) -> [String] {
        language.texts.describe(verdict, under: ApplicationSamples.rules, names: ["p0": "Anna Nowak"])
    }

    @Test("ST-9: figures, relation and provision of an income right on and one grosz over the limit", arguments: [
        (136_800, "    1\u{A0}368,00\u{A0}zł ≤ 3 × 456,00\u{A0}zł = 1\u{A0}368,00\u{A0}zł"),
        (136_801, "    1\u{A0}368,01\u{A0}zł > 3 × 456,00\u{A0}zł = 1\u{A0}368,00\u{A0}zł"),
    ] as [(Int64, String)])
    func income(grosze: Int64, figures: String) {
        let lines = Self.lines(Self.verdict(grosze), .polish)
        #expect(lines.contains(figures))
        #expect(lines.contains("    podstawa: Regulamin naboru, kryteria szczegółowe pkt 4 [ST-9]"))
    }

    @Test("Missing facts are named with the person and the month; missing is not a no (P-14)")
    func missing() {
        let polish = Self.lines(Self.verdict(nil), .polish)
        #expect(polish.contains("    brakuje: dochód za 11.2013 (Anna Nowak)"))
        #expect(polish.contains("? brak danych: Kryterium dochodowe pomocy społecznej (G-SA)"))
        #expect(Self.lines(Self.verdict(nil), .english).contains("    missing: income for 11.2013 (Anna Nowak)"))
    }

    @Test("Every outcome has a mark and a word, every reason, fact and threshold a text, in both languages")
    func complete() {
        for texts in Language.allCases.map(\.texts) {
            let words = Outcome.allCases.map { texts.name(of: $0) }
            #expect(Set(words).count == Outcome.allCases.count)
            #expect(Set(Reason.allCases.map { texts.text(of: $0) }).count == Reason.allCases.count)
            #expect(FactKey.allCases.allSatisfy { !texts.name(of: $0).isEmpty })
            let statuses = Verdict.Status.allCases.map { texts.name(of: $0) }
            #expect(Set(statuses).count == 3)
        }
        #expect(Set(Outcome.allCases.map(\.mark)).count == 3)
    }

    @Test("A met group of alternatives is told by the one that is met")
    func alternatives() {
        let met = Finding(id: "g.1", role: .gate, outcome: .met, reason: .evidencedByDecision)
        let other = Finding(id: "g.2", role: .gate, outcome: .notMet, reason: .incomeAboveLimit)
        let joined = Finding(id: "g", role: .gate, junction: .any, outcome: .met, reason: .followsFromParts, children: [other, met])
        let text = Language.polish.texts.findingText(joined, under: ApplicationSamples.rules)
        #expect(text.details == ["potwierdza to decyzja o świadczeniu"])
        #expect(text.verdict == "✓ spełnia")
    }

    @Test("Every hint of the application form fits on the message line, every label in its column")
    func widths() {
        for texts in Language.allCases.map(\.texts) {
            for field in ApplicationField.allCases {
                #expect(texts.hint(of: field).count <= 80, "\(texts.hint(of: field))")
                #expect(texts.label(of: field).count <= 15, "\(texts.label(of: field))")
            }
        }
    }
}
