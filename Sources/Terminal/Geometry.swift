/// A size in character cells.
public struct Size: Hashable, Sendable {
    /// Columns, never negative.
    public var width: Int
    /// Rows, never negative.
    public var height: Int

    /// Makes a size; negative lengths count as zero.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The size at which every screen is complete: 80 columns, 24 rows.
    public static let standard = Size(width: 80, height: 24)
}

/// A cell's position; the top left cell is 0, 0.
public struct Point: Hashable, Sendable {
    /// Column, counted from 0.
    public var x: Int
    /// Row, counted from 0.
    public var y: Int

    /// Makes a position; it may lie outside any frame.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A rectangle of cells; `maxX` and `maxY` are the first column and row beyond it.
public struct Rect: Hashable, Sendable {
    /// Leftmost column.
    public var x: Int
    /// Top row.
    public var y: Int
    /// Columns, never negative.
    public var width: Int
    /// Rows, never negative.
    public var height: Int

    /// Makes a rectangle; negative lengths count as zero.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Makes the rectangle that covers a whole frame of this size.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// The first column to the right of the rectangle.
    public var maxX: Int { x + width }
    /// The first row below the rectangle.
    public var maxY: Int { y + height }
    /// Whether it holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether the cell lies inside.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
    }

    /// The part that both rectangles cover, empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// The same rectangle made smaller on each side.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// A rectangle of the given size in the middle of this one, clipped to it.
    public func centered(_ size: Size) -> Rect {
        let inner = Size(width: min(size.width, width), height: min(size.height, height))
        return Rect(
            x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2,
            width: inner.width, height: inner.height)
    }
}
