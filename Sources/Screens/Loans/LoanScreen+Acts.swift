import Casework
import Localization
import Rules
import Terminal

extension LoanScreen {
    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        guard let loan else { return [] }
        let denial = context.denial(of: .signLoan(SignLoan(loan: id, day: context.moment.day)))
        func at(_ status: LoanStatus) -> String? { loan.status == status ? denial : texts.loanNotNow(loan.status) }
        let open = loan.failures.filter { $0.unit != nil && $0.status == .inService }.count
        return [
            Binding("sign", [.character("p"), .function(4)], texts.loanSign, unavailable: at(.draft)),
            Binding("handOver", [.character("w"), .function(5)], texts.loanHandOver, unavailable: at(.signed)),
            Binding("report", [.character("a"), .function(8)], texts.loanReport, unavailable: at(.inForce)),
            Binding("send", [.character("s"), .function(6)], texts.loanSend, unavailable: denial ?? failureMust(be: [.reported], texts)),
            Binding("repair", [.character("n"), .function(7)], texts.loanRepair,
                unavailable: denial ?? failureMust(be: [.reported, .inService], texts)),
            Binding("return", [.character("z"), .function(9)], texts.loanReturn,
                unavailable: at(.inForce) ?? (open > 0 ? texts.loanFailuresFirst(open) : nil)),
            Binding("household", [.character("g")], texts.loanOpenHousehold),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ].availableFirst
    }

    private func failureMust(be statuses: [FailureStatus], _ texts: any Texts) -> String? {
        guard let failure else { return texts.loanChooseFailure }
        return statuses.contains(failure.status) ? nil : texts.loanFailureNotNow(failure.status)
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        switch action {
        case "sign": ask("sign", texts.loanSign.label, [day(FieldKey.signedOn, context)])
        case "send": ask("send", failureTitle(texts.loanSend, texts), [day(FieldKey.failureSentOn, context)])
        case "repair":
            let remedy = FormField(
                FieldID(FieldKey.failureRemedy), label: texts.loanRemedy, kind: .notes, hint: texts.loanRemedyHint, isRequired: true,
                maxLength: FieldText.noteLimit)
            ask("repair", failureTitle(texts.loanRepair, texts), [day(FieldKey.failureMendedOn, context), remedy])
        case "handOver": return [.open(.handover(id))]
        case "report": return [.open(.failureForm(loan: id))]
        case "return": return [.open(.returnForm(id))]
        case "household": return file.map { [.open(.household($0.household.state.id))] } ?? []
        default: break
        }
        return []
    }

    private func failureTitle(_ text: ActionText, _ texts: any Texts) -> String {
        text.label + ": " + (failure.map { CaseText.subject(of: $0, units: file?.units.map(\.state) ?? [], texts) } ?? "")
    }

    private mutating func day(_ key: String, _ context: ScreenContext) -> FormField {
        let id = FieldID(key)
        if typed[id] == nil { typed[id] = context.texts.date(context.moment.day) }
        return FormField(id, label: context.texts.loanDay, kind: .date, hint: context.texts.hintDate, isRequired: true, width: 11)
    }

    private mutating func ask(_ tag: String, _ title: String, _ fields: [FormField]) {
        prompt = InlinePrompt(tag: tag, title: title, fields: fields, values: typed)
    }

    mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        for field in open.widget.fields { typed[field.id] = open.widget.value(field.id) }
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done: return confirm(open, context)
        }
    }

    /// Asks before the act; the same act asked again after a failure keeps its name, so that it is carried out once.
    private mutating func confirm(_ prompt: InlinePrompt, _ context: ScreenContext) -> [Effect] {
        guard let file, let command = command(prompt, context) else { return [] }
        var base = [VersionedCase(id: id, version: file.loan.version)]
        if let unit = failure?.unit, prompt.tag != "sign", let stored = file.units.first(where: { $0.state.id == unit }) {
            base.append(VersionedCase(id: unit, version: stored.version))
        }
        if pending?.command != command || pending?.base != base {
            pending = Submission(id: identifiers.nextCommand(), command: command, base: base)
        }
        let texts = context.texts
        let what = failure.map { CaseText.subject(of: $0, units: file.units.map(\.state), texts) } ?? ""
        switch command {
        case .signLoan(let act):
            let line = texts.loanSignAsk.text(file.loan.state.number, act.day) + " " + texts.loanSignNote
            return [.ask(.confirm(tag: "sign", (texts.loanSignAsk.title, line), context))]
        case .sendToService(let act):
            let line = texts.loanSendAsk.text(what, act.day)
            return [.ask(.confirm(tag: "send", (texts.loanSendAsk.title, line), context))]
        case .recordRepair(let act):
            let line = texts.loanRepairAsk.text(what, act.day)
            return [.ask(.confirm(tag: "repair", (texts.loanRepairAsk.title, line), context))]
        default: return []
        }
    }

    private func command(_ prompt: InlinePrompt, _ context: ScreenContext) -> Command? {
        switch prompt.tag {
        case "sign": prompt.day(FieldID(FieldKey.signedOn), context).map { .signLoan(SignLoan(loan: id, day: $0)) }
        case "send":
            prompt.day(FieldID(FieldKey.failureSentOn), context).flatMap { day in
                failure.map { .sendToService(SendToService(loan: id, failure: $0.id, day: day)) }
            }
        case "repair":
            prompt.day(FieldID(FieldKey.failureMendedOn), context).flatMap { day in
                failure.map {
                    let remedy = prompt.text(FieldID(FieldKey.failureRemedy))
                    return .recordRepair(RecordRepair(loan: id, failure: $0.id, day: day, remedy: remedy))
                }
            }
        default: nil
        }
    }

    mutating func answered(_ choice: String, _ tag: String) -> [Effect] {
        guard tag != "refused", choice == "yes", let pending else { return [] }
        return [.submit(pending)]
    }

    mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        guard submission.id == pending?.id else { return [] }
        pending = nil
        let texts = context.texts
        switch result {
        case .saved:
            prompt = nil
            typed = [:]
            hasActed = true
            return [.tell(Message(.done, done(submission.command, texts))), .query(query)]
        case .refused(let refusal): return [.ask(refusal.question(texts)), .query(query)]
        case .conflict: return [.tell(Message(.warning, texts.loanChangedMeanwhile)), .query(query)]
        }
    }

    /// The agreement is dealt with for now when an act here has brought it to its next stage, or its last failure is mended.
    mutating func finished(since before: Loan?, _ context: ScreenContext) -> [Effect] {
        guard hasActed, let before, let loan else { return [] }
        hasActed = false
        let isMended = !before.openFailures.isEmpty && loan.openFailures.isEmpty
        guard loan.status != before.status || isMended else { return [] }
        let what = isMended ? context.texts.loanRepairedDone : context.texts.loanIsNow(loan.status)
        return [.finished(Message(.done, loan.number + ": " + what))]
    }

    private func done(_ command: Command, _ texts: any Texts) -> String {
        switch command {
        case .signLoan: texts.loanSignedDone
        case .sendToService: texts.loanSentDone
        default: texts.loanRepairedDone
        }
    }
}
