import Casework
import Localization
import Rules
import Terminal

/// A household without an application: the same persons, addresses, incomes and home as on the application form, whose rows and
/// checks it uses, and an address of residence beside the registered one.
public struct HouseholdForm: FormScreen {
    /// Holds the rows; what belongs to an application alone is left out of it.
    var rows: ApplicationForm
    let start: FormStart
    var file: HouseholdFile?

    public var form: FormCore {
        get { rows.form }
        set { rows.form = newValue }
    }

    public init(_ start: FormStart) {
        self.start = start
        rows = ApplicationForm(start)
        rows.form = FormCore(form: "household")
    }

    public var reopening: Route? { .householdForm(.edit(form.subject)) }

    static func residence(_ field: FieldKey.AddressField) -> FieldID { FieldID(FieldKey.address(.residence, field)) }

    private var name: String { FieldText.trimmed(rows.name(of: "0")) }

    public func title(_ context: ScreenContext) -> String {
        if case .new = start { return context.texts.householdNewTitle }
        return context.texts.householdTitle(name)
    }

    public func draftTitle(_ context: ScreenContext) -> String {
        name.isEmpty ? namelessDraft(context) : context.texts.householdTitle(name)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        var names = source.fork()
        startForm(start, identifiers: source, context)
        switch start {
        case .new:
            var values = hiddenValues(context)
            values[ApplicationForm.seed] = names.next()
            values[ApplicationForm.household] = form.subject.rawValue
            values[ApplicationForm.member("0", .inFamily)] = "yes"
            values[ApplicationForm.member("0", .inBenefitFamily)] = "yes"
            form.begin(values: values, base: [VersionedCase(id: form.subject, version: 0)])
            refresh(context)
            return []
        case .edit(let id):
            form.widget.setValue(names.next(), for: ApplicationForm.seed)
            return [.query(.household(id))]
        case .draft(let draft):
            return draft.base.contains { $0.id == draft.subject && $0.version > 0 } ? [.query(.household(draft.subject))] : []
        }
    }

    /// What the rows expect of an application: today as its day, so that incomes are those of last month, and a claim that brings
    /// the certificate up.
    private func hiddenValues(_ context: ScreenContext) -> [FieldID: String] {
        var values = [ApplicationForm.receivedOn: context.texts.date(context.moment.day)]
        for group in context.rules.ruleSet.groups where group.condition?.uses("disability_degree") == true {
            values[ApplicationForm.group(group.code)] = "yes"
        }
        return values
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        guard form.isReady else { return [] }
        let texts = context.texts
        let foreign = [ApplicationSection.filing, .representative, .groups, .documents].map { texts.title(of: $0) }
        var sections = rows.sections(context).filter { !foreign.contains($0.title) }
        let address = sections.firstIndex { $0.title == texts.title(of: .address) }
        sections.insert(residenceSection(texts), at: address.map { $0 + 1 } ?? sections.count)
        return sections
    }

    private func residenceSection(_ texts: any Texts) -> FormSection {
        let isBegun = hasResidence
        func field(
            _ id: FieldKey.AddressField, _ name: ApplicationField, _ kind: FieldKind = .text, required: Bool = false, width: Int? = nil,
            continues: Bool = false
        ) -> FormField {
            FormField(
                Self.residence(id), label: texts.label(of: name), kind: kind, hint: texts.hint(of: name), isRequired: required,
                maxLength: FieldText.nameLimit, width: width, continuesLine: continues)
        }
        return FormSection(texts.householdResidence, [
            field(.locality, .locality, required: isBegun, width: 28), field(.street, .street, width: 28),
            field(.building, .building, required: isBegun, width: 8), field(.flat, .flat, width: 6, continues: true),
            field(.postcode, .postcode, .postcode, required: isBegun), field(.postTown, .postTown, required: isBegun, width: 28),
        ])
    }

    private var hasResidence: Bool { FieldKey.AddressField.allCases.contains { !form.text(Self.residence($0)).isEmpty } }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? { rows.fault(field, context) }
    public mutating func derive(_ field: FieldID, _ context: ScreenContext) { rows.derive(field, context) }
    /// F4 in the address of residence takes what the registered one says.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        for part in FieldKey.AddressField.allCases where field == Self.residence(part) {
            if let same = FieldText.optional(form[ApplicationForm.address(part)]) { return same }
        }
        return rows.previousValue(field, context)
    }

    public func bindings(_ context: ScreenContext) -> [Binding] { rows.bindings(context) }
    public func field(forKey key: String, _ context: ScreenContext) -> FieldID { rows.field(forKey: key, context) }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        rows.questions(after: field, context)
    }

    public mutating func activate(_ field: FieldID, _ context: ScreenContext) -> [Effect] {
        let effects = rows.activate(field, context)
        refresh(context)
        return effects
    }

    /// F8 takes a row away as on the application form; the fields shown after it are this form's.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if form.board != nil { return handleForm(event, context) }
        switch event {
        case .key(.function(7)) where form.isReady, .key(.function(8)) where form.isReady: break
        case .answered(_, let tag) where tag != "leave": break
        default: return handleForm(event, context)
        }
        let effects = rows.handle(event, context)
        refresh(context)
        if effects.contains(where: { if case .ask = $0 { true } else { false } }) { return effects }
        return formDraft(context).map { [.saveDraft($0)] } ?? []
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .household(let file) = answer else { return rows.received(answer, to: query, context) }
        self.file = file
        let stand = Self.stand(for: file, context)
        rows.stored = stand
        guard !form.isReady else { return [] }
        let values = values(of: file, stand, names: RowNames(), context)
        form.begin(values: values, base: [VersionedCase(id: file.household.state.id, version: file.household.version)])
        return []
    }

    private func values(
        of file: HouseholdFile, _ stand: ApplicationFile, names: RowNames, _ context: ScreenContext
    ) -> [FieldID: String] {
        var values = ApplicationValues(stand, names: names, texts: context.texts).values
        values.merge(hiddenValues(context)) { $1 }
        values[ApplicationForm.seed] = form[ApplicationForm.seed]
        if let address = file.household.state.content.address(.residence) {
            values[Self.residence(.locality)] = address.locality
            values[Self.residence(.street)] = address.street ?? ""
            values[Self.residence(.building)] = address.building
            values[Self.residence(.flat)] = address.flat ?? ""
            values[Self.residence(.postcode)] = address.postcode
            values[Self.residence(.postTown)] = address.postTown
        }
        return values
    }

    public var storedQuery: Query? { form.base.contains { $0.version > 0 } ? .household(form.subject) : nil }
    public var rowLists: [FormRowList] { rows.rowLists }
    public mutating func merged(_ context: ScreenContext) { rows.merged(context) }

    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? {
        guard case .household(let file) = answer else { return nil }
        return StoredForm(
            values: values(of: file, Self.stand(for: file, context), names: RowNames(rows, context), context),
            base: [VersionedCase(id: file.household.state.id, version: file.household.version)])
    }

    /// The household as the file of an application that nobody filed: the rows are read from it, and never sent.
    private static func stand(for file: HouseholdFile, _ context: ScreenContext) -> ApplicationFile {
        let household = file.household.state
        let signer = household.content.members.first { $0.relation == .outsideRepresentative }
        let content = ApplicationContent(
            household: household.id, applicant: household.content.headMember?.id ?? PersonID(rawValue: ""),
            representative: signer?.id, filing: FilingContent(channel: .inPerson, receivedOn: context.moment.day))
        let application = Application(id: household.id, number: "", content: content)
        return ApplicationFile(application: Versioned(version: 0, state: application), household: file.household, loan: nil)
    }

    public func command(_ context: ScreenContext) -> Command? {
        var content = rows.householdContent(context)
        content.addresses.removeAll { $0.kind == .residence }
        if hasResidence { content.addresses.append(residence) }
        return .saveHousehold(SaveHousehold(household: form.subject, content: content))
    }

    private var residence: Address {
        Address(
            kind: .residence, locality: form.text(Self.residence(.locality)),
            street: FieldText.optional(form[Self.residence(.street)]), building: form.text(Self.residence(.building)),
            flat: FieldText.optional(form[Self.residence(.flat)]),
            postcode: PostcodeEntry.parse(form[Self.residence(.postcode)]) ?? form.text(Self.residence(.postcode)),
            postTown: form.text(Self.residence(.postTown)))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let done = Effect.tell(Message(.done, context.texts.householdSaved()))
        if case .edit = start { return [done, .close] }
        return [done, .replace(.household(form.subject))]
    }
}
