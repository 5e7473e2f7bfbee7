extension Criteria {
    /// What one criterion that takes no parameters says, apart from any requirement of a programme; nil where there is none of the name.
    public static func answer(
        of id: String, on facts: Facts, under ruleSet: RuleSet, law: LawTables
    ) -> (outcome: Outcome, reason: Reason)? {
        guard let criterion = named(id), criterion.parameters.isEmpty else { return nil }
        let context = CriterionContext(facts: facts, ruleSet: ruleSet, law: law, parameters: Parameters(values: [:]))
        let result = criterion.evaluate(context)
        return (result.outcome, result.reason)
    }
}
