import Rules

extension English {
    public func name(ofWord word: String) -> String? { Self.programmeWords[word] }

    /// The words of programme files that no other vocabulary names.
    private static let programmeWords: [String: String] = [
        "postmark": "the postmark counts",
        "receipt": "the day of receipt counts",
        "filing": "filing",
        "gate": "gate",
        "exclusion": "exclusion",
        "application": "application",
        "award": "award of support",
        "withdrawal": "withdrawal from the agreement",
        "project": "project",
        "subordinate_unit": "subordinate unit",
        "training": "training",
        "participation": "taking part in a training",
        "purchase": "purchase",
        "equipment": "equipment",
        "internet_service": "Internet access",
        "recruitment": "recruitment round",
        "material": "material situation",
        "disability": "disability",
        "recorded": "recorded",
        "printed": "printed",
        "computed": "computed",
        "person": "decided by a person",
        "at_most": "at most",
        "below": "below",
        "household": "household",
        "social_assistance_family": "family of the social-assistance act",
        "benefit_family": "family of the family-benefits act",
        "month_before_filing": "month before filing",
        "benefit_base_year": "year before the benefit period",
        "year_before_filing": "year before filing",
        "net": "net",
        "taxed": "as taxed",
        "filing_day": "day of filing",
        "income_year": "year of the income",
        "one_off_benefit": "one-off benefit",
        "in_kind_benefit": "benefit in kind",
        "socially_useful_work": "socially useful work",
        "lost_income": "lost income",
        "benefit_over_limit": "benefit above the limit",
        "recommendation": "the welfare centre's recommendation",
        "points": "points",
        "committee_order": "the committee's own order",
        "lot": "a drawn lot",
        "committee": "the committee",
        "household_size": "number of persons in the household",
        "supplementary_round": "a supplementary round",
        "another_municipality": "the place passes to another municipality",
        "pzon_severe": "board's certificate, severe degree",
        "pzon_moderate": "board's certificate, moderate degree",
        "pzon_light": "board's certificate, light degree",
        "pzon_child": "board's certificate of a child's disability",
        "zus_total_and_dependent": "ZUS certificate, total incapacity for work and for independent living",
        "zus_dependent_living": "ZUS certificate, incapacity for independent living",
        "zus_total": "ZUS certificate, total incapacity for work",
        "zus_partial": "ZUS certificate, partial incapacity for work or retraining",
    ]
}

extension English {
    public var conjunction: String { "and" }
    public var disjunction: String { "or" }
    public func negated(_ condition: String) -> String { "not " + condition }

    public func text(ofSimple condition: DocumentCondition) -> String? {
        switch condition {
        case .always: "always"
        case .represented: "somebody acts for the applicant"
        case .claimedGroup(let codes): "the application claims group \(codes.joined(separator: ", "))"
        case .registration(let kind): "registration: \(name(of: kind))"
        case .benefitDecision(let kinds): "there is a decision: \(kinds.map { name(of: $0) }.joined(separator: ", "))"
        case .applicantUnder(let years): "the applicant is under \(years)"
        case .route(let bodies): "the application is judged by: \(bodies.joined(separator: ", "))"
        case .all, .any, .not: nil
        }
    }
}
