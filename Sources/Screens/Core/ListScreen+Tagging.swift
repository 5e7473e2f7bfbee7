import Casework
import Localization
import Terminal

extension Binding {
    /// The keys that tag rows of any list: one, a range, all. The list itself takes them.
    static func tagging(_ texts: any Texts, onBar label: String = "") -> [Binding] {
        [
            Binding(action: "tag", keys: [.character(" ")], label: label, help: texts.helpOfTagging),
            Binding(action: "tagRange", keys: [.character(".")], label: "", help: texts.helpOfTaggingRange),
            Binding(action: "tagAll", keys: [.character("*")], label: "", help: texts.helpOfTaggingAll),
        ]
    }

    /// Whether it is one of those.
    var isTagging: Bool { ["tag", "tagRange", "tagAll"].contains(action) }
}

extension ListScreen {
    func tagBindings(_ context: ScreenContext) -> [Binding] {
        if taggedKind == nil { return [] }
        let texts = context.texts
        let isNone = list.widget.tagged.isEmpty
        return Binding.tagging(texts) + [
            // On the bar only once something is tagged: there is little room on it.
            Binding(
                action: "tagged", keys: [.character("z")], label: isNone ? "" : texts.tagAction.label, help: texts.tagAction.help,
                unavailable: isNone ? texts.noneTagged : nil),
        ]
    }

    /// Opens the choice of what to do with the tagged rows, in the order of the list.
    mutating func openTagged(_ context: ScreenContext) -> [Effect] {
        let cases = list.widget.taggedInOrder.compactMap { $0 as? CaseID }
        guard let kind = taggedKind, !cases.isEmpty else {
            list.notice = Message(.warning, context.texts.noneTagged)
            return []
        }
        return [.open(.tagged(kind, cases))]
    }

    func taggedWords(_ context: ScreenContext) -> [String] {
        let count = list.widget.tagged.count
        return count == 0 ? [] : [context.texts.tagged(count)]
    }
}
