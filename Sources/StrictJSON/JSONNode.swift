/// A value together with the path of keys that leads to it: what decoders of files work with.
///
/// Every accessor that refuses names path and line; none repeats the value itself.
public struct JSONNode: Sendable {
    /// The value.
    public let value: JSONValue
    /// The path of keys, such as `limits[2].amount`; empty for the root.
    public let path: String

    /// Makes a node; the root has an empty path.
    public init(_ value: JSONValue, path: String = "") {
        self.value = value
        self.path = path
    }

    /// Where the value stands.
    public var position: JSONPosition { value.position }
    /// Whether this is `null`.
    public var isNull: Bool { value.isNull }

    /// An error that points at this value, for a decoder to throw: "not a calendar day".
    public func error(_ sentence: FaultSentence) -> StrictJSONError {
        StrictJSONError(.unfit(sentence), at: position, path: path)
    }

    private func wrongType(_ expected: String) -> StrictJSONError {
        StrictJSONError(.wrongType(expected: expected, found: value.kindName), at: position, path: path)
    }

    /// The text of a string.
    public func string() throws(StrictJSONError) -> String {
        guard let text = value.stringValue else { throw wrongType("a string") }
        return text
    }

    /// The number of an integer.
    public func int() throws(StrictJSONError) -> Int {
        guard let number = value.integerValue else {
            throw value.isWholeNumber ? StrictJSONError(.tooLarge, at: position, path: path) : wrongType("an integer")
        }
        return number
    }

    /// The truth of a bool.
    public func bool() throws(StrictJSONError) -> Bool {
        guard let truth = value.boolValue else { throw wrongType("true or false") }
        return truth
    }

    /// The elements of an array, each with its path.
    public func array() throws(StrictJSONError) -> [JSONNode] {
        guard let elements = value.arrayValue else { throw wrongType("an array") }
        return elements.enumerated().map { JSONNode($0.element, path: "\(path)[\($0.offset)]") }
    }

    /// The object.
    public func object() throws(StrictJSONError) -> JSONObject {
        guard value.objectValue != nil else { throw wrongType("an object") }
        return try JSONObject(value, path: path)
    }
}
