import Casework
import Localization
import Rules
@testable import Runtime
import Screens
import Terminal
import Testing

/// The loop with others at work on the same case.
@Suite("Session and other clerks") struct SessionPresenceTests {
    let office = FakeOffice()
    let backend = MemoryBackend()
    static let household = CaseID(rawValue: String(repeating: "a", count: 32))
    static let person = PersonID(rawValue: String(repeating: "b", count: 32))

    static func file(version: Int = 3, name: String = "Anna") -> HouseholdFile {
        let member = Member(id: person, familyName: "Nowak", givenNames: name, relation: .applicant)
        return HouseholdFile(
            household: Versioned(version: version, state: Household(id: household, content: HouseholdContent(members: [member]))),
            applications: [], loans: [])
    }

    func session(_ clock: @escaping () -> Int64 = { 0 }) -> Session {
        office.household = Self.file()
        let session = Session(
            backend: backend, office: office, signals: nil,
            settings: SessionSettings(
                texts: Polish(), actor: Actor(login: "anna", role: .clerk), rules: SessionTests.rules,
                identifiers: { IdentifierSource(high: 1, low: 2) }, monotonic: clock))
        session.begin()
        return session
    }

    func screen(_ session: Session) -> [String] {
        session.draw()
        return backend.lastFrame?.lines ?? []
    }

    func opened(_ route: Route) -> Session {
        let session = session()
        session.open(route)
        session.attend()
        return session
    }

    func other(_ login: String, editing: Bool = true) -> CasePresence {
        CasePresence(id: Self.household, login: login, isEdited: editing, since: Moment(day: office.moment().day, time: TimeOfDay(iso: "09:42")!))
    }

    let changed = CaseChange(id: Self.household, version: 4, login: "jan")

    @Test("A screen on a case is told to others, editing when it is a form; closed, it is told again")
    func published() {
        let session = opened(.household(Self.household))
        #expect(office.published == [[Self.household: false]])
        session.take([.function(4)])
        #expect(office.published.last == [Self.household: true])
        session.take([.escape])
        #expect(office.published.last == [Self.household: false])
        session.take([.escape])
        #expect(office.published.last == [:])
        let count = office.published.count
        session.take([.down, .up])
        #expect(office.published.count == count)
    }

    @Test("Who else has the case open stands at the foot, editors first, each once; other cases are not named")
    func elsewhere() {
        office.elsewhere = [other("jan"), other("ola", editing: false), other("jan", editing: false)]
        var stranger = other("obcy")
        stranger.id = CaseID(rawValue: String(repeating: "c", count: 32))
        office.elsewhere.append(stranger)
        let session = opened(.householdForm(.edit(Self.household)))
        #expect(screen(session)[21] == "Otwarte także: jan (edycja od 09:42), ola (odczyt od 09:42)")
        office.elsewhere = []
        session.hear(News(presence: true))
        #expect(screen(session)[21] == "")
    }

    @Test("What somebody saved stands under the form until it is looked at; nothing typed is lost and the cursor stays in its place")
    func told() {
        let session = opened(.householdForm(.edit(Self.household)))
        session.take("Kow".map { .character($0) })
        let cursor = backend.lastFrame?.cursor
        _ = screen(session)
        let before = backend.lastFrame
        office.changed = [changed]
        office.hasNews = true
        session.lookForNews()
        let lines = screen(session)
        #expect(lines[21] == "! Sprawę zmienił(a) jan o 10:00 – F5 pokaże nową wersję")
        #expect(backend.lastFrame?.cursor == before?.cursor && cursor != before?.cursor)
        #expect(Array(lines.prefix(21)) == Array(before!.lines.prefix(21)))
        session.take("al".map { .character($0) })
        #expect(screen(session)[2].contains("Kowal") && screen(session)[21].hasPrefix("! Sprawę"))
        // Looking compares both versions; going back, the line is still there and what was typed too.
        office.conflicts = [Conflict(id: Self.household, seen: 3, current: Versioned(version: 4, state: .household(Self.file().household.state)), login: "jan")]
        session.take([.function(5)])
        #expect(screen(session)[1].contains("Dwie wersje"))
        session.take([.escape])
        #expect(screen(session)[2].contains("Kowal") && screen(session)[21].hasPrefix("! Sprawę"))
    }

    @Test("A form in which nothing was typed opens anew on F5; without a change F5 says that there is none")
    func clean() {
        let session = opened(.householdForm(.edit(Self.household)))
        session.take([.function(5)])
        #expect(screen(session).joined().contains("nikt tej sprawy nie zmienił"))
        office.changed = [changed]
        office.hasNews = true
        session.lookForNews()
        office.household = Self.file(version: 4, name: "Ewelina")
        session.take([.function(5)])
        #expect(screen(session).joined().contains("Ewelina") && screen(session)[21] == "")
        #expect(office.drafts.isEmpty)
    }

    @Test("A screen that is read shows the new version by itself and says so, until it is opened again")
    func reader() {
        let session = opened(.household(Self.household))
        office.changed = [changed]
        office.household = Self.file(version: 4, name: "Ewelina")
        office.hasNews = true
        session.lookForNews()
        #expect(screen(session)[21] == "! Sprawę zmienił(a) jan o 10:00 – na ekranie jest nowa wersja")
        #expect(screen(session).joined().contains("Ewelina"))
        office.hasNews = true
        session.lookForNews()
        session.take([.down])
        #expect(screen(session)[21].hasPrefix("! Sprawę"))
        session.take([.function(1)])
        session.take([.escape])
        #expect(screen(session)[21] == "")
    }

    @Test("A screen that scrolls knows of the lines under it, also after they come and go: its last row is seen")
    func scrolls() {
        office.household = nil
        let session = session()
        var file = Self.file()
        file.household.state.content.members += (1...30).map { number in
            Member(id: PersonID(rawValue: "\(number)"), familyName: "Nowak", givenNames: "Osoba \(number)", relation: .child)
        }
        office.household = file
        office.elsewhere = [other("jan")]
        session.open(.household(Self.household))
        session.attend()
        session.take([.end])
        let with = screen(session)
        #expect(with[20].hasPrefix("Umowy") && with[21].hasPrefix("Otwarte"))
        office.elsewhere = []
        session.hear(News(presence: true))
        session.take([.home])
        session.take([.end])
        #expect(screen(session)[21].hasPrefix("Umowy"))
    }

    @Test("A draft from before the change is told of it when it opens, without a time")
    func oldDraft() {
        office.changed = [changed]
        let draft = Draft(
            id: CommandID(rawValue: String(repeating: "d", count: 32)), form: "household", subject: Self.household,
            base: [VersionedCase(id: Self.household, version: 3)], fields: [DraftField(key: "member.0.familyName", text: "Kow")],
            focus: "member.0.familyName", cursor: 3, login: "anna", savedOn: "", title: "")
        let session = opened(.draft(draft))
        #expect(screen(session)[21] == "! Sprawę zmienił(a) jan w międzyczasie – F5 pokaże nową wersję")
    }

    @Test("A form under another screen is told when it comes back")
    func covered() {
        let session = opened(.householdForm(.edit(Self.household)))
        session.take([.function(3)])
        office.changed = [changed]
        office.hasNews = true
        session.lookForNews()
        #expect(!screen(session).joined().contains("Sprawę zmienił"))
        session.take([.escape])
        #expect(screen(session)[21].hasPrefix("! Sprawę zmienił(a) jan w międzyczasie"))
    }

    @Test("A form on erased data closes with all above it; its draft goes, typed-ahead keys do nothing, Esc goes on", arguments: [false, true])
    func erased(byDraft: Bool) {
        let session = opened(.household(Self.household))
        session.take([.function(4)])
        session.take("Kow".map { .character($0) } + [.tab])
        #expect(office.drafts.count == 1)
        session.take([.function(3)])
        let id = office.drafts[0].id
        office.erasures = byDraft ? Erasures(cases: [CaseID(rawValue: "other")], drafts: [id]) : Erasures(cases: [Self.household])
        office.hasNews = true
        session.lookForNews()
        #expect(screen(session)[0].contains("Formularz zamknięto"))
        #expect(office.drafts.isEmpty && office.published.last == [Self.household: false])
        let queries = office.queries.count
        session.take("nowak".map { .character($0) } + [.enter, .tab, .function(2)])
        #expect(office.queries.count == queries && office.submitted.isEmpty && office.drafts.isEmpty)
        #expect(screen(session)[0].contains("Formularz zamknięto"))
        session.writeAllDrafts()
        #expect(office.drafts.isEmpty)
        session.take([.escape])
        #expect(screen(session)[0].contains("Gospodarstwo"))
    }

    @Test("An erasure of others leaves a form as it is")
    func erasedElsewhere() {
        let session = opened(.householdForm(.edit(Self.household)))
        office.erasures = Erasures(cases: [CaseID(rawValue: "other")])
        office.hasNews = true
        session.lookForNews()
        #expect(!screen(session)[0].contains("zamknięto"))
    }

    @Test("Where the machine has no watch, a second is a second however fast somebody types")
    func pollsWhileTyping() {
        var now: Int64 = 0
        let session = session { now }
        session.open(.householdForm(.edit(Self.household)))
        session.attend()
        office.elsewhere = [other("jan")]
        now = 999
        session.lookWithoutWatch()
        #expect(screen(session)[21] == "" && session.patience() == 1)
        now = 1000
        session.take([.character("K")])
        session.lookWithoutWatch()
        #expect(screen(session)[21].hasPrefix("Otwarte także: jan"))
        #expect(session.patience() == 1000)
    }

    @Test("After a process has closed its file there is one more look, because its lock may go a moment later")
    func lateLock() {
        let now: Int64 = 500
        let session = session { now }
        session.open(.householdForm(.edit(Self.household)))
        session.attend()
        office.elsewhere = [other("jan")]
        office.living = ["x"]
        session.hear(News(presence: true, ended: ["x"]))
        #expect(session.attention.lookAgain == 600)
        session.lookElsewhere()
        #expect(session.attention.lookAgain == nil)
        office.living = []
        session.hear(News(presence: true, ended: ["x"]))
        #expect(session.attention.lookAgain == nil)
    }
}
