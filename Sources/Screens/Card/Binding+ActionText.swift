import Casework
import Localization
import Terminal

extension Binding {
    /// A row whose words stand together in the language's table.
    init(_ action: String, _ keys: [Key], _ text: ActionText, unavailable: String? = nil) {
        self.init(action: action, keys: keys, label: text.label, help: text.help, unavailable: unavailable)
    }
}

extension [Binding] {
    /// What can be done now before what can't, each in its order: the key bar shows as many as fit.
    var availableFirst: [Binding] { filter { $0.unavailable == nil } + filter { $0.unavailable != nil } }
}

extension ScreenContext {
    /// Why this user can't give a command now, in words: the office is read-only, or the role may not.
    func denial(of command: Command) -> String? {
        readOnly ?? authorize(actor, command).map { texts.refusal($0.code) }
    }
}

extension Refusal {
    /// The refusal as a notice of a screen that has no fields: every reason on its own line, nothing to choose.
    func question(_ texts: any Texts) -> Question {
        Question(
            tag: "refused", title: texts.refusalTitle, lines: reasons.map { texts.refusal($0.code) },
            choices: [Question.Choice(id: "close", label: texts.refusalClose)], safe: 0)
    }
}
