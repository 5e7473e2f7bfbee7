import Glibc
import Terminal

/// How a loop without an office ended.
public enum StandaloneEnd<Answer: Equatable & Sendable>: Equatable, Sendable {
    /// What the user chose.
    case answered(Answer)
    /// A signal asked for the end, or the line was lost (`SIGHUP`).
    case signal(Int32)
}

/// Frames out, keys in, for what stands on the screen without an office: the first menu, the gallery.
public enum StandaloneLoop {
    /// Takes the terminal over until a key gives an answer, and gives it back on every path.
    /// - Parameters:
    ///   - frame: what is shown at a size.
    ///   - take: what a key does; `nil` goes on.
    public static func run<Answer>(
        on backend: any TerminalBackend, frame: (Size) -> Frame, take: (Key) -> Answer?
    ) throws(TerminalError) -> StandaloneEnd<Answer> {
        try backend.start()
        defer { backend.stop() }
        let signals = SignalPipe()
        var decoder = KeyDecoder(charset: backend.charset)
        while true {
            backend.draw(frame(backend.size))
            let patience = decoder.deadline.map { max(0, $0 - SystemClock.monotonic()) }
            let ready = Waiter.wait(for: [backend.inputDescriptor ?? 0, signals.descriptor], milliseconds: patience)
            var keys: [Key] = []
            for signal in signals.drain() {
                switch signal {
                case SIGWINCH: _ = backend.updateSize()
                case SIGINT: keys.append(.control("c"))
                // Nothing is typed here that a stop could lose: the terminal is given back and taken over again.
                case SIGTSTP: try restart(backend) { kill(getpid(), SIGSTOP) }
                case SIGCONT: try restart(backend) {}
                default: return .signal(signal)
                }
            }
            keys += decoder.expire(at: SystemClock.monotonic())
            if ready.contains(backend.inputDescriptor ?? 0) {
                guard let bytes = backend.readAvailable() else { return .signal(SIGHUP) }
                keys += decoder.feed(bytes, at: SystemClock.monotonic())
            }
            for key in keys {
                switch key {
                case .control("l"): backend.invalidate()
                case .control("z"): try restart(backend) { kill(getpid(), SIGSTOP) }
                default: if let answer = take(key) { return .answered(answer) }
                }
            }
        }
    }

    private static func restart(_ backend: any TerminalBackend, between: () -> Void) throws(TerminalError) {
        backend.stop()
        between()
        try backend.start()
        backend.invalidate()
    }
}
