/// The sum of a family's incomes against a limit, with everything that was seen on the way.
struct IncomeTest {
    let context: CriterionContext
    let day: CalendarDay
    /// What was compared, for whoever explains the result; nil until the test has come so far.
    private(set) var figures: Figures?
    private var used: [UsedFact] = []
    private var missing: [FactRef] = []
    /// Facts about children that would choose between two limits; asked for only where the choice matters.
    private var openChildren: [FactRef] = []
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
        let family = members(of: circle)
        let period = period()
        let thresholdDay = context.parameters.text("threshold_of") == "income_year" ? period.lastDay : day
        var limits: [(key: String, limit: Comparison.Product, lookup: ThresholdLookup)] = []
        for (key, count) in possibleThresholds(family) {
            var lookup = ThresholdLookup(context: context, day: thresholdDay)
            guard let unit = lookup.amount(key) else {
                return CriterionResult(outcome: .unknown, reason: .noThresholdForDay, used: used, policies: lookup.policies)
            }
            limits.append((key, Comparison.Product(count: count, unit: unit, months: period.months), lookup))
        }
        limits.sort { $0.limit.amount < $1.limit.amount }
        let total = family.known.reduce(ExactMoney.zero) { $0 + income(of: $1, period: period) }
        guard let least = limits.first, let greatest = limits.last else { return .unknown(missing, used: used) }
        // Where several limits may apply, what is within the least is within all, and what is above the greatest above all.
        let decisive = family.isComplete && holds(total, within: least.limit) ? least : greatest
        policies += decisive.lookup.policies
        figures = Figures(
            threshold: decisive.key, thresholdDay: thresholdDay, period: period, total: total, limit: decisive.limit)
        let isOpen = least.limit != greatest.limit && !holds(total, within: least.limit)
        var result = compare(total, with: decisive.limit, isOpen: isOpen || !family.isComplete)
        result.lawDifferences = decisive.lookup.differences
        return result
    }

    /// The persons of the circle as far as they are known.
    private struct Family {
        let known: [Facts.Person]
        /// How many there may be at most.
        let atMost: Int
        /// Whether it is known who they all are.
        let isComplete: Bool
    }

    /// The persons of the circle; what is not known about who they are is noted as missing.
    private mutating func members(of circle: FamilyCircle) -> Family {
        let key: FactKey =
            switch circle {
            case .household: .inHousehold
            case .socialAssistanceFamily: .inSocialAssistanceFamily
            case .benefitFamily: .inBenefitFamily
            }
        let before = missing.count
        let doubtful = context.facts.persons.filter { $0.belongs(to: circle) == nil }
        missing += doubtful.map { FactRef(key, person: $0.id) }
        let listed = context.facts.persons.filter { $0.inHousehold == true }.count
        let declared = context.facts.household.declaredSize ?? listed
        if declared != listed { missing.append(FactRef(.persons)) }
        let known = context.facts.persons.filter { $0.belongs(to: circle) == true }
        if known.isEmpty, missing.count == before { missing.append(FactRef(.persons)) }
        return Family(
            known: known, atMost: known.count + doubtful.count + max(0, declared - listed),
            isComplete: missing.count == before)
    }

    /// The thresholds that may fit, each with the number of persons it is taken for: one person alone, a disabled child, or
    /// the usual one. Several while facts are missing that choose among them.
    private mutating func possibleThresholds(_ family: Family) -> [(key: String, count: Int)] {
        guard let usual = context.parameters.text("threshold") else { return [] }
        let count = family.isComplete ? family.known.count : family.atMost
        guard count > 0 else { return [] }
        let single = context.parameters.text("single_threshold").map { [($0, 1)] } ?? []
        if family.isComplete, count == 1, !single.isEmpty { return single }
        let alone = family.isComplete || family.known.count > 1 ? [] : single
        guard let raised = context.parameters.text("disabled_child_threshold") else { return [(usual, count)] + alone }
        let children = family.known.map { DisabledChild(context: context, day: day).outcome(of: $0) }
        switch Outcome.any(children.map(\.outcome)) {
        case .met: return [(raised, count)]
        case .notMet: return [(usual, count)] + (family.isComplete ? [] : [(raised, count)]) + alone
        case .unknown:
            openChildren = children.filter { $0.outcome == .unknown }.flatMap(\.missing)
            return [(usual, count), (raised, count)] + alone
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
        let before = missing.count
        let basis = context.parameters.word("basis", as: IncomeBasis.self) ?? .net
        var ofBasis = incomes.filter { $0.basis == basis }
        if case .year = period, ofBasis.contains(where: { $0.period == period }),
            ofBasis.contains(where: { $0.period != period && $0.period.map(period.includes) == true }) {
            // A year and months of the same year would count twice; which of them is meant, only a person can say.
            missing.append(fact)
            ofBasis.removeAll { $0.period != period }
        }
        if !incomes.isEmpty, !period.isCovered(by: ofBasis.map(\.period)) {
            // Incomes of other times or measures say nothing about this one.
            missing.append(fact)
        }
        let sum = ofBasis.reduce(ExactMoney.zero) { $0 + counted($1, of: person, period: period) }
        // Where something is missing and nothing counts, there is no figure to show.
        if missing.count == before || sum > .zero { used.append(UsedFact(fact, .money(amount: sum.roundedUp))) }
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

    private mutating func compare(
        _ total: ExactMoney, with limit: Comparison.Product, isOpen: Bool
    ) -> CriterionResult {
        let rounding = context.policy(.rounding)
        if rounding.option == "rounded_to_grosz" { policies.append(rounding.use) }
        let left = compared(total, with: limit)
        let holds = holds(total, within: limit)
        // Incomes are not negative: what is known may already be too much, and more facts would not help.
        if holds, isOpen || !missing.isEmpty {
            return .unknown(missing + (isOpen ? openChildren : []), used: used, policies: policies)
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
