/// Lower-case hexadecimal digits, the only spelling that the record's grammar knows.
enum Hex {
    /// The value of a digit, or 255 for any other byte.
    static let values: [UInt8] = (UInt8.min...UInt8.max).map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: 255
        }
    }

    /// Reads 16 digits, or nil where one of them is none.
    @inline(__always)
    static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64? {
        var result: UInt64 = 0
        var bad: UInt8 = 0
        for index in offset..<(offset + 16) {
            let byte = bytes[index]
            // Branch-free: 0-9 and a-f only; everything else sets a bit of `bad`.
            let isDigit = byte &- 48 < 10
            let isLetter = byte &- 97 < 6
            bad |= isDigit || isLetter ? 0 : 1
            result = result << 4 | UInt64(isDigit ? byte &- 48 : byte &- 87) & 15
        }
        return bad == 0 ? result : nil
    }

    /// Appends the 16 digits of a word.
    static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        var shift: UInt64 = 64
        while shift > 0 {
            shift -= 4
            let digit = UInt8(truncatingIfNeeded: word >> shift) & 15
            bytes.append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }
}
