import Casework
import Localization
import Terminal

/// A paper that a screen offers to write, with the number of its case.
public struct LetterOffer: Equatable, Sendable {
    public var paper: Paper
    /// Of the application or of the sitting.
    public var number: String

    public init(_ paper: Paper, number: String) {
        self.paper = paper
        self.number = number
    }

    /// What its file is called, such as `zawiadomienie-W-12-2013.txt`, or a directory for several: nothing in it that a file system takes otherwise.
    public func fileName(_ texts: any Texts) -> String {
        let number = number.unicodeScalars.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) ? String($0) : "-" }.joined()
        return texts.fileStem(of: paper) + (number.isEmpty ? "" : "-" + number) + (calls?.isBatch == true ? "" : ".txt")
    }

    /// The calls whose letters it is, and whether they are written all at once; nil for any other paper.
    var calls: (applications: [CaseID], isBatch: Bool)? {
        switch paper {
        case .call(let id): ([id], false)
        case .calls(let ids): (ids, true)
        case .notice, .notices, .boardList, .minutes, .register: nil
        }
    }
}

/// Writes a paper of the case that was open: to a new file, or to the printer. What goes wrong is said, and the fields stay.
public struct LetterScreen: Screen {
    /// The first is the one that is most likely wanted; never empty.
    let offers: [LetterOffer]
    var prompt: InlinePrompt?
    var notice: Message?
    private var identifiers = IdentifierSource(high: 0, low: 0)
    /// What was said of the letters that are written, while the office notes that they are.
    private var done: Message?
    private var noting: Submission?

    public init(_ offers: [LetterOffer]) {
        precondition(!offers.isEmpty, "a screen offers a letter")
        self.offers = offers
    }

    static let paper: FieldID = "letter.paper"
    static let target: FieldID = "letter.target"
    static let file: FieldID = "letter.file"
    static let printer: FieldID = "letter.printer"

    public func title(_ context: ScreenContext) -> String { context.texts.letterTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.letterHelp] }
    public func bindings(_ context: ScreenContext) -> [Binding] { InlinePrompt.bindings(context) }
    public func message(_ context: ScreenContext) -> Message? { notice ?? prompt?.message(context) }
    public func holdsTyping(_ context: ScreenContext) -> Bool { false }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        let texts = context.texts
        let batch = offers[0].calls.flatMap { $0.isBatch ? $0.applications.count : nil }
        let papers = offers.indices.map { ChoiceOption(id: String($0), label: texts.name(of: offers[$0].paper)) }
        let targets = [ChoiceOption(id: "file", label: batch == nil ? texts.letterToFile : texts.callsToDirectory), ChoiceOption(id: "printer", label: texts.letterToPrinter)]
        let fields = [
            FormField(Self.paper, label: texts.letterPaper, kind: papers.count > 1 ? .choice(papers) : .computed, hint: texts.hintChoice, isRequired: true),
            FormField(Self.target, label: texts.letterTarget, kind: .choice(targets), hint: texts.hintChoice, isRequired: true),
            FormField(
                Self.file, label: batch == nil ? texts.letterFile : texts.callsDirectory, kind: .text,
                hint: batch == nil ? texts.letterFileHint : texts.callsDirectoryHint, maxLength: 200, width: 50),
            FormField(Self.printer, label: texts.letterPrinter, kind: .text, hint: texts.letterPrinterHint, maxLength: 60, width: 30),
        ]
        prompt = InlinePrompt(
            tag: "letter", title: batch.map { texts.callsLettersTitle($0) } ?? offers[0].number, fields: fields,
            values: [Self.paper: papers.count > 1 ? "0" : papers[0].label, Self.target: "file", Self.file: offers[0].fileName(texts)])
        return []
    }

    private var chosen: LetterOffer { prompt.flatMap { Int($0.text(Self.paper)) }.flatMap { offers.indices.contains($0) ? offers[$0] : nil } ?? offers[0] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .letterWritten(let text): return written(Message(.done, text), context)
        case .submitted(_, let submission) where submission.id == noting?.id: return leave()
        case .failed(let text):
            // The letters are there; only nobody has noted it, so they are offered once more.
            if let done {
                self.done = Message(.warning, done.text + " " + text)
                return leave()
            }
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    /// Letters of calls are noted, so that the list of those without one gets shorter; where the user may not, they are only written.
    private mutating func written(_ message: Message, _ context: ScreenContext) -> [Effect] {
        done = message
        guard let calls = chosen.calls, context.readOnly == nil else { return leave() }
        let command = Command.recordCallLetters(RecordCallLetters(applications: calls.applications))
        guard context.denial(of: command) == nil else { return leave() }
        let submission = Submission(id: identifiers.nextCommand(), command: command, base: [])
        noting = submission
        return [.submit(submission)]
    }

    private func leave() -> [Effect] { (done.map { [.tell($0)] } ?? []) + [.close] }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        guard var open = prompt else { return [.escape, .function(10)].contains(key) ? [.close] : [] }
        notice = nil
        let before = chosen
        let outcome = open.handle(key, context)
        prompt = open
        // The name follows the paper as long as nobody has typed another.
        if chosen != before, open.text(Self.file) == before.fileName(context.texts) {
            open.widget.setValue(chosen.fileName(context.texts), for: Self.file)
            prompt = open
        }
        switch outcome {
        case .handled: return []
        case .cancelled: return [.close]
        case .done: return write(context)
        }
    }

    private mutating func write(_ context: ScreenContext) -> [Effect] {
        guard var open = prompt else { return [] }
        if open.text(Self.target) == "printer" {
            let printer = open.text(Self.printer)
            return [.writeLetter(chosen.paper, to: .printer(printer.isEmpty ? nil : printer))]
        }
        let file = open.text(Self.file)
        guard !file.isEmpty else {
            open.widget.errors[Self.file] = context.texts.required
            open.widget.focusFirstError()
            prompt = open
            return []
        }
        return [.writeLetter(chosen.paper, to: chosen.calls?.isBatch == true ? .directory(file) : .file(file))]
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return Point(x: rect.x, y: rect.y) }
        prompt.draw(into: &frame, rect: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: prompt.height))
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
