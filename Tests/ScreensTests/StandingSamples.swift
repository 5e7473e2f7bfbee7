import Casework
import Localization
import Rules
import Screens
import Terminal

/// Programmes that ask for more than the sample one: a municipality's groups, and a voivodeship's gates.
enum StandingSamples {
    private static func use(_ id: String, _ place: String, _ requirement: String, _ parameters: [String: ParameterValue] = [:]) -> Condition {
        .criterion(
            CriterionUse(id: id, parameters: parameters, provision: ApplicationSamples.provision(place, requirement)))
    }

    private static func income(
        _ circle: String, _ threshold: String, _ period: String, _ place: String, _ requirement: String,
        _ more: [String: ParameterValue] = [:]
    ) -> Condition {
        var parameters: [String: ParameterValue] = [
            "circle": .text(circle), "threshold": .text(threshold), "relation": .text("at_most"), "period": .text(period),
        ]
        parameters.merge(more) { $1 }
        return use("income_within_limit", place, requirement, parameters)
    }

    private static func group(_ code: String, _ pl: String, _ en: String, _ place: String, _ requirement: String, _ condition: Condition) -> TargetGroup {
        TargetGroup(
            code: code, title: Bilingual(pl: pl, en: en), provision: ApplicationSamples.provision(place, requirement),
            condition: condition)
    }

    private static let scholarship = Condition.all([
        .any([
            .all([
                use("learner", "pkt 1 lit. a, d", "ST-11", ["categories": .texts(["pupil", "non_public_college_student"])]),
                use("age_under", "pkt 1 lit. a, d", "ST-11", ["years": .number(24)]),
            ]),
            use(
                "learner", "pkt 1 lit. b, c", "ST-11",
                ["categories": .texts(["centre_ward", "pupil_without_public_rights"]), "while_learning_duty": .flag(true)]),
        ]),
        income(
            "social_assistance_family", "social_assistance.person", "month_before_filing", "pkt 1", "ST-11",
            ["evidence": .texts(["school_scholarship"])]),
        use("nominated", "pkt 1", "ST-11", ["by": .texts(["school", "welfare_centre"])]),
    ])

    private static let familyBenefits = Condition.all([
        income(
            "benefit_family", "family_benefits.basic", "benefit_base_year", "pkt 5", "ST-14",
            [
                "disabled_child_threshold": .text("family_benefits.disabled_child"), "child_certificate_under": .number(16),
                "benefit_period_month": .number(11), "evidence": .texts(["family_allowance"]),
                "not_counted": .texts(["benefit_over_limit", "lost_income"]),
            ]),
        .any([
            use("benefit_awarded", "pkt 5", "ST-14", ["kinds": .texts(["family_allowance"])]),
            use("confirmed_by_person", "pkt 5", "ST-14", ["what": .text("family_benefits_income")]),
        ]),
    ])

    static let groups: [TargetGroup] = [
        group("G-SCH", "Uczniowie uprawnieni do stypendium", "Learners entitled to a scholarship", "pkt 1", "ST-11", scholarship),
        group(
            "G-HI", "Uczniowie z wysokimi wynikami", "Learners with high grades", "pkt 2", "ST-12",
            .all([
                use("learner", "pkt 2", "ST-12"), use("grade_average_above", "pkt 2", "ST-12", ["thousandths": .number(4_000)]),
                income(
                    "social_assistance_family", "gus_disposable.person_month", "year_before_filing", "pkt 2", "ST-12",
                    ["basis": .text("taxed"), "relation": .text("below")]),
            ])),
        group(
            "G-FOS", "Rodziny zastępcze", "Foster families", "pkt 3", "ST-13",
            use("foster_family", "pkt 3", "ST-13", ["forms": .texts(["related", "non_professional", "professional", "family_home"])])),
        group("G-FB", "Kryterium świadczeń rodzinnych", "Family-benefits limit", "pkt 5", "ST-14", familyBenefits),
        group(
            "G-50", "Osoby 50+ o niskim dochodzie", "Persons over 50 of low income", "pkt 7", "ST-20",
            .all([
                use("age_at_least", "pkt 7", "ST-20", ["years": .number(50)]),
                income(
                    "benefit_family", "min_pension.full", "benefit_base_year", "pkt 7", "ST-20",
                    ["benefit_period_month": .number(11)]),
            ])),
        group("G-SP", "Samotni rodzice", "Single parents", "pkt 8", "LE-6", use("single_parent", "pkt 8", "LE-6")),
    ]

    private static let gates: [Requirement] = [
        ("gate.lives", "Zamieszkanie", "Residence", use("lives_in_territory", "§ 3", "KP-8")),
        ("gate.nominated", "Typowanie", "Nomination", use("nominated", "§ 3", "KP-9", ["by": .texts(["welfare_centre"])])),
        (
            "exclusion.public", "Sprzęt publiczny", "Public equipment",
            use(
                "not_supported_before", "§ 3", "KP-11",
                ["kind": .text("public_equipment"), "years": .number(3), "proven_loss_excuses": .flag(true)])
        ),
        ("exclusion.only", "Jeden wniosek", "One application", use("only_applicant_in_household", "§ 3", "KP-12")),
        (
            "exclusion.edition", "Poprzednia edycja", "Earlier edition",
            use("not_supported_before", "§ 3", "KP-13", ["kind": .text("earlier_edition")])
        ),
        (
            "exclusion.eu", "Inne programy UE", "Other EU programmes",
            use("not_supported_before", "§ 3", "KP-14", ["kind": .text("eu_equipment"), "years": .number(3)])
        ),
    ].map { Requirement(id: $0.0, role: .gate, title: Bilingual(pl: $0.1, en: $0.2), condition: $0.3) }

    /// The municipality's groups with the sample's usual gates, or the voivodeship's gates.
    static func context(_ language: Language = .polish, voivodeship: Bool = false) -> ScreenContext {
        var context = ApplicationSamples.context(language)
        var rules = ApplicationSamples.rules
        rules.groups = groups + rules.groups.filter { $0.code != "G-50" }
        if voivodeship { rules.requirements = gates }
        let printed: [String: Int64] = [
            "family_benefits.basic": 53_900, "family_benefits.disabled_child": 62_300, "gus_disposable.person_month": 127_000,
            "min_pension.full": 83_115,
        ]
        for (key, grosze) in printed { rules.printedThresholds[key] = [PrintedThreshold(amount: Money(grosze: grosze))] }
        let child = CertificateRow(
            id: "child", authorities: [.pzon], kinds: [.child], issued: DayRange(from: CaseSamples.day("2002-01-01"), to: nil),
            standing: .childCertificate, source: "test")
        let law = LawTables(
            thresholds: ApplicationSamples.law.thresholds, certificates: ApplicationSamples.law.certificates + [child])
        context = ScreenContext(
            texts: context.texts, moment: context.moment, actor: context.actor,
            rules: RuleBook(ruleSet: rules, law: law, training: true), readOnly: nil)
        return context
    }

    /// Anna with her husband and daughter, nothing claimed yet; the cursor stands on the first group.
    static func family(_ context: ScreenContext = context()) -> Hand<ApplicationForm> {
        let isPolish = context.texts.language == .polish
        var hand = Hand<ApplicationForm>.filled(context)
        for (slot, name, relation, born) in [("1", "Piotr", isPolish ? "m" : "sp", "2.3.1960"), ("2", "Ola", isPolish ? "dz" : "ch", "4.8.2002")] {
            hand.screen.form.widget.moveFocus(to: "persons.add")
            hand.press(.enter)
            hand.press(.function(4))
            hand.fill("member.\(slot).givenNames", name)
            hand.fill("member.\(slot).birthDate", born)
            hand.fill("member.\(slot).relation", relation)
        }
        return hand
    }
}

extension Hand where S == ApplicationForm {
    /// The names of the fields from one to the end, as Tab meets them.
    func order(from field: String) -> [String] {
        let names = screen.form.widget.fields.filter { $0.kind != .computed }.map(\.id.rawValue)
        return names.firstIndex(of: field).map { Array(names[$0...]) } ?? []
    }

    func shows(_ field: String) -> Bool { screen.form.widget.fields.contains { $0.id.rawValue == field } }
}
