import Casework

extension Polish: SupplementTexts {
    public var supplementAction: ActionText {
        ActionText("Nabór uzupełniający", "Planuje nabór uzupełniający na wolne miejsca, gdy na liście rezerwowej nie ma już nikogo.")
    }
    public func supplementReserveFirst(_ waiting: Int) -> String {
        "Na liście rezerwowej: \(counted(waiting, "wniosek", "wnioski", "wniosków")). Wolne miejsce dostaje najpierw ta lista."
    }
    public func filingMarked(_ flags: [FilingFlag]) -> String { "! Wniosek złożono: " + flags.map { name(of: $0) }.joined(separator: "; ") + "." }
}
