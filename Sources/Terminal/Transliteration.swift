/// Letters without their marks, for seven-bit terminals and for finding by typed letters.
public enum Transliteration {
    /// One ASCII character for a scalar, nil when there is none that a reader would understand.
    ///
    /// Latin letters lose their marks and strokes (`ł` gives `l`), Greek and Cyrillic ones give the first letter of
    /// their name, punctuation its plain form.
    public static func ascii(_ scalar: Unicode.Scalar) -> Character? {
        if scalar.value < 0x80 { return Character(scalar) }
        if let known = table[scalar] { return known }
        guard scalar.properties.isAlphabetic, let name = scalar.properties.name else { return nil }
        return fromName(name)
    }

    /// The text in lower case without marks, as `lodz` for `Łódź`; what has no ASCII form stays as it is.
    public static func searchKey(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if DisplayWidth.columns(of: scalar) == 0 { continue }
            result += ascii(scalar)?.lowercased() ?? String(scalar).lowercased()
        }
        return result
    }

    /// The best single character of a charset for a scalar: itself where the charset has it, else its ASCII form,
    /// else `_`; never `?`.
    public static func character(_ scalar: Unicode.Scalar, in charset: Charset) -> Character {
        switch charset {
        case .utf8: return Character(scalar)
        case .latin2: if Latin2.byte(for: scalar) != nil { return Character(scalar) }
        case .ascii: break
        }
        return ascii(scalar) ?? "_"
    }

    private static let table: [Unicode.Scalar: Character] = [
        "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z", "Ą": "A", "Ć": "C",
        "Ę": "E", "Ł": "L", "Ń": "N", "Ó": "O", "Ś": "S", "Ź": "Z", "Ż": "Z",
        "\u{A0}": " ", "¡": "!", "¢": "c", "£": "L", "¤": "*", "¥": "Y", "¦": "|", "§": "S", "¨": "\"", "©": "c",
        "«": "<", "¬": "-", "®": "R", "¯": "-", "°": "*", "±": "+", "²": "2", "³": "3", "´": "'", "·": ".", "¹": "1",
        "»": ">", "×": "x", "÷": "/", "ß": "s", "Æ": "A", "æ": "a", "Œ": "O", "œ": "o", "Ð": "D", "ð": "d", "Þ": "T",
        "þ": "t", "ŋ": "n", "Ŋ": "N", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "‘": "'", "’": "'", "‚": "'",
        "“": "\"", "”": "\"", "„": "\"", "‟": "\"", "†": "+", "•": "*", "…": "~", "‹": "<", "›": ">", "⁄": "/",
        "€": "E", "№": "N", "™": "t", "←": "<", "→": ">", "↑": "^", "↓": "v", "≤": "<", "≥": ">", "≠": "#", "≈": "~",
        "✓": "v", "✔": "v", "✗": "x", "✘": "x", "●": "*", "○": "o", "■": "#", "□": "o", "▪": "*", "►": ">", "▶": ">",
        "◌": "o", "\u{FFFD}": "#", "ˇ": "^", "˘": "^", "˙": "'", "˛": ",", "˝": "\"", "¸": ",",
    ]

    private static func fromName(_ name: String) -> Character? {
        let words = name.split(separator: " ")
        guard let first = words.first, ["LATIN", "GREEK", "CYRILLIC"].contains(first) else { return nil }
        guard let marker = words.firstIndex(of: "LETTER"), marker + 1 < words.count else { return nil }
        let letter = words[marker + 1]
        guard let initial = letter.first, initial.isASCII, initial.isLetter else { return nil }
        // A Latin letter is named by itself; longer names such as SHARP or DOTLESS put the letter last.
        var result = initial
        if first == "LATIN" && letter.count > 1 {
            guard let single = words[marker...].first(where: { $0.count == 1 })?.first else { return nil }
            result = single
        }
        return words.contains("SMALL") ? Character(result.lowercased()) : result
    }
}

/// ISO-8859-2, the eight-bit charset for Polish.
public enum Latin2 {
    /// The scalars of the bytes 0xA0 to 0xFF, in order.
    private static let upper: [Unicode.Scalar] = Array(
        ("\u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žż" + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
            + "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙").unicodeScalars)

    private static let bytes: [Unicode.Scalar: UInt8] = {
        var result: [Unicode.Scalar: UInt8] = [:]
        for (offset, scalar) in upper.enumerated() { result[scalar] = UInt8(0xA0 + offset) }
        return result
    }()

    /// The scalar that a byte stands for; bytes 0x80 to 0x9F are control characters.
    public static func scalar(for byte: UInt8) -> Unicode.Scalar {
        byte < 0xA0 ? Unicode.Scalar(byte) : upper[Int(byte) - 0xA0]
    }

    /// The byte that stands for a scalar, nil when the charset lacks it.
    public static func byte(for scalar: Unicode.Scalar) -> UInt8? {
        scalar.value < 0xA0 ? UInt8(scalar.value) : bytes[scalar]
    }
}
