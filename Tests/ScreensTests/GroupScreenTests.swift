import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Attendance sheet") struct GroupScreenTests {
    static let groupID = CaseSamples.id("group-1")
    static let today = CaseSamples.id("session-2")

    static func shown(
        _ group: TrainingGroup = CaseSamples.group(), _ context: ScreenContext = CaseSamples.context()
    ) -> Hand<GroupScreen> {
        var hand = Hand(GroupScreen(id: groupID), context)
        #expect(hand.open() == [.query(.group(groupID))])
        hand.answer(.group(CaseSamples.groupFile(group)), to: .group(groupID))
        return hand
    }

    static func entry(_ person: String, _ mark: AttendanceMark?) -> AttendanceEntry {
        AttendanceEntry(person: CaseSamples.person(person), mark: mark)
    }

    @Test("The sheet on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.shown(CaseSamples.group(), CaseSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("group")) == nil)
    }

    @Test("A long name is whole where the sessions leave room for it, else cut before the hours", arguments: [(3, 80, true), (7, 80, false), (7, 132, true)])
    func longNames(sessions: Int, width: Int, isWhole: Bool) throws {
        let name = "Brzęczyszczykiewicz-Wąsik Anna"
        var group = CaseSamples.group()
        group.sessions = (1...sessions).map { CaseSamples.session($0, "2014-03-0\($0)") }
        var file = CaseSamples.groupFile(group)
        file.people[0].name = name
        var hand = Hand(GroupScreen(id: Self.groupID))
        _ = hand.open()
        hand.answer(.group(file), to: .group(Self.groupID))
        let lines = hand.frame(Size(width: width, height: 24)).lines
        let line = try #require(lines.first { $0.contains("1. Brz") })
        #expect(line.contains("1. \(name) 3 ") == isWhole && line.contains("… 3 ") != isWhole, "\(line)")
        #expect(lines.contains { $0.contains("0\(sessions).03") } == (sessions == 3 || width == 132), "no session gives way to a name")
    }

    @Test("The cursor begins on the first session with people not marked; Space goes through the marks")
    func cycles() throws {
        var hand = Self.shown()
        for mark in [AttendanceMark.present, .absent, .excused] {
            hand.press(.character(" "))
            let submission = try #require(hand.press(.function(2)).submission)
            #expect(submission.command == .markAttendance(
                MarkAttendance(group: Self.groupID, session: Self.today, entries: [Self.entry("anna", mark)])))
            _ = hand.screen.handle(.submitted(.refused(Refusal([.init(.sessionInFuture)])), submission), hand.context)
        }
        hand.press(.character(" "))
        #expect(hand.press(.function(2)).submission == nil)
        #expect(hand.message?.text == Polish().groupNothingChanged)
    }

    @Test("All present, one exception: under fifteen keys for a whole session, saved in the order of the list")
    func allPresent() throws {
        var hand = Self.shown()
        hand.press(.character("a"), .down, .character("n"))
        let submission = try #require(hand.press(.function(2)).submission)
        let entries = [Self.entry("anna", .present), Self.entry("ewa", .absent), Self.entry("piotr", .present)]
        #expect(submission.command == .markAttendance(
            MarkAttendance(group: Self.groupID, session: Self.today, entries: entries)))
        #expect(submission.base == [VersionedCase(id: Self.groupID, version: 9)])
    }

    @Test("All present leaves exceptions marked before as they are")
    func allKeepsExceptions() throws {
        var hand = Self.shown()
        hand.press(.character("n"), .character("a"))
        let submission = try #require(hand.press(.function(2)).submission)
        let entries = [Self.entry("anna", .absent), Self.entry("ewa", .present), Self.entry("piotr", .present)]
        #expect(submission.command == .markAttendance(
            MarkAttendance(group: Self.groupID, session: Self.today, entries: entries)))
    }

    @Test("All changed columns go out with one key as one saving, in the order of their dates")
    func twoColumns() throws {
        var hand = Self.shown()
        hand.press(.character("a"), .left, .delete)
        let submission = try #require(hand.press(.function(2)).submission)
        let marks = ["anna", "ewa", "piotr"].map { Self.entry($0, .present) }
        #expect(submission.command == .markAttendance(MarkAttendance(group: Self.groupID, columns: [
            AttendanceColumn(session: CaseSamples.id("session-1"), entries: [Self.entry("anna", nil)]),
            AttendanceColumn(session: Self.today, entries: marks),
        ])))
        #expect(submission.base == [VersionedCase(id: Self.groupID, version: 9)])
        let effects = hand.saved(submission, subject: Self.groupID)
        #expect(effects.told?.text == Polish().groupSaved)
        #expect(effects.contains { if case .dropDraft = $0 { true } else { false } })
        #expect(effects.contains(.query(.group(Self.groupID))))
    }

    @Test("After a failure of the disk the same saving keeps its name; a conflict keeps the marks on the new version")
    func sentAgain() throws {
        var hand = Self.shown()
        hand.press(.character("a"))
        let first = try #require(hand.press(.function(2)).submission)
        #expect(hand.screen.handle(.failed("dysk pełny"), hand.context) == [])
        #expect(hand.press(.function(2)).submission == first)
        let effects = hand.screen.handle(.submitted(.conflict([]), first), hand.context)
        #expect(effects == [.tell(Message(.warning, Polish().groupChangedMeanwhile)), .query(.group(Self.groupID))])
        hand.answer(.group(CaseSamples.groupFile(CaseSamples.group(), version: 10)), to: .group(Self.groupID))
        let again = try #require(hand.press(.function(2)).submission)
        #expect(again.command == first.command && again.id != first.id && again.base.first?.version == 10)
    }

    @Test("Where nothing can be saved no mark is entered and no draft is written; it says why")
    func readOnly() {
        var hand = Self.shown(CaseSamples.group(), CaseSamples.context(readOnly: "tylko do odczytu"))
        for key in [Key.character(" "), .character("n"), .character("a"), .left, .delete] {
            #expect(hand.press(key) == [], "\(key)")
            if key != .left { #expect(hand.message == Message(.warning, "tylko do odczytu"), "\(key)") }
        }
        #expect(hand.press(.escape) == [.close])
    }

    @Test("A session to come takes no mark, and says why; today's does")
    func future() {
        var hand = Self.shown()
        hand.press(.right, .character(" "))
        #expect(hand.message?.text == Polish().groupSessionInFuture)
        hand.press(.character("a"))
        #expect(hand.message?.text == Polish().groupSessionInFuture)
        #expect(hand.press(.function(2)).submission == nil)
    }

    @Test("Hours follow the marks on the screen; people not marked are counted")
    func hours() {
        var hand = Self.shown()
        #expect(hand.frame().lines.contains { $0.contains("1. Żółkiewska Anna") && $0.contains(" 3 ") })
        #expect(hand.frame().lines.joined().contains(Polish().groupUnmarked(3)))
        hand.press(.character("a"))
        #expect(hand.frame().lines.contains { $0.contains("1. Żółkiewska Anna") && $0.contains(" 6 ") })
        #expect(hand.frame().lines.joined().contains(Polish().groupUnmarked(0)))
    }

    @Test("News keeps marks that are not saved; what the other saved shows")
    func newsKeepsMarks() throws {
        var hand = Self.shown()
        hand.press(.character("u"))
        #expect(hand.screen.handle(.news, hand.context) == [.query(.group(Self.groupID))])
        var group = CaseSamples.group()
        group.attendance[Self.today] = [CaseSamples.person("piotr"): .present]
        hand.answer(.group(CaseSamples.groupFile(group, version: 10)), to: .group(Self.groupID))
        let submission = try #require(hand.press(.function(2)).submission)
        #expect(submission.command == .markAttendance(
            MarkAttendance(group: Self.groupID, session: Self.today, entries: [Self.entry("anna", .excused)])))
        #expect(submission.base == [VersionedCase(id: Self.groupID, version: 10)])
    }

    @Test("Each mark goes into a draft, which opens again with its marks")
    func draft() throws {
        var hand = Self.shown()
        let draft = try #require(hand.press(.character("n")).draft)
        #expect(draft.form == "attendance" && draft.subject == Self.groupID && draft.fields.count == 1)
        var restored = Hand(GroupScreen(restoring: draft))
        _ = restored.open()
        restored.answer(.group(CaseSamples.groupFile()), to: .group(Self.groupID))
        let submission = try #require(restored.press(.function(2)).submission)
        #expect(submission.command == .markAttendance(
            MarkAttendance(group: Self.groupID, session: Self.today, entries: [Self.entry("anna", .absent)])))
    }

    @Test("Leaving with marks asks; without, it closes")
    func leaving() throws {
        var hand = Self.shown()
        #expect(hand.press(.escape) == [.close])
        hand.press(.character("n"))
        let question = try #require(hand.press(.escape).question)
        #expect(question.choices[question.safe].id == "stay")
        #expect(hand.screen.handle(.answered("stay", tag: "leave"), hand.context) == [])
        let kept = hand.screen.handle(.answered("keep", tag: "leave"), hand.context)
        #expect(kept.draft != nil && kept.last == .close)
        #expect(hand.screen.handle(.answered("drop", tag: "leave"), hand.context).last == .close)
    }

    @Test("Enrolment, planning and the card open; a full group and a trainer are told why not")
    func opens() {
        var hand = Self.shown()
        #expect(hand.press(.character("z")) == [.open(.enrolment(group: Self.groupID))])
        #expect(hand.press(.character("p")) == [.open(.sessionForm(group: Self.groupID))])
        #expect(hand.press(.character("k")) == [.open(.card(CaseSamples.person("anna")))])
        #expect(hand.press(.down, .enter) == [.open(.card(CaseSamples.person("ewa")))])
        #expect(Self.shown(CaseSamples.group(capacity: 3)).binding("enrol")?.unavailable == Polish().groupFullNotice)
        let trainer = Self.shown(CaseSamples.group(), CaseSamples.context(role: .trainer))
        #expect(trainer.binding("enrol")?.unavailable != nil && trainer.binding("save")?.unavailable == nil)
    }

    @Test("A removal needs a reason and a yes")
    func removal() throws {
        var hand = Self.shown()
        hand.press(.down, .character("w"))
        #expect(hand.press(.enter).question == nil)
        hand.type("rezygnacja")
        let question = try #require(hand.press(.enter).question)
        #expect(question.lines.joined().contains("Łuczak Ewa"))
        let submission = try #require(hand.screen.handle(.answered("yes", tag: "remove"), hand.context).submission)
        let act = RemoveParticipant(group: Self.groupID, person: CaseSamples.person("ewa"), reason: "rezygnacja")
        #expect(submission.command == .removeParticipant(act))
        #expect(hand.saved(submission, subject: Self.groupID).told?.text == Polish().groupRemoved)
    }

    @Test("A group without people or sessions says what to do first")
    func empty() {
        var group = CaseSamples.group()
        group.participants = []
        group.sessions = []
        group.attendance = [:]
        let lines = Self.shown(group).frame().lines.joined()
        #expect(lines.contains(Polish().groupNoPeople) && lines.contains(Polish().groupNoSessions))
    }

    @Test("Without a session the cursor stands on the marked person, who is the one taken off the list")
    func markedWithoutSessions() throws {
        var group = CaseSamples.group()
        group.sessions = []
        group.attendance = [:]
        var hand = Self.shown(group)
        hand.press(.down)
        let frame = hand.frame()
        let marked = try #require(frame.lines.firstIndex { $0.hasPrefix(">") })
        #expect(frame.cursor == Point(x: 0, y: marked) && frame.lines[marked].contains("Łuczak Ewa"))
        hand.press(.character("w"))
        #expect(hand.screen.bindings(hand.context).map(\.action) == ["accept", "cancel"])
        hand.type("rezygnacja")
        #expect(hand.press(.enter).question?.lines.joined().contains("Łuczak Ewa") == true)
    }
}
