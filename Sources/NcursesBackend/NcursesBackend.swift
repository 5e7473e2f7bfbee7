import CNcurses
import Terminal

/// The terminal of the process, drawn by wide ncurses: only cells that have changed are sent, each frame by one write.
///
/// One at a time in a process, used from one thread.
public final class NcursesBackend: TerminalBackend {
    /// What was asked for.
    public let options: TerminalOptions
    let input: Int32
    let output: Int32
    private(set) var isRunning = false
    private(set) var hasColor = false
    private var currentSize = Size.standard
    private var shown: Frame?
    /// Bytes sent since the start, for measuring.
    public private(set) var bytesSent = 0
    /// Writes made since the start, for measuring.
    public private(set) var writesMade = 0

    /// Makes a backend; `start` takes the terminal over.
    /// - Parameters:
    ///   - input: the descriptor from which keys come.
    ///   - output: the descriptor to which frames go.
    public init(options: TerminalOptions, input: Int32 = 0, output: Int32 = 1) {
        self.options = options
        self.input = input
        self.output = output
    }

    /// Keys come from this descriptor.
    public var inputDescriptor: Int32? { input }
    /// The charset of the options.
    public var charset: Charset { options.charset }
    /// The size at the start or at the last `updateSize`.
    public var size: Size { currentSize }

    /// Takes the terminal over: raw mode, its own screen, bracketed paste. Nothing is sent before the first frame.
    public func start() throws(TerminalError) {
        if isRunning { return }
        guard nc_is_terminal(input), nc_is_terminal(output) else { throw .notATerminal }
        guard let name = options.candidates.first(where: { nc_knows_terminal($0) }) else {
            throw .unknownTerminal(options.terminalName)
        }
        guard nc_raw_mode(input) else { throw .notATerminal }
        currentSize = windowSize ?? .standard
        let isUnicode = options.charset == .utf8
        guard nc_open(name, isUnicode, Int32(currentSize.height), Int32(currentSize.width)) == NC_STARTED else {
            nc_restore_mode()
            throw .unknownTerminal(options.terminalName)
        }
        nc_arm_emergency(output)
        isRunning = true
        hasColor = options.usesColor && nc_start_color()
        if hasColor { definePairs() }
        shown = nil
    }

    /// Gives the terminal back as it was found.
    public func stop() {
        if !isRunning { return }
        isRunning = false
        nc_close()
        send(extra: Self.pasteOff)
        nc_restore_mode()
        nc_disarm_emergency()
    }

    /// Leaves the terminal as it was found; may be called from a signal handler, and does nothing when not started.
    public static func emergencyRestore() { nc_emergency_restore() }

    /// Makes the next frame be sent whole.
    public func invalidate() {
        if isRunning { nc_invalidate() }
        shown = nil
    }

    /// Asks the kernel for the size.
    public func updateSize() -> Size {
        if let size = windowSize, size != currentSize {
            currentSize = size
            if isRunning {
                nc_resize(Int32(size.height), Int32(size.width))
                shown = nil
            }
        }
        return currentSize
    }

    /// What has been typed, without waiting; nil when the line is gone.
    public func readAvailable() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < 1 << 20 {
            let count = nc_read(input, &buffer, buffer.count)
            if count < 0 { return bytes.isEmpty ? nil : bytes }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Sends what differs from the frame before.
    public func draw(_ frame: Frame) {
        if !isRunning { return }
        let isFirst = shown == nil
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { nc_erase() }
        let height = min(frame.size.height, currentSize.height)
        let width = min(frame.size.width, currentSize.width)
        for y in 0..<height {
            var isWideChanged = false
            for x in 0..<width {
                let cell = frame[Point(x: x, y: y)]
                if case .continuation = cell.content { continue }
                // A neighbour of a changed wide character may have been overwritten by the library.
                let isChanged = before.map { $0[Point(x: x, y: y)] != cell } ?? (cell != .blank)
                if isChanged || isWideChanged { put(cell, x: x, y: y) }
                isWideChanged = isChanged && isWide(frame, before, x: x, y: y)
            }
        }
        if let cursor = frame.cursor, cursor.x < width, cursor.y < height {
            nc_cursor(true, Int32(cursor.y), Int32(cursor.x))
        } else {
            nc_cursor(false, 0, 0)
        }
        nc_update()
        shown = frame
        send(extra: isFirst ? Self.pasteOn : [])
    }

    static let pasteOn = Array("\u{1B}[?2004h".utf8)
    static let pasteOff = Array("\u{1B}[?2004l".utf8)

    private var windowSize: Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard nc_window_size(output, &rows, &columns) else { return nil }
        return Size(width: Int(columns), height: Int(rows))
    }

    private func isWide(_ frame: Frame, _ before: Frame?, x: Int, y: Int) -> Bool {
        if x + 1 >= frame.size.width { return false }
        let next = Point(x: x + 1, y: y)
        return frame[next].content == .continuation || before?[next].content == .continuation
    }

    private func send(extra: [UInt8]) {
        var length = 0
        let collected = nc_take_output(&length)
        var bytes = Array(UnsafeBufferPointer(start: collected, count: length))
        if options.charset == .latin2 { bytes = Self.latin2(bytes) }
        bytes += extra
        if bytes.isEmpty { return }
        bytesSent += bytes.count
        writesMade += 1
        _ = nc_write(output, bytes, bytes.count)
    }

    /// The library's UTF-8 as bytes of ISO-8859-2; it holds only characters that the charset has.
    private static func latin2(_ bytes: [UInt8]) -> [UInt8] {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { Latin2.byte(for: $0) ?? 0x5F }
    }
}
