extension KeyDecoder {
    mutating func takeControl(_ byte: UInt8, after bytes: [UInt8], at now: Int64, keys: inout [Key]) {
        switch byte {
        case 0x5B where bytes.isEmpty: state = .linuxFunction
        case 0x20...0x3F where bytes.count < Self.sequenceLimit:
            // rxvt ends shifted keys with `$`, which elsewhere only comes before the final byte.
            if byte == 0x24, let first = bytes.first, (0x30...0x39).contains(first) {
                finishControl(bytes, final: byte, keys: &keys)
            } else {
                state = .control(bytes + [byte])
            }
        case 0x40...0x7E: finishControl(bytes, final: byte, keys: &keys)
        case 0x20...0x3F: state = .control(bytes)
        default:
            // A control character or half a letter: the sequence was broken off, the byte is a key of its own.
            state = .ground
            takeGround(byte, at: now, keys: &keys)
        }
    }

    mutating func takeSingle(_ byte: UInt8, after bytes: [UInt8], at now: Int64, keys: inout [Key]) {
        if ((0x30...0x39).contains(byte) || byte == 0x3B) && bytes.count < Self.sequenceLimit {
            state = .single(bytes + [byte])
            return
        }
        state = .ground
        guard (0x20...0x7E).contains(byte) else {
            takeGround(byte, at: now, keys: &keys)
            return
        }
        let modifier = Self.parameters(bytes).last ?? 1
        if let key = Self.applicationKey(byte) ?? Self.letterKey(byte, modifier: modifier) { keys.append(key) }
    }

    mutating func takePaste(_ byte: UInt8, keys: inout [Key]) {
        pasted.append(byte)
        if byte == 0x7E && pasted.suffix(6).elementsEqual([0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]) {
            pasted.removeLast(6)
            state = .ground
            keys += endPaste()
        } else if pasted.count >= Self.pasteLimit + 16 {
            // Cut where no character and no end mark can be torn: at the last blank, else between two characters before the tail.
            let cut = pasted[..<Self.pasteLimit].lastIndex { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D } ?? lastBoundary
            let rest = Array(pasted[(cut + 1)...])
            pasted.removeLast(rest.count)
            keys += endPaste()
            pasted = rest
        }
    }

    /// The last byte of a full paste behind which no character of UTF-8 goes on; in other charsets some bytes earlier do no harm.
    private var lastBoundary: Int {
        let end = Self.pasteLimit - 1
        return (0..<4).map { end - $0 }.first { pasted[$0 + 1] & 0xC0 != 0x80 } ?? end
    }

    mutating func endPaste() -> [Key] {
        defer { pasted = [] }
        if pasted.isEmpty { return [] }
        var decoder = CharacterDecoder()
        decoder.charset = charset
        var text = ""
        var index = 0
        while index < pasted.count {
            let (scalars, isByteLeft) = decoder.take(pasted[index])
            text.unicodeScalars.append(contentsOf: scalars)
            if !isByteLeft { index += 1 }
        }
        if let last = decoder.flush() { text.unicodeScalars.append(last) }
        return [.paste(text)]
    }

    private mutating func finishControl(_ bytes: [UInt8], final: UInt8, keys: inout [Key]) {
        state = .ground
        let parameters = Self.parameters(bytes)
        switch final {
        case 0x7E:
            if parameters.first == 200 {
                pasted = []
                state = .paste
            } else if let number = parameters.first, let key = Self.numberedKey(number, modifier: parameters.dropFirst().first ?? 1) {
                keys.append(key)
            }
        case 0x24, 0x5E, 0x40:
            // rxvt: `$` with Shift, `^` with Ctrl, `@` with both.
            if let number = parameters.first, let key = Self.numberedKey(number, modifier: 1) { keys.append(key) }
        default:
            if let key = Self.letterKey(final, modifier: parameters.count > 1 ? parameters[1] : 1) { keys.append(key) }
        }
    }

    private static func parameters(_ bytes: [UInt8]) -> [Int] {
        if bytes.isEmpty { return [] }
        return bytes.split(separator: 0x3B, omittingEmptySubsequences: false).map { part in
            part.reduce(0) { (0x30...0x39).contains($1) ? min(9999, $0 * 10 + Int($1) - 0x30) : $0 }
        }
    }

    /// Keys that end in a letter after Esc `[` or Esc `O`; Shift makes F13 to F16 of F1 to F4, as xterm has it.
    private static func letterKey(_ byte: UInt8, modifier: Int) -> Key? {
        switch byte {
        case 0x41, 0x61: .up
        case 0x42, 0x62: .down
        case 0x43, 0x63: .right
        case 0x44, 0x64: .left
        case 0x46: .end
        case 0x48: .home
        case 0x5A: .backTab
        case 0x50...0x53: function(Int(byte) - 0x4F, modifier: modifier)
        default: nil
        }
    }

    /// Keys after Esc `O` that differ from those after Esc `[`: the keypad in application mode (which the program
    /// never asks for, so that its 7 may yield to End of PuTTY's rxvt mode), and F5 to F12 of PuTTY's VT100+ mode.
    private static func applicationKey(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x4D: .enter
        case 0x49: .tab
        case 0x20: .character(" ")
        case 0x77: .end
        case 0x54...0x59: .function(Int(byte) - 0x4F)
        case 0x5A: .function(11)
        case 0x5B: .function(12)
        // The keypad: the digits and signs stand 0x40 above their codes.
        case 0x6A...0x6F, 0x70...0x79: .character(Character(Unicode.Scalar(byte - 0x40)))
        default: nil
        }
    }

    private static func function(_ number: Int, modifier: Int) -> Key {
        .function(modifier == 2 && number <= 12 ? number + 12 : number)
    }

    /// Keys that Esc `[` number `~` stands for.
    private static func numberedKey(_ number: Int, modifier: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: function(number - 10, modifier: modifier)
        case 17...21: function(number - 11, modifier: modifier)
        case 23...26: function(number - 12, modifier: modifier)
        case 28, 29: function(number - 13, modifier: modifier)
        case 31...34: function(number - 14, modifier: modifier)
        default: nil
        }
    }
}
