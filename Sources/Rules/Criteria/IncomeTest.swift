/// The sum of a family's incomes against a limit, with everything that was seen on the way.
struct IncomeTest {
    let context: CriterionContext
    let day: CalendarDay
    private var used: [UsedFact] = []
    private var missing: [FactRef] = []
    private var policies: [PolicyUse] = []

    init(context: CriterionContext, day: CalendarDay) {
        self.context = context
        self.day = day
    }

    mutating func run() -> CriterionResult {
        let circle = context.parameters.word("circle", as: FamilyCircle.self) ?? .household
        guard let family = members(of: circle) else { return .unknown(missing, used: used) }
        guard let key = thresholdKey(family) else { return .unknown(missing, used: used) }
        guard let unit = ThresholdLookup(context: context, day: day).amount(key, policies: &policies) else {
            return CriterionResult(outcome: .unknown, reason: .noThresholdForDay, used: used, policies: policies)
        }
        let period = period()
        let total = family.reduce(Money.zero) { $0 + income(of: $1, period: period) }
        return compare(total, count: family.count, unit: unit, months: period.months)
    }

    /// The persons of the circle; nil, with the facts that are missing, when it is not known who they are.
    private mutating func members(of circle: FamilyCircle) -> [Facts.Person]? {
        let key: FactKey =
            switch circle {
            case .household: .inHousehold
            case .socialAssistanceFamily: .inSocialAssistanceFamily
            case .benefitFamily: .inBenefitFamily
            }
        for person in context.facts.persons where person.belongs(to: circle) == nil {
            missing.append(FactRef(key, person: person.id))
        }
        let listed = context.facts.persons.filter { $0.inHousehold == true }.count
        if let declared = context.facts.household.declaredSize, declared != listed {
            missing.append(FactRef(.persons))
        }
        let family = context.facts.persons.filter { $0.belongs(to: circle) == true }
        if family.isEmpty, missing.isEmpty { missing.append(FactRef(.persons)) }
        return missing.isEmpty ? family : nil
    }

    /// The threshold that fits the family: one person alone, a disabled child, or the usual one.
    private mutating func thresholdKey(_ family: [Facts.Person]) -> String? {
        let usual = context.parameters.text("threshold")
        if family.count == 1, let single = context.parameters.text("single_threshold") { return single }
        guard let raised = context.parameters.text("disabled_child_threshold") else { return usual }
        let children = family.map { DisabledChild(context: context, day: day).outcome(of: $0) }
        switch Outcome.any(children.map(\.outcome)) {
        case .met: return raised
        case .notMet: return usual
        case .unknown:
            missing += children.filter { $0.outcome == .unknown }.flatMap(\.missing)
            return nil
        }
    }

    private func period() -> IncomePeriod {
        let window = context.parameters.word("period", as: IncomeWindow.self) ?? .monthBeforeFiling
        return window.period(
            day: day, incomeLost: context.facts.household.incomeLost == true,
            benefitPeriodMonth: context.parameters.number("benefit_period_month") ?? 1)
    }

    /// The counted income of a person in the period, as far as known; what is not known is noted as missing.
    private mutating func income(of person: Facts.Person, period: IncomePeriod) -> Money {
        let fact = FactRef(.incomes, person: person.id, period: period)
        guard let incomes = person.incomes else {
            missing.append(fact)
            return .zero
        }
        let basis = context.parameters.word("basis", as: IncomeBasis.self) ?? .net
        let notCounted = context.parameters.words("not_counted", as: IncomeExclusion.self)
        let ofBasis = incomes.filter { $0.basis == basis }
        if !incomes.isEmpty, !ofBasis.contains(where: { $0.period == period || $0.period == nil }) {
            // Incomes of other times or measures say nothing about this one.
            missing.append(fact)
        }
        var sum = Money.zero
        for income in ofBasis {
            guard let stated = income.period else {
                missing.append(FactRef(.incomePeriod, person: person.id))
                continue
            }
            guard stated == period else { continue }
            if let exclusion = income.exclusion, notCounted.contains(exclusion) {
                used.append(UsedFact(fact, .code(identifier: exclusion.rawValue)))
                continue
            }
            guard let amount = income.amount else {
                missing.append(FactRef(.incomeAmount, person: person.id, period: period))
                continue
            }
            sum = sum + amount
        }
        used.append(UsedFact(fact, .money(amount: sum)))
        return sum
    }

    private mutating func compare(_ total: Money, count: Int, unit: Money, months: Int) -> CriterionResult {
        let relation: Comparison.Relation = context.parameters.text("relation") == "below" ? .below : .atMost
        let rounding = context.policy(.rounding)
        let product = Comparison.Product(count: count, unit: unit, months: months)
        var left = total
        if rounding.option == "rounded_to_grosz" {
            policies.append(rounding.use)
            left = IncomeTest.roundedPerHead(total, parts: count * months)
        }
        let holds = relation.holds(left, product.amount)
        // Incomes are not negative: what is known may already be too much, and more facts would not help.
        if !missing.isEmpty, holds {
            return .unknown(missing, used: used, policies: policies)
        }
        return CriterionResult(
            outcome: Outcome(holds), reason: holds ? .incomeWithinLimit : .incomeAboveLimit,
            comparison: Comparison(
                left: .money(amount: left), relation: relation, right: .money(amount: product.amount), product: product,
                holds: holds),
            used: used, policies: policies)
    }

    /// The total that the income per head, rounded half up to a grosz, would come to.
    static func roundedPerHead(_ total: Money, parts: Int) -> Money {
        let divisor = Int64(parts)
        return Money(grosze: (total.grosze * 2 + divisor) / (divisor * 2) * divisor)
    }
}

/// The amount of a threshold: printed by the programme, or the law's on the day (P-8).
struct ThresholdLookup {
    let context: CriterionContext
    let day: CalendarDay

    /// The amount, noting the policy where printed amount and law differ or where the programme prints none.
    func amount(_ key: String, policies: inout [PolicyUse]) -> Money? {
        let policy = context.policy(.thresholdSource)
        let minimum = context.policy(.minimumPension)
        let isMinimumPension = key == "min_pension.by_policy"
        if isMinimumPension { policies.append(minimum.use) }
        let resolved = isMinimumPension ? "min_pension." + minimum.option : key
        let printed = context.ruleSet.pinnedThresholds[resolved]
        let lawful = context.law.threshold(resolved, on: day)?.amount
        if policy.option == "law_table" {
            policies.append(policy.use)
            return lawful
        }
        if let printed, lawful == printed { return printed }
        policies.append(policy.use)
        return printed ?? lawful
    }
}
