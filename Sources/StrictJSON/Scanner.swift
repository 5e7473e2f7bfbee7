/// Walks over the tokens of a JSON text; shared by the reader that builds a tree and the one that only checks.
struct Scanner {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// A string's content between its quotes.
    struct StringToken {
        let start: Int
        let end: Int
        let hasEscapes: Bool
    }

    /// The byte at the offset, or nil at the end.
    @inline(__always) var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// The place of a byte; counts from the beginning, so only for errors.
    func position(of target: Int) -> JSONPosition {
        var line = 1
        var column = 1
        for index in 0..<min(target, bytes.count) {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONPosition(offset: target, line: line, column: column)
    }

    func failure(_ reason: StrictJSONError.Reason, at target: Int) -> StrictJSONError {
        StrictJSONError(reason, at: position(of: target))
    }

    /// What a byte that can't begin anything here means.
    func unexpected() -> StrictJSONError {
        failure(offset < bytes.count ? .unexpectedByte : .unexpectedEnd, at: offset)
    }

    @inline(__always) mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    /// Steps over one expected byte.
    @inline(__always) mutating func expect(_ byte: UInt8) throws(StrictJSONError) {
        guard offset < bytes.count, bytes[offset] == byte else { throw unexpected() }
        offset += 1
    }

    /// Steps over the bracket that closes a list; what begins another element instead lacks a comma after the last one's end.
    mutating func close(_ bracket: UInt8, after end: Int) throws(StrictJSONError) {
        if let current, current != bracket, Self.beginsValue(current) { throw failure(.missingComma, at: end) }
        try expect(bracket)
    }

    private static func beginsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Steps over `true`, `false` or `null`.
    mutating func literal(_ text: StaticString) throws(StrictJSONError) {
        for index in 0..<text.utf8CodeUnitCount { try expect(text.utf8Start[index]) }
    }

    /// Steps over a string with its quotes, checking escapes and UTF-8.
    mutating func string() throws(StrictJSONError) -> StringToken {
        try expect(UInt8(ascii: "\""))
        let start = offset
        var hasEscapes = false
        while offset < bytes.count {
            skipPlain()
            guard offset < bytes.count else { break }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                offset += 1
                return StringToken(start: start, end: offset - 1, hasEscapes: hasEscapes)
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                _ = try escape()
            } else if byte < 0x20 {
                throw failure(.controlCharacter, at: offset)
            } else if byte < 0x80 {
                offset += 1
            } else {
                offset += try multibyteLength()
            }
        }
        throw failure(.unexpectedEnd, at: offset)
    }

    /// Steps over letters that mean nothing but themselves, eight at a time: ASCII without controls, quotes and backslashes.
    @inline(__always)
    private mutating func skipPlain() {
        let each: UInt64 = 0x0101_0101_0101_0101
        let high = each &* 0x80
        while bytes.count - offset >= 8 {
            let letters = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let quotes = letters ^ each &* UInt64(UInt8(ascii: "\""))
            let slashes = letters ^ each &* UInt64(UInt8(ascii: "\\"))
            // Bit 7 of a byte that is below 0x20, or nothing after the exclusive or, or has it already. What is borrowed reaches upwards
            // only, so the first byte that is marked is rightly marked.
            let special = ((letters &- each &* 0x20) | (quotes &- each) | (slashes &- each) | letters) & high
            guard special == 0 else {
                offset += special.trailingZeroBitCount / 8
                return
            }
            offset += 8
        }
    }

    /// The length of the well-formed multi-byte sequence at the offset (Unicode 15, table 3-7).
    private func multibyteLength() throws(StrictJSONError) -> Int {
        let first = bytes[offset]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if first == 0xE0 { low = 0xA0 }
            if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if first == 0xF0 { low = 0x90 }
            if first == 0xF4 { high = 0x8F }
        default: throw failure(.invalidUTF8, at: offset)
        }
        for index in 1..<length {
            guard offset + index < bytes.count else { throw failure(.invalidUTF8, at: offset) }
            let byte = bytes[offset + index]
            guard byte >= low, byte <= high else { throw failure(.invalidUTF8, at: offset) }
            low = 0x80
            high = 0xBF
        }
        return length
    }

    /// Steps over an escape at the offset and answers the scalar that it stands for.
    mutating func escape() throws(StrictJSONError) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard offset < bytes.count else { throw failure(.unexpectedEnd, at: offset) }
        let letter = bytes[offset]
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw failure(.invalidEscape, at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(StrictJSONError) -> Unicode.Scalar {
        let first = try hexDigits(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, offset + 1 < bytes.count,
            bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { throw failure(.loneSurrogate, at: start) }
        offset += 2
        let second = try hexDigits(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw failure(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func hexDigits(from start: Int) throws(StrictJSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw failure(.unexpectedEnd, at: offset) }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw failure(.invalidEscape, at: start)
            }
            offset += 1
        }
        return value
    }

    /// Steps over a number; answers whether it is written as an integer.
    mutating func number() throws(StrictJSONError) -> Bool {
        let start = offset
        if current == UInt8(ascii: "-") { offset += 1 }
        if current == UInt8(ascii: "0") {
            offset += 1
            if let next = current, isDigit(next) { throw failure(.leadingZero, at: start) }
        } else {
            try digits(from: start)
        }
        var isInteger = true
        if current == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try digits(from: start)
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
            try digits(from: start)
        }
        return isInteger
    }

    private mutating func digits(from start: Int) throws(StrictJSONError) {
        guard let first = current else { throw failure(.unexpectedEnd, at: offset) }
        guard isDigit(first) else { throw failure(.invalidNumber, at: start) }
        while let byte = current, isDigit(byte) { offset += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// The UTF-8 of a string token, escapes resolved.
    func resolved(_ token: StringToken) -> [UInt8] {
        guard token.hasEscapes else { return Array(bytes[token.start..<token.end]) }
        var walker = self
        walker.offset = token.start
        var result: [UInt8] = []
        result.reserveCapacity(token.end - token.start)
        while walker.offset < token.end {
            if bytes[walker.offset] == UInt8(ascii: "\\"), let scalar = try? walker.escape() {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                result.append(bytes[walker.offset])
                walker.offset += 1
            }
        }
        return result
    }
}
