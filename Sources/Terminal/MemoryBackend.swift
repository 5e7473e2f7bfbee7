/// A backend without a terminal: it keeps the frames drawn and gives the bytes put in.
public final class MemoryBackend: TerminalBackend {
    /// The size, which a test may change.
    public var size: Size
    /// How typed bytes are read.
    public var charset: Charset
    /// The frames drawn so far, oldest first.
    public private(set) var frames: [Frame] = []
    /// Bytes that the next read returns.
    public var pendingInput: [UInt8] = []
    /// Whether the line is gone: reads return nil.
    public var isHungUp = false
    /// Whether it is started and not stopped.
    public private(set) var isRunning = false
    /// How often everything was asked to be sent again.
    public private(set) var invalidations = 0

    /// Makes a backend of a size.
    public init(size: Size = .standard, charset: Charset = .utf8) {
        self.size = size
        self.charset = charset
    }

    /// There is nothing to wait on.
    public var inputDescriptor: Int32? { nil }
    /// The last frame drawn.
    public var lastFrame: Frame? { frames.last }

    /// Forgets the frames drawn so far.
    public func forget() { frames = [] }

    /// Marks it as running.
    public func start() throws(TerminalError) { isRunning = true }
    /// Marks it as not running.
    public func stop() { isRunning = false }
    /// Keeps the frame.
    public func draw(_ frame: Frame) { frames.append(frame) }
    /// Counts the call.
    public func invalidate() { invalidations += 1 }
    /// Returns the size.
    public func updateSize() -> Size { size }
    /// Gives and forgets the pending bytes.
    public func readAvailable() -> [UInt8]? {
        if isHungUp { return nil }
        defer { pendingInput = [] }
        return pendingInput
    }
}
