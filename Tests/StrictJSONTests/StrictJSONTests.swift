import StrictJSON
import Testing

/// Both readers must agree on every text, so every table runs through both.
private func refusal(_ bytes: [UInt8]) -> StrictJSONError? {
    var fromTree: StrictJSONError?
    var fromScan: StrictJSONError?
    do { _ = try StrictJSON.parse(bytes) } catch { fromTree = error }
    do { try StrictJSON.validate(bytes) } catch { fromScan = error }
    #expect(fromTree == fromScan)
    return fromTree
}

private func refusal(_ text: String) -> StrictJSONError? { refusal(Array(text.utf8)) }

@Suite("StrictJSON: grammar") struct GrammarTests {
    @Test("every kind of value is read", arguments: [
        ("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false)), ("0", .integer(0)), ("-0", .integer(0)),
        ("-17", .integer(-17)), ("9223372036854775807", .integer(.max)),
        ("9223372036854775808", JSONValue(.decimal("9223372036854775808"))), ("1.50", JSONValue(.decimal("1.50"))),
        ("1e3", JSONValue(.decimal("1e3"))), ("2E-7", JSONValue(.decimal("2E-7"))), ("\"\"", .string("")),
        ("\"Łoś\"", .string("Łoś")), ("\"\\u0141\\ud83d\\ude00\\n\\/\"", .string("Ł😀\n/")), ("[]", .array([])), ("{}", .object([:])),
        (" [1 , 2]\t\r\n", .array([.integer(1), .integer(2)])), ("{\"b\":1,\"a\":[{}]}", .object(["b": .integer(1), "a": .array([.object([:])])])),
        ("\"\\b\\f\\r\\t\\\\\\\"\"", .string("\u{08}\u{0C}\r\t\\\"")),
    ])
    func values(text: String, expected: JSONValue) throws {
        #expect(try StrictJSON.parse(text) == expected)
        try StrictJSON.validate(Array(text.utf8))
    }

    @Test("what the grammar does not name is refused at its byte", arguments: [
        ("", StrictJSONError.Reason.empty, 0), (" \n", .empty, 2), ("[1 2]", .missingComma, 2), ("[{}\n {}]", .missingComma, 3),
        ("{\"a\":1\n\"b\":2}", .missingComma, 6), ("[1}", .unexpectedByte, 2), ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
        ("\"ab", .unexpectedEnd, 3), ("{\"a\"", .unexpectedEnd, 4), ("tru", .unexpectedEnd, 3), ("-", .unexpectedEnd, 1),
        ("1.", .unexpectedEnd, 2), ("1e", .unexpectedEnd, 2), ("\"\\", .unexpectedEnd, 2), ("\"\\u00", .unexpectedEnd, 5),
        ("[1,]", .trailingComma, 2), ("{\"a\":1,}", .trailingComma, 6), ("[,]", .unexpectedByte, 1), ("// x\n1", .unexpectedByte, 0),
        ("[1/**/]", .unexpectedByte, 2), ("{a:1}", .unexpectedByte, 1), ("{1:1}", .unexpectedByte, 1), ("'a'", .unexpectedByte, 0),
        ("NaN", .unexpectedByte, 0), ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0), ("nul ", .unexpectedByte, 3),
        ("1 2", .trailingBytes, 2), ("{}}", .trailingBytes, 2), ("012", .leadingZero, 0), ("-01", .leadingZero, 0),
        ("1.x", .invalidNumber, 0), ("-x", .invalidNumber, 0), ("1ex", .invalidNumber, 0), ("\"\\x\"", .invalidEscape, 1),
        ("\"\\u00g0\"", .invalidEscape, 1), ("\"a\u{1}\"", .controlCharacter, 2), ("\"a\nb\"", .controlCharacter, 2),
        ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00\"", .loneSurrogate, 1), ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
        ("\"\\ud800x\"", .loneSurrogate, 1), ("{\"a\":1,\"a\":2}", .duplicateKey("a"), 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey("a"), 7),
    ])
    func refused(text: String, reason: StrictJSONError.Reason, offset: Int) throws {
        let error = try #require(refusal(text))
        #expect(error.reason == reason)
        #expect(error.offset == offset)
    }

    @Test("bytes that are not UTF-8 are refused", arguments: [
        [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
        [0xFF],
    ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) throws {
        #expect(refusal([0x22] + bytes + [0x22])?.reason == .invalidUTF8)
    }

    @Test("the edges of UTF-8 are read", arguments: ["\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}"])
    func validUTF8(text: String) throws {
        #expect(try StrictJSON.parse("\"\(text)\"") == .string(text))
    }

    @Test("a byte order mark is refused") func byteOrderMark() {
        #expect(refusal([0xEF, 0xBB, 0xBF, 0x31])?.reason == .unexpectedByte)
    }

    @Test("64 levels are read and 65 are refused", arguments: [("[", "]"), ("{\"a\":", "}")])
    func depth(open: String, close: String) {
        let inner = open == "[" ? "" : "1"
        func nested(_ levels: Int) -> String {
            String(repeating: open, count: levels) + inner + String(repeating: close, count: levels)
        }
        #expect(refusal(nested(64)) == nil)
        #expect(refusal(nested(65))?.reason == .tooDeep)
    }

    @Test("a double among many keys is found, and two spellings of one accented letter are two keys")
    func manyKeys() {
        let keys = (0..<100).map { "\"k\($0)\":0" }
        #expect(refusal("{\(keys.joined(separator: ","))}") == nil)
        #expect(refusal("{\((keys + ["\"k7\":0"]).joined(separator: ","))}")?.reason == .duplicateKey("k7"))
        #expect(refusal("{\"\u{F3}\":1,\"o\u{301}\":2}") == nil)
    }

    @Test("no cut of a text is read, and none crashes") func everyPrefix() {
        let text = Array("{\"a\":[1,-2.5e+3,\"Ł\\u0141\\ud83d\\ude00\"],\"b\":{\"c\":null,\"d\":true}}".utf8)
        for length in 0..<text.count { #expect(refusal(Array(text[..<length])) != nil) }
        #expect(refusal(text) == nil)
    }

    @Test("a changed byte never crashes either reader, and both agree") func everyByteChanged() {
        let text = Array("{\"a\":[1,-2.5e3,\"Ł\\u0141\"],\"b\":false}".utf8)
        for index in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[index] = byte
                _ = refusal(changed)
            }
        }
    }
}

@Suite("StrictJSON: places") struct PositionTests {
    @Test("lines count line feeds and columns count characters") func positions() throws {
        let root = try StrictJSON.parse("{\n  \"żółw\": \"ą\", \"b\":\n    [1,\n 2]\n}")
        let members = try #require(root.objectValue)
        #expect(members[0].keyPosition == JSONPosition(offset: 4, line: 2, column: 3))
        #expect(members[0].value.position == JSONPosition(offset: 15, line: 2, column: 11))
        #expect(members[1].keyPosition == JSONPosition(offset: 21, line: 2, column: 16))
        #expect(members[1].value.position.line == 3)
        #expect(members[1].value.arrayValue?[1].position == JSONPosition(offset: 35, line: 4, column: 2))
    }

    @Test("an error names line and column") func errorPlace() throws {
        let error = try #require(refusal("{\n \"a\": 1,\n \"ę\": x}"))
        #expect(error.line == 3)
        #expect(error.column == 7)
        #expect(error.description == "line 3, column 7: this character is not allowed here")
    }
}

@Suite("StrictJSON: strings of every length") struct StringLengthTests {
    @Test("every byte is taken or refused alike, wherever in a string it stands") func everyByteEverywhere() {
        for length in 1...19 {
            for place in 0..<length {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: UInt8(ascii: "a"), count: length + 2)
                    text[0] = UInt8(ascii: "\"")
                    text[length + 1] = UInt8(ascii: "\"")
                    text[place + 1] = byte
                    let isPlain = byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
                    #expect(((try? StrictJSON.validate(text)) != nil) == isPlain, "\(byte) at \(place) of \(length)")
                }
            }
        }
    }
}

@Suite("StrictJSON: writing") struct WritingTests {
    @Test("what is written is read back the same") func roundTrip() throws {
        let value = JSONValue.object([
            "text": .string("Ł\"\\\n\r\t\u{08}\u{0C}\u{1}\u{1F}/😀"), "list": .array([.integer(-5), .bool(true), .bool(false), .null]),
            "number": JSONValue(.decimal("1.50")), "empty": .object([:]),
        ])
        let bytes = StrictJSON.serialize(value)
        let expected = #"{"text":"Ł\"\\\n\r\t\b\f\u0001\u001f/😀","list":[-5,true,false,null],"number":1.50,"empty":{}}"#
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        #expect(try StrictJSON.parse(bytes) == value)
    }
}
