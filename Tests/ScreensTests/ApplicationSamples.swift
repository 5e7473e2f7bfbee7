import Casework
import Localization
import Rules
import Screens
import Terminal

/// A small programme with a window, gates, an income group, a disability group and documents, and people for its forms.
enum ApplicationSamples {
    static func provision(_ place: String, _ requirement: String) -> Provision {
        Provision(document: "Regulamin naboru", place: place, requirements: [requirement])
    }

    private static func use(
        _ id: String, _ place: String, _ requirement: String, parameters: [String: ParameterValue] = [:]
    ) -> Condition {
        .criterion(CriterionUse(id: id, parameters: parameters, provision: provision(place, requirement)))
    }

    static let income = use(
        "income_within_limit", "kryteria szczegółowe pkt 4", "ST-9",
        parameters: [
            "circle": .text("social_assistance_family"), "threshold": .text("social_assistance.person"),
            "single_threshold": .text("social_assistance.single"), "relation": .text("at_most"),
            "period": .text("month_before_filing"), "not_counted": .texts(["benefit_over_limit"]),
        ])

    static let disability = use(
        "disability_degree", "kryteria szczegółowe pkt 6", "ST-15",
        parameters: ["degrees": .texts(["severe", "moderate"]), "child_certificate_under": .number(16)])

    static let rules = RuleSet(
        id: "test-2013", version: 1, title: Bilingual(pl: "Próba", en: "Trial"), grantee: "Gmina Stegna", territory: "Stegna",
        filing: FilingRule(
            opens: CaseSamples.day("2013-11-25"), closes: CaseSamples.day("2013-12-16"), closesAt: CaseSamples.time("14:00"),
            postRule: .postmark, provision: provision("termin", "ST-23")),
        printedThresholds: [
            "social_assistance.person": [PrintedThreshold(amount: Money(grosze: 45_600))],
            "social_assistance.single": [PrintedThreshold(amount: Money(grosze: 54_200))],
        ],
        requirements: [
            Requirement(
                id: "filing.window", role: .filing, title: Bilingual(pl: "Termin złożenia zgłoszenia", en: "Filed in time"),
                condition: use("filed_in_window", "termin składania", "ST-23")),
            Requirement(
                id: "filing.signed", role: .filing, title: Bilingual(pl: "Formularz podpisany", en: "Form signed"),
                condition: use("form_signed", "składanie", "ST-22")),
            Requirement(
                id: "gate.registered", role: .gate, title: Bilingual(pl: "Zameldowanie na terenie gminy", en: "Registered in the commune"),
                condition: use(
                    "registered_in_territory", "kryteria obowiązkowe pkt 1", "ST-7",
                    parameters: ["kinds": .texts(["permanent", "temporary"])])),
            Requirement(
                id: "gate.none", role: .gate,
                title: Bilingual(pl: "Brak komputera i Internetu", en: "Neither computer nor Internet"),
                condition: use("household_without_computer_and_internet", "kryteria obowiązkowe pkt 2", "ST-7")),
        ],
        groups: [
            TargetGroup(
                code: "G-SA", title: Bilingual(pl: "Kryterium dochodowe pomocy społecznej", en: "Social-assistance income criterion"),
                provision: provision("kryteria szczegółowe pkt 4", "ST-9"), condition: income),
            TargetGroup(
                code: "G-DIS", title: Bilingual(pl: "Osoby niepełnosprawne", en: "Disabled persons"),
                provision: provision("kryteria szczegółowe pkt 6", "ST-15"), condition: disability),
            TargetGroup(
                code: "G-50", title: Bilingual(pl: "Osoby z grupy 50+", en: "Persons over 50"),
                provision: provision("kryteria szczegółowe pkt 7", "ST-20"), condition: nil),
        ],
        documents: [
            DocumentRule(
                kind: "application_form", title: Bilingual(pl: "Formularz zgłoszeniowy", en: "Application form"), when: .always,
                certified: false, provision: provision("dokumenty pkt 1", "ST-21")),
            DocumentRule(
                kind: "disability_certificate", title: Bilingual(pl: "Orzeczenie", en: "Certificate"),
                when: .claimedGroup(["G-DIS"]), certified: true, provision: provision("dokumenty pkt 2", "ST-21")),
        ])

    static let law = LawTables(
        thresholds: [
            ThresholdRow(
                key: "social_assistance.person", amount: Money(grosze: 45_600),
                valid: DayRange(from: CaseSamples.day("2012-10-01"), to: CaseSamples.day("2015-09-30")), source: "test",
                confidence: .statute)
        ],
        certificates: [
            CertificateRow(
                id: "zus_partial_old", authorities: [.zus], kinds: [.partialIncapacity],
                issued: DayRange(from: CaseSamples.day("1998-01-01"), to: CaseSamples.day("1998-08-16")),
                standing: .degree(.moderate), source: "test"),
            CertificateRow(
                id: "zus_partial", authorities: [.zus], kinds: [.partialIncapacity],
                issued: DayRange(from: CaseSamples.day("1998-08-17"), to: nil), standing: .degree(.light), source: "test"),
        ])

    static func context(_ language: Language = .polish, role: Casework.Role = .coordinator, readOnly: String? = nil) -> ScreenContext {
        ScreenContext(
            texts: language.texts,
            moment: Moment(day: CaseSamples.day("2013-12-17"), time: CaseSamples.time("10:15")),
            actor: Actor(login: "zofia", role: role), rules: RuleBook(ruleSet: rules, law: law, training: true), readOnly: readOnly)
    }

    static let household = Household(
        id: CaseSamples.id("household-1"),
        content: HouseholdContent(
            members: [
                Member(
                    id: CaseSamples.person("anna"), familyName: "Żółkiewska", givenNames: "Anna",
                    pesel: CaseSamples.pesel("69720500128"), birthDate: CaseSamples.day("1969-12-05"), sex: .female),
                Member(
                    id: CaseSamples.person("ola"), familyName: "Żółkiewska", givenNames: "Aleksandra",
                    birthDate: CaseSamples.day("2002-08-04"), sex: .female, relation: .child),
            ],
            addresses: [
                Address(
                    kind: .registered, locality: "Stegna", street: "Morska", building: "3", flat: "2", postcode: "82-103",
                    postTown: "Stegna", registration: .permanent)
            ],
            incomes: [
                IncomeLine(
                    person: CaseSamples.person("anna"), period: CaseSamples.month(2013, 11), kind: .employment,
                    amount: Money(grosze: 91_200)),
                IncomeLine(
                    person: CaseSamples.person("ola"), period: CaseSamples.month(2013, 11), kind: .none, amount: .zero),
            ], home: HomeEquipment(computer: false, internet: false)))

    static func file(_ status: ApplicationStatus = .received, version: Int = 2, loan: CaseID? = nil) -> ApplicationFile {
        var application = Application(
            id: CaseSamples.id("application-1"), number: "W/12/2013",
            content: ApplicationContent(
                household: household.id, applicant: CaseSamples.person("anna"),
                filing: FilingContent(
                    channel: .inPerson, receivedOn: CaseSamples.day("2013-12-10"), receivedAt: CaseSamples.time("11:30"),
                    rightInstitution: true, signed: true),
                claimedGroups: ["G-SA"], documents: [DocumentTick(kind: "application_form", presented: true)]),
            status: status)
        application.listPosition = status == .basicList ? 3 : nil
        return ApplicationFile(
            application: Versioned(version: version, state: application), household: Versioned(version: 5, state: household),
            loan: loan)
    }

    static let rows = [
        ApplicationRow(
            id: CaseSamples.id("a1"), number: "W/1/2013", applicantName: "Łuczak Ewa", locality: "Jantar",
            filedOn: CaseSamples.day("2013-11-26"), status: .received, listPosition: nil, groups: ["G-SA", "G-DIS"]),
        ApplicationRow(
            id: CaseSamples.id("a2"), number: "W/2/2013", applicantName: "Żółkiewska Anna", locality: "Stegna",
            filedOn: CaseSamples.day("2013-11-27"), status: .basicList, listPosition: 3, groups: ["G-SA"]),
    ]

    static let draft = Draft(
        id: CommandID(rawValue: "c-1"), form: "application", subject: CaseSamples.id("application-9"),
        base: [VersionedCase(id: CaseSamples.id("application-9"), version: 0), VersionedCase(id: CaseSamples.id("household-9"), version: 0)],
        fields: [
            DraftField(key: "household.id", text: "household-9"), DraftField(key: "seed", text: "00000000000000070000000000000009"),
            DraftField(key: "filing.channel", text: "in_person"), DraftField(key: "member.0.familyName", text: "Kowalska"),
            DraftField(key: "member.0.givenNames", text: "Mar"),
        ], focus: "member.0.givenNames", cursor: 3, login: "zofia", savedOn: "16.12.2013 13:40", title: "wniosek, Kowalska")
}

extension Hand where S == ApplicationForm {
    /// Puts the cursor on a field and types a value over what stands there; the field is left with Tab.
    @discardableResult
    mutating func fill(_ field: String, _ text: String) -> [Effect] {
        screen.form.widget.moveFocus(to: FieldID(field))
        precondition(screen.form.widget.focus == FieldID(field), "no such field: \(field)")
        type(text)
        // A PESEL or a post code that is full has moved on by itself.
        return screen.form.widget.focus == FieldID(field) ? press(.tab) : []
    }

    /// Empties a field and leaves it.
    mutating func clear(_ field: String) {
        screen.form.widget.moveFocus(to: FieldID(field))
        press(.control("u"), .tab)
    }

    /// A new form with everything obligatory of an adult without a group.
    static func filled(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationForm> {
        var hand = Hand(ApplicationForm(.new), context)
        _ = hand.open()
        hand.fill("filing.channel", context.texts.language == .polish ? "o" : "i")
        hand.fill("filing.receivedOn", "10.12")
        hand.fill("filing.receivedAt", "1130")
        hand.fill("filing.signed", context.texts.language == .polish ? "t" : "y")
        hand.fill("member.0.familyName", "Żółkiewska")
        hand.fill("member.0.givenNames", "Anna")
        hand.fill("member.0.pesel", "69720500128")
        hand.fill("address.registered.registration", context.texts.language == .polish ? "s" : "p")
        hand.fill("address.registered.locality", "Stegna")
        hand.fill("address.registered.building", "3")
        hand.fill("address.registered.postcode", "82103")
        hand.fill("address.registered.postTown", "Stegna")
        hand.fill("home.computer", "n")
        hand.fill("home.internet", "n")
        return hand
    }

    func lines(_ size: Size = .standard) -> String { frame(size).lines.joined(separator: "\n") }
}
