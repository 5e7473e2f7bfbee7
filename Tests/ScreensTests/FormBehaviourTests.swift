import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

/// What every form does, shown on the forms that clerks use.
@Suite("Behaviour of forms") struct FormBehaviourTests {
    struct Typed: CustomTestStringConvertible {
        var field: String
        var text: String
        /// What stands there once the field is left; nil where it stays as typed and is refused.
        var shown: String?
        var testDescription: String { field + ": " + text }
    }

    /// The office's day is 17 December 2013.
    static let typed = [
        ("5.12", "05.12.2013"), ("051213", "05.12.2013"), ("05122013", "05.12.2013"), ("5 12 2013", "05.12.2013"), ("dziś", "17.12.2013"),
        ("+3", "20.12.2013"), ("-1t", "10.12.2013"), ("+2m", "17.02.2014"), ("wczoraj", "16.12.2013"), ("31.11", nil), ("5", nil), ("jutrzejszy", nil),
    ].map { Typed(field: "address.registered.validUntil", text: $0.0, shown: $0.1) }
        + [("1400", "14:00"), ("14.05", "14:05"), ("905", "09:05"), ("9", "09:00"), ("2460", nil)]
        .map { Typed(field: "filing.receivedAt", text: $0.0, shown: $0.1) }
        + [
            ("456", "456,00"), ("456,5", "456,50"), ("1 270,00", "1 270,00"), ("1.270,00", "1 270,00"), ("1.270", nil), ("12.50", nil),
            ("1,234", nil),
        ].map { Typed(field: "income.m0.amount", text: $0.0, shown: $0.1) }
        + [("82103", "82-103"), ("82-103", "82-103")].map { Typed(field: "address.registered.postcode", text: $0.0, shown: $0.1) }
        + [("11.2013", "11.2013"), ("1113", "11.2013"), ("11", "11.2013"), ("2012", "2012"), ("13.2013", nil)]
        .map { Typed(field: "income.m0.period", text: $0.0, shown: $0.1) }

    /// A form with every field of the table.
    static func form(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationForm> {
        var hand = Hand<ApplicationForm>.filled(context)
        hand.fill("address.registered.registration", "c")
        hand.fill("income.m0.kind", "p")
        return hand
    }

    @Test("What is typed is read as people write it, and refused where it could mean two things; the cursor goes on in either case", arguments: typed)
    func reading(row: Typed) {
        var hand = Self.form()
        let field = FieldID(row.field)
        hand.fill(row.field, row.text)
        #expect(hand.screen.form[field] == row.shown ?? row.text)
        #expect((hand.screen.form.widget.errors[field] == nil) == (row.shown != nil))
        #expect(hand.screen.form.widget.focus != field, "a fault holds nobody back")
        #expect(hand.message?.kind == (row.shown == nil ? .error : .hint))
        #expect(hand.message?.text.isEmpty == false)
    }

    @Test("The first key replaces, an arrow first edits; Enter, Tab, Down go on, Up and Shift-Tab back", arguments: [Key.enter, .tab, .down])
    func moving(key: Key) {
        var hand = Self.form()
        let field: FieldID = "address.registered.locality"
        for (keys, expected) in [([Key.character("J")], "J"), ([.left, .character("J")], "StegnJa"), ([.end, .character("J")], "StegnaJ")] {
            hand.screen.form[field] = "Stegna"
            hand.screen.form.widget.moveFocus(to: "address.registered.street")
            for back in [Key.up, .backTab] {
                hand.press(back)
                #expect(hand.screen.form.widget.focus == field)
                if back == .up { hand.press(key) }
                #expect(hand.screen.form.widget.focus == (back == .up ? "address.registered.street" : field))
            }
            for key in keys { hand.press(key) }
            #expect(hand.screen.form[field] == expected)
        }
    }

    @Test("F2 and Ctrl-S save from every field", arguments: [Key.function(2), .control("s")])
    func savesFromAnywhere(key: Key) {
        var first = Self.form()
        first.fill("address.registered.validUntil", "1.1.2020")
        first.fill("income.m0.amount", "456")
        first.fill("group.G-SA", "t")
        for field in first.screen.form.widget.fields where field.isFocusable {
            var hand = first
            hand.screen.form.widget.moveFocus(to: field.id)
            #expect(hand.press(key).submission != nil, "from \(field.id): \(hand.message?.text ?? "")")
        }
    }

    @Test("Of more faults than there is room for, the five from the focused field on are listed, and which they are")
    func manyFaults() {
        var hand = Hand(ApplicationForm(.new), ApplicationSamples.context())
        _ = hand.open()
        for key in [Key.character("o"), .backspace, .tab, .backTab] { hand.press(key) }
        hand.press(.function(2))
        let faults = hand.screen.faultLines(hand.context)
        #expect(faults.count > 5)
        #expect(hand.lines().contains("! " + faults[0].prefix(20)) && hand.lines().contains("nie zapisano. (1–5)"))
        hand.screen.form.widget.moveFocus(to: "member.0.birthDate")
        #expect(hand.lines().contains("(\(faults.count - 4)–\(faults.count))"))
        #expect(hand.lines().contains("! " + faults[faults.count - 1].prefix(20)) && !hand.lines().contains("! " + faults[0].prefix(20)))
    }

    @Test("A field that does not apply is passed over, and comes back with what was typed in it")
    func skipping() {
        var hand = Self.form()
        hand.fill("address.registered.validUntil", "1.1.2020")
        hand.fill("address.registered.registration", "s")
        #expect(hand.screen.form.widget.focus == "address.registered.locality")
        hand.fill("address.registered.registration", "c")
        #expect(hand.screen.form.widget.focus == "address.registered.validUntil")
        #expect(hand.screen.form["address.registered.validUntil"] == "01.01.2020")
    }

    @Test("Saving lists every fault with its field, and the cursor stands on the first; mended ones leave the list")
    func allFaults() {
        var hand = Self.form()
        hand.fill("income.m0.amount", "1.270")
        hand.fill("filing.receivedAt", "2500")
        hand.clear("member.0.familyName")
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.screen.form.widget.focus == "filing.receivedAt")
        let faults = hand.screen.faultLines(hand.context)
        #expect(faults.count == 3, "\(faults)")
        let shown = hand.lines()
        for fault in faults { #expect(shown.contains(fault.prefix(30)), "\(fault)") }
        hand.type("12")
        hand.press(.enter)
        #expect(hand.screen.faultLines(hand.context).count == 2)
    }

    struct Same: CustomTestStringConvertible {
        var field: String
        var expected: String?
        var testDescription: String { field }
    }

    @Test("F4 takes what the row above says, else what the application before said; a number of one person never", arguments: [
        Same(field: "member.1.familyName", expected: "Żółkiewska"), Same(field: "member.2.relation", expected: "child"),
        Same(field: "member.2.birthDate", expected: "02.03.2001"), Same(field: "income.m1.kind", expected: "employment"),
        Same(field: "income.m0.period", expected: "11.2013"), Same(field: "filing.channel", expected: "post"),
        Same(field: "address.registered.locality", expected: "Jantar"), Same(field: "member.0.familyName", expected: "Nowak"),
        Same(field: "member.0.pesel", expected: nil), Same(field: "member.2.pesel", expected: nil), Same(field: "home.internet", expected: nil),
    ])
    func sameAsAbove(row: Same) {
        var context = ApplicationSamples.context()
        context.previous["application"] = [
            "filing.channel": "post", "address.registered.locality": "Jantar", "member.0.familyName": "Nowak", "member.0.pesel": "69720500128",
        ]
        var hand = Self.form(context)
        for slot in ["1", "2"] {
            hand.screen.form.widget.moveFocus(to: "persons.add")
            hand.press(.enter)
            hand.fill("member.\(slot).givenNames", "Ola")
            hand.fill("member.\(slot).birthDate", "2.3.2001")
            hand.fill("member.\(slot).relation", "dz")
        }
        let field = FieldID(row.field)
        hand.screen.form[field] = ""
        hand.screen.refresh(context)
        hand.screen.form.widget.moveFocus(to: field)
        hand.press(.function(4))
        #expect(hand.screen.form[field] == row.expected ?? "")
        #expect((hand.message?.kind == .warning) == (row.expected == nil))
    }

    @Test("The next of a series keeps leading zeros and what stands behind the digits", arguments: [
        ("INW/2014/001", "INW/2014/002"), ("INW/2014/009a", "INW/2014/010a"), ("7B", "8B"), ("0999", "1000"), ("K-12-PL", "K-13-PL"), ("ABC", nil),
        ("", nil), ("9999999999999999", nil),
    ] as [(String, String?)])
    func series(number: String, next: String?) {
        #expect(SeriesNumber.next(after: number) == next)
        var context = CaseSamples.context()
        context.previous["equipment"] = [EquipmentForm.number: number]
        var hand = Hand(EquipmentForm(.new), context)
        _ = hand.open()
        hand.press(.function(4))
        #expect(hand.screen.form[EquipmentForm.number] == next ?? "")
    }
}
