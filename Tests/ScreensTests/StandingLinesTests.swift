import Casework
import Localization
import Rules
import Screens
import Terminal
import TestSupport
import Testing

/// What stands under a screen while others work on the same case.
@Suite("Other clerks on the screen") struct StandingLinesTests {
    private static func context(_ language: Language = .polish, change: Bool = true, others: Bool = true) -> ScreenContext {
        var context = CaseSamples.context(language)
        context.elsewhere = others ? [
            CasePresence(
                id: CaseSamples.household.id, login: "anowak", isEdited: true, since: Moment(day: CaseSamples.day("2014-03-14"), time: CaseSamples.time("09:42"))),
            CasePresence(
                id: CaseSamples.household.id, login: "audyt", isEdited: false, since: Moment(day: CaseSamples.day("2014-03-13"), time: CaseSamples.time("15:05"))),
        ] : []
        context.change = change ? CaseChange(id: CaseSamples.household.id, version: 3, login: "jkowal", time: CaseSamples.time("10:12")) : nil
        return context
    }

    @Test("A form that somebody has overtaken, on its golden frames", arguments: GoldenCase.allCases)
    func form(_ at: GoldenCase) {
        var hand = HouseholdFormTests.edited(Self.context(at.language))
        hand.type("Żółk")
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("standing-form")) == nil)
    }

    @Test("An application whose panel fills the screen gives way, on its golden frames", arguments: GoldenCase.allCases)
    func application(_ at: GoldenCase) {
        var context = ApplicationSamples.context(at.language)
        (context.elsewhere, context.change) = (Self.context().elsewhere, Self.context().change)
        let hand = ApplicationFormTests.family(amount: "2280,01", context)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("standing-application")) == nil)
    }

    @Test("A card that others have open, on its golden frames", arguments: GoldenCase.allCases)
    func card(_ at: GoldenCase) {
        let hand = CardScreenTests.shown(CaseSamples.card, Self.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("standing-card")) == nil)
    }

    @Test("The notice in the place of a form whose data were erased, on its golden frames", arguments: GoldenCase.allCases)
    func erased(_ at: GoldenCase) {
        let context = CaseSamples.context(at.language)
        let hand = Hand(NoticeScreen(context.texts.erasedTitle, lines: context.texts.erasedLines), context)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("erased-notice")) == nil)
    }

    @Test("Nobody else and no change: not a line; a small terminal keeps its plain notice")
    func nothing() {
        let none = Self.context(change: false, others: false)
        #expect(Chrome.standingLines(HouseholdFormTests.edited(none).screen, none).isEmpty)
        let both = Self.context()
        let small = Chrome.frame(of: HouseholdFormTests.edited(both).screen, size: Size(width: 60, height: 20), both)
        #expect(!small.lines.joined().contains("anowak"))
        #expect(Chrome.size(Size(width: 60, height: 20), standing: 2) == Size(width: 60, height: 20))
        #expect(Chrome.size(.standard, standing: 2) == Size(width: 80, height: 22))
    }

    @Test("F5 stands on the key bar only where there is something to show, and says so otherwise")
    func key() {
        var changed = HouseholdFormTests.edited(Self.context())
        #expect(changed.binding("newer")?.label == Polish().showNewVersion.label)
        changed.type("Ż")
        #expect(changed.press(.function(5)) == [.query(.conflicts([VersionedCase(id: CaseSamples.household.id, version: 2)]))])
        #expect(changed.press(.control("r")) == [.query(.conflicts([VersionedCase(id: CaseSamples.household.id, version: 2)]))])
        var same = HouseholdFormTests.edited(Self.context(change: false))
        #expect(same.binding("newer")?.label == "" && same.binding("newer")?.unavailable != nil)
        #expect(same.press(.function(5)) == [])
        #expect(same.message?.text == Polish().caseNotChanged)
    }

    @Test("A long list of others is cut at the edge and never wraps")
    func manyOthers() {
        var context = Self.context(change: false)
        context.elsewhere = (1...9).map { number in
            CasePresence(
                id: CaseSamples.household.id, login: "uzytkownik\(number)", isEdited: false,
                since: Moment(day: CaseSamples.day("2014-03-14"), time: CaseSamples.time("09:42")))
        }
        let lines = HouseholdFormTests.edited(context).frame().lines
        #expect(lines[21].hasPrefix("Otwarte także: uzytkownik1") && lines[21].count <= 80)
        #expect(lines[20] == "")
    }
}
