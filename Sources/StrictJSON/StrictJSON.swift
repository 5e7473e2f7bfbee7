/// JSON as RFC 8259 defines it, and nothing else.
///
/// Refused beyond the grammar: a key twice in one object, half surrogate pairs, nesting deeper than ``maximumDepth``.
public enum StrictJSON {
    /// How deep brackets and braces may nest: 64 levels are read, 65 are refused.
    public static let maximumDepth = 64

    /// Reads one value that fills the whole text, with white space around it at most.
    public static func parse(_ bytes: UnsafeRawBufferPointer) throws(StrictJSONError) -> JSONValue {
        var reader = TreeReader(bytes)
        return try reader.document()
    }

    /// Reads one value that fills the whole text, with white space around it at most.
    public static func parse(_ bytes: [UInt8]) throws(StrictJSONError) -> JSONValue {
        try withBytes(bytes) { pointer throws(StrictJSONError) in try parse(pointer) }
    }

    /// Reads one value that fills the whole text, with white space around it at most.
    public static func parse(_ text: String) throws(StrictJSONError) -> JSONValue {
        try parse(Array(text.utf8))
    }

    /// Checks a text exactly as ``parse(_:)-(UnsafeRawBufferPointer)`` does, without building anything.
    public static func validate(_ bytes: UnsafeRawBufferPointer) throws(StrictJSONError) {
        var validator = Validator(bytes)
        try validator.document()
    }

    /// Checks a text exactly as ``parse(_:)-([UInt8])`` does, without building anything.
    public static func validate(_ bytes: [UInt8]) throws(StrictJSONError) {
        try withBytes(bytes) { pointer throws(StrictJSONError) in try validate(pointer) }
    }

    /// Lends the bytes of an array under a typed throw, which the standard library's own method can't carry.
    private static func withBytes<Answer>(
        _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(StrictJSONError) -> Answer
    ) throws(StrictJSONError) -> Answer {
        let result: Result<Answer, StrictJSONError> = bytes.withUnsafeBytes { pointer in
            do throws(StrictJSONError) {
                return .success(try body(pointer))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
