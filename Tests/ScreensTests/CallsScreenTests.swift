import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The list of calls to supplement") struct CallsScreenTests {
    static let request = ListRequest()

    /// The day of the tests is 2014-03-14.
    static func calls() -> [CallRow] {
        let items = [CalledItem(.document, code: "application_form"), CalledItem(.signature)]
        func row(_ number: Int, last: String?, letter: Bool = false) -> CallRow {
            var application = CheckScreensTests.row(number)
            application.status = .called
            return CallRow(
                application: application, calledOn: CaseSamples.day("2014-02-2\(number)"), last: last.map(CaseSamples.day), awaitsLetter: letter,
                outstanding: number == 2 ? [items[1]] : items)
        }
        return [row(1, last: "2014-03-05"), row(2, last: "2014-03-14"), row(3, last: nil), row(4, last: nil, letter: true)]
    }

    static func list(_ context: ScreenContext = CaseSamples.context()) -> Hand<CallsScreen> {
        var hand = Hand(CallsScreen(), context)
        #expect(hand.open() == [.query(.calls(request))])
        hand.answer(.calls(Page(rows: calls(), total: 4)), to: .calls(request))
        return hand
    }

    static func id(_ number: Int) -> CaseID { CaseSamples.id("application-\(number)") }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.list(CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("calls")) == nil)
    }

    @Test("Enter opens the case; one key records what has come, the delivery, the formal decision on a lapsed one, or writes the letter")
    func keys() {
        var hand = Self.list()
        #expect(hand.press(.enter) == [.open(.application(Self.id(1)))])
        #expect(hand.press(.character("p")) == [.open(.applicationAct(Self.id(1), .supplement))])
        #expect(hand.press(.character("d")) == [.open(.applicationAct(Self.id(1), .deliverCall))])
        #expect(hand.press(.character("o")) == [.open(.applicationAct(Self.id(1), .reject))])
        #expect(hand.press(.character("k")) == [.open(.letter([LetterOffer(.call(Self.id(1)), number: "W/1/2013")]))])
        hand.press(.down)
        #expect(hand.press(.character("o")) == [] && hand.message?.text == Polish().refusal(.callTermRuns(until: CaseSamples.day("2014-03-14"))))
        hand.press(.down)
        #expect(hand.press(.character("o")) == [] && hand.message?.text == Polish().refusal(.callNotDelivered))
    }

    @Test("What was dealt with leads back to the list: the post is recorded in whatever order it lies there")
    func staysHere() {
        var hand = Self.list()
        let done = Message(.done, "W/1/2013: zapisano.")
        #expect(hand.screen.isQueue && hand.screen.handle(.next(done), hand.context) == [.query(.calls(Self.request)), .tell(done)])
        #expect(hand.answer(.calls(Page(rows: Array(Self.calls().dropFirst()), total: 3)), to: .calls(Self.request)) == [])
        #expect(hand.press(.enter) == [.open(.application(Self.id(2)))])
    }

    @Test("One key writes all letters that are missing, and says how many before; where none is missing it says so")
    func letters() throws {
        var hand = Self.list()
        #expect(hand.press(.character("w")) == [.query(.callLetters)])
        #expect(hand.answer(.callLetters([]), to: .callLetters) == [] && hand.message?.text == Polish().callsNoLetters)
        hand.press(.character("w"))
        let ids = [Self.id(4), Self.id(5)]
        let effects = hand.answer(.callLetters(ids), to: .callLetters)
        #expect(effects == [.open(.letter([LetterOffer(.calls(ids), number: "2014-03-14 10:15")]))])
        var letters = Hand(LetterScreen([LetterOffer(.calls(ids), number: "2014-03-14 10:15")]))
        #expect(letters.open() == [])
        #expect(Golden.mismatch(letters.frame(.standard).golden(), "call-letters.pl.80x24") == nil)
        #expect(letters.press(.function(2)) == [.writeLetter(.calls(ids), to: .directory("wezwania-2014-03-14-10-15"))])
        let noted = try #require(letters.screen.handle(.letterWritten("dwa"), letters.context).submission)
        #expect(noted.command == .recordCallLetters(RecordCallLetters(applications: ids)) && noted.base.isEmpty)
        #expect(letters.screen.handle(.submitted(.saved(Receipt(subject: ids[0])), noted), letters.context) == [.tell(Message(.done, "dwa")), .close])
    }

    @Test("A letter that is written stays so where the office can't note it, and whoever may not note it writes it all the same")
    func notNoted() throws {
        var hand = Hand(LetterScreen([LetterOffer(.call(Self.id(1)), number: "W/1/2013")]))
        #expect(hand.open() == [])
        #expect(hand.press(.function(2)) == [.writeLetter(.call(Self.id(1)), to: .file("wezwanie-W-1-2013.txt"))])
        #expect(hand.screen.handle(.letterWritten("jest"), hand.context).submission != nil)
        #expect(hand.screen.handle(.failed("dysk pełny"), hand.context) == [.tell(Message(.warning, "jest dysk pełny")), .close])
        var auditor = CaseSamples.context()
        auditor.actor = Actor(login: "aud", role: .auditor)
        var other = Hand(LetterScreen([LetterOffer(.call(Self.id(1)), number: "W/1/2013")]), auditor)
        #expect(other.open() == [])
        #expect(other.screen.handle(.letterWritten("jest"), auditor) == [.tell(Message(.done, "jest")), .close])
    }

    // MARK: The call with its letter

    private static let withTerm: ScreenContext = {
        var context = ApplicationSamples.context()
        context.rules.ruleSet.procedure.supplementDays = 7
        return context
    }()

    private func file(_ status: ApplicationStatus, written: Bool = false) -> ApplicationFile {
        var file = ApplicationSamples.file(status)
        file.application.state.content.filing.signed = false
        if status == .called {
            var call = CheckScreensTests.call(delivered: nil)
            call.written = written ? CaseSamples.day("2014-03-14") : nil
            file.application.state.calls = [call]
        }
        return file
    }

    @Test("The question for the call offers its letter at once; the queue goes on when that is written or put away", arguments: [true, false])
    func atOnce(written: Bool) throws {
        var hand = ApplicationScreenTests.shown(file(.inVerification), Self.withTerm)
        let question = try #require(hand.press(.character("z")).question)
        #expect(question.choices.map(\.id) == ["yes", "letter", "no"] && question.choices[question.safe].id == "no")
        let sent = try #require(hand.screen.handle(.answered("letter", tag: question.tag), hand.context).submission)
        #expect(sent.command == .callToSupplement(CallToSupplement(application: Self.id(1))))
        let offer = LetterOffer(.call(Self.id(1)), number: ApplicationSamples.file(.received).application.state.number)
        #expect(hand.screen.handle(.submitted(.saved(Receipt(subject: Self.id(1))), sent), hand.context) == [.open(.letter([offer]))])
        // Somebody else saves while the letter is being written: nobody leaves from under it.
        #expect(hand.screen.handle(.news, hand.context) == [.query(.application(Self.id(1)))])
        #expect(hand.answer(.application(file(.called)), to: .application(Self.id(1))).allSatisfy { !$0.isFinished })
        #expect(hand.screen.handle(.resumed, hand.context) == [.query(.application(Self.id(1)))])
        let effects = hand.answer(.application(file(.called, written: written)), to: .application(Self.id(1)))
        #expect(effects.contains(.finished(Message(.done, offer.number + ": " + Polish().callDone(withLetter: written)))))
        #expect(hand.answer(.application(file(.called, written: written)), to: .application(Self.id(1))).allSatisfy { !$0.isFinished })
    }

    @Test("Without it the queue goes on at once, and says where the letter waits; a refused call opens no letter")
    func without() throws {
        var hand = ApplicationScreenTests.shown(file(.inVerification), Self.withTerm)
        let question = try #require(hand.press(.character("z")).question)
        let sent = try #require(hand.screen.handle(.answered("letter", tag: question.tag), hand.context).submission)
        #expect(hand.screen.handle(.submitted(.refused(Refusal([Refusal.Reason(.nothingMissing)])), sent), hand.context) == [])
        hand.press(.character("z"))
        #expect(hand.screen.handle(.answered("letter", tag: question.tag), hand.context).submission != nil)
        #expect(hand.screen.handle(.failed("dysk pełny"), hand.context) == [])
        hand.press(.character("z"))
        #expect(hand.screen.handle(.answered("no", tag: question.tag), hand.context) == [])
        hand.press(.character("z"))
        let again = try #require(hand.screen.handle(.answered("yes", tag: question.tag), hand.context).submission)
        let effects = hand.screen.handle(.submitted(.saved(Receipt(subject: Self.id(1))), again), hand.context)
        #expect(effects.contains { $0.isFinished } && hand.message?.text == Polish().callDone(withLetter: false))
    }

    @Test("An application that was opened for an act begins it, and says why it can't")
    func begun() {
        var hand = Hand(ApplicationScreen(id: Self.id(1), beginning: .supplement), ApplicationSamples.context(.polish))
        #expect(hand.open() == [.query(.application(Self.id(1)))])
        hand.answer(.application(file(.called)), to: .application(Self.id(1)))
        #expect(hand.screen.prompt?.tag == "supplement")
        var other = Hand(ApplicationScreen(id: Self.id(1), beginning: .supplement), ApplicationSamples.context(.polish))
        #expect(other.open() == [.query(.application(Self.id(1)))])
        other.answer(.application(ApplicationSamples.file(.received)), to: .application(Self.id(1)))
        #expect(other.screen.prompt == nil && other.message == Message(.warning, Polish().refusal(.notCalled(.received))))
        var rejected = Hand(ApplicationScreen(id: Self.id(1), beginning: .reject), ApplicationSamples.context(.polish))
        #expect(rejected.open() == [.query(.application(Self.id(1)))])
        rejected.answer(.application(file(.called)), to: .application(Self.id(1)))
        #expect(rejected.screen.act?.kind == .formal)
    }
}

extension Effect {
    fileprivate var isFinished: Bool {
        if case .finished = self { true } else { false }
    }
}
