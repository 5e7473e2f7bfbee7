import Casework
import Localization
import Terminal

/// What stands on the desk: the work queues with their counts, then the drafts left open.
public struct DeskScreen: Screen {
    /// A row of the desk.
    enum Row: Hashable, Sendable {
        case applications(ApplicationStatus)
        case loans(LoanStatus)
        case check, calls, callLetters, lapsed, failures, sessions, incomplete, overdue, drafts, stock, households, groups
        case sittingsToday, proposedLists, placesToGive, takeDowns
        case draft(CommandID)
    }

    /// The queues in the order of the work; digits 1 to 9 open the first nine.
    static let queues: [Row] = [
        .applications(.received), .applications(.formallyCorrect), .applications(.basicList), .applications(.reserveList),
        .loans(.draft), .loans(.signed), .loans(.inForce), .failures, .sessions, .incomplete, .overdue, .drafts,
        .stock, .households, .groups,
    ]

    /// Queues that stand on the desk where something waits in them.
    static let occasional: [Row] = [.check, .callLetters, .calls, .lapsed, .sittingsToday, .proposedLists, .placesToGive, .takeDowns]

    var list = ListWidget<Row>(columns: [])
    var counts: DeskCounts?
    /// As of when the counts are: a clock on the screen would write to an idle line.
    private var countedAt: Moment?
    var drafts: [Draft] = []
    var notice: Message?

    public init() {}

    public var takesScans: Bool { true }

    public var takesText: Bool { false }

    public func title(_ context: ScreenContext) -> String { context.texts.deskTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.deskHelp] }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if context.readOnly != nil { return Message(.warning, context.texts.readOnlyHint) }
        if counts == nil { return Message(.hint, context.texts.loading) }
        return Message(.hint, context.canGoBack ? context.texts.deskHintBelow : context.texts.deskHint)
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        list.columns = [
            ListColumn(width: 2, alignment: .right), ListColumn(width: 36, isFlexible: true),
            ListColumn(width: 6, alignment: .right),
        ]
        show(context)
        return Self.questions
    }

    private static let questions: [Effect] = [.query(.desk), .query(.drafts)]

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        var rows = [
            Binding(action: "open", keys: [.enter], label: texts.keyOpen, help: texts.helpOfOpenRow),
            Binding(
                action: "queue", keys: (1...9).map { .character(Character(String($0))) }, label: "",
                help: texts.deskDigits),
        ]
        let undo = undo(context)
        rows.append(Binding(
            action: "undo", keys: [.character("c")], label: "", help: context.texts.undoAction.help, unavailable: undo.unavailable))
        rows += jumps(context).map { jump in
            Binding(
                action: jump.action, keys: jump.keys, label: jump.action == "new" ? jump.text.label : "", help: jump.text.help,
                unavailable: jump.unavailable)
        }
        return rows
    }

    /// What takes the user's last act back, or why it can't be.
    private func undo(_ context: ScreenContext) -> (subject: UndoSubject?, unavailable: String?) {
        guard let act = context.lastAct else { return (nil, context.texts.undoNothingYet) }
        guard let subject = act.subject else { return (nil, context.texts.insteadOfUndo(act.command)) }
        return (subject, context.readOnly)
    }

    /// A screen that a letter opens.
    struct Jump {
        var action: String
        var keys: [Key]
        var text: ActionText
        var route: Route
        var unavailable: String?
    }

    func jumps(_ context: ScreenContext) -> [Jump] {
        let texts = context.texts
        return [
            Jump(
                action: "new", keys: [.function(5), .character("n")], text: texts.deskNewApplication,
                route: .applicationForm(.new), unavailable: context.readOnly),
            Jump(action: "applications", keys: [.character("w")], text: texts.deskGoApplications, route: .applications(nil)),
            Jump(action: "check", keys: [.character("v")], text: texts.deskGoCheck, route: .checkQueue),
            Jump(action: "rounds", keys: [.character("r")], text: texts.deskGoRounds, route: .rounds),
            Jump(action: "households", keys: [.character("g")], text: texts.deskGoHouseholds, route: .households),
            Jump(action: "loans", keys: [.character("u")], text: texts.deskGoLoans, route: .loans(nil)),
            Jump(action: "candidates", keys: [.character("k")], text: texts.deskGoCandidates, route: .loanCandidates),
            Jump(action: "failures", keys: [.character("a")], text: texts.deskGoFailures, route: .openFailures),
            Jump(action: "equipment", keys: [.character("s")], text: texts.deskGoEquipment, route: .equipment(nil)),
            Jump(action: "publicUnits", keys: [.character("j")], text: texts.deskGoPublicUnits, route: .publicUnits),
            Jump(action: "groups", keys: [.character("t")], text: texts.deskGoGroups, route: .groups),
            Jump(
                action: "places", keys: [.character("m")], text: texts.deskGoPlaces, route: .places,
                unavailable: context.actor.roles.contains(.coordinator) ? context.readOnly : texts.coordinatorOnly),
            Jump(action: "sittings", keys: [.character("p")], text: texts.deskGoSittings, route: .sittings),
            Jump(action: "vacancies", keys: [.character("l")], text: texts.deskGoVacancies, route: .vacancies),
            Jump(action: "recommendations", keys: [.character("o")], text: texts.deskGoRecommendations, route: .recommendations),
            Jump(action: "drafts", keys: [.character("d")], text: texts.deskGoDrafts, route: .drafts),
            Jump(action: "find", keys: [.character("f")], text: texts.deskGoFinder, route: .finder),
        ]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.desk(let counts), .desk):
            self.counts = counts
            countedAt = context.moment
            show(context)
            return []
        case .answer(.drafts(let drafts), .drafts):
            self.drafts = drafts
            show(context)
            return []
        case .news, .resumed: return Self.questions
        case .failed(let text), .draftFailed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        notice = nil
        switch key {
        case .resize(let size):
            list.pageRows = Chrome.contentRect(size).height - 1
            return []
        case .function(10), .character("q"): return [.quit]
        case .escape: return context.canGoBack ? [.close] : []
        case .character(let digit) where digit.isASCII && digit.isNumber:
            guard let number = Int(String(digit)), Self.queues.indices.contains(number - 1) else { return [] }
            return open(Self.queues[number - 1])
        default: break
        }
        if key == .character("c") {
            let undo = undo(context)
            notice = undo.unavailable.map { Message(.warning, $0) }
            return undo.unavailable == nil ? undo.subject.map { [.open(.undo($0))] } ?? [] : []
        }
        if let jump = jumps(context).first(where: { $0.keys.contains(key) }) {
            if let reason = jump.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return [.open(jump.route)]
        }
        if case .opened(let row) = list.handle(key) { return open(row) }
        return []
    }

    private func open(_ row: Row) -> [Effect] {
        switch row {
        case .applications(let status): [.open(.applications(status))]
        case .loans(let status): [.open(.loans(status))]
        case .check: [.open(.checkQueue)]
        case .calls, .callLetters: [.open(.calls)]
        case .lapsed: [.open(.lapsedCalls)]
        case .failures: [.open(.openFailures)]
        case .sessions: [.open(.groupsToday)]
        case .incomplete: [.open(.incomplete)]
        case .overdue: [.open(.overdue)]
        case .drafts: [.open(.drafts)]
        case .groups: [.open(.groups)]
        case .stock: [.open(.equipment(.inStock))]
        case .households: [.open(.households)]
        case .sittingsToday, .proposedLists: [.open(.sittings)]
        case .placesToGive: [.open(.vacancies)]
        case .takeDowns: [.open(.rounds)]
        case .draft(let id): drafts.first { $0.id == id }.map { [.open(.draft($0))] } ?? []
        }
    }

    private mutating func show(_ context: ScreenContext) {
        var rows = Self.queues.enumerated().map { index, row in
            ListRow(
                id: row, cells: [index < 9 ? String(index + 1) : "", name(of: row, context), count(of: row, context)])
        }
        rows += Self.occasional.filter { number(of: $0) > 0 }.map { row in
            ListRow(id: row, cells: ["", name(of: row, context), count(of: row, context)], style: .warning)
        }
        rows += drafts.map { draft in
            ListRow(
                id: .draft(draft.id), cells: ["", context.texts.deskDraft(draft.title, savedOn: draft.savedOn), ""],
                style: .warning)
        }
        list.setRows(rows)
    }

    private func name(of row: Row, _ context: ScreenContext) -> String {
        let texts = context.texts
        switch row {
        case .applications(.basicList):
            let taken = counts?.applications[.basicList] ?? 0
            let places = counts.map { ", " + texts.deskPlaces(taken, of: $0.places) } ?? ""
            return texts.deskApplications(.basicList) + places
        case .applications(let status): return texts.deskApplications(status)
        case .loans(let status): return texts.deskLoans(status)
        case .check: return texts.deskCheck
        case .calls: return texts.deskApplications(.called)
        case .callLetters: return texts.deskCallLetters
        case .lapsed: return texts.deskLapsed
        case .failures: return texts.deskFailures
        case .sessions: return texts.deskSessionsToday
        case .incomplete: return texts.deskOther(.incomplete)
        case .overdue: return texts.deskOther(.overdue)
        case .drafts: return texts.deskDrafts
        case .stock: return texts.deskStock
        case .households: return texts.deskHouseholds
        case .groups: return texts.deskGroups
        case .sittingsToday: return texts.deskSittingsToday(number(of: row))
        case .proposedLists: return texts.deskProposedLists(number(of: row))
        case .takeDowns: return texts.deskTakeDowns(number(of: row))
        case .placesToGive: return texts.deskFreePlaces(number(of: row))
        case .draft: return ""
        }
    }

    private func count(of row: Row, _ context: ScreenContext) -> String {
        counts == nil ? "" : context.texts.number(number(of: row))
    }

    private func number(of row: Row) -> Int {
        guard let counts else { return 0 }
        return switch row {
        case .check: [.inVerification, .supplemented].reduce(0) { $0 + (counts.applications[$1] ?? 0) }
        case .calls: counts.applications[.called] ?? 0
        case .callLetters: counts.callLetters
        case .lapsed: counts.lapsedCalls
        case .applications(let status): counts.applications[status] ?? 0
        case .loans(let status): counts.loans[status] ?? 0
        case .failures: counts.openFailures
        case .sessions: counts.sessionsToday
        case .incomplete: counts.incomplete
        case .overdue: counts.overdue
        case .drafts: drafts.count
        case .stock: counts.unitsInStock
        case .households: counts.households
        case .groups: counts.groups
        case .sittingsToday: counts.sittingsToday
        case .proposedLists: counts.proposedLists
        case .placesToGive: counts.placesToGive
        case .takeDowns: counts.takeDowns
        case .draft: 0
        }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let side = 19
        frame.put(
            context.texts.deskQueues + " – " + context.texts.moment(countedAt ?? context.moment), at: Point(x: rect.x + 2, y: rect.y),
            style: .heading)
        let left = Rect(x: rect.x, y: rect.y + 1, width: rect.width - side - 2, height: rect.height - 1)
        list.draw(into: &frame, rect: left)
        let x = rect.maxX - side
        frame.put(context.texts.deskJumps, at: Point(x: x, y: rect.y), style: .heading)
        for (row, jump) in jumps(context).enumerated() where row + 1 < rect.height {
            let y = rect.y + 1 + row
            let key = jump.keys.last.map { Chrome.name(of: $0, context.texts) } ?? ""
            let isMuted = jump.unavailable != nil
            frame.put(key, at: Point(x: x, y: y), style: Style(isMuted ? .muted : .key))
            let label = isMuted ? "(" + jump.text.label + ")" : jump.text.label
            frame.put(label, at: Point(x: x + 3, y: y), style: isMuted ? .muted : .normal, width: side - 3)
        }
        return frame.cursor
    }
}
