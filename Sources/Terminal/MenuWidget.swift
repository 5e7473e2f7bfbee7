/// A short list of things to choose, each with the key that chooses it; one that can't be chosen now has its label in parentheses.
///
/// The rows are a list's: a row down costs what it costs there, and the hardware cursor stands on the row.
public struct MenuWidget<ID: Hashable & Sendable>: Hashable, Sendable {
    /// One line of the menu.
    public struct Item: Hashable, Sendable {
        /// What the owner gets when it is chosen; unique in the menu.
        public var id: ID
        /// The letter, digit or code that stands before it; one character chooses it at once where `usesHotkeys` says so.
        public var key: String
        /// The name.
        public var label: String
        /// What stands behind the name where there is room: a sentence, a count, or why it can't be chosen.
        public var detail: String
        /// Whether it can be chosen now.
        public var isEnabled: Bool

        /// Makes an item.
        public init(id: ID, key: String = "", label: String, detail: String = "", isEnabled: Bool = true) {
            self.id = id
            self.key = key
            self.label = label
            self.detail = detail
            self.isEnabled = isEnabled
        }
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used.
        case handled
        /// The key is none of the menu's.
        case ignored
        /// The cursor is on another item.
        case moved(ID)
        /// Enter on an item, or its key.
        case chosen(ID)
        /// Enter on an item that can't be chosen now, or its key; the owner says why.
        case refused(ID)
        /// Esc or Ctrl-C.
        case cancelled
    }

    /// The items in order; changed through `setItems`.
    public private(set) var items: [Item]
    /// Whether an item's key chooses it; off where the owner lets people type.
    public var usesHotkeys: Bool
    private var list: ListWidget<ID>

    /// Makes a menu with the cursor on the first item.
    /// - Parameters: `keyWidth` and `labelWidth` in columns; the details take the rest.
    public init(_ items: [Item] = [], keyWidth: Int = 3, labelWidth: Int = 28, usesHotkeys: Bool = true, emptyText: String = "") {
        self.items = items
        self.usesHotkeys = usesHotkeys
        let columns = [
            ListColumn(width: keyWidth), ListColumn(width: labelWidth), ListColumn(width: 10, isFlexible: true),
        ]
        list = ListWidget(columns: columns, rows: Self.rows(items), emptyText: emptyText)
    }

    /// The item under the cursor, nil in an empty menu.
    public var currentID: ID? { list.currentID }

    /// The items on a page; the owner sets it when the size changes.
    public var pageRows: Int {
        get { list.pageRows }
        set { list.pageRows = newValue }
    }

    /// Replaces the items; the cursor stays on its item, or goes to the first.
    public mutating func setItems(_ items: [Item], emptyText: String? = nil) {
        self.items = items
        if let emptyText { list.emptyText = emptyText }
        let kept = list.currentID
        list.setRows(Self.rows(items))
        if let kept, items.contains(where: { $0.id == kept }) { return }
        if let first = items.first { list.select(first.id) }
    }

    /// Puts the cursor on an item; does nothing where there is none of that id.
    public mutating func select(_ id: ID) { list.select(id) }

    /// Takes a key: arrows, PgUp, PgDn, Home, End move; Enter and the items' own keys choose; Esc cancels.
    public mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape, .control("c"): return .cancelled
        case .character(let character) where usesHotkeys:
            let typed = Transliteration.searchKey(String(character))
            guard let item = items.first(where: { Transliteration.searchKey($0.key) == typed }) else { return .ignored }
            list.select(item.id)
            return outcome(of: item.id)
        case .character: return .ignored
        default: break
        }
        switch list.handle(key) {
        case .handled: return .handled
        case .ignored: return .ignored
        case .moved(let id): return .moved(id)
        case .opened(let id): return outcome(of: id)
        }
    }

    /// Draws the items; the cursor stands on its row unless the owner has it elsewhere.
    public func draw(into frame: inout Frame, rect: Rect, showsCursor: Bool = true) {
        list.draw(into: &frame, rect: rect, showsCursor: showsCursor)
    }

    private func outcome(of id: ID) -> Outcome {
        items.first { $0.id == id }?.isEnabled == false ? .refused(id) : .chosen(id)
    }

    private static func rows(_ items: [Item]) -> [ListRow<ID>] {
        items.map { item in
            let label = item.isEnabled ? item.label : "(" + item.label + ")"
            return ListRow(id: item.id, cells: [item.key, label, item.detail], style: item.isEnabled ? .normal : .muted)
        }
    }
}
