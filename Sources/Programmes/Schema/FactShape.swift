import Rules

/// What may stand under a key of a facts file.
public indirect enum FactShape: Sendable {
    /// Text; not empty where the key is required.
    case text
    case flag
    /// One of the words of a vocabulary, with what each means.
    case word([FactWord])
    /// `YYYY-MM-DD`.
    case day
    /// `HH:MM`.
    case time
    /// `"none"` or a day: something that happened on a day, or is known not to have happened.
    case dayOrNone
    /// `"permanent"` or the last day.
    case validity
    /// `YYYY-MM` or `YYYY`.
    case period
    /// Złote and grosze as people write them, as text.
    case money
    case number(ClosedRange<Int>)
    /// A number of at most three decimals from 0 to the limit, as a number or as text with a comma.
    case decimal(upTo: Int)
    case object(FactObject)
    case list(FactShape)
}

/// A word of a vocabulary.
public struct FactWord: Equatable, Sendable {
    /// The word as it stands in files.
    public let word: String
    /// What it means, in English; nil where the word says it.
    public let meaning: String?
}

/// An object of a facts file with the keys that the reader takes: the one place where they are named.
public struct FactObject: Sendable {
    /// The name under which the JSON Schema defines it, such as `person`.
    public let name: String
    /// What it describes, in English.
    public let about: String
    /// Its keys, in the order in which they are explained.
    public let keys: [Key]
    /// Keys of which one at most may be stated.
    public let alternatives: [String]
    /// Their names, for the reader that refuses all others.
    let names: Set<String>

    /// A key with what may stand there and why it is asked.
    public struct Key: Sendable {
        /// The key.
        public let name: String
        /// What may stand there.
        public let shape: FactShape
        /// What it says, in English, units included.
        public let about: String
        /// The requirements that the fact serves.
        public let serves: [String]
        /// Whether an object without it is refused.
        public let isRequired: Bool

        init(_ name: String, _ shape: FactShape, _ about: String, _ serves: [String] = [], required: Bool = false) {
            self.name = name
            self.shape = shape
            self.about = about
            self.serves = serves
            isRequired = required
        }
    }

    init(_ name: String, _ about: String, _ keys: [Key], alternatives: [String] = []) {
        self.name = name
        self.about = about
        self.keys = keys
        self.alternatives = alternatives
        names = Set(keys.map(\.name))
    }
}

extension FactShape {
    /// The words of a vocabulary; `meanings` explains those that do not explain themselves.
    static func words<Word: RawRepresentable & CaseIterable>(
        of type: Word.Type, _ meanings: KeyValuePairs<Word, String> = [:]
    ) -> FactShape where Word.RawValue == String {
        .word(type.allCases.map { word in
            FactWord(word: word.rawValue, meaning: meanings.first { $0.key.rawValue == word.rawValue }?.value)
        })
    }

    /// The object that stands here or in the list that stands here.
    public var inner: FactObject? {
        switch self {
        case .object(let object): object
        case .list(let element): element.inner
        default: nil
        }
    }
}
