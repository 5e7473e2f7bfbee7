import Casework
import Localization
@testable import Screens
import Terminal
import TestSupport
import Testing

@Suite("Households") struct HouseholdScreenTests {
    static let file = HouseholdFile(
        household: Versioned(version: 2, state: CaseSamples.household),
        applications: [
            ApplicationRow(
                id: CaseSamples.id("application-1"), number: "W/12/2013", applicantName: "Żółkiewska Anna", locality: "Rybina",
                filedOn: CaseSamples.day("2013-11-26"), status: .basicList, listPosition: 3, groups: ["G-SA"])
        ],
        loans: [
            LoanRow(
                id: CaseSamples.id("loan-1"), number: "U/3/2014", borrowerName: "Żółkiewska Anna", locality: "Rybina",
                status: .inForce, until: CaseSamples.day("2020-12-31"), units: 2, openFailures: 1)
        ])

    static let rows = Page(
        rows: [
            HouseholdRow(id: CaseSamples.id("household-2"), name: "Łuczak Ewa", locality: "Jantar", address: "Jantar, ul. Rybacka 7",
                members: 1, applications: 0),
            HouseholdRow(id: CaseSamples.household.id, name: "Żółkiewska Anna", locality: "Rybina", address: "Rybina 12",
                members: 3, applications: 1),
        ], total: 2)

    static func shown(_ context: ScreenContext = CaseSamples.context()) -> Hand<HouseholdScreen> {
        var hand = Hand(HouseholdScreen(id: CaseSamples.household.id), context)
        #expect(hand.open() == [.query(.household(CaseSamples.household.id))])
        hand.answer(.household(file), to: .household(CaseSamples.household.id))
        return hand
    }

    static func list(_ context: ScreenContext = CaseSamples.context()) -> Hand<HouseholdsScreen> {
        var hand = Hand(HouseholdsScreen(), context)
        #expect(hand.open() == [.query(.households(ListRequest()))])
        hand.answer(.households(rows), to: .households(ListRequest()))
        return hand
    }

    @Test("The household on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.shown(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("household")) == nil)
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func goldenList(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.list(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("households")) == nil)
    }

    @Test("Incomes stand under their person, month by month; what nobody said is said to be so")
    func incomes() {
        let lines = Self.shown().frame(Size(width: 132, height: 43)).lines.joined(separator: "\n")
        #expect(lines.contains("1\u{A0}270,00\u{A0}zł"))
        #expect(lines.contains("mimo przekroczenia kryterium"))
        #expect(lines.contains("nie podano dochodów"))
        #expect(lines.contains("sprawny: nie wiadomo"))
    }

    @Test("Arrows go from person to person and on to the application and the loan")
    func opens() {
        var hand = Self.shown()
        #expect(hand.press(.enter) == [.open(.card(CaseSamples.person("anna")))])
        #expect(hand.press(.down, .enter) == [.open(.card(CaseSamples.person("jan")))])
        #expect(hand.press(.down, .down, .enter) == [.open(.application(CaseSamples.id("application-1")))])
        #expect(hand.press(.down, .enter) == [.open(.loan(CaseSamples.id("loan-1")))])
        #expect(hand.press(.character("e")) == [.open(.householdForm(.edit(CaseSamples.household.id)))])
        #expect(hand.press(.character("w")) == [.open(.application(CaseSamples.id("application-1")))])
        #expect(hand.press(.character("u")) == [.open(.loan(CaseSamples.id("loan-1")))])
        #expect(hand.press(.function(10)) == [.close])
    }

    @Test("News keeps the cursor on its person")
    func newsKeepsCursor() {
        var hand = Self.shown()
        hand.press(.down)
        #expect(hand.screen.handle(.news, hand.context) == [.query(.household(CaseSamples.household.id))])
        hand.answer(.household(Self.file), to: .household(CaseSamples.household.id))
        #expect(hand.press(.enter) == [.open(.card(CaseSamples.person("jan")))])
    }

    @Test("The list opens, corrects, adds; a read-only office says why it can't")
    func listKeys() {
        var hand = Self.list()
        #expect(hand.press(.down, .enter) == [.open(.household(CaseSamples.household.id))])
        #expect(hand.press(.character("n")) == [.open(.householdForm(.new))])
        #expect(hand.press(.character("e")) == [.open(.householdForm(.edit(CaseSamples.household.id)))])
        #expect(hand.press(.character("w")) == [.open(.applicationOf(household: CaseSamples.household.id))])
        var closed = Self.list(CaseSamples.context(readOnly: "tylko do odczytu"))
        #expect(closed.press(.character("n")) == [])
        #expect(closed.message?.text == "tylko do odczytu")
    }

    @Test("A new application of a known household begins with its people and keeps what the form does not show")
    func newApplicationOfKnownHousehold() throws {
        var household = Self.shown()
        #expect(household.press(.character("n")) == [.open(.applicationOf(household: CaseSamples.household.id))])

        var hand = Hand(ApplicationForm(.new, of: CaseSamples.household.id))
        #expect(hand.open() == [.query(.household(CaseSamples.household.id)), .query(.rounds)])
        hand.answer(.household(Self.file), to: .household(CaseSamples.household.id))
        let head = try #require(CaseSamples.household.content.headMember)
        #expect(hand.frame().lines.joined().contains(head.familyName))
        let form = hand.screen
        #expect(form.householdID == CaseSamples.household.id)
        #expect(form.personID("0") == head.id)
        #expect(form.form.base.map(\.version) == [0, Self.file.household.version])
        let content = form.householdContent(hand.context)
        #expect(Set(content.members.map(\.id)) == Set(CaseSamples.household.content.members.map(\.id)))
        #expect(Set(content.addresses.map(\.kind)) == Set(CaseSamples.household.content.addresses.map(\.kind)))
        #expect(content.certificates.count == CaseSamples.household.content.certificates.count)
    }
}
