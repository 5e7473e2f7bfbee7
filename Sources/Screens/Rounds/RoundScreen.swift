import Casework
import Localization
import Rules
import Terminal

/// One round: its window with extensions, its applications by status, the sums, and the steps from plan to decision.
public struct RoundScreen: SheetScreen {
    let id: CaseID
    var file: RoundFile?
    var sheet = FactSheet<Route>()
    var notice: Message?
    /// The later end that is being typed; `nil` while the round is only read.
    var prompt: InlinePrompt?
    /// The submission under way, with what is said once it is saved.
    var pending: Submission?
    private var done = ""
    var identifiers = IdentifierSource(high: 0, low: 0)

    public init(id: CaseID) { self.id = id }

    var query: Query { .round(id) }
    var isLoaded: Bool { file != nil }

    public func title(_ context: ScreenContext) -> String {
        file.map { context.texts.roundTitle($0.round.state.number) } ?? context.texts.roundsTitle
    }

    public func message(_ context: ScreenContext) -> Message? { prompt?.message(context) ?? sheetMessage(context) }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.round.version, isEdited: prompt != nil)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        return [.query(query)]
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        if prompt != nil { return InlinePrompt.bindings(context) }
        let texts = context.texts
        let status = file?.round.state.status
        let denial = RoundForm.denial(context)
        func unless(_ isRight: Bool, _ required: RoundStatus) -> String? {
            denial ?? status.flatMap { isRight ? nil : texts.refusal(.roundNotIn(required: required, actual: $0)) }
        }
        let steps = [
            Binding("edit", [.function(4), .character("e")], texts.roundEdit, unavailable: unless(status == .planned, .planned)),
            Binding("open", [.function(5), .character("o")], texts.roundOpen, unavailable: unless(status == .planned, .planned)),
            Binding("extend", [.function(6), .character("p")], texts.roundExtend, unavailable: unless(status?.isOpen == true, .open)),
            Binding("close", [.function(7), .character("z")], texts.roundClose, unavailable: unless(status?.isOpen == true, .open)),
            Binding("decide", [.function(8), .character("r")], texts.roundDecide, unavailable: unless(status == .closed, .closed)),
        ]
        return (steps + publicationBindings(context)).availableFirst + [
            Binding(action: "move", keys: [.up, .down, .pageUp, .pageDown, .home, .end], label: "", help: texts.helpOfRows)
        ]
    }

    mutating func take(_ answer: Answer) {
        if case .round(let file) = answer { self.file = file }
    }

    func lines(_ context: ScreenContext) -> [FactSheet<Route>.Line] {
        guard let file else { return [] }
        typealias Line = FactSheet<Route>.Line
        let texts = context.texts
        let round = file.round.state
        var lines = [
            Line(texts.roundKindLabel, texts.name(of: round.content.kind)),
            Line(texts.roundStatusLabel, texts.name(of: round.status) + decided(round, texts), style: .bold),
            Line(texts.roundWindowLabel, texts.roundWindow(round.window)),
        ]
        if let cutOff = round.window.postCutOff { lines.append(Line(texts.roundPostLabel, texts.date(cutOff))) }
        lines.append(Line(texts.roundPlaces, round.content.places.map { texts.number($0) } ?? texts.roundPlacesOfProject))
        for (index, step) in round.extensions.enumerated() {
            lines.append(Line(index == 0 ? texts.roundExtensions : "", texts.roundExtended(step)))
        }
        lines.append(Line("", ""))
        let counts = ApplicationStatus.allCases.filter { file.counts[$0, default: 0] > 0 }
        if counts.isEmpty { lines.append(Line(texts.roundTally, texts.roundNoApplications)) }
        for (index, status) in counts.enumerated() {
            lines.append(Line(index == 0 ? texts.roundTally : "", texts.name(of: status) + ": " + texts.number(file.counts[status, default: 0])))
        }
        if !counts.isEmpty { lines.append(Line(texts.roundSums, texts.roundSum(file.tally), style: .bold)) }
        return lines + publicationLines(context)
    }

    /// The day of the decision, which a published round is not called by any more.
    private func decided(_ round: Round, _ texts: any Texts) -> String {
        guard let day = round.decidedOn else { return "" }
        return (round.status == .published ? "; " + texts.name(of: RoundStatus.decided) + " " : ", ") + texts.roundDecided(day)
    }

    // MARK: Steps

    mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        guard let number = file?.round.state.number else { return [] }
        switch action {
        case "edit": return [.open(.roundForm(.edit(id)))]
        case "extend":
            extend(context)
            return []
        case "open": return ask(.open, .openRound(OpenRound(round: id)), number, context)
        case "close": return ask(.close, .closeRound(CloseRound(round: id)), number, context)
        case "publish": return [.open(.publicationForm(id))]
        case "takeDown": return takeDown(number, context)
        case "decide": return ask(.decide, .decideRound(DecideRound(round: id)), number, context)
        default: return []
        }
    }

    private static let closes = FieldID(FieldKey.roundCloses)
    private static let closesAt = FieldID(FieldKey.roundClosesAt)
    private static let reason = FieldID(FieldKey.roundReason)

    private mutating func extend(_ context: ScreenContext) {
        let texts = context.texts
        let fields = [
            FormField(Self.closes, label: texts.roundCloses, kind: .date, hint: texts.roundClosesHint, isRequired: true, width: 11),
            FormField(Self.closesAt, label: texts.roundHour, kind: .time, hint: texts.roundHourHint),
            FormField(
                Self.reason, label: texts.roundReason, kind: .notes, hint: texts.roundReasonHint, isRequired: true, maxLength: FieldText.noteLimit, width: 50),
        ]
        prompt = InlinePrompt(tag: "extend", title: texts.roundExtend.help, fields: fields, values: [:])
    }

    private mutating func ask(_ act: RoundAct, _ command: Command, _ number: Int, _ context: ScreenContext) -> [Effect] {
        ask(command, asking: context.texts.roundAsk(act, number), done: context.texts.roundDone(act, number), context)
    }

    mutating func ask(_ command: Command, asking: (title: String, text: String), done: String, _ context: ScreenContext) -> [Effect] {
        guard let file else { return [] }
        // The sums are of the moment: others' work on the applications does not change the round's own version.
        let base = [VersionedCase(id: id, version: file.round.version)]
        if pending?.command != command || pending?.base != base {
            pending = Submission(id: identifiers.nextCommand(), command: command, base: base)
        }
        self.done = done
        return [.ask(.confirm(tag: "round", asking, context))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard case .key(let key) = event, var open = prompt, let number = file?.round.state.number else { return handleSheet(event, context) }
        if case .resize = key { return handleSheet(event, context) }
        let outcome = open.handle(key, context)
        prompt = open
        switch outcome {
        case .handled: return []
        case .cancelled:
            prompt = nil
            return []
        case .done:
            guard let closes = open.day(Self.closes, context) else { return [] }
            let hour = open.text(Self.closesAt)
            let at = TimeEntry.parse(hour)
            if at == nil, !hour.isEmpty {
                prompt?.notice = Message(.error, context.texts.badTime)
                return []
            }
            return ask(.extend, .extendRound(ExtendRound(round: id, closes: closes, closesAt: at, reason: open.text(Self.reason))), number, context)
        }
    }

    mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .answered("yes", "round"): return pending.map { [.submit($0)] } ?? []
        case .submitted(let result, let submission):
            guard submission.id == pending?.id else { return [] }
            pending = nil
            switch result {
            case .saved:
                prompt = nil
                return [.tell(Message(.done, done)), .query(query)]
            case .refused(let refusal): return [.ask(refusal.question(context.texts)), .query(query)]
            case .conflict:
                prompt = nil
                return [.tell(Message(.warning, context.texts.roundChanged)), .query(query)]
            }
        default: return []
        }
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let below = prompt.map { $0.height + 1 } ?? 0
        let point = sheet.draw(into: &frame, rect: Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height - below))
        guard let prompt else { return point }
        prompt.draw(into: &frame, rect: rect)
        return frame.cursor
    }
}
