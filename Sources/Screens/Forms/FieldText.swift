import Localization
import Rules
import Terminal

/// What is common to all typed text: blanks trimmed, characters that could hide something refused.
public enum FieldText {
    /// The most characters that a name, a place or a note may have, as the office refuses longer ones.
    public static let nameLimit = 100
    public static let noteLimit = 500

    /// The text without blanks at its ends.
    public static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while let first = slice.first, first == " " || first == "\u{A0}" { slice.removeFirst() }
        while let last = slice.last, last == " " || last == "\u{A0}" { slice.removeLast() }
        return String(slice)
    }

    /// The text trimmed, or `nil` where nothing is left.
    public static func optional(_ text: String) -> String? {
        let text = trimmed(text)
        return text.isEmpty ? nil : text
    }

    /// What is wrong with a text of at most so many characters, in words; `nil` where nothing is.
    public static func fault(_ text: String, limit: Int, _ texts: any Texts) -> String? {
        if let hostile = DisplayText.firstHostile(in: text) { return texts.forbiddenCharacter(hostile.code, at: hostile.place) }
        return trimmed(text).count > limit ? texts.tooLong(limit) : nil
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }
}

/// A PESEL field: the number, and what it says about its person.
public enum PeselEntry {
    /// What the number tells.
    public struct Facts: Equatable, Sendable {
        public var pesel: PESEL
        public var birthDate: CalendarDay?
        public var sex: Sex
    }

    /// Reads a number, in the training office's reading where that is asked for.
    public static func parse(_ text: String, training: Bool) throws(PESEL.ParseFailure) -> Facts {
        let pesel = try PESEL.parse(FieldText.trimmed(text), training: training)
        return Facts(pesel: pesel, birthDate: pesel.birthDate(training ? .training : .civil), sex: pesel.sex)
    }
}

/// An amount field.
public enum MoneyEntry {
    /// Reads an amount; see `Money.parse` for the shapes and why `1.270` is refused.
    public static func parse(_ text: String) throws(Money.ParseFailure) -> Money { try Money.parse(text) }

    /// The amount as a field shows it again: `1 270,00` with ordinary spaces.
    public static func text(_ amount: Money) -> String {
        String(amount.polishAmount.map { $0 == "\u{A0}" ? " " : $0 })
    }
}

/// A Polish post code.
public enum PostcodeEntry {
    /// `82-103` from `82-103` or `82103`; `nil` for anything else.
    public static func parse(_ text: String) -> String? {
        let digits = FieldText.trimmed(text).filter { $0 != "-" }
        guard digits.count == 5, digits.unicodeScalars.allSatisfy(FieldText.isDigit) else { return nil }
        return digits.prefix(2) + "-" + digits.suffix(3)
    }
}

/// Yes, no, not known: the values of `FieldKind.yesNoUnknown`.
public enum AnswerEntry {
    public static func parse(_ text: String) -> Bool? {
        switch text {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    public static func text(_ answer: Bool?) -> String { answer.map { $0 ? "yes" : "no" } ?? "" }
}
