import Terminal
import Testing

/// One key as a kind of terminal sends it.
struct SentKey: CustomTestStringConvertible, Sendable {
    let terminal: String
    let bytes: String
    let key: Key

    init(_ terminal: String, _ bytes: String, _ key: Key) {
        self.terminal = terminal
        self.bytes = bytes
        self.key = key
    }

    var testDescription: String { "\(terminal) \(key.name)" }

    static let all: [SentKey] = xterm + putty + rxvt + linux + vt + multiplexers + keypad

    private static func functions(_ terminal: String, first: Int = 1, _ codes: [String]) -> [SentKey] {
        codes.enumerated().map { SentKey(terminal, $1, .function(first + $0)) }
    }

    private static func numbered(_ numbers: [Int], end: String = "~") -> [String] { numbers.map { "\u{1B}[\($0)\(end)" } }

    static let singles = ["P", "Q", "R", "S"].map { "\u{1B}O" + $0 }

    static let xterm: [SentKey] =
        functions("xterm", singles + numbered([15, 17, 18, 19, 20, 21, 23, 24]))
        + [
            SentKey("xterm", "\u{1B}[A", .up), SentKey("xterm", "\u{1B}[B", .down), SentKey("xterm", "\u{1B}[C", .right),
            SentKey("xterm", "\u{1B}[D", .left), SentKey("xterm", "\u{1B}[H", .home), SentKey("xterm", "\u{1B}[F", .end),
            SentKey("xterm", "\u{1B}OA", .up), SentKey("xterm", "\u{1B}OB", .down), SentKey("xterm", "\u{1B}OC", .right),
            SentKey("xterm", "\u{1B}OD", .left), SentKey("xterm", "\u{1B}OH", .home), SentKey("xterm", "\u{1B}OF", .end),
            SentKey("xterm", "\u{1B}[2~", .insert), SentKey("xterm", "\u{1B}[3~", .delete),
            SentKey("xterm", "\u{1B}[5~", .pageUp), SentKey("xterm", "\u{1B}[6~", .pageDown),
            SentKey("xterm", "\u{1B}[Z", .backTab), SentKey("xterm", "\u{1B}[1;5A", .up),
            SentKey("xterm", "\u{1B}[1;2P", .function(13)), SentKey("xterm", "\u{1B}[15;2~", .function(17)),
            SentKey("xterm", "\u{1B}[1;5H", .home), SentKey("xterm", "\u{1B}O5P", .function(1)),
            SentKey("xterm", "\u{7F}", .backspace), SentKey("xterm", "\u{8}", .backspace),
        ]

    static let putty: [SentKey] =
        functions("putty", numbered([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]))
        + functions("putty-vt100+", ["P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z", "["].map { "\u{1B}O" + $0 })
        + functions("putty-linux", ["A", "B", "C", "D", "E"].map { "\u{1B}[[" + $0 })
        + [
            SentKey("putty", "\u{1B}[1~", .home), SentKey("putty", "\u{1B}[4~", .end),
            SentKey("putty-rxvt", "\u{1B}[H", .home), SentKey("putty-rxvt", "\u{1B}Ow", .end),
        ]

    static let rxvt: [SentKey] =
        functions("rxvt", numbered([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]))
        + [
            SentKey("rxvt", "\u{1B}[7~", .home), SentKey("rxvt", "\u{1B}[8~", .end), SentKey("rxvt", "\u{1B}[7$", .home),
            SentKey("rxvt", "\u{1B}[8^", .end), SentKey("rxvt", "\u{1B}[3@", .delete), SentKey("rxvt", "\u{1B}[a", .up),
            SentKey("rxvt", "\u{1B}[b", .down), SentKey("rxvt", "\u{1B}Oc", .right), SentKey("rxvt", "\u{1B}Od", .left),
        ]

    static let linux: [SentKey] =
        functions("linux", ["A", "B", "C", "D", "E"].map { "\u{1B}[[" + $0 } + numbered([17, 18, 19, 20, 21, 23, 24]))
        + [
            SentKey("linux", "\u{1B}[1~", .home), SentKey("linux", "\u{1B}[4~", .end), SentKey("linux", "\u{1B}\t", .backTab),
        ]

    static let vt: [SentKey] =
        functions("vt220", first: 6, numbered([17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]))
        + functions("vt100", singles)
        + [SentKey("vt220", "\u{1B}[1~", .home), SentKey("vt220", "\u{1B}[4~", .end), SentKey("vt100", "\u{1B}OM", .enter)]

    static let multiplexers: [SentKey] =
        functions("tmux", singles + numbered([15, 17, 18, 19, 20, 21, 23, 24]))
        + [SentKey("screen", "\u{1B}[1~", .home), SentKey("screen", "\u{1B}[4~", .end), SentKey("tmux", "\u{1B}[Z", .backTab)]

    static let keypad: [SentKey] =
        (0...6).map { SentKey("keypad", "\u{1B}O" + ["p", "q", "r", "s", "t", "u", "v"][$0], .character(Character("\($0)"))) }
        + [
            SentKey("keypad", "\u{1B}Ox", .character("8")), SentKey("keypad", "\u{1B}Oy", .character("9")),
            SentKey("keypad", "\u{1B}Ol", .character(",")), SentKey("keypad", "\u{1B}Om", .character("-")),
            SentKey("keypad", "\u{1B}On", .character(".")), SentKey("keypad", "\u{1B}Ok", .character("+")),
        ]
}

@Suite("Key decoder: sequences")
struct KeyDecoderSequenceTests {
    @Test("each terminal's code is its key, whole, split at each byte, and between two letters", arguments: SentKey.all)
    func code(_ sent: SentKey) {
        let bytes = Array(sent.bytes.utf8)
        var whole = KeyDecoder()
        #expect(whole.feed(bytes, at: 0) == [sent.key])
        #expect(whole.deadline == nil, "nothing may be left waiting")
        for cut in 1..<max(2, bytes.count) where bytes.count > 1 {
            var split = KeyDecoder()
            let keys = split.feed(bytes[..<cut], at: 0) + split.feed(bytes[cut...], at: 49)
            #expect(keys == [sent.key], "cut after byte \(cut)")
        }
        var between = KeyDecoder()
        #expect(between.feed([0x61] + bytes + [0x62], at: 0) == [.character("a"), sent.key, .character("b")])
    }

    @Test("a sequence of no known key gives nothing and loses nothing after it", arguments: [
        "\u{1B}[99~", "\u{1B}[200;1u", "\u{1B}[<0;1;1M", "\u{1B}[?1;2c", "\u{1B}[I", "\u{1B}OE", "\u{1B}[[Z~", "\u{1B}[1;2;3;4;5~~",
    ])
    func unknown(_ sequence: String) {
        var decoder = KeyDecoder()
        let keys = decoder.feed(Array((sequence + "x").utf8), at: 0)
        #expect(keys.last == .character("x"))
        #expect(!keys.contains(.escape))
    }

    @Test("an endless sequence ends, and what follows is typed")
    func endless() {
        var decoder = KeyDecoder()
        let keys = decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 500) + Array("~ok".utf8), at: 0)
        #expect(keys.suffix(2) == [.character("o"), .character("k")])
    }

    @Test("a control character breaks a sequence off and is a key itself")
    func brokenOff() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[1\ra".utf8), at: 0) == [.enter, .character("a")])
        #expect(decoder.feed(Array("\u{1B}[1\u{1B}[B".utf8), at: 1000) == [.down])
    }

    @Test("control characters are keys of their letters")
    func control() {
        var decoder = KeyDecoder()
        let keys = decoder.feed([0x00, 0x01, 0x13, 0x11, 0x1A, 0x1C, 0x1F, 0x09, 0x0D], at: 0)
        #expect(keys == [
            .control("@"), .control("a"), .control("s"), .control("q"), .control("z"), .control("\\"), .control("_"), .tab, .enter,
        ])
    }

    @Test("CR LF of a scanner is one Enter; two line feeds are two")
    func scanner() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("12\r\n".utf8), at: 0) == [.character("1"), .character("2"), .enter])
        #expect(decoder.feed(Array("\n\n".utf8), at: 1000) == [.enter, .enter])
        #expect(decoder.feed([0x0D], at: 2000) + decoder.feed([0x0A], at: 2051) == [.enter, .enter])
    }
}

@Suite("Key decoder: Esc and time")
struct KeyDecoderEscapeTests {
    @Test("Esc then a digit within 400 ms is the function key, 0 is F10", arguments: 0...9)
    func digits(_ digit: Int) {
        let expected = Key.function(digit == 0 ? 10 : digit)
        for pause: Int64 in [0, 30, 51, 399] {
            var decoder = KeyDecoder()
            #expect(decoder.feed([0x1B], at: 0).isEmpty)
            #expect(decoder.feed([UInt8(0x30 + digit)], at: pause) == [expected], "after \(pause) ms")
        }
        var late = KeyDecoder()
        _ = late.feed([0x1B], at: 0)
        #expect(late.feed([UInt8(0x30 + digit)], at: 400) == [.escape, .character(Character("\(digit)"))])
    }

    @Test("a lone Esc acts when its wait is over, and not before")
    func lone() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B], at: 1000).isEmpty)
        #expect(decoder.deadline == 1400)
        #expect(decoder.expire(at: 1399).isEmpty)
        #expect(decoder.expire(at: 1400) == [.escape])
        #expect(decoder.deadline == nil)
        #expect(decoder.expire(at: 5000).isEmpty)
    }

    @Test("Esc Esc is one Esc at once")
    func double() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B, 0x1B], at: 0) == [.escape])
        #expect(decoder.feed([0x61], at: 200) == [.character("a")])
        #expect(decoder.feed([0x1B], at: 1000) + decoder.feed([0x1B], at: 1390) == [.escape])
        #expect(decoder.expire(at: 9000).isEmpty)
    }

    @Test("Esc and then an arrow are both keys, however close together")
    func escapeThenArrow() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}\u{1B}[A".utf8), at: 0) == [.escape, .up])
        #expect(decoder.feed([0x1B], at: 1000) + decoder.feed(Array("\u{1B}OB".utf8), at: 1200) == [.escape, .down])
    }

    @Test("a letter within 50 ms is Alt, later it is Esc and the letter")
    func alt() {
        for (pause, expected): (Int64, [Key]) in [(0, [.alt("f")]), (50, [.alt("f")]), (51, [.escape, .character("f")])] {
            var decoder = KeyDecoder()
            let keys = decoder.feed([0x1B], at: 0) + decoder.feed([0x66], at: pause)
            #expect(keys == expected, "after \(pause) ms")
        }
        var polish = KeyDecoder()
        #expect(polish.feed(Array("\u{1B}ż".utf8), at: 0) == [.alt("ż")])
        #expect(polish.feed(Array("ż".utf8), at: 1) == [.character("ż")])
    }

    @Test("Esc, pause, bracket is Esc and a bracket; a begun sequence may come slowly")
    func bracket() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x1B], at: 0) + decoder.feed(Array("[A".utf8), at: 51) == [.escape, .character("["), .character("A")])
        var slow = KeyDecoder()
        #expect(slow.feed(Array("\u{1B}[".utf8), at: 0) + slow.feed(Array("1".utf8), at: 300) + slow.feed(Array("5~".utf8), at: 600) == [.function(5)])
        var never = KeyDecoder()
        #expect(never.feed(Array("\u{1B}[".utf8), at: 0) + never.feed([0x41], at: 400) == [.alt("["), .character("A")])
    }

    @Test("the times are settings")
    func settings() {
        var decoder = KeyDecoder(times: KeyTimes(sequence: 10, escape: 2000))
        #expect(decoder.feed([0x1B], at: 0) + decoder.feed([0x32], at: 1999) == [.function(2)])
        #expect(decoder.feed([0x1B], at: 5000) + decoder.feed([0x61], at: 5011) == [.escape, .character("a")])
    }

    @Test("what waits comes out when the input ends")
    func end() {
        var decoder = KeyDecoder()
        _ = decoder.feed([0x1B], at: 0)
        #expect(decoder.finish() == [.escape])
        _ = decoder.feed([0xC5], at: 0)
        #expect(decoder.finish() == [.character("\u{FFFD}")])
    }
}

@Suite("Key decoder: characters")
struct KeyDecoderCharacterTests {
    private func text(_ keys: [Key]) -> String {
        keys.reduce(into: "") { text, key in if case .character(let character) = key { text.append(character) } }
    }

    @Test("UTF-8 in pieces of one byte")
    func pieces() {
        var decoder = KeyDecoder()
        let keys = Array("Zażółć gęślą jaźń € 𝄞".utf8).flatMap { decoder.feed([$0], at: 0) }
        #expect(text(keys) == "Zażółć gęślą jaźń € 𝄞")
    }

    @Test("an invalid byte becomes U+FFFD and nothing else is lost", arguments: [
        ([0xFF], "\u{FFFD}"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0x80], "\u{FFFD}"), ([0xC5], "\u{FFFD}"),
        ([0xE2, 0x82], "\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF5], "\u{FFFD}"),
        ([0xF4, 0x90], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xC2, 0x9B], "\u{FFFD}"),
    ] as [([UInt8], String)])
    func invalid(_ bytes: [UInt8], _ expected: String) {
        var decoder = KeyDecoder()
        let tail = String(repeating: "abcdefghij", count: 20)
        #expect(text(decoder.feed([0x78] + bytes + Array(tail.utf8), at: 0)) == "x" + expected + tail)
    }

    @Test("half a letter waits, and then is U+FFFD")
    func half() {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0xC5], at: 0).isEmpty)
        #expect(decoder.deadline == 400)
        #expect(decoder.expire(at: 400) == [.character("\u{FFFD}")])
        #expect(decoder.feed([0xC5], at: 500) + decoder.feed([0x82], at: 700) == [.character("ł")])
    }

    @Test("every pair of bytes leaves the keyboard alive")
    func pairs() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                var decoder = KeyDecoder()
                let keys = decoder.feed([first, second], at: 0) + decoder.expire(at: 10_000) + decoder.feed([0x61], at: 20_000)
                #expect(keys.last == .character("a"))
            }
        }
    }

    @Test("ISO-8859-2 bytes are Polish letters, and its eight-bit controls begin sequences")
    func latin2() {
        var decoder = KeyDecoder(charset: .latin2)
        #expect(text(decoder.feed([0xB1, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0xB6, 0xBC, 0xBF, 0xA3], at: 0)) == "ąćęłńóśźżŁ")
        #expect(decoder.feed([0x9B, 0x41, 0x8F, 0x50, 0x85], at: 10) == [.up, .function(1), .character("\u{FFFD}")])
        #expect(decoder.feed([0x1B, 0xB1], at: 1000) == [.alt("ą")])
    }

    @Test("in a seven-bit locale typed UTF-8 is understood all the same, other bytes are U+FFFD")
    func ascii() {
        var decoder = KeyDecoder(charset: .ascii)
        #expect(text(decoder.feed(Array("ażb".utf8) + [0xB1, 0x63], at: 0)) == "ażb\u{FFFD}c")
    }
}

@Suite("Key decoder: paste")
struct KeyDecoderPasteTests {
    private func bytes(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

    @Test("a paste is one key, whatever it holds, split at each byte")
    func split() {
        let text = "Jan\rKowalski\n\u{1B}[21~\u{3}ż"
        let all = bytes(text) + [0x61]
        for cut in 1..<all.count {
            var decoder = KeyDecoder()
            let keys = decoder.feed(all[..<cut], at: 0) + decoder.feed(all[cut...], at: 20)
            #expect(keys == [.paste(text), .character("a")], "cut after byte \(cut)")
        }
    }

    @Test("an empty paste is nothing")
    func empty() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes(""), at: 0).isEmpty)
    }

    @Test("a paste that never ends gives what came, after its time")
    func lost() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc".utf8), at: 0).isEmpty)
        #expect(decoder.deadline == 3000)
        #expect(decoder.expire(at: 3000) == [.paste("abc")])
        #expect(decoder.feed([0x64], at: 3001) == [.character("d")])
    }

    @Test("a huge paste comes in several keys and whole")
    func huge() {
        let text = String(repeating: "zażółć gęślą ", count: 12_000)
        var decoder = KeyDecoder()
        let keys = decoder.feed(bytes(text), at: 0)
        let joined = keys.reduce(into: "") { joined, key in if case .paste(let part) = key { joined += part } }
        #expect(keys.count > 1)
        #expect(joined == text)
    }
}
