import Casework
import Localization
import Terminal
import Testing

@testable import Screens

/// What all screens share that show one case as a sheet of facts.
@Suite("Sheets of facts") struct SheetScreenTests {
    static let id = CaseSamples.id("case-1")
    static let sheets: [any SheetScreen] = [
        CardScreen(person: CaseSamples.person("anna")), HouseholdScreen(id: id), EquipmentCardScreen(id: id), PublicUnitScreen(id: id),
        LoanScreen(id: id),
    ]

    private func open<Sheet: SheetScreen>(_ sheet: Sheet) -> Hand<Sheet> {
        var hand = Hand(sheet)
        #expect(hand.open() == [.query(sheet.query)])
        return hand
    }

    @Test("Before the answer only leaving does anything; what is not there is said so", arguments: sheets)
    func waiting(_ sheet: any SheetScreen) {
        func check<Sheet: SheetScreen>(_ sheet: Sheet) {
            var hand = open(sheet)
            #expect(hand.message == Message(.hint, Polish().loading))
            #expect(hand.press(.enter, .character("e"), .character("x"), .function(4)) == [])
            hand.answer(.nothing, to: sheet.query)
            #expect(hand.message == Message(.warning, Polish().notFound))
            #expect(hand.press(.enter) == [] && hand.message == Message(.warning, Polish().notFound))
            #expect(hand.press(.escape) == [.close] && hand.press(.function(10)) == [.close])
        }
        check(sheet)
    }

    @Test("News and coming back ask again; a failure is said; an answer to another question changes nothing", arguments: sheets)
    func events(_ sheet: any SheetScreen) {
        func check<Sheet: SheetScreen>(_ sheet: Sheet) {
            var hand = open(sheet)
            hand.answer(.household(HouseholdScreenTests.file), to: .household(CaseSamples.id("another")))
            #expect(!hand.screen.isLoaded)
            for event in [ScreenEvent.news, .resumed] { #expect(hand.screen.handle(event, hand.context) == [.query(sheet.query)]) }
            #expect(hand.screen.handle(.failed("dysk pełny"), hand.context) == [])
            #expect(hand.message == Message(.error, "dysk pełny"))
            #expect(hand.press(.resize(Size(width: 132, height: 43))) == [])
            #expect(hand.screen.sheet.viewSize == Size(width: 132, height: 40))
        }
        check(sheet)
    }

    @Test("A key that the screen has not says so, and one that is not available says why; the next key clears both")
    func keys() {
        var hand = HouseholdScreenTests.shown(CaseSamples.context(readOnly: "tylko do odczytu"))
        #expect(hand.press(.character("v")) == [] && hand.message?.kind == .hint)
        #expect(hand.press(.character("e")) == [] && hand.message == Message(.warning, "tylko do odczytu"))
        #expect(hand.press(.down) == [] && hand.message == nil)
    }
}
