import Localization
import Rules
import Screens
import Testing

@Suite("Typed values") struct EntryTests {
    static let today = CaseSamples.day("2013-12-17")

    @Test("Days in every shape that clerks type", arguments: [
        ("5.12", "2013-12-05"), ("05.12.", "2013-12-05"), ("051213", "2013-12-05"), ("05122013", "2013-12-05"),
        ("5 12 2013", "2013-12-05"), ("5/12/13", "2013-12-05"), ("2013-12-05", "2013-12-05"), ("dziś", "2013-12-17"),
        ("dzis", "2013-12-17"), ("Wczoraj", "2013-12-16"), ("jutro", "2013-12-18"), ("+3", "2013-12-20"), ("-1t", "2013-12-10"),
        ("-1w", "2013-12-10"), ("+1m", "2014-01-17"), ("-2r", "2011-12-17"), ("0512", "2013-12-05"), (" 5.12 ", "2013-12-05"),
        ("10.01", "2014-01-10"), ("29.02.2012", "2012-02-29"), ("29.02", "2012-02-29"),
    ])
    func days(text: String, iso: String) {
        #expect(DateEntry.parse(text, today: Self.today) == CaseSamples.day(iso))
    }

    @Test("What is no day is refused", arguments: [
        "", "31.11", "30.02.2013", "13.13.2013", "1.2.3.4", "abc", "5", "512", "+", "+3x", "-99999t", "5.12.201", "29.02.2013", "12:30",
    ])
    func noDays(text: String) {
        #expect(DateEntry.parse(text, today: Self.today) == nil)
    }

    @Test("A birth date of two digits is the latest one that is past", arguments: [
        ("041244", "1944-12-04"), ("171213", "2013-12-17"), ("181213", "1913-12-18"), ("1.1.00", "2000-01-01"),
    ])
    func births(text: String, iso: String) {
        #expect(DateEntry.parse(text, today: Self.today, lean: .past) == CaseSamples.day(iso))
    }

    @Test("Times", arguments: [("14:00", "14:00"), ("14.05", "14:05"), ("1400", "14:00"), ("905", "09:05"), ("14", "14:00"), ("0:00", "00:00")])
    func times(text: String, iso: String) {
        #expect(TimeEntry.parse(text) == CaseSamples.time(iso))
    }

    @Test("What is no time is refused", arguments: ["", "24:00", "12:60", "2400", "12:5", "1:2:3", "x"])
    func noTimes(text: String) {
        #expect(TimeEntry.parse(text) == nil)
    }

    @Test("Months", arguments: [
        ("11.2013", 2013, 11), ("11 13", 2013, 11), ("112013", 2013, 11), ("1113", 2013, 11), ("2013-11", 2013, 11), ("11", 2013, 11),
        ("12", 2013, 12),
    ])
    func months(text: String, year: Int, month: Int) {
        #expect(YearMonthEntry.parse(text, today: Self.today) == CaseSamples.month(year, month))
    }

    @Test("A month without a year is the latest one that has begun")
    func latestMonth() {
        #expect(YearMonthEntry.parse("2", today: CaseSamples.day("2014-01-10")) == CaseSamples.month(2013, 2))
        #expect(YearMonthEntry.parse("13", today: Self.today) == nil)
        #expect(YearMonthEntry.parse("0.2013", today: Self.today) == nil)
    }

    @Test("Post codes, and an amount that reads the same when it is shown again")
    func codesAndAmounts() throws {
        #expect(PostcodeEntry.parse("82103") == "82-103")
        #expect(PostcodeEntry.parse("82-103") == "82-103")
        #expect(PostcodeEntry.parse("8210") == nil)
        let amount = Money(grosze: 127_000)
        #expect(MoneyEntry.text(amount) == "1 270,00")
        #expect(try MoneyEntry.parse(MoneyEntry.text(amount)) == amount)
        #expect(throws: Money.ParseFailure.ambiguousPoint) { try MoneyEntry.parse("1.270") }
    }

    @Test("A training PESEL gives a birth date of our century; the control digit decides")
    func pesels() throws {
        let known = try PeselEntry.parse("69720500128", training: true)
        #expect(known.birthDate == CaseSamples.day("1969-12-05"))
        #expect(known.sex == .female)
        #expect(throws: PESEL.ParseFailure.checksum) { try PeselEntry.parse("69720500129", training: true) }
    }

    @Test("Texts that hide something or are too long are refused, at the limit they pass")
    func hostileTexts() {
        let texts = Language.polish.texts
        let hostile = [
            ("Anna\u{1B}[2J", "U+001B", 5), ("An\u{202E}na\u{7}", "U+202E", 3), ("a\u{200B}b", "U+200B", 2), ("z\u{307}a\u{7}", "U+0007", 3),
        ]
        for (text, code, place) in hostile {
            #expect(FieldText.fault(text, limit: 100, texts) == texts.forbiddenCharacter(code, at: place))
        }
        #expect(FieldText.fault(String(repeating: "ż", count: 100), limit: 100, texts) == nil)
        #expect(FieldText.fault(String(repeating: "ż", count: 101), limit: 100, texts) == texts.tooLong(100))
    }

    @Test("Polish nouns agree with their numbers", arguments: [
        (1, "1 dokument"), (2, "2 dokumenty"), (4, "4 dokumenty"), (5, "5 dokumentów"), (12, "12 dokumentów"), (22, "22 dokumenty"),
        (112, "112 dokumentów"), (0, "0 dokumentów"), (21, "21 dokumentów"),
    ])
    func plurals(count: Int, text: String) {
        #expect(Language.polish.texts.documents(count) == text.replacing(" ", with: "\u{A0}"))
    }

    @Test("Numbers, days and amounts have one shape in both languages")
    func formats() {
        for texts in Language.allCases.map(\.texts) {
            #expect(texts.number(12_345) == "12\u{A0}345")
            #expect(texts.date(CaseSamples.day("2013-08-06")) == "06.08.2013")
            #expect(texts.money(Money(grosze: 127_000)) == "1\u{A0}270,00\u{A0}zł")
        }
    }
}
