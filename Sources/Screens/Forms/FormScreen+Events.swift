import Casework
import Localization
import Terminal

extension FormScreen {
    /// Begins the form: names its command, brings a draft back, shows the fields. A form on a stored case asks for it itself
    /// and calls `form.begin` with the answer, then `refresh`.
    public mutating func startForm(_ start: FormStart, identifiers: IdentifierSource, _ context: ScreenContext) {
        var identifiers = identifiers
        form.command = identifiers.nextCommand()
        form.begunOn = context.texts.moment(context.moment)
        switch start {
        case .new: form.subject = identifiers.nextCase()
        case .edit(let id): form.subject = id
        case .draft(let draft):
            form.restore(draft)
            refresh(context)
            form.widget.moveFocus(to: FieldID(draft.focus), cursor: draft.cursor)
            form.notice = Message(.done, context.texts.draftRestored)
        }
        refresh(context)
    }

    /// Shows the fields that apply now; the focus stays where it can.
    public mutating func refresh(_ context: ScreenContext) {
        let sections = sections(context)
        if sections != form.widget.sections { form.widget.setSections(sections) }
    }

    /// Takes any event as every form does.
    public mutating func handleForm(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handleFormKey(key, context)
        case .answer(.conflicts(let conflicts), _): return meet(conflicts, saves: false, context)
        case .answer(let answer, let query) where form.meeting != nil && query == storedQuery: return met(answer, query, context)
        case .answer(let answer, let query):
            let effects = received(answer, to: query, context)
            refresh(context)
            return effects
        case .submitted(let result, let submission):
            guard submission.id == form.command else { return [] }
            form.isSaving = false
            return handle(result, context)
        case .answered("yes", Self.dropMine): return dropMine(context)
        case .answered(let choice, let tag): return tag == "leave" ? leave(choice, context) : []
        case .failed(let text), .draftFailed(let text):
            form.isSaving = false
            form.notice = Message(.error, text)
            return []
        case .news, .resumed, .next, .viewKept, .viewDropped, .letterWritten: return []
        }
    }

    private mutating func handleFormKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        form.notice = nil
        if form.board != nil { return handleBoardKey(key, context) }
        if form.widget.isListOpen { return handleFieldKey(key, context) }
        switch key {
        case .function(2), .control("s"): return save(context)
        case .escape, .function(10), .control("c"): return askToLeave(context)
        case .function(5), .control("r"): return showNewVersion(context)
        default: return form.isReady ? handleFieldKey(key, context) : []
        }
    }

    private mutating func handleFieldKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        switch form.widget.handle(key) {
        case .handled, .ignored: return []
        case .changed(let field):
            form.widget.errors[field] = nil
            if case .choice? = form.widget.field(field)?.kind { derive(field, context) }
            refresh(context)
            forgetMendedFaults()
            return []
        case .left(let field, _): return leftField(field, context)
        case .activate(let field):
            let effects = activate(field, context)
            refresh(context)
            return effects + draftEffect(context)
        case .sameAsAbove(let field):
            guard let value = previousValue(field, context) else {
                form.notice = Message(.warning, context.texts.noPreviousValue)
                return []
            }
            form.widget.setValue(value, for: field)
            refresh(context)
            return []
        case .rejected(let field):
            form.notice = Message(.warning, refusal(of: key, in: field, context))
            return []
        }
    }

    private func refusal(of key: Key, in field: FieldID, _ context: ScreenContext) -> String {
        guard case .choice? = form.widget.field(field)?.kind, case .character(let typed) = key else { return context.texts.characterRefused }
        return context.texts.noSuchChoice(String(typed))
    }

    private mutating func leftField(_ field: FieldID, _ context: ScreenContext) -> [Effect] {
        derive(field, context)
        form.widget.errors[field] = form.text(field).isEmpty ? nil : checked(field, context)
        if let text = form.widget.errors[field], let label = form.widget.field(field)?.label {
            form.notice = Message(.error, context.texts.fault(label, text))
        }
        refresh(context)
        forgetMendedFaults()
        return draftEffect(context) + questions(after: field, context)
    }

    func draftEffect(_ context: ScreenContext) -> [Effect] {
        formDraft(context).map { [.saveDraft($0)] } ?? []
    }

    private mutating func forgetMendedFaults() {
        if form.widget.errors.isEmpty && form.refusals.isEmpty { form.listsFaults = false }
    }

    /// The fault of a field: what the kind of field says first, then the screen.
    private func checked(_ field: FieldID, _ context: ScreenContext) -> String? {
        guard let shown = form.widget.field(field) else { return nil }
        switch shown.kind {
        case .action, .computed: return nil
        case .text, .notes:
            if let fault = FieldText.fault(form[field], limit: shown.maxLength, context.texts) { return fault }
        default:
            if let fault = FieldText.fault(form[field], limit: 200, context.texts) { return fault }
        }
        if form.text(field).isEmpty { return shown.isRequired ? missing(field, context) : fault(field, context) }
        return fault(field, context)
    }

    /// Checks every field and sends the command, or lists all the faults and goes to the first.
    public mutating func save(_ context: ScreenContext) -> [Effect] {
        if let reason = context.readOnly {
            form.notice = Message(.error, context.texts.readOnlyForm(reason))
            return draftEffect(context)
        }
        guard form.isReady, !form.isSaving else { return [] }
        if let field = form.widget.focus { derive(field, context) }
        refresh(context)
        form.refusals = []
        form.widget.errors = [:]
        for field in form.widget.fields { form.widget.errors[field.id] = checked(field.id, context) }
        guard form.widget.errors.isEmpty, let command = command(context) else {
            showFaults(context)
            return draftEffect(context)
        }
        form.listsFaults = false
        form.isSaving = true
        form.notice = Message(.hint, context.texts.saving)
        return draftEffect(context) + [.submit(Submission(id: form.command, command: command, base: form.base))]
    }

    private mutating func showFaults(_ context: ScreenContext) {
        form.listsFaults = true
        form.widget.focusFirstError()
        let first = faultLines(context).first ?? ""
        form.notice = Message(.error, context.texts.errorsFound(faultLines(context).count) + " " + first, isClipped: true)
    }

    private mutating func handle(_ result: SubmissionResult, _ context: ScreenContext) -> [Effect] {
        switch result {
        case .saved(let receipt):
            form.isRestored = false
            form.pristine = form.widget.values
            return [.dropDraft(form.command)] + saved(receipt, context)
        case .refused(let refusal):
            let shown = Set(form.widget.fields.map(\.id))
            for reason in refusal.reasons {
                let text = context.texts.refusal(reason.code)
                if let field = reason.field.map({ self.field(forKey: $0, context) }), shown.contains(field) {
                    form.widget.errors[field] = text
                } else {
                    form.refusals.append(text)
                }
            }
            showFaults(context)
            return draftEffect(context)
        case .conflict(let conflicts):
            form.notice = Message(.error, context.texts.conflictNotice)
            return meet(conflicts, saves: true, context)
        }
    }

    /// What somebody else has saved meanwhile: beside what is typed, or at once where nothing is.
    private mutating func showNewVersion(_ context: ScreenContext) -> [Effect] {
        guard context.change != nil else {
            form.notice = Message(.hint, context.texts.caseNotChanged)
            return []
        }
        if !form.isDirty, let reopening { return [.dropDraft(form.command), .replace(reopening)] }
        return [.query(.conflicts(form.base))]
    }

    private func askToLeave(_ context: ScreenContext) -> [Effect] {
        guard form.isReady, form.isDirty else { return [.close] }
        let texts = context.texts
        let keep = Question.Choice(id: "keep", label: texts.choiceKeepDraft)
        let choices = [
            Question.Choice(id: "drop", label: texts.choiceDropDraft), Question.Choice(id: "stay", label: texts.choiceStay),
        ]
        let offered = form.keepsDrafts ? [keep] + choices : choices
        return [
            .ask(
                Question(
                    tag: "leave", title: texts.unsavedTitle, lines: [texts.unsavedText], choices: offered,
                    safe: offered.count - 1))
        ]
    }

    private func leave(_ choice: String, _ context: ScreenContext) -> [Effect] {
        switch choice {
        case "keep": draftEffect(context) + [.tell(Message(.done, context.texts.draftKept)), .close]
        case "drop": [.dropDraft(form.command), .close]
        default: []
        }
    }
}
