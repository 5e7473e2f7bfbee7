/// The keyboards of the kinds of terminal: which bytes they send for F-keys, Home and End.
public enum PtyKeyboard: String, CaseIterable, Sendable {
    case xterm, putty, linux, rxvt
    /// A VT100 has F1 to F4 only, and neither Home nor End; the other F-keys are typed as Esc and a digit.
    case vt100

    /// The keyboard that a kind of terminal has, by the name in `TERM`.
    public init(terminal: String) {
        switch terminal {
        case "putty": self = .putty
        case "linux": self = .linux
        case "rxvt": self = .rxvt
        case "vt100": self = .vt100
        default: self = .xterm
        }
    }

    /// What differs from xterm.
    var codes: [String: String] {
        switch self {
        case .xterm: [:]
        case .putty: Self.functions(1...5) { "\u{1B}[1\($0)~" }.merging(Self.edges(1, 4)) { $1 }
        case .linux: Self.functions(1...5) { "\u{1B}[[" + String("ABCDE".dropFirst($0 - 1).prefix(1)) }.merging(Self.edges(1, 4)) { $1 }
        case .rxvt: Self.functions(1...5) { "\u{1B}[1\($0)~" }.merging(Self.edges(7, 8)) { $1 }
        case .vt100: Self.functions(5...10) { "\u{1B}\($0 % 10)" }
        }
    }

    private static func functions(_ numbers: ClosedRange<Int>, _ code: (Int) -> String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: numbers.map { ("F\($0)", code($0)) })
    }

    private static func edges(_ home: Int, _ end: Int) -> [String: String] { ["Home": "\u{1B}[\(home)~", "End": "\u{1B}[\(end)~"] }
}

/// The bytes that terminals send for keys written in angle brackets.
public enum PtyKeys {
    /// The bytes for a text with keys such as `<Enter>`, `<F10>`, `<Down>`, `<C-s>`, `<Esc>`; nil for an unknown key.
    ///
    /// `<Esc>` is sent twice, which acts at once; `<Esc1>` is the single byte, which acts after its wait.
    /// `<Down*3>` repeats a key. `<lt>` is the character `<`.
    public static func bytes(for keys: String, on keyboard: PtyKeyboard = .xterm) -> [UInt8]? {
        let own = keyboard.codes
        var bytes: [UInt8] = []
        var rest = keys[...]
        while let character = rest.first {
            guard character == "<" else {
                bytes += Array(String(character).utf8)
                rest.removeFirst()
                continue
            }
            guard let end = rest.firstIndex(of: ">") else { return nil }
            let parts = rest[rest.index(after: rest.startIndex)..<end].split(separator: "*", omittingEmptySubsequences: false)
            guard parts.count <= 2, let key = own[String(parts[0])] ?? code(String(parts[0])) else { return nil }
            guard let count = parts.count == 2 ? Int(parts[1]) : 1 else { return nil }
            for _ in 0..<count { bytes += Array(key.utf8) }
            rest = rest[rest.index(after: end)...]
        }
        return bytes
    }

    /// The keys of a text one by one, special ones in angle brackets, repeated ones as often as they are pressed.
    public static func names(in keys: String) -> [String] {
        var names: [String] = []
        var rest = keys[...]
        while let first = rest.first {
            guard first == "<", let end = rest.firstIndex(of: ">") else {
                names.append(String(rest.removeFirst()))
                continue
            }
            let inside = rest[rest.index(after: rest.startIndex)..<end].split(separator: "*")
            let repeated = inside.count > 1 ? Int(inside[1]) ?? 1 : 1
            names += Array(repeating: "<\(inside[0])>", count: repeated)
            rest = rest[rest.index(after: end)...]
        }
        return names
    }

    private static let codes: [String: String] = [
        "Enter": "\r", "Tab": "\t", "S-Tab": "\u{1B}[Z", "Esc": "\u{1B}\u{1B}", "Esc1": "\u{1B}", "Space": " ", "lt": "<",
        "Backspace": "\u{7F}", "Del": "\u{1B}[3~", "Ins": "\u{1B}[2~", "Up": "\u{1B}[A", "Down": "\u{1B}[B",
        "Right": "\u{1B}[C", "Left": "\u{1B}[D", "Home": "\u{1B}[H", "End": "\u{1B}[F", "PgUp": "\u{1B}[5~",
        "PgDn": "\u{1B}[6~", "F1": "\u{1B}OP", "F2": "\u{1B}OQ", "F3": "\u{1B}OR", "F4": "\u{1B}OS", "F5": "\u{1B}[15~",
        "F6": "\u{1B}[17~", "F7": "\u{1B}[18~", "F8": "\u{1B}[19~", "F9": "\u{1B}[20~", "F10": "\u{1B}[21~",
        "F11": "\u{1B}[23~", "F12": "\u{1B}[24~", "PasteStart": "\u{1B}[200~", "PasteEnd": "\u{1B}[201~",
    ]

    private static func code(_ name: String) -> String? {
        if let known = codes[name] { return known }
        if name.hasPrefix("C-"), let letter = name.unicodeScalars.last, name.unicodeScalars.count == 3 {
            return String(Unicode.Scalar(UInt8(letter.value & 0x1F)))
        }
        return nil
    }
}
