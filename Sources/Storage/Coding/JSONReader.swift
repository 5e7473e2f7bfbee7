/// Reads values from JSON whose keys are spelt as ``KeySpelling`` says; unknown keys are passed over.
///
/// Throws `DecodingError` with the path of the field and without its contents, which may be personal data.
final class JSONReader {
    private var memory: ContiguousArray<JSONTape.Token> = []

    /// The value that a text holds.
    func value<Value: Decodable>(_ type: Value.Type, _ bytes: UnsafeRawBufferPointer) throws -> Value {
        let tape: JSONTape
        do throws(JSONTape.Malformed) {
            tape = try JSONTape(bytes, memory: exchange(&memory))
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no JSON at byte \(error.offset)"))
        }
        defer { memory = tape.tokens }
        guard let start = bytes.baseAddress else { preconditionFailure("no JSON is empty") }
        return try tape.tokens.withUnsafeBufferPointer { tokens in
            guard let first = tokens.baseAddress else { preconditionFailure("a tape has a token") }
            return try TokenReader(tokens: first, bytes: start, index: 0).decode(type)
        }
    }

    /// Takes the memory out of a place, so that there is one owner of it.
    private func exchange(_ place: inout ContiguousArray<JSONTape.Token>) -> ContiguousArray<JSONTape.Token> {
        let memory = place
        place = []
        return memory
    }
}

/// One value of a text that is being read: three words, so that it travels as `any Decoder` without a box on the heap. Text and tape are
/// lent for as long as the whole value is read.
struct TokenReader: Decoder {
    let tokens: UnsafePointer<JSONTape.Token>
    let bytes: UnsafeRawPointer
    let index: Int

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    @inline(__always) var token: JSONTape.Token { tokens[index] }
    @inline(__always) var text: JSONText { JSONText(bytes: bytes) }
    @inline(__always) func at(_ index: Int) -> TokenReader { TokenReader(tokens: tokens, bytes: bytes, index: index) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard token.kind == .object else { throw mismatch([String: Any].self, "an object") }
        return KeyedDecodingContainer(ObjectReader<Key>(object: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard token.kind == .array else { throw mismatch([Any].self, "an array") }
        return ArrayReader(array: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    /// Where the value stands: found by walking the tape from its beginning, since only errors ask.
    var codingPath: [any CodingKey] {
        var path: [any CodingKey] = []
        var at = 0
        while at != index {
            let outer = tokens[at]
            var inner = at + 1
            var position = 0
            while inner < Int(outer.next) {
                let value = outer.kind == .object ? inner + 1 : inner
                if index < Int(tokens[value].next) {
                    let key = outer.kind == .object ? text.text(tokens[inner]) : nil
                    path.append(key.map { PlainKey(stringValue: KeySpelling.name($0)) } ?? PlainKey(intValue: position))
                    inner = value
                    break
                }
                inner = Int(tokens[value].next)
                position += 1
            }
            guard inner > at, inner <= index else { return path }
            at = inner
        }
        return path
    }

    func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: "\(expected) is expected")
        return token.kind == .null ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    func corrupted(_ reason: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: reason))
    }
}

extension TokenReader: SingleValueDecodingContainer {
    func decodeNil() -> Bool { token.kind == .null }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch token.kind {
        case .yes: return true
        case .no: return false
        default: throw mismatch(type, "true or false")
        }
    }

    func decode(_ type: String.Type) throws -> String {
        let token = token
        guard token.kind == .string else { throw mismatch(type, "a text") }
        guard let text = text.text(token) else { throw corrupted("the text is not UTF-8, or an escape is none") }
        return text
    }

    func decode(_ type: Double.Type) throws -> Double { throw corrupted("figures are whole numbers") }
    func decode(_ type: Float.Type) throws -> Float { throw corrupted("figures are whole numbers") }
    func decode(_ type: Int.Type) throws -> Int { try integer(type) }
    func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
    func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
    func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
    func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
    func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }

    @inline(__always)
    private func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        let token = token
        guard token.kind == .number else { throw mismatch(type, "a number") }
        guard let value = text.integer(token), let number = Number(exactly: value) else {
            throw corrupted("the number is not whole, or does not fit")
        }
        return number
    }

    @inline(__always)
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }
}

/// The members of an object.
private struct ObjectReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: TokenReader

    var codingPath: [any CodingKey] { object.codingPath }

    var allKeys: [Key] {
        var keys: [Key] = []
        var index = object.index + 1
        let end = Int(object.token.next)
        while index < end {
            if let name = object.text.text(object.tokens[index]), let key = Key(stringValue: KeySpelling.name(name)) {
                keys.append(key)
            }
            index = Int(object.tokens[index + 1].next)
        }
        return keys
    }

    /// The member's value, or nil where there is none. Objects are short: looking through them beats any table.
    @inline(__always)
    private func find(_ key: Key) -> TokenReader? {
        var name = key.stringValue
        return name.withUTF8 { name in
            var index = object.index + 1
            let end = Int(object.token.next)
            while index < end {
                let token = object.tokens[index]
                let bytes = UnsafeRawBufferPointer(start: object.bytes + Int(token.start), count: Int(token.end - token.start))
                if KeySpelling.matches(name, bytes) { return object.at(index + 1) }
                index = Int(object.tokens[index + 1].next)
            }
            return nil
        }
    }

    @inline(__always)
    private func member(_ key: Key) throws -> TokenReader {
        guard let value = find(key) else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "the field is missing"))
        }
        return value
    }

    /// The member's value, unless it is missing or null.
    @inline(__always)
    private func present(_ key: Key) -> TokenReader? {
        guard let value = find(key), value.token.kind != .null else { return nil }
        return value
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).decode(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try member(key).decode(type) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try member(key).decode(type) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try present(key)?.decode(type) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try present(key)?.decode(type) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(key)?.decode(type) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try present(key)?.decode(type) }
    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? { try present(key)?.decode(type) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        try member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try member(key).unkeyedContainer() }
    func superDecoder() throws -> any Decoder { object }
    func superDecoder(forKey key: Key) throws -> any Decoder { try member(key) }
}

/// The elements of an array, one after the other.
private struct ArrayReader: UnkeyedDecodingContainer {
    let array: TokenReader
    private var index: Int
    private let end: Int
    private(set) var currentIndex = 0

    init(array: TokenReader) {
        self.array = array
        index = array.index + 1
        end = Int(array.token.next)
    }

    var codingPath: [any CodingKey] { array.codingPath }
    var isAtEnd: Bool { index >= end }

    var count: Int? {
        var count = currentIndex
        var index = index
        while index < end {
            index = Int(array.tokens[index].next)
            count += 1
        }
        return count
    }

    /// The next element; it counts as read once it was.
    @inline(__always)
    private func element() throws -> TokenReader {
        guard index < end else {
            let context = DecodingError.Context(codingPath: codingPath, debugDescription: "the array is at its end")
            throw DecodingError.valueNotFound(Any.self, context)
        }
        return array.at(index)
    }

    @inline(__always)
    private mutating func take(_ element: TokenReader) {
        index = Int(element.token.next)
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        let element = try element()
        guard element.decodeNil() else { return false }
        take(element)
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let element = try element()
        let value = try element.decode(type)
        take(element)
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        let element = try element()
        take(element)
        return try element.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let element = try element()
        take(element)
        return try element.unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder {
        let element = try element()
        take(element)
        return element
    }
}
