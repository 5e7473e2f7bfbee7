import Rules
import Testing

@Suite("Calendar")
struct CalendarTests {
    @Test("A day exists or is refused", arguments: [
        ("2013-02-28", true), ("2013-02-29", false), ("2012-02-29", true), ("1900-02-29", false), ("2000-02-29", true),
        ("2013-04-31", false), ("2013-13-01", false), ("2013-00-10", false), ("2013-01-00", false), ("0000-01-01", false),
        ("0001-01-01", true), ("9999-12-31", true), ("2013-1-01", false), ("2013/01/01", false), ("2013-01-0a", false),
        ("2013-01-01 ", false), ("", false),
    ])
    func existence(_ iso: String, _ exists: Bool) {
        #expect((CalendarDay(iso: iso) != nil) == exists)
        if exists { #expect(CalendarDay(iso: iso)?.iso == iso) }
    }

    @Test("Day numbers count from 1970-01-01 and come back", arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2013-12-16", 16_055), ("1899-12-31", -25_568),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func dayNumbers(_ iso: String, _ number: Int) {
        #expect(day(iso).dayNumber == number)
        #expect(CalendarDay(dayNumber: number) == day(iso))
    }

    @Test("Every day of four centuries follows the one before")
    func continuity() {
        var current = day("1800-01-01")
        while current < day("2200-12-31") {
            let next = CalendarDay(dayNumber: current.dayNumber + 1)
            guard next > current, next.dayNumber == current.dayNumber + 1, next == current.adding(days: 1) else {
                Issue.record("broken after \(current)")
                return
            }
            current = next
        }
    }

    @Test("ST-23: weekdays", arguments: [
        ("2013-12-16", Weekday.monday), ("2013-11-25", .monday), ("2013-12-15", .sunday), ("1970-01-01", .thursday),
        ("1944-05-14", .sunday), ("2000-02-29", .tuesday), ("0001-01-01", .monday),
    ])
    func weekdays(_ iso: String, _ weekday: Weekday) { #expect(day(iso).weekday == weekday) }

    @Test("KPA art. 57 § 3: months and years end on the last day of a short month", arguments: [
        ("2013-01-31", 1, "2013-02-28"), ("2012-01-31", 1, "2012-02-29"), ("2013-11-30", 3, "2014-02-28"),
        ("2013-12-15", 1, "2014-01-15"), ("2013-03-31", -1, "2013-02-28"), ("2013-01-15", -1, "2012-12-15"),
        ("2012-02-29", 12, "2013-02-28"), ("2012-02-29", 48, "2016-02-29"),
    ])
    func months(_ iso: String, _ count: Int, _ result: String) { #expect(day(iso).adding(months: count) == day(result)) }

    @Test("Months, times and their texts")
    func smallTypes() {
        #expect(YearMonth(iso: "2013-11")?.previous == YearMonth(year: 2013, month: 10))
        #expect(YearMonth(iso: "2014-01")?.previous == YearMonth(iso: "2013-12"))
        #expect(YearMonth(iso: "2013-13") == nil)
        #expect(YearMonth(iso: "2013-1") == nil)
        #expect(YearMonth(iso: "2013-1x") == nil)
        #expect(YearMonth(year: 0, month: 1) == nil)
        #expect(YearMonth(of: day("2013-11-30")) < YearMonth(of: day("2013-12-01")))
        #expect(day("2013-11-30").yearMonth.firstDay == day("2013-11-01"))
        #expect(TimeOfDay(iso: "14:00")?.minutes == 840)
        #expect(TimeOfDay(iso: "23:59")?.iso == "23:59")
        #expect(TimeOfDay(iso: "00:05")?.iso == "00:05")
        #expect(TimeOfDay(iso: "24:00") == nil)
        #expect(TimeOfDay(iso: "12:60") == nil)
        #expect(TimeOfDay(iso: "1:00") == nil)
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
        #expect(IncomePeriod(iso: "2012") == .year(2012))
        #expect(IncomePeriod(iso: "0000") == nil)
        #expect(IncomePeriod(iso: "2012-1") == nil)
        #expect(IncomePeriod.year(2012).months == 12)
        #expect(IncomePeriod(iso: "2012-01")?.months == 1)
        #expect(Validity(iso: "permanent") == .permanent)
        #expect(Validity(iso: "soon") == nil)
    }

    @Test("P-3: ages are reached at the start of the birthday; 29 February on the 28th in common years", arguments: [
        ("1963-12-16", 50, "2013-12-16"), ("2004-02-29", 16, "2020-02-29"), ("2004-02-29", 9, "2013-02-28"),
        ("1995-03-01", 18, "2013-03-01"),
    ])
    func ages(_ born: String, _ years: Int, _ reached: String) {
        #expect(Age.reached(years, born: day(born)) == day(reached))
        #expect(Age.reached(years, born: day(born), policies: Policies([.ageReached: "end_of_birthday"])) == day(reached).adding(days: 1))
        #expect(Age.completedYears(born: day(born), on: day(reached)) == years)
        #expect(Age.completedYears(born: day(born), on: day(reached).adding(days: -1)) == years - 1)
        #expect(Age.completedYears(born: day(born), on: day(born).adding(days: -1)) == nil)
        #expect(Age.completedYears(born: day(born), on: day(born)) == 0)
    }
}

@Suite("Days off and terms")
struct TermTests {
    @Test("Rulebook 4.2: Easter, Pentecost and Corpus Christi 2004 to 2030", arguments: [
        (2004, "04-11", "05-30", "06-10"), (2005, "03-27", "05-15", "05-26"), (2006, "04-16", "06-04", "06-15"),
        (2007, "04-08", "05-27", "06-07"), (2008, "03-23", "05-11", "05-22"), (2009, "04-12", "05-31", "06-11"),
        (2010, "04-04", "05-23", "06-03"), (2011, "04-24", "06-12", "06-23"), (2012, "04-08", "05-27", "06-07"),
        (2013, "03-31", "05-19", "05-30"), (2014, "04-20", "06-08", "06-19"), (2015, "04-05", "05-24", "06-04"),
        (2016, "03-27", "05-15", "05-26"), (2017, "04-16", "06-04", "06-15"), (2018, "04-01", "05-20", "05-31"),
        (2019, "04-21", "06-09", "06-20"), (2020, "04-12", "05-31", "06-11"), (2021, "04-04", "05-23", "06-03"),
        (2022, "04-17", "06-05", "06-16"), (2023, "04-09", "05-28", "06-08"), (2024, "03-31", "05-19", "05-30"),
        (2025, "04-20", "06-08", "06-19"), (2026, "04-05", "05-24", "06-04"), (2027, "03-28", "05-16", "05-27"),
        (2028, "04-16", "06-04", "06-15"), (2029, "04-01", "05-20", "05-31"), (2030, "04-21", "06-09", "06-20"),
    ])
    func movableFeasts(_ year: Int, _ easter: String, _ pentecost: String, _ corpus: String) {
        let sunday = WorkingCalendar.easterSunday(year)
        #expect(sunday.iso == "\(year)-" + easter)
        #expect(sunday.adding(days: 49).iso == "\(year)-" + pentecost)
        #expect(sunday.adding(days: 60).iso == "\(year)-" + corpus)
        #expect(sunday.weekday == .sunday)
    }

    @Test("P-5, KP-17: three days from delivery, as worked in rulebook 4.2", arguments: [
        ("2013-10-25", "2013-10-28", "2013-10-28", "2013-10-28"), ("2013-10-29", "2013-11-01", "2013-11-02", "2013-11-04"),
        ("2013-10-30", "2013-11-02", "2013-11-02", "2013-11-04"), ("2013-10-31", "2013-11-03", "2013-11-04", "2013-11-04"),
        ("2013-11-08", "2013-11-11", "2013-11-12", "2013-11-12"),
    ])
    func threeDays(_ delivered: String, _ none: String, _ holidays: String, _ saturdays: String) {
        let calendar = WorkingCalendar(law2013)
        for (option, end) in [("none", none), ("holidays", holidays), ("holidays_and_saturdays", saturdays)] {
            let shift = Deadline.shift(Policies([.termShift: option]))
            #expect(Deadline.end(of: .days(3), after: day(delivered), calendar: calendar, shift: shift) == day(end))
        }
        #expect(Deadline.end(of: .days(3), after: day(delivered), calendar: calendar) == day(saturdays))
    }

    @Test("KPA art. 57: weeks, months and years", arguments: [
        (Term.weeks(2), "2013-12-02", "2013-12-16"), (.months(1), "2013-01-31", "2013-02-28"),
        (.months(1), "2013-12-15", "2014-01-15"), (.years(1), "2012-02-29", "2013-02-28"), (.weeks(1), "2013-12-18", "2013-12-27"),
    ])
    func terms(_ term: Term, _ event: String, _ end: String) {
        #expect(Deadline.end(of: term, after: day(event), calendar: WorkingCalendar(law2013)) == day(end))
    }

    @Test("Days off by the law of the day", arguments: [
        ("2010-01-06", nil), ("2011-01-06", "epiphany"), ("2018-11-12", "centenary"), ("2019-11-12", nil),
        ("2024-12-24", nil), ("2025-12-24", "christmas_eve"), ("2013-12-15", "sunday"), ("2013-12-16", nil),
        ("2013-04-01", "easter_monday"), ("2013-05-30", "corpus_christi"),
    ] as [(String, String?)])
    func law(_ iso: String, _ id: String?) { #expect(WorkingCalendar(law2013).holiday(on: day(iso))?.id == id) }

    @Test("A term never ends on a day off or a Saturday")
    func neverOff() {
        let calendar = WorkingCalendar(law2013)
        var event = day("2010-01-01")
        while event < day("2014-01-01") {
            let end = Deadline.end(of: .days(3), after: event, calendar: calendar)
            guard end.weekday != .saturday, calendar.holiday(on: end) == nil, end >= event.adding(days: 3) else {
                Issue.record("bad end after \(event)")
                return
            }
            event = event.adding(days: 1)
        }
    }
}
