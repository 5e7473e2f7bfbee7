/// Finds where the elements of a JSON array lie, without reading them.
enum ArraySplitter {
    /// The places of the elements of an array that fills the text; nil where the text is none or its brackets do not close.
    ///
    /// Elements are not checked: whoever parses them refuses what is wrong.
    static func elements(of bytes: [UInt8]) -> [Range<Int>]? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let first = bytes.firstIndex(where: { !isSpace($0) }), bytes[first] == UInt8(ascii: "[") else { return nil }
            var found: [Range<Int>] = []
            var (start, depth, index) = (first + 1, 1, first + 1)
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: "\""):
                    guard let end = stringEnd(bytes, from: index + 1) else { return nil }
                    index = end
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"): depth -= 1
                case UInt8(ascii: ",") where depth == 1:
                    found.append(start..<index)
                    start = index + 1
                case UInt8(ascii: "]"):
                    depth -= 1
                    guard depth == 0 else { break }
                    let isEmpty = found.isEmpty && bytes[start..<index].allSatisfy(isSpace)
                    if !isEmpty { found.append(start..<index) }
                    return bytes[(index + 1)...].allSatisfy(isSpace) ? found : nil
                default: break
                }
                index += 1
            }
            return nil
        }
    }

    /// The index of the quote that closes a string.
    private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { return index }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
