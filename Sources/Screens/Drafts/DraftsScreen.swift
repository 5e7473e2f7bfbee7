import Casework
import Localization
import Terminal

/// The forms left open by this user; Enter goes on where the typing stopped.
public struct DraftsScreen: ListScreen {
    public var list = ListCore<CommandID>()
    var drafts: [Draft] = []
    /// The draft that a question is about.
    var asked: CommandID?

    public init() {}

    public func title(_ context: ScreenContext) -> String { context.texts.draftsTitle }
    public func query(_ context: ScreenContext) -> Query { .drafts }

    public func columns(_ context: ScreenContext) -> [ListColumn] {
        let titles = context.texts.draftColumns
        return [
            ListColumn(titles.title, width: 30, isFlexible: true), ListColumn(titles.form, width: 16),
            ListColumn(titles.savedOn, width: 16),
        ]
    }

    public func rows(of answer: Answer, _ context: ScreenContext) -> ListRows<CommandID>? {
        guard case .drafts(let drafts) = answer else { return nil }
        let wanted = Transliteration.searchKey(list.narrow)
        let rows = drafts.map { draft in
            ListRow(id: draft.id, cells: [draft.title, context.texts.draftForm(draft.form), draft.savedOn])
        }.filter { wanted.isEmpty || Transliteration.searchKey($0.cells.joined(separator: " ")).contains(wanted) }
        return ListRows(rows: rows, total: rows.count)
    }

    public mutating func handle(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        if case .answer(.drafts(let drafts), .drafts) = event { self.drafts = drafts }
        let effects = handleList(event, context)
        if list.total == 0, list.narrow.isEmpty { list.widget.emptyText = context.texts.draftNone }
        return effects
    }

    public func actions(_ context: ScreenContext) -> [Binding] {
        let text = context.texts.draftDrop
        return [
            Binding(
                action: "drop", keys: [.delete, .character("x")], label: text.label, help: text.help,
                unavailable: list.widget.currentID == nil ? context.texts.draftNone : nil)
        ]
    }

    public mutating func open(_ row: CommandID, _ context: ScreenContext) -> [Effect] {
        drafts.first { $0.id == row }.map { [.open(.draft($0))] } ?? []
    }

    public mutating func perform(_ action: String, _ context: ScreenContext) -> [Effect] {
        guard let id = list.widget.currentID, let draft = drafts.first(where: { $0.id == id }) else { return [] }
        asked = id
        let ask = context.texts.draftDropAsk(draft.title)
        return [.ask(Question.confirm(tag: "drop", ask, context))]
    }

    public mutating func other(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
        guard case .answered("yes", "drop") = event, let id = asked else { return [] }
        asked = nil
        return [.dropDraft(id), .tell(Message(.done, context.texts.draftDropped)), .query(.drafts)]
    }
}
