/// The screens that are open, one above the other; never empty. Push, pop, replace, cut and reset are its only doors.
public struct ScreenStack: Sendable {
    /// Tells the screens of a stack apart, so that an answer finds the one that asked though others stand above it now.
    public struct Token: Hashable, Sendable {
        let number: Int
    }

    /// An open screen.
    public struct Entry: Sendable {
        public let token: Token
        public internal(set) var screen: any Screen
    }

    /// From the bottom to the top, at least one.
    public private(set) var entries: [Entry]
    private var lastNumber = 0

    /// Makes a stack of one screen.
    public init(_ base: any Screen) {
        entries = [Entry(token: Token(number: 0), screen: base)]
    }

    /// The screen that is seen.
    public var top: Entry { entries[entries.count - 1] }

    /// Puts a screen on top.
    @discardableResult
    public mutating func push(_ screen: any Screen) -> Token {
        lastNumber += 1
        entries.append(Entry(token: Token(number: lastNumber), screen: screen))
        return top.token
    }

    /// Takes the top screen away; the last one stays. Says whether one went.
    @discardableResult
    public mutating func pop() -> Bool {
        guard entries.count > 1 else { return false }
        entries.removeLast()
        return true
    }

    /// Puts a screen in place of the top one.
    @discardableResult
    public mutating func replace(with screen: any Screen) -> Token {
        lastNumber += 1
        entries[entries.count - 1] = Entry(token: Token(number: lastNumber), screen: screen)
        return top.token
    }

    /// Puts a screen in place of one and of all that stand above it.
    @discardableResult
    public mutating func cut(at token: Token, with screen: any Screen) -> Token {
        guard let index = entries.firstIndex(where: { $0.token == token }) else { return top.token }
        entries.removeSubrange((index + 1)...)
        return replace(with: screen)
    }

    /// Takes away the lowest screens that may go, until no more than so many are left: jumping about must not grow without end. The bottom
    /// screen and the one on top stay.
    public mutating func trim(to limit: Int, where mayGo: (any Screen) -> Bool) {
        var index = 1
        while entries.count > limit, index < entries.count - 1 {
            if mayGo(entries[index].screen) { entries.remove(at: index) } else { index += 1 }
        }
    }

    /// Goes back to the bottom screen.
    public mutating func reset() { entries.removeSubrange(1...) }

    /// Lets a screen take an event; `nil` where it is not open any more, so that late answers do nothing.
    public mutating func handle(_ event: ScreenEvent, by token: Token, _ context: ScreenContext) -> [Effect]? {
        guard let index = entries.firstIndex(where: { $0.token == token }) else { return nil }
        return entries[index].screen.handle(event, context)
    }

    /// Lets a screen begin; see `Screen.opened`.
    public mutating func begin(_ token: Token, _ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        guard let index = entries.firstIndex(where: { $0.token == token }) else { return [] }
        return entries[index].screen.opened(context, identifiers: identifiers)
    }
}
