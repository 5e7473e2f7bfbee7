import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("The steps of a sitting") struct SittingStepsTests {
    // MARK: The list and the call

    static let rows = Page(
        rows: [
            SittingRow(id: CaseSamples.id("s-2"), number: "2/2014", day: CaseSamples.day("2014-03-14"), body: nil, status: .called, agenda: 8),
            SittingRow(id: CaseSamples.id("s-1"), number: "1/2014", day: CaseSamples.day("2014-02-03"), body: nil, status: .closed, agenda: 79),
        ], total: 2)

    static func form(_ context: ScreenContext = SittingSamples.context()) -> Hand<SittingForm> {
        var hand = Hand(SittingForm(.new), context)
        let query = Query.sittings(ListRequest(limit: 50))
        #expect(hand.open() == [.query(query), .query(.rounds)])
        let last = Query.sitting(CaseSamples.id("s-2"), ListRequest(limit: 0), supposing: nil)
        #expect(hand.answer(.sittings(rows), to: query) == [.query(last)])
        hand.answer(.sitting(SittingSamples.file(.closed)), to: last)
        return hand
    }

    @Test("The sittings on their golden frames", arguments: GoldenCase.allCases)
    func goldenList(_ at: GoldenCase) {
        var hand = Hand(SittingsScreen(), SittingSamples.context(at.language))
        _ = hand.open()
        hand.answer(.sittings(Self.rows), to: .sittings(ListRequest()))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sittings")) == nil)
        #expect(hand.press(.enter) == [.open(.sitting(CaseSamples.id("s-2")))])
        #expect(hand.press(.down, .enter) == [.open(.frozenList(CaseSamples.id("s-1")))])
    }

    @Test("The call on its golden frames: the next number and the last members stand there", arguments: GoldenCase.allCases)
    func goldenForm(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.form(SittingSamples.context(at.language)).frame(at.size).golden(), at.name("sittingForm")) == nil)
    }

    @Test("Of several rounds to decide one is chosen; the only one needs no choice, and a decided one is none")
    func choosesRound() throws {
        var other = RoundScreensTests.file(.closed)
        other.round.state.id = CaseSamples.id("round-2")
        var hand = Self.form()
        hand.answer(.rounds([RoundScreensTests.file(.closed), RoundScreensTests.file(.decided)]), to: .rounds)
        #expect(hand.screen.sections(hand.context).flatMap(\.fields).allSatisfy { $0.id != FieldID(FieldKey.sittingRound) })
        hand.answer(.rounds([RoundScreensTests.file(.closed), other]), to: .rounds)
        #expect(hand.press(.function(2)).submission == nil, "a round has to be chosen")
        hand.screen.form[FieldID(FieldKey.sittingRound)] = "round-2"
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .sitting(let command) = submission.command, case .call(_, _, _, let round, _) = command.act else {
            Issue.record("no call")
            return
        }
        #expect(round == CaseSamples.id("round-2"))
    }

    @Test("The call is saved with the members in their order; an offered member is not typed data, a changed one is")
    func calls() throws {
        var hand = Self.form()
        #expect(hand.press(.escape) == [.close])
        hand.press(.tab, .tab)
        hand.type("Anna Nowa")
        hand.press(.tab)
        hand.press(.function(4))
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .sitting(let command) = submission.command, case .call(let number, let day, let body, let round, let members) = command.act else {
            Issue.record("no call")
            return
        }
        #expect((number, day) == ("3/2014", CaseSamples.day("2014-03-14")))
        #expect(body == nil && round == nil)
        #expect(members.map(\.name) == ["Anna Nowa", "Adam Dąb", "Zofia Wilk", "Jan Kos", "Ola Bąk"])
        #expect(members.map(\.function).last == "")
        let refusal = Refusal([Refusal.Reason(.sittingNumberTaken, field: FieldKey.sittingNumber)])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.message?.text.contains(Polish().refusal(.sittingNumberTaken)) == true)
        #expect(hand.saved(submission, subject: command.sitting).contains(.replace(.sitting(command.sitting))))
    }

    // MARK: Opening

    static func opening(_ context: ScreenContext = SittingSamples.context()) -> Hand<SittingOpeningScreen> {
        var hand = Hand(SittingOpeningScreen(id: SittingSamples.id), context)
        _ = hand.open()
        hand.answer(.sitting(SittingSamples.file(.called)), to: SittingSamples.head)
        return hand
    }

    @Test("Those present, on its golden frames", arguments: GoldenCase.allCases)
    func goldenOpening(_ at: GoldenCase) {
        var hand = Self.opening(SittingSamples.context(at.language))
        hand.press(.character(" "), .character(" "), .down, .character(" "))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sittingOpening")) == nil)
    }

    @Test("Below the quorum it is not opened and says so; with it, those ticked are sent after a question")
    func opens() throws {
        var hand = Self.opening()
        hand.press(.character(" "), .character(" "))
        #expect(hand.press(.function(2)) == [])
        #expect(hand.message?.text == Polish().refusal(.quorumMissing(present: 2, needed: 3)))
        hand.press(.down, .character(" "))
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.lines.first == "Ewa Lis, Adam Dąb, Jan Kos")
        let effects = hand.screen.handle(.answered("yes", tag: question.tag), hand.context)
        #expect(SittingScreenTests.act(effects) == .open(present: [1, 2, 4]))
        let submission = try #require(effects.submission)
        #expect(hand.saved(submission, subject: SittingSamples.id).contains(.close))
    }

    // MARK: The agenda

    static let correct = Query.applications(ListRequest(), status: .formallyCorrect)

    static func agenda(_ context: ScreenContext = SittingSamples.context()) -> Hand<AgendaScreen> {
        var hand = Hand(AgendaScreen(id: SittingSamples.id), context)
        #expect(hand.open() == [.query(SittingSamples.head), .query(correct)])
        hand.answer(.sitting(SittingSamples.file(.called)), to: SittingSamples.head)
        hand.answer(.applications(Page(rows: SittingSamples.rows([11, 12, 13]), total: 3)), to: correct)
        return hand
    }

    @Test("The candidates on their golden frames", arguments: GoldenCase.allCases)
    func goldenAgenda(_ at: GoldenCase) {
        var hand = Self.agenda(SittingSamples.context(at.language))
        hand.press(.character(" "))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("agenda")) == nil)
    }

    @Test("Enter puts the tagged ones behind the agenda; one key puts on all that the office finds ready")
    func fillsAgenda() throws {
        let before = (1...8).map(SittingSamples.application)
        var hand = Self.agenda()
        hand.press(.character(" "), .down, .character(" "))
        #expect(SittingScreenTests.act(hand.press(.enter)) == .setAgenda(before + [11, 13].map(SittingSamples.application)))
        var range = Self.agenda()
        range.press(.down, .down, .character("."))
        #expect(range.frame().lines.contains { $0.contains("zaznaczono: 3") })
        #expect(SittingScreenTests.act(range.press(.enter)) == .setAgenda(before + [11, 12, 13].map(SittingSamples.application)))
        var all = Self.agenda()
        #expect(all.press(.character("a")) == [.query(.agendaOffer(SittingSamples.id))])
        let offer = AgendaOffer(ready: [11, 12].map(SittingSamples.application), others: 1)
        let question = try #require(all.answer(.agendaOffer(offer), to: .agendaOffer(SittingSamples.id)).question)
        #expect(question.lines.count == 2)
        let effects = all.screen.handle(.answered("yes", tag: question.tag), all.context)
        #expect(SittingScreenTests.act(effects) == .setAgenda(before + offer.ready))
    }

    // MARK: Ties

    static func tie(_ context: ScreenContext = SittingSamples.context()) -> Hand<TieScreen> {
        var hand = Hand(TieScreen(sitting: SittingSamples.id, application: SittingSamples.application(4)), context)
        #expect(hand.open() == [.query(SittingSamples.head)])
        let equals = [3, 4].map(SittingSamples.application)
        #expect(hand.answer(.sitting(SittingSamples.file()), to: SittingSamples.head) == [.query(.listed(equals))])
        hand.answer(.applications(Page(rows: SittingSamples.rows([3, 4]), total: 2)), to: .listed(equals))
        return hand
    }

    @Test("A tie on its golden frames", arguments: GoldenCase.allCases)
    func goldenTie(_ at: GoldenCase) {
        var hand = Self.tie(SittingSamples.context(at.language))
        hand.press(.down, .character(" "))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("tie")) == nil)
    }

    @Test("Places are given as the lots are drawn; the way and the reason follow, and are kept when the office refuses")
    func settles() throws {
        var hand = Self.tie()
        #expect(hand.press(.function(2)) == [])
        #expect(hand.message?.text == Polish().tieLeft(2))
        hand.press(.down, .character(" "))
        hand.press(.backspace)
        hand.press(.character(" "), .character(" "))
        hand.type("l")
        hand.press(.enter)
        hand.type("losy ciągnęła sekretarz")
        let effects = hand.press(.enter)
        let order = [4, 3].map(SittingSamples.application)
        #expect(SittingScreenTests.act(effects) == .breakTie(order, .lot, reason: "losy ciągnęła sekretarz"))
        let submission = try #require(effects.submission)
        let refusal = Refusal([Refusal.Reason(.tieMethodNotAllowed(.lot), field: FieldKey.tieMethod)])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.message?.text == Polish().refusal(.tieMethodNotAllowed(.lot)))
        hand.press(.end)
        #expect(hand.frame().lines.contains { $0.contains("losy ciągnęła") }, "typed before")
        #expect(hand.press(.escape) == [])
        #expect(hand.press(.escape).question != nil, "an order that is not saved is not dropped without asking")
    }

    @Test("The rest takes the next places as the screen shows them, behind those that have one; the way and the reason are still asked")
    func settlesTheRest() {
        var hand = Self.tie()
        hand.press(.down, .character(" "))
        hand.press(.backspace)
        #expect(hand.press(.character(".")).submission == nil, "nothing is settled without a reason")
        hand.type("l")
        hand.press(.enter)
        hand.type("losy")
        #expect(SittingScreenTests.act(hand.press(.enter)) == .breakTie([3, 4].map(SittingSamples.application), .lot, reason: "losy"))
        var behind = Self.tie()
        behind.press(.down, .character(" "), .character("."))
        behind.type("l")
        behind.press(.enter)
        behind.type("losy")
        #expect(SittingScreenTests.act(behind.press(.enter)) == .breakTie([4, 3].map(SittingSamples.application), .lot, reason: "losy"))
    }

    // MARK: The frozen list

    static func frozen(_ context: ScreenContext = SittingSamples.context(), isReproduced: Bool = true) throws -> Hand<FrozenListScreen> {
        let lines = [
            "teczka-list 1", "sitting=sitting-1 day=2014-03-14 body=- round=-", "programme=- law=-", "places=1 basic=1 reserve=1 not_accepted=1",
            "1 application-1 list=basic_list position=1 reason=within_places parted=- recommendation=- points=7 filed=2013-11-21T10:15 persons=2 committee=- tie=- verdict=eligible",
            "2 application-2 list=reserve_list position=1 reason=beyond_places parted=key:points recommendation=- points=5 filed=2013-11-22T10:15 persons=2 committee=- tie=- verdict=eligible",
            "3 application-7 list=not_accepted position=- reason=refused_by_committee parted=- recommendation=- points=6 filed=2013-11-27T10:15 persons=2 committee=- tie=- verdict=eligible",
        ]
        let list = try #require(FrozenList(lines: lines))
        var other = list.rows[1]
        (other.list, other.position) = (.basicList, 2)
        let file = FrozenListFile(
            sitting: Versioned(version: 12, state: SittingSamples.sitting(.closed)), list: list, digest: "0123456789abcdef0123", isIntact: true,
            isReproduced: isReproduced, erased: [], today: [FrozenListFile.Difference(application: list.rows[1].application, closed: list.rows[1], today: other)])
        var hand = Hand(FrozenListScreen(id: SittingSamples.id), context)
        #expect(hand.open() == [.query(.frozenList(SittingSamples.id))])
        let ids = [1, 2, 7].map(SittingSamples.application)
        #expect(hand.answer(.frozenList(file), to: .frozenList(SittingSamples.id)) == [.query(.listed(ids))])
        hand.answer(.applications(Page(rows: SittingSamples.rows([1, 2, 7]), total: 3)), to: .listed(ids))
        return hand
    }

    @Test("The frozen list on its golden frames", arguments: GoldenCase.allCases)
    func goldenFrozen(_ at: GoldenCase) throws {
        #expect(Golden.mismatch(try Self.frozen(SittingSamples.context(at.language)).frame(at.size).golden(), at.name("frozenList")) == nil)
    }

    @Test("What today's file would put elsewhere is marked and can be seen alone; a list that comes out otherwise is an alarm")
    func differs() throws {
        var hand = try Self.frozen()
        #expect(hand.frame().lines.contains { $0.contains("podst. 2") })
        let alone = hand.press(.character("r"))
        #expect(alone == [.query(.listed([SittingSamples.application(2)]))])
        let odd = try Self.frozen(isReproduced: false)
        #expect(odd.frame().lines.contains { $0.contains("! Policzona jeszcze raz z dziennika wychodzi inaczej") })
    }
}
