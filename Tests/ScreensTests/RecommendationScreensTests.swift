import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Recommendations, free places and notices") struct RecommendationScreensTests {
    static let sheetID = CaseSamples.id("sheet-1")

    static func file(handedOver: Bool = false, missing: Bool = true) -> RecommendationFile {
        let ids = (1...6).map(SittingSamples.application)
        var lists = RecommendationLists(
            applications: ids, recommended: [ids[1], ids[0]], reserve: [ids[2]], rest: missing ? [ids[3]] : [ids[3], ids[4], ids[5]])
        lists.applications = ids
        var sheet = RecommendationSheet(id: sheetID, centre: "GOPS w Stegnie", round: nil, lists: lists)
        if handedOver {
            sheet.handedOverOn = CaseSamples.day("2014-03-10")
            sheet.agreedBy = "Ewa Lis, wójt"
        }
        return RecommendationFile(sheet: Versioned(version: 5, state: sheet), applications: SittingSamples.rows(Array(1...6), .received))
    }

    static func sheet(_ file: RecommendationFile = file(), _ context: ScreenContext = SittingSamples.context()) -> Hand<RecommendationScreen> {
        var hand = Hand(RecommendationScreen(id: sheetID), context)
        #expect(hand.open() == [.query(.recommendation(sheetID))])
        hand.answer(.recommendation(file), to: .recommendation(sheetID))
        return hand
    }

    static func lists(_ effects: [Effect]) -> RecommendationLists? {
        guard case .recommend(let command)? = effects.submission?.command, case .save(_, _, let lists) = command.act else { return nil }
        return lists
    }

    @Test("A welfare centre's lists on their golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.sheet(Self.file(), SittingSamples.context(at.language)).frame(at.size).golden(), at.name("recommendation")) == nil)
    }

    @Test("KP-18: one key moves the application under the cursor, or all tagged, to the end of a list; what is left is counted")
    func moves() throws {
        let ids = (1...6).map(SittingSamples.application)
        var hand = Self.sheet()
        #expect(hand.frame().lines.contains { $0.contains("6 = 2 rekomendowane + 1 rezerwowe + 1 pozostałe + 2 bez listy") })
        let one = try #require(Self.lists(hand.press(.character("r"))))
        #expect(one.reserve == [ids[2], ids[4]])
        var tagged = Self.sheet()
        tagged.press(.character(" "), .character(" "))
        let all = try #require(Self.lists(tagged.press(.character("p"))))
        #expect(all.recommended == [ids[1], ids[0], ids[4], ids[5]])
        #expect(all.missing.isEmpty && all.isPartition)
    }

    @Test("Within a list an application is carried to another's place")
    func carries() throws {
        let ids = (1...6).map(SittingSamples.application)
        var hand = Self.sheet()
        hand.press(.down, .down)
        #expect(hand.press(.enter) == [.open(.application(ids[1]))], "headings are passed over")
        let lists = try #require(Self.lists(hand.press(.character("m"), .down, .enter)))
        #expect(lists.recommended == [ids[0], ids[1]])
    }

    @Test("KP-19: lists that are not whole are not handed over; whole ones are, with the day and who agreed")
    func handsOver() throws {
        var hand = Self.sheet()
        #expect(hand.press(.character("z")) == [])
        #expect(hand.message?.text == Polish().refusal(.recommendationIncomplete(count: 2)))
        var whole = Self.sheet(Self.file(missing: false))
        whole.press(.character("z"), .enter)
        whole.type("Ewa Lis, wójt")
        let question = try #require(whole.press(.enter).question)
        let submission = try #require(whole.screen.handle(.answered("yes", tag: question.tag), whole.context).submission)
        guard case .recommend(let command) = submission.command else {
            Issue.record("no hand-over")
            return
        }
        #expect(command.act == .handOver(day: CaseSamples.day("2014-03-14"), agreedBy: "Ewa Lis, wójt"))
        var final = Self.sheet(Self.file(handedOver: true, missing: false))
        #expect(final.press(.character("p")) == [])
        #expect(final.message?.text == Polish().refusal(.recommendationFinal))
    }

    // MARK: Free places

    static let reserve = Query.applications(ListRequest(order: ListOrder(.position)), status: .reserveList)

    static func vacancies(taken: Int = 31, _ context: ScreenContext = SittingSamples.context()) -> Hand<VacanciesScreen> {
        var hand = Hand(VacanciesScreen(), context)
        #expect(hand.open() == [.query(.vacancies), .query(reserve)])
        let rows = SittingSamples.rows([1, 2, 3], .reserveList)
        hand.answer(.vacancies(VacancyFile(places: 32, taken: taken, next: rows[0], reserve: 3, emptyReserve: .supplementaryRound)), to: .vacancies)
        hand.answer(.applications(Page(rows: rows, total: 3)), to: reserve)
        return hand
    }

    @Test("Free places on their golden frames", arguments: GoldenCase.allCases)
    func goldenVacancies(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.vacancies(SittingSamples.context(at.language)).frame(at.size).golden(), at.name("vacancies")) == nil)
    }

    @Test("KP-23: one key begins to give the place to the next; without a free place it says so, and only a coordinator may")
    func promotes() {
        var hand = Self.vacancies()
        #expect(hand.press(.character("a")) == [.open(.promotionForm(SittingSamples.application(1)))])
        var full = Self.vacancies(taken: 32)
        #expect(full.press(.character("a")) == [])
        #expect(full.message?.text == Polish().refusal(.noVacancy(places: 32)))
        var clerk = Self.vacancies(SittingSamples.context(role: .clerk))
        #expect(clerk.press(.character("a")) == [])
    }

    @Test("With free places and nobody on the reserve list one key plans the supplementary round; before, and where a place is passed on, it says so")
    func supplements() throws {
        func hand(taken: Int, reserve: Int, _ then: RankingRule.EmptyReserve = .supplementaryRound) -> Hand<VacanciesScreen> {
            var hand = Hand(VacanciesScreen(), SittingSamples.context())
            _ = hand.open()
            hand.answer(.vacancies(VacancyFile(places: 32, taken: taken, next: nil, reserve: reserve, emptyReserve: then)), to: .vacancies)
            hand.answer(.applications(Page(rows: [], total: 0)), to: Self.reserve)
            return hand
        }
        var free = hand(taken: 30, reserve: 0)
        #expect(free.press(.character("u")) == [.open(.supplementaryRound(places: 2))])
        for (taken, reserve, then, text) in [
            (30, 1, .supplementaryRound, Polish().supplementReserveFirst(1)), (32, 0, .supplementaryRound, Polish().refusal(.noVacancy(places: 32))),
            (30, 0, .anotherMunicipality, Polish().vacanciesEmpty(.anotherMunicipality)),
        ] as [(Int, Int, RankingRule.EmptyReserve, String)] {
            var refused = hand(taken: taken, reserve: reserve, then)
            #expect(refused.press(.character("u")) == [] && refused.message?.text == text, "\(text)")
        }
        var form = Hand(RoundForm(.new, supplementing: 2), CaseSamples.context())
        _ = form.open()
        #expect(form.screen.form.text(FieldID(FieldKey.roundPlaces)) == "2" && form.screen.form[FieldID(FieldKey.roundKind)] == RoundKind.supplementary.rawValue)
        form.screen.form[FieldID(FieldKey.roundOpens)] = "03.03.2014"
        form.screen.form[FieldID(FieldKey.roundCloses)] = "14.03.2014"
        let submission = try #require(form.press(.function(2)).submission)
        guard case .planRound(let plan) = submission.command else { return }
        #expect(plan.content.kind == .supplementary && plan.content.places == 2)
    }

    @Test("A late application has a sign in its row, not a colour alone, and words below where it stands")
    func marks() {
        var rows = SittingSamples.rows([1, 2], .received)
        rows[1].flags = [.late, .wrongInstitution]
        var hand = Hand(ApplicationsScreen(), CaseSamples.context())
        _ = hand.open()
        hand.answer(.applications(Page(rows: rows, total: 2)), to: hand.screen.query(hand.context))
        let lines = hand.frame().lines
        #expect(lines.filter { $0.contains("! wpłynął") }.count == 1 && lines.contains { $0.contains("W/2/2013") && $0.contains("! wpłynął") })
        #expect(hand.message == nil)
        _ = hand.press(.down)
        #expect(hand.message == Message(.hint, "! Wniosek złożono: po terminie; w niewłaściwym miejscu."))
    }

    static func applicationFile(_ status: ApplicationStatus) -> ApplicationFile {
        let content = ApplicationContent(
            household: CaseSamples.household.id, applicant: CaseSamples.person("anna"),
            filing: FilingContent(channel: .inPerson, receivedOn: CaseSamples.day("2013-11-28")))
        let application = Application(id: SittingSamples.application(2), number: "W/2/2013", content: content, status: status, listPosition: 2)
        return ApplicationFile(application: Versioned(version: 6, state: application), household: Versioned(version: 2, state: CaseSamples.household), loan: nil)
    }

    static func promotion(next: Int, _ context: ScreenContext = SittingSamples.context()) -> Hand<PromotionForm> {
        var hand = Hand(PromotionForm(application: SittingSamples.application(2)), context)
        _ = hand.open()
        hand.answer(.application(applicationFile(.reserveList)), to: .application(SittingSamples.application(2)))
        let row = SittingSamples.rows([next], .reserveList)[0]
        hand.answer(.vacancies(VacancyFile(places: 32, taken: 31, next: row, reserve: 3, emptyReserve: .supplementaryRound)), to: .vacancies)
        return hand
    }

    @Test("The facts are asked anew; who passes somebody over gives a reason", arguments: [2, 1])
    func asksAnew(_ next: Int) throws {
        var hand = Self.promotion(next: next)
        if next == 1 { #expect(Golden.mismatch(hand.frame().golden(), "promotion.pl.80") == nil) }
        #expect(hand.press(.function(2)).submission == nil, "nothing is taken for granted")
        hand.type("t")
        hand.press(.enter)
        hand.type("t")
        hand.press(.enter)
        if next == 1 {
            #expect(hand.press(.function(2)).submission == nil)
            hand.type("pierwszy nie odpowiada")
        }
        let command = try #require(hand.press(.function(2)).submission).command
        let facts = ConfirmedFacts(isStillEligible: true, isStillWithout: true)
        let reason = next == 1 ? "pierwszy nie odpowiada" : ""
        #expect(command == .award(AwardCommand(SittingSamples.application(2), .promote(facts, reason: reason))))
    }

    @Test("KP-25: the term follows from the delivery where the programme sets it, with its reasoning; else its last day is typed")
    func delivers() throws {
        var hand = Hand(DeliveryForm(application: SittingSamples.application(2)), SittingSamples.context())
        _ = hand.open()
        hand.answer(.application(Self.applicationFile(.basicList)), to: .application(SittingSamples.application(2)))
        hand.type("8.03.2014")
        hand.press(.enter)
        #expect(Golden.mismatch(hand.frame().golden(), "delivery.pl.80") == nil)
        // 22 March 2014 is a Saturday; the rules of this test know no Sundays.
        #expect(hand.frame().lines.contains { $0.contains("Umowa do") && $0.contains("23.03.2014") }, "\(hand.frame().lines)")
        #expect(hand.frame().lines.contains { $0.contains("od doręczenia") && $0.contains("22.03.2014") })
        let delivered = AwardCommand.Act.deliverNotice(day: CaseSamples.day("2014-03-08"), signingEnds: nil)
        #expect(hand.press(.function(2)).submission?.command == .award(AwardCommand(SittingSamples.application(2), delivered)))
        var rule = SittingSamples.rule
        rule.signingDays = nil
        var open = Hand(DeliveryForm(application: SittingSamples.application(2)), SittingSamples.context(.polish, rule))
        _ = open.open()
        open.answer(.application(Self.applicationFile(.basicList)), to: .application(SittingSamples.application(2)))
        #expect(open.press(.function(2)).submission == nil, "no last day")
        open.type("28.03.2014")
        let typed = AwardCommand.Act.deliverNotice(day: CaseSamples.day("2014-03-14"), signingEnds: CaseSamples.day("2014-03-28"))
        #expect(open.press(.function(2)).submission?.command == .award(AwardCommand(SittingSamples.application(2), typed)))
    }

    @Test("The application leads to its sitting, its delivery and its place; the desk says what waits")
    func leads() {
        var hand = Hand(ApplicationScreen(id: SittingSamples.application(2)), SittingSamples.context())
        _ = hand.open()
        var file = Self.applicationFile(.basicList)
        file.application.state.sitting = SittingSamples.id
        hand.answer(.application(file), to: .application(SittingSamples.application(2)))
        #expect(hand.press(.character("s")) == [.open(.sitting(SittingSamples.id))])
        #expect(hand.press(.character("d")) == [.open(.deliveryForm(SittingSamples.application(2)))])
        #expect(hand.press(.character("a")) == [])
        var desk = Hand(DeskScreen(), SittingSamples.context())
        _ = desk.open()
        var counts = DeskCounts(applications: [.basicList: 31, .reserveList: 3], places: 32)
        counts.proposedLists = 1
        desk.answer(.desk(counts), to: .desk)
        let lines = desk.frame().lines
        #expect(lines.contains { $0.contains(Polish().deskProposedLists(1)) })
        #expect(lines.contains { $0.contains(Polish().deskFreePlaces(1)) })
        #expect(!lines.contains { $0.contains(Polish().deskSittingsToday(0)) }, "nothing waits there")
    }
}
