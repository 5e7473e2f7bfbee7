import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Desk, finder, drafts, places and help") struct DeskScreenTests {
    static let counts = DeskCounts(
        applications: [.received: 12, .formallyCorrect: 5, .basicList: 30, .reserveList: 4], places: 32, households: 1200,
        loans: [.draft: 3, .signed: 2, .inForce: 25], openFailures: 1, unitsInStock: 40, groups: 2, sessionsToday: 1, drafts: 1, incomplete: 3, overdue: 2)

    static func desk(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<DeskScreen> {
        var hand = Hand(DeskScreen(), context)
        #expect(hand.open() == [.query(.desk), .query(.drafts)])
        hand.answer(.desk(counts), to: .desk)
        hand.answer(.drafts([ApplicationSamples.draft]), to: .drafts)
        return hand
    }

    @Test("The desk on its golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.desk(ApplicationSamples.context(at.language))
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("desk")) == nil)
    }

    @Test("Enter opens the queue under the cursor, a digit the queue of its number", arguments: [
        (Key.enter, Route.applications(.received)), (.character("2"), .applications(.formallyCorrect)),
        (.character("5"), .loans(.draft)), (.character("8"), .openFailures), (.character("9"), .groupsToday),
    ])
    func queues(key: Key, route: Route) {
        var hand = Self.desk()
        #expect(hand.press(key) == [.open(route)])
    }

    @Test("A letter opens its screen", arguments: [
        (Character("n"), Route.applicationForm(.new)), ("w", .applications(nil)), ("g", .households), ("u", .loans(nil)),
        ("k", .loanCandidates), ("s", .equipment(nil)), ("t", .groups), ("m", .places), ("d", .drafts), ("f", .finder),
    ])
    func jumps(key: Character, route: Route) {
        var hand = Self.desk()
        #expect(hand.press(.character(key)) == [.open(route)])
    }

    @Test("The draft stands at the end of the desk and opens on Enter")
    func draft() {
        var hand = Self.desk()
        #expect(hand.press(.end, .enter) == [.open(.draft(ApplicationSamples.draft))])
    }

    @Test("Only the coordinator changes the places; the key says so to others")
    func placesForCoordinator() {
        var hand = Self.desk(ApplicationSamples.context(role: .clerk))
        #expect(hand.press(.character("m")) == [])
        #expect(hand.message == Message(.warning, "To może zrobić tylko koordynator."))
    }

    @Test("News and returning ask for the counts again; the cursor stays on its row")
    func news() {
        var hand = Self.desk()
        hand.press(.down, .down)
        #expect(hand.screen.handle(.news, hand.context) == [.query(.desk), .query(.drafts)])
        hand.answer(.desk(DeskCounts()), to: .desk)
        #expect(hand.press(.enter) == [.open(.applications(.basicList))])
    }

    @Test("The queues bear the moment at which they were counted: time that passes writes nothing to an idle screen")
    func countedAt() {
        let hand = Self.desk()
        var tomorrow = hand.context
        tomorrow.moment.day = hand.context.moment.day.adding(days: 1)
        var later = Hand(hand.screen, tomorrow)
        #expect(later.frame(.standard).golden() == hand.frame(.standard).golden())
        later.answer(.desk(Self.counts), to: .desk)
        #expect(later.frame(.standard).golden() != hand.frame(.standard).golden())
    }

    // Drafts.

    @Test("The drafts on their golden frames", arguments: GoldenCase.allCases)
    func goldenDrafts(_ at: GoldenCase) {
        var hand = Hand(DraftsScreen(), ApplicationSamples.context(at.language))
        _ = hand.open()
        hand.answer(.drafts([ApplicationSamples.draft]), to: .drafts)
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("drafts")) == nil)
    }

    @Test("Deleting a draft asks with no as the default, then drops it")
    func dropDraft() throws {
        var hand = Hand(DraftsScreen(), ApplicationSamples.context())
        _ = hand.open()
        hand.answer(.drafts([ApplicationSamples.draft]), to: .drafts)
        let question = try #require(hand.press(.delete).question)
        #expect(question.choices[question.safe].id == "no")
        #expect(hand.screen.handle(.answered("no", tag: "drop"), hand.context) == [])
        #expect(hand.screen.handle(.answered("yes", tag: "drop"), hand.context).contains(.dropDraft(ApplicationSamples.draft.id)))
        #expect(hand.press(.enter) == [.open(.draft(ApplicationSamples.draft))])
    }

    // Places.

    @Test("ST-2: places are raised with a reason, never to fewer than now")
    func places() throws {
        var hand = Hand(PlacesForm(), ApplicationSamples.context())
        #expect(hand.open() == [.query(.project)])
        let project = Project(id: CaseSamples.id("project"), programme: "test", places: 32)
        hand.answer(.project(Versioned(version: 7, state: project)), to: .project)
        #expect(Golden.mismatch(hand.frame().golden(), "places.pl.80") == nil)
        hand.type("32")
        hand.press(.enter)
        hand.type("aneks nr 2")
        #expect(hand.press(.function(2)).submission == nil)
        hand.press(.control("u"))
        hand.type("33")
        let submission = try #require(hand.press(.function(2)).submission)
        #expect(submission.command == .raisePlaces(RaisePlaces(project: project.id, places: 33, reason: "aneks nr 2")))
        #expect(submission.base == [VersionedCase(id: project.id, version: 7)])
        #expect(hand.saved(submission, subject: project.id).contains(.close))
    }

    // Help and surroundings.

    @Test("In a read-only office F1 says why once, first of all, and of each key only that it is so")
    func readOnlyHelp() {
        let reason = "Linia 12 pliku journal-000001.jsonl jest uszkodzona."
        let context = ApplicationSamples.context(readOnly: reason)
        for screen in [DeskScreen(), ApplicationsScreen(status: nil)] as [any Screen] {
            let lines = HelpText.lines(screen, context)
            #expect(lines.first == reason)
            #expect(lines.count { $0.contains(reason) } == 1)
            #expect(lines.contains { $0.contains("biuro tylko do odczytu") })
        }
        #expect(!HelpText.lines(DeskScreen(), ApplicationSamples.context()).contains { $0.contains("biuro tylko do odczytu") })
    }

    @Test("F1 lists every key with its help and the reason why not now; F1 in the help does nothing")
    func help() throws {
        let hand = Self.desk(ApplicationSamples.context(role: .clerk))
        let effects = try #require(GlobalKeys.effects(.function(1), over: hand.screen, hand.context))
        guard case .open(.help(let title, let lines))? = effects.first else {
            Issue.record("no help")
            return
        }
        #expect(title == "Pulpit")
        let text = lines.joined(separator: "\n")
        #expect(text.contains("F5, n – Otwiera pusty formularz wniosku."))
        #expect(text.contains("(Teraz niedostępne. To może zrobić tylko koordynator.)"))
        let screen = HelpScreen(of: title, lines: lines)
        #expect(GlobalKeys.effects(.function(1), over: screen, hand.context) == [])
        let shown = Hand(screen, hand.context)
        #expect(Golden.mismatch(shown.frame().golden(), "help-desk.pl.80") == nil)
    }

    @Test("F3 and Ctrl-F open the finder from anywhere; Esc and F10 belong to the screen")
    func globalKeys() {
        let hand = Self.desk()
        for key in [Key.function(3), .control("f")] {
            #expect(GlobalKeys.effects(key, over: hand.screen, hand.context) == [.open(.finder)])
        }
        #expect(GlobalKeys.effects(.control("l"), over: hand.screen, hand.context) == [.repaint])
        #expect(GlobalKeys.effects(.control("z"), over: hand.screen, hand.context) == [.suspend])
        #expect(GlobalKeys.effects(.escape, over: hand.screen, hand.context) == nil)
        #expect(GlobalKeys.effects(.function(10), over: hand.screen, hand.context) == nil)
    }

    @Test("Below 80 by 24 only a notice with the size that is needed", arguments: [Size(width: 79, height: 24), Size(width: 80, height: 23)])
    func tooSmall(_ size: Size) {
        let lines = Self.desk().frame(size).lines.joined(separator: "\n")
        #expect(lines.contains("Potrzeba 80 × 24."))
        #expect(!lines.contains("Kolejki"))
    }

    @Test("A told line goes before the screen's own; a question's safe choice is the default button")
    func toldAndDialog() {
        let hand = Self.desk()
        let told = Chrome.frame(of: hand.screen, size: .standard, told: Message(.done, "Zapisano."), hand.context)
        #expect(told.lines[22] == "Zapisano.")
        let question = Question(
            tag: "t", title: "Tytuł", lines: ["Treść"], choices: [.init(id: "a", label: "Tak"), .init(id: "b", label: "Nie")], safe: 1)
        var dialog = Chrome.dialog(question)
        let taken = dialog.handle(.enter)
        #expect(taken == .chosen("b"))
        let typed = dialog.handle(.character("t"))
        #expect(typed == .chosen("a"))
    }
}

@Suite("Screen stack") struct ScreenStackTests {
    @Test("The last screen stays; answers find their screen while it is open and nobody after")
    func doors() {
        let context = ApplicationSamples.context()
        var stack = ScreenStack(DeskScreen())
        let desk = stack.top.token
        let isLastGone = stack.pop()
        #expect(!isLastGone)
        let finder = stack.push(FinderScreen())
        #expect(stack.top.token == finder)
        let asked = stack.handle(.news, by: desk, context)
        #expect(asked == [.query(.desk), .query(.drafts)])
        let list = stack.replace(with: ApplicationsScreen())
        let late = stack.handle(.news, by: finder, context)
        #expect(late == nil)
        let begun = stack.begin(list, context, identifiers: CaseSamples.identifiers)
        #expect(begun == [.query(.applications(ListRequest(), status: nil))])
        stack.reset()
        #expect(stack.entries.count == 1 && stack.top.token == desk)
    }
}
