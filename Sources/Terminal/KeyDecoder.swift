/// The times by which the decoder tells one key from several, in milliseconds.
public struct KeyTimes: Hashable, Sendable {
    /// Within this time after Esc, a byte belongs to the same key: a sequence or Alt with a character.
    public var sequence: Int64
    /// Within this time after Esc, a digit makes a function key; a lone Esc acts after it. A sequence that has
    /// begun may take as long for its other bytes: on a slow line they come in pieces.
    public var escape: Int64
    /// A paste without its end mark ends after this time without a byte.
    public var paste: Int64

    /// Makes the times.
    public init(sequence: Int64 = 50, escape: Int64 = 400, paste: Int64 = 3000) {
        self.sequence = sequence
        self.escape = escape
        self.paste = paste
    }
}

/// Makes keys from the bytes of a terminal: a state machine that is told the time and keeps no clock.
///
/// Knows what xterm, PuTTY, rxvt, the Linux console, VT100 and VT220, tmux and screen send. Bytes may come in any
/// pieces. An invalid byte gives U+FFFD and nothing else is lost; a sequence of no known key gives nothing.
public struct KeyDecoder: Sendable {
    /// The times, which may be changed between keys.
    public var times: KeyTimes
    /// How bytes stand for characters.
    public let charset: Charset

    /// Where the machine stands between two bytes.
    enum State: Hashable, Sendable {
        case ground
        /// After Esc.
        case escape
        /// After Esc Esc: the Esc was given already, the second one may begin a sequence.
        case doubleEscape
        /// After Esc `[` (or its eight-bit form), with the bytes since.
        case control([UInt8])
        /// After Esc `[` `[`, as the Linux console begins F1 to F5.
        case linuxFunction
        /// After Esc `O`, with digits of a modifier since.
        case single([UInt8])
        /// In a bracketed paste.
        case paste
    }

    var state = State.ground
    /// When the last byte came.
    var lastByteTime: Int64 = 0
    /// When the Esc came that the state begins with.
    var escapeTime: Int64 = 0
    /// The bytes of a character begun, and whether Alt goes with it.
    var character = CharacterDecoder()
    var isAlt = false
    var followsReturn = false
    var pasted: [UInt8] = []

    /// The most bytes that one paste key holds; a longer paste gives several.
    static let pasteLimit = 65_536
    /// The most bytes of a sequence; what is longer is no key.
    static let sequenceLimit = 40

    /// Makes a decoder that waits for the first byte.
    public init(charset: Charset = .utf8, times: KeyTimes = KeyTimes()) {
        self.charset = charset
        self.times = times
        character.charset = charset
    }

    /// When `expire` is due, in the caller's milliseconds; nil while nothing waits for time to pass.
    public var deadline: Int64? {
        switch state {
        case .ground: character.isPending ? lastByteTime + times.escape : nil
        case .doubleEscape: escapeTime + times.sequence
        case .escape: escapeTime + times.escape
        case .control, .linuxFunction, .single: lastByteTime + times.escape
        case .paste: lastByteTime + times.paste
        }
    }

    /// Takes bytes that came at a time and gives the keys that they complete.
    ///
    /// - Parameter now: milliseconds of any clock that does not go back.
    public mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int64) -> [Key] {
        var keys = expire(at: now)
        for byte in bytes {
            take(byte, at: now, keys: &keys)
            lastByteTime = now
        }
        return keys
    }

    /// Gives the keys for which nothing more is waited, as a lone Esc.
    public mutating func expire(at now: Int64) -> [Key] {
        guard let deadline, now >= deadline else { return [] }
        defer { state = .ground }
        switch state {
        case .ground: return character.flush().map { [key(for: $0)] } ?? []
        case .doubleEscape: return []
        case .escape: return [.escape]
        case .control(let bytes): return bytes.isEmpty ? [.alt("[")] : []
        case .linuxFunction: return []
        case .single(let bytes): return bytes.isEmpty ? [.alt("O")] : []
        case .paste: return endPaste()
        }
    }

    /// Gives all that waits, as when the input ends.
    public mutating func finish() -> [Key] { expire(at: .max) }

    private mutating func take(_ byte: UInt8, at now: Int64, keys: inout [Key]) {
        switch state {
        case .ground: takeGround(byte, at: now, keys: &keys)
        case .escape: takeEscape(byte, at: now, keys: &keys)
        case .doubleEscape:
            state = .ground
            if byte == 0x5B || byte == 0x4F {
                state = byte == 0x5B ? .control([]) : .single([])
            } else {
                takeGround(byte, at: now, keys: &keys)
            }
        case .control(let bytes): takeControl(byte, after: bytes, at: now, keys: &keys)
        case .linuxFunction:
            state = .ground
            if (0x41...0x45).contains(byte) {
                keys.append(.function(Int(byte) - 0x40))
            } else {
                takeGround(byte, at: now, keys: &keys)
            }
        case .single(let bytes): takeSingle(byte, after: bytes, at: now, keys: &keys)
        case .paste: takePaste(byte, keys: &keys)
        }
    }

    mutating func takeGround(_ byte: UInt8, at now: Int64, keys: inout [Key]) {
        let wasReturn = followsReturn && now - lastByteTime <= times.sequence
        followsReturn = false
        if character.isPending || byte >= 0x80 {
            takeCharacter(byte, at: now, keys: &keys)
            return
        }
        switch byte {
        case 0x1B:
            state = .escape
            escapeTime = now
        case 0x0D:
            keys.append(.enter)
            followsReturn = true
        case 0x0A:
            // A barcode scanner may end with both; that is one Enter.
            if !wasReturn { keys.append(.enter) }
        case 0x09: keys.append(.tab)
        case 0x08, 0x7F: keys.append(.backspace)
        case 0x00: keys.append(.control("@"))
        case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
        case 0x1C...0x1F: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
        default: keys.append(.character(Character(Unicode.Scalar(byte))))
        }
    }

    private mutating func takeCharacter(_ byte: UInt8, at now: Int64, keys: inout [Key]) {
        // In an eight-bit charset these are the one-byte forms of Esc [ and Esc O, as a VT220 may send them.
        if charset == .latin2 && (byte == 0x9B || byte == 0x8F) {
            state = byte == 0x9B ? .control([]) : .single([])
            return
        }
        let (scalars, isByteLeft) = character.take(byte)
        for scalar in scalars { keys.append(key(for: scalar)) }
        if isByteLeft { takeGround(byte, at: now, keys: &keys) }
    }

    private mutating func key(for scalar: Unicode.Scalar) -> Key {
        defer { isAlt = false }
        if scalar.value >= 0x80 && scalar.value < 0xA0 { return .character("\u{FFFD}") }
        return isAlt ? .alt(Character(scalar)) : .character(Character(scalar))
    }

    private mutating func takeEscape(_ byte: UInt8, at now: Int64, keys: inout [Key]) {
        let isSameKey = now - escapeTime <= times.sequence
        state = .ground
        switch byte {
        case 0x1B:
            keys.append(.escape)
            state = .doubleEscape
            escapeTime = now
        case 0x31...0x39: keys.append(.function(Int(byte) - 0x30))
        case 0x30: keys.append(.function(10))
        case 0x5B where isSameKey: state = .control([])
        case 0x4F where isSameKey: state = .single([])
        case 0x09 where isSameKey:
            // Shift-Tab of the Linux console.
            keys.append(.backTab)
        case 0x20...0x7E where isSameKey: keys.append(.alt(Character(Unicode.Scalar(byte))))
        case 0x80... where isSameKey:
            isAlt = true
            takeGround(byte, at: now, keys: &keys)
        default:
            keys.append(.escape)
            takeGround(byte, at: now, keys: &keys)
        }
    }
}
