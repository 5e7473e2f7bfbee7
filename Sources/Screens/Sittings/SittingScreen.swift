import Casework
import Localization
import Rules
import Terminal

/// A sitting of the committee as it is worked: the agenda in the order in which it stands now, cut at the places, the reason of every place,
/// and what the committee does about it. A closed sitting shows its frozen list instead.
public struct SittingScreen: Screen {
    enum RowID: Hashable, Sendable {
        case application(CaseID)
        /// The line before the first row of a list; the cursor passes over it.
        case cut(DecideList.Outcome)
    }

    let id: CaseID
    var file: SittingFile?
    var isGone = false
    var list = ListWidget<RowID>(columns: [])
    var window = RowWindow()
    /// Figures that are only tried; `nil` while the list is as it is.
    var supposed: RankingSupposition?
    var prompt: InlinePrompt?
    /// What was typed into prompts that were put away, by the act and the application.
    var typed: [String: [FieldID: String]] = [:]
    /// The application that is being moved, and the place typed for it so far.
    var carried: CaseID?
    var sender = CommandSender()
    var notice: Message?
    private var size = Size.standard
    private var jump = NumberJump()

    public init(id: CaseID) { self.id = id }

    var query: Query { .sitting(id, window.request, supposing: supposed) }
    var sitting: Sitting? { file?.sitting.state }

    public var takesText: Bool { prompt != nil || list.isNarrowing }

    public func title(_ context: ScreenContext) -> String { context.texts.sittingTitle(sitting?.number ?? "") }
    public func help(_ context: ScreenContext) -> [String] { [context.texts.sittingHelp] + (currentReason(context).map { ["", $0] } ?? []) }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        file.map { [OpenCase(id: id, version: $0.sitting.version, isEdited: prompt != nil || carried != nil)] } ?? []
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        sender.identifiers = identifiers
        return [.query(query)]
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answer(.sitting(let file), query): return take(file, context)
        case .answer(.nothing, query):
            isGone = true
            return []
        case .news, .resumed: return [.query(query)]
        case .answered(let choice, let tag): return answered(choice, tag, context)
        case .submitted(let result, let submission): return sender.settles(submission) ? submitted(result, submission, context) : []
        case .failed(let text), .draftFailed(let text):
            notice = Message(.error, text)
            return []
        case .answer, .next, .viewKept, .viewDropped, .letterWritten: return []
        }
    }

    private mutating func take(_ file: SittingFile, _ context: ScreenContext) -> [Effect] {
        self.file = file
        if file.sitting.state.status == .closed { return [.replace(.frozenList(id))] }
        if supposed != nil, file.sitting.state.status != .opened, file.sitting.state.status != .proposed {
            supposed = nil
            return [.query(query)]
        }
        if window.shrink(to: file.rows.total) { return [.query(query)] }
        show(context)
        return []
    }

    /// Puts the rows on the screen; after a change of the window the cursor goes to the end from which it came.
    mutating func show(_ context: ScreenContext) {
        guard let file else { return }
        list.columns = columns(context)
        list.emptyText = emptyText(file, context)
        list.setRows(rows(file, context))
        switch window.landing {
        case .first: _ = list.handle(.home)
        case .last: _ = list.handle(.end)
        case nil: break
        }
        if case .cut? = list.currentID { _ = list.handle(window.landing == .last ? .up : .down) }
        window.landing = nil
        measure(context)
    }

    /// The row of the application under the cursor.
    var current: RankedRow? {
        guard case .application(let id)? = list.currentID else { return nil }
        return file?.rows.rows.first { $0.row.application == id }
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize(let size) = key {
            self.size = size
            measure(context)
            return []
        }
        notice = nil
        if prompt != nil { return handlePrompt(key, context) }
        if list.isNarrowing {
            _ = list.handle(key)
            return []
        }
        if let carried { return carry(carried, key, context) }
        if key == .escape || key == .function(10) {
            if key == .escape, !list.filter.isEmpty { return moved(key, context) }
            guard supposed != nil, key == .escape else { return [.close] }
            supposed = nil
            return [.query(query)]
        }
        guard file != nil else { return [] }
        if let binding = binding(for: key, context), binding.action != "move" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            return perform(binding.action, context)
        }
        if let row = jump.row(for: key, among: file?.rows.rows.map { ($0.row.application, $0.number) } ?? []) {
            list.select(.application(row))
            return []
        }
        return moved(key, context)
    }

    /// Moves through the rows; a line that only parts two lists is passed over.
    mutating func moved(_ key: Key, _ context: ScreenContext) -> [Effect] {
        let isAtFirst = list.currentID == list.rows.first?.id
        let isAtLast = list.currentID == list.rows.last?.id
        if window.leaves(key, isAtFirst: isAtFirst, isAtLast: isAtLast) { return [.query(query)] }
        switch list.handle(key) {
        case .moved(.cut):
            _ = list.handle(key == .up || key == .pageUp ? .up : .down)
            if case .cut? = list.currentID { _ = list.handle(.down) }
        case .ignored:
            if key != .enter { notice = Message(.hint, context.texts.keyUnknown(Chrome.name(of: key, context.texts))) }
        case .handled, .moved, .opened: break
        }
        measure(context)
        return []
    }

    public func message(_ context: ScreenContext) -> Message? {
        if let notice { return notice }
        if isGone { return Message(.error, context.texts.notFound) }
        if file == nil { return Message(.hint, context.texts.loading) }
        if let prompt { return prompt.message(context) }
        if let carried { return Message(.hint, context.texts.sittingCarrying(number(of: carried))) }
        return nil
    }

    // MARK: Drawing

    /// The rows of a page, so that PgDn moves by what is seen.
    private mutating func measure(_ context: ScreenContext) {
        let rect = Chrome.contentRect(size)
        list.pageRows = list.rowCapacity(height: listRect(rect, context).height)
    }

    private func footRows(_ height: Int) -> Int { height > 30 ? 4 : 2 }

    private func listRect(_ rect: Rect, _ context: ScreenContext) -> Rect {
        let below = prompt.map { $0.height + 1 } ?? footRows(rect.height) + 1
        return rect.inset(top: heading(context).count, bottom: below)
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        guard file != nil else { return Point(x: rect.x, y: rect.y) }
        for (row, line) in heading(context).enumerated() {
            frame.put(line.text, at: Point(x: rect.x, y: rect.y + row), style: line.style, width: rect.width)
        }
        let area = listRect(rect, context)
        list.draw(into: &frame, rect: area, showsCursor: prompt == nil)
        if let prompt {
            prompt.draw(into: &frame, rect: rect)
        } else if let reason = currentReason(context) {
            frame.horizontalLine(at: Point(x: rect.x, y: area.maxY), length: rect.width)
            for (row, line) in DisplayText.wrapped(reason, to: rect.width).prefix(footRows(rect.height)).enumerated() {
                frame.put(line, at: Point(x: rect.x, y: area.maxY + 1 + row))
            }
        }
        return frame.cursor ?? Point(x: rect.x, y: rect.y)
    }
}
