/// Writes values as JSON bytes: keys spelt as ``KeySpelling`` says and, for what a digest rests on, sorted by their bytes.
///
/// Everything is written into one buffer as it comes; an object whose members did not come in their order is put in order when it ends.
final class JSONWriter: Encoder {
    private let sortsKeys: Bool
    private var bytes: [UInt8] = []
    /// The containers that are open, outermost first.
    private var frames: [Frame] = []
    /// The members of the open objects, outermost object first.
    private var members: [Range<Int>] = []
    private var scratch: [UInt8] = []

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    private struct Frame {
        var isObject: Bool
        /// The byte behind the opening bracket.
        var start: Int
        var count = 0
        /// Where the object's members begin in `members`.
        var firstMember: Int
        var isSorted = true
    }

    init(sortsKeys: Bool) { self.sortsKeys = sortsKeys }

    /// A value's bytes.
    func bytes(of value: any Encodable) throws -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        try write(value)
        return Array(bytes)
    }

    /// Writes a value where it belongs; whatever containers it opened are closed behind it.
    fileprivate func write(_ value: some Encodable) throws {
        let depth = frames.count
        let start = bytes.count
        try value.encode(to: self)
        close(to: depth)
        if bytes.count == start { literal("{}") }
    }

    // MARK: Containers

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(ObjectWriter<Key>(writer: self, depth: open(isObject: true)))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ArrayWriter(writer: self, depth: open(isObject: false)) }

    func singleValueContainer() -> any SingleValueEncodingContainer { ValueWriter(writer: self) }

    /// Opens a container here; answers how many are open then.
    private func open(isObject: Bool) -> Int {
        bytes.append(UInt8(ascii: isObject ? "{" : "["))
        frames.append(Frame(isObject: isObject, start: bytes.count, firstMember: members.count))
        return frames.count
    }

    /// Closes the innermost containers until so many are left.
    private func close(to depth: Int) {
        while frames.count > depth, let frame = frames.popLast() {
            guard frame.isObject else {
                bytes.append(UInt8(ascii: "]"))
                continue
            }
            endMember(frame)
            if sortsKeys, !frame.isSorted { sort(frame) }
            members.removeLast(members.count - frame.firstMember)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    @inline(__always)
    private func endMember(_ frame: Frame) {
        guard frame.count > 0 else { return }
        members[members.count - 1] = members[members.count - 1].lowerBound..<bytes.count
    }

    /// Begins a member of the object that is the `depth`-th container.
    @inline(__always)
    fileprivate func beginMember(_ key: some CodingKey, depth: Int) {
        close(to: depth)
        endMember(frames[depth - 1])
        if frames[depth - 1].count > 0 { bytes.append(UInt8(ascii: ",")) }
        let start = bytes.count
        bytes.append(UInt8(ascii: "\""))
        KeySpelling.append(key.stringValue, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if frames[depth - 1].count > 0, frames[depth - 1].isSorted, precedes(start, members[members.count - 1].lowerBound) {
            frames[depth - 1].isSorted = false
        }
        frames[depth - 1].count += 1
        members.append(start..<start)
    }

    /// Begins an element of the array that is the `depth`-th container.
    @inline(__always)
    fileprivate func beginElement(depth: Int) {
        close(to: depth)
        if frames[depth - 1].count > 0 { bytes.append(UInt8(ascii: ",")) }
        frames[depth - 1].count += 1
    }

    fileprivate func count(depth: Int) -> Int { frames[depth - 1].count }

    /// Whether the key at one place sorts before the key at another; the quote behind a key is less than any letter of one.
    private func precedes(_ left: Int, _ right: Int) -> Bool {
        var left = left + 1
        var right = right + 1
        while bytes[left] == bytes[right], bytes[left] != UInt8(ascii: "\"") {
            left += 1
            right += 1
        }
        return bytes[left] < bytes[right]
    }

    /// Puts an object's members in the order of their keys.
    private func sort(_ frame: Frame) {
        let sorted = members[frame.firstMember...].sorted { precedes($0.lowerBound, $1.lowerBound) }
        scratch.removeAll(keepingCapacity: true)
        for member in sorted {
            if !scratch.isEmpty { scratch.append(UInt8(ascii: ",")) }
            scratch.append(contentsOf: bytes[member])
        }
        bytes.replaceSubrange(frame.start..., with: scratch)
    }

    // MARK: Values

    fileprivate func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    fileprivate func append(_ value: Bool) { literal(value ? "true" : "false") }

    fileprivate func append(_ number: some BinaryInteger) {
        if let small = UInt8(exactly: number), small < 10 { return bytes.append(48 + small) }
        bytes.append(contentsOf: String(number).utf8)
    }

    fileprivate func append(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { characters in
            var written = 0
            for (index, byte) in characters.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[written..<index]))
                appendEscaped(byte)
                written = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: characters[written...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func appendEscaped(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            literal("u00")
            bytes.append(48 + byte >> 4)
            bytes.append(byte & 15 < 10 ? 48 + byte & 15 : 87 + byte & 15)
        default: bytes.append(byte)
        }
    }

    /// Figures are whole numbers in this program; a fraction is refused rather than rounded.
    fileprivate func refuseFraction(_ value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: "figures are whole numbers"))
    }
}

/// One value that is not a container.
private struct ValueWriter: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { writer.literal("null") }
    mutating func encode(_ value: Bool) { writer.append(value) }
    mutating func encode(_ value: String) { writer.append(value) }
    mutating func encode(_ value: Double) throws { throw writer.refuseFraction(value) }
    mutating func encode(_ value: Float) throws { throw writer.refuseFraction(value) }
    mutating func encode(_ value: Int) { writer.append(value) }
    mutating func encode(_ value: Int8) { writer.append(value) }
    mutating func encode(_ value: Int16) { writer.append(value) }
    mutating func encode(_ value: Int32) { writer.append(value) }
    mutating func encode(_ value: Int64) { writer.append(value) }
    mutating func encode(_ value: UInt) { writer.append(value) }
    mutating func encode(_ value: UInt8) { writer.append(value) }
    mutating func encode(_ value: UInt16) { writer.append(value) }
    mutating func encode(_ value: UInt32) { writer.append(value) }
    mutating func encode(_ value: UInt64) { writer.append(value) }
    mutating func encode<Value: Encodable>(_ value: Value) throws { try writer.write(value) }
}

/// The members of an object that is being written.
private struct ObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        writer.beginMember(key, depth: depth)
        writer.literal("null")
    }

    mutating func encode(_ value: Bool, forKey key: Key) {
        writer.beginMember(key, depth: depth)
        writer.append(value)
    }

    mutating func encode(_ value: String, forKey key: Key) {
        writer.beginMember(key, depth: depth)
        writer.append(value)
    }

    mutating func encode(_ value: Int, forKey key: Key) {
        writer.beginMember(key, depth: depth)
        writer.append(value)
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        writer.beginMember(key, depth: depth)
        try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        writer.beginMember(key, depth: depth)
        return writer.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        writer.beginMember(key, depth: depth)
        return writer.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.beginMember(PlainKey(stringValue: "super"), depth: depth)
        return writer
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        writer.beginMember(key, depth: depth)
        return writer
    }
}

/// The elements of an array that is being written.
private struct ArrayWriter: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    var codingPath: [any CodingKey] { [] }
    var count: Int { writer.count(depth: depth) }

    mutating func encodeNil() {
        writer.beginElement(depth: depth)
        writer.literal("null")
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        writer.beginElement(depth: depth)
        try writer.write(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        writer.beginElement(depth: depth)
        return writer.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.beginElement(depth: depth)
        return writer.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.beginElement(depth: depth)
        return writer
    }
}
