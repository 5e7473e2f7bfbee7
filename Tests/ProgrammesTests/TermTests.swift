import Programmes
import Rules
import Testing

@Suite("Terms under the law as shipped") struct ShippedTermTests {
    private let calendar = WorkingCalendar(Shipped.law)

    @Test("KPA art. 57, KC art. 115, P-5: moved over Saturdays and the days off of the day's law", arguments: [
        (Term.days(8), "2013-03-22", "2013-04-02"), (.days(3), "2013-12-22", "2013-12-27"), (.days(3), "2025-12-21", "2025-12-29"),
        (.days(3), "2024-12-21", "2024-12-24"), (.days(3), "2018-11-09", "2018-11-13"), (.days(3), "2019-11-09", "2019-11-12"),
        (.days(1), "2011-01-05", "2011-01-07"), (.days(1), "2010-01-05", "2010-01-06"), (.days(3), "2013-04-28", "2013-05-02"),
        (.days(3), "2013-04-30", "2013-05-06"), (.days(3), "2013-05-27", "2013-05-31"), (.days(3), "2013-08-12", "2013-08-16"),
        (.days(3), "2013-10-22", "2013-10-25"), (.days(14), "2013-12-18", "2014-01-02"),
    ])
    func days(_ term: Term, _ event: String, _ end: String) {
        #expect(Deadline.end(of: term, after: day(event), calendar: calendar) == day(end))
    }

    @Test("KPA art. 57 § 2 to § 3a: the same weekday, the same day of the month or its last, the same date", arguments: [
        (Term.weeks(1), "2013-10-24", "2013-10-31"), (.weeks(1), "2013-10-25", "2013-11-04"), (.weeks(2), "2013-11-27", "2013-12-11"),
        (.months(1), "2013-03-31", "2013-04-30"), (.months(1), "2013-05-31", "2013-07-01"), (.months(6), "2012-08-31", "2013-02-28"),
        (.months(1), "2013-01-31", "2013-02-28"), (.months(1), "2012-01-31", "2012-02-29"), (.years(3), "2012-02-29", "2015-03-02"),
        (.years(4), "2012-02-29", "2016-02-29"), (.years(1), "2013-06-03", "2014-06-03"),
    ])
    func longer(_ term: Term, _ event: String, _ end: String) {
        #expect(Deadline.end(of: term, after: day(event), calendar: calendar) == day(end))
    }

    @Test("P-5: where only holidays move a term a Saturday ends it, and nothing moves it where nothing may", arguments: [
        ("2013-03-22", 8, "2013-03-30", "2013-03-30"), ("2013-12-22", 3, "2013-12-27", "2013-12-25"), ("2013-10-31", 3, "2013-11-04", "2013-11-03"),
    ])
    func otherShifts(_ event: String, _ count: Int, _ holidays: String, _ none: String) {
        #expect(Deadline.end(of: .days(count), after: day(event), calendar: calendar, shift: .holidays) == day(holidays))
        #expect(Deadline.end(of: .days(count), after: day(event), calendar: calendar, shift: .none) == day(none))
    }
}
