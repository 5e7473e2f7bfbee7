import StrictJSON

/// The body of a `bodies_erased` record, as far as verifying needs it.
enum ErasureOrder {
    /// The numbers that it lists; none where it lists nothing.
    static func records(_ body: UnsafeRawBufferPointer) -> Set<Int> {
        guard let root = try? StrictJSON.parse(body), let list = root["records"]?.arrayValue else { return [] }
        return Set(list.compactMap(\.integerValue))
    }
}
