import Casework
import Localization
import Rules
import Terminal

/// Parts applications that are equal: each gets its place as the lots are drawn or as the committee decides, then the way and the reason.
public struct TieScreen: Screen {
    let sittingID: CaseID
    /// One of the equals; the others are found with it.
    let application: CaseID
    var file: SittingFile?
    var tie: Ranking.OpenTie?
    var people: [ApplicationRow] = []
    /// Those that have a place already, the first before the others.
    var placed: [CaseID] = []
    var list = ListWidget<CaseID>(columns: [])
    var prompt: InlinePrompt?
    var typed: [FieldID: String] = [:]
    var sender = CommandSender()
    var notice: Message?
    private var jump = NumberJump()

    private static let method = FieldID(FieldKey.tieMethod)
    private static let reason = FieldID(FieldKey.sittingReason)

    public init(sitting: CaseID, application: CaseID) {
        sittingID = sitting
        self.application = application
    }

    private var query: Query { .sitting(sittingID, ListRequest(limit: 0), supposing: nil) }

    public var takesText: Bool { prompt != nil }
    public func title(_ context: ScreenContext) -> String { context.texts.tieTitle }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.tieHelp] }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: sittingID, version: $0.sitting.version, isEdited: true)] } ?? []
    }

    public func holdsTyping(_ context: ScreenContext) -> Bool { !placed.isEmpty }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        return [.query(query)]
    }

    private var isComplete: Bool { tie.map { placed.count == $0.applications.count } ?? false }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        guard let tie else { return [] }
        let denial = context.denial(of: .sitting(SittingCommand(sittingID, .breakTie([], .lot, reason: ""))))
        let left = tie.applications.count - placed.count
        return [
            Binding("next", [.character(" "), .enter], texts.tieNext, unavailable: denial ?? (isComplete ? texts.tieAllPlaced : nil)),
            Binding("rest", [.character(".")], texts.tieRest, unavailable: denial ?? (isComplete ? texts.tieAllPlaced : nil)),
            Binding("back", [.backspace, .delete], texts.tieBack, unavailable: placed.isEmpty ? texts.tieNonePlaced : nil),
            Binding("save", [.function(2), .control("s")], texts.tieSave, unavailable: denial ?? (isComplete ? nil : texts.tieLeft(left))),
            Binding("show", [.character("w"), .function(6)], texts.sittingShow),
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows),
        ]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.sitting(let file), query):
            self.file = file
            let tie = file.openTies.first { $0.applications.contains(application) }
            if tie?.applications != self.tie?.applications { placed = [] }
            self.tie = tie
            guard let tie else {
                notice = Message(.warning, context.texts.tieGone)
                list.setRows([])
                return []
            }
            return [.query(.listed(tie.applications))]
        case .answer(.applications(let page), .listed):
            people = page.rows
            show(context)
        case .news, .resumed: return [.query(query)]
        case .answered("leave", "leave"): return [.close]
        case .submitted(let result, let submission): return sender.settles(submission) ? submitted(result, context) : []
        case .failed(let text), .draftFailed(let text): notice = Message(.error, text)
        case .answer, .answered, .next, .viewKept, .viewDropped, .letterWritten: break
        }
        return []
    }

    private mutating func submitted(_ result: SubmissionResult, _ context: ScreenContext) -> [Effect] {
        let texts = context.texts
        switch result {
        case .saved: return [.tell(Message(.done, texts.tieSaved)), .close]
        case .refused(let refusal):
            for reason in refusal.reasons {
                guard let field = reason.field.map({ FieldID($0) }), prompt?.widget.field(field) != nil else { continue }
                prompt?.widget.errors[field] = texts.refusal(reason.code)
            }
            let text = refusal.reasons.map { texts.refusal($0.code) }.joined(separator: " ")
            prompt?.notice = Message(.error, text)
            notice = Message(.error, text)
            return [.query(query)]
        case .conflict: return [.tell(Message(.warning, texts.sittingChangedMeanwhile)), .query(query)]
        }
    }

    private mutating func show(_ context: ScreenContext) {
        let names = context.texts.rankingColumns
        list.columns = [
            ListColumn(names.place, width: 5, alignment: .right), ListColumn(names.number, width: 12), ListColumn(names.name, width: 26, isFlexible: true),
            ListColumn(context.texts.applicationColumns.locality, width: 20, isFlexible: true),
        ]
        let first = tie?.places.lowerBound ?? 1
        list.setRows(
            people.map { row in
                let place = placed.firstIndex(of: row.id).map { context.texts.number(first + $0) } ?? "–"
                return ListRow(
                    id: row.id, cells: [place, row.number, row.applicantName, row.locality], style: placed.contains(row.id) ? .good : .normal)
            })
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            list.pageRows = list.rowCapacity(height: Chrome.contentRect(size).height - 3)
            return []
        }
        notice = nil
        if prompt != nil { return handlePrompt(key, context) }
        if key == .escape || key == .function(10) { return leave(context) }
        guard tie != nil else { return [] }
        if let binding = binding(for: key, context), binding.action != "move" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        if let row = jump.row(for: key, among: people.map { ($0.id, $0.number) }) {
            list.select(row)
            return []
        }
        if key == .character("/") || list.handle(key) == .ignored {
            notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
        }
        return []
    }

    private mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        switch action {
        case "next":
            guard let id = list.currentID else { return [] }
            guard !placed.contains(id) else {
                notice = Message(.warning, context.texts.tiePlacedAlready)
                return []
            }
            placed.append(id)
            show(context)
            if let free = people.first(where: { !placed.contains($0.id) }) { list.select(free.id) }
            if isComplete { begin(context) }
        case "rest":
            placed += people.map(\.id).filter { !placed.contains($0) }
            show(context)
            begin(context)
        case "back":
            if let last = placed.popLast() {
                show(context)
                list.select(last)
            }
        case "save": begin(context)
        default: return list.currentID.map { [.open(.application($0))] } ?? []
        }
        return []
    }

    /// All have their places: how and why is asked at once.
    private mutating func begin(_ context: ScreenContext) {
        let texts = context.texts
        let methods = context.rules.ruleSet.rankingInForce.openTies
        let options = methods.map { ChoiceOption(id: $0.rawValue, label: texts.name(of: $0)) }
        let fields = [
            FormField(Self.method, label: texts.tieMethod, kind: .choice(options), hint: texts.hintChoice, isRequired: true, width: 30),
            FormField(
                Self.reason, label: texts.sittingReason, kind: .notes, hint: texts.tieReasonHint, isRequired: true, maxLength: FieldText.noteLimit, width: 56),
        ]
        var values = typed
        if methods.count == 1, values[Self.method] == nil { values[Self.method] = methods[0].rawValue }
        prompt = InlinePrompt(tag: "tie", title: texts.tiePromptTitle, fields: fields, values: values)
        if methods.count == 1 { prompt?.widget.moveFocus(to: Self.reason) }
    }

    private mutating func handlePrompt(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var open = prompt, let file else { return [] }
        let outcome = open.handle(key, context)
        prompt = open
        typed = open.widget.values
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            guard let method = RankingRule.TieMethod(rawValue: open.widget.value(Self.method)) else { return [] }
            return sender.send(
                .sitting(SittingCommand(sittingID, .breakTie(placed, method, reason: open.text(Self.reason)))),
                base: [VersionedCase(id: sittingID, version: file.sitting.version)])
        }
    }

    private func leave(_ context: ScreenContext) -> [Effect] {
        guard !placed.isEmpty else { return [.close] }
        let texts = context.texts
        return [
            .ask(
                Question(
                    tag: "leave", title: texts.unsavedTitle, lines: [texts.tieUnsaved],
                    choices: [Question.Choice(id: "leave", label: texts.choiceDropDraft), Question.Choice(id: "stay", label: texts.choiceStay)], safe: 1))
        ]
    }

    public func message(_ context: ScreenContext) -> Message? {
        notice ?? prompt?.message(context) ?? (file == nil ? Message(.hint, context.texts.loading) : Message(.hint, context.texts.tieHint))
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let tie else { return Point(x: rect.x, y: rect.y) }
        let head = context.texts.tieHead(tie.applications.count, tie.places, crosses: tie.crossesPlaces)
        frame.put(head, at: Point(x: rect.x, y: rect.y), style: .heading, width: rect.width)
        let below = prompt.map { $0.height + 1 } ?? 0
        list.draw(into: &frame, rect: rect.inset(top: 2, bottom: below), showsCursor: prompt == nil)
        prompt?.draw(into: &frame, rect: rect)
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
