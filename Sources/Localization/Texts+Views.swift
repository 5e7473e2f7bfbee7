/// What is said of the views of lists that their users keep.
public protocol ViewTexts {
    var viewsAction: ActionText { get }
    var viewOpenAction: ActionText { get }
    var viewKeepAction: ActionText { get }
    var viewDropAction: ActionText { get }
    var viewsTitle: String { get }
    var viewsHint: String { get }
    /// The last line of the choice.
    var viewKeep: String { get }
    /// Why there is nothing to keep.
    var viewNothingToKeep: String { get }
    var viewNamePrompt: String { get }
    var viewNameHint: String { get }
    var viewNameMissing: String { get }
    func viewKept(_ number: Int, _ name: String) -> String
    func viewsFull(_ limit: Int) -> String
    func viewDropAsk(_ name: String) -> (title: String, text: String)
    func viewDropped(_ name: String) -> String
    /// Files that hold no view; relative to the office's directory.
    func viewsSetAside(_ files: [String]) -> String
}
