import Foundation
import Rules
import Testing

@Suite("PESEL")
struct PESELTests {
    @Test("Rulebook 4.1: sample numbers carry sex and birth date", arguments: [
        ("44051401458", Sex.male, "1944-05-14"), ("50031412420", .female, "1950-03-14"),
        ("04222901244", .female, "2004-02-29"), ("00210100172", .male, "2000-01-01"), ("99923100052", .male, "1899-12-31"),
        ("63121600773", .male, "1963-12-16"), ("63121600070", .male, "1963-12-16"),
    ])
    func samples(_ text: String, _ sex: Sex, _ born: String) throws {
        let pesel = try PESEL.parse(text)
        #expect(pesel.sex == sex)
        #expect(pesel.birthDate() == day(born))
        #expect(pesel.digits == text)
        #expect(String(describing: pesel) == "*******" + text.suffix(4))
        #expect(String(reflecting: pesel) == "*******" + text.suffix(4))
    }

    /// A number with the coded date and a right control digit.
    private func number(_ date: String) -> String {
        let digits = (date + "0010").unicodeScalars.map { Int($0.value) - 0x30 }
        return date + "0010" + String(PESEL.controlDigit(of: digits))
    }

    @Test("All five centuries by the month's offset", arguments: [
        ("018115", "1801-01-15"), ("010115", "1901-01-15"), ("012115", "2001-01-15"), ("014115", "2101-01-15"),
        ("016115", "2201-01-15"), ("999231", "1899-12-31"), ("997231", "2299-12-31"), ("001231", "1900-12-31"),
    ])
    func centuries(_ date: String, _ born: String) throws {
        #expect(try PESEL.parse(number(date)).birthDate() == day(born))
    }

    @Test("The last remainder turns a ten into a zero")
    func remainder() {
        #expect(PESEL.controlDigit(of: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == 0)
        #expect(PESEL.controlDigit(of: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == 9)
        #expect(PESEL.controlDigit(of: [4, 4, 0, 5, 1, 4, 0, 1, 4, 5]) == 8)
    }

    @Test("Why a text is refused", arguments: [
        ("", PESEL.ParseFailure.length), ("4405140145", .length), ("440514014580", .length), ("4405140145a", .digits),
        (" 4051401458", .digits), ("44051401459", .checksum), ("٤٤٠٥١٤٠١٤٥٨", .digits),
    ])
    func failures(_ text: String, _ failure: PESEL.ParseFailure) {
        #expect(throws: failure) { try PESEL.parse(text) }
    }

    @Test("A date that does not exist is refused", arguments: ["011315", "010015", "010132", "010229", "013315", "002229a"])
    func impossible(_ date: String) {
        let six = String(date.prefix(6))
        if date.hasSuffix("a") {
            // 2000 was a leap year.
            #expect(throws: Never.self) { try PESEL.parse(number(six)) }
        } else {
            #expect(throws: PESEL.ParseFailure.impossibleDate) { try PESEL.parse(number(six)) }
        }
    }

    @Test("In a training office 22yy is read as 20yy up to 30 and 19yy above", arguments: [
        ("306101", "2030-01-01", "2230-01-01"), ("316101", "1931-01-01", "2231-01-01"), ("806115", "1980-01-15", "2280-01-15"),
        ("137216", "2013-12-16", "2213-12-16"), ("006229", "2000-02-29", nil), ("440514", "1944-05-14", "1944-05-14"),
    ] as [(String, String, String?)])
    func training(_ date: String, _ born: String, _ civil: String?) throws {
        let pesel = try PESEL.parse(number(date), training: true)
        #expect(pesel.birthDate(.training) == day(born))
        #expect(pesel.birthDate() == civil.map(day))
        if civil == nil { #expect(throws: PESEL.ParseFailure.impossibleDate) { try PESEL.parse(number(date)) } }
    }
}

@Suite("Money")
struct MoneyTests {
    @Test("Amounts as people write them", arguments: [
        ("456", 45_600), ("456,5", 45_650), ("456,05", 45_605), ("1 270,00", 127_000), ("1\u{00A0}270,00", 127_000),
        ("1\u{202F}270", 127_000), ("1.270,00", 127_000), ("1.234.567,89", 123_456_789), ("1270", 127_000), ("1270,5", 127_050),
        (" 542,00 zł ", 54_200), ("542zł", 54_200), ("0", 0), ("0,01", 1), ("007", 700), ("9 999 999 999,99", 999_999_999_999),
        ("0000000000001", 100),
    ])
    func accepted(_ text: String, _ grosze: Int64) throws { #expect(try Money.parse(text).grosze == grosze) }

    @Test("ST-12: 1.270 alone is ambiguous; other refusals have their reason", arguments: [
        ("1.270", Money.ParseFailure.ambiguousPoint), ("1.270.000", .ambiguousPoint), ("12.50", .decimalPoint), ("12.", .decimalPoint),
        ("", .empty), ("  ", .empty), ("zł", .empty), ("-5", .negative), ("\u{2212}5", .negative), ("abc", .notANumber),
        ("1,2,3", .notANumber), (",50", .notANumber), ("12,", .badGrosze), ("12,345", .badGrosze), ("12,5a", .notANumber),
        ("1 27,00", .badGrouping), ("1 2700", .badGrouping), ("1234 567", .badGrouping), ("1 234.567,00", .badGrouping),
        ("12, 5", .badGrosze), ("10 000 000 000", .tooLarge), ("1e3", .notANumber), ("12  000", .badGrouping), (" ,5", .notANumber),
    ])
    func refused(_ text: String, _ failure: Money.ParseFailure) { #expect(throws: failure) { try Money.parse(text) } }

    @Test("Written as Polish offices do, and read back", arguments: [
        (127_000, "1\u{00A0}270,00"), (5, "0,05"), (0, "0,00"), (100_000_000, "1\u{00A0}000\u{00A0}000,00"), (45_600, "456,00"),
        (12_345_678, "123\u{00A0}456,78"),
    ] as [(Int64, String)])
    func written(_ grosze: Int64, _ text: String) throws {
        #expect(Money(grosze: grosze).polishAmount == text)
        #expect(try Money.parse(text).grosze == grosze)
    }

    @Test("Arithmetic is on whole grosze")
    func arithmetic() {
        #expect(3 * Money(grosze: 45_600) == Money(grosze: 136_800))
        #expect(Money(grosze: 5) - Money(grosze: 7) == Money(grosze: -2))
        #expect(Money(grosze: -2).polishAmount == "-0,02")
        #expect(Money(grosze: 1) < Money(grosze: 2))
        #expect(Money(grosze: 1) + .zero == Money(grosze: 1))
    }
}

@Suite("Encodings and three values")
struct EncodingTests {
    private struct Everything: Codable, Equatable {
        var day = CalendarDay(iso: "2013-12-16")
        var month = YearMonth(iso: "2013-11")
        var time = TimeOfDay(iso: "14:00")
        var money = Money(grosze: 45_600)
        var pesel = try? PESEL.parse("44051401458")
        var period = IncomePeriod(iso: "2012")
        var validity = Validity(iso: "2014-01-31")
    }

    @Test("Values are encoded compactly and come back")
    func compact() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let data = try encoder.encode(Everything())
        #expect(
            String(decoding: data, as: UTF8.self)
                == #"{"day":"2013-12-16","money":45600,"month":"2013-11","period":"2012","pesel":"44051401458","time":"14:00","validity":"2014-01-31"}"#)
        #expect(try JSONDecoder().decode(Everything.self, from: data) == Everything())
    }

    @Test("What is not one of them is refused when read", arguments: [
        #"{"day":"2013-02-30","money":1}"#, #"{"month":"2013-13","money":1}"#, #"{"time":"25:00","money":1}"#,
        #"{"pesel":"44051401459","money":1}"#, #"{"period":"x","money":1}"#, #"{"validity":"x","money":1}"#,
    ])
    func refused(_ json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Everything.self, from: Data(json.utf8)) }
    }

    @Test("A training number without a civil day is read back")
    func trainingNumber() throws {
        let digits = [0, 0, 6, 2, 2, 9, 0, 0, 1, 0]
        let text = digits.map(String.init).joined() + String(PESEL.controlDigit(of: digits))
        let pesel = try PESEL.parse(text, training: true)
        #expect(try JSONDecoder().decode([PESEL].self, from: JSONEncoder().encode([pesel])) == [pesel])
    }

    @Test("P-14: one no settles all, one yes settles any, whatever is unknown")
    func threeValues() {
        for value in Outcome.allCases {
            #expect(Outcome.notMet.and(value) == .notMet)
            #expect(value.and(.notMet) == .notMet)
            #expect(Outcome.met.or(value) == .met)
            #expect(value.or(.met) == .met)
            #expect(Outcome.met.and(value) == value)
            #expect(Outcome.notMet.or(value) == value)
            #expect(value.negated.negated == value)
        }
        #expect(Outcome.unknown.and(.unknown) == .unknown)
        #expect(Outcome.unknown.or(.notMet) == .unknown)
        #expect(Outcome.met.negated == .notMet)
        #expect(Outcome.all([]) == .met)
        #expect(Outcome.any([]) == .notMet)
        #expect(Outcome(nil as Bool?) == .unknown)
        #expect(Outcome(true as Bool?) == .met)
        #expect(Outcome(false) == .notMet)
    }

    @Test("Relations and their opposites")
    func relations() {
        for relation in Comparison.Relation.allCases {
            for (left, right) in [(1, 2), (2, 2), (3, 2)] {
                #expect(relation.holds(left, right) != relation.opposite.holds(left, right))
            }
        }
        #expect(Comparison.Relation.atMost.holds(2, 2))
        #expect(!Comparison.Relation.below.holds(2, 2))
        #expect(Comparison.Relation.above.holds(3, 2))
        #expect(!Comparison.Relation.atLeast.holds(1, 2))
    }
}
