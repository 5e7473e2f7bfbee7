import Localization
import Rules
import Testing

@Suite("Explanations in words")
struct ExplainTextsTests {
    private static let polish = Language.polish.texts
    private static let english = Language.english.texts

    private static func facts(_ grosze: Int64?, computer: Bool = false) -> Facts {
        var person = Facts.Person(
            id: "p0", birthDate: CaseSamples.day("1980-01-01"), registration: .permanent, inSocialAssistanceFamily: true)
        person.inHousehold = true
        person.incomes = grosze.map { [Facts.Income(period: .month(CaseSamples.month(2013, 11)), amount: Money(grosze: $0))] }
        var facts = Facts(
            filing: Facts.Filing(
                channel: .inPerson, receivedDay: CaseSamples.day("2013-12-10"), rightInstitution: true, signed: true),
            applicant: "p0", persons: [person], claimedGroups: ["G-SA"])
        facts.household.computerPresent = computer
        facts.household.internetLink = false
        return facts
    }

    private static func lines(_ facts: Facts, _ texts: any Texts, under rules: RuleSet = rules, width: Int? = nil) -> [String] {
        let verdict = assess(facts, under: rules, law: ApplicationSamples.law)
        let explanation = explain(verdict, facts: facts, under: rules, law: ApplicationSamples.law)
        return texts.explain(explanation, under: rules, names: ["p0": "Anna Nowak", "u1": "Ewa Lis"], width: width)
    }

    /// The sample programme with papers that prove something.
    private static let rules: RuleSet = {
        var rules = ApplicationSamples.rules
        rules.documents.append(
            DocumentRule(
                kind: "income_declaration", title: Bilingual(pl: "Oświadczenie o dochodach", en: "Declaration of income"), when: .always,
                certified: true, provision: ApplicationSamples.provision("dokumenty pkt 3", "ST-21"), settles: [.incomes]))
        return rules
    }()

    @Test("KP-15: an income one grosz too high says by how much, with the paper, the amount's source and what is not counted")
    func oneGrosz() {
        let lines = Self.lines(Self.facts(54_201), Self.polish)
        #expect(lines.contains("    542,01\u{A0}zł > 1 × 542,00\u{A0}zł = 542,00\u{A0}zł"))
        #expect(lines.contains("    dochód za 11.2013 (Anna Nowak): 542,01\u{A0}zł"))
        #expect(lines.contains("    nie podano, czy jest dokument: Oświadczenie o dochodach"))
        #expect(lines.contains("    kwota: kryterium pomocy społecznej, osoba samotnie gospodarująca – 542,00\u{A0}zł, z regulaminu"))
        let needed = "dochód za 11.2013 niższy o co najmniej 0,01\u{A0}zł – tego nie da się już zmienić"
        #expect(lines.contains("    zabrakło: " + needed))
        #expect(lines.contains("    do sprawdzenia: do dochodu nie wlicza się świadczeń przyznanych mimo przekroczenia kryterium"))
        #expect(lines.suffix(3) == [
            "Do spełnienia warunków zabrakło (najbliżej grupa: Kryterium dochodowe pomocy społecznej (G-SA)):", "    " + needed,
            "To propozycja programu komputerowego; ocenę rozstrzyga pracownik (P-13).",
        ])
        let english = Self.lines(Self.facts(54_201), Self.english)
        #expect(english.contains("    lacking: an income for 11.2013 lower by at least 0,01\u{A0}zł – this can no longer be changed"))
    }

    @Test("Evidence says who certified the copy and when, or that nobody has", arguments: [
        (true, "    dowód: Oświadczenie o dochodach (kopia poświadczona 09.12.2013, Ewa Lis)"),
        (false, "    dowód: Oświadczenie o dochodach (kopia jeszcze bez poświadczenia)"),
    ])
    func evidence(isCertified: Bool, line: String) {
        var facts = Self.facts(50_000)
        facts.documents = [
            .init(
                kind: "income_declaration", presented: true, certifiedBy: isCertified ? "u1" : nil,
                certifiedOn: isCertified ? CaseSamples.day("2013-12-09") : nil)
        ]
        #expect(Self.lines(facts, Self.polish).contains(line))
    }

    @Test("P-14: a missing fact names the paper that settles it, the one to read, or that it has to be asked")
    func missing() {
        var facts = Self.facts(nil)
        facts.filing.signed = nil
        let lines = Self.lines(facts, Self.polish)
        #expect(lines.contains("    brakuje: dochód za 11.2013 (Anna Nowak) – rozstrzygnie dokument: Oświadczenie o dochodach"))
        #expect(lines.contains("    brakuje: podpis na formularzu – trzeba zapytać lub sprawdzić"))
        #expect(lines.contains("Brak danych nie jest odmową; dane są do uzupełnienia (P-14)."))
        facts.documents = [.init(kind: "income_declaration", presented: true)]
        #expect(Self.lines(facts, Self.polish).contains {
            $0.hasSuffix("dochód za 11.2013 (Anna Nowak) – można odczytać z dokumentu: Oświadczenie o dochodach")
        })
    }

    @Test("P-8: a printed amount that is not the law's stands beside the law's, with its days and source")
    func difference() {
        var rules = Self.rules
        rules.printedThresholds["social_assistance.person"] = [PrintedThreshold(amount: Money(grosze: 50_000))]
        var facts = Self.facts(0)
        facts.persons.append(.init(id: "p1", inHousehold: true, inSocialAssistanceFamily: true, incomes: []))
        let lines = Self.lines(facts, Self.polish, under: rules)
        #expect(lines.contains("    kwota: kryterium pomocy społecznej, na osobę w rodzinie – 500,00\u{A0}zł, z regulaminu"))
        #expect(lines.contains(
            "    uwaga: w regulaminie 500,00\u{A0}zł, w przepisach 456,00\u{A0}zł od 01.10.2012 do 30.09.2015 (źródło: test); liczy się kwota z regulaminu (P-8)"))
    }

    @Test("A group that is met and not claimed is pointed out, and a policy is said in words (P-11)")
    func otherGroup() {
        var facts = Self.facts(60_000, computer: true)
        facts.persons[0].certificates = [
            .init(authority: .zus, kind: .partialIncapacity, issued: CaseSamples.day("1998-08-16"), validity: .permanent)
        ]
        let lines = Self.lines(facts, Self.polish)
        #expect(lines.contains("Znane dane spełniają warunki grupy, której nie zaznaczono: Osoby niepełnosprawne (G-DIS)."))
        #expect(lines.contains("    przyjęto: wyklucza każdy komputer, także zepsuty (P-11)"))
    }

    @Test("Broken to a width, no line is longer, no word is lost, and what continues stands under its beginning", arguments: Language.allCases)
    func width(language: Language) {
        let whole = Self.lines(Self.facts(54_201, computer: true), language.texts)
        let broken = Self.lines(Self.facts(54_201, computer: true), language.texts, width: 60)
        #expect(broken.allSatisfy { $0.count <= 60 })
        #expect(broken.count > whole.count)
        func words(_ lines: [String]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }
        #expect(words(broken) == words(whole))
    }

    // MARK: Who has to act

    @Test("P-6, P-14: what only a person settles asks the applicant for nothing; beside missing facts it stands apart", arguments: [true, false])
    func forPerson(isAllKnown: Bool) {
        func part(_ id: String, _ missing: [FactRef]) -> Finding {
            Finding(id: id, role: .gate, outcome: .unknown, reason: missing.isEmpty ? .manualReview : .missingFacts, missing: missing)
        }
        let parts = [part("one", [])] + (isAllKnown ? [] : [part("two", [FactRef(.signed)])])
        let verdict = Verdict(status: .undetermined, programme: "p", version: 1, day: nil, findings: parts)
        let lines = Self.polish.explain(
            Explanation(verdict: verdict, parts: parts.map { ExplainedFinding(finding: $0) }), under: Self.rules)
        #expect(lines.first == (isAllKnown ? "Ocena: do rozstrzygnięcia przez pracownika" : "Ocena: za mało danych"))
        #expect(lines.contains("? rozstrzyga pracownik: one"))
        #expect(lines.contains("? brak danych: two") == !isAllKnown)
        #expect(lines.contains { $0.hasSuffix("(P-14).") } == !isAllKnown)
        #expect(lines.contains((isAllKnown ? "Nic nie trzeba uzupełniać; decyduje" : "Ponadto decyduje") + " pracownik: one."))
    }

    @Test("A yes names the papers that it waits for, and whether anybody said which are there")
    func papersAwaited() {
        var facts = Self.facts(50_000)
        #expect(Self.lines(facts, Self.polish).contains { $0.hasPrefix("Ocena na podstawie oświadczeń; nie podano, czy są dokumenty: ") })
        facts.documents = []
        #expect(Self.lines(facts, Self.polish).contains { $0.hasPrefix("Ocena na podstawie oświadczeń; brakuje dokumentów: ") })
        facts.documents = Self.rules.documents.map { .init(kind: $0.kind, presented: true) }
        let lines = Self.lines(facts, Self.polish)
        #expect(!lines.contains { $0.hasPrefix("Ocena na podstawie") })
        #expect(lines.contains("Kopie do poświadczenia: Oświadczenie o dochodach."))
    }

    @Test("Changes that no single filing could meet are said to exclude each other; the same day does not", arguments: [(17, true), (16, false)])
    func exclusive(day: Int, excludes: Bool) {
        let changes = [
            Change.filedBy(CaseSamples.day("2013-12-16"), nil), .filedFrom(CaseSamples.day("2013-12-\(day)")),
        ].map { RequiredChange(finding: "f", change: $0, isWithinReach: false) }
        let lines = Self.polish.describe(NearestChange(changes: changes), under: Self.rules)
        #expect(lines.contains { $0.hasPrefix("te warunki wykluczają się") } == excludes)
    }

    @Test("What failed stands before what is met")
    func failedFirst() {
        let heads = Self.lines(Self.facts(54_201), Self.polish).filter { $0.hasPrefix("✗") || $0.hasPrefix("✓") }
        #expect(heads.first?.hasPrefix("✗") == true && heads.last?.hasPrefix("✓") == true)
        #expect(heads.drop { $0.hasPrefix("✗") }.allSatisfy { $0.hasPrefix("✓") })
    }

    @Test("A group of another subject is not said to be unknown")
    func otherSubject() {
        var rules = Self.rules
        rules.groups[0].subject = .subordinateUnit
        var facts = Self.facts(0)
        facts.claimedGroups = [rules.groups[0].code]
        #expect(Self.lines(facts, Self.polish, under: rules).contains("    ta grupa nie dotyczy wniosków gospodarstw domowych"))
        facts.claimedGroups = ["G-NONE"]
        #expect(Self.lines(facts, Self.polish, under: rules).contains("    regulamin nie przewiduje takiej grupy"))
    }

    @Test("A person without a name is told by the identifier, where the fact is asked of each")
    func nameless() {
        let income = FactRef(.incomes, person: "p7", period: .year(2012))
        #expect(Self.polish.describe(fact: income, names: [:]) == "dochód za 2012\u{A0}r., osoba p7")
        #expect(Self.polish.describe(fact: income, names: ["p7": "Jan Lis"]) == "dochód za 2012\u{A0}r. (Jan Lis)")
        #expect(Self.polish.describe(fact: FactRef(.learner, person: "p7"), names: [:]) == "czy się uczy")
    }

    // MARK: Nothing falls back

    /// Both languages have the text, it is neither the identifier nor empty, and the two differ.
    private func expect(_ text: (any Texts) -> String, not raw: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let (polish, english) = (text(Self.polish), text(Self.english))
        #expect(!polish.isEmpty && polish != raw && !english.isEmpty && english != raw, "\(raw)", sourceLocation: sourceLocation)
        #expect(polish != english, "\(raw)", sourceLocation: sourceLocation)
    }

    @Test("Every reason, fact, criterion and answer of a policy has a text of its own in both languages")
    func complete() {
        for reason in Reason.allCases { expect({ $0.text(of: reason) }, not: reason.rawValue) }
        // Two English words are their own identifiers.
        let same: [FactKey] = [.applicant, .representative]
        for key in FactKey.allCases { expect({ $0.name(of: key) }, not: same.contains(key) ? "" : key.rawValue) }
        for criterion in Criteria.all { expect({ $0.name(ofCriterion: criterion.id) }, not: criterion.id) }
        for policy in Policy.allCases {
            for option in policy.options { expect({ $0.text(of: PolicyUse(policy: policy, option: option)) }, not: option) }
        }
        for texts in Language.allCases.map(\.texts) {
            #expect(Set(Reason.allCases.map { texts.text(of: $0) }).count == Reason.allCases.count)
            #expect(Set(FactKey.allCases.map { texts.name(of: $0) }).count == FactKey.allCases.count)
            #expect(Set(Criteria.all.map { texts.name(ofCriterion: $0.id) }).count == Criteria.all.count)
            let uses = Policy.allCases.flatMap { policy in policy.options.map { PolicyUse(policy: policy, option: $0) } }
            #expect(Set(uses.map { texts.text(of: $0) }).count == uses.count)
        }
    }

    @Test("Every word of the vocabularies that a fact may have is told in words")
    func vocabularies() {
        let words: [FactKey: [String]] = [
            .filingChannel: FilingChannel.allCases.map(\.rawValue), .registration: RegistrationKind.allCases.map(\.rawValue),
            .representative: RepresentativeKind.allCases.map(\.rawValue), .certificateKind: CertificateKind.allCases.map(\.rawValue),
            .certificates: DisabilityDegree.allCases.map(\.rawValue), .certificateValidity: ["permanent"],
            .learnerCategory: LearnerCategory.allCases.map(\.rawValue), .fosterForm: FosterForm.allCases.map(\.rawValue),
            .nominations: NominatingBody.allCases.map(\.rawValue), .benefitDecisions: BenefitKind.allCases.map(\.rawValue),
            .priorSupport: PriorSupportKind.allCases.map(\.rawValue), .equipmentLoss: EquipmentLoss.allCases.map(\.rawValue),
            .incomes: IncomeExclusion.allCases.map(\.rawValue), .recommendation: Recommendation.allCases.map(\.rawValue),
            .breach: Breach.allCases.map(\.rawValue), .unitKind: UnitKind.allCases.map(\.rawValue),
            .granteeKind: GranteeKind.allCases.map(\.rawValue), .trainingContents: TrainingContent.allCases.map(\.rawValue),
            .selectedBy: [""],
        ]
        for (key, identifiers) in words {
            for identifier in identifiers {
                let polish = Self.polish.word(identifier, of: key, under: Self.rules)
                #expect(!polish.isEmpty && polish != identifier)
                // Some English words are their own identifiers.
                #expect(polish != Self.english.word(identifier, of: key, under: Self.rules), "\(identifier)")
            }
        }
        for event in RandomEvent.allCases { #expect(Self.polish.name(of: event) != Self.english.name(of: event)) }
    }

    @Test("A word of the programme's own lists has the programme's title; a unit, a body and a group their names")
    func ownWords() {
        var rules = Self.rules
        rules.codeLists = ["areas": [CodeWord(code: "health", title: Bilingual(pl: "Ochrona zdrowia", en: "Health"))]]
        rules.units = [ListedUnit(id: "sp3", name: "Szkoła Podstawowa nr 3", provision: ApplicationSamples.provision("lista", "LE-7"))]
        rules.institutions = [
            Institution(
                role: "committee", name: "Komisja Kwalifikacyjna", valid: DayRange(from: nil, to: nil),
                provision: ApplicationSamples.provision("§ 7", "KP-21"))
        ]
        #expect(Self.english.word("health", of: .eServices, under: rules) == "Health")
        #expect(Self.polish.word("sp3", of: .unit, under: rules) == "Szkoła Podstawowa nr 3")
        #expect(Self.polish.word("committee", of: .declaredRoute, under: rules) == "Komisja Kwalifikacyjna")
        #expect(Self.polish.word("G-SA", of: .claimedGroups, under: rules) == "Kryterium dochodowe pomocy społecznej")
    }

    @Test("POPC-1: the status of an e-service is said in words, and a case that is not filed misses no day of filing")
    func notFiled() {
        #expect(Self.polish.word("planned", of: .eServices, under: Self.rules) == "planowana")
        let met = Verdict(
            status: .eligible, programme: "p", version: 1, day: nil,
            findings: [Finding(id: "purchase", role: .gate, outcome: .met, reason: .satisfied)])
        #expect(Self.polish.describe(met, under: Self.rules).first == "Ocena: spełnia warunki")
        var facts = Self.facts(0)
        facts.filing.receivedDay = nil
        #expect(Self.lines(facts, Self.polish).first == "Ocena: za mało danych (dzień złożenia nieznany)")
    }

    @Test("Every kind of change has a sentence in both languages")
    func changes() {
        let day = CaseSamples.day("2013-12-18")
        let keys: [FactKey] = [
            .rightInstitution, .signed, .livesInTerritory, .representative, .computerPresent, .computerWorking, .internetLink,
            .otherApplication, .learner, .learningDuty, .singleParent, .formalDefects, .confirmations, .supplementResponse,
            .agreementSigned, .inspectionInMinutes, .recruitmentLists, .reservePositions, .unitSubordinate, .unitInTerritory, .unit,
            .eServices, .needsAnalysis, .inventory, .purchaseJustified,
        ]
        let isTrue: (FactKey) -> Bool = { ![.computerPresent, .computerWorking, .internetLink].contains($0) }
        var changes = keys.map { Change.answer($0, isTrue($0)) }
        changes += [
            .incomeLower(by: Money(grosze: 1), period: .year(2012), notCounted: []), .amountLower(.purchaseAmount, by: Money(grosze: 1)),
            .above(.gradeAverage, .thousandths(number: 4_000)), .atMost(.supplementResponse, .day(day: day)),
            .atMost(.agreementSigned, .day(day: day)), .atMost(.needsAnalysis, .day(day: day)),
            .atMost(.recruitmentCounts, .count(number: 32)), .atMost(.internetMonths, .count(number: 36)), .before(.inventory, day),
            .reconciled(.recruitmentCounts, by: 1), .oneOf(.nominations, ["school"]), .without(.trainingContents, ["vocational"]),
            .filedFrom(day), .filedBy(day, CaseSamples.time("14:00")), .ageReached(years: 50, on: day),
            .ageNotReached(years: 24, on: day), .certificate([.severe], childUnder: 16), .certificateValid(on: day),
            .benefit([.familyAllowance]), .noSupport(.earlierEdition),
        ]
        for change in changes { expect({ $0.text(of: change, words: ["x"]) }, not: "") }
        for texts in Language.allCases.map(\.texts) {
            #expect(Set(changes.map { texts.text(of: $0, words: ["x"]) }).count == changes.count)
            #expect(changes.compactMap { texts.brief(of: $0) }.allSatisfy { $0.count <= 30 })
            for key in keys { #expect(texts.text(of: .answer(key, isTrue(key)), words: []) != texts.name(of: key)) }
        }
    }
}
