import Casework
import Localization
import Terminal

/// What a form would begin with on the stored case.
public struct StoredForm: Equatable, Sendable {
    public var values: [FieldID: String]
    public var base: [VersionedCase]

    public init(values: [FieldID: String], base: [VersionedCase]) {
        self.values = values
        self.base = base
    }
}

/// Somebody else has saved the case: the versions are put together, field by field.
extension FormScreen {
    static var dropMine: String { "dropMine" }

    /// Reads the stored case anew; a form that can't is put on the new version, with what is typed.
    mutating func meet(_ conflicts: [Conflict], saves: Bool, _ context: ScreenContext) -> [Effect] {
        guard !conflicts.isEmpty else {
            form.notice = Message(.hint, context.texts.caseNotChanged)
            return []
        }
        form.meeting = conflicts
        guard let query = storedQuery else {
            rebase(context)
            return draftEffect(context)
        }
        return draftEffect(context) + [.query(query)]
    }

    mutating func met(_ answer: Answer, _ query: Query, _ context: ScreenContext) -> [Effect] {
        let before = form.knowsPristine ? form.pristine : nil
        let stored = stored(answer, context)
        let login = form.meeting?.first?.login ?? ""
        let effects = received(answer, to: query, context)
        guard let stored else {
            rebase(context)
            refresh(context)
            return effects + draftEffect(context)
        }
        form.meeting = nil
        if let field = form.widget.focus { derive(field, context) }
        refresh(context)
        form.notice = nil
        form.board = board(on: stored, before: before, login: login, context)
        return effects
    }

    /// An act is decided anew on the case as it is now; the clerk looks at it once more before sending it again.
    private mutating func rebase(_ context: ScreenContext) {
        for conflict in form.meeting ?? [] {
            for index in form.base.indices where form.base[index].id == conflict.id {
                form.base[index].version = conflict.current.version
            }
        }
        form.notice = Message(.warning, context.texts.mergeActChanged(form.meeting?.first?.login ?? ""))
        form.meeting = nil
    }

    // MARK: The board

    private func board(on stored: StoredForm, before: [FieldID: String]?, login: String, _ context: ScreenContext) -> MergeBoard {
        let views = [form.widget.values, stored.values, before ?? [:]].map { shown($0, context) }
        let known = views.reduce(into: Set<FieldID>()) { $0.formUnion($1.order) }
        let merge = FormMerge(
            before: before, mine: form.widget.values, theirs: stored.values, lists: rowLists, known: known, own: ["seed"])
        let lines = merge.differences.indices.compactMap { line($0, of: merge, views, context.texts) }
        let order = Dictionary(zip(views[0].order + views[1].order, 0...)) { first, _ in first }
        let sorted = lines.enumerated().sorted {
            let (a, b) = (order[$0.element.1] ?? .max, order[$1.element.1] ?? .max)
            return a == b ? $0.offset < $1.offset : a < b
        }
        return MergeBoard(merge, lines: sorted.map(\.element.0), stored: stored, login: login, context)
    }

    /// The fields that the form shows on certain values, with labels that tell rows apart.
    private func shown(_ values: [FieldID: String], _ context: ScreenContext) -> ShownFields {
        var other = self
        other.form.board = nil
        other.form.isReady = true
        other.form.replaceValues(values)
        return ShownFields(other.sections(context), values)
    }

    /// A difference in words, with the field by which it is ordered; nil where no version shows it.
    private func line(
        _ index: Int, of merge: FormMerge, _ views: [ShownFields], _ texts: any Texts
    ) -> (MergeBoard.Line, FieldID)? {
        let unknown = merge.before == nil ? texts.mergeUnknown : nil
        switch merge.differences[index].subject {
        case .field(let id):
            guard let field = views.lazy.compactMap({ $0.fields[id] }).first else { return nil }
            let isAsked = merge.differences[index].isAsked
            let cells = views.map { $0.text(of: id, as: field, isMasked: !isAsked) }
            let label = views.lazy.compactMap { $0.labels[id] }.first ?? field.label
            return (MergeBoard.Line(index: index, label: label, before: unknown ?? cells[2], mine: cells[0], theirs: cells[1]), id)
        case .row(let list, let row):
            guard let view = views.first(where: { $0.first(of: row, in: list) != nil }), let first = view.first(of: row, in: list) else {
                return nil
            }
            let cells = views.map { $0.summary(of: row, in: list) ?? texts.mergeNoRow }
            let label = view.titles[first] ?? view.labels[first] ?? ""
            return (MergeBoard.Line(index: index, label: label, before: unknown ?? cells[2], mine: cells[0], theirs: cells[1]), first)
        }
    }

    mutating func handleBoardKey(_ key: Key, _ context: ScreenContext) -> [Effect] {
        guard var board = form.board else { return [] }
        switch board.bindings(context.texts).first(where: { $0.keys.contains(key) })?.action {
        case "mine", "theirs":
            let side: FormMerge.Side = key == .left || key == .character(context.texts.mergeLetters.mine) ? .mine : .theirs
            if !board.choose(side, context.texts) { form.notice = Message(.hint, context.texts.mergeNotAsked) }
            form.board = board
            return []
        case "save": return close(board, context) ? save(context) : []
        case "edit":
            guard close(board, context) else { return [] }
            form.notice = Message(.done, context.texts.mergeDone)
            return draftEffect(context)
        case "drop": return [.ask(Question.confirm(tag: Self.dropMine, context.texts.mergeDropAsk, context))]
        case "back": form.board = nil
        default:
            if key == .function(10) || key == .control("c") { form.board = nil } else { _ = board.list.handle(key); form.board = board }
        }
        return []
    }

    /// Puts the merged values into the form, which then stands on the new version; false while something is not answered.
    private mutating func close(_ board: MergeBoard, _ context: ScreenContext) -> Bool {
        guard let values = board.merge.merged else {
            var board = board
            board.selectFirstOpen()
            form.board = board
            form.notice = Message(.warning, context.texts.mergeOpen(board.merge.open))
            return false
        }
        form.board = nil
        form.replaceValues(values)
        form.pristine = board.stored.values
        form.knowsPristine = true
        form.base = board.stored.base
        merged(context)
        refresh(context)
        return true
    }

    mutating func dropMine(_ context: ScreenContext) -> [Effect] {
        form.board = nil
        return [.dropDraft(form.command), .tell(Message(.done, context.texts.mergeDropped)), .close]
    }
}

/// The fields that a form shows on certain values, in order, and their texts as a person reads them.
private struct ShownFields {
    private(set) var order: [FieldID] = []
    private(set) var fields: [FieldID: FormField] = [:]
    private(set) var labels: [FieldID: String] = [:]
    /// The headings of fields that stand in a section of their row alone.
    private(set) var titles: [FieldID: String] = [:]
    private let values: [FieldID: String]

    init(_ sections: [FormSection], _ values: [FieldID: String]) {
        self.values = values
        let asked = sections.map { $0.fields.filter { $0.kind != .action && $0.kind != .computed } }
        var uses: [String: Int] = [:]
        for field in asked.joined() { uses[FieldText.trimmed(field.label), default: 0] += 1 }
        for (section, own) in zip(sections, asked) {
            let groups = Dictionary(grouping: own) { Self.group($0.id) }
            var line = ""
            for field in own {
                var label = FieldText.trimmed(field.label)
                let isAmbiguous = uses[label, default: 0] > 1
                // A word that goes on with its line says little alone: the hour of a day.
                if field.continuesLine, label.first?.isLowercase == true { label = line + ", " + label } else { line = label }
                // Rows that share a section go by what their first field says, others by their heading.
                let group = groups[Self.group(field.id)] ?? []
                let isOfSharedSection = groups.count > 1 && group.count > 1
                let isHead = group.first?.id == field.id
                let before = isOfSharedSection && !isHead ? FieldText.trimmed(group.first?.label ?? "") : section.title
                if isAmbiguous || isOfSharedSection, !before.isEmpty { label = before + ": " + label }
                order.append(field.id)
                fields[field.id] = field
                labels[field.id] = label
                titles[field.id] = section.title
            }
        }
    }

    /// What the fields of one row have in common: `income.m0` of `income.m0.amount`.
    private static func group(_ field: FieldID) -> String {
        let parts = field.rawValue.split(separator: ".")
        return parts.count == 3 ? parts[0] + "." + parts[1] : ""
    }

    func first(of row: String, in list: FormRowList) -> FieldID? {
        list.rows(in: values).contains(row) ? order.first { list.holds($0, row: row) } : nil
    }

    func text(of id: FieldID, as field: FormField, isMasked: Bool) -> String {
        let text = values[id] ?? ""
        switch fields[id]?.kind ?? field.kind {
        case .choice(let options): return options.first { $0.id == text }?.label ?? text
        case .pesel where isMasked && text.count > 4: return String(repeating: "*", count: text.count - 4) + text.suffix(4)
        default: return text
        }
    }

    /// A row in one line; nil where the version has no such row.
    func summary(of row: String, in list: FormRowList) -> String? {
        guard list.rows(in: values).contains(row) else { return nil }
        return order.filter { list.holds($0, row: row) && !(values[$0] ?? "").isEmpty }
            .compactMap { id in fields[id].map { text(of: id, as: $0, isMasked: true) } }.joined(separator: ", ")
    }
}
