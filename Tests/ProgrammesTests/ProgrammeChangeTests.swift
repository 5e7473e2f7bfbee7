import Programmes
import Rules
import Testing

@Suite("What differs between two programmes")
struct ProgrammeChangeTests {
    private func changes(replacing old: String, with new: String) throws -> [ProgrammeChange] {
        try SmallProgramme.ruleSet().changes(to: SmallProgramme.ruleSet(SmallProgramme.replacing(old, with: new)), law: Shipped.law)
    }

    private func topics(replacing old: String, with new: String) throws -> [ProgrammeTopic] {
        try changes(replacing: old, with: new).map(\.topic)
    }

    @Test("Nothing differs from itself; the reverse tells the same the other way round")
    func same() throws {
        let small = try SmallProgramme.ruleSet()
        #expect(small.changes(to: small, law: Shipped.law).isEmpty)
        let there = small.changes(to: Shipped.stegna, law: Shipped.law)
        let back = Shipped.stegna.changes(to: small, law: Shipped.law)
        #expect(!there.isEmpty && there.count == back.count)
        for change in there { #expect(back.contains { $0.topic == change.topic && $0.before == change.after && $0.after == change.before }) }
    }

    @Test("One change of the file, one difference", arguments: [
        (#""version": 1"#, #""version": 2"#, ProgrammeTopic.version), (#""pl": "Mały program""#, #""pl": "Inny""#, .title),
        (#""closes": "2013-09-30""#, #""closes": "2013-10-01""#, .closes), (#""post": "receipt""#, #""post": "postmark""#, .postRule),
        (#""duties": []"#, #""capacity": {"households": 5, "provision": {"source": "r", "place": "2", "requirements": []}}, "duties": []"#, .households),
        (#""duties": []"#, #""policies": {"P-7": "not_both"}, "duties": []"#, .policy(.withoutComputerAndInternet)),
        (#""duties": []"#, #""appeal": {"allowed": false, "provision": {"source": "r", "place": "2", "requirements": []}}, "duties": []"#, .appeal),
        (#""duties": []"#, #""publication": {"names": true, "provision": {"source": "r", "place": "2", "requirements": []}}, "duties": []"#, .publication),
        (#""duties": []"#, #""support": {"trainings": 2, "provision": {"source": "r", "place": "2", "requirements": []}}, "duties": []"#, .support(.trainings)),
        (#""kinds": ["permanent"]"#, #""kinds": ["permanent", "temporary"]"#,
            .part(of: .part(of: .requirement("gate.registered"), .criterion("registered_in_territory", 1)), .parameter("kinds"))),
        (#""relation": "at_most""#, #""relation": "below""#, .part(of: .part(of: .group("G-SA"), .criterion("income_within_limit", 1)), .parameter("relation"))),
        (#""relation": "at_most""#, #""relation": "at_most", "basis": "taxed""#, .part(of: .part(of: .group("G-SA"), .criterion("income_within_limit", 1)), .parameter("basis"))),
        (#"{"any": ["#, #"{"all": ["#, .part(of: .group("G-50"), .structure)),
        (#""when": "always""#, #""when": "represented""#, .part(of: .document("income_declaration"), .when)),
        (#""incomes", "birth_date""#, #""incomes""#, .part(of: .document("income_declaration"), .settles)),
        (#""place": "5""#, #""place": "6""#, .part(of: .document("income_declaration"), .provision)),
        (#""code": "G-SA""#, #""grounds": ["material"], "code": "G-SA""#, .part(of: .group("G-SA"), .grounds)),
        (#""code": "G-SA""#, #""route": "committee", "code": "G-SA""#, .part(of: .group("G-SA"), .route)),
    ])
    func one(_ old: String, _ new: String, _ topic: ProgrammeTopic) throws {
        #expect(try topics(replacing: old, with: new) == [topic])
    }

    @Test("P-8: another printed amount changes the amount in force; another window may change it, too")
    func amounts() throws {
        let printed = try changes(replacing: #""456,00""#, with: #""514,00""#)
        #expect(printed.map(\.topic) == [.printedThreshold("social_assistance.person"), .amountInForce("social_assistance.person")])
        #expect(printed[1].before == .money(Money(grosze: 45_600)) && printed[1].after == .money(Money(grosze: 51_400)))
        let bare = try SmallProgramme.ruleSet(SmallProgramme.replacing(#""social_assistance.person": "456,00""#, with: ""))
        var later = bare
        later.filing.opens = day("2015-11-01")
        later.filing.closes = day("2015-11-30")
        #expect(bare.changes(to: later, law: Shipped.law).map(\.topic) == [.opens, .closes, .amountInForce("social_assistance.person")])
    }

    @Test("A group, a document and a requirement that come or go are told with what they consist of")
    func whole() throws {
        let groups = try topics(replacing: #""code": "G-SA""#, with: #""code": "G-XX""#)
        let limit = ProgrammeTopic.part(of: .group("G-XX"), .criterion("income_within_limit", 1))
        #expect(groups.contains(.group("G-SA")) && groups.contains(.part(of: limit, .parameter("threshold"))))
        #expect(try topics(replacing: #""kind": "income_declaration""#, with: #""kind": "other""#).contains(.part(of: .document("other"), .when)))
        let renamed = try changes(replacing: #""id": "gate.registered""#, with: #""id": "gate.other""#)
        #expect(renamed.filter { $0.topic.isWhole }.map(\.topic) == [.requirement("gate.registered"), .requirement("gate.other")])
        for change in renamed { #expect((change.before == nil) != (change.after == nil)) }
    }
}

extension ProgrammeTopic {
    fileprivate var isWhole: Bool { if case .part = self { false } else { true } }
}
