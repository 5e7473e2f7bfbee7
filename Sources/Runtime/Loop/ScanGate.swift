import Terminal

/// Tells a scanner from fingers where letters and digits are commands: a scanner types a number and Enter within milliseconds.
///
/// On such a screen a letter or digit is held back for a moment. A run of them that ends with Enter in time is a scan; whatever else comes
/// releases them in their order, so that nothing is lost and nothing is done twice.
struct ScanGate {
    /// What is to be done.
    enum Output: Equatable {
        case keys([Key])
        /// A number with its Enter; the keys, should it be none.
        case scan(String, keys: [Key])
    }

    /// The longest time between two characters of a scan, in milliseconds. Slow scanners take 10, fast fingers 60.
    static let gap: Int64 = 30
    /// The shortest number; fewer characters and Enter are typed as fast by a hand that rolls over the keys.
    static let shortest = 5

    private var held: [Character] = []
    private var last: Int64 = 0

    /// When `expire` is due, in the caller's milliseconds; nil while nothing is held.
    var deadline: Int64? { held.isEmpty ? nil : last + Self.gap }

    /// Takes a key that came at a time.
    mutating func take(_ key: Key, at now: Int64) -> [Output] {
        var outputs = held.isEmpty || now - last <= Self.gap ? [] : release()
        switch key {
        case .character(let character) where Self.isOfNumber(character, first: held.isEmpty):
            held.append(character)
            last = now
        case .enter where held.count >= Self.shortest && held.contains(where: \.isNumber):
            outputs.append(.scan(String(held), keys: held.map(Key.character) + [.enter]))
            held = []
        default: outputs += release() + [.keys([key])]
        }
        return outputs
    }

    /// Releases what was held too long to be a scan.
    mutating func expire(at now: Int64) -> [Output] {
        guard let deadline, now >= deadline else { return [] }
        return release()
    }

    /// Releases what is held.
    mutating func release() -> [Output] {
        defer { held = [] }
        return held.isEmpty ? [] : [.keys(held.map(Key.character))]
    }

    /// Letters and digits of codes; what stands between them may not begin one.
    private static func isOfNumber(_ character: Character, first: Bool) -> Bool {
        guard character.isASCII else { return false }
        return character.isLetter || character.isNumber || (!first && "/-._ ".contains(character))
    }
}
