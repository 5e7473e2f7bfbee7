import Casework
import Localization
import Rules
import Terminal

/// Incomes: one row a person for the month, one for each year that a claimed group asks about, then further rows.
extension ApplicationForm {
    static let asksExclusion = "asksExclusion"

    /// Rows in the order of the form, also those that no group asks for now.
    var incomeRows: [(row: String, slot: String)] {
        ["m", "y", "t"].flatMap { prefix in persons.map { (prefix + $0, $0) } }
            + extraIncomes.map { ("x" + $0, form[Self.income("x" + $0, .person)]) }
    }

    func incomeFields(_ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        var fields: [FormField] = []
        for (row, slot) in incomeRows where row.hasPrefix("m") || row.hasPrefix("x") {
            fields += incomeRow(row, of: slot, year: nil, context)
        }
        fields.append(FormField(Self.addIncome, label: texts.applicationAddIncome, kind: .action, hint: texts.applicationAddHint))
        return fields
    }

    /// The fields of one row; a row of the year that is asked for needs no period.
    func incomeRow(_ row: String, of slot: String, year: Int?, _ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        let isExtra = row.hasPrefix("x")
        // A row that was added and left empty is no income: it asks for nothing and is not sent.
        let isBegun = isExtra && isTyped("income." + row)
        let sources = IncomeSource.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        var fields: [FormField] = []
        if isExtra {
            let options = persons.map { ChoiceOption(id: $0, label: FieldText.trimmed(name(of: $0))) }
            var whose = field(Self.income(row, .person), .incomeKind, .choice(options), required: isBegun, width: 28, texts)
            whose.label = texts.applicationIncomeWhose
            whose.hint = texts.hintChoice
            fields.append(whose)
        }
        var kind = field(Self.income(row, .kind), .incomeKind, .choice(sources), required: isBegun, texts)
        if !isExtra { kind.label = givenFirst(slot, texts) }
        fields.append(kind)
        guard let source = IncomeSource(rawValue: form[Self.income(row, .kind)]), source != .none else { return fields }
        fields.append(amountField(row, texts))
        if year == nil || form.text(Self.income(row, .period)) != year.map(String.init) {
            fields.append(field(Self.income(row, .period), .incomePeriod, .text, required: true, width: 8, continues: true, texts))
        }
        return fields + measureFields(row, source, context)
    }

    private func amountField(_ row: String, _ texts: any Texts) -> FormField {
        var amount = field(Self.income(row, .amount), .incomeAmount, .money, required: true, width: 12, texts)
        if basis(of: row) == .taxed {
            amount.label = texts.label(of: .taxedAmount)
            amount.hint = texts.hint(of: .taxedAmount)
        }
        return amount
    }

    private func measureFields(_ row: String, _ source: IncomeSource, _ context: ScreenContext) -> [FormField] {
        let texts = context.texts
        var fields: [FormField] = []
        if row.hasPrefix("x"), case .year? = period(of: row, context) {
            let measures = IncomeBasis.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
            fields.append(standing(Self.income(row, .basis), .basis, .choice(measures), texts))
        }
        if source == .benefit {
            fields.append(field(Self.income(row, .awardedAboveLimit), .awardedAboveLimit, yesNoOnly(texts), texts))
        }
        if asksForExclusion(row) {
            let reasons = IncomeExclusion.allCases.filter { $0 != .benefitOverLimit }.map {
                ChoiceOption(id: $0.rawValue, label: texts.name(of: $0))
            }
            fields.append(standing(Self.income(row, .exclusion), .exclusion, .choice(reasons), texts))
        }
        return fields
    }

    private func asksForExclusion(_ row: String) -> Bool {
        !form[Self.income(row, .exclusion)].isEmpty || !form[FieldID("income." + row + "." + Self.asksExclusion)].isEmpty
    }

    // MARK: What the rows say

    /// What a row's amount is measured by.
    private func basis(of row: String) -> IncomeBasis {
        if row.hasPrefix("t") { return .taxed }
        return row.hasPrefix("x") ? IncomeBasis(rawValue: form[Self.income(row, .basis)]) ?? .net : .net
    }

    private func period(of row: String, _ context: ScreenContext) -> IncomePeriod? {
        let typed = form.text(Self.income(row, .period))
        if typed.isEmpty { return defaultPeriod(of: row, context) }
        return IncomePeriodEntry.parse(typed, today: context.moment.day)
    }

    /// The year that a claimed group asks about, for a row of a year; else the month whose income is asked for.
    func defaultPeriod(of row: String, _ context: ScreenContext) -> IncomePeriod? {
        guard row.hasPrefix("y") || row.hasPrefix("t") else { return defaultPeriod(context).map { .month($0) } }
        return yearlyIncomes(context).first { row.hasPrefix($0.prefix) }.map { .year($0.year) }
    }

    /// The month before the filing, whose income the rules ask for; the month of filing after a loss of income.
    func defaultPeriod(_ context: ScreenContext) -> YearMonth? {
        guard let month = filingDay(context)?.yearMonth else { return nil }
        let isLost = incomeRows.contains { row, _ in
            form[Self.income(row, .exclusion)] == IncomeExclusion.lostIncome.rawValue
                && form[Self.income(row, .period)] == IncomePeriodEntry.text(.month(month.previous))
        }
        return isLost ? month : month.previous
    }

    /// Rows whose source is chosen, in the form's order. A person with a row that is not finished is left out for that kind of
    /// period altogether: a part of an income is not the income.
    func sentIncomeRows(_ context: ScreenContext) -> [String] {
        func share(_ row: String, _ slot: String) -> String {
            guard case .year? = period(of: row, context) else { return slot + ".month" }
            return slot + "." + basis(of: row).rawValue
        }
        let begun = incomeRows.filter { !form[Self.income($0.row, .kind)].isEmpty }
        let open = Set(begun.filter { incomeLine($0.row, of: $0.slot, context) == nil }.map { share($0.row, $0.slot) })
        return begun.filter { !open.contains(share($0.row, $0.slot)) }.map(\.row)
    }

    func incomeLines(_ context: ScreenContext) -> [IncomeLine] {
        let sent = Set(sentIncomeRows(context))
        return incomeRows.filter { sent.contains($0.row) }.compactMap { incomeLine($0.row, of: $0.slot, context) }
    }

    private func incomeLine(_ row: String, of slot: String, _ context: ScreenContext) -> IncomeLine? {
        guard persons.contains(slot), let source = IncomeSource(rawValue: form[Self.income(row, .kind)]) else { return nil }
        let amount = source == .none ? Money.zero : try? MoneyEntry.parse(form[Self.income(row, .amount)])
        guard let amount, let period = period(of: row, context) else { return nil }
        return IncomeLine(
            person: personID(slot), period: period, kind: source, amount: amount,
            awardedAboveLimit: source == .benefit && form[Self.income(row, .awardedAboveLimit)] == "yes",
            basis: basis(of: row) == .taxed ? .taxed : nil,
            exclusion: source == .none ? nil : IncomeExclusion(rawValue: form[Self.income(row, .exclusion)]))
    }

    /// F7 in an income's row asks why it might not count.
    mutating func askForExclusion(_ row: String, _ context: ScreenContext) {
        form.widget.setValue("yes", for: FieldID("income." + row + "." + Self.asksExclusion))
        refresh(context)
        form.widget.moveFocus(to: Self.income(row, .exclusion))
    }
}

/// The time of an income as typed: a month as `YearMonthEntry` reads it, or a year: `2012`.
enum IncomePeriodEntry {
    static func parse(_ text: String, today: CalendarDay) -> IncomePeriod? {
        let typed = FieldText.trimmed(text)
        // Four digits are a month and a year of two digits, unless no month has such a number.
        if typed.count == 4, typed.hasPrefix("19") || typed.hasPrefix("20"), let year = Int(typed) { return .year(year) }
        return YearMonthEntry.parse(text, today: today).map { .month($0) }
    }

    /// As a field shows it again.
    static func text(_ period: IncomePeriod) -> String {
        switch period {
        case .month(let month): Format.month(month)
        case .year(let year): String(year)
        }
    }
}
