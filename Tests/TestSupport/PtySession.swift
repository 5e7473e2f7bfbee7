import CPty

/// A program under test in a real pseudo-terminal, its screen read back through an emulator.
///
/// Nothing sleeps: every wait ends with the bytes that it waits for, and a time limit is only the bound of a failure.
public final class PtySession {
    /// A wait that did not end, with the screen as it was.
    public struct Failure: Error, CustomStringConvertible {
        /// What was waited for, and the screen.
        public let description: String
    }

    /// What the program's terminal shows.
    public let terminal: VirtualTerminal
    /// The process.
    public let processID: Int32
    /// All bytes received since the last `resetCounters`.
    public private(set) var bytesReceived = 0
    /// The bytes themselves since the last `resetCounters`.
    public private(set) var received: [UInt8] = []
    /// The exit status, once the process has ended and that was seen.
    public private(set) var exitStatus: Int32?
    /// Whose bytes `send` types: the keyboard of the kind of terminal that `TERM` names.
    public let keyboard: PtyKeyboard
    /// Told of each piece of output once the emulator shows it.
    public var onOutput: ((PtySession) -> Void)?
    private var master: Int32
    private var isGone = false

    /// How long a wait may last before the test fails, in milliseconds.
    public static let limit: Int64 = 30_000

    /// Starts a program.
    /// - Parameters:
    ///   - executable: its path.
    ///   - arguments: without the program's own name.
    ///   - environment: all of it; `TERM` and a UTF-8 locale are added when they are not given.
    ///   - directory: where it starts, nil for here.
    public init(
        executable: String, arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil,
        columns: Int = 80, rows: Int = 24
    ) throws {
        var variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        variables.merge(environment) { $1 }
        var pid: pid_t = 0
        let arguments = ([executable] + arguments).map { strdupped($0) } + [nil]
        let pairs = variables.sorted { $0.key < $1.key }.map { strdupped($0.key + "=" + $0.value) } + [nil]
        defer { for pointer in arguments + pairs { pointer?.deallocate() } }
        master = pty_spawn(executable, arguments, pairs, directory, Int32(rows), Int32(columns), &pid)
        if master < 0 { throw Failure(description: "no pseudo-terminal for \(executable)") }
        processID = pid
        keyboard = PtyKeyboard(terminal: variables["TERM"] ?? "")
        terminal = VirtualTerminal(
            columns: columns, rows: rows, isUTF8: !(variables["LC_ALL"] ?? variables["LANG"] ?? "").contains("8859"))
    }

    deinit {
        if exitStatus == nil {
            _ = pty_signal(processID, 9)
            _ = pty_wait_exit(processID, 5000)
        }
        if master >= 0 { pty_close(master) }
    }

    /// The lines on the screen, without trailing blanks.
    public var screenLines: [String] { terminal.lines }
    /// The screen as one text.
    public var screen: String { terminal.lines.joined(separator: "\n") }
    /// The hardware cursor.
    public var cursor: (x: Int, y: Int, isVisible: Bool) { terminal.cursor }

    /// Types text and keys: `"Kowalski<Enter><F2>"`; `<lt>` is the character `<`. See `PtyKeys`.
    public func send(_ keys: String) throws {
        guard let bytes = PtyKeys.bytes(for: keys, on: keyboard) else { throw Failure(description: "unknown key in \(keys)") }
        try send(bytes: bytes)
    }

    /// Sends bytes as they are.
    public func send(bytes: [UInt8]) throws {
        if master < 0 || !pty_write(master, bytes, bytes.count) { throw Failure(description: "the terminal is closed") }
    }

    /// Sets the counters of received bytes to zero, after taking in what has come.
    public func resetCounters() {
        drain()
        bytesReceived = 0
        received = []
    }

    /// Waits until a text stands on the screen.
    public func waitFor(_ text: String, limit: Int64 = PtySession.limit) throws {
        try wait(for: "»\(text)«", limit: limit) { $0.terminal.lines.contains { $0.contains(text) } }
    }

    /// Waits until a text no longer stands on the screen.
    public func waitForNo(_ text: String, limit: Int64 = PtySession.limit) throws {
        try wait(for: "no »\(text)«", limit: limit) { !$0.terminal.lines.contains { $0.contains(text) } }
    }

    /// Waits until a condition on the session holds; looked at after each piece of output.
    public func wait(for what: String, limit: Int64 = PtySession.limit, until condition: (PtySession) -> Bool) throws {
        let end = pty_now() + limit
        drain()
        while !condition(self) {
            let left = end - pty_now()
            if isGone || left <= 0 {
                let state = isGone ? "the program ended" : "nothing in \(limit) ms"
                throw Failure(description: "waited for \(what): \(state)\n\(screen)\ncursor \(cursor)")
            }
            if pty_wait_readable(master, Int32(left)) > 0 { drain() }
        }
    }

    /// Changes the terminal's size.
    public func resize(columns: Int, rows: Int) {
        drain()
        terminal.resize(columns: columns, rows: rows)
        _ = pty_resize(master, Int32(rows), Int32(columns))
    }

    /// Sends a signal by number.
    public func signal(_ number: Int32) { _ = pty_signal(processID, number) }

    /// Drops the line, as when the network fails.
    public func hangUp() {
        drain()
        pty_close(master)
        master = -1
        isGone = true
    }

    /// Waits for the end of the program, taking in its last output.
    /// - Returns: the exit status, or 128 and the number of the signal that ended it.
    @discardableResult
    public func waitExit(limit: Int64 = PtySession.limit) throws -> Int32 {
        if let exitStatus { return exitStatus }
        let end = pty_now() + limit
        while !isGone && pty_now() < end {
            if pty_wait_readable(master, Int32(max(0, end - pty_now()))) > 0 { drain() }
        }
        let status = pty_wait_exit(processID, Int32(max(0, end - pty_now())))
        if status < 0 { throw Failure(description: "the program did not end in \(limit) ms\n\(screen)") }
        drain()
        exitStatus = status
        return status
    }

    /// Waits for output for so long at most, and takes it in.
    func waitForOutput(milliseconds: Int32) {
        if pty_wait_readable(master, milliseconds) > 0 { drain() }
    }

    /// Takes in all output that is there.
    public func drain() {
        if master < 0 { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = pty_read(master, &buffer, buffer.count)
            if count < 0 { isGone = true }
            if count <= 0 { return }
            let piece = buffer[..<count]
            bytesReceived += count
            received += piece
            terminal.feed(piece)
            onOutput?(self)
        }
    }

    /// Takes in what comes for so long, for a person to look at it. Tests wait for what is shown instead.
    public func linger(milliseconds: Int64) {
        let end = pty_now() + milliseconds
        while pty_now() < end && !isGone {
            if pty_wait_readable(master, Int32(max(1, end - pty_now()))) > 0 { drain() }
        }
    }
}

private func strdupped(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let bytes = text.utf8CString
    let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { pointer.initialize(from: $0.baseAddress!, count: bytes.count) }
    return pointer
}
