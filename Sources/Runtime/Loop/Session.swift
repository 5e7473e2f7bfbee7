import Casework
import Glibc
import Localization
import Rules
import Screens
import Terminal

/// Why the loop ended.
public enum SessionEnd: Equatable, Sendable {
    /// The user left.
    case left
    /// A signal asked for it, or the line was lost (`SIGHUP`); what was typed is in its draft.
    case signal(Int32)
}

/// One user at one terminal: keys in, frames out, effects carried out in between.
///
/// Keys that were typed ahead are handled before anything is drawn. An idle session waits without a timer and sends nothing.
public final class Session {
    let backend: any TerminalBackend
    let office: any OfficePort
    let signals: SignalPipe?
    let settings: SessionSettings
    var stack: ScreenStack
    var decoder: KeyDecoder
    var gate = ScanGate()
    /// A dialog above the screens, and which screen asked.
    var dialog: OpenDialog?
    /// A line for the clerk until the next key.
    var told: Message?
    var ended: SessionEnd?
    /// Whether the user has left or a signal has asked for the end: it takes no more keys.
    public var hasEnded: Bool { ended != nil }
    /// The draft last written of each form, so that nothing is written twice.
    var written: [CommandID: Draft] = [:]
    var attention = Attention()
    /// What the user saved last here.
    var lastAct: LastAct?
    /// What is to be sent after the submission under way, so that a screen that sends one after the other is not answered deeper and deeper.
    var outbox: [(submission: Submission, asker: ScreenStack.Token)] = []
    var isSending = false
    /// What the form of each kind held that was saved last in this session, for "the same as before".
    var remembered: [String: [FieldID: String]] = [:]
    /// Whether the last key has led to a saving that was not done: what was typed behind it was meant for what comes after a saving.
    var isUnsaved = false
    /// Whether the signal is still to be heard that ended a stop of our own: the screen is there again already.
    var awaitsContinuation = false
    /// Whether the clerk has been told that the office may only be read.
    private var hasSaidReadOnly = false

    /// A dialog with the question that it asks.
    struct OpenDialog {
        var widget: Dialog
        var question: Question
        /// The screen that asked; `nil` is the loop itself.
        var asker: ScreenStack.Token?
        /// What is sent again once the user has confirmed the date.
        var waiting: Submission?
    }

    /// - Parameter signals: `nil` in tests, which give signals by hand.
    public init(backend: any TerminalBackend, office: any OfficePort, signals: SignalPipe?, settings: SessionSettings) {
        self.backend = backend
        self.office = office
        self.signals = signals
        self.settings = settings
        decoder = KeyDecoder(charset: backend.charset, times: settings.keyTimes)
        stack = ScreenStack(Route.desk.screen)
    }

    /// Runs until the user leaves or the line is lost; takes the terminal over and gives it back on every path.
    public func run() throws(TerminalError) -> SessionEnd {
        try backend.start()
        defer {
            office.publish([:])
            backend.stop()
        }
        begin()
        while ended == nil {
            draw()
            turn()
        }
        if case .signal = ended { writeAllDrafts() }
        return ended ?? .left
    }

    /// Opens the first screen; for `run` and for tests, which give keys by hand afterwards.
    public func begin() {
        attention.lastLook = settings.monotonic()
        office.whenWaiting = { [unowned self] text in
            // One thread does everything: what is seen during the wait must be drawn before it.
            let before = told
            told = Message(.hint, text)
            draw()
            told = before
        }
        beginTop()
        attend()
        tellOfTroubles()
    }

    /// Says once why nothing can be saved any more, and what was set aside, before whatever else is told.
    func tellOfTroubles() {
        if let notice = office.takeNotice() { tellFirst(Message(.warning, notice)) }
        guard let reason = office.readOnlyReason else {
            if hasSaidReadOnly { tellFirst(Message(.done, settings.texts.writableAgain)) }
            hasSaidReadOnly = false
            return
        }
        if hasSaidReadOnly { return }
        hasSaidReadOnly = true
        tellFirst(Message(.error, reason))
    }

    private func tellFirst(_ message: Message) {
        told = Message(message.kind, told.map { message.text + " " + $0.text } ?? message.text)
    }

    /// Waits for what comes next and handles all of it.
    private func turn() {
        var descriptors: [Int32] = []
        if let input = backend.inputDescriptor { descriptors.append(input) }
        if let signals { descriptors.append(signals.descriptor) }
        if let news = office.newsDescriptor { descriptors.append(news) }
        let ready = Waiter.wait(for: descriptors, milliseconds: patience())

        if let signals, ready.contains(signals.descriptor) {
            for signal in signals.drain() { receive(signal: signal) }
        }
        if ended != nil { return }
        if let news = office.newsDescriptor {
            if ready.contains(news) { hear(office.drainNews()) }
            if let due = attention.lookAgain, settings.monotonic() >= due { lookElsewhere() }
        } else {
            lookWithoutWatch()
        }
        if let input = backend.inputDescriptor, ready.contains(input) {
            guard let bytes = backend.readAvailable() else { return end(.signal(SIGHUP)) }
            let now = settings.monotonic()
            take(typed: decoder.feed(bytes, at: now), at: now)
        } else {
            let now = settings.monotonic()
            take(typed: decoder.expire(at: now), at: now)
        }
    }

    /// How long to wait: until a half-typed key is due, else for ever (or a second where the machine gives no news).
    func patience() -> Int64? {
        var deadlines = [decoder.deadline, gate.deadline, attention.lookAgain].compactMap { $0 }
        if office.newsDescriptor == nil { deadlines.append((attention.lastLook ?? 0) + Self.interval) }
        return deadlines.min().map { max(0, $0 - settings.monotonic()) }
    }

    /// Once a second, however fast somebody types: who has saved, who is there.
    func lookWithoutWatch() {
        let now = settings.monotonic()
        if let last = attention.lastLook, now - last < Self.interval { return }
        attention.lastLook = now
        lookForNews()
        if attention.published.isEmpty { return }
        office.publish(attention.published)
        lookElsewhere()
        attend()
    }

    /// Handles keys in order; the frame is drawn after the last.
    public func take(_ keys: [Key]) {
        isUnsaved = false
        for (position, key) in keys.enumerated() where ended == nil {
            take(key)
            if isUnsaved {
                isUnsaved = false
                passOver(keys[(position + 1)...])
                tellOfTroubles()
                break
            }
            tellOfTroubles()
        }
        if ended == nil { attend() }
    }

    /// What a signal does.
    public func receive(signal: Int32) {
        switch signal {
        case SIGWINCH:
            let before = backend.size
            let size = backend.updateSize()
            // There and back again before anybody looked: the size is the old one, what the terminal has made of the screen is not.
            if size == before { backend.invalidate() }
            tellSize(size)
        case SIGTSTP:
            suspend()
        case SIGCONT:
            comeBack()
        case SIGINT:
            take([.control("c")])
        default:
            end(.signal(signal))
        }
    }

    /// Every open screen learns the size: lists page by it.
    func tellSize(_ size: Size) {
        let size = Chrome.size(size, standing: attention.standing)
        for entry in stack.entries { deliver(.key(.resize(size)), to: entry.token) }
    }

    /// Others may have saved: brings the read side up, and tells every screen where something was new.
    public func lookForNews() {
        do {
            guard try office.catchUp() else { return }
            try closeErased()
        } catch {
            told = Message(.error, office.explain(error))
            return
        }
        noticeChanges(at: office.moment().time)
        deliver(.news, to: stack.top.token)
        attend()
        tellOfTroubles()
    }

    /// Shows the screens as they are now.
    public func draw() {
        backend.draw(Chrome.frame(of: stack.top.screen, size: backend.size, told: told, dialog: dialog?.widget, context))
    }

    /// What screens may look at now.
    var context: ScreenContext {
        var context = plainContext
        let top = stack.top
        let cases = Set(top.screen.openCases(context).map(\.id))
        context.elsewhere = attention.elsewhere.filter { cases.contains($0.id) }
        context.change = attention.changes[top.token]
        return context
    }

    /// Without what others do.
    var plainContext: ScreenContext {
        ScreenContext(
            texts: settings.texts, moment: office.moment(), actor: settings.actor, rules: settings.rules,
            readOnly: office.readOnlyReason, plainLines: settings.plainLines, canGoBack: stack.entries.count > 1,
            lastAct: lastAct, previous: remembered)
    }

    func end(_ reason: SessionEnd) { ended = reason }
}

/// What a session is told about its surroundings.
public struct SessionSettings {
    public var texts: any Texts
    public var actor: Actor
    public var rules: RuleBook
    public var plainLines: Bool
    /// The templates of letters; nil where none can be written.
    public var letters: LetterLibrary?
    /// A login program does not suspend: there is no shell behind it.
    public var captive: Bool
    public var keyTimes: KeyTimes
    /// A fresh random source for each screen that opens.
    public var identifiers: () -> IdentifierSource
    /// Milliseconds that never run backwards.
    public var monotonic: () -> Int64
    /// Stops the process until its shell lets it go on.
    public var stop: () -> Void

    public init(
        texts: any Texts, actor: Actor, rules: RuleBook, plainLines: Bool = false, letters: LetterLibrary? = nil, captive: Bool = false,
        keyTimes: KeyTimes = KeyTimes(), identifiers: @escaping () -> IdentifierSource, monotonic: @escaping () -> Int64,
        stop: @escaping () -> Void = { kill(getpid(), SIGSTOP) }
    ) {
        self.texts = texts
        self.actor = actor
        self.rules = rules
        self.plainLines = plainLines
        self.letters = letters
        self.captive = captive
        self.keyTimes = keyTimes
        self.identifiers = identifiers
        self.monotonic = monotonic
        self.stop = stop
    }
}
