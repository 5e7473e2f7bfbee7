import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Publication on the screens") struct PublicationScreensTests {
    static let id = RoundScreensTests.id
    static let digest = String(repeating: "0f", count: 32)

    static func set(_ form: PublicationForm) -> PublicationSet {
        let lines = [("1", "Lis Ola"), ("2", "Łoś Jan")].map { number, name in
            PublicationSet.Line(
                application: CaseSamples.id("application-\(number)"), text: form == .names ? name : "OPS.042.\(number).2013",
                status: number == "1" ? .basicList : .reserveList)
        }
        let leftOut = [ExclusionCount(reason: form == .names ? .minor : .noResult, count: 3), ExclusionCount(reason: .erased, count: 1)]
        return PublicationSet(form: form, lines: lines, leftOut: leftOut)
    }

    static func context(_ language: Language = .polish, allowsNames: Bool = true, role: Casework.Role = .coordinator) -> ScreenContext {
        var context = CaseSamples.context(language, role: role)
        context.rules.ruleSet.publication = PublicationRule(
            allowsNames: allowsNames, provision: Provision(document: "regulamin", place: "§ 9", requirements: ["KP-31"]))
        return context
    }

    static func form(_ context: ScreenContext = context()) -> Hand<PublishForm> {
        var hand = Hand(PublishForm(round: id), context)
        #expect(hand.open() == [.query(.publication(id))])
        var round = RoundScreensTests.round(.decided)
        round.decidedOn = CaseSamples.day("2014-03-10")
        hand.answer(.publication(PublicationFile(round: Versioned(version: 6, state: round), numbers: set(.numbers), names: set(.names))), to: .publication(id))
        return hand
    }

    /// A list of names that was due the day before, and one of numbers that was taken down.
    static func published() -> RoundFile {
        var file = RoundScreensTests.file(.published)
        file.round.state.decidedOn = CaseSamples.day("2014-01-20")
        let cases = [CaseSamples.id("application-1"), CaseSamples.id("application-2")]
        file.round.state.publications = [
            RoundPublication(
                form: .numbers, day: CaseSamples.day("2014-01-21"), takeDown: nil, approval: nil, applications: cases, leftOut: [], digest: digest,
                takenDownOn: CaseSamples.day("2014-02-28")),
            RoundPublication(
                form: .names, day: CaseSamples.day("2014-01-22"), takeDown: CaseSamples.day("2014-03-13"),
                approval: PublicationApproval(by: "Jan Nowak", day: CaseSamples.day("2014-01-21"), words: "opinia 3/2014"), applications: cases,
                leftOut: [ExclusionCount(reason: .minor, count: 3)], digest: digest),
        ]
        file.namedWrongly = 2
        return file
    }

    static func choose(_ form: PublicationForm, _ hand: inout Hand<PublishForm>) {
        hand.screen.form[PublishForm.kind] = form.rawValue
        hand.screen.derive(PublishForm.kind, hand.context)
        hand.screen.refresh(hand.context)
    }

    @Test("The form with numbers and with names on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        var hand = Self.form(Self.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("publication-numbers")) == nil)
        Self.choose(.names, &hand)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("publication-names")) == nil)
    }

    @Test("A round with a list that is due and one that is down, on its golden frames", arguments: GoldenCase.allCases)
    func goldenRound(_ at: GoldenCase) {
        var hand = Hand(RoundScreen(id: Self.id), Self.context(at.language))
        _ = hand.open()
        hand.answer(.round(Self.published()), to: .round(Self.id))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("round-published")) == nil)
    }

    @Test("KP-31: names ask for the approval and the day of taking down; what is sent is what the list says, and the file comes behind the record")
    func names() throws {
        var hand = Self.form()
        Self.choose(.names, &hand)
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.errors.keys.contains(PublishForm.approvedBy) && hand.screen.form.widget.errors.keys.contains(PublishForm.takeDown))
        hand.screen.form[PublishForm.approvedBy] = "Jan Nowak"
        hand.screen.form[PublishForm.approval] = "opinia 3/2014"
        hand.screen.form[PublishForm.takeDown] = "31.05.2014"
        #expect(hand.screen.form.text(PublishForm.target) == "ogloszenie-nazwiska-1.txt")
        let submission = try #require(hand.press(.function(2)).submission)
        let approval = PublicationApproval(by: "Jan Nowak", day: hand.context.moment.day, words: "opinia 3/2014")
        let act = PublicationCommand.Act.publish(.names, lines: ["Lis Ola", "Łoś Jan"], approval: approval, takeDown: CaseSamples.day("2014-05-31"))
        #expect(submission.command == .publish(PublicationCommand(Self.id, act)) && submission.base == [VersionedCase(id: Self.id, version: 6)])
        let saved = hand.screen.handle(.submitted(.saved(Receipt(subject: Self.id)), submission), hand.context)
        #expect(saved.contains(.writeLines(["Lis Ola", "Łoś Jan"], to: "ogloszenie-nazwiska-1.txt")))
        var failing = hand
        #expect(hand.screen.handle(.letterWritten("x"), hand.context).last == .close)
        let failed = failing.screen.handle(.failed("pełny dysk."), failing.context)
        #expect(failed == [.tell(Message(.error, Polish().publicationNotWritten("pełny dysk."))), .close])
    }

    @Test("Numbers say their result, ask nobody and need no day; a programme without names offers nothing else")
    func numbers() throws {
        var hand = Self.form(Self.context(allowsNames: false))
        #expect(hand.screen.form.widget.field(PublishForm.kind) == nil)
        let submission = try #require(hand.press(.function(2)).submission)
        let lines = ["OPS.042.1.2013 – lista podstawowa", "OPS.042.2.2013 – lista rezerwowa"]
        #expect(submission.command == .publish(PublicationCommand(Self.id, .publish(.numbers, lines: lines, approval: nil, takeDown: nil))))
    }

    @Test("The round's screen publishes once it is decided, and takes down the list that is due")
    func round() throws {
        var early = Hand(RoundScreen(id: Self.id), Self.context())
        _ = early.open()
        early.answer(.round(RoundScreensTests.file(.closed)), to: .round(Self.id))
        #expect(early.press(.character("g")) == [] && early.message?.kind == .warning)
        early.answer(.round(RoundScreensTests.file(.decided)), to: .round(Self.id))
        #expect(early.press(.character("g")) == [.open(.publicationForm(Self.id))])
        #expect(early.press(.character("d")) == [] && early.message?.text.contains(Polish().publicationNoneOut) == true)
        var hand = Hand(RoundScreen(id: Self.id), Self.context())
        _ = hand.open()
        hand.answer(.round(Self.published()), to: .round(Self.id))
        let question = try #require(hand.press(.character("d")).question)
        #expect(question.choices[question.safe].id == "no")
        let submission = try #require(hand.screen.handle(.answered("yes", tag: question.tag), hand.context).submission)
        #expect(submission.command == .publish(PublicationCommand(Self.id, .takeDown(.names))))
        var clerk = Hand(RoundScreen(id: Self.id), Self.context(role: .clerk))
        _ = clerk.open()
        clerk.answer(.round(Self.published()), to: .round(Self.id))
        #expect(clerk.press(.character("d")) == [] && clerk.press(.character("g")) == [])
    }
}
