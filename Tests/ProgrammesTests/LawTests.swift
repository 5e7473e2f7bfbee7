import Programmes
import Rules
import Testing

@Suite("Law tables")
struct LawTests {
    @Test("Each key has exactly one value on each day from its first to its last")
    func coverage() {
        for (key, rows) in Dictionary(grouping: Shipped.law.thresholds, by: \.key) {
            let first = rows.compactMap(\.valid.from).min() ?? day("2004-01-01")
            let last = rows.contains { $0.valid.to == nil } ? day("2026-12-31") : rows.compactMap(\.valid.to).max() ?? first
            var current = first
            while current <= last {
                let count = rows.filter { $0.valid.contains(current) }.count
                guard count == 1 else {
                    Issue.record("\(key): \(count) values on \(current)")
                    break
                }
                current = current.adding(days: 1)
            }
        }
    }

    @Test("Rulebook 3: amounts on both sides of each change", arguments: [
        ("social_assistance.single", "2012-09-30", 47_700), ("social_assistance.single", "2012-10-01", 54_200),
        ("social_assistance.person", "2012-09-30", 35_100), ("social_assistance.person", "2012-10-01", 45_600),
        ("social_assistance.person", "2015-09-30", 45_600), ("social_assistance.person", "2015-10-01", 51_400),
        ("social_assistance.single", "2015-10-01", 63_400), ("family_benefits.basic", "2012-10-31", 50_400),
        ("family_benefits.basic", "2012-11-01", 53_900), ("family_benefits.disabled_child", "2012-11-01", 62_300),
        ("min_pension.full", "2013-02-28", 79_918), ("min_pension.full", "2013-03-01", 83_115),
        ("min_pension.partial", "2013-03-01", 63_792), ("gus_disposable.person_month", "2012-12-31", 127_000),
        ("social_assistance.single", "2025-01-01", 101_000), ("sa_hectare.per_ha", "2013-12-01", 25_000),
    ] as [(String, String, Int64)])
    func amounts(_ key: String, _ on: String, _ grosze: Int64) {
        #expect(Shipped.law.threshold(key, on: day(on))?.amount == Money(grosze: grosze))
    }

    @Test("ST-9, ST-12, ST-14: what stegna-2013 prints is what the law had then")
    func printed() throws {
        for (key, printed) in Shipped.stegna.printedThresholds {
            let amount = try #require(printed.first).amount
            let on = key.hasPrefix("gus") ? day("2012-12-31") : try #require(Shipped.stegna.filing.closes)
            #expect(Shipped.law.threshold(key, on: on)?.amount == amount, "\(key)")
        }
    }

    @Test("Statutory days off as shipped", arguments: [
        ("2010-01-06", nil), ("2011-01-06", "epiphany"), ("2018-11-12", "independence_centenary"), ("2024-12-24", nil),
        ("2025-12-24", "christmas_eve"), ("2013-05-19", "sunday"), ("2013-12-26", "second_christmas_day"),
        ("2013-08-15", "assumption"), ("2013-05-01", "labour_day"), ("2013-05-03", "constitution_day"), ("2014-01-01", "new_year"),
        ("2013-11-01", "all_saints"), ("2013-11-11", "independence_day"), ("2013-04-01", "easter_monday"),
        ("2013-05-30", "corpus_christi"), ("2013-12-25", "christmas"), ("2013-12-16", nil),
    ] as [(String, String?)])
    func holidays(_ on: String, _ id: String?) { #expect(WorkingCalendar(Shipped.law).holiday(on: day(on))?.id == id) }

    private let head = "{\"format\": 1, \"rows\": [\n"

    private func thresholdFaults(_ rows: String...) -> [FileFault] {
        do throws(FileFaults) {
            _ = try LawReader.thresholds(Array((head + rows.joined(separator: ",\n") + "]}").utf8), file: "t")
            return []
        } catch {
            return error.faults
        }
    }

    private func threshold(_ from: String, _ to: String?, key: String = "k") -> String {
        let end = to.map { #", "valid_to": "\#($0)""# } ?? ""
        return #"{"kind": "s", "key": "\#(key)", "amount": "1,00", "valid_from": "\#(from)"\#(end), "source": "x", "confidence": "A"}"#
    }

    @Test("Gaps, overlaps and turned ranges are refused at their line")
    func gaps() {
        let first = threshold("2010-01-01", "2010-12-31")
        #expect(thresholdFaults(first, threshold("2011-01-01", nil)).isEmpty)
        #expect(thresholdFaults(first, threshold("2011-01-02", nil)).map(\.line) == [3])
        #expect(thresholdFaults(first, threshold("2011-01-02", nil)).first?.message == "no entry covers the days 2011-01-01 to 2011-01-01; let this one begin on 2011-01-01")
        #expect(thresholdFaults(first, threshold("2010-12-31", nil)).first?.message == "the entry before this one ends on 2010-12-31, so the days overlap; let this one begin on 2011-01-01")
        #expect(thresholdFaults(threshold("2010-01-01", nil), threshold("2011-01-01", nil)).count == 1)
        #expect(thresholdFaults(threshold("2010-01-01", nil), threshold("2011-01-01", nil, key: "other")).isEmpty)
        #expect(thresholdFaults(threshold("2010-01-02", "2010-01-01")).first?.message == #"2010-01-01 lies before 2010-01-02, the day in "valid_from""#)
        #expect(thresholdFaults(#"{"kind": "s"}"#).count == 5)
    }

    private func holidayFaults(_ rows: String...) -> [String] {
        do throws(FileFaults) {
            _ = try LawReader.holidays(Array((head + rows.joined(separator: ",\n") + "]}").utf8), file: "t")
            return []
        } catch {
            return error.faults.map(\.message)
        }
    }

    @Test("Days off have one rule each and do not overlap themselves", arguments: [
        (#""month": 2, "day": 30"#, "the month has no such day"), (#""month": 2"#, "must have one of"),
        (#""weekday": 7, "day": 1"#, "must have one of"), (#""weekday": 8"#, "must be from 1 to 7"),
        (#""date": "x""#, "not a day"), (#""easter_offset": 1, "date": "2010-01-01""#, "must have one of"),
    ])
    func holidayShapes(_ rule: String, _ message: String) {
        let row = #"{"id": "h", "title": {"pl": "a", "en": "b"}, \#(rule), "source": "x"}"#
        #expect(holidayFaults(row).contains { $0.contains(message) })
    }

    @Test("A day off may stand again for another time only")
    func holidayTimes() {
        func row(_ range: String) -> String {
            #"{"id": "h", "title": {"pl": "a", "en": "b"}, "month": 1, "day": 1, \#(range), "source": "x"}"#
        }
        #expect(holidayFaults(row(#""valid_to": "2010-12-31""#), row(#""valid_from": "2011-01-01""#)).isEmpty)
        #expect(holidayFaults(row(#""valid_to": "2010-12-31""#), row(#""valid_from": "2010-12-31""#)) == ["the days overlap another row of this identifier"])
    }

    private func certificateFaults(_ rows: String...) -> [String] {
        do throws(FileFaults) {
            _ = try LawReader.certificates(Array((head + rows.joined(separator: ",\n") + "]}").utf8), file: "t")
            return []
        } catch {
            return error.faults.map(\.message)
        }
    }

    @Test("No certificate fits two rows")
    func certificates() {
        func row(_ id: String, _ rest: String) -> String { #"{"id": "\#(id)", "authorities": ["zus"], \#(rest), "source": "x"}"# }
        let light = row("a", #""kinds": ["light"], "issued_to": "2000-01-01", "standing": "light""#)
        #expect(certificateFaults(light, row("b", #""kinds": ["light"], "issued_from": "2000-01-02", "standing": "severe""#)).isEmpty)
        #expect(certificateFaults(light, row("b", #""kinds": [], "issued_from": "2000-01-01", "standing": "severe""#)) == [#"a certificate could fit this row and "a""#])
        #expect(certificateFaults(light, row("a", #""kinds": ["severe"], "standing": "severe""#)) == ["this identifier stands twice, first in line 2"])
        #expect(certificateFaults(row("c", #""kinds": ["heavy"], "standing": "heavy""#)).count == 2)
        let due = #""kinds": ["farm_incapacity"], "standing": "severe", "care_allowance": "#
        #expect(certificateFaults(row("d", due + "true"), row("e", due + "false")).isEmpty)
    }
}
