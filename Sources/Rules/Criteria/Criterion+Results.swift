extension CriterionResult {
    /// Tests one yes-or-no fact.
    static func flag(_ value: Bool?, _ fact: FactRef, wanted: Bool, failing: Reason) -> Self {
        guard let value else { return .unknown([fact]) }
        let used = [UsedFact(fact, .flag(isTrue: value))]
        return value == wanted ? .met(used: used) : .notMet(failing, used: used)
    }

    /// The same result with two days compared.
    func comparing(
        _ left: CalendarDay, _ relation: Comparison.Relation, _ right: CalendarDay, holding: Reason = .satisfied,
        failing: Reason
    ) -> Self {
        let holds = relation.holds(left, right)
        var result = self
        result.comparison = Comparison(left: .day(day: left), relation: relation, right: .day(day: right), holds: holds)
        result.outcome = Outcome(holds)
        result.reason = holds ? holding : failing
        return result
    }

    /// The same result with two whole figures compared.
    func comparing(
        _ left: FactValue, _ relation: Comparison.Relation, _ right: FactValue, holds: Bool, holding: Reason = .satisfied,
        failing: Reason
    ) -> Self {
        var result = self
        result.comparison = Comparison(left: left, relation: relation, right: right, holds: holds)
        result.outcome = Outcome(holds)
        result.reason = holds ? holding : failing
        return result
    }
}
