import Rules
import Testing

@Suite("What if: supposed figures")
struct WhatIfTests {
    private static func row(_ key: String, _ grosze: Int64, from: String? = nil, to: String? = nil) -> ThresholdRow {
        ThresholdRow(
            key: key, amount: Money(grosze: grosze), valid: DayRange(from: from.map(day), to: to.map(day)), source: "ustawa próbna",
            confidence: .statute)
    }

    private let law = LawTables(thresholds: [
        row("limit.person", 35_100, to: "2012-09-30"), row("limit.person", 45_600, from: "2012-10-01"), row("other.key", 1),
        row("min_pension.full", 83_115), row("min_pension.partial", 63_792),
    ])

    private func use(_ threshold: String = "limit.person", relation: String = "at_most") -> Condition {
        criterion(
            "income_within_limit",
            [
                "circle": .text("household"), "threshold": .text(threshold), "relation": .text(relation),
                "period": .text("month_before_filing"),
            ])
    }

    /// The rules with one income test, the amount printed unless nil is asked for.
    private func rules(_ condition: Condition? = nil, printed: Int64? = 45_600, _ policies: [Policy: String] = [:]) -> RuleSet {
        var rules = ruleSet(condition ?? use(), policies: policies)
        if let printed { rules.printedThresholds = ["limit.person": [PrintedThreshold(amount: Money(grosze: printed))]] }
        return rules
    }

    private func facts(_ grosze: Int64?, persons: Int = 1, on filed: String = "2013-12-02") -> Facts {
        applicantFacts(on: filed) { facts, person in
            let month = IncomePeriod(iso: "2013-11")
            person.inHousehold = true
            person.incomes = grosze.map { [.init(period: month, amount: Money(grosze: $0))] }
            facts.persons = (1..<persons).map { .init(id: "m\($0)", inHousehold: true, incomes: []) }
        }
    }

    // MARK: Reading

    @Test("A supposition is read from text", arguments: [
        ("threshold.limit.person=514,00", .threshold("limit.person", Money(grosze: 51_400))),
        ("limit.person=514", .threshold("limit.person", Money(grosze: 51_400))),
        (" limit.person = 1 270,50 zł ", .threshold("limit.person", Money(grosze: 127_050))),
        ("other.key=0", .threshold("other.key", .zero)),
        ("P-11=working_computer", .policy(.brokenComputer, "working_computer")),
        ("filing.opens=2013-11-20", .filingOpens(day("2013-11-20"))),
        ("filing.closes=2013-12-20", .filingCloses(day("2013-12-20"))),
        ("filing.closes_at=15:00", .filingClosesAt(TimeOfDay(hour: 15, minute: 0)!)),
        ("capacity.households=40", .households(40)),
    ] as [(String, Supposition)])
    func parse(_ text: String, _ expected: Supposition) throws {
        let read = try Supposition.parse(text, under: rules(), law: law)
        #expect(read == expected)
        #expect(try Supposition.parse(read.key + "=" + read.value, under: rules(), law: law) == read)
    }

    @Test("What can't be read says what is wrong", arguments: [
        ("limit.person", .notAnAssignment("limit.person")),
        ("limit.person=514.00", .badAmount(key: "limit.person", .decimalPoint)),
        ("threshold.limit.person=", .badAmount(key: "threshold.limit.person", .empty)),
        ("limit.person=-1", .badAmount(key: "limit.person", .negative)),
        ("P-11=broken", .unknownOption(.brokenComputer, "broken")),
        ("filing.opens=20.11.2013", .badDay(key: "filing.opens", "20.11.2013")),
        ("filing.closes=2013-02-29", .badDay(key: "filing.closes", "2013-02-29")),
        ("filing.closes_at=15", .badTime(key: "filing.closes_at", "15")),
        ("capacity.households=-4", .badCount(key: "capacity.households", "-4")),
        ("capacity.households=1234567", .badCount(key: "capacity.households", "1234567")),
        ("capacity.households=", .badCount(key: "capacity.households", "")),
    ] as [(String, SuppositionFault)])
    func faults(_ text: String, _ fault: SuppositionFault) {
        #expect(throws: fault) { try Supposition.parse(text, under: rules(), law: law) }
    }

    @Test("A name that nothing has is answered with those there are, the programme's own first", arguments: [
        "threshold=514,00", "limit.household=1", "P-17=x", "=1", "filing.closing=2013-12-20",
    ])
    func unknown(_ text: String) {
        let keys = Supposition.keys(under: rules(), law: law)
        #expect(keys.first == "threshold.limit.person" && keys.contains("threshold.other.key") && keys.last == "P-16")
        let key = String(text.prefix { $0 != "=" })
        #expect(throws: SuppositionFault.unknownKey(key, known: keys)) { try Supposition.parse(text, under: rules(), law: law) }
    }

    @Test("Suppositions that can't stand together are refused, those made in code too")
    func contradictions() {
        func fault(_ suppositions: Supposition...) -> SuppositionFault? {
            do {
                _ = try rules().supposing(suppositions, law: law)
                return nil
            } catch { return error }
        }
        #expect(fault(.households(1), .households(1)) == .repeated(key: "capacity.households"))
        #expect(fault(.threshold("limit.person", .zero), .threshold("other.key", .zero)) == nil)
        #expect(fault(.threshold("no.such", .zero)) == .unknownKey("threshold.no.such", known: Supposition.keys(under: rules(), law: law)))
        #expect(fault(.policy(.rounding, "up")) == .unknownOption(.rounding, "up"))
        #expect(fault(.filingOpens(day("2013-12-31"))) == nil)
        #expect(fault(.filingOpens(day("2014-01-01"))) == .windowReversed(opens: day("2014-01-01"), closes: day("2013-12-31")))
        #expect(fault(.filingOpens(day("2014-01-01")), .filingCloses(day("2014-01-01"))) == nil)
    }

    // MARK: Supposing

    @Test("P-8: a supposed amount beats the printed one and the law's, whichever would count, and differs from neither", arguments: [
        (45_600, [:]), (40_000, [:]), (nil, [:]), (45_600, [.thresholdSource: "law_table"]),
    ] as [(Int64?, [Policy: String])])
    func threshold(_ printed: Int64?, _ policies: [Policy: String]) throws {
        let rules = rules(printed: printed, policies)
        let supposed = try rules.supposing([.threshold("limit.person", Money(grosze: 51_400))], law: law)
        for (grosze, outcome) in [(3 * 51_400, Outcome.met), (3 * 51_400 + 1, .notMet)] {
            let finding = assess(facts(Int64(grosze), persons: 3), under: supposed, law: law).findings[0]
            #expect(finding.outcome == outcome)
            #expect(finding.comparison?.product == .init(count: 3, unit: Money(grosze: 51_400)))
            #expect(finding.lawDifferences.isEmpty)
            #expect(assess(facts(Int64(grosze), persons: 3), under: rules, law: law).status == .ineligible)
        }
        #expect(assess(facts(1), under: supposed, law: LawTables()).status == .eligible)
    }

    @Test("P-10: the lowest pension can be supposed by the programme's name for it, by its own, and by the policy")
    func pension() throws {
        let rules = rules(use("min_pension.by_policy"))
        func unit(_ suppositions: Supposition...) throws -> Money? {
            assess(facts(1), under: try rules.supposing(suppositions, law: law), law: law).findings[0].comparison?.product?.unit
        }
        #expect(try unit() == Money(grosze: 83_115))
        #expect(try unit(.policy(.minimumPension, "partial")) == Money(grosze: 63_792))
        #expect(try unit(.threshold("min_pension.by_policy", Money(grosze: 7))) == Money(grosze: 7))
        #expect(try unit(.threshold("min_pension.full", Money(grosze: 8))) == Money(grosze: 8))
        #expect(try unit(.threshold("min_pension.partial", Money(grosze: 9))) == Money(grosze: 83_115))
        #expect(try unit(.threshold("min_pension.partial", Money(grosze: 9)), .policy(.minimumPension, "partial")) == Money(grosze: 9))
    }

    @Test("ST-23: another window lets in who was early or late, and the new last hour holds")
    func window() throws {
        let trial = FilingRule(
            opens: day("2013-11-25"), closes: day("2013-12-16"), closesAt: TimeOfDay(hour: 14, minute: 0), postRule: .receipt,
            provision: anywhere)
        let rules = ruleSet(criterion("filed_in_window"), filing: trial)
        func status(_ filed: String, at time: TimeOfDay? = nil, _ suppositions: Supposition...) throws -> Verdict.Status {
            var facts = applicantFacts(on: filed)
            facts.filing.receivedTime = time
            return assess(facts, under: try rules.supposing(suppositions, law: law), law: law).status
        }
        let three = TimeOfDay(hour: 15, minute: 0)
        #expect(try status("2013-11-24") == .ineligible)
        #expect(try status("2013-11-24", .filingOpens(day("2013-11-24"))) == .eligible)
        #expect(try status("2013-12-17", .filingCloses(day("2013-12-20"))) == .eligible)
        #expect(try status("2013-12-21", .filingCloses(day("2013-12-20"))) == .ineligible)
        #expect(try status("2013-12-16", at: three) == .ineligible)
        #expect(try status("2013-12-16", at: three, .filingClosesAt(three!)) == .eligible)
    }

    @Test("A supposed verdict names what it rests on, before and after; the programme itself stays as it was")
    func supposedVerdict() throws {
        let rules = rules(printed: nil)
        let suppositions: [Supposition] = [
            .threshold("limit.person", Money(grosze: 51_400)), .policy(.rounding, "rounded_to_grosz"), .households(40),
        ]
        let answer = try assess(facts(51_400), under: rules, supposing: suppositions, law: law)
        #expect(answer.verdict.status == .eligible)
        #expect(answer.supposed.map(\.after) == suppositions)
        #expect(answer.supposed.map(\.before) == [.threshold("limit.person", Money(grosze: 45_600)), .policy(.rounding, "exact"), nil])
        #expect(rules.changes(supposing: suppositions, law: law, on: day("2012-09-30"))[0].before?.value == "351,00")
        #expect(rules.changes(supposing: suppositions, law: law, on: nil)[0].before == nil)
        #expect(rules.supposedThresholds.isEmpty)
        #expect(assess(facts(51_400), under: rules, law: law).status == .ineligible)
    }

    @Test("P-8: the amount shown as in force is the one that the income test compares with", arguments: [
        (45_600, [:]), (40_000, [:]), (nil, [:]), (40_000, [.thresholdSource: "law_table"]),
    ] as [(Int64?, [Policy: String])])
    func inForce(_ printed: Int64?, _ policies: [Policy: String]) throws {
        let rules = rules(printed: printed, policies)
        for other in [rules, try rules.supposing([.threshold("limit.person", Money(grosze: 1))], law: law)] {
            let amount = other.thresholdInForce("limit.person", on: day("2013-12-02"), law: law)?.amount
            #expect(assess(facts(0), under: other, law: law).findings[0].comparison?.product?.unit == amount)
        }
    }

    @Test("P-8: an amount in force says since when and where from; a printed one that is not the law's has no day of the law's")
    func sources() {
        func inForce(_ printed: Int64?, _ on: String = "2013-12-02") -> ThresholdInForce? {
            rules(printed: printed).thresholdInForce("limit.person", on: day(on), law: law)
        }
        #expect(inForce(nil) == .init(key: "limit.person", amount: Money(grosze: 45_600), since: day("2012-10-01"), source: .law("ustawa próbna")))
        #expect(inForce(nil, "2012-09-30")?.amount == Money(grosze: 35_100))
        #expect(inForce(45_600) == .init(key: "limit.person", amount: Money(grosze: 45_600), since: day("2012-10-01"), source: .printed))
        #expect(inForce(45_601)?.since == nil)
        #expect(rules().thresholdInForce("no.such", on: day("2013-12-02"), law: law) == nil)
        #expect(rules().thresholdKeys == ["limit.person"])
    }
}
