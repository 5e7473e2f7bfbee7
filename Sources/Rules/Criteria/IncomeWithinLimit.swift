extension Criteria {
    /// The income of a family is within a limit per head: total against count × threshold, exactly (P-2).
    ///
    /// A decision awarding one of the `evidence` benefits within the criterion stands in for unknown incomes; one
    /// awarded above it does not (ST-10).
    static let incomeWithinLimit = Criterion(
        id: "income_within_limit",
        parameters: [
            ParameterSpec("circle", .word(FamilyCircle.allCases.map(\.rawValue))),
            ParameterSpec("threshold", .thresholdKey),
            ParameterSpec("single_threshold", .thresholdKey, required: false),
            ParameterSpec("disabled_child_threshold", .thresholdKey, required: false),
            ParameterSpec("child_certificate_under", .number(1...30), required: false),
            ParameterSpec("relation", .word(["at_most", "below"])),
            ParameterSpec("period", .word(IncomeWindow.allCases.map(\.rawValue))),
            ParameterSpec("benefit_period_month", .number(1...12), required: false),
            ParameterSpec("basis", .word(IncomeBasis.allCases.map(\.rawValue)), required: false),
            ParameterSpec("not_counted", .words(IncomeExclusion.allCases.map(\.rawValue)), required: false),
            ParameterSpec("evidence", .words(BenefitKind.allCases.map(\.rawValue)), required: false),
            ParameterSpec("hectare_threshold", .thresholdKey, required: false),
            ParameterSpec("threshold_of", .word(["filing_day", "income_year"]), required: false),
        ],
        asks: [
            .applicant, .persons, .inHousehold, .inSocialAssistanceFamily, .inBenefitFamily, .isChild, .householdSize,
            .incomes, .incomePeriod, .incomeAmount, .hectares, .certificates, .benefitDecisions, .withinCriterion,
        ]
    ) { context in
        let evidence = decisionEvidence(context)
        guard let day = context.day else { return .unknown(context.missingDay) }
        var test = IncomeTest(context: context, day: day)
        let result = test.run()
        guard result.outcome == .unknown, let evidence else { return result }
        return evidence.merged(with: result)
    }

    /// What the decisions say: met for an award within the criterion, nil when they say nothing.
    private static func decisionEvidence(_ context: CriterionContext) -> CriterionResult? {
        let kinds = context.parameters.words("evidence", as: BenefitKind.self)
        let decisions = (context.facts.benefitDecisions ?? []).filter { kinds.contains($0.kind) }
        guard !decisions.isEmpty else { return nil }
        let used = decisions.map { UsedFact(FactRef(.benefitDecisions), .code(identifier: $0.kind.rawValue)) }
        if decisions.contains(where: { $0.withinCriterion == true }) {
            return .met(.evidencedByDecision, used: used + [UsedFact(FactRef(.withinCriterion), .flag(isTrue: true))])
        }
        if decisions.contains(where: { $0.withinCriterion == nil }) {
            return .unknown([FactRef(.withinCriterion)], used: used)
        }
        return CriterionResult(
            outcome: .unknown, reason: .benefitAwardedOverLimit,
            used: used + [UsedFact(FactRef(.withinCriterion), .flag(isTrue: false))])
    }
}

extension CriterionResult {
    /// Evidence by decision beside an income test that could not be carried out.
    fileprivate func merged(with test: CriterionResult) -> CriterionResult {
        guard outcome == .unknown else { return self }
        var result = self
        result.missing = test.missing + missing
        result.used = used + test.used
        result.policies = policies + test.policies
        result.lawDifferences = test.lawDifferences
        return result
    }
}

/// Which time's income a rule asks for.
enum IncomeWindow: String, CaseIterable {
    /// The month before filing; the month of filing when income was lost.
    case monthBeforeFiling = "month_before_filing"
    /// The calendar year before the benefit period in which the application falls.
    case benefitBaseYear = "benefit_base_year"
    /// The calendar year before the filing date.
    case yearBeforeFiling = "year_before_filing"

    func period(day: CalendarDay, incomeLost: Bool, benefitPeriodMonth: Int) -> IncomePeriod {
        switch self {
        case .monthBeforeFiling:
            return .month(incomeLost ? day.yearMonth : day.yearMonth.previous)
        case .benefitBaseYear:
            let begins = day.month >= benefitPeriodMonth ? day.year : day.year - 1
            return .year(begins - 1)
        case .yearBeforeFiling:
            return .year(day.year - 1)
        }
    }
}
