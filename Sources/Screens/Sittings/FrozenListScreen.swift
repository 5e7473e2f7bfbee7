import Casework
import Localization
import Rules
import Terminal

/// The list with which a sitting was closed, whether the journal gives it again to the byte, and what today's programme file would put elsewhere.
public struct FrozenListScreen: Screen {
    let id: CaseID
    var file: FrozenListFile?
    var isGone = false
    var list = ListWidget<CaseID>(columns: [])
    var window = RowWindow()
    /// Numbers and names of the window's applications: the list itself holds cases only.
    var people: [CaseID: ApplicationRow] = [:]
    /// Whether only rows are shown that today's files would put elsewhere.
    var onlyDifferences = false
    var notice: Message?
    private var size = Size.standard

    public init(id: CaseID) { self.id = id }

    public var takesText: Bool { list.isNarrowing }
    public func title(_ context: ScreenContext) -> String { context.texts.frozenTitle(file?.sitting.state.number ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.frozenHelp] }
    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.sitting.version, isEdited: false)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] { [.query(.frozenList(id))] }

    private var differing: [CaseID: FrozenListFile.Difference] {
        Dictionary((file?.today ?? []).map { ($0.application, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All rows that are to be seen, of every window.
    private var all: [FrozenList.Row] {
        guard let file else { return [] }
        let differing = differing
        return onlyDifferences ? file.list.rows.filter { differing[$0.application] != nil } : file.list.rows
    }

    private var shown: [FrozenList.Row] { Array(all.dropFirst(window.request.offset).prefix(RowWindow.size)) }
    private var names: Query { .listed(shown.map(\.application)) }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        guard let file else { return [] }
        return [
            Binding("application", [.enter], texts.sittingShow, unavailable: list.currentID == nil ? texts.sittingAgendaEmpty : nil),
            Binding("differences", [.character("r"), .function(5)], onlyDifferences ? texts.frozenAll : texts.frozenDifferences,
                unavailable: file.today.isEmpty ? texts.frozenSame : nil),
            Binding("members", [.character("s"), .function(6)], texts.sittingMembers),
            Binding("vacancies", [.character("w"), .function(7)], texts.vacanciesOpen),
            Binding("letter", [.control("p"), .character("k")], texts.letterAction),
            Binding(action: "narrow", keys: [.character("/")], label: texts.keyNarrow, help: texts.helpOfNarrow),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.frozenList(let file), .frozenList(id)):
            self.file = file
            return show(context)
        case .answer(.nothing, .frozenList(id)): isGone = true
        case .answer(.applications(let page), names):
            people = Dictionary(page.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            setRows(context)
        case .failed(let text), .draftFailed(let text): notice = Message(.error, text)
        // A closed list does not change: only what its applications are called may.
        case .news, .resumed: return file == nil ? [.query(.frozenList(id))] : [.query(names)]
        default: break
        }
        return []
    }

    private mutating func show(_ context: ScreenContext) -> [Effect] {
        _ = window.shrink(to: all.count)
        setRows(context)
        return [.query(names)]
    }

    private mutating func setRows(_ context: ScreenContext) {
        let texts = context.texts
        let titles = texts.rankingColumns
        list.columns = [
            ListColumn(titles.place, width: 5, alignment: .right), ListColumn(titles.list, width: 12), ListColumn(titles.number, width: 10),
            ListColumn(titles.name, width: 16, isFlexible: true), ListColumn(texts.frozenWhy, width: 18, isFlexible: true),
            ListColumn(texts.frozenToday, width: 12),
        ]
        list.emptyText = texts.nothingHere
        let differing = differing
        list.setRows(
            shown.map { row in
                let person = people[row.application]
                let today = differing[row.application].map { texts.frozenWould($0.today?.list, $0.today?.position) } ?? ""
                return ListRow(
                    id: row.application,
                    cells: [
                        texts.number(row.place), texts.place(on: row.list, row.position), person?.number ?? "", person?.applicantName ?? "",
                        texts.frozenReason(row.reason), today,
                    ], style: today.isEmpty ? .normal : .warning)
            })
        switch window.landing {
        case .first: _ = list.handle(.home)
        case .last: _ = list.handle(.end)
        case nil: break
        }
        window.landing = nil
        measure(context)
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            self.size = size
            measure(context)
            return []
        }
        notice = nil
        if !list.isNarrowing {
            if key == .escape && list.filter.isEmpty || key == .function(10) { return [.close] }
            guard file != nil else { return [] }
            if let binding = binding(for: key, context), !["move", "narrow"].contains(binding.action) {
                if let reason = binding.unavailable {
                    notice = Message(.warning, reason)
                    return []
                }
                return perform(binding.action, context)
            }
            let isAtFirst = list.currentID == list.rows.first?.id
            let isAtLast = list.currentID == list.rows.last?.id
            if window.leaves(key, isAtFirst: isAtFirst, isAtLast: isAtLast) { return show(context) }
        }
        if list.handle(key) == .ignored { notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts))) }
        measure(context)
        return []
    }

    private mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "application": return list.currentID.map { [.open(.application($0))] } ?? []
        case "vacancies": return [.open(.vacancies)]
        case "letter":
            let number = file?.sitting.state.number ?? ""
            return [.open(.letter([Paper.minutes(sitting: id), .boardList(sitting: id), .notices(sitting: id)].map { LetterOffer($0, number: number) }))]
        case "members":
            let sitting = file?.sitting.state
            let members = (sitting?.members ?? []).map { member in
                let function = member.function.isEmpty ? "" : " (" + member.function + ")"
                return member.name + function + (sitting?.present.contains(member.number) == true ? "" : " – " + context.texts.sittingAbsent)
            }
            notice = Message(.hint, members.joined(separator: "; "))
            return []
        default:
            onlyDifferences.toggle()
            window = RowWindow()
            return show(context)
        }
    }

    private mutating func measure(_ context: ScreenContext) {
        list.pageRows = list.rowCapacity(height: Chrome.contentRect(size).height - heading(context).count)
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if isGone { return Message(.error, context.texts.frozenNone) }
        return file == nil ? Message(.hint, context.texts.loading) : nil
    }

    private func heading(_ context: ScreenContext) -> [(text: String, style: Style)] {
        guard let file else { return [] }
        let texts = context.texts
        let (list, sitting) = (file.list, file.sitting.state)
        let sums = texts.sittingSums(list.rows.count, list.count(.basicList), list.count(.reserveList), list.count(.notAccepted))
        let state = texts.frozenState(isIntact: file.isIntact, isReproduced: file.isReproduced, erased: file.erased.count)
        let today = file.today.isEmpty ? texts.frozenSame : texts.frozenDiffers(file.today.count)
        return [
            (texts.sittingHead(sitting.day, sitting.status) + (sitting.body.map { " · " + context.bodyName($0) } ?? ""), .heading),
            (texts.sittingPlaces(list.head.places) + " · " + sums, .bold),
            (state, file.isIntact && file.isReproduced ? .good : .error),
            (today + " " + texts.sittingDigest(String(file.digest.prefix(16))), file.today.isEmpty ? .hint : .warning),
        ]
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let lines = heading(context)
        for (row, line) in lines.enumerated() {
            frame.put(line.text, at: Point(x: rect.x, y: rect.y + row), style: line.style, width: rect.width)
        }
        guard file != nil else { return Point(x: rect.x, y: rect.y) }
        list.draw(into: &frame, rect: rect.inset(top: lines.count))
        return frame.cursor
    }
}
