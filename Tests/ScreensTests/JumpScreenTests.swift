import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Jump line") struct JumpScreenTests {
    static func line(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<JumpScreen> {
        var hand = Hand(JumpScreen(), context)
        #expect(hand.open() == [.query(.views)])
        return hand
    }

    static let hits = [
        NumberedCase(id: CaseSamples.id("a"), kind: .application, number: "W/12/2013", name: "Żółkiewska Anna"),
        NumberedCase(id: CaseSamples.id("l"), kind: .loan, number: "U/12/2014", name: "Łuczak Ewa"),
    ]

    @Test("The jump line on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.line(ApplicationSamples.context(at.language, role: .clerk))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("jump")) == nil)
    }

    @Test("A number on its golden frame")
    func goldenNumber() {
        var hand = Self.line()
        hand.type("12")
        hand.answer(.numbered(Self.hits), to: .numbered("12"))
        #expect(Golden.mismatch(hand.frame().golden(), "jump-number.pl.80") == nil)
    }

    @Test("Every screen is reached by its own code: with the key that opens the line and Enter at most four keys",
        arguments: JumpTarget.allCases)
    func codes(target: JumpTarget) throws {
        #expect(1 + target.rawValue.count + 1 <= 4)
        var hand = Self.line()
        hand.type(target.rawValue)
        guard case .jump(let route)? = hand.press(.enter).first else {
            Issue.record("\(target) leads nowhere")
            return
        }
        let others = JumpTarget.allCases.filter { $0 != target }.map { other -> Route? in
            var hand = Self.line()
            hand.type(other.rawValue)
            guard case .jump(let route)? = hand.press(.enter).first else { return nil }
            return route
        }
        #expect(!others.contains(route), "two codes lead to the same screen")
    }

    @Test("Words of either language, with and without marks, in either language's screens", arguments: [
        ("uzycz", Route.loans(nil)), ("użycz", .loans(nil)), ("loans", .loans(nil)), ("SPRZET", .equipment(nil)), ("equip", .equipment(nil)),
        ("aw", .openFailures), ("rezerw", .applications(.reserveList)), ("lista rez", .applications(.reserveList)), ("pulpit", .desk),
        ("what", .whatIf), ("umowy do podp", .loans(.draft)),
    ], Language.allCases)
    func words(words: (String, Route), language: Language) {
        var hand = Self.line(ApplicationSamples.context(language))
        hand.type(words.0)
        #expect(hand.press(.enter) == [.jump(words.1)])
    }

    @Test("A number asks the office, and Enter opens the first case; a late answer to another text is dropped")
    func numbers() {
        var hand = Self.line()
        #expect(hand.type("1") == [.query(.numbered("1"))])
        #expect(hand.type("2") == [.query(.numbered("12"))])
        hand.answer(.numbered(Self.hits), to: .numbered("1"))
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.warning, Polish().jumpNothing("12")))
        hand.answer(.numbered(Self.hits), to: .numbered("12"))
        #expect(hand.press(.enter) == [.jump(.application(CaseSamples.id("a")))])
        #expect(hand.press(.down, .enter) == [.jump(.loan(CaseSamples.id("l")))])
    }

    @Test("What can't be opened says why and stays")
    func unavailable() {
        var hand = Self.line(ApplicationSamples.context(role: .clerk))
        hand.type("m")
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.warning, Polish().coordinatorOnly))
        var auditor = Self.line(ApplicationSamples.context(role: .auditor))
        auditor.type("n")
        #expect(auditor.press(.enter) == [])
        #expect(auditor.message?.text == Polish().refusal(.roleMayNot(.auditor)))
        #expect(auditor.press(.escape) == [.close])
    }

    @Test("Ctrl-G opens it over every screen, a colon where no text is typed")
    func keys() {
        let context = ApplicationSamples.context()
        let list = ApplicationsScreen()
        #expect(GlobalKeys.effects(.control("g"), over: ApplicationForm(.new), context) == [.open(.jump)])
        #expect(GlobalKeys.effects(.character(":"), over: ApplicationForm(.new), context) == nil)
        #expect(GlobalKeys.effects(.character(":"), over: list, context) == [.open(.jump)])
        var narrowing = Hand(list, context)
        _ = narrowing.open()
        narrowing.press(.character("/"))
        #expect(GlobalKeys.effects(.character(":"), over: narrowing.screen, context) == nil)
        #expect(GlobalKeys.effects(.character(":"), over: FinderScreen(), context) == nil)
        #expect(GlobalKeys.effects(.control("g"), over: JumpScreen(), context) == [])
    }

    @Test("A typed number in its parts", arguments: [
        ("W/12/2013", NumberSeries.application, 12, 2013), ("w12", .application, 12, nil), ("u 3/14", .loan, 3, 2014),
        ("12", nil, 12, nil), ("12/2013", nil, 12, 2013), ("12/", nil, 12, nil),
    ] as [(String, NumberSeries?, Int, Int?)])
    func typedNumbers(text: String, series: NumberSeries?, ordinal: Int, year: Int?) throws {
        let typed = try #require(TypedNumber(text))
        #expect(typed.series == series && typed.ordinal == ordinal && typed.year == year)
    }

    @Test("What is no number of a series", arguments: ["", "W", "0", "12/201", "W/12/2013/1", "SN-7", "1234567890", "w/-1", "12/20133", "١٢"])
    func noNumbers(text: String) { #expect(TypedNumber(text) == nil) }
}
