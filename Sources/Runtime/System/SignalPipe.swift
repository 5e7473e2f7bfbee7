import Glibc

/// The write end of the pipe; a signal handler may reach nothing but a global.
nonisolated(unsafe) private var writeEnd: Int32 = -1

/// Turns signals into bytes on a pipe, so that the loop waits for keys, news and signals in one place.
public struct SignalPipe: Sendable {
    /// Becomes readable when a signal has come.
    public let descriptor: Int32

    /// The signals that the loop hears of.
    static let heard: [Int32] = [SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGTSTP, SIGCONT]

    /// Installs the handlers. Once in a process.
    public init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        writeEnd = ends[1]
        for signal in Self.heard { Self.handle(signal) }
        Self.ignoreWriteSignals()
    }

    /// A reader that went away and a file that may not grow are errors of a write, not reasons to die in the middle of one.
    public static func ignoreWriteSignals() {
        var ignored = sigaction()
        ignored.__sigaction_handler.sa_handler = SIG_IGN
        _ = sigaction(SIGPIPE, &ignored, nil)
        _ = sigaction(SIGXFSZ, &ignored, nil)
    }

    private static func handle(_ signal: Int32) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { number in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(writeEnd, &byte, 1)
            errno = saved
        }
        action.sa_flags = SA_RESTART
        _ = sigaction(signal, &action, nil)
        // A parent may have masked them; a masked SIGTERM could never end the program.
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, signal)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// The signals that came since the last call, in order.
    public func drain() -> [Int32] {
        var buffer = [UInt8](repeating: 0, count: 64)
        var signals: [Int32] = []
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { return signals }
            signals += buffer.prefix(count).map(Int32.init)
        }
    }
}
