import CPty

/// A pseudo-terminal without a process: what this process writes to it, an emulator shows.
public final class PtyLine {
    /// What the terminal shows.
    public let terminal: VirtualTerminal
    /// The descriptor that a backend uses for input and output.
    public let descriptor: Int32
    private var master: Int32
    private var received = 0
    private var fresh: [UInt8] = []

    /// Opens a terminal of a size.
    public init(columns: Int = 80, rows: Int = 24, isUTF8: Bool = true) throws {
        var master: Int32 = -1
        var slave: Int32 = -1
        guard pty_open(Int32(rows), Int32(columns), &master, &slave) else {
            throw PtySession.Failure(description: "no pseudo-terminal")
        }
        self.master = master
        descriptor = slave
        terminal = VirtualTerminal(columns: columns, rows: rows, isUTF8: isUTF8)
    }

    deinit {
        pty_close(descriptor)
        hangUp()
    }

    /// Closes the terminal's own side: the line is gone.
    public func hangUp() {
        if master >= 0 { pty_close(master) }
        master = -1
    }

    /// Types bytes.
    public func type(_ bytes: [UInt8]) { _ = pty_write(master, bytes, bytes.count) }

    /// Takes in output until as many bytes have come since the line was opened, and gives what is new.
    @discardableResult
    public func take(total: Int) -> [UInt8] { take { $0.received >= total } }

    /// Takes in output until a text has come, and gives what is new.
    @discardableResult
    public func take(until text: String) -> [UInt8] {
        take { String(decoding: $0.fresh, as: UTF8.self).contains(text) }
    }

    /// The kernel hands bytes over a moment after they were written; the limit only bounds a failure.
    private func take(until isEnough: (PtyLine) -> Bool) -> [UInt8] {
        fresh = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(self), pty_wait_readable(master, 10_000) > 0 {
            let count = pty_read(master, &buffer, buffer.count)
            if count < 0 { break }
            received += count
            fresh += buffer[..<count]
        }
        terminal.feed(fresh)
        return fresh
    }

    /// Changes the size.
    public func resize(columns: Int, rows: Int) {
        terminal.resize(columns: columns, rows: rows)
        _ = pty_resize(master, Int32(rows), Int32(columns))
    }

    /// The line's modes, as bytes to compare.
    public var modes: [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = pty_modes(descriptor, &buffer, buffer.count)
        return Array(buffer[..<Int(count)])
    }
}
