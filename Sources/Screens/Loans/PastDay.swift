import Rules

/// A field for a day on which something has happened already.
enum PastDay {
    static func parse(_ text: String, _ context: ScreenContext) -> CalendarDay? {
        DateEntry.parse(text, today: context.moment.day)
    }

    /// What is wrong with the text, in words.
    static func fault(_ text: String, _ context: ScreenContext) -> String? {
        guard let day = parse(text, context) else { return context.texts.badDate }
        return day > context.moment.day ? context.texts.dateInFuture : nil
    }

    /// The day in its full shape, or the text as it is where it names none.
    static func completed(_ text: String, _ context: ScreenContext) -> String {
        parse(text, context).map { context.texts.date($0) } ?? text
    }
}
