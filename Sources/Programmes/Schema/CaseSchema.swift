import Rules

/// The facts file of `teczka assess`, described once: the reader takes its keys from here, and `--schema` prints it.
public enum CaseSchema {
    /// One case: the whole of what a file may state about it.
    public static let assessCase = FactObject(
        "case",
        "One case. A key left out, or null, is a fact that is not known and never counts as a no. An empty list says that it is known "
            + "that there is none. No names of people are needed.",
        identityKeys + applicationKeys + procedureKeys + projectKeys)

    private static let identityKeys: [FactObject.Key] = [
        .init("id", .text, "The caller's name of the case; it comes back in the verdict."),
        .init(
            "subject",
            .words(of: Subject.self, [
                .application: "a household's application", .award: "the award of support to an applicant who qualifies (KP-25)",
                .withdrawal: "the lender's withdrawal from a loan agreement (KP-27)", .project: "the grant project as a whole (NA-3)",
                .subordinateUnit: "a public unit that receives computers (NA-7)", .training: "a training or a module of one (NA-6, POPC-1)",
                .participation: "one person's part in a training (POPC-3)", .purchase: "a purchase of equipment (POPC-8)",
                .equipment: "a unit of the inventory (POPC-7)", .internetService: "Internet access paid for one household (NA-4)",
                .recruitment: "a recruitment round with its lists and counts (KP-19, LE-3)",
            ]),
            "What the case is about; application when left out. Only the requirements and groups of this subject are tested."),
    ]

    private static let applicationKeys: [FactObject.Key] = [
        .init("filing", .object(filing), "How and when the application reached the office."),
        .init("applicant", .text, "The id of one of the persons: the one put forward.", ["KP-5", "ST-7"]),
        .init(
            "representative",
            .words(of: RepresentativeKind.self, [
                .statutoryRepresentative: "an adult parent", .legalGuardian: "an adult guardian appointed by a court",
                .actualGuardian: "a person who in fact looks after a child and has applied to adopt it",
                .absent: "known that nobody acts for the applicant",
            ]), "Who acts for the applicant; needed for a minor.", ["KP-5", "ST-14"]),
        .init("persons", .list(.object(person)), "The persons known, each with an id of its own."),
        .init("household", .object(household), "The place where the applicant lives."),
        .init(
            "claimed_groups", .list(.text), "Codes of the programme's target groups that the application names, such as G-SA.",
            ["NA-9", "KP-8", "ST-8", "LE-6"]),
        .init("nominations", .list(.object(nomination)), "Bodies that named the applicant for support (typowanie).", ["NA-9", "NA-12", "KP-9", "ST-11"]),
        .init("benefit_decisions", .list(.object(benefitDecision)), "Decisions awarding benefits.", ["ST-9", "ST-10", "ST-14", "NA-11"]),
        .init("prior_support", .list(.object(priorSupport)), "Support that the household received earlier.", ["KP-11", "KP-13", "KP-14"]),
        .init(
            "recorded_support", .list(.object(priorSupport)),
            "Support of somebody of the household whom the office found on a list of earlier beneficiaries.", ["KP-11", "KP-13", "KP-14"]),
        .init(
            "possible_support", .list(.object(priorSupport)),
            "Support of people on such a list who may be of the household; nobody has decided yet.", ["KP-11", "KP-13", "KP-14"]),
        .init("documents", .list(.object(document)), "Documents looked at so far, for the checklist.", ["KP-16", "ST-21"]),
    ]

    static let filing = FactObject(
        "filing", "How and when the application reached the office.",
        [
            .init("channel", .words(of: FilingChannel.self), "How it came.", ["ST-23", "KP-15"]),
            .init("received_day", .day, "The day on which it reached the office.", ["ST-23", "KP-15", "LE-4"]),
            .init("received_time", .time, "The time at which it reached the office; asked on the last day only.", ["ST-23"]),
            .init("postmark_day", .day, "The day of the postmark, for an application sent by post.", ["ST-23"]),
            .init("postmark_time", .time, "The hour of the postmark; few show one.", ["ST-23"]),
            .init("right_institution", .flag, "Whether it reached the institution that the rules name.", ["KP-6", "KP-25", "ST-22"]),
            .init("signed", .flag, "Whether the form is signed by the applicant or the representative.", ["ST-22"]),
        ])

    static let household = FactObject(
        "household", "The place where the applicant lives and maintains itself with others.",
        [
            .init("size", .number(1...1000), "Persons whom the applicant declares; compared with those listed.", ["KP-6", "ST-21"]),
            .init("computer_present", .flag, "Whether there is any computer.", ["KP-8", "KP-10", "ST-7"]),
            .init("computer_working", .flag, "Whether a computer that is there works; asked where a broken one is no bar (P-11).", ["KP-8", "KP-10"]),
            .init("internet_link", .flag, "Whether there is an active Internet link on the filing date.", ["KP-6", "KP-8", "KP-10", "ST-7"]),
            .init(
                "income_lost", .flag,
                "Whether income of the month before filing was lost; then the month of filing counts. Not claimed when left out.", ["ST-9"]),
            .init("other_application", .dayOrNone, "The day on which another member of the household applied, or none.", ["KP-12"]),
        ])

    static let nomination = FactObject(
        "nomination", "A body named the applicant for support.",
        [
            .init(
                "by",
                .words(of: NominatingBody.self, [
                    .welfareCentre: "the welfare centre competent for the place of residence (KP-9)",
                    .otherWelfareCentre: "a welfare centre that is not the competent one",
                    .grantee: "the body that runs the project, a partner's help included (NA-12)",
                ]), "The body.", ["NA-9", "NA-12", "KP-9", "ST-11"], required: true),
            .init("day", .day, "The day of the nomination."),
        ])

    static let benefitDecision = FactObject(
        "benefit_decision", "A decision awarding a benefit to the applicant's family.",
        [
            .init("kind", .words(of: BenefitKind.self), "The benefit.", ["ST-9", "ST-11", "ST-14"], required: true),
            .init(
                "within_criterion", .flag, "Whether it was awarded within the income criterion; one awarded above it is no evidence.",
                ["ST-10", "ST-14"]),
        ])

    static let priorSupport = FactObject(
        "prior_support", "Support received earlier.",
        [
            .init(
                "kind",
                .words(of: PriorSupportKind.self, [
                    .publicEquipment: "basic or specialist equipment bought with PFRON or other public funds (KP-11)",
                    .euEquipment: "basic equipment, a desktop or a laptop, from another EU programme (KP-14)",
                    .euOther: "other help from another EU programme; it bars nobody",
                    .earlierEdition: "support in an earlier edition of the same project (KP-13)",
                ]), "What kind of support.", ["KP-11", "KP-13", "KP-14"], required: true),
            .init("day", .day, "The day on which it was received.", ["KP-11", "KP-14"]),
            .init("year", .number(1900...2999), "The year in which it was received, where the day is not known.", ["KP-11", "KP-14"]),
            .init(
                "loss",
                .words(of: EquipmentLoss.self, [
                    .notLost: "the household still has it", .randomEvent: "lost in a random event (KP-7)",
                    .unproven: "lost, and nothing shows how",
                ]), "Whether and how the equipment was lost.", ["KP-7", "KP-11"]),
            .init("event", .words(of: RandomEvent.self), "Which random event it was; for the record.", ["KP-7"]),
            .init("loss_confirmed", .flag, "Whether the competent body confirmed the loss.", ["KP-11"]),
        ])

    static let document = FactObject(
        "document", "A document somebody looked at.",
        [
            .init("kind", .text, "The kind as the programme names it, such as application_form.", ["KP-16", "ST-21"], required: true),
            .init("person", .text, "The id of the person it concerns; left out for the whole application."),
            .init("presented", .flag, "Whether it was shown.", ["KP-16", "ST-21"], required: true),
            .init("certified_by", .text, "Who certified the copy, by any identifier.", ["KP-16"]),
            .init("certified_on", .day, "The day of certification.", ["KP-16"]),
        ])
}
