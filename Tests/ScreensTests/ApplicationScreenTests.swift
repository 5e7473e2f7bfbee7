import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Applications list and screen") struct ApplicationScreenTests {
    static let id = CaseSamples.id("application-1")

    static func shown(_ file: ApplicationFile = ApplicationSamples.file(), _ context: ScreenContext = ApplicationSamples.context())
        -> Hand<ApplicationScreen>
    {
        var hand = Hand(ApplicationScreen(id: id), context)
        #expect(hand.open() == [.query(.application(id))])
        hand.answer(.application(file), to: .application(id))
        return hand
    }

    static func list(_ context: ScreenContext = ApplicationSamples.context(), total: Int = 2) -> Hand<ApplicationsScreen> {
        var hand = Hand(ApplicationsScreen(), context)
        #expect(hand.open() == [.query(.applications(ListRequest(), status: nil))])
        hand.answer(.applications(Page(rows: ApplicationSamples.rows, total: total)), to: .applications(ListRequest(), status: nil))
        return hand
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func goldenList(_ at: GoldenCase) {
        let hand = Self.list(ApplicationSamples.context(at.language), total: 12_345)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("applications")) == nil)
    }

    @Test("Narrowing goes to the office with every character; Esc brings the whole list back, then closes")
    func narrow() {
        var hand = Self.list()
        hand.press(.character("/"))
        #expect(hand.type("z") == [.query(.applications(ListRequest(narrow: "z"), status: nil))])
        #expect(hand.type("o") == [.query(.applications(ListRequest(narrow: "zo"), status: nil))])
        // The answer to the shorter text comes too late.
        hand.answer(.applications(Page(rows: [], total: 0)), to: .applications(ListRequest(narrow: "z"), status: nil))
        #expect(hand.frame().lines.joined().contains("Łuczak Ewa"))
        hand.answer(
            .applications(Page(rows: [ApplicationSamples.rows[1]], total: 1)), to: .applications(ListRequest(narrow: "zo"), status: nil))
        hand.press(.enter)
        #expect(hand.press(.enter) == [.open(.application(CaseSamples.id("a2")))])
        #expect(hand.press(.escape) == [.query(.applications(ListRequest(), status: nil))])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("The filter goes through every status and back to all; a reload keeps the cursor on its row")
    func filterAndReload() {
        var hand = Self.list()
        hand.press(.down)
        #expect(hand.screen.handle(.resumed, hand.context) == [.query(.applications(ListRequest(), status: nil))])
        let reversed = Page(rows: Array(ApplicationSamples.rows.reversed()), total: 2)
        hand.answer(.applications(reversed), to: .applications(ListRequest(), status: nil))
        #expect(hand.press(.enter) == [.open(.application(CaseSamples.id("a2")))])
        for status in ApplicationStatus.allCases {
            #expect(hand.press(.character("s")) == [.query(.applications(ListRequest(), status: status))])
        }
        #expect(hand.press(.function(6)) == [.query(.applications(ListRequest(), status: nil))])
    }

    @Test("The application on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.shown(ApplicationSamples.file(), ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application")) == nil)
    }

    @Test("P-13: the formal result is proposed from the verdict, asked about, and sent on the versions seen")
    func formal() throws {
        var hand = Self.shown()
        hand.press(.function(5))
        #expect(Golden.mismatch(hand.frame().golden(), "application-formal.pl.80") == nil)
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.choices[question.safe].id == "no")
        let effects = hand.screen.handle(.answered("yes", tag: "act"), hand.context)
        let submission = try #require(effects.submission)
        #expect(submission.command == .recordFormalResult(RecordFormalResult(application: Self.id, passed: true, reason: "")))
        #expect(submission.base.map(\.version) == [2, 5])
        let done = Message(.done, "W/12/2013: Zapisano wynik oceny formalnej.")
        #expect(hand.saved(submission, subject: Self.id) == [.query(.application(Self.id)), .finished(done)])
        #expect(hand.message == Message(.done, "Zapisano wynik oceny formalnej."))
    }

    @Test("A rejection carries its reason; a refusal for want of one puts the cursor on it")
    func reject() throws {
        var hand = Self.shown()
        hand.press(.character("o"))
        hand.type("od")
        hand.press(.down)
        hand.type("?")
        hand.press(.function(2))
        let first = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        _ = hand.screen.handle(.submitted(.refused(Refusal([.init(.reasonMissing, field: FieldKey.formalReason)])), first), hand.context)
        #expect(hand.message?.kind == .error)
        hand.type("brak podpisu")
        hand.press(.function(2))
        let second = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        #expect(second.command == .recordFormalResult(RecordFormalResult(application: Self.id, passed: false, reason: "brak podpisu")))
    }

    @Test("ST-2: the refused award no. 33 of 32 offers to raise the places, with cancel as the default")
    func noPlaces() throws {
        var hand = Self.shown(ApplicationSamples.file(.formallyCorrect))
        hand.press(.function(6), .function(2))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        #expect(submission.command == .decideList(DecideList(application: Self.id, outcome: .basicList, reason: "")))
        let effects = hand.screen.handle(.submitted(.refused(Refusal([.init(.noPlacesLeft(places: 32))])), submission), hand.context)
        let question = try #require(effects.question)
        #expect(question.choices.map(\.id) == ["raise", "cancel"] && question.safe == 1)
        #expect(hand.screen.handle(.answered("cancel", tag: "places"), hand.context) == [])
        #expect(hand.screen.handle(.answered("raise", tag: "places"), hand.context) == [.open(.places)])
    }

    @Test("Acts that the status or the role forbids say why")
    func unavailable() {
        var received = Self.shown()
        #expect(received.press(.function(6)) == [])
        #expect(received.message == Message(.warning, "Status wniosku: wpłynął."))
        #expect(received.press(.function(8)) == [])
        #expect(received.message?.text == "Umowę można przygotować tylko dla wniosku z listy podstawowej.")
        var clerk = Self.shown(ApplicationSamples.file(.formallyCorrect), ApplicationSamples.context(role: .clerk))
        #expect(clerk.press(.character("l")) == [])
        #expect(clerk.message?.text == "To może zrobić tylko koordynator.")
        var closed = Self.shown(ApplicationSamples.file(.withdrawn))
        #expect(closed.press(.function(4)) == [])
        #expect(closed.message?.kind == .warning)
    }

    @Test("On the basic list an agreement is drafted after its last day and a question, and opened")
    func draftLoan() throws {
        var hand = Self.shown(ApplicationSamples.file(.basicList))
        #expect(hand.press(.function(8)) == [])
        hand.type("31.12.2014")
        let question = try #require(hand.press(.enter).question)
        #expect(question.tag == "loan" && question.choices[question.safe].id == "no")
        #expect(question.lines.joined().contains("31.12.2014"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "loan"), hand.context).submission)
        guard case .draftLoan(let command) = submission.command else {
            Issue.record("not a loan")
            return
        }
        #expect(command.application == Self.id && submission.base.map(\.version) == [2, 0])
        #expect(command.until == CaseSamples.day("2014-12-31"))
        let effects = hand.saved(submission, subject: command.loan, number: "U/1/2013")
        #expect(effects.contains(.open(.loan(command.loan))))
        #expect(effects.told?.text == "Przygotowano umowę U/1/2013.")
        var lent = Self.shown(ApplicationSamples.file(.basicList, loan: command.loan))
        #expect(lent.press(.character("u")) == [.open(.loan(command.loan))])
    }

    @Test("A conflict shows the new version and saves no decision")
    func conflict() throws {
        var hand = Self.shown()
        hand.press(.function(7))
        hand.type("rezygnacja")
        hand.press(.function(2))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        #expect(submission.command == .withdrawApplication(WithdrawApplication(application: Self.id, reason: "rezygnacja")))
        let current = Versioned(version: 3, state: CaseState.application(ApplicationSamples.file().application.state))
        let conflict = Conflict(id: Self.id, seen: 2, current: current, login: "piotr")
        #expect(hand.screen.handle(.submitted(.conflict([conflict]), submission), hand.context) == [.query(.application(Self.id))])
        #expect(hand.message?.kind == .error)
    }
}
