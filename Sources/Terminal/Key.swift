/// One key press, or what else comes from the terminal: a paste, a new size.
public enum Key: Hashable, Sendable {
    /// A printable character, one Unicode scalar as it was typed.
    case character(Character)
    /// Keys that write or go on.
    case enter, tab, backTab, escape, backspace, delete, insert
    /// Keys that move.
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key, from 1.
    case function(Int)
    /// Ctrl with a lower-case letter, or with one of `@ \ ] ^ _`.
    case control(Character)
    /// Alt (or Esc in the same instant) with a character.
    case alt(Character)
    /// Text pasted at once; may hold line feeds, and anything else that was on the clipboard.
    case paste(String)
    /// The terminal has a new size.
    case resize(Size)

    /// A short name for key bars: `F2`, `^S`, `Esc`, `Enter`, `PgDn`, `/`.
    ///
    /// Names are the ones printed on keyboards; a space is `Space`, which screens translate.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .control(let character): "^" + String(character).uppercased()
        case .alt(let character): "Alt-" + String(character)
        case .paste: "Paste"
        case .resize: "Resize"
        }
    }
}
