import Casework
import Localization
import Rules
import Terminal

/// What can be done with a stored application, and why not now.
extension ApplicationScreen {
    private static let listable: [ApplicationStatus] = [.formallyCorrect, .reserveList]

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        if act != nil || prompt != nil { return InlinePrompt.bindings(context) }
        let status = file?.application.state.status
        func row(_ action: String, _ number: Int, _ letter: Character, _ text: ActionText, _ reason: String?) -> Binding {
            Binding(
                action: action, keys: [.function(number), .character(letter)], label: text.label, help: text.help,
                unavailable: file == nil ? texts.loading : reason)
        }
        let notNow = status.map { texts.applicationNotNow($0) }
        let isWaiting = status?.awaitsFormalDecision ?? false
        let isListable = status.map { Self.listable.contains($0) } ?? false
        let isCoordinator = context.actor.roles.contains(.coordinator)
        let loan = file?.loan == nil ? texts.applicationLoan : texts.applicationOpenLoan
        let noLoan: String? = file?.loan != nil ? nil : status == .basicList ? context.readOnly : texts.applicationNotOnBasicList
        let canTakeBack = file?.application.state.lastDecision != nil
        let isClosed = status?.isFinal ?? true
        let first = [
            row("edit", 4, "e", texts.applicationEdit, context.readOnly ?? (isWaiting || status == .formallyCorrect ? nil : notNow)),
            row("formal", 5, "o", texts.applicationFormal, context.readOnly ?? (isWaiting ? nil : notNow)),
        ]
        let own = [
            row(
                "list", 6, "l", texts.applicationList,
                context.readOnly ?? (isCoordinator ? (isListable ? nil : notNow) : texts.coordinatorOnly)),
            row("withdraw", 7, "w", texts.applicationWithdraw, context.readOnly ?? (isClosed || file?.loan != nil ? notNow : nil)),
            row("loan", 8, "u", loan, noLoan),
            row("household", 9, "g", texts.applicationHousehold, nil),
            Binding(
                action: "undo", keys: [.character("c")], label: canTakeBack ? texts.undoAction.label : "", help: texts.undoAction.help,
                unavailable: file == nil ? texts.loading : canTakeBack ? context.readOnly : texts.refusal(.nothingToTakeBack)),
            letterBinding(context),
            Binding("new", [.character("n")], texts.deskNewApplication, unavailable: context.readOnly),
        ]
        let scroll = Binding(action: "scroll", keys: [.down, .up, .pageDown, .pageUp], label: "", help: texts.helpOfRows)
        // What the check and the list ask for comes before what ends the case.
        return (earlierBindings(context) + first + checkBindings(context) + committeeBindings(context) + own + leavingBindings(context) + [scroll]).availableFirst
    }

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        // In place of this one: after a pile of paper forms one step back leads out.
        if action == "new" { return [.replace(.applicationForm(.new))] }
        guard let file else { return [] }
        if action.hasPrefix("check.") { return performCheck(action, file, context) }
        switch action {
        case "edit": return [.open(.applicationForm(.edit(id)))]
        case "formal": begin(.formal, file, context)
        case "list": begin(.list, file, context)
        case "withdraw": begin(.withdraw, file, context)
        case "loan":
            if let loan = file.loan { return [.open(.loan(loan))] }
            prompt = .lastDay(title: context.texts.loanDraftAsk.title, typed: until, context)
        case "household": return [.open(.household(file.household.state.id))]
        case "undo": return [.open(.undo(.decision(id)))]
        case Self.earlierTag: beginEarlier(file, context)
        case "letter": return letterOffer.map { [.open(.letter([$0]))] } ?? []
        default: return performOfCommittee(action, file)
        }
        return []
    }

    // MARK: Entering a decision

    private static let result: FieldID = "result"
    private static let reason: FieldID = "reason"

    private mutating func begin(_ kind: ActForm.Kind, _ file: ApplicationFile, _ context: ScreenContext) {
        let texts = context.texts
        let reason = FormField(
            Self.reason, label: texts.applicationReason, kind: .notes, hint: texts.applicationReasonHint,
            maxLength: FieldText.noteLimit, width: 56)
        var fields = [reason]
        var values = [Self.reason: reasons[kind] ?? ""]
        switch kind {
        case .formal:
            let options = [
                ChoiceOption(id: "pass", label: texts.applicationPassed), ChoiceOption(id: "reject", label: texts.applicationRejected),
            ]
            fields.insert(
                FormField(Self.result, label: texts.applicationResult, kind: .choice(options), hint: texts.hintChoice), at: 0)
            // A call without an answer proposes the rejection; a person decides (P-13).
            switch file.application.state.status == .called ? .ineligible : verdict(file, context, passing: true).status {
            case .eligible: values[Self.result] = "pass"
            case .ineligible: values[Self.result] = "reject"
            case .undetermined: break
            }
        case .list:
            let options = DecideList.Outcome.allCases.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
            fields.insert(
                FormField(Self.result, label: texts.applicationOutcome, kind: .choice(options), hint: texts.hintChoice), at: 0)
            values[Self.result] = DecideList.Outcome.basicList.rawValue
        case .withdraw: break
        }
        act = ActForm(kind: kind, widget: FormWidget(sections: [FormSection("", fields)], values: values, labelWidth: 14))
    }

    mutating func handleAct(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var act, let file else { return [] }
        if !act.widget.isListOpen {
            switch key {
            case .escape, .function(10), .control("c"):
                reasons[act.kind] = act.widget.value(Self.reason)
                self.act = nil
                return []
            case .function(2), .control("s"): return check(context)
            default: break
            }
        }
        let outcome = act.widget.handle(key)
        if case .changed(let field) = outcome { act.widget.errors[field] = nil }
        self.act = act
        // Enter on the last field is as good as F2: there is nothing further to type.
        if case .left(Self.reason, to: nil) = outcome, key == .enter { return check(context) }
        _ = file
        return []
    }

    private mutating func check(_ context: ScreenContext) -> [Effect] {
        guard var act, let file else { return [] }
        let texts = context.texts
        act.widget.errors = [:]
        if act.kind != .withdraw, act.widget.value(Self.result).isEmpty { act.widget.errors[Self.result] = texts.required }
        let reason = act.widget.value(Self.reason)
        if let fault = FieldText.fault(reason, limit: FieldText.noteLimit, texts) { act.widget.errors[Self.reason] = fault }
        if FieldText.trimmed(reason).isEmpty, let kind = chosenAct, needsReason(kind, file, context) {
            act.widget.errors[Self.reason] = texts.refusal(.reasonMissing)
        }
        act.widget.focusFirstError()
        self.act = act
        guard act.widget.errors.isEmpty, let kind = chosenAct else { return [] }
        return ask(kind, file, context)
    }

    /// Whether the decision would be refused without its reason; said before the question, not after it.
    private func needsReason(_ act: ApplicationAct, _ file: ApplicationFile, _ context: ScreenContext) -> Bool {
        let proposed = verdict(file, context, passing: act == .pass).status
        switch act {
        case .pass, .reject: return Application.formalResultNeedsReason(passed: act == .pass, verdict: proposed)
        case .list(let outcome): return file.application.state.listDecisionNeedsReason(outcome, verdict: proposed)
        case .withdraw: return false
        }
    }

    private var chosenAct: ApplicationAct? {
        guard let act else { return nil }
        let value = act.widget.value(Self.result)
        switch act.kind {
        case .formal: return value == "pass" ? .pass : .reject
        case .list: return DecideList.Outcome(rawValue: value).map { .list($0) }
        case .withdraw: return .withdraw
        }
    }

    private func ask(_ kind: ApplicationAct, _ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        let ask = context.texts.applicationAsk(kind, file.application.state.number)
        return [.ask(Question.confirm(tag: "act", ask, context))]
    }

    // MARK: Drafting the agreement

    mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let file else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        let isLoan = open.tag == "draft"
        if isLoan { until = open.widget.value(InlinePrompt.lastDay) }
        switch outcome {
        case .handled: break
        case .cancelled: prompt = nil
        case .done:
            if open.tag == Self.earlierTag { return finishEarlier(open, file) }
            guard isLoan else { return finishCheck(open, file, context) }
            let ask = context.texts.loanDraftAsk
            let text = ask.text(file.application.state.number, open.day(InlinePrompt.lastDay, context))
            return [.ask(.confirm(tag: "loan", (ask.title, text), context))]
        }
        return []
    }

    private mutating func draftLoan(_ file: ApplicationFile, _ context: ScreenContext) -> [Effect] {
        guard let prompt else { return [] }
        let day = prompt.day(InlinePrompt.lastDay, context)
        let base = VersionedCase(id: id, version: file.application.version)
        if let pending, case .draftLoan(let act) = pending.command, act.until == day, pending.base.first == base {
            return [.submit(pending)]
        }
        let loan = identifiers.nextCase()
        return submit(
            .draftLoan(DraftLoan(loan: loan, application: id, until: day)), base: [base, VersionedCase(id: loan, version: 0)])
    }

    // MARK: Sending it

    mutating func decide(_ choice: String, tag: String, _ context: ScreenContext) -> [Effect] {
        if tag == "places" { return choice == "raise" ? [.open(.places)] : [] }
        awaitsLetter = tag == "check" && choice == Self.withLetter
        guard choice == "yes" || awaitsLetter, let file else { return [] }
        if tag == "loan" { return draftLoan(file, context) }
        if tag == "check" { return sendProposed(file) }
        var base = [VersionedCase(id: id, version: file.application.version)]
        guard let kind = chosenAct, let act else { return [] }
        let reason = FieldText.trimmed(act.widget.value(Self.reason))
        switch kind {
        case .pass, .reject:
            // The verdict rests on the household too: a decision on an older one would be on other facts.
            base.append(VersionedCase(id: file.household.state.id, version: file.household.version))
            return submit(
                .recordFormalResult(RecordFormalResult(application: id, passed: kind == .pass, reason: reason)), base: base)
        case .list(let outcome):
            return submit(.decideList(DecideList(application: id, outcome: outcome, reason: reason)), base: base)
        case .withdraw:
            return submit(.withdrawApplication(WithdrawApplication(application: id, reason: reason)), base: base)
        }
    }

    mutating func submit(_ command: Command, base: [VersionedCase]) -> [Effect] {
        if let pending, pending.command == command, pending.base == base { return [.submit(pending)] }
        let submission = Submission(id: identifiers.nextCommand(), command: command, base: base)
        pending = submission
        return [.submit(submission)]
    }

    mutating func answered(_ result: SubmissionResult, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        let sent = pending
        pending = nil
        switch result {
        case .saved(let receipt):
            let kind = chosenAct
            act = nil
            prompt = nil
            reasons = [:]
            if case .draftLoan? = sent?.command {
                until = ""
                let text = texts.applicationLoanDrafted(receipt.number ?? "")
                return [.tell(Message(.done, text)), .query(.application(id)), .open(.loan(receipt.subject))]
            }
            if let words = earlierDone(sent?.command, texts) {
                notice = Message(.done, words)
                return [.query(.application(id))]
            }
            let check = sent?.command.checkAct
            let words = check.map { texts.checkDone($0) } ?? kind.map { done($0, texts) } ?? ""
            proposed = nil
            notice = Message(.done, words)
            // Begun is not dealt with.
            if check == .begin { return [.query(.application(id))] }
            if check == .call { return called(context) }
            let number = file?.application.state.number ?? ""
            return [.query(.application(id)), .finished(Message(.done, number + ": " + words))]
        case .refused(let refusal):
            awaitsLetter = false
            return refused(refusal, context)
        case .conflict:
            awaitsLetter = false
            act = nil
            prompt = nil
            notice = Message(.error, texts.applicationChangedMeanwhile)
            return [.query(.application(id))]
        }
    }

    private func done(_ kind: ApplicationAct, _ texts: any Texts) -> String {
        switch kind {
        case .pass, .reject: texts.applicationFormalDone
        case .list(let outcome): texts.applicationListDone(texts.name(of: outcome))
        case .withdraw: texts.applicationWithdrawn
        }
    }

    /// Shows every reason; where the places are used up, offers the way to more of them (ST-2).
    private mutating func refused(_ refusal: Refusal, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        let lines = refusal.reasons.map { texts.refusal($0.code) }
        notice = Message(.error, lines.joined(separator: " "))
        for reason in refusal.reasons where reason.code == .reasonMissing {
            act?.widget.errors[Self.reason] = texts.refusal(reason.code)
            act?.widget.moveFocus(to: Self.reason)
        }
        let isFull = refusal.reasons.contains { if case .noPlacesLeft = $0.code { true } else { false } }
        guard isFull else { return [] }
        let choices = [
            Question.Choice(id: "raise", label: texts.applicationRaisePlaces), Question.Choice(id: "cancel", label: texts.choiceCancel),
        ]
        return [.ask(Question(tag: "places", title: texts.placesTitle, lines: lines, choices: choices, safe: 1))]
    }
}
