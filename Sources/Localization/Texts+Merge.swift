/// What is said where two clerks have changed the same case.
public protocol MergeTexts {
    var mergeTitle: String { get }
    func mergeIntro(_ login: String) -> String
    func mergeColumns(_ login: String) -> (result: String, field: String, before: String, mine: String, theirs: String)
    /// The labels stand in the list too: short words.
    var mergeMine: ActionText { get }
    var mergeTheirs: ActionText { get }
    /// The letters of the two keys.
    var mergeLetters: (mine: Character, theirs: Character) { get }
    var mergeSame: String { get }
    var mergeSave: ActionText { get }
    var mergeEdit: ActionText { get }
    var mergeDrop: ActionText { get }
    var mergeDropAsk: (title: String, text: String) { get }
    var mergeDropped: String { get }
    var mergeBackHelp: String { get }
    func mergeOpen(_ count: Int) -> String
    var mergeReady: String { get }
    /// Where the cursor is on a line that nobody asks about.
    var mergeNotAsked: String { get }
    var mergeNothingShown: String { get }
    /// A row that one side does not have.
    var mergeNoRow: String { get }
    /// Where nobody knows what stood there before.
    var mergeUnknown: String { get }
    /// After the versions were put together in the form, unsaved.
    var mergeDone: String { get }
    /// Behind a save that was refused.
    func typedAheadPassedOver(_ count: Int) -> String
    /// A form that records an act stands on the new version now.
    func mergeActChanged(_ login: String) -> String
}
