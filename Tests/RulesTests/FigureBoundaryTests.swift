import Rules
import Testing

@Suite("Edges of amounts, months, times and feasts")
struct FigureBoundaryTests {
    @Test("The largest amount that may be stated is the largest that is read")
    func largest() throws {
        #expect(Money.largestStated == Money(grosze: 999_999_999_999))
        #expect(try Money.parse("9999999999,99") == Money.largestStated)
    }

    @Test("A point at the end parts no thousands")
    func point() {
        #expect(throws: Money.ParseFailure.decimalPoint) { try Money.parse("123.") }
        #expect(throws: Money.ParseFailure.ambiguousPoint) { try Money.parse("1.270") }
    }

    @Test("A period of income begins with the year 1; a validity is written as it is read")
    func texts() {
        #expect(IncomePeriod(iso: "0001") == .year(1))
        #expect(IncomePeriod(iso: "0000") == nil)
        for iso in ["permanent", "2013-08-15"] { #expect(Validity(iso: iso)?.iso == iso) }
    }

    @Test("Years begin with the first, and the sign after nine is no digit")
    func edges() {
        #expect(YearMonth(year: 1, month: 1) != nil && YearMonth(year: 0, month: 1) == nil)
        #expect(CalendarDay(iso: "2013-01-0:") == nil && TimeOfDay(iso: "0::00") == nil && YearMonth(iso: "2013-0:") == nil)
        #expect(CalendarDay(iso: "2013-01-09") != nil && TimeOfDay(iso: "09:00") != nil)
    }

    @Test("Nothing lies before itself")
    func order() throws {
        let month = try #require(YearMonth(iso: "2013-11"))
        let time = try #require(TimeOfDay(iso: "14:00"))
        #expect(!(month < month) && !(time < time) && !(day("2013-11-01") < day("2013-11-01")) && !(Money.zero < Money.zero))
    }

    @Test("Easter in the seventeen hundreds, where the moon's correction is another", arguments: [
        (1700, "1700-04-11"), (1703, "1703-04-08"), (1704, "1704-03-23"), (1707, "1707-04-24"), (1600, "1600-04-02"), (3165, "3165-04-18"),
    ])
    func easter(_ year: Int, _ sunday: String) {
        #expect(WorkingCalendar.easterSunday(year) == day(sunday))
    }

    @Test("ST-6: Internet runs from the agreement unless the programme says otherwise")
    func support() { #expect(!Support().internetFromProjectEnd) }
}
