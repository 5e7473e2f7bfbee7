import Casework
import Localization
import Rules
import Terminal

/// The application form with the criteria beside it: everything of the paper form, judged as it is typed.
///
/// Rows of persons and incomes go by slots, which never change while rows come and go: slot `0` is the applicant, `rep` the
/// representative from outside. What is not shown but belongs to the form (identifiers, slots) stands among the values too,
/// so that a draft holds all of it.
public struct ApplicationForm: FormScreen {
    public var form = FormCore(form: "application", labelWidth: 15)
    let start: FormStart
    /// For a new application of a household that the office knows: its people and facts are there from the start.
    let of: CaseID?
    /// That household as stored; what the form does not show is taken over from here.
    var known: HouseholdContent?
    /// As stored when the form began; what the form does not show is taken over from here.
    var stored: ApplicationFile?
    /// Persons who may be the same as the applicant.
    var duplicates: [PersonRow] = []

    /// - Parameter household: for a new application, the known household that applies.
    public init(_ start: FormStart, of household: CaseID? = nil) {
        self.start = start
        of = household
    }

    public func title(_ context: ScreenContext) -> String {
        stored.map { context.texts.applicationEditTitle($0.application.state.number) } ?? context.texts.applicationNewTitle
    }

    public func draftTitle(_ context: ScreenContext) -> String {
        context.texts.applicationDraftTitle(FieldText.trimmed(name(of: "0")))
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        var names = source.fork()
        startForm(start, identifiers: source, context)
        switch start {
        case .new:
            if let of {
                form.widget.setValue(names.next(), for: Self.seed)
                return [.query(.household(of))]
            }
            let household = names.nextCase()
            form.begin(
                values: [
                    Self.seed: names.next(), Self.household: household.rawValue,
                    Self.member("0", .inFamily): "yes", Self.member("0", .inBenefitFamily): "yes",
                ],
                base: [VersionedCase(id: form.subject, version: 0), VersionedCase(id: household, version: 0)])
            refresh(context)
            return []
        case .edit(let id):
            // The seed makes the identifiers of persons added later; a stored form has none of its own.
            form.widget.setValue(names.next(), for: Self.seed)
            return [.query(.application(id))]
        case .draft(let draft):
            let isStored = draft.base.contains { $0.id == draft.subject && $0.version > 0 }
            if isStored { return [.query(.application(draft.subject))] }
            let isKnown = draft.base.contains { $0.id == householdID && $0.version > 0 }
            return isKnown ? [.query(.household(householdID))] : []
        }
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .application(let file):
            stored = file
            guard !form.isReady else { return [] }
            var values = ApplicationValues(file, texts: context.texts).values
            values[Self.seed] = form[Self.seed]
            form.begin(
                values: values,
                base: [
                    VersionedCase(id: file.application.state.id, version: file.application.version),
                    VersionedCase(id: file.household.state.id, version: file.household.version),
                ])
        case .household(let file): begin(with: file.household, context.texts)
        case .people(let rows):
            duplicates = rows
            if !rows.isEmpty { form.notice = Message(.warning, duplicateText(context)) }
        case .nothing: form.notice = Message(.error, context.texts.notFound)
        default: break
        }
        return []
    }

    /// The people and facts of a known household, with the person at its head as the applicant; the filing is still to be typed.
    private mutating func begin(with household: Versioned<Household>, _ texts: any Texts) {
        known = household.state.content
        guard !form.isReady, let head = household.state.content.headMember else { return }
        var values = ApplicationValues(household.state, applicant: head.id, texts: texts).values
        values[Self.seed] = form[Self.seed]
        form.begin(
            values: values,
            base: [
                VersionedCase(id: form.subject, version: 0), VersionedCase(id: household.state.id, version: household.version),
            ])
    }

    func duplicateText(_ context: ScreenContext) -> String {
        let names = duplicates.prefix(3).map { row in
            let born = row.birthDate.map { " " + context.texts.date($0) } ?? ""
            return row.name + born + ", " + row.locality
        }
        return context.texts.applicationDuplicate(names.joined(separator: "; "))
    }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        let watched: [FieldKey.MemberField] = [.pesel, .familyName, .givenNames, .birthDate]
        guard watched.contains(where: { Self.member("0", $0) == field }) else { return [] }
        let pesel = memberPESEL("0", context)?.pesel.digits ?? ""
        let family = form.text(Self.member("0", .familyName))
        let born = birthDate("0", context)
        guard !pesel.isEmpty || (!family.isEmpty && born != nil) else { return [] }
        return [
            .query(
                .duplicates(
                    pesel: pesel, familyName: family, givenNames: form.text(Self.member("0", .givenNames)), birthDate: born,
                    except: householdID))
        ]
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let content = applicationContent(context) else { return nil }
        return .saveApplication(
            SaveApplication(application: form.subject, content: content, household: householdContent(context)))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let text = receipt.number.map { context.texts.applicationSaved($0) } ?? context.texts.applicationCorrected
        guard case .edit = start else { return [.tell(Message(.done, text)), .replace(.application(form.subject))] }
        return [.tell(Message(.done, text)), .close]
    }

    // MARK: Rows

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
        let remove = context.texts.applicationRemove
        return formBindings(context) + [
            Binding(
                action: "remove", keys: [.function(8)], label: remove.label, help: remove.help,
                unavailable: focusedRow == nil ? context.texts.applicationNoRow : nil)
        ]
    }

    /// F8 takes the row of the focused field away, after a question where something was typed; everything else is every form's.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answered(let choice, Self.removal) = event {
            guard choice == "yes", let row = focusedRow else { return [] }
            return take(away: row, context)
        }
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
    private func isTyped(_ row: String) -> Bool {
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

    /// The removable row of the focused field: `member.2` or `income.x1`.
    var focusedRow: String? {
        let parts = (form.widget.focus?.rawValue ?? "").split(separator: ".").map(String.init)
        guard parts.count == 3 else { return nil }
        if parts[0] == "member", slots.contains(parts[1]) { return "member." + parts[1] }
        if parts[0] == "income", parts[1].hasPrefix("x") { return "income." + parts[1] }
        return nil
    }

    private mutating func remove(_ row: String) {
        let id = String(row.split(separator: ".")[1])
        if row.hasPrefix("member.") {
            setSlots(slots.filter { $0 != id })
            form.widget.removeValues { $0.rawValue.hasPrefix(row + ".") || $0.rawValue.hasPrefix("income.m" + id + ".") }
            if form[Self.representative] == id { form[Self.representative] = "" }
        } else {
            let rest = extraIncomes.filter { "x" + $0 != id }
            form.widget.setValue(rest.joined(separator: ","), for: Self.extraList)
            form.widget.removeValues { $0.rawValue.hasPrefix(row + ".") }
        }
    }

    /// F4 in a person's family name repeats the applicant's; in an income's month, that of the row above.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        let parts = field.rawValue.split(separator: ".").map(String.init)
        guard parts.count == 3, parts[1] != "0" else { return nil }
        if parts[0] == "member", parts[2] == FieldKey.MemberField.familyName.rawValue {
            return FieldText.optional(form[Self.member("0", .familyName)])
        }
        if parts[0] == "income", parts[2] == FieldKey.IncomeField.period.rawValue {
            return defaultPeriod(context).map { context.texts.month($0) }
        }
        return nil
    }
}
