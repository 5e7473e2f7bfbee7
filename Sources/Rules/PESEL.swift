/// A person's number in the Polish population register, with a checked control digit. Encoded as its eleven digits.
///
/// Its description is masked, so that it never reaches an error or a log; `digits` gives the number on purpose.
public struct PESEL: Hashable, Sendable {
    /// The eleven digits.
    public let digits: String

    /// Why a text is not a PESEL.
    public enum ParseFailure: String, Error, Sendable, CaseIterable {
        /// Not eleven characters.
        case length
        /// A character that is not a digit 0 to 9.
        case digits
        /// The last digit does not follow from the others.
        case checksum
        /// The first six digits name no day of the calendar.
        case impossibleDate
    }

    /// How the century of the birth date is read.
    public enum Reading: String, Sendable, Codable {
        /// As the law has it: the month carries the century, 1800 to 2299.
        case civil
        /// In a training office the years 2200–2299, which belong to nobody, stand for 20yy up to yy = 30 and 19yy above.
        case training
    }

    /// Reads eleven digits; spaces around them are not accepted. With `training`, the date is that of the training reading.
    public static func parse(_ text: String, training: Bool = false) throws(ParseFailure) -> PESEL {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count == 11 else { throw .length }
        guard scalars.allSatisfy({ ("0"..."9").contains($0) }) else { throw .digits }
        let numbers = scalars.map { Int($0.value) - 0x30 }
        guard controlDigit(of: numbers.prefix(10)) == numbers[10] else { throw .checksum }
        guard day(of: numbers, reading: training ? .training : .civil) != nil else { throw .impossibleDate }
        return PESEL(checked: text)
    }

    private init(checked digits: String) { self.digits = digits }

    /// The control digit that ten leading digits need; the final remainder turns a ten into a zero.
    public static func controlDigit(of numbers: some Sequence<Int>) -> Int {
        let weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
        let sum = zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return (10 - sum % 10) % 10
    }

    /// The birth date the number carries; nil only where a training number has no such day in the civil reading.
    public func birthDate(_ reading: Reading = .civil) -> CalendarDay? {
        PESEL.day(of: numbers, reading: reading)
    }

    /// The sex the number carries: an even tenth digit is a woman's.
    public var sex: Sex { numbers[9] % 2 == 0 ? .female : .male }

    /// The number with its first seven digits hidden.
    public var masked: String { "*******" + String(digits.suffix(4)) }

    private var numbers: [Int] { digits.unicodeScalars.map { Int($0.value) - 0x30 } }

    private static func day(of numbers: [Int], reading: Reading) -> CalendarDay? {
        let shortYear = numbers[0] * 10 + numbers[1]
        let codedMonth = numbers[2] * 10 + numbers[3]
        let centuries = [1900, 2000, 2100, 2200, 1800]
        var year = centuries[codedMonth / 20] + shortYear
        if reading == .training, year >= 2200 {
            year = (shortYear <= 30 ? 2000 : 1900) + shortYear
        }
        return CalendarDay(year: year, month: codedMonth % 20, day: numbers[4] * 10 + numbers[5])
    }
}

extension PESEL: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { masked }
    public var debugDescription: String { masked }
}

extension PESEL: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        // A stored number was accepted in the reading of its office; either reading is right here.
        if let pesel = try? PESEL.parse(text) {
            self = pesel
        } else if let pesel = try? PESEL.parse(text, training: true) {
            self = pesel
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a PESEL")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
