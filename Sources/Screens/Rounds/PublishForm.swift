import Casework
import Localization
import Rules
import Terminal

/// Publishes the result of a round: numbers, or names where the programme allows them, with the approval and the day of taking down (KP-31).
///
/// Shows how many lines the list has and how many applications it leaves out and why; no name stands on the screen. The record comes first,
/// the file behind it: what is out is known even where a disk is full.
public struct PublishForm: FormScreen {
    public var form = FormCore(form: "publication", labelWidth: 16, keepsDrafts: false)
    let round: CaseID
    var file: PublicationFile?
    /// What was published, while its file is being written.
    private var written: [String] = []

    static let kind: FieldID = "publication.form"
    static let count: FieldID = "publication.count"
    static let leftOut: FieldID = "publication.leftOut"
    static let approvedBy = FieldID(FieldKey.publicationApprovedBy)
    static let approvedOn = FieldID(FieldKey.publicationApprovedOn)
    static let approval = FieldID(FieldKey.publicationApproval)
    static let takeDown = FieldID(FieldKey.publicationTakeDown)
    static let target: FieldID = "publication.file"

    public init(round: CaseID) { self.round = round }

    public func title(_ context: ScreenContext) -> String { context.texts.publicationTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.publicationHelp] }
    public func draftTitle(_ context: ScreenContext) -> String { context.texts.publicationTitle }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(.edit(round), identifiers: identifiers, context)
        return [.query(.publication(round))]
    }

    private var chosen: PublicationForm { PublicationForm(rawValue: form[Self.kind]) ?? .numbers }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let allowsNames = context.rules.ruleSet.publication?.allowsNames == true
        let options = PublicationForm.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        let kind = allowsNames
            ? FormField(Self.kind, label: texts.publicationFormLabel, kind: .choice(options), hint: texts.publicationFormHint, isRequired: true, width: 28)
            : FormField("publication.only", label: texts.publicationFormLabel, kind: .computed, width: 60)
        var fields = [
            kind, FormField(Self.count, label: texts.publicationOnList, kind: .computed, width: 20),
            FormField(Self.leftOut, label: texts.publicationLeftOutLabel, kind: .computed, width: 60),
        ]
        if chosen == .names {
            fields += [
                FormField(
                    Self.approvedBy, label: texts.publicationApprovedBy, kind: .text, hint: texts.publicationApprovedByHint, isRequired: true,
                    maxLength: FieldText.nameLimit, width: 40),
                FormField(Self.approvedOn, label: texts.publicationApprovedOn, kind: .date, hint: texts.publicationApprovedOnHint, isRequired: true, width: 11),
                FormField(
                    Self.approval, label: texts.publicationApproval, kind: .notes, hint: texts.publicationApprovalHint, isRequired: true,
                    maxLength: FieldText.noteLimit, width: 55),
            ]
        }
        fields += [
            FormField(
                Self.takeDown, label: texts.publicationTakeDown, kind: .date, hint: texts.publicationTakeDownHint(chosen), isRequired: chosen == .names,
                width: 11),
            FormField(
                Self.target, label: texts.publicationFile, kind: .text, hint: texts.publicationFileHint, isRequired: true, maxLength: 200, width: 55),
        ]
        return [FormSection(file.map { texts.roundTitle($0.round.state.number) } ?? "", fields)]
    }

    private static let days: Set<FieldID> = [approvedOn, takeDown]

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard Self.days.contains(field), !form.text(field).isEmpty else { return nil }
        return DateEntry.parse(form.text(field), today: context.moment.day) == nil ? context.texts.badDate : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        if Self.days.contains(field), let day = DateEntry.parse(form.text(field), today: context.moment.day) { form[field] = context.texts.date(day) }
        guard field == Self.kind else { return }
        // The name of the file follows the form as long as nobody has typed another.
        let former = PublicationForm.allCases.filter { $0 != chosen }.map { fileName($0, context) }
        if former.contains(form.text(Self.target)) { form[Self.target] = fileName(chosen, context) }
        tell(context)
    }

    private func fileName(_ kind: PublicationForm, _ context: ScreenContext) -> String {
        context.texts.publicationFileStem(kind) + "-" + String(file?.round.state.number ?? 0) + ".txt"
    }

    /// What the list holds and what it leaves out.
    private mutating func tell(_ context: ScreenContext) {
        guard let set = file?[chosen] else { return }
        form[Self.count] = context.texts.publicationCount(set.lines.count)
        form[Self.leftOut] = context.texts.publicationLeftOut(set.leftOut)
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        switch answer {
        case .publication(let file):
            self.file = file
            guard !form.isReady else { return [] }
            form.begin(
                values: [
                    Self.kind: PublicationForm.numbers.rawValue, "publication.only": context.texts.publicationOnlyNumbers,
                    Self.approvedOn: context.texts.date(context.moment.day), Self.target: fileName(.numbers, context),
                    Self.count: context.texts.publicationCount(file.numbers.lines.count),
                    Self.leftOut: context.texts.publicationLeftOut(file.numbers.leftOut),
                ], base: [VersionedCase(id: round, version: file.round.version)])
        case .nothing: form.notice = Message(.error, context.texts.notFound)
        default: break
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let set = file?[chosen] else { return nil }
        func day(_ field: FieldID) -> CalendarDay? { DateEntry.parse(form.text(field), today: context.moment.day) }
        let approval = chosen == .names
            ? day(Self.approvedOn).map { PublicationApproval(by: form.text(Self.approvedBy), day: $0, words: form.text(Self.approval)) } : nil
        return .publish(PublicationCommand(round, .publish(chosen, lines: set.publicLines, approval: approval, takeDown: day(Self.takeDown))))
    }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        written = file?[chosen].publicLines ?? []
        return [.writeLines(written, to: form.text(Self.target))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard !written.isEmpty else { return handleForm(event, context) }
        switch event {
        case .letterWritten: return [.tell(Message(.done, context.texts.publicationDone(chosen, file: form.text(Self.target)))), .close]
        case .failed(let reason): return [.tell(Message(.error, context.texts.publicationNotWritten(reason))), .close]
        default: return []
        }
    }
}
