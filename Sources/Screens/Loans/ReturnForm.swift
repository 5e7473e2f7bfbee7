import Casework
import Localization
import Terminal

/// The return of the equipment: each unit of the agreement on a line of its own, complete or not, with a note.
public struct ReturnForm: ConfirmedForm {
    public var form = FormCore(form: "return")
    let start: FormStart
    var file: LoanFile?
    var pending: Submission?

    static let day = FieldID(FieldKey.returnedOn)
    static let reason = FieldID(FieldKey.returnReason)
    static func complete(_ index: Int) -> FieldID { FieldID("return.line.\(index).complete") }
    static func note(_ index: Int) -> FieldID { FieldID(FieldKey.returnNote(index)) }

    /// On an agreement in force, or on a draft of its return.
    public init(_ start: FormStart) { self.start = start }

    public var reopening: Route? { .returnForm(form.subject) }

    public var storedQuery: Query? { .loan(form.subject) }

    public func title(_ context: ScreenContext) -> String { context.texts.returnTitle(file?.loan.state.number ?? "") }

    public func help(_ context: ScreenContext) -> [String] { context.texts.returnHelp }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        startForm(start, identifiers: identifiers, context)
        return [.query(.loan(form.subject))]
    }

    public func sections(_ context: ScreenContext) -> [FormSection] {
        let texts = context.texts
        let borrower = file.flatMap { $0.household.state.content.member($0.loan.state.borrower)?.listName } ?? ""
        let head = FormSection(borrower, [
            FormField(Self.day, label: texts.returnDay, kind: .date, hint: texts.hintDate, isRequired: true, width: 11),
            FormField(
                Self.reason, label: texts.returnReason, hint: texts.returnReasonHint, isRequired: true,
                maxLength: FieldText.noteLimit, width: 54),
        ])
        return [head] + units.enumerated().map { index, unit in
            let options = [ChoiceOption(id: "yes", label: texts.yes), ChoiceOption(id: "no", label: texts.no)]
            return FormSection(CaseText.unit(unit, texts), [
                FormField(
                    Self.complete(index), label: texts.returnComplete, kind: .choice(options), hint: texts.returnCompleteHint,
                    isRequired: true),
                FormField(
                    Self.note(index), label: texts.returnNote, kind: .notes, hint: texts.returnNoteHint, isRequired: needsNote(index),
                    maxLength: FieldText.noteLimit, width: 54),
            ])
        }
    }

    /// The units of the agreement in its order.
    private var units: [EquipmentUnit] {
        guard let file else { return [] }
        return file.loan.state.units.compactMap { id in file.units.first { $0.state.id == id }?.state }
    }

    /// A unit that came back incomplete or faulty needs words.
    private func needsNote(_ index: Int) -> Bool {
        let unit = units[index].id
        let isFaulty = file?.loan.state.openFailures.contains { $0.unit == unit } ?? false
        return isFaulty || form[Self.complete(index)] == "no"
    }

    public func fault(_ field: FieldID, _ context: ScreenContext) -> String? {
        field == Self.day ? PastDay.fault(form.text(field), context) : nil
    }

    public mutating func derive(_ field: FieldID, _ context: ScreenContext) {
        if field == Self.day { form[field] = PastDay.completed(form[field], context) }
    }

    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] {
        guard case .loan(let file) = answer else { return [] }
        let isFirst = self.file == nil
        self.file = file
        if form.isReady {
            // A draft came back before its units were known: only now can the cursor stand where it stood.
            refresh(context)
            if case .draft(let draft) = start, isFirst { form.widget.moveFocus(to: FieldID(draft.focus), cursor: draft.cursor) }
        } else {
            let base = [VersionedCase(id: file.loan.state.id, version: file.loan.version)]
            form.begin(values: [Self.day: context.texts.date(context.moment.day)], base: base)
        }
        return []
    }

    public func command(_ context: ScreenContext) -> Command? {
        guard let day = PastDay.parse(form.text(Self.day), context) else { return nil }
        let lines = units.enumerated().map { index, unit in
            ReturnLine(unit: unit.id, complete: form[Self.complete(index)] == "yes", note: form.text(Self.note(index)))
        }
        return .returnEquipment(ReturnEquipment(loan: form.subject, day: day, reason: form.text(Self.reason), lines: lines))
    }

    func question(_ command: Command, _ context: ScreenContext) -> Question {
        let texts = context.texts
        guard case .returnEquipment(let act) = command else { preconditionFailure("a return form submits returns") }
        let line = texts.returnAsk.text(file?.loan.state.number ?? "", act.day)
        return .confirm(tag: "confirm", (texts.returnAsk.title, line), context)
    }

    public func draftTitle(_ context: ScreenContext) -> String { title(context) }

    public mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect] {
        [.tell(Message(.done, context.texts.returnDone(file?.loan.state.number ?? ""))), .close]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { handleConfirmed(event, context) }
}
