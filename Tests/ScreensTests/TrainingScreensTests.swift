import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Training lists and forms") struct TrainingScreensTests {
    static let groupID = CaseSamples.id("group-1")

    static let rows = Page(
        rows: [
            GroupRow(id: groupID, name: "Stegna 1", moduleTitle: "Podstawy obsługi komputera", trainer: "Maria Bąk",
                participants: 3, capacity: 12, sessionsHeld: 1, sessions: 3, nextSession: CaseSamples.day("2014-03-14"))
        ], total: 1)

    static func list(_ context: ScreenContext = CaseSamples.context()) -> Hand<GroupsScreen> {
        var hand = Hand(GroupsScreen(), context)
        #expect(hand.open() == [.query(.groups(ListRequest()))])
        hand.answer(.groups(rows), to: .groups(ListRequest()))
        return hand
    }

    static func enrolment(_ context: ScreenContext = CaseSamples.context(), capacity: Int = 12) -> Hand<EnrolmentScreen> {
        var hand = Hand(EnrolmentScreen(group: groupID), context)
        #expect(hand.open() == [.query(.group(groupID)), .query(.enrolmentCandidates(group: groupID))])
        hand.answer(.group(CaseSamples.groupFile(CaseSamples.group(capacity: capacity))), to: .group(groupID))
        let people = [
            PersonRow(person: CaseSamples.person("jan"), household: CaseSamples.household.id, name: "Żółkiewski Jan",
                birthDate: CaseSamples.day("1971-02-11"), locality: "Rybina"),
            PersonRow(person: CaseSamples.person("adam"), household: CaseSamples.id("household-4"), name: "Ćwik Adam",
                birthDate: CaseSamples.day("1990-01-01"), locality: "Jantar"),
        ]
        hand.answer(.people(people), to: .enrolmentCandidates(group: groupID))
        return hand
    }

    @Test("The groups on their golden frames", arguments: GoldenCase.allCases)
    func goldenGroups(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.list(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("groups")) == nil)
    }

    @Test("The enrolment on its golden frames", arguments: GoldenCase.allCases)
    func goldenEnrolment(_ at: GoldenCase) {
        #expect(Golden.mismatch(Self.enrolment(CaseSamples.context(at.language)).frame(at.size).golden(), at.name("enrolment")) == nil)
    }

    @Test("The list opens a group and the forms")
    func listKeys() {
        var hand = Self.list()
        #expect(hand.press(.enter) == [.open(.group(Self.groupID))])
        #expect(hand.press(.character("n")) == [.open(.groupForm)])
        #expect(hand.press(.character("m")) == [.open(.moduleForm)])
        var trainer = Self.list(CaseSamples.context(role: .trainer))
        #expect(trainer.press(.character("n")) == [])
    }

    @Test("Enter enrols the person under the cursor on the group's version; the next waits for the next version")
    func enrols() throws {
        var hand = Self.enrolment()
        let submission = try #require(hand.press(.down, .enter).submission)
        let act = Enrol(group: Self.groupID, person: CaseSamples.person("adam"), household: CaseSamples.id("household-4"))
        #expect(submission.command == .enrol(act))
        #expect(submission.base == [VersionedCase(id: Self.groupID, version: 9)])
        #expect(hand.press(.enter) == [])
        let effects = hand.saved(submission, subject: Self.groupID)
        #expect(effects.told?.text == Polish().enrolmentDone("Ćwik Adam"))
        #expect(effects.contains(.query(.group(Self.groupID))))
        hand.answer(.group(CaseSamples.groupFile(version: 10)), to: .group(Self.groupID))
        #expect(hand.press(.enter).submission?.base == [VersionedCase(id: Self.groupID, version: 10)])
    }

    @Test("A full group says so; the list narrows without Polish letters")
    func fullAndNarrow() {
        var full = Self.enrolment(capacity: 3)
        #expect(full.press(.enter) == [])
        #expect(full.message?.text == Polish().groupFullNotice)
        var hand = Self.enrolment()
        hand.press(.character("/"))
        #expect(hand.type("cwik") == [.query(.enrolmentCandidates(group: Self.groupID))])
    }

    @Test("A session is planned with F4 taking the last one a week further")
    func session() throws {
        var hand = Hand(SessionForm(.edit(Self.groupID)))
        #expect(hand.open().contains(.query(.group(Self.groupID))))
        hand.answer(.group(CaseSamples.groupFile()), to: .group(Self.groupID))
        #expect(Golden.mismatch(hand.frame().golden(), "session.pl.80") == nil)
        for _ in 0..<4 { hand.press(.function(4), .enter) }
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .planSession(let act) = submission.command else {
            Issue.record("not a session")
            return
        }
        #expect(act.session.day == CaseSamples.day("2014-03-28") && act.session.startsAt == CaseSamples.time("09:00"))
        #expect(act.session.hours == 3 && act.session.room == "sala 2")
        #expect(submission.base == [VersionedCase(id: Self.groupID, version: 9)])
    }

    @Test("Hours of a session are 1 to 24", arguments: [("0", false), ("1", true), ("24", true), ("25", false)])
    func sessionHours(hours: String, passes: Bool) {
        var hand = Hand(SessionForm(.edit(Self.groupID)))
        _ = hand.open()
        hand.answer(.group(CaseSamples.groupFile()), to: .group(Self.groupID))
        for text in ["28.3", "900", hours] {
            hand.type(text)
            hand.press(.enter)
        }
        #expect((hand.press(.function(2)).submission != nil) == passes)
    }

    @Test("A group is formed for the module chosen by its first letters")
    func group() throws {
        var hand = Hand(GroupForm(.new))
        #expect(hand.open().contains(.query(.modules)))
        let modules = [
            ModuleRow(id: CaseSamples.id("module-1"), title: "Podstawy obsługi komputera", hours: 12),
            ModuleRow(id: CaseSamples.id("module-2"), title: "Internet na co dzień", hours: 8),
        ]
        hand.answer(.modules(modules), to: .modules)
        #expect(Golden.mismatch(hand.frame().golden(), "group-form.pl.80") == nil)
        for text in ["i", "Stegna 2", "12", "Maria Bąk"] {
            hand.type(text)
            hand.press(.enter)
        }
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .formGroup(let act) = submission.command else {
            Issue.record("not a group")
            return
        }
        #expect(act.module == CaseSamples.id("module-2") && act.name == "Stegna 2" && act.capacity == 12 && act.trainer == "Maria Bąk")
        #expect(hand.saved(submission, subject: act.group).last == .replace(.group(act.group)))
    }

    @Test("A group's places are 1 to 1000; without modules the form says what comes first")
    func groupFaults() {
        var hand = Hand(GroupForm(.new))
        _ = hand.open()
        hand.answer(.modules([]), to: .modules)
        #expect(hand.message?.text == Polish().groupFormNoModules)
        hand.answer(.modules([ModuleRow(id: CaseSamples.id("module-1"), title: "Podstawy", hours: 12)]), to: .modules)
        hand.press(.down)
        hand.type("A")
        hand.press(.enter)
        hand.type("0")
        hand.press(.enter)
        #expect(hand.message?.text.contains(Polish().numberOutside(1, 1000)) == true)
    }

    @Test("A module is defined with its title and hours")
    func module() throws {
        var hand = Hand(ModuleForm(.new))
        _ = hand.open()
        hand.type("Internet na co dzień")
        hand.press(.enter)
        hand.type("8")
        let submission = try #require(hand.press(.function(2)).submission)
        guard case .defineModule(let act) = submission.command else {
            Issue.record("not a module")
            return
        }
        #expect(act.title == "Internet na co dzień" && act.hours == 8)
    }
}
