/// Amounts on the days of the filing window.
extension ProgrammeCheck {
    /// The days of the filing window; none where the documents leave an end open. A window of many years is looked at for its first ten.
    private var filingDays: [CalendarDay] {
        guard let opens = ruleSet.filing.opens, let closes = ruleSet.filing.closes, opens <= closes else { return [] }
        let last = min(closes.dayNumber, opens.dayNumber + 3660)
        return (opens.dayNumber...last).map { CalendarDay(dayNumber: $0) }
    }

    func thresholdFaults() -> [ProgrammeFault] {
        let days = filingDays
        guard !days.isEmpty else { return [] }
        var faults: [ProgrammeFault] = []
        var compared: [String: Set<CalendarDay>] = [:]
        for use in allUses where use.use.id == Criteria.incomeWithinLimit.id {
            for name in ["threshold", "single_threshold", "disabled_child_threshold"] {
                guard let written = use.parameters.text(name) else { continue }
                let key = ruleSet.resolvedThreshold(written)
                let asked = days.map { (filed: $0, amountOf: thresholdDay(use.parameters, filed: $0)) }
                compared[key, default: []].formUnion(asked.map(\.amountOf))
                let bare = asked.filter { amount(key, on: $0.amountOf) == nil }
                if let first = bare.first, let last = bare.last {
                    faults.append(
                        ProgrammeFault(
                            use.place + ["parameters", .key(name)], .thresholdWithoutAmount(key: key, from: first.filed, to: last.filed)))
                }
            }
        }
        for key in ruleSet.printedThresholds.keys.sorted() {
            faults += contradictions(key, on: (compared[key] ?? Set(days)).sorted())
        }
        return faults
    }

    /// Printed amounts that no criterion compares with: as a rule, a key with a slip of the pen.
    func unusedThresholds() -> [ProgrammeFault] {
        var used = Set(ruleSet.thresholdKeys)
        // The document may print the amounts of each option.
        if used.contains("min_pension.by_policy") { used.formUnion(Policy.minimumPension.options.map { "min_pension." + $0 }) }
        let free = used.subtracting(ruleSet.printedThresholds.keys)
        return ruleSet.printedThresholds.keys.filter { !used.contains($0) }.sorted().map { key in
            ProgrammeFault(["thresholds", .key(key)], .thresholdUnused(key: key, near: nearest(to: key, among: free)))
        }
    }

    /// The day whose amount counts for an application: the day of filing, or the last of the year whose income is asked for.
    private func thresholdDay(_ parameters: Parameters, filed: CalendarDay) -> CalendarDay {
        guard parameters.text("threshold_of") == "income_year" else { return filed }
        let window = parameters.word("period", as: IncomeWindow.self) ?? .monthBeforeFiling
        return window.period(
            day: filed, incomeLost: false, benefitPeriodMonth: parameters.number("benefit_period_month") ?? 1
        ).lastDay
    }

    private func amount(_ key: String, on day: CalendarDay) -> Money? {
        let printed = ruleSet.policies[.thresholdSource] == "law_table" ? nil : ruleSet.printed(key, on: day)?.amount
        return printed ?? law.threshold(key, on: day)?.amount
    }

    private func contradictions(_ key: String, on days: [CalendarDay]) -> [ProgrammeFault] {
        let entries = ruleSet.printedThresholds[key] ?? []
        return entries.enumerated().flatMap { index, entry -> [ProgrammeFault] in
            guard entry.differsBecause == nil else { return [] }
            let place: [PlaceStep] = ["thresholds", .key(key), .index(index)]
            let wrong = days.filter(entry.valid.contains).compactMap { day in
                law.threshold(key, on: day).flatMap { $0.amount == entry.amount ? nil : (day: day, lawful: $0.amount) }
            }
            // One fault for each amount of the law, in the order of the days.
            var faults: [ProgrammeFault] = []
            var rest = wrong[...]
            while let first = rest.first {
                let same = rest.prefix { $0.lawful == first.lawful }
                rest = rest.dropFirst(same.count)
                faults.append(
                    ProgrammeFault(
                        place,
                        .thresholdContradictsLaw(
                            key: key, printed: entry.amount, lawful: first.lawful, from: first.day, to: same.last?.day ?? first.day)))
            }
            return faults
        }
    }
}
