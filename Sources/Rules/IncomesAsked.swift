/// Which incomes a rule asks for: whose, over which time, measured how.
public struct IncomesAsked: Hashable, Sendable {
    /// The persons whose incomes are summed.
    public var circle: FamilyCircle
    /// The month or the year.
    public var period: IncomePeriod
    /// What the amounts are measured by.
    public var basis: IncomeBasis
    /// Whether a disabled child among the persons raises the limit, so that certificates are asked for as well (ST-14).
    public var asksForDisabledChild: Bool
    /// Benefits whose award within the criterion stands in for incomes that are not known.
    public var evidence: [BenefitKind]
}

extension CriterionUse {
    /// The incomes that this use of a criterion asks for on a day; nil where it asks for none.
    public func incomesAsked(on day: CalendarDay, incomeLost: Bool = false) -> IncomesAsked? {
        guard id == Criteria.incomeWithinLimit.id, let circle = word("circle", as: FamilyCircle.self),
            let window = word("period", as: IncomeWindow.self)
        else { return nil }
        var month = 1
        if case .number(let number)? = parameters["benefit_period_month"] { month = number }
        var evidence: [BenefitKind] = []
        if case .texts(let kinds)? = parameters["evidence"] { evidence = kinds.compactMap(BenefitKind.init) }
        return IncomesAsked(
            circle: circle, period: window.period(day: day, incomeLost: incomeLost, benefitPeriodMonth: month),
            basis: word("basis", as: IncomeBasis.self) ?? .net,
            asksForDisabledChild: parameters["disabled_child_threshold"] != nil, evidence: evidence)
    }

    private func word<Word: RawRepresentable<String>>(_ name: String, as type: Word.Type) -> Word? {
        guard case .text(let word)? = parameters[name] else { return nil }
        return Word(rawValue: word)
    }
}
