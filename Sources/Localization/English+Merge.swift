extension English {
    public var mergeTitle: String { "Two versions of a case" }
    public func mergeIntro(_ login: String) -> String {
        "While the form was open, \(login) saved the case. Changes that do not collide are kept; a question mark stands where both sides changed the same thing."
    }
    public func mergeColumns(_ login: String) -> (result: String, field: String, before: String, mine: String, theirs: String) {
        ("Result", "Field", "Before", "Mine", "Stored")
    }
    public var mergeMine: ActionText { ActionText("mine", "Keeps what is typed in this form.") }
    public var mergeTheirs: ActionText { ActionText("stored", "Takes what was saved meanwhile.") }
    public var mergeLetters: (mine: Character, theirs: Character) { ("m", "t") }
    public var mergeSame: String { "the same" }
    public var mergeSave: ActionText { ActionText("Save", "Merges both versions and saves them at once; every question mark must be answered first.") }
    public var mergeEdit: ActionText { ActionText("To the form", "Merges both versions in the form, without saving.") }
    public var mergeDrop: ActionText { ActionText("Drop mine", "Leaves what is stored; what was typed in the form is lost.") }
    public var mergeDropAsk: (title: String, text: String) {
        ("Drop what was typed?", "What is stored stays, and everything typed in this form is lost.")
    }
    public var mergeDropped: String { "What is stored stays; what was typed is dropped." }
    public var mergeBackHelp: String { "Goes back to the form as it was; nothing is merged or saved." }
    public func mergeOpen(_ count: Int) -> String {
        "To be answered: \(count). ← or m: mine, → or t: stored."
    }
    public var mergeReady: String { "Everything is answered. F2 saves the whole, Esc goes back to the form." }
    public var mergeNotAsked: String { "Nothing to ask here: only one side changed it, or both in the same way." }
    public var mergeNothingShown: String { "Both versions say the same. F2 saves, Esc goes back to the form." }
    public var mergeNoRow: String { "(not there)" }
    public var mergeUnknown: String { "(not known)" }
    public var mergeDone: String { "Both versions are merged in the form; nothing is saved yet." }
    public func typedAheadPassedOver(_ count: Int) -> String {
        "Keys pressed while saving were not used (\(count))."
    }
    public func mergeActChanged(_ login: String) -> String {
        "\(login) has saved this case meanwhile. Nothing was saved and what is typed stays: check it and save again (F2)."
    }
}
