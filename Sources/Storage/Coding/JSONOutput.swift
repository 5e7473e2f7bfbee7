/// JSON bytes as they are written, with the containers that are open.
struct JSONOutput {
    private let sortsKeys: Bool
    private(set) var bytes: [UInt8] = []
    /// The containers that are open, outermost first.
    private var frames: [Frame] = []
    /// The members of the open objects, outermost object first.
    private var members: [Range<Int>] = []
    private var scratch: [UInt8] = []

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

    /// Begins another text.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        frames.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
    }

    /// How many containers are open.
    var depth: Int { frames.count }

    /// Opens a container here; answers how many are open then.
    mutating func open(isObject: Bool) -> Int {
        bytes.append(UInt8(ascii: isObject ? "{" : "["))
        frames.append(Frame(isObject: isObject, start: bytes.count, firstMember: members.count))
        return frames.count
    }

    /// Closes the innermost containers until so many are left.
    mutating func close(to depth: Int) {
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
    private mutating func endMember(_ frame: Frame) {
        guard frame.count > 0 else { return }
        members[members.count - 1] = members[members.count - 1].lowerBound..<bytes.count
    }

    /// Begins a member of the object that is the `depth`-th container.
    @inline(__always)
    mutating func beginMember(_ key: some CodingKey, depth: Int) {
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
    mutating func beginElement(depth: Int) {
        close(to: depth)
        if frames[depth - 1].count > 0 { bytes.append(UInt8(ascii: ",")) }
        frames[depth - 1].count += 1
    }

    func count(depth: Int) -> Int { frames[depth - 1].count }

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
    private mutating func sort(_ frame: Frame) {
        let sorted = members[frame.firstMember...].sorted { precedes($0.lowerBound, $1.lowerBound) }
        scratch.removeAll(keepingCapacity: true)
        for member in sorted {
            if !scratch.isEmpty { scratch.append(UInt8(ascii: ",")) }
            scratch.append(contentsOf: bytes[member])
        }
        bytes.replaceSubrange(frame.start..., with: scratch)
    }

    // MARK: Values

    mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ value: Bool) { literal(value ? "true" : "false") }

    mutating func append(_ number: some BinaryInteger) {
        if let small = UInt8(exactly: number), small < 10 { return bytes.append(48 + small) }
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func append(_ text: String) {
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

    private mutating func appendEscaped(_ byte: UInt8) {
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
    func refuseFraction(_ value: Any) -> EncodingError {
        .invalidValue(value, .init(codingPath: [], debugDescription: "figures are whole numbers"))
    }
}
