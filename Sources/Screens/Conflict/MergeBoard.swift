import Casework
import Localization
import Terminal

/// The versions of a form on one screen: what is asked about first, then what was kept without asking. It stands in the form's place
/// until the clerk has answered, and belongs to the form, so that one key merges and saves.
public struct MergeBoard: Equatable, Sendable {
    /// What is known of one difference in words.
    struct Line: Equatable, Sendable {
        /// A position among the differences.
        var index: Int
        var label: String
        var before: String
        var mine: String
        var theirs: String
    }

    var merge: FormMerge
    /// What is listed, the questions first. What the form never shows is merged and not listed.
    let lines: [Line]
    /// What the form began with, had it begun on the new version.
    let stored: StoredForm
    /// Who saved last.
    let login: String
    var list: ListWidget<Int>

    init(_ merge: FormMerge, lines: [Line], stored: StoredForm, login: String, _ context: ScreenContext) {
        (self.merge, self.stored, self.login) = (merge, stored, login)
        self.lines = lines.filter { merge.differences[$0.index].isAsked } + lines.filter { !merge.differences[$0.index].isAsked }
        let titles = context.texts.mergeColumns(login)
        list = ListWidget(columns: [
            ListColumn(titles.result, width: 10), ListColumn(titles.field, width: 22, isFlexible: true),
            ListColumn(titles.before, width: 14, isFlexible: true), ListColumn(titles.mine, width: 14, isFlexible: true),
            ListColumn(titles.theirs, width: 14, isFlexible: true),
        ])
        list.emptyText = context.texts.mergeNothingShown
        fill(context.texts)
    }

    mutating func fill(_ texts: any Texts) {
        list.setRows(
            lines.map { line in
                ListRow(
                    id: line.index, cells: [result(merge.differences[line.index], texts), line.label, line.before, line.mine, line.theirs])
            })
    }

    private func result(_ difference: FormMerge.Difference, _ texts: any Texts) -> String {
        guard let side = difference.side else { return "?" }
        if difference.isSame { return "(" + texts.mergeSame + ")" }
        let name = side == .mine ? texts.mergeMine.label : texts.mergeTheirs.label
        return difference.isAsked ? name : "(" + name + ")"
    }

    /// Answers the question under the cursor and goes to the next open one; what was not asked about stays as it is.
    mutating func choose(_ side: FormMerge.Side, _ texts: any Texts) -> Bool {
        guard let index = list.currentID, merge.differences[index].isAsked else { return false }
        merge.differences[index].side = side
        fill(texts)
        let position = lines.firstIndex { $0.index == index } ?? 0
        let after = lines[(position + 1)...].first { isOpen($0) } ?? lines.first { isOpen($0) }
        if let after { list.select(after.index) }
        return true
    }

    mutating func selectFirstOpen() { if let line = lines.first(where: isOpen) { list.select(line.index) } }

    private func isOpen(_ line: Line) -> Bool { merge.differences[line.index].side == nil }

    func bindings(_ texts: any Texts) -> [Binding] {
        let letters = texts.mergeLetters
        return [
            Binding("save", [.function(2), .control("s")], texts.mergeSave),
            Binding("mine", [.left, .character(letters.mine)], texts.mergeMine),
            Binding("theirs", [.right, .character(letters.theirs)], texts.mergeTheirs),
            Binding("edit", [.function(5), .control("r")], texts.mergeEdit),
            Binding("drop", [.function(8), .character("x")], texts.mergeDrop),
            Binding(action: "back", keys: [.escape], label: texts.keyBack, help: texts.mergeBackHelp),
            Binding(action: "move", keys: [.down, .up, .pageDown, .pageUp], label: "", help: texts.helpOfRows),
        ]
    }

    func message(_ texts: any Texts) -> Message {
        merge.open > 0 ? Message(.warning, texts.mergeOpen(merge.open)) : Message(.hint, texts.mergeReady)
    }

    /// The list, and under it the row under the cursor in full.
    func draw(into frame: inout Frame, rect: Rect, _ texts: any Texts) -> Point? {
        let intro = [texts.mergeTitle] + DisplayText.wrapped(texts.mergeIntro(login), to: rect.width)
        for (row, line) in intro.enumerated() {
            frame.put(line, at: Point(x: rect.x, y: rect.y + row), style: row == 0 ? .heading : .normal)
        }
        let titles = texts.mergeColumns(login)
        var foot: [String] = []
        if let line = list.currentID.flatMap({ id in lines.first { $0.index == id } }) {
            foot = [line.label, titles.before + ": " + line.before, titles.mine + ": " + line.mine, titles.theirs + ": " + line.theirs]
        }
        list.draw(into: &frame, rect: rect.inset(top: intro.count + 1, bottom: foot.isEmpty ? 0 : foot.count + 1))
        for (row, text) in foot.enumerated() {
            frame.put(
                DisplayText.clipped(text, to: rect.width), at: Point(x: rect.x, y: rect.maxY - foot.count + row),
                style: row == 0 ? .heading : .normal)
        }
        return frame.cursor
    }
}
