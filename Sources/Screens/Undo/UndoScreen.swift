import Casework
import Localization
import Terminal

/// Takes back the last act: shows what it was and what will be, asks why, and writes an entry of its own; both entries stay.
public struct UndoScreen: Screen {
    let subject: UndoSubject
    var facts: UndoFacts?
    var prompt: InlinePrompt?
    var pending: Submission?
    var identifiers = IdentifierSource(high: 0, low: 0)
    var notice: Message?

    public init(_ subject: UndoSubject) { self.subject = subject }

    static let reason = FieldID(FieldKey.takeBackReason)

    public func title(_ context: ScreenContext) -> String { context.texts.undoTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.undoHelp] }
    public func holdsTyping(_ context: ScreenContext) -> Bool { prompt.map { !$0.text(Self.reason).isEmpty } ?? false }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        (facts?.base ?? []).map { OpenCase(id: $0.id, version: $0.version, isEdited: true) }
    }

    public func bindings(_ context: ScreenContext) -> [Binding] { prompt == nil ? [] : InlinePrompt.bindings(context) }

    public func message(_ context: ScreenContext) -> Message? { notice ?? prompt?.message(context) }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        notice = Message(.hint, context.texts.loading)
        return [.query(subject.question)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.nothing, _):
            notice = Message(.warning, context.texts.notFound)
            return []
        case .answer(let answer, subject.question):
            facts = UndoFacts(subject, answer, context)
            return show(context)
        case .news: return [.query(subject.question)]
        case .answered("yes", "undo"): return pending.map { [.submit($0)] } ?? []
        case .submitted(let result, let submission):
            guard submission.id == pending?.id else { return [] }
            pending = nil
            switch result {
            case .saved: return [.tell(Message(.done, context.texts.undoDone)), .close]
            case .refused(let refusal): return [.ask(refusal.question(context.texts))]
            case .conflict: return [.tell(Message(.warning, context.texts.undoTooLate)), .query(subject.question)]
            }
        case .failed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    /// Asks for the reason, or says why nothing can be taken back.
    private mutating func show(_ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        notice = nil
        guard facts != nil else {
            prompt = nil
            notice = Message(.warning, texts.refusal(.nothingToTakeBack))
            return []
        }
        if prompt != nil { return [] }
        let field = FormField(
            Self.reason, label: texts.undoReason, kind: .notes, hint: texts.undoReasonHint, isRequired: true,
            maxLength: FieldText.noteLimit, width: 50)
        prompt = InlinePrompt(tag: "undo", title: texts.undoTitle, fields: [field], values: [:])
        return []
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        guard var open = prompt else { return [.escape, .function(10)].contains(key) ? [.close] : [] }
        notice = nil
        let outcome = open.handle(key, context)
        prompt = open
        switch outcome {
        case .handled: return []
        case .cancelled: return [.close]
        case .done:
            guard let facts else { return [] }
            let command = subject.command(open.text(Self.reason), context)
            if pending?.command != command || pending?.base != facts.base {
                pending = Submission(id: identifiers.nextCommand(), command: command, base: facts.base)
            }
            return [.ask(.confirm(tag: "undo", title: context.texts.undoAsk, lines: facts.lines, context))]
        }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        var row = rect.y + 1
        for (index, line) in (facts?.lines ?? []).enumerated() {
            for part in DisplayText.wrapped(line, to: rect.width - 2) {
                frame.put(part, at: Point(x: rect.x + 1, y: row), style: index == 0 ? .heading : .normal)
                row += 1
            }
        }
        prompt?.draw(into: &frame, rect: Rect(x: rect.x, y: row + 1, width: rect.width, height: prompt?.height ?? 0))
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
