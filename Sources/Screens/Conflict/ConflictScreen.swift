import Casework
import Localization
import Terminal

/// Two versions of a case, field by field: what the draft holds and what somebody else saved. Nothing is saved here; the draft can
/// be opened on the new version, or dropped.
public struct ConflictScreen: Screen {
    let conflict: Conflict
    let draft: Draft?
    var list = ListWidget<String>(columns: [])
    var notice: Message?

    public init(_ conflict: Conflict, draft: Draft?) {
        self.conflict = conflict
        self.draft = draft
    }

    public func openCases(_ context: ScreenContext) -> [OpenCase] {
        [OpenCase(id: conflict.id, version: conflict.current.version, isEdited: true)]
    }

    public func notice(of change: CaseChange, _ context: ScreenContext) -> String { context.texts.caseChangedAgain(change) }

    public func title(_ context: ScreenContext) -> String { context.texts.conflictTitle }

    public func message(_ context: ScreenContext) -> Message? {
        notice ?? Message(.warning, context.texts.conflictVersion(conflict.seen, conflict.current.version))
    }

    public func help(_ context: ScreenContext) -> [String] {
        [context.texts.conflictIntro(conflict.current.state.kind, login: conflict.login)]
    }

    public func bindings(_ context: ScreenContext) -> [Binding] {
        let texts = context.texts
        let reason = draft == nil ? texts.conflictNoDraft : nil
        return [
            Binding(
                action: "rebase", keys: [.function(4), .character("e")], label: texts.conflictRebase.label,
                help: texts.conflictRebase.help, unavailable: reason),
            Binding(
                action: "drop", keys: [.function(8), .character("x")], label: texts.conflictDrop.label,
                help: texts.conflictDrop.help, unavailable: reason),
            Binding(action: "back", keys: [.escape], label: texts.keyBack, help: texts.helpOfBack),
            Binding(action: "move", keys: [.down, .up, .pageDown, .pageUp], label: "", help: texts.helpOfRows),
        ]
    }

    public mutating func opened(_ context: ScreenContext, identifiers: IdentifierSource) -> [Effect] {
        let titles = context.texts.conflictColumns(conflict.login)
        list.columns = [
            ListColumn(titles.field, width: 24, isFlexible: false), ListColumn(titles.mine, width: 24, isFlexible: true),
            ListColumn(titles.theirs, width: 24, isFlexible: true),
        ]
        list.emptyText = context.texts.conflictSame
        list.pageRows = 16
        list.setRows(
            ConflictRows.rows(conflict, draft: draft, context).enumerated().map { index, row in
                ListRow(id: String(index), cells: [row.field, row.mine, row.theirs])
            })
        return []
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        switch event {
        case .key(let key): return handle(key, context)
        case .answered("yes", "rebase"):
            guard let draft else { return [] }
            let rebased = rebased(draft)
            return [.saveDraft(rebased), .reset(.draft(rebased))]
        case .answered("yes", "drop"):
            guard let draft else { return [] }
            return [.dropDraft(draft.id), .tell(Message(.done, context.texts.draftDropped)), .reset(.desk)]
        case .failed(let text), .draftFailed(let text):
            notice = Message(.error, text)
            return []
        default: return []
        }
    }

    /// The draft as if it had begun on the version that is stored now: saving it then replaces that version knowingly.
    private func rebased(_ draft: Draft) -> Draft {
        var draft = draft
        for index in draft.base.indices where draft.base[index].id == conflict.id {
            draft.base[index].version = conflict.current.version
        }
        return draft
    }

    private mutating func handle(_ key: Key, _ context: ScreenContext) -> [Effect] {
        if case .resize = key { return [] }
        notice = nil
        if let binding = binding(for: key, context), binding.action == "rebase" || binding.action == "drop" {
            if let reason = binding.unavailable {
                notice = Message(.warning, reason)
                return []
            }
            let ask = binding.action == "drop" ? context.texts.conflictDropAsk : context.texts.conflictRebaseAsk(conflict.login)
            return [.ask(Question.confirm(tag: binding.action, ask, context))]
        }
        if key == .escape || key == .function(10) { return [.close] }
        _ = list.handle(key)
        return []
    }

    public func draw(into frame: inout Frame, rect: Rect, _ context: ScreenContext) -> Point? {
        let intro = DisplayText.wrapped(
            context.texts.conflictIntro(conflict.current.state.kind, login: conflict.login), to: rect.width)
        for (row, line) in intro.enumerated() { frame.put(line, at: Point(x: rect.x, y: rect.y + row)) }
        list.draw(into: &frame, rect: rect.inset(top: intro.count + 1))
        return frame.cursor
    }
}
