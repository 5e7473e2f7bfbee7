import Casework
import Localization
import Terminal

/// One line to type in from anywhere, with results as the keys arrive; Enter opens the person's card, another key the application or the
/// agreement at once, or the card of a unit that nobody has or of a public unit. While nothing is typed, the people whose data the user opened last.
///
/// A scanner types a number and Enter faster than anything is answered: Enter then waits for the answer to what was typed, so that it never
/// opens what was found for less of it.
public struct FinderScreen: Screen {
    /// What a line of the results leads to.
    enum Hit: Hashable, Sendable {
        case person(PersonID)
        case unit(CaseID)
        case publicUnit(CaseID)
    }

    /// What is to be opened of a hit.
    enum Goal: Equatable, Sendable {
        case card, application, loan
    }

    var finder = FinderWidget<Hit>(prompt: "", columns: [])
    /// The text whose answer is awaited or shown; older answers come too late and are dropped.
    var asked = ""
    /// The text whose results are shown; `nil` before the first answer.
    var answered: String?
    var hits: [Hit: FinderHit] = [:]
    /// What was to be opened before the answer was there.
    var awaited: Goal?
    var notice: Message?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.finderTitle }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let hit = finder.currentID.flatMap { hits[$0] }
        let none = hit == nil ? texts.noHitSelected : nil
        return [
            Binding(action: "open", keys: [.enter], label: texts.keyCard, help: texts.helpOfCard, unavailable: none),
            Binding("application", [.function(5), .control("o")], texts.cardOpenApplication,
                unavailable: none ?? (hit?.application == nil ? texts.cardHasNoApplication : nil)),
            Binding("loan", [.function(7), .control("t")], texts.cardOpenLoan,
                unavailable: none ?? (hit?.loan == nil ? texts.cardHasNoLoan : nil)),
            Binding(action: "move", keys: [.down, .up], label: texts.keyChoose, help: texts.helpOfRows),
            Binding(action: "close", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack),
        ]
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        let isRecent = answered == "" && finder.currentID != nil
        return Message(.hint, isRecent ? context.texts.finderRecent : context.texts.finderHint)
    }

    public func help(_ context: ScreenContext) -> [String] { [context.texts.finderHelp] }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        let texts = context.texts
        let columns = [
            ListColumn(texts.columnName, width: 24, isFlexible: true), ListColumn(texts.columnPESEL, width: 11),
            ListColumn(texts.columnLocality, width: 16), ListColumn(texts.columnNumber, width: 16),
        ]
        finder = FinderWidget(prompt: texts.finderPrompt, columns: columns)
        finder.pageRows = 18
        return [.query(question)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.found(let hits), let query):
            guard query == question else { return [] }
            return show(hits, context)
        case .failed(let text):
            awaited = nil
            notice = Message(.error, text)
            return []
        case .news, .resumed: return [.query(question)]
        default: return []
        }
    }

    /// What is to be asked for the text as it stands.
    private var question: Query { asked.isEmpty ? .recentPeople : .find(asked) }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        notice = nil
        if case .resize(let size) = key {
            finder.pageRows = Chrome.contentRect(size).height - 3
            return []
        }
        if key == .function(10) { return [.close] }
        if let goal = goal(of: key, context) { return open(goal, context) }
        switch finder.handle(key) {
        case .handled, .ignored, .opened: return []
        case .cancelled: return [.close]
        case .query(let text):
            awaited = nil
            let text = FieldText.trimmed(text)
            // A blank at the end asks nothing new.
            if text == asked { return [] }
            asked = text
            return [.query(question)]
        }
    }

    private func goal(of key: Key, _ context: ScreenContext) -> Goal? {
        switch binding(for: key, context)?.action {
        case "open": .card
        case "application": .application
        case "loan": .loan
        default: nil
        }
    }

    private mutating func open(_ goal: Goal, _ context: ScreenContext) -> [Effect] {
        guard answered == asked else {
            awaited = goal
            return []
        }
        guard let id = finder.currentID, let hit = hits[id] else { return [] }
        switch (id, goal) {
        case (.person(let person), .card): return [.replace(.card(person))]
        case (.unit(let unit), .card): return [.replace(.equipmentCard(unit))]
        case (.publicUnit(let unit), .card): return [.replace(.publicUnit(unit))]
        case (_, .application):
            if let application = hit.application { return [.replace(.application(application))] }
            notice = Message(.warning, context.texts.cardHasNoApplication)
        case (_, .loan):
            if let loan = hit.loan { return [.replace(.loan(loan))] }
            notice = Message(.warning, context.texts.cardHasNoLoan)
        }
        return []
    }

    private mutating func show(_ found: [FinderHit], _ context: ScreenContext) -> [Effect] {
        hits = [:]
        let rows = found.map { hit in
            let row = row(hit, context)
            hits[row.id] = hit
            return row
        }
        let empty = asked.isEmpty ? "" : context.texts.finderNothing(asked)
        finder.setResults(rows, emptyText: empty, keepsCursor: answered == asked)
        answered = asked
        guard let goal = awaited else { return [] }
        awaited = nil
        return open(goal, context)
    }

    private func row(_ hit: FinderHit, _ context: ScreenContext) -> ListRow<Hit> {
        switch hit.subject {
        case .person(let person, _):
            let number = hit.moreNumbers == 0 ? hit.number : "\(hit.number) +\(hit.moreNumbers)"
            return ListRow(id: .person(person), cells: [hit.name, hit.pesel, hit.locality, number])
        case .unit(let unit):
            let name = unit.name + " " + unit.serialNumber
            return ListRow(id: .unit(unit.id), cells: [name, "", context.texts.name(of: unit.status), unit.inventoryNumber])
        case .publicUnit(let unit):
            return ListRow(id: .publicUnit(unit.id), cells: [unit.name, "", unit.locality, context.texts.name(of: unit.kind)])
        }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        finder.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
