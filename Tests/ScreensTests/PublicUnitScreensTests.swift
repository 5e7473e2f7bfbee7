import Casework
import Localization
import Rules
import Terminal
import TestSupport
import Testing

@testable import Screens

@Suite("Public units on the screens") struct PublicUnitScreensTests {
    static let id = CaseSamples.id("place-1")

    static let content = PublicUnitContent(
        name: "Świetlica wiejska w Jantarze", kind: .villageClub, locality: "Jantar", address: "ul. Gdańska 14", phone: "55 000 01 01",
        opening: [1, 2, 3, 4, 5].compactMap { Weekday(rawValue: $0) }.map {
            OpeningHours(day: $0, from: CaseSamples.time("15:00"), until: CaseSamples.time("19:00"))
        } + [OpeningHours(day: .saturday, from: CaseSamples.time("10:00"), until: CaseSamples.time("14:00"))],
        remark: "w ferie nieczynna")

    static func computer(_ number: Int, room: String, until: String? = nil) -> Versioned<EquipmentUnit> {
        var unit = CaseSamples.unit(number, status: until == nil ? .installed : .returned, name: "Komputer")
        unit.installations = [
            Installation(
                place: id, room: room, since: CaseSamples.day("2013-11-18"), until: until.map(CaseSamples.day),
                reason: until == nil ? nil : "remont sali")
        ]
        return Versioned(version: 2, state: unit)
    }

    static func file(_ content: PublicUnitContent = content) -> PublicUnitFile {
        PublicUnitFile(
            unit: Versioned(version: 3, state: PublicUnit(id: id, content: content)),
            equipment: [
                computer(1, room: "sala 2"), computer(2, room: ""), computer(3, room: "sala 2"), computer(4, room: "sala 2", until: "2014-02-21"),
            ])
    }

    static func card(_ context: ScreenContext = CaseSamples.context()) -> Hand<PublicUnitScreen> {
        var hand = Hand(PublicUnitScreen(id: id), context)
        #expect(hand.open() == [.query(.publicUnit(id))])
        hand.answer(.publicUnit(file()), to: .publicUnit(id))
        return hand
    }

    @Test("The list on its golden frames", arguments: GoldenCase.allCases)
    func goldenList(_ at: GoldenCase) {
        var hand = Hand(PublicUnitsScreen(), CaseSamples.context(at.language))
        #expect(hand.open() == [.query(.publicUnits(ListRequest()))])
        let rows = [
            PublicUnitRow(id: CaseSamples.id("place-2"), name: "Szkoła Podstawowa w Mikoszewie", kind: .school, locality: "Mikoszewo", computers: 6),
            PublicUnitRow(id: Self.id, name: Self.content.name, kind: .villageClub, locality: "Jantar", computers: 3),
        ]
        hand.answer(.publicUnits(Page(rows: rows, total: 2)), to: .publicUnits(ListRequest()))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("public-units")) == nil)
        #expect(hand.press(.down, .enter) == [.open(.publicUnit(Self.id))])
        #expect(hand.press(.character("n")) == [.open(.publicUnitForm(.new))])
        hand.press(.character("o"))
        let sorted = ListRequest(order: ListOrder(.units))
        #expect(hand.press(.character("4")) == [.query(.publicUnits(sorted))])
    }

    @Test("The card on its golden frames", arguments: GoldenCase.allCases)
    func goldenCard(_ at: GoldenCase) {
        let hand = Self.card(CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("public-unit")) == nil)
    }

    @Test("The form on its golden frames", arguments: GoldenCase.allCases)
    func goldenForm(_ at: GoldenCase) {
        var content = Self.content
        content.kind = .school
        content.eRegisterSince = CaseSamples.day("2013-09-02")
        var hand = Hand(PublicUnitForm(.edit(Self.id)), CaseSamples.context(at.language))
        _ = hand.open()
        hand.answer(.publicUnit(Self.file(content)), to: .publicUnit(Self.id))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("public-unit-form")) == nil)
    }

    @Test("Equipment for a unit on its golden frames", arguments: GoldenCase.allCases)
    func goldenInstallation(_ at: GoldenCase) {
        let hand = Self.installing(CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("installation")) == nil)
    }

    @Test("What stands there is told from what stood there; Enter leads to the computer, e to the form, n to more equipment")
    func keys() {
        var hand = Self.card()
        let text = hand.frame().lines.joined(separator: "\n")
        #expect(text.contains("3\u{A0}sztuki") && text.contains("sala 2: 2\u{A0}sztuki"))
        #expect(text.contains("pon.–pt. 15:00-19:00") && text.contains("sob. 10:00-14:00"))
        #expect(text.contains("21.02.2014  zabrany: INW/2014/004, remont sali"))
        #expect(hand.press(.enter) == [.open(.equipmentCard(CaseSamples.id("unit-1")))])
        #expect(hand.press(.character("e")) == [.open(.publicUnitForm(.edit(Self.id)))])
        #expect(hand.press(.character("n")) == [.open(.installationForm(place: Self.id))])
        #expect(hand.press(.escape) == [.close])
    }

    @Test("Taking a computer back asks, with no as the default, and goes on the version seen")
    func takeBack() throws {
        var hand = Self.card()
        let question = try #require(hand.press(.down, .character("x")).question)
        #expect(question.choices[question.safe].id == "no" && question.lines.joined().contains("INW/2014/003"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "takeBack"), hand.context).submission)
        #expect(submission.command == .takeBackEquipment(TakeBackEquipment(unit: CaseSamples.id("unit-3"), day: hand.context.moment.day)))
        #expect(submission.base == [VersionedCase(id: CaseSamples.id("unit-3"), version: 2)])
        #expect(hand.saved(submission, subject: CaseSamples.id("unit-3")).contains(.query(.publicUnit(Self.id))))
    }

    @Test("Nobody but casework staff changes units, and a unit without computers has none to open")
    func unavailable() {
        var hand = Self.card(CaseSamples.context(role: .auditor))
        for key in ["e", "n", "x"] { #expect(hand.press(.character(Character(key))) == [] && hand.message?.kind == .warning) }
        var empty = Hand(PublicUnitScreen(id: Self.id))
        _ = empty.open()
        empty.answer(.publicUnit(PublicUnitFile(unit: Self.file().unit, equipment: [])), to: .publicUnit(Self.id))
        #expect(empty.press(.character("x")) == [] && empty.message?.text == Polish().publicUnitNoComputers)
    }

    @Test("A whole unit typed as a clerk does; F4 repeats the day above; the register is asked of schools alone")
    func typed() throws {
        var hand = Hand(PublicUnitForm(.new))
        #expect(hand.open() == [])
        for text in ["Szkoła w Tujsku", "sz", "Tujsk", "12", "", "2.9.2013", "8-12, 15-18"] {
            hand.type(text)
            hand.press(.enter)
        }
        hand.press(.function(4), .enter)
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .savePublicUnit(let act) = submission.command else {
            Issue.record("not a public unit")
            return
        }
        let hours = [Weekday.monday, .tuesday].flatMap { day in
            [("08:00", "12:00"), ("15:00", "18:00")].map {
                OpeningHours(day: day, from: CaseSamples.time($0.0), until: CaseSamples.time($0.1))
            }
        }
        #expect(act.content == PublicUnitContent(
            name: "Szkoła w Tujsku", kind: .school, locality: "Tujsk", address: "12", opening: hours,
            eRegisterSince: CaseSamples.day("2013-09-02")))
        #expect(submission.base == [VersionedCase(id: act.unit, version: 0)])
        #expect(hand.saved(submission, subject: act.unit).contains(.replace(.publicUnit(act.unit))))
        #expect(!PublicUnitForm(.new).sections(CaseSamples.context()).flatMap(\.fields).contains { $0.id == PublicUnitForm.register })
    }

    @Test("Hours as typed", arguments: [
        ("15-19", "15:00-19:00"), ("8–12;1530-18", "08:00-12:00, 15:30-18:00"), ("14.30 - 17.30", "14:30-17:30"),
        ("15-18, 8-12", "08:00-12:00, 15:00-18:00"),
    ])
    func hours(typed: String, shown: String) throws {
        let parsed = try #require(OpeningEntry.parse(typed)).map { OpeningHours(day: .monday, from: $0.from, until: $0.until) }
        #expect(OpeningEntry.text(parsed, on: .monday, Polish()) == shown)
        #expect(OpeningEntry.parse(shown)?.count == parsed.count)
    }

    @Test("What are no hours", arguments: ["", "15", "19-15", "15-15", "8-12, 11-13", "od rana", "8-12-14", "25-26", ","])
    func noHours(typed: String) { #expect(OpeningEntry.parse(typed) == nil) }

    @Test("The saved unit read into the form and saved unchanged is the same")
    func roundTrip() throws {
        var hand = Hand(PublicUnitForm(.edit(Self.id)))
        #expect(hand.open() == [.query(.publicUnit(Self.id))])
        hand.answer(.publicUnit(Self.file()), to: .publicUnit(Self.id))
        let submission = try #require(hand.press(.function(2)).submission)
        #expect(submission.command == .savePublicUnit(SavePublicUnit(unit: Self.id, content: Self.content)))
    }

    static func lookup(_ number: String) -> Query { .equipment(ListRequest(narrow: number), status: nil) }

    /// A scanned number that the office has answered.
    static func installing(_ context: ScreenContext = CaseSamples.context()) -> Hand<InstallationForm> {
        var hand = Hand(InstallationForm(.edit(id)), context)
        #expect(hand.open() == [.query(.publicUnit(id))])
        hand.answer(.publicUnit(file()), to: .publicUnit(id))
        hand.type("sn-1005")
        #expect(hand.press(.enter).contains(.query(lookup("sn-1005"))))
        hand.answer(.equipment(Page(rows: [CaseSamples.row(CaseSamples.unit(5))], total: 1)), to: lookup("sn-1005"))
        return hand
    }

    @Test("Numbers follow one another: number, room, day, save; then the next number into the same room")
    func install() throws {
        var hand = Self.installing()
        #expect(hand.message?.text.contains("INW/2014/005") == true)
        hand.type("sala 3")
        hand.press(.enter)
        let submission = try #require(hand.press(.function(2)).submission)
        #expect(submission.command == .installEquipment(
            InstallEquipment(unit: CaseSamples.id("unit-5"), place: Self.id, room: "sala 3", day: hand.context.moment.day)))
        let effects = hand.saved(submission, subject: CaseSamples.id("unit-5"))
        #expect(effects.contains(.dropDraft(submission.id)) && !effects.contains(.close))
        hand.type("SN-1006")
        #expect(hand.press(.function(2)) == [.query(Self.lookup("SN-1006"))], "looked up before it is saved")
        hand.answer(.equipment(Page(rows: [CaseSamples.row(CaseSamples.unit(6))], total: 1)), to: Self.lookup("SN-1006"))
        let next = try #require(hand.press(.function(2)).submission)
        #expect(next.id != submission.id)
        #expect(next.command == .installEquipment(
            InstallEquipment(unit: CaseSamples.id("unit-6"), place: Self.id, room: "sala 3", day: hand.context.moment.day)))
    }

    @Test("A number that is nobody's is said and not saved")
    func unknown() {
        var hand = Self.installing()
        hand.press(.up)
        hand.type("X")
        hand.press(.enter)
        hand.answer(.equipment(Page(rows: [], total: 0)), to: Self.lookup("X"))
        #expect(hand.message?.text == Polish().installationUnknown)
        #expect(hand.press(.function(2)).submission == nil)
    }

    @Test("The card of the equipment says where it stands, and when it came and went")
    func equipmentCard() {
        let computer = Self.computer(1, room: "sala 2")
        let place = EquipmentPlace(installation: computer.state.installations![0], name: Self.content.name, locality: "Jantar")
        var hand = EquipmentCardTests.shown(EquipmentCard(unit: computer, loans: [], places: [place]))
        let text = hand.frame().lines.joined(separator: "\n")
        #expect(text.contains("w jednostce, Świetlica wiejska w Jantarze, Jantar, sala 2"))
        #expect(text.contains("18.11.2013  ustawiony: Świetlica wiejska w Jantarze, sala 2"))
        #expect(hand.press(.enter) == [.open(.publicUnit(Self.id))])
    }
}
