import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Loan lists") struct LoanListsTests {
    static let page = Page(
        rows: [
            LoanRow(id: CaseSamples.id("loan-1"), number: "U/3/2014", borrowerName: "Żółkiewska Anna", locality: "Rybina",
                status: .inForce, until: CaseSamples.day("2020-12-31"), units: 2, openFailures: 1),
            LoanRow(id: CaseSamples.id("loan-2"), number: "U/12/2014", borrowerName: "Łuczak Ewa", locality: "Jantar",
                status: .draft, until: nil, units: 0, openFailures: 0),
        ], total: 2)

    static let candidates = Page(
        rows: [
            ApplicationRow(id: CaseSamples.id("application-2"), number: "W/4/2013", applicantName: "Świątek Piotr", locality: "Stegna",
                filedOn: CaseSamples.day("2013-11-25"), status: .basicList, listPosition: 5, groups: ["G-D"])
        ], total: 1)

    static func list(_ context: ScreenContext = CaseSamples.context()) -> Hand<LoansScreen> {
        var hand = Hand(LoansScreen(status: nil), context)
        #expect(hand.open() == [.query(.loans(ListRequest(), status: nil))])
        hand.answer(.loans(page), to: .loans(ListRequest(), status: nil))
        return hand
    }

    static func candidateList(_ context: ScreenContext = CaseSamples.context()) -> Hand<LoanCandidatesScreen> {
        var hand = Hand(LoanCandidatesScreen(), context)
        #expect(hand.open() == [.query(.loanCandidates(ListRequest()))])
        hand.answer(.applications(candidates), to: .loanCandidates(ListRequest()))
        return hand
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.list(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("loans")) == nil)
    }

    @Test("The candidates on their golden frames", arguments: GoldenCase.allCases)
    func goldenCandidates(_ at: GoldenCase) {
        let hand = Self.candidateList(CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("loan-candidates")) == nil)
    }

    @Test("The filter goes through every status and back to all")
    func filter() {
        var hand = Self.list()
        for status in LoanStatus.allCases {
            #expect(hand.press(.character("s")) == [.query(.loans(ListRequest(), status: status))])
        }
        #expect(hand.press(.function(6)) == [.query(.loans(ListRequest(), status: nil))])
    }

    @Test("Enter opens, the other keys lead to candidates and failures")
    func keys() {
        var hand = Self.list()
        #expect(hand.press(.down, .enter) == [.open(.loan(CaseSamples.id("loan-2")))])
        #expect(hand.press(.character("n")) == [.open(.loanCandidates)])
        #expect(hand.press(.character("a")) == [.open(.openFailures)])
        var failures = Hand(LoansScreen.openFailures)
        #expect(failures.open() == [.query(.openFailures(ListRequest()))])
    }

    @Test("News asks again and the cursor stays on its agreement, wherever that stands now")
    func newsKeepsRow() {
        var hand = Self.list()
        hand.press(.down)
        #expect(hand.screen.handle(.news, hand.context) == [.query(.loans(ListRequest(), status: nil))])
        let turned = Page(rows: [Self.page.rows[1], Self.page.rows[0]], total: 2)
        hand.answer(.loans(turned), to: .loans(ListRequest(), status: nil))
        #expect(hand.press(.enter) == [.open(.loan(CaseSamples.id("loan-2")))])
    }

    @Test("Enter on a candidate asks for the last day, then for a yes, then opens the new agreement")
    func draftLoan() throws {
        var hand = Self.candidateList()
        #expect(hand.press(.enter) == [])
        hand.type("31.12.2020")
        let question = try #require(hand.press(.enter).question)
        #expect(question.lines.joined().contains("W/4/2013") && question.lines.joined().contains("31.12.2020"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "draft"), hand.context).submission)
        guard case .draftLoan(let act) = submission.command else {
            Issue.record("not a draft of a loan")
            return
        }
        #expect(act.application == CaseSamples.id("application-2") && act.until == CaseSamples.day("2020-12-31"))
        let effects = hand.saved(submission, subject: act.loan, number: "U/13/2014")
        #expect(effects.contains(.open(.loan(act.loan))))
        #expect(effects.told?.text == Polish().loanDrafted("U/13/2014"))
    }

    @Test("The last day may stay open, and the day typed is there for the next agreement")
    func untilIsKept() throws {
        var hand = Self.candidateList()
        let open = try #require(hand.press(.enter, .enter).question)
        #expect(open.lines.joined().contains("bez ustalonego końca"))
        var second = Self.candidateList()
        second.press(.enter)
        second.type("31.12.2020")
        second.press(.escape, .enter)
        #expect(second.frame().lines.joined().contains("31.12.2020"))
    }

    @Test("Nobody but casework prepares agreements")
    func denied() {
        var hand = Self.candidateList(CaseSamples.context(role: .trainer))
        #expect(hand.press(.enter) == [])
        #expect(hand.message?.text == Polish().refusal(.roleMayNot(.trainer)))
    }

    @Test("The key bar of the open prompt is the prompt's")
    func promptKeys() {
        var hand = Self.candidateList()
        hand.press(.enter)
        #expect(hand.screen.bindings(hand.context).map(\.action) == ["accept", "cancel"])
        hand.press(.escape)
        #expect(hand.binding("open") != nil)
    }
}
