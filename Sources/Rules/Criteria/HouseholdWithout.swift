extension Criteria {
    /// The household has neither computer nor Internet (P-7), where a broken computer may pass (P-11).
    static let householdWithoutComputerAndInternet = Criterion(
        id: "household_without_computer_and_internet", asks: [.computerPresent, .computerWorking, .internetLink]
    ) { context in
        let joining = context.policy(.withoutComputerAndInternet)
        let computer = computerStanding(context)
        let link = context.facts.household.internetLink
        let linkFact = FactRef(.internetLink)
        let withoutLink = Outcome(link).negated
        let outcome =
            joining.option == "neither"
            ? computer.outcome.and(withoutLink) : computer.outcome.or(withoutLink)
        var result = CriterionResult(outcome: outcome, reason: .satisfied, used: computer.used)
        if let link { result.used.append(UsedFact(linkFact, .flag(isTrue: link))) }
        result.policies = computer.policies + [joining.use]
        switch outcome {
        case .met: break
        case .unknown:
            result.reason = .missingFacts
            result.missing = computer.missing + (link == nil ? [linkFact] : [])
        case .notMet:
            let both = computer.outcome == .notMet && withoutLink == .notMet
            result.reason = both ? .hasComputerAndInternet : computer.outcome == .notMet ? .hasComputer : .hasInternet
        }
        return result
    }

    /// The household has no working computer (P-11); a test of its own for rules that print it apart.
    static let householdWithoutComputer = Criterion(
        id: "household_without_computer", asks: [.computerPresent, .computerWorking]
    ) { context in
        computerStanding(context)
    }

    /// The household has no active Internet link.
    static let householdWithoutInternet = Criterion(id: "household_without_internet", asks: [.internetLink]) { context in
        CriterionResult.flag(
            context.facts.household.internetLink, FactRef(.internetLink), wanted: false, failing: .hasInternet)
    }

    private static func computerStanding(_ context: CriterionContext) -> CriterionResult {
        let household = context.facts.household
        let present = FactRef(.computerPresent)
        guard let isPresent = household.computerPresent else { return .unknown([present]) }
        let used = [UsedFact(present, .flag(isTrue: isPresent))]
        guard isPresent else { return .met(used: used) }
        let policy = context.policy(.brokenComputer)
        if policy.option == "any_computer" { return .notMet(.hasComputer, used: used, policies: [policy.use]) }
        let working = FactRef(.computerWorking)
        guard let isWorking = household.computerWorking else {
            return .unknown([working], used: used, policies: [policy.use])
        }
        let all = used + [UsedFact(working, .flag(isTrue: isWorking))]
        return isWorking
            ? .notMet(.hasComputer, used: all, policies: [policy.use]) : .met(used: all, policies: [policy.use])
    }
}
