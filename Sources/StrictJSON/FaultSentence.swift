/// A sentence about a fault: an English pattern and the values that go into it, so that other languages can say the same.
///
/// Written as an ordinary literal: `"must be from \(1) to \(9)"` has the pattern `must be from %1 to %2`.
public struct FaultSentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What a pattern leaves open.
    public enum Value: Hashable, Sendable {
        /// A key, an identifier or a number, the same in every language.
        case text(String)
        /// An English word or phrase that has a translation of its own.
        case word(String)
    }

    /// The English words, `%1` where the first value goes.
    public let pattern: String
    /// At most nine, in the order of the English sentence.
    public let values: [Value]

    /// A sentence without values.
    public init(stringLiteral pattern: String) {
        self.pattern = pattern
        values = []
    }

    /// A sentence with its values.
    public init(stringInterpolation: StringInterpolation) {
        pattern = stringInterpolation.pattern
        values = stringInterpolation.values
    }

    /// The sentence in a language: `translate` answers the pattern and each word of its own; without it, in English.
    public func text(_ translate: (String) -> String = { $0 }) -> String {
        var text = ""
        var isMark = false
        for character in translate(pattern) {
            if isMark, let number = character.wholeNumberValue, values.indices.contains(number - 1) {
                switch values[number - 1] {
                case .text(let value): text += value
                case .word(let word): text += translate(word)
                }
                isMark = false
            } else if character == "%" {
                isMark = true
            } else {
                text.append(character)
            }
        }
        return text
    }

    /// Collects pattern and values.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pattern = ""
        fileprivate var values: [Value] = []

        /// Begins an empty sentence.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// English words.
        public mutating func appendLiteral(_ literal: String) { pattern += literal }
        /// A key or an identifier.
        public mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        /// A number.
        public mutating func appendInterpolation(_ number: Int) { append(.text(String(number))) }
        /// A word that is translated on its own.
        public mutating func appendInterpolation(word: String) { append(.word(word)) }

        private mutating func append(_ value: Value) {
            values.append(value)
            pattern += "%" + String(values.count)
        }
    }
}
