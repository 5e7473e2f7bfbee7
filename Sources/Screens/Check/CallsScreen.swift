import Casework
import Localization
import Rules
import Terminal

/// Everybody who was called to supplement, those whose term is over first. What comes by the post is recorded from here, in whatever order it
/// lies on the desk, so a case that is dealt with leads back to the list and not to the next one.
public struct CallsScreen: ListScreen {
    public var list = ListCore<CaseID>()
    /// The rows that came last, for what a key can do now.
    private var calls: [CaseID: CallRow] = [:]

    public init() {}

    public var isQueue: Bool { true }
    public func title(_ context: ScreenContext) -> String { context.texts.callsTitle }
    public func heading(_ context: ScreenContext) -> String { context.texts.callsHeading }
    public func query(_ context: ScreenContext) -> Query { .calls(list.request) }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.applicationColumns
        return [
            ListColumn(context.texts.lapsedEnded, width: 10), ListColumn(titles.number, width: 10), ListColumn(titles.name, width: 18, isFlexible: true),
            ListColumn(context.texts.callsStanding, width: 14), ListColumn(context.texts.lapsedMissing, width: 18, isFlexible: true),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CaseID>? {
        guard case .calls(let page) = answer else { return nil }
        let rows = page.rows.map { call in
            let standing = Self.standing(call, on: context.moment.day)
            return ListRow(
                id: call.application.id,
                cells: [
                    context.texts.date(call.last), call.application.number, call.application.applicantName, context.texts.name(of: standing),
                    call.outstanding.map { context.name(of: $0) }.joined(separator: "; "),
                ], style: standing == .lapsed ? .warning : .normal)
        }
        return ListRows(rows: rows, total: page.total, isInOrder: page.isInOrder)
    }

    private static func standing(_ call: CallRow, on day: CalendarDay) -> CallStanding {
        if call.hasLapsed(on: day) { return .lapsed }
        if call.awaitsLetter { return .withoutLetter }
        return call.last == nil ? .undelivered : .running
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let none = CaseID(rawValue: "")
        let row = list.widget.currentID
        let nothing = row == nil ? texts.nothingHere : nil
        func denial(_ command: Command) -> String? { nothing ?? context.denial(of: command) }
        let supplement = denial(.recordSupplement(RecordSupplement(application: none, day: context.moment.day, items: [])))
        let delivery = denial(.deliverCall(DeliverCall(application: none, day: context.moment.day, channel: .post)))
        let rows = [
            Binding("supplement", [.character("p")], texts.checkSupplement, unavailable: supplement),
            Binding("deliver", [.character("d")], texts.checkDeliver, unavailable: delivery),
            Binding("decide", [.character("o")], texts.callsDecide, unavailable: nothing ?? context.readOnly ?? obstacle(context)),
            Binding("letters", [.function(6), .character("w")], texts.callsLetters),
            Binding("letter", [.control("p"), .character("k")], texts.letterAction, unavailable: nothing),
        ]
        return rows.availableFirst
    }

    /// Why the row under the cursor can't be rejected yet.
    private func obstacle(_ context: ScreenContext) -> String? {
        guard let call = list.widget.currentID.flatMap({ calls[$0] }), !call.hasLapsed(on: context.moment.day) else { return nil }
        return context.texts.refusal(call.last.map { .callTermRuns(until: $0) } ?? .callNotDelivered)
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        if action == "letters" { return [.query(.callLetters)] }
        guard let row = list.widget.currentID else { return [] }
        return switch action {
        case "supplement": [.open(.applicationAct(row, .supplement))]
        case "deliver": [.open(.applicationAct(row, .deliverCall))]
        case "decide": [.open(.applicationAct(row, .reject))]
        default: [.open(.letter([LetterOffer(.call(row), number: calls[row]?.application.number ?? "")]))]
        }
    }

    public mutating func open(_ row: CaseID, _ context: ScreenContext) -> [Effect] { [.open(.application(row))] }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answer(.calls(let page), _):
            calls = Dictionary(page.rows.map { ($0.application.id, $0) }, uniquingKeysWith: { first, _ in first })
            return handleList(event, context)
        case .next(let message): return [.query(query(context)), .tell(message)]
        default: return handleList(event, context)
        }
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard case .answer(.callLetters(let waiting), .callLetters) = event else { return [] }
        guard !waiting.isEmpty else {
            list.notice = Message(.hint, context.texts.callsNoLetters)
            return []
        }
        return [.open(.letter([LetterOffer(.calls(waiting), number: context.moment.day.iso + " " + context.moment.time.iso)]))]
    }
}
