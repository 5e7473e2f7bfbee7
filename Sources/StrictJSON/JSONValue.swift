/// A JSON value with the place where it stood.
///
/// Equality compares contents only: two texts that say the same are equal wherever their values stand.
public struct JSONValue: Equatable, Sendable {
    /// A key with its value, in the order of the text.
    public struct Member: Equatable, Sendable {
        /// The key, escapes resolved.
        public let key: String
        /// Where the key's opening quote stands.
        public let keyPosition: JSONPosition
        /// The value.
        public let value: JSONValue

        /// Makes a member; without a place for one that was not read from a text.
        public init(_ key: String, _ value: JSONValue, keyPosition: JSONPosition = .none) {
            self.key = key
            self.value = value
            self.keyPosition = keyPosition
        }

        /// Whether key and value are the same, wherever they stand.
        public static func == (left: Member, right: Member) -> Bool {
            left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
        }
    }

    /// The six kinds of JSON values; numbers are split so that no value is ever rounded.
    public enum Content: Equatable, Sendable {
        /// Members in the order of the text; no key twice.
        case object([Member])
        /// Elements in order.
        case array([JSONValue])
        /// Text, escapes resolved.
        case string(String)
        /// A number without fraction and exponent that fits 64 bits; `-0` is read as 0.
        case integer(Int64)
        /// Any other number, as it is written in the text.
        case decimal(String)
        /// `true` or `false`.
        case bool(Bool)
        /// `null`.
        case null
    }

    /// What the value is.
    public let content: Content
    /// Where its first byte stands.
    public let position: JSONPosition

    /// Makes a value; without a place for one that was not read from a text.
    public init(_ content: Content, at position: JSONPosition = .none) {
        self.content = content
        self.position = position
    }

    /// Whether both say the same, wherever they stand.
    public static func == (left: JSONValue, right: JSONValue) -> Bool { left.content == right.content }
}

extension JSONValue {
    /// An object of these members, in this order.
    public static func object(_ members: [Member]) -> JSONValue { JSONValue(.object(members)) }
    /// An object of these keys and values, in this order.
    public static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        JSONValue(.object(members.map { Member($0.key, $0.value) }))
    }
    /// An array of these elements.
    public static func array(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }
    /// A string.
    public static func string(_ text: String) -> JSONValue { JSONValue(.string(text)) }
    /// An integer.
    public static func integer(_ number: Int) -> JSONValue { JSONValue(.integer(Int64(number))) }
    /// A truth value.
    public static func bool(_ truth: Bool) -> JSONValue { JSONValue(.bool(truth)) }
    /// `null`.
    public static var null: JSONValue { JSONValue(.null) }

    /// The value of a key, or nil where this is no object or has no such key.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }

    /// The text of a string, or nil for any other kind.
    public var stringValue: String? { if case .string(let text) = content { text } else { nil } }
    /// The number of an integer, or nil for any other kind.
    public var integerValue: Int? { if case .integer(let number) = content { Int(number) } else { nil } }
    /// The truth of a bool, or nil for any other kind.
    public var boolValue: Bool? { if case .bool(let truth) = content { truth } else { nil } }
    /// The elements of an array, or nil for any other kind.
    public var arrayValue: [JSONValue]? { if case .array(let elements) = content { elements } else { nil } }
    /// The members of an object, or nil for any other kind.
    public var objectValue: [Member]? { if case .object(let members) = content { members } else { nil } }
    /// Whether this is `null`.
    public var isNull: Bool { content == .null }

    /// Whether this is a number without fraction and exponent, be it too large for 64 bits.
    var isWholeNumber: Bool {
        switch content {
        case .integer: true
        case .decimal(let text): text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
        default: false
        }
    }

    /// The kind in English, with its article, for messages.
    public var kindName: String {
        switch content {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .integer: "an integer"
        case .decimal: isWholeNumber ? "a number that is too large" : "a number with a fraction"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}
