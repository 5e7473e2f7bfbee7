import StrictJSON

/// Any bytes: reading and checking agree, a refusal names a place inside the text, and what is read is written and read again the same.
@Sendable func checkJSON(_ bytes: [UInt8]) throws {
    let checked = Result { () throws(StrictJSONError) in try StrictJSON.validate(bytes) }
    switch Result(catching: { () throws(StrictJSONError) in try StrictJSON.parse(bytes) }) {
    case .failure(let error):
        guard case .failure(let other) = checked else { throw BrokenPromise(description: "refused by parse alone: \(error)") }
        // Two faults in one object are met in another order: doubles are looked for when it closes.
        if case .duplicateKey = error.reason {} else if case .duplicateKey = other.reason {} else {
            try promise(error == other, "parse says \(error), validate says \(other)")
        }
        for refusal in [error, other] { try check(refusal, in: bytes) }
    case .success(let value):
        if case .failure(let other) = checked { throw BrokenPromise(description: "refused by validate alone: \(other)") }
        let written = StrictJSON.serialize(value)
        let again = try StrictJSON.parse(written)
        try promise(again == value, "what was written reads otherwise")
        try promise(StrictJSON.serialize(again) == written, "written twice, it differs")
        try promise(!written.contains(0x0A), "a written value holds a line feed")
        try checkPlaces(value, in: bytes)
    }
}

private func check(_ error: StrictJSONError, in bytes: [UInt8]) throws {
    try promise((0...bytes.count).contains(error.offset), "\(error) lies outside of \(bytes.count) bytes")
    try promise(error.position == place(error.offset, in: bytes), "\(error) has another line or column than its byte \(error.offset)")
    try promise(!error.description.isEmpty, "a refusal without words")
}

/// Where a byte stands, counted anew.
private func place(_ offset: Int, in bytes: [UInt8]) -> JSONPosition {
    let before = bytes[..<offset]
    let line = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONPosition(
        offset: offset, line: 1 + before.count { $0 == 0x0A }, column: 1 + bytes[line..<offset].count { $0 & 0xC0 != 0x80 })
}

/// Every value begins with a byte of its own kind at the place that it names; only looked at in small texts, for it counts from the beginning.
private func checkPlaces(_ value: JSONValue, in bytes: [UInt8]) throws {
    guard bytes.count < 512 else { return }
    try promise(value.position == place(value.position.offset, in: bytes), "a value's place is another")
    let first = bytes[value.position.offset]
    switch value.content {
    case .object(let members):
        try promise(first == UInt8(ascii: "{"), "no object begins there")
        for member in members {
            try promise(bytes[member.keyPosition.offset] == UInt8(ascii: "\""), "no key begins there")
            try checkPlaces(member.value, in: bytes)
        }
    case .array(let elements):
        try promise(first == UInt8(ascii: "["), "no array begins there")
        for element in elements { try checkPlaces(element, in: bytes) }
    case .string: try promise(first == UInt8(ascii: "\""), "no string begins there")
    case .integer, .decimal: try promise(first == UInt8(ascii: "-") || first &- 48 < 10, "no number begins there")
    case .bool, .null: try promise([UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n")].contains(first), "no word begins there")
    }
}
