extension Criteria {
    /// The grantee is of a kind that may run such a project (NA-3).
    static let granteeKindIn = Criterion(
        id: "grantee_kind_in", parameters: [ParameterSpec("kinds", .words(GranteeKind.allCases.map(\.rawValue)))],
        asks: [.granteeKind]
    ) { context in
        word(context.facts.project.granteeKind, .granteeKind, of: context, in: "kinds", failing: .granteeKindNotAllowed)
    }

    /// The unit is of a kind that may be equipped (NA-7).
    static let unitKindIn = Criterion(
        id: "unit_kind_in", parameters: [ParameterSpec("kinds", .words(UnitKind.allCases.map(\.rawValue)))],
        asks: [.unitKind]
    ) { context in
        word(context.facts.unit.kind, .unitKind, of: context, in: "kinds", failing: .unitKindNotAllowed)
    }

    /// The unit is subordinate to the grantee (NA-7).
    static let unitSubordinate = Criterion(id: "unit_subordinate", asks: [.unitSubordinate]) { context in
        .flag(context.facts.unit.isSubordinate, FactRef(.unitSubordinate), wanted: true, failing: .unitNotSubordinate)
    }

    /// The unit works in the grantee's area (NA-7).
    static let unitInTerritory = Criterion(id: "unit_in_territory", asks: [.unitInTerritory]) { context in
        .flag(context.facts.unit.isInTerritory, FactRef(.unitInTerritory), wanted: true, failing: .unitOutsideTerritory)
    }

    /// The unit stands on the programme's closed list (LE-7), or on the grant agreement's where the file has none.
    static let unitOnList = Criterion(id: "unit_on_list", asks: [.unit]) { context in
        let fact = FactRef(.unit)
        if context.ruleSet.units.isEmpty {
            return .flag(context.facts.unit.isOnList, fact, wanted: true, failing: .unitNotListed)
        }
        guard let id = context.facts.unit.id else { return .unknown([fact]) }
        let used = [UsedFact(fact, .code(identifier: id))]
        return context.ruleSet.units.contains { $0.id == id } ? .met(used: used) : .notMet(.unitNotListed, used: used)
    }

    /// No more months of Internet are paid for than the programme allows (NA-4).
    static let internetMonthsAtMost = Criterion(
        id: "internet_months_at_most", parameters: [ParameterSpec("months", .number(1...1200))], asks: [.internetMonths]
    ) { context in
        let fact = FactRef(.internetMonths)
        guard let months = context.facts.internetService.months else { return .unknown([fact]) }
        let limit = context.parameters.number("months") ?? 0
        return CriterionResult.met(used: [UsedFact(fact, .count(number: months))]).comparing(
            .count(number: months), .atMost, .count(number: limit), holds: months <= limit, failing: .tooManyMonths)
    }

    /// A word of a closed vocabulary that must be one of those a parameter names.
    private static func word<Word: RawRepresentable & Equatable>(
        _ value: Word?, _ key: FactKey, of context: CriterionContext, in parameter: String, failing: Reason
    ) -> CriterionResult where Word.RawValue == String {
        guard let value else { return .unknown([FactRef(key)]) }
        let used = [UsedFact(FactRef(key), .code(identifier: value.rawValue))]
        return context.parameters.words(parameter, as: Word.self).contains(value)
            ? .met(used: used) : .notMet(failing, used: used)
    }
}
