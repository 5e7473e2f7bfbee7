/// Makes scalars from bytes one at a time; whatever is not valid becomes U+FFFD and swallows nothing else.
struct CharacterDecoder: Sendable {
    var charset = Charset.utf8
    private var bytes: [UInt8] = []
    private var needed = 0

    /// Whether bytes of an unfinished character wait.
    var isPending: Bool { !bytes.isEmpty }

    /// Takes a byte.
    /// - Returns: the scalars it completes, and whether the byte itself is still to be taken (it ended an unfinished
    ///   character without being part of it).
    mutating func take(_ byte: UInt8) -> (scalars: [Unicode.Scalar], isByteLeft: Bool) {
        switch charset {
        case .latin2: return ([Latin2.scalar(for: byte)], false)
        // A seven-bit locale is mostly one that SSH did not forward: the terminal behind it sends UTF-8.
        case .utf8, .ascii: break
        }
        if bytes.isEmpty { return (begin(byte), false) }
        guard isContinuation(byte) else {
            bytes = []
            return (["\u{FFFD}"], true)
        }
        bytes.append(byte)
        if bytes.count < needed { return ([], false) }
        defer { bytes = [] }
        return ([decoded], false)
    }

    /// Ends an unfinished character.
    mutating func flush() -> Unicode.Scalar? {
        if bytes.isEmpty { return nil }
        bytes = []
        return "\u{FFFD}"
    }

    private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
        switch byte {
        case 0x00...0x7F: return [Unicode.Scalar(byte)]
        case 0xC2...0xDF: needed = 2
        case 0xE0...0xEF: needed = 3
        case 0xF0...0xF4: needed = 4
        default: return ["\u{FFFD}"]
        }
        bytes = [byte]
        return []
    }

    /// Over-long forms, surrogates and what lies beyond Unicode are refused at their second byte.
    private func isContinuation(_ byte: UInt8) -> Bool {
        guard bytes.count == 1 else { return (0x80...0xBF).contains(byte) }
        switch bytes[0] {
        case 0xE0: return (0xA0...0xBF).contains(byte)
        case 0xED: return (0x80...0x9F).contains(byte)
        case 0xF0: return (0x90...0xBF).contains(byte)
        case 0xF4: return (0x80...0x8F).contains(byte)
        default: return (0x80...0xBF).contains(byte)
        }
    }

    private var decoded: Unicode.Scalar {
        var value = UInt32(bytes[0])
        switch needed {
        case 2: value &= 0x1F
        case 3: value &= 0x0F
        default: value &= 0x07
        }
        for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
