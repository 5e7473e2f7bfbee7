/// One kind of test that programmes may use: its name, its parameters, its code.
public struct Criterion: Sendable {
    /// The identifier in programme files.
    public let id: String
    /// The parameters it takes; a programme file with any other is refused.
    public let parameters: [ParameterSpec]
    /// The facts it may ask for, whatever its parameters.
    public let asks: [FactKey]
    let evaluate: @Sendable (CriterionContext) -> CriterionResult

    init(
        id: String, parameters: [ParameterSpec] = [], asks: [FactKey],
        evaluate: @escaping @Sendable (CriterionContext) -> CriterionResult
    ) {
        self.id = id
        self.asks = asks
        self.parameters = parameters
        self.evaluate = evaluate
    }
}

/// What a criterion may look at.
struct CriterionContext {
    var facts: Facts
    let ruleSet: RuleSet
    let law: LawTables
    let parameters: Parameters

    /// The day on which facts are tested.
    var day: CalendarDay? { facts.factsDay(under: ruleSet) }

    /// The facts that would give the day, for a finding that lacks it.
    var missingDay: [FactRef] {
        if ruleSet.filing.postRule == .receipt { return [FactRef(.receivedDay)] }
        guard let channel = facts.filing.channel else { return [FactRef(.filingChannel)] }
        let byPost = channel == .post && ruleSet.filing.postRule == .postmark
        return [FactRef(byPost && ruleSet.policies[.factsDay] == "filing_date" ? .postmarkDay : .receivedDay)]
    }

    /// A policy's option together with its use to record.
    func policy(_ policy: Policy) -> (option: String, use: PolicyUse) {
        (ruleSet.policies[policy], ruleSet.policies.use(policy))
    }
}

/// What a criterion found.
struct CriterionResult {
    var outcome: Outcome
    var reason: Reason
    var comparison: Comparison? = nil
    var used: [UsedFact] = []
    var missing: [FactRef] = []
    var policies: [PolicyUse] = []
    var lawDifferences: [LawDifference] = []

    static func met(_ reason: Reason = .satisfied, used: [UsedFact] = [], policies: [PolicyUse] = []) -> Self {
        CriterionResult(outcome: .met, reason: reason, used: used, policies: policies)
    }

    static func notMet(_ reason: Reason, used: [UsedFact] = [], policies: [PolicyUse] = []) -> Self {
        CriterionResult(outcome: .notMet, reason: reason, used: used, policies: policies)
    }

    static func unknown(_ missing: [FactRef], used: [UsedFact] = [], policies: [PolicyUse] = []) -> Self {
        CriterionResult(outcome: .unknown, reason: .missingFacts, used: used, missing: missing, policies: policies)
    }

    /// Nobody can decide it but a person.
    static func review(used: [UsedFact] = [], policies: [PolicyUse] = []) -> Self {
        CriterionResult(outcome: .unknown, reason: .manualReview, used: used, policies: policies)
    }
}
