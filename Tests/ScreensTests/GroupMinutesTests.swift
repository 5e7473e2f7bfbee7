import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

/// Today's session of the samples lasts three hours.
@Suite("Minutes on the attendance list") struct GroupMinutesTests {
    private func entry(_ person: String, _ mark: AttendanceMark?, _ minutes: Int? = nil) -> AttendanceEntry {
        AttendanceEntry(person: CaseSamples.person(person), mark: mark, minutes: minutes)
    }

    private func entries(_ hand: inout Hand<GroupScreen>) -> [AttendanceEntry]? {
        guard case .markAttendance(let act) = hand.press(.function(2)).submission?.command else { return nil }
        return act.columns.flatMap(\.entries)
    }

    /// The first came to the first session for an hour and three quarters, and today for five minutes.
    private static func marked() -> TrainingGroup {
        var group = CaseSamples.group()
        group.attendance[GroupScreenTests.today] = [CaseSamples.person("anna"): .present, CaseSamples.person("ewa"): .present]
        group.partMinutes = [
            CaseSamples.id("session-1"): [CaseSamples.person("anna"): 105], GroupScreenTests.today: [CaseSamples.person("anna"): 5],
        ]
        return group
    }

    @Test("Minutes on the golden frames: a number in the cell, hours with minutes", arguments: [GoldenCase.polishSmall, .englishSmall])
    func golden(_ at: GoldenCase) {
        var hand = GroupScreenTests.shown(Self.marked(), CaseSamples.context(at.language))
        hand.press(.left)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("group-minutes")) == nil)
        hand.press(.right, .down, .character("m"), .character("9"))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("group-minutes-asked")) == nil)
    }

    @Test("All present, the second came late: five keys and the number")
    func late() {
        var hand = GroupScreenTests.shown()
        hand.press(.character("a"), .down, .character("m"), .character("9"), .character("0"), .enter)
        #expect(hand.frame().lines.contains { $0.contains("2. Łuczak Ewa") && $0.contains("1:30") && $0.contains("[90]") })
        #expect(entries(&hand) == [entry("anna", .present), entry("ewa", .present, 90), entry("piotr", .present)])
    }

    @Test("From one minute to the session's length; nothing and everything are the whole session", arguments: [
        ("0", nil), ("1", .some(1)), ("179", 179), ("180", -1), ("", -1), ("181", nil), ("090", 90), ("9999", nil),
    ] as [(String, Int?)])
    func bounds(typed: String, minutes: Int?) {
        var hand = GroupScreenTests.shown()
        hand.press(.character("m"))
        hand.type(typed)
        hand.press(.enter)
        guard let minutes else {
            #expect(hand.message?.text.contains(Polish().groupMinutesFault(180)) == true)
            // The number can be corrected at once, and nothing is on the list.
            #expect(hand.press(.escape) == [] && hand.press(.escape) == [.close])
            return
        }
        #expect(entries(&hand) == [entry("anna", .present, minutes < 0 ? nil : minutes)])
    }

    @Test("Minutes are changed by a number and taken away by an empty field; Space goes on to present")
    func corrected() {
        var hand = GroupScreenTests.shown(Self.marked())
        hand.press(.left, .character("m"), .character("6"), .character("0"), .enter)
        #expect(entries(&hand) == [entry("anna", .present, 60)])
        hand = GroupScreenTests.shown(Self.marked())
        hand.press(.left, .character("m"), .delete, .enter)
        #expect(entries(&hand) == [entry("anna", .present)])
        hand = GroupScreenTests.shown(Self.marked())
        hand.press(.left, .character(" "))
        #expect(entries(&hand) == [entry("anna", .present)])
        hand = GroupScreenTests.shown(Self.marked())
        hand.press(.left, .character("m"), .enter)
        #expect(entries(&hand) == nil && hand.message?.text == Polish().groupNothingChanged)
    }

    @Test("Somebody absent, and a session to come, take no minutes and say why")
    func refused() {
        var hand = GroupScreenTests.shown()
        hand.press(.character("n"), .up, .character("m"))
        #expect(hand.message?.text == Polish().groupMinutesNotPresent)
        hand.press(.right, .character("m"))
        #expect(hand.message?.text == Polish().groupSessionInFuture)
        #expect(hand.screen.bindings(hand.context).contains { $0.action == "minutes" && $0.unavailable == Polish().groupSessionInFuture })
    }

    @Test("Minutes go into the draft and come back")
    func draft() throws {
        var hand = GroupScreenTests.shown()
        hand.press(.character("m"), .character("4"), .character("5"))
        let draft = try #require(hand.press(.enter).draft)
        var restored = Hand(GroupScreen(restoring: draft))
        _ = restored.open()
        restored.answer(.group(CaseSamples.groupFile()), to: .group(GroupScreenTests.groupID))
        #expect(entries(&restored) == [entry("anna", .present, 45)])
    }

    @Test("Who was taken off the list while the number was typed gets none, nor does the next one")
    func gone() {
        var hand = GroupScreenTests.shown()
        hand.press(.character("m"), .character("4"))
        var group = CaseSamples.group()
        group.participants.removeFirst()
        hand.answer(.group(CaseSamples.groupFile(group, version: 10)), to: .group(GroupScreenTests.groupID))
        hand.press(.enter)
        #expect(hand.message?.text == Polish().groupMinutesGone)
        #expect(entries(&hand) == nil)
    }

    @Test("Hours on the card: whole ones as a number, others with their minutes")
    func card() {
        #expect(Polish().cardHours(360, of: 12) == "6\u{A0}z\u{A0}12\u{A0}godzin")
        #expect(Polish().cardHours(365, of: 12) == "6:05\u{A0}z\u{A0}12\u{A0}godzin")
        #expect(English().cardHours(59, of: 1) == "0:59\u{A0}of\u{A0}1\u{A0}hour")
        #expect(English().hoursAndMinutes(0) == "0")
    }
}
