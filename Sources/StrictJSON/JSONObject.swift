/// An object of a file, read key by key; every refusal names the path of keys and the line.
///
/// The accessors that begin with `optional` answer nil where the key is missing or `null`; the others refuse both.
public struct JSONObject: Sendable {
    /// The members, in the order of the text.
    public let members: [JSONValue.Member]
    /// Where the object begins.
    public let position: JSONPosition
    /// The path of keys that leads here; empty for the root.
    public let path: String

    private let indexes: [String: Int]

    /// Takes a value that must be an object.
    public init(_ value: JSONValue, path: String = "") throws(StrictJSONError) {
        guard let members = value.objectValue else {
            throw StrictJSONError(
                .wrongType(expected: "an object", found: value.kindName), at: value.position, path: path)
        }
        self.members = members
        self.position = value.position
        self.path = path
        indexes = Dictionary(members.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The keys, in the order of the text.
    public var keys: [String] { members.map(\.key) }

    /// Whether the key is there, be it `null`.
    public func contains(_ key: String) -> Bool { indexes[key] != nil }

    /// The path of one of its keys.
    public func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Refuses the first key that is not among these, at the key's own line.
    public func refuseUnknownKeys(_ known: Set<String>) throws(StrictJSONError) {
        for member in members where !known.contains(member.key) {
            throw StrictJSONError(.unknownKey(member.key), at: member.keyPosition, path: path(of: member.key))
        }
    }

    /// An error that points at a key's value, or at the object where it is missing.
    public func error(at key: String, _ sentence: FaultSentence) -> StrictJSONError {
        StrictJSONError(.unfit(sentence), at: optional(key)?.position ?? position, path: path(of: key))
    }

    /// An error that points at the object.
    public func error(_ sentence: FaultSentence) -> StrictJSONError {
        StrictJSONError(.unfit(sentence), at: position, path: path)
    }

    /// The value of a key that must be there; it may be `null`.
    public func require(_ key: String) throws(StrictJSONError) -> JSONNode {
        guard let index = indexes[key] else { throw StrictJSONError(.missingKey(key), at: position, path: path) }
        return JSONNode(members[index].value, path: path(of: key))
    }

    /// The value of a key, or nil where it is missing or `null`.
    public func optional(_ key: String) -> JSONNode? {
        guard let index = indexes[key], !members[index].value.isNull else { return nil }
        return JSONNode(members[index].value, path: path(of: key))
    }

    /// Every member as a node, with its key: for objects whose keys are data.
    public var nodes: [(key: String, node: JSONNode)] {
        members.map { ($0.key, JSONNode($0.value, path: path(of: $0.key))) }
    }
}

extension JSONObject {
    /// The text of a key.
    public func string(_ key: String) throws(StrictJSONError) -> String { try require(key).string() }
    /// The number of a key.
    public func int(_ key: String) throws(StrictJSONError) -> Int { try require(key).int() }
    /// The truth of a key.
    public func bool(_ key: String) throws(StrictJSONError) -> Bool { try require(key).bool() }
    /// The elements of a key.
    public func array(_ key: String) throws(StrictJSONError) -> [JSONNode] { try require(key).array() }
    /// The object of a key.
    public func object(_ key: String) throws(StrictJSONError) -> JSONObject { try require(key).object() }

    /// The text of a key, or nil where it is missing or `null`.
    public func optionalString(_ key: String) throws(StrictJSONError) -> String? { try optional(key)?.string() }
    /// The number of a key, or nil where it is missing or `null`.
    public func optionalInt(_ key: String) throws(StrictJSONError) -> Int? { try optional(key)?.int() }
    /// The truth of a key, or nil where it is missing or `null`.
    public func optionalBool(_ key: String) throws(StrictJSONError) -> Bool? { try optional(key)?.bool() }
    /// The elements of a key, or nil where it is missing or `null`.
    public func optionalArray(_ key: String) throws(StrictJSONError) -> [JSONNode]? { try optional(key)?.array() }
    /// The object of a key, or nil where it is missing or `null`.
    public func optionalObject(_ key: String) throws(StrictJSONError) -> JSONObject? { try optional(key)?.object() }

    /// A list of texts.
    public func strings(_ key: String) throws(StrictJSONError) -> [String] {
        try array(key).map { node throws(StrictJSONError) in try node.string() }
    }

    /// A list of objects.
    public func objects(_ key: String) throws(StrictJSONError) -> [JSONObject] {
        try array(key).map { node throws(StrictJSONError) in try node.object() }
    }
}
