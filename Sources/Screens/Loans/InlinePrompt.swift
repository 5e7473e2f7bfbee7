import Casework
import Localization
import Rules
import Terminal

/// A few fields at the foot of a screen, typed before an act: a day, a reason. Escape puts it away and keeps what was typed, so that
/// opening it again loses nothing.
struct InlinePrompt: Equatable, Sendable {
    /// Which act it is for.
    let tag: String
    let title: String
    var widget: FormWidget
    var notice: Message?

    enum Outcome: Equatable, Sendable {
        case handled
        case cancelled
        /// Every field holds a right value.
        case done
    }

    init(tag: String, title: String, fields: [FormField], values: [FieldID: String], labelWidth: Int = 20) {
        self.tag = tag
        self.title = title
        widget = FormWidget(sections: [FormSection("", fields)], values: values, labelWidth: labelWidth)
    }

    /// The rows it needs.
    var height: Int { widget.fields.count + 1 }

    func text(_ field: FieldID) -> String { FieldText.trimmed(widget.value(field)) }

    /// The day in a field, if it holds one.
    func day(_ field: FieldID, _ context: ScreenContext) -> CalendarDay? {
        DateEntry.parse(text(field), today: context.moment.day)
    }

    /// Takes a key. Enter on the last field or F2 ends the prompt when nothing is wrong.
    mutating func handle(_ key: Key, _ context: ScreenContext) -> Outcome {
        notice = nil
        switch key {
        case .escape where !widget.isListOpen, .function(10), .control("c"): return .cancelled
        case .function(2), .control("s"): return finish(context)
        default: break
        }
        switch widget.handle(key) {
        case .left(let field, let next):
            check(field, context)
            if next == nil, key == .enter { return finish(context) }
            if let fault = widget.errors[field] { notice = Message(.error, fault) }
        case .rejected: notice = Message(.warning, context.texts.characterRefused)
        case .changed(let field): widget.errors[field] = nil
        case .handled, .ignored, .activate, .sameAsAbove: break
        }
        return .handled
    }

    private mutating func finish(_ context: ScreenContext) -> Outcome {
        for field in widget.fields { check(field.id, context) }
        guard let first = widget.fields.first(where: { widget.errors[$0.id] != nil }) else { return .done }
        widget.focusFirstError()
        notice = Message(.error, context.texts.fault(first.label, widget.errors[first.id] ?? ""))
        return .handled
    }

    private mutating func check(_ id: FieldID, _ context: ScreenContext) {
        guard let field = widget.field(id) else { return }
        widget.errors[id] = FieldText.fault(widget.value(id), limit: field.maxLength, context.texts)
        if text(id).isEmpty {
            if field.isRequired { widget.errors[id] = context.texts.required }
        } else if field.kind == .date {
            guard let day = day(id, context) else {
                widget.errors[id] = context.texts.badDate
                return
            }
            widget.setValue(context.texts.date(day), for: id)
        }
    }

    /// The keys while it is open, in place of those of the screen below.
    static func bindings(_ context: ScreenContext) -> [Binding] {
        [
            Binding("accept", [.function(2), .control("s"), .enter], context.texts.promptAccept),
            Binding("cancel", [.escape, .function(10), .control("c")], context.texts.promptCancel),
        ]
    }

    func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        let (text, isError) = widget.message
        return text.isEmpty ? nil : Message(isError ? .error : .hint, text)
    }

    /// Draws it at the foot of a rectangle.
    func draw(into frame: inout Frame, rect: Rect) {
        let area = Rect(x: rect.x, y: rect.maxY - height, width: rect.width, height: height)
        frame.fill(area)
        frame.put(title, at: Point(x: area.x, y: area.y), style: .heading, width: area.width)
        widget.draw(into: &frame, rect: area.inset(top: 1))
    }
}

extension InlinePrompt {
    static let lastDay = FieldID(FieldKey.loanUntil)

    /// Asks for the last day of an agreement to be drafted; it may stay empty.
    static func lastDay(title: String, typed: String, _ context: ScreenContext) -> InlinePrompt {
        let texts = context.texts
        let field = FormField(lastDay, label: texts.loanUntil, kind: .date, hint: texts.loanUntilHint, width: 11)
        return InlinePrompt(tag: "draft", title: title, fields: [field], values: [lastDay: typed])
    }
}
