import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Work queues") struct QueueTests {
    static func row(_ number: Int) -> ApplicationRow {
        ApplicationRow(
            id: CaseSamples.id("a\(number)"), number: "W/\(number)/2013", applicantName: "Łuczak Ewa", locality: "Jantar",
            filedOn: CaseSamples.day("2013-11-26"), status: .received, listPosition: nil, groups: ["G-SA"])
    }

    static let asked = Query.applications(ListRequest(), status: .received)
    static let done = Message(.done, "W/1/2013: zapisano.")

    static func queue(_ numbers: [Int] = [1, 2, 3]) -> Hand<ApplicationsScreen> {
        var hand = Hand(ApplicationsScreen(status: .received), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.applications(Page(rows: numbers.map(row), total: numbers.count)), to: asked)
        return hand
    }

    @discardableResult
    static func next(_ hand: inout Hand<ApplicationsScreen>, left numbers: [Int]) -> [Effect] {
        #expect(hand.screen.handle(.next(done), hand.context) == [.query(asked)])
        return hand.answer(.applications(Page(rows: numbers.map(row), total: numbers.count)), to: asked)
    }

    @Test("The next case opens in the place of the one dealt with, and how many are left is said")
    func opensNext() {
        var hand = Self.queue()
        hand.press(.down)
        let effects = Self.next(&hand, left: [1, 3])
        #expect(effects.first == .open(.application(CaseSamples.id("a3"))))
        #expect(effects.told == Message(.done, Self.done.text + " " + Polish().queueNext(left: 2)))
        #expect(hand.answer(.applications(Page(rows: [Self.row(1)], total: 1)), to: Self.asked) == [], "once")
    }

    @Test("A case that stays in the list is passed by; one that came in meanwhile is in its turn")
    func staysInList() {
        var hand = Self.queue()
        #expect(Self.next(&hand, left: [1, 4, 2, 3]).first == .open(.application(CaseSamples.id("a4"))))
    }

    @Test("At the end it stays on the list and names what was passed over; an empty queue closes")
    func end() {
        var hand = Self.queue()
        hand.press(.end)
        let effects = Self.next(&hand, left: [1, 2])
        #expect(effects == [.tell(Message(.done, Self.done.text + " " + Polish().queueEnd(left: 2)))])
        var last = Self.queue([1])
        #expect(Self.next(&last, left: []) == [.close, .tell(Message(.done, Self.done.text + " " + Polish().queueEmpty))])
    }

    @Test("A narrowed queue that runs empty stays: the rest of the queue is behind Esc")
    func narrowed() {
        var hand = Self.queue()
        hand.press(.character("/"))
        hand.type("x")
        hand.press(.enter)
        let asked = Query.applications(ListRequest(narrow: "x"), status: .received)
        hand.answer(.applications(Page(rows: [Self.row(1)], total: 1)), to: asked)
        #expect(hand.screen.handle(.next(Self.done), hand.context) == [.query(asked)])
        let effects = hand.answer(.applications(Page(rows: [], total: 0)), to: asked)
        #expect(!effects.contains(.close) && effects.told != nil)
    }

    @Test("What opens as a queue is one until another filter is chosen; the list of all is none")
    func whichAreQueues() {
        #expect(ApplicationsScreen(status: .received).isQueue && ApplicationsScreen.incomplete.isQueue)
        #expect(LoansScreen(status: .draft).isQueue && LoansScreen.overdue.isQueue && LoansScreen.openFailures.isQueue)
        #expect(!ApplicationsScreen().isQueue && !LoansScreen(status: nil).isQueue && !HouseholdsScreen().isQueue)
        var hand = Self.queue()
        hand.press(.character("s"))
        #expect(!hand.screen.isQueue)
    }

    @Test("A decision on an application says that it is dealt with")
    func decisionFinishes() throws {
        var hand = Hand(ApplicationScreen(id: CaseSamples.id("application-1")), ApplicationSamples.context())
        _ = hand.open()
        let file = ApplicationSamples.file(.received)
        hand.answer(.application(file), to: .application(CaseSamples.id("application-1")))
        hand.press(.character("w"), .function(2))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        let effects = hand.saved(submission, subject: file.application.state.id)
        #expect(effects.contains(.finished(Message(.done, file.application.state.number + ": " + Polish().applicationWithdrawn))))
    }

    @Test("An agreement is dealt with when an act here has brought it on; not when somebody else did, and not by looking")
    func loanFinishes() {
        var hand = Hand(LoanScreen(id: CaseSamples.id("loan-1")))
        _ = hand.open()
        let asked = Query.loan(CaseSamples.id("loan-1"))
        func file(_ status: LoanStatus) -> LoanFile { CaseSamples.loanFile(CaseSamples.loan(status)) }
        #expect(hand.answer(.loan(file(.draft)), to: asked) == [])
        _ = hand.screen.handle(.news, hand.context)
        #expect(hand.answer(.loan(file(.signed)), to: asked) == [], "somebody else signed")
        _ = hand.screen.handle(.resumed, hand.context)
        #expect(hand.answer(.loan(file(.signed)), to: asked) == [], "the handover was left")
        _ = hand.screen.handle(.resumed, hand.context)
        let effects = hand.answer(.loan(file(.inForce)), to: asked)
        #expect(effects == [.finished(Message(.done, file(.inForce).loan.state.number + ": " + Polish().loanIsNow(.inForce)))])
    }
}
