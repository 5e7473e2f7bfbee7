import Terminal

/// Any bytes in any pieces: the keys do not depend on the pieces, text without Esc comes through as it stands, and the keyboard is never dead.
@Sendable func checkKeys(_ input: [UInt8]) throws {
    guard let first = input.first else { return }
    let charset: Charset = [.utf8, .latin2, .ascii, .utf8][Int(first & 3)]
    let bytes = input.dropFirst()
    var whole = KeyDecoder(charset: charset)
    let keys = whole.feed(bytes, at: 0)
    var pieces = KeyDecoder(charset: charset)
    var found: [Key] = []
    var rest = bytes
    // The pieces' lengths come from the bytes, so that a finding is replayed.
    var chance = UInt32(first)
    while !rest.isEmpty {
        chance = chance &* 1_664_525 &+ 1_013_904_223
        let count = first & 4 == 0 ? 1 : 1 + Int(chance >> 24) % 9
        found += pieces.feed(rest.prefix(count), at: 0)
        rest = rest.dropFirst(count)
    }
    try promise(found == keys, "in pieces: \(found.count) keys, at once: \(keys.count)")
    try promise(whole.deadline == pieces.deadline, "another deadline in pieces")
    var ended = whole
    let last = ended.finish()
    try promise(pieces.finish() == last, "another end in pieces")
    try promise(ended.deadline == nil, "something waits behind the end")
    try promise(ended.feed([0x78], at: 0) == [.character("x")], "after the end a letter is no letter")
    try checkPlainText(Array(bytes), charset, keys + last)
    try checkAlive(&whole)
}

/// Without Esc and its eight-bit forms every scalar is a key of its own, and each invalid piece one U+FFFD.
private func checkPlainText(_ bytes: [UInt8], _ charset: Charset, _ keys: [Key]) throws {
    guard charset != .latin2, !bytes.contains(0x1B) else { return }
    var expected: [Key] = []
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        defer { previous = scalar }
        switch scalar.value {
        case 0x0D: expected.append(.enter)
        case 0x0A: if previous != "\r" { expected.append(.enter) }
        case 0x09: expected.append(.tab)
        case 0x08, 0x7F: expected.append(.backspace)
        case 0: expected.append(.control("@"))
        case 1...0x1A: expected.append(.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60)))))
        case 0x1C...0x1F: expected.append(.control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40)))))
        case 0x80..<0xA0: expected.append(.character("\u{FFFD}"))
        default: expected.append(.character(Character(scalar)))
        }
    }
    try promise(keys == expected, "plain text came through otherwise: \(keys.count) keys for \(expected.count)")
}

/// Whatever went before, the second letter typed is a letter, unless a paste is under way; that one ends by itself.
private func checkAlive(_ decoder: inout KeyDecoder) throws {
    if decoder.deadline == decoder.times.paste {
        _ = decoder.expire(at: decoder.times.paste)
        try promise(decoder.feed([0x78], at: decoder.times.paste) == [.character("x")], "a paste does not end")
    } else {
        try promise(decoder.feed([0x78, 0x78], at: 0).last == .character("x"), "the keyboard is dead")
    }
}
