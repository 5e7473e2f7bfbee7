/// Builds the tree of a text, with the place of every key and value.
struct TreeReader {
    private var scanner: Scanner
    /// The last place asked for; the next one is counted on from here, since places are asked for in order.
    private var mark = JSONPosition(offset: 0, line: 1, column: 1)

    init(_ bytes: UnsafeRawBufferPointer) { scanner = Scanner(bytes) }

    mutating func document() throws(StrictJSONError) -> JSONValue {
        scanner.skipSpace()
        if scanner.current == nil { throw scanner.failure(.empty, at: scanner.offset) }
        let root = try value(depth: 0)
        scanner.skipSpace()
        if scanner.offset < scanner.bytes.count { throw scanner.failure(.trailingBytes, at: scanner.offset) }
        return root
    }

    /// The place of the current offset.
    private mutating func here() -> JSONPosition {
        var line = mark.line
        var column = mark.column
        for index in mark.offset..<scanner.offset {
            if scanner.bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if scanner.bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        mark = JSONPosition(offset: scanner.offset, line: line, column: column)
        return mark
    }

    private mutating func value(depth: Int) throws(StrictJSONError) -> JSONValue {
        let position = here()
        switch scanner.current {
        case UInt8(ascii: "{"): return JSONValue(.object(try members(depth: depth + 1)), at: position)
        case UInt8(ascii: "["): return JSONValue(.array(try elements(depth: depth + 1)), at: position)
        case UInt8(ascii: "\""):
            let token = try scanner.string()
            return JSONValue(.string(text(token)), at: position)
        case UInt8(ascii: "t"):
            try scanner.literal("true")
            return JSONValue(.bool(true), at: position)
        case UInt8(ascii: "f"):
            try scanner.literal("false")
            return JSONValue(.bool(false), at: position)
        case UInt8(ascii: "n"):
            try scanner.literal("null")
            return JSONValue(.null, at: position)
        case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
            return JSONValue(try number(), at: position)
        default: throw scanner.unexpected()
        }
    }

    private func text(_ token: Scanner.StringToken) -> String {
        String(decoding: scanner.resolved(token), as: UTF8.self)
    }

    private mutating func number() throws(StrictJSONError) -> JSONValue.Content {
        let start = scanner.offset
        let isInteger = try scanner.number()
        let text = String(decoding: scanner.bytes[start..<scanner.offset], as: UTF8.self)
        if isInteger, let number = Int64(text) { return .integer(number) }
        return .decimal(text)
    }

    private mutating func members(depth: Int) throws(StrictJSONError) -> [JSONValue.Member] {
        guard depth <= StrictJSON.maximumDepth else { throw scanner.failure(.tooDeep, at: scanner.offset) }
        var members: [JSONValue.Member] = []
        // Keys are compared byte by byte: Swift's == would call two spellings of one accented letter the same.
        var seen = Set<[UInt8]>()
        scanner.offset += 1
        scanner.skipSpace()
        if scanner.current == UInt8(ascii: "}") {
            scanner.offset += 1
            return members
        }
        var end = scanner.offset
        while true {
            let keyPosition = here()
            let token = try scanner.string()
            let key = text(token)
            guard seen.insert(scanner.resolved(token)).inserted else {
                throw StrictJSONError(.duplicateKey(key), at: keyPosition)
            }
            scanner.skipSpace()
            try scanner.expect(UInt8(ascii: ":"))
            scanner.skipSpace()
            members.append(JSONValue.Member(key, try value(depth: depth), keyPosition: keyPosition))
            end = scanner.offset
            scanner.skipSpace()
            guard scanner.current == UInt8(ascii: ",") else { break }
            let comma = scanner.offset
            scanner.offset += 1
            scanner.skipSpace()
            if scanner.current == UInt8(ascii: "}") { throw scanner.failure(.trailingComma, at: comma) }
        }
        try scanner.close(UInt8(ascii: "}"), after: end)
        return members
    }

    private mutating func elements(depth: Int) throws(StrictJSONError) -> [JSONValue] {
        guard depth <= StrictJSON.maximumDepth else { throw scanner.failure(.tooDeep, at: scanner.offset) }
        var elements: [JSONValue] = []
        scanner.offset += 1
        scanner.skipSpace()
        if scanner.current == UInt8(ascii: "]") {
            scanner.offset += 1
            return elements
        }
        var end = scanner.offset
        while true {
            elements.append(try value(depth: depth))
            end = scanner.offset
            scanner.skipSpace()
            guard scanner.current == UInt8(ascii: ",") else { break }
            let comma = scanner.offset
            scanner.offset += 1
            scanner.skipSpace()
            if scanner.current == UInt8(ascii: "]") { throw scanner.failure(.trailingComma, at: comma) }
        }
        try scanner.close(UInt8(ascii: "]"), after: end)
        return elements
    }
}
