import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Person card") struct CardScreenTests {
    static func shown(_ card: PersonCard = CaseSamples.card, _ context: ScreenContext = CaseSamples.context()) -> Hand<CardScreen> {
        var hand = Hand(CardScreen(person: card.person), context)
        #expect(hand.open() == [.query(.card(card.person))])
        hand.answer(.card(card), to: .card(card.person))
        return hand
    }

    @Test("The card on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.shown(CaseSamples.card, CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("card")) == nil)
    }

    @Test("The end of the loan, open failures and the next step stand on one 80 by 24 screen without a key")
    func answersAtOnce() {
        let lines = Self.shown().frame().lines.joined(separator: "\n")
        for text in ["U/3/2014", "do 31.12.2020", "INW/2014/002", "nr ser. SN-1002", "świeci na czerwono", "6\u{A0}z\u{A0}12\u{A0}godzin",
            "21.03.2014 o 09:00", "usunięcie awarii zgłoszonej 12.03.2014", "*******0128", "44\u{A0}lata", "500 100 200", "3\u{A0}osoby"]
        {
            #expect(lines.contains(text), "\(text) is not on the card")
        }
        #expect(!lines.contains("69720500128"))
        // A mended failure is no answer to anything on the phone.
        #expect(!lines.contains("brak sygnału"))
    }

    @Test("Each key opens its case", arguments: [
        (Character("w"), Route.application(CaseSamples.id("application-1"))), ("g", .household(CaseSamples.household.id)),
        ("u", .loan(CaseSamples.id("loan-1"))), ("a", .failureForm(loan: CaseSamples.id("loan-1"))),
        ("s", .group(CaseSamples.id("group-1"))),
    ])
    func keysOpen(key: Character, route: Route) {
        var hand = Self.shown()
        #expect(hand.press(.character(key)) == [.open(route)])
    }

    @Test("F-keys are twins of the letters, arrows and Enter open the line under the cursor")
    func twins() {
        var hand = Self.shown()
        #expect(hand.press(.function(7)) == [.open(.loan(CaseSamples.id("loan-1")))])
        #expect(hand.press(.enter) == [.open(.household(CaseSamples.household.id))])
        #expect(hand.press(.down, .down, .enter) == [.open(.loan(CaseSamples.id("loan-1")))])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("A person without anything: each key says why not")
    func unavailable() {
        let empty = PersonCard(
            person: CaseSamples.person("anna"), household: CaseSamples.card.household, applications: [], loans: [], training: [],
            nextStep: nil)
        var hand = Self.shown(empty)
        for key in ["w", "u", "a", "s"] as [Character] {
            #expect(hand.press(.character(key)) == [])
            #expect(hand.message?.kind == .warning)
        }
        #expect(hand.binding("household")?.unavailable == nil)
    }

    @Test("A failure is reported only on an agreement in force, and not by an auditor")
    func failureNeedsForce() {
        var card = CaseSamples.card
        card.loans = [LoanCardLine(loan: CaseSamples.loan(.signed), units: [])]
        #expect(Self.shown(card).binding("failure")?.unavailable == Polish().cardFailureNeedsLoan)
        let auditor = Self.shown(CaseSamples.card, CaseSamples.context(role: .auditor))
        #expect(auditor.binding("failure")?.unavailable == Polish().refusal(.roleMayNot(.auditor)))
    }

    @Test("An objection to being named is recorded with its day, stands on the card, and is taken back with the same key")
    func objects() throws {
        var hand = Self.shown()
        #expect(!hand.frame().lines.contains { $0.contains(Polish().objectionLabel) && $0.contains("wobec") })
        #expect(hand.press(.character("o")) == [])
        #expect(hand.screen.takesText && hand.frame().lines.contains { $0.contains("Dzień oświadczenia") })
        let submission = try #require(hand.press(.enter).submission)
        let household = CaseSamples.card.household
        let act = ObjectToPublication(household: household.state.id, person: CaseSamples.card.person, day: hand.context.moment.day)
        #expect(submission.command == .objectToPublication(act))
        #expect(submission.base == [VersionedCase(id: household.state.id, version: household.version)])
        let refusal = Refusal([Refusal.Reason(.publication(.objectionStands(since: act.day)))])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.message?.text == Polish().refusal(.objectionStands(since: act.day)))
        hand.press(.escape)
        #expect(!hand.screen.takesText)

        var card = CaseSamples.card
        card.household.state.objections = [PublicationObjection(person: card.person, day: CaseSamples.day("2014-01-15"))]
        var objected = Self.shown(card)
        #expect(objected.frame().lines.contains { $0.contains("wobec ogłoszenia imienia i nazwiska, z 15.01.2014") })
        let back = try #require(objected.press(.function(4), .function(2)).submission)
        guard case .objectToPublication(let taken) = back.command else {
            Issue.record("another command")
            return
        }
        #expect(taken.isTakenBack)
        #expect(objected.saved(back, subject: household.state.id).contains(.query(.card(card.person))))
        let auditor = Self.shown(CaseSamples.card, CaseSamples.context(role: .auditor))
        #expect(auditor.binding("objection")?.unavailable == Polish().refusal(.roleMayNot(.auditor)))
    }

    @Test("News and coming back ask again; a case that is gone says so")
    func reloads() {
        var hand = Self.shown()
        let query = Effect.query(.card(CaseSamples.person("anna")))
        #expect(hand.screen.handle(.news, hand.context) == [query])
        #expect(hand.screen.handle(.resumed, hand.context) == [query])
        hand.answer(.nothing, to: .card(CaseSamples.person("anna")))
        #expect(hand.message?.text == Polish().notFound)
    }
}
