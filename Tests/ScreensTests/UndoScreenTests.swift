import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Taking back the last act") struct UndoScreenTests {
    static let id = CaseSamples.id("application-1")
    static let asked = Query.application(id)

    /// An application that was put on the basic list and nothing else since.
    static func listed() -> ApplicationFile {
        var file = ApplicationSamples.file(.formallyCorrect)
        let verdict = assessApplication(
            file.application.state.content, household: file.household.state.content, others: [], formallyCorrect: true,
            under: ApplicationSamples.context().rules)
        let event = ListDecided(
            outcome: .basicList, position: 33, reason: "", day: CaseSamples.day("2013-12-17"), verdict: RecordedVerdict(verdict),
            overrides: false)
        try? event.apply(to: &file.application.state)
        return file
    }

    static func undo(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<UndoScreen> {
        var hand = Hand(UndoScreen(.decision(id)), context)
        #expect(hand.open() == [.query(asked)])
        hand.answer(.application(listed()), to: asked)
        return hand
    }

    @Test("What it was and what will be, on the golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.undo(ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("undo")) == nil)
    }

    @Test("It asks for a reason, then for a yes with no as the default, then sends the act on the version seen")
    func takesBack() throws {
        var hand = Self.undo()
        #expect(hand.press(.enter).isEmpty && hand.message?.kind == .error, "no reason")
        hand.type("Pomyłka.")
        let question = try #require(hand.press(.enter).question)
        #expect(question.choices[question.safe].id == "no")
        #expect(question.lines.joined().contains("33") && question.lines.joined().contains("W/12/2013"))
        #expect(hand.screen.handle(.answered("no", tag: "undo"), hand.context) == [])
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        #expect(submission.command == .takeBackDecision(TakeBackDecision(application: Self.id, reason: "Pomyłka.")))
        #expect(submission.base == [VersionedCase(id: Self.id, version: 2)])
        #expect(hand.saved(submission, subject: Self.id) == [.tell(Message(.done, Polish().undoDone)), .close])
    }

    @Test("Somebody else's act and a change meanwhile are said; nothing closes")
    func refused() throws {
        var hand = Self.undo()
        hand.type("Pomyłka.")
        hand.press(.enter)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        let refusal = Refusal([Refusal.Reason(.actOfSomebodyElse(login: "ewa"))])
        let effects = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(effects.question?.lines == [Polish().refusal(.actOfSomebodyElse(login: "ewa"))])
    }

    @Test("Where something has happened since, it says so and asks nothing")
    func nothing() {
        var hand = Hand(UndoScreen(.decision(Self.id)), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.application(ApplicationSamples.file(.formallyCorrect)), to: Self.asked)
        #expect(hand.message == Message(.warning, Polish().refusal(.nothingToTakeBack)))
        #expect(hand.press(.escape) == [.close])
    }

    @Test("An enrolment is taken back by a removal")
    func enrolment() throws {
        let group = CaseSamples.id("group-1")
        var hand = Hand(UndoScreen(.enrolment(group: group, CaseSamples.person("ewa"))))
        #expect(hand.open() == [.query(.group(group))])
        hand.answer(.group(CaseSamples.groupFile()), to: .group(group))
        hand.type("Nie ta grupa.")
        #expect(hand.press(.enter).question != nil)
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "undo"), hand.context).submission)
        #expect(submission.command == .removeParticipant(RemoveParticipant(group: group, person: CaseSamples.person("ewa"), reason: "Nie ta grupa.")))
    }

    @Test("The application's own key takes back, where there is something to take back")
    func ofApplication() {
        var hand = Hand(ApplicationScreen(id: Self.id), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.application(ApplicationSamples.file(.received)), to: Self.asked)
        #expect(hand.press(.character("c")) == [])
        #expect(hand.message?.text == Polish().refusal(.nothingToTakeBack))
        hand.answer(.application(Self.listed()), to: Self.asked)
        #expect(hand.press(.character("c")) == [.open(.undo(.decision(Self.id)))])
    }

    @Test("On the desk the last act of this terminal is taken back; what can't be says what must be done instead")
    func onTheDesk() {
        func desk(_ command: Command?) -> Hand<DeskScreen> {
            var context = ApplicationSamples.context()
            context.lastAct = command.map { LastAct(command: $0, receipt: Receipt(subject: Self.id)) }
            return Hand(DeskScreen(), context)
        }
        var none = desk(nil)
        #expect(none.press(.character("c")) == [] && none.message == Message(.warning, Polish().undoNothingYet))
        var listed = desk(.decideList(DecideList(application: Self.id, outcome: .basicList, reason: "")))
        #expect(listed.press(.character("c")) == [.open(.undo(.decision(Self.id)))])
        let signed = Command.signLoan(SignLoan(loan: CaseSamples.id("l"), day: CaseSamples.day("2013-12-17")))
        for command in [signed, .handOver(HandOver(loan: CaseSamples.id("l"), day: CaseSamples.day("2013-12-17"), units: []))] {
            for language in Language.allCases { #expect(!language.texts.insteadOfUndo(command).isEmpty) }
            var hand = desk(command)
            #expect(hand.press(.character("c")) == [] && hand.message == Message(.warning, Polish().insteadOfUndo(command)))
        }
    }
}
