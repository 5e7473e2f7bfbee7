import CNcurses
import Terminal

/// How the terminal is to be used: what the environment says and what the command line adds.
public struct TerminalOptions: Hashable, Sendable {
    /// The kind of terminal, as `TERM` names it.
    public var terminalName: String
    /// How characters stand as bytes.
    public var charset: Charset
    /// Whether colours are used where the terminal has them.
    public var usesColor: Bool
    /// Whether lines are drawn with `-`, `|` and `+`.
    public var usesASCIILines: Bool
    /// For very slow lines: an arrow instead of a highlighted row, no boxes.
    public var isSlow: Bool

    /// Makes options.
    public init(
        terminalName: String, charset: Charset, usesColor: Bool = true, usesASCIILines: Bool = false, isSlow: Bool = false
    ) {
        self.terminalName = terminalName
        self.charset = charset
        self.usesColor = usesColor
        self.usesASCIILines = usesASCIILines
        self.isSlow = isSlow
    }

    /// Reads `TERM`, `NO_COLOR` and the locale, and sets the process's locale for characters.
    ///
    /// A locale that the machine lacks (SSH forwards the client's) is taken at its word for the charset: one that names
    /// ISO-8859-2 gives that, one that names another eight-bit charset gives seven bits, any other UTF-8.
    public static func fromEnvironment(usesASCIILines: Bool = false, isSlow: Bool = false) -> TerminalOptions {
        let charset: Charset
        if nc_set_environment_locale() {
            charset = Charset(codeset: String(cString: nc_codeset()))
        } else {
            charset = self.charset(ofMissingLocale: String(cString: nc_locale_name()))
        }
        // The library always works in UTF-8; for other charsets the backend chooses the characters and the bytes.
        if charset != .utf8 || String(cString: nc_codeset()) != "UTF-8" {
            _ = nc_set_locale("C.UTF-8") || nc_set_locale("C.utf8") || nc_set_locale("en_US.UTF-8")
        }
        let noColor = nc_environment("NO_COLOR").map { $0.pointee != 0 } ?? false
        return TerminalOptions(
            terminalName: nc_environment("TERM").map { String(cString: $0) } ?? "", charset: charset,
            usesColor: !noColor, usesASCIILines: usesASCIILines, isSlow: isSlow)
    }

    /// The charset that a locale's name speaks of, as `pl_PL.ISO8859-2` or `pl_PL.UTF-8`; a name without one means
    /// UTF-8, which a terminal of today sends.
    static func charset(ofMissingLocale name: String) -> Charset {
        let codeset = name.split(separator: ".", maxSplits: 1).dropFirst().first.map { $0.split(separator: "@")[0] }
        guard let codeset else { return .utf8 }
        return Charset(codeset: String(codeset))
    }

    /// The kinds of terminal to try in turn: the named one, the family it belongs to by its name, and what
    /// almost every emulator understands. A machine may know only the commonest kinds.
    var candidates: [String] {
        if terminalName.isEmpty || terminalName == "dumb" || terminalName == "unknown" { return [] }
        let family = String(terminalName.prefix { $0 != "-" && $0 != "." })
        let isXtermLike = ["putty", "kitty", "alacritty", "foot", "konsole", "gnome", "vte", "st", "wezterm", "mlterm", "eterm"]
            .contains(family)
        return [terminalName, family, isXtermLike ? "xterm" : "vt100", "vt100", "ansi"]
    }
}
