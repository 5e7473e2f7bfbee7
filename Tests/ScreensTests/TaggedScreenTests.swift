import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Tagged rows") struct TaggedScreenTests {
    static let ids = [CaseSamples.id("a1"), CaseSamples.id("a2"), CaseSamples.id("a3")]
    static let act = TaggedAct.list(.basicList, reason: "Sitting 3.")

    static func application(_ number: Int, place: Int) -> Application {
        var application = ApplicationSamples.file(.basicList).application.state
        application.id = ids[number - 1]
        application.number = "W/\(number)/2013"
        application.listPosition = place
        return application
    }

    static func line(_ number: Int, place: Int) -> TaggedLine {
        TaggedLine(
            id: ids[number - 1], number: "W/\(number)/2013", outcome: .done(.application(application(number, place: place))),
            command: .decideList(DecideList(application: ids[number - 1], outcome: .basicList, reason: "Sitting 3.")),
            base: [VersionedCase(id: ids[number - 1], version: 3)])
    }

    static let preview = [
        line(1, place: 31),
        TaggedLine(
            id: ids[1], number: "W/2/2013",
            outcome: .refused(Refusal([Refusal.Reason(.notFormallyCorrect(.received)), Refusal.Reason(.reasonMissing)]))),
        line(3, place: 32),
    ]

    /// At the preview of putting three applications on the basic list.
    static func previewed(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<TaggedScreen> {
        var hand = Hand(TaggedScreen(kind: .applications, cases: ids), context)
        #expect(hand.open() == [])
        hand.press(.character("2"))
        hand.type("Sitting 3.")
        #expect(hand.press(.enter) == [.query(.preview(act, ids))])
        hand.answer(.preview(preview), to: .preview(act, ids))
        return hand
    }

    /// Says yes to the question that Enter asks.
    static func run(_ hand: inout Hand<TaggedScreen>) -> [Effect] {
        #expect(hand.press(.enter).question?.safe == 1)
        return hand.screen.handle(.answered("yes", tag: "run"), hand.context)
    }

    @Test("The choice, the preview and the report on their golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) throws {
        let context = ApplicationSamples.context(at.language)
        var choice = Hand(TaggedScreen(kind: .applications, cases: Self.ids), context)
        _ = choice.open()
        #expect(Golden.mismatch(choice.frame(at.size).golden(), at.name("tagged-choice")) == nil)
        var hand = Self.previewed(context)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("tagged-preview")) == nil)
        let reason = context.texts.refusal(.reasonMissing)
        let words = hand.frame(at.size).lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        #expect(words.contains(reason), "the whole reason, however long")
        let first = try #require(Self.run(&hand).submission)
        let second = try #require(hand.saved(first, subject: Self.ids[0]).submission)
        _ = hand.screen.handle(.submitted(.refused(Refusal([Refusal.Reason(.noPlacesLeft(places: 32))])), second), hand.context)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("tagged-report")) == nil)
    }

    @Test("Space tags and goes down, * tags all shown and takes all tags away, z opens what is tagged in the list's order")
    func tagging() {
        var hand = Hand(ApplicationsScreen(), ApplicationSamples.context())
        _ = hand.open()
        #expect(hand.press(.character("z")) == [] && hand.message?.text == Polish().noneTagged)
        hand.answer(.applications(Page(rows: ApplicationSamples.rows, total: 2)), to: .applications(ListRequest(), status: nil))
        hand.press(.down)
        hand.press(.character(" "))
        #expect(hand.press(.character("z")) == [.open(.tagged(.applications, [ApplicationSamples.rows[1].id]))])
        hand.press(.character("*"))
        #expect(hand.press(.character("z")) == [.open(.tagged(.applications, ApplicationSamples.rows.map(\.id)))])
        #expect(hand.frame().lines[1].contains("zaznaczono: 2"))
        hand.press(.character("*"))
        #expect(hand.press(.character("z")) == [])
    }

    @Test("Only what the preview promised is sent, one after the other, each with its version; the count is the preview's")
    func runs() throws {
        var hand = Self.previewed()
        let first = try #require(Self.run(&hand).submission)
        #expect(first.command == Self.preview[0].command && first.base == Self.preview[0].base)
        let effects = hand.saved(first, subject: Self.ids[0])
        let second = try #require(effects.submission)
        #expect(effects.count == 1 && second.command == Self.preview[2].command && second.id != first.id)
        #expect(hand.saved(first, subject: Self.ids[0]) == [], "an answer that came twice")
        #expect(hand.saved(second, subject: Self.ids[2]) == [])
        #expect(hand.message == Message(.done, Polish().taggedDone(2, of: 2)))
        #expect(hand.press(.escape) == [.close])
    }

    @Test("A refusal or a change of one is reported, and the rest is done")
    func oneFails() throws {
        var hand = Self.previewed()
        let first = try #require(Self.run(&hand).submission)
        let state = CaseState.application(Self.application(1, place: 1))
        let conflict = Conflict(id: Self.ids[0], seen: 3, current: Versioned(version: 4, state: state), login: "anna")
        let second = try #require(hand.screen.handle(.submitted(.conflict([conflict]), first), hand.context).submission)
        _ = hand.saved(second, subject: Self.ids[2])
        #expect(hand.message == Message(.warning, Polish().taggedDone(1, of: 2)))
        #expect(hand.frame().lines.contains { $0.contains("W/1/2013") && $0.contains("anna") && $0.contains("nie") })
    }

    @Test("What fails for the office fails for the rest, which is not sent")
    func officeFails() throws {
        var hand = Self.previewed()
        _ = Self.run(&hand)
        #expect(hand.screen.handle(.failed("dysk jest pełny"), hand.context) == [])
        #expect(hand.frame().lines.filter { $0.contains("dysk jest pełny") }.count >= 2)
    }

    @Test("Nothing is sent without a yes; news asks for the preview again; Esc goes back to what was typed")
    func careful() {
        var hand = Self.previewed()
        #expect(hand.press(.enter).question != nil)
        #expect(hand.screen.handle(.answered("no", tag: "run"), hand.context) == [])
        #expect(hand.screen.handle(.news, hand.context) == [.query(.preview(Self.act, Self.ids))])
        hand.press(.escape)
        #expect(hand.frame().lines.contains { $0.contains("Sitting 3.") })
        #expect(hand.press(.escape, .escape) == [.close])
    }

    @Test("Where it can be done with none, the key says so; what a role may not do can't be chosen")
    func nothing() {
        var hand = Self.previewed()
        hand.answer(.preview([Self.preview[1]]), to: .preview(Self.act, Self.ids))
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.warning, Polish().taggedNothing))
        var clerk = Hand(TaggedScreen(kind: .applications, cases: Self.ids), ApplicationSamples.context(role: .clerk))
        _ = clerk.open()
        #expect(clerk.press(.character("2")) == [])
        #expect(clerk.message?.text == Polish().refusal(.roleMayNot(.clerk)))
    }

    @Test("What is typed for units and agreements becomes the act", arguments: [
        (TaggedKind.equipment, Character("1"), ["12.12.2013"], TaggedAct.markUnits(CaseSamples.day("2013-12-12"))),
        (.equipment, "2", ["POL/7", "31.12.2014"], .insureUnits(policy: "POL/7", until: CaseSamples.day("2014-12-31"))),
        (.loans, "1", ["10.12.2013"], .signLoans(CaseSamples.day("2013-12-10"))),
    ])
    func acts(kind: TaggedKind, key: Character, typed: [String], act: TaggedAct) {
        var hand = Hand(TaggedScreen(kind: kind, cases: Self.ids), ApplicationSamples.context())
        _ = hand.open()
        hand.press(.character(key))
        var effects: [Effect] = []
        for text in typed {
            hand.type(text)
            effects = hand.press(.enter)
        }
        #expect(effects == [.query(.preview(act, Self.ids))])
    }
}
