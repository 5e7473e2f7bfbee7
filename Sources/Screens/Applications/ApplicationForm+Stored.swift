import Casework
import Localization
import Terminal

/// The stored case in this form's fields, for whoever has to put two versions together.
extension ApplicationForm {
    public var storedQuery: Query? {
        if form.base.contains(where: { $0.id == form.subject && $0.version > 0 }) { return .application(form.subject) }
        return form.base.contains { $0.id == householdID && $0.version > 0 } ? .household(householdID) : nil
    }

    public var rowLists: [FormRowList] {
        [
            FormRowList(list: Self.slotList, prefixes: ["member.", "income.m", "income.y", "income.t", "certificate."]),
            FormRowList(list: Self.extraList, prefixes: ["income.x"]),
            FormRowList(list: Self.extraCertificateList, prefixes: ["certificate.x"]),
        ]
    }

    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? {
        let names = RowNames(self, context)
        var stored: StoredForm
        switch answer {
        case .application(let file):
            stored = StoredForm(
                values: ApplicationValues(file, names: names, texts: context.texts).values,
                base: [
                    VersionedCase(id: file.application.state.id, version: file.application.version),
                    VersionedCase(id: file.household.state.id, version: file.household.version),
                ])
        case .household(let file):
            let household = file.household.state
            let applicant = household.content.member(personID("0")) ?? household.content.headMember
            guard let applicant else { return nil }
            stored = StoredForm(
                values: ApplicationValues(household, applicant: applicant.id, names: names, texts: context.texts).values,
                base: [
                    VersionedCase(id: form.subject, version: 0), VersionedCase(id: household.id, version: file.household.version),
                ])
        default: return nil
        }
        stored.values[Self.seed] = form[Self.seed]
        return stored
    }

    /// Rows of somebody who is gone go too, and what a number tells is shown again.
    public mutating func merged(_ context: ScreenContext) {
        let left = Set(memberSlots)
        for (list, rows) in [(Self.extraList, extraIncomes), (Self.extraCertificateList, extraCertificates)] {
            let kind = list == Self.extraList ? "income.x" : "certificate.x"
            let gone = rows.filter { !left.contains(form[FieldID(kind + $0 + ".person")]) }
            guard !gone.isEmpty else { continue }
            form.widget.setValue(rows.filter { !gone.contains($0) }.joined(separator: ","), for: list)
            form.widget.removeValues { field in gone.contains { field.rawValue.hasPrefix(kind + $0 + ".") } }
        }
        let signer = form[Self.representative]
        if !signer.isEmpty, signer != Self.outside, !slots.contains(signer) { form[Self.representative] = "" }
        for slot in memberSlots {
            let name = sex(slot, context).map { context.texts.name(of: $0) } ?? ""
            form.widget.setValue(name, for: FieldID("member." + slot + ".sexName"))
        }
    }
}
