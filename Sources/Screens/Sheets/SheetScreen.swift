import Casework
import Localization
import Terminal

/// A case shown whole, as a sheet of facts: the screen says what it asks, what its lines are and what its keys do; asking, showing, moving,
/// opening what a line leads to and leaving are the same for all.
protocol SheetScreen: Screen {
    /// What a line leads to; mostly a screen.
    associatedtype Target: Equatable & Sendable = Route

    var sheet: FactSheet<Target> { get set }
    /// What the last key led to; shown until the next key.
    var notice: Message? { get set }
    /// Asked when the screen opens and whenever something may have changed.
    var query: Query { get }
    /// Whether the answer is there: until then no key does more than leave.
    var isLoaded: Bool { get }
    /// Keeps the answer to `query`.
    mutating func take(_ answer: Answer)
    /// The facts as they are known.
    func lines(_ context: ScreenContext) -> [FactSheet<Target>.Line]
    /// What Enter opens on a line; `nil` where it means nothing.
    func route(of target: Target) -> Route?
    /// Carries out one of `bindings`.
    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect]
    /// Any event but keys, the answer, news and failures.
    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect]
}

extension SheetScreen where Target == Route {
    func route(of target: Route) -> Route? { target }
}

extension SheetScreen {
    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { [] }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [.query(query)] }
    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] { handleSheet(event, context) }
    public func message(_ context: ScreenContext) -> Message? { sheetMessage(context) }
    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? { sheet.draw(into: &frame, rect: rect) }

    /// Takes any event as every sheet does; for screens that do something besides.
    mutating func handleSheet(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handleSheetKey(key, context)
        case .answer(.nothing, query): notice = Message(.warning, context.texts.notFound)
        case .answer(let answer, query):
            take(answer)
            sheet.setLines(lines(context))
        case .news, .resumed: return [.query(query)]
        case .failed(let text): notice = Message(.error, text)
        default: return other(event, context)
        }
        return []
    }

    /// What the last key led to, or that the answer is awaited.
    func sheetMessage(_ context: ScreenContext) -> Message? {
        notice ?? (isLoaded ? nil : Message(.hint, context.texts.loading))
    }

    private mutating func handleSheetKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            let rect = Chrome.contentRect(size)
            sheet.viewSize = Size(width: rect.width, height: rect.height)
            return []
        }
        if key == .escape || key == .function(10) { return [.close] }
        guard isLoaded else { return [] }
        notice = nil
        switch sheet.handle(key) {
        case .opened(let target):
            if let route = route(of: target) { return [.open(route)] }
        case .handled: return []
        case .ignored: break
        }
        guard let binding = binding(for: key, context) else {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
            return []
        }
        if let reason = binding.unavailable {
            notice = Message(.warning, reason)
            return []
        }
        return perform(binding.action, context)
    }
}
