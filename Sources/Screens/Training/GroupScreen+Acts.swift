import Casework
import Localization
import Terminal

extension GroupScreen {
    static let reasonField = FieldID(FieldKey.participantReason)

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        guard let group = file?.group.state else { return [] }
        let none = PersonID(rawValue: "")
        let marks = context.denial(of: .markAttendance(MarkAttendance(group: id, session: id, entries: [])))
        let people = context.denial(of: .enrol(Enrol(group: id, person: none, household: id)))
        let full = group.participants.count < group.capacity ? nil : texts.groupFullNotice
        let nobody = group.participants.isEmpty ? texts.groupNoPeople : nil
        return [
            Binding("save", [.function(2), .control("s")], texts.groupSave, unavailable: marks),
            Binding("all", [.character("a"), .function(8)], texts.groupAllPresent,
                unavailable: marks ?? (grid.columns.isEmpty ? texts.groupNoSessions : nil)),
            Binding("cycle", [.character(" ")], texts.groupCycle, unavailable: marks),
            Binding("minutes", [.character("m")], texts.groupMinutes, unavailable: marks ?? whyNoMinutes(context)),
            Binding("enrol", [.character("z"), .function(5)], texts.groupEnrol, unavailable: people ?? full),
            Binding("remove", [.character("w"), .function(6)], texts.groupRemove, unavailable: people ?? nobody),
            Binding("plan", [.character("p"), .function(7)], texts.groupPlan, unavailable: marks),
            Binding("card", [.character("k"), .function(9), .enter], texts.groupCard, unavailable: nobody),
            Binding(action: "move", keys: [.up, .down, .left, .right, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ].availableFirst
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "save": return save(context)
        case "all": return markAll(context)
        case "minutes":
            askMinutes(context)
            return []
        case "enrol": return [.open(.enrolment(group: id))]
        case "plan": return [.open(.sessionForm(group: id))]
        case "card": return person.map { [.open(.card($0.person))] } ?? []
        case "remove":
            if isDirty(context) {
                notice = Message(.warning, context.texts.groupUnsavedFirst)
                return []
            }
            let texts = context.texts
            let field = FormField(
                Self.reasonField, label: texts.groupRemoveReason, kind: .notes, hint: texts.groupRemoveReasonHint, isRequired: true,
                maxLength: FieldText.noteLimit)
            prompt = InlinePrompt(
                tag: "remove", title: texts.groupRemove.label + ": " + (person?.name ?? ""), fields: [field],
                values: [Self.reasonField: reason])
            return []
        default: return []
        }
    }

    /// The person under the cursor; a group without sessions has no cell, but a marked row.
    private var person: PersonRow? {
        grid.currentRow.flatMap { id in file?.people.first { $0.person == id } }
    }

    mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if let place = prompt.flatMap({ Self.place($0.tag) }) { return handleMinutes(key, at: place, context) }
        guard var open = prompt, let file, let person else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        reason = open.widget.value(Self.reasonField)
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            let act = RemoveParticipant(group: id, person: person.person, reason: open.text(Self.reasonField))
            let base = [VersionedCase(id: id, version: file.group.version)]
            if pending?.command != .removeParticipant(act) || pending?.base != base {
                pending = Submission(id: identifiers.nextCommand(), command: .removeParticipant(act), base: base)
            }
            let ask = context.texts.groupRemoveAsk
            return [.ask(.confirm(tag: "remove", (ask.title, ask.text(person.name)), context))]
        }
    }

    /// Sends every changed column at once, so that what one key saves is also taken back at once.
    private mutating func save(_ context: ScreenContext) -> [Effect] {
        guard let file else { return [] }
        let columns = file.group.state.sessions.compactMap { session in
            let entries = entries(session.id, context)
            return entries.isEmpty ? nil : AttendanceColumn(session: session.id, entries: entries)
        }
        if columns.isEmpty {
            notice = Message(.hint, context.texts.groupNothingChanged)
            return []
        }
        let command = Command.markAttendance(MarkAttendance(group: id, columns: columns))
        let base = [VersionedCase(id: id, version: file.group.version)]
        // Sent again after a failure it keeps its name, so that it is never carried out twice.
        if pending?.command != command || pending?.base != base {
            pending = Submission(id: identifiers.nextCommand(), command: command, base: base)
        }
        return pending.map { [.submit($0)] } ?? []
    }

    mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        guard submission.id == pending?.id else { return [] }
        pending = nil
        let texts = context.texts
        let again = Effect.query(.group(id))
        switch result {
        case .saved:
            if case .removeParticipant = submission.command {
                prompt = nil
                reason = ""
                return [.tell(Message(.done, texts.groupRemoved)), again]
            }
            let old = draftID
            draftID = identifiers.nextCommand()
            return [.dropDraft(old), .tell(Message(.done, texts.groupSaved)), again]
        case .refused(let refusal): return [.ask(refusal.question(texts)), again]
        case .conflict: return [.tell(Message(.warning, texts.groupChangedMeanwhile)), again]
        }
    }

    func leave(_ context: ScreenContext) -> [Effect] {
        guard isDirty(context) else { return [.close] }
        let texts = context.texts
        return [
            .ask(
                Question(
                    tag: "leave", title: texts.groupUnsavedTitle, lines: [texts.groupUnsavedText],
                    choices: [
                        Question.Choice(id: "keep", label: texts.choiceKeepDraft),
                        Question.Choice(id: "drop", label: texts.groupUnsavedDrop),
                        Question.Choice(id: "stay", label: texts.choiceStay),
                    ], safe: 2))
        ]
    }

    mutating func answered(_ choice: String, _ tag: String, _ context: ScreenContext) -> [Effect] {
        switch (tag, choice) {
        case ("remove", "yes"): return pending.map { [.submit($0)] } ?? []
        case ("leave", "keep"):
            let kept = draft(context).map { [Effect.saveDraft($0)] } ?? []
            return kept + [.tell(Message(.done, context.texts.draftKept)), .close]
        case ("leave", "drop"): return [.dropDraft(draftID), .close]
        default: return []
        }
    }
}
