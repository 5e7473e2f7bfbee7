import Rules
import Testing

@Suite("Criteria of trainings and purchases")
struct TrainingCriteriaTests {
    private func withAreas(_ rules: inout RuleSet) {
        rules.codeLists = ["areas": ["health", "justice"].map { CodeWord(code: $0, title: untitled) }]
    }

    private func missing(_ finding: Finding) -> [FactKey] { finding.missing.map(\.key) }

    @Test("NA-6: what a training may teach; one forbidden content is enough", arguments: [
        ([TrainingContent.computerUse], Outcome.met, Reason.satisfied), ([.internetUse, .computerUse], .met, .satisfied),
        ([.computerUse, .vocational], .notMet, .contentNotAllowed), ([.vocational], .notMet, .contentNotAllowed),
        ([], .unknown, .missingFacts), (nil, .unknown, .missingFacts),
    ] as [([TrainingContent]?, Outcome, Reason)])
    func contents(_ contents: [TrainingContent]?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("training_content_in", ["contents": .texts(["computer_use", "internet_use"])]) { $0.training.contents = contents }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == (outcome == .unknown ? [.trainingContents] : []))
        #expect(finding.factsUsed.count == contents?.count ?? 0)
    }

    @Test("POPC-1, POPC-2: e-services by name, area of the list, available or planned", arguments: [
        ([Facts.EService(area: "health", name: "IKP", status: .available)], Outcome.met, Reason.satisfied),
        ([.init(area: "health", name: "IKP", status: .available), .init(area: "justice", name: "EKW", status: .planned)], .met, .satisfied),
        ([.init(area: "health", name: "IKP", status: .available), .init(area: "astrology", name: "x", status: .planned)], .notMet, .wordNotOnList),
        ([.init(area: "astrology")], .notMet, .wordNotOnList), ([], .notMet, .noEService),
        ([.init(area: "health", name: "IKP")], .unknown, .missingFacts), ([.init(area: "health", status: .planned)], .unknown, .missingFacts),
        (nil, .unknown, .missingFacts),
    ] as [([Facts.EService]?, Outcome, Reason)])
    func eServices(_ services: [Facts.EService]?, _ outcome: Outcome, _ reason: Reason) {
        let finding = found("e_services_named", ["list": .text("areas")], shaping: withAreas) { $0.training.eServices = services }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == (outcome == .unknown ? [.eServices] : []))
    }

    @Test("POPC-1: a finding shows the area and whether the service exists")
    func eServiceShown() {
        let finding = found("e_services_named", ["list": .text("areas")], shaping: withAreas) {
            $0.training.eServices = [.init(area: "health", name: "IKP", status: .planned)]
        }
        #expect(finding.factsUsed.map(\.value) == [.code(identifier: "health"), .code(identifier: "planned")])
        #expect(found("e_services_named", ["list": .text("areas")], shaping: withAreas) { $0.training.eServices = [] }.factsUsed.map(\.value) == [.count(number: 0)])
    }

    @Test("POPC-4: an analysis of needs, not later than the training begins", arguments: [
        (Happening.day(day("2018-03-01")), "2018-03-02", Outcome.met, Reason.satisfied, nil),
        (.day(day("2018-03-01")), "2018-03-01", .met, .satisfied, nil),
        (.day(day("2018-03-01")), "2018-02-28", .notMet, .needsAnalysisTooLate, nil),
        (.day(day("2018-03-01")), nil, .unknown, .missingFacts, FactKey.trainingStarts),
        (.never, nil, .notMet, .noNeedsAnalysis, nil), (nil, "2018-03-01", .unknown, .missingFacts, .needsAnalysis),
    ] as [(Happening?, String?, Outcome, Reason, FactKey?)])
    func needs(_ analysis: Happening?, _ starts: String?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("needs_analysed") { $0.training = .init(needsAnalysis: analysis, starts: starts.map(day)) }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == (asked.map { [$0] } ?? []))
        #expect(finding.comparison?.relation == (analysis?.day != nil && starts != nil ? .atMost : nil))
    }

    @Test("POPC-5, POPC-6: level and form are words of the programme's lists", arguments: [
        ("health", Outcome.met, Reason.satisfied), ("astrology", .notMet, .wordNotOnList), (nil, .unknown, .missingFacts),
    ] as [(String?, Outcome, Reason)])
    func words(_ word: String?, _ outcome: Outcome, _ reason: Reason) {
        let form = found("word_of_list", ["fact": .text("training_form"), "list": .text("areas")], shaping: withAreas) { $0.training.form = word }
        let level = found("word_of_list", ["fact": .text("training_level"), "list": .text("areas")], shaping: withAreas) { $0.training.level = word }
        for (finding, key) in [(form, FactKey.trainingForm), (level, .trainingLevel)] {
            #expect(finding.outcome == outcome)
            #expect(finding.reason == reason)
            #expect(missing(finding) == (word == nil ? [key] : []))
            #expect(finding.factsUsed == (word.map { [UsedFact(FactRef(key), .code(identifier: $0))] } ?? []))
        }
    }

    @Test("POPC-3: competences before and after in each area", arguments: [
        ([Facts.Competence(area: "health", before: 3, after: 7)], Outcome.met, Reason.satisfied, [FactKey]()),
        ([.init(area: "health", before: 7, after: 3)], .met, .satisfied, []),
        ([.init(area: "health", before: 3), .init(area: "justice", before: 0, after: 1)], .unknown, .missingFacts, [.competenceAfter]),
        ([.init(area: "health", after: 3)], .unknown, .missingFacts, [.competenceBefore]),
        ([.init(area: "health"), .init(area: "justice")], .unknown, .missingFacts, [.competenceBefore, .competenceAfter]),
        ([.init(area: "health", before: 3, after: 7), .init(area: "astrology", before: 3, after: 7)], .notMet, .wordNotOnList, []),
        ([], .unknown, .missingFacts, [.competences]), (nil, .unknown, .missingFacts, [.competences]),
    ] as [([Facts.Competence]?, Outcome, Reason, [FactKey])])
    func competences(_ results: [Facts.Competence]?, _ outcome: Outcome, _ reason: Reason, _ asked: [FactKey]) {
        let finding = found("competence_measured", ["list": .text("areas")], shaping: withAreas) { $0.competences = results }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == asked)
    }

    @Test("POPC-3: an area that was taught and not measured is open; both levels and the gain are shown, a loss too")
    func gain() {
        func measured(_ taught: [String], _ results: [Facts.Competence]) -> Finding {
            found("competence_measured", ["list": .text("areas")], shaping: withAreas) {
                $0.competences = results
                $0.training.eServices = taught.map { .init(area: $0) }
            }
        }
        let health = Facts.Competence(area: "health", before: 3, after: 7)
        #expect(measured(["health"], [health]).outcome == .met)
        #expect(measured(["health", "justice"], [health]).outcome == .unknown)
        #expect(missing(measured(["health", "justice"], [health])) == [.competences])
        let both = measured(["health"], [health, .init(area: "justice", before: 5, after: 2)])
        #expect(both.factsUsed.map(\.fact.key) == [
            .competences, .competenceBefore, .competenceAfter, .competenceGain, .competences, .competenceBefore, .competenceAfter, .competenceGain,
        ])
        #expect(both.factsUsed.map(\.value) == [
            .code(identifier: "health"), .count(number: 3), .count(number: 7), .count(number: 4), .code(identifier: "justice"),
            .count(number: 5), .count(number: 2), .count(number: -3),
        ])
    }

    @Test("POPC-8: an inventory strictly earlier than the purchase", arguments: [
        (Happening.day(day("2018-03-01")), "2018-03-02", Outcome.met, Reason.satisfied, nil),
        (.day(day("2018-03-01")), "2018-03-01", .notMet, .inventoryTooLate, nil),
        (.day(day("2018-03-01")), "2018-02-28", .notMet, .inventoryTooLate, nil),
        (.day(day("2018-03-01")), nil, .unknown, .missingFacts, FactKey.purchaseDay),
        (.never, nil, .notMet, .noInventory, nil), (nil, "2018-03-02", .unknown, .missingFacts, .inventory),
    ] as [(Happening?, String?, Outcome, Reason, FactKey?)])
    func inventory(_ counted: Happening?, _ bought: String?, _ outcome: Outcome, _ reason: Reason, _ asked: FactKey?) {
        let finding = found("inventory_before_purchase") { $0.purchase = .init(day: bought.map(day), inventory: counted) }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == (asked.map { [$0] } ?? []))
        #expect(finding.comparison?.relation == (counted?.day != nil && bought != nil ? .below : nil))
    }

    @Test("POPC-8: a written justification", arguments: [(true, Outcome.met), (false, .notMet), (nil, .unknown)] as [(Bool?, Outcome)])
    func justified(_ value: Bool?, _ outcome: Outcome) {
        let finding = found("purchase_justified") { $0.purchase.isJustified = value }
        #expect(finding.outcome == outcome)
        if value == false { #expect(finding.reason == .notJustified) }
        #expect(missing(finding) == (value == nil ? [.purchaseJustified] : []))
    }

    @Test("POPC-8: within the limit that was stated, to the grosz", arguments: [
        (500_000, 500_000, Outcome.met, Reason.satisfied, [FactKey]()), (500_001, 500_000, .notMet, .overPurchaseLimit, []),
        (0, 0, .met, .satisfied, []), (500_000, nil, .unknown, .missingFacts, [.purchaseLimit]),
        (nil, 500_000, .unknown, .missingFacts, [.purchaseAmount]), (nil, nil, .unknown, .missingFacts, [.purchaseAmount, .purchaseLimit]),
    ] as [(Int64?, Int64?, Outcome, Reason, [FactKey])])
    func limit(_ amount: Int64?, _ limit: Int64?, _ outcome: Outcome, _ reason: Reason, _ asked: [FactKey]) {
        let finding = found("purchase_within_limit") {
            $0.purchase = .init(amount: amount.map(Money.init(grosze:)), limit: limit.map(Money.init(grosze:)))
        }
        #expect(finding.outcome == outcome)
        #expect(finding.reason == reason)
        #expect(missing(finding) == asked)
        #expect(finding.comparison?.holds == (asked.isEmpty ? outcome == .met : nil))
    }
}
