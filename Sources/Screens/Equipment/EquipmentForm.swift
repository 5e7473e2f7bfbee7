import Casework
import Localization
import Rules
import Terminal

/// Receives a unit into the inventory, or corrects one. After a new unit the form stands on the next of the series, so that a
/// delivery is entered with one serial number after another.
public struct EquipmentForm: FormScreen {
    public var form = FormCore(form: "equipment")
    let start: FormStart
    var isNew: Bool
    var identifiers = IdentifierSource(high: 0, low: 0)
    /// The unit saved just before, for F4.
    var previous: [FieldID: String] = [:]

    static let number = FieldID(FieldKey.inventoryNumber)
    static let serial = FieldID(FieldKey.serialNumber)
    static let kind = FieldID(FieldKey.equipmentKind)
    static let name = FieldID(FieldKey.equipmentName)
    static let value = FieldID(FieldKey.equipmentValue)
    static let marked = FieldID(FieldKey.markedOn)
    static let policy = FieldID(FieldKey.policyNumber)
    static let insured = FieldID(FieldKey.insuredUntil)

    public init(_ start: FormStart) {
        self.start = start
        isNew = switch start {
        case .new: true
        case .edit: false
        // A new unit starts from version 0, or from none.
        case .draft(let draft): draft.base.allSatisfy { $0.version == 0 }
        }
    }

    public var reopening: Route? { isNew ? nil : .equipmentForm(.edit(form.subject)) }

    public func title(_ context: ScreenContext) -> String {
        isNew ? context.texts.equipmentNewTitle : context.texts.equipmentTitle(form.text(Self.number))
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        self.identifiers = source.fork()
        startForm(start, identifiers: source, context)
        switch start {
        case .new:
            form.begin(values: [Self.kind: EquipmentKind.basic.rawValue], base: [VersionedCase(id: form.subject, version: 0)])
            refresh(context)
            return []
        case .edit(let id): return [.query(.equipmentUnit(id))]
        case .draft: return []
        }
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let kinds = EquipmentKind.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        let limit = FieldText.nameLimit
        return [
            FormSection("", [
                FormField(Self.number, label: texts.equipmentNumber, hint: texts.equipmentNumberHint, isRequired: true, maxLength: limit),
                FormField(Self.serial, label: texts.equipmentSerial, hint: texts.equipmentSerialHint, isRequired: true, maxLength: limit),
                FormField(Self.kind, label: texts.equipmentKind, kind: .choice(kinds), hint: texts.hintChoice, isRequired: true),
                FormField(Self.name, label: texts.equipmentName, hint: texts.equipmentNameHint, isRequired: true, maxLength: limit),
                FormField(Self.value, label: texts.equipmentValue, kind: .money, hint: texts.hintMoney),
                FormField(Self.marked, label: texts.equipmentMarkedOn, kind: .date, hint: texts.equipmentMarkedHint, width: 11),
                FormField(Self.policy, label: texts.equipmentPolicy, hint: texts.equipmentPolicyHint, maxLength: limit),
                FormField(Self.insured, label: texts.equipmentInsuredUntil, kind: .date, hint: texts.equipmentInsuredHint, width: 11),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        let text = form.text(field)
        guard !text.isEmpty else { return nil }
        switch field {
        case Self.marked: return PastDay.fault(text, context)
        case Self.insured: return DateEntry.parse(text, today: context.moment.day) == nil ? context.texts.badDate : nil
        case Self.value:
            do { _ = try MoneyEntry.parse(text) } catch { return context.texts.badMoney(error) }
            return nil
        default: return nil
        }
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        switch field {
        case Self.marked, Self.insured: form[field] = PastDay.completed(form[field], context)
        case Self.value:
            if let amount = try? MoneyEntry.parse(form.text(field)) { form[field] = MoneyEntry.text(amount) }
        default: break
        }
    }

    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        let before = previous[field] ?? earlier(field, context)
        return field == Self.number ? before.flatMap(SeriesNumber.next) : before
    }

    public func command(_ context: ScreenContext) -> Command? {
        let day = context.moment.day
        let amount = form.text(Self.value)
        let content = EquipmentContent(
            inventoryNumber: form.text(Self.number), serialNumber: form.text(Self.serial),
            kind: EquipmentKind(rawValue: form[Self.kind]) ?? .basic, name: form.text(Self.name),
            value: amount.isEmpty ? nil : try? MoneyEntry.parse(amount),
            markedOn: DateEntry.parse(form.text(Self.marked), today: day),
            policyNumber: FieldText.optional(form[Self.policy]),
            insuredUntil: DateEntry.parse(form.text(Self.insured), today: day))
        return .saveEquipment(SaveEquipment(unit: form.subject, content: content))
    }

    public func draftTitle(_ context: ScreenContext) -> String {
        let number = form.text(Self.number)
        return number.isEmpty ? namelessDraft(context) : context.texts.equipmentTitle(number)
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .equipmentUnit(let unit) = answer, !form.isReady else { return [] }
        form.begin(values: Self.values(unit.state.content, context), base: [VersionedCase(id: unit.state.id, version: unit.version)])
        // What is still missing is what the unit was opened for; its number is mended seldom, and never by the first key.
        let empty = form.widget.fields.first { $0.isFocusable && form.text($0.id).isEmpty }
        form.widget.moveFocus(to: empty?.id ?? Self.marked)
        return []
    }

    public var storedQuery: Query? { isNew ? nil : .equipmentUnit(form.subject) }

    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? {
        guard case .equipmentUnit(let unit) = answer else { return nil }
        return StoredForm(
            values: Self.values(unit.state.content, context), base: [VersionedCase(id: unit.state.id, version: unit.version)])
    }

    /// The last day of a policy that is over; the unit may be entered with it, and can't be handed over.
    private func lapsed(_ context: ScreenContext) -> CalendarDay? {
        DateEntry.parse(form.text(Self.insured), today: context.moment.day).flatMap { $0 < context.moment.day ? $0 : nil }
    }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        if field == Self.insured, let day = lapsed(context) {
            form.notice = Message(.warning, context.texts.equipmentPolicyOver(day))
        }
        return []
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let number = form.text(Self.number)
        let warning = lapsed(context).map { Message(.warning, context.texts.equipmentSavedUninsured(number, $0)) }
        guard isNew else { return [.tell(warning ?? Message(.done, context.texts.equipmentSaved(number))), .close] }
        let next = next(after: number, context)
        return [.tell(warning ?? Message(.done, next))]
    }

    /// Stands the form on the next unit: all as before but the numbers.
    private mutating func next(after number: String, _ context: ScreenContext) -> String {
        previous = form.widget.values
        let follower = SeriesNumber.next(after: number) ?? ""
        var fresh = FormCore(form: form.form)
        fresh.command = identifiers.nextCommand()
        fresh.subject = identifiers.nextCase()
        var values = previous
        values[Self.number] = follower
        values[Self.serial] = ""
        fresh.begin(values: values, base: [VersionedCase(id: fresh.subject, version: 0)])
        form = fresh
        refresh(context)
        form.widget.moveFocus(to: follower.isEmpty ? Self.number : Self.serial)
        return follower.isEmpty
            ? context.texts.equipmentSaved(number) : context.texts.equipmentNext(number, next: follower)
    }

    static func values(_ content: EquipmentContent, _ context: ScreenContext) -> [FieldID: String] {
        [
            number: content.inventoryNumber, serial: content.serialNumber, kind: content.kind.rawValue, name: content.name,
            value: content.value.map { MoneyEntry.text($0) } ?? "", marked: content.markedOn.map { context.texts.date($0) } ?? "",
            policy: content.policyNumber ?? "", insured: content.insuredUntil.map { context.texts.date($0) } ?? "",
        ]
    }
}
