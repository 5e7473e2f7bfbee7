extension Criteria {
    /// A training teaches only what the programme pays for; vocational training is not among it (NA-6).
    static let trainingContentIn = Criterion(
        id: "training_content_in",
        parameters: [ParameterSpec("contents", .words(TrainingContent.allCases.map(\.rawValue)))],
        asks: [.trainingContents]
    ) { context in
        let fact = FactRef(.trainingContents)
        guard let contents = context.facts.training.contents, !contents.isEmpty else { return .unknown([fact]) }
        let used = contents.map { UsedFact(fact, .code(identifier: $0.rawValue)) }
        let allowed = context.parameters.words("contents", as: TrainingContent.self)
        return contents.allSatisfy(allowed.contains) ? .met(used: used) : .notMet(.contentNotAllowed, used: used)
    }

    /// A training names the public e-services it is about, by areas of a list, available or planned (POPC-1, POPC-2).
    static let eServicesNamed = Criterion(
        id: "e_services_named", parameters: [ParameterSpec("list", .codeList)], asks: [.eServices]
    ) { context in
        let fact = FactRef(.eServices)
        guard let services = context.facts.training.eServices else { return .unknown([fact]) }
        guard !services.isEmpty else { return .notMet(.noEService, used: [UsedFact(fact, .count(number: 0))]) }
        let used = services.flatMap { service in
            [service.area, service.status?.rawValue].compactMap { $0 }.map { UsedFact(fact, .code(identifier: $0)) }
        }
        guard services.allSatisfy({ context.list.contains($0.area) }) else { return .notMet(.wordNotOnList, used: used) }
        return services.contains { $0.name == nil || $0.status == nil } ? .unknown([fact], used: used) : .met(used: used)
    }

    /// A training rests on an analysis of needs made before it begins (POPC-4).
    static let needsAnalysed = Criterion(id: "needs_analysed", asks: [.needsAnalysis, .trainingStarts]) { context in
        let fact = FactRef(.needsAnalysis)
        guard let analysis = context.facts.training.needsAnalysis else { return .unknown([fact]) }
        guard let day = analysis.day else {
            return .notMet(.noNeedsAnalysis, used: [UsedFact(fact, .flag(isTrue: false))])
        }
        let used = [UsedFact(fact, .day(day: day))]
        guard let starts = context.facts.training.starts else { return .unknown([FactRef(.trainingStarts)], used: used) }
        return CriterionResult.met(used: used).comparing(day, .atMost, starts, failing: .needsAnalysisTooLate)
    }

    /// A fact that the programme wants on record is a word of one of its lists (POPC-5, POPC-6).
    static let wordOfList = Criterion(
        id: "word_of_list",
        parameters: [ParameterSpec("fact", .word(["training_form", "training_level"])), ParameterSpec("list", .codeList)],
        asks: [.trainingForm, .trainingLevel]
    ) { context in
        let isForm = context.parameters.text("fact") == FactKey.trainingForm.rawValue
        let fact = FactRef(isForm ? .trainingForm : .trainingLevel)
        guard let word = isForm ? context.facts.training.form : context.facts.training.level else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: word))]
        return context.list.contains(word) ? .met(used: used) : .notMet(.wordNotOnList, used: used)
    }

    /// What the programme wants on record is recorded: who paid and when (POPC-7), a partner's part (POPC-9), a share (NA-4).
    static let recorded = Criterion(
        id: "recorded",
        parameters: [ParameterSpec("facts", .words(recordedFacts.map(\.rawValue)))], asks: recordedFacts
    ) { context in
        let keys = context.parameters.words("facts", as: FactKey.self)
        let missing = keys.filter { recordedValue($0, context.facts) == nil }
        let used = keys.compactMap { key in recordedValue(key, context.facts).map { UsedFact(FactRef(key), $0) } }
        return missing.isEmpty ? .met(used: used) : .unknown(missing.map { FactRef($0) }, used: used)
    }

    private static let recordedFacts: [FactKey] = [
        .fundingSource, .fundingYear, .internetShare, .nominations, .partners, .partnerRole, .sustainabilityBasis,
    ]

    private static func recordedValue(_ key: FactKey, _ facts: Facts) -> FactValue? {
        switch key {
        case .fundingSource: facts.equipment.fundingSource.map { .code(identifier: $0) }
        case .fundingYear: facts.equipment.fundingYear.map { .count(number: $0) }
        case .internetShare: facts.internetService.sharePercent.map { .count(number: $0) }
        case .nominations: facts.nominations.flatMap { $0.isEmpty ? nil : .count(number: $0.count) }
        case .partners: partners(facts) { _ in true }
        case .partnerRole: partners(facts) { $0.role != nil }
        case .sustainabilityBasis: partners(facts) { $0.sustainability != nil }
        default: nil
        }
    }

    /// How many partners there are, once each of them is described; a project without partners has none to describe.
    private static func partners(_ facts: Facts, _ isDescribed: (Facts.Partner) -> Bool) -> FactValue? {
        facts.project.partners.flatMap { $0.allSatisfy(isDescribed) ? .count(number: $0.count) : nil }
    }

    /// Competence of a person is measured before and after in every area of the training (POPC-3).
    ///
    /// Where the case does not say which areas the training had, those that were measured are taken for all.
    static let competenceMeasured = Criterion(
        id: "competence_measured", parameters: [ParameterSpec("list", .codeList)],
        asks: [.competences, .competenceBefore, .competenceAfter, .eServices]
    ) { context in
        let fact = FactRef(.competences)
        guard let results = context.facts.competences, !results.isEmpty else { return .unknown([fact]) }
        let used = results.flatMap(competenceUsed)
        guard results.allSatisfy({ context.list.contains($0.area) }) else { return .notMet(.wordNotOnList, used: used) }
        let measured = Set(results.map(\.area))
        let taught = context.facts.training.eServices ?? []
        var missing = taught.allSatisfy { measured.contains($0.area) } ? [] : [fact]
        if results.contains(where: { $0.before == nil }) { missing.append(FactRef(.competenceBefore)) }
        if results.contains(where: { $0.after == nil }) { missing.append(FactRef(.competenceAfter)) }
        return missing.isEmpty ? .met(used: used) : .unknown(missing, used: used)
    }

    /// The area of a result, both levels and the gain, as far as measured; what a person forgot is a gain below nought.
    private static func competenceUsed(_ result: Facts.Competence) -> [UsedFact] {
        let gain = result.after.flatMap { after in result.before.map { after - $0 } }
        let levels: [(FactKey, Int?)] = [
            (.competenceBefore, result.before), (.competenceAfter, result.after), (.competenceGain, gain),
        ]
        return [UsedFact(FactRef(.competences), .code(identifier: result.area))]
            + levels.compactMap { key, level in level.map { UsedFact(FactRef(key), .count(number: $0)) } }
    }

    /// Equipment is bought only after an inventory of what exists (POPC-8 a).
    static let inventoryBeforePurchase = Criterion(
        id: "inventory_before_purchase", asks: [.inventory, .purchaseDay]
    ) { context in
        let fact = FactRef(.inventory)
        guard let inventory = context.facts.purchase.inventory else { return .unknown([fact]) }
        guard let counted = inventory.day else {
            return .notMet(.noInventory, used: [UsedFact(fact, .flag(isTrue: false))])
        }
        let used = [UsedFact(fact, .day(day: counted))]
        guard let bought = context.facts.purchase.day else { return .unknown([FactRef(.purchaseDay)], used: used) }
        return CriterionResult.met(used: used).comparing(counted, .below, bought, failing: .inventoryTooLate)
    }

    /// A purchase is justified in writing (POPC-8 b).
    static let purchaseJustified = Criterion(id: "purchase_justified", asks: [.purchaseJustified]) { context in
        .flag(context.facts.purchase.isJustified, FactRef(.purchaseJustified), wanted: true, failing: .notJustified)
    }

    /// A purchase keeps within the limit that was set for it (POPC-8 c).
    static let purchaseWithinLimit = Criterion(
        id: "purchase_within_limit", asks: [.purchaseAmount, .purchaseLimit]
    ) { context in
        let purchase = context.facts.purchase
        let missing = (purchase.amount == nil ? [FactRef(.purchaseAmount)] : []) + (purchase.limit == nil ? [FactRef(.purchaseLimit)] : [])
        guard let amount = purchase.amount, let limit = purchase.limit else { return .unknown(missing) }
        return CriterionResult.met(used: [UsedFact(FactRef(.purchaseAmount), .money(amount: amount))]).comparing(
            .money(amount: amount), .atMost, .money(amount: limit), holds: amount <= limit, failing: .overPurchaseLimit)
    }
}

extension CriterionContext {
    /// The words of the programme's list that the criterion's parameter names.
    fileprivate var list: Set<String> {
        Set((ruleSet.codeLists[parameters.text("list") ?? ""] ?? []).map(\.code))
    }
}
