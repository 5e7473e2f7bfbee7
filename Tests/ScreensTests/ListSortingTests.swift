import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Ordering lists") struct ListSortingTests {
    static func list(_ context: ScreenContext = ApplicationSamples.context(), total: Int = 2) -> Hand<ApplicationsScreen> {
        var hand = Hand(ApplicationsScreen(), context)
        _ = hand.open()
        hand.answer(.applications(Page(rows: ApplicationSamples.rows, total: total)), to: .applications(ListRequest(), status: nil))
        return hand
    }

    static func ordered(_ order: ListOrder) -> Query { .applications(ListRequest(order: order), status: nil) }

    @Test("The choice of columns on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        var hand = Self.list(ApplicationSamples.context(at.language))
        hand.press(.character("o"), .character("2"))
        hand.press(.character("o"))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("sorting")) == nil)
    }

    @Test("The column's number orders by it at once; chosen again it turns the order round, and once more back")
    func choose() {
        var hand = Self.list()
        #expect(hand.press(.character("o"), .character("2")) == [.query(Self.ordered(ListOrder(.name)))])
        #expect(hand.press(.character("o"), .enter) == [.query(Self.ordered(ListOrder(.name, descending: true)))])
        #expect(hand.press(.character("o"), .character("2")) == [.query(Self.ordered(ListOrder(.name)))])
        #expect(hand.press(.character("o"), .down, .enter) == [.query(Self.ordered(ListOrder(.locality)))])
    }

    @Test("O turns the order round at once, from the list's own too; Esc changes nothing")
    func turn() {
        var hand = Self.list()
        #expect(hand.press(.character("O")) == [.query(Self.ordered(ListOrder(.number, descending: true)))])
        #expect(hand.press(.character("O")) == [.query(Self.ordered(ListOrder(.number)))])
        #expect(hand.press(.character("o"), .escape) == [])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("The cursor stays on its row in the new order, and the order is named above the rows")
    func cursor() {
        var hand = Self.list()
        hand.press(.down)
        hand.press(.character("o"), .character("2"))
        let turned = Page(rows: Array(ApplicationSamples.rows.reversed()), total: 2)
        hand.answer(.applications(turned), to: Self.ordered(ListOrder(.name)))
        #expect(hand.frame().lines[1].contains("kolejność: Nazwisko i imiona, rosnąco"))
        #expect(hand.press(.enter) == [.open(.application(ApplicationSamples.rows[1].id))])
    }

    @Test("Narrowing and news keep the order")
    func kept() {
        var hand = Self.list()
        hand.press(.character("o"), .character("5"))
        #expect(hand.screen.handle(.news, hand.context) == [.query(Self.ordered(ListOrder(.day)))])
        hand.press(.character("/"))
        #expect(hand.type("z") == [.query(.applications(ListRequest(narrow: "z", order: ListOrder(.day)), status: nil))])
    }

    @Test("A list too long to be ordered so says it, and what helps")
    func tooLong() {
        var hand = Self.list()
        hand.press(.character("o"), .character("2"))
        hand.answer(
            .applications(Page(rows: ApplicationSamples.rows, total: 100_001, isInOrder: false)), to: Self.ordered(ListOrder(.name)))
        #expect(hand.message == Message(.warning, Polish().tooManyToSort(100_000)))
    }

    @Test("Every list that is shown in columns offers each key once, and a list of drafts none")
    func keys() {
        let context = ApplicationSamples.context()
        for keys in [
            ApplicationsScreen().sortKeys(context), LoansScreen(status: nil).sortKeys(context), EquipmentScreen(status: nil).sortKeys(context),
            HouseholdsScreen().sortKeys(context), GroupsScreen().sortKeys(context), LoanCandidatesScreen().sortKeys(context),
        ] {
            #expect(!keys.isEmpty && Set(keys.map(\.key)).count == keys.count && keys.allSatisfy { !$0.title.isEmpty })
        }
        var drafts = Hand(DraftsScreen(), context)
        _ = drafts.open()
        drafts.press(.character("o"))
        #expect(drafts.message?.text == Polish().keyUnknown("o"))
    }
}
