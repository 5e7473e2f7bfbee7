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
        let first = half(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let second = half(bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
        guard first.faults | second.faults == 0 else { return nil }
        return first.value << 32 | second.value
    }

    /// Eight digits at once, since every record has more than four hundred of them; some bit of `faults` is set where one is none.
    @inline(__always)
    private static func half(_ text: UInt64) -> (value: UInt64, faults: UInt64) {
        let digits = UInt64(littleEndian: text)
        let each: UInt64 = 0x0101_0101_0101_0101
        // 1 in every byte that has a letter's bit, so that `a` to `f` count from 10; what is neither digit nor letter shows below.
        let letters = (digits >> 6) & each
        let values = (digits & (each &* 0x0F)) &+ (letters &* 9)
        let wrongRow = (digits & (each &* 0xF0)) ^ ((each &+ letters) &* 0x30)
        let tooGreat = values & (each &* 0x10)
        let wrongKind = (((values &+ (each &* 6)) >> 4) & each) ^ letters
        var packed = values.byteSwapped
        packed = (packed | (packed >> 4)) & 0x00FF_00FF_00FF_00FF
        packed = (packed | (packed >> 8)) & 0x0000_FFFF_0000_FFFF
        packed = (packed | (packed >> 16)) & 0xFFFF_FFFF
        return (packed, wrongRow | tooGreat | wrongKind)
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
