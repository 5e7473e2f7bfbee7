/// 128 bits without meaning: the name of a case, a command or an office, or a salt.
///
/// Written as 32 lower-case hexadecimal digits. The journal makes none up; whoever calls it does.
public struct OpaqueID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first 64 bits.
    public let high: UInt64
    /// The last 64 bits.
    public let low: UInt64

    /// Makes an identifier from its bits.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads 32 lower-case hexadecimal digits, or answers nil.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 32,
            let words = bytes.withUnsafeBytes({ pointer in OpaqueID(pointer, at: 0) })
        else { return nil }
        self = words
    }

    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        guard let high = Hex.word(bytes, at: offset), let low = Hex.word(bytes, at: offset + 16) else { return nil }
        self.init(high: high, low: low)
    }

    /// All bits zero: "no case" in a record that belongs to none, "no command" in a record that the journal itself wrote.
    public static let none = OpaqueID(high: 0, low: 0)

    /// 32 lower-case hexadecimal digits.
    public var description: String { String(decoding: hex, as: UTF8.self) }

    /// The 32 digits as ASCII bytes.
    var hex: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        Hex.append(high, to: &bytes)
        Hex.append(low, to: &bytes)
        return bytes
    }

    /// The order of the digits.
    public static func < (left: OpaqueID, right: OpaqueID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
