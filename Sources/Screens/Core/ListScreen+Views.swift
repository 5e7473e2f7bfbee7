import Casework
import Localization
import Terminal

/// The kept views of a list, over its rows: one of them is chosen, taken away, or what is seen now is given a name.
struct ViewPanel: Equatable, Sendable {
    enum Choice: Hashable, Sendable {
        case kept(ViewID)
        /// Keeps what is seen now.
        case keep
    }

    /// Those of this list.
    var views: [KeptView]
    var menu: MenuWidget<Choice>
    /// The name being typed, while it is.
    var naming: TextInput?

    /// The one under the cursor.
    var current: KeptView? {
        guard case .kept(let id)? = menu.currentID else { return nil }
        return views.first { $0.id == id }
    }
}

/// The question before a view is taken away.
let viewDropTag = "dropView"

extension ListScreen {
    func viewBindings(_ context: ScreenContext) -> [Binding] {
        if viewed == nil { return [] }
        if list.views != nil { return panelBindings(context) }
        var views = Binding("views", [.character("v")], context.texts.viewsAction)
        views.isMinor = true
        return [views]
    }

    private func panelBindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let back = Binding(action: "closeViews", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack)
        if list.views?.naming != nil { return [Binding("nameView", [.enter, .function(2)], texts.viewKeepAction), back] }
        let nothing = viewed.map { presentView($0).isWhole } == true ? texts.viewNothingToKeep : nil
        return [
            Binding("openView", [.enter], texts.viewOpenAction),
            Binding("keepView", [.character("+")], texts.viewKeepAction, unavailable: nothing),
            Binding("dropView", [.delete, .character("x")], texts.viewDropAction), back,
        ]
    }

    func viewMessage(_ context: ScreenContext) -> Message? {
        list.views.map { Message(.hint, $0.naming == nil ? context.texts.viewsHint : context.texts.viewNameHint) }
    }

    /// What is seen now, as it would be kept.
    private func presentView(_ list: ListView.List) -> ListView {
        ListView(list, status: shownStatus, narrow: FieldText.trimmed(self.list.narrow), order: self.list.order)
    }

    /// Opens the choice, or says what could not be read.
    mutating func showViews(_ kept: KeptViews, _ context: ScreenContext) -> [Effect] {
        guard let viewed else { return [] }
        let texts = context.texts
        let views = kept.views.filter { $0.view.list == viewed }
        var items = views.map { kept in
            MenuWidget<ViewPanel.Choice>.Item(
                id: .kept(kept.id), key: String(kept.number), label: kept.name, detail: words(of: kept.view, context).joined(separator: " · "))
        }
        items.append(MenuWidget.Item(id: .keep, key: "+", label: texts.viewKeep, isEnabled: !presentView(viewed).isWhole))
        var menu = MenuWidget(items, keyWidth: 2, labelWidth: 30)
        // On the view that is seen now, for whoever wants to take it away; on the way to keep it where nothing is kept yet.
        if let same = views.first(where: { $0.view == presentView(viewed) }) { menu.select(.kept(same.id)) }
        list.views = ViewPanel(views: views, menu: menu)
        if !kept.setAside.isEmpty { list.notice = Message(.warning, texts.viewsSetAside(kept.setAside)) }
        return []
    }

    mutating func viewKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var panel = list.views else { return [] }
        if let naming = panel.naming { return nameKey(key, naming, context) }
        if key == .delete || key == .character("x"), let doomed = panel.current {
            return [.ask(Question.confirm(tag: viewDropTag, context.texts.viewDropAsk(doomed.name), context))]
        }
        let outcome = panel.menu.handle(key)
        list.views = panel
        switch outcome {
        case .handled, .moved, .ignored: return []
        case .cancelled:
            list.views = nil
            return []
        case .refused:
            list.notice = Message(.warning, context.texts.viewNothingToKeep)
            return []
        case .chosen(.keep):
            panel.naming = TextInput(proposedName(context), capacity: KeptView.nameLimit, replacesOnType: true)
            list.views = panel
            return []
        case .chosen(.kept(let id)):
            list.views = nil
            return panel.views.first { $0.id == id }.map { show($0.view, context) } ?? []
        }
    }

    private mutating func nameKey(_ key: Key, _ input: TextInput, _ context: ScreenContext) -> [Effect] {
        var input = input
        switch key {
        case .escape, .control("c"):
            list.views = nil
            return []
        case .enter, .function(2):
            let name = FieldText.trimmed(input.text)
            guard !name.isEmpty, let viewed else {
                list.notice = Message(.warning, context.texts.viewNameMissing)
                return []
            }
            return [.keepView(presentView(viewed), name: name)]
        default:
            _ = input.handle(key)
            list.views?.naming = input
            return []
        }
    }

    /// What the office has done with a view.
    mutating func handleView(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .viewKept(let kept):
            list.views = nil
            list.notice = Message(.done, context.texts.viewKept(kept.number, kept.name))
            return []
        case .answered:
            return list.views?.current.map { [.dropView($0.id)] } ?? []
        case .viewDropped(let id):
            let name = list.views?.views.first { $0.id == id }?.name ?? ""
            list.views = nil
            list.notice = Message(.done, context.texts.viewDropped(name))
            return []
        default: return []
        }
    }

    /// Shows a view of this very list, as if its status, its text and its order were chosen here.
    private mutating func show(_ view: ListView, _ context: ScreenContext) -> [Effect] {
        list.base = ""
        return apply(view, context)
    }

    private mutating func apply(_ view: ListView, _ context: ScreenContext) -> [Effect] {
        shownStatus = view.status
        list.narrow = view.narrow
        list.order = view.order
        list.total = nil
        return [.query(query(context))]
    }

    /// The screen opened on a view: Esc leads away from it.
    func opened(on view: ListView) -> Self {
        var screen = self
        screen.list.narrow = view.narrow
        screen.list.base = view.narrow
        screen.list.order = view.order
        return screen
    }

    /// The list's status, the text and the order, without what is as ever.
    func words(of view: ListView, _ context: ScreenContext) -> [String] {
        var other = self
        other.shownStatus = view.status
        other.list.order = view.order
        let status = view.status == nil ? [] : [Self.bare(other.heading(context))]
        return status + (view.narrow.isEmpty ? [] : [view.narrow]) + other.orderWords(context).map(Self.bare)
    }

    /// `received` for `Only: received`: there is little room, and the other words say what it is.
    private static func bare(_ words: String) -> String {
        guard let colon = words.firstIndex(of: ":") else { return words }
        return FieldText.trimmed(String(words[words.index(after: colon)...]))
    }

    private func proposedName(_ context: ScreenContext) -> String {
        guard let viewed else { return "" }
        let view = presentView(viewed)
        var named = view
        // The order is named where nothing else tells the view.
        if view.status != nil || !view.narrow.isEmpty { named.order = nil }
        return String(words(of: named, context).joined(separator: " · ").prefix(KeptView.nameLimit))
    }

    /// Draws the choice, or the line for the name, over the rows.
    func drawViews(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Bool {
        guard let panel = list.views else { return false }
        let texts = context.texts
        if let naming = panel.naming {
            frame.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1))
            let used = frame.put(texts.viewNamePrompt + " ", at: Point(x: rect.x, y: rect.y), style: .label)
            naming.draw(into: &frame, at: Point(x: rect.x + used, y: rect.y), width: min(KeptView.nameLimit + 1, rect.width - used))
            return true
        }
        let width = min(74, rect.width)
        let height = min(panel.menu.items.count + 2, rect.height - 1)
        let area = Rect(x: max(0, rect.maxX - width), y: rect.y + 1, width: width, height: height)
        frame.fill(area)
        frame.box(area, title: texts.viewsTitle)
        panel.menu.draw(into: &frame, rect: Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2))
        return true
    }
}

extension ListView {
    /// The list that it is a view of, with its status.
    private var whole: any Screen {
        switch list {
        case .applications: ApplicationsScreen(status: status.flatMap(ApplicationStatus.init(rawValue:)))
        case .incomplete: ApplicationsScreen.incomplete
        case .households: HouseholdsScreen()
        case .loans: LoansScreen(status: status.flatMap(LoanStatus.init(rawValue:)))
        case .openFailures: LoansScreen.openFailures
        case .overdue: LoansScreen.overdue
        case .loanCandidates: LoanCandidatesScreen()
        case .equipment: EquipmentScreen(status: status.flatMap(EquipmentStatus.init(rawValue:)))
        case .groups: GroupsScreen()
        case .groupsToday: GroupsScreen(onlyToday: true)
        case .publicUnits: PublicUnitsScreen()
        }
    }

    /// The list, opened as it was kept.
    var screen: any Screen {
        guard let list = whole as? any ListScreen else { return whole }
        return list.opened(on: self)
    }

    /// Which list it is and what of it, in words.
    func words(_ context: ScreenContext) -> String {
        let parts = (whole as? any ListScreen)?.words(of: self, context) ?? []
        return ([whole.title(context)] + parts).joined(separator: " · ")
    }
}
