extension Polish: ViewTexts {
    public var viewsAction: ActionText {
        ActionText("Widoki", "Pokazuje zachowane widoki tej listy i zachowuje obecny: status, zawężenie i kolejność pod jedną nazwą.")
    }
    public var viewOpenAction: ActionText {
        ActionText("Otwórz", "Pokazuje listę tak, jak ją zachowano; numer widoku robi to samo.")
    }
    public var viewKeepAction: ActionText { ActionText("Zachowaj", "Zachowuje obecny widok listy pod nazwą.") }
    public var viewDropAction: ActionText {
        ActionText("Usuń", "Usuwa widok pod kursorem; sprawy na liście pozostają bez zmian.")
    }
    public var viewsTitle: String { "Zachowane widoki" }
    public var viewsHint: String { "Numer otwiera widok o tym numerze." }
    public var viewKeep: String { "Zachowaj obecny widok" }
    public var viewNothingToKeep: String { "Lista jest cała i we własnej kolejności: nie ma widoku do zachowania." }
    public var viewNamePrompt: String { "Nazwa widoku:" }
    public var viewNameHint: String { "Enter zachowuje. Widok tej listy o tej samej nazwie zostanie zastąpiony." }
    public var viewNameMissing: String { "Proszę podać nazwę widoku." }
    public func viewKept(_ number: Int, _ name: String) -> String {
        "Zachowano widok „\(name)”: v \(number) na tej liście, Ctrl-G v\(number) na każdym ekranie."
    }
    public func viewsFull(_ limit: Int) -> String {
        "Można zachować najwyżej \(number(limit)) widoków. Zbędny usuwa Del na liście widoków (v)."
    }
    public func viewDropAsk(_ name: String) -> (title: String, text: String) {
        ("Usunąć widok?", "Widok „\(name)” zostanie usunięty. Sprawy na liście pozostaną bez zmian.")
    }
    public func viewDropped(_ name: String) -> String { "Usunięto widok „\(name)”." }
    public func viewsSetAside(_ files: [String]) -> String {
        let names = files.prefix(2).joined(separator: ", ") + (files.count > 2 ? " i inne" : "")
        return "Uszkodzone pliki widoków odłożono do quarantine/: \(names). Proszę zachować te widoki ponownie."
    }
}
