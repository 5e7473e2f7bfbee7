/// The sum of a family's incomes against a limit, with everything that was seen on the way.
struct IncomeTest {
    let context: CriterionContext
    let day: CalendarDay
    /// What was compared, for whoever explains the result; nil until the test has come so far.
    private(set) var figures: Figures?
    private var used: [UsedFact] = []
    private var missing: [FactRef] = []
    private var policies: [PolicyUse] = []

    /// The sum of a family and the amount it was held against.
    struct Figures {
        let threshold: String
        let thresholdDay: CalendarDay
        let period: IncomePeriod
        let total: ExactMoney
        let limit: Comparison.Product
    }

    init(context: CriterionContext, day: CalendarDay) {
        self.context = context
        self.day = day
    }

    mutating func run() -> CriterionResult {
        let circle = context.parameters.word("circle", as: FamilyCircle.self) ?? .household
        guard let family = members(of: circle) else { return .unknown(missing, used: used) }
        guard let key = thresholdKey(family) else { return .unknown(missing, used: used) }
        let period = period()
        let thresholdDay = context.parameters.text("threshold_of") == "income_year" ? period.lastDay : day
        var lookup = ThresholdLookup(context: context, day: thresholdDay)
        guard let unit = lookup.amount(key) else {
            return CriterionResult(outcome: .unknown, reason: .noThresholdForDay, used: used, policies: lookup.policies)
        }
        policies += lookup.policies
        let total = family.reduce(ExactMoney.zero) { $0 + income(of: $1, period: period) }
        let limit = Comparison.Product(count: family.count, unit: unit, months: period.months)
        figures = Figures(threshold: key, thresholdDay: thresholdDay, period: period, total: total, limit: limit)
        var result = compare(total, with: limit)
        result.lawDifferences = lookup.differences
        return result
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
    private mutating func income(of person: Facts.Person, period: IncomePeriod) -> ExactMoney {
        let fact = FactRef(.incomes, person: person.id, period: period)
        guard let incomes = person.incomes else {
            missing.append(fact)
            return .zero
        }
        let basis = context.parameters.word("basis", as: IncomeBasis.self) ?? .net
        let ofBasis = incomes.filter { $0.basis == basis }
        if !incomes.isEmpty, !period.isCovered(by: ofBasis.map(\.period)) {
            // Incomes of other times or measures say nothing about this one.
            missing.append(fact)
        }
        let sum = ofBasis.reduce(ExactMoney.zero) { $0 + counted($1, of: person, period: period) }
        used.append(UsedFact(fact, .money(amount: sum.roundedUp)))
        return sum
    }

    /// What one income adds to the sum of the period.
    private mutating func counted(_ income: Facts.Income, of person: Facts.Person, period: IncomePeriod) -> ExactMoney {
        guard let stated = income.period else {
            missing.append(FactRef(.incomePeriod, person: person.id))
            return .zero
        }
        guard period.includes(stated) else { return .zero }
        if let exclusion = income.exclusion,
            context.parameters.words("not_counted", as: IncomeExclusion.self).contains(exclusion) {
            used.append(UsedFact(FactRef(.incomes, person: person.id, period: period), .code(identifier: exclusion.rawValue)))
            return .zero
        }
        guard let amount = income.amount else { return farmIncome(income, of: person, period: period) }
        guard stated.months == 12, let earned = income.earnedMonths else { return ExactMoney(amount) }
        // Gained during the year: what a month brought counts for each month (family-benefits act, art. 5).
        return ExactMoney(amount, times: 12, dividedBy: earned)
    }

    /// Farm income by converted hectares and the law's amount for one of them in the month.
    private mutating func farmIncome(_ income: Facts.Income, of person: Facts.Person, period: IncomePeriod) -> ExactMoney {
        guard let hectares = income.hectares, case .month = period,
            let key = context.parameters.text("hectare_threshold"),
            let perHectare = context.law.threshold(key, on: day)?.amount
        else {
            missing.append(FactRef(.incomeAmount, person: person.id, period: period))
            return .zero
        }
        used.append(UsedFact(FactRef(.hectares, person: person.id), .thousandths(number: hectares)))
        return ExactMoney(perHectare, times: hectares, dividedBy: 1000)
    }

    private var relation: Comparison.Relation { context.parameters.text("relation") == "below" ? .below : .atMost }

    /// The figure that the rule sets against the limit: the total, or what it comes to by rounding each head's share (P-2).
    private func compared(_ total: ExactMoney, with limit: Comparison.Product) -> ExactMoney {
        let isRounded = context.policy(.rounding).option == "rounded_to_grosz"
        return isRounded ? total.roundedPerHead(parts: limit.count * limit.months) : total
    }

    /// Whether a total is within the limit.
    func holds(_ total: ExactMoney, within limit: Comparison.Product) -> Bool {
        relation.holds(compared(total, with: limit), ExactMoney(limit.amount))
    }

    private mutating func compare(_ total: ExactMoney, with limit: Comparison.Product) -> CriterionResult {
        let rounding = context.policy(.rounding)
        if rounding.option == "rounded_to_grosz" { policies.append(rounding.use) }
        let left = compared(total, with: limit)
        let holds = holds(total, within: limit)
        // Incomes are not negative: what is known may already be too much, and more facts would not help.
        if !missing.isEmpty, holds {
            return .unknown(missing, used: used, policies: policies)
        }
        return CriterionResult(
            outcome: Outcome(holds), reason: holds ? .incomeWithinLimit : .incomeAboveLimit,
            comparison: Comparison(
                left: .money(amount: left.roundedUp), relation: relation, right: .money(amount: limit.amount),
                product: limit, holds: holds),
            used: used, policies: policies)
    }
}

/// Money as a fraction of a grosz, so that averages are compared before anything is rounded (P-2).
struct ExactMoney: Comparable {
    /// 1000 × the least number that 1 to 12 divide: parts by months and by thousandths of a hectare come out whole.
    private static let scale: Int128 = 27_720_000

    private let parts: Int128

    static let zero = ExactMoney(parts: 0)

    private init(parts: Int128) {
        self.parts = parts
    }

    /// An amount × `times` ÷ `dividedBy`, which is 1 to 12 or 1000.
    init(_ amount: Money, times: Int = 1, dividedBy divisor: Int = 1) {
        precondition((1...12).contains(divisor) || divisor == 1000, "an amount is parted by months or by thousandths")
        parts = Int128(amount.grosze) * Int128(times) * (Self.scale / Int128(divisor))
    }

    /// In whole grosze, upwards: against a whole limit the rounded figure then compares as the exact one does.
    var roundedUp: Money {
        let whole = parts / Self.scale
        return Money(grosze: Int64(parts % Self.scale > 0 ? whole + 1 : whole))
    }

    /// The amount less whole grosze.
    func lowered(by amount: Money) -> ExactMoney {
        ExactMoney(parts: parts - Int128(amount.grosze) * Self.scale)
    }

    /// The total that the income per head, rounded half up to a grosz, would come to.
    func roundedPerHead(parts heads: Int) -> ExactMoney {
        let unit = Self.scale * Int128(heads)
        return ExactMoney(parts: (parts * 2 + unit) / (unit * 2) * unit)
    }

    static func < (left: ExactMoney, right: ExactMoney) -> Bool { left.parts < right.parts }
    static func + (left: ExactMoney, right: ExactMoney) -> ExactMoney { ExactMoney(parts: left.parts + right.parts) }
}

extension IncomePeriod {
    /// Whether an income of the other period belongs to this one: the same, or a month of the year.
    func includes(_ other: IncomePeriod) -> Bool {
        if case .year(let year) = self, case .month(let month) = other { return month.year == year }
        return self == other
    }

    /// Whether incomes of these times say all about this one: its own, every month of the year, or a time not known.
    func isCovered(by others: [IncomePeriod?]) -> Bool {
        if others.contains(where: { $0 == nil || $0 == self }) { return true }
        guard case .year = self else { return false }
        return Set(others.compactMap { $0 }.filter(includes)).count == 12
    }

    /// The last day of the period, on which an amount for the whole of it is in force.
    var lastDay: CalendarDay {
        switch self {
        case .month(let month): month.firstDay.adding(months: 1).adding(days: -1)
        case .year(let year): IncomePeriod.lastDay(of: year)
        }
    }

    private static func lastDay(of year: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: 12, day: 31) else {
            preconditionFailure("every year has a last day")
        }
        return day
    }
}

/// The amount of a threshold: printed by the programme, or the law's on the day (P-8).
struct ThresholdLookup {
    let context: CriterionContext
    let day: CalendarDay
    /// The policies on which the amount rests.
    private(set) var policies: [PolicyUse] = []
    /// Printed amounts that are not the law's.
    private(set) var differences: [LawDifference] = []

    init(context: CriterionContext, day: CalendarDay) {
        self.context = context
        self.day = day
    }

    /// The amount, noting the policy where printed amount and law differ or where the programme prints none.
    mutating func amount(_ key: String) -> Money? {
        let policy = context.policy(.thresholdSource)
        let minimum = context.policy(.minimumPension)
        if key == RuleSet.pensionByPolicy { policies.append(minimum.use) }
        let resolved = context.ruleSet.resolvedThreshold(key)
        if let supposed = context.ruleSet.supposed(key, resolved) { return supposed }
        let printed = context.ruleSet.printed(resolved, on: day)?.amount
        let lawful = context.law.threshold(resolved, on: day)?.amount
        let usesPrinted = policy.option == "printed"
        if let printed, printed != lawful {
            differences.append(LawDifference(key: resolved, printed: printed, lawful: lawful, usesPrinted: usesPrinted))
        }
        if !usesPrinted || printed == nil || printed != lawful { policies.append(policy.use) }
        return usesPrinted ? printed ?? lawful : lawful
    }
}
