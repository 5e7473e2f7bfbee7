import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("What if: the screen") struct WhatIfScreenTests {
    static let person514 = Supposition.threshold("social_assistance.person", Money(grosze: 51_400))
    static let single634 = Supposition.threshold("social_assistance.single", Money(grosze: 63_400))
    static let later = Supposition.filingCloses(CaseSamples.day("2013-12-20"))

    /// Families of two with incomes of November 2013, filed on 10 December; the last one too late.
    static func report(_ suppositions: [Supposition], repeating times: Int = 1, _ context: ScreenContext) throws -> WhatIfReport {
        let people: [(String, Int64?, String)] = [
            ("Łuczak", 91_200, "2013-12-10"), ("Żółkiewska-Brzęczyszczykiewicz", 91_201, "2013-12-10"), ("Ćma", 102_800, "2013-12-10"),
            ("Nowak", 102_801, "2013-12-10"), ("Świątek", nil, "2013-12-10"), ("Zając", 0, "2013-12-17"),
        ]
        var tally = try WhatIfTally(suppositions, under: context.rules)
        for (index, (name, grosze, filed)) in (0..<times).flatMap({ _ in people }).enumerated() {
            var household = ApplicationSamples.household.content
            household.members[0].familyName = name
            household.incomes[0].amount = Money(grosze: grosze ?? 0)
            if grosze == nil { household.incomes = [] }
            var application = ApplicationSamples.file().application.state
            application.id = CaseSamples.id("a\(index + 1)")
            application.number = "W/\(index + 1)/2013"
            application.content.filing.receivedOn = CaseSamples.day(filed)
            tally.count(application, of: household)
        }
        return tally.report
    }

    static func opened(_ context: ScreenContext = ApplicationSamples.context()) throws -> Hand<WhatIfScreen> {
        var hand = Hand(WhatIfScreen(), context)
        #expect(hand.open() == [.query(.whatIf([]))])
        #expect(hand.message == Message(.hint, context.texts.loading))
        hand.answer(.whatIf(try report([], context)), to: .whatIf([]))
        return hand
    }

    /// The screen with 514,00 typed for a family, answered.
    static func asked(_ context: ScreenContext = ApplicationSamples.context(), repeating times: Int = 1) throws -> Hand<WhatIfScreen> {
        var hand = try opened(context)
        hand.type("514")
        #expect(hand.press(.enter) == [.query(.whatIf([person514]))])
        hand.answer(.whatIf(try report([person514], repeating: times, context)), to: .whatIf([person514]))
        return hand
    }

    @Test("How things stand, on its golden frames", arguments: GoldenCase.allCases)
    func goldenNow(_ at: GoldenCase) throws {
        let hand = try Self.opened(ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("what-if-now")) == nil)
    }

    @Test("At 514,00, on its golden frames", arguments: GoldenCase.allCases)
    func goldenAsked(_ at: GoldenCase) throws {
        var hand = try Self.asked(ApplicationSamples.context(at.language))
        hand.press(.pageDown)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("what-if")) == nil)
    }

    @Test("The applications list opens it by F7 and by its letter, read-only or not")
    func opens() {
        for readOnly in [nil, "tylko do odczytu"] {
            var hand = ApplicationScreenTests.list(ApplicationSamples.context(readOnly: readOnly))
            #expect(hand.press(.function(7)) == [.open(.whatIf)])
            #expect(hand.press(.character("g")) == [.open(.whatIf)])
            #expect(hand.binding("whatIf")?.label == "Co gdyby")
        }
        #expect(Route.whatIf.screen is WhatIfScreen)
    }

    @Test("The first key replaces the amount; leaving the field asks, and puts it into its full shape")
    func typing() throws {
        var hand = try Self.opened()
        #expect(hand.type("514") == [])
        #expect(hand.press(.down) == [.query(.whatIf([Self.person514]))])
        #expect(hand.frame().lines.joined(separator: "\n").contains("514,00"))
        // The other amount is asked together with the first.
        hand.type("634,0")
        #expect(hand.press(.tab) == [.query(.whatIf([Self.person514, Self.single634]))])
        // Left as it was, it asks nothing again.
        #expect(hand.press(.up) == [])
        #expect(hand.press(.tab) == [])
    }

    @Test("ST-23: the window is typed as days are typed everywhere")
    func window() throws {
        var hand = try Self.opened()
        hand.press(.down, .down, .down)
        hand.type("20.12")
        #expect(hand.press(.enter) == [.query(.whatIf([Self.later]))])
        hand.type("1500")
        let time = try #require(TimeOfDay(hour: 15, minute: 0))
        #expect(hand.press(.enter) == [.query(.whatIf([Self.later, .filingClosesAt(time)]))])
        let report = try Self.report([Self.later], hand.context)
        #expect(report.changed.rows.map(\.applicantName) == ["Zając Anna"])
    }

    @Test("The value in force, or nothing at all, is no supposition; F5 puts everything back")
    func restore() throws {
        var hand = try Self.asked()
        hand.press(.up)
        hand.type("456,00")
        #expect(hand.press(.down) == [.query(.whatIf([]))])
        hand.press(.up)
        hand.press(.control("u"))
        #expect(hand.press(.down) == [])
        #expect(hand.frame().lines.joined(separator: "\n").contains("456,00"))
        hand = try Self.asked()
        #expect(hand.press(.function(5)) == [.query(.whatIf([]))])
        hand.answer(.whatIf(try Self.report([], hand.context)), to: .whatIf([]))
        #expect(!hand.frame().lines.joined(separator: "\n").contains("514,00"))
    }

    @Test("What can't be read or stand is said at the field and asks nothing; mended, it asks")
    func faults() throws {
        var hand = try Self.opened()
        hand.type("1.270")
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.error, hand.context.texts.badMoney(.ambiguousPoint)))
        hand.press(.up)
        hand.type("51x")
        #expect(hand.message?.kind == .warning)
        hand.press(.backspace, .backspace)
        hand.type("514")
        #expect(hand.press(.enter) == [.query(.whatIf([Self.person514]))])
        hand.press(.down, .down)
        hand.type("1.11.2013")
        #expect(hand.press(.enter) == [])
        #expect(hand.message?.text == "nabór kończyłby się (01.11.2013) przed początkiem (25.11.2013)")
        hand.press(.up)
        hand.type("31.2.2014")
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.error, hand.context.texts.badDate))
    }

    @Test("From the last field or with PgDn to the list; Enter opens the application; up, Tab go back to the fields")
    func list() throws {
        var hand = try Self.asked()
        #expect(hand.press(.pageDown) == [])
        #expect(hand.message == Message(.hint, "G-SA: 912,01\u{A0}zł ≤ 2 × 514,00\u{A0}zł = 1\u{A0}028,00\u{A0}zł"))
        #expect(hand.press(.down, .enter) == [.open(.application(CaseSamples.id("a3")))])
        // The list stays on its row when the application is closed again.
        #expect(hand.screen.handle(.resumed, hand.context) == [.query(.whatIf([Self.person514]))])
        hand.answer(.whatIf(try Self.report([Self.person514], hand.context)), to: .whatIf([Self.person514]))
        #expect(hand.press(.enter) == [.open(.application(CaseSamples.id("a3")))])
        hand.press(.up, .up)
        #expect(hand.press(.enter) == [])
        hand.press(.down, .down, .down)
        #expect(hand.press(.enter) == [.open(.application(CaseSamples.id("a2")))])
        hand.press(.tab)
        #expect(hand.binding("open") == nil && hand.binding("list") != nil)
        #expect(hand.press(.character("x")) == [])
        #expect(hand.message?.kind == .warning)
    }

    @Test("Where nothing changes there is no list to go to, and it says so")
    func nothingChanges() throws {
        var hand = try Self.opened()
        #expect(hand.binding("list")?.unavailable != nil)
        hand.press(.pageDown)
        #expect(hand.binding("list") != nil)
        hand.type("9")
        #expect(hand.message?.kind == .hint)
        // An answer with rows, then one without: the cursor goes back to the fields.
        hand = try Self.asked()
        hand.press(.pageDown)
        #expect(hand.binding("open") != nil)
        hand.press(.function(5))
        hand.answer(.whatIf(try Self.report([], hand.context)), to: .whatIf([]))
        #expect(hand.binding("open") == nil)
    }

    @Test("Esc and F10 go back at once from fields and list: nothing typed here is kept, no draft is made")
    func leaving() throws {
        for key in [Key.escape, .function(10), .control("c")] {
            var hand = try Self.asked()
            #expect(hand.screen.draft(hand.context) == nil)
            #expect(hand.press(key) == [.close])
            hand.press(.pageDown)
            #expect(hand.press(key) == [.close])
        }
    }

    @Test("An answer to an earlier question comes too late and is left alone; a failure is shown")
    func late() throws {
        var hand = try Self.asked()
        let before = hand.screen
        hand.answer(.whatIf(try Self.report([], hand.context)), to: .whatIf([]))
        #expect(hand.screen == before)
        _ = hand.screen.handle(.failed("dysk"), hand.context)
        #expect(hand.message == Message(.error, "dysk"))
        #expect(hand.screen.handle(.news, hand.context) == [.query(.whatIf([Self.person514]))])
    }

    @Test("The help names every amount with its source; a long list says how many there are")
    func help() throws {
        let texts = ApplicationSamples.context().texts
        var hand = try Self.asked(repeating: 300)
        let help = hand.screen.help(hand.context).joined(separator: "\n")
        #expect(help.contains(texts.whatIfNothingStored))
        #expect(help.contains("Pomoc społeczna, na osobę: obowiązuje 456,00\u{A0}zł od 01.10.2012; źródło: regulamin programu"))
        #expect(hand.frame().lines.joined(separator: "\n").contains("Ocena zmieniłaby się w 600\u{A0}wnioskach (na liście pierwsze 500):"))
        hand.press(.resize(Size(width: 132, height: 43)), .pageDown, .end)
        #expect(hand.press(.enter) != [])
    }

    @Test("Amounts of one kind stand together, in the programme's order; the key that a policy decides has the name it decides for")
    func order() throws {
        var context = ApplicationSamples.context()
        func use(_ key: String) -> Condition {
            .criterion(CriterionUse(
                id: "income_within_limit", parameters: ["threshold": .text(key)], provision: ApplicationSamples.provision("p", "ST-9")))
        }
        context.rules.ruleSet.requirements = [
            Requirement(
                id: "gate", role: .gate, title: Bilingual(pl: "p", en: "p"),
                condition: .all(["family_benefits.basic", "min_pension.by_policy", "social_assistance.single", "family_benefits.disabled_child"].map(use)))
        ]
        context.rules.ruleSet.groups = []
        context.rules.law.thresholds.append(
            ThresholdRow(
                key: "min_pension.full", amount: Money(grosze: 83_115), valid: DayRange(from: nil, to: nil), source: "ZUS", confidence: .statute))
        let hand = try Self.opened(context)
        let names = hand.frame().lines[3...6].map { $0.dropFirst().prefix(30).split(separator: "  ").first.map(String.init) ?? "" }
        #expect(names == [
            "Świadczenia rodzinne, na osobę", "Rodzinne, dziecko niepełnospr.", "Najniższa emerytura", "Pomoc społeczna, osoba samotna",
        ])
        // No amount is known of the first two: their fields are empty and say so.
        #expect(hand.message?.text == context.texts.whatIfNoAmount)
        #expect(hand.frame().lines[5].contains("831,15"))
    }

    @Test("Every fault of a supposition has its words in both languages", arguments: Language.allCases)
    func faultTexts(_ language: Language) {
        let texts = language.texts
        let faults: [SuppositionFault] = [
            .notAnAssignment("x"), .unknownKey("x", known: ["y"]), .badAmount(key: "x", .decimalPoint), .unknownOption(.rounding, "x"),
            .badDay(key: "x", "y"), .badTime(key: "x", "y"), .badCount(key: "x", "y"), .repeated(key: "x"),
            .windowReversed(opens: CaseSamples.day("2013-12-01"), closes: CaseSamples.day("2013-11-01")),
        ]
        #expect(Set(faults.map(texts.text(of:))).count == faults.count)
        #expect(texts.text(of: .unknownOption(.rounding, "x")).contains("exact, rounded_to_grosz"))
        let change = SupposedChange(before: .threshold("social_assistance.person", Money(grosze: 45_600)), after: Self.person514)
        #expect(texts.describe(change).hasSuffix(": 456,00\u{A0}zł → 514,00\u{A0}zł"))
        #expect(texts.describe(SupposedChange(before: nil, after: Self.later)).hasSuffix(": – → 20.12.2013"))
    }
}
