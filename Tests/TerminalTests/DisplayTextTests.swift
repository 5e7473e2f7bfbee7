import Terminal
import Testing

@Suite("The filter for what is shown")
struct DisplayTextTests {
    @Test("hostile scalars are shown by their code", arguments: [
        (0x1B, "‹U+001B›"), (0x07, "‹U+0007›"), (0x00, "‹U+0000›"), (0x0A, "‹U+000A›"), (0x09, "‹U+0009›"), (0x7F, "‹U+007F›"),
        (0x9B, "‹U+009B›"), (0x85, "‹U+0085›"), (0xAD, "‹U+00AD›"), (0x200B, "‹U+200B›"), (0x200D, "‹U+200D›"),
        (0x200E, "‹U+200E›"), (0x200F, "‹U+200F›"), (0x202A, "‹U+202A›"), (0x202E, "‹U+202E›"), (0x2066, "‹U+2066›"),
        (0x2069, "‹U+2069›"), (0x061C, "‹U+061C›"), (0xFEFF, "‹U+FEFF›"), (0x2028, "‹U+2028›"), (0x2029, "‹U+2029›"),
        (0x2060, "‹U+2060›"), (0xFE0F, "‹U+FE0F›"), (0xE0041, "‹U+E0041›"), (0xE000, "‹U+E000›"), (0x034F, "‹U+034F›"),
        (0x115F, "‹U+115F›"), (0x3164, "‹U+3164›"), (0x180E, "‹U+180E›"), (0x10FFFF, "‹U+10FFFF›"),
    ] as [(UInt32, String)])
    func hostile(_ value: UInt32, _ shown: String) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(DisplayText.isHostile(scalar))
        #expect(DisplayText.visible("a\(scalar)b") == "a\(shown)b")
    }

    @Test("text that people write stays as it is", arguments: [
        "Zażółć gęślą jaźń", "„cytat” – 12 zł… §5 ×2", "O'Brien", "1\u{A0}270,00", "Müller ß", "Київ Жуков", "山田太郎", "e\u{301}", "♥✓",
    ])
    func harmless(_ text: String) { #expect(DisplayText.visible(text) == text) }

    @Test("no scalar at all comes through that could steer the terminal")
    func exhaustive() {
        for value in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isSteering = value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
                || (0x2066...0x2069).contains(value) || (0x200B...0x200F).contains(value)
            if isSteering { #expect(DisplayText.isHostile(scalar), "\(value)") }
        }
    }

    @Test("columns: marks take none, wide characters two", arguments: [
        ("", 0), ("abc", 3), ("Łódź", 4), ("e\u{301}", 1), ("山田", 4), ("a\u{328}\u{301}b", 2), ("한", 2), ("ｆ", 2), ("😀", 2),
        ("\u{301}", 1), ("\u{1B}[2J", 11), ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
    func columns(_ text: String, _ expected: Int) { #expect(DisplayWidth.columns(of: text) == expected) }

    @Test("a heap of marks spreads over cells")
    func heap() {
        let glyphs = DisplayText.glyphs(of: "a" + String(repeating: "\u{301}", count: 50) + "b")
        #expect(glyphs.allSatisfy { $0.text.unicodeScalars.count <= 5 && $0.width == 1 })
        #expect(glyphs.first?.text.unicodeScalars.first == "a")
        #expect(glyphs.last?.text == "b")
    }

    @Test("clipping keeps to the columns", arguments: [
        ("Kowalski", 8, "Kowalski"), ("Kowalski", 7, "Kowals…"), ("Kowalski", 1, "…"), ("Kowalski", 0, ""), ("山田太郎", 6, "山田…"),
        ("山田太郎", 8, "山田太郎"), ("a\u{202E}b", 4, "a‹U…"),
    ])
    func clipping(_ text: String, _ width: Int, _ expected: String) { #expect(DisplayText.clipped(text, to: width) == expected) }

    @Test("wrapping breaks at spaces, keeps indentation, cuts long words, and lets no line feed of the data begin a line", arguments: [
        ("ala ma kota", 7, ["ala ma", "kota"]), ("a\nb", 20, ["a‹U+000A›b"]), ("abcdefgh ij", 4, ["abcd", "efgh", "ij"]),
        ("", 4, [""]), ("  x y", 9, ["  x y"]), ("山田 太郎", 4, ["山田", "太郎"]), ("山", 1, ["山"]),
    ])
    func wrapping(_ text: String, _ width: Int, _ expected: [String]) { #expect(DisplayText.wrapped(text, to: width) == expected) }
}

@Suite("Charsets")
struct CharsetTests {
    @Test("letters lose their marks, nothing becomes a question mark", arguments: [
        ("zażółć gęślą jaźń", "zazolc gesla jazn"), ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "ZAZOLC GESLA JAZN"), ("„ą” – …", "\"a\" - ~"),
        ("‹U+202E›", "<U+202E>"), ("Müller ß Østby Þór", "Muller s Ostby Tor"), ("Жуков", "Zukov"), ("山", "_"), ("čşťđ", "cstd"),
        ("ıŋſ", "ins"), ("\u{FFFD}", "#"), ("ﬁ", "_"), ("Ω", "O"),
    ])
    func ascii(_ text: String, _ expected: String) {
        let shown = text.unicodeScalars.map { Transliteration.character($0, in: .ascii) }
        #expect(String(shown) == expected)
    }

    @Test("no scalar becomes a question mark or leaves seven bits")
    func never() {
        for value in UInt32(0x80)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = Transliteration.character(scalar, in: .ascii)
            #expect(shown.isASCII && shown != "?", "\(value)")
        }
    }

    @Test("ISO-8859-2 keeps what it has and loses the marks of the rest")
    func latin2() {
        let shown = "ąłĄż ñ … Š".unicodeScalars.map { Transliteration.character($0, in: .latin2) }
        #expect(String(shown) == "ąłĄż n ~ Š")
        for byte in UInt8.min...UInt8.max { #expect(Latin2.byte(for: Latin2.scalar(for: byte)) == byte) }
        #expect(Latin2.scalar(for: 0xB1) == "ą")
        #expect(Latin2.scalar(for: 0xFF) == "˙")
        #expect(Latin2.byte(for: "€") == nil)
    }

    @Test("keys for searching", arguments: [("ŁUKASZ", "lukasz"), ("Żółć", "zolc"), ("e\u{301}", "e"), ("Nr 12/ż", "nr 12/z")])
    func searching(_ text: String, _ expected: String) { #expect(Transliteration.searchKey(text) == expected) }

    @Test("names of codesets", arguments: [
        ("UTF-8", Charset.utf8), ("utf8", .utf8), ("ISO-8859-2", .latin2), ("ISO8859-2", .latin2), ("ANSI_X3.4-1968", .ascii),
        ("ISO-8859-1", .ascii), ("", .ascii),
    ])
    func codesets(_ name: String, _ expected: Charset) { #expect(Charset(codeset: name) == expected) }
}
