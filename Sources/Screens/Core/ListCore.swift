import Casework
import Localization
import Terminal

/// What every list keeps: its rows, what it was narrowed to, and how many rows there are in the office.
public struct ListCore<ID: Hashable & Sendable>: Equatable, Sendable {
    public var widget: ListWidget<ID>
    /// How many rows match in all; `nil` while the first answer is awaited.
    public var total: Int?
    /// What was typed to narrow the list; the office searches it, so that rows beyond the first page are found too.
    public internal(set) var narrow = ""
    /// The line being typed into, while it is.
    var input: TextInput?
    /// By what it is ordered; `nil` is its own order.
    public internal(set) var order: ListOrder?
    /// The columns to order by, while one is being chosen.
    var sorting: MenuWidget<ListOrder.Key>?
    /// The kept views of this list, while one is being chosen or named.
    var views: ViewPanel?
    /// What it was narrowed to when it opened as a kept view: Esc leads back to that, and then away.
    var base = ""
    /// Whether a line is being typed into.
    var isTyping: Bool { input != nil || views?.naming != nil }
    /// The case that was dealt with, while the rows without it are awaited, where the next one is to be opened.
    var done: (row: ID?, message: Message)? {
        get { doneMessage.map { (doneRow, $0) } }
        set {
            doneRow = newValue?.row
            doneMessage = newValue?.message
        }
    }
    private var doneRow: ID?
    private var doneMessage: Message?
    /// What the last key led to; shown until the next key.
    public var notice: Message?

    public init() { widget = ListWidget(columns: []) }

    /// The page to ask for.
    public var request: ListRequest { ListRequest(narrow: narrow, order: order) }

    /// `12`, or `500 of 12 345`; nothing while the answer is awaited.
    public func count(_ texts: any Texts) -> String {
        total.map { texts.shown(widget.rows.count, of: $0) } ?? ""
    }
}

/// The rows of an answer as a list shows them.
public struct ListRows<ID: Hashable & Sendable> {
    public var rows: [ListRow<ID>]
    /// How many match in all.
    public var total: Int
    /// False where there were too many to be ordered as was asked.
    public var isInOrder = true
}

/// A screen that is mostly a list. It says what to ask, how a row looks and what can be done with it; moving, narrowing,
/// reloading and leaving are the same everywhere and stand in the extension.
public protocol ListScreen: Screen {
    associatedtype RowID: Hashable & Sendable
    var list: ListCore<RowID> { get set }

    /// The question for the rows, made with `list.request`.
    func query(_ context: ScreenContext) -> Query
    func columns(_ context: ScreenContext) -> [ListColumn]
    /// By what the list can be ordered, by its columns' titles; empty where it can't.
    func sortKeys(_ context: ScreenContext) -> [ListSortKey]
    /// What its rows are to those who act on several at once; `nil` where rows are not tagged.
    var taggedKind: TaggedKind? { get }
    /// Which list it is to those who keep views of it; `nil` where none are kept.
    var viewed: ListView.List? { get }
    /// The raw value of the status that is shown alone; what is no status of the list's shows all.
    var shownStatus: String? { get set }
    /// The rows of an answer to `query`, and how many there are in all; `nil` for any other answer.
    func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<RowID>?
    /// What Enter on a row does.
    mutating func open(_ row: RowID, _ context: ScreenContext) -> [Effect]
    /// The screen's own actions, besides those of every list.
    func actions(_ context: ScreenContext) -> [Binding]
    /// Carries out one of `actions`.
    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect]
    /// Text on the line above the rows, such as the filter in force.
    func heading(_ context: ScreenContext) -> String
    /// Any event but keys and the rows' answer.
    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect]
}

extension ListScreen {
    public func actions(_ context: ScreenContext) -> [Binding] { [] }
    public func sortKeys(_ context: ScreenContext) -> [ListSortKey] { [] }
    public var taggedKind: TaggedKind? { nil }
    public var viewed: ListView.List? { nil }
    public var shownStatus: String? {
        get { nil }
        set {}
    }
    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] { [] }
    public func heading(_ context: ScreenContext) -> String { "" }
    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { [] }

    public func bindings(_ context: ScreenContext) -> [Binding] { listBindings(context) }
    public func message(_ context: ScreenContext) -> Message? { listMessage(context) }
    public var takesText: Bool { list.isTyping }
    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { openList(context) }
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { handleList(event, context) }
    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        drawList(into: &frame, rect: rect, context)
    }

    /// The keys of every list around the screen's own.
    public func listBindings(_ context: ScreenContext) -> [Binding] {
        if list.views != nil { return viewBindings(context) }
        let texts = context.texts
        let narrow = Binding(action: "narrow", keys: [.character("/")], label: texts.keyNarrow, help: texts.helpOfNarrow)
        let open = Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow)
        let move = Binding(
            action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows)
        return [open] + actions(context) + [narrow] + sortBindings(context) + viewBindings(context) + tagBindings(context) + [move]
    }

    public func listMessage(_ context: ScreenContext) -> Message? {
        list.notice ?? viewMessage(context) ?? (list.total == nil ? Message(.hint, context.texts.loading) : nil)
    }

    /// Asks for the rows; call it from `opened`.
    public mutating func openList(_ context: ScreenContext) -> [Effect] {
        list.widget.columns = columns(context)
        list.widget.pageRows = 19
        list.widget.allowsTagging = taggedKind != nil
        return [.query(query(context))]
    }

    /// Takes any event as every list does.
    public mutating func handleList(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handleListKey(key, context)
        case .answer(.views(let kept), .views): return showViews(kept, context)
        case .viewKept, .viewDropped, .answered("yes", viewDropTag): return handleView(event, context)
        case .answer(let answer, let asked):
            guard asked == query(context), let page = rows(of: answer, context) else { return other(event, context) }
            list.widget.columns = columns(context)
            list.widget.emptyText = list.narrow.isEmpty ? context.texts.nothingHere : context.texts.nothingMatches
            let before = list.widget.rows.firstIndex { $0.id == list.done?.row }
            list.widget.setRows(page.rows)
            list.total = page.total
            if !page.isInOrder { list.notice = Message(.warning, context.texts.tooManyToSort(ListOrder.limit)) }
            return openNext(behind: before, context)
        case .news, .resumed: return [.query(query(context))] + other(event, context)
        case .failed(let text), .draftFailed(let text):
            list.notice = Message(.error, text)
            return other(event, context)
        case .next(let message):
            list.done = (list.widget.currentID, message)
            return [.query(query(context))]
        case .submitted, .answered, .letterWritten: return other(event, context)
        }
    }

    private mutating func handleListKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            list.widget.pageRows = list.widget.rowCapacity(height: Chrome.contentRect(size).height - 1)
            return []
        }
        list.notice = nil
        if list.sorting != nil { return sortKey(key, context) }
        if list.views != nil { return viewKey(key, context) }
        if let input = list.input { return narrowKey(key, input, context) }
        if let binding = actions(context).first(where: { $0.keys.contains(key) }), !binding.isTagging {
            if let reason = binding.unavailable {
                list.notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        switch key {
        case .character("/"):
            list.input = TextInput(list.narrow, capacity: ListView.narrowLimit.characters, replacesOnType: true)
            return []
        case .character("o"), .character("O"):
            if sortKeys(context).isEmpty { break }
            return beginSorting(turning: key == .character("O"), context)
        case .character("v") where viewed != nil: return [.query(.views)]
        case .character("z") where taggedKind != nil: return openTagged(context)
        case .escape where list.narrow != list.base: return narrow(to: list.base, context)
        case .escape, .function(10): return [.close]
        default: break
        }
        switch list.widget.handle(key) {
        case .opened(let id): return open(id, context)
        case .handled, .moved: return []
        case .ignored:
            if key != .enter { list.notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts))) }
            return []
        }
    }

    private mutating func narrowKey(_ key: Key, _ input: TextInput, _ context: ScreenContext) -> [Effect] {
        var input = input
        switch key {
        case .enter:
            list.input = nil
            return []
        case .escape, .control("c"):
            list.input = nil
            return list.narrow == list.base ? [] : narrow(to: list.base, context)
        case .up, .down, .pageUp, .pageDown:
            list.input = nil
            return handleListKey(key, context)
        default:
            let outcome = input.handle(key)
            list.input = input
            return outcome == .changed ? narrow(to: input.text, context) : []
        }
    }

    /// Asks for the rows that match a text.
    public mutating func narrow(to text: String, _ context: ScreenContext) -> [Effect] {
        list.narrow = text
        return [.query(query(context))]
    }

    /// Draws the heading with the count on the first line and the rows below.
    public func drawList(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let count = list.count(context.texts)
        let counted = DisplayWidth.columns(of: count)
        frame.put(count, at: Point(x: rect.maxX - counted, y: rect.y), style: .hint)
        let room = rect.width - counted - 1
        list.widget.draw(into: &frame, rect: rect.inset(top: 1))
        if drawSorting(into: &frame, rect: rect, context) || drawViews(into: &frame, rect: rect, context) { return frame.cursor }
        if let input = list.input {
            let used = frame.put(context.texts.narrowPrompt + " ", at: Point(x: rect.x, y: rect.y), style: .label)
            input.draw(into: &frame, at: Point(x: rect.x + used, y: rect.y), width: min(40, room - used))
        } else {
            let narrowed = list.narrow.isEmpty ? [] : [context.texts.narrowed(list.narrow)]
            let parts = [heading(context)].filter { !$0.isEmpty } + narrowed + orderWords(context) + taggedWords(context)
            frame.put(DisplayText.clipped(parts.joined(separator: " · "), to: room), at: Point(x: rect.x, y: rect.y), style: .heading)
        }
        return frame.cursor
    }
}
