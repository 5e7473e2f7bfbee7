import Rules
import Testing

@Suite("Movable feasts and the population number, further on")
struct FeastTests {
    // 2031 to 2040 were worked out by two rules that are not the program's, Gauss's of 1800 and Oudin's of 1940, which agree.
    @Test("Rulebook 4.2: Easter, Pentecost and Corpus Christi 2031 to 2040", arguments: [
        (2031, "04-13", "06-01", "06-12"), (2032, "03-28", "05-16", "05-27"), (2033, "04-17", "06-05", "06-16"),
        (2034, "04-09", "05-28", "06-08"), (2035, "03-25", "05-13", "05-24"), (2036, "04-13", "06-01", "06-12"),
        (2037, "04-05", "05-24", "06-04"), (2038, "04-25", "06-13", "06-24"), (2039, "04-10", "05-29", "06-09"),
        (2040, "04-01", "05-20", "05-31"),
    ])
    func later(_ year: Int, _ easter: String, _ pentecost: String, _ corpus: String) {
        let sunday = WorkingCalendar.easterSunday(year)
        #expect(sunday.iso == "\(year)-" + easter)
        #expect(sunday.adding(days: 49).iso == "\(year)-" + pentecost)
        #expect(sunday.adding(days: 60).iso == "\(year)-" + corpus)
    }

    /// Gauss's rule with the constants of the years 1900 to 2099.
    private func gauss(_ year: Int) -> (month: Int, day: Int) {
        let (a, b, c) = (year % 19, year % 4, year % 7)
        let d = (19 * a + 24) % 30
        let e = (2 * b + 4 * c + 6 * d + 5) % 7
        if d == 29, e == 6 { return (4, 19) }
        if d == 28, e == 6, a > 10 { return (4, 18) }
        return 22 + d + e <= 31 ? (3, 22 + d + e) : (4, d + e - 9)
    }

    @Test("Easter agrees with Gauss's rule in every year from 1900 to 2099, and the law's feasts follow it")
    func agreement() {
        let calendar = WorkingCalendar(law2013)
        for year in 1900...2099 {
            let sunday = WorkingCalendar.easterSunday(year)
            #expect((sunday.month, sunday.day) == gauss(year), "\(year)")
            #expect(sunday.weekday == .sunday, "\(year)")
            #expect(calendar.holiday(on: sunday.adding(days: 1))?.id == "easter_monday", "\(year)")
            #expect(calendar.holiday(on: sunday.adding(days: 60))?.id == "corpus_christi", "\(year)")
            #expect(calendar.holiday(on: sunday.adding(days: 59)) == nil, "\(year)")
        }
    }

    /// A number with the coded date, the tenth digit and the right control digit.
    private func number(_ date: String, tenth: Int = 0) -> String {
        let ten = date + "001" + String(tenth)
        return ten + String(PESEL.controlDigit(of: ten.unicodeScalars.map { Int($0.value) - 0x30 }))
    }

    @Test("Rulebook 4.1: first and last day and the leap days of each of the five centuries", arguments: [
        (1800, 80, ["1896"]), (1900, 0, ["1904", "1996"]), (2000, 20, ["2000", "2096"]), (2100, 40, ["2104", "2196"]), (2200, 60, ["2204", "2296"]),
    ])
    func centuries(_ first: Int, _ offset: Int, _ leaps: [String]) throws {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        func coded(_ day: CalendarDay) -> String { two(day.year % 100) + two(day.month + offset) + two(day.day) }
        let days = [day("\(first)-01-01"), day("\(first + 99)-12-31")] + leaps.map { day($0 + "-02-29") }
        for day in days { #expect(try PESEL.parse(number(coded(day))).birthDate() == day) }
        // Of the round years only 2000 has a leap day.
        let round = "00" + two(2 + offset) + "29"
        if first == 2000 {
            #expect(try PESEL.parse(number(round)).birthDate() == day("2000-02-29"))
        } else {
            #expect(throws: PESEL.ParseFailure.impossibleDate) { try PESEL.parse(number(round)) }
        }
        for month in [0, 13] {
            #expect(throws: PESEL.ParseFailure.impossibleDate) { try PESEL.parse(number("50" + two(month + offset) + "10")) }
        }
    }

    @Test("Rulebook 4.1: an even tenth digit is a woman's, an odd one a man's", arguments: 0...9)
    func sex(_ tenth: Int) throws {
        #expect(try PESEL.parse(number("800101", tenth: tenth)).sex == ([0, 2, 4, 6, 8].contains(tenth) ? .female : .male))
    }

    @Test("Rulebook 4.1: any one digit mistyped is found out by the control digit", arguments: ["44051401458", "99923100052", "04222901244"])
    func mistyped(_ text: String) {
        let digits = Array(text)
        for place in digits.indices {
            for digit in "0123456789" where digit != digits[place] {
                var wrong = digits
                wrong[place] = digit
                #expect(throws: PESEL.ParseFailure.checksum) { try PESEL.parse(String(wrong)) }
            }
        }
    }
}
