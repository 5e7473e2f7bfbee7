import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("The finder")
struct FinderScreenTests {
    static let hits = [
        FinderHit(
            subject: .person(CaseSamples.person("anna"), household: CaseSamples.id("h")), name: "Żółkiewska Anna", pesel: "*******0128",
            locality: "Stegna", number: "W/12/2013", application: CaseSamples.id("a")),
        FinderHit(
            subject: .person(CaseSamples.person("jan"), household: CaseSamples.id("h")), name: "Żółkiewski Jan", pesel: "*******0433",
            locality: "Stegna", number: "U/3/2014", moreNumbers: 2, application: CaseSamples.id("a"), loan: CaseSamples.id("l")),
    ]

    @Test("The finder on its golden frames", arguments: GoldenCase.allCases)
    func goldenFinder(_ at: GoldenCase) {
        var hand = Hand(FinderScreen(), ApplicationSamples.context(at.language))
        _ = hand.open()
        hand.type("zol")
        hand.answer(.found(Self.hits), to: .find("zol"))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("finder")) == nil)
    }

    @Test("Every typed character asks; an answer to an older text is dropped; Enter opens the card")
    func finder() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        #expect(hand.open() == [.query(.recentPeople)])
        #expect(hand.type("z") == [.query(.find("z"))])
        #expect(hand.type("o") == [.query(.find("zo"))])
        hand.answer(.found(Self.hits), to: .find("z"))
        #expect(!hand.frame().lines.joined().contains("Żółkiewska"))
        hand.answer(.found(Self.hits), to: .find("zo"))
        #expect(hand.press(.down, .enter) == [.replace(.card(CaseSamples.person("jan")))])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("Enter behind a scan waits for the answer to the whole number, and never opens what was found for less of it")
    func scanned() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("SN-4")
        hand.answer(.found(Self.hits), to: .find("SN-4"))
        hand.type("2")
        // The rows still show what was found for SN-4.
        #expect(hand.press(.enter) == [])
        #expect(hand.answer(.found([Self.hits[0]]), to: .find("SN-4")) == [])
        #expect(hand.answer(.found([Self.hits[1], Self.hits[0]]), to: .find("SN-42")) == [.replace(.card(CaseSamples.person("jan")))])
    }

    @Test("Enter that waited opens nothing where nothing is found, and is over with the next character")
    func scannedNobody() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("SN-4")
        #expect(hand.press(.enter) == [])
        #expect(hand.answer(.found([]), to: .find("SN-4")) == [])
        #expect(hand.frame().lines.joined().contains("Nie znaleziono: SN-4"))
        #expect(hand.press(.enter) == [])
        hand.type("2")
        #expect(hand.press(.enter) == [])
        hand.type("7")
        #expect(hand.answer(.found(Self.hits), to: .find("SN-427")) == [])
    }

    @Test("The cursor stays on its row when the same text is answered anew, and goes to the best match of another text")
    func finderCursor() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("zo")
        hand.answer(.found(Self.hits), to: .find("zo"))
        _ = hand.press(.down)
        #expect(hand.screen.handle(.news, hand.context) == [.query(.find("zo"))])
        hand.answer(.found(Self.hits.reversed()), to: .find("zo"))
        hand.type("l")
        hand.answer(.found(Self.hits), to: .find("zol"))
        #expect(hand.press(.enter) == [.replace(.card(CaseSamples.person("anna")))])
        _ = hand.press(.down)
        #expect(hand.screen.handle(.news, hand.context) == [.query(.find("zol"))])
        hand.answer(.found(Self.hits.reversed()), to: .find("zol"))
        #expect(hand.press(.enter) == [.replace(.card(CaseSamples.person("jan")))])
    }

    @Test("F5 and F7 go straight to the application and the agreement, and say where there is none")
    func finderGoals() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("zo")
        hand.answer(.found(Self.hits), to: .find("zo"))
        #expect(hand.frame().lines.last?.contains("F5 Wniosek") == true)
        #expect(hand.press(.function(7)) == [])
        #expect(hand.frame().lines.joined().contains("nie ma umowy"))
        #expect(hand.press(.function(5)) == [.replace(.application(CaseSamples.id("a")))])
        #expect(hand.press(.down, .control("t")) == [.replace(.loan(CaseSamples.id("l")))])
        #expect(hand.press(.control("o")) == [.replace(.application(CaseSamples.id("a")))])
        // As Enter, it waits for the answer.
        hand.type("l")
        #expect(hand.press(.function(7)) == [])
        #expect(hand.answer(.found([Self.hits[1]]), to: .find("zol")) == [.replace(.loan(CaseSamples.id("l")))])
    }

    @Test("While nothing is typed the people opened last are shown, and again when everything is deleted")
    func finderRecent() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.found(Self.hits), to: .recentPeople)
        #expect(hand.frame().lines.joined().contains("Ostatnio otwierane"))
        #expect(hand.press(.down, .enter) == [.replace(.card(CaseSamples.person("jan")))])
        hand.type("z")
        hand.answer(.found([]), to: .find("z"))
        #expect(hand.press(.backspace) == [.query(.recentPeople)])
        hand.answer(.found(Self.hits), to: .recentPeople)
        #expect(hand.press(.enter) == [.replace(.card(CaseSamples.person("anna")))])
    }

    @Test("A unit that nobody has opens its card")
    func finderOfUnits() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("SN-7")
        let row = EquipmentRow(
            id: CaseSamples.id("unit"), inventoryNumber: "INW/1", serialNumber: "SN-7", name: "Laptop", status: .inStock, marked: true,
            insured: true, holderName: nil)
        hand.answer(.found([FinderHit(subject: .unit(row), name: "Laptop", number: "SN-7")]), to: .find("SN-7"))
        #expect(hand.frame().lines.joined().contains("INW/1"))
        #expect(hand.press(.function(7)) == [])
        #expect(hand.press(.enter) == [.replace(.equipmentCard(CaseSamples.id("unit")))])
    }

    @Test("A public unit is told from people by its kind and opens its card; what its name holds can't steer the terminal")
    func finderOfPublicUnits() {
        var hand = Hand(FinderScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.type("szk")
        let row = PublicUnitRow(
            id: CaseSamples.id("place"), name: "Szkoła\u{1B}[2J\u{202E} nr 1", kind: .school, locality: "Jantar", computers: 3)
        hand.answer(.found([FinderHit(subject: .publicUnit(row), name: row.name, locality: row.locality, number: "")]), to: .find("szk"))
        let text = hand.frame().lines.joined(separator: "\n")
        #expect(text.contains("Szkoła") && text.contains("Jantar") && text.contains("szkoła"))
        #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
        #expect(hand.press(.function(7)) == [] && hand.message?.kind == .warning)
        #expect(hand.press(.enter) == [.replace(.publicUnit(CaseSamples.id("place")))])
    }
}
