/// Turns names into the plain letters that clerks type when they are in a hurry: small, without marks, `ł` as `l`.
///
/// SQLite's own folding and Foundation's keep `ł`, so `lukasz` would miss `Łukasz`; the columns are therefore computed here.
enum Folding {
    /// Small letters a–z, digits and the given separators; everything else becomes one space between words, none at the ends.
    static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar, to: &folded)
        }
        while folded.last == space { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The folded words of a text, in order.
    static func words(_ text: String) -> [String] {
        fold(text).split(separator: " ").map(String.init)
    }

    private static let space = UInt8(ascii: " ")

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x2F:
            folded.append(UInt8(scalar.value))
        case 0x41...0x5A:
            folded.append(UInt8(scalar.value) + 0x20)
        case 0x0300...0x036F:
            return  // a combining mark belongs to the letter before it
        case 0x2D, 0x2E, 0x2C, 0x27, 0x20, 0xA0, 0x5F:
            separate(&folded)
        default:
            if let plain = plainLetters[scalar.value] {
                folded.append(contentsOf: plain.utf8)
            } else if scalar.properties.isAlphabetic {
                // A letter of another script is kept as it is, in small letters, so that it can still be found.
                folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            } else {
                separate(&folded)
            }
        }
    }

    private static func separate(_ folded: inout [UInt8]) {
        if let last = folded.last, last != space { folded.append(space) }
    }

    /// The letters that people in Poland meet most, looked up before the general way.
    private static let plainLetters: [UInt32: String] = {
        var table: [UInt32: String] = [:]
        let pairs: [(String, String)] = [
            ("ąĄàÀáÁâÂãÃäÄåÅăĂ", "a"), ("ćĆčČçÇ", "c"), ("ďĎđĐ", "d"), ("ęĘèÈéÉêÊëËěĚ", "e"), ("łŁľĽĺĹ", "l"),
            ("ńŃňŇñÑ", "n"), ("óÓòÒôÔõÕöÖøØőŐ", "o"), ("řŘŕŔ", "r"), ("śŚšŠșȘşŞ", "s"), ("ťŤțȚţŢ", "t"),
            ("ùÙúÚûÛüÜůŮűŰ", "u"), ("ýÝÿŸ", "y"), ("źŹżŻžŽ", "z"), ("íÍìÌîÎïÏı", "i"), ("ğĞ", "g"), ("ß", "ss"), ("æÆ", "ae"), ("œŒ", "oe"),
        ]
        for (letters, plain) in pairs {
            for scalar in letters.unicodeScalars { table[scalar.value] = plain }
        }
        return table
    }()
}
