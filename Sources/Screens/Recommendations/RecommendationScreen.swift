import Casework
import Localization
import Rules
import Terminal

/// A welfare centre's three lists and what is on none of them yet; one key moves an application, and the sum shows whether they are whole.
public struct RecommendationScreen: Screen {
    enum RowID: Hashable, Sendable {
        case application(CaseID)
        /// The heading over a list; `nil` over what is on none. The cursor passes over it.
        case head(Recommendation?)
    }

    let id: CaseID
    var file: RecommendationFile?
    var isGone = false
    var list = ListWidget<RowID>(columns: [], allowsTagging: true)
    var carried: CaseID?
    var prompt: InlinePrompt?
    var typed: [String: [FieldID: String]] = [:]
    var sender = CommandSender()
    var notice: Message?
    /// Where the cursor goes once what was moved is shown in its new place: a paper list is typed through from its top.
    private var following: CaseID?

    public init(id: CaseID) { self.id = id }

    public var takesText: Bool { prompt != nil || list.isNarrowing }
    public func title(_ context: ScreenContext) -> String { context.texts.recommendationTitle(file?.sheet.state.centre ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.recommendationHelp] }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.sheet.version, isEdited: prompt != nil || carried != nil)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        return [.query(.recommendation(id))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.recommendation(let file), .recommendation(id)):
            self.file = file
            show(context)
        case .answer(.nothing, .recommendation(id)): isGone = true
        case .news, .resumed: return [.query(.recommendation(id))]
        case .answered("yes", "act"): return sender.effects
        case .submitted(let result, let submission): return sender.settles(submission) ? submitted(result, submission, context) : []
        case .failed(let text), .draftFailed(let text): notice = Message(.error, text)
        case .answer, .answered, .next, .viewKept, .viewDropped, .letterWritten: break
        }
        return []
    }

    private mutating func show(_ context: ScreenContext) {
        guard let file else { return }
        let titles = context.texts.applicationColumns
        list.columns = [
            ListColumn(context.texts.rankingColumns.place, width: 5, alignment: .right), ListColumn(titles.number, width: 12),
            ListColumn(titles.name, width: 22, isFlexible: true), ListColumn(titles.locality, width: 14, isFlexible: true),
            ListColumn(titles.status, width: 15),
        ]
        list.emptyText = context.texts.recommendationEmpty
        let lists = file.sheet.state.lists
        let byID = Dictionary(file.applications.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [ListRow<RowID>] = []
        func add(_ ids: [CaseID], _ kind: Recommendation?) {
            if kind == nil && ids.isEmpty { return }
            rows.append(ListRow(id: .head(kind), cells: ["", "", context.texts.heading(of: kind) + " (" + context.texts.number(ids.count) + ")"], style: .heading))
            for (index, id) in ids.enumerated() {
                let row = byID[id]
                rows.append(
                    ListRow(
                        id: .application(id),
                        cells: [
                            kind == nil ? "–" : context.texts.number(index + 1), row?.number ?? "", row?.applicantName ?? "", row?.locality ?? "",
                            row.map { context.texts.shortName(of: $0.status) } ?? "",
                        ], style: kind == nil ? .warning : .normal))
            }
        }
        if !lists.applications.isEmpty {
            add(lists.missing, nil)
            add(lists.recommended, .recommended)
            add(lists.reserve, .reserve)
            add(lists.rest, .rest)
        }
        list.setRows(rows)
        if let following { list.select(.application(following)) }
        following = nil
        if case .head? = list.currentID { _ = pass(.down) }
    }

    /// Moves through the rows; headings are passed over.
    private mutating func pass(_ key: Key) -> Bool {
        guard list.handle(key) != .ignored else { return false }
        var left = 5
        while case .head? = list.currentID, left > 0 {
            let before = list.currentID
            _ = list.handle(key == .up || key == .pageUp || key == .end ? .up : .down)
            if list.currentID == before { _ = list.handle(.down) }
            left -= 1
        }
        return true
    }

    var current: CaseID? {
        guard case .application(let id)? = list.currentID else { return nil }
        return id
    }

    /// The tagged applications in their order, else the one under the cursor.
    private var chosen: [CaseID] {
        let tagged = list.taggedInOrder.compactMap { row -> CaseID? in
            if case .application(let id) = row { id } else { nil }
        }
        return tagged.isEmpty ? current.map { [$0] } ?? [] : tagged
    }

    /// The row behind those that are moved away, in the same list; else the one before them.
    private func neighbour(of moved: [CaseID]) -> CaseID? {
        let gone = Set(moved)
        guard let start = list.rows.firstIndex(where: { $0.id == list.currentID }) else { return nil }
        func first(_ rows: some Sequence<ListRow<RowID>>) -> CaseID? {
            for row in rows {
                guard case .application(let id) = row.id else { return nil }
                if !gone.contains(id) { return id }
            }
            return nil
        }
        return first(list.rows[start...]) ?? first(list.rows[...start].reversed())
    }

    static func denial(_ context: ScreenContext) -> String? {
        let none = RecommendationLists(applications: [])
        return context.denial(of: .recommend(RecommendationCommand(CaseID(rawValue: ""), .save(centre: "", round: nil, none))))
    }

    // MARK: Keys

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        if carried != nil {
            return [Binding("drop", [.enter, .character("m")], texts.sittingDrop), Binding("keep", [.escape], texts.sittingKeep)]
        }
        guard let file else { return [] }
        let sheet = file.sheet.state
        let denial = Self.denial(context) ?? (sheet.handedOverOn == nil ? nil : texts.refusal(.recommendationFinal))
        let noRow = current == nil ? texts.recommendationEmpty : nil
        let isListed = current.map { id in sheet.lists.places.contains { $0.application == id } } ?? false
        let incomplete = sheet.lists.missing.count
        let notWhole = incomplete > 0 ? texts.refusal(.recommendationIncomplete(count: incomplete)) : noRow
        let puts = [(Recommendation.recommended, Character("p")), (.reserve, "r"), (.rest, "o")].map { list, key in
            Binding("put." + list.rawValue, [.character(key)], texts.recommendationPut(on: list), unavailable: denial ?? noRow)
        }
        let handOver = Binding("handOver", [.character("z"), .function(9)], texts.recommendationHandOver, unavailable: denial ?? notWhole)
        let isWhole = handOver.unavailable == nil
        let rows = (isWhole ? [handOver] : []) + [Binding("add", [.character("n"), .function(5)], texts.recommendationAdd, unavailable: denial)] + puts + (isWhole ? [] : [handOver]) + [
            Binding("carry", [.character("m"), .function(7)], texts.sittingMove, unavailable: denial ?? noRow ?? (isListed ? nil : texts.recommendationOrderOnlyListed)),
            Binding("off", [.character("b")], texts.recommendationOff, unavailable: denial ?? noRow),
            Binding("show", [.enter], texts.sittingShow, unavailable: noRow),
            Binding("remove", [.character("u"), .delete], texts.recommendationRemove, unavailable: denial ?? noRow),
            Binding("rename", [.character("e"), .function(4)], texts.recommendationRename, unavailable: denial),
        ]
        return rows.availableFirst + Binding.tagging(texts) + [
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            list.pageRows = list.rowCapacity(height: Chrome.contentRect(size).height - 2)
            return []
        }
        notice = nil
        if prompt != nil { return handlePrompt(key, context) }
        if let carried { return carry(carried, key, context) }
        if key == .escape || key == .function(10) { return [.close] }
        guard file != nil else { return [] }
        if let binding = binding(for: key, context), binding.action != "move", !binding.isTagging {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        if key == .character("/") || !pass(key) {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
        }
        return []
    }

    private mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        guard let file else { return [] }
        let sheet = file.sheet.state
        switch action {
        case "add": return [.open(.recommendationCandidates(id))]
        case "show": return current.map { [.open(.application($0))] } ?? []
        case "carry": carried = current
        case "off":
            following = neighbour(of: chosen)
            return save(lists(moving: chosen, to: nil))
        case "remove":
            let gone = Set(chosen)
            var lists = lists(moving: chosen, to: nil)
            lists.applications.removeAll { gone.contains($0) }
            sender.prepare(command(lists, sheet.centre), base: base)
            return [.ask(.confirm(tag: "act", (texts.recommendationRemove.label, texts.recommendationRemoveAsk(gone.count)), context))]
        case "rename":
            let field = FormField(
                FieldID(FieldKey.recommendationCentre), label: texts.recommendationCentre, hint: texts.recommendationCentreHint, isRequired: true,
                maxLength: FieldText.nameLimit, width: 50)
            prompt = InlinePrompt(tag: "rename", title: texts.recommendationRename.label, fields: [field], values: [field.id: sheet.centre])
        case "handOver":
            let fields = [
                FormField(FieldID(FieldKey.recommendationDay), label: texts.recommendationDay, kind: .date, hint: texts.recommendationDayHint, isRequired: true),
                FormField(
                    FieldID(FieldKey.recommendationAgreedBy), label: texts.recommendationAgreedBy, hint: texts.recommendationAgreedByHint, isRequired: true,
                    maxLength: FieldText.nameLimit),
            ]
            let values = typed["handOver"] ?? [fields[0].id: texts.date(context.moment.day)]
            prompt = InlinePrompt(tag: "handOver", title: texts.recommendationHandOverTitle, fields: fields, values: values)
        default:
            guard action.hasPrefix("put."), let list = Recommendation(rawValue: String(action.dropFirst(4))) else { return [] }
            following = neighbour(of: chosen)
            return save(lists(moving: chosen, to: list))
        }
        return []
    }

    // MARK: The lists

    private var base: [VersionedCase] { file.map { [VersionedCase(id: id, version: $0.sheet.version)] } ?? [] }

    private func command(_ lists: RecommendationLists, _ centre: String) -> Command {
        .recommend(RecommendationCommand(id, .save(centre: centre, round: file?.sheet.state.round, lists)))
    }

    private mutating func save(_ lists: RecommendationLists) -> [Effect] {
        guard let sheet = file?.sheet.state, sheet.lists != lists else { return [] }
        return sender.send(command(lists, sheet.centre), base: base)
    }

    private func lists(moving ids: [CaseID], to list: Recommendation?) -> RecommendationLists {
        guard var lists = file?.sheet.state.lists else { return RecommendationLists(applications: []) }
        let moved = Set(ids)
        for path in Self.paths { lists[keyPath: path.1].removeAll { moved.contains($0) } }
        if let path = Self.paths.first(where: { $0.0 == list }) { lists[keyPath: path.1] += ids }
        return lists
    }

    private static var paths: [(Recommendation, WritableKeyPath<RecommendationLists, [CaseID]>)] {
        [(.recommended, \.recommended), (.reserve, \.reserve), (.rest, \.rest)]
    }

    private mutating func carry(_ application: CaseID, _ key: Key, _ context: ScreenContext) -> [Effect] {
        switch key {
        case .escape, .function(10), .control("c"):
            carried = nil
            list.select(.application(application))
        case .enter, .character("m"):
            carried = nil
            guard let target = current, target != application, let lists = file?.sheet.state.lists else { return [] }
            guard let path = Self.paths.first(where: { lists[keyPath: $0.1].contains(target) }) else { return [] }
            let place = lists[keyPath: path.1].firstIndex(of: target) ?? 0
            var moved = self.lists(moving: [application], to: nil)
            moved[keyPath: path.1].insert(application, at: min(place, moved[keyPath: path.1].count))
            return save(moved)
        default: _ = pass(key)
        }
        return []
    }

    // MARK: What is typed

    private mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let file else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        typed[open.tag] = open.widget.values
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            let texts = context.texts
            if open.tag == "rename" { return sender.send(command(file.sheet.state.lists, open.text(FieldID(FieldKey.recommendationCentre))), base: base) }
            guard let day = open.day(FieldID(FieldKey.recommendationDay), context) else { return [] }
            let act = RecommendationCommand.Act.handOver(day: day, agreedBy: open.text(FieldID(FieldKey.recommendationAgreedBy)))
            sender.prepare(.recommend(RecommendationCommand(id, act)), base: base)
            let lines = [sums(file, texts), texts.recommendationHandOverText]
            return [.ask(.confirm(tag: "act", title: texts.recommendationHandOverAsk, lines: lines, context))]
        }
    }

    private mutating func submitted(_ result: SubmissionResult, _ submission: Submission, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        switch result {
        case .saved:
            if let prompt { typed[prompt.tag] = nil }
            prompt = nil
            list.clearTags()
            if case .recommend(let command) = submission.command, case .handOver = command.act {
                return [.tell(Message(.done, texts.recommendationHandedOverDone)), .query(.recommendation(id))]
            }
            return [.query(.recommendation(id))]
        case .refused(let refusal):
            guard prompt != nil else { return [.ask(refusal.question(texts)), .query(.recommendation(id))] }
            for reason in refusal.reasons {
                guard let field = reason.field.map({ FieldID($0) }), prompt?.widget.field(field) != nil else { continue }
                prompt?.widget.errors[field] = texts.refusal(reason.code)
            }
            prompt?.widget.focusFirstError()
            prompt?.notice = Message(.error, refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " "))
            return [.query(.recommendation(id))]
        case .conflict:
            prompt = nil
            return [.tell(Message(.warning, texts.recommendationChanged)), .query(.recommendation(id))]
        }
    }

    // MARK: Drawing

    private func sums(_ file: RecommendationFile, _ texts: any Texts) -> String {
        let lists = file.sheet.state.lists
        return texts.recommendationSums(
            lists.applications.count, lists.recommended.count, lists.reserve.count, lists.rest.count, missing: lists.missing.count)
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if isGone { return Message(.error, context.texts.notFound) }
        if file == nil { return Message(.hint, context.texts.loading) }
        if let prompt { return prompt.message(context) }
        let number = carried.flatMap { id in file?.applications.first { $0.id == id }?.number }
        return number.map { Message(.hint, context.texts.sittingCarrying($0)) }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let file else { return Point(x: rect.x, y: rect.y) }
        let texts = context.texts
        let sheet = file.sheet.state
        let state = sheet.handedOverOn.map { texts.recommendationHandedOver($0, sheet.agreedBy ?? "") } ?? texts.recommendationOpenHead
        frame.put(sums(file, texts), at: Point(x: rect.x, y: rect.y), style: .bold, width: rect.width)
        frame.put(state, at: Point(x: rect.x, y: rect.y + 1), style: sheet.handedOverOn == nil ? .hint : .good, width: rect.width)
        let below = prompt.map { $0.height + 1 } ?? 0
        list.draw(into: &frame, rect: rect.inset(top: 2, bottom: below), showsCursor: prompt == nil)
        prompt?.draw(into: &frame, rect: rect)
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
