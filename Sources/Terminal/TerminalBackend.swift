/// A place that shows frames and gives bytes typed on it; the loop decodes them with `KeyDecoder`.
///
/// The ncurses backend is the real one, `MemoryBackend` the one for tests. Not for use from several threads.
public protocol TerminalBackend: AnyObject {
    /// The terminal's size now.
    var size: Size { get }
    /// How bytes typed on it are to be read.
    var charset: Charset { get }
    /// The file descriptor to wait on for typed bytes, nil when there is none.
    var inputDescriptor: Int32? { get }

    /// Takes the terminal over; does nothing when it already has.
    func start() throws(TerminalError)
    /// Gives the terminal back as it was found; does nothing when that is done.
    func stop()
    /// Shows the frame, sending only what has changed since the last one.
    func draw(_ frame: Frame)
    /// Makes the next `draw` send everything, after something else has written on the screen.
    func invalidate()
    /// Takes notice of a changed terminal size and returns the size.
    func updateSize() -> Size
    /// The bytes typed so far, without waiting; nil when the line is gone.
    func readAvailable() -> [UInt8]?
}

/// A failure to take the terminal over.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// `TERM` names a kind that the machine does not know; carries the name.
    case unknownTerminal(String)
}

/// How characters stand as bytes on the line.
public enum Charset: Hashable, Sendable {
    /// UTF-8.
    case utf8
    /// ISO-8859-2, the eight-bit charset with Polish letters.
    case latin2
    /// Seven bits: letters are shown without their marks.
    case ascii

    /// The charset for a locale's codeset name, as `nl_langinfo(CODESET)` gives it; unknown ones are seven-bit.
    public init(codeset: String) {
        let name = codeset.uppercased().filter { $0.isLetter || $0.isNumber }
        switch name {
        case "UTF8": self = .utf8
        case "ISO88592", "LATIN2", "L2": self = .latin2
        default: self = .ascii
        }
    }
}
