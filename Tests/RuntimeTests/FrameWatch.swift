import Glibc
import OfficeSupport
import Screens
import Terminal
import Testing

/// A terminal that looks at every cell of every frame, and keeps what is wrong.
final class FrameWatch: TerminalBackend {
    var size: Size
    let charset = Charset.utf8
    private(set) var faults: Set<String> = []
    private(set) var colours = ColourWatch()
    private(set) var frames = 0
    /// Whether the code of a character that may not be shown stood on the last frame.
    private(set) var showsCodes = false
    private(set) var last: Frame?

    init(size: Size) {
        self.size = size
        // `wcwidth`, which is the second opinion on columns, knows nothing in the locale "C".
        setlocale(LC_CTYPE, "C.UTF-8")
    }

    /// The C library's opinion; its header hides the function from Swift.
    private static let columns = unsafeBitCast(dlsym(nil, "wcwidth"), to: (@convention(c) (Int32) -> Int32).self)

    let inputDescriptor: Int32? = nil
    func start() throws(TerminalError) {}
    func stop() {}
    func invalidate() {}
    func updateSize() -> Size { size }
    func readAvailable() -> [UInt8]? { [] }

    func draw(_ frame: Frame) {
        frames += 1
        last = frame
        showsCodes = false
        colours.look(at: frame)
        if frame.size != size { faults.insert("a frame of another size") }
        for y in 0..<frame.size.height {
            var expected = 0
            for x in 0..<frame.size.width {
                let cell = frame[Point(x: x, y: y)]
                let isContinued = cell.content == .continuation
                if isContinued != (expected == 2) { faults.insert("half of a wide character at \(x), \(y): \(frame.lines[y])") }
                expected = isContinued ? 1 : check(cell.content, x, y, frame)
            }
            if expected == 2 { faults.insert("a wide character over the edge in row \(y)") }
        }
        if let cursor = frame.cursor, !frame.bounds.contains(cursor) { faults.insert("the cursor outside the frame") }
    }

    /// The columns of what stands in a cell.
    private func check(_ content: Cell.Content, _ x: Int, _ y: Int, _ frame: Frame) -> Int {
        guard case .text(let text) = content else { return 1 }
        if text.utf8.count == 1, let byte = text.utf8.first, byte >= 0x20, byte < 0x7F { return 1 }
        if text == "‹" { showsCodes = true }
        var columns = 0
        for scalar in text.unicodeScalars {
            if HostileText.isForbidden(scalar) { faults.insert("U+\(String(scalar.value, radix: 16)) in a cell: \(frame.lines[y])") }
            columns += Int(Self.columns(Int32(bitPattern: scalar.value)))
        }
        if columns != 1 && columns != 2 { faults.insert("\(columns) columns in one cell at \(x), \(y): \(frame.lines[y])") }
        return columns
    }
}
