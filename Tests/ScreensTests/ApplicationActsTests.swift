import Casework
import Localization
import Rules
import Screens
import Terminal
import Testing

/// What is entered at the foot of the application screen before an act.
@Suite("Acts on an application") struct ApplicationActsTests {
    static let id = CaseSamples.id("application-1")

    static func shown(_ file: ApplicationFile, _ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationScreen> {
        ApplicationScreenTests.shown(file, context)
    }

    /// An application that the verdict does not propose: whether the form is signed is not known.
    static func unclear(_ status: ApplicationStatus = .received, note: String? = nil) -> ApplicationFile {
        var file = ApplicationSamples.file(status)
        file.application.state.content.filing.signed = nil
        file.application.state.formalNote = note
        return file
    }

    @Test("P-13: a missing reason is said before the question, with the cursor on it", arguments: [true, false])
    func reasonFirst(passed: Bool) throws {
        var hand = Self.shown(passed ? Self.unclear() : ApplicationSamples.file())
        hand.press(.character("o"))
        hand.type(passed ? "po" : "od")
        #expect(hand.press(.function(2)) == [])
        #expect(hand.message == Message(.error, Polish().refusal(.reasonMissing)))
        hand.type("podpis okazano w urzędzie")
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.tag == "act")
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "act"), hand.context).submission)
        let act = RecordFormalResult(application: Self.id, passed: passed, reason: "podpis okazano w urzędzie")
        #expect(submission.command == .recordFormalResult(act))
    }

    @Test("P-13: a pass that the verdict proposes needs no reason, nor does a withdrawal")
    func noReason() {
        var hand = Self.shown(ApplicationSamples.file())
        #expect(hand.press(.character("o"), .function(2)).question != nil)
        var withdrawn = Self.shown(ApplicationSamples.file())
        #expect(withdrawn.press(.character("w"), .function(2)).question != nil)
    }

    @Test(
        "The list decision asks for its reason where support is refused, or given against the verdict that nothing has overridden yet",
        arguments: [
            (.notAccepted, true, nil, true), (.basicList, true, nil, false), (.basicList, false, nil, true),
            (.basicList, false, "powód", false), (.notAccepted, false, "powód", true),
        ] as [(DecideList.Outcome, Bool, String?, Bool)])
    func listReason(outcome: DecideList.Outcome, eligible: Bool, note: String?, needed: Bool) throws {
        var hand = Self.shown(eligible ? ApplicationSamples.file(.formallyCorrect) : Self.unclear(.formallyCorrect, note: note))
        hand.press(.character("l"))
        // The basic list is set already.
        if outcome == .notAccepted { hand.type("nie") }
        let effects = hand.press(.function(2))
        #expect((effects.question == nil) == needed)
        #expect((hand.message?.text == Polish().refusal(.reasonMissing)) == needed)
    }

    @Test("Esc keeps the reason typed for the same act, and gives it to no other")
    func reasonKept() {
        var hand = Self.shown(ApplicationSamples.file())
        hand.press(.character("w"))
        hand.type("rezygnacja")
        hand.press(.escape, .character("o"))
        #expect(!hand.frame().lines.joined().contains("rezygnacja"))
        hand.press(.escape, .character("w"))
        #expect(hand.frame().lines.joined().contains("rezygnacja"))
    }

    @Test("The last day may stay open and the question says so; Esc keeps the day typed")
    func lastDay() throws {
        var hand = Self.shown(ApplicationSamples.file(.basicList))
        let open = try #require(hand.press(.character("u"), .enter).question)
        #expect(open.lines.joined().contains("bez ustalonego końca"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "loan"), hand.context).submission)
        // The same act asked again after a failure keeps its names; another day is another act.
        _ = hand.screen.handle(.failed("dysk pełny"), hand.context)
        #expect(hand.message == Message(.error, "dysk pełny"))
        #expect(hand.screen.handle(.answered("yes", tag: "loan"), hand.context) == [.submit(submission)])
        hand.type("31.02")
        #expect(hand.press(.enter) == [] && hand.message?.kind == .error)
        hand.type("5.1")
        hand.press(.escape, .function(8))
        #expect(hand.frame().lines.joined().contains("5.1"))
        hand.press(.enter)
        let other = try #require(hand.screen.handle(.answered("yes", tag: "loan"), hand.context).submission)
        #expect(other.id != submission.id)
    }

    @Test("While something is typed at the foot the key bar shows its keys, not those of the screen")
    func promptKeys() throws {
        for key in [Key.character("o"), .character("w")] {
            var hand = Self.shown(ApplicationSamples.file())
            hand.press(key)
            #expect(hand.screen.bindings(hand.context).map(\.action) == ["accept", "cancel"])
        }
        var hand = Self.shown(ApplicationSamples.file(.basicList))
        hand.press(.function(8))
        let bar = try #require(hand.frame().lines.last)
        #expect(bar.contains("F2 Zatwierdź") && bar.contains("Esc Rezygnuj") && !bar.contains("Wycofaj"))
        hand.press(.escape)
        #expect(hand.frame().lines.last?.contains("Wycofaj") == true)
    }

    @Test("`n` opens the next application form in place of this one, for a pile of paper")
    func pile() throws {
        var hand = Self.shown(ApplicationSamples.file())
        #expect(hand.press(.character("n")) == [.replace(.applicationForm(.new))])
        #expect(hand.frame(Size(width: 132, height: 43)).lines.last?.contains("n Nowy wniosek") == true)
        var closed = Self.shown(ApplicationSamples.file(), ApplicationSamples.context(readOnly: "tylko do odczytu"))
        #expect(closed.press(.character("n")) == [])
        #expect(closed.message == Message(.warning, "tylko do odczytu"))
    }

    @Test("Every function key of the screen has a letter, and no two share one")
    func letters() {
        let bindings = Self.shown(ApplicationSamples.file()).screen.bindings(ApplicationSamples.context())
        var letters: [Key] = []
        for binding in bindings where !binding.label.isEmpty {
            let own = binding.keys.filter { if case .character = $0 { true } else { false } }
            #expect(own.count == 1, "\(binding.action)")
            letters += own
        }
        #expect(Set(letters).count == letters.count && letters.count == 17)
        #expect(bindings.first { $0.action == "edit" }?.keys == [.function(4), .character("e")])
    }
}
