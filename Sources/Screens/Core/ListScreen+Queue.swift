import Casework
import Terminal

extension ListScreen {
    /// After a case of the queue was dealt with: opens the next one and says how many are left; at the end of the queue stays on the list,
    /// and leaves it where nothing is left.
    /// - Parameter place: where the case stood among the rows before.
    mutating func openNext(behind place: Int?, _ context: ScreenContext) -> [Effect] {
        guard let done = list.done else { return [] }
        list.done = nil
        let texts = context.texts
        func told(_ rest: String) -> Effect { .tell(Message(done.message.kind, done.message.text + " " + rest)) }
        let rows = list.widget.rows
        guard !rows.isEmpty else {
            // A narrowed list may be empty while the queue is not.
            return list.narrow.isEmpty ? [.close, told(texts.queueEmpty)] : [told(texts.queueEnd(left: 0))]
        }
        // What was dealt with may still be in the list; what stood before it was passed over.
        let next = rows.firstIndex { $0.id == done.row }.map { $0 + 1 } ?? place ?? 0
        guard rows.indices.contains(next) else { return [told(texts.queueEnd(left: list.total ?? rows.count))] }
        list.widget.select(rows[next].id)
        return open(rows[next].id, context) + [told(texts.queueNext(left: list.total ?? rows.count))]
    }
}
