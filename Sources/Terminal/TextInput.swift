/// A line of text being edited, with its cursor; every place where something is typed uses it.
public struct TextInput: Hashable, Sendable {
    /// The text, without line feeds.
    public private(set) var text: String
    /// The cursor, in characters from the start, 0 … `text.count`.
    public private(set) var cursor: Int
    /// Whether the next character replaces the whole text; an arrow key ends that and edits.
    public var replacesOnType: Bool
    /// The most characters the text may have.
    public let capacity: Int

    /// Makes an editor with the cursor at the end; `text` longer than `capacity` is kept whole and may only shrink.
    public init(_ text: String = "", capacity: Int = 1000, replacesOnType: Bool = false) {
        self.text = text
        self.capacity = capacity
        self.replacesOnType = replacesOnType && !text.isEmpty
        cursor = text.count
    }

    /// What a key did.
    public enum Outcome: Hashable, Sendable {
        /// The text changed.
        case changed
        /// The key was an editing key; at most the cursor moved.
        case handled
        /// The text would have grown beyond the capacity; nothing changed.
        case full
        /// The key is none of the editor's.
        case ignored
    }

    /// Takes a key: characters, a paste (line feeds become spaces), arrows, Home, End, Backspace, Delete, ^W and ^U.
    public mutating func handle(_ key: Key) -> Outcome {
        switch key {
        case .character(let character): return insert(String(character))
        case .paste(let pasted): return insert(Self.singleLine(pasted))
        case .left: return move(to: cursor - 1)
        case .right: return move(to: replacesOnType ? cursor : cursor + 1)
        case .home: return move(to: 0)
        case .end: return move(to: text.count)
        case .backspace:
            // The last character is what a slip of the hand has spoilt; Del and ^U take all.
            replacesOnType = false
            return remove(from: cursor - 1, to: cursor)
        case .delete:
            if replacesOnType { return removeAll() }
            return remove(from: cursor, to: cursor + 1)
        case .control("u"): return removeAll()
        case .control("w"): return remove(from: wordStart, to: cursor)
        default: return .ignored
        }
    }

    /// Replaces the text and puts the cursor at its end.
    public mutating func set(_ text: String, replacesOnType: Bool = false) {
        self = TextInput(text, capacity: capacity, replacesOnType: replacesOnType)
    }

    /// Puts the cursor at a character, clamped to the text.
    public mutating func moveCursor(to position: Int) {
        cursor = min(max(0, position), text.count)
        replacesOnType = false
    }

    /// Draws the text in one row of `width` columns, scrolled so that the cursor is in it, and places the cursor.
    ///
    /// Only the text is drawn as replaceable, not the empty rest: a change of focus then sends few bytes.
    public func draw(
        into frame: inout Frame, at point: Point, width: Int, style: Style = .field, showsCursor: Bool = true
    ) {
        if width <= 0 { return }
        let (shown, column) = window(width: width)
        frame.fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
        let textStyle = replacesOnType && showsCursor ? Style(.fieldSelected) : style
        frame.put(shown, at: point, style: textStyle)
        let place = Point(x: point.x + column, y: point.y)
        if showsCursor && frame.bounds.contains(place) { frame.cursor = place }
    }

    /// The part of the text that fits in `width` columns with the cursor inside, and the cursor's column there.
    func window(width: Int) -> (text: String, column: Int) {
        let before = DisplayText.glyphs(of: String(text.prefix(cursor)))
        let column = before.reduce(0) { $0 + $1.width }
        let all = DisplayText.glyphs(of: text)
        let total = all.reduce(0) { $0 + $1.width }
        // One column stays free for the cursor behind the last character, unless no further one can be typed, or the next
        // one replaces them all: a value that fits is then seen whole.
        var start = 0
        if column >= width && !(total <= width && (text.count >= capacity || replacesOnType)) {
            // Half a width at once, so that typing at the edge does not send the whole field each time.
            let step = max(1, width / 2)
            start = ((column - width) / step + 1) * step
        }
        var skipped = 0
        var shown = ""
        var used = 0
        for glyph in all {
            if skipped < start {
                skipped += glyph.width
                continue
            }
            if used + glyph.width > width { break }
            shown += glyph.text
            used += glyph.width
        }
        return (shown, min(max(0, column - skipped), width - 1))
    }

    private static func singleLine(_ pasted: String) -> String {
        var result = ""
        var isPendingBreak = false
        for scalar in pasted.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                isPendingBreak = true
            } else {
                if isPendingBreak && !result.isEmpty { result += " " }
                isPendingBreak = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private var wordStart: Int {
        let characters = Array(text)
        var position = cursor
        while position > 0 && characters[position - 1] == " " { position -= 1 }
        while position > 0 && characters[position - 1] != " " { position -= 1 }
        return position
    }

    private mutating func insert(_ addition: String) -> Outcome {
        let kept = replacesOnType ? "" : text
        if addition.isEmpty { return .handled }
        let head = String(kept.prefix(replacesOnType ? 0 : cursor))
        let tail = String(kept.dropFirst(replacesOnType ? 0 : cursor))
        // Counted after joining: a combining mark makes one character with the letter before it.
        let joined = head + addition + tail
        if joined.count > max(capacity, text.count) || (joined.count > capacity && joined.count >= text.count) {
            return .full
        }
        text = joined
        cursor = text.count - tail.count
        cursor = min(max(0, cursor), text.count)
        replacesOnType = false
        return .changed
    }

    private mutating func remove(from start: Int, to end: Int) -> Outcome {
        let low = max(0, start)
        let high = min(text.count, end)
        replacesOnType = false
        if low >= high { return .handled }
        text = String(text.prefix(low)) + String(text.dropFirst(high))
        cursor = min(low, text.count)
        return .changed
    }

    private mutating func removeAll() -> Outcome {
        let wasEmpty = text.isEmpty
        set("")
        return wasEmpty ? .handled : .changed
    }

    private mutating func move(to position: Int) -> Outcome {
        moveCursor(to: position)
        return .handled
    }
}
