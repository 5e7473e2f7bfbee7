import Rules

extension Texts {
    /// A fact's value, its word in the vocabulary of the fact.
    public func value(_ used: UsedFact, under ruleSet: RuleSet) -> String {
        switch (used.fact.key, used.value) {
        case (_, .code(let identifier)): word(identifier, of: used.fact.key, under: ruleSet)
        case (.certificates, .count(number: 0)), (.formalDefects, .count(number: 0)), (.priorSupport, .count(number: 0)),
            (.eServices, .count(number: 0)), (.partners, .count(number: 0)), (.inventory, .flag(isTrue: false)),
            (.needsAnalysis, .flag(isTrue: false)):
            none
        case (.fundingYear, .count(let year)), (.priorSupportDay, .count(let year)): String(year)
        case (.rightInstitution, .flag(let isRight)): filedAt(rightPlace: isRight)
        case (.computerPresent, .flag(let isTrue)), (.internetLink, .flag(let isTrue)), (.otherApplication, .flag(let isTrue)):
            isThere(isTrue)
        case (.internetShare, .count(let number)): self.number(number) + "%"
        default: value(used.value)
        }
    }

    /// A word in the vocabulary of its fact; one of the programme's own lists has the programme's title.
    public func word(_ identifier: String, of key: FactKey, under ruleSet: RuleSet) -> String {
        if let word = own(identifier, of: key, under: ruleSet) { return word }
        let word: String? =
            switch key {
            case .filingChannel: FilingChannel(rawValue: identifier).map(name)
            case .registration: RegistrationKind(rawValue: identifier).map(name)
            case .representative: RepresentativeKind(rawValue: identifier).map(name)
            case .certificateAuthority: CertificateAuthority(rawValue: identifier).map(name)
            case .certificateKind: CertificateKind(rawValue: identifier).map(fullName)
            case .certificateValidity: permanentValidity
            case .certificates: DisabilityDegree(rawValue: identifier).map(name)
            case .learnerCategory: LearnerCategory(rawValue: identifier).map(fullName)
            case .fosterForm: FosterForm(rawValue: identifier).map(name)
            case .nominations: NominatingBody(rawValue: identifier).map(name)
            case .benefitDecisions: BenefitKind(rawValue: identifier).map(name)
            case .priorSupport, .recordedSupport, .possibleSupport: PriorSupportKind(rawValue: identifier).map(name)
            case .equipmentLoss: EquipmentLoss(rawValue: identifier).map(name)
            case .incomes: IncomeExclusion(rawValue: identifier).map(name)
            case .recommendation: Recommendation(rawValue: identifier).map(name)
            case .breach: Breach(rawValue: identifier).map(name)
            case .granteeKind: GranteeKind(rawValue: identifier).map(name)
            case .unitKind: UnitKind(rawValue: identifier).map(name)
            case .trainingContents: TrainingContent(rawValue: identifier).map(name)
            case .eServices: EServiceStatus(rawValue: identifier).map(name)
            default: nil
            }
        return word ?? (identifier.isEmpty ? noneOfThem : identifier)
    }

    /// A word that the programme file itself names: of a list, a group, a unit, a body.
    private func own(_ identifier: String, of key: FactKey, under ruleSet: RuleSet) -> String? {
        switch key {
        case .eServices, .competences, .competenceBefore, .competenceAfter, .competenceGain, .trainingForm, .trainingLevel,
            .fundingSource:
            ruleSet.codeLists.sorted { $0.key < $1.key }.lazy.flatMap(\.value).first { $0.code == identifier }.map { title($0.title) }
        case .unit: ruleSet.units.first { $0.id == identifier }?.name
        case .claimedGroups, .declaredRoute, .selectedBy: body(identifier, under: ruleSet)
        default: nil
        }
    }

    /// The body that a route leads to: a word of the programme's lists, or the name of the institution with the part.
    private func body(_ code: String, under ruleSet: RuleSet) -> String? {
        if let group = ruleSet.group(code) { return title(group.title) }
        let word = ruleSet.codeLists.sorted { $0.key < $1.key }.lazy.flatMap(\.value).first { $0.code == code }
        return word.map { title($0.title) } ?? ruleSet.institutions.first { $0.role == code }?.name
    }
}
