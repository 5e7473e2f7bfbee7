extension English: ViewTexts {
    public var viewsAction: ActionText {
        ActionText("Views", "Shows the kept views of this list, and keeps the present one: status, narrowing and order under one name.")
    }
    public var viewOpenAction: ActionText {
        ActionText("Open", "Shows the list as it was kept; the number of the view does the same.")
    }
    public var viewKeepAction: ActionText { ActionText("Keep", "Keeps the present view of the list under a name.") }
    public var viewDropAction: ActionText {
        ActionText("Delete", "Deletes the view under the cursor; the cases in the list stay as they are.")
    }
    public var viewsTitle: String { "Kept views" }
    public var viewsHint: String { "A number opens the view of that number." }
    public var viewKeep: String { "Keep the present view" }
    public var viewNothingToKeep: String { "The list is whole and in its own order: there is no view to keep." }
    public var viewNamePrompt: String { "Name of the view:" }
    public var viewNameHint: String { "Enter keeps it. A view of this list with the same name is replaced." }
    public var viewNameMissing: String { "Please enter a name for the view." }
    public func viewKept(_ number: Int, _ name: String) -> String {
        "The view \"\(name)\" is kept: v \(number) on this list, Ctrl-G v\(number) on any screen."
    }
    public func viewsFull(_ limit: Int) -> String {
        "At most \(number(limit)) views can be kept. Del in the list of views (v) deletes one."
    }
    public func viewDropAsk(_ name: String) -> (title: String, text: String) {
        ("Delete the view?", "The view \"\(name)\" will be deleted. The cases in the list stay as they are.")
    }
    public func viewDropped(_ name: String) -> String { "The view \"\(name)\" is deleted." }
    public func viewsSetAside(_ files: [String]) -> String {
        let names = files.prefix(2).joined(separator: ", ") + (files.count > 2 ? " and others" : "")
        return "Damaged files of views were moved to quarantine/: \(names). Please keep those views again."
    }
}
