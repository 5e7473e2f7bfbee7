import Localization

extension Question {
    /// A question with yes and no, of which no is the default: for whatever is final or destroys something.
    public static func confirm(tag: String, _ ask: (title: String, text: String), _ context: ScreenContext) -> Question {
        confirm(tag: tag, title: ask.title, lines: [ask.text], context)
    }

    /// The same with several lines.
    public static func confirm(tag: String, title: String, lines: [String], _ context: ScreenContext) -> Question {
        Question(
            tag: tag, title: title, lines: lines,
            choices: [Choice(id: "yes", label: context.texts.choiceYes), Choice(id: "no", label: context.texts.choiceNo)], safe: 1)
    }
}
