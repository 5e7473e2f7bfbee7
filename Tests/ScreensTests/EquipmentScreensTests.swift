import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Equipment screens") struct EquipmentScreensTests {
    static let rows = Page(
        rows: [
            CaseSamples.row(CaseSamples.unit(1, status: .issued, loan: "loan-1")),
            CaseSamples.row(CaseSamples.unit(3), marked: false, insured: false),
        ], total: 2)

    static func list(_ context: ScreenContext = CaseSamples.context()) -> Hand<EquipmentScreen> {
        var hand = Hand(EquipmentScreen(status: nil), context)
        #expect(hand.open() == [.query(.equipment(ListRequest(), status: nil))])
        hand.answer(.equipment(rows), to: .equipment(ListRequest(), status: nil))
        return hand
    }

    static func new(_ context: ScreenContext = CaseSamples.context()) -> Hand<EquipmentForm> {
        var hand = Hand(EquipmentForm(.new), context)
        #expect(hand.open() == [])
        return hand
    }

    /// Types a whole unit as a clerk does: data, Enter.
    static func typeUnit(_ hand: inout Hand<EquipmentForm>) {
        for text in ["INW/2014/009", "SN-9", "p", "Laptop 15,6", "1899", "20.1", "POL/77", "31.01.2015"] {
            hand.type(text)
            hand.press(.enter)
        }
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.list(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("equipment")) == nil)
    }

    @Test("The form on its golden frames", arguments: GoldenCase.allCases)
    func goldenForm(_ at: GoldenCase) {
        var hand = Self.new(CaseSamples.context(at.language))
        hand.type("INW/2014/009")
        hand.press(.enter)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("equipment-form")) == nil)
    }

    @Test("The list opens a unit, receives one, filters by every status")
    func listKeys() {
        var hand = Self.list()
        #expect(hand.press(.enter) == [.open(.equipmentCard(CaseSamples.id("unit-1")))])
        for key in [Key.function(4), .character("e")] {
            #expect(hand.press(key) == [.open(.equipmentForm(.edit(CaseSamples.id("unit-1"))))])
        }
        #expect(hand.press(.character("n")) == [.open(.equipmentForm(.new))])
        #expect(hand.press(.character("s")) == [.query(.equipment(ListRequest(), status: .inStock))])
    }

    @Test("A unit is saved whole; the form then stands on the next of the series, with the serial number to type")
    func series() throws {
        var hand = Self.new()
        Self.typeUnit(&hand)
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .saveEquipment(let act) = submission.command else {
            Issue.record("not a unit")
            return
        }
        #expect(act.content == EquipmentContent(
            inventoryNumber: "INW/2014/009", serialNumber: "SN-9", name: "Laptop 15,6", value: .init(grosze: 189_900),
            markedOn: CaseSamples.day("2014-01-20"), policyNumber: "POL/77", insuredUntil: CaseSamples.day("2015-01-31")))
        #expect(submission.base == [VersionedCase(id: act.unit, version: 0)])
        let effects = hand.saved(submission, subject: act.unit)
        #expect(effects.contains(.dropDraft(submission.id)))
        #expect(!effects.contains(.close))

        hand.type("SN-10")
        let second = try #require(hand.press(.function(2)).submission)
        guard case .saveEquipment(let next) = second.command else {
            Issue.record("not a unit")
            return
        }
        #expect(next.content.inventoryNumber == "INW/2014/010" && next.content.serialNumber == "SN-10")
        #expect(next.content.policyNumber == "POL/77" && next.content.value == act.content.value)
        #expect(next.unit != act.unit && second.id != submission.id)
    }

    @Test("A stored unit is corrected on its version and the form closes")
    func correction() throws {
        let unit = CaseSamples.unit(3)
        var hand = Hand(EquipmentForm(.edit(unit.id)))
        #expect(hand.open().contains(.query(.equipmentUnit(unit.id))))
        hand.answer(.equipmentUnit(Versioned(version: 6, state: unit)), to: .equipmentUnit(unit.id))
        // From the day of the marking up to the serial number.
        hand.press(.up, .up, .up, .up)
        hand.type("SN-1003-B")
        let submission = try #require(hand.press(.function(2)).submission)
        var content = unit.content
        content.serialNumber = "SN-1003-B"
        #expect(submission.command == .saveEquipment(SaveEquipment(unit: unit.id, content: content)))
        #expect(submission.base == [VersionedCase(id: unit.id, version: 6)])
        #expect(hand.saved(submission, subject: unit.id).last == .close)
    }

    @Test("1.270 as a value, a marking day to come and an escape sequence in a name are named; nothing is sent")
    func faults() {
        var hand = Self.new()
        for text in ["INW/1", "SN", "p", "Lap"] {
            hand.type(text)
            if text != "Lap" { hand.press(.enter) }
        }
        _ = hand.press(.paste("\u{1B}[2J"))
        hand.press(.enter)
        hand.type("1.270")
        hand.press(.enter)
        #expect(hand.message?.text.contains(Polish().badMoney(.ambiguousPoint)) == true)
        hand.type("+1")
        #expect(hand.press(.function(2)).submission == nil)
        let shown = hand.frame(Size(width: 132, height: 43)).lines.joined(separator: "\n")
        for text in [Polish().forbiddenCharacter("U+001B", at: 4), Polish().badMoney(.ambiguousPoint), Polish().dateInFuture] {
            #expect(shown.contains(text), "\(text)")
        }
    }

    @Test("A name of 100 characters passes, one of 101 does not")
    func lengths() {
        for (count, passes) in [(100, true), (101, false), (300, false)] {
            var hand = Self.new()
            for text in ["INW/1", "SN", "p", String(repeating: "ł", count: count)] {
                hand.type(text)
                hand.press(.enter)
            }
            #expect((hand.press(.function(2)).submission != nil) == passes, "\(count) characters")
        }
    }

    @Test("A taken number lands on its field")
    func refusal() throws {
        var hand = Self.new()
        Self.typeUnit(&hand)
        let submission = try #require(hand.press(.function(2)).submission)
        let refusal = Refusal([.init(.serialNumberTaken, field: FieldKey.serialNumber)])
        #expect(hand.screen.handle(.submitted(.refused(refusal), submission), hand.context).draft?.focus == FieldKey.serialNumber)
        #expect(hand.message?.text.contains(Polish().refusal(.serialNumberTaken)) == true)
    }

    @Test("Numbers of a series go on with their zeros", arguments: [
        ("INW/2014/001", "INW/2014/002"), ("INW/099", "INW/100"), ("99", "100"), ("A-7-b", "A-8-b"), ("ABC", nil),
    ] as [(String, String?)])
    func nextNumber(number: String, next: String?) throws {
        var hand = Self.new()
        for text in [number, "SN", "p", "Laptop"] {
            hand.type(text)
            hand.press(.enter)
        }
        let submission = try #require(hand.press(.function(2)).submission)
        _ = hand.saved(submission, subject: CaseSamples.id("u"))
        hand.type("S")
        let draft = try #require(hand.screen.draft(hand.context))
        #expect(draft.fields.first { $0.key == FieldKey.inventoryNumber }?.text == next ?? "S")
    }

    static func corrected(_ change: (inout EquipmentContent) -> Void) -> Hand<EquipmentForm> {
        var unit = CaseSamples.unit(3)
        change(&unit.content)
        var hand = Hand(EquipmentForm(.edit(unit.id)))
        _ = hand.open()
        hand.answer(.equipmentUnit(Versioned(version: 6, state: unit)), to: .equipmentUnit(unit.id))
        return hand
    }

    @Test("A stored unit opens on what is missing, else on its marking, never on its number; Up leads there")
    func firstFocus() throws {
        var full = Self.corrected { _ in }
        full.type("1.3")
        #expect(full.press(.enter).draft?.fields.contains(DraftField(key: FieldKey.markedOn, text: "01.03.2014")) == true)
        var bare = Self.corrected { $0.markedOn = nil; $0.policyNumber = nil }
        bare.press(.down)
        bare.type("P-9")
        #expect(bare.press(.enter).draft?.fields.contains(DraftField(key: FieldKey.policyNumber, text: "P-9")) == true)
        var renamed = Self.corrected { _ in }
        renamed.press(.up, .up, .up, .up, .up)
        renamed.type("INW/9")
        #expect(renamed.press(.enter).draft?.fields.contains(DraftField(key: FieldKey.inventoryNumber, text: "INW/9")) == true)
    }

    @Test("A policy that is over is warned about, not refused; its last day still counts", arguments: [
        ("13.03.2014", true), ("14.03.2014", false), ("15.03.2014", false),
    ])
    func policyOver(day: String, over: Bool) throws {
        var hand = Self.corrected { $0.insuredUntil = nil }
        hand.type(day)
        hand.press(.tab)
        let warning = Message(.warning, Polish().equipmentPolicyOver(CaseSamples.day("2014-03-13")))
        #expect((hand.message == warning) == over)
        let submission = try #require(hand.press(.function(2)).submission)
        #expect((hand.saved(submission, subject: CaseSamples.id("unit-3")).told?.kind == .warning) == over)
    }
}
