import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Loan agreement") struct LoanScreenTests {
    static let loanID = CaseSamples.id("loan-1")

    static func shown(
        _ loan: Loan = CaseSamples.loan(.inForce, failures: [CaseSamples.mended, CaseSamples.failure]),
        _ context: ScreenContext = CaseSamples.context()
    ) -> Hand<LoanScreen> {
        var hand = Hand(LoanScreen(id: loanID), context)
        #expect(hand.open() == [.query(.loan(loanID))])
        hand.answer(.loan(CaseSamples.loanFile(loan)), to: .loan(loanID))
        return hand
    }

    @Test("The agreement on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let loan = CaseSamples.loan(.inForce, failures: [CaseSamples.mended, CaseSamples.failure])
        let hand = Self.shown(loan, CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("loan")) == nil)
    }

    @Test("Signing asks for the day and then for a yes; the same submission goes out however often it is confirmed")
    func sign() throws {
        var hand = Self.shown(CaseSamples.loan(.draft))
        #expect(hand.press(.character("p")) == [])
        #expect(Golden.mismatch(hand.frame().golden(), "loan-sign.pl.80") == nil)
        let question = try #require(hand.press(.enter).question)
        #expect(question.safe == question.choices.firstIndex { $0.id == "no" })
        #expect(question.lines.joined().contains("14.03.2014"))
        #expect(hand.screen.handle(.answered("no", tag: "sign"), hand.context) == [])
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission)
        #expect(submission.command == .signLoan(SignLoan(loan: Self.loanID, day: CaseSamples.day("2014-03-14"))))
        #expect(submission.base == [VersionedCase(id: Self.loanID, version: 4)])
        #expect(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission == submission)
        let effects = hand.saved(submission, subject: Self.loanID)
        #expect(effects == [.tell(Message(.done, Polish().loanSignedDone)), .query(.loan(Self.loanID))])
    }

    @Test("A failure of the disk is said, and the same act sent again keeps its name")
    func failureKeepsName() throws {
        var hand = Self.shown(CaseSamples.loan(.draft))
        hand.press(.character("p"), .enter)
        let first = try #require(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission)
        #expect(hand.screen.handle(.failed("dysk pełny"), hand.context) == [])
        #expect(hand.message == Message(.error, "dysk pełny"))
        #expect(hand.press(.enter).question != nil)
        #expect(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission == first)
    }

    @Test("A wrong day is said at the field; Escape keeps what was typed")
    func promptKeepsTyping() {
        var hand = Self.shown(CaseSamples.loan(.draft))
        hand.press(.character("p"))
        hand.type("31.02")
        #expect(hand.press(.enter) == [])
        #expect(hand.message?.kind == .error)
        hand.type("5.3")
        hand.press(.escape, .character("p"))
        #expect(hand.frame().lines.joined().contains("5.3"))
        let question = hand.press(.enter).question
        #expect(question?.lines.joined().contains("05.03.2014") == true)
    }

    @Test("Each act is open at its own stage only, and says why elsewhere", arguments: LoanStatus.allCases)
    func stages(status: LoanStatus) {
        let hand = Self.shown(CaseSamples.loan(status))
        #expect((hand.binding("sign")?.unavailable == nil) == (status == .draft))
        #expect((hand.binding("handOver")?.unavailable == nil) == (status == .signed))
        #expect((hand.binding("report")?.unavailable == nil) == (status == .inForce))
        #expect((hand.binding("return")?.unavailable == nil) == (status == .inForce))
        #expect(hand.binding("send")?.unavailable == Polish().loanChooseFailure)
    }

    @Test("Handover, failure, return and household open their screens")
    func opens() {
        var signed = Self.shown(CaseSamples.loan(.signed))
        #expect(signed.press(.character("w")) == [.open(.handover(Self.loanID))])
        var inForce = Self.shown()
        #expect(inForce.press(.character("a")) == [.open(.failureForm(loan: Self.loanID))])
        #expect(inForce.press(.character("z")) == [.open(.returnForm(Self.loanID))])
        #expect(inForce.press(.character("g")) == [.open(.household(CaseSamples.household.id))])
        #expect(inForce.press(.escape) == [.close])
    }

    @Test("ST-24: the failure under the cursor goes to the service, on the version of its unit too")
    func sendToService() throws {
        var hand = Self.shown()
        #expect(hand.press(.character("s")) == [])
        #expect(hand.message?.text == Polish().loanFailureNotNow(.mended))
        let question = try #require(hand.press(.down, .character("s"), .enter).question)
        #expect(question.lines.joined().contains("INW/2014/002 Modem LTE"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "send"), hand.context).submission)
        let act = SendToService(loan: Self.loanID, failure: CaseSamples.id("failure-1"), day: CaseSamples.day("2014-03-14"))
        #expect(submission.command == .sendToService(act))
        #expect(submission.base == [
            VersionedCase(id: Self.loanID, version: 4), VersionedCase(id: CaseSamples.id("unit-2"), version: 3),
        ])
    }

    @Test("ST-24: a repair needs its remedy in words")
    func repair() throws {
        var hand = Self.shown()
        hand.press(.down, .character("n"))
        #expect(hand.press(.enter, .enter).question == nil)
        #expect(hand.message?.kind == .error)
        hand.type("wymieniono zasilacz")
        #expect(hand.press(.function(2)).question != nil)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "repair"), hand.context).submission)
        let act = RecordRepair(
            loan: Self.loanID, failure: CaseSamples.id("failure-1"), day: CaseSamples.day("2014-03-14"), remedy: "wymieniono zasilacz")
        #expect(submission.command == .recordRepair(act))
    }

    @Test("A refusal lists every reason; a conflict shows the new state and saves nothing")
    func refusedAndConflict() throws {
        var hand = Self.shown(CaseSamples.loan(.draft))
        hand.press(.character("p"), .enter)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission)
        let refusal = Refusal([.init(.notOnBasicList(.withdrawn)), .init(.dateInFuture, field: FieldKey.signedOn)])
        let question = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context).question
        #expect(question?.lines == [Polish().refusal(.notOnBasicList(.withdrawn)), Polish().refusal(.dateInFuture)])

        hand.press(.enter)
        let again = try #require(hand.screen.handle(.answered("yes", tag: "sign"), hand.context).submission)
        let effects = hand.screen.handle(.submitted(.conflict([]), again), hand.context)
        #expect(effects == [.tell(Message(.warning, Polish().loanChangedMeanwhile)), .query(.loan(Self.loanID))])
    }

    @Test("Equipment at the service holds the return up; a failure only reported does not")
    func returnWaitsForService() {
        var sent = CaseSamples.failure
        sent.status = .inService
        #expect(Self.shown(CaseSamples.loan(.inForce, failures: [sent])).binding("return")?.unavailable == Polish().loanFailuresFirst(1))
        #expect(Self.shown(CaseSamples.loan(.inForce, failures: [CaseSamples.failure])).binding("return")?.unavailable == nil)
    }

    @Test("The key bar of an open prompt is the prompt's", arguments: ["p", "s", "n"] as [Character])
    func promptKeys(key: Character) {
        let loan = key == "p" ? CaseSamples.loan(.draft) : CaseSamples.loan(.inForce, failures: [CaseSamples.failure])
        var hand = Self.shown(loan)
        hand.press(.character(key))
        #expect(hand.screen.bindings(hand.context).map(\.action) == ["accept", "cancel"])
        hand.press(.escape)
        #expect(hand.binding("sign") != nil)
    }

    @Test("The cursor stands on the marked line, on the first where nothing is marked, in the field of a prompt")
    func cursor() throws {
        var hand = Self.shown()
        for _ in 0..<2 {
            let frame = hand.frame()
            let marked = try #require(frame.lines.firstIndex { $0.dropFirst(14).hasPrefix(">") })
            #expect(frame.cursor == Point(x: 14, y: marked))
            hand.press(.down)
        }
        var draft = Self.shown(CaseSamples.loan(.draft))
        #expect(draft.frame().cursor == Point(x: 0, y: 1))
        draft.press(.character("p"))
        #expect(draft.frame().cursor?.y == 21)
    }
}
