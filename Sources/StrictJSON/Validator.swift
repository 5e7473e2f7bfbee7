/// Checks a text without building a tree; keys are remembered as ranges, to find doubles.
struct Validator {
    private var scanner: Scanner
    private var keys: [Scanner.StringToken] = []

    init(_ bytes: UnsafeRawBufferPointer) { scanner = Scanner(bytes) }

    mutating func document() throws(StrictJSONError) {
        scanner.skipSpace()
        if scanner.current == nil { throw scanner.failure(.empty, at: scanner.offset) }
        try value(depth: 0)
        scanner.skipSpace()
        if scanner.offset < scanner.bytes.count { throw scanner.failure(.trailingBytes, at: scanner.offset) }
    }

    private mutating func value(depth: Int) throws(StrictJSONError) {
        switch scanner.current {
        case UInt8(ascii: "{"): try object(depth: depth + 1)
        case UInt8(ascii: "["): try array(depth: depth + 1)
        case UInt8(ascii: "\""): _ = try scanner.string()
        case UInt8(ascii: "t"): try scanner.literal("true")
        case UInt8(ascii: "f"): try scanner.literal("false")
        case UInt8(ascii: "n"): try scanner.literal("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4"),
            UInt8(ascii: "5"), UInt8(ascii: "6"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "9"):
            _ = try scanner.number()
        default: throw scanner.unexpected()
        }
    }

    private mutating func object(depth: Int) throws(StrictJSONError) {
        guard depth <= StrictJSON.maximumDepth else { throw scanner.failure(.tooDeep, at: scanner.offset) }
        let firstKey = keys.count
        defer { keys.removeSubrange(firstKey...) }
        scanner.offset += 1
        scanner.skipSpace()
        if scanner.current == UInt8(ascii: "}") {
            scanner.offset += 1
            return
        }
        var end = scanner.offset
        while true {
            keys.append(try scanner.string())
            scanner.skipSpace()
            try scanner.expect(UInt8(ascii: ":"))
            scanner.skipSpace()
            try value(depth: depth)
            end = scanner.offset
            scanner.skipSpace()
            guard scanner.current == UInt8(ascii: ",") else { break }
            let comma = scanner.offset
            scanner.offset += 1
            scanner.skipSpace()
            if scanner.current == UInt8(ascii: "}") { throw scanner.failure(.trailingComma, at: comma) }
        }
        try scanner.close(UInt8(ascii: "}"), after: end)
        try refuseDoubles(from: firstKey)
    }

    private mutating func array(depth: Int) throws(StrictJSONError) {
        guard depth <= StrictJSON.maximumDepth else { throw scanner.failure(.tooDeep, at: scanner.offset) }
        scanner.offset += 1
        scanner.skipSpace()
        if scanner.current == UInt8(ascii: "]") {
            scanner.offset += 1
            return
        }
        var end = scanner.offset
        while true {
            try value(depth: depth)
            end = scanner.offset
            scanner.skipSpace()
            guard scanner.current == UInt8(ascii: ",") else { break }
            let comma = scanner.offset
            scanner.offset += 1
            scanner.skipSpace()
            if scanner.current == UInt8(ascii: "]") { throw scanner.failure(.trailingComma, at: comma) }
        }
        try scanner.close(UInt8(ascii: "]"), after: end)
    }

    /// Few keys are compared pair by pair; many go through a set, so that a hostile text can't make this quadratic.
    private func refuseDoubles(from first: Int) throws(StrictJSONError) {
        let count = keys.count - first
        guard count > 1 else { return }
        if count <= 24 {
            for later in (first + 1)..<keys.count {
                for earlier in first..<later where same(keys[earlier], keys[later]) { throw double(keys[later]) }
            }
        } else {
            var seen = Set<[UInt8]>(minimumCapacity: count)
            for key in keys[first...] where !seen.insert(scanner.resolved(key)).inserted { throw double(key) }
        }
    }

    private func double(_ key: Scanner.StringToken) -> StrictJSONError {
        scanner.failure(.duplicateKey(String(decoding: scanner.resolved(key), as: UTF8.self)), at: key.start - 1)
    }

    private func same(_ left: Scanner.StringToken, _ right: Scanner.StringToken) -> Bool {
        if left.hasEscapes || right.hasEscapes { return scanner.resolved(left) == scanner.resolved(right) }
        guard left.end - left.start == right.end - right.start else { return false }
        for index in 0..<(left.end - left.start)
        where scanner.bytes[left.start + index] != scanner.bytes[right.start + index] { return false }
        return true
    }
}
