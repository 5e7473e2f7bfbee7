extension Criteria {
    /// One of the bodies named the applicant for support; a human act that eligibility does not imply.
    static let nominated = Criterion(
        id: "nominated", parameters: [ParameterSpec("by", .words(NominatingBody.allCases.map(\.rawValue)))],
        asks: [.nominations]
    ) { context in
        let fact = FactRef(.nominations)
        guard let nominations = context.facts.nominations else { return .unknown([fact]) }
        let used = nominations.map { UsedFact(fact, .code(identifier: $0.by.rawValue)) }
        let bodies = context.parameters.words("by", as: NominatingBody.self)
        return nominations.contains { bodies.contains($0.by) }
            ? .met(used: used) : .notMet(.notNominated, used: used)
    }

    /// A benefit was awarded within the criterion; one awarded above it does not count (ST-10, ST-14).
    static let benefitAwarded = Criterion(
        id: "benefit_awarded", parameters: [ParameterSpec("kinds", .words(BenefitKind.allCases.map(\.rawValue)))],
        asks: [.benefitDecisions, .withinCriterion]
    ) { context in
        let fact = FactRef(.benefitDecisions)
        guard let decisions = context.facts.benefitDecisions else { return .unknown([fact]) }
        let kinds = context.parameters.words("kinds", as: BenefitKind.self)
        let fitting = decisions.filter { kinds.contains($0.kind) }
        let used = fitting.map { UsedFact(fact, .code(identifier: $0.kind.rawValue)) }
        guard !fitting.isEmpty else { return .notMet(.benefitNotAwarded, used: used) }
        let within = FactRef(.withinCriterion)
        if fitting.contains(where: { $0.withinCriterion == true }) {
            return .met(.benefitAwarded, used: used + [UsedFact(within, .flag(isTrue: true))])
        }
        if fitting.contains(where: { $0.withinCriterion == nil }) { return .unknown([within], used: used) }
        return .notMet(.benefitAwardedOverLimit, used: used + [UsedFact(within, .flag(isTrue: false))])
    }

    /// No support of a kind was received, ever or within some years before the day (KP-11, KP-13, KP-14; P-4, P-12).
    static let notSupportedBefore = Criterion(
        id: "not_supported_before",
        parameters: [
            ParameterSpec("kind", .word(PriorSupportKind.allCases.map(\.rawValue))),
            ParameterSpec("years", .number(1...50), required: false),
            ParameterSpec("proven_loss_excuses", .flag, required: false),
        ],
        asks: [.priorSupport, .priorSupportDay, .equipmentLoss, .lossConfirmed, .recordedSupport, .possibleSupport]
    ) { context in
        guard let kind = context.parameters.word("kind", as: PriorSupportKind.self) else { return .review() }
        func results(_ key: FactKey, _ supports: [Facts.PriorSupport]?) -> [CriterionResult]? {
            supports?.filter { $0.kind == kind }.map { supportResult($0, as: key, context) }
        }
        // What the office has on record itself comes before what somebody declares.
        let recorded = results(.recordedSupport, context.facts.recordedSupport) ?? []
        let declared = results(.priorSupport, context.facts.priorSupport)
        let fact = FactRef(.priorSupport)
        if let bar = (recorded + (declared ?? [])).first(where: { $0.outcome == .notMet }) { return bar }
        if let open = recorded.first(where: { $0.outcome == .unknown }) { return open }
        // Whoever may be the same person leaves it open only where their support would stand in the way.
        if let possible = results(.possibleSupport, context.facts.possibleSupport)?.first(where: { $0.outcome != .met }) {
            return .unknown([FactRef(.possibleSupport)] + (declared == nil ? [fact] : []), used: possible.used)
        }
        guard let declared else { return .unknown([fact]) }
        if let open = declared.first(where: { $0.outcome == .unknown }) { return open }
        return recorded.first ?? declared.first ?? .met(used: [UsedFact(fact, .count(number: 0))])
    }

    private static func supportResult(_ support: Facts.PriorSupport, as key: FactKey, _ context: CriterionContext) -> CriterionResult {
        guard support.day == nil, let year = support.year, context.parameters.number("years") != nil,
            let first = CalendarDay(year: year, month: 1, day: 1), let last = CalendarDay(year: year, month: 12, day: 31)
        else { return supportResult(support, on: support.day, as: key, context) }
        // Of a year alone something follows only where its first and its last day lead to the same.
        let ends = [first, last].map { supportResult(support, on: $0, as: key, context) }
        var result = ends[0].outcome == ends[1].outcome ? ends[1] : .unknown([FactRef(.priorSupportDay)])
        result.used = [UsedFact(FactRef(key), .code(identifier: support.kind.rawValue)), UsedFact(FactRef(.priorSupportDay), .count(number: year))]
        return result
    }

    private static func supportResult(
        _ support: Facts.PriorSupport, on received: CalendarDay?, as key: FactKey, _ context: CriterionContext
    ) -> CriterionResult {
        var result = CriterionResult.notMet(
            .supportedBefore, used: [UsedFact(FactRef(key), .code(identifier: support.kind.rawValue))])
        if let years = context.parameters.number("years") {
            let fact = FactRef(.priorSupportDay)
            guard let day = context.day else { return .unknown(context.missingDay) }
            guard let received else {
                let excused = context.parameters.flag("proven_loss_excuses") ? excusing(result, support, context) : result
                // A confirmed loss excuses whatever the day was.
                return excused.outcome == .met ? excused : .unknown([fact], used: result.used)
            }
            if received > day {
                // The rules look back from the day of the facts; what came later does not bar.
                result.used.append(UsedFact(fact, .day(day: received)))
                return result.comparing(received, .above, day, failing: .supportedBefore)
            }
            let edge = day.adding(years: -years)
            let policy = context.policy(.lookBackEdge)
            result.used.append(UsedFact(fact, .day(day: received)))
            if received == edge { result.policies.append(policy.use) }
            result = result.comparing(
                received, policy.option == "inclusive" ? .below : .atMost, edge, failing: .supportedBefore)
            if result.outcome == .met { return result }
        }
        return context.parameters.flag("proven_loss_excuses") ? excusing(result, support, context) : result
    }

    /// Equipment lost in a random event that the competent body confirmed does not bar; other losses are for a person.
    private static func excusing(
        _ bar: CriterionResult, _ support: Facts.PriorSupport, _ context: CriterionContext
    ) -> CriterionResult {
        let fact = FactRef(.equipmentLoss)
        guard let loss = support.loss else { return .unknown([fact], used: bar.used, policies: bar.policies) }
        let policy = context.policy(.lostEquipment)
        let used = bar.used + [UsedFact(fact, .code(identifier: loss.rawValue))]
        let policies = bar.policies + [policy.use]
        if loss == .notLost { return bar }
        guard loss == .randomEvent, policy.option == "proven_random_event" else {
            return .review(used: used, policies: policies)
        }
        let proof = FactRef(.lossConfirmed)
        guard let confirmed = support.lossConfirmed else { return .unknown([proof], used: used, policies: policies) }
        let all = used + [UsedFact(proof, .flag(isTrue: confirmed))]
        return confirmed ? .met(used: all, policies: policies) : .review(used: all, policies: policies)
    }

    /// Nobody else of the household filed earlier; on the same day a person decides (KP-12, P-6).
    static let onlyApplicant = Criterion(id: "only_applicant_in_household", asks: [.otherApplication]) { context in
        let fact = FactRef(.otherApplication)
        guard let other = context.facts.household.otherApplication else { return .unknown([fact]) }
        guard let filed = other.filed else { return .met(used: [UsedFact(fact, .flag(isTrue: false))]) }
        guard let day = context.day else { return .unknown(context.missingDay) }
        let policy = context.policy(.secondApplication)
        let used = [UsedFact(fact, .day(day: filed))]
        guard policy.option == "earlier_stays", filed != day else { return .review(used: used, policies: [policy.use]) }
        return CriterionResult.met(used: used, policies: [policy.use])
            .comparing(day, .below, filed, failing: .otherApplicationEarlier)
    }
}
