import Casework
import Glibc
import Screens
import Terminal

extension Session {
    /// One key: the dialog first, then what every screen shares, then the screen on top.
    func take(_ key: Key) {
        told = nil
        if case .resize = key {
            return tellSize(backend.updateSize())
        }
        guard Chrome.fits(backend.size) else { return takeUnseen(key) }
        if var open = dialog {
            let outcome = open.widget.handle(key)
            dialog = open
            settle(outcome, of: open)
            return
        }
        let top = stack.top
        if let effects = GlobalKeys.effects(key, over: top.screen, context) { return carryOut(effects, for: top.token) }
        deliver(.key(key), to: top.token)
    }

    /// What stands behind the notice of a window that is too small is not seen, so no key gets there. F10 ends the session, unless what is
    /// typed could not be written.
    private func takeUnseen(_ key: Key) {
        switch key {
        case .function(10):
            writeAllDrafts()
            if openDrafts().allSatisfy({ written[$0.id] == $0 }) { end(.left) }
        case .control("l"): backend.invalidate()
        case .control("z"): suspend()
        default: break
        }
    }

    /// Keys that were typed while something was being saved that was refused then: they were meant for the screen that comes after a saving,
    /// and here they would answer a question that nobody has read. They are counted out loud and not used.
    func passOver(_ rest: some Collection<Key>) {
        var count = rest.count
        guard let bytes = backend.readAvailable() else { return end(.signal(SIGHUP)) }
        count += decoder.feed(bytes, at: settings.monotonic()).count
        guard count > 0 else { return }
        let message = told ?? stack.top.screen.message(context)
        let line = settings.texts.typedAheadPassedOver(count)
        told = Message(message?.kind ?? .warning, message.map { $0.text + " " + line } ?? line)
    }

    private func settle(_ outcome: Dialog.Outcome, of open: OpenDialog) {
        let answer: String
        switch outcome {
        case .chosen(let id): answer = id
        case .cancelled: answer = open.question.choices[open.question.safe].id
        default: return
        }
        dialog = nil
        if let waiting = open.waiting {
            if answer == Self.confirm { submit(waiting, for: open.asker ?? stack.top.token, confirmingClock: true) }
            return
        }
        guard let asker = open.asker else {
            if answer == Self.leave { end(.left) }
            return
        }
        deliver(.answered(answer, tag: open.question.tag), to: asker)
    }

    private static let leave = "leave"
    private static let confirm = "confirm"

    /// After a day or longer without a record the date is looked at by a person before it is written for ever.
    func askAboutClock(_ lines: [String], _ submission: Submission, for id: ScreenStack.Token) {
        let texts = settings.texts
        let question = Question(
            tag: Self.confirm, title: texts.clockTitle, lines: lines,
            choices: [.init(id: "stay", label: texts.clockWrong), .init(id: Self.confirm, label: texts.clockRight)], safe: 0)
        show(question, asker: id)
        dialog?.waiting = submission
    }

    /// Leaves at once where nothing is typed; else says that it stays as a draft, and asks.
    func askToLeave() {
        let drafts = openDrafts()
        guard !drafts.isEmpty else { return end(.left) }
        writeAllDrafts()
        let texts = settings.texts
        let question = Question(
            tag: Self.leave, title: texts.leaveTitle, lines: [texts.leaveWithDrafts(drafts.count)],
            choices: [.init(id: "stay", label: texts.stay), .init(id: Self.leave, label: texts.leave)], safe: 0)
        show(question, asker: nil)
    }

    func show(_ question: Question, asker: ScreenStack.Token?) {
        dialog = OpenDialog(widget: Chrome.dialog(question), question: question, asker: asker)
    }

    /// Gives the shell the terminal; a captive program has no shell to give it to.
    func suspend() {
        guard !settings.captive else {
            told = Message(.warning, settings.texts.cannotSuspend)
            return
        }
        writeAllDrafts()
        backend.stop()
        awaitsContinuation = signals != nil
        settings.stop()
        takeOver()
    }

    /// Somebody else has stopped the program, which nobody can hear in time, and let it go on: what the shell has made of the line and the
    /// screen since is undone.
    func comeBack() {
        defer { awaitsContinuation = false }
        guard !awaitsContinuation else { return }
        backend.stop()
        takeOver()
    }

    /// The terminal once more, at the size that it has by now: of changes during a stop no signal tells.
    private func takeOver() {
        do {
            try backend.start()
        } catch {
            return end(.signal(SIGHUP))
        }
        backend.invalidate()
        tellSize(backend.updateSize())
    }
}
