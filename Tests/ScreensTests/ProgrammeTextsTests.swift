import Localization
import Rules
import Testing

@Suite("A programme in words")
struct ProgrammeTextsTests {
    private static let provision = Provision(document: "Regulamin", place: "pkt 1", requirements: [])
    private static let day = CalendarDay(year: 2013, month: 8, day: 1)!
    private static let later = CalendarDay(year: 2013, month: 9, day: 30)!

    private static let faults: [ProgrammeFault.Kind] = [
        .thresholdContradictsLaw(key: "k.x", printed: Money(grosze: 100), lawful: Money(grosze: 200), from: day, to: later),
        .thresholdWithoutAmount(key: "k.x", from: day, to: day), .thresholdUnused(key: "k.x", near: "k.y"), .groupWithoutDocuments(code: "G-X", facts: [.incomes]),
        .unreachableGroup(code: "G-X", .ages(atLeast: 50, under: 24)), .unreachableBranch(.words(criterion: "learner", ["pupil"], ["centre_ward"])),
        .unreachableRequirements(.application, .alone(criterion: "word_of_list")), .windowNeverOpens(opens: later, closes: day),
        .extensionBeforeEarlier(decided: day, earlier: later), .extensionAfterItsEnd(decided: later, closes: day),
        .documentNeverNeeded(kind: "paper"), .emptyList(name: "forms"), .groupWithoutRoute(code: "G-X"), .citedTwice(id: "KP-10"),
        .idIsGroupCode(id: "G-X"),
    ]

    @Test("Each fault says what, with its figures, and how to mend it, in both languages", arguments: faults)
    func fault(_ fault: ProgrammeFault.Kind) {
        let (polish, english) = (Polish().text(of: fault), English().text(of: fault))
        #expect(polish.count > 30 && english.count > 30 && polish != english)
        #expect(["trzeba ", "potrzebne"].contains { polish.contains($0) }, "\(polish)")
        #expect(["correct", "add", "remove", "put", "give", "need"].contains { english.contains($0) }, "\(english)")
    }

    @Test("KP-15, P-8: a fault names its amounts and days")
    func figures() {
        #expect(Polish().text(of: Self.faults[0]).hasPrefix("kwota k.x wynosi tu 1,00\u{00A0}zł, a według prawa 2,00\u{00A0}zł (01.08.2013–30.09.2013)"))
        #expect(English().text(of: Self.faults[7]).hasPrefix("filing closes on 01.08.2013, before it opens on 30.09.2013"))
    }

    private func ruleSet(version: Int = 1, closes: CalendarDay = later, years: Int = 50) -> RuleSet {
        RuleSet(
            id: "x", version: version, title: Bilingual(pl: "Nazwa", en: "Title"), grantee: "Gmina", territory: "Gmina",
            filing: FilingRule(opens: Self.day, closes: closes, postRule: .receipt, provision: Self.provision),
            groups: [
                TargetGroup(
                    code: "G-50", title: Bilingual(pl: "Starsi", en: "Older"), provision: Self.provision,
                    condition: .criterion(CriterionUse(id: "age_at_least", parameters: ["years": .number(years)], provision: Self.provision)))
            ])
    }

    @Test("Differences are sentences; the place in a group comes before the parameter")
    func differences() {
        let changes = ruleSet().changes(to: ruleSet(version: 2, closes: Self.day, years: 60), law: LawTables())
        #expect(Polish().describe(changes) == [
            "wersja: było 1, jest 2", "koniec naboru: było 30.09.2013, jest 01.08.2013",
            "grupa G-50, kryterium „\(Polish().name(ofCriterion: "age_at_least"))”, lata: było 50, jest 60",
        ])
        #expect(English().describe(changes)[1] == "filing closes: was 30.09.2013, is 01.08.2013")
        var without = ruleSet()
        without.groups = []
        #expect(Polish().describe(ruleSet().changes(to: without, law: LawTables())) .first == "usunięto: grupa G-50: Starsi")
        let added = English().describe(without.changes(to: ruleSet(), law: LawTables()))
        #expect(added.first == "added: group G-50: Older")
        #expect(added.contains("      " + English().name(ofParameter: "years") + ": 50"), "\(added)")
    }

    @Test("A programme is shown under headings, with the meaning of its policies")
    func shown() {
        let lines = Polish().describe(ruleSet(), law: LawTables())
        #expect(lines.first == "Nazwa")
        #expect(lines.contains("Grupy docelowe") && lines.contains("  grupa G-50: Starsi") && lines.contains("      lata: 50"))
        #expect(lines.contains("  wniosek wysłany pocztą: liczy się data wpływu"))
        #expect(lines.contains { $0.hasPrefix("  P-7: ") && $0.hasSuffix("(neither)") })
        #expect(English().describe(ruleSet(), law: LawTables()).contains("Target groups"))
    }

    @Test("Each parameter of the catalogue has a name in both languages")
    func parameters() {
        for name in Set(Criteria.all.flatMap(\.parameters).map(\.name)) {
            #expect(!Polish().name(ofParameter: name).contains("_") && !English().name(ofParameter: name).contains("_"), "\(name)")
        }
    }

    @Test("Conditions, words and the steps of a trace are words of the language, not of the file")
    func words() {
        var shown = ruleSet()
        let learner = CriterionUse(id: "foster_family", parameters: ["forms": .texts(["related"])], provision: Self.provision)
        shown.groups[0].condition = .any([.criterion(learner), .all([.criterion(learner), .criterion(learner)])])
        shown.documents = [
            DocumentRule(
                kind: "paper", title: Bilingual(pl: "Papier", en: "Paper"), when: .all([.claimedGroup(["G-50"]), .not(.applicantUnder(16))]),
                certified: false, provision: Self.provision)
        ]
        let (polish, english) = (Polish().describe(shown, law: LawTables()), English().describe(shown, law: LawTables()))
        #expect(polish.contains("    kiedy potrzebny: wniosek powołuje się na grupę G-50 i nie jest tak, że wnioskodawca nie ukończył 16\u{A0}lat"), "\(polish)")
        #expect(english.contains { $0.hasSuffix("the application claims group G-50 and not the applicant is under 16") })
        let name = Polish().name(ofCriterion: "foster_family")
        #expect(polish.contains("    układ kryteriów: „\(name)” lub („\(name)” i „\(name)”)"))
        #expect(polish.contains { $0.hasSuffix(": " + Polish().name(of: FosterForm.related) + " (related)") })
    }
}
