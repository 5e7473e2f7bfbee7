/// A question or a notice over the screen; the safe answer is the default.
public struct Dialog: Hashable, Sendable {
    /// A button; its hotkey answers at once.
    public struct Button: Hashable, Sendable {
        /// What the owner gets when it is chosen.
        public var id: String
        /// The text.
        public var label: String
        /// The letter that chooses it, nil for none; letters of different buttons must differ.
        public var hotkey: Character?
        /// Makes a button.
        public init(id: String, label: String, hotkey: Character? = nil) {
            self.id = id
            self.label = label
            self.hotkey = hotkey
        }
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The key was used or means nothing here; a dialog lets no key through.
        case handled
        /// The button of this id was chosen.
        case chosen(String)
        /// Esc or Ctrl-C.
        case cancelled
    }

    /// The title in the frame.
    public var title: String
    /// The text, wrapped when drawn; line feeds begin new lines, so what comes from data has been through `DisplayText.visible`.
    public var message: String
    /// The buttons from left to right, at least one.
    public let buttons: [Button]
    /// The button under the cursor.
    public private(set) var focused: Int
    /// The first line shown when the message is longer than the screen.
    var top = 0

    /// Makes a dialog.
    /// - Parameter safe: the position of the button that changes nothing; the cursor begins there.
    public init(title: String, message: String, buttons: [Button], safe: Int = 0) {
        precondition(buttons.indices.contains(safe), "a dialog needs a safe button")
        self.title = title
        self.message = message
        self.buttons = buttons
        focused = safe
    }

    /// Takes a key: arrows and Tab move, Enter and Space choose, hotkeys choose, Esc cancels, PgUp and PgDn scroll.
    public mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .left, .backTab: focused = (focused + buttons.count - 1) % buttons.count
        case .right, .tab: focused = (focused + 1) % buttons.count
        case .up: top = max(0, top - 1)
        case .down: top += 1
        case .pageUp: top = max(0, top - 10)
        case .pageDown: top += 10
        case .enter, .character(" "): return .chosen(buttons[focused].id)
        case .escape, .control("c"): return .cancelled
        case .character(let character):
            let letter = Transliteration.searchKey(String(character))
            if let button = buttons.first(where: { $0.hotkey.map { Transliteration.searchKey(String($0)) } == letter }) {
                return .chosen(button.id)
            }
        default: break
        }
        return .handled
    }

    /// Draws the dialog in the middle of a rectangle and places the cursor on the focused button.
    public func draw(into frame: inout Frame, rect: Rect) {
        if rect.width < 10 || rect.height < 5 { return }
        let buttonColumns = buttons.reduce(0) { $0 + DisplayWidth.columns(of: $1.label) + 6 }
        let paragraphs = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let widest = paragraphs.map(DisplayWidth.columns).max() ?? 0
        let inner = min(rect.width - 4, max(widest, buttonColumns, DisplayWidth.columns(of: title) + 4, 24), 72)
        let lines = paragraphs.flatMap { DisplayText.wrapped($0, to: inner) }
        let shown = min(lines.count, max(1, rect.height - 4))
        let area = rect.centered(Size(width: inner + 4, height: shown + 4))
        frame.fill(area, style: .dialog)
        frame.box(area, title: title, style: .dialog)
        let first = min(top, max(0, lines.count - shown))
        for row in 0..<shown {
            frame.put(lines[first + row], at: Point(x: area.x + 2, y: area.y + 1 + row), style: .dialog, width: inner)
        }
        var x = area.x + 2 + max(0, (inner - buttonColumns + 2) / 2)
        for (index, button) in buttons.enumerated() {
            let isFocused = index == focused
            let text = (isFocused ? "[>" : "[ ") + button.label + " ]"
            let place = Point(x: x, y: area.maxY - 2)
            frame.put(text, at: place, style: isFocused ? Style(.button) : .dialog)
            if isFocused { frame.cursor = Point(x: x + 1, y: place.y) }
            x += DisplayWidth.columns(of: text) + 2
        }
    }
}
