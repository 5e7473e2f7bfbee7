import Rules
import Testing

/// A day written in a test.
func day(_ iso: String) -> CalendarDay {
    guard let day = CalendarDay(iso: iso) else { preconditionFailure("a test names a day that does not exist") }
    return day
}

/// A provision that a test does not care about.
let anywhere = Provision(document: "Regulamin próbny", place: "pkt 1", requirements: [])

/// A title that a test does not care about.
let untitled = Bilingual(pl: "próba", en: "trial")

/// A rule set whose one gate is the condition, filing open all of 2013.
func ruleSet(
    _ condition: Condition? = nil, policies: [Policy: String] = [:], pinned: [String: Money] = [:],
    filing: FilingRule? = nil, documents: [DocumentRule] = [], groups: [TargetGroup] = []
) -> RuleSet {
    RuleSet(
        id: "trial", version: 3, title: untitled, grantee: "Gmina", territory: "Gmina",
        filing: filing
            ?? FilingRule(opens: day("2013-01-01"), closes: day("2013-12-31"), postRule: .receipt, provision: anywhere),
        policies: Policies(policies), printedThresholds: pinned.mapValues { [PrintedThreshold(amount: $0)] },
        requirements: condition.map { [Requirement(id: "gate", role: .gate, title: untitled, condition: $0)] } ?? [],
        groups: groups, documents: documents)
}

/// One criterion of the catalogue as a condition.
func criterion(_ id: String, _ parameters: [String: ParameterValue] = [:]) -> Condition {
    .criterion(CriterionUse(id: id, parameters: parameters, provision: anywhere))
}

/// Facts of one applicant `a`, filed in person on the day.
func applicantFacts(
    on filed: String? = "2013-08-15", _ change: (inout Facts, inout Facts.Person) -> Void = { _, _ in }
) -> Facts {
    var person = Facts.Person(id: "a")
    var facts = Facts(filing: .init(channel: .inPerson, receivedDay: filed.map(day)), applicant: "a")
    change(&facts, &person)
    facts.persons.insert(person, at: 0)
    return facts
}

/// The finding of the one gate.
func gate(
    _ facts: Facts, _ condition: Condition, policies: [Policy: String] = [:], pinned: [String: Money] = [:],
    filing: FilingRule? = nil, law: LawTables = LawTables()
) -> Finding {
    assess(facts, under: ruleSet(condition, policies: policies, pinned: pinned, filing: filing), law: law).findings[0]
}

/// The statutory days off that the worked tables need, without those that came later.
let law2013 = LawTables(holidays: [
    off("sunday", .weekday(.sunday)), off("new_year", .fixed(month: 1, day: 1)),
    off("epiphany", .fixed(month: 1, day: 6), from: "2011-01-01"), off("easter_monday", .easter(offset: 1)),
    off("pentecost", .easter(offset: 49)), off("corpus_christi", .easter(offset: 60)),
    off("all_saints", .fixed(month: 11, day: 1)), off("independence", .fixed(month: 11, day: 11)),
    off("centenary", .oneOff(day("2018-11-12"))), off("christmas_eve", .fixed(month: 12, day: 24), from: "2025-02-01"),
    off("christmas", .fixed(month: 12, day: 25)), off("second_christmas_day", .fixed(month: 12, day: 26)),
])

private func off(_ id: String, _ rule: HolidayRow.Rule, from: String? = nil) -> HolidayRow {
    HolidayRow(id: id, title: untitled, rule: rule, valid: DayRange(from: from.map(day), to: nil), source: "test")
}
