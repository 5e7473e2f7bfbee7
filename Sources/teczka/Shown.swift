import Terminal

/// What came from data, made harmless for a terminal: everything that the program writes goes through here, however it was put together.
enum Shown {
    /// One line: each character that could steer the terminal or hide in it stands as its code, a line feed as well.
    static func text(_ data: String) -> String { DisplayText.visible(data) }

    /// Lines of text, which end with line feeds.
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        replacing(bytes) { DisplayText.visible(String($0)) }
    }

    /// JSON values, one a line: such characters stand as escapes, so that a reader gets back the same text.
    static func json(_ bytes: [UInt8]) -> [UInt8] {
        replacing(bytes) { scalar in
            var escapes = ""
            for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                let digits = String(unit, radix: 16)
                escapes += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            }
            return escapes
        }
    }

    private static func replacing(_ bytes: [UInt8], with code: (Unicode.Scalar) -> String) -> [UInt8] {
        if bytes.withUnsafeBufferPointer(isHarmless) { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 256)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if isLineFeed(scalar) || !DisplayText.isHostile(scalar) {
                result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            } else {
                result.append(contentsOf: code(scalar).utf8)
            }
        }
        return result
    }

    private static func isLineFeed(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x0A }

    /// Almost always so; thousands of verdicts a second are written, so letters of Polish are told by their first byte.
    private static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0x7F || (byte < 0x20 && byte != 0x0A) { return false }
                index += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard byte >= 0xC2, index + length <= bytes.count else { return false }
            if byte == 0xC2 && (bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD) { return false }
            if byte >= 0xCC {
                var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
                for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
                guard let scalar = Unicode.Scalar(value), !DisplayText.isHostile(scalar) else { return false }
            }
            index += length
        }
        return true
    }
}
