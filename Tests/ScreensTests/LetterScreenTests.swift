import Casework
import Localization
import Screens
import Terminal
import Testing

@Suite("The screen that writes a letter")
struct LetterScreenTests {
    private let offers = [LetterOffer(.minutes(sitting: CaseID(rawValue: "a")), number: "1/2012"), LetterOffer(.boardList(sitting: CaseID(rawValue: "a")), number: "1/2012")]

    @Test("to a file under a name made of the case; the name follows the paper until somebody types another")
    func file() {
        var hand = Hand(LetterScreen(offers))
        #expect(hand.open() == [])
        #expect(hand.press(.function(2)) == [.writeLetter(offers[0].paper, to: .file("protokol-1-2012.txt"))])
        hand.type("li")
        #expect(hand.press(.function(2)) == [.writeLetter(offers[1].paper, to: .file("lista-1-2012.txt"))])
        #expect(hand.screen.handle(.failed("zajęte"), hand.context) == [] && hand.message == Message(.error, "zajęte"))
        #expect(hand.screen.handle(.letterWritten("jest"), hand.context) == [.tell(Message(.done, "jest")), .close])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("to the printer, the default one or another")
    func printer() {
        var hand = Hand(LetterScreen([offers[0]]))
        #expect(hand.open() == [])
        hand.type("na")
        #expect(hand.press(.function(2)) == [.writeLetter(offers[0].paper, to: .printer(nil))])
        hand.press(.tab, .tab)
        hand.type("biuro")
        #expect(hand.press(.enter) == [.writeLetter(offers[0].paper, to: .printer("biuro"))])
    }
}
