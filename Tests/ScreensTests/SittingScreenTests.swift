import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("The sitting's screen") struct SittingScreenTests {
    static func act(_ effects: [Effect]) -> SittingAct? {
        guard case .sitting(let command)? = effects.submission?.command else { return nil }
        return command.act
    }

    static var committeeRule: RankingRule { RankingRule(order: [.committeeOrder]) }

    /// Three accepted by the committee's order, the second one first.
    static func ordered(_ context: ScreenContext = SittingSamples.context(.polish, committeeRule)) -> Hand<SittingScreen> {
        var file = SittingSamples.file(rule: committeeRule, candidates: SittingSamples.candidates(committee: [2, 1, 3, 4, 5, 6, 7, 8]))
        file.sitting.state.order = [2, 1, 3, 4, 5, 6, 7, 8].map(SittingSamples.application)
        return SittingSamples.screen(file, context)
    }

    @Test("The ranking on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        var hand = SittingSamples.screen(SittingSamples.file(), SittingSamples.context(at.language))
        hand.press(.resize(at.size), .down, .down)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sitting")) == nil)
    }

    @Test("A proposed list before its second person on its golden frames", arguments: GoldenCase.allCases)
    func goldenProposed(_ at: GoldenCase) {
        var rule = SittingSamples.rule
        rule.tieBreaks = [.filing]
        let hand = SittingSamples.screen(SittingSamples.file(.proposed, rule: rule), SittingSamples.context(at.language, rule))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sittingProposed")) == nil)
    }

    @Test("The reason for an act, typed at the foot", arguments: [GoldenCase.polishSmall, .englishSmall])
    func goldenPrompt(_ at: GoldenCase) {
        var hand = SittingSamples.screen(SittingSamples.file(), SittingSamples.context(at.language))
        hand.press(.down, .character("a"))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sittingPrompt")) == nil)
    }

    @Test("The sums, the cut and the tie are seen; the cursor passes over the line of the cut")
    func shows() {
        var hand = SittingSamples.screen()
        let lines = hand.frame().lines
        #expect(lines.contains { $0.contains("8 = 3 podstawowa + 3 rezerwowa + 2 nieprzyjęte") }, "\(lines)")
        #expect(lines.contains { $0.contains("remisy: 2") })
        let cut = lines.firstIndex { $0.contains("koniec miejsc (3)") }
        #expect(cut != nil)
        hand.press(.down, .down, .down)
        let cursor = hand.frame().cursor?.y
        #expect(cursor == cut.map { $0 + 1 }, "the row behind the line")
        hand.press(.up)
        #expect(hand.frame().cursor?.y == cut.map { $0 - 1 })
    }

    @Test("Who proposed the list can't close it and is told who can; somebody else closes with its digest")
    func fourEyes() throws {
        let rule = SittingSamples.rule
        let file = SittingSamples.file(.proposed, rule: rule, login: "zofia")
        var own = SittingSamples.screen(file)
        #expect(own.press(.character("z")) == [])
        #expect(own.message?.text == Polish().sittingCloseOwn("zofia"))
        var other = SittingSamples.screen(file, SittingSamples.context(.polish, rule, login: "ewa", role: .committee))
        let question = try #require(other.press(.character("z")).question)
        #expect(question.safe == 1 && question.lines.contains { $0.contains("zofia") })
        let effects = other.screen.handle(.answered("yes", tag: question.tag), other.context)
        #expect(Self.act(effects) == .close(digest: "0123456789abcdef0123"))
        let submission = try #require(effects.submission)
        #expect(submission.base == [VersionedCase(id: SittingSamples.id, version: 9)])
        #expect(other.saved(submission, subject: SittingSamples.id).contains(.replace(.frozenList(SittingSamples.id))))
    }

    @Test("A clerk may look at a sitting and do nothing in it")
    func clerk() {
        var hand = SittingSamples.screen(SittingSamples.file(), SittingSamples.context(role: .clerk))
        for key in "adwzxu" {
            #expect(hand.press(.character(key)) == [], "\(key)")
            #expect(hand.message?.kind == .warning, "\(key)")
        }
    }

    @Test("A member is excluded with two keys and a reason; what the office refuses stands beside its field and the reason stays")
    func interest() throws {
        var hand = SittingSamples.screen()
        hand.press(.down, .character("w"))
        hand.type("E")
        hand.press(.enter)
        hand.type("sąsiad")
        let submission = try #require(hand.press(.enter).submission)
        #expect(Self.act([.submit(submission)]) == .declareInterest(member: 1, application: SittingSamples.application(2), reason: "sąsiad"))
        let refusal = Refusal([Refusal.Reason(.notAMember, field: FieldKey.interestMember)])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.message?.text == Polish().refusal(.notAMember))
        #expect(hand.frame().lines.contains { $0.contains("sąsiad") })
        hand.press(.escape)
        hand.press(.character("w"))
        #expect(hand.frame().lines.contains { $0.contains("sąsiad") }, "typed before")
    }

    @Test("A decision against an application needs its reason")
    func decision() throws {
        var hand = SittingSamples.screen()
        hand.press(.character("a"))
        hand.type("n")
        #expect(hand.press(.enter, .enter).submission == nil)
        #expect(hand.message?.kind == .error)
        hand.type("poza gminą")
        let effects = hand.press(.function(2))
        #expect(Self.act(effects) == .decideAcceptance(application: SittingSamples.application(1), isAccepted: false, reason: "poza gminą"))
    }

    @Test("Proposing asks whether the list is the last one; nothing is its default")
    func propose() throws {
        var rule = SittingSamples.rule
        rule.tieBreaks = [.filing]
        var hand = SittingSamples.screen(SittingSamples.file(rule: rule), SittingSamples.context(.polish, rule))
        let question = try #require(hand.press(.character("z")).question)
        #expect(question.choices[question.safe].id == "no")
        #expect(hand.screen.handle(.answered("no", tag: question.tag), hand.context) == [])
        #expect(Self.act(hand.screen.handle(.answered("last", tag: question.tag), hand.context)) == .propose(isLast: true))
        #expect(Self.act(hand.screen.handle(.answered("once", tag: question.tag), hand.context)) == .propose(isLast: false))
    }

    @Test("With a tie, or without the committee's order, proposing says what is to be done first instead of asking how the list is meant")
    func proposesOnlyWhatIsReady() {
        var tied = SittingSamples.screen()
        #expect(tied.press(.character("z")) == [])
        #expect(tied.message?.text == Polish().refusal(.tiesOpen(2)))
        var ordered = Self.ordered()
        #expect(ordered.press(.character("z")).question != nil)
        var file = SittingSamples.file(rule: Self.committeeRule, candidates: SittingSamples.candidates(committee: [2, 1]))
        file.sitting.state.order = [2, 1].map(SittingSamples.application)
        var unordered = SittingSamples.screen(file, SittingSamples.context(.polish, Self.committeeRule))
        #expect(unordered.press(.character("z")) == [])
        #expect(unordered.message?.text == Polish().refusal(.orderIncomplete))
    }

    @Test("Where the committee puts them in order, an application is carried to a row or to a typed place")
    func carries() throws {
        var hand = Self.ordered()
        let before = [2, 1, 3, 4, 5, 6, 7, 8]
        #expect(hand.press(.character("m"), .down, .down, .enter).submission.flatMap { Self.act([.submit($0)]) } == .setOrder([1, 3, 2, 4, 5, 6, 7, 8].map(SittingSamples.application)))
        var typed = Self.ordered()
        typed.press(.down, .character("m"), .character("4"))
        #expect(Self.act(typed.press(.enter)) == .setOrder([2, 3, 4, 1, 5, 6, 7, 8].map(SittingSamples.application)), "\(before)")
        var kept = Self.ordered()
        #expect(kept.press(.character("m"), .down, .escape) == [])
        #expect(kept.press(.enter) == [.open(.application(SittingSamples.application(2)))])
    }

    @Test("An order that follows from the programme is not the committee's to change")
    func programmesOrder() {
        var hand = SittingSamples.screen()
        #expect(hand.press(.character("m")) == [])
        #expect(hand.message?.text == Polish().refusal(.orderNotCommittees))
    }

    @Test("What-if asks with the figures, shows what stands elsewhere, and Esc leads back without storing")
    func whatIf() throws {
        var hand = SittingSamples.screen()
        hand.press(.character("g"))
        hand.type("5")
        hand.press(.enter)
        hand.type("0")
        let effects = hand.press(.function(2))
        let supposed = RankingSupposition(places: 5, minimumPoints: 0)
        #expect(effects == [.query(SittingSamples.query(supposing: supposed))])
        func ranking(_ places: Int) -> Ranking { rank(SittingSamples.candidates(), under: SittingSamples.rule, criteria: ["p"], places: places) }
        let shifts = ranking(3).shifts(to: ranking(5))
        hand.answer(.sitting(SittingSamples.file(places: 5, shifts: shifts)), to: SittingSamples.query(supposing: supposed))
        #expect(hand.frame().lines.contains { $0.contains("GDYBY miejsc 5, bez progu – inaczej stoi: \(shifts.count)") }, "\(hand.frame().lines)")
        #expect(hand.frame().lines.contains { $0.contains("teraz rezerw. 1") })
        #expect(hand.press(.escape) == [.query(SittingSamples.query())])
    }

    @Test("Thousands of rows are asked for window by window, and a late answer to another window is passed over")
    func windows() {
        let many = (1...1200).map { number in
            Candidate(
                application: SittingSamples.application(number), register: RegisterPlace(year: 2013, ordinal: number), points: [5000 - number],
                filedOn: CaseSamples.day("2013-11-21"))
        }
        let all = SittingSamples.file(places: 900, candidates: many)
        func window(_ offset: Int) -> SittingFile {
            var file = all
            file.rows = Page(rows: Array(all.rows.rows.dropFirst(offset).prefix(500)), total: 1200)
            return file
        }
        var hand = SittingSamples.screen(window(0))
        #expect(hand.press(.end) == [.query(SittingSamples.query(offset: 1000))])
        hand.answer(.sitting(window(0)), to: SittingSamples.query())
        hand.answer(.sitting(window(1000)), to: SittingSamples.query(offset: 1000))
        #expect(hand.frame().lines.contains { $0.contains("W/1200/2013") })
        #expect(hand.press(.home) == [.query(SittingSamples.query())])
        hand.answer(.sitting(window(0)), to: SittingSamples.query())
        #expect(hand.frame().lines.contains { $0.contains("W/1/2013") })
        for _ in 0..<60 { hand.press(.pageDown) }
        #expect(hand.press(.pageDown) == [] || hand.frame().lines.contains { $0.contains("W/500/2013") })
    }

    @Test("A closed sitting shows its frozen list; Enter and u, x lead where they say")
    func others() throws {
        var closed = Hand(SittingScreen(id: SittingSamples.id), SittingSamples.context())
        _ = closed.open()
        #expect(closed.answer(.sitting(SittingSamples.file(.closed)), to: SittingSamples.query()) == [.replace(.frozenList(SittingSamples.id))])
        var hand = SittingSamples.screen()
        #expect(hand.press(.enter) == [.open(.application(SittingSamples.application(1)))])
        #expect(hand.press(.character("r")) == [.open(.tie(sitting: SittingSamples.id, application: SittingSamples.application(3)))])
        let question = try #require(hand.press(.character("u")).question)
        let rest = (2...8).map(SittingSamples.application)
        #expect(Self.act(hand.screen.handle(.answered("yes", tag: question.tag), hand.context)) == .setAgenda(rest))
        hand.press(.character("x"))
        hand.type("brak sali")
        let cancel = try #require(hand.press(.enter).question)
        #expect(Self.act(hand.screen.handle(.answered("yes", tag: cancel.tag), hand.context)) == .cancel(reason: "brak sali"))
    }
}
