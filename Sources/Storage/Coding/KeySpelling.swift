/// How a property's name is spelt as a key: `bornOn` is `born_on`.
///
/// Names have no two capitals in a row, so that each capital begins a word and the spelling reads back the same.
enum KeySpelling {
    /// Appends the key of a property.
    @inline(__always)
    static func append(_ name: String, to bytes: inout [UInt8]) {
        for byte in name.utf8 {
            if byte &- 65 < 26 {
                bytes.append(UInt8(ascii: "_"))
                bytes.append(byte | 0x20)
            } else {
                bytes.append(byte)
            }
        }
    }

    /// Whether these bytes are the key of a property; keys hold no escapes.
    @inline(__always)
    static func matches(_ name: UnsafeBufferPointer<UInt8>, _ key: UnsafeRawBufferPointer) -> Bool {
        guard key.count >= name.count else { return false }
        var index = 0
        for byte in name {
            if byte &- 65 < 26 {
                guard index + 1 < key.count, key[index] == UInt8(ascii: "_"), key[index + 1] == byte | 0x20 else { return false }
                index += 2
            } else {
                guard index < key.count, key[index] == byte else { return false }
                index += 1
            }
        }
        return index == key.count
    }

    /// The name of a property that has this key; only for errors and for listing keys.
    static func name(_ key: String) -> String {
        var name = ""
        var isBeginning = false
        for letter in key {
            if letter == "_" {
                isBeginning = true
            } else {
                name += isBeginning ? letter.uppercased() : String(letter)
                isBeginning = false
            }
        }
        return name
    }
}

/// A key that no property gave: an index in an array, `super`, or what an error met on its way.
struct PlainKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }
}
