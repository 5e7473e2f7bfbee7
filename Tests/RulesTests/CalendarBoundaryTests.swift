import Rules
import Testing

@Suite("Edges of the calendar")
struct CalendarBoundaryTests {
    @Test("A day made from parts ends with the year 9999")
    func years() {
        #expect(CalendarDay(year: 9999, month: 12, day: 31) != nil)
        #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
        #expect(YearMonth(year: 9999, month: 12) != nil)
        #expect(YearMonth(year: 10_000, month: 1) == nil)
    }

    @Test("Each first of March of a century's year comes back from its number as itself", arguments: [
        "0100-03-01", "1700-03-01", "1800-03-01", "1900-03-01", "2000-02-29", "2000-03-01", "2100-02-28", "2100-03-01", "2400-02-29",
    ])
    func centuries(_ iso: String) {
        #expect(CalendarDay(dayNumber: day(iso).dayNumber).iso == iso)
    }

    @Test("P-3: nobody has completed a year on the day before the first birthday")
    func firstYear() {
        #expect(Age.completedYears(born: day("2013-05-01"), on: day("2013-05-01")) == 0)
        #expect(Age.completedYears(born: day("2013-05-01"), on: day("2014-04-30")) == 0)
        #expect(Age.completedYears(born: day("2013-05-01"), on: day("2014-05-01")) == 1)
        #expect(Age.completedYears(born: day("2013-05-01"), on: day("2013-04-30")) == nil)
    }

    @Test("ST-9: the last day of a month and of a year, whose amount counts for the income of them", arguments: [
        ("2013-11", "2013-11-30"), ("2012-02", "2012-02-29"), ("2013-12", "2013-12-31"), ("2012", "2012-12-31"),
    ])
    func lastDays(_ period: String, _ last: String) {
        // The programme asks for the amount of the income's own time, which here is in force on that day only.
        let isYear = period.utf8.count == 4
        let filed = isYear ? day("2013-06-10") : period == "2013-12" ? day("2014-01-10") : day(last).adding(days: 10)
        let law = LawTables(thresholds: [
            ThresholdRow(
                key: "k", amount: Money(grosze: 100), valid: DayRange(from: day(last), to: day(last)), source: "test",
                confidence: .statute)
        ])
        let finding = gate(
            applicantFacts(on: filed.iso) { _, person in
                person.inHousehold = true
                person.incomes = []
            },
            criterion(
                "income_within_limit",
                [
                    "circle": .text("household"), "threshold": .text("k"), "relation": .text("at_most"),
                    "period": .text(isYear ? "year_before_filing" : "month_before_filing"), "threshold_of": .text("income_year"),
                ]), law: law)
        #expect(finding.reason == .incomeWithinLimit, "\(finding.reason)")
    }
}
