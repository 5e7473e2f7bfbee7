import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Equipment card") struct EquipmentCardTests {
    static let id = CaseSamples.id("unit-2")

    /// A modem that one household gave back and another has now; it broke twice.
    static var card: EquipmentCard {
        var first = CaseSamples.loan(.returned)
        first.number = "U/1/2013"
        first.handedOverOn = CaseSamples.day("2013-12-01")
        first.returnedOn = CaseSamples.day("2014-01-31")
        first.returnLines = [ReturnLine(unit: id, complete: false, note: "brak zasilacza")]
        var broken = CaseSamples.failure
        broken.reportedOn = CaseSamples.day("2014-03-12")
        broken.status = .mended
        broken.sentOn = CaseSamples.day("2014-03-12")
        broken.mendedOn = CaseSamples.day("2014-03-20")
        broken.remedy = "wymiana"
        var other = CaseSamples.failure
        other.unit = CaseSamples.id("unit-1")
        other.description = "dotyczy innej sztuki"
        let second = CaseSamples.loan(.inForce, failures: [broken, other])
        var unit = CaseSamples.unit(2, status: .issued, loan: "loan-1", name: "Modem LTE")
        unit.pastLoans = [CaseSamples.id("loan-0")]
        let address = CaseSamples.household.content.mainAddress
        return EquipmentCard(
            unit: Versioned(version: 6, state: unit),
            loans: [
                EquipmentLoan(loan: first, borrowerName: "Nowak Ewa", address: nil),
                EquipmentLoan(loan: second, borrowerName: "Żółkiewska Anna", address: address),
            ])
    }

    static func shown(_ card: EquipmentCard = card, _ context: ScreenContext = CaseSamples.context()) -> Hand<EquipmentCardScreen> {
        var hand = Hand(EquipmentCardScreen(id: id), context)
        #expect(hand.open().contains(.query(.equipmentCard(id))))
        hand.answer(.equipmentCard(card), to: .equipmentCard(id))
        return hand
    }

    @Test("The card on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.shown(Self.card, CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("equipment-card")) == nil)
    }

    @Test("Who has it now, and all that happened to this unit alone, the newest first")
    func history() {
        let lines = Self.shown().frame().lines.map { $0.trimmedCells }
        let acts = lines.filter { $0.contains(".201") && $0.contains("  ") }.joined(separator: "\n")
        let order = ["naprawiony: wymiana", "wysłany do serwisu", "awaria: ", "U/3/2014", "zwrócony, niekompletny lub uszkodzony: brak zasilacza", "U/1/2013"]
        var rest = acts[...]
        for text in order {
            guard let found = rest.firstRange(of: text) else {
                Issue.record("\(text) does not stand where it should in\n\(acts)")
                return
            }
            rest = rest[found.upperBound...]
        }
        #expect(!acts.contains("innej sztuki"))
    }

    @Test("Enter leads to the agreement, e to the form, Esc back; a unit that nobody had says so")
    func keys() {
        var hand = Self.shown()
        #expect(hand.press(.enter) == [.open(.loan(CaseSamples.id("loan-1")))])
        #expect(hand.press(.character("e")) == [.open(.equipmentForm(.edit(Self.id)))])
        #expect(hand.press(.escape) == [.close])
        var new = Self.shown(EquipmentCard(unit: Versioned(version: 1, state: CaseSamples.unit(2)), loans: []))
        #expect(new.frame().lines.joined().contains(Polish().equipmentNeverIssued))
        #expect(new.press(.enter).isEmpty && new.message?.text == Polish().equipmentNeverIssued)
    }
}

extension String {
    fileprivate var trimmedCells: String { FieldText.trimmed(self) }
}
