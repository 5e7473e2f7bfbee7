import Casework
import Screens

extension Session {
    /// Carries out what a screen wants, in order; answers go back to that same screen and may want more.
    func carryOut(_ effects: [Effect], for id: ScreenStack.Token) {
        for effect in effects where ended == nil { carryOut(effect, for: id) }
    }

    private func carryOut(_ effect: Effect, for id: ScreenStack.Token) {
        switch effect {
        case .open(let route): openIfAllowed(route)
        case .jump(let route): jump(to: route)
        case .finished(let message): finish(message, by: id)
        case .replace(let route):
            stack.replace(with: route.screen)
            beginTop()
        case .close: close()
        case .reset(let route):
            stack.reset()
            deliver(.resumed, to: stack.top.token)
            if route != .desk { open(route) }
        case .quit: askToLeave()
        case .query(let query): answer(query, for: id)
        case .submit(let submission): send(submission, for: id)
        case .saveDraft(let draft): save(draft, for: id)
        case .dropDraft(let draft): drop(draft, for: id)
        case .keepView(let view, let name): keep(view, as: name, for: id)
        case .dropView(let view): drop(view, for: id)
        case .writeLetter(let paper, let destination): write(paper, to: destination, for: id)
        case .writeLines(let lines, let file): write(lines, to: file, for: id)
        case .ask(let question): show(question, asker: id)
        case .tell(let message): told = message
        case .repaint: backend.invalidate()
        case .suspend: suspend()
        }
    }

    private func openIfAllowed(_ route: Route) {
        // Better before the first key is typed than at the last.
        if route.isForm, let reason = office.readOnlyReason {
            told = Message(.error, reason)
        } else {
            open(route)
        }
    }

    /// Closes a screen whose case is dealt with, where the screen below it is the queue that it was opened from; that opens the next one.
    private func finish(_ message: Message, by id: ScreenStack.Token) {
        let entries = stack.entries
        guard entries.count > 1, stack.top.token == id, entries[entries.count - 2].screen.isQueue else { return }
        stack.pop()
        deliver(.next(message), to: stack.top.token)
    }

    /// How many screens may stand one above the other by jumping; Esc goes back through them.
    static let depth = 24

    /// Opens a screen in place of the jump line. What is typed on a screen below stays there: the desk is gone back to only where nothing is.
    private func jump(to route: Route) {
        stack.pop()
        let context = plainContext
        if route == .desk, !stack.entries.contains(where: { $0.screen.holdsTyping(context) }) {
            stack.reset()
            return deliver(.resumed, to: stack.top.token)
        }
        let below = stack.top.token
        openIfAllowed(route)
        if stack.top.token == below { deliver(.resumed, to: below) }
        stack.trim(to: Self.depth) { !$0.holdsTyping(context) }
    }

    func open(_ route: Route) {
        stack.push(route.screen)
        beginTop()
    }

    func beginTop() {
        let top = stack.top.token
        deliver(.key(.resize(Chrome.size(backend.size, standing: attention.standing))), to: top)
        carryOut(stack.begin(top, context, identifiers: settings.identifiers()), for: top)
    }

    private func close() {
        guard stack.pop() else { return askToLeave() }
        let line = told
        deliver(.resumed, to: stack.top.token)
        if told == nil { told = line }
    }

    private func answer(_ query: Query, for id: ScreenStack.Token) {
        do {
            deliver(.answer(try office.query(query), to: query), to: id)
        } catch {
            deliver(.failed(office.explain(error)), to: id)
        }
    }

    private func send(_ submission: Submission, for id: ScreenStack.Token) {
        outbox.append((submission, id))
        if isSending { return }
        isSending = true
        defer { isSending = false }
        while !outbox.isEmpty, ended == nil {
            let next = outbox.removeFirst()
            submit(next.submission, for: next.asker)
        }
    }

    func submit(_ submission: Submission, for id: ScreenStack.Token, confirmingClock: Bool = false) {
        if let reason = office.readOnlyReason { return deliver(.failed(reason), to: id) }
        do {
            let result = try office.submit(submission, confirmingClock: confirmingClock)
            if case .saved(let receipt) = result {
                // That a letter was written is nothing to take back; what came before it still is.
                if !submission.command.isNote { lastAct = LastAct(command: submission.command, receipt: receipt) }
                remember(id)
            } else {
                isUnsaved = true
            }
            deliver(.submitted(result, submission), to: id)
        } catch {
            isUnsaved = true
            // Nothing was stored: the form stays, and so does its draft.
            writeAllDrafts()
            if let lines = office.clockQuestion(error) { return askAboutClock(lines, submission, for: id) }
            deliver(.failed(office.explain(error)), to: id)
        }
    }

    /// Keeps what a form held, as long as the session lasts, for the next form of its kind.
    private func remember(_ id: ScreenStack.Token) {
        guard let form = (stack.entries.first { $0.token == id }?.screen as? any FormScreen)?.form else { return }
        remembered[form.form] = form.widget.values
    }

    private func save(_ draft: Draft, for id: ScreenStack.Token) {
        if written[draft.id] == draft { return }
        do {
            try office.write(draft)
            written[draft.id] = draft
        } catch {
            deliver(.draftFailed(settings.texts.draftNotWritten(office.explain(error))), to: id)
        }
    }

    private func drop(_ draft: CommandID, for id: ScreenStack.Token) {
        written[draft] = nil
        do {
            try office.drop(draft: draft)
        } catch {
            deliver(.draftFailed(office.explain(error)), to: id)
        }
    }

    private func keep(_ view: ListView, as name: String, for id: ScreenStack.Token) {
        do {
            let kept = try office.keep(view, as: name)
            deliver(kept.map(ScreenEvent.viewKept) ?? .failed(settings.texts.viewsFull(KeptView.limit)), to: id)
        } catch {
            deliver(.failed(office.explain(error)), to: id)
        }
    }

    private func drop(_ view: ViewID, for id: ScreenStack.Token) {
        do {
            try office.drop(view: view)
            deliver(.viewDropped(view), to: id)
        } catch {
            deliver(.failed(office.explain(error)), to: id)
        }
    }

    /// Gives an event to a screen, if it is still open.
    func deliver(_ event: ScreenEvent, to id: ScreenStack.Token) {
        guard let effects = stack.handle(event, by: id, context) else { return }
        carryOut(effects, for: id)
    }

    /// Writes what every open form holds: before the program ends or stops for whatever reason.
    func writeAllDrafts() {
        for draft in openDrafts() where written[draft.id] != draft {
            do {
                try office.write(draft)
                written[draft.id] = draft
            } catch {
                told = Message(.error, settings.texts.draftNotWritten(office.explain(error)))
            }
        }
    }

    /// What the open forms hold, from the bottom up.
    func openDrafts() -> [Draft] {
        let context = self.context
        return stack.entries.compactMap { $0.screen.draft(context) }
    }
}
