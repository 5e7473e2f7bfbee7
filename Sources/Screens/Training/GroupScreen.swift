import Casework
import Localization
import Terminal

/// One training group: its attendance sheet, people in the order of the sign-in list, sessions by date.
public struct GroupScreen: Screen {
    typealias Grid = GridWidget<PersonID, CaseID>

    let id: CaseID
    var file: GroupFile?
    var grid = Grid(rows: [], columns: [], cycle: [], labelWidth: GroupScreen.labelWidth, cellWidth: 7)
    /// Marks of a draft, put on the sheet when the group is known.
    var restored: [Grid.Place: String] = [:]
    /// Names the draft of the marks that are not saved yet.
    var draftID = CommandID(rawValue: "")
    /// What waits for a yes or for the office's answer.
    var pending: Submission?
    var prompt: InlinePrompt?
    var reason = ""
    var identifiers = IdentifierSource(high: 0, low: 0)
    var notice: Message?

    /// On a group.
    public init(id: CaseID) { self.id = id }

    /// On a draft of its sheet.
    public init(restoring draft: Draft) {
        id = draft.subject
        draftID = draft.id
        for field in draft.fields {
            guard let place = Self.place(field.key) else { continue }
            restored[place] = field.text == Self.blank ? "" : field.text
        }
    }

    public func title(_ context: ScreenContext) -> String { context.texts.groupTitle(file?.group.state.name ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.groupLegend] }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        self.identifiers = identifiers
        if draftID.rawValue.isEmpty { draftID = self.identifiers.nextCommand() }
        return [.query(.group(id))]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.group(let file), .group(id)):
            show(file, context)
            return []
        case .answer(.nothing, .group(id)):
            notice = Message(.warning, context.texts.notFound)
            return []
        case .news, .resumed: return [.query(.group(id))]
        case .answered(let choice, let tag): return answered(choice, tag, context)
        case .submitted(let result, let submission): return submitted(result, submission, context)
        case .failed(let text), .draftFailed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        notice = nil
        if prompt != nil { return handlePrompt(key, context) }
        if key == .escape || key == .function(10) || key == .control("c") { return leave(context) }
        guard file != nil else { return [] }
        if let binding = binding(for: key, context), binding.action != "cycle", binding.action != "move" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        let before = grid
        switch grid.handle(key) {
        case .changed:
            // Marks that can't be saved are not entered: they would only wait as a draft.
            if let reason = self.binding(for: .function(2), context)?.unavailable {
                grid = before
                notice = Message(.warning, reason)
                return []
            }
            return changed(context)
        case .opened(let place): return [.open(.card(place.row))]
        case .handled:
            if isMarking(key), let column = grid.current?.column, grid.locked.contains(column) {
                notice = Message(.warning, context.texts.groupSessionInFuture)
            }
        case .ignored: notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts)))
        }
        return []
    }

    private func isMarking(_ key: Key) -> Bool {
        switch key {
        case .delete, .backspace, .character: true
        default: false
        }
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if let prompt { return prompt.message(context) }
        return (file == nil ? Message(.hint, context.texts.loading) : nil)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard let file else { return Point(x: rect.x, y: rect.y) }
        let texts = context.texts
        let group = file.group.state
        let heading = texts.groupHeading(file.module.title, hours: file.module.hours, trainer: group.trainer)
        let figures = [
            texts.groupPlaces(group.participants.count, of: group.capacity),
            texts.groupPlanned(group.hoursPlanned, of: file.module.hours),
        ]
        frame.put(heading, at: Point(x: rect.x, y: rect.y), style: .heading, width: rect.width)
        frame.put(figures.joined(separator: ", "), at: Point(x: rect.x, y: rect.y + 1), width: rect.width)
        let foot = prompt.map { $0.height + 1 } ?? 2
        drawSheet(into: &frame, rect: rect.inset(top: 3, bottom: foot), context)
        if let prompt {
            prompt.draw(into: &frame, rect: rect)
        } else {
            drawFoot(into: &frame, rect: rect, context)
        }
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }

    private func drawSheet(into frame: inout Frame, rect: Rect, _ context: ScreenContext) {
        let texts = context.texts
        if grid.rows.isEmpty { frame.put(texts.groupNoPeople, at: Point(x: rect.x, y: rect.y + 1), style: .hint) }
        if grid.columns.isEmpty { frame.put(texts.groupNoSessions, at: Point(x: rect.x, y: rect.y + 2 + grid.rows.count), style: .hint) }
        if !grid.rows.isEmpty {
            let sheet = labelled(width: rect.width, texts)
            let label = texts.groupHoursColumn
            frame.put(label, at: Point(x: rect.x, y: rect.y), style: .heading, width: sheet.labelWidth - 1, alignment: .right)
            sheet.draw(into: &frame, rect: rect, showsCursor: prompt == nil)
        }
    }

    private func drawFoot(into frame: inout Frame, rect: Rect, _ context: ScreenContext) {
        let texts = context.texts
        if let session = currentSession {
            let line = texts.groupSessionLine(session) + " – " + texts.groupUnmarked(unmarked(session.id))
            frame.put(line, at: Point(x: rect.x, y: rect.maxY - 2), width: rect.width)
        }
        frame.put(texts.groupLegend, at: Point(x: rect.x, y: rect.maxY - 1), style: .hint, width: rect.width)
    }

    public func draft(_ context: ScreenContext) -> Draft? {
        guard let file, isDirty(context) else { return nil }
        let fields = edits(context).map { place, symbol in
            DraftField(key: Self.key(place), text: symbol.isEmpty ? Self.blank : symbol)
        }.sorted { $0.key < $1.key }
        return Draft(
            id: draftID, form: "attendance", subject: id, base: [VersionedCase(id: id, version: file.group.version)], fields: fields,
            focus: grid.current.map(Self.key) ?? "", cursor: 0, login: context.actor.login,
            savedOn: context.texts.moment(context.moment), title: title(context))
    }
}
