/// A place in a JSON text: a byte offset from 0, a line from 1 and a column from 1.
///
/// Lines end with a line feed; columns count Unicode scalars, as editors show them.
public struct JSONPosition: Hashable, Sendable {
    /// The byte offset from the beginning of the text, from 0.
    public let offset: Int
    /// The line, from 1; 0 for a value that was built and not read.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 for a value that was built and not read.
    public let column: Int

    /// Makes a place from its three coordinates.
    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The place of a value that was built by a program and not read from a text.
    public static let none = JSONPosition(offset: 0, line: 0, column: 0)
}

/// Why a JSON text was refused, and where.
///
/// The description never repeats a value of the text, only its keys, so that no personal data can leave with an error.
public struct StrictJSONError: Error, Equatable, Sendable {
    /// What was wrong.
    public enum Reason: Equatable, Sendable {
        /// There is nothing in the text but white space.
        case empty
        /// The text ends in the middle of a value.
        case unexpectedEnd
        /// A byte that the grammar does not allow here; comments and byte order marks end here too.
        case unexpectedByte
        /// An element or member follows another without a comma; the place is the end of the earlier one.
        case missingComma
        /// A comma before a closing bracket or brace.
        case trailingComma
        /// A key stands twice in one object.
        case duplicateKey(String)
        /// A `\u` escape of half a surrogate pair.
        case loneSurrogate
        /// Bytes that are not UTF-8 (overlong forms, surrogates and values above U+10FFFF included).
        case invalidUTF8
        /// A backslash followed by something that JSON does not define.
        case invalidEscape
        /// A character below U+0020 inside a string.
        case controlCharacter
        /// A number such as `012`.
        case leadingZero
        /// A number that the grammar does not allow, such as `1.` or `-`.
        case invalidNumber
        /// Brackets and braces nested deeper than ``StrictJSON/maximumDepth``.
        case tooDeep
        /// Something follows the value.
        case trailingBytes
        /// A key that must be there is not.
        case missingKey(String)
        /// A key that nobody knows.
        case unknownKey(String)
        /// A value of another type than the one named; both as in ``JSONValue/kindName``.
        case wrongType(expected: String, found: String)
        /// A whole number that does not fit 64 bits.
        case tooLarge
        /// A sentence of the decoder that found the value unfit.
        case unfit(FaultSentence)
    }

    /// Where: for a missing key, the object that should hold it.
    public let position: JSONPosition
    /// The path of keys to the value, such as `limits[2].amount`; empty for errors of grammar.
    public let path: String
    /// What was wrong.
    public let reason: Reason

    /// The line, from 1.
    public var line: Int { position.line }
    /// The column, from 1.
    public var column: Int { position.column }
    /// The byte offset, from 0.
    public var offset: Int { position.offset }

    /// Makes an error from its parts.
    public init(_ reason: Reason, at position: JSONPosition, path: String = "") {
        self.reason = reason
        self.position = position
        self.path = path
    }
}

extension StrictJSONError: CustomStringConvertible {
    /// One English sentence with the line, the column and the path of keys.
    public var description: String {
        let place = "line \(line), column \(column)"
        return path.isEmpty ? "\(place): \(reason.sentence.text())" : "\(place), \(path): \(reason.sentence.text())"
    }
}

extension StrictJSONError.Reason {
    /// The reason, without its place.
    public var sentence: FaultSentence {
        switch self {
        case .empty: "there is nothing in the file"
        case .missingComma: "a comma is missing here, or a closing bracket"
        case .tooLarge: "the number is too large"
        case .unexpectedEnd: "the text ends in the middle of a value"
        case .unexpectedByte: "this character is not allowed here"
        case .trailingComma: "a comma before a closing bracket"
        case .duplicateKey(let key): "the key \"\(key)\" stands twice in one object"
        case .loneSurrogate: "half a surrogate pair"
        case .invalidUTF8: "not UTF-8"
        case .invalidEscape: "an unknown escape in a string"
        case .controlCharacter: "a control character in a string"
        case .leadingZero: "a number with a leading zero"
        case .invalidNumber: "not a number"
        case .tooDeep: "nested deeper than \(StrictJSON.maximumDepth) levels"
        case .trailingBytes: "something follows the end of the value"
        case .missingKey(let key): "the key \"\(key)\" is missing"
        case .unknownKey(let key): "the key \"\(key)\" is unknown"
        case .wrongType(let expected, let found): "expected \(word: expected), found \(word: found)"
        case .unfit(let sentence): sentence
        }
    }
}
