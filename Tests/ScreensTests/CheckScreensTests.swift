import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("The formal check on the screens") struct CheckScreensTests {
    static let id = CaseSamples.id("application-1")

    static func row(_ number: Int) -> ApplicationRow {
        ApplicationRow(
            id: CaseSamples.id("application-\(number)"), number: "W/\(number)/2013", applicantName: "Żółkiewska Anna", locality: "Stegna",
            filedOn: CaseSamples.day("2013-12-0\(number)"), status: number == 2 ? .supplemented : .received, listPosition: nil, groups: ["G-SA"], address: "Morska 3")
    }

    static func queue(_ context: ScreenContext = CaseSamples.context()) -> Hand<CheckQueueScreen> {
        var hand = Hand(CheckQueueScreen(), context)
        #expect(hand.open() == [.query(.checkQueue(ListRequest()))])
        hand.answer(.applications(Page(rows: [row(1), row(2), row(3)], total: 3)), to: .checkQueue(ListRequest()))
        return hand
    }

    @Test("The queue on its golden frames", arguments: GoldenCase.allCases)
    func goldenQueue(_ at: GoldenCase) {
        let hand = Self.queue(CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("check-queue")) == nil)
    }

    @Test("\"Next\" begins the check of what the office offers, and opens it; where somebody was faster it asks for another")
    func next() throws {
        var hand = Self.queue()
        #expect(hand.press(.character("n")) == [.query(.nextToCheck)])
        let free = VersionedCase(id: Self.id, version: 1)
        let first = try #require(hand.screen.handle(.answer(.nextToCheck(free), to: .nextToCheck), hand.context).submission)
        #expect(first.command == .beginVerification(BeginVerification(application: Self.id)) && first.base == [free])
        #expect(hand.screen.handle(.submitted(.conflict([]), first), hand.context) == [.query(.nextToCheck)])
        let other = VersionedCase(id: CaseSamples.id("application-2"), version: 3)
        let second = try #require(hand.screen.handle(.answer(.nextToCheck(other), to: .nextToCheck), hand.context).submission)
        #expect(second.id != first.id)
        let refused = Refusal([Refusal.Reason(.verificationBegun)])
        #expect(hand.screen.handle(.submitted(.refused(refused), second), hand.context) == [.query(.nextToCheck)])
        let third = try #require(hand.screen.handle(.answer(.nextToCheck(free), to: .nextToCheck), hand.context).submission)
        let effects = hand.screen.handle(.submitted(.saved(Receipt(subject: Self.id)), third), hand.context)
        #expect(effects.contains(.open(.application(Self.id))))
    }

    @Test("Dealt with one, the clerk gets the next one that is free; at the end it says so")
    func goesOn() {
        var hand = Self.queue()
        let done = Message(.done, "W/1/2013: zapisano.")
        #expect(hand.screen.handle(.next(done), hand.context) == [.query(.checkQueue(ListRequest())), .query(.nextToCheck)])
        let effects = hand.screen.handle(.answer(.nothing, to: .nextToCheck), hand.context)
        #expect(effects == [.tell(Message(.done, "W/1/2013: zapisano. " + Polish().checkNothing))])
    }

    static func call(delivered: String? = "2014-02-26", received: Bool = false) -> SupplementCall {
        let items = [CalledItem(.document, code: "application_form"), CalledItem(.signature), CalledItem(.answer, code: FactKey.incomes.rawValue, person: CaseSamples.person("jan"))]
        let day = delivered.map(CaseSamples.day)
        let term = day.map {
            TermReckoning(
                event: $0, days: 7, counted: $0.adding(days: 7), moved: [], last: $0.adding(days: 7), policies: [])
        }
        return SupplementCall(
            day: CaseSamples.day("2014-02-24"), items: items, delivered: day, channel: day == nil ? nil : .post, term: term,
            received: received ? [items[1]] : [])
    }

    static func called(delivered: String? = "2014-02-26", received: Bool = false) -> ApplicationFile {
        var file = ApplicationSamples.file(.called)
        file.application.state.calls = [call(delivered: delivered, received: received)]
        return file
    }

    @Test("A call with its receipts and the reasoning of its term, lapsed, on its golden frames", arguments: GoldenCase.allCases)
    func goldenCalled(_ at: GoldenCase) {
        var file = Self.called(received: true)
        file.round = RoundScreensTests.round()
        file.application.state.round = RoundScreensTests.id
        file.application.state.content.filing.receivedOn = CaseSamples.day("2014-01-20")
        file.application.state.content.filing.rightInstitution = false
        file.application.state.caseNumber = CaseNumber(text: "GOPS.042.12.2013", unit: "GOPS", fileClass: "042", number: 12, year: 2013)
        let hand = ApplicationScreenTests.shown(file, ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-called")) == nil)
    }

    @Test("Receipts are ticked off one by one", arguments: [GoldenCase.polishSmall, .englishSmall])
    func receipts(_ at: GoldenCase) throws {
        var hand = ApplicationScreenTests.shown(Self.called(), ApplicationSamples.context(at.language))
        hand.press(.character("p"))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("application-receipts")) == nil)
        hand.press(.down)
        hand.type(at.language == .polish ? "t" : "y")
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .recordSupplement(let record) = submission.command else {
            Issue.record("\(submission.command)")
            return
        }
        #expect(record.items == [CalledItem(.signature)] && !record.isLast && record.day == hand.context.moment.day)
    }

    @Test("P-16: the delivery is recorded without a question; a lapsed call proposes the rejection, which a person confirms (P-13)")
    func deliveredAndLapsed() throws {
        var waiting = ApplicationScreenTests.shown(Self.called(delivered: nil))
        waiting.press(.character("d"))
        let submission = try #require(waiting.press(.function(2)).submission)
        #expect(submission.command == .deliverCall(DeliverCall(application: Self.id, day: waiting.context.moment.day, channel: .post)))
        var lapsed = ApplicationScreenTests.shown(Self.called())
        lapsed.press(.character("o"))
        lapsed.press(.enter)
        lapsed.type("bez odpowiedzi")
        let question = try #require(lapsed.press(.function(2)).question)
        #expect(question.choices[question.safe].id == "no")
        let rejected = try #require(lapsed.screen.handle(.answered("yes", tag: question.tag), lapsed.context).submission)
        #expect(rejected.command == .recordFormalResult(RecordFormalResult(application: Self.id, passed: false, reason: "bez odpowiedzi")))
    }

    @Test("Each act that is not for now says what must happen first", arguments: [("z", ApplicationStep.call), ("d", .deliverCall), ("p", .supplement), ("r", .resign), ("x", .strikeOff)] as [(Character, ApplicationStep)])
    func notNow(key: Character, step: ApplicationStep) throws {
        var hand = ApplicationScreenTests.shown(ApplicationSamples.file(.received))
        #expect(hand.press(.character(key)) == [])
        #expect(hand.message == Message(.warning, Polish().refusal(try #require(step.obstacle(in: .received)))))
    }

    @Test("Rulebook 5.2: striking off wants a cause and a reason, and asks")
    func strike() throws {
        var hand = ApplicationScreenTests.shown(ApplicationSamples.file(.basicList))
        hand.press(.character("x"))
        hand.type("nie p")
        #expect(hand.press(.function(2)) == [] && hand.message?.kind == .error)
        hand.type("termin minął")
        let question = try #require(hand.press(.function(2)).question)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: question.tag), hand.context).submission)
        #expect(
            submission.command
                == .strikeOff(StrikeOff(application: Self.id, cause: .unsigned, day: hand.context.moment.day, reason: "termin minął")))
    }

    @Test("The lapsed calls on their golden frames", arguments: GoldenCase.allCases)
    func goldenLapsed(_ at: GoldenCase) {
        var hand = Hand(LapsedCallsScreen(), CaseSamples.context(at.language))
        #expect(hand.open() == [.query(.lapsedCalls)])
        hand.answer(.lapsedCalls([LapsedCall(application: Self.row(1), call: Self.call())]), to: .lapsedCalls)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("lapsed-calls")) == nil)
        #expect(hand.press(.enter) == [.open(.application(Self.id))])
    }
}
