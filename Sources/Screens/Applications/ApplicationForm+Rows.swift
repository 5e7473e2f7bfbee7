import Casework
import Localization
import Rules
import Terminal

/// Rows of persons, incomes and certificates, and the keys that add and remove them.
extension ApplicationForm {
    public mutating func activate(_ field: FieldID, _ context: ScreenContext) -> [Effect] {
        switch field {
        case Self.addPerson:
            let slot = nextNumber(in: slots)
            setSlots(slots + [slot])
            form.widget.setValue("yes", for: Self.member(slot, .inFamily))
            form.widget.setValue("yes", for: Self.member(slot, .inBenefitFamily))
            refresh(context)
            form.widget.moveFocus(to: Self.member(slot, .familyName))
        case Self.addIncome:
            let row = nextNumber(in: extraIncomes)
            form.widget.setValue((extraIncomes + [row]).joined(separator: ","), for: Self.extraList)
            refresh(context)
            form.widget.moveFocus(to: Self.income("x" + row, .person))
        default: break
        }
        return []
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if form.board != nil { return formBindings(context) }
        let remove = context.texts.applicationRemove
        return formBindings(context) + [
            Binding(
                action: "remove", keys: [.function(8)], label: remove.label, help: remove.help,
                unavailable: focusedRow == nil ? context.texts.applicationNoRow : nil)
        ] + moreBindings(context)
    }

    /// F7 is offered only where it does something, so that the key bar stays short.
    private func moreBindings(_ context: ScreenContext) -> [Binding] {
        guard let more = rowWithMore else { return [] }
        let text = more.isIncome ? context.texts.incomeMore : context.texts.certificateMore
        return [Binding(action: "more", keys: [.function(7)], label: text.label, help: text.help)]
    }

    /// The row of the focused field that may have something besides: an income with a source, or a certificate.
    private var rowWithMore: (row: String, isIncome: Bool)? {
        let parts = (form.widget.focus?.rawValue ?? "").split(separator: ".").map(String.init)
        guard parts.count == 3 else { return nil }
        switch parts[0] {
        case "income":
            let source = IncomeSource(rawValue: form[Self.income(parts[1], .kind)])
            return source == nil || source == IncomeSource.none ? nil : (parts[1], true)
        case "certificate": return (parts[1], false)
        default: return nil
        }
    }

    private mutating func openMore(_ context: ScreenContext) -> [Effect] {
        form.notice = nil
        switch rowWithMore {
        case (let row, true)?: askForExclusion(row, context)
        case (let row, false)?: addCertificate(after: row, context)
        case nil:
            form.notice = Message(.warning, context.texts.nothingMore)
            return []
        }
        return formDraft(context).map { [.saveDraft($0)] } ?? []
    }

    /// F8 takes the row of the focused field away, after a question where something was typed; everything else is every form's.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answered(let choice, Self.removal) = event {
            guard choice == "yes", let row = focusedRow else { return [] }
            return take(away: row, context)
        }
        if form.board != nil { return handleForm(event, context) }
        if case .key(.function(7)) = event, form.isReady, !form.widget.isListOpen { return openMore(context) }
        guard case .key(.function(8)) = event, form.isReady else { return handleForm(event, context) }
        guard let row = focusedRow else {
            form.notice = Message(.warning, context.texts.applicationNoRow)
            return []
        }
        guard isTyped(row) else { return take(away: row, context) }
        let name = row.hasPrefix("member.") ? FieldText.trimmed(self.name(of: String(row.dropFirst("member.".count)))) : ""
        let ask = (title: context.texts.applicationRemove.label, text: context.texts.applicationRemoveQuestion(name))
        return [.ask(.confirm(tag: Self.removal, ask, context))]
    }

    private static let removal = "remove"

    /// Whether the row holds more than what every new row begins with.
    func isTyped(_ row: String) -> Bool {
        let begun = [FieldKey.MemberField.inFamily.rawValue, FieldKey.MemberField.inBenefitFamily.rawValue].map { row + "." + $0 }
        return form.widget.values.contains { field, text in
            field.rawValue.hasPrefix(row + ".") && !text.isEmpty && !begun.contains(field.rawValue)
        }
    }

    private mutating func take(away row: String, _ context: ScreenContext) -> [Effect] {
        remove(row)
        refresh(context)
        return formDraft(context).map { [.saveDraft($0)] } ?? []
    }

    /// The removable row of the focused field: `member.2`, `income.x1` or `certificate.x1`.
    var focusedRow: String? {
        let parts = (form.widget.focus?.rawValue ?? "").split(separator: ".").map(String.init)
        guard parts.count == 3 else { return nil }
        if parts[0] == "member", slots.contains(parts[1]) { return "member." + parts[1] }
        if ["income", "certificate"].contains(parts[0]), parts[1].hasPrefix("x") { return parts[0] + "." + parts[1] }
        return nil
    }

    private mutating func remove(_ row: String) {
        let id = String(row.split(separator: ".")[1])
        if row.hasPrefix("member.") {
            setSlots(slots.filter { $0 != id })
            let own = [row] + ["income.m", "income.y", "income.t", "certificate."].map { $0 + id }
            form.widget.removeValues { field in own.contains { field.rawValue.hasPrefix($0 + ".") } }
            if form[Self.representative] == id { form[Self.representative] = "" }
        } else {
            let isIncome = row.hasPrefix("income.")
            let rest = (isIncome ? extraIncomes : extraCertificates).filter { "x" + $0 != id }
            form.widget.setValue(rest.joined(separator: ","), for: isIncome ? Self.extraList : Self.extraCertificateList)
            form.widget.removeValues { $0.rawValue.hasPrefix(row + ".") }
        }
    }

    /// F4 takes the value of the row above: of the person before, of the income before; the family name is the applicant's, the month
    /// the one that is asked for. Where there is no row above, the value of the application saved before.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        let parts = field.rawValue.split(separator: ".").map(String.init)
        guard parts.count == 3, form.widget.field(field)?.kind != .pesel(isMasked: true) else { return earlier(field, context) }
        switch parts[0] {
        case "member" where parts[1] != "0":
            let isName = parts[2] == FieldKey.MemberField.familyName.rawValue
            guard let above = isName ? "0" : rowAbove(parts[1], in: memberSlots) else { return earlier(field, context) }
            return FieldText.optional(form[FieldID("member." + above + "." + parts[2])])
        case "income":
            if parts[2] == FieldKey.IncomeField.period.rawValue {
                return defaultPeriod(of: parts[1], context).map(IncomePeriodEntry.text)
            }
            let rows = incomeRows.map(\.row).filter { $0.first == parts[1].first }
            guard let above = rowAbove(parts[1], in: rows) else { return earlier(field, context) }
            return FieldText.optional(form[FieldID("income." + above + "." + parts[2])])
        case "certificate":
            guard let above = rowAbove(parts[1], in: certificateRows.map(\.row)) else { return earlier(field, context) }
            return FieldText.optional(form[FieldID("certificate." + above + "." + parts[2])])
        default: return earlier(field, context)
        }
    }

    private func rowAbove(_ row: String, in rows: [String]) -> String? {
        guard let index = rows.firstIndex(of: row), index > 0 else { return nil }
        return rows[index - 1]
    }
}
