/// The value of a criterion's parameter.
public enum ParameterValue: Equatable, Sendable {
    case text(String)
    case texts([String])
    case number(Int)
    case flag(Bool)
}

/// A parameter that a criterion takes, so that a programme file with another one is refused.
public struct ParameterSpec: Equatable, Sendable {
    /// What may stand in the programme file.
    public enum Kind: Equatable, Sendable {
        /// One of the words.
        case word([String])
        /// A list of words, not empty unless said otherwise, each one of the words.
        case words([String])
        /// The key of a threshold, such as `social_assistance.person`.
        case thresholdKey
        /// Identifiers of certificate rows of the law table.
        case certificateRows
        /// A whole number in the range.
        case number(ClosedRange<Int>)
        /// A word of the programme's own, such as what a person confirms.
        case identifier
        /// The name of one of the programme's own lists.
        case codeList
        case flag
    }

    /// The key in the programme file.
    public let name: String
    /// What may stand there.
    public let kind: Kind
    /// Whether a use without it is refused.
    public let isRequired: Bool

    /// Makes a parameter's declaration.
    public init(_ name: String, _ kind: Kind, required: Bool = true) {
        self.name = name
        self.kind = kind
        isRequired = required
    }
}

/// The parameters of one use, with access by name for the criterion that declared them.
struct Parameters {
    let values: [String: ParameterValue]

    func text(_ name: String) -> String? {
        if case .text(let text)? = values[name] { text } else { nil }
    }

    func texts(_ name: String) -> [String] {
        if case .texts(let texts)? = values[name] { texts } else { [] }
    }

    func number(_ name: String) -> Int? {
        if case .number(let number)? = values[name] { number } else { nil }
    }

    func flag(_ name: String) -> Bool {
        if case .flag(let flag)? = values[name] { flag } else { false }
    }

    /// The words of a parameter as values of their vocabulary; the programme checker has refused others.
    func words<Word: RawRepresentable>(_ name: String, as type: Word.Type) -> [Word] where Word.RawValue == String {
        texts(name).compactMap(Word.init(rawValue:))
    }

    /// The word of a parameter as a value of its vocabulary.
    func word<Word: RawRepresentable>(_ name: String, as type: Word.Type) -> Word? where Word.RawValue == String {
        text(name).flatMap(Word.init(rawValue:))
    }
}
