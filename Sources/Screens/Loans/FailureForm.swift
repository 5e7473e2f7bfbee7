import Casework
import Localization
import Terminal

/// A failure that the household reports: of a unit of its agreement, or of the link.
public struct FailureForm: FormScreen {
    public var form = FormCore(form: "failure")
    let start: FormStart
    var file: LoanFile?
    var identifiers = IdentifierSource(high: 0, low: 0)

    static let unit = FieldID(FieldKey.failureUnit)
    static let day = FieldID(FieldKey.failureReportedOn)
    static let description = FieldID(FieldKey.failureDescription)
    /// The failure's identifier, kept among the values so that a draft holds it.
    static let failure: FieldID = "failure.id"
    static let link = "link"

    /// On an agreement in force, or on a draft of a report.
    public init(_ start: FormStart) { self.start = start }

    public var reopening: Route? { .failureForm(loan: form.subject) }

    public var storedQuery: Query? { .loan(form.subject) }

    public func title(_ context: ScreenContext) -> String { context.texts.failureTitle(file?.loan.state.number ?? "") }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        var source = identifiers
        self.identifiers = source.fork()
        startForm(start, identifiers: source, context)
        return [.query(.loan(form.subject))]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let units = file?.units.map(\.state) ?? []
        let options = units.map { unit in
            ChoiceOption(id: unit.id.rawValue, label: unit.content.inventoryNumber + " " + unit.content.name)
        }
        let link = ChoiceOption(id: Self.link, label: texts.loanLink)
        let borrower = file.flatMap { $0.household.state.content.member($0.loan.state.borrower)?.listName } ?? ""
        return [
            FormSection(borrower, [
                FormField(Self.unit, label: texts.failureUnit, kind: .choice(options + [link]), hint: texts.hintChoice, isRequired: true),
                FormField(Self.day, label: texts.failureDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11),
                FormField(
                    Self.description, label: texts.failureDescription, kind: .notes, hint: texts.failureDescriptionHint,
                    isRequired: true, maxLength: FieldText.noteLimit, width: 54),
            ])
        ]
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        field == Self.day ? PastDay.fault(form.text(field), context) : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        if field == Self.day { form[field] = PastDay.completed(form[field], context) }
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .loan(let file) = answer else { return [] }
        self.file = file
        if !form.isReady {
            var values = [Self.day: context.texts.date(context.moment.day), Self.failure: identifiers.nextCase().rawValue]
            if file.units.count == 1 { values[Self.unit] = file.units[0].state.id.rawValue }
            form.begin(values: values, base: [VersionedCase(id: file.loan.state.id, version: file.loan.version)])
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = PastDay.parse(form.text(Self.day), context) else { return nil }
        let unit = form[Self.unit] == Self.link ? nil : CaseID(rawValue: form[Self.unit])
        return .reportFailure(
            ReportFailure(
                loan: form.subject, failure: CaseID(rawValue: form[Self.failure]), unit: unit, day: day,
                description: form.text(Self.description)))
    }

    public func draftTitle(_ context: ScreenContext) -> String { title(context) }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.failureDone)), .close]
    }
}
