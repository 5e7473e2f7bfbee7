import Casework
import Localization
import Rules
import Terminal

/// Enters a public unit, or corrects one.
public struct PublicUnitForm: FormScreen {
    public var form = FormCore(form: "publicUnit")
    let start: FormStart

    static let name = FieldID(FieldKey.publicUnitName)
    static let kind = FieldID(FieldKey.publicUnitKind)
    static let locality = FieldID(FieldKey.publicUnitLocality)
    static let address = FieldID(FieldKey.publicUnitAddress)
    static let phone = FieldID(FieldKey.publicUnitPhone)
    static let remark = FieldID(FieldKey.publicUnitRemark)
    static let register = FieldID(FieldKey.publicUnitRegister)
    static func opening(_ day: Weekday) -> FieldID { FieldID(FieldKey.publicUnitOpening(day)) }

    public init(_ start: FormStart) { self.start = start }

    private var isStored: Bool { form.base.contains { $0.version > 0 } }

    public var reopening: Route? { isStored ? .publicUnitForm(.edit(form.subject)) : nil }
    public var storedQuery: Query? { isStored ? .publicUnit(form.subject) : nil }

    /// Why this user can't enter or correct public units now.
    static func denial(_ context: ScreenContext) -> String? {
        let none = PublicUnitContent(name: "", kind: .other, locality: "")
        return context.denial(of: .savePublicUnit(SavePublicUnit(unit: CaseID(rawValue: ""), content: none)))
    }

    public func title(_ context: ScreenContext) -> String {
        let name = form.text(Self.name)
        return name.isEmpty ? context.texts.publicUnitNewTitle : name
    }

    public func draftTitle(_ context: ScreenContext) -> String {
        form.text(Self.name).isEmpty ? namelessDraft(context) : title(context)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        switch start {
        case .new:
            form.begin(values: [:], base: [VersionedCase(id: form.subject, version: 0)])
            refresh(context)
            return []
        case .edit(let id): return [.query(.publicUnit(id))]
        case .draft: return []
        }
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let kinds = PublicUnitKind.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        func text(_ id: FieldID, _ label: String, _ hint: String, required: Bool = false, limit: Int = FieldText.nameLimit) -> FormField {
            FormField(id, label: label, hint: hint, isRequired: required, maxLength: limit, width: 50)
        }
        var about = [
            text(Self.name, texts.publicUnitName, texts.publicUnitNameHint, required: true),
            FormField(Self.kind, label: texts.publicUnitKind, kind: .choice(kinds), hint: texts.hintChoice, isRequired: true),
            text(Self.locality, texts.publicUnitLocality, texts.publicUnitLocalityHint, required: true),
            text(Self.address, texts.publicUnitAddress, texts.publicUnitAddressHint),
            text(Self.phone, texts.publicUnitPhone, texts.publicUnitPhoneHint, limit: 30),
        ]
        if isSchool {
            about.append(FormField(Self.register, label: texts.publicUnitRegister, kind: .date, hint: texts.publicUnitRegisterHint, width: 11))
        }
        let week = Weekday.allCases.map { day in text(Self.opening(day), texts.name(of: day), texts.publicUnitOpeningHint, limit: 60) }
        let remark = FormField(
            Self.remark, label: texts.publicUnitRemark, kind: .notes, hint: texts.publicUnitRemarkHint, maxLength: FieldText.noteLimit, width: 50)
        return [FormSection("", about), FormSection(texts.publicUnitOpening, week + [remark])]
    }

    private var isSchool: Bool { form[Self.kind] == PublicUnitKind.school.rawValue }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        if field == Self.register { return form.text(field).isEmpty ? nil : PastDay.fault(form.text(field), context) }
        guard Weekday.allCases.map(Self.opening).contains(field), !form.text(field).isEmpty else { return nil }
        return OpeningEntry.parse(form.text(field)) == nil ? context.texts.publicUnitOpeningBad : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        if field == Self.register { form[field] = PastDay.completed(form[field], context) }
        guard let day = Weekday.allCases.first(where: { Self.opening($0) == field }) else { return }
        let typed = hours(on: day)
        if !typed.isEmpty { form[field] = OpeningEntry.text(typed, on: day, context.texts) }
    }

    /// F4 takes the hours of the day above, or what the unit before had.
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard let day = Weekday.allCases.first(where: { Self.opening($0) == field }), let above = Weekday(rawValue: day.rawValue - 1) else {
            return earlier(field, context)
        }
        let text = form.text(Self.opening(above))
        return text.isEmpty ? nil : text
    }

    private func hours(on day: Weekday) -> [OpeningHours] {
        (OpeningEntry.parse(form.text(Self.opening(day))) ?? []).map { OpeningHours(day: day, from: $0.from, until: $0.until) }
    }

    public func command(_ context: ScreenContext) -> Command? {
        let content = PublicUnitContent(
            name: form.text(Self.name), kind: PublicUnitKind(rawValue: form[Self.kind]) ?? .other, locality: form.text(Self.locality),
            address: FieldText.optional(form[Self.address]), phone: FieldText.optional(form[Self.phone]),
            opening: Weekday.allCases.flatMap(hours(on:)), remark: FieldText.optional(form[Self.remark]),
            eRegisterSince: isSchool ? PastDay.parse(form.text(Self.register), context) : nil)
        return .savePublicUnit(SavePublicUnit(unit: form.subject, content: content))
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard let stored = stored(answer, context), !form.isReady else { return [] }
        form.begin(values: stored.values, base: stored.base)
        return []
    }

    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? {
        guard case .publicUnit(let file) = answer else { return nil }
        let content = file.unit.state.content
        var values = [
            Self.name: content.name, Self.kind: content.kind.rawValue, Self.locality: content.locality,
            Self.address: content.address ?? "", Self.phone: content.phone ?? "", Self.remark: content.remark ?? "",
            Self.register: context.texts.date(content.eRegisterSince),
        ]
        for day in Weekday.allCases { values[Self.opening(day)] = OpeningEntry.text(content.opening, on: day, context.texts) }
        return StoredForm(values: values, base: [VersionedCase(id: file.unit.state.id, version: file.unit.version)])
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let done = Effect.tell(Message(.done, context.texts.publicUnitSaved(form.text(Self.name))))
        if case .edit = start { return [done, .close] }
        return [done, .replace(.publicUnit(form.subject))]
    }
}
