import Rules
import Testing

@Suite("What criteria take")
struct CatalogueTests {
    /// The whole numbers that a programme file may give, by criterion and parameter.
    private let ranges: [String: ClosedRange<Int>] = [
        "disability_degree.child_certificate_under": 1...30, "income_within_limit.child_certificate_under": 1...30,
        "income_within_limit.benefit_period_month": 1...12, "age_at_least.years": 1...120, "age_under.years": 1...120,
        "grade_average_above.thousandths": 0...10_000, "minor_represented.years": 1...120, "defects_supplemented.days": 1...365,
        "internet_months_at_most.months": 1...1200, "not_supported_before.years": 1...50,
    ]

    @Test("Each whole number has its range")
    func numbers() {
        var found: [String: ClosedRange<Int>] = [:]
        for criterion in Criteria.all {
            for parameter in criterion.parameters {
                if case .number(let range) = parameter.kind { found[criterion.id + "." + parameter.name] = range }
            }
        }
        #expect(found == ranges)
    }

    @Test("ST-12: whose day's amount counts has two words")
    func words() {
        let parameter = Criteria.named("income_within_limit")?.parameters.first { $0.name == "threshold_of" }
        #expect(parameter?.kind == .word(["filing_day", "income_year"]))
    }

    /// What a file may leave out; everything else is asked for.
    private let optional: [String: [String]] = [
        "age_at_least": ["above"], "disability_degree": ["child_certificate_under", "manual_review"],
        "learner": ["categories", "while_learning_duty"], "minor_represented": ["kinds"], "not_supported_before": ["years", "proven_loss_excuses"],
    ]

    @Test("Which parameters may be left out", arguments: Criteria.all.map(\.id))
    func optionals(_ id: String) throws {
        let criterion = try #require(Criteria.named(id))
        let may = criterion.parameters.filter { !$0.isRequired }.map(\.name)
        if id == "income_within_limit" {
            #expect(criterion.parameters.filter(\.isRequired).map(\.name) == ["circle", "threshold", "relation", "period"])
        } else {
            #expect(may == optional[id] ?? [])
        }
    }
}
