import Casework
import Rules

/// A programme that asks for everything that groups and requirements can ask: learning, nominations, benefits, earlier support.
extension Sample {
    private static func use(_ id: String, _ requirement: String, _ parameters: [String: ParameterValue] = [:]) -> Condition {
        .criterion(
            CriterionUse(
                id: id, parameters: parameters,
                provision: Provision(document: "Regulamin", place: "pkt 1", requirements: [requirement])))
    }

    private static func income(
        _ circle: String, _ threshold: String, _ period: String, _ requirement: String, _ more: [String: ParameterValue] = [:]
    ) -> Condition {
        var parameters: [String: ParameterValue] = [
            "circle": .text(circle), "threshold": .text(threshold), "relation": .text("at_most"), "period": .text(period),
        ]
        parameters.merge(more) { $1 }
        return use("income_within_limit", requirement, parameters)
    }

    private static func group(_ code: String, _ requirement: String, _ condition: Condition, route: String? = nil) -> TargetGroup {
        TargetGroup(
            code: code, title: Bilingual(pl: code, en: code),
            provision: Provision(document: "Regulamin", place: "pkt 1", requirements: [requirement]), condition: condition,
            route: route)
    }

    /// Groups as ST-11 to ST-14 and ST-20 and LE-6 have them.
    static let standingGroups: [TargetGroup] = [
        group(
            "G-SCH", "ST-11",
            .all([
                .any([
                    .all([
                        use("learner", "ST-11", ["categories": .texts(["pupil", "non_public_college_student"])]),
                        use("age_under", "ST-11", ["years": .number(24)]),
                    ]),
                    use(
                        "learner", "ST-11",
                        [
                            "categories": .texts(["centre_ward", "pupil_without_public_rights"]),
                            "while_learning_duty": .flag(true),
                        ]),
                ]),
                income("social_assistance_family", "social_assistance.person", "month_before_filing", "ST-11"),
                use("nominated", "ST-11", ["by": .texts(["school", "welfare_centre"])]),
            ])),
        group(
            "G-HI", "ST-12",
            .all([
                use("learner", "ST-12"), use("grade_average_above", "ST-12", ["thousandths": .number(4_000)]),
                income(
                    "household", "gus_disposable.person_month", "year_before_filing", "ST-12",
                    ["basis": .text("taxed"), "relation": .text("below")]),
            ])),
        group(
            "G-FOS", "ST-13",
            use("foster_family", "ST-13", ["forms": .texts(["related", "non_professional", "professional", "family_home"])])),
        group(
            "G-FB", "ST-14",
            .all([
                use("benefit_awarded", "ST-14", ["kinds": .texts(["family_allowance"])]),
                .any([
                    income(
                        "benefit_family", "family_benefits.basic", "benefit_base_year", "ST-14",
                        [
                            "disabled_child_threshold": .text("family_benefits.disabled_child"),
                            "child_certificate_under": .number(16), "benefit_period_month": .number(11),
                        ]),
                    use("confirmed_by_person", "ST-14", ["what": .text("income_proofs")]),
                ]),
            ])),
        group("G-SP", "LE-6", use("single_parent", "LE-6")),
        group(
            "G-50", "ST-20",
            .all([
                use("age_at_least", "ST-20", ["years": .number(50)]),
                income("benefit_family", "min_pension.full", "month_before_filing", "ST-20"),
            ]), route: "committee"),
    ]

    /// Requirements as KP-9 to KP-14 have them.
    static let standingRequirements: [Requirement] = [
        ("gate.lives", "KP-8", use("lives_in_territory", "KP-8")),
        ("gate.nominated", "KP-9", use("nominated", "KP-9", ["by": .texts(["welfare_centre"])])),
        (
            "exclusion.public", "KP-11",
            use(
                "not_supported_before", "KP-11",
                ["kind": .text("public_equipment"), "years": .number(3), "proven_loss_excuses": .flag(true)])
        ),
        ("exclusion.only", "KP-12", use("only_applicant_in_household", "KP-12")),
        ("exclusion.edition", "KP-13", use("not_supported_before", "KP-13", ["kind": .text("earlier_edition")])),
        ("exclusion.eu", "KP-14", use("not_supported_before", "KP-14", ["kind": .text("eu_equipment"), "years": .number(3)])),
    ].map { Requirement(id: $0.0, role: .gate, title: Bilingual(pl: $0.1, en: $0.1), condition: $0.2) }

    private static func thresholds(_ amounts: [String: Int64]) -> [String: [PrintedThreshold]] {
        amounts.mapValues { [PrintedThreshold(amount: Money(grosze: $0))] }
    }

    /// A book of the groups alone, or with the requirements as well.
    static func standingBook(requirements: Bool = false) -> RuleBook {
        var ruleSet = book.ruleSet
        ruleSet.groups = standingGroups
        ruleSet.requirements = requirements ? standingRequirements : []
        ruleSet.printedThresholds = thresholds([
            "social_assistance.person": 45_600, "family_benefits.basic": 53_900, "family_benefits.disabled_child": 62_300,
            "gus_disposable.person_month": 127_000, "min_pension.full": 83_115,
        ])
        let law = LawTables(certificates: [
            CertificateRow(
                id: "child", authorities: [.pzon], kinds: [.child],
                issued: DayRange(from: day("2002-01-01"), to: nil), standing: .childCertificate, source: "test")
        ])
        return RuleBook(ruleSet: ruleSet, law: law, training: true)
    }
}
