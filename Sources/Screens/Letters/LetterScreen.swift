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
}

/// Writes a paper of the case that was open: to a new file, or to the printer. What goes wrong is said, and the fields stay.
public struct LetterScreen: Screen {
    /// The first is the one that is most likely wanted; never empty.
    let offers: [LetterOffer]
    var prompt: InlinePrompt?
    var notice: Message?

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
        let texts = context.texts
        let papers = offers.indices.map { ChoiceOption(id: String($0), label: texts.name(of: offers[$0].paper)) }
        let targets = [ChoiceOption(id: "file", label: texts.letterToFile), ChoiceOption(id: "printer", label: texts.letterToPrinter)]
        let fields = [
            FormField(Self.paper, label: texts.letterPaper, kind: papers.count > 1 ? .choice(papers) : .computed, hint: texts.hintChoice, isRequired: true),
            FormField(Self.target, label: texts.letterTarget, kind: .choice(targets), hint: texts.hintChoice, isRequired: true),
            FormField(Self.file, label: texts.letterFile, kind: .text, hint: texts.letterFileHint, maxLength: 200, width: 50),
            FormField(Self.printer, label: texts.letterPrinter, kind: .text, hint: texts.letterPrinterHint, maxLength: 60, width: 30),
        ]
        prompt = InlinePrompt(
            tag: "letter", title: offers[0].number, fields: fields,
            values: [Self.paper: papers.count > 1 ? "0" : papers[0].label, Self.target: "file", Self.file: fileName(offers[0], texts)])
        return []
    }

    /// Such as `zawiadomienie-W-12-2013.txt`: nothing in it that a file system takes otherwise.
    private func fileName(_ offer: LetterOffer, _ texts: any Texts) -> String {
        let number = offer.number.unicodeScalars.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) ? String($0) : "-" }.joined()
        return texts.fileStem(of: offer.paper) + (number.isEmpty ? "" : "-" + number) + ".txt"
    }

    private var chosen: LetterOffer { prompt.flatMap { Int($0.text(Self.paper)) }.flatMap { offers.indices.contains($0) ? offers[$0] : nil } ?? offers[0] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .letterWritten(let text): return [.tell(Message(.done, text)), .close]
        case .failed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        guard var open = prompt else { return [.escape, .function(10)].contains(key) ? [.close] : [] }
        notice = nil
        let before = chosen
        let outcome = open.handle(key, context)
        prompt = open
        // The name follows the paper as long as nobody has typed another.
        if chosen != before, open.text(Self.file) == fileName(before, context.texts) {
            open.widget.setValue(fileName(chosen, context.texts), for: Self.file)
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
        return [.writeLetter(chosen.paper, to: .file(file))]
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let prompt else { return Point(x: rect.x, y: rect.y) }
        prompt.draw(into: &frame, rect: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: prompt.height))
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
