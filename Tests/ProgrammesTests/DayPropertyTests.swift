import Programmes
import Rules
import Testing

/// The days from one to another, both included.
private func days(_ first: CalendarDay, _ last: CalendarDay) -> [CalendarDay] {
    first <= last ? (first.dayNumber...last.dayNumber).map { CalendarDay(dayNumber: $0) } : []
}

@Suite("Properties of days: one value each, and no term that ends on a day off") struct DayPropertyTests {
    private static let horizon = day("2030-12-31")

    /// The days that are not covered exactly once by ranges that begin and end as the first and the last of them do.
    private func broken(_ ranges: [DayRange], from first: CalendarDay, to last: CalendarDay) -> [CalendarDay] {
        days(first, last).filter { day in ranges.count { $0.contains(day) } != 1 }
    }

    @Test("P-8: each amount of the law has exactly one value on each day from its first to 2030, or to the end of its last row")
    func law() {
        let byKey = Dictionary(grouping: Shipped.law.thresholds, by: \.key)
        #expect(byKey.count >= 8)
        for (key, rows) in byKey {
            let ranges = rows.map(\.valid)
            let first = ranges.compactMap(\.from).min() ?? Self.horizon
            let isOpen = ranges.contains { $0.to == nil }
            let last = isOpen ? Self.horizon : ranges.compactMap(\.to).max() ?? first
            #expect(broken(ranges, from: first, to: last).isEmpty, "\(key)")
            #expect(days(first, last).allSatisfy { Shipped.law.threshold(key, on: $0) != nil }, "\(key)")
        }
    }

    @Test("P-8: each amount that a programme prints has exactly one value on each day of its window", arguments: Presets.all.map(\.id))
    func printed(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        for (key, rows) in preset.printedThresholds {
            let opens = preset.filing.opens ?? rows.compactMap(\.valid.from).min() ?? day("2013-01-01")
            let closes = preset.filing.closes ?? rows.compactMap(\.valid.to).max() ?? Self.horizon
            #expect(broken(rows.map(\.valid), from: opens, to: closes).isEmpty, "\(key)")
        }
    }

    @Test("P-8: each amount that a programme asks for is known on each day of its window", arguments: Presets.all.map(\.id))
    func asked(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        guard let opens = preset.filing.opens, let closes = preset.filing.closes else { return }
        let names = ["threshold", "single_threshold", "disabled_child_threshold"]
        for use in preset.uses where use.id == "income_within_limit" && use.parameters["threshold_of"] != .text("income_year") {
            for name in names {
                guard case .text(let key)? = use.parameters[name] else { continue }
                let resolved = key == "min_pension.by_policy" ? "min_pension." + preset.policies[.minimumPension] : key
                let unknown = days(opens, closes).filter { preset.printed(resolved, on: $0) == nil && Shipped.law.threshold(resolved, on: $0) == nil }
                #expect(unknown.isEmpty, "\(key)")
            }
        }
    }

    @Test("NA-14: each part in a programme is one body's on each day", arguments: Presets.all.map(\.id))
    func institutions(_ id: String) throws {
        let preset = try #require(Presets.all.first { $0.id == id })
        for (role, bodies) in Dictionary(grouping: preset.institutions, by: \.role) {
            let ranges = bodies.map(\.valid)
            let edges = ranges.flatMap { [$0.from, $0.to] }.compactMap { $0 }
            let first = ranges.contains { $0.from == nil } ? day("2004-01-01") : edges.min() ?? day("2004-01-01")
            let last = ranges.contains { $0.to == nil } ? Self.horizon : edges.max() ?? Self.horizon
            #expect(broken(ranges, from: first, to: last).isEmpty, "\(role)")
        }
    }

    @Test("ST-15 to ST-19: a certificate fits at most one row of the table, whatever the day of issue")
    func certificates() {
        for authority in CertificateAuthority.allCases {
            for kind in CertificateKind.allCases {
                let rows = Shipped.law.certificates.filter { $0.authorities.contains(authority) && ($0.kinds.isEmpty || $0.kinds.contains(kind)) }
                for due in [true, false] {
                    let ranges = rows.filter { ($0.careAllowance ?? due) == due }.map(\.issued)
                    let twice = days(day("1997-01-01"), day("1999-12-31")).filter { day in ranges.count { $0.contains(day) } > 1 }
                    #expect(twice.isEmpty, "\(authority) \(kind)")
                }
            }
        }
    }

    @Test("P-5, KP-17: a term of days, weeks or months never ends on a day off, and is not moved off a working day", arguments: 2004...2030)
    func terms(_ year: Int) throws {
        let calendar = WorkingCalendar(Shipped.law)
        let first = try #require(CalendarDay(year: year, month: 1, day: 1))
        // Three and a half years on, as far as forty months reach.
        let reach = days(first, first.adding(months: 12 + 41))
        let off = reach.map { $0.weekday == .saturday || calendar.holiday(on: $0) != nil }
        var wrong: [String] = []
        for event in days(first, first.adding(years: 1).adding(days: -1)) {
            for count in 1...40 {
                let raw = [(Term.days(count), event.adding(days: count)), (.weeks(count), event.adding(days: 7 * count)), (.months(count), event.adding(months: count))]
                for (term, rawEnd) in raw {
                    let end = Deadline.end(of: term, after: event, calendar: calendar)
                    let (from, to) = (rawEnd.dayNumber - first.dayNumber, end.dayNumber - first.dayNumber)
                    let moved = from < to && off[from..<to].allSatisfy { $0 }
                    if to < from || off[to] || (from != to && !moved) { wrong.append("\(term) after \(event): \(end)") }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }
}
