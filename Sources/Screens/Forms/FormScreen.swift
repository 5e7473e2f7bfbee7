import Casework
import Localization
import Terminal

/// A screen that is a form. It says what its fields are and what they mean; moving, drafts, faults, saving, conflicts and leaving
/// are the same everywhere and stand in the extension.
///
/// A conforming screen calls `startForm` from `opened` and `handleForm` from `handle`.
public protocol FormScreen: Screen {
    var form: FormCore { get set }

    /// The fields that apply now, in order; asked again after every change.
    func sections(_ context: ScreenContext) -> [FormSection]
    /// What is wrong with a field, in words; empty obligatory fields are named without asking here.
    func fault(_ field: FieldID, _ context: ScreenContext) -> String?
    /// What an empty obligatory field says.
    func missing(_ field: FieldID, _ context: ScreenContext) -> String
    /// Fills in what follows from a field that was left: a birth date from a PESEL, a date in its full shape.
    mutating func derive(_ field: FieldID, _ context: ScreenContext)
    /// The command that saves the form; asked only when no field has a fault.
    func command(_ context: ScreenContext) -> Command?
    /// Enter on an action line.
    mutating func activate(_ field: FieldID, _ context: ScreenContext) -> [Effect]
    /// F4: the value of the record before, or the next of a series.
    func previousValue(_ field: FieldID, _ context: ScreenContext) -> String?
    /// A short title for the desk, without a PESEL.
    func draftTitle(_ context: ScreenContext) -> String
    /// The field that a refusal's key means, where rows of the form are not in the order of the content sent.
    func field(forKey key: String, _ context: ScreenContext) -> FieldID
    /// What happens once it is on disk; the draft is gone already.
    mutating func saved(_ receipt: Receipt, _ context: ScreenContext) -> [Effect]
    /// An answer to a question that the form asked.
    mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect]
    /// What to ask when a field was left or the form began, such as possible duplicates.
    mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect]
    /// What opens the form anew on the stored case, where there is one.
    var reopening: Route? { get }
    /// Asks for the stored case anew, where somebody else has saved it.
    var storedQuery: Query? { get }
    /// What the form would begin with on that answer, its rows named as here; nil for a form that records an act, which has nothing to
    /// merge.
    func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm?
    /// The lists of rows that the form holds.
    var rowLists: [FormRowList] { get }
    /// Puts right what hangs on other fields after two versions were put together.
    mutating func merged(_ context: ScreenContext)
}

extension FormScreen {
    public mutating func activate(_ field: FieldID, _ context: ScreenContext) -> [Effect] { [] }
    public var reopening: Route? { nil }
    public var storedQuery: Query? { nil }
    public func stored(_ answer: Answer, _ context: ScreenContext) -> StoredForm? { nil }
    public var rowLists: [FormRowList] { [] }
    public mutating func merged(_ context: ScreenContext) {}
    public func missing(_ field: FieldID, _ context: ScreenContext) -> String { context.texts.required }

    /// What a draft is called before anything in it has a name.
    func namelessDraft(_ context: ScreenContext) -> String {
        context.texts.draftBegun(context.texts.draftForm(form.form), form.begunOn)
    }
    public func previousValue(_ field: FieldID, _ context: ScreenContext) -> String? { earlier(field, context) }

    /// What the field held in the form of this kind that was saved last. A number that belongs to one person alone is never the same.
    public func earlier(_ field: FieldID, _ context: ScreenContext) -> String? {
        if case .pesel? = form.widget.field(field)?.kind { return nil }
        return context.previous[form.form]?[field].flatMap { $0.isEmpty ? nil : $0 }
    }
    public mutating func received(_ answer: Answer, to query: Query, _ context: ScreenContext) -> [Effect] { [] }
    public mutating func questions(after field: FieldID, _ context: ScreenContext) -> [Effect] { [] }

    public func field(forKey key: String, _ context: ScreenContext) -> FieldID { FieldID(key) }

    public func bindings(_ context: ScreenContext) -> [Binding] { formBindings(context) }
    public func message(_ context: ScreenContext) -> Message? { formMessage(context) }
    public func draft(_ context: ScreenContext) -> Draft? { formDraft(context) }
    public func openCases(_ context: ScreenContext) -> [OpenCase] { form.openCases }
    public func notice(of change: CaseChange, _ context: ScreenContext) -> String { context.texts.caseChanged(change) }
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { handleForm(event, context) }
    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        drawForm(into: &frame, rect: rect, context)
    }

    /// The keys of every form.
    public func formBindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        if let board = form.board { return board.bindings(texts) }
        return [
            Binding(
                action: "save", keys: [.function(2), .control("s")], label: texts.keySave, help: texts.helpOfSave,
                unavailable: context.readOnly),
            Binding(action: "next", keys: [.enter, .tab, .down], label: "", help: texts.helpOfNextField),
            Binding(action: "same", keys: [.function(4)], label: texts.keySame, help: texts.helpOfSame),
            Binding(
                action: "newer", keys: [.function(5), .control("r")], label: context.change == nil ? "" : texts.showNewVersion.label,
                help: texts.showNewVersion.help, unavailable: context.change == nil ? texts.caseNotChanged : nil),
        ]
    }

    /// The last notice, else the focused field's fault or hint.
    public func formMessage(_ context: ScreenContext) -> Message? {
        if let notice = form.notice { return notice }
        if let board = form.board { return board.message(context.texts) }
        if !form.isReady { return Message(.hint, context.texts.loading) }
        let (text, isError) = form.widget.message
        return text.isEmpty ? nil : Message(isError ? .error : .hint, text)
    }

    /// The typed data, where there is some to lose.
    public func formDraft(_ context: ScreenContext) -> Draft? {
        guard form.keepsDrafts, form.isReady, form.isDirty else { return nil }
        return Draft(
            id: form.command, form: form.form, subject: form.subject, base: form.base, fields: form.draftFields,
            focus: form.widget.focus?.rawValue ?? "", cursor: form.widget.cursor, login: context.actor.login,
            savedOn: context.texts.moment(context.moment), title: draftTitle(context), before: form.draftBefore)
    }

    /// Draws the form, and under it the faults of the last attempt to save.
    public func drawForm(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        if let board = form.board { return board.draw(into: &frame, rect: rect, context.texts) }
        let faults = form.listsFaults ? faultLines(context) : []
        let shown = shownFaults(faults.count)
        let rows = shown.isEmpty ? 0 : shown.count + 1
        form.widget.draw(into: &frame, rect: rect.inset(bottom: rows))
        for (row, index) in shown.enumerated() {
            frame.put(
                DisplayText.clipped("! " + faults[index], to: rect.width), at: Point(x: rect.x, y: rect.maxY - rows + 1 + row), style: .error)
        }
        if !shown.isEmpty {
            let part = shown.count < faults.count ? " (\(shown.lowerBound + 1)–\(shown.upperBound))" : ""
            frame.put(context.texts.errorsFound(faults.count) + part, at: Point(x: rect.x, y: rect.maxY - rows), style: .heading)
        }
        return frame.cursor
    }

    /// Which faults are listed where there are many: five, from the one of the focused field or the next behind it on.
    private func shownFaults(_ count: Int) -> Range<Int> {
        let room = 5
        guard count > room else { return 0..<count }
        let focused = form.widget.fields.firstIndex { $0.id == form.widget.focus } ?? 0
        let before = form.widget.fields[..<focused].count { form.widget.errors[$0.id] != nil }
        let first = min(before, count - room)
        return first..<first + room
    }

    /// The faults in the form's order, each with its field's label, then those of no field.
    public func faultLines(_ context: ScreenContext) -> [String] {
        form.widget.fields.compactMap { field in
            form.widget.errors[field.id].map { context.texts.fault(field.label, $0) }
        } + form.refusals
    }
}
