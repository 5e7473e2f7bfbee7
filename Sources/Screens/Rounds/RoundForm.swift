import Casework
import Localization
import Rules
import Terminal

/// Plans a round, or changes the plan of one that is not open yet.
public struct RoundForm: FormScreen {
    public var form = FormCore(form: "round")
    let start: FormStart

    static let kind = FieldID(FieldKey.roundKind)
    static let opens = FieldID(FieldKey.roundOpens)
    static let opensAt = FieldID(FieldKey.roundOpensAt)
    static let closes = FieldID(FieldKey.roundCloses)
    static let closesAt = FieldID(FieldKey.roundClosesAt)
    static let postCutOff = FieldID(FieldKey.roundPostCutOff)
    static let places = FieldID(FieldKey.roundPlaces)

    /// Places that nobody has and nobody waits for: what a supplementary round is planned for.
    private let freePlaces: Int?

    public init(_ start: FormStart, supplementing freePlaces: Int? = nil) {
        self.start = start
        self.freePlaces = freePlaces
    }

    private var isStored: Bool { form.base.contains { $0.version > 0 } }
    public var reopening: Route? { isStored ? .roundForm(.edit(form.subject)) : nil }
    public var storedQuery: Query? { isStored ? .round(form.subject) : nil }

    /// Why this user can't plan rounds now.
    static func denial(_ context: ScreenContext) -> String? {
        let window = RoundWindow(opens: context.moment.day, closes: context.moment.day)
        return context.denial(of: .planRound(PlanRound(round: CaseID(rawValue: ""), content: RoundContent(window: window))))
    }

    public func title(_ context: ScreenContext) -> String { context.texts.roundNewTitle }
    public func draftTitle(_ context: ScreenContext) -> String {
        form.text(Self.opens).isEmpty ? namelessDraft(context) : title(context) + " " + form.text(Self.opens)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        switch start {
        case .new:
            let kind: RoundKind = context.rules.ruleSet.procedure.enrolsOnly ? .enrolment : freePlaces == nil ? .regular : .supplementary
            let places = freePlaces.map { String($0) } ?? ""
            form.begin(values: [Self.kind: kind.rawValue, Self.places: places], base: [VersionedCase(id: form.subject, version: 0)])
            refresh(context)
            return []
        case .edit(let id): return [.query(.round(id))]
        case .draft: return []
        }
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let kinds = RoundKind.allCases.filter { ($0 == .enrolment) == context.rules.ruleSet.procedure.enrolsOnly }
        let options = kinds.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        func hour(_ id: FieldID) -> FormField {
            FormField(id, label: texts.roundHour, kind: .time, hint: texts.roundHourHint, continuesLine: true)
        }
        return [
            FormSection("", [
                FormField(Self.kind, label: texts.roundKindLabel, kind: .choice(options), hint: texts.hintChoice, isRequired: true),
                FormField(Self.opens, label: texts.roundOpens, kind: .date, hint: texts.roundOpensHint, isRequired: true, width: 11),
                hour(Self.opensAt),
                FormField(Self.closes, label: texts.roundCloses, kind: .date, hint: texts.roundClosesHint, isRequired: true, width: 11),
                hour(Self.closesAt),
                FormField(Self.postCutOff, label: texts.roundPost, kind: .date, hint: texts.roundPostHint, width: 11),
                FormField(Self.places, label: texts.roundPlaces, kind: .number(digits: 5), hint: texts.roundPlacesHint),
            ])
        ]
    }

    private static let days: Set<FieldID> = [opens, closes, postCutOff]
    private static let hours: Set<FieldID> = [opensAt, closesAt]

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        let text = form.text(field)
        if text.isEmpty { return nil }
        if Self.days.contains(field) { return DateEntry.parse(text, today: context.moment.day) == nil ? context.texts.badDate : nil }
        if Self.hours.contains(field) { return TimeEntry.parse(text) == nil ? context.texts.badTime : nil }
        return field == Self.places ? WholeNumber.fault(text, 1...99_999, context) : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        if Self.days.contains(field), let day = DateEntry.parse(form.text(field), today: context.moment.day) { form[field] = context.texts.date(day) }
        if Self.hours.contains(field), let time = TimeEntry.parse(form.text(field)) { form[field] = context.texts.time(time) }
    }

    public func command(_ context: ScreenContext) -> Command? {
        func day(_ field: FieldID) -> CalendarDay? { DateEntry.parse(form.text(field), today: context.moment.day) }
        guard let opens = day(Self.opens), let closes = day(Self.closes) else { return nil }
        let window = RoundWindow(
            opens: opens, opensAt: TimeEntry.parse(form.text(Self.opensAt)), closes: closes, closesAt: TimeEntry.parse(form.text(Self.closesAt)),
            postCutOff: day(Self.postCutOff))
        let content = RoundContent(kind: RoundKind(rawValue: form[Self.kind]) ?? .regular, window: window, places: Int(form.text(Self.places)))
        return .planRound(PlanRound(round: form.subject, content: content))
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard let stored = stored(answer, context), !form.isReady else { return [] }
        form.begin(values: stored.values, base: stored.base)
        return []
    }

    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? {
        guard case .round(let file) = answer else { return nil }
        let texts = context.texts
        let content = file.round.state.content
        let values = [
            Self.kind: content.kind.rawValue, Self.opens: texts.date(content.window.opens), Self.closes: texts.date(content.window.closes),
            Self.opensAt: content.window.opensAt.map(texts.time) ?? "", Self.closesAt: content.window.closesAt.map(texts.time) ?? "",
            Self.postCutOff: texts.date(content.window.postCutOff), Self.places: content.places.map { String($0) } ?? "",
        ]
        return StoredForm(values: values, base: [VersionedCase(id: file.round.state.id, version: file.round.version)])
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let done = Effect.tell(Message(.done, context.texts.roundSaved))
        if case .edit = start { return [done, .close] }
        return [done, .replace(.round(form.subject))]
    }
}
