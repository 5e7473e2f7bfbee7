import Programmes
import Rules
import Testing

/// The amounts of the law a second time, from the rulebook: whoever changes one in the data changes it here, too.
@Suite("Law tables, each amount and each day on which it changes")
struct LawBoundaryTests {
    struct Amounts: Sendable, CustomTestStringConvertible {
        let key: String
        /// The last day of the last amount; nil while it is in force.
        let to: String?
        /// Amounts in grosze with their first days.
        let steps: [(from: String, grosze: Int64)]
        var testDescription: String { key }
    }

    static let table: [Amounts] = [
        Amounts(
            key: "social_assistance.single", to: nil,
            steps: [
                ("2004-05-01", 46_100), ("2006-10-01", 47_700), ("2012-10-01", 54_200), ("2015-10-01", 63_400),
                ("2018-10-01", 70_100), ("2022-01-01", 77_600), ("2025-01-01", 101_000),
            ]),
        Amounts(
            key: "social_assistance.person", to: nil,
            steps: [
                ("2004-05-01", 31_600), ("2006-10-01", 35_100), ("2012-10-01", 45_600), ("2015-10-01", 51_400),
                ("2018-10-01", 52_800), ("2022-01-01", 60_000), ("2025-01-01", 82_300),
            ]),
        Amounts(
            key: "sa_hectare.per_ha", to: nil,
            steps: [
                ("2004-05-01", 19_400), ("2006-10-01", 20_700), ("2012-10-01", 25_000), ("2015-10-01", 28_800),
                ("2018-10-01", 30_800), ("2022-01-01", 34_500), ("2025-01-01", 45_900),
            ]),
        Amounts(
            key: "family_benefits.basic", to: nil,
            steps: [
                ("2004-05-01", 50_400), ("2012-11-01", 53_900), ("2014-11-01", 57_400), ("2015-11-01", 67_400),
            ]),
        Amounts(
            key: "family_benefits.disabled_child", to: nil,
            steps: [
                ("2004-05-01", 58_300), ("2012-11-01", 62_300), ("2014-11-01", 66_400), ("2015-11-01", 76_400),
            ]),
        Amounts(
            key: "min_pension.full", to: nil,
            steps: [
                ("2004-03-01", 56_258), ("2006-03-01", 59_746), ("2008-03-01", 63_629), ("2009-03-01", 67_510),
                ("2010-03-01", 70_629), ("2011-03-01", 72_818), ("2012-03-01", 79_918), ("2013-03-01", 83_115),
                ("2014-03-01", 84_445), ("2015-03-01", 88_045), ("2016-03-01", 88_256), ("2017-03-01", 100_000),
                ("2018-03-01", 102_980), ("2019-03-01", 110_000), ("2020-03-01", 120_000), ("2021-03-01", 125_088),
                ("2022-03-01", 133_844), ("2023-03-01", 158_844), ("2024-03-01", 178_096), ("2025-03-01", 187_891),
            ]),
        Amounts(
            key: "min_pension.partial", to: "2015-02-28",
            steps: [
                ("2010-03-01", 54_329), ("2011-03-01", 56_013), ("2012-03-01", 61_338), ("2013-03-01", 63_792),
                ("2014-03-01", 64_813),
            ]),
        Amounts(
            key: "gus_disposable.person_month", to: "2012-12-31",
            steps: [
                ("2012-01-01", 127_000),
            ]),
    ]

    @Test("Rulebook 3: each amount on its first and last day", arguments: table)
    func amounts(_ row: Amounts) {
        func amount(_ day: CalendarDay) -> Money? { Shipped.law.threshold(row.key, on: day)?.amount }
        #expect(amount(day(row.steps[0].from).adding(days: -1)) == nil)
        for (index, step) in row.steps.enumerated() {
            let expected = Money(grosze: step.grosze)
            #expect(amount(day(step.from)) == expected, "\(step.from)")
            let next = index + 1 < row.steps.count ? day(row.steps[index + 1].from) : row.to.map { day($0).adding(days: 1) }
            if let next { #expect(amount(next.adding(days: -1)) == expected, "before \(next)") }
        }
        if let to = row.to {
            #expect(amount(day(to).adding(days: 1)) == nil)
        } else {
            #expect(amount(day("2100-01-01")) == Money(grosze: row.steps[row.steps.count - 1].grosze))
        }
    }

    @Test("Rulebook 3: the table holds these keys and no others")
    func keys() {
        #expect(Set(Shipped.law.thresholds.map(\.key)) == Set(Self.table.map(\.key)))
    }

    /// The days off with their rules and the first day of each, from the act of 1951 and its changes.
    private static let daysOff: [String: (rule: HolidayRow.Rule, from: String?)] = [
        "sunday": (.weekday(.sunday), nil), "new_year": (.fixed(month: 1, day: 1), nil), "epiphany": (.fixed(month: 1, day: 6), "2011-01-01"),
        "easter_sunday": (.easter(offset: 0), nil), "easter_monday": (.easter(offset: 1), nil), "labour_day": (.fixed(month: 5, day: 1), nil),
        "constitution_day": (.fixed(month: 5, day: 3), nil), "pentecost": (.easter(offset: 49), nil),
        "corpus_christi": (.easter(offset: 60), nil), "assumption": (.fixed(month: 8, day: 15), nil),
        "all_saints": (.fixed(month: 11, day: 1), nil), "independence_day": (.fixed(month: 11, day: 11), nil),
        "independence_centenary": (.oneOff(day("2018-11-12")), nil), "christmas_eve": (.fixed(month: 12, day: 24), "2025-02-01"),
        "christmas": (.fixed(month: 12, day: 25), nil), "second_christmas_day": (.fixed(month: 12, day: 26), nil),
    ]

    @Test("Rulebook 4.2: each day off has its rule and its time")
    func holidays() {
        #expect(Set(Shipped.law.holidays.map(\.id)) == Set(Self.daysOff.keys))
        for row in Shipped.law.holidays {
            #expect(row.rule == Self.daysOff[row.id]?.rule, "\(row.id)")
            #expect(row.valid.from?.iso == Self.daysOff[row.id]?.from, "\(row.id)")
        }
    }
}
