import Casework
import Localization
import Rules
import Terminal

/// The day on which the notice of a place reached the applicant, and with it the term for signing the agreement (KP-25).
public struct DeliveryForm: FormScreen {
    public var form = FormCore(form: "delivery", labelWidth: 24, keepsDrafts: false)
    let application: CaseID
    var file: ApplicationFile?

    private static let day = FieldID(FieldKey.noticeDay)
    private static let ends = FieldID(FieldKey.signingEnds)
    private static let term: FieldID = "notice.term"
    private static let why: FieldID = "notice.why"

    public init(application: CaseID) { self.application = application }

    public func title(_ context: ScreenContext) -> String { context.texts.deliveryTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.deliveryHelp] }
    public func draftTitle(_ context: ScreenContext) -> String { context.texts.deliveryTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(.edit(application), identifiers: identifiers, context)
        return [.query(.application(application))]
    }

    /// Days for signing that the programme sets; `nil` where the office sets the last day each time.
    private func days(_ context: ScreenContext) -> Int? { context.rules.ruleSet.rankingInForce.signingDays }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let state = file?.application.state
        let name = state.flatMap { file?.household.state.content.member($0.content.applicant)?.listName } ?? ""
        let day = FormField(Self.day, label: texts.deliveryDay, kind: .date, hint: texts.deliveryDayHint, isRequired: true)
        let last = days(context) == nil
            ? [FormField(Self.ends, label: texts.deliveryEnds, kind: .date, hint: texts.deliveryEndsHint, isRequired: true)]
            : [
                FormField(Self.term, label: texts.deliveryEnds, kind: .computed),
                FormField(Self.why, label: texts.deliveryWhy, kind: .computed, width: 52),
            ]
        let head = texts.deliverySection(state?.number ?? "", name)
        return [FormSection(days(context) == nil ? head + " – " + texts.deliveryNoTerm : head, [day] + last)]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard field == Self.day || field == Self.ends, !form.text(field).isEmpty else { return nil }
        return DateEntry.parse(form.text(field), today: context.moment.day) == nil ? context.texts.badDate : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        guard let day = DateEntry.parse(form.text(field), today: context.moment.day) else { return }
        form[field] = context.texts.date(day)
        if field == Self.day { for (field, text) in term(after: day, context) { form[field] = text } }
    }

    private func end(_ day: CalendarDay, _ days: Int, _ context: ScreenContext) -> CalendarDay {
        let rules = context.rules
        return Deadline.end(of: .days(days), after: day, calendar: WorkingCalendar(rules.law), shift: Deadline.shift(rules.ruleSet.policies))
    }

    /// The last day and how it follows, where the programme sets the term.
    private func term(after day: CalendarDay, _ context: ScreenContext) -> [FieldID: String] {
        guard let days = days(context) else { return [:] }
        let end = end(day, days, context)
        return [Self.term: context.texts.date(end), Self.why: context.texts.deliveryReasoning(days, counted: day.adding(days: days), end)]
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .application(let file):
            self.file = file
            guard !form.isReady else { return [] }
            let today = context.moment.day
            form.begin(
                values: [Self.day: context.texts.date(today)].merging(term(after: today, context)) { $1 },
                base: [VersionedCase(id: application, version: file.application.version)])
        case .nothing: form.notice = Message(.error, context.texts.notFound)
        default: break
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = DateEntry.parse(form.text(Self.day), today: context.moment.day) else { return nil }
        let ends = days(context) == nil ? DateEntry.parse(form.text(Self.ends), today: context.moment.day) : nil
        return .award(AwardCommand(application, .deliverNotice(day: day, signingEnds: ends)))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        let day = DateEntry.parse(form.text(Self.day), today: context.moment.day)
        let last = days(context).flatMap { days in day.map { end($0, days, context) } } ?? DateEntry.parse(form.text(Self.ends), today: context.moment.day)
        return (last.map { [.tell(Message(.done, context.texts.deliveryDone($0)))] } ?? []) + [.close]
    }
}
