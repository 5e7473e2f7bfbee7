import Casework
import Localization
import Rules
import Terminal

/// What would become of the office's applications under other amounts and another filing window. Nothing typed here is stored, so it
/// keeps no draft and leaves without asking.
public struct WhatIfScreen: Screen {
    /// The amounts and days as typed; a field's name is the key of its supposition.
    var form = FormWidget(sections: [], labelWidth: WhatIfSetting.labelWidth)
    /// The applications whose verdict would change.
    var list = ListWidget<CaseID>(columns: [])
    var isListFocused = false
    /// What was asked last.
    var asked: [Supposition] = []
    var report: WhatIfReport?
    var notice: Message?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.whatIfTitle }

    public func help(_ context: ScreenContext) -> [String] {
        context.texts.whatIfHelp
            + WhatIfSetting.all(context).map { context.texts.fault($0.name, $0.hint.prefix(1).lowercased() + $0.hint.dropFirst()) }
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        let settings = WhatIfSetting.all(context)
        form = FormWidget(
            sections: [FormSection("", settings.map { $0.field(named: $0.name) })],
            values: Dictionary(uniqueKeysWithValues: settings.map { ($0.id, $0.now) }), labelWidth: WhatIfSetting.labelWidth)
        list.columns = columns(context)
        list.pageRows = 4
        return [.query(.whatIf([]))]
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let restore = Binding("restore", [.function(5)], texts.whatIfRestore)
        if isListFocused {
            return [
                Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow),
                Binding("fields", [.tab, .backTab], texts.whatIfToFields), restore,
                Binding(
                    action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
            ]
        }
        return [
            Binding(action: "next", keys: [.enter, .tab, .down], label: texts.keyNext, help: texts.helpOfNextField),
            Binding("list", [.pageDown], texts.whatIfToList, unavailable: list.rows.isEmpty ? texts.nothingHere : nil), restore,
        ]
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if report == nil { return Message(.hint, context.texts.loading) }
        if isListFocused { return current.map { Message(.hint, reason(of: $0, context, whole: true)) } }
        let (text, isError) = form.message
        return text.isEmpty ? nil : Message(isError ? .error : .hint, text)
    }

    private var current: WhatIfRow? { report?.changed.rows.first { $0.id == list.currentID } }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.whatIf(let report), .whatIf(asked)):
            take(report, context)
            return []
        // Somebody saved, or the application opened from here was changed: the same question again.
        case .news, .resumed: return [.query(.whatIf(asked))]
        case .failed(let text), .draftFailed(let text):
            notice = Message(.error, text)
            return []
        case .answer, .submitted, .answered, .next, .viewKept, .viewDropped, .letterWritten: return []
        }
    }

    private mutating func take(_ report: WhatIfReport, _ context: ScreenContext) {
        self.report = report
        list.columns = columns(context)
        list.setRows(
            report.changed.rows.map { row in
                let change = context.texts.whatIfStatus(row.before) + " → " + context.texts.whatIfStatus(row.after)
                return ListRow(id: row.id, cells: [row.number, row.applicantName, change, reason(of: row, context, whole: false)])
            })
        if report.changed.rows.isEmpty { isListFocused = false }
    }

    private func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.whatIfListColumns
        return [
            ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 15, isFlexible: true),
            ListColumn(titles.change, width: 9), ListColumn(titles.figures, width: 41, isFlexible: true),
        ]
    }

    /// The figures that decide, or what the rule says where it compares none; on the message line with the group or rule before them.
    private func reason(of row: WhatIfRow, _ context: ScreenContext, whole: Bool) -> String {
        guard let change = row.change else { return "" }
        let text = context.texts.findingText(change.after, under: context.rules.ruleSet)
        let figures = change.figures.map(context.texts.figures) ?? text.details.first ?? text.title
        return whole ? context.texts.fault(change.after.group ?? text.title, figures) : figures
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let texts = context.texts
        let isWide = rect.width >= 120
        frame.put(texts.whatIfNothingStored, at: Point(x: rect.x, y: rect.y), style: .bold, width: rect.width)
        let titles = WhatIfSetting.titles(context, isWide: isWide)
        frame.put(" " + titles, at: Point(x: rect.x, y: rect.y + 1), style: .heading, width: rect.width)
        var form = form
        form.labelWidth = WhatIfSetting.width(isWide: isWide)
        form.setSections([FormSection("", WhatIfSetting.all(context).map { $0.field(named: $0.label(context, isWide: isWide)) })])
        let rows = min(form.fields.count, max(3, rect.height - 9))
        form.draw(into: &frame, rect: Rect(x: rect.x, y: rect.y + 2, width: rect.width, height: rows), showsCursor: !isListFocused)
        let below = rect.inset(top: rows + 3)
        guard let report else { return frame.cursor }
        let counts = texts.whatIfCounts(now: report.now, then: report.suppositions.isEmpty ? nil : report.then)
        frame.put(counts, at: Point(x: below.x, y: below.y), style: .heading, width: below.width)
        let said = report.suppositions.isEmpty
            ? texts.whatIfNothingSupposed : texts.whatIfChanged(report.changed.total, shown: report.changed.rows.count)
        frame.put(said, at: Point(x: below.x, y: below.y + 1), style: .hint, width: below.width)
        if !report.changed.rows.isEmpty { list.draw(into: &frame, rect: below.inset(top: 2), showsCursor: isListFocused) }
        return frame.cursor
    }
}
