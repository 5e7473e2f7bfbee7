/// Keys whose byte order is the order of the Polish alphabet: aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż.
///
/// `localizedCompare` is wrong on this system and ICU is not asked, so lists are ordered by these bytes alone.
enum SortKey {
    /// By character, not by scalar, so that a letter typed with a combining mark sorts like the letter.
    private static let ranks: [Character: UInt8] = {
        var ranks: [Character: UInt8] = [:]
        for (index, letter) in "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż".enumerated() {
            ranks[letter] = UInt8(0x41 + index)
        }
        return ranks
    }()

    /// Letters without regard to case, then, after a separator, the text itself, so that equal keys stay in one order.
    static func make(_ text: String) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count * 2 + 1)
        for letter in text.lowercased() {
            append(letter, to: &key)
        }
        key.append(0x01)
        key.append(contentsOf: text.utf8)
        return String(decoding: key, as: UTF8.self)
    }

    /// The parts of keys that a folded character may stand for, in their order: `a` for a and ą, a space for a space or a hyphen.
    static func letters(folding character: Character) -> [String] {
        if let known = parts[character] { return known }
        // As `append` writes what has no rank.
        return [character.asciiValue.map { String(UnicodeScalar($0)) } ?? "\u{7F}"]
    }

    private static let parts: [Character: [String]] = {
        var parts: [Character: [UInt8]] = [" ": [0x02]]
        for (letter, rank) in ranks {
            for plain in Folding.fold(String(letter)) { parts[plain, default: []].append(rank) }
        }
        return parts.mapValues { $0.sorted().map { String(UnicodeScalar($0)) } }
    }()

    private static func append(_ letter: Character, to key: inout [UInt8]) {
        if let rank = ranks[letter] { return key.append(rank) }
        // A foreign letter sorts with its plain one, and letters of other alphabets after ż; spaces and hyphens come first.
        let plain = Folding.fold(String(letter))
        guard !plain.isEmpty else { return key.append(0x02) }
        for part in plain {
            if let rank = ranks[part] {
                key.append(rank)
            } else {
                key.append(part.asciiValue ?? 0x7F)
            }
        }
    }
}
