import Rules

extension CaseSchema {
    static let person = FactObject(
        "person", "A person whom the rules ask about, under an identifier of the caller's; no name, no PESEL.",
        [
            .init("id", .text, "An identifier that no other person of the case has.", required: true),
            .init("birth_date", .day, "The day of birth; ages are reached at the start of the birthday (P-3).", ["KP-5", "ST-11", "ST-16", "ST-20"]),
            .init("sex", .words(of: Sex.self), "The sex as the register has it; no rule asks for it."),
            .init(
                "registered_address",
                .words(of: RegistrationKind.self, [.notRegistered: "known not to be registered in the programme's territory"]),
                "Registration of residence (zameldowanie) in the programme's territory.", ["KP-10", "ST-7"]),
            .init("residence", .flag, "Whether the person lives in the programme's territory.", ["KP-8", "KP-10", "LE-6"]),
            .init("in_household", .flag, "Whether the person lives in the household and maintains itself with it.", ["KP-6", "KP-12"]),
            .init(
                "in_social_assistance_family", .flag,
                "Whether the person belongs to the family of the social-assistance act: persons, related or not, who live and keep house together.",
                ["ST-9", "ST-11"]),
            .init(
                "in_benefit_family", .flag,
                "Whether the person belongs to the family of the family-benefits act (art. 3 pkt 16): spouses, parents, actual guardian and "
                    + "dependent children under 25; grandparents do not.", ["ST-14", "ST-20"]),
            .init("is_child", .flag, "Whether the person is a child of the benefit family; a disabled child raises the limit.", ["ST-14"]),
            .init(
                "incomes", .list(.object(income)), "Incomes. Empty: known that the person has none.",
                ["ST-9", "ST-10", "ST-11", "ST-12", "ST-14", "ST-20", "KP-8", "NA-9", "LE-6"]),
            .init(
                "certificates", .list(.object(certificate)), "Certificates of disability or incapacity. Empty: known that there are none.",
                ["NA-9", "NA-10", "KP-8", "ST-14", "ST-15", "ST-16", "ST-17", "ST-18", "ST-19", "LE-6"]),
            .init("learner", .object(learner), "What is known about the person's learning.", ["NA-9", "KP-8", "ST-11", "ST-12", "LE-6"]),
            .init(
                "foster_form",
                .words(of: FosterForm.self, [
                    .related: "foster family of relatives", .familyHome: "family children's home", .notFoster: "known to give no foster care",
                ]), "The form of foster care that the person gives.", ["NA-9", "ST-13", "LE-6"]),
            .init("single_parent", .flag, "Whether the person is a single parent in the sense of the family-benefits act (art. 3 pkt 17a).", ["LE-6"]),
        ])

    static let income = FactObject(
        "income", "One income of the person over one month or one year. State the amount once, as amount or as amount_grosze.",
        [
            .init(
                "period", .period,
                "The month (2013-11) or the calendar year (2012) in which it was earned. For a year the twelve months of the year may stand instead.",
                ["ST-9", "ST-12", "ST-14", "ST-20"]),
            .init("amount", .money, "The amount over the whole period, after tax, contributions and alimony paid unless basis says otherwise."),
            .init("amount_grosze", .number(0...Int(Money.largestStated.grosze)), "The same in grosze, as a whole number."),
            .init(
                "basis",
                .words(of: IncomeBasis.self, [
                    .net: "after tax, contributions and alimony paid to others", .taxed: "income as taxed, for tests that name taxed income",
                ]), "What the amount is measured by; net when left out.", ["ST-9", "ST-12"]),
            .init("kind", .words(of: IncomeKind.self), "Where it comes from; other when left out. For the texts only."),
            .init(
                "exclusion",
                .words(of: IncomeExclusion.self, [
                    .oneOffBenefit: "a one-off social benefit", .inKindBenefit: "a benefit in kind",
                    .sociallyUsefulWork: "pay for socially useful work", .lostIncome: "an income that was lost",
                    .benefitOverLimit: "a benefit paid although the criterion was exceeded",
                ]), "Why it might be left out of account; the programme says which of these it honours.", ["ST-10"]),
            .init(
                "earned_months", .number(1...12),
                "In how many months of the year it was earned, for an income gained during the year: the amount is divided by them."),
            .init(
                "hectares", .decimal(upTo: 10_000),
                "Converted hectares (ha przeliczeniowe) of a farm whose income the law reckons by area; at most three decimals."),
        ], alternatives: ["amount", "amount_grosze"])

    static let certificate = FactObject(
        "certificate", "A certificate of disability or incapacity, stated minimally: no cause, no diagnosis.",
        [
            .init(
                "authority",
                .words(of: CertificateAuthority.self, [
                    .pzon: "district disability board (powiatowy zespół do spraw orzekania o niepełnosprawności)",
                    .zus: "Social Insurance Institution", .krus: "Agricultural Social Insurance Fund",
                    .kiz: "former commission for invalidity and employment", .mon: "body of the Ministry of Defence",
                    .mswia: "body of the Ministry of the Interior",
                ]), "Who issued it.", ["ST-15", "ST-16", "ST-17", "ST-18", "ST-19"]),
            .init(
                "kind",
                .words(of: CertificateKind.self, [
                    .child: "a certificate without degrees, for a person under 16",
                    .totalIncapacityDependentLiving: "total incapacity for work and inability to live independently",
                    .totalIncapacity: "total incapacity for work", .dependentLiving: "inability to live independently",
                    .partialIncapacity: "partial incapacity for work", .retraining: "purposefulness of retraining",
                    .farmIncapacity: "permanent or long-term incapacity for work on a farm",
                ]), "What it states.", ["NA-10", "ST-16", "ST-17", "ST-18", "ST-19"]),
            .init("issued", .day, "The day of issue, by which the law of the time is chosen.", ["ST-15", "ST-18", "ST-19"]),
            .init("validity", .validity, "How long it holds: permanent, or its last day.", ["KP-8", "KP-16", "ST-16"]),
            .init("care_allowance", .flag, "Whether the care allowance is due; asked of farm incapacity only.", ["ST-18"]),
        ])

    static let learner = FactObject(
        "learner", "What is known about the person's learning.",
        [
            .init("is_learner", .flag, "Whether the person learns at all.", ["KP-8", "ST-11", "ST-12"]),
            .init(
                "category",
                .words(of: LearnerCategory.self, [
                    .pupil: "pupil of a public school or one with public rights, or student of a public teacher-training or similar college (ST-11 a)",
                    .centreWard: "ward of a centre that enables compulsory education (ST-11 b)",
                    .pupilWithoutPublicRights: "pupil of a non-public school without public rights (ST-11 c)",
                    .nonPublicCollegeStudent: "student of a non-public college (ST-11 d)",
                ]), "The kind of learner.", ["ST-11"]),
            .init("learning_duty", .flag, "Whether the learning duty is still running.", ["ST-11"]),
            .init("grade_average", .decimal(upTo: 10), "The grade average of the last school year; at most three decimals.", ["ST-12"]),
        ])
}
