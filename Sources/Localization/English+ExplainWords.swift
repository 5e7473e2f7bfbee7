import Rules

// The vocabularies that explanations name.
extension English {
    public func fullName(of kind: CertificateKind) -> String {
        switch kind {
        case .farmIncapacity: "permanent or long-term incapacity for work on a farm"
        default: name(of: kind)
        }
    }

    public func fullName(of category: LearnerCategory) -> String {
        switch category {
        case .pupil: "public school, non-public school with the rights of a public one, or public college"
        case .centreWard: "centre in which the school or learning duty is fulfilled"
        case .pupilWithoutPublicRights: "non-public school without the rights of a public one"
        case .nonPublicCollegeStudent: "non-public college"
        }
    }

    public func name(of unit: UnitKind) -> String {
        switch unit {
        case .library: "library"
        case .culturalInstitution: "cultural institution"
        case .school: "school"
        case .careFacility: "care facility"
        case .welfareHome: "welfare home"
        case .villageClub: "village club"
        case .other: "other unit"
        }
    }

    public func name(of grantee: GranteeKind) -> String {
        switch grantee {
        case .localGovernment: "local government"
        case .localGovernmentConsortium: "consortium of local governments"
        case .localGovernmentNGOConsortium: "consortium of local government and NGO"
        case .ngo: "NGO"
        case .other: "other body"
        }
    }

    public func name(of content: TrainingContent) -> String {
        switch content {
        case .computerUse: "computer use"
        case .internetUse: "Internet use"
        case .remoteWork: "remote work"
        case .internetEducation: "education over the Internet"
        case .eServices: "public e-services"
        case .vocational: "vocational training"
        }
    }

    public func name(of recommendation: Recommendation) -> String {
        switch recommendation {
        case .recommended: "recommended for support"
        case .reserve: "recommended for the reserve list"
        case .rest: "not recommended"
        }
    }

    public func name(of breach: Breach) -> String {
        switch breach {
        case .contract: "use contrary to the agreement"
        case .law: "use contrary to law"
        case .purpose: "use contrary to its purpose"
        case .noBreach: "no breach"
        }
    }

    public func name(of event: RandomEvent) -> String {
        switch event {
        case .fire: "fire"
        case .hurricane: "hurricane"
        case .flood: "flood"
        case .hail: "hail"
        case .lightning: "lightning stroke"
        case .explosion: "explosion"
        case .landslip: "landslip"
        case .miningShock: "mining shock"
        case .otherCatastrophe: "other catastrophe"
        case .theft: "theft"
        case .destruction: "destruction of property"
        case .deathOfApplicant: "death of the applicant"
        }
    }

    public func name(of status: EServiceStatus) -> String {
        switch status {
        case .available: "available"
        case .planned: "planned"
        }
    }

    public func filedAt(rightPlace isRight: Bool) -> String { isRight ? yes : no }
    public var permanentValidity: String { "permanent" }
    public var noneOfThem: String { "none of them" }
}

// Criteria by their identifiers in the catalogue.
extension English {
    public func name(ofCriterion id: String) -> String {
        switch id {
        case "age_at_least": "required age"
        case "age_under": "age limit"
        case "benefit_awarded": "benefit awarded"
        case "confirmed_by_person": "confirmation by a clerk"
        case "disability_degree": "disability certificate"
        case "filed_at_right_institution": "right place of filing"
        case "filed_in_window": "time of filing"
        case "form_signed": "signature on the form"
        case "foster_family": "foster family or family children's home"
        case "grade_average_above": "grade average"
        case "household_without_computer": "no computer in the household"
        case "household_without_computer_and_internet": "neither computer nor Internet in the household"
        case "household_without_internet": "no Internet in the household"
        case "income_within_limit": "income within the limit"
        case "learner": "learning at a school, centre or college"
        case "lives_in_territory": "residence in the programme's area"
        case "minor_represented": "representative of a minor"
        case "nominated": "nomination"
        case "not_supported_before": "no earlier support"
        case "only_applicant_in_household": "one application per household"
        case "registered_in_territory": "registration of residence"
        case "single_parent": "single parenthood"
        default: procedureName(ofCriterion: id)
        }
    }

    private func procedureName(ofCriterion id: String) -> String {
        switch id {
        case "agreement_signed_in_term": "agreement signed in term"
        case "breach_in_minutes": "breach found in the minutes of an inspection"
        case "competence_measured": "competences measured before and after"
        case "counts_reconcile": "numbers of applications add up"
        case "defects_supplemented": "formal defects"
        case "e_services_named": "e-services the training is about"
        case "grantee_kind_in": "who runs the project"
        case "internet_months_at_most": "months of Internet paid for"
        case "inventory_before_purchase": "inventory before the purchase"
        case "lists_partition": "applications parted into three lists"
        case "needs_analysed": "needs analysis before the training"
        case "positions_consecutive": "order of the reserve list"
        case "purchase_justified": "written justification of the purchase"
        case "purchase_within_limit": "purchase within its limit"
        case "recommended_as": "recommendation of the welfare centre"
        case "recorded": "what has to be on record"
        case "route_declared": "body chosen to judge"
        case "selected_by_competent_body": "selection by the competent body"
        case "training_content_in": "permitted content of the training"
        case "unit_in_territory": "unit in the project area"
        case "unit_kind_in": "kind of unit"
        case "unit_on_list": "unit on the list of the project"
        case "unit_subordinate": "subordinate unit"
        case "within_capacity": "number of places"
        case "word_of_list": "word of the programme's list"
        default: id
        }
    }
}

extension English {
    public func monthsInFull(_ count: Int) -> String { counted(count, "month", "months") }
    public func personsInFull(_ count: Int) -> String { counted(count, "person", "persons") }
    public func working(_ working: ExplainedFact.Working) -> String {
        switch working {
        case .gained(let amount, let months): "income gained during the year: \(money(amount)) : \(monthsInFull(months)) × \(monthsInFull(12))"
        case .farm(let hectares, let amount): "\(value(.thousandths(number: hectares))) ha × \(money(amount))"
        }
    }

    public func figuresInWords(ofCriterion id: String, _ comparison: Comparison, years: Int?) -> String? {
        switch (id, comparison.left, comparison.right) {
        case ("age_at_least", .day(let filed), .day(let reached)), ("age_under", .day(let filed), .day(let reached)):
            years.map { "filed on \(date(filed)); the age of \($0) reached on \(date(reached))" }
        case ("counts_reconcile", .count(let received), .count(let listed)):
            "\(number(received)) received, \(number(listed)) on the lists together"
        default: nil
        }
    }
}

// Which figures stand against each other, where they do not say it themselves.
extension English {
    public func figuresNote(ofCriterion id: String, _ reason: Reason) -> String? {
        switch id {
        case "not_supported_before": "day of receipt against the beginning of the look-back"
        case "age_at_least", "age_under", "minor_represented": "filing date against the day on which the age is reached"
        case "only_applicant_in_household": "this application against the other"
        case "defects_supplemented": "day of the answer against the end of the term"
        case "agreement_signed_in_term": "day of signature against the end of the term"
        case "needs_analysed": "day of the analysis against the start of the training"
        case "inventory_before_purchase": "day of the inventory against that of the purchase"
        case "counts_reconcile": "received against the sum of those decided"
        case "within_capacity": "on the basic list against places"
        case "disability_degree":
            [.childCertificateQualifies, .childCertificateAfterSixteen].contains(reason)
                ? figuresNote(ofCriterion: "age_under", reason) : "filing date against the last day of validity"
        default: nil
        }
    }
}
