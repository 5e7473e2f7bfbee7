import Casework
import Terminal

/// The part of a long list that is loaded: thousands of rows are asked for window by window, and a key that leads out of one asks for the next.
struct RowWindow: Equatable, Sendable {
    /// Where the cursor is to stand once the rows of another window are there.
    enum Landing: Equatable, Sendable { case first, last }

    static let size = 500

    private(set) var offset = 0
    /// How many rows there are in all.
    var total = 0
    var landing: Landing?

    var request: ListRequest { ListRequest(limit: Self.size, offset: offset) }

    /// Whether a key leads to another window; its rows must then be asked for.
    mutating func leaves(_ key: Key, isAtFirst: Bool, isAtLast: Bool) -> Bool {
        let hasNext = offset + Self.size < total
        let last = max(0, (total - 1) / Self.size * Self.size)
        switch key {
        case .down, .pageDown:
            guard isAtLast, hasNext else { return false }
            (offset, landing) = (offset + Self.size, .first)
        case .up, .pageUp:
            guard isAtFirst, offset > 0 else { return false }
            (offset, landing) = (max(0, offset - Self.size), .last)
        case .home:
            guard offset > 0 else { return false }
            (offset, landing) = (0, .first)
        case .end:
            guard hasNext else { return false }
            (offset, landing) = (last, .last)
        default: return false
        }
        return true
    }

    /// Fewer rows than before may leave the window behind the end; it then goes to the last one.
    /// - Returns: whether the rows must be asked for again.
    mutating func shrink(to total: Int) -> Bool {
        self.total = total
        guard offset > 0, offset >= total else { return false }
        (offset, landing) = (max(0, (total - 1) / Self.size * Self.size), .last)
        return true
    }
}
