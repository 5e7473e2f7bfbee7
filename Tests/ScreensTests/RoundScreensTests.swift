import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Rounds on the screens") struct RoundScreensTests {
    static let id = CaseSamples.id("round-1")

    static func round(_ status: RoundStatus = .extended) -> Round {
        let window = RoundWindow(
            opens: CaseSamples.day("2013-11-25"), opensAt: CaseSamples.time("08:00"), closes: CaseSamples.day("2013-12-16"),
            closesAt: CaseSamples.time("14:00"), postCutOff: CaseSamples.day("2013-12-20"))
        var round = Round(id: id, number: 1, content: RoundContent(window: window, places: 75), status: status)
        if status != .planned {
            round.extensions = [
                RoundExtension(day: CaseSamples.day("2013-12-13"), closes: CaseSamples.day("2014-01-10"), closesAt: CaseSamples.time("15:00"), reason: "za mało wniosków")
            ]
        }
        return round
    }

    static let counts: [ApplicationStatus: Int] = [.basicList: 75, .reserveList: 3, .formallyRejected: 1, .inVerification: 2]

    static func file(_ status: RoundStatus = .extended) -> RoundFile {
        RoundFile(round: Versioned(version: 4, state: round(status)), counts: status == .planned ? [:] : counts)
    }

    static func shown(_ status: RoundStatus = .extended, _ context: ScreenContext = CaseSamples.context()) -> Hand<RoundScreen> {
        var hand = Hand(RoundScreen(id: id), context)
        #expect(hand.open() == [.query(.round(id))])
        hand.answer(.round(file(status)), to: .round(id))
        return hand
    }

    @Test("The sheet on its golden frames", arguments: GoldenCase.allCases)
    func goldenSheet(_ at: GoldenCase) {
        let hand = Self.shown(.extended, CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("round")) == nil)
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func goldenList(_ at: GoldenCase) {
        var hand = Hand(RoundsScreen(), CaseSamples.context(at.language))
        #expect(hand.open() == [.query(.rounds)])
        var second = Self.file(.planned)
        second.round.state.id = CaseSamples.id("round-2")
        second.round.state.number = 2
        second.round.state.content.kind = .supplementary
        hand.answer(.rounds([Self.file(), second]), to: .rounds)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("rounds")) == nil)
        #expect(hand.press(.enter) == [.open(.round(CaseSamples.id("round-2")))])
        #expect(hand.press(.down, .enter) == [.open(.round(Self.id))])
        #expect(hand.press(.character("n")) == [.open(.roundForm(.new))])
    }

    @Test("The form on its golden frames", arguments: GoldenCase.allCases)
    func goldenForm(_ at: GoldenCase) {
        var hand = Hand(RoundForm(.edit(Self.id)), CaseSamples.context(at.language))
        _ = hand.open()
        hand.answer(.round(Self.file(.planned)), to: .round(Self.id))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("round-form")) == nil)
        guard case .planRound(let plan)? = hand.screen.command(hand.context) else {
            Issue.record("no command")
            return
        }
        #expect(plan.content == Self.round(.planned).content && plan.round == Self.id)
    }

    @Test("Rulebook 5.1: each step asks with no as the default, and says why not when it is not its time")
    func steps() throws {
        for (key, status, command) in [
            ("o", .planned, .openRound(OpenRound(round: Self.id))), ("z", .extended, .closeRound(CloseRound(round: Self.id))),
            ("r", .closed, .decideRound(DecideRound(round: Self.id))),
        ] as [(Character, RoundStatus, Command)] {
            var hand = Self.shown(status)
            let question = try #require(hand.press(.character(key)).question)
            #expect(question.choices[question.safe].id == "no")
            let submission = try #require(hand.screen.handle(.answered("yes", tag: question.tag), hand.context).submission)
            #expect(submission.command == command && submission.base == [VersionedCase(id: Self.id, version: 4)])
            var other = Self.shown(.published)
            #expect(other.press(.character(key)) == [])
            #expect(other.message?.kind == .warning)
            var clerk = Self.shown(status, CaseSamples.context(role: .clerk))
            #expect(clerk.press(.character(key)) == [])
        }
    }

    @Test("KP-15: an extension wants its reason, takes an hour, and a refusal leaves what was typed")
    func extend() throws {
        var hand = Self.shown()
        hand.press(.character("p"))
        hand.type("31.01.2014")
        hand.press(.enter)
        hand.type("12:30")
        hand.press(.enter)
        #expect(hand.press(.enter) == [] && hand.message?.kind == .error)
        hand.type("remont urzędu")
        let question = try #require(hand.press(.enter).question)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: question.tag), hand.context).submission)
        let extended = ExtendRound(round: Self.id, closes: CaseSamples.day("2014-01-31"), closesAt: CaseSamples.time("12:30"), reason: "remont urzędu")
        #expect(submission.command == .extendRound(extended))
        let refusal = Refusal([Refusal.Reason(.extensionNotLater(CaseSamples.day("2014-02-28")), field: FieldKey.roundCloses)])
        let effects = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(effects.question?.lines == [Polish().refusal(.extensionNotLater(CaseSamples.day("2014-02-28")))])
        #expect(hand.screen.prompt != nil)
    }
}
