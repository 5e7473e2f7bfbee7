/// The tokens of one JSON text, found in one pass, so that a decoder can step from value to value without reading a byte twice.
///
/// A value and not an object while it reads, so that nothing is checked or counted for each byte; whoever reads many texts hands the
/// memory of one tape to the next.
struct JSONTape {
    /// What a token is.
    enum Kind: UInt8 {
        case object, array, string, number, yes, no, null
    }

    struct Token {
        var kind: Kind
        /// Whether a string holds backslashes.
        var hasEscapes: Bool
        /// The first byte; in a string the one behind the quote.
        var start: Int32
        /// Behind the last byte; in a string the closing quote.
        var end: Int32
        /// The token behind this value, with all that is in it.
        var next: Int32
    }

    /// In the order of the text; an object's members follow it as key and value in turn, an array's elements one by one.
    private(set) var tokens: ContiguousArray<Token>
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// The text is not JSON; says at which byte, and nothing of what stands there.
    struct Malformed: Error {
        let offset: Int
    }

    /// How deep brackets may nest, as everywhere in the program.
    private static let maximumDepth = 64

    /// Finds the tokens of one value that fills the text, with white space around it at most.
    ///
    /// Checks all that reading safely needs. It is not the check of a body's grammar, which the journal makes when it reads a record.
    /// - Parameter memory: Of another tape, to be used again.
    init(_ text: UnsafeRawBufferPointer, memory: ContiguousArray<Token>) throws(Malformed) {
        tokens = memory
        tokens.removeAll(keepingCapacity: true)
        bytes = text
        guard text.count < Int(Int32.max) else { throw Malformed(offset: 0) }
        skipSpace()
        try value(depth: 0)
        skipSpace()
        if offset < bytes.count { throw Malformed(offset: offset) }
    }

    @inline(__always) private func peek() throws(Malformed) -> UInt8 {
        guard offset < bytes.count else { throw Malformed(offset: offset) }
        return bytes[offset]
    }

    @inline(__always) private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    @inline(__always) private mutating func open(_ kind: Kind) -> Int {
        tokens.append(Token(kind: kind, hasEscapes: false, start: Int32(offset), end: Int32(offset), next: 0))
        return tokens.count - 1
    }

    @inline(__always) private mutating func close(_ index: Int) {
        tokens[index].end = Int32(offset)
        tokens[index].next = Int32(tokens.count)
    }

    private mutating func value(depth: Int) throws(Malformed) {
        switch try peek() {
        case UInt8(ascii: "{"): try members(depth: depth + 1)
        case UInt8(ascii: "["): try elements(depth: depth + 1)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true", .yes)
        case UInt8(ascii: "f"): try literal("false", .no)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        default: throw Malformed(offset: offset)
        }
    }

    private mutating func members(depth: Int) throws(Malformed) {
        guard depth <= Self.maximumDepth else { throw Malformed(offset: offset) }
        let object = open(.object)
        offset += 1
        skipSpace()
        if try peek() == UInt8(ascii: "}") {
            offset += 1
            return close(object)
        }
        while true {
            try string()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            try value(depth: depth)
            skipSpace()
            guard try peek() == UInt8(ascii: ",") else { break }
            offset += 1
            skipSpace()
        }
        try expect(UInt8(ascii: "}"))
        close(object)
    }

    private mutating func elements(depth: Int) throws(Malformed) {
        guard depth <= Self.maximumDepth else { throw Malformed(offset: offset) }
        let array = open(.array)
        offset += 1
        skipSpace()
        if try peek() == UInt8(ascii: "]") {
            offset += 1
            return close(array)
        }
        while true {
            try value(depth: depth)
            skipSpace()
            guard try peek() == UInt8(ascii: ",") else { break }
            offset += 1
            skipSpace()
        }
        try expect(UInt8(ascii: "]"))
        close(array)
    }

    @inline(__always) private mutating func expect(_ byte: UInt8) throws(Malformed) {
        guard try peek() == byte else { throw Malformed(offset: offset) }
        offset += 1
    }

    private mutating func string() throws(Malformed) {
        try expect(UInt8(ascii: "\""))
        let start = offset
        var hasEscapes = false
        while true {
            let byte = try peek()
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                offset += 1
            }
            offset += 1
        }
        tokens.append(
            Token(kind: .string, hasEscapes: hasEscapes, start: Int32(start), end: Int32(offset), next: Int32(tokens.count + 1)))
        offset += 1
    }

    private mutating func literal(_ text: StaticString, _ kind: Kind) throws(Malformed) {
        let token = open(kind)
        for index in 0..<text.utf8CodeUnitCount { try expect(text.utf8Start[index]) }
        close(token)
    }

    /// Takes everything that a number can be made of; what it means is looked at when it is asked for.
    private mutating func number() {
        let token = open(.number)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
                UInt8(ascii: "E"):
                offset += 1
            default: return close(token)
            }
        }
        close(token)
    }
}

/// What a token stands for, out of the bytes that were lent.
struct JSONText {
    let bytes: UnsafeRawPointer

    /// A byte of the text; tokens lie within it.
    @inline(__always) private func byte(_ offset: Int) -> UInt8 { bytes.load(fromByteOffset: offset, as: UInt8.self) }

    /// The text of a string token, escapes resolved; nil where an escape is none, or the bytes are not UTF-8.
    func text(_ token: JSONTape.Token) -> String? {
        let range = Int(token.start)..<Int(token.end)
        if !token.hasEscapes {
            return String(validating: UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
        }
        return unescaped(range).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The whole number of a token; nil where it has a fraction or an exponent, or does not fit.
    func integer(_ token: JSONTape.Token) -> Int64? {
        var index = Int(token.start)
        let end = Int(token.end)
        let isNegative = index < end && byte(index) == UInt8(ascii: "-")
        if isNegative { index += 1 }
        guard index < end, byte(index) != UInt8(ascii: "0") || end - index == 1 else { return nil }
        var value: Int64 = 0
        while index < end {
            let digit = self.byte(index) &- 48
            guard digit < 10 else { return nil }
            let (shifted, overflows) = value.multipliedReportingOverflow(by: 10)
            let (next, exceeds) = isNegative
                ? shifted.subtractingReportingOverflow(Int64(digit)) : shifted.addingReportingOverflow(Int64(digit))
            guard !overflows, !exceeds else { return nil }
            value = next
            index += 1
        }
        return value
    }

    private func unescaped(_ range: Range<Int>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = self.byte(index)
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard index < range.upperBound else { return nil }
            let letter = self.byte(index)
            index += 1
            switch letter {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(&index, range.upperBound), let encoded = UTF8.encode(scalar) else { return nil }
                result.append(contentsOf: encoded)
            default: return nil
            }
        }
        return result
    }

    /// The scalar behind `\u`, with the second half of a surrogate pair where it needs one.
    private func scalar(_ index: inout Int, _ end: Int) -> Unicode.Scalar? {
        guard let first = hexadecimal(&index, end) else { return nil }
        guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
        guard end - index >= 2, byte(index) == UInt8(ascii: "\\"), byte(index + 1) == UInt8(ascii: "u") else { return nil }
        index += 2
        guard let second = hexadecimal(&index, end), 0xDC00..<0xE000 ~= second else { return nil }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    }

    private func hexadecimal(_ index: inout Int, _ end: Int) -> UInt32? {
        guard end - index >= 4 else { return nil }
        var value: UInt32 = 0
        for place in index..<(index + 4) {
            let byte = self.byte(place)
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 48)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32((byte | 0x20) - 87)
            default: return nil
            }
        }
        index += 4
        return value
    }
}
