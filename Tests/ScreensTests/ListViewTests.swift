import Casework
import Localization
import Screens
import Terminal
import TestSupport
import Testing

@Suite("Kept views on lists and in the jump line") struct ListViewTests {
    static let received = ListView(.applications, status: "received", narrow: "zolk", order: ListOrder(.day, descending: true))
    static let kept = [
        KeptView(id: ViewID(rawValue: "a"), number: 1, name: "Nowe ze Stegny", view: received),
        KeptView(id: ViewID(rawValue: "b"), number: 2, name: "Moje gospodarstwa", view: ListView(.households, narrow: "jantar")),
        KeptView(id: ViewID(rawValue: "c"), number: 4, name: "Rezerwa", view: ListView(.applications, status: "reserve_list")),
    ]

    static func list(_ context: ScreenContext = ApplicationSamples.context()) -> Hand<ApplicationsScreen> { ListSortingTests.list(context) }

    /// With the choice of views open.
    static func choice(_ context: ScreenContext = ApplicationSamples.context(), narrowed: String = "") -> Hand<ApplicationsScreen> {
        var hand = list(context)
        if !narrowed.isEmpty {
            hand.press(.character("/"))
            hand.type(narrowed)
            hand.press(.enter)
        }
        #expect(hand.press(.character("v")) == [.query(.views)])
        hand.answer(.views(KeptViews(views: kept)), to: .views)
        return hand
    }

    static func query(_ view: ListView) -> Query {
        .applications(ListRequest(narrow: view.narrow, order: view.order), status: view.status.flatMap(ApplicationStatus.init(rawValue:)))
    }

    @Test("The kept views of the list on their golden frames", arguments: GoldenCase.allCases)
    func golden(_ at: GoldenCase) {
        let hand = Self.choice(ApplicationSamples.context(at.language), narrowed: "steg")
        #expect(Golden.mismatch(hand.frame(at.size).golden(), at.name("views")) == nil)
    }

    @Test("The name's line and the jump line on their golden frames", arguments: [GoldenCase.polishSmall, .englishSmall])
    func goldenLines(_ at: GoldenCase) {
        var naming = Self.choice(ApplicationSamples.context(at.language), narrowed: "steg")
        naming.press(.character("+"))
        #expect(Golden.mismatch(naming.frame(at.size).golden(), at.name("view-name")) == nil)
        var jump = JumpScreenTests.line(ApplicationSamples.context(at.language))
        jump.answer(.views(KeptViews(views: Self.kept)), to: .views)
        #expect(Golden.mismatch(jump.frame(at.size).golden(), at.name("jump-views")) == nil)
    }

    @Test("Two keys keep what is seen under the name that is proposed; a typed name replaces it")
    func keep() {
        var hand = Self.list()
        hand.press(.function(6))
        hand.press(.character("/"))
        hand.type(" steg ")
        hand.press(.enter)
        hand.press(.character("o"), .character("2"))
        hand.press(.character("v"))
        hand.answer(.views(KeptViews()), to: .views)
        let view = ListView(.applications, status: "received", narrow: "steg", order: ListOrder(.name))
        hand.press(.character("+"))
        #expect(hand.press(.enter) == [.keepView(view, name: "wpłynął · steg")])
        hand.type("Ze Stegny ")
        #expect(hand.screen.takesText)
        #expect(hand.press(.enter) == [.keepView(view, name: "Ze Stegny")])
        let kept = KeptView(id: ViewID(rawValue: "x"), number: 3, name: "Ze Stegny", view: view)
        #expect(hand.screen.handle(.viewKept(kept), hand.context) == [])
        #expect(hand.message == Message(.done, Polish().viewKept(3, "Ze Stegny")))
        #expect(!hand.screen.takesText && hand.press(.enter) == [.open(.application(ApplicationSamples.rows[0].id))])
    }

    @Test("An empty name is asked for again; Esc keeps nothing; a failure is said and the name stays")
    func notKept() {
        var hand = Self.choice(narrowed: "steg")
        hand.press(.character("+"), .delete)
        #expect(hand.press(.enter) == [])
        #expect(hand.message == Message(.warning, Polish().viewNameMissing))
        hand.type("x")
        #expect(hand.press(.enter).count == 1)
        #expect(hand.screen.handle(.failed("the disk is full"), hand.context) == [])
        #expect(hand.message == Message(.error, "the disk is full"))
        #expect(hand.press(.enter).count == 1)
        #expect(hand.press(.escape) == [] && !hand.screen.takesText)
    }

    @Test("A whole list has nothing to keep, and says so")
    func nothing() {
        var hand = Self.choice()
        #expect(hand.press(.character("+")) == [])
        #expect(hand.message == Message(.warning, Polish().viewNothingToKeep))
        #expect(!hand.screen.takesText)
    }

    @Test("A number shows the view in place, with its status, text and order; those of other lists are not offered; Esc leads to the whole list")
    func choose() {
        var hand = Self.choice()
        #expect(hand.press(.character("2")) == [] && hand.press(.character("9")) == [])
        #expect(hand.press(.character("1")) == [.query(Self.query(Self.received))])
        hand.answer(.applications(Page(rows: ApplicationSamples.rows, total: 2)), to: Self.query(Self.received))
        let heading = hand.frame().lines[1]
        #expect(heading.contains("Tylko: wpłynął") && heading.contains("zawężono: zolk") && heading.contains("Złożono, malejąco"), "\(heading)")
        #expect(hand.press(.escape) == [.query(.applications(ListRequest(order: ListOrder(.day, descending: true)), status: .received))])
        #expect(hand.press(.escape) == [.close])
        var other = Self.choice()
        #expect(other.press(.down, .enter) == [.query(Self.query(Self.kept[2].view))])
    }

    @Test("Del asks once and takes the view away")
    func drop() throws {
        for key in [Key.delete, .character("x")] {
            var hand = Self.choice()
            hand.press(.down)
            let question = try #require(hand.press(key).question)
            #expect(question.lines.joined().contains("Rezerwa") && question.choices[question.safe].id == "no")
            #expect(hand.screen.handle(.answered("no", tag: question.tag), hand.context) == [])
            #expect(hand.screen.handle(.answered("yes", tag: question.tag), hand.context) == [.dropView(ViewID(rawValue: "c"))])
            #expect(hand.screen.handle(.viewDropped(ViewID(rawValue: "c")), hand.context) == [])
            #expect(hand.message == Message(.done, Polish().viewDropped("Rezerwa")))
        }
        var hand = Self.choice(narrowed: "x")
        hand.press(.end)
        #expect(hand.press(.delete) == [], "the line that keeps is no view")
    }

    @Test("A damaged file is named, on the list and in the jump line")
    func damaged() {
        let answer = Answer.views(KeptViews(views: Self.kept, setAside: ["drafts/0.view"]))
        var hand = Self.list()
        hand.press(.character("v"))
        hand.answer(answer, to: .views)
        var jump = JumpScreenTests.line()
        jump.answer(answer, to: .views)
        for message in [hand.message, jump.message] { #expect(message == Message(.warning, Polish().viewsSetAside(["drafts/0.view"]))) }
    }

    @Test("The jump line opens a view by its code, its name, a word of it, and its number where no case has that", arguments: [
        ("v1", 0), ("nowe ze", 0), ("stegny", 0), ("NOWE ZE", 0), ("v2", 1), ("moje", 1), ("v4", 2), ("4", 2),
    ])
    func jump(typed: String, index: Int) {
        var hand = JumpScreenTests.line()
        hand.answer(.views(KeptViews(views: Self.kept)), to: .views)
        hand.type(typed)
        #expect(hand.press(.enter) == [.jump(.view(Self.kept[index].view))])
    }

    @Test("Codes of screens and numbers of cases come before views; with nothing typed the cursor stands on the desk")
    func order() {
        var hand = JumpScreenTests.line()
        let views = KeptViews(views: [KeptView(id: ViewID(rawValue: "u"), number: 12, name: "u", view: ListView(.households, narrow: "x"))])
        hand.answer(.views(views), to: .views)
        #expect(hand.press(.enter) == [.jump(.desk)])
        #expect(hand.press(.up, .enter) == [.jump(.view(views.views[0].view))])
        hand.type("u")
        #expect(hand.press(.enter) == [.jump(.loans(nil))])
        hand.press(.backspace)
        hand.type("12")
        hand.answer(.numbered(JumpScreenTests.hits), to: .numbered("12"))
        #expect(hand.press(.enter) == [.jump(.application(CaseSamples.id("a")))])
    }

    @Test("A view opens on its list, and Esc leads away from it, after what was typed since", arguments: ListView.List.allCases)
    func opens(list: ListView.List) throws {
        let status: String? = switch list {
        case .applications: "basic_list"
        case .loans: "signed"
        case .equipment: "in_stock"
        default: nil
        }
        let view = ListView(list, status: status, narrow: "jan", order: ListOrder(.name))
        #expect(view.isKnown)
        var screen = try #require(Route.view(view).screen as? any ListScreen)
        let context = ApplicationSamples.context()
        let asked = screen.opened(context, identifiers: CaseSamples.identifiers)
        #expect(asked == [.query(screen.query(context))])
        let text = "\(screen.query(context))"
        #expect(text.contains("narrow: \"jan\"") && text.contains("key: Casework.ListOrder.Key.name"), "\(text)")
        #expect(screen.viewed == list && screen.shownStatus == status)
        _ = screen.handle(.key(.character("/")), context)
        _ = screen.handle(.key(.character("x")), context)
        _ = screen.handle(.key(.enter), context)
        #expect(screen.handle(.key(.escape), context) == asked)
        #expect(screen.handle(.key(.escape), context) == [.close])
    }

    @Test("A view of a queue goes on with the next case, as the queue does")
    func queue() {
        let view = ListView(.applications, status: "received", narrow: "x")
        #expect(Route.view(view).screen.isQueue)
        #expect(!Route.view(ListView(.applications, narrow: "x")).screen.isQueue)
    }

    @Test("A list of drafts keeps no views")
    func none() {
        var drafts = Hand(DraftsScreen(), ApplicationSamples.context())
        _ = drafts.open()
        drafts.press(.character("v"))
        #expect(drafts.message?.text == Polish().keyUnknown("v"))
    }
}
