/// Writes values as JSON bytes: keys spelt as ``KeySpelling`` says and, for what a digest rests on, sorted by their bytes.
///
/// Everything is written into one buffer as it comes; an object whose members did not come in their order is put in order when it ends.
final class JSONWriter: Encoder {
    /// Behind a pointer, because containers of all kinds write here: a property of the object would be guarded anew for every byte.
    fileprivate let output: UnsafeMutablePointer<JSONOutput>

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init(sortsKeys: Bool) {
        output = .allocate(capacity: 1)
        output.initialize(to: JSONOutput(sortsKeys: sortsKeys))
    }

    deinit {
        output.deinitialize(count: 1)
        output.deallocate()
    }

    /// A value's bytes.
    func bytes(of value: any Encodable) throws -> [UInt8] {
        output.pointee.begin()
        try write(value)
        return Array(output.pointee.bytes)
    }

    /// Writes a value where it belongs; whatever containers it opened are closed behind it.
    fileprivate func write(_ value: some Encodable) throws {
        let depth = output.pointee.depth
        let start = output.pointee.bytes.count
        try value.encode(to: self)
        output.pointee.close(to: depth)
        if output.pointee.bytes.count == start { output.pointee.literal("{}") }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(ObjectWriter<Key>(writer: self, depth: output.pointee.open(isObject: true)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ArrayWriter(writer: self, depth: output.pointee.open(isObject: false)) }

    func singleValueContainer() -> any SingleValueEncodingContainer { ValueWriter(writer: self) }
}

/// One value that is not a container.
private struct ValueWriter: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { writer.output.pointee.literal("null") }
    mutating func encode(_ value: Bool) { writer.output.pointee.append(value) }
    mutating func encode(_ value: String) { writer.output.pointee.append(value) }
    mutating func encode(_ value: Double) throws { throw writer.output.pointee.refuseFraction(value) }
    mutating func encode(_ value: Float) throws { throw writer.output.pointee.refuseFraction(value) }
    mutating func encode(_ value: Int) { writer.output.pointee.append(value) }
    mutating func encode(_ value: Int8) { writer.output.pointee.append(value) }
    mutating func encode(_ value: Int16) { writer.output.pointee.append(value) }
    mutating func encode(_ value: Int32) { writer.output.pointee.append(value) }
    mutating func encode(_ value: Int64) { writer.output.pointee.append(value) }
    mutating func encode(_ value: UInt) { writer.output.pointee.append(value) }
    mutating func encode(_ value: UInt8) { writer.output.pointee.append(value) }
    mutating func encode(_ value: UInt16) { writer.output.pointee.append(value) }
    mutating func encode(_ value: UInt32) { writer.output.pointee.append(value) }
    mutating func encode(_ value: UInt64) { writer.output.pointee.append(value) }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }
}

/// The members of an object that is being written.
private struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        writer.output.pointee.beginMember(key, depth: depth)
        writer.output.pointee.literal("null")
    }

    mutating func encode(_ value: Bool, forKey key: Key) {
        writer.output.pointee.beginMember(key, depth: depth)
        writer.output.pointee.append(value)
    }

    mutating func encode(_ value: String, forKey key: Key) {
        writer.output.pointee.beginMember(key, depth: depth)
        writer.output.pointee.append(value)
    }

    mutating func encode(_ value: Int, forKey key: Key) {
        writer.output.pointee.beginMember(key, depth: depth)
        writer.output.pointee.append(value)
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        writer.output.pointee.beginMember(key, depth: depth)
        try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        writer.output.pointee.beginMember(key, depth: depth)
        return writer.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        writer.output.pointee.beginMember(key, depth: depth)
        return writer.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.output.pointee.beginMember(PlainKey(stringValue: "super"), depth: depth)
        return writer
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        writer.output.pointee.beginMember(key, depth: depth)
        return writer
    }
}

/// The elements of an array that is being written.
private struct ArrayWriter: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var count: Int { writer.output.pointee.count(depth: depth) }

    mutating func encodeNil() {
        writer.output.pointee.beginElement(depth: depth)
        writer.output.pointee.literal("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        writer.output.pointee.beginElement(depth: depth)
        try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.output.pointee.beginElement(depth: depth)
        return writer.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.output.pointee.beginElement(depth: depth)
        return writer.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.output.pointee.beginElement(depth: depth)
        return writer
    }
}
