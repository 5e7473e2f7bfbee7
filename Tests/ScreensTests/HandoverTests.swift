import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Handover") struct HandoverTests {
    static let loanID = CaseSamples.id("loan-1")

    static func begun(_ start: FormStart = .edit(loanID), _ context: ScreenContext = CaseSamples.context()) -> Hand<HandoverScreen> {
        var hand = Hand(HandoverScreen(start), context)
        #expect(hand.open().contains(.query(.loan(loanID))))
        hand.answer(.loan(CaseSamples.loanFile(CaseSamples.loan(.signed))), to: .loan(loanID))
        return hand
    }

    static func lookup(_ number: String) -> Query { .equipment(ListRequest(narrow: number), status: nil) }

    /// Scans a number and lets the office answer with these rows.
    static func scan(_ number: String, _ rows: [EquipmentRow], _ hand: inout Hand<HandoverScreen>) {
        hand.type(number)
        #expect(hand.press(.enter).contains(.query(lookup(number))))
        hand.answer(.equipment(Page(rows: rows, total: rows.count)), to: lookup(number))
    }

    static let stock = [1, 2, 3].map { CaseSamples.row(CaseSamples.unit($0)) }

    @Test("The handover on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        var hand = Self.begun(.edit(Self.loanID), CaseSamples.context(at.language))
        Self.scan("INW/2014/001", Self.stock, &hand)
        Self.scan("SN-1002", Self.stock, &hand)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("handover")) == nil)
    }

    @Test("The stock to choose from on its golden frames", arguments: [GoldenCase.polishSmall, .englishSmall])
    func goldenStock(_ at: GoldenCase) {
        var hand = Self.begun(.edit(Self.loanID), CaseSamples.context(at.language))
        Self.scan("INW/2014/001", Self.stock, &hand)
        hand.press(.function(4))
        hand.answer(.equipment(Page(rows: Self.stock, total: 3)), to: .equipment(ListRequest(narrow: ""), status: .inStock))
        hand.press(.down)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("handover-stock")) == nil)
    }

    @Test("The cursor begins in the unit field; numbers are found by inventory or serial number, small letters too")
    func scans() throws {
        var hand = Self.begun()
        Self.scan("inw/2014/001", Self.stock, &hand)
        #expect(hand.message?.text == Polish().handoverAdded("INW/2014/001", "Laptop 15,6"))
        Self.scan("SN-1003", Self.stock, &hand)
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.lines.joined().contains("2\u{A0}sztuki"))
        #expect(question.safe == question.choices.firstIndex { $0.id == "no" })
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "confirm"), hand.context).submission)
        let act = HandOver(
            loan: Self.loanID, day: CaseSamples.day("2014-03-14"), units: [CaseSamples.id("unit-1"), CaseSamples.id("unit-3")])
        #expect(submission.command == .handOver(act))
        #expect(submission.base == [VersionedCase(id: Self.loanID, version: 4)])
        #expect(hand.saved(submission, subject: Self.loanID).suffix(1) == [.close])
    }

    @Test("A unit that can't be issued is named with the reason and stays off the list", arguments: [
        (CaseSamples.row(CaseSamples.unit(1, status: .issued)), Polish().handoverNotInStock("INW/2014/001", .issued)),
        (CaseSamples.row(CaseSamples.unit(1), marked: false), Polish().handoverNotMarked("INW/2014/001")),
        (CaseSamples.row(CaseSamples.unit(1), insured: false), Polish().handoverNotInsured("INW/2014/001")),
    ])
    func refusedUnits(row: EquipmentRow, text: String) {
        var hand = Self.begun()
        Self.scan("INW/2014/001", [row], &hand)
        #expect(hand.message == Message(.error, text))
        #expect(hand.binding("strike")?.unavailable != nil)
    }

    @Test("An unknown number, a number that is only a part, and a unit read twice are refused")
    func unknownAndTwice() {
        var hand = Self.begun()
        Self.scan("INW/2014/00", Self.stock, &hand)
        #expect(hand.message?.text == Polish().handoverUnknown("INW/2014/00"))
        Self.scan("SN-1001", Self.stock, &hand)
        Self.scan("INW/2014/001", Self.stock, &hand)
        #expect(hand.message?.text == Polish().handoverTwice("INW/2014/001"))
    }

    @Test("F4 lists the units in stock that may be issued, by what is typed; Enter adds the one chosen, Esc none, a scanned number closes the list")
    func choosesFromStock() throws {
        var hand = Self.begun()
        let request = Query.equipment(ListRequest(narrow: ""), status: .inStock)
        let rows = Self.stock + [CaseSamples.row(CaseSamples.unit(4), marked: false)]
        func list() -> String { hand.frame(Size(width: 80, height: 24)).lines.joined(separator: "\n") }
        Self.scan("SN-1001", Self.stock, &hand)
        #expect(hand.press(.function(4)).contains(.query(request)))
        hand.answer(.equipment(Page(rows: rows, total: 4)), to: request)
        #expect(hand.message == Message(.hint, Polish().handoverStockHint))
        #expect(list().contains("> INW/2014/002") || list().contains(">  INW/2014/002"), "\(list())")
        #expect(!list().contains("INW/2014/004"), "not marked")
        hand.press(.escape)
        #expect(!list().contains("INW/2014/003"))
        hand.press(.function(4))
        hand.answer(.equipment(Page(rows: rows, total: 4)), to: request)
        hand.press(.down)
        #expect(hand.press(.enter).contains(where: { if case .saveDraft = $0 { true } else { false } }))
        #expect(hand.message == Message(.done, Polish().handoverAdded("INW/2014/003", Self.stock[2].name)))
        hand.press(.function(4))
        hand.answer(.equipment(Page(rows: rows, total: 4)), to: request)
        Self.scan("SN-1002", Self.stock, &hand)
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.lines.joined().contains("3\u{A0}sztuki"))
    }

    @Test("A list that comes when more was typed does not open; nothing to issue is said")
    func lateOrEmptyStock() {
        var hand = Self.begun()
        let request = Query.equipment(ListRequest(narrow: ""), status: .inStock)
        hand.press(.function(4))
        hand.type("S")
        hand.answer(.equipment(Page(rows: Self.stock, total: 3)), to: request)
        #expect(hand.message != Message(.hint, Polish().handoverStockHint))
        #expect(hand.press(.function(4)).contains(.query(.equipment(ListRequest(narrow: "S"), status: .inStock))))
        hand.answer(.equipment(Page(rows: [], total: 0)), to: .equipment(ListRequest(narrow: "S"), status: .inStock))
        #expect(hand.message == Message(.warning, Polish().handoverNoStock))
    }

    @Test("A scanner faster than the office loses nothing")
    func typedAhead() throws {
        var hand = Self.begun()
        hand.type("SN-1001")
        hand.press(.enter)
        hand.type("SN-1002")
        hand.press(.enter)
        hand.answer(.equipment(Page(rows: Self.stock, total: 3)), to: Self.lookup("SN-1001"))
        hand.answer(.equipment(Page(rows: Self.stock, total: 3)), to: Self.lookup("SN-1002"))
        let question = try #require(hand.press(.function(2)).question)
        #expect(question.lines.joined().contains("2\u{A0}sztuki"))
    }

    @Test("Saving with nothing scanned says so; a number typed without Enter is checked before anything is saved")
    func saveNeedsUnits() {
        var hand = Self.begun()
        #expect(hand.press(.function(2)).question == nil)
        #expect(hand.message?.text.contains(Polish().refusal(.noUnits)) == true)
        hand.type("SN-1001")
        #expect(hand.press(.function(2)).contains(.query(Self.lookup("SN-1001"))))
    }

    @Test("F8 strikes the last unit off; a draft brings the list back on the same field")
    func strikeAndDraft() throws {
        var hand = Self.begun()
        Self.scan("SN-1001", Self.stock, &hand)
        Self.scan("SN-1002", Self.stock, &hand)
        #expect(hand.press(.function(8)).draft != nil)
        hand.type("SN-10")
        let draft = try #require(hand.screen.draft(hand.context))
        #expect(draft.form == "handover" && draft.focus == "handover.scan")
        var restored = Self.begun(.draft(draft))
        #expect(restored.frame().lines.joined().contains("SN-10"))
        restored.press(.control("u"))
        let question = try #require(restored.press(.function(2)).question)
        #expect(question.lines.joined().contains("1\u{A0}sztuka"))
    }

    @Test("A refusal of one unit lands on its row")
    func refusalOnRow() throws {
        var hand = Self.begun()
        Self.scan("SN-1001", Self.stock, &hand)
        hand.press(.function(2))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "confirm"), hand.context).submission)
        let refusal = Refusal([.init(.unitNotInStock(inventoryNumber: "INW/2014/001"), field: FieldKey.handoverUnit(0))])
        _ = hand.screen.handle(.submitted(.refused(refusal), submission), hand.context)
        #expect(hand.frame().lines.joined().contains("Sprzętu INW/2014/001 nie ma w magazynie"))
    }
}
