import Casework
import Localization
import Rules
import Terminal

/// Sets equipment up in a public unit: a number, typed or scanned, the room and the day; then the next number.
public struct InstallationForm: FormScreen {
    public var form = FormCore(form: "installation")
    let start: FormStart
    var file: PublicUnitFile?
    var identifiers = IdentifierSource(high: 0, low: 0)

    static let number: FieldID = "installation.number"
    /// The unit that the number names, and the number that was asked for last; kept among the values so that a draft holds them.
    static let unit = FieldID(FieldKey.installationUnit)
    static let asked: FieldID = "installation.asked"
    static let found: FieldID = "installation.found"
    static let room = FieldID(FieldKey.installationRoom)
    static let day = FieldID(FieldKey.installationDay)

    /// On a public unit, or on a draft.
    public init(_ start: FormStart) { self.start = start }

    public var reopening: Route? { .installationForm(place: form.subject) }
    public var storedQuery: Query? { .publicUnit(form.subject) }

    public func title(_ context: ScreenContext) -> String {
        [context.texts.installationTitle, file?.unit.state.content.name].compactMap { $0 }.joined(separator: ": ")
    }

    public func draftTitle(_ context: ScreenContext) -> String { title(context) }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        self.identifiers = source.fork()
        startForm(start, identifiers: source, context)
        return [.query(.publicUnit(form.subject))]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        var fields = [
            FormField(
                Self.number, label: texts.installationNumber, hint: texts.installationNumberHint, isRequired: true,
                maxLength: FieldText.nameLimit)
        ]
        if !form[Self.found].isEmpty { fields.append(FormField(Self.found, label: texts.installationFound, kind: .computed, width: 54)) }
        return [
            FormSection(file?.unit.state.content.name ?? "", fields + [
                FormField(Self.room, label: texts.installationRoom, hint: texts.installationRoomHint, maxLength: FieldText.nameLimit),
                FormField(Self.day, label: texts.installationDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        switch field {
        case Self.day: PastDay.fault(form.text(field), context)
        case Self.number:
            form[Self.asked] == form.text(field) && form[Self.unit].isEmpty ? context.texts.installationUnknown : nil
        default: nil
        }
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        switch field {
        case Self.day: form[field] = PastDay.completed(form[field], context)
        case Self.number where form[Self.asked] != form.text(field):
            for hidden in [Self.unit, Self.asked, Self.found] { form[hidden] = "" }
        default: break
        }
    }

    private func lookup(_ number: String) -> Query { .equipment(ListRequest(narrow: number), status: nil) }

    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] {
        let number = form.text(Self.number)
        return field == Self.number && !number.isEmpty && form[Self.asked] != number ? [.query(lookup(number))] : []
    }

    /// A number that was typed and not looked up yet is looked up before it is saved.
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        let isSave = event == .key(.function(2)) || event == .key(.control("s"))
        let number = form.text(Self.number)
        guard isSave, form.isReady, form.board == nil, !number.isEmpty, form[Self.asked] != number else { return handleForm(event, context) }
        form.notice = Message(.hint, context.texts.handoverReading)
        return [.query(lookup(number))]
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .publicUnit(let file):
            self.file = file
            if !form.isReady {
                let base = [VersionedCase(id: file.unit.state.id, version: file.unit.version)]
                form.begin(values: [Self.day: context.texts.date(context.moment.day)], base: base)
            }
        case .equipment(let page):
            let wanted = Transliteration.searchKey(form.text(Self.number))
            let match = page.rows.first { [$0.inventoryNumber, $0.serialNumber].map(Transliteration.searchKey).contains(wanted) }
            form[Self.asked] = form.text(Self.number)
            form[Self.unit] = match?.id.rawValue ?? ""
            form[Self.found] = match.map {
                [$0.inventoryNumber, context.texts.name(of: $0.status), $0.name, context.texts.cardSerial($0.serialNumber)].joined(separator: ", ")
            } ?? ""
            form.widget.errors[Self.number] = fault(Self.number, context)
            form.notice = match == nil ? Message(.error, context.texts.installationUnknown) : Message(.done, form[Self.found])
        default: break
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = PastDay.parse(form.text(Self.day), context), !form[Self.unit].isEmpty else { return nil }
        return .installEquipment(
            InstallEquipment(unit: CaseID(rawValue: form[Self.unit]), place: form.subject, room: form.text(Self.room), day: day))
    }

    /// The next number, into the same room on the same day.
    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let number = form.text(Self.number)
        var fresh = FormCore(form: form.form, subject: form.subject)
        fresh.command = identifiers.nextCommand()
        fresh.begin(values: [Self.room: form[Self.room], Self.day: form[Self.day]], base: form.base)
        form = fresh
        refresh(context)
        form.widget.moveFocus(to: Self.number)
        return [.tell(Message(.done, context.texts.installationDone(number)))]
    }
}
