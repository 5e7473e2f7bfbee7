/// An amount of Polish money in whole grosze; never a floating-point number. Encoded as the integer.
public struct Money: Hashable, Comparable, Sendable {
    /// The amount in grosze, one hundredth of a złoty.
    public let grosze: Int64

    /// Makes an amount of grosze.
    public init(grosze: Int64) {
        self.grosze = grosze
    }

    /// Nothing.
    public static let zero = Money(grosze: 0)

    /// The largest amount that a form or a file may state, so that sums and products cannot overflow.
    public static let largestStated = Money(grosze: 999_999_999_999)

    public static func < (left: Money, right: Money) -> Bool { left.grosze < right.grosze }
    /// The sum; an overflow is a bug and stops the program.
    public static func + (left: Money, right: Money) -> Money { Money(grosze: left.grosze + right.grosze) }
    /// The difference, which may be negative.
    public static func - (left: Money, right: Money) -> Money { Money(grosze: left.grosze - right.grosze) }
    /// The amount so many times.
    public static func * (count: Int, amount: Money) -> Money { Money(grosze: Int64(count) * amount.grosze) }

    /// The amount as Polish offices write it, `1 270,00`, with no-break spaces between thousands and no unit.
    public var polishAmount: String {
        let magnitude = grosze.magnitude
        var whole = ""
        for (index, digit) in String(magnitude / 100).reversed().enumerated() {
            if index > 0 && index % 3 == 0 { whole = "\u{00A0}" + whole }
            whole = String(digit) + whole
        }
        return (grosze < 0 ? "-" : "") + whole + "," + padded(Int(magnitude % 100), width: 2)
    }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        grosze = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(grosze)
    }
}

extension Money {
    /// Why a text is not taken as an amount.
    public enum ParseFailure: String, Error, Sendable, CaseIterable {
        /// There is nothing to read.
        case empty
        /// `1.270` may mean one thousand or one and a fraction.
        case ambiguousPoint
        /// A point where the comma of złote and grosze belongs, `12.50`.
        case decimalPoint
        /// Spaces or points do not part the thousands.
        case badGrouping
        /// More than two digits after the comma, or none.
        case badGrosze
        /// A minus sign; incomes and amounts are not negative.
        case negative
        /// More than `Money.largestStated`.
        case tooLarge
        /// Some other character.
        case notANumber
    }

    /// Reads an amount as people write it: `456`, `456,5`, `1 270,00`, `1.270,00`, with or without `zł`.
    ///
    /// A point parts thousands only when a comma follows, because `1.270` alone cannot be told apart; no text is read
    /// in two ways.
    public static func parse(_ text: String) throws(ParseFailure) -> Money {
        var scalars = text.unicodeScalars.map { isSpace($0) ? " " : $0 }[...]
        trimSpaces(&scalars)
        if scalars.suffix(2) == ["z", "ł"] {
            scalars = scalars.dropLast(2)
            trimSpaces(&scalars)
        }
        guard let first = scalars.first else { throw .empty }
        guard first != "-" && first != "\u{2212}" else { throw .negative }
        guard scalars.allSatisfy({ isDigit($0) || $0 == " " || $0 == "." || $0 == "," }) else { throw .notANumber }
        let parts = scalars.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw .notANumber }
        if parts.count == 1, scalars.contains(".") { throw pointFailure(scalars) }
        let whole = try wholeDigits(parts[0])
        var grosze: Int64 = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), parts[1].allSatisfy(isDigit) else { throw .badGrosze }
            for digit in parts[1] { grosze = grosze * 10 + digitValue(digit) }
            if parts[1].count == 1 { grosze *= 10 }
        }
        guard whole.count <= 10 else { throw .tooLarge }
        let zlote = whole.reduce(Int64(0)) { $0 * 10 + digitValue($1) }
        return Money(grosze: zlote * 100 + grosze)
    }

    private static func pointFailure(_ scalars: ArraySlice<Unicode.Scalar>) -> ParseFailure {
        let tail = scalars.split(separator: ".", omittingEmptySubsequences: false).last ?? []
        return tail.count == 3 ? .ambiguousPoint : .decimalPoint
    }

    /// The digits before the comma, without separators, leading zeros dropped.
    private static func wholeDigits(_ part: ArraySlice<Unicode.Scalar>) throws(ParseFailure) -> ArraySlice<Unicode.Scalar> {
        let separators = Set(part.filter { !isDigit($0) })
        guard separators.count <= 1 else { throw .badGrouping }
        let groups = part.split(omittingEmptySubsequences: false) { !isDigit($0) }
        guard let head = groups.first, !head.isEmpty else { throw .notANumber }
        if groups.count > 1 {
            guard head.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { throw .badGrouping }
        }
        return ArraySlice(groups.joined()).drop { $0 == "0" }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{00A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
    }

    private static func trimSpaces(_ scalars: inout ArraySlice<Unicode.Scalar>) {
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func digitValue(_ scalar: Unicode.Scalar) -> Int64 { Int64(scalar.value) - 0x30 }
}
