import StrictJSON

extension CSVReader {
    /// What kind of file this is instead of a table in UTF-8, where its first bytes say so.
    static func foreignFormat(_ bytes: [UInt8]) -> FaultSentence? {
        if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return "this is a spreadsheet's own file; open it there and save it as \"CSV UTF-8\""
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(64).contains(0) {
            return "the file is in UTF-16; save it anew as \"CSV UTF-8\""
        }
        return nil
    }

    /// The first byte that is not UTF-8, or that no text has.
    static func firstBadByte(_ bytes: [UInt8]) -> CSVFault? {
        var line = 1
        var start = 0
        var index = 0
        func fault(_ sentence: FaultSentence) -> CSVFault {
            CSVFault(line: line, column: bytes[start..<index].count { $0 & 0xC0 != 0x80 } + 1, sentence: sentence)
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0 { return fault("a zero byte; this is no text") }
                index += 1
                let isPair = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
                if (byte == 0x0A || byte == 0x0D) && !isPair {
                    line += 1
                    start = index
                }
                continue
            }
            guard let length = sequenceLength(bytes, at: index) else {
                return fault(
                    "not UTF-8, probably Windows-1250; save the file anew as \"CSV UTF-8\", or convert it: iconv -f WINDOWS-1250 -t UTF-8")
            }
            index += length
        }
        return nil
    }

    /// How many bytes the well-formed sequence at a place has (Unicode, table 3-7); nil where there is none.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let first = bytes[index]
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard (0xC2...0xF4).contains(first), index + length <= bytes.count else { return nil }
        let second: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard second.contains(bytes[index + 1]) else { return nil }
        for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 { return nil }
        return length
    }
}
