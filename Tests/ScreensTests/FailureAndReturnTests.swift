import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Failure and return forms") struct FailureAndReturnTests {
    static let loanID = CaseSamples.id("loan-1")
    static let loan = CaseSamples.loan(.inForce, failures: [CaseSamples.failure])

    static func failure(_ start: FormStart = .edit(loanID), _ context: ScreenContext = CaseSamples.context()) -> Hand<FailureForm> {
        var hand = Hand(FailureForm(start), context)
        #expect(hand.open().contains(.query(.loan(loanID))))
        hand.answer(.loan(CaseSamples.loanFile(loan)), to: .loan(loanID))
        return hand
    }

    static func giveBack(_ start: FormStart = .edit(loanID), _ context: ScreenContext = CaseSamples.context()) -> Hand<ReturnForm> {
        var hand = Hand(ReturnForm(start), context)
        #expect(hand.open().contains(.query(.loan(loanID))))
        hand.answer(.loan(CaseSamples.loanFile(loan)), to: .loan(loanID))
        return hand
    }

    @Test("The failure form on its golden frames", arguments: GoldenCase.allCases)
    func goldenFailure(_ at: GoldenCase) {
        let hand = Self.failure(.edit(Self.loanID), CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("failure")) == nil)
    }

    @Test("The return form on its golden frames", arguments: GoldenCase.allCases)
    func goldenReturn(_ at: GoldenCase) {
        let hand = Self.giveBack(.edit(Self.loanID), CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("return")) == nil)
    }

    @Test("ST-24: a failure of a unit is reported with its day and words")
    func reportsUnit() throws {
        var hand = Self.failure()
        hand.type("i")
        hand.press(.enter)
        hand.type("12.3")
        hand.press(.enter)
        hand.type("nie włącza się")
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .reportFailure(let act) = submission.command else {
            Issue.record("not a report")
            return
        }
        #expect(act.unit == CaseSamples.id("unit-1") && act.day == CaseSamples.day("2014-03-12"))
        #expect(act.description == "nie włącza się" && !act.failure.rawValue.isEmpty && act.failure != Self.loanID)
        #expect(submission.base == [VersionedCase(id: Self.loanID, version: 4)])
        #expect(hand.saved(submission, subject: Self.loanID).suffix(2) == [.tell(Message(.done, Polish().failureDone)), .close])
    }

    @Test("ST-24: the link can fail too; it has no unit")
    func reportsLink() throws {
        var hand = Self.failure()
        hand.type("ł")
        hand.press(.enter, .enter)
        hand.type("brak sygnału")
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .reportFailure(let act) = submission.command else {
            Issue.record("not a report")
            return
        }
        #expect(act.unit == nil)
    }

    @Test("A day to come and a missing description are said; nothing is sent")
    func faults() {
        var hand = Self.failure()
        hand.type("i")
        hand.press(.enter)
        hand.type("+1")
        hand.press(.enter)
        #expect(hand.message?.kind == .error)
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.frame().lines.joined().contains(Polish().dateInFuture))
        #expect(hand.frame().lines.joined().contains(Polish().errorsFound(2)))
    }

    @Test("A draft keeps the failure's name, the field and what was typed")
    func failureDraft() throws {
        var hand = Self.failure()
        hand.type("i")
        let draft = try #require(hand.press(.enter).draft)
        #expect(draft.form == "failure" && draft.focus == FieldKey.failureReportedOn)
        var restored = Self.failure(.draft(draft))
        restored.press(.enter)
        restored.type("x")
        let submission = try #require(restored.press(.function(2)).submission)
        guard case .reportFailure(let act) = submission.command else {
            Issue.record("not a report")
            return
        }
        #expect(draft.fields.contains(DraftField(key: "failure.id", text: act.failure.rawValue)))
        #expect(submission.id == draft.id)
    }

    @Test("Every unit is answered for; what is incomplete or faulty needs words")
    func returnNeedsEveryLine() throws {
        var hand = Self.giveBack()
        hand.press(.enter)
        hand.type("rezygnacja")
        hand.press(.enter)
        hand.type("t")
        hand.press(.enter, .enter)
        hand.type("n")
        // The second unit is incomplete and its failure is open: its note is missing.
        #expect(hand.press(.function(2)).question == nil)
        #expect(hand.message?.text.contains(Polish().required) == true)
        hand.type("brak zasilacza")
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.lines.joined().contains("U/3/2014"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "confirm"), hand.context).submission)
        let lines = [
            ReturnLine(unit: CaseSamples.id("unit-1"), complete: true),
            ReturnLine(unit: CaseSamples.id("unit-2"), complete: false, note: "brak zasilacza"),
        ]
        let act = ReturnEquipment(loan: Self.loanID, day: CaseSamples.day("2014-03-14"), reason: "rezygnacja", lines: lines)
        #expect(submission.command == .returnEquipment(act))
    }

    @Test("A draft of a return opens on the field of its unit")
    func returnDraft() throws {
        var hand = Self.giveBack()
        hand.press(.enter)
        hand.type("rezygnacja")
        hand.press(.enter)
        hand.type("t")
        hand.press(.enter)
        let draft = try #require(hand.screen.draft(hand.context))
        #expect(draft.focus == FieldKey.returnNote(0))
        let restored = Self.giveBack(.draft(draft))
        #expect(restored.screen.draft(restored.context)?.focus == FieldKey.returnNote(0))
    }

    @Test("Leaving a form with typed data asks, and staying changes nothing")
    func leaving() throws {
        var hand = Self.failure()
        hand.type("i")
        let question = try #require(hand.press(.escape).question)
        #expect(question.choices[question.safe].id == "stay")
        #expect(hand.screen.handle(.answered("stay", tag: "leave"), hand.context) == [])
        #expect(hand.screen.handle(.answered("drop", tag: "leave"), hand.context).last == .close)
    }

    @Test("A conflict keeps the form, puts it on the new version, and the same act goes out when it is saved once more")
    func conflict() throws {
        var hand = Self.failure()
        hand.type("i")
        hand.press(.enter, .enter)
        hand.type("nie działa")
        let submission = try #require(hand.press(.function(2)).submission)
        let other = Conflict(
            id: Self.loanID, seen: 4, current: Versioned(version: 5, state: .loan(Self.loan)), login: "marek")
        let effects = hand.screen.handle(.submitted(.conflict([other]), submission), hand.context)
        #expect(effects.last == .query(.loan(Self.loanID)) && effects.draft != nil)
        var loan = CaseSamples.loanFile(Self.loan)
        loan.loan.version = 5
        hand.answer(.loan(loan), to: .loan(Self.loanID))
        #expect(hand.message?.text == Polish().mergeActChanged("marek"))
        let again = try #require(hand.press(.function(2)).submission)
        #expect(again.command == submission.command && again.base == [VersionedCase(id: Self.loanID, version: 5)])
    }

    @Test("With one unit on loan it is set already; with two it is asked", arguments: [1, 2])
    func presetUnit(count: Int) throws {
        var file = CaseSamples.loanFile(Self.loan)
        file.units = Array(file.units.prefix(count))
        var hand = Hand(FailureForm(.edit(Self.loanID)))
        _ = hand.open()
        hand.answer(.loan(file), to: .loan(Self.loanID))
        hand.press(.down, .down)
        hand.type("nie włącza się")
        let submission = hand.press(.function(2)).submission
        #expect((submission != nil) == (count == 1))
        if case .reportFailure(let act)? = submission?.command { #expect(act.unit == file.units[0].state.id) }
        // What the form set by itself is not typed data.
        var untouched = Hand(FailureForm(.edit(Self.loanID)))
        _ = untouched.open()
        untouched.answer(.loan(file), to: .loan(Self.loanID))
        #expect(untouched.press(.escape) == [.close])
    }
}
