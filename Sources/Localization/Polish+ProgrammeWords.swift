import Rules

extension Polish {
    public func name(ofWord word: String) -> String? { Self.programmeWords[word] }

    /// The words of programme files that no other vocabulary names.
    private static let programmeWords: [String: String] = [
        "postmark": "liczy się data stempla",
        "receipt": "liczy się data wpływu",
        "filing": "złożenie",
        "gate": "warunek udziału",
        "exclusion": "wykluczenie",
        "application": "wniosek",
        "award": "przyznanie wsparcia",
        "withdrawal": "odstąpienie od umowy",
        "project": "projekt",
        "subordinate_unit": "jednostka podległa",
        "training": "szkolenie",
        "participation": "udział w szkoleniu",
        "purchase": "zakup",
        "equipment": "sprzęt",
        "internet_service": "dostęp do Internetu",
        "recruitment": "nabór",
        "material": "sytuacja materialna",
        "disability": "niepełnosprawność",
        "recorded": "zapisane",
        "printed": "drukowane",
        "computed": "liczone",
        "person": "rozstrzyga pracownik",
        "at_most": "nie więcej niż",
        "below": "mniej niż",
        "household": "gospodarstwo",
        "social_assistance_family": "rodziny według pomocy społecznej",
        "benefit_family": "rodziny według świadczeń rodzinnych",
        "month_before_filing": "miesiąc przed złożeniem",
        "benefit_base_year": "rok przed okresem zasiłkowym",
        "year_before_filing": "rok przed złożeniem",
        "net": "netto",
        "taxed": "opodatkowany",
        "filing_day": "dnia złożenia",
        "income_year": "roku dochodu",
        "one_off_benefit": "świadczenie jednorazowe",
        "in_kind_benefit": "świadczenie w naturze",
        "socially_useful_work": "praca społecznie użyteczna",
        "lost_income": "dochód utracony",
        "benefit_over_limit": "świadczenie ponad kryterium",
        "recommendation": "rekomendacja ośrodka",
        "points": "punkty",
        "committee_order": "kolejność ustalona przez komisję",
        "lot": "losowanie",
        "committee": "komisja",
        "household_size": "liczba osób w gospodarstwie",
        "supplementary_round": "nabór uzupełniający",
        "another_municipality": "miejsce przechodzi do innej gminy",
        "pzon_severe": "orzeczenie zespołu, stopień znaczny",
        "pzon_moderate": "orzeczenie zespołu, stopień umiarkowany",
        "pzon_light": "orzeczenie zespołu, stopień lekki",
        "pzon_child": "orzeczenie zespołu o niepełnosprawności dziecka",
        "zus_total_and_dependent": "orzeczenie ZUS, całkowita niezdolność do pracy i samodzielnej egzystencji",
        "zus_dependent_living": "orzeczenie ZUS, niezdolność do samodzielnej egzystencji",
        "zus_total": "orzeczenie ZUS, całkowita niezdolność do pracy",
        "zus_partial": "orzeczenie ZUS, częściowa niezdolność do pracy albo celowość przekwalifikowania",
    ]
}

extension Polish {
    public var conjunction: String { "i" }
    public var disjunction: String { "lub" }
    public func negated(_ condition: String) -> String { "nie jest tak, że " + condition }

    public func text(ofSimple condition: DocumentCondition) -> String? {
        switch condition {
        case .always: "zawsze"
        case .represented: "wnioskodawcę ktoś reprezentuje"
        case .claimedGroup(let codes): "wniosek powołuje się na grupę \(codes.joined(separator: ", "))"
        case .registration(let kind): "zameldowanie: \(name(of: kind))"
        case .benefitDecision(let kinds): "jest decyzja: \(kinds.map { name(of: $0) }.joined(separator: ", "))"
        case .applicantUnder(let years): "wnioskodawca nie ukończył \(years)\(Format.thin)lat"
        case .route(let bodies): "wniosek ocenia: \(bodies.joined(separator: ", "))"
        case .all, .any, .not: nil
        }
    }
}
