extension Criteria {
    /// The three lists of the welfare centre hold every application exactly once (KP-19).
    static let listsPartition = Criterion(id: "lists_partition", asks: [.recruitmentLists]) { context in
        let round = context.facts.recruitment
        let fact = FactRef(.recruitmentLists)
        guard let all = round.applications, let recommended = round.recommended,
            let reserve = round.recommendedForReserve, let rest = round.rest
        else { return .unknown([fact]) }
        let listed = recommended + reserve + rest
        let used = [UsedFact(fact, .count(number: listed.count))]
        let isPartition = Set(listed).count == listed.count && Set(listed) == Set(all) && Set(all).count == all.count
        return isPartition ? .met(used: used) : .notMet(.listsOverlapOrMiss, used: used)
    }

    /// What was received is what was decided: basic + reserve + rejected + not accepted + withdrawn (LE-3).
    static let countsReconcile = Criterion(id: "counts_reconcile", asks: [.recruitmentCounts]) { context in
        let round = context.facts.recruitment
        let fact = FactRef(.recruitmentCounts)
        let parts = [round.basic, round.reserve, round.formallyRejected, round.notAccepted, round.withdrawn]
        let known = parts.compactMap { $0 }
        guard let received = round.received, known.count == parts.count else { return .unknown([fact]) }
        let sum = known.reduce(0, +)
        var result = CriterionResult(
            outcome: Outcome(received == sum), reason: received == sum ? .satisfied : .countsDoNotReconcile,
            used: [UsedFact(fact, .count(number: received))])
        result.comparison = Comparison(
            left: .count(number: received), relation: .equal, right: .count(number: sum), holds: received == sum)
        return result
    }

    /// Places on the reserve list are 1, 2, 3 … without gap or repetition, for the place decides (KP-23).
    static let positionsConsecutive = Criterion(id: "positions_consecutive", asks: [.reservePositions]) { context in
        let fact = FactRef(.reservePositions)
        guard let positions = context.facts.recruitment.reservePositions else { return .unknown([fact]) }
        let used = [UsedFact(fact, .count(number: positions.count))]
        let isConsecutive = positions == positions.indices.map { $0 + 1 }
        return isConsecutive ? .met(used: used) : .notMet(.positionsNotConsecutive, used: used)
    }

    /// No more households are on the basic list than the programme has places (ST-2, LE-2).
    static let withinCapacity = Criterion(id: "within_capacity", asks: [.recruitmentCounts]) { context in
        let fact = FactRef(.recruitmentCounts)
        guard let basic = context.facts.recruitment.basic else { return .unknown([fact]) }
        guard let places = context.ruleSet.capacity.households else { return .met() }
        return CriterionResult.met(used: [UsedFact(fact, .count(number: basic))]).comparing(
            .count(number: basic), .atMost, .count(number: places), holds: basic <= places, failing: .overCapacity)
    }
}
