/// Steps through a line field by field; every step is bounds-checked, and any mismatch is a problem of grammar.
struct LineSlicer {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Steps over a fixed text if it stands here.
    @inline(__always)
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        let start = text.utf8Start
        for index in 0..<count where bytes[offset + index] != start[index] { return false }
        offset += count
        return true
    }

    /// Steps over a fixed text that must stand here.
    @inline(__always)
    mutating func text(_ text: StaticString) throws(LineProblem) {
        guard skip(text) else { throw .grammar }
    }

    /// A number of 1 to 18 digits without a leading zero.
    mutating func integer() throws(LineProblem) -> Int {
        let start = offset
        var value = 0
        while offset < bytes.count, offset - start < 18 {
            let digit = bytes[offset] &- 48
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            offset += 1
        }
        guard offset > start, bytes[start] != 48 || offset - start == 1 else { throw .grammar }
        return value
    }

    @inline(__always)
    private mutating func take(_ count: Int) throws(LineProblem) -> Int {
        guard bytes.count - offset >= count else { throw .grammar }
        defer { offset += count }
        return offset
    }

    /// 64 hexadecimal digits.
    mutating func digest() throws(LineProblem) -> Digest256 {
        guard let digest = Digest256(bytes, at: try take(64)) else { throw .grammar }
        return digest
    }

    /// 64 hexadecimal digits, or none before the closing quote.
    mutating func optionalDigest() throws(LineProblem) -> Digest256? {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return nil }
        return try digest()
    }

    /// 32 hexadecimal digits.
    mutating func identifier() throws(LineProblem) -> OpaqueID {
        guard let identifier = OpaqueID(bytes, at: try take(32)) else { throw .grammar }
        return identifier
    }

    /// A moment of 24 characters.
    mutating func instant() throws(LineProblem) -> Instant {
        guard let instant = Instant(bytes, at: try take(24)) else { throw .grammar }
        return instant
    }

    /// A calendar day of 10 characters.
    mutating func day() throws(LineProblem) -> Range<Int> {
        let start = try take(10)
        guard Instant.days(bytes, at: start) != nil else { throw .grammar }
        return start..<offset
    }

    /// As many characters of a set as follow; their number must lie in a range.
    mutating func characters(_ count: ClosedRange<Int>, _ isMember: (UInt8) -> Bool) throws(LineProblem) -> Range<Int> {
        let start = offset
        while offset < bytes.count, isMember(bytes[offset]) { offset += 1 }
        guard count.contains(offset - start) else { throw .grammar }
        return start..<offset
    }

    /// One of the five roles.
    mutating func role() throws(LineProblem) -> Range<Int> {
        let start = offset
        guard skip("clerk") || skip("coordinator") || skip("committee") || skip("trainer") || skip("auditor") else {
            throw .grammar
        }
        return start..<offset
    }

    /// Whether a lower-case letter stands at an offset.
    func isLetter(at index: Int) -> Bool { bytes[index] &- 97 < 26 }
}

/// The characters that a record's free fields may hold.
enum FieldGrammar {
    /// Printable ASCII without space, quote and backslash.
    @inline(__always) static func isLogin(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Letters, digits, `.`, `+`, `-`.
    @inline(__always) static func isProgram(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "-")
    }

    /// Lower-case letters, digits, `_`.
    @inline(__always) static func isKind(_ byte: UInt8) -> Bool {
        byte &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
    }
}
