import Rules

/// What happens to an application on its way, and what is no household at all.
extension CaseSchema {
    static let procedureKeys: [FactObject.Key] = [
        .init("declared_route", .text, "The body, by its code in the programme, that the applicant chose where the groups lead to several.", ["KP-21"]),
        .init("formal_defects", .list(.object(formalDefect)), "Defects of form. Empty: the formal check found none.", ["KP-17", "KP-20", "KP-25", "LE-3"]),
        .init("supplement_call", .object(supplementCall), "The call to supplement (wezwanie) and what came of it.", ["KP-17"]),
        .init("confirmations", .list(.object(confirmation)), "What named persons looked at and confirmed or refused.", ["ST-14"]),
        .init("award", .object(award), "What happened between the formal check and the loan agreement.", ["KP-18", "KP-21", "KP-25"]),
        .init("inspection", .object(inspection), "An inspection of lent equipment.", ["KP-27"]),
        .init("recruitment", .object(recruitment), "A recruitment round: its lists and its counts.", ["KP-19", "KP-23", "LE-2", "LE-3", "ST-2"]),
    ]

    static let formalDefect = FactObject(
        "formal_defect", "A defect that the formal check found.",
        [
            .init("kind", .text, "What is wrong, in a word of the office's own, such as missing_page.", ["KP-17"], required: true),
            .init("minor", .flag, "Whether a person classed it as minor; left out while nobody has.", ["KP-17"]),
        ])

    static let supplementCall = FactObject(
        "supplement_call", "The call to supplement.",
        [
            .init("called_on", .day, "The day on which the office called.", ["KP-17"]),
            .init("delivered_on", .day, "The day on which the call reached the applicant (P-16).", ["KP-17"]),
            .init("response", .dayOrNone, "The day of the answer, or none.", ["KP-17"]),
        ])

    static let confirmation = FactObject(
        "confirmation", "Something that a named person confirmed or refused.",
        [
            .init("what", .text, "What was looked at, by the word of the programme file.", ["ST-14"], required: true),
            .init("confirmed", .flag, "Whether the person confirmed it.", ["ST-14"], required: true),
            .init("by", .text, "Who, by any identifier.", ["ST-14"]),
            .init("day", .day, "When."),
        ])

    static let award = FactObject(
        "award", "From the welfare centre's recommendation to the signature.",
        [
            .init(
                "recommendation",
                .words(of: Recommendation.self, [
                    .recommended: "recommended for support", .reserve: "recommended for the reserve list", .rest: "on neither list",
                ]), "Where the welfare centre put the application.", ["KP-18", "KP-19", "KP-25"]),
            .init("selected_by", .text, "The body that chose the applicant, by its code in the programme; the word none where none did.", ["KP-21", "KP-25"]),
            .init("signing_ends", .day, "The last day on which the agreement may be signed.", ["KP-25"]),
            .init("signed", .dayOrNone, "The day of signature, or none.", ["KP-25"]),
        ])

    static let inspection = FactObject(
        "inspection", "An inspection of lent equipment.",
        [
            .init("in_minutes", .flag, "Whether the findings stand in minutes.", ["KP-27"]),
            .init(
                "breach", .words(of: Breach.self, [.noBreach: "known that there was none"]), "What the use was contrary to.", ["KP-27"]),
        ])

    static let recruitment = FactObject(
        "recruitment", "A recruitment round.",
        [
            .init("applications", .list(.text), "Numbers of all applications handed over.", ["KP-19"]),
            .init("recommended", .list(.text), "Numbers of those recommended for support.", ["KP-19"]),
            .init("recommended_for_reserve", .list(.text), "Numbers of those recommended for the reserve list.", ["KP-19"]),
            .init("rest", .list(.text), "Numbers of all others.", ["KP-19"]),
            .init("reserve_positions", .list(.number(0...1_000_000)), "Places on the reserve list, in the list's order.", ["KP-23"]),
            .init("received", .number(0...1_000_000), "Applications received.", ["LE-3"]),
            .init("basic", .number(0...1_000_000), "Those on the basic list.", ["LE-2", "LE-3", "ST-2"]),
            .init("reserve", .number(0...1_000_000), "Those on the reserve list.", ["LE-3"]),
            .init("formally_rejected", .number(0...1_000_000), "Those that failed the formal check.", ["LE-3"]),
            .init("not_accepted", .number(0...1_000_000), "Those not accepted on their merits.", ["LE-3"]),
            .init("withdrawn", .number(0...1_000_000), "Those withdrawn.", ["LE-3"]),
        ])

    static let projectKeys: [FactObject.Key] = [
        .init("project", .object(project), "The grant project as its agreement has it.", ["NA-2", "NA-3", "POPC-9"]),
        .init("subordinate_unit", .object(unit), "A public unit that is to receive computers.", ["NA-7", "NA-9", "ST-3", "LE-7"]),
        .init("training", .object(training), "A training or a module of one.", ["NA-6", "POPC-1", "POPC-2", "POPC-4", "POPC-5", "POPC-6"]),
        .init("competences", .list(.object(competence)), "What one person knew before and after, by area.", ["POPC-3"]),
        .init("purchase", .object(purchase), "A purchase of equipment.", ["POPC-8"]),
        .init("equipment", .object(equipment), "A unit of the inventory.", ["POPC-7"]),
        .init("internet_service", .object(internetService), "Internet access paid for one household.", ["NA-4"]),
    ]

    private static let granteeKinds = FactShape.words(of: GranteeKind.self, [
        .localGovernment: "a local-government unit (JST)", .localGovernmentConsortium: "several local-government units",
        .localGovernmentNGOConsortium: "local-government units with non-governmental organisations",
        .ngo: "a non-governmental organisation alone",
    ])

    static let project = FactObject(
        "project", "The grant project.",
        [
            .init("grantee_kind", granteeKinds, "Who runs it.", ["NA-2", "NA-3"]),
            .init("partners", .list(.object(partner)), "The partners. Empty: known that there are none.", ["NA-2", "POPC-9"]),
        ])

    static let partner = FactObject(
        "partner", "A partner of the project.",
        [
            .init("kind", granteeKinds, "What kind of body it is.", ["NA-2", "POPC-9"], required: true),
            .init("role", .text, "What it does in the project.", ["POPC-9"]),
            .init("sustainability", .text, "On what the results rest after the project ends.", ["POPC-9"]),
        ])

    static let unit = FactObject(
        "subordinate_unit", "A public unit.",
        [
            .init("id", .text, "Its identifier on the programme's list.", ["LE-7"]),
            .init(
                "kind",
                .words(of: UnitKind.self, [
                    .careFacility: "public care-and-education facility", .welfareHome: "public social-welfare home (DPS)",
                    .villageClub: "village club (świetlica)",
                ]), "What kind of unit it is.", ["NA-7", "ST-3"]),
            .init("subordinate", .flag, "Whether it is subordinate to the grantee.", ["NA-7"]),
            .init("in_territory", .flag, "Whether it works in the grantee's area.", ["NA-7"]),
            .init("on_list", .flag, "Whether it stands on the list of the grant agreement; asked where the programme file has no list.", ["NA-9", "ST-3"]),
        ])

    static let training = FactObject(
        "training", "A training or a module of one.",
        [
            .init(
                "contents",
                .list(
                    .words(of: TrainingContent.self, [
                        .remoteWork: "other skills needed for remote work", .internetEducation: "skills needed to learn over the Internet",
                        .eServices: "public e-services", .vocational: "training for a trade, which NA-6 excludes",
                    ])), "What it teaches.", ["NA-6"]),
            .init("e_services", .list(.object(eService)), "The public e-services it is about.", ["POPC-1", "POPC-2"]),
            .init("needs_analysis", .dayOrNone, "The day of the needs analysis it rests on, or none.", ["POPC-4"]),
            .init("starts", .day, "The day on which it begins.", ["POPC-4"]),
            .init("form", .text, "How people are taught, by a word of the programme's list.", ["POPC-6"]),
            .init("level", .text, "The level, by a word of the programme's list.", ["POPC-5"]),
        ])

    static let eService = FactObject(
        "e_service", "A public e-service.",
        [
            .init("area", .text, "The area, by a word of the programme's list.", ["POPC-2"], required: true),
            .init("name", .text, "What the service is called.", ["POPC-1"]),
            .init("status", .words(of: EServiceStatus.self), "Whether it exists already.", ["POPC-1"]),
        ])

    static let competence = FactObject(
        "competence", "What one person knew before and after, in one area.",
        [
            .init("area", .text, "The area, by a word of the programme's list.", ["POPC-3"], required: true),
            .init("before", .number(0...1000), "Points of the pre-test.", ["POPC-3"]),
            .init("after", .number(0...1000), "Points of the post-test.", ["POPC-3"]),
        ])

    static let purchase = FactObject(
        "purchase", "A purchase of equipment.",
        [
            .init("day", .day, "The day of the purchase.", ["POPC-8"]),
            .init("amount", .money, "What it costs.", ["POPC-8"]),
            .init("inventory", .dayOrNone, "The day of the inventory at local level, or none.", ["POPC-8"]),
            .init("justified", .flag, "Whether it is justified in writing.", ["POPC-8"]),
            .init("limit", .money, "The limit that was set for it.", ["POPC-8"]),
        ])

    static let equipment = FactObject(
        "equipment", "A unit of the inventory.",
        [
            .init("funding_source", .text, "Who paid for it: the EU, other public or private money.", ["POPC-7"]),
            .init("funding_year", .number(1900...2200), "The year in which it was paid for.", ["POPC-7"]),
        ])

    static let internetService = FactObject(
        "internet_service", "Internet access paid for one household.",
        [
            .init("months", .number(0...1200), "How many months are paid for.", ["NA-4"]),
            .init("share_percent", .number(1...100), "The share that the project pays, in per cent.", ["NA-4"]),
        ])
}
