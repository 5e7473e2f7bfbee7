import Rules

// The vocabularies that explanations name.
extension Polish {
    public func fullName(of kind: CertificateKind) -> String {
        switch kind {
        case .farmIncapacity: "trwała lub długotrwała niezdolność do pracy w gospodarstwie rolnym"
        default: name(of: kind)
        }
    }

    public func fullName(of category: LearnerCategory) -> String {
        switch category {
        case .pupil: "szkoła publiczna, szkoła niepubliczna z uprawnieniami szkoły publicznej lub kolegium publiczne"
        case .centreWard: "ośrodek, w którym spełnia się obowiązek szkolny lub obowiązek nauki"
        case .pupilWithoutPublicRights: "szkoła niepubliczna bez uprawnień szkoły publicznej"
        case .nonPublicCollegeStudent: "kolegium niepubliczne"
        }
    }

    public func name(of unit: UnitKind) -> String {
        switch unit {
        case .library: "biblioteka"
        case .culturalInstitution: "instytucja kultury"
        case .school: "szkoła"
        case .careFacility: "placówka opiekuńczo-wychowawcza"
        case .welfareHome: "dom pomocy społecznej"
        case .villageClub: "świetlica"
        case .other: "inna jednostka"
        }
    }

    public func name(of grantee: GranteeKind) -> String {
        switch grantee {
        case .localGovernment: "jednostka samorządu terytorialnego"
        case .localGovernmentConsortium: "konsorcjum jednostek samorządu"
        case .localGovernmentNGOConsortium: "konsorcjum samorządu z organizacją pozarządową"
        case .ngo: "organizacja pozarządowa"
        case .other: "inny podmiot"
        }
    }

    public func name(of content: TrainingContent) -> String {
        switch content {
        case .computerUse: "obsługa komputera"
        case .internetUse: "korzystanie z Internetu"
        case .remoteWork: "praca na odległość"
        case .internetEducation: "nauka przez Internet"
        case .eServices: "e-usługi publiczne"
        case .vocational: "szkolenie zawodowe"
        }
    }

    public func name(of recommendation: Recommendation) -> String {
        switch recommendation {
        case .recommended: "rekomendowany do wsparcia"
        case .reserve: "rekomendowany na listę rezerwową"
        case .rest: "bez rekomendacji"
        }
    }

    public func name(of breach: Breach) -> String {
        switch breach {
        case .contract: "użycie niezgodne z umową"
        case .law: "użycie niezgodne z prawem"
        case .purpose: "użycie niezgodne z przeznaczeniem"
        case .noBreach: "bez naruszeń"
        }
    }

    public func name(of event: RandomEvent) -> String {
        switch event {
        case .fire: "pożar"
        case .hurricane: "huragan"
        case .flood: "powódź"
        case .hail: "grad"
        case .lightning: "uderzenie pioruna"
        case .explosion: "wybuch"
        case .landslip: "osunięcie ziemi"
        case .miningShock: "tąpnięcie"
        case .otherCatastrophe: "inny żywioł lub katastrofa"
        case .theft: "kradzież"
        case .destruction: "zniszczenie mienia"
        case .deathOfApplicant: "śmierć wnioskodawcy"
        }
    }

    public func name(of status: EServiceStatus) -> String {
        switch status {
        case .available: "dostępna"
        case .planned: "planowana"
        }
    }

    public func filedAt(rightPlace isRight: Bool) -> String { isRight ? "właściwe" : "niewłaściwe" }
    public var permanentValidity: String { "bezterminowo" }
    public var noneOfThem: String { "żaden" }
}

// Criteria by their identifiers in the catalogue.
extension Polish {
    public func name(ofCriterion id: String) -> String {
        switch id {
        case "age_at_least": "wymagany wiek"
        case "age_under": "granica wieku"
        case "benefit_awarded": "przyznane świadczenie"
        case "confirmed_by_person": "potwierdzenie przez pracownika"
        case "disability_degree": "orzeczenie o niepełnosprawności"
        case "filed_at_right_institution": "właściwe miejsce złożenia"
        case "filed_in_window": "termin złożenia"
        case "form_signed": "podpis na formularzu"
        case "foster_family": "rodzina zastępcza lub rodzinny dom dziecka"
        case "grade_average_above": "średnia ocen"
        case "household_without_computer": "brak komputera w gospodarstwie"
        case "household_without_computer_and_internet": "brak komputera i Internetu w gospodarstwie"
        case "household_without_internet": "brak Internetu w gospodarstwie"
        case "income_within_limit": "dochód w granicach kryterium"
        case "learner": "nauka w szkole, ośrodku lub kolegium"
        case "lives_in_territory": "zamieszkanie na obszarze programu"
        case "minor_represented": "przedstawiciel osoby niepełnoletniej"
        case "nominated": "wytypowanie"
        case "not_supported_before": "brak wcześniejszego wsparcia"
        case "only_applicant_in_household": "jeden wniosek z gospodarstwa"
        case "registered_in_territory": "zameldowanie"
        case "single_parent": "samotne rodzicielstwo"
        default: procedureName(ofCriterion: id)
        }
    }

    private func procedureName(ofCriterion id: String) -> String {
        switch id {
        case "agreement_signed_in_term": "umowa podpisana w terminie"
        case "breach_in_minutes": "naruszenie stwierdzone w protokole kontroli"
        case "competence_measured": "kompetencje zmierzone przed szkoleniem i po nim"
        case "counts_reconcile": "zgodność liczby wniosków"
        case "defects_supplemented": "uchybienia formalne"
        case "e_services_named": "e-usługi, których dotyczy szkolenie"
        case "grantee_kind_in": "kto prowadzi projekt"
        case "internet_months_at_most": "liczba miesięcy opłaconego Internetu"
        case "inventory_before_purchase": "inwentaryzacja przed zakupem"
        case "lists_partition": "podział wniosków na trzy listy"
        case "needs_analysed": "analiza potrzeb przed szkoleniem"
        case "positions_consecutive": "kolejność na liście rezerwowej"
        case "purchase_justified": "pisemne uzasadnienie zakupu"
        case "purchase_within_limit": "zakup w granicach limitu"
        case "recommended_as": "rekomendacja ośrodka"
        case "recorded": "dane, które trzeba odnotować"
        case "route_declared": "wybrany organ oceniający"
        case "selected_by_competent_body": "wybór przez właściwy organ"
        case "training_content_in": "dozwolona treść szkolenia"
        case "unit_in_territory": "jednostka na obszarze projektu"
        case "unit_kind_in": "rodzaj jednostki"
        case "unit_on_list": "jednostka na liście projektu"
        case "unit_subordinate": "jednostka podległa"
        case "within_capacity": "liczba miejsc"
        case "word_of_list": "określenie z listy programu"
        default: id
        }
    }
}

extension Polish {
    public func monthsInFull(_ count: Int) -> String { number(count) + Format.thin + "mies." }
    public func personsInFull(_ count: Int) -> String { counted(count, "osoba", "osoby", "osób") }
    public func working(_ working: ExplainedFact.Working) -> String {
        switch working {
        case .gained(let amount, let months): "dochód uzyskany w ciągu roku: \(money(amount)) : \(monthsInFull(months)) × \(monthsInFull(12))"
        case .farm(let hectares, let amount): "\(value(.thousandths(number: hectares)))\(Format.thin)ha × \(money(amount))"
        }
    }

    public func figuresInWords(ofCriterion id: String, _ comparison: Comparison, years: Int?) -> String? {
        switch (id, comparison.left, comparison.right) {
        case ("age_at_least", .day(let filed), .day(let reached)), ("age_under", .day(let filed), .day(let reached)):
            years.map { "złożono \(date(filed)); ukończenie \($0) \($0 == 1 ? "roku" : "lat"): \(date(reached))" }
        case ("counts_reconcile", .count(let received), .count(let listed)):
            "wpłynęło \(number(received)), na listach razem \(number(listed))"
        default: nil
        }
    }
}

// Which figures stand against each other, where they do not say it themselves.
extension Polish {
    public func figuresNote(ofCriterion id: String, _ reason: Reason) -> String? {
        switch id {
        case "not_supported_before": "dzień otrzymania wobec początku badanego okresu"
        case "age_at_least", "age_under", "minor_represented": "dzień złożenia wobec dnia osiągnięcia wieku"
        case "only_applicant_in_household": "ten wniosek wobec tamtego"
        case "defects_supplemented": "dzień uzupełnienia wobec końca terminu"
        case "agreement_signed_in_term": "dzień podpisania wobec końca terminu"
        case "needs_analysed": "dzień analizy wobec początku szkolenia"
        case "inventory_before_purchase": "dzień inwentaryzacji wobec dnia zakupu"
        case "counts_reconcile": "wpłynęło wobec sumy rozstrzygniętych"
        case "within_capacity": "na liście podstawowej wobec miejsc"
        case "disability_degree":
            [.childCertificateQualifies, .childCertificateAfterSixteen].contains(reason)
                ? figuresNote(ofCriterion: "age_under", reason) : "dzień złożenia wobec ostatniego dnia ważności"
        default: nil
        }
    }
}
