import Casework
import Localization
import Terminal

/// One act on all tagged rows: choose it, type what it needs, see for each case what will happen and why it will not, then do it.
public struct TaggedScreen: Screen {
    enum Stage: Equatable, Sendable {
        case choosing, typing, previewing, running, reported
    }

    let kind: TaggedKind
    let cases: [CaseID]
    var stage = Stage.choosing
    var menu = MenuWidget<TaggedChoice>()
    var choice: TaggedChoice?
    var prompt: InlinePrompt?
    /// What was asked last; an answer to anything else comes too late.
    var act: TaggedAct?
    var lines: [TaggedLine] = []
    /// What became of the lines that were sent.
    var results: [CaseID: TaggedResult] = [:]
    var list = ListWidget<CaseID>(columns: [])
    /// The submissions that are still to be sent, the one under way first.
    var waiting: [(line: CaseID, submission: Submission)] {
        get { zip(waitingLines, waitingSubmissions).map { ($0, $1) } }
        set {
            waitingLines = newValue.map(\.line)
            waitingSubmissions = newValue.map(\.submission)
        }
    }
    private var waitingLines: [CaseID] = []
    private var waitingSubmissions: [Submission] = []
    var identifiers = IdentifierSource(high: 0, low: 0)
    var notice: Message?

    public init(kind: TaggedKind, cases: [CaseID]) {
        self.kind = kind
        self.cases = cases
    }

    public var takesText: Bool { stage == .typing }
    public func holdsTyping(_ context: ScreenContext) -> Bool { stage == .typing || stage == .running }
    public func title(_ context: ScreenContext) -> String { context.texts.taggedTitle(cases.count) }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.taggedHelp] }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        switch stage {
        case .choosing: return [Binding(action: "open", keys: [.enter], label: texts.keyChoose, help: texts.helpOfOpenRow)]
        case .typing: return InlinePrompt.bindings(context)
        case .previewing:
            let isEmpty = !lines.contains(where: \.isDone)
            return [
                Binding("run", [.function(2), .control("s"), .enter], texts.taggedRun,
                    unavailable: context.readOnly ?? (isEmpty ? texts.taggedNothing : nil)),
                Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
            ]
        case .running, .reported: return [Binding(action: "close", keys: [.escape, .enter], label: texts.keyBack, help: texts.helpOfBack)]
        }
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        let texts = context.texts
        switch stage {
        case .choosing: return Message(.hint, texts.taggedChoose)
        case .typing: return prompt?.message(context)
        case .previewing: return Message(.hint, lines.isEmpty ? texts.loading : texts.taggedPreviewHint)
        case .running: return Message(.hint, texts.saving)
        case .reported: return nil
        }
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        let items = kind.choices.enumerated().map { index, choice in
            let reason = context.denial(of: choice.sample)
            return MenuWidget<TaggedChoice>.Item(
                id: choice, key: String(index + 1), label: context.texts.name(of: choice), detail: reason ?? "", isEnabled: reason == nil)
        }
        menu = MenuWidget(items, labelWidth: 40)
        list.columns = [
            ListColumn(width: Self.answerWidth), ListColumn(width: Self.numberWidth), ListColumn(width: 40, isFlexible: true),
        ]
        return []
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.preview(let lines), .preview(let act, _)):
            guard act == self.act, stage == .previewing else { return [] }
            self.lines = lines
            show(context)
            return []
        case .answered("yes", "run"): return run(context)
        case .submitted(let result, let submission): return submitted(result, submission, context)
        case .failed(let text):
            notice = Message(.error, text)
            guard stage == .running else { return [] }
            // What stood in the way of one stands in the way of all: a full disk, a lost office.
            for (line, _) in waiting { results[line] = .failed(text) }
            waiting = []
            report(context)
            return []
        case .news, .resumed: return stage == .previewing ? ask(context) : []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            menu.pageRows = Chrome.contentRect(size).height - 2
            list.pageRows = menu.pageRows - Self.footHeight
            return []
        }
        notice = nil
        if key == .function(10), stage != .running { return [.close] }
        switch stage {
        case .choosing: return choose(key, context)
        case .typing: return type(key, context)
        case .previewing: return look(key, context)
        case .running: return []
        case .reported:
            if [.escape, .enter].contains(key) { return [.close] }
            _ = list.handle(key)
            return []
        }
    }

    private mutating func choose(_ key: Key, _ context: ScreenContext) -> [Effect] {
        switch menu.handle(key) {
        case .cancelled: return [.close]
        case .chosen(let choice):
            let (fields, values) = choice.fields(context)
            self.choice = choice
            prompt = InlinePrompt(tag: "tagged", title: context.texts.name(of: choice), fields: fields, values: values)
            stage = .typing
        case .refused(let choice): notice = context.denial(of: choice.sample).map { Message(.warning, $0) }
        case .handled, .ignored, .moved: break
        }
        return []
    }

    private mutating func type(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let choice else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        switch outcome {
        case .handled: return []
        case .cancelled:
            stage = .choosing
            return []
        case .done:
            let loans = choice == .draftLoans ? cases.map { _ in identifiers.nextCase() } : []
            act = choice.act(open, naming: loans, context)
            return ask(context)
        }
    }

    private mutating func ask(_ context: ScreenContext) -> [Effect] {
        guard let act else { return [] }
        stage = .previewing
        lines = []
        return [.query(.preview(act, cases))]
    }

    private mutating func look(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if key == .escape {
            stage = .typing
            return []
        }
        if [.up, .down, .pageUp, .pageDown, .home, .end].contains(key) {
            _ = list.handle(key)
            return []
        }
        guard !lines.isEmpty, let binding = binding(for: key, context) else { return [] }
        if let reason = binding.unavailable {
            notice = Message(.warning, reason)
            return []
        }
        let done = lines.filter(\.isDone)
        let text = context.texts.taggedAsk(choice.map { context.texts.name(of: $0) } ?? "", done.count, of: lines.count)
        return [.ask(.confirm(tag: "run", text, context))]
    }

    // MARK: Doing it

    private mutating func run(_ context: ScreenContext) -> [Effect] {
        guard stage == .previewing else { return [] }
        stage = .running
        results = [:]
        var queue: [(line: CaseID, submission: Submission)] = []
        for line in lines where line.isDone {
            guard let command = line.command else { continue }
            queue.append((line.id, Submission(id: identifiers.nextCommand(), command: command, base: line.base)))
        }
        waiting = queue
        return sendNext(context)
    }

    private mutating func sendNext(_ context: ScreenContext) -> [Effect] {
        if let next = waiting.first { return [.submit(next.submission)] }
        report(context)
        return []
    }

    private mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        guard let sent = waiting.first, sent.submission.id == submission.id else { return [] }
        waiting.removeFirst()
        switch result {
        case .saved: results[sent.line] = .saved
        case .refused(let refusal): results[sent.line] = .refused(refusal)
        case .conflict(let conflicts): results[sent.line] = .changed(by: conflicts.first?.login ?? "")
        }
        return sendNext(context)
    }

    private mutating func report(_ context: ScreenContext) {
        stage = .reported
        show(context)
        let done = results.values.filter { $0 == .saved }.count
        let promised = lines.count(where: \.isDone)
        notice = notice ?? Message(done == promised ? .done : .warning, context.texts.taggedDone(done, of: promised))
    }

    // MARK: Showing it

    private mutating func show(_ context: ScreenContext) {
        let texts = context.texts
        let ordered = stage == .reported ? lines : lines.filter { !$0.isDone } + lines.filter(\.isDone)
        list.setRows(ordered.map { line in
            let (isDone, text) = words(line, texts)
            return ListRow(
                id: line.id, cells: [isDone ? texts.yes : texts.no, line.number, text], style: isDone ? .normal : .warning)
        })
        if let first = list.rows.first, stage == .previewing { list.select(first.id) }
    }

    private func words(_ line: TaggedLine, _ texts: any Texts) -> (isDone: Bool, text: String) {
        if let result = results[line.id] { return (result == .saved, texts.taggedResult(result)) }
        if stage == .reported, line.isDone { return (false, texts.taggedNotSent) }
        return (line.isDone, texts.taggedOutcome(line))
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let texts = context.texts
        var heading = texts.taggedTitle(cases.count)
        switch stage {
        case .choosing: menu.draw(into: &frame, rect: rect.inset(top: 2))
        case .typing: prompt?.draw(into: &frame, rect: Rect(x: rect.x, y: rect.y + 2, width: rect.width, height: prompt?.height ?? 0))
        case .previewing, .running, .reported:
            let done = lines.count(where: \.isDone)
            heading = choice.map { texts.name(of: $0) } ?? ""
            if stage == .previewing, !lines.isEmpty { heading += " – " + texts.taggedCount(done, not: lines.count - done) }
            list.draw(into: &frame, rect: rect.inset(top: 2, bottom: Self.footHeight))
            drawWhole(into: &frame, rect: rect, texts)
        }
        frame.put(heading, at: Point(x: rect.x, y: rect.y), style: .heading, width: rect.width)
        return frame.cursor
    }

    /// Under the list, what its row under the cursor has to cut: a clerk must know why a case is left out.
    private func drawWhole(into frame: inout Frame, rect: Rect, _ texts: any Texts) {
        guard let id = list.currentID, let line = lines.first(where: { $0.id == id }) else { return }
        let text = words(line, texts).text
        let room = rect.width - 2 - Self.answerWidth - 1 - Self.numberWidth - 1
        guard DisplayWidth.columns(of: text) > room else { return }
        let rows = DisplayText.wrapped(text, to: rect.width).prefix(Self.footHeight - 1)
        for (row, part) in rows.enumerated() {
            frame.put(part, at: Point(x: rect.x, y: rect.maxY - rows.count + row), width: rect.width)
        }
    }

    /// A blank line and up to three of text.
    private static var footHeight: Int { 4 }
    private static var answerWidth: Int { 5 }
    private static var numberWidth: Int { 12 }
}
