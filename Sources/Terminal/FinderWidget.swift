/// A line to type in and the results below it; the owner searches and gives the results.
public struct FinderWidget<ID: Hashable & Sendable>: Hashable, Sendable {
    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used.
        case handled
        /// The key is none of the finder's.
        case ignored
        /// The text is now this; results for it are wanted.
        case query(String)
        /// Enter on a result.
        case opened(ID)
        /// Esc or Ctrl-C.
        case cancelled
    }

    /// What stands before the line.
    public var prompt: String
    /// The results.
    public private(set) var list: ListWidget<ID>
    private var input: TextInput

    /// Makes a finder without results.
    public init(prompt: String, columns: [ListColumn], text: String = "", emptyText: String = "") {
        self.prompt = prompt
        list = ListWidget(columns: columns, emptyText: emptyText)
        input = TextInput(text, capacity: 200)
    }

    /// The text typed.
    public var text: String { input.text }
    /// The id of the result under the cursor.
    public var currentID: ID? { list.currentID }

    /// Replaces the results. The cursor goes to the first; where the results are those of the same text as before, it stays on its result.
    public mutating func setResults(_ rows: [ListRow<ID>], emptyText: String? = nil, keepsCursor: Bool = false) {
        if let emptyText { list.emptyText = emptyText }
        let kept = keepsCursor ? list.currentID : nil
        list.setRows(rows)
        if let kept, rows.contains(where: { $0.id == kept }) { return }
        if let first = rows.first { list.select(first.id) }
    }

    /// The rows on a page of results; the owner sets it when the size changes.
    public var pageRows: Int {
        get { list.pageRows }
        set { list.pageRows = newValue }
    }

    /// Takes a key: what is typed goes into the line, up, down, PgUp, PgDn and Enter to the results.
    public mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .escape, .control("c"): return .cancelled
        case .up, .down, .pageUp, .pageDown:
            _ = list.handle(key)
            return .handled
        case .enter: return list.currentID.map { .opened($0) } ?? .handled
        default:
            switch input.handle(key) {
            case .changed: return .query(input.text)
            case .handled, .full: return .handled
            case .ignored: return .ignored
            }
        }
    }

    /// Draws the line on the first row and the results below; the cursor stands in the line.
    public func draw(into frame: inout Frame, rect: Rect) {
        if rect.isEmpty { return }
        let used = frame.put(prompt + " ", at: Point(x: rect.x, y: rect.y), style: .label)
        list.draw(into: &frame, rect: rect.inset(top: 2), showsCursor: false)
        input.draw(into: &frame, at: Point(x: rect.x + used, y: rect.y), width: rect.width - used)
    }
}
